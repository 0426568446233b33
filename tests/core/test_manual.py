"""The help as text: every topic is there, every link leads somewhere, and words find topics."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from purger.assets import resources
from purger.core.manual import TOPICS, Topic, read, search

LANGUAGES = sorted((resources() / "help").iterdir())


class Anything(defaultdict):
    """Fills every gap with its own name."""

    def __missing__(self, key: str) -> str:
        return f"<{key}>"


@pytest.fixture(params=LANGUAGES, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def topics(folder: Path) -> tuple[Topic, ...]:
    return read(folder, Anything(str))


def test_the_contents_name_every_file_and_no_other(folder: Path) -> None:
    assert sorted(TOPICS) == sorted(file.stem for file in folder.iterdir())


def test_every_topic_has_one_title_and_something_to_say(topics: tuple[Topic, ...]) -> None:
    for topic in topics:
        titles = [line for line in topic.text.splitlines() if line.startswith("# ")]
        assert titles == [f"# {topic.title}"]
        assert len(topic.plain) > 60
    assert len({topic.title for topic in topics}) == len(topics)


def test_every_language_says_the_same(folder: Path) -> None:
    """The same links, keys, commands and parts, in every topic."""
    for name in TOPICS:
        english = (resources() / "help" / "en" / f"{name}.md").read_text("utf-8")
        other = (folder / f"{name}.md").read_text("utf-8")
        for part in (
            r"\[\[[a-z_:]+\]\]",
            r"\]\([a-z-]+\)",
            r"`purger [a-z]+",
            r"(?m)^#+ ",
            r"(?m)^\|",
        ):
            assert Counter(re.findall(part, other)) == Counter(re.findall(part, english)), (
                name,
                part,
            )


def test_links_lead_to_topics_and_none_leads_out(topics: tuple[Topic, ...]) -> None:
    for topic in topics:
        assert not set(topic.links) - set(TOPICS), topic.name
        assert "http" not in topic.text
        assert "![" not in topic.text


def test_every_topic_can_be_reached_from_the_first_one(topics: tuple[Topic, ...]) -> None:
    leads = {topic.name: topic.links for topic in topics}
    reached, ahead = set(), [TOPICS[0]]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(leads[name])
    assert reached == set(TOPICS)


def test_gaps_are_filled_and_one_that_nobody_fills_is_an_error(tmp_path: Path) -> None:
    for name in TOPICS:
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nPress **[[key:undo]]**.\n")
    assert read(tmp_path, {"key:undo": "Ctrl+Z"})[0].text == "# welcome\n\nPress **Ctrl+Z**.\n"
    with pytest.raises(KeyError):
        read(tmp_path, {})


def test_a_search_wants_every_word_and_puts_titles_first() -> None:
    topics = (
        Topic("a", "Trash", "# Trash\n\nWhere photos go."),
        Topic("b", "Groups", "# Groups\n\nPhotos, the trash, the trash and the trash."),
        Topic("c", "Keys", "# Keys\n\nAll of them."),
    )
    assert [hit.topic.name for hit in search(topics, "TRASH photos")] == ["a", "b"]
    assert [hit.topic.name for hit in search(topics, "")] == ["a", "b", "c"]
    assert search(topics, "trash keys") == ()


def test_words_are_found_by_their_beginning_and_the_programs_name_is_no_purge() -> None:
    topics = (
        Topic("a", "A", "# A\n\nIt was restored; purger did it."),
        Topic("b", "B", "# B\n\nA purge of a store."),
    )
    assert [hit.topic.name for hit in search(topics, "store")] == ["b"]
    assert [hit.topic.name for hit in search(topics, "purge")] == ["b"]
    assert [hit.topic.name for hit in search(topics, "purger")] == ["a"]
    assert [hit.topic.name for hit in search(topics, "rest")] == ["a"]


def test_an_excerpt_shows_the_word_in_whole_words_without_markup() -> None:
    text = (
        "# Long\n\n"
        + "many words before it " * 9
        + "**the [holding](trash) folder** "
        + "and " * 80
    )
    (hit,) = search((Topic("a", "Long", text),), "holding")
    assert "the holding folder" in hit.excerpt
    assert hit.excerpt.startswith("… ")
    assert hit.excerpt.endswith("and …")
    assert len(hit.excerpt) < 130


@pytest.mark.parametrize(
    ("wanted", "topic"),
    [
        ("undo", "trash"), ("holding folder", "trash"), ("burst", "groups"), ("heic", "formats"),
        ("lasso", "clusters"), ("sharpness", "compare"), ("protected", "keeper"),
        ("network drive", "problems"), ("sidecars", "belongings"), ("csv", "export"),
        ("unplugged", "problems"),
    ],
)  # fmt: skip
def test_what_people_look_for_is_found_near_the_top(wanted: str, topic: str) -> None:
    topics = read(resources() / "help" / "en", Anything(str))
    assert topic in [hit.topic.name for hit in search(topics, wanted)][:3]
