# SPDX-License-Identifier: MIT
"""Notices above a page: plain sentences that stay until they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.widgets.banner import BannerTone


class NoticeColumn(QWidget):
    """A page with room for notices over it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._texts: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # Without a notice there is no margin either: pages keep their place.
        self._strip = QWidget()
        self._notices = QVBoxLayout(self._strip)
        self._notices.setContentsMargins(32, 16, 32, 0)
        self._notices.setSpacing(8)
        self._strip.hide()
        self._column.addWidget(self._strip)
        self._column.addWidget(page, 1)

    @property
    def texts(self) -> tuple[str, ...]:
        """The notices that are shown, oldest first."""
        return tuple(self._texts)

    def show_notice(
        self,
        text: str,
        tone: BannerTone = "warning",
        *,
        offer: str = "",
        accept: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence; the same sentence is not shown twice.

        Args:
            text: What is said.
            tone: A warning, or a calm word.
            offer: On a button beside the one that takes the notice away.
            accept: What that button does.
        """
        if text in self._texts:
            return
        banner = Banner(self._theme, text, tone=tone)
        if accept is not None:
            banner.add_action(offer).clicked.connect(accept)
        banner.add_action(self.tr("Understood")).clicked.connect(
            lambda: self.drop_notice(text)
        )
        self._texts[text] = banner
        self._notices.addWidget(banner)
        self._strip.show()

    def drop_notice(self, text: str) -> None:
        """Take a notice away."""
        banner = self._texts.pop(text, None)
        if banner is not None:
            self._notices.removeWidget(banner)
            banner.deleteLater()
            self._strip.setVisible(bool(self._texts))
