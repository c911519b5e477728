# SPDX-License-Identifier: MIT
"""The three channels and their volumes."""

from __future__ import annotations

import pytest

from backcare_desktop.core.hearing import Hearing, louder, mute_toggled


def test_volume_of_a_channel_is_a_share_of_the_whole() -> None:
    """Half of a half is a quarter."""
    hearing = Hearing(volume_percent=50, tones_percent=50, voice_percent=100)
    assert hearing.tones_volume == pytest.approx(0.25)
    assert hearing.voice_volume == pytest.approx(0.5)


@pytest.mark.parametrize("switch", ["has_tones", "has_voice"])
def test_each_channel_has_its_own_switch(switch: str) -> None:
    """What is switched off is silent, and nothing else."""
    hearing = Hearing(**{switch: False})  # type: ignore[arg-type]
    volumes = {"has_tones": hearing.tones_volume, "has_voice": hearing.voice_volume}
    assert volumes.pop(switch) == 0
    assert all(volume > 0 for volume in volumes.values())


def test_mute_silences_everything_and_gives_it_back() -> None:
    """Muted twice is as before."""
    muted = mute_toggled(Hearing())
    assert (muted.tones_volume, muted.voice_volume) == (0, 0)
    assert mute_toggled(muted) == Hearing()


@pytest.mark.parametrize(
    ("hearing", "is_silent"),
    [
        (Hearing(), False),
        (Hearing(is_muted=True), True),
        (Hearing(volume_percent=0), True),
        (Hearing(has_tones=False), False),
        (Hearing(has_tones=False, has_voice=False), True),
        (Hearing(tones_percent=0, has_voice=False), True),
    ],
)
def test_silence_has_many_reasons(hearing: Hearing, is_silent: bool) -> None:
    """Muted, turned down or switched off: nothing is to be heard."""
    assert hearing.is_silent is is_silent


@pytest.mark.parametrize(
    ("percent", "steps", "after"),
    [(80, 1, 90), (80, -1, 70), (95, 1, 100), (100, 1, 100), (5, -1, 0), (0, -1, 0)],
)
def test_keys_change_the_volume_within_bounds(
    percent: int, steps: int, after: int
) -> None:
    """Ten presses lead from silence to full, and no press leads beyond."""
    assert louder(Hearing(volume_percent=percent), steps).volume_percent == after


@pytest.mark.parametrize(("steps", "muted"), [(1, False), (-1, True)])
def test_turning_it_up_ends_a_mute(steps: int, muted: bool) -> None:
    """Who turns it up wants to hear; who turns it down does not."""
    assert louder(Hearing(is_muted=True), steps).is_muted is muted
