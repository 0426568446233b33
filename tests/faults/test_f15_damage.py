"""F15: damaged files of purger's own are noticed: made anew or refused, never believed.

Of each kind of file a sound one is made, damaged in many ways, and read: what comes back is what
was written, or nothing, or one sentence. What cannot be made anew, the journal, is left as it is.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from purger.core import findings as files
from purger.core import settings
from purger.core.decisions import KeptSet, NotDuplicates
from purger.core.domain import Decoded, Findings, Keeper, Looks, Marked, Pairs, Photo, Plan
from purger.core.embed import load_card, open_network
from purger.core.errors import FindingsError, JournalError, ModelError, PurgerError, StoreError
from purger.core.identity import sha256
from purger.core.journal import Journal
from purger.core.ledger import Ledger
from purger.core.models import draft, to_json
from purger.core.promises import Promise
from purger.core.purge import purge
from purger.core.recovery import settle
from purger.core.store import Known, Store
from tests.fakes import FakeTrasher
from tests.faults.tally import Row, Tally
from tests.onnx_files import classifier
from tests.paint import catalog, findings, pairs, run, traits

KINDS = ("bit", "bits", "bytes", "cut", "zeros", "inserted", "doubled", "swapped")


def damaged(data: bytes, kind: str, dice: np.random.Generator) -> bytes:
    """The same bytes, but for something that a disk or a program did to them."""
    got = bytearray(data)
    at = int(dice.integers(len(got)))
    length = int(dice.integers(1, 600))
    match kind:
        case "bit" | "bits":
            for place in dice.integers(0, len(got), 1 if kind == "bit" else 8):
                got[place] ^= 1 << int(dice.integers(8))
        case "bytes":
            got[at : at + length] = dice.bytes(len(got[at : at + length]))
        case "cut":
            del got[at:]
        case "zeros":
            got[at : at + length] = bytes(len(got[at : at + length]))
        case "inserted":
            got[at:at] = dice.bytes(length)
        case "doubled":
            got[at:at] = got[at : at + length]
        case "swapped":
            other = int(dice.integers(len(got)))
            one, two = got[at : at + 512], got[other : other + 512]
            got[at : at + len(two)], got[other : other + len(one)] = two, one
    return bytes(got)


def all_damages(data: bytes, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """That many damaged versions, none of which is sound."""
    dice = np.random.default_rng(seed)
    made = 0
    while made < count:
        kind = KINDS[made % len(KINDS)]
        got = damaged(data, kind, dice)
        if got != data:
            made += 1
            yield kind, got


@contextmanager
def one_sentence(kind: type[PurgerError]) -> Iterator[None]:
    """What may be refused, if it is refused with a sentence."""
    try:
        yield
    except kind as error:
        text = str(error)
        if not text.endswith(".") or "\n" in text or len(text) > 400:
            raise


@pytest.fixture
def count(pytestconfig: pytest.Config) -> int:
    return 1000 if pytestconfig.getoption("--full-faults") else 40


# -- the cache -----------------------------------------------------------------------------------


def decoded(row: int) -> tuple[Decoded, np.ndarray]:
    of = catalog(
        12, all_traits=[traits(taken=1e9 + i, camera="Box", tiles=b"t") for i in range(12)]
    )
    looks = Looks(
        of.digests[row].tobytes(), of.dhashes[row].tobytes(), of.tinies[row], of.lumas[row]
    )
    thumbnail = bytes([row]) * 3000
    return Decoded(of.photos[row], of.traits[row], looks, of.tinies[row], thumbnail), of.vectors[
        row
    ]


def is_as_written(known: Known, written: Decoded, vector: np.ndarray) -> bool:
    return (
        known.traits == written.traits
        and (known.looks.digest, known.looks.dhash) == (written.looks.digest, written.looks.dhash)
        and bool((known.looks.tiny == written.looks.tiny).all())
        and bool((known.looks.luma == written.looks.luma).all())
        and known.vector.tobytes() == vector.tobytes()
    )


def damaged_heads(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every byte of the head that tells sqlite how to read the rest, turned over."""
    for at in range(120):
        yield f"head {at}", data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def test_a_damaged_cache_is_made_anew(tmp_path: Path, tally: Tally, count: int) -> None:
    written = {one.photo: (one, vector) for one, vector in map(decoded, range(12))}
    sound = tmp_path / "sound.sqlite"
    with Store(sound) as store:
        store.put(written.values(), "network")
    data = sound.read_bytes()
    versions = [("version", sound_with(sound, f"PRAGMA user_version = {n}")) for n in (0, 1, 99)]
    every = [*all_damages(data, count, 15), *damaged_heads(data), *versions]
    for number, (kind, other) in enumerate(every):
        file = tmp_path / str(number) / "photos.sqlite"
        file.parent.mkdir()
        file.write_bytes(other)
        wrong = 0
        with one_sentence(StoreError), Store(file) as store:
            found = list(store.known(list(written), "network"))
            wrong += sum(not is_as_written(one, *written[one.photo]) for one in found)
            for one, _ in written.values():
                wrong += store.thumbnail(one.photo) not in {None, one.thumbnail}
            store.put(written.values(), "network")
        with one_sentence(StoreError), Store(file) as store:  # damage that was not met before
            store.put(written.values(), "network")
        with Store(file) as store:  # at the latest now it was begun anew
            store.put(written.values(), "network")
            wrong += len(list(store.known(list(written), "network"))) != len(written)
        assert not wrong, (number, kind)
        tally.add("F15 damaged cache", Row(1, disagreeing=wrong))


