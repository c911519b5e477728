# SPDX-License-Identifier: MIT
"""The theme in use: light, dark, or whatever the desktop says."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette

from backcare_desktop.ui.look.focus_ring import FocusRing
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.paper_style import PaperStyle
from backcare_desktop.ui.look.style_sheet import style_sheet
from backcare_desktop.ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


_FONTS_OF_CLASSES = {
    "QPushButton": Type.BUTTON,
    "QToolTip": Type.SMALL,
    "QHeaderView": Type.SMALL_BOLD,
}


class ThemeChoice(StrEnum):
    """What the settings offer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def system_is_dark(app: QApplication) -> bool:
    """Tell whether the desktop asks for dark; a desktop that says nothing is light."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Tokens) -> QPalette:
    """Build the palette that stock controls and views take their colours from."""
    roles = QPalette.ColorRole
    colors: dict[QPalette.ColorRole, QColor] = {
        roles.Window: tokens.bg,
        roles.WindowText: tokens.ink,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.bg,
        roles.Text: tokens.ink,
        roles.PlaceholderText: tokens.ink2,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.ink,
        roles.BrightText: tokens.stop_ink,
        roles.Highlight: tokens.primary,
        roles.HighlightedText: tokens.on_primary,
        roles.Accent: tokens.primary,
        roles.Link: tokens.primary_ink,
        roles.LinkVisited: tokens.primary_ink,
        roles.ToolTipBase: tokens.surface,
        roles.ToolTipText: tokens.ink,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.line,
        roles.Mid: tokens.line,
        roles.Dark: tokens.border,
        roles.Shadow: tokens.ink,
    }
    made = QPalette()
    for role, color in colors.items():
        made.setColor(role, color)
    faint = tokens.disabled(tokens.ink, tokens.bg)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def apply_theme(app: QApplication, tokens: Tokens) -> None:
    """Dress the whole program: style, palette, font, edges and the focus ring."""
    style = app.findChild(PaperStyle)
    if style is None:
        style = PaperStyle(tokens)
        app.setStyle(style)
        style.setParent(app)
    style.tokens = tokens
    ring = app.findChild(FocusRing)
    if ring is None:
        ring = FocusRing(app, tokens.primary)
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))
    # The first style sheet puts back the style's own fonts, so ours come after it.
    app.setFont(Type.BODY.font())
    for class_name, style_of_text in _FONTS_OF_CLASSES.items():
        # The type stub says bytes; the call itself takes only str.
        app.setFont(style_of_text.font(), class_name)  # type: ignore[arg-type]
    ring.set_color(tokens.primary)


class Theme(QObject):
    """Holds the tokens in use and tells widgets when they change.

    `tokens_changed` comes after palette and style sheet are in place; a widget
    that paints itself answers with `update()`.
    """

    tokens_changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        is_system_dark: Callable[[], bool] | None = None,
    ) -> None:
        """Dress the program at once.

        Args:
            app: The running application.
            choice: What the user set.
            is_system_dark: Asks the desktop; replaced where there is none.
        """
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._is_system_dark = is_system_dark or (lambda: system_is_dark(app))
        self._tell_desktop()
        self._tokens = self._wanted()
        apply_theme(app, self._tokens)
        app.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def choice(self) -> ThemeChoice:
        """What the user set, which may be to follow the desktop."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Wear another theme from now on."""
        self._choice = choice
        self._tell_desktop()
        self._refresh()

    def _tell_desktop(self) -> None:
        """Ask for a title bar of the same kind, where the desktop draws one."""
        hints = self._app.styleHints()
        if self._choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        elif self._choice is ThemeChoice.DARK:
            hints.setColorScheme(Qt.ColorScheme.Dark)
        else:
            hints.setColorScheme(Qt.ColorScheme.Light)

    def _wanted(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if self._is_system_dark() else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    @Slot()
    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is self._tokens:
            return
        self._tokens = wanted
        apply_theme(self._app, wanted)
        self.tokens_changed.emit()
