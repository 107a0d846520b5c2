"""Finding records by id, by name or by the words in them. A name may be written in many ways; nothing is guessed."""
