"""Sentences that can be shown in the user's language; English unless a window installs another.

The English sentence is the key of its translation, so it is written whole, as a literal, where it
is used; fields stand in braces and are filled by `str.format`:

    tr("{folder} is not there any more.", folder=name)        now, in the user's language
    trn("{n} photo", "{n} photos", count)                     likewise, with its plural
    say("{folder} is not there any more.", folder=name)       in English; `shown` translates it
    sayn("{n} photo", "{n} photos", count)                    likewise, with its plural

What is on the screen the next moment is written with `tr`. What may go to a log, a file, another
process or the command line as well is written with `say`: it is English there, and where it is
shown, `shown` gives it in the user's language, for a sentence remembers how it was made. So are
tables of words, for they are made before any language is known.

Numbers in fields with a format (`{share:.0%}`) and the `{n}` of a plural are written as the
language writes them. `about` tells the translators what an ambiguous word means, and keeps apart
what one English word says in two places. `packaging/translations.py` finds these calls.
"""

from __future__ import annotations

import json
import string
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Protocol

_SPECIAL: Final = ",.%"
_BEHIND: Final = "\x1f"  # the unit separator: no sentence has one


class Language(Protocol):
    """What a window knows of the user's language; called on any thread.

    Attributes:
        name: as BCP 47: "de".
        decimal: between a number and its fraction.
        grouping: between thousands.
        percent: after a share of a hundred, with the space before it.
    """

    name: str
    decimal: str
    grouping: str
    percent: str

    def text(self, source: str, about: str) -> str:
        """The translation of a template; itself where there is none."""

    def plural(self, source: str, one: str, n: int, about: str) -> str:
        """Likewise, of the form for `n`; `source` is the English plural, `one` its singular."""


class Sentence(str):
    """An English sentence that remembers how it was made.

    Attributes:
        template: what the translators know.
        one: the English singular of a plural; "" for what has none.
        about: what an ambiguous word means.
        fields: what stands in the braces; `n` is the number of a plural.
    """

    __slots__ = ("about", "fields", "one", "template")

    template: str
    one: str
    about: str
    fields: Mapping[str, Any]

    def __str__(self) -> str:
        """Itself: what an exception tells is still a sentence."""
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (self.template, self.one, self.about, dict(self.fields))


def say(template: str, *, about: str = "", **fields: Any) -> str:
    """A `Sentence`: in English, to be shown in the user's language later."""
    return _made(template, "", about, fields)


def sayn(one: str, many: str, n: int, *, about: str = "", **fields: Any) -> str:
    """A `Sentence` about `n` things, to be shown in the user's language later."""
    return _made(many, one, about, {"n": n, **fields})


def tr(template: str, *, about: str = "", **fields: Any) -> str:
    """A sentence in the user's language."""
    return _rendered(template, "", about, fields)


def trn(one: str, many: str, n: int, *, about: str = "", **fields: Any) -> str:
    """A sentence about `n` things in the user's language."""
    return _rendered(many, one, about, {"n": n, **fields})


def spoken() -> str:
    """The language that is shown, as BCP 47."""
    return "en" if _language is None else _language.name


def shown(text: str) -> str:
    """A sentence of `say`, or a known English one, in the user's language; others as they are."""
    if _language is None:
        return text
    if isinstance(text, Sentence):
        return _rendered(text.template, text.one, text.about, text.fields)
    return _language.text(text, "") if text else text


def listed(parts: Iterable[str]) -> str:
    """Parts of a sentence in a row, those that are empty left out."""
    return _joined(parts, lambda one, two: say("{before}, {part}", before=one, part=two))


def parts_of(text: str) -> list[str]:
    """The parts that `listed` put together; of a plain text those between its commas."""
    if not isinstance(text, Sentence):
        return [part for part in text.split(", ") if part]
    if text.template != "{before}, {part}":
        return [text]
    return [*parts_of(text.fields["before"]), text.fields["part"]]


