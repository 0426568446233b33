"""The commands `purger model …`: list, add, use, check and remove networks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from purger.core.errors import ModelError
from purger.core.text import show_bytes, show_name
from purger.terminal import DONE, INCOMPLETE, agreed, drive, path_of

if TYPE_CHECKING:
    from purger.core.domain import Bytes, Target
    from purger.core.embed import Card
    from purger.core.models import Health

T = TypeVar("T")

_CROWDED = 0.95
_CARD_OPTIONS = ("card", "name", "size", "resize", "scale", "mean", "std", "output", "licence")

_ABOUT = """\
List, add, choose and try networks. One network is embedded and made for finding duplicates; any
other image-embedding ONNX file can be added. Nothing is downloaded before you ask for it by name.
"""
_ADD = """\
Add a network: one of the catalogue by its name (downloaded from its pinned address, resumable,
verified by size and SHA-256), or an ONNX file of your own. What its card must say is read from the
file as far as possible and asked for otherwise; the network is then tried on pictures: finite, of
unit length, different pictures differ.
"""


def add_to(commands: Any) -> None:
    """Add `model` and its own commands to the parser's."""
    about = "List, add, choose and try networks."
    model = commands.add_parser("model", help=about, description=_ABOUT)
    verbs = model.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listing = _verb(verbs, "list", "The networks that are here, and the catalogue.", _list)
    listing.add_argument("--json", action="store_true", help="print them as JSON")
    _add_add(verbs)
    use = _verb(verbs, "use", "Choose the network for the window and for scan.", _use)
    use.add_argument("name", metavar="NAME", help="an added network, or: default")
    check = _verb(verbs, "check", "Try a network on pictures.", _check)
    check.add_argument("name", nargs="?", metavar="NAME|FILE", help="default: the chosen one")
    _photos_option(check)
    remove = _verb(verbs, "remove", "Take an added network away.", _remove)
    remove.add_argument("name", metavar="NAME")


def _add_add(verbs: Any) -> None:
    add = _verb(verbs, "add", "Add a network of the catalogue, or an ONNX file.", _add)
    add.description = _ADD
    add.add_argument("network", metavar="NAME|FILE.onnx")
    add.add_argument("--card", type=path_of, metavar="CARD.json", help="its card, if there is one")
    add.add_argument("--name", help="what to call it (default: the file's name)")
    add.add_argument("--size", type=_size, metavar="WxH", help="pixels of the input")
    add.add_argument("--resize", choices=("squash", "crop", "pad"))
    add.add_argument("--scale", type=float, help="(pixel * scale - mean) / std")
    add.add_argument("--mean", type=_three, metavar="R,G,B")
    add.add_argument("--std", type=_three, metavar="R,G,B")
    add.add_argument("--output", metavar="TENSOR", help="any tensor of the graph")
    add.add_argument("--licence", help="shown in lists")
    add.add_argument("--yes", action="store_true", help="do not ask; take what was read")
    _photos_option(add)


def _verb(
    verbs: Any, name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def _photos_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--photos",
        type=path_of,
        metavar="FOLDER",
        help="try it on these (default: painted pictures)",
    )


def _list(options: argparse.Namespace) -> int:
    from purger.core import models  # noqa: PLC0415 - heavy

    cards = models.installed()
    chosen = _chosen() or cards[0].name
    here = {card.name for card in cards}
    others = [one for one in models.catalogue() if one.name not in here]
    if options.json:
        print(json.dumps({
            "chosen": chosen,
            "here": [models.to_json(card) for card in cards],
            "catalogue": [
                {
                    "name": one.name, "about": one.about, "licence": one.licence,
                    "address": one.source and one.source.address,
                    "size": one.source and one.source.size,
                    "sha256": one.source and one.source.sha256, "origin": one.origin,
                }
                for one in others
            ],
        }, indent=1))  # fmt: skip
        return DONE
    print("Here (* is used):")
    for card in cards:
        mark = "*" if card.name == chosen else " "
        size = f"{card.target.width}×{card.target.height}"
        about = f"{card.dim:5} numbers, {size}, {show_name(card.licence)}"
        print(f" {mark} {show_name(card.name):26} {about}")
    print("\nTo be had with `purger model add NAME`:")
    for one in others:
        if one.source is not None:
            print(f"   {one.name:16} {show_bytes(one.source.size):>9}  {one.about}; {one.licence}")
    print("\nKnown, without a pinned file:")
    for one in others:
        if one.source is None:
            print(f"   {one.name:16} {one.about}; {one.licence}\n   {'':16} {one.origin}")
    return DONE


