# SPDX-License-Identifier: MIT
"""What the window uses outside of itself: sound processes, screen, keys, sleep.

Without it the program is whole but deaf to its surroundings, as tests want it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from backcare_desktop.resources import asset

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from backcare_desktop.core.clock import Clock
    from backcare_desktop.machine.awake import Awake
    from backcare_desktop.machine.media_keys import MediaKeys
    from backcare_desktop.machine.sleep_watch import SleepWatch
    from backcare_desktop.ui.silent_mouth import AnyMouth


class Mouths(NamedTuple):
    """The one that sounds and the one that speaks."""

    tones: AnyMouth
    voice: AnyMouth


@dataclass(frozen=True, slots=True)
class Outside:
    """How to get each part, with the object that it belongs to; None goes without."""

    mouths: Callable[[QObject], Mouths]
    awake: Callable[[QObject], Awake] | None = None
    sleep_watch: Callable[[QObject], SleepWatch] | None = None
    media_keys: Callable[[QObject], MediaKeys] | None = None


# Everything here is loaded when it is first needed: the window opens without it.


def nothing_outside() -> Outside:
    """The window alone: its mouths only remember."""

    def mouths(parent: QObject) -> Mouths:
        from backcare_desktop.ui.silent_mouth import SilentMouth  # noqa: PLC0415

        return Mouths(SilentMouth(parent), SilentMouth(parent))

    return Outside(mouths)


def real_outside(clock: Clock) -> Outside:
    """The machine as it is; sounds keep the time of this clock."""

    def mouths(parent: QObject) -> Mouths:
        return real_mouths(clock, parent)

    def media_keys(parent: QObject) -> MediaKeys:
        from backcare_desktop.machine.media_keys import MediaKeys  # noqa: PLC0415

        return MediaKeys(clock.now_ms, parent)

    return Outside(mouths, _awake, _sleep_watch, media_keys)


def real_mouths(clock: Clock, parent: QObject) -> Mouths:
    """Two mouths with a process each, once they are started."""
    from backcare_desktop.ui.mouth import (  # noqa: PLC0415
        Mouth,
        tones_command,
        voice_command,
    )

    tones = tones_command(asset("sounds"))
    return Mouths(
        Mouth(tones, clock.now_ms, parent),
        Mouth(voice_command(), clock.now_ms, parent),
    )


def _awake(parent: QObject) -> Awake:
    from backcare_desktop.machine.awake import Awake  # noqa: PLC0415

    return Awake(parent)


def _sleep_watch(parent: QObject) -> SleepWatch:
    from backcare_desktop.machine.sleep_watch import SleepWatch  # noqa: PLC0415

    return SleepWatch(parent)
