# SPDX-License-Identifier: MIT
"""Pictures of the author's own, fetched by a thread; painting only looks here."""

from __future__ import annotations

import logging
from collections import OrderedDict
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from backcare_desktop.pictures.refusal import FAILED, Refusal
from backcare_desktop.ui.figure.plate import Plate, plate_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from backcare_desktop.pictures.reader import PictureReader

MOST_BYTES: Final = 48 * 1024 * 1024
"""All pictures together: two that move, or six large ones."""
MOST_FITTED_BYTES: Final = 16 * 1024 * 1024
LONGEST_GOODBYE_S: Final = 1.0
"""A disk that does not answer must not keep the window from closing."""
FITTED_AT_LEAST: Final = 2
"""A cross-fade shows two of them."""
_log = logging.getLogger(__name__)


class Wish(NamedTuple):
    """A picture to fetch: all of it, or only its small first moment."""

    owner: str
    whole: bool


class _Errand(NamedTuple):
    wish: Wish
    path: Path
    generation: int


class _Fetched(NamedTuple):
    errand: _Errand
    answer: Plate | Refusal


class AuthorImages(QObject):
    """Knows which pictures there are, and has those that were looked at lately.

    Nothing is read and no thread is started before a picture is looked at.

    Signals:
        image_changed(str): what is known of this owner's picture has changed.
    """

    image_changed = Signal(str)
    _fetched = Signal(object)

    def __init__(
        self,
        make_reader: Callable[[], PictureReader],
        parent: QObject | None = None,
        *,
        waits: bool = False,
    ) -> None:
        """Begin without any picture.

        Args:
            make_reader: makes who finds and decodes them, when it is needed.
            parent: as in Qt.
            waits: fetch while painting; for pages on paper, never for a window.
        """
        super().__init__(parent)
        self._make_reader = make_reader
        self._reader: PictureReader | None = None
        self._waits = waits
        self._paths: dict[str, Path] = {}
        self._generation = 0
        self._plates: OrderedDict[Wish, Plate] = OrderedDict()
        self._refusals: dict[str, Refusal] = {}
        self._fitted: OrderedDict[object, QImage] = OrderedDict()
        self._changes: dict[str, int] = {}
        self._under_way: set[Wish] = set()
        self._errands: SimpleQueue[_Errand | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._fetched.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def set_paths(self, paths: Mapping[str, Path]) -> None:
        """Know these pictures from now on, by owner; their files may have changed."""
        self._paths = dict(paths)
        self._generation += 1
        self._under_way.clear()
        self._plates.clear()
        self._refusals.clear()
        self._fitted.clear()
        for owner in self._changes.keys() | self._paths.keys():
            self._changes[owner] = self._changes.get(owner, 0) + 1

    def path_of(self, owner: str) -> Path | None:
        """Where a picture lies."""
        return self._paths.get(owner)

    def changes_of(self, owner: str) -> int:
        """How often what is known of a picture has changed: tells kept paintings."""
        return self._changes.get(owner, 0)

    def look(self, wish: Wish) -> Plate | Refusal | None:
        """What there is of a picture; None, and an errand, while there is nothing.

        While the whole is fetched, its small first moment stands in for it.
        """
        refusal = self._refusals.get(wish.owner)
        if refusal is not None or wish.owner not in self._paths:
            return refusal
        other = Wish(wish.owner, not wish.whole)
        plate = self._plates.get(wish)
        if plate is None and (wish.whole or other not in self._plates):
            self._fetch(wish)
            plate = self._plates.get(wish)
        used = wish if plate is not None else other
        if used in self._plates:
            self._plates.move_to_end(used)
        return self._refusals.get(wish.owner) or self._plates.get(used)

    def has(self, wish: Wish) -> bool:
        """Whether exactly that is there, or refused; asks for nothing."""
        return wish.owner in self._refusals or wish in self._plates

    def fitted(
        self, plate: Plate, number: int, width: int, height: int, *, mirrored: bool
    ) -> QImage:
        """A frame in a size in pixels, as it is painted; kept until others are."""
        key = (plate.identity, number, width, height, mirrored)
        found = self._fitted.get(key)
        if found is None:
            found = plate.fitted(number, width, height, mirrored=mirrored)
            self._fitted[key] = found
            self._forget_old_fitted()
        self._fitted.move_to_end(key)
        return found

    def close(self) -> None:
        """Fetch nothing more; end what is under way."""
        self._generation += 1
        self._errands.put(None)
        if self._reader is not None:
            self._reader.stop()
        if self._thread is not None:
            self._thread.join(timeout=LONGEST_GOODBYE_S)
        if self._reader is not None:
            self._reader.close()

    def _fetch(self, wish: Wish) -> None:
        if wish in self._under_way:
            return
        errand = _Errand(wish, self._paths[wish.owner], self._generation)
        if self._waits:
            self._keep(self._answered(errand))
            return
        self._under_way.add(wish)
        self._errands.put(errand)
        if self._thread is None:
            self._thread = Thread(target=self._work, name="pictures", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        """Run errands one after the other: two at once would take both cores."""
        while (errand := self._errands.get()) is not None:
            if errand.generation != self._generation:
                continue
            fetched = self._answered(errand)
            try:
                self._fetched.emit(fetched)
            except RuntimeError:
                # The window has gone meanwhile.
                return

    def _answered(self, errand: _Errand) -> _Fetched:
        """Fetch one picture; runs in the thread, or in who waits."""
        try:
            if self._reader is None:
                self._reader = self._make_reader()
            found = self._reader.look_up(errand.path, whole=errand.wish.whole)
            answer = found if isinstance(found, Refusal) else plate_of(found)
        except Exception:  # noqa: BLE001 - later pictures must still be fetched
            _log.exception("a picture could not be fetched")
            answer = Refusal(FAILED)
        return _Fetched(errand, answer)

    @Slot(object)
    def _take(self, fetched: _Fetched) -> None:
        if fetched.errand.generation != self._generation:
            return
        wish = fetched.errand.wish
        self._under_way.discard(wish)
        self._keep(fetched)
        self._changes[wish.owner] = self._changes.get(wish.owner, 0) + 1
        self.image_changed.emit(wish.owner)

    def _keep(self, fetched: _Fetched) -> None:
        wish, answer = fetched.errand.wish, fetched.answer
        if isinstance(answer, Refusal):
            self._refusals[wish.owner] = answer
            return
        self._plates[wish] = answer
        self._plates.move_to_end(wish)
        taken = sum(plate.size_bytes for plate in self._plates.values())
        while taken > MOST_BYTES and len(self._plates) > 1:
            _, oldest = self._plates.popitem(last=False)
            taken -= oldest.size_bytes

    def _forget_old_fitted(self) -> None:
        taken = sum(image.sizeInBytes() for image in self._fitted.values())
        while taken > MOST_FITTED_BYTES and len(self._fitted) > FITTED_AT_LEAST:
            _, oldest = self._fitted.popitem(last=False)
            taken -= oldest.sizeInBytes()
