"""The settings: every change is in force at once, keys are found, given, taken and told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from purger.core import settings as core_settings
from purger.core.keymap import Keymap
from purger.core.settings import Settings
from purger.ui.keys_tab import KeysTab
from purger.ui.settings_dialog import SettingsDialog

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot) -> KeysTab:
    made = KeysTab(Keymap())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(tab: KeysTab, name: str) -> None:
    tab.list.setCurrentItem(tab._items[name])


def catch(tab: KeysTab, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(tab.field, key, modifier or Qt.KeyboardModifier.NoModifier)


def seen(tab: KeysTab) -> set[str]:
    return {name for name, item in tab._items.items() if not item.isHidden()}


# -- keys ----------------------------------------------------------------------------------------


def test_a_command_is_found_by_a_word_and_by_its_key(tab: KeysTab) -> None:
    tab.search.setText("lasso")
    assert seen(tab) == {"lasso"}
    tab.search.setText("shift+m")
    assert seen(tab) == {"mark_many"}
    tab.search.clear()
    assert {"mark", "bring_one"} <= seen(tab)


def test_a_free_key_is_given_at_once(tab: KeysTab, qtbot: QtBot) -> None:
    choose(tab, "mark")
    with qtbot.waitSignal(tab.changed) as changed:
        catch(tab, Qt.Key.Key_Y, SHIFT)
    assert changed.args[0].of("mark") == ("X", "Shift+Y")
    assert tab._items["mark"].text(1) == "X, Shift+Y"
    assert [chip.text() for chip in tab.chips] == ["X  ×", "Shift+Y  ×"]


def test_a_key_that_another_command_has_is_asked_for(tab: KeysTab, qtbot: QtBot) -> None:
    choose(tab, "mark")
    catch(tab, Qt.Key.Key_C)
    assert tab.keymap == Keymap()
    assert "“Compare Side by Side”" in tab.message.text()
    assert "“Back to the Review”" in tab.message.text()
    tab.leave.click()
    assert not tab.take.isVisible()
    catch(tab, Qt.Key.Key_C)
    with qtbot.waitSignal(tab.changed):
        tab.take.click()
    assert tab.keymap.of("mark") == ("X", "C")
    assert tab.keymap.of("compare") == ()
    assert tab.keymap.of("back") == ("Return", "Enter")


def test_a_fixed_key_is_refused_with_a_sentence(tab: KeysTab) -> None:
    choose(tab, "mark")
    catch(tab, Qt.Key.Key_Left)
    assert tab.keymap == Keymap()
    assert tab.message.text() == "Left always means “Photo to the Left”."


def test_keys_are_taken_away_and_come_back(tab: KeysTab) -> None:
    choose(tab, "mark")
    tab.chips[0].click()
    assert tab.keymap.of("mark") == ()
    choose(tab, "keep")
    catch(tab, Qt.Key.Key_X)
    assert tab.keymap.of("keep") == ("K", "X")
    choose(tab, "mark")
    tab.reset.click()
    assert tab.keymap.of("mark") == ("X",)
    assert tab.keymap.of("keep") == ("K",)
    assert not tab.reset.isEnabled()


def test_all_keys_come_back_and_a_whole_set_is_chosen(tab: KeysTab) -> None:
    tab.presets.setCurrentIndex(tab.presets.findData("left-hand"))
    tab.presets.activated.emit(tab.presets.currentIndex())
    assert tab.keymap == Keymap("left-hand")
    choose(tab, "mark")
    catch(tab, Qt.Key.Key_Y)
    assert tab.reset_all.isEnabled()
    tab.reset_all.click()
    assert tab.keymap == Keymap("left-hand")


def test_signs_are_known_by_themselves_and_others_with_shift(tab: KeysTab) -> None:
    choose(tab, "mark")
    QTest.keyClick(tab.field, Qt.Key.Key_Question, SHIFT)
    assert "“Keys”" in tab.message.text()
    catch(tab, Qt.Key.Key_F7, SHIFT)
    assert tab.keymap.of("mark") == ("X", "Shift+F7")


# -- the rest ------------------------------------------------------------------------------------


@pytest.fixture
def told(qtbot: QtBot) -> tuple[SettingsDialog, list[dict[str, Any]]]:
    dialog = SettingsDialog(Settings(model="mine"), {None: "&Embedded", "mine": "mine"})
    qtbot.addWidget(dialog)
    dialog.show()
    fields: list[dict[str, Any]] = []
    dialog.changed.connect(fields.append)
    return dialog, fields


def pick(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_every_change_is_told_as_a_field_of_the_settings(
    told: tuple[SettingsDialog, list[dict[str, Any]]],
) -> None:
    dialog, fields = told
    assert dialog.network.currentText() == "mine"
    pick(dialog.theme, "light")
    pick(dialog.network, None)
    pick(dialog.order, "time")
    dialog.turned.click()
    dialog.side.setValue(250)
    dialog.advance.click()
    dialog.clusters.setValue(12)
    dialog.clusters.setValue(0)
    dialog.similarity.setValue(70)
    dialog.quiet.click()
    dialog.cache.setValue(2.5)
    dialog.cache.setValue(0)
    assert fields == [
        {"theme": "light"}, {"model": None}, {"order": "time"}, {"turned": True}, {"side": 250},
        {"advance": True}, {"clusters": 12}, {"clusters": None}, {"similarity": 0.7},
        {"quiet": True}, {"cache_limit": 2_500_000_000}, {"cache_limit": None},
    ]  # fmt: skip
    for field in fields:
        Settings(**field)


def test_every_field_of_the_settings_has_a_name(
    told: tuple[SettingsDialog, list[dict[str, Any]]],
) -> None:
    dialog, _ = told
    for page in (dialog.tabs.widget(0), dialog.tabs.widget(1)):
        form = page.widget().layout()
        for row in range(form.rowCount()):
            field = form.itemAt(row, form.ItemRole.FieldRole).widget()
            label = form.labelForField(field)
            is_named = bool(label is not None and label.text()) or bool(
                getattr(field, "text", str)()
            )
            assert is_named, field


# -- the file ------------------------------------------------------------------------------------


def test_keys_survive_in_the_file(tmp_path: Path) -> None:
    keymap = Keymap("left-hand").given("mark", "Ctrl+Shift+Y").taken("accept", "E")
    kept = Settings(side=250, advance=True).with_keymap(keymap)
    core_settings.save(kept, tmp_path / "s.json")
    assert core_settings.read(tmp_path / "s.json") == (kept, "")
    assert kept.keymap == keymap


@pytest.mark.parametrize(
    ("text", "said", "theme"),
    [
        ("{", "The settings could not be read and start anew.", "system"),
        ("[1]", "The settings could not be read and start anew.", "system"),
        (
            '{"theme": "dark", "keys": {"mark": ["C"]}}',
            "Some settings could not be read and start anew: keys.", "dark",
        ),
        (
            '{"theme": "dark", "keys": {"mark": "C"}, "side": 3}',
            "Some settings could not be read and start anew: side, keys.", "dark",
        ),
        (
            '{"theme": "dark", "keys": {"mark": ["C"], "keep": ["Y"]}}',
            "Some settings could not be read and start anew: keys.", "dark",
        ),
        ('{"theme": "dark", "keys": {"from_the_future": ["C"]}}', "", "dark"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_costs_one_sentence_and_no_more(
    tmp_path: Path, text: str, said: str, theme: str
) -> None:
    (tmp_path / "s.json").write_text(text)
    settings, trouble = core_settings.read(tmp_path / "s.json")
    assert trouble == said
    assert replace(settings, keys=()) == Settings(theme=theme)
    assert not settings.keymap.clashes
    assert settings.keymap.of("keep") == (("Y",) if '"Y"' in text else ("K",))
