# SPDX-License-Identifier: MIT
"""The follow-along screen of one moment as an image, without a display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.player import State
from backcare_desktop.resources import asset
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.follow.distance import DESIGN_PITCH_MM
from backcare_desktop.ui.pages.follow.follow_page import FollowPage
from backcare_desktop.ui.themed_stage import stage_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.looks import Look, Looks
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.author_images import AuthorImages


def render_moment(
    timeline: Timeline,
    at_ms: int,
    scenes: Mapping[str, Scene],
    looks: Looks,
    size: tuple[int, int],
    theme_name: str,
    images: AuthorImages | None = None,
    look: Look | None = None,
) -> QImage:
    """Draw the follow-along page at a moment, as if it were playing.

    Args:
        timeline: the compiled routine.
        at_ms: which moment.
        scenes: what the figure is drawn from.
        looks: skin, hair and clothes to choose from.
        size: width and height in pixels.
        theme_name: `light` or `dark`.
        images: pictures of their authors' own, which it waits for.
        look: how she looks; the default look if None.
    """
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("a QApplication is needed to draw widgets")
    load_fonts(asset("fonts"))
    theme = Theme(app, ThemeChoice(theme_name))
    stage = stage_for(scenes, looks, theme, look)
    stage.images = images
    page = FollowPage(theme, stage)
    page.pitch_mm = DESIGN_PITCH_MM
    page.resize(*size)
    page.show_timeline(timeline)
    page.show_state(State.PLAYING)
    page.show_frame(frame_at(timeline, at_ms))
    # The first pass gives the parts their sizes, the second lays them out.
    page.grab(QRect(0, 0, 1, 1))
    # Not grab() again: a scale factor of the desktop would give it more pixels.
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.tokens.bg)
    page.render(image)
    return image
