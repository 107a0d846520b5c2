"""Figures: hedged numbers as intervals, and what all sources together say of one measure in one period."""
