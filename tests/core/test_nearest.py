"""The photos nearest to one: of the library, from elsewhere, with and without what is known."""

from __future__ import annotations

import math
import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core import findings as findings_file
from purger.core import nearest
from purger.core.decoders import Decoders
from purger.core.domain import Findings
from purger.core.errors import FindingsError, ModelError, PhotoError
from purger.core.mapped import Library
from purger.core.nearest import Nearest
from purger.core.pipeline import Request, find
from tests.paint import FakeEmbedder, catalog, findings, pairs, run, save, scene, traits


class Shelf:
    """A scanned folder: eight scenes, a byte copy of one, a small version of another."""

    def __init__(self, folder: Path) -> None:
        self.photos, self.cache = folder / "photos", folder / "c.sqlite"
        self.file, self.elsewhere = folder / "x.findings", folder / "elsewhere"
        for i in range(8):
            save(scene(i), self.photos / f"{i}.jpg", quality=92)
        shutil.copy(self.photos / "0.jpg", self.photos / "0 copy.jpg")
        save(scene(1).resize((320, 240)), self.photos / "small.jpg", quality=60)
        self.found = self.scan()

    def scan(self) -> Findings:
        found = run(find(Request((self.photos,)), FakeEmbedder(), self.cache))
        findings_file.save(found, self.file)
        return found

    def row(self, name: str) -> int:
        return [photo.path.name for photo in self.found.catalog.photos].index(name)

    def names(self, near: Nearest) -> list[str]:
        return [self.found.catalog.photos[row].path.name for row in near.rows]

    def of_row(self, name: str, count: int = 20, without: tuple[int, ...] = ()) -> Nearest:
        return run(nearest.of_row(self.file, self.row(name), count, without))

    def of_photo(self, path: Path, count: int = 20, without: tuple[int, ...] = ()) -> Nearest:
        network = FakeEmbedder()
        with Decoders(1) as apart:
            asked = nearest.read_one(path, network, apart)
        return run(nearest.of_photo(self.file, asked, network, count, without, self.cache))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_of_a_photo_of_the_library_its_copies_come_first_then_its_pairs(shelf: Shelf) -> None:
    near = shelf.of_row("0.jpg")
    assert shelf.names(near)[0] == "0 copy.jpg"
    assert (near.copies, near.probabilities[0]) == (1, 1.0)
    assert near.total == len(shelf.found.catalog) - 1 == len(near.rows)
    near = shelf.of_row("1.jpg")
    assert shelf.names(near)[0] == "small.jpg"
    (pair,) = np.flatnonzero(
        (shelf.found.pairs.first == min(shelf.row("1.jpg"), shelf.row("small.jpg")))
        & (shelf.found.pairs.second == max(shelf.row("1.jpg"), shelf.row("small.jpg")))
    )
    assert near.probabilities[0] == shelf.found.pairs.probability[pair]
    assert near.copies == 0
    rest = near.cosines[np.isnan(near.probabilities)]
    assert (np.diff(rest) <= 0).all()


def test_the_copies_of_a_partner_are_partners_too(tmp_path: Path) -> None:
    of = catalog(5, digests=[0, 1, 0, 2, 1])
    findings_file.save(findings(of, pairs([(0, 1, 0.8)])), tmp_path / "f")
    near = run(nearest.of_row(tmp_path / "f", 2, 10))
    assert near.rows[0] == 0
    assert sorted(near.rows[1:3].tolist()) == [1, 4]
    assert near.probabilities[:3].tolist() == pytest.approx([1, 0.8, 0.8])
    assert np.isnan(near.probabilities[3])


def test_what_was_left_out_is_not_found_and_the_count_is_kept(shelf: Shelf) -> None:
    copy = shelf.row("0 copy.jpg")
    near = shelf.of_row("0.jpg", 3, (copy,))
    assert copy not in near.rows
    assert (len(near.rows), near.copies) == (3, 0)
    assert near.total == len(shelf.found.catalog) - 2


def test_a_photo_from_elsewhere_finds_the_one_that_it_was_made_of(shelf: Shelf) -> None:
    small = save(scene(4).resize((300, 225)), shelf.elsewhere / "sent.png")
    near = shelf.of_photo(small)
    assert shelf.names(near)[0] == "4.jpg"
    assert near.probabilities[0] > 0.9
    assert (near.own, near.copies) == (-1, 0)


def test_a_byte_copy_from_elsewhere_is_told_to_be_one(shelf: Shelf) -> None:
    shelf.elsewhere.mkdir()
    near = shelf.of_photo(Path(shutil.copy(shelf.photos / "0.jpg", shelf.elsewhere / "other.jpg")))
    assert sorted(shelf.names(near)[:2]) == ["0 copy.jpg", "0.jpg"]
    assert near.copies == 2
    assert near.probabilities[:2].tolist() == [1.0, 1.0]


def test_a_file_of_the_library_is_known_by_whatever_name_it_comes(shelf: Shelf) -> None:
    shelf.elsewhere.mkdir()
    link = shelf.elsewhere / "link.jpg"
    link.symlink_to(shelf.photos / "3.jpg")
    near = shelf.of_photo(link)
    assert near.own == shelf.row("3.jpg")
    assert near.own not in near.rows
    # in the trash it is none of the library any more
    gone = shelf.of_photo(link, without=(near.own,))
    assert gone.own == -1


