"""The command line: the same pipeline without a window, and the way to the window.

Nothing heavy is imported before a command needs it: `purger --help` answers at once.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from purger import (
    __version__,
    cache_commands,
    export_commands,
    history_commands,
    keys_command,
    model_commands,
    page_commands,
    rule_options,
)
from purger.core.errors import JournalError, PurgerError, SettingsError
from purger.core.text import show_bytes, show_count, show_duration, show_name, show_photos
from purger.terminal import (
    DONE,
    IMPOSSIBLE,
    INCOMPLETE,
    INTERRUPTED,
    WRONG_USE,
    agreed,
    drive,
    path_of,
    whole,
)

if TYPE_CHECKING:
    from purger.core.domain import (
        Catalog,
        Clustering,
        Findings,
        Outcome,
        Photo,
        Plan,
        Skipped,
        VolumeTrash,
    )
    from purger.core.goal import Proposal
    from purger.core.pipeline import Request
    from purger.core.protection import Protection
    from purger.core.review import Review
    from purger.core.rules import Rules

T = TypeVar("T")

_MANY_SKIPPED = 50
_TIERS = ("identical", "same", "near")

_DESCRIPTION = """\
Finds near-duplicate photos, shows them cluster by cluster, and moves what you mark to the trash.
Without a command the window opens; a folder that is called like a command is reached as ./scan.
Nothing leaves this machine, and nothing is ever deleted: photos go to the trash, after you said so.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run purger; return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    warnings.filterwarnings("ignore", module="PIL")  # broken EXIF makes Pillow talk
    if arguments[:1] == ["--try-network"]:
        from purger.core import accelerators  # noqa: PLC0415 - the child alone needs it

        return accelerators.serve(arguments[1:])
    return _guarded(arguments)


def _guarded(arguments: list[str]) -> int:
    debug = "--debug" in arguments
    options = argparse.Namespace()
    try:
        options = _parse([argument for argument in arguments if argument != "--debug"])
        code: int = options.run(options)
        sys.stdout.flush()
    except (PurgerError, OSError) as error:
        if debug:
            traceback.print_exc()
        if isinstance(error, BrokenPipeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        print(f"purger: {error}", file=sys.stderr)
        return WRONG_USE if isinstance(error, SettingsError) else IMPOSSIBLE
    except KeyboardInterrupt:
        reads = getattr(options, "run", None) in {_scan, _similar, _show_clusters, _export}
        kept = "; what was read so far is kept in the cache" if reads else ""
        if getattr(options, "run", None) is _purge:
            kept = "; `purger history` lists what went, `purger undo` brings it back"
        print(f"\npurger: Interrupted{kept}.", file=sys.stderr)
        return INTERRUPTED
    return code


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser, commands = _parser()
    is_command = bool(arguments) and arguments[0] in commands
    wants_help = bool(arguments) and arguments[0] in {"-h", "--help", "--version"}
    if is_command or wants_help:
        return parser.parse_args(arguments)
    window = argparse.ArgumentParser(
        "purger", usage="purger [FOLDER ...] | purger COMMAND ... (purger --help lists them)"
    )
    window.add_argument("folders", nargs="*", type=path_of)
    window.set_defaults(run=_window)
    folders = window.parse_args(arguments)
    meant = _command_like(arguments[0], commands) if arguments else None
    if meant is not None:
        window.error(f"there is no folder “{arguments[0]}”; did you mean purger {meant}?")
    return folders


def _command_like(text: str, commands: Collection[str]) -> str | None:
    """The command that was probably meant by what is neither one nor the name of anything."""
    from difflib import get_close_matches  # noqa: PLC0415 - for what is wrong alone

    return None if os.path.lexists(text) else next(iter(get_close_matches(text, commands, 1)), None)


def _parser() -> tuple[argparse.ArgumentParser, set[str]]:
    parser = argparse.ArgumentParser(
        "purger",
        usage="purger [FOLDER ...] | purger COMMAND ...",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="--debug, anywhere, shows where an error came from.",
    )
    parser.add_argument("--version", action="version", version=f"purger {__version__}")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, prog="purger"
    )
    for add in (
        _add_scan, _add_similar, _add_clusters, _add_export, _add_purge, history_commands.add_to,
        model_commands.add_to, keys_command.add_to, cache_commands.add_to, _add_demo, _add_doctor,
    ):  # fmt: skip
        add(commands)
    return parser, set(commands.choices)


