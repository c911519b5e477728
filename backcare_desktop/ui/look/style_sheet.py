# SPDX-License-Identifier: MIT
"""Radii and edges of stock controls, written out for one theme."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.ui.look.tokens import Tokens

# Only selectors with a class name: a bare rule on a parent would cascade into
# the labels inside it.
_BUTTONS = """
QPushButton {
    min-height: 46px; padding: 0 23px; border-radius: 12px;
    border: 1px solid $border; background: $surface; color: $ink;
}
QPushButton:hover { background: $surface_hovered; border-color: $ink2; }
QPushButton:pressed { background: $surface_pressed; }
QPushButton:checked {
    background: $primary_soft; border: 2px solid $primary; color: $primary_ink;
    padding: 0 22px; min-height: 44px;
}
QPushButton:disabled { background: transparent; border-color: $line; color: $faint; }
QPushButton[kind="main"] {
    background: $primary; border-color: $primary; color: $on_primary;
}
QPushButton[kind="main"]:hover {
    background: $primary_hovered; border-color: $primary_hovered;
}
QPushButton[kind="main"]:pressed {
    background: $primary_pressed; border-color: $primary_pressed;
}
QPushButton[kind="main"]:disabled {
    background: $primary_faint; border-color: $primary_faint; color: $on_primary_faint;
}
QPushButton[kind="quiet"] {
    background: transparent; border-color: transparent; color: $ink2;
}
QPushButton[kind="quiet"]:hover { background: $quiet_hovered; color: $ink; }
QPushButton[kind="quiet"]:pressed { background: $quiet_pressed; color: $ink; }
QPushButton[kind="quiet"]:disabled { color: $faint; }
QPushButton[kind="danger"] { border-color: $stop_line; color: $stop_ink; }
QPushButton[kind="danger"]:hover { background: $stop_soft; border-color: $stop_line; }
QPushButton[kind="danger"]:pressed { background: $stop_pressed; }
QPushButton[kind="danger"]:disabled { border-color: $line; color: $faint; }
QPushButton[kind="choice"] { text-align: left; padding: 0 15px; }
QPushButton[kind="choice"]:checked { padding: 0 14px; }
QToolButton {
    border: 1px solid transparent; border-radius: 12px; padding: 7px;
    background: transparent; color: $ink2;
}
QToolButton:hover { background: $quiet_hovered; color: $ink; }
QToolButton:pressed { background: $quiet_pressed; }
QToolButton:checked { background: $primary_soft; color: $primary_ink; }
QToolButton:disabled { color: $faint; }
"""

_FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit {
    border: 1px solid $border; border-radius: 8px;
    background: $surface; color: $ink; placeholder-text-color: $ink2;
    selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit { padding: 0 11px; min-height: 46px; }
QTextEdit, QPlainTextEdit { padding: 8px 7px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover { border-color: $ink2; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled {
    border-color: $line; background: transparent; color: $faint;
}
QLineEdit[problem="true"], QTextEdit[problem="true"], QPlainTextEdit[problem="true"] {
    border: 2px solid $stop_ink;
}
QLineEdit[problem="true"] { padding: 0 10px; min-height: 44px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; background: transparent; padding: 0; min-height: 0;
}
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView {
    border: 1px solid $border; background: $surface; color: $ink; padding: 4px;
    selection-background-color: $primary_soft; selection-color: $primary_ink;
    outline: none;
}
QComboBox QAbstractItemView::item { min-height: 40px; padding: 0 8px; }
QCheckBox, QRadioButton { spacing: 12px; color: $ink; min-height: 40px; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 24px; height: 24px; }
"""

_SLIDERS_AND_BARS = """
QSlider { min-height: 40px; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $line; }
QSlider::sub-page:horizontal { height: 6px; border-radius: 3px; background: $primary; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -8px 0; border-radius: 11px;
    border: 3px solid $primary; background: $surface;
}
QSlider::handle:horizontal:hover { background: $primary_soft; }
QSlider::handle:horizontal:disabled { border-color: $border; background: $bg; }
QSlider::sub-page:horizontal:disabled { background: $border; }
QProgressBar {
    border: none; border-radius: 4px; background: $sunken;
    min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { border-radius: 4px; background: $primary; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle:vertical {
    min-height: 40px; margin: 2px 3px; border-radius: 3px; background: $border;
}
QScrollBar::handle:horizontal {
    min-width: 40px; margin: 3px 2px; border-radius: 3px; background: $border;
}
QScrollBar::handle:vertical:hover, QScrollBar::handle:horizontal:hover {
    background: $ink2;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_LISTS_AND_POPUPS = """
QAbstractItemView { outline: none; }
QTableView, QListView, QTreeView, QListWidget, QTableWidget, QTreeWidget {
    border: 1px solid $line; border-radius: 12px; background: $surface; color: $ink;
    alternate-background-color: $bg; gridline-color: $line;
    selection-background-color: $primary_soft; selection-color: $primary_ink;
}
QHeaderView { background: transparent; }
QHeaderView::section {
    border: none; padding: 8px; background: transparent; color: $ink2;
}
QHeaderView::section:horizontal { border-bottom: 1px solid $line; }
QHeaderView::section:vertical { padding: 0 8px; }
QTableCornerButton::section { border: none; background: transparent; }
QToolTip {
    border: 1px solid $border; padding: 6px 8px; background: $surface; color: $ink;
}
QMenu { border: 1px solid $border; padding: 6px; background: $surface; color: $ink; }
QMenu::item { padding: 10px 28px 10px 14px; border-radius: 8px; }
QMenu::item:selected { background: $primary_soft; color: $primary_ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; margin: 6px 8px; background: $line; }
"""

_SHEET = Template(_BUTTONS + _FIELDS + _SLIDERS_AND_BARS + _LISTS_AND_POPUPS)

_NAMED_TOKENS = (
    *("bg", "surface", "sunken", "line", "border", "ink", "ink2"),
    *("primary", "on_primary", "primary_soft", "primary_ink"),
    *("stop_line", "stop_soft", "stop_ink"),
)


def style_sheet(tokens: Tokens) -> str:
    """Write the style sheet of the whole program."""
    colors: dict[str, QColor] = {name: getattr(tokens, name) for name in _NAMED_TOKENS}
    primary_faint = tokens.disabled(tokens.primary, tokens.bg)
    colors |= {
        "faint": tokens.disabled(tokens.ink, tokens.bg),
        "primary_faint": primary_faint,
        "on_primary_faint": tokens.bg,
        "surface_hovered": tokens.hovered(tokens.surface),
        "surface_pressed": tokens.pressed(tokens.surface),
        "primary_hovered": tokens.hovered(tokens.primary),
        "primary_pressed": tokens.pressed(tokens.primary),
        "quiet_hovered": tokens.hovered(tokens.bg),
        "quiet_pressed": tokens.pressed(tokens.bg),
        "stop_pressed": tokens.pressed(tokens.stop_soft),
    }
    return _SHEET.substitute({name: color.name() for name, color in colors.items()})