def _add(options: argparse.Namespace) -> int:
    from purger.core import models  # noqa: PLC0415 - heavy

    one = models.known(options.network)
    if one is not None and not Path(options.network).is_file():
        return _add_known(one, options)
    file = Path(options.network)
    if not file.is_file():
        raise ModelError(
            f"“{show_name(options.network)}” is neither a file nor in the catalogue "
            "(`purger model list` shows it)."
        )
    card = _card_of(file, options)
    if not options.yes and sys.stdin.isatty():
        card = _wizard(card)
    added, health = models.add(card, _pictures(options.photos, card.target))
    return _tell_added(added, health)


def _add_known(one: Any, options: argparse.Namespace) -> int:
    from purger.core import models  # noqa: PLC0415 - heavy
    from purger.core.domain import Target  # noqa: PLC0415 - numpy

    if one.source is None:
        raise ModelError(f"There is no pinned file of “{one.name}”. {one.origin}")
    given = [f"--{name}" for name in _CARD_OPTIONS if getattr(options, name) is not None]
    if given:
        raise ModelError(f"{given[0]} is for files of your own; the catalogue knows its cards.")
    print(f"{one.about}; licence: {one.licence}")
    print(f"{show_bytes(one.source.size)} from {one.source.address}")
    if not options.yes and not agreed("Download it? [y/N] "):
        return DONE if sys.stdin.isatty() else INCOMPLETE
    picture = one.card["input"]
    target = Target(picture["width"], picture["height"], picture["resize"])
    pictures = _pictures(options.photos, target)
    return _tell_added(*drive(models.bring(one, pictures)))


def _card_of(file: Path, options: argparse.Namespace) -> Card:
    """What the file, a card and the options say, the later ones counting more."""
    from purger.core import models  # noqa: PLC0415 - heavy
    from purger.core.domain import Target  # noqa: PLC0415 - numpy
    from purger.core.embed import load_card  # noqa: PLC0415 - heavy

    if options.card is not None:
        card = replace(load_card(options.card), file=file)
        card = replace(card, name=options.name or card.name)
    else:
        card = models.draft(file, options.name)
    if options.size is not None:
        width, height = options.size
        card = replace(card, target=Target(width, height, card.target.resize))
    if options.resize is not None:
        card = replace(card, target=replace(card.target, resize=options.resize))
    given = {k: getattr(options, k) for k in ("scale", "mean", "std", "licence")}
    card = replace(card, **{name: value for name, value in given.items() if value is not None})
    return models.with_output_named(card, options.output) if options.output else card


def _wizard(card: Card) -> Card:
    """Ask for each field of a card; Enter takes what stands in brackets."""
    from purger.core import models  # noqa: PLC0415 - heavy

    print("Enter takes what stands in brackets.")
    name = _asked("Name", card.name, models.check_name)
    size = f"{card.target.width}x{card.target.height}"
    card = _asked("Input size", size, partial(_sized, replace(card, name=name)))
    resize = _asked("Fit photos by squash, crop or pad", card.target.resize, _resize)
    card = replace(card, target=replace(card.target, resize=resize))
    if card.dtype == "float32":
        print("The network sees (pixel * scale - mean) / std, pixels being 0 to 255.")
        card = _asked("Scale (1/255 is 0.003922)", f"{card.scale:.6g}", partial(_scaled, card))
        card = _asked("Mean", _shown(card.mean), lambda text: replace(card, mean=_three(text)))
        card = _asked("Std", _shown(card.std), lambda text: replace(card, std=_three(text)))
    card = _asked("Output tensor", card.output_name, partial(models.with_output_named, card))
    return replace(card, licence=_asked("Licence", card.licence or "unknown", str))