def parted(parts: Iterable[str]) -> str:
    """Likewise, with semicolons."""
    return _joined(parts, lambda one, two: say("{before}; {part}", before=one, part=two))


def first_of(text: str) -> str:
    """The first of what `parted` put together; of a plain text what stands before a semicolon."""
    if not isinstance(text, Sentence):
        return text.partition(";")[0]
    if text.template != "{before}; {part}":
        return text
    return first_of(text.fields["before"])


def sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after the other, those that are empty left out."""
    return _joined(parts, lambda one, two: say("{before} {after}", before=one, after=two))


def _joined(parts: Iterable[str], join: Callable[[str, str], str]) -> str:
    words = ""
    for part in filter(None, parts):
        words = join(words, part) if words else part
    return words


def install(language: Language | None) -> None:
    """From now on show sentences in this language; None is English."""
    global _language  # noqa: PLW0603 - the one thing that all of the program shares: its user
    _language = language


# -- across processes ------------------------------------------------------------------------------


def packed(text: str) -> str | list[Any]:
    """A text as JSON can carry it, so that it can be shown in any language there."""
    if not isinstance(text, Sentence):
        return text
    if not (text.fields or text.about):  # `shown` knows it by itself
        return str.__str__(text)
    fields = {
        name: packed(value) if isinstance(value, str) else value
        for name, value in text.fields.items()
    }
    return [text.template, text.one, text.about, fields]


def unpacked(raw: str | list[Any]) -> str:
    """The text that `packed` packed."""
    if isinstance(raw, str):
        return raw
    template, one, about, fields = raw
    known = {
        name: unpacked(value) if isinstance(value, str | list) else value
        for name, value in fields.items()
    }
    return _made(template, one, about, known)


def kept(text: str) -> str:
    """A text as a table keeps it: in English, with what else is known of it behind."""
    raw = packed(text)
    return raw if isinstance(raw, str) else f"{text}{_BEHIND}{json.dumps(raw)}"


def remembered(line: str) -> str:
    """The text that `kept` kept; one that was kept by an earlier purger is in English only."""
    words, _, raw = line.partition(_BEHIND)
    try:
        known = unpacked(json.loads(raw)) if raw else words
    except (ValueError, TypeError, LookupError, AttributeError):
        return words  # it was written by another version, or damaged
    return known if known == words else words


# -- how it is put together ------------------------------------------------------------------------

_language: Language | None = None


def _made(template: str, one: str, about: str, fields: Mapping[str, Any]) -> Sentence:
    sentence = Sentence(_english(template, one, fields))
    sentence.template = template
    sentence.one = one
    sentence.about = about
    sentence.fields = fields
    return sentence


def _english(template: str, one: str, fields: Mapping[str, Any]) -> str:
    if not fields:
        return template
    if not one:
        return template.format_map(fields)
    n = fields["n"]
    return (one if n == 1 else template).format_map({**fields, "n": f"{n:,}"})


def _rendered(template: str, one: str, about: str, fields: Mapping[str, Any]) -> str:
    language = _language
    if language is None:
        return _english(template, one, fields)
    if not one:
        words = language.text(template, about)
        return _Writer(language).vformat(words, (), fields) if fields else words
    n = fields["n"]
    words = language.plural(template, one, n, about)
    return _Writer(language).vformat(words, (), {**fields, "n": _Counted(n)})


class _Counted(int):
    """The number of a plural: thousands are kept apart without a format."""


class _Writer(string.Formatter):
    """Fills fields as the language writes numbers, sentences among them translated."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> Any:
        """One field."""
        if isinstance(value, Sentence) and not format_spec:
            return shown(value)
        if isinstance(value, _Counted):
            return self._number(f"{int(value):,}")
        words = format(value, format_spec)
        is_number = isinstance(value, int | float) and any(one in format_spec for one in _SPECIAL)
        return self._number(words) if is_number else words

    def _number(self, words: str) -> str:
        language = self._language
        return words.translate({
            ord("."): language.decimal, ord(","): language.grouping, ord("%"): language.percent,
        })  # fmt: skip
