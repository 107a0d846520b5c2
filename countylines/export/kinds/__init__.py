"""The kinds of export: one module each, with a function ``files``."""
