"""`purger cache`: how large the cache is, its limit, and giving its free room back."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from purger.core import settings
from purger.core.errors import StoreError, why_of
from purger.core.text import show_bytes, show_count, show_name
from purger.terminal import DONE

_ABOUT = "Show how large the cache is, limit it, or give its free room back to the disk."
_MORE = """\
The cache holds what reading a photo yielded: about 30 kB a photo, so that the next scan need not
read it again, also after it was moved or renamed. Of libraries of 2,000 photos and more it also
holds a snapshot, 6 kB a photo, so that what did not change is known at once; these go first where
the limit is reached, and with --vacuum, and the next scan makes them again. Losing any of it costs
time, nothing else.
"""


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    cache = commands.add_parser("cache", help=_ABOUT, description=f"{_ABOUT} {_MORE}")
    cache.add_argument(
        "--limit", type=_limit, metavar="SIZE|none",
        help="let it take so much from now on, like 5GB; what was seen longest ago goes first",
    )  # fmt: skip
    cache.add_argument(
        "--vacuum", action="store_true",
        help="drop the snapshots and give the free room back to the disk",
    )  # fmt: skip
    cache.set_defaults(run=_cache)


def _limit(text: str) -> int:
    if text.lower() == "none":
        return 0
    from purger.core.goal import amount_of  # noqa: PLC0415 - numpy

    try:
        return amount_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _cache(options: argparse.Namespace) -> int:
    from purger.core import snapshot, store  # noqa: PLC0415 - numpy

    file = settings.default_file()
    own = settings.load(file)
    if options.limit is not None:
        own = replace(own, cache_limit=options.limit or None)
        try:
            settings.save(own, file)
        except OSError as error:
            why = why_of(error)
            raise StoreError(f"The limit cannot be kept in the settings: {why}.") from None
    with store.Store(store.default_file()) as cache:
        if own.cache_limit is not None:
            gone = sum(cache.prune(own.cache_limit))
            if gone:
                print(f"Forgot {show_count(gone, 'photo')}.", file=sys.stderr)
        if options.vacuum:
            snapshot.clear(store.default_file())
            cache.vacuum()
        size = cache.size()
    limit = "no limit" if own.cache_limit is None else f"at most {show_bytes(own.cache_limit)}"
    print(
        f"{show_name(store.default_file())}: {show_count(size.photos, 'photo')}, "
        f"{show_bytes(size.used)} used ({limit}), {show_bytes(size.snapshots)} of it snapshots, "
        f"{show_bytes(size.free)} free for new ones"
    )
    return DONE
