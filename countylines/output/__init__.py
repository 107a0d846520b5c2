"""Output: views turn answers into tables; formats, findings and citations turn these into text."""
