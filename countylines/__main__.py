"""``python -m countylines``."""

import sys

from countylines.cli import main

sys.exit(main())
