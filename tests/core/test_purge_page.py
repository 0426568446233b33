"""The page of a plan or a purge: whole, valid, closed to the outside, silent about places."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from purger.core import drives, page_html, report
from purger.core.domain import Findings, Keeper, Marked, Photo, Plan, State
from purger.core.errors import ExportError, ReportError
from purger.core.group import group
from purger.core.journal import Journal
from purger.core.ledger import Ledger, Note
from purger.core.page_html import html, write
from purger.core.promises import Promise
from purger.core.purge_page import Names, Page, of_plan, read_purge, whys_of
from purger.core.review import Review
from purger.core.texts import say
from tests.paint import catalog, findings, pairs, run, traits

JPEG = b"\xff\xd8\xff" + bytes(60)
VOID = {"meta", "img", "br", "link"}


class Parsed(HTMLParser):
    """The page as a browser would take it, for asking."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


@pytest.fixture
def found(tmp_path: Path) -> Findings:
    """Groups 0-1 and 2-3, on the disk below photos/, one name hostile; 4 stands alone."""
    names = ["trip/a.jpg", "trip/b.jpg", "<img src=x onerror=alert(1)>.jpg",
             "evil\u202egpj.exe.jpg", "alone.jpg"]  # fmt: skip
    photos = []
    for name in names:
        path = tmp_path / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 40)
        photos.append(Photo.from_stat(path, path.lstat()))
    of = replace(
        catalog(5, all_traits=[traits(width=4000 - i) for i in range(5)]), photos=tuple(photos)
    )
    made = findings(of, pairs([(0, 1, 0.97), (2, 3, 0.9)]))
    return replace(made, roots=(tmp_path / "photos",))


@pytest.fixture
def review(found: Findings) -> Review:
    made = Review(found, group(found, 0.5))
    made.mark_all_but_best(made.groups)
    made.mark([4])
    return made


def page_of(found: Findings, review: Review, *, full: bool = False) -> Page:
    plan = review.plan()
    paths = [photo.path for photo in found.catalog.photos]
    names = Names.of(paths, found.roots, full=full)
    return of_plan(plan, run(whys_of(review.groups, found.catalog, found.catalog.photos)), names)


def pictured(_: Photo) -> bytes:
    return JPEG


def test_each_group_tells_what_goes_what_stays_and_why(found: Findings, review: Review) -> None:
    page = Parsed(html(page_of(found, review), pictured))
    words = page.words
    for said in (
        "Group 1: Nothing like these stays", "Near-duplicates: 97% alike", "Goes to the trash",
        "Stays", "trip/a.jpg", "trip/b.jpg", "This is a plan: nothing was moved.",
    ):  # fmt: skip
        assert said in words
    assert review.groups[0].reason in words
    assert words.count("near-duplicate of the best") == 2
    assert len(page.all("section")) == 3
    table = words[words.index("All groups together") :]
    sizes = [photo.size for photo in found.catalog.photos]
    assert f"Before 5 {sum(sizes) / 1000:.1f} kB After 2" in table


def test_it_is_one_whole_closed_page(found: Findings, review: Review) -> None:
    text = html(page_of(found, review), pictured)
    page = Parsed(text)
    assert text.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset')
    assert [tag for tag, _ in page.tags if tag in {"script", "link", "iframe", "form"}] == []
    policy = next(
        meta["content"] for meta in page.all("meta") if meta.get("http-equiv") is not None
    )
    assert policy is not None
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert all(str(image["src"]).startswith("data:image/jpeg;base64,") for image in page.all("img"))
    assert all(image["alt"] for image in page.all("img"))
    assert all("style" not in attributes for _, attributes in page.tags)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert [s["aria-labelledby"] for s in page.all("section")] == ids
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_no_name_can_do_or_imitate_anything(found: Findings, review: Review) -> None:
    text = html(page_of(found, review), pictured)
    assert "<img src=x" not in text
    assert "\u202e" not in text
    assert "evil[U+202E]gpj.exe.jpg" in Parsed(text).words


