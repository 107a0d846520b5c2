"""Find what a draft mentions: its numbers with what they count, its dates, and its quotations with their speakers."""
