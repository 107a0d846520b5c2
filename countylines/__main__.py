"""``python -m countylines``."""

from countylines.cli import run_process

run_process()
