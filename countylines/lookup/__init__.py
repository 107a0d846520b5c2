"""Looking things up by id or by name: forgiving in how a name is written, never guessing."""
