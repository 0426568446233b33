"""The command `purger export`: what it asks for, and the carrying out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from purger.core.errors import SettingsError
from purger.core.text import show_count, show_name
from purger.terminal import drive, path_of

if TYPE_CHECKING:
    from purger.core.contact import Contact
    from purger.core.domain import Findings, Skipped, Steps
    from purger.core.export import Arrangement, Exported
    from purger.core.review import Review

TEXT = "Write clusters, groups and pairs for other programs: links, a graph, contact sheets."
ABOUT = """\
Write what purger finds for other programs and for people. Each DIR must be new, empty or filled by
an earlier export, and lie outside the photo folders; links are symbolic, or hard where the system
refuses symbolic ones. No photo is copied, moved or changed.
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the folders and what is to be written."""
    parser.add_argument("folders", nargs="+", type=path_of, metavar="FOLDER")
    parser.add_argument(
        "--links", type=path_of, metavar="DIR",
        help="the clusters as folders of links, each group in a folder of its own",
    )  # fmt: skip
    parser.add_argument(
        "--unique",
        type=path_of,
        metavar="DIR",
        help="links to one photo of each group and to all that stand alone, under their own paths",
    )
    parser.add_argument(
        "--graph", type=path_of, metavar="FILE.csv|.graphml",
        help="every pair that may be duplicates, with all its evidence",
    )  # fmt: skip
    parser.add_argument("--sheets", type=path_of, metavar="DIR", help="contact sheets, as JPEG")
    parser.add_argument(
        "--of", choices=("clusters", "groups"), default="clusters",
        help="what has a contact sheet of its own (default clusters)",
    )  # fmt: skip


def check(options: argparse.Namespace) -> None:
    """Refuse what cannot be exported before anything is read.

    Raises:
        SettingsError: nothing was asked for.
        ExportError: a target is refused.
    """
    from purger.core import export_folder, pairgraph  # noqa: PLC0415 - numpy

    places = [place for place in (options.links, options.unique, options.sheets) if place]
    if not places and options.graph is None:
        raise SettingsError("Say what to export: --links, --unique, --graph or --sheets.")
    export_folder.check_apart([*places, *([options.graph] if options.graph else ())])
    for place in places:
        drive(export_folder.check_folder(place, options.folders))
    if options.graph is not None:
        pairgraph.check_file(options.graph, tuple(options.folders))


def carry_out(options: argparse.Namespace, findings: Findings, review: Review) -> list[Skipped]:
    """Write all that was asked for, a line on stdout for each; return what was left out."""
    from purger.core.export import Arrangement  # noqa: PLC0415 - numpy

    left_out: dict[Path, Skipped] = {}
    for place, noun, steps in _jobs(options, findings, review, Arrangement.of(review)):
        done = drive(steps)
        left_out |= {skip.path: skip for skip in done.skipped}
        print(f"{show_name(place)}: {show_count(done.count, noun)}")
    return list(left_out.values())


def _jobs(
    options: argparse.Namespace, findings: Findings, review: Review, of: Arrangement
) -> Iterator[tuple[Path, str, Steps[Exported]]]:
    from purger.core import export, pairgraph, sheet, store  # noqa: PLC0415 - heavy

    catalog, roots = findings.catalog, findings.roots
    if options.links is not None:
        yield options.links, "link", export.links(options.links, roots, catalog, of)
    if options.unique is not None:
        yield options.unique, "link", export.unique(options.unique, roots, catalog, of)
    if options.graph is not None:
        yield options.graph, "pair", pairgraph.write(options.graph, findings, of)
    if options.sheets is not None:
        cache = None if options.no_cache else store.default_file()
        sheets = _sheets(review, options.of)
        yield options.sheets, "page", sheet.write_all(options.sheets, roots, sheets, cache)


def _sheets(review: Review, of: str) -> list[tuple[str, Contact]]:
    """Each sheet with its name: numbers from 1, as people see them, of equal width."""
    from purger.core import contact  # noqa: PLC0415 - numpy

    found = list(contact.of_groups(review) if of == "groups" else contact.of_clusters(review))
    width = len(str(max((number for number, _ in found), default=0) + 1))
    return [(f"{of[:-1]}-{number + 1:0{width}}", one) for number, one in found]
