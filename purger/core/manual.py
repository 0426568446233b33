"""The help as text: topics in Markdown, what is found in them, and how they lead to each other.

A topic is one file, `resources/help/LANGUAGE/NAME.md`; its first line is its title. Links name
topics: `[groups](groups)`. What the program knows better than a writer stands in double brackets,
`[[key:undo]]`, and is filled in when the topic is read, so that the help names the keys in force.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TOPICS: Final = (
    "welcome", "start", "groups", "clusters", "review", "many", "keeper", "compare", "similar",
    "trash", "promises", "belongings", "formats", "keys", "export", "command-line", "network",
    "places", "problems",
)  # fmt: skip
"""Every topic, in the order of the contents."""

_FILLED: Final = re.compile(r"\[\[([a-z_:]+)\]\]")
_LINK: Final = re.compile(r"\]\(([^)]*)\)")
_MARKUP: Final = re.compile(r"\]\([^)]*\)|[*`|\[]|^#+ |-{3,}", re.MULTILINE)
_HEADLINE: Final = re.compile(r"^#+ (.*)$", re.MULTILINE)
_BEFORE: Final = 30
_EXCERPT: Final = 110


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help.

    Attributes:
        name: what links call it.
        title: its headline.
        text: Markdown, with everything filled in.
    """

    name: str
    title: str
    text: str

    @property
    def links(self) -> tuple[str, ...]:
        """The topics that it leads to."""
        return tuple(_LINK.findall(self.text))

    @property
    def plain(self) -> str:
        """What it says below its title, without markup, on one line."""
        body = self.text.partition("\n")[2]
        return " ".join(_MARKUP.sub(" ", body).split()).replace(" .", ".").replace(" ,", ",")


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that was searched for.

    Attributes:
        topic: it.
        excerpt: the text around the first word that was found.
    """

    topic: Topic
    excerpt: str


def read(folder: Path, words: Mapping[str, str]) -> tuple[Topic, ...]:
    """Read all topics of a language; `words` fills what stands in double brackets.

    Raises:
        OSError: a topic is missing.
        KeyError: a topic asks for something that is not among the words.
    """
    return tuple(_topic(name, (folder / f"{name}.md").read_text("utf-8"), words) for name in TOPICS)


def _topic(name: str, raw: str, words: Mapping[str, str]) -> Topic:
    text = _FILLED.sub(lambda place: words[place[1]], raw)
    return Topic(name, text.splitlines()[0].lstrip("# "), text)


def search(topics: Sequence[Topic], wanted: str) -> tuple[Hit, ...]:
    """The topics in which each word begins a word, the best first; all of them for no words.

    Those that have one in the title come first, then those that have one in a headline, then
    those that have them most often.
    """
    words = [re.compile(pattern(word), re.IGNORECASE) for word in wanted.split()]
    found = [one for one in topics if all(word.search(one.text) for word in words)]
    if words:
        found.sort(key=lambda one: _rank(one, words))
    return tuple(Hit(one, _excerpt(one.plain, words)) for one in found)


def pattern(word: str) -> str:
    """Where a word begins with `word`, as a regular expression.

    "purge" is not found in each mention of the program.
    """
    rest = r"(?!r\b)" if word.casefold() == "purge" else ""
    return rf"(?<!\w){re.escape(word)}{rest}"


def _rank(topic: Topic, words: Sequence[re.Pattern[str]]) -> tuple[int, int, int]:
    """Less is better."""
    heads = " ".join(_HEADLINE.findall(topic.text))
    return (
        -sum(word.search(topic.title) is not None for word in words),
        -sum(word.search(heads) is not None for word in words),
        -sum(len(word.findall(topic.text)) for word in words),
    )


def _excerpt(text: str, words: Sequence[re.Pattern[str]]) -> str:
    """The text around the first of the words."""
    places = [found.start() for word in words if (found := word.search(text))]
    if not places:
        return ""
    start = max(0, min(places) - _BEFORE)
    start = 0 if start == 0 else text.find(" ", start) + 1
    part = text[start : start + _EXCERPT]
    is_cut = start + len(part) < len(text)
    part = part.rsplit(" ", 1)[0] if is_cut else part
    return f"{'… ' if start else ''}{part.strip()}{' …' if is_cut else ''}"