def test_without_the_cache_the_embeddings_alone_speak(shelf: Shelf) -> None:
    small = save(scene(4).resize((300, 225)), shelf.elsewhere / "sent.png")
    shelf.cache.unlink()
    near = shelf.of_photo(small)
    assert shelf.names(near)[0] == "4.jpg"
    assert np.isnan(near.probabilities).all()


def test_a_photo_that_changed_since_is_not_weighed_by_what_it_was(shelf: Shelf) -> None:
    save(scene(30), shelf.photos / "4.jpg")
    near = shelf.of_photo(save(scene(4).resize((300, 225)), shelf.elsewhere / "sent.png"))
    assert shelf.names(near)[0] == "4.jpg"
    assert np.isnan(near.probabilities[0])


def test_a_picture_of_nothing_is_like_its_copies_only(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for name, colour in (("black.png", "black"), ("white.png", "white")):
        save(Image.new("RGB", (64, 48), colour), shelf.photos / name)
    shelf.found = shelf.scan()
    other = save(Image.new("RGB", (65, 48), "black"), shelf.elsewhere / "black.png")
    near = shelf.of_photo(other)
    assert np.isnan(near.probabilities).all()


def test_one_moment_is_weighed_however_far_the_embeddings_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearest, "WEIGHED", 2)
    asked: list[int] = []
    monkeypatch.setattr(
        nearest, "_known",
        lambda photos, *_: [asked.append(photo.inode - 1) for photo in photos],
    )  # fmt: skip
    of = catalog(6, all_traits=[traits(taken=5.0)] * 2 + [traits(taken=6.0)] * 4)
    of = replace(of, vectors=np.eye(6, FakeEmbedder.dim, dtype=np.float32))
    findings_file.save(replace(findings(of), network=FakeEmbedder.digest), tmp_path / "f")
    known = nearest.Known(
        replace(of.photos[0], inode=99),
        traits(taken=5.0),
        nearest.decode.Looks(bytes(32), bytes(32), of.tinies[0], of.lumas[0]),
        of.vectors[4],
    )
    run(nearest.of_photo(tmp_path / "f", known, FakeEmbedder(), 3, (), tmp_path / "c"))
    assert {0, 1, 4} <= set(asked)
    assert len(asked) <= 4


def test_vectors_of_another_network_are_never_compared(shelf: Shelf) -> None:
    class Other(FakeEmbedder):
        digest = "1" * 64

    with Decoders(1) as apart:
        asked = nearest.read_one(shelf.photos / "1.jpg", Other(), apart)
    with pytest.raises(ModelError, match="another network"):
        run(nearest.of_photo(shelf.file, asked, Other(), 5))


@pytest.mark.parametrize("name", ["missing.jpg", "broken.jpg", "text.jpg", ".", "nul\0.jpg"])
def test_what_cannot_be_read_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff garbage")
    (tmp_path / "text.jpg").write_text("no picture")
    with Decoders(1) as apart, pytest.raises(PhotoError):
        nearest.read_one(tmp_path / name, FakeEmbedder(), apart)


def test_no_number_that_is_none_gets_out(shelf: Shelf) -> None:
    packed = shelf.of_row("1.jpg").packed()
    assert packed["probabilities"][0] == pytest.approx(1, abs=0.2)
    assert packed["probabilities"][-1] is None
    assert all(math.isfinite(cosine) for cosine in packed["cosines"])


def test_the_file_of_findings_is_read_where_it_lies(shelf: Shelf) -> None:
    os.rename(shelf.photos / "2.jpg", os.fsencode(shelf.photos) + b"/caf\xe9\n.jpg")
    shelf.found = shelf.scan()
    library = Library.open(shelf.file)
    of = shelf.found.catalog
    assert len(library) == len(of)
    assert [library.photo(row) for row in range(len(of))] == list(of.photos)
    assert (library.vectors == of.vectors).all()
    assert (library.digests == of.digests).all()
    assert library.network == FakeEmbedder.digest
    assert [library.row_of(photo) for photo in of.photos] == list(range(len(of)))
    assert library.row_of(replace(of.photos[0], mtime_ns=5)) == -1
    assert isinstance(library.vectors, np.memmap)


def test_without_inodes_the_path_tells(tmp_path: Path) -> None:
    of = catalog(3)
    of = replace(of, photos=tuple(replace(p, inode=0, size=5, mtime_ns=5) for p in of.photos))
    findings_file.save(findings(of), tmp_path / "f")
    library = Library.open(tmp_path / "f")
    assert library.row_of(of.photos[1]) == 1
    assert library.row_of(replace(of.photos[1], path=Path("/other.jpg"))) == -1


def test_a_library_without_pairs_or_of_one_photo_has_answers(tmp_path: Path) -> None:
    findings_file.save(findings(catalog(1)), tmp_path / "f")
    near = run(nearest.of_row(tmp_path / "f", 0, 10))
    assert (len(near.rows), near.total) == (0, 0)


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9])
def test_a_damaged_or_missing_file_is_a_sentence(tmp_path: Path, kept: float) -> None:
    file = tmp_path / "f"
    findings_file.save(findings(catalog(40)), file)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(FindingsError):
        Library.open(file)
    with pytest.raises(FindingsError):
        Library.open(tmp_path / "none")
