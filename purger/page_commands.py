"""`--page`: a plan or a purge as an HTML page, from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from purger.core.errors import SettingsError, StoreError
from purger.core.text import show_name
from purger.terminal import drive, path_of

if TYPE_CHECKING:
    from purger.core.domain import Photo, Plan
    from purger.core.purge_page import Page


def add_options(parser: argparse.ArgumentParser, what: str) -> None:
    """Add `--page` and `--full-paths`."""
    parser.add_argument(
        "--page", type=path_of, metavar="FILE.html",
        help=f"write {what} as a page with pictures, outside photo folders",
    )  # fmt: skip
    parser.add_argument(
        "--full-paths", action="store_true",
        help="let the page tell where the photos lie; without it only what is below their folder",
    )  # fmt: skip


def check(options: argparse.Namespace, *, can: bool, needs: str) -> None:
    """Refuse a page that cannot be written, before anything else is done.

    Raises:
        SettingsError: the command lacks what a page `needs`.
        ReportError: the file is no such page.
    """
    from purger.core import page_html  # noqa: PLC0415 - numpy

    if options.full_paths and options.page is None:
        raise SettingsError("--full-paths is for --page.")
    if options.page is None:
        return
    if not can:
        raise SettingsError(f"--page needs {needs}.")
    page_html.check_file(options.page, ())


def write_plan(options: argparse.Namespace, plan: Plan, refused: Mapping[Photo, str]) -> None:
    """Write the page of the plan that a report marks.

    Raises:
        ReportError, ExportError: it cannot be written there.
    """
    from purger.core import purge_page, report  # noqa: PLC0415 - numpy

    whys = report.reasons(options.plan)
    names = purge_page.Names.of(whys, full=options.full_paths)
    page = purge_page.of_plan(plan, whys, names, refused)
    _write(options.page, page, sorted({path.parent for path in whys}))


def write_purge(options: argparse.Namespace) -> None:
    """Write the page of the purge of that number.

    Raises:
        ReportError, ExportError: it cannot be written there.
    """
    from purger.core import journal, purge_page  # noqa: PLC0415 - numpy

    reading = purge_page.read_purge(
        journal.default_file(), options.purge, {}, full=options.full_paths
    )
    _write(options.page, drive(reading), ())


def _write(file: Path, page: Page, folders: Sequence[Path]) -> None:
    from purger.core import page_html  # noqa: PLC0415 - numpy
    from purger.core.store import Store, default_file  # noqa: PLC0415 - numpy

    try:
        with Store(default_file()) as store:
            page_html.write(file, page, folders, store.thumbnail)
    except StoreError as error:
        print(f"purger: {error} The page has no pictures.", file=sys.stderr)
        page_html.write(file, page, folders)
    print(f"The page is in “{show_name(file)}”.", file=sys.stderr)