def _sized(card: Card, text: str) -> Card:
    width, height = _size(text)
    return replace(card, target=replace(card.target, width=width, height=height))


def _scaled(card: Card, text: str) -> Card:
    # what was shown is rounded; what was not touched keeps its exact value
    return card if text == f"{card.scale:.6g}" else replace(card, scale=float(text))


def _shown(numbers: tuple[float, ...]) -> str:
    return ",".join(f"{number:g}" for number in numbers)


def _asked(question: str, proposed: str, parse: Callable[[str], T]) -> T:
    while True:
        try:
            text = input(f"{question} [{proposed}]: ").strip() or proposed
        except EOFError:
            raise ModelError("Nothing was added.") from None
        try:
            return parse(text)
        except (ValueError, argparse.ArgumentTypeError, ModelError) as error:
            print(f"  {error}")


def _tell_added(card: Card, health: Health) -> int:
    print(f"“{card.name}” works: {_words(health)}.")
    _warn(health)
    print(f"Try it: purger scan FOLDER --model {card.name}; keep it: purger model use {card.name}")
    return DONE


def _words(health: Health) -> str:
    return (
        f"{health.dim} numbers a photo, {health.milliseconds:.1f} ms on one core; "
        f"different pictures have a cosine of {health.floor:.2f} in the middle "
        f"and {health.closest:.2f} at most"
    )


def _warn(health: Health) -> None:
    if health.floor > _CROWDED:
        print("It hardly tells pictures apart; is this output the right one, and mean and std?")


def _use(options: argparse.Namespace) -> int:
    from purger.core import models, settings  # noqa: PLC0415 - heavy

    file = settings.default_file()
    names = [card.name for card in models.installed()]
    wanted = names[0] if options.name == "default" else options.name
    if wanted not in names:
        raise ModelError(f"No network called “{show_name(wanted)}” is here (`purger model list`).")
    chosen = None if wanted == names[0] else wanted
    settings.save(replace(settings.load(file), model=chosen), file)
    print(f"“{wanted}” is used from now on.")
    return DONE


def _check(options: argparse.Namespace) -> int:
    from purger.core import models  # noqa: PLC0415 - heavy
    from purger.core.embed import find_card, load_card  # noqa: PLC0415 - heavy

    name = options.name or _chosen()
    card = load_card(find_card(None if name == "default" else name))
    health = models.check(card, _pictures(options.photos, card.target))
    print(f"“{show_name(card.name)}” works: {_words(health)}.")
    _warn(health)
    return DONE


def _remove(options: argparse.Namespace) -> int:
    from purger.core import models, settings  # noqa: PLC0415 - heavy

    models.remove(options.name)
    file = settings.default_file()
    kept = settings.load(file)
    if kept.model == options.name:
        settings.save(replace(kept, model=None), file)
    print(f"“{show_name(options.name)}” was removed.")
    return DONE


def _chosen() -> str | None:
    from purger.core import settings  # noqa: PLC0415 - heavy

    return settings.load(settings.default_file()).model


def _pictures(folder: Path | None, target: Target) -> Bytes:
    from purger import trial  # noqa: PLC0415 - heavy

    return trial.painted(target) if folder is None else trial.photos_of(folder, target)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, like 224x224")
    return int(width), int(height)


def _three(text: str) -> tuple[float, float, float]:
    parts = text.split(",")
    if len(parts) != 3:  # noqa: PLR2004 - red, green, blue
        raise argparse.ArgumentTypeError("three numbers are wanted, like 0.485,0.456,0.406")
    red, green, blue = (float(part) for part in parts)
    return red, green, blue


def _resize(text: str) -> str:
    if text not in {"squash", "crop", "pad"}:
        raise argparse.ArgumentTypeError("squash, crop or pad")
    return text