def sound_with(file: Path, statement: str) -> bytes:
    """A sound database's bytes after a statement."""
    copy = file.with_name("changed.sqlite")
    copy.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(copy)) as db:
        db.execute(statement)
        db.commit()
    return copy.read_bytes()


# -- findings ------------------------------------------------------------------------------------


def plain(found: Findings) -> list[Any]:
    """What findings say, in a form that can be compared."""
    catalog, clustering = found.catalog, found.clustering
    columns = (
        catalog.digests, catalog.dhashes, catalog.tinies, clustering.labels, clustering.centres,
        clustering.distances, *(getattr(found.pairs, one.name) for one in fields(Pairs)),
    )  # fmt: skip
    facts = (catalog.photos, catalog.traits, catalog.companions, clustering.elbow, found.roots,
             found.skipped, found.model, found.notes)  # fmt: skip
    return [repr(facts), *((column.dtype, column.tobytes()) for column in columns)]


def test_damaged_findings_are_refused(tmp_path: Path, tally: Tally, count: int) -> None:
    of = catalog(12, all_traits=[traits(taken=1e9 + i, tiles=b"t") for i in range(12)])
    written = findings(of, pairs([(0, 1, 0.9), (2, 3, 0.8)]))
    file = tmp_path / "a.findings"
    files.save(written, file)
    files.save_map(np.arange(24, dtype=np.float32).reshape(12, 2), file)
    data, map_data = file.read_bytes(), files.map_file(file).read_bytes()
    before, vectors, positions = plain(run(files.load(file))), of.vectors, files.load_map(file)
    maps = all_damages(map_data, count, 3)
    for kind, other in all_damages(data, count, 2):
        file.write_bytes(other)
        files.map_file(file).write_bytes(next(maps)[1])
        wrong = 0
        with one_sentence(FindingsError):
            wrong += plain(run(files.load(file))) != before
        with one_sentence(FindingsError):
            wrong += files.load_vectors(file)[0].tobytes() != vectors.tobytes()
        found = files.load_map(file)
        wrong += found is not None and not np.array_equal(found, positions)
        assert not wrong, kind
        tally.add("F15 damaged findings", Row(1, disagreeing=wrong))


# -- networks ------------------------------------------------------------------------------------


def test_a_damaged_network_or_card_is_refused(tmp_path: Path, tally: Tally, count: int) -> None:
    file = classifier(tmp_path / "tiny.onnx")
    card = replace(draft(file, "tiny"), dim=192)
    sound = json.dumps(to_json(card)).encode("ascii")
    card_file = tmp_path / "tiny.json"
    card_file.write_bytes(sound)
    assert load_card(card_file) == card
    network = file.read_bytes()
    for _, other in all_damages(network, count, 4):
        file.write_bytes(other)
        with pytest.raises(ModelError, match=r"SHA-256 differs"):
            open_network(card, 1)
        tally.add("F15 damaged network", Row(1))
    file.write_bytes(network)
    older = [b"{}", b"[]", b"null", b"", b"[" * 100_000, b'{"name": 1e999}', sound[:-1], sound * 2]
    for other in [*older, *(data for _, data in all_damages(sound, count, 5))]:
        card_file.write_bytes(other)
        with one_sentence(ModelError):
            # what can still be read may be another card: then it must be one that can be used
            open_network(load_card(card_file), 1).embed(np.zeros((2, 32, 32, 3), np.uint8))
        tally.add("F15 damaged model card", Row(1))


# -- settings ------------------------------------------------------------------------------------


