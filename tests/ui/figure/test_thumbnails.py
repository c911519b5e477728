# SPDX-License-Identifier: MIT
"""Small pictures are painted once, and known again by what is on them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from backcare_desktop.core.figure.scene import with_keyframe
from backcare_desktop.core.picture import AuthorImage, Picture, Pose
from backcare_desktop.ui.figure import thumbnails as thumbnails_module
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage, figure_image
from backcare_desktop.ui.figure.thumbnails import Card, Thumbnails

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Looks
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.palette import Palette

TILT = Picture(Pose("all-fours", "tilt"), Pose("all-fours", "tilt"))
NEUTRAL = Pose("all-fours", "neutral")
CARD = Card(QSize(200, 120), 1.0, QColor("#FBF5EF"), 1.4)
NAMING = """
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from tests.ui.figure.test_thumbnails import CARD, TILT
looks = load_looks(asset("looks.yaml"))
palette = palette_for(looks, looks.ready["default"], "light")
stage = FigureStage(load_scenes(asset("poses")), palette)
print(stage.thumbnails._name(stage, TILT, CARD))
"""


class Shelf:
    """A store in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []

    def load(self, name: str) -> bytes | None:
        """Give a file."""
        self.asked.append(name)
        return self.files.get(name)

    def keep(self, name: str, content: bytes) -> None:
        """Take a file."""
        self.files[name] = content


