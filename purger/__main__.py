"""`python -m purger`: a child of this program, or else the command line.

Children know nothing of commands: a decoder starts in four fifths of the time without them.
"""

import atexit
import logging
import os
import sys
import warnings
from contextlib import suppress


def main() -> int:
    """Run what the first argument names; return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] in (["--engine"], ["--decoder"]):
        return _child(*arguments)
    from purger import cli, terminal  # noqa: PLC0415 - no child needs them

    ended: list[int] = []
    # registered before those of all that is loaded now, so called after them, and after all threads
    atexit.register(_leave_in_the_end, ended)
    code = cli.main(arguments)
    if code == terminal.INTERRUPTED or "purger.ui.app" in sys.modules:
        _leave(code)  # all is closed and said; Python would wait for what its threads still compute
    ended.append(code)
    return code


def _leave_in_the_end(ended: list[int]) -> None:
    """Leave with the code that `main` returned; without one a fault is on its way out."""
    if ended:
        _leave(ended[0])


def _leave(code: int) -> None:
    """End, and have the system take all memory back: Python takes a third of a second for that."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # none of its own, or nobody reads
            stream.flush()
    os._exit(code)


def _child(kind: str, *options: str) -> int:
    warnings.filterwarnings("ignore", module="PIL")  # broken EXIF makes Pillow talk
    if kind == "--engine":
        from purger import engine  # noqa: PLC0415 - this child alone needs it

        return engine.main()
    from purger import decoder  # noqa: PLC0415 - likewise

    return decoder.main(options)


if __name__ == "__main__":
    sys.exit(main())
