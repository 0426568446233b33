"""Settings, places and the words for numbers and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from purger.core import places
from purger.core.errors import SettingsError
from purger.core.settings import Settings, load, save
from purger.core.text import show_bytes, show_count, show_duration, show_name


def test_settings_survive_and_odd_folder_names_with_them(tmp_path: Path) -> None:
    odd = Path("/photos/caf\udce9")
    settings = Settings(similarity=0.5, clusters=7, theme="dark", turned=True)
    settings = settings.with_recent(odd, 12, 1.7e9)
    save(settings, tmp_path / "new" / "settings.json")
    assert load(tmp_path / "new" / "settings.json") == settings
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["settings.json"]


@pytest.mark.logs
@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", '{"similarity": 7}', '{"theme": "pink"}', "\0", '{"visits": 1}',
        '{"visits": [[]]}', '{"visits": [["/a", 1]]}', '{"visits": [["/a", -1, 0]]}',
        '{"visits": [["/a", 1, NaN]]}', '{"visits": [["/a", 1, 1e300]]}',
        '{"visits": [["/a", true, 0]]}', '{"visits": ["abc"]}', '{"visits": [["\\u0000", 1, 0]]}',
    ],
)  # fmt: skip
def test_damaged_settings_give_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.json").write_text(text)
    assert load(tmp_path / "s.json") == Settings()


def test_missing_settings_are_the_defaults_without_a_word(tmp_path: Path) -> None:
    assert load(tmp_path / "s.json") == Settings()


@pytest.mark.parametrize(
    "bad", [{"similarity": 1.1}, {"clusters": 0}, {"theme": "pink"}, {"turned": 1}]
)
def test_settings_out_of_range_are_a_sentence(bad: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        Settings(**bad)  # type: ignore[arg-type]


def test_recent_folders_are_newest_first_and_once() -> None:
    settings = Settings()
    for name in [*"abcdefghij", "c"]:
        settings = settings.with_recent(Path(name))
    assert settings.recent == ("c", "j", "i", "h", "g", "f", "e", "d")


def test_what_is_known_of_recent_folders_goes_with_them() -> None:
    settings = Settings().with_recent(Path("/a"), 5, 100.0).with_recent(Path("/b"), 7, 200.0)
    assert settings.visits == (("/b", 7, 200.0), ("/a", 5, 100.0))
    cancelled = settings.with_recent(Path("/a"))
    assert cancelled.recent == ("/a", "/b")
    assert ("/a", 5, 100.0) in cancelled.visits
    again = settings.with_recent(Path("/a"), 6, 300.0)
    assert again.visits == (("/a", 6, 300.0), ("/b", 7, 200.0))
    assert again.without_recent(Path("/a")).recent == ("/b",)
    assert again.without_recent(Path("/a")).visits == (("/b", 7, 200.0),)
    for n in range(20):
        again = again.with_recent(Path(f"/{n}"), 1, 1.0)
    assert len(again.visits) == len(again.recent) == 8


def test_one_variable_moves_all_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PURGER_HOME", str(tmp_path))
    for place in (places.cache_dir, places.data_dir, places.config_dir, places.state_dir):
        assert place().parent == tmp_path
    monkeypatch.delenv("PURGER_HOME")
    assert places.cache_dir().name == "purger"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("IMG_1.jpg", "IMG_1.jpg"),
        ("Straße 写真.jpg", "Straße 写真.jpg"),
        ("caf\udce9.jpg", "caf�.jpg"),
        ("a\u202egpj.exe", "a[U+202E]gpj.exe"),
        ("a\nb\t\x7f", "a[U+000A]b[U+0009][U+007F]"),
    ],
)
def test_names_are_shown_safely(name: str, shown: str) -> None:
    assert show_name(name) == shown
    assert show_name(Path(name)) == shown


def test_numbers_have_words() -> None:
    assert [show_bytes(n) for n in (0, 999, 1000, 4_100_000, 2e9, 3e12)] == [
        "0 B", "999 B", "1.0 kB", "4.1 MB", "2.0 GB", "3.0 TB",
    ]  # fmt: skip
    assert [show_count(n, "photo") for n in (0, 1, 2431)] == ["0 photos", "1 photo", "2,431 photos"]
    assert [show_duration(s) for s in (0.84, 12, 59.7, 200, 7500)] == [
        "0.8 s", "12 s", "1 min", "3 min 20 s", "2 h 5 min",
    ]  # fmt: skip
