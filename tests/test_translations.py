"""The translations: in step with the sources, complete, and with the fields of the originals."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[1]
_FILE = ROOT / "packaging" / "translations.py"


def _tool():
    spec = importlib.util.spec_from_file_location("translations", _FILE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look there
    spec.loader.exec_module(module)
    return module


tool = _tool()


def _messages(language: str) -> list[tuple[str, str, list[str]]]:
    """Source, its singular, and the translation in all its forms."""
    file = tool.FOLDER / f"purger_{language}.ts"
    found = []
    for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own
        translation = message.find("translation")
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        found.append((message.findtext("source"), message.get("numerus", ""), forms))
    return found


def _fields(words: str) -> Counter[str]:
    """The fields with their formats; a date is written in each language as it writes dates."""
    return Counter(
        f"{name}:{'%' if spec.startswith('%') else spec}"
        for _, name, spec, _ in string.Formatter().parse(words)
        if name is not None
    )


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_fields_and_tags_are_those_of_the_original(language):
    for source, numerus, forms in _messages(language):
        wanted = _fields(source)
        for form in forms:
            if not form:
                continue
            found = _fields(form)
            optional = Counter(["n:"]) if numerus else Counter()  # "one photo" names no number
            assert found in (wanted, wanted - optional), source
            tags = [re.findall(r"</?\w+>", words) for words in (source, form)]
            assert Counter(tags[0]) == Counter(tags[1]), source
            assert form.count("\n") == source.count("\n"), source


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_a_plural_has_every_form_of_the_language(language):
    for source, numerus, forms in _messages(language):
        assert len(forms) == (tool.LANGUAGES[language] if numerus else 1), source


def test_a_sentence_that_is_no_literal_is_refused():
    with pytest.raises(tool.NotLiteralError):
        list(tool.texts_in(ast.parse('tr(f"{name} is gone.")'), "somewhere.py"))


def test_plurals_and_meanings_are_found():
    code = 'trn("{n} cat", "{n} cats", count)\ntr("Open", about="not closed")'
    cats, door = tool.texts_in(ast.parse(code), "somewhere.py")
    assert (cats.source, cats.one) == ("{n} cats", "{n} cat")
    assert door.key == ("Open", "not closed")


def test_what_is_translated_stays_and_what_is_gone_goes(tmp_path):
    file = tmp_path / "purger_de.ts"
    old = [tool.Text("Mark", "", "", ["a.py"]), tool.Text("Gone", "", "", ["a.py"])]
    file.write_text(
        tool.merged(old, file, "de").replace(
            '<source>Mark</source>\n            <translation type="unfinished" />',
            "<source>Mark</source>\n            <translation>Markieren</translation>",
        ),
        "utf-8",
    )
    new = [tool.Text("Mark", "", "", ["b.py"]), tool.Text("{n} cats", "{n} cat", "", ["b.py"])]
    ts = tool.merged(new, file, "de")
    assert "Markieren" in ts
    assert "Gone" not in ts
    assert tool.unfinished(ts) == ["{n} cats"]
    assert ts.count("<numerusform") == 2
