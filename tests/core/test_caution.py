"""When a click is not enough, and what is said of folders that are synced."""

from __future__ import annotations

from pathlib import Path

import pytest

from purger.core.caution import synced, why_typed
from purger.core.domain import Marked, Photo, Plan


def photos(folder: str, count: int, first: int = 0) -> list[Photo]:
    return [Photo(Path(folder) / f"{i:04}.jpg", 9, 9, 1, i) for i in range(first, first + count)]


def plan(*files: Photo) -> Plan:
    return Plan(tuple(Marked(file, b"\0" * 32) for file in files))


def test_a_few_photos_of_many_need_a_click() -> None:
    every = photos("/p/a", 400)
    assert why_typed(plan(*every[:50]), every) == ""
    assert why_typed(plan(), every) == ""


def test_many_files_are_typed() -> None:
    every = photos("/p/a", 4000)
    assert why_typed(plan(*every[:51]), every) == "These are 51 files."
    with_raw = Plan(tuple(Marked(file, b"", (), (file,)) for file in every[:26]))
    assert why_typed(with_raw, every) == "These are 52 files."


def test_more_than_a_fifth_of_a_folder_is_typed() -> None:
    every = [*photos("/p/a", 30), *photos("/p/a/sub", 500), *photos("/p/a.b", 500)]
    every.sort(key=lambda photo: bytes(photo.path))
    some = photos("/p/a", 12)
    assert why_typed(plan(*some), every) == "This is 40% of the photos of “/p/a”."
    assert why_typed(plan(*photos("/p/a.b", 12), *photos("/p/a/sub", 12)), every) == ""


@pytest.mark.parametrize(("count", "held", "asked"), [(10, 50, ""), (10, 49, "20%"), (9, 10, "")])
def test_the_limits(count: int, held: int, asked: str) -> None:
    every = photos("/p", held)
    why = why_typed(plan(*every[:count]), every)
    assert asked in why
    assert bool(why) is bool(asked)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/me/OneDrive - Company/Pictures", "OneDrive"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/Users/me/Library/CloudStorage/Dropbox-Personal/a", "Dropbox"),
        ("/home/me/Dropbox (Personal)", "Dropbox"),
        ("/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/x", "Google Drive"),
        ("/home/me/Nextcloud/a", "Nextcloud"),
    ],
)
def test_synced_folders_are_named_with_their_service(folder: str, service: str) -> None:
    (sentence,) = synced(plan(*photos(folder, 2)))
    assert sentence == (
        f"“{folder}”: kept alike by {service}. What goes to the trash here goes on every device."
    )


def test_many_synced_folders_are_one_sentence_and_others_none() -> None:
    files = [file for i in range(5) for file in photos(f"/d/Dropbox/{i}", 1)]
    (sentence,) = synced(plan(*files))
    assert "“/d/Dropbox/2” and 2 more: kept alike by Dropbox." in sentence
    assert synced(plan(*photos("/home/me/Pictures/drop box", 3))) == []
