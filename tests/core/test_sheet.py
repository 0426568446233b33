"""Contact sheets: who is on them and where, pages, hostile names, pictures that are missing."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from purger.core import sheet, texts
from purger.core.contact import Contact, Strip, Tile, Words, of_clusters, of_groups
from purger.core.domain import Photo
from purger.core.errors import ExportError
from purger.core.group import group
from purger.core.review import Review
from tests.paint import catalog, findings, pairs, run, save, scene

GREEN, RED = (31, 138, 76), (201, 58, 58)


def colour(value: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (300, 200), value).save(stream, "JPEG")
    return stream.getvalue()


def tile(name: str = "a.jpg", **changes: str) -> Tile:
    return Tile(Photo(Path("/p", name), 1, 1, 1, 1), "4000 × 3000, 3.1 MB", **changes)  # type: ignore[arg-type]


def has(page: Image.Image, wanted: tuple[int, int, int], box: tuple[int, int, int, int]) -> bool:
    pixels = np.asarray(page.crop(box), np.int16)
    return bool((np.abs(pixels - wanted).max(axis=2) < 12).any())


@pytest.fixture
def review() -> Review:
    whole = findings(catalog(5), pairs([(0, 1, 0.9), (2, 3, 0.8)]), labels=[0, 0, 1, 1, 1])
    return Review(whole, group(whole, 0.5))


def test_clusters_and_groups_as_they_stand(review: Review) -> None:
    review.mark([review.groups[0].members[1]])
    sheets = dict(of_clusters(review))
    assert [contact.title for contact in sheets.values()] == ["Cluster 1", "Cluster 2"]
    shapes = [[len(strip.tiles) for strip in contact.strips] for contact in sheets.values()]
    assert shapes == [[2], [2, 1]]
    assert sheets[1].strips[1].heading == "1 photo without duplicates"
    marks = {
        one.photo.path.name: one.mark
        for contact in sheets.values() for strip in contact.strips for one in strip.tiles
    }  # fmt: skip
    assert sorted(marks.values()) == ["", "", "keep", "keep", "marked"]
    groups = dict(of_groups(review))
    assert [contact.title for contact in groups.values()] == ["Group 1", "Group 2"]
    assert groups[0].strips[0].tiles[0].mark == "keep"


def test_photos_that_have_gone_are_on_no_sheet(review: Review) -> None:
    review.forget([*review.groups[0].members, 4])
    assert [len(contact.strips) for _, contact in of_clusters(review)] == [1]
    assert len(list(of_groups(review))) == 1


class Marked:
    """A language that shows what it was asked for: its words stand in brackets."""

    name, decimal, grouping, percent = "de", ",", ".", " %"

    def text(self, source: str, about: str) -> str:
        return f"[{source}]"

    def plural(self, source: str, one: str, n: int, about: str) -> str:
        return f"[{source}]"


@pytest.fixture
def marked() -> Iterator[None]:
    texts.install(Marked())
    yield
    texts.install(None)


@pytest.mark.usefixtures("marked")
def test_every_word_on_a_sheet_is_in_the_language_of_the_window(review: Review) -> None:
    review.mark([review.groups[0].members[1]])
    _, second = (contact for _, contact in of_clusters(review))
    assert second.title == "[Cluster 2]"
    words = second.words
    assert (words.keep, words.marked, words.missing) == ("[KEEP]", "[MARKED]", "[no picture]")
    assert words.page.format(number=2, count=3) == "[page 2 of 3]"
    assert words.more.format(heading="Group 1") == "[Group 1 (continued)]"
    pair, alone = second.strips
    assert pair.heading.startswith("[Group 1: [[2 photos], [")
    assert alone.heading == "[1 photos without duplicates]"
    notes = [one.note for one in pair.tiles]
    assert notes[0].startswith("[")
    assert notes[0].endswith("]")
    assert notes[1] == "[80 % alike]"


def test_what_is_drawn_are_the_words_of_the_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    draw = sheet._text
    monkeypatch.setattr(sheet, "_text", lambda *of: (drawn.append(of[2]), draw(*of)))
    words = Words("bleibt", "geht", "kein Bild", "Seite {number} von {count}", "{heading} weiter")
    strip = Strip("Gruppe", (tile(mark="keep"), tile(mark="marked"), *(tile() for _ in range(60))))
    assert len(list(sheet.pages(Contact("Haufen", (strip,), words), lambda _: None))) == 2
    assert {"bleibt", "geht", "kein Bild", "Seite 1 von 2", "Gruppe weiter"} <= set(drawn)


def test_a_contact_comes_back_from_json(review: Review) -> None:
    for _, contact in of_clusters(review):
        assert Contact.unpacked(contact.packed()) == contact


def test_the_picture_and_its_mark_are_where_they_belong() -> None:
    strip = Strip("Heading", (tile(mark="keep", note="larger"), tile(mark="marked"), tile()))
    (page,) = sheet.pages(Contact("Cluster 1", (strip,)), lambda _: colour("blue"))
    cells = [(28 + i * 252, 124, 28 + i * 252 + 236, 314) for i in range(3)]
    assert all(has(page, (0, 0, 254), cell) for cell in cells)
    assert [has(page, GREEN, cell) for cell in cells] == [True, False, False]
    assert [has(page, RED, cell) for cell in cells] == [False, True, False]


def test_a_long_sheet_is_cut_into_pages_and_no_photo_is_lost() -> None:
    strips = tuple(Strip(f"Group {i}", (tile(),) * (i % 9 + 2)) for i in range(30))
    shown: list[Photo] = []

    def picture(photo: Photo) -> bytes | None:
        shown.append(photo)
        return None

    pages = list(sheet.pages(Contact("Cluster 1", strips), picture))
    assert len(pages) > 1
    assert max(page.height for page in pages) <= 2300
    assert {page.width for page in pages} == {1552}
    assert len(shown) == sum(len(strip.tiles) for strip in strips)


def test_a_heading_goes_on_with_its_photos() -> None:
    layouts = sheet._laid_out(Contact("C", (Strip("Many", (tile(),) * 100),)))
    assert [layout[0] for layout in layouts] == ["Many", "Many (continued)", "Many (continued)"]
    assert all(isinstance(layout[-1], tuple) for layout in layouts)


@pytest.mark.parametrize(
    "name",
    ["a" * 251 + ".jpg", "two\nlines\u202e.jpg", os.fsdecode(b"caf\xe9.jpg"), "写真 фото صورة.jpg",
     "<b>&amp;.jpg", "\U0010fffe.jpg", "𓀀.jpg"],
)  # fmt: skip
def test_any_name_stays_in_its_place(name: str) -> None:
    contact = Contact(name, (Strip(name * 3, (tile(name, note=name), tile())),))
    (page,) = sheet.pages(contact, lambda _: None)
    assert has(page, (28, 31, 35), (28, 314, 264, 340))
    between = np.asarray(page.crop((266, 314, 278, 376)))
    assert (between == 255).all()


def test_a_thumbnail_that_is_damaged_is_an_empty_place() -> None:
    for data in (None, b"", b"no jpeg", colour("blue")[:200]):
        (page,) = sheet.pages(Contact("C", (Strip("S", (tile(),)),)), lambda _, data=data: data)
        assert page.getpixel((60, 140)) == (236, 239, 242)


@pytest.fixture
def real(tmp_path: Path) -> Contact:
    tiles = []
    for i in range(3):
        path = save(scene(i), tmp_path / "photos" / f"{i}.jpg")
        tiles.append(Tile(Photo.from_stat(path, path.lstat()), "640 × 480"))
    gone = Tile(replace(tiles[0].photo, path=tmp_path / "photos" / "gone.jpg"), "")
    return Contact("Cluster 1", (Strip("4 photos", (*tiles, gone)),))


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_one_sheet_is_written_the_same_each_time_and_over_nothing(
    real: Contact, tmp_path: Path, suffix: str
) -> None:
    roots = [tmp_path / "photos"]
    for name in ("a", "b"):
        run(sheet.write_one(tmp_path / f"{name}{suffix}", roots, real, tmp_path / "c.sqlite"))
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
    with Image.open(tmp_path / f"a{suffix}") as page:
        assert page.width == 1048
    (tmp_path / f"a{suffix}").write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        run(sheet.write_one(tmp_path / f"a{suffix}", roots, real, None))
    assert (tmp_path / f"a{suffix}").read_text() == "mine"


def test_a_page_that_has_no_place_takes_the_others_away(tmp_path: Path) -> None:
    long = Contact("C", (Strip("Many", (tile(),) * 100),))
    (tmp_path / "s-2.jpg").write_text("mine")
    with pytest.raises(ExportError, match="s-2.jpg” is there already"):
        run(sheet.write_one(tmp_path / "s.jpg", [], long, None))
    assert [path.name for path in tmp_path.iterdir()] == ["s-2.jpg"]


def test_places_where_a_sheet_is_refused(real: Contact, tmp_path: Path) -> None:
    roots = [tmp_path / "photos"]
    (tmp_path / "link.jpg").symlink_to(tmp_path / "photos" / "new.jpg")
    for name, words in (
        ("s.gif", "A contact sheet ends"), ("photos/s.jpg", "lies inside"),
        ("missing/s.jpg", "cannot be written"), ("link.jpg", "lies inside"),
    ):  # fmt: skip
        with pytest.raises(ExportError, match=words):
            run(sheet.write_one(tmp_path / name, roots, real, None))
    assert len(list((tmp_path / "photos").iterdir())) == 3


def test_a_folder_of_sheets_is_made_anew(real: Contact, tmp_path: Path) -> None:
    out, roots = tmp_path / "out", [tmp_path / "photos"]
    long = Contact("C", (Strip("Many", (tile(),) * 100),))
    assert (
        run(sheet.write_all(out, roots, [("cluster-1", real), ("cluster-2", long)], None)).count
        == 4
    )
    names = {path.name for path in out.glob("*.jpg")}
    assert names == {"cluster-1.jpg", "cluster-2.jpg", "cluster-2-2.jpg", "cluster-2-3.jpg"}
    run(sheet.write_all(out, roots, [("cluster-1", real)], None))
    assert [path.name for path in out.glob("*.jpg")] == ["cluster-1.jpg"]
    (out / "cluster-1.jpg").write_bytes(b"edited")
    with pytest.raises(ExportError, match="choose another folder"):
        run(sheet.write_all(out, roots, [("cluster-1", real)], None))
    assert (out / "cluster-1.jpg").read_bytes() == b"edited"
