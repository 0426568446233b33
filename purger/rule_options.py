"""What the commands ask of keeper rules and protected folders: options, and what they come to."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from purger.core.errors import PlanError, SettingsError
from purger.core.text import show_name
from purger.terminal import path_of

if TYPE_CHECKING:
    from purger.core.profiles import Profiles
    from purger.core.protection import Protection
    from purger.core.rules import Rules


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Add what decides which photo of a group is kept, and which are never marked."""
    parser.add_argument(
        "--profile", metavar="NAME",
        help="the keeper rules of this name, as arranged in the window (default: those in force)",
    )  # fmt: skip
    parser.add_argument(
        "--prefer", type=path_of, action="append", default=[], metavar="FOLDER",
        help="keep photos of this folder before any other rule is asked; may be given again",
    )  # fmt: skip
    add_protection(parser)


def add_protection(parser: argparse.ArgumentParser) -> None:
    """Add the folders that are left alone."""
    parser.add_argument(
        "--protect", type=path_of, action="append", default=[], metavar="FOLDER",
        help="mark and move nothing in this folder, as in those protected in the window; may be "
        "given again",
    )  # fmt: skip


def rules_of(options: argparse.Namespace) -> Rules:
    """The rules that are meant.

    Raises:
        SettingsError: there are none of that name, or a folder is none.
    """
    from purger.core.rules import Kind, Rule  # noqa: PLC0415 - start-up

    known = _profiles()
    named = known.rules if options.profile is None else known.of(options.profile)
    preferred = [os.path.normpath(_folder(one).absolute()) for one in options.prefer]
    return named.first(*(Rule(Kind.PREFER, name) for name in dict.fromkeys(preferred)))


def protection_of(options: argparse.Namespace) -> Protection:
    """The folders that the user protected, here and in the window; a word where some are lost.

    Raises:
        SettingsError: a folder is none.
    """
    known = _profiles()
    if known.trouble:
        print(f"purger: {known.trouble}", file=sys.stderr)
    return known.protection.also(map(_folder, options.protect))


def check_known() -> None:
    """Refuse to move anything while the protected folders are not known.

    Raises:
        PlanError: they cannot be read.
    """
    from purger.core.profiles import PROTECTION_LOST  # noqa: PLC0415 - start-up

    if _profiles().is_protection_lost:
        raise PlanError(PROTECTION_LOST)


def _profiles() -> Profiles:
    from purger.core import profiles  # noqa: PLC0415 - numpy

    return profiles.load(profiles.default_file())


def _folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise SettingsError(f"“{show_name(folder)}” is no folder.")
    return folder
