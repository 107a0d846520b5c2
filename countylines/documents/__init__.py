"""Drafts as text: Markdown, HTML, wikitext and plain text read into clean text with a map back to the file."""
