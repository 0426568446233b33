"""Named keeper rules on the disk: they come back; what is damaged costs a word and nothing more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from purger.core.errors import SettingsError
from purger.core.profiles import STANDARD, Profiles, load, save
from purger.core.protection import Protection
from purger.core.rules import DEFAULT, Kind, Rule

PHONE = DEFAULT.first(Rule(Kind.PREFER, "/photos/phone"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "keeper.json"


def test_nothing_arranged_is_the_standard_and_no_trouble(file: Path) -> None:
    assert load(file) == Profiles()
    assert load(file).rules == DEFAULT
    assert not load(file).trouble


def test_what_was_arranged_comes_back(file: Path) -> None:
    made = Profiles(protection=Protection(("/photos/\udcff",)), marks_identical=True)
    made = made.saved("Phone first", PHONE).saved("Newest", DEFAULT.first(Rule(Kind.NEWEST)))
    save(made, file)
    assert load(file) == made
    assert load(file).names == (STANDARD, "Newest", "Phone first")
    assert load(file).of("Phone first") == PHONE
    assert load(file).of(STANDARD) == DEFAULT


def test_a_deleted_profile_gives_way_to_the_standard_one() -> None:
    made = Profiles().saved("a", PHONE).saved("b", PHONE)
    assert made.without("a").current == "b"
    assert made.without("b").current == STANDARD
    assert made.without("b").rules == DEFAULT


@pytest.mark.parametrize("name", ["", " ", " a", "a\n", "a\u202eb", "x" * 61, "standard"])
def test_a_name_that_cannot_be_told_from_another_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match=r"\.$"):
        Profiles().saved(name, PHONE)


def test_an_unknown_profile_is_named_beside_those_there_are() -> None:
    with pytest.raises(SettingsError, match="“Phonr”, only “Standard”, “Phone”"):
        Profiles().saved("Phone", PHONE).of("Phonr")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "ü", '"x"', "[" * 100_000]
)  # fmt: skip
def test_a_damaged_file_is_the_standard_with_a_word_and_protects_the_purge(
    file: Path, text: str
) -> None:
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    found = load(file)
    assert found.rules == DEFAULT
    assert found.is_protection_lost
    assert found.trouble.endswith(".")


def test_a_damaged_profile_is_left_out_told_and_written_back_as_it_was(file: Path) -> None:
    save(Profiles(protection=Protection(("/photos/old",))).saved("Good", PHONE), file)
    raw = json.loads(file.read_text("ascii"))
    raw["profiles"]["Newer"] = [{"rule": "smiles", "on": True}]
    raw["profiles"]["\ud800"] = 1
    raw["current"] = "Newer"
    file.write_text(json.dumps(raw), "ascii")
    found = load(file)
    assert (found.names, found.current, found.rules) == ((STANDARD, "Good"), STANDARD, DEFAULT)
    assert "“Newer” are damaged and left out." in found.trouble
    assert found.protection.folders == ("/photos/old",)
    assert not found.is_protection_lost
    save(found, file)
    again = json.loads(file.read_text("ascii"))["profiles"]
    assert again["Newer"] == [{"rule": "smiles", "on": True}]
    assert again["\ud800"] == 1
    assert "Newer" not in found.saved("Newer", PHONE).unread


@pytest.mark.parametrize("protected", [None, "/p", [3], ["relative"], ["/p\0"], ["/good", None]])
def test_a_protected_folder_that_cannot_be_read_is_told(file: Path, protected: object) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"protected": protected}), "ascii")
    found = load(file)
    assert found.is_protection_lost
    assert "protected folder" in found.trouble
    assert set(found.protection.folders) <= {"/good"}


def test_a_profile_in_force_that_is_gone_is_told(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"current": "Gone"}), "ascii")
    assert "the standard ones count" in load(file).trouble
    file.write_text(json.dumps({"current": ["Gone"], "profiles": []}), "ascii")
    assert load(file).current == STANDARD
