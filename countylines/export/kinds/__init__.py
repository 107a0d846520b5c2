"""The kinds of exports, one module each, with one function: ``files``."""
