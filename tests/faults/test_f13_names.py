"""F13: photos with names of every kind are found, purged, listed and come back, byte for byte."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from purger import cli
from purger.core import report, xdgfolders
from purger.core.group import group
from purger.core.pipeline import Request, find
from purger.core.promises import Promise
from purger.core.review import Review
from tests.faults.tally import Row, Tally
from tests.paint import FakeEmbedder, run, save, scene

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are bytes")

_MTIME = 1_500_000_000_123_456_789
_LONGEST = 255
_TEXTS = (
    "<b>KEEP</b>", "&amp;", "\u202egpj.", "\u2066x\u2069", "\u200b", "\ufeff", "\u2028", "\u00a0",
    "\n", "\r\n", "\t", "\x1b[31m", "\x07", "\x7f", "\uffff", "\ud83d", "\udc80", "e\u0301", "é",
    "İı", "ﬁ", "Ω", "日本語", "العربية", "עברית", "😀" * 9, "\U0001f1e9\U0001f1ea",
    "\U0001f9d1\u200d\U0001f469\u200d\U0001f467", "%41", "%", "'", '"', ",", ";", "=1+1",
    "@SUM(A1)", "-rf", "--yes", "~", "$HOME", "`id`", "$(id)", "\\", "*", "?", "[a]", "{b}", "|",
    ">", ":", "#", "CON", "NUL.", ". ", " .", "..", "...", " ", "!", "Path=", "[Trash Info]",
    ".trashinfo", "x" * 60,
)  # fmt: skip
_RAW = (b"\xe9", b"\xff\xfe", b"\x80", b"\xc0\xaf", b"caf\xe9", b"\x81@")
_PIECES = (*(text.encode("utf-8", "surrogatepass") for text in _TEXTS), *_RAW)


def names(count: int, seed: int) -> list[bytes]:
    """Names of folders and photos, no two alike, none hidden; each piece occurs."""
    dice = np.random.default_rng(seed)
    made = dict.fromkeys(
        piece[: _LONGEST - 4] for piece in (b"x" * 251, "é".encode() * 125, *_PIECES)
    )
    while len(made) < count:
        pieces = dice.choice(len(_PIECES), int(dice.integers(1, 7)))
        made[b"".join(_PIECES[i] for i in pieces)[: _LONGEST - 4]] = None
    plain = [name if not name.startswith(b".") else b"_" + name[:250] for name in made]
    return list(dict.fromkeys(plain))[:count]


def fill(folder: Path, count: int) -> list[Path]:
    """Odd photos, some of them in odd folders, and of each a plain copy."""
    odd = []
    (folder / "plain").mkdir(parents=True)
    picked = names(max(count, 80), 13)
    step = len(picked) / count
    for number in range(count):
        name = picked[int(number * step)]
        plain = save(scene(number, (64, 48)), folder / "plain" / f"{number}.jpg")
        path = os.path.join(os.fsencode(folder), b"odd", name + b".jpg")
        if number % 4 == 3:
            path = os.path.join(os.fsencode(folder), name, name + b".jpg")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        Path(os.fsdecode(path)).write_bytes(plain.read_bytes())
        os.utime(path, ns=(5, _MTIME))
        odd.append(Path(os.fsdecode(path)))
    return odd


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command prints; a terminal must not take any of it for more than text."""
    assert cli.main([str(argument) for argument in arguments]) == 0
    printed = capsys.readouterr()
    text = printed.out + printed.err
    hidden = {unicodedata.category(character) for character in text if character != "\n"}
    assert not hidden & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return printed.out


@pytest.mark.promise(Promise.COMES_BACK)
def test_they_come_back_as_they_went(
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tally: Tally,
    pytestconfig: pytest.Config,
) -> None:
    count = 200 if pytestconfig.getoption("--full-faults") else 40
    monkeypatch.setattr(xdgfolders, "_mounts", lambda: frozenset([os.fsencode(own_home)]))
    odd = fill(own_home / "photos", count)
    content = {path: path.read_bytes() for path in odd}
    found = run(find(Request((own_home / "photos",)), FakeEmbedder(), own_home / "c.sqlite"))
    assert not found.skipped
    rows = {photo.path: row for row, photo in enumerate(found.catalog.photos)}
    assert set(odd) <= set(rows)
    review = Review(found, group(found, 0.9))
    assert review.mark([rows[path] for path in odd]) == {rows[path] for path in odd}
    for kind in ("json", "html", "csv"):
        report.write(own_home / f"r.{kind}", found, review)
    for kind in ("json", "csv"):
        assert set(report.read_plan(own_home / f"r.{kind}").marked) == set(review.plan().marked)
    told(capsys, "purge", own_home / "r.csv", "--yes")
    left = {path for path in odd if os.path.lexists(path)}
    items = json.loads(told(capsys, "history", "1", "--json"))
    disagreeing = len({Path(item["path"]) for item in items} ^ set(odd))
    lost = len(left)
    for item in items:
        assert item["state"] == "trashed"
        lost += Path(item["location"]).read_bytes() != content[Path(item["path"])]
    told(capsys, "history", "1")
    told(capsys, "undo")
    inexact = sum(
        not path.exists() or path.read_bytes() != content[path] or path.stat().st_mtime_ns != _MTIME
        for path in odd
    )
    tally.add("F13 odd names", Row(count, lost, disagreeing=disagreeing, inexact=inexact))
    again = run(find(Request((own_home / "photos",)), FakeEmbedder(), own_home / "c.sqlite"))
    assert [photo.path for photo in again.catalog.photos] == list(rows)
