"""Keep the translations in step with the sources: `python packaging/translations.py [--check]`.

Reads the calls of `purger.core.texts` out of the sources, brings resources/translations/*.ts up to
date (what is translated stays; what is new is "unfinished"; what is gone goes), and builds the .qm
files that the window loads, by Qt's own lrelease. The .ts files are Qt Linguist's. `--check`
writes nothing and fails where something would be written, or is not translated.

lupdate reads Python too, but knows no plural of two literals, and drops what stands in a method
into a context of its class.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
LANGUAGES: Final = {"de": 2, "zh_CN": 1}
"""The languages, and how many forms a plural has in each."""
CONTEXT: Final = "purger"
_PLAIN: Final = frozenset({"tr", "say"})
_PLURAL: Final = frozenset({"trn", "sayn"})


@dataclass
class Text:
    """One sentence to translate.

    Attributes:
        source: its English; of a plural the one of many.
        one: the English singular; "" for what is no plural.
        about: what it means, for translators.
        files: where it is used, relative to the repository.
    """

    source: str
    one: str
    about: str
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        return self.source, self.about


class NotLiteralError(Exception):
    """A call whose sentence is not a literal, which no translator would ever see."""


def texts_of(folder: Path = ROOT / "purger") -> dict[tuple[str, str], Text]:
    """All sentences of the sources, in their order."""
    found: dict[tuple[str, str], Text] = {}
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        for text in texts_in(ast.parse(file.read_text("utf-8")), name):
            known = found.setdefault(text.key, text)
            if name not in known.files:
                known.files.append(name)
            known.one = known.one or text.one
    return found


def texts_in(tree: ast.AST, name: str) -> Iterator[Text]:
    """The sentences of one module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in _PLAIN:
            count = 1
        elif node.func.id in _PLURAL:
            count = 2
        else:
            continue
        about = [word.value for word in node.keywords if word.arg == "about"]
        words = [_literal(argument, name) for argument in (*node.args[:count], *about)]
        one = words[0] if count == 2 else ""
        yield Text(words[count - 1], one, words[count] if about else "", [name])


def _literal(node: ast.expr, name: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotLiteralError(f"{name}:{node.lineno}: a sentence must be one literal")


def merged(texts: Sequence[Text], file: Path, language: str) -> str:
    """The .ts file for these sentences, with the translations that it has already."""
    known = {}
    if file.exists():
        for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own file
            key = message.findtext("source", ""), message.findtext("comment", "")
            known[key] = message.find("translation")
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts, key=lambda text: (text.files[0], text.key)):
        context.append(_message(text, known.get(text.key), LANGUAGES[language]))
    ET.indent(root, "    ")
    body = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _message(text: Text, translation: ET.Element | None, forms: int) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if text.one else {})
    for file in sorted(text.files):
        ET.SubElement(message, "location", filename=f"../../{file}")
    ET.SubElement(message, "source").text = text.source
    if text.about:
        ET.SubElement(message, "comment").text = text.about
    if text.one:
        ET.SubElement(message, "extracomment").text = f"Singular: {text.one}"
    fits = translation is not None and bool(list(translation)) == bool(text.one)
    if fits and translation is not None:
        translation.tail = None
        message.append(translation)
        return message
    new = ET.SubElement(message, "translation", type="unfinished")
    for _ in range(forms if text.one else 0):
        ET.SubElement(new, "numerusform")
    return message


def unfinished(ts: str) -> list[str]:
    """The sentences of a .ts file that are not translated."""
    return [
        message.findtext("source", "")
        for message in ET.fromstring(ts).iter("message")  # noqa: S314 - our own file
        if message.find("translation[@type='unfinished']") is not None
    ]


def release(ts: Path, qm: Path) -> None:
    """Build what the window loads."""
    beside = Path(sys.executable).with_name("pyside6-lrelease")
    tool = str(beside) if beside.exists() else shutil.which("pyside6-lrelease")
    if tool is None:
        raise SystemExit("pyside6-lrelease comes with PySide6, which is not installed here.")
    done = subprocess.run(
        [tool, "-silent", str(ts), "-qm", str(qm)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)


def stale(ts: str, file: Path) -> list[str]:
    """What is not as it would be written: "purger_de.ts" and the like."""
    with tempfile.TemporaryDirectory() as folder:
        source, built = Path(folder) / file.name, Path(folder) / "built.qm"
        source.write_text(ts, "utf-8")
        release(source, built)
        qm = file.with_suffix(".qm")
        differs = {
            file.name: not file.exists() or file.read_text("utf-8") != ts,
            qm.name: not qm.exists() or qm.read_bytes() != built.read_bytes(),
        }
    return [name for name, is_other in differs.items() if is_other]


def main() -> int:
    """Update, or check."""
    parser = argparse.ArgumentParser(description="bring the translations up to date")
    parser.add_argument("--check", action="store_true", help="only tell whether they are")
    arguments = parser.parse_args()
    texts = list(texts_of().values())
    problems = 0
    for language in LANGUAGES:
        file = FOLDER / f"purger_{language}.ts"
        ts = merged(texts, file, language)
        missing = unfinished(ts)
        print(f"{file.name}: {len(texts)} sentences, {len(missing)} to translate")
        if arguments.check:
            late = stale(ts, file)
            for name in late:
                print(f"{name} is not up to date: run python packaging/translations.py")
            problems += len(late) + len(missing)
            continue
        FOLDER.mkdir(exist_ok=True)
        file.write_text(ts, "utf-8")
        release(file, file.with_suffix(".qm"))
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
