"""What the user can set, in one place; every change is in force at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from purger.core.keymap import Keymap
from purger.core.settings import SIDES, Settings
from purger.core.texts import shown, tr
from purger.ui import language, motion, theme
from purger.ui.keys import keep_own_keys
from purger.ui.keys_tab import KeysTab
from purger.ui.language import without_key
from purger.ui.navigator import ORDERS
from purger.ui.roomy import open_at

_MOST_CLUSTERS: Final = 9_999
_MOST_CACHE: Final = 9_999.0
_GIGA: Final = 1_000_000_000
_SIDE_STEP: Final = 30
_SLIDER: Final = 220
_WORDS: Final = 360


class SettingsDialog(QDialog):
    """Shows settings; what is changed is told at once.

    Args:
        settings: those in force.
        networks: the networks that are here: names and what they are called.

    Signals:
        changed: dict, the fields of `Settings` that shall be otherwise.
        rules_wanted: the keeper rules shall be shown.
    """

    changed = Signal(dict)
    rules_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        networks: Mapping[str | None, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        open_at(self, 780, 620)
        self.keys = KeysTab(settings.keymap)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for one in (self.tabs, self.tabs.tabBar()):
            one.setAccessibleName(tr("Kinds of settings"))
        self.tabs.addTab(self._general(settings, networks), tr("&General"))
        self.tabs.addTab(self._reviewing(settings), tr("&Reviewing"))
        self.tabs.addTab(self.keys, tr("&Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        self.keys.changed.connect(self._on_keymap)
        buttons.rejected.connect(self.reject)
        keep_own_keys(self)

    def _general(self, settings: Settings, networks: Mapping[str | None, str]) -> QWidget:
        self.theme = self._choice("theme", theme.NAMES, settings.theme)
        self.motion = self._choice("motion", motion.NAMES, settings.motion)
        self.language = self._choice("language", language.names(), settings.language)
        self.network = self._choice("model", networks, settings.model)
        self.turned = self._switch(
            "turned", tr("Find copies that were turned or mirrored by their pixels"),
            is_on=settings.turned,
        )  # fmt: skip
        self.notify = self._switch(
            "notify", tr("Tell me when long work ends while I look elsewhere"),
            is_on=settings.notify,
        )  # fmt: skip
        self.quiet = self._switch(
            "quiet", tr("Leave half of the computer's power to other programs"),
            is_on=settings.quiet,
        )  # fmt: skip
        self.quiet.setToolTip(
            tr("A look at the photos takes longer then. On battery that is always so.")
        )
        self.accelerate = self._switch(
            "accelerate", tr("Let a graphics card help where it is faster"),
            is_on=settings.accelerate,
        )  # fmt: skip
        self.accelerate.setToolTip(tr("It is tried once; “purger doctor” tells what came of it."))
        self.cache = self._limit(settings.cache_limit)
        self.side = QSlider(Qt.Orientation.Horizontal)
        self.side.setRange(*SIDES)
        self.side.setSingleStep(_SIDE_STEP)
        self.side.setPageStep(_SIDE_STEP)
        self.side.setValue(settings.side)
        self.side.setMinimumWidth(_SLIDER)
        self.side.valueChanged.connect(lambda side: self.changed.emit({"side": side}))
        return _page(
            (tr("&Theme"), self.theme),
            (tr("&Motion"), self.motion),
            (tr("&Language"), self.language),
            (tr("Size of the &pictures"), self.side),
            (tr("&Network"), self.network),
            (tr("Room for the &cache"), self.cache),
            ("", self.turned),
            ("", self.quiet),
            ("", self.accelerate),
            ("", self.notify),
            ("", _dim(tr("Language counts from the next start; network, cache, turned copies "
                         "and power count from the next look at the photos."))),
        )  # fmt: skip

    def _reviewing(self, settings: Settings) -> QWidget:
        self.advance = self._switch(
            "advance", tr("After marking or keeping a photo, go to the next one"),
            is_on=settings.advance,
        )  # fmt: skip
        self.similarity = QSpinBox()
        self.similarity.setRange(0, 100)
        self.similarity.setSuffix(tr("%"))
        self.similarity.setValue(round(100 * settings.similarity))
        self.similarity.valueChanged.connect(
            lambda percent: self.changed.emit({"similarity": percent / 100})
        )
        self.clusters = QSpinBox()
        self.clusters.setRange(0, _MOST_CLUSTERS)
        self.clusters.setSpecialValueText(tr("Chooses itself"))
        self.clusters.setValue(settings.clusters or 0)
        self.clusters.setKeyboardTracking(False)
        self.clusters.valueChanged.connect(
            lambda count: self.changed.emit({"clusters": count or None})
        )
        self.order = self._choice("order", ORDERS, settings.order)
        rules = QPushButton(tr("Keeper Rules…"))
        rules.setAutoDefault(False)
        rules.setToolTip(tr("Which photo of a group is the best, and protected folders"))
        rules.clicked.connect(self.accept)
        rules.clicked.connect(self.rules_wanted)
        row = QHBoxLayout()
        row.addWidget(rules)
        row.addStretch(1)
        held = QWidget()
        held.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        return _page(
            ("", self.advance),
            (tr("&Similarity"), self.similarity),
            (tr("Number of &clusters"), self.clusters),
            (tr("&Order of the clusters"), self.order),
            (tr("Best photo of a group"), held),
        )

    def _limit(self, limit: int | None) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(1)
        box.setRange(0.0, _MOST_CACHE)
        box.setSuffix(tr(" GB"))
        box.setSpecialValueText(tr("As much as it needs"))
        box.setKeyboardTracking(False)
        box.setValue(0.0 if limit is None else max(0.1, limit / _GIGA))
        box.setToolTip(
            tr("Small pictures and what the network saw, about 30 kB a photo; what was not used "
               "for longest goes first. Less room costs time, nothing else.")
        )  # fmt: skip
        box.valueChanged.connect(
            lambda size: self.changed.emit({"cache_limit": round(size * _GIGA) or None})
        )
        return box

    def _choice(self, field: str, options: Mapping[Any, str], chosen: object) -> QComboBox:
        box = QComboBox()
        for option, text in options.items():
            box.addItem(without_key(shown(text)), option)
        box.setCurrentIndex(max(0, list(options).index(chosen) if chosen in options else 0))
        box.activated.connect(lambda: self.changed.emit({field: box.currentData()}))
        return box

    def _switch(self, field: str, text: str, *, is_on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(is_on)
        box.toggled.connect(lambda wanted: self.changed.emit({field: wanted}))
        return box

    def _on_keymap(self, keymap: Keymap) -> None:
        self.changed.emit({"preset": keymap.preset, "keys": tuple(sorted(keymap.own.items()))})


def _page(*rows: tuple[str, QWidget]) -> QWidget:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(22, 20, 22, 20)
    form.setVerticalSpacing(14)
    form.setHorizontalSpacing(18)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    for text, widget in rows:
        if text:
            form.addRow(text, widget)
        else:
            form.addRow(widget)
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setMinimumWidth(_WORDS)
    label.setProperty("dim", True)
    return label