@pytest.fixture
def shelf() -> Shelf:
    """Give an empty store."""
    return Shelf()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Give the pictures that are really painted, from now on."""
    found: list[Any] = []
    paint = thumbnails_module._painted

    def noted(stage: FigureStage, picture: Picture, card: Card) -> object:
        found.append(picture)
        return paint(stage, picture, card)

    monkeypatch.setattr(thumbnails_module, "_painted", noted)
    return found


def name_of(stage: FigureStage, picture: Picture = TILT, card: Card = CARD) -> str:
    """The name that a picture is kept under."""
    return Thumbnails()._name(stage, picture, card)


def test_the_second_start_paints_nothing(
    stage: FigureStage, shelf: Shelf, painted: list[Any]
) -> None:
    """And what it shows is the same to the last pixel."""
    first = Thumbnails(shelf)
    one = first.pixmap(stage, TILT, CARD).toImage()
    assert len(painted) == 1
    assert shelf.files == {}, "the page comes first"
    first.write_one()
    assert len(shelf.files) == 1
    other = Thumbnails(shelf).pixmap(stage, TILT, CARD).toImage()
    assert len(painted) == 1
    assert other.convertToFormat(one.format()) == one


def test_it_is_the_picture_that_the_stage_paints(stage: FigureStage) -> None:
    """Small and still, she looks as she does when she moves."""
    card = Card(QSize(300, 220), 1.0, CARD.ground)
    kept = Thumbnails().pixmap(stage, TILT, card).toImage()
    live = figure_image(stage, TILT, 300, 220, 1.0, CARD.ground)
    pairs = zip(
        bytes(kept.convertToFormat(live.format()).constBits()),
        bytes(live.constBits()),
        strict=True,
    )
    differences = [abs(a - b) for a, b in pairs]
    assert sum(differences) / len(differences) < 0.02


@pytest.mark.parametrize(
    "changed",
    [
        replace(TILT, mirrored=True),
        replace(TILT, bump=0.8),
        replace(TILT, breath=1.0),
        replace(TILT, start=NEUTRAL, progress=0.5),
        replace(TILT, reach=0.5, neutral=NEUTRAL),
    ],
)
def test_another_picture_has_another_name(stage: FigureStage, changed: Picture) -> None:
    """Each thing that can be seen counts."""
    assert name_of(stage, changed) != name_of(stage)


@pytest.mark.parametrize(
    "card",
    [
        CARD._replace(size=QSize(201, 120)),
        CARD._replace(density=2.0),
        CARD._replace(ground=QColor("#FBF5EE")),
        CARD._replace(max_px_per_cm=None),
    ],
)
def test_another_card_has_another_name(stage: FigureStage, card: Card) -> None:
    """A picture is cut for its place."""
    assert name_of(stage, card=card) != name_of(stage)


def test_another_look_has_another_name(stage: FigureStage, looks: Looks) -> None:
    """Every ready look in both themes, each by itself."""
    names = set()
    for look in looks.ready.values():
        for theme in ("light", "dark"):
            stage.set_palette(palette_for(looks, look, theme))
            names.add(name_of(stage))
    assert len(names) == 2 * len(looks.ready)


def test_a_changed_pose_has_another_name(
    scenes: dict[str, Scene], palette: Palette
) -> None:
    """Any keyframe of the scene counts: all of them decide how large she is."""
    scene = scenes["all-fours"]
    moved = replace(scene.keyframes["cat"], trunk=scene.keyframes["cat"].trunk + 1)
    others = {**scenes, "all-fours": with_keyframe(scene, "cat", moved)}
    without = {**scenes, "all-fours": replace(scene, no_shadow=frozenset({"torso"}))}
    kinds = (scenes, others, without)
    assert len({name_of(FigureStage(each, palette)) for each in kinds}) == 3


def test_a_new_process_knows_the_name(stage: FigureStage) -> None:
    """Nothing in it comes from this process: no address, no order of a set."""
    for seed in ("1", "2"):
        told = subprocess.run(
            [sys.executable, "-c", NAMING],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout.strip() == name_of(stage)


def test_the_end_of_a_way_is_a_picture_like_any_other(
    stage: FigureStage, shelf: Shelf, painted: list[Any]
) -> None:
    """Where she came from cannot be seen."""
    thumbnails = Thumbnails(shelf)
    for picture in (TILT, replace(TILT, start=NEUTRAL, progress=1.0)):
        thumbnails.pixmap(stage, picture, CARD)
        thumbnails.write_one()
    assert len(painted) == 1


@pytest.mark.parametrize("damaged", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n"])
def test_a_damaged_file_is_painted_again(
    stage: FigureStage, shelf: Shelf, painted: list[Any], damaged: bytes
) -> None:
    """And replaced by a whole one."""
    thumbnails = Thumbnails(shelf)
    shelf.files[name_of(stage)] = damaged
    assert not thumbnails.pixmap(stage, TILT, CARD).isNull()
    assert len(painted) == 1
    thumbnails.write_one()
    assert len(shelf.files[name_of(stage)]) > len(damaged)


def test_a_file_of_another_size_is_painted_again(
    stage: FigureStage, shelf: Shelf, painted: list[Any]
) -> None:
    """Whatever lies under the name, the card gets what fits it."""
    thumbnails = Thumbnails(shelf)
    small = CARD._replace(size=QSize(20, 12))
    thumbnails.pixmap(stage, TILT, small)
    thumbnails.write_one()
    shelf.files[name_of(stage)] = shelf.files.pop(name_of(stage, card=small))
    assert thumbnails.pixmap(stage, TILT, CARD).size() == CARD.size
    assert len(painted) == 2


def test_a_dense_screen_gets_all_its_pixels(stage: FigureStage, shelf: Shelf) -> None:
    """From the store as well as freshly painted."""
    card = CARD._replace(density=2.0)
    for _ in range(2):
        thumbnails = Thumbnails(shelf)
        pixmap = thumbnails.pixmap(stage, TILT, card)
        thumbnails.write_one()
        assert pixmap.size() == CARD.size * 2
        assert pixmap.devicePixelRatio() == 2.0


def test_no_motion_is_remembered_for_it(stage: FigureStage) -> None:
    """Nobody will see it move."""
    stage.thumbnails.pixmap(stage, TILT, CARD)
    assert len(stage._motions) == 0


def test_pictures_of_authors_are_not_kept_here(
    stage: FigureStage, shelf: Shelf
) -> None:
    """They have a place of their own."""
    Thumbnails(shelf).pixmap(stage, AuthorImage("somebody"), CARD)
    assert shelf.asked == []


def test_the_timer_ends_when_nothing_waits(stage: FigureStage, shelf: Shelf) -> None:
    """A page that stands still wakes nobody."""
    thumbnails = Thumbnails(shelf)
    thumbnails.pixmap(stage, TILT, CARD)
    assert thumbnails._timer is not None
    assert thumbnails._timer.isActive()
    thumbnails.write_one()
    assert not thumbnails._timer.isActive()