def _command(
    commands: Any, name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def _add_scan(commands: Any) -> None:
    text = "Find duplicates without a window: a summary, and a report if you want one."
    scan = _command(commands, "scan", text, _scan)
    scan.add_argument("folders", nargs="+", type=path_of, metavar="FOLDER")
    _add_finding_options(scan)
    marks = scan.add_mutually_exclusive_group()
    marks.add_argument(
        "--mark", choices=_TIERS,
        help="mark in the report all but the best of each group, up to this tier",
    )  # fmt: skip
    marks.add_argument(
        "--free", type=_amount, metavar="5GB",
        help="mark in the report what frees so much, from the surest duplicates downward",
    )  # fmt: skip
    scan.add_argument(
        "--report", type=path_of, metavar="FILE.csv|.json|.html",
        help="write what was found, outside the FOLDERs, to a new file or over an earlier report",
    )  # fmt: skip
    scan.add_argument("--json", action="store_true", help="print the summary as JSON")


def _add_finding_options(parser: argparse.ArgumentParser) -> None:
    """What decides which clusters and groups are found."""
    from purger.core.settings import DEFAULT_SIMILARITY  # noqa: PLC0415 - start-up

    parser.add_argument(
        "--clusters", type=_clusters, metavar="auto|N", help="number of KMeans clusters"
    )
    parser.add_argument(
        "--similarity", type=_share, default=DEFAULT_SIMILARITY, metavar="0..1",
        help=f"how alike photos must be to stand in one group (default {DEFAULT_SIMILARITY})",
    )  # fmt: skip
    parser.add_argument(
        "--turned", action="store_true",
        help="find mirrored copies too, and those turned by their pixels",
    )  # fmt: skip
    rule_options.add_rules(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")
    parser.add_argument(
        "--quiet", action="store_true",
        help="leave half of the cores to others, as is done on battery anyway",
    )  # fmt: skip
    parser.add_argument("--model", metavar="NAME|FILE", help="another network, by name or card")


def _add_export(commands: Any) -> None:
    export = _command(commands, "export", export_commands.TEXT, _export)
    export.description = export_commands.ABOUT
    export_commands.add_options(export)
    _add_finding_options(export)
    export.set_defaults(mark=None)


def _add_similar(commands: Any) -> None:
    text = "List the photos most similar to one, which may lie anywhere."
    similar = _command(commands, "similar", text, _similar)
    similar.add_argument("photo", type=path_of, metavar="PHOTO")
    similar.add_argument("folders", nargs="+", type=path_of, metavar="FOLDER")
    similar.add_argument("-k", type=_positive, default=10, metavar="10", help="how many")
    similar.add_argument("--json", action="store_true", help="print them as JSON")
    similar.add_argument("--model", metavar="NAME|FILE", help="another network, by name or card")


def _add_clusters(commands: Any) -> None:
    text = (
        "Show how the number of clusters was chosen: inertia and silhouette at each number tried."
    )
    clusters = _command(commands, "clusters", text, _show_clusters)
    clusters.add_argument("folders", nargs="+", type=path_of, metavar="FOLDER")
    clusters.add_argument(
        "--max-k", type=_positive, metavar="N", help="try no more than N clusters"
    )
    clusters.add_argument("--plot", type=path_of, metavar="FILE.png|.svg", help="draw both curves")
    clusters.add_argument("--json", action="store_true", help="print the table as JSON")
    clusters.add_argument("--model", metavar="NAME|FILE", help="another network, by name or card")


def _add_purge(commands: Any) -> None:
    text = "Move the photos that a report marks to the trash, each verified first."
    purge = _command(commands, "purge", text, _purge)
    purge.add_argument("plan", type=path_of, metavar="PLAN.csv")
    purge.add_argument("--dry-run", action="store_true", help="verify everything, move nothing")
    purge.add_argument("--yes", action="store_true", help="do not ask")
    rule_options.add_protection(purge)
    page_commands.add_options(purge, "with --dry-run: the plan")
    purge.add_argument(
        "--holding", action="store_true",
        help="on volumes without a trash, move to a hidden folder there, .purger-holding, which "
        "purger never empties",
    )  # fmt: skip


def _add_demo(commands: Any) -> None:
    text = "Paint a small library of photos with known duplicates, to try purger on."
    demo = _command(commands, "demo", text, _demo)
    demo.add_argument("folder", type=path_of, metavar="DIR", help="a new or empty folder")
    demo.add_argument("--photos", type=_positive, default=200, metavar="N")
    demo.add_argument("--seed", type=whole, default=1, metavar="S")


def _add_doctor(commands: Any) -> None:
    text = (
        "Look at this installation, and try the trash of each volume below folders with an empty "
        "file."
    )
    doctor = _command(commands, "doctor", text, _doctor)
    doctor.add_argument("folders", nargs="*", type=path_of, metavar="FOLDER")
    doctor.add_argument(
        "--accelerators", action="store_true",
        help="try once more what could compute the network faster than the processor",
    )  # fmt: skip


def _clusters(text: str) -> int | None:
    return None if text == "auto" else _positive(text)


def _positive(text: str) -> int:
    number = whole(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _amount(text: str) -> int:
    from purger.core.goal import amount_of  # noqa: PLC0415 - numpy

    try:
        return amount_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no number") from None
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("must lie between 0 and 1")
    return number


def _window(options: argparse.Namespace) -> int:
    from purger.core import garbage  # noqa: PLC0415 - like the next one for the window alone

    with garbage.kept():  # none is made before it is shown
        from purger.ui.app import main as open_window  # noqa: PLC0415 - Qt

    return open_window(options.folders)


def _scan(options: argparse.Namespace) -> int:
    from purger.core import pipeline, report  # noqa: PLC0415 - heavy

    if options.report is not None:
        report.check_file(options.report, options.folders)
    if options.mark is not None or options.free is not None:
        _check_decisions()
    rules, protection = rule_options.rules_of(options), rule_options.protection_of(options)
    begun = time.perf_counter()
    request = _request(options)
    findings = drive(pipeline.find(request))
    review = _reviewed(findings, options, rules, protection)
    proposal = _mark_to_free(review, options.free)
    facts = report.summary(findings, review, time.perf_counter() - begun)
    if proposal is not None:
        facts["free"] = _free_facts(proposal, options.free)
    if options.report is not None:
        _write_report(options.report, findings, review, use_cache=request.use_cache)
    print(json.dumps(facts, indent=1) if options.json else _words(facts, review, proposal))
    code = _tell_skipped(findings.skipped, findings)
    if proposal is not None and proposal.size < options.free:
        least = f"{show_bytes(options.free)} cannot be freed at this similarity"
        print(f"purger: {least}; all that can be is marked.", file=sys.stderr)
        return INCOMPLETE
    return code


def _mark_to_free(review: Review, wanted: int | None) -> Proposal | None:
    """Mark what frees so many bytes, where that was asked for."""
    from purger.core import goal  # noqa: PLC0415 - numpy

    if wanted is None:
        return None
    proposal = goal.offers_of(review).reach(wanted, goal.sureness(review))
    review.mark(proposal.rows)
    return proposal


def _free_facts(proposal: Proposal, wanted: int) -> dict[str, int | None]:
    return {
        "wanted_bytes": wanted,
        "photos": len(proposal.rows),
        "bytes": proposal.size,
        "least_alike_percent": proposal.least,
    }


def _export(options: argparse.Namespace) -> int:
    from purger.core import pipeline  # noqa: PLC0415 - heavy

    export_commands.check(options)
    if options.unique is not None:
        _check_decisions()
    rules, protection = rule_options.rules_of(options), rule_options.protection_of(options)
    findings = drive(pipeline.find(_request(options)))
    review = _reviewed(findings, options, rules, protection)
    left_out = export_commands.carry_out(options, findings, review)
    return _tell_skipped([*findings.skipped, *left_out], findings)


def _request(options: argparse.Namespace) -> Request:
    from purger.core import pipeline  # noqa: PLC0415 - heavy

    return pipeline.Request(
        tuple(options.folders),
        options.clusters,
        not options.no_cache,
        _model(options),
        options.turned,
        **_manners(quiet=options.quiet),
    )


def _manners(*, quiet: bool = False) -> dict[str, Any]:
    """How a scan treats the machine, for `pipeline.Request`."""
    from purger.core import settings  # noqa: PLC0415 - start-up

    own = settings.load(settings.default_file())
    return {
        "cache_limit": own.cache_limit, "quiet": quiet or own.quiet, "accelerate": own.accelerate,
    }  # fmt: skip


def _model(options: argparse.Namespace) -> str | None:
    """The network that was named, else the one that was chosen with `model use`."""
    from purger.core import settings  # noqa: PLC0415 - start-up

    if options.model is not None:
        return None if options.model == "default" else str(options.model)
    return settings.load(settings.default_file()).model


def _check_decisions() -> None:
    """Stop before a long scan where photos would be marked that the user said to keep.

    Raises:
        JournalError: what was decided cannot be read.
    """
    from purger.core import journal  # noqa: PLC0415 - start-up

    with journal.Journal(journal.default_file()) as remembered:
        _decided(remembered.all)


def _decided(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except JournalError as error:
        why = "So nothing is chosen for you: photos that you decided to keep may be among it."
        raise JournalError(f"{error} {why}") from None


def _reviewed(
    findings: Findings, options: argparse.Namespace, rules: Rules, protection: Protection
) -> Review:
    """The review under what the user decided in the window: kept sets, and what is different.

    Raises:
        JournalError: this cannot be read, and photos are to be chosen by it.
    """
    from purger.core import journal  # noqa: PLC0415 - start-up
    from purger.core.domain import Tier  # noqa: PLC0415 - numpy
    from purger.core.group import group  # noqa: PLC0415 - numpy
    from purger.core.review import Review  # noqa: PLC0415 - numpy

    begun = time.perf_counter()
    with journal.Journal(journal.default_file()) as remembered:
        groups = group(findings, options.similarity, rules)
        chooses = (options.mark, getattr(options, "free", None), getattr(options, "unique", None))
        if any(one is not None for one in chooses):
            review = _decided(lambda: Review(findings, groups, decisions=remembered))
        else:
            try:
                review = Review(findings, groups, decisions=remembered)
            except JournalError as error:
                print(f"purger: {error} Decisions do not count this time.", file=sys.stderr)
                review = Review(findings, groups)
    review.protect(protection.flags(findings.catalog.photos))
    findings.seconds["group"] = time.perf_counter() - begun
    if options.mark is not None:
        review.mark_tier(Tier[options.mark.upper()])
    return review


def _write_report(file: Path, findings: Findings, review: Review, *, use_cache: bool) -> None:
    from purger.core import report  # noqa: PLC0415 - numpy
    from purger.core.store import Store, default_file  # noqa: PLC0415 - numpy

    if file.suffix.lower() == ".html" and use_cache:
        with Store(default_file()) as store:
            report.write(file, findings, review, store.thumbnail)
    else:
        report.write(file, findings, review)


def _words(facts: dict[str, Any], review: Review, proposal: Proposal | None) -> str:
    photos, clusters = (
        show_count(facts["photos"], "photo"),
        show_count(facts["clusters"], "cluster"),
    )
    groups, spare = (
        show_count(facts["groups"], "group"),
        show_count(facts["duplicates"], "duplicate"),
    )
    lines = [
        f"{photos} in {clusters}, {show_duration(facts['seconds']['total'])}",
        f"{groups} with {spare}, {show_bytes(facts['reclaimable_bytes'])} could be freed",
    ]
    if review.marks:
        marked = show_count(len(review.marks), "photo")
        how = f", {proposal.how_sure}" if proposal is not None else ""
        lines.append(f"{marked} marked, {show_bytes(review.marked_bytes)}{how}")
    series = len(review.groups.series())
    if series:
        what = "1 group is a series" if series == 1 else f"{series:,} groups are series"
        lines.append(f"{what} (bracket, focus stack or panorama), which no option marks")
    return "\n".join(lines)


def _tell_skipped(skipped: Sequence[Skipped], findings: Findings) -> int:
    sys.stderr.writelines(
        f"purger: skipped {show_name(skip.text)}: {skip.reason}\n" for skip in skipped
    )
    if len(skipped) > _MANY_SKIPPED:  # nobody reads so many lines
        for reason, count in Counter(skip.reason for skip in skipped).most_common():
            print(f"purger: skipped {show_count(count, 'file')}: {reason}", file=sys.stderr)
    for photo in findings.damaged:
        print(f"purger: {show_name(photo.path)}: {photo.reason}", file=sys.stderr)
    for note in findings.notes:  # last: what is said of all of them is not to be scrolled away
        print(f"purger: {note}", file=sys.stderr)
    return INCOMPLETE if skipped or findings.damaged else DONE


def _similar(options: argparse.Namespace) -> int:
    from purger.core import pipeline  # noqa: PLC0415 - heavy

    request = pipeline.Request(tuple(options.folders), model=_model(options), **_manners())
    found = drive(pipeline.similar(options.photo, request, options.k))
    if options.json:
        print(json.dumps([
            {
                "path": str(one.photo.path),
                "probability": round(one.probability, 4),
                "cosine": round(one.cosine, 4),
                "identical": one.is_copy,
            }
            for one in found
        ], indent=1))  # fmt: skip
    else:
        for one in found:
            copy = "  (identical)" if one.is_copy else ""
            print(f"{one.probability:6.1%}  {one.cosine:.3f}  {show_name(one.photo.path)}{copy}")
    return DONE


def _show_clusters(options: argparse.Namespace) -> int:
    from purger.core import charts, pipeline  # noqa: PLC0415 - heavy

    if options.plot is not None:
        charts.check_suffix(options.plot)
    request = pipeline.Request(tuple(options.folders), model=_model(options), **_manners())
    catalog, clustering = drive(pipeline.clusters(request, options.max_k))
    elbow = clustering.elbow
    if options.plot is not None:
        charts.write_elbow(options.plot, elbow)
    rows = list(zip(elbow.tried, elbow.inertia, elbow.silhouette, strict=True))
    if options.json:
        print(json.dumps({
            "photos": len(catalog),
            "chosen": elbow.chosen,
            "tried": [
                {"k": k, "inertia": round(i, 6), "silhouette": round(s, 6)} for k, i, s in rows
            ],
            "clusters": _cluster_facts(catalog, clustering),
        }, indent=1))  # fmt: skip
        return DONE
    print(f"{'clusters':>8}  {'inertia':>8}  {'silhouette':>10}")
    for k, inertia, silhouette in rows:
        chosen = "  ← chosen" if k == elbow.chosen else ""
        print(f"{k:8,}  {inertia:8.4f}  {silhouette:10.4f}{chosen}")
    return DONE


def _cluster_facts(catalog: Catalog, clustering: Clustering) -> list[dict[str, Any]]:
    facts = zip(clustering.sizes, clustering.spreads, clustering.covers, strict=True)
    return [
        {
            "photos": int(size),
            "spread": round(float(spread), 4),
            "cover": str(catalog.photos[row].path),
        }
        for size, spread, row in facts
    ]


def _purge(options: argparse.Namespace) -> int:
    from purger.core import journal, purge, report, trash  # noqa: PLC0415 - numpy

    page_commands.check(options, can=options.dry_run, needs="--dry-run")
    history_commands.settle_first()
    rule_options.check_known()
    protection = rule_options.protection_of(options)
    plan = report.read_plan(options.plan, protection)
    purge.validate(plan, protection)
    what = f"{show_photos(len(plan.marked), plan.count)}, {show_bytes(plan.size)},"
    if not plan.marked:
        print("The report marks no photo.")
        return DONE
    if options.dry_run:
        return _dry_run(plan, what, options)
    without = _without_trash(plan, is_held=options.holding)
    if not options.yes and not agreed(f"Move {what} to the trash? [y/N] "):
        return WRONG_USE if not sys.stdin.isatty() else DONE
    holding = _hold(without) if options.holding else []
    trasher = trash.system_trasher(holding)
    outcome = drive(purge.purge(plan, trasher, journal.default_file(), protection=protection))
    return _tell_outcome(outcome)


def _without_trash(plan: Plan, *, is_held: bool) -> list[VolumeTrash]:
    """The volumes of a plan that have no trash; says of each what becomes of its photos."""
    from purger.core import volumes  # noqa: PLC0415 - numpy

    photos = [item.photo for item in plan.marked]
    without = [volume for volume in volumes.look_at_photos(photos) if volume.why_not]
    for volume in without:
        name = show_name(volume.top)
        if volume.holding is None:
            what = "Its photos stay."
        elif is_held:
            what = f"Its photos go to the holding folder “{show_name(volume.holding)}”."
        else:
            what = "Its photos stay; with --holding they go to a hidden folder there."
        print(f"purger: “{name}”: {volume.why_not} {what}", file=sys.stderr)
    return without


def _hold(without: list[VolumeTrash]) -> list[Path]:
    from purger.core import volumes  # noqa: PLC0415 - numpy

    return [volumes.hold(volume) for volume in without if volume.holding is not None]


def _dry_run(plan: Plan, what: str, options: argparse.Namespace) -> int:
    from purger.core.domain import NO_LONGER_THERE  # noqa: PLC0415 - numpy
    from purger.core.purge import why_not  # noqa: PLC0415 - numpy

    refused = {}
    for marked in plan.marked:
        reason = why_not(marked)
        if reason is not None:
            refused[marked.photo] = reason
        line = show_name(marked.photo.path)
        if reason is None:
            print(f"would go: {line}")
            for companion in marked.companions:
                print(f"would go with it: {show_name(companion.path)}")
        else:
            what_of_it = "" if reason == NO_LONGER_THERE else "would stay: "
            print(f"purger: {what_of_it}{line}: {reason}", file=sys.stderr)
    gone = sum(reason == NO_LONGER_THERE for reason in refused.values())
    stay = f"{show_count(len(refused) - gone, 'photo')} of them would stay"
    stay += f", {gone:,} no longer there" if gone else ""
    if options.page is not None:
        page_commands.write_plan(options, plan, refused)
    print(f"{what} marked; {stay}; nothing was moved.")
    return INCOMPLETE if refused else DONE


def _tell_outcome(outcome: Outcome) -> int:
    for item in outcome.trashed:
        _tell_trashed("trashed", item.photo, item.location)
        for companion, location in item.companions:
            _tell_trashed("trashed with it", companion, location)
    photos = show_photos(len(outcome.trashed), sum(len(item.files) for item in outcome.trashed))
    size = sum(item.size for item in outcome.trashed)
    print(f"{photos}, {show_bytes(size)}, moved to the trash.")
    if outcome.trashed:
        print(f"`purger undo {outcome.purge}` brings them back.")
    for failure in outcome.failed:
        what = "" if failure.was_gone else "kept "
        name = show_name(failure.photo.path)
        print(f"purger: {what}{name}: {failure.reason}", file=sys.stderr)
    return INCOMPLETE if outcome.failed else DONE


def _tell_trashed(what: str, file: Photo, location: Path | None) -> None:
    where = f" → {show_name(location)}" if location else ""
    print(f"{what}: {show_name(file.path)}{where}")


def _demo(options: argparse.Namespace) -> int:
    from purger import demo  # noqa: PLC0415 - heavy

    painted = drive(demo.paint(options.folder, options.photos, options.seed))
    name = show_name(options.folder)
    print(
        f"{show_count(painted.photos, 'photo')} in {show_count(painted.groups, 'group')} and alone."
    )
    print(f"What is a duplicate of what is in {name}/{demo.TRUTH}.")
    print(f"Now try: purger {name}")
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    from purger import doctor  # noqa: PLC0415 - heavy

    lines = doctor.report(options.folders, anew=options.accelerators)
    width = max(len(line.name) for line in lines)
    for line in lines:
        print(f"{'ok ' if line.ok else 'BAD'} {line.name:{width}}  {line.value}")
    return DONE if all(line.ok for line in lines) else INCOMPLETE
