"""The commands: `python -m macros check|export|stale|build`."""

import sys

from macros.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
