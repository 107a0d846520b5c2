"""Answers as tables: which fields an answer has, its data for programs and its words for people."""
