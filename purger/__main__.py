"""`python -m purger`."""

import sys

from purger.cli import main

if __name__ == "__main__":
    sys.exit(main())
