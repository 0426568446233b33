"""`purger history` and `purger undo`: what went, where it is, and bringing it back."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from purger import page_commands
from purger.core.errors import BusyError, JournalError
from purger.core.text import show_bytes, show_count, show_name, show_photos
from purger.terminal import DONE, INCOMPLETE, WRONG_USE, drive, path_of, whole

if TYPE_CHECKING:
    from purger.core.domain import Item, PastPurge
    from purger.core.ledger import Ledger
    from purger.core.trash import Trasher
    from purger.core.undo import Undone

_HISTORY = "List what was purged, or with a number where each photo of that purge is now."
_UNDO = "Bring a purge back from the trash: the latest, or the one with this number."

_MAY_BE_COPY = (
    "If all files of the drive that was there were copied to the one that is connected, "
    "`purger undo --copied` brings them back there."
)
_IS_NO_COPY = (
    "The drive that is connected was not taken for a copy of the one that was there: in its trash "
    "lies none of these files, or only what may have gone there with a purge of another drive."
)


def add_to(commands: Any) -> None:
    """Add both commands to the parser's commands."""
    history = commands.add_parser("history", help=_HISTORY, description=_HISTORY)
    history.add_argument("purge", nargs="?", type=whole, metavar="PURGE_ID")
    history.add_argument("--json", action="store_true", help="print it as JSON")
    page_commands.add_options(history, "the purge")
    history.set_defaults(run=_history)
    undo = commands.add_parser(
        "undo", help=_UNDO,
        description=f"{_UNDO} Each file is compared with what went, and replaces nothing.",
    )  # fmt: skip
    undo.add_argument("purge", nargs="?", type=whole, metavar="PURGE_ID")
    undo.add_argument(
        "--photo", type=path_of, action="append", metavar="PATH",
        help="only the photo that lay at PATH, with what belongs to it; may be given again",
    )  # fmt: skip
    undo.add_argument(
        "--copied", action="store_true",
        help="take a drive that is in the place of the one that was purged for a copy of it, trash "
        "included: where it holds one of these files, it counts as that drive from then on",
    )  # fmt: skip
    undo.set_defaults(run=_undo)


def settle_first() -> None:
    """Settle what an interrupted purge left; say what was found, on stderr."""
    from purger.core import journal, recovery  # noqa: PLC0415 - numpy

    try:
        settled = recovery.settle(_trasher(), journal.default_file())
    except (BusyError, JournalError):
        return  # who runs it is told soon enough, by what follows
    if settled:
        print(f"purger: {recovery.told(settled)}", file=sys.stderr)


def _trasher() -> Trasher:
    """The trash, and the holding folders that the user chose in the window."""
    from purger.core import settings, trash  # noqa: PLC0415 - numpy

    chosen = settings.load(settings.default_file()).holding
    return trash.system_trasher([Path(folder) for folder in chosen])


def _history(options: argparse.Namespace) -> int:
    page_commands.check(options, can=options.purge is not None, needs="the number of a purge")
    settle_first()
    if options.purge is None:
        purges = _from_ledger(lambda ledger: ledger.purges())
        if options.json:
            print(json.dumps([_purge_facts(past) for past in purges], indent=1))
        elif not purges:
            print("Nothing was purged yet.")
        else:
            for past in purges:
                print(_purge_line(past))
        return DONE
    items = _from_ledger(lambda ledger: ledger.items(options.purge))
    if not items:
        return _no_purge(options.purge)
    if options.page is not None:
        page_commands.write_purge(options)
    if options.json:
        print(json.dumps([_item_facts(item) for item in items], indent=1))
    else:
        for item in items:
            print(_item_line(item))
    return DONE


def _undo(options: argparse.Namespace) -> int:
    from purger.core import journal, undo  # noqa: PLC0415 - numpy

    settle_first()
    items = _from_ledger(lambda ledger: _chosen(ledger, options))
    if items is None:
        return _no_purge(options.purge)
    wanted: Sequence[Item] = [item for item in items if item.is_away]
    if not wanted:
        print("Nothing of it is in the trash.")
        return DONE
    if options.copied:
        wanted = _taken_for_copies(wanted)
    done = drive(undo.undo(wanted, _trasher(), journal.default_file()))
    return _tell(done, _IS_NO_COPY if options.copied else _MAY_BE_COPY)


def _taken_for_copies(wanted: Sequence[Item]) -> Sequence[Item]:
    """The same files, on the drives that hold copies of those that they were on."""
    from purger.core import journal, replaced  # noqa: PLC0415 - numpy

    for copy in replaced.take_for_copies(wanted, journal.default_file()):
        print(f"“{show_name(copy.top)}” is taken for a copy of the drive that was there.")
    numbers = {item.number for item in wanted}
    purges = {item.purge: None for item in wanted}
    items = _from_ledger(lambda ledger: [i for one in purges for i in ledger.items(one)])
    return [item for item in items if item.number in numbers]


