# SPDX-License-Identifier: MIT
"""Small pictures that stand still: painted once, then known by what is on them."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QRect,
    QSize,
    QTimer,
    qVersion,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from backcare_desktop.core.picture import Picture
from backcare_desktop.ui.figure.plain import paint_plain

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.ui.figure.palette import Palette
    from backcare_desktop.ui.figure.stage import FigureStage

WRITE_EVERY_MS: Final = 250
"""Packing a picture takes a few ms; the page that wanted it comes first."""
MOST_WAITING: Final = 64
QUALITY: Final = 80
"""Of a PNG this is how little time is spent on its size."""


class PictureStore(Protocol):
    """Keeps pictures for the next start, by a name of hexadecimal digits."""

    def load(self, name: str) -> bytes | None:
        """The file that was kept under a name."""

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file, if that can be done."""


class Card(NamedTuple):
    """What a picture is painted on.

    Attributes:
        size: in the page's pixels.
        density: the screen's pixels to one of the page.
        max_px_per_cm: the largest scale; None lets her fill the height.
    """

    size: QSize
    density: float
    ground: QColor
    max_px_per_cm: float | None = None


class Thumbnails:
    """Paints small pictures, or finds them where they were kept."""

    def __init__(self, store: PictureStore | None = None) -> None:
        self._store = store
        self._waiting: deque[tuple[str, QImage]] = deque(maxlen=MOST_WAITING)
        self._scenes: dict[str, tuple[Scene, str]] = {}
        self._palette: tuple[Palette, str] | None = None
        self._timer: QTimer | None = None

    def pixmap(self, stage: FigureStage, picture: Shown, card: Card) -> QPixmap:
        """A picture on a card of its own."""
        picture = _at_rest(picture)
        if self._store is None or not isinstance(picture, Picture):
            # Pictures of authors' own are kept elsewhere.
            return QPixmap.fromImage(_painted(stage, picture, card))
        name = self._name(stage, picture, card)
        found = _unpacked(self._store.load(name), card)
        if found is None:
            found = _painted(stage, picture, card)
            self._waiting.append((name, found))
            self._write_soon()
        return QPixmap.fromImage(found)

    def _name(self, stage: FigureStage, picture: Picture, card: Card) -> str:
        """A digest of everything that the picture depends on, but the drawing code."""
        poses = (picture.start, picture.end, picture.neutral)
        names = dict.fromkeys(pose.scene for pose in poses if pose is not None)
        told = (
            *(qVersion(), picture, self._told_palette(stage.palette)),
            *(self._told_scene(stage.scenes[name]) for name in names),
            *(card.size.width(), card.size.height(), card.density),
            *(card.ground.name(QColor.NameFormat.HexArgb), card.max_px_per_cm),
        )
        return sha256(repr(told).encode()).hexdigest()

    def _told_scene(self, scene: Scene) -> str:
        known = self._scenes.get(scene.name)
        if known is None or known[0] is not scene:
            # A set is told in another order by each process.
            ordered = replace(scene, no_shadow=frozenset())
            told = f"{ordered!r} {sorted(scene.no_shadow)}"
            known = scene, sha256(told.encode()).hexdigest()
            self._scenes[scene.name] = known
        return known[1]

    def _told_palette(self, palette: Palette) -> str:
        if self._palette is None or self._palette[0] is not palette:
            told = sha256(repr(palette).encode()).hexdigest()
            self._palette = palette, told
        return self._palette[1]

    def _write_soon(self) -> None:
        if self._timer is None:
            self._timer = QTimer()
            self._timer.setInterval(WRITE_EVERY_MS)
            self._timer.timeout.connect(self.write_one)
        self._timer.start()

    def write_one(self) -> None:
        """Hand the picture that has waited longest to the store."""
        if self._waiting and self._store is not None:
            name, image = self._waiting.popleft()
            self._store.keep(name, _packed(image))
        if not self._waiting and self._timer is not None:
            self._timer.stop()


def _at_rest(picture: Shown) -> Shown:
    """The same picture without a way to or from it, which nobody is going to see."""
    if not isinstance(picture, Picture) or picture.shows_effort:
        return picture
    if 0 < picture.progress < 1:
        return picture
    pose = picture.end if picture.progress >= 1 else picture.start
    return replace(picture, start=pose, end=pose, progress=0.0)


def _painted(stage: FigureStage, picture: Shown, card: Card) -> QImage:
    """A picture, painted without remembering a motion that will not be shown."""
    pixels = card.size * card.density
    is_opaque = card.ground.alpha() == 255
    image = QImage(
        pixels.expandedTo(QSize(1, 1)),
        QImage.Format.Format_RGB32
        if is_opaque
        else QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(card.density)
    image.fill(card.ground)
    rect = QRect(0, 0, card.size.width(), card.size.height())
    most = card.max_px_per_cm
    painter = QPainter(image)
    if isinstance(picture, Picture):
        paint_plain(painter, rect, stage, picture, card.ground, max_px_per_cm=most)
    else:
        stage.paint(painter, rect, picture, card.ground, max_px_per_cm=most)
    painter.end()
    return image


def _packed(image: QImage) -> bytes:
    """An image as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", QUALITY)  # type: ignore[call-overload]  # str is fine
    return bytes(content.data())


def _unpacked(content: bytes | None, card: Card) -> QImage | None:
    """The image in a file; None where it is damaged, or not what it should be."""
    if content is None:
        return None
    image = QImage.fromData(content, "PNG")  # type: ignore[arg-type]  # wants a str
    if image.isNull() or image.size() != card.size * card.density:
        return None
    image.setDevicePixelRatio(card.density)
    return image
