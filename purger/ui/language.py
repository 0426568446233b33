"""The language of the window: which one the user wants, and what Qt knows of it.

Translations are Qt's: `resources/translations/purger_*.ts`, built to `.qm` by
`packaging/translations.py`. Two more languages are for testing the layout, and are only had by
`PURGER_LANGUAGE`: `xx` is English with accents, two fifths longer, and `xr` from right to left.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from purger.assets import resources
from purger.core import texts
from purger.core.texts import tr

SYSTEM: Final = "system"
LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""The languages that purger speaks, each by its own name."""

CONTEXT: Final = "purger"
_VARIABLE: Final = "PURGER_LANGUAGE"
_PSEUDO: Final = frozenset({"xx", "xr"})
_TRADITIONAL: Final = frozenset({"Hant", "TW", "HK", "MO"})
_ACCENTED: Final = str.maketrans(
    "AEIOUYaeiouyCcNnSsZz", "ÅÉÎÖÛÝåéîöûýÇçÑñŠšŽž"
)  # fmt: skip
_KEY_BEHIND: Final = re.compile(r"\(&.\)")
_LONGER: Final = 0.4
_RIGHT_TO_LEFT, _AS_BEFORE = "\u202e", "\u202c"


def wanted(chosen: str, preferred: Iterable[str] | None = None) -> str:
    """The language to show: one of `LANGUAGES`, or a pseudo-language.

    Args:
        chosen: of the settings: one of `LANGUAGES` or "system".
        preferred: the user's languages, best first, as BCP 47; None for those of the system.
    """
    asked = os.environ.get(_VARIABLE) or chosen
    if asked in LANGUAGES or asked in _PSEUDO:
        return asked
    for tag in QLocale.system().uiLanguages() if preferred is None else preferred:
        parts = tag.replace("_", "-").split("-")
        if parts[0] == "zh" and not _TRADITIONAL & set(parts):
            return "zh_CN"
        if parts[0] in LANGUAGES:
            return parts[0]
    return "en"


def install(app: QGuiApplication, name: str) -> None:
    """Show all that is made from now on in this language; `app` keeps the translations."""
    texts.install(None)
    for known in app.findChildren(QTranslator):
        app.removeTranslator(known)
        known.deleteLater()
    QLocale.setDefault(QLocale("en" if name in _PSEUDO else name))
    if name in _PSEUDO:
        # Qt itself would ask its own translation for the direction, and here is none
        mirrored = name == "xr"
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        texts.install(Pseudo(is_mirrored=mirrored))
        return
    if name == "en":
        return
    for file, folder in (
        (f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"purger_{name}", str(resources() / "translations")),
    ):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
    texts.install(Translated(QLocale(name)))


def names() -> dict[str, str]:
    """What can be chosen, each language by its own name."""
    return {SYSTEM: tr("As the System"), **LANGUAGES}


def tell(window: QWidget, code: str) -> None:
    """Tell that another language was chosen: it shows when the window is made anew."""
    name = LANGUAGES.get(code)
    if name is None:
        words = tr("purger speaks the language of the system from its next start.")
    else:
        words = tr("purger speaks {language} from its next start.", language=name)
    box = QMessageBox(QMessageBox.Icon.Information, tr("Language"), words, parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def without_key(text: str) -> str:
    """A text of a menu without its key: "&Map" is "Map", "分布图(&M)" is "分布图"."""
    return _KEY_BEHIND.sub("", text).replace("&", "")


class Translated:
    """What Qt's translators know; see `texts.Language`."""

    def __init__(self, locale: QLocale) -> None:
        self.name = locale.bcp47Name()
        self.decimal = locale.decimalPoint()
        self.grouping = locale.groupSeparator()
        is_apart = locale.language() == QLocale.Language.German
        self.percent = f"\u202f{locale.percent()}" if is_apart else locale.percent()

    def text(self, source: str, about: str) -> str:
        """The translation of a template."""
        return QCoreApplication.translate(CONTEXT, source, about or None)

    def plural(self, source: str, one: str, n: int, about: str) -> str:
        """The translation of a plural's form."""
        words = QCoreApplication.translate(CONTEXT, source, about or None, n)
        return one if words == source and n == 1 else words


class Pseudo:
    """English that shows what is not translated, and what has no room to grow."""

    name = "en"
    decimal = ","
    grouping = "."
    percent = "\u202f%"

    def __init__(self, *, is_mirrored: bool) -> None:
        self._is_mirrored = is_mirrored

    def text(self, source: str, about: str) -> str:
        """The template, altered outside its fields."""
        if self._is_mirrored:
            return f"{_RIGHT_TO_LEFT}{source}{_AS_BEFORE}"
        # fields, entities and tags of rich text are no words
        parts, is_word, words, letters = [], True, "", 0
        for character in source:
            if character in "{<":
                parts.append(words.translate(_ACCENTED))
                words, is_word = "", False
            words += character
            letters += is_word and character.isalpha()
            if character in "}>" and not is_word:
                parts.append(words)
                words, is_word = "", True
        parts.append(words.translate(_ACCENTED))
        more = "~" * round(letters * _LONGER)
        return "".join(parts) + more

    def plural(self, source: str, one: str, n: int, about: str) -> str:
        """The template of English for `n`, altered."""
        return self.text(one if n == 1 else source, about)
