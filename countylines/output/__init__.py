"""Answers for people and programs: laid out as tables (views), and written as text (formats, findings, citations)."""
