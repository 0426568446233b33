"""The language of the window: which one, and that it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from purger.core import texts
from purger.core.settings import LANGUAGES
from purger.core.text import show_bytes
from purger.core.texts import tr, trn
from purger.ui import language


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.install(qapp, "en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(("preferred", "name"), [
    (["de-AT", "en-GB"], "de"),
    (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
    (["zh-Hant-TW", "zh-TW"], "en"),
    (["fr-FR", "de-DE"], "de"),
    (["C"], "en"),
])  # fmt: skip
def test_the_first_of_the_users_languages_that_purger_speaks(monkeypatch, preferred, name):
    monkeypatch.delenv("PURGER_LANGUAGE")
    assert language.wanted("system", preferred) == name
    assert language.wanted("zh_CN", preferred) == "zh_CN"


def test_the_environment_goes_first(monkeypatch):
    monkeypatch.setenv("PURGER_LANGUAGE", "xx")
    assert language.wanted("de") == "xx"


def test_the_settings_know_what_the_window_speaks():
    assert (language.SYSTEM, *language.LANGUAGES) == LANGUAGES


def test_german_speaks_german_and_so_does_qt(english, qtbot):
    language.install(english, "de")
    assert tr("Cancel") == "Abbrechen"
    assert trn("{n} photo", "{n} photos", 1) == "1 Foto"
    assert trn("{n} photo", "{n} photos", 12_000) == "12.000 Fotos"
    assert show_bytes(4_100_000) == "4,1 MB"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_chinese_has_one_form_of_a_plural(english):
    language.install(english, "zh_CN")
    one, many = (trn("{n} photo", "{n} photos", n) for n in (1, 2))
    assert one.replace("1", "2") == many
    assert "photo" not in many


def test_going_back_to_english_leaves_nothing_behind(english):
    language.install(english, "de")
    language.install(english, "en")
    assert tr("Cancel") == "Cancel"
    assert show_bytes(4_100_000) == "4.1 MB"


def test_the_pseudo_languages_keep_fields_and_tags(english):
    language.install(english, "xx")
    words = tr("<b>{name}</b> is gone.", name="a")
    assert words.startswith("<b>a</b> îš göñé.~~")
    language.install(english, "xr")
    assert english.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_each_language_is_offered_by_its_own_name(english):
    assert language.names()["zh_CN"] == "简体中文"
    assert set(language.names()) == set(LANGUAGES)
    assert texts.shown("plain") == "plain"