@pytest.mark.logs
def test_damaged_settings_begin_anew(tmp_path: Path, tally: Tally, count: int) -> None:
    file = tmp_path / "settings.json"
    written = settings.Settings(
        0.7, 12, "dark", recent=("/a", "/caf\udce9"), model="net", order="time", holding=("/h",)
    )
    settings.save(written, file)
    odd = ["", "null", "[]", "7", "{", "[" * 100_000, '{"similarity": NaN}', '{"similarity": "1"}',
           '{"clusters": 1.5}', '{"clusters": true}', '{"clusters": 1e400}', '{"recent": "abc"}',
           '{"recent": [1, null]}', '{"holding": {"a": 1}}', '{"theme": []}', '{"order": {}}',
           '{"model": 3}', '{"future": 1}', '{"similarity": true}', '{"recent": ["\\u0000"]}',
           '{"holding": ["\\ud83d"]}']  # fmt: skip
    damages = [data for _, data in all_damages(file.read_bytes(), count, 6)]
    for other in [*map(str.encode, odd), *damages]:
        file.write_bytes(other)
        got = settings.load(file)
        assert is_sound(got), other[:100]
        settings.save(got, file)
        assert settings.load(file) == got
        tally.add("F15 damaged settings", Row(1))


def is_sound(got: settings.Settings) -> bool:
    """Whether the window can be opened with it."""
    folders = (*got.recent, *got.holding)
    return (
        type(got.similarity) in {float, int}
        and (got.clusters is None or type(got.clusters) is int)
        and (got.model is None or type(got.model) is str)
        and type(got.recent) is type(got.holding) is tuple
        and all(type(folder) is str and "\0" not in folder for folder in folders)
        and os.fsencode("".join(folders)) is not None
    )


# -- the journal ---------------------------------------------------------------------------------


def seen(path: Path) -> tuple[Photo, bytes]:
    photo = Photo.from_stat(path, path.lstat())
    return photo, sha256(photo)


def plan_of(folder: Path, names: str) -> Plan:
    keeper = Keeper(*seen(folder / "keep.jpg"))
    return Plan(tuple(Marked(*seen(folder / f"{name}.jpg"), (keeper,)) for name in names))


def told(file: Path) -> list[Any]:
    """All that a journal knows."""
    with Journal(file) as journal:
        ledger = Ledger(journal)
        purges = ledger.purges()
        items = [item for past in purges for item in ledger.items(past.number)]
        return [*purges, *ledger.open_purges(), *items, *journal.all()]


@pytest.mark.promise(Promise.WRITTEN_DOWN)
def test_a_damaged_journal_is_left_as_it_is_and_nothing_moves(
    tmp_path: Path, tally: Tally, count: int
) -> None:
    photos, sound = tmp_path / "photos", tmp_path / "sound.sqlite"
    photos.mkdir()
    names = "abcdefgh"
    for name in (*names, "keep"):
        (photos / f"{name}.jpg").write_bytes(name.encode() * 90)
    trasher = FakeTrasher(tmp_path / "trash")
    for gone in ("abc", "d"):
        run(purge(plan_of(photos, gone), trasher, sound))
    with Journal(sound) as journal:
        journal.remember(KeptSet.of([bytes([i]) * 32 for i in range(5)]))
        journal.remember(NotDuplicates.of([[b"x" * 32], [b"y" * 32]]))
        Ledger(journal).begin(plan_of(photos, "gh"))  # cut off before anything moved
    before, trash = told(sound), sorted(trasher.folder.iterdir())
    versions = [sound_with(sound, f"PRAGMA user_version = {n}") for n in (-1, 99)]
    strange = [sound_with(sound, "PRAGMA application_id = 7"), b"", b"SQLite format 3\0"]
    damages = [data for _, data in all_damages(sound.read_bytes(), count, 8)]
    # an empty file is one that a power cut left before the first word was written
    for number, data in enumerate([*versions, *strange, *damages]):
        file = tmp_path / str(number) / "journal.sqlite"
        file.parent.mkdir()
        file.write_bytes(data)
        wrong = 0
        try:
            wrong += told(file) != before and data != b""
        except JournalError as error:
            wrong += not str(error).endswith(".")
            calls = len(trasher.calls)
            with one_sentence(JournalError):
                run(purge(plan_of(photos, "e"), trasher, file))
            wrong += len(trasher.calls) != calls or file.read_bytes() != data
            with one_sentence(JournalError):  # of another purge, which is whole, it may
                settle(trasher, file)
        assert not wrong, number
        tally.add("F15 damaged journal", Row(1, disagreeing=wrong))
    assert sorted(trasher.folder.iterdir()) == trash
    assert all((photos / f"{name}.jpg").exists() for name in "efgh")
