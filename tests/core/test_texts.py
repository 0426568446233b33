"""Sentences: English by themselves, in the user's language where they are shown."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator

import pytest

from purger.core import texts
from purger.core.errors import FolderError
from purger.core.text import say_bytes, show_bytes, show_duration, show_photos
from purger.core.texts import (
    first_of,
    kept,
    listed,
    packed,
    parted,
    parts_of,
    remembered,
    say,
    sayn,
    sentences,
    shown,
    tr,
    trn,
    unpacked,
)

KNOWN = {
    "Nothing is marked.": "Nichts ist markiert.",
    "{folder} is gone.": "{folder} ist weg.",
    "{done} of {all}": "von {all} sind {done}",
    "{share:.0%} alike": "{share:.0%} gleich",
    "{size:.1f} MB": "{size:.1f} MB",
    "{before}, {part}": "{before} und {part}",
}


class Backwards:
    """Knows a few sentences."""

    name = "de"
    decimal = ","
    grouping = "."
    percent = " %"

    def text(self, source: str, about: str) -> str:
        if source == "Open" and about == "not closed":
            return "Offen"
        return KNOWN.get(source, source)

    def plural(self, source: str, one: str, n: int, about: str) -> str:
        return {1: "{n} Foto"}.get(n, "{n} Fotos") if source == "{n} photos" else source


@pytest.fixture
def german() -> Iterator[None]:
    texts.install(Backwards())
    yield
    texts.install(None)


def test_without_a_language_sentences_are_english():
    assert tr("{folder} is gone.", folder="/a") == "/a is gone."
    assert trn("{n} photo", "{n} photos", 1) == "1 photo"
    assert trn("{n} photo", "{n} photos", 2431) == "2,431 photos"
    assert show_bytes(4_100_000) == "4.1 MB"
    assert show_photos(12, 19) == "12 photos (19 files)"


@pytest.mark.usefixtures("german")
def test_a_sentence_is_shown_in_the_language_with_its_numbers():
    assert tr("Nothing is marked.") == "Nichts ist markiert."
    assert tr("{done} of {all}", done=1, all=2) == "von 2 sind 1"
    assert tr("{share:.0%} alike", share=0.97) == "97 % gleich"
    assert trn("{n} photo", "{n} photos", 1) == "1 Foto"
    assert trn("{n} photo", "{n} photos", 2431) == "2.431 Fotos"
    assert show_bytes(4_100_000) == "4,1 MB"
    assert show_duration(0.84) == "0,8 s"


@pytest.mark.usefixtures("german")
def test_one_word_has_two_translations_where_it_means_two_things():
    assert tr("Open", about="not closed") == "Offen"
    assert tr("Open") == "Open"


@pytest.mark.usefixtures("german")
def test_what_is_said_stays_english_until_it_is_shown():
    words = say("{folder} is gone.", folder="/a")
    assert words == "/a is gone."
    assert json.loads(json.dumps(words)) == "/a is gone."
    assert shown(words) == "/a ist weg."
    assert shown(str(FolderError(words))) == "/a ist weg."


@pytest.mark.usefixtures("german")
def test_sentences_within_sentences_are_translated_too():
    words = listed(["", say_bytes(1_500_000), "", say("{share:.0%} alike", share=0.5), "f/2.8"])
    assert words == "1.5 MB, 50% alike, f/2.8"
    assert shown(words) == "1,5 MB und 50 % gleich und f/2.8"
    assert listed([]) == ""


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("carried", [
    lambda text: unpacked(json.loads(json.dumps(packed(text)))),
    lambda text: remembered(kept(text)),
    lambda text: pickle.loads(pickle.dumps(text)),  # noqa: S301 - our own
])  # fmt: skip
def test_a_sentence_that_crossed_to_another_process_can_still_be_shown(carried):
    words = carried(say("{done} of {all}", done=sayn("{n} photo", "{n} photos", 1), all=1000))
    assert words == "1 photo of 1000"
    assert shown(words) == "von 1000 sind 1 Foto"
    assert carried("a name") == "a name"
    assert shown(carried("Nothing is marked.")) == "Nichts ist markiert."


@pytest.mark.usefixtures("german")
def test_braces_in_names_are_no_fields():
    assert tr("{folder} is gone.", folder="{odd}") == "{odd} ist weg."
    assert shown("{odd") == "{odd"


def test_a_table_keeps_the_english_words_in_front():
    line = kept(say("{folder} is gone.", folder="/a"))
    assert line.startswith("/a is gone.")
    assert kept("It is damaged.") == "It is damaged."
    assert kept(say("Nothing is marked.")) == "Nothing is marked."


@pytest.mark.parametrize(
    "behind", ["", "{", "[1, 2]", "null", '["{a}", "", "", {}]', '["a", 1, 2]']
)
def test_what_was_not_kept_whole_is_told_in_english(behind):
    assert remembered(f"It is damaged.\x1f{behind}") == "It is damaged."


def test_parts_of_a_list_are_those_that_were_put_together():
    words = listed(["same bytes", say("{folder}, and more", folder="a"), "f/2.8"])
    assert parts_of(words) == ["same bytes", "a, and more", "f/2.8"]
    assert parts_of("same bytes, f/2.8") == ["same bytes", "f/2.8"]
    assert parts_of("") == []


def test_sentences_and_reasons_stand_in_a_row():
    assert sentences(["One.", "", "Two."]) == "One. Two."
    assert parted(["sharper", "larger"]) == "sharper; larger"


def test_the_first_of_some_reasons_stays_a_sentence():
    first = say("{folder}; and more", folder="a")
    assert first_of(parted([first, "larger", "newer"])) is first
    assert first_of(first) is first
    assert first_of("sharper; larger") == "sharper"
