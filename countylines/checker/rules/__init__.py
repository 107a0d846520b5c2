"""The rules, one module each: what it finds, how grave it is, and what it means."""