def _chosen(ledger: Ledger, options: argparse.Namespace) -> Sequence[Item] | None:
    """The files that shall come back; None where there is no such purge."""
    if options.photo:
        return _of_photos(ledger, options)
    if options.purge is not None:
        return ledger.items(options.purge) or None
    latest = next((past.number for past in ledger.purges() if past.trashed), None)
    return () if latest is None else ledger.items(latest)


def _of_photos(ledger: Ledger, options: argparse.Namespace) -> Sequence[Item]:
    from purger.core import drives  # noqa: PLC0415 - numpy

    found: dict[int, Item] = {}
    for path in options.photo:
        ours = [
            item
            for place in _places(path)
            for item in ledger.trashed_at(place)
            if options.purge in (None, item.purge)
        ]
        ours = [item for item in ours if not drives.standing(item).is_elsewhere] or ours
        if ours:
            unit = [i for i in ledger.items(ours[0].purge) if i.unit == ours[0].unit]
            found |= {item.number: item for item in unit}
        else:
            print(f"purger: {show_name(path)}: It is in no trash.", file=sys.stderr)
    return list(found.values())


def _places(path: Path) -> tuple[Path, Path]:
    """A path as it was typed, and with the links of its folder followed."""
    typed = Path(os.path.normpath(path.absolute()))
    return typed, typed.parent.resolve() / typed.name


def _from_ledger(ask: Callable[[Ledger], Any]) -> Any:
    from purger.core import journal  # noqa: PLC0415 - numpy
    from purger.core.ledger import Ledger  # noqa: PLC0415 - numpy

    with journal.Journal(journal.default_file()) as opened:
        return ask(Ledger(opened))


def _no_purge(number: int) -> int:
    print(f"purger: There is no purge {number}; see `purger history`.", file=sys.stderr)
    return WRONG_USE


def _tell(done: Undone, of_another_drive: str) -> int:
    """Tell what came back; `of_another_drive` is said where one is at the place of theirs."""
    from purger.core import drives  # noqa: PLC0415 - numpy

    for item in done.restored:
        print(f"back: {show_name(item.photo.path)}")
    photos = sum(item.is_lead for item in done.restored)
    size = sum(item.photo.size for item in done.restored)
    print(f"{show_photos(photos, len(done.restored))}, {show_bytes(size)}, back in their places.")
    for item, reason in done.failed:
        print(f"purger: not back: {show_name(item.photo.path)}: {reason}", file=sys.stderr)
    if any(drives.in_place_of(item) for item, _ in done.failed):
        print(f"purger: {of_another_drive}", file=sys.stderr)
    return INCOMPLETE if done.failed else DONE


def _purge_line(past: PastPurge) -> str:
    parts = [f"{show_count(past.trashed, 'photo')} in the trash ({show_bytes(past.trashed_bytes)})"]
    for count, words in (
        (past.restored, "brought back"), (past.stayed, "stayed"),
        (past.gone, "no longer there"), (past.lost, "lost"), (past.open, "cut off"),
    ):  # fmt: skip
        if count:
            parts.append(f"{count:,} {words}")
    return f"{past.number:5}  {_moment(past.begun)}  {', '.join(parts)}"


def _item_line(item: Item) -> str:
    name = show_name(item.photo.path)
    place = "" if item.location is None else f" → {show_name(item.location)}"
    if item.was_gone and item.is_lead:
        return f"was no longer there: {name}"
    reason = f": {item.reason}" if item.reason else ""
    indent = "" if item.is_lead else "    with "
    return f"{indent}{item.state.value}: {name}{place}{reason}"


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d %H:%M")


def _purge_facts(past: PastPurge) -> dict[str, object]:
    return {
        "purge": past.number, "begun": past.begun, "ended": past.ended, "trashed": past.trashed,
        "trashed_bytes": past.trashed_bytes, "restored": past.restored, "stayed": past.stayed,
        "gone": past.gone, "lost": past.lost,
        "open": past.open,
    }  # fmt: skip


def _item_facts(item: Item) -> dict[str, object]:
    return {
        "path": str(item.photo.path), "unit": item.unit, "is_companion": not item.is_lead,
        "state": item.state.value, "reason": item.reason, "bytes": item.photo.size,
        "sha256": None if item.sha256 is None else item.sha256.hex(),
        "location": None if item.location is None else str(item.location),
        "keeper": None if item.keeper is None else str(item.keeper),
    }  # fmt: skip
