"""Nothing but purger's own files is ever deleted or overwritten: every place that could is listed.

Purging moves photos through `Trasher.trash` alone. A call that takes a name away, or puts a file in
the place of another, stands in the list below with its reason, or this test fails.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import purger
from purger.core.promises import Promise

ROOT = Path(purger.__file__).parent

WHATEVER_IT_IS_OF = frozenset({
    "unlink", "removedirs", "rmdir", "rmtree", "rename", "renames", "renameat2", "truncate",
    "ftruncate", "copytree", "copyfile", "copyfileobj", "copy2", "copymode", "copystat",
    "moveToTrash", "removeRecursively", "send2trash", "SHFileOperation",
})  # fmt: skip
OF_MODULES = frozenset({"remove", "replace", "move", "copy", "system", "popen"})
MODULES = frozenset({"os", "shutil", "pathlib", "send2trash", "QFile", "QDir"})

# (module, function, call): why it may
ALLOWED = {
    ("core/lock.py", "alone", "unlink"): "our note of which machine moves files",
    ("core/lock.py", "_claim", "unlink"): "the same, under the name it was written by",
    ("core/xdgtrash.py", "move_into", "unlink"): "our record of a photo that did not move",
    ("core/xdgtrash.py", "bring_back", "unlink"): "our record of a file that is back in its place",
    (
        "core/xdgtrash.py",
        "_link_onto_nothing",
        "unlink",
    ): "the name in the trash of a file that has its own name again",
    ("core/xdgfind.py", "tidy", "unlink"): "an empty record of nothing",
    (
        "core/xdgfind.py",
        "_tidy_one",
        "unlink",
    ): "our record, empty file, or second name of a file that is seen elsewhere",
    ("core/xdgprobe.py", "_try", "unlink"): "our empty file that tries the trash, and its record",
    ("core/xdgprobe.py", "_take_away", "rmdir"): "the empty folders that we made to try it",
    ("core/xdgtrash.py", "_write_record", "unlink"): "our half-written record",
    ("core/xdgtrash.py", "_rename_onto_own", "unlink"): "our empty file, by inode",
    ("core/xdgtrash.py", "_rename_onto_own", "rename"): "the photo, onto our empty file",
    ("core/xdgtrash.py", "_renameat2", "renameat2"): "the photo, where nothing is",
    ("core/trash.py", "trash", "import send2trash"): "the trash of macOS and Windows",
    ("core/download.py", "fetch", "replace"): "what was fetched and verified gets its name",
    ("core/download.py", "_throw_away", "unlink"): "what was fetched and is not what was pinned",
    ("core/models.py", "_copy", "copyfile"): "a network, into our temporary file",
    ("core/models.py", "_copy", "replace"): "our temporary file, to an added network",
    ("core/models.py", "_write_card", "replace"): "the card of an added network",
    ("core/models.py", "_throw_away", "unlink"): "an added network, in its own folder only",
    (
        "core/export_folder.py",
        "_take_away",
        "unlink",
    ): "links and sheets, as an export left them",
    ("core/export_folder.py", "_take_away", "rmdir"): "empty folders that an earlier export made",
    ("core/export_folder.py", "_abandon", "rmdir"): "the empty folder that we made",
    ("core/charts.py", "write_elbow", "unlink"): "our half-written plot",
    ("core/export_folder.py", "write", "unlink"): "our half-written sheet",
    (
        "core/pairgraph.py",
        "write",
        "replace",
    ): "the graph that was asked for, onto an earlier one only",
    ("core/pairgraph.py", "write", "unlink"): "our temporary file",
    ("core/sheet.py", "write_one", "unlink"): "the pages that we made, where one has no place",
    ("core/findings.py", "_write", "replace"): "our findings, from our temporary file",
    ("core/findings.py", "_write", "unlink"): "our temporary file",
    (
        "core/report.py",
        "_replace",
        "replace",
    ): "the report that was asked for, onto an earlier one only",
    ("core/report.py", "_replace", "unlink"): "our temporary file",
    ("core/settings.py", "write", "replace"): "our settings, from our temporary file",
    ("core/settings.py", "write", "unlink"): "our temporary file",
    ("core/store.py", "_set_aside", "replace"): "our damaged cache",
    ("core/snapshot.py", "_put", "replace"): "our snapshot of a library, onto an earlier one",
    ("core/snapshot.py", "_put", "unlink"): "our temporary file",
    ("core/snapshot.py", "_delete", "unlink"): "our snapshots, in our cache only",
    ("engine.py", "_unlink", "unlink"): "findings that nobody will take, or that are not whole",
    (
        "engine.py",
        "_sweep",
        "unlink",
    ): "findings that a killed window left in our cache, or by our name elsewhere",
    ("ui/engine.py", "forget", "unlink"): "our findings, once nobody looks at them",
}


class Uses(ast.NodeVisitor):
    """Every use of a deadly name, called or handed on, with the function it stands in."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._function = ""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        outer, self._function = self._function, node.name
        self.generic_visit(node)
        self._function = outer

    def visit_Attribute(self, node: ast.Attribute) -> None:
        of_module = isinstance(node.value, ast.Name) and node.value.id in MODULES
        if node.attr in WHATEVER_IT_IS_OF or (of_module and node.attr in OF_MODULES):
            self.found.append((self._function, node.attr))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        # text is replaced by two arguments, a time by keywords, a file by one argument
        is_replace = isinstance(node.func, ast.Attribute) and node.func.attr == "replace"
        if is_replace and len(node.args) == 1 and not node.keywords:
            self.found.append((self._function, "replace"))
        self.generic_visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        names = {alias.name for alias in node.names} & (WHATEVER_IT_IS_OF | OF_MODULES)
        if node.module in MODULES and names:
            self.found.append((self._function, f"import {min(names)}"))

    def visit_Constant(self, node: ast.Constant) -> None:
        if node.value in WHATEVER_IT_IS_OF:  # getattr(os, "unlink")
            self.found.append((self._function, str(node.value)))


def uses(source: str) -> list[tuple[str, str]]:
    net = Uses()
    net.visit(ast.parse(source))
    return net.found


def all_uses() -> Iterator[tuple[str, str, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        for function, call in uses(path.read_text("utf-8")):
            yield path.relative_to(ROOT).as_posix(), function, call


@pytest.mark.promise(Promise.NEVER_DELETES)
def test_every_place_that_could_delete_is_known() -> None:
    unknown = Counter(use for use in all_uses() if use not in ALLOWED)
    assert not unknown, unknown


def test_the_list_names_nothing_that_is_gone() -> None:
    assert not set(ALLOWED) - set(all_uses())


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.unlink(p)", "p.unlink()", "import shutil\nshutil.rmtree(p)", "p.rmdir()",
        "os.replace(a, b)", "from os import unlink", "from shutil import rmtree as clean",
        "list(map(os.remove, names))", "getattr(os, 'unlink')(p)", "QFile.moveToTrash(p)",
        "shutil.move(a, b)", "a.rename(b)", "from send2trash import send2trash\nsend2trash(p)",
        "def f():\n    def g():\n        p.unlink()", "a.replace(b)", "os.system(x)",
    ],
)  # fmt: skip
def test_the_net_has_no_such_hole(source: str) -> None:
    assert uses(source)


@pytest.mark.parametrize(
    "source",
    ["'a'.replace(x, y)", "replace(plan, marked=())", "names.remove(1)", "now.replace(hour=1)"],
)
def test_the_net_lets_harmless_things_through(source: str) -> None:
    assert not uses(source)
