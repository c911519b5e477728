# SPDX-License-Identifier: MIT
"""Her own pictures in the real window: on cards, on the way, and when they fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from backcare_desktop.cli.finding import find_routine
from tests.pictures.written_pictures import coloured_png, gif
from tests.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.figure.author_images import AuthorImages
    from backcare_desktop.ui.look.theme import Theme

ROUTINE = """
format: 1
title: {title}
summary: From my physio.
lead_in: 5s
ending: 5s
steps:
  - title: Wall press
    position: standing
    hold: 20s
    passive: true
    image: {image}
"""
GREEN, VIOLET = (0, 200, 0), (150, 0, 200)
DECODING_MS = 60_000
HOLD_MS = 8_000
"""Well into the hold, after the time to get ready."""


def write_routine(folder: Path, stem: str, image: str, content: bytes) -> Path:
    """A routine of one step with a picture beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / image).write_bytes(content)
    path = folder / f"{stem}.yaml"
    path.write_text(ROUTINE.format(title=stem, image=image), encoding="utf-8")
    return path


@pytest.fixture
def pilot(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Pilot]:
    """The window over a data folder with two routines of hers."""
    routines = tmp_path / "data" / "routines"
    write_routine(routines, "sound", "wall.png", coloured_png(60, 40, GREEN))
    write_routine(routines, "half", "half.png", coloured_png(60, 40, GREEN)[:-9])
    made = Pilot(qapp, theme, tmp_path / "data")
    yield made
    images_of(made).close()
    made.close()
    made.window.deleteLater()


def images_of(pilot: Pilot) -> AuthorImages:
    """What fetches pictures for the window."""
    images = pilot.program.choosing._stage.images
    assert images is not None
    return images


def share_of(color: tuple[int, int, int], widget: QWidget) -> float:
    """How much of a widget shows one colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(*color).rgb()
    places = [
        (x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    ]
    return sum(image.pixel(x, y) == wanted for x, y in places) / len(places)


def card_of(pilot: Pilot, title: str) -> QWidget:
    """The card of a routine."""
    cards = pilot.window.routines.grid.cards
    return next(card for card in cards if card.card.title == title)


def test_a_card_fills_itself_when_its_picture_is_there(
    pilot: Pilot, qtbot: QtBot
) -> None:
    """The first painting is empty; nobody has to hover or scroll for the second."""
    card = card_of(pilot, "sound")
    qtbot.waitUntil(lambda: share_of(GREEN, card) > 0.02, timeout=DECODING_MS)


def test_the_follow_along_page_shows_it_large(pilot: Pilot, qtbot: QtBot) -> None:
    """In place of the figure, and it plays to its end."""
    pilot.program.choosing.start("sound")
    pilot.advance(HOLD_MS)
    follow = pilot.window.follow
    qtbot.waitUntil(lambda: share_of(GREEN, follow) > 0.005, timeout=DECODING_MS)
    pilot.advance(30_000)
    assert pilot.window.current_room is pilot.window.after


def test_a_refused_picture_stops_nothing(pilot: Pilot, qtbot: QtBot) -> None:
    """The routine plays, with the reason where the picture would be."""
    with qtbot.waitSignal(images_of(pilot).image_changed, timeout=DECODING_MS):
        pilot.program.choosing.start("half")
        pilot.advance(HOLD_MS)
    before = share_of((43, 37, 48), pilot.window.follow)
    assert before > 0
    pilot.advance(30_000)
    assert pilot.window.current_room is pilot.window.after


def test_a_mended_picture_is_shown_after_a_reload(pilot: Pilot, qtbot: QtBot) -> None:
    """She saves it again, and asks the page to look again."""
    images = images_of(pilot)
    half = next(owner for owner in images._paths if images._paths[owner].stem == "half")
    qtbot.waitUntil(lambda: half in images._refusals, timeout=DECODING_MS)
    path = images.path_of(half)
    assert path is not None
    path.write_bytes(coloured_png(60, 40, VIOLET))
    pilot.window.routines.reload_requested.emit()
    qtbot.waitUntil(
        lambda: share_of(VIOLET, card_of(pilot, "half")) > 0.02, timeout=DECODING_MS
    )


def test_a_file_from_elsewhere_brings_its_own_picture(
    pilot: Pilot, qtbot: QtBot, tmp_path: Path
) -> None:
    """`backcare play FILE` finds what lies beside the file."""
    path = write_routine(tmp_path / "post", "sent", "a.gif", gif(20, 20, [(3, 10)]))
    found = find_routine(str(path), pilot.folder)
    pilot.program.choosing.play_file(*found)
    pilot.advance(HOLD_MS)
    follow = pilot.window.follow
    qtbot.waitUntil(lambda: share_of((0, 0, 255), follow) > 0.001, timeout=DECODING_MS)


def test_without_pictures_nothing_is_started(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """The shipped library costs no thread, no process and no folder."""
    pilot = Pilot(qapp, theme, tmp_path / "data")
    pilot.program.choosing.start("flare-relief")
    pilot.advance(HOLD_MS)
    images = images_of(pilot)
    assert images._thread is None
    assert images._reader is None
    assert not (tmp_path / "data" / "cache" / "pictures").exists()
    pilot.close()
    pilot.window.deleteLater()
