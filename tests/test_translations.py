"""The translations: in step with the sources, complete, and with the fields of the originals."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from purger.core import errors
from purger.core.commands import COMMANDS
from purger.core.menus import BAR, Entry, Menu

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


_SHOWN_BY: dict[str, int] = {
    "setText": 1, "setToolTip": 1, "setWindowTitle": 1, "setAccessibleName": 1,
    "setAccessibleDescription": 1, "setPlaceholderText": 1, "setPlainText": 1, "setTitle": 1,
    "setInformativeText": 1, "setStatusTip": 1, "setWhatsThis": 1, "setSuffix": 1, "setPrefix": 1,
    "setHtml": 1, "setHeaderLabels": 1, "setHorizontalHeaderLabels": 1, "setLabelText": 1,
    "addMenu": 1, "addAction": 2, "addButton": 1, "addItem": 1, "addItems": 1, "addTab": 2,
    "insertItem": 2, "addRow": 1, "setTabText": 2, "drawText": 9, "draw_badge": 9, "say": 1,
    "begin": 1, "information": 9, "question": 9, "warning": 9, "getExistingDirectory": 2,
    "getSaveFileName": 2, "getOpenFileName": 2, "getText": 3,
    "QLabel": 1, "QPushButton": 1, "QCheckBox": 1, "QRadioButton": 1, "QGroupBox": 1,
    "QToolButton": 1, "QAction": 1, "QListWidgetItem": 1, "QTableWidgetItem": 1, "QMessageBox": 3,
    "show_error": 2, "show_notice": 1, "ElidedLabel": 1, "_dim": 1, "_plain": 1, "_headline": 1,
}  # fmt: skip
"""What shows a text to the user, and how many of its arguments may be one."""
_MAKERS = {"tr", "trn", "say", "sayn", "shown"}
_ERRORS = {name for name in vars(errors) if name.endswith("Error")} - {
    "SettingsError",
    "DownloadError",
    "ChartError",
}  # the window never meets them
_OF_PROGRAMS = {"models", "onnx_graph", "rules", "report"}
"""What speaks of files that only the command line reads or adds."""
_NAMES = {"purger", "GB", "MB", "kB", "Esc", "OK"}
"""What is called so in every language."""


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and _has_words(node.value)
    if isinstance(node, ast.JoinedStr):
        return any(_is_text(part) for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.BinOp):
        return _is_text(node.left) or _is_text(node.right)
    if isinstance(node, ast.IfExp):
        return _is_text(node.body) or _is_text(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return any(map(_is_text, node.elts))
    return False


def _has_words(text: str) -> bool:
    plain = re.sub(r"<[^>]*>|&\w+;|\{[^}]*\}", "", text)
    if re.fullmatch(
        r"((Ctrl|Alt|Shift|Meta)\+)*(\w|F\d+|Esc|Return|Enter|Delete|\W)", plain.strip()
    ):
        return False
    words = re.findall(r"[^\W\d_]{2,}", plain)
    return bool(words) and plain.strip() not in _NAMES


def _plain_texts(file: Path) -> list[str]:
    calls = (
        node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)
    )
    return [
        f"{file.name}:{argument.lineno}: {ast.unparse(argument)}"
        for call in calls
        for argument in call.args[: _SHOWN_BY.get(_called(call), 0)]
        if _is_text(argument)
    ]


def _called(call: ast.Call) -> str:
    """What is called; `say` of `texts` is not the `say` of a page."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return "" if getattr(call.func, "id", "") in _MAKERS else getattr(call.func, "id", "")


@pytest.mark.parametrize(
    "file", sorted((ROOT / "purger" / "ui").glob("*.py")), ids=lambda f: f.stem
)
def test_what_the_window_shows_can_be_translated(file):
    assert _plain_texts(file) == []


def test_a_plain_text_would_be_found(tmp_path):
    file = tmp_path / "page.py"
    file.write_text(
        'label.setText("Nothing is marked.")\nQLabel(f"{n} photos")\nlabel.setText(tr("Mark"))\n'
        'box.addItem(name)\nlabel.setText("–")\n'
    )
    assert [line.split(": ")[0] for line in _plain_texts(file)] == ["page.py:1", "page.py:2"]


@pytest.mark.parametrize(
    "file", sorted((ROOT / "purger" / "core").glob("*.py")), ids=lambda file: file.stem
)
def test_what_the_core_refuses_can_be_translated(file):
    if file.stem in _OF_PROGRAMS:
        pytest.skip("heard on the command line only")
    tree = ast.parse(file.read_text("utf-8"))
    assert [
        f"{file.name}:{call.lineno}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and _called(call) in _ERRORS | {"Skipped", "_RefusedError", "_DeathError"}
        and any(map(_is_text, call.args))
    ] == []


def _in_language(language: str) -> dict[str, str]:
    """The translation of each text, the first form of a plural; English is its own."""
    if language == "en":
        return {}
    return {source: forms[0] for source, _, forms in _messages(language)}


def _menus(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, ...]]:
    yield entries
    for entry in entries:
        if isinstance(entry, Menu):
            yield from _menus(entry.entries)


@pytest.mark.parametrize("language", ["en", *tool.LANGUAGES])
def test_no_two_entries_of_a_menu_have_the_same_letter(language):
    words = _in_language(language)

    def letter(entry: Entry) -> str:
        text = entry.text if isinstance(entry, Menu) else COMMANDS[entry].text
        found = re.search("&(.)", words.get(text, text))
        return found[1].casefold() if found else ""

    def meet(one: Entry, other: Entry) -> bool:
        both = isinstance(one, str) and isinstance(other, str)
        return not both or COMMANDS[one].meets(COMMANDS[other])

    for entries in (BAR, *(menu for entry in BAR for menu in _menus(entry.entries))):
        known = [entry for entry in entries if entry is not None]
        twice = [
            (one, other)
            for one, other in combinations(known, 2)
            if meet(one, other) and letter(one) and letter(one) == letter(other)
        ]
        assert twice == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_nothing_is_left_to_translate_and_what_is_built_is_up_to_date(language):
    file = tool.FOLDER / f"purger_{language}.ts"
    ts = tool.merged(list(tool.texts_of().values()), file, language)
    assert tool.unfinished(ts) == []
    assert ts == file.read_text("utf-8")


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_the_built_file_says_what_the_translators_wrote(language):
    translator = QTranslator()
    assert translator.load(str(tool.FOLDER / f"purger_{language}.qm"))
    root = ET.parse(tool.FOLDER / f"purger_{language}.ts").getroot()  # noqa: S314 - our own
    for message in root.iter("message"):
        source, about = message.findtext("source"), message.findtext("comment")
        translation = message.find("translation")
        many = [form.text for form in translation]
        if many:
            built = [translator.translate("purger", source, about, n) for n in (1, 2)]
            assert set(built) == set(many), source
        else:
            assert translator.translate("purger", source, about) == translation.text, source