def test_what_a_report_says_cannot_either(found: Findings, review: Review) -> None:
    page = page_of(found, review)
    hostile = "<script>alert(1)</script> \u202e \ud800 \udcff"
    plan = review.plan()
    whys = {item.photo.path: ("near", hostile, hostile) for item in plan.marked}
    text = html(of_plan(plan, whys, page.names), pictured)
    text.encode("utf-8")
    assert "<script>" not in text
    assert "\u202e" not in text


def test_only_jpegs_are_pictures(found: Findings, review: Review) -> None:
    text = html(page_of(found, review), lambda _: b"<svg onload=alert(1)>")
    assert "<img" not in text
    assert Parsed(text).words.count("no picture") == 5


def test_places_are_told_only_where_it_is_asked_for(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    assert str(tmp_path) not in html(page_of(found, review), pictured)
    assert str(found.catalog.photos[0].path) in html(page_of(found, review, full=True), pictured)


def test_a_sentence_with_places_in_it_loses_them(tmp_path: Path) -> None:
    names = Names.of([tmp_path / "p" / "a.jpg", tmp_path / "q q" / "b.jpg"])
    told = {
        f"It lies at “{tmp_path}/q q/b.jpg”, see “/a/b c/”.": "It lies at “b.jpg”, see “”.",
        "[Errno 13] Refused: '/home/me/my photos/x.jpg'": "[Errno 13] Refused: 'x.jpg'",
        r"No access to C:\Users\me\my photos\y.jpg now.": "No access to y.jpg now.",
        "Not found in /home/me/my photos/z.jpg.": "Not found in z.jpg.",
    }
    assert {sentence: names.in_words(sentence) for sentence in told} == told
    assert names.in_words("It changed 1/2 s ago.") == "It changed 1/2 s ago."


def test_names_of_files_below_several_folders_or_none() -> None:
    a, b = Path("/x/trip/1.jpg"), Path("/y/party/sub/2.jpg")
    both = Names.of([a, b], [Path("/x/trip"), Path("/y/party")])
    assert [both.of_file(a), both.of_file(b)] == ["trip/1.jpg", "party/sub/2.jpg"]
    # the folder that holds all would be "/"; nothing of it is told but the last one
    apart = Names.of([a, b])
    assert [apart.of_file(a), apart.of_file(b)] == ["trip/1.jpg", "sub/2.jpg"]
    assert Names.of([b, b.with_name("3.jpg")]).of_file(b) == "2.jpg"


def test_pictures_end_where_there_is_no_more_room(found: Findings, review: Review) -> None:
    room = 4 * -(-len(JPEG) // 3) * 3
    text = html(page_of(found, review), pictured, room)
    page = Parsed(text)
    assert len(page.all("img")) == 3
    assert "groups with theirs are 1 to 2 of 3" in page.words
    assert page.words.count("no picture") == 2


@pytest.mark.promise(Promise.LEAVES_OTHERS_ALONE)
def test_it_is_never_written_beside_photos_nor_over_anything_else(
    found: Findings, review: Review, tmp_path: Path
) -> None:
    page = page_of(found, review)
    for place in (tmp_path / "photos" / "p.html", tmp_path / "photos" / "trip" / "p.html"):
        with pytest.raises(ExportError, match="photo folder"):
            write(place, page, ())
    with pytest.raises(ReportError, match="ends in .html"):
        write(tmp_path / "p.htm", page, ())
    other = tmp_path / "other.html"
    report.write(other, found, review)
    before = other.read_bytes()
    with pytest.raises(ReportError, match="no report that purger wrote"):
        write(other, page, ())
    assert other.read_bytes() == before
    for _ in range(2):  # over an earlier page
        write(tmp_path / "p.html", page, found.roots, pictured)
    assert Parsed((tmp_path / "p.html").read_text("utf-8")).words.startswith("Plan of a purge")


# -- a purge ---------------------------------------------------------------------------------------


@pytest.fixture
def purged(tmp_path: Path) -> Callable[..., tuple[Path, int]]:
    """A journal with one purge: a and its sidecar in the trash, b back, c stayed, d gone."""

    def make() -> tuple[Path, int]:
        photos, trash = tmp_path / "photos", tmp_path / "secret place" / "Trash"
        photos.mkdir()
        trash.mkdir(parents=True)
        items, keeper = [], photos / "k.jpg"
        for name in ("k.jpg", "a.jpg", "a.xmp", "b.jpg", "c.jpg", "d.jpg"):
            (photos / name).write_bytes(name.encode() * 1000)
        stays = Keeper(seen(keeper), b"\0" * 32)
        for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg"):
            beside = (seen(photos / "a.xmp"),) if name == "a.jpg" else ()
            held = () if name == "d.jpg" else (stays,)
            items.append(Marked(seen(photos / name), b"\1" * 32, held, beside))
        with Journal(tmp_path / "j.sqlite") as journal:
            ledger = Ledger(journal)
            number, ((a, xmp), (b,), (c,), (d,)) = ledger.begin(Plan(tuple(items)))
            for name in ("a.jpg", "a.xmp", "d.jpg"):
                (photos / name).rename(trash / f"{name}.2")
            ledger.note([
                Note(a, State.TRASHED, trash / "a.jpg.2"),
                Note(xmp, State.TRASHED, trash / "a.xmp.2"),
                Note(b, State.RESTORED),
                Note(c, State.STAYED, reason=f"It changed; see “{trash}/x.jpg”."),
                Note(d, State.LOST, reason=f"Not found in {trash}/d.jpg."),
            ])  # fmt: skip
            ledger.end(number)
        return tmp_path / "j.sqlite", number

    return make


def seen(path: Path) -> Photo:
    return Photo.from_stat(path, path.lstat())


def test_a_purge_tells_where_each_photo_is_now(
    purged: Callable[..., tuple[Path, int]], tmp_path: Path
) -> None:
    journal, number = purged()
    text = html(run(read_purge(journal, number, {})), pictured)
    words = Parsed(text).words
    for said in (
        "Purge 1", "In the trash, as “a.jpg.2”", "with a.xmp", "Back in its place b.jpg",
        "Stayed c.jpg", "It changed; see “x.jpg”.", "Found nowhere d.jpg", "Stays k.jpg",
        "Nothing like these stays",
    ):  # fmt: skip
        assert said in words
    assert str(tmp_path) not in text
    assert "secret place" not in text
    full = html(run(read_purge(journal, number, {}, full=True)), pictured)
    assert str(tmp_path / "secret place") in full
    assert os.fspath(tmp_path / "photos" / "b.jpg") in full


def test_why_is_told_where_it_is_known_and_who_stayed_is_looked_up(
    purged: Callable[..., tuple[Path, int]], tmp_path: Path
) -> None:
    journal, number = purged()
    whys = {
        tmp_path / "photos" / "a.jpg": ("same", "same picture, half the size", ""),
        tmp_path / "photos" / "k.jpg": ("same", "", "larger: 12 MP"),
    }
    words = Parsed(html(run(read_purge(journal, number, whys)), pictured)).words
    assert "Group 2: Same picture, half the size" in words
    assert "larger: 12 MP" in words
    (tmp_path / "photos" / "k.jpg").rename(tmp_path / "elsewhere.jpg")
    words = Parsed(html(run(read_purge(journal, number, whys)), pictured)).words
    assert "Was to stay; no longer there k.jpg size not known" in words


def test_of_a_drive_that_is_away_nothing_is_said_but_that(
    purged: Callable[..., tuple[Path, int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, number = purged()
    away = say("It is now “{place}”.", place=str(tmp_path / "PHOTOS1"))
    monkeypatch.setattr(drives, "why_elsewhere", lambda _drive: away)
    text = html(run(read_purge(journal, number, {})), pictured)
    words = Parsed(text).words
    for said in (
        "Drive not connected a.jpg", "It is now “PHOTOS1”.", "Drive not connected b.jpg",
        "It was brought back.", "Was to stay; drive not connected k.jpg",
    ):  # fmt: skip
        assert said in words
    assert str(tmp_path) not in text


def test_a_purge_that_never_was_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no purge 7"):
        run(read_purge(tmp_path / "j.sqlite", 7, {}))


def test_the_style_that_is_allowed_is_the_one_that_is_there(
    found: Findings, review: Review
) -> None:
    text = html(page_of(found, review), pictured)
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert page_html.MOST_PICTURES == 60_000_000
