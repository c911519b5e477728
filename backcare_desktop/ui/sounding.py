# SPDX-License-Identifier: MIT
"""Lets playback be heard: sounds and words leave for their processes ahead of time."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from backcare_desktop.core.ahead import AHEAD_MS, Handed, due, landing, score_of
from backcare_desktop.core.hearing import FULL_PERCENT, Hearing
from backcare_desktop.core.player import Player, State
from backcare_desktop.core.playhead import FULL_SPEED_PERCENT
from backcare_desktop.core.sound_messages import (
    Finished,
    Load,
    Needed,
    Say,
    Silence,
    Sound,
    Speaking,
    Voice,
    Volumes,
)
from backcare_desktop.core.timeline import CueKind

if TYPE_CHECKING:
    from backcare_desktop.core.ahead import Score
    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.speech import Phrase
    from backcare_desktop.core.timeline import Cue, Timeline
    from backcare_desktop.ui.playback import Playback
    from backcare_desktop.ui.silent_mouth import AnyMouth

DUCKED: Final = 0.35
"""Tones under a voice: still there, and every word is understood."""
LEAST_FRESH_MS: Final = 400
"""A phrase that had to wait for another one may come this late, and no later."""
_SILENT_STATES = {State.PAUSED, State.STOPPED}
"""At a gate and at the end the last words are still to be heard."""


class Sounding(QObject):
    """Hands over what a playback has to sound and say; never waits for it.

    Signals:
        silenced(str): tones or voice cannot be heard; why, in words for her.
        heard_again(): they can.
    """

    silenced = Signal(str)
    heard_again = Signal()

    def __init__(
        self,
        playback: Playback,
        clock: Clock,
        tones: AnyMouth,
        voice: AnyMouth,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tones = tones
        self.voice = voice
        self._playback = playback
        self._clock = clock
        self._hearing = Hearing()
        self._is_awake = False
        self._score: Score | None = None
        self._handed = Handed()
        self._departures = -1
        self._is_quiet = True
        self._ids = count(1)
        playback.moment_reached.connect(self._hand_over)
        playback.cues_reached.connect(self._count_in)
        voice.told.connect(self._duck)
        for mouth in (tones, voice):
            mouth.went_silent.connect(self.silenced)
            mouth.came_back.connect(self.heard_again)

    @property
    def hearing(self) -> Hearing:
        """What she wants to hear now."""
        return self._hearing

    def hear(self, hearing: Hearing) -> None:
        """Take other wishes; they hold at once, for what sounds already too."""
        before, self._hearing = self._hearing, hearing
        self._send_volumes(1.0)
        if _speaks_otherwise(before, hearing):
            self._send_voice()
        self._keep_needed()
        if self._score is not None and _says_otherwise(before, hearing):
            self._score = score_of(self._score.timeline, hearing)
            self.voice.send(Silence())

    @property
    def is_awake(self) -> bool:
        """Whether the processes are there."""
        return self._is_awake

    def wake(self) -> None:
        """Something may have to be heard soon: have a process for each channel."""
        self._is_awake = True
        self._keep_needed()
        self._send_volumes(1.0)
        self._send_voice()

    def prepare(self, timeline: Timeline) -> None:
        """Playback of this is near: have both processes, and what they need, ready."""
        self._score = score_of(timeline, self._hearing)
        self._handed = Handed()
        self._departures = -1
        self.wake()
        self._load()

    def rest(self) -> None:
        """Nothing will play for a while: give both processes back."""
        self._is_awake = False
        self._score = None
        self.tones.stop()
        self.voice.stop()

    def try_tone(self, name: str, for_ms: int) -> None:
        """Let a tone be heard now, outside of any routine."""
        self._sound(name, self._clock.now_ms(), for_ms)

    def try_phrase(self, text: str) -> None:
        """Let the voice say something now, outside of any routine."""
        if self._hearing.has_voice:
            self.voice.send(Say(next(self._ids), self._clock.now_ms(), text))

    def _keep_needed(self) -> None:
        """A process for each channel that is on, none for one that is off."""
        if not self._is_awake:
            return
        for mouth, is_on in (
            (self.tones, self._hearing.has_tones),
            (self.voice, self._hearing.has_voice),
        ):
            if is_on:
                mouth.start()
            else:
                mouth.stop()

    @Slot()
    def _hand_over(self) -> None:
        player, score = self._playback.player, self._score
        if player is None:
            return
        if player.state in _SILENT_STATES:
            self._fall_silent()
        if score is None or player.timeline is not score.timeline:
            return
        if player.state is not State.PLAYING:
            return
        if player.departures != self._departures:
            self._set_out(player, score)
        now_ms = self._clock.now_ms()
        wait_ms = player.playhead.count_in_left(now_ms)
        if wait_ms > AHEAD_MS:
            return
        speed = player.playhead.speed_percent
        ahead_ms = (AHEAD_MS - wait_ms) * speed // FULL_SPEED_PERCENT
        found = due(score, self._handed, player.playhead.at(now_ms), ahead_ms)
        self._handed = found.handed
        for sound in found.sounds:
            at_ms = self._moment(player, sound.at_ms)
            self._sound(sound.name, at_ms, _at_speed(sound.for_ms, speed))
        for phrase in found.phrases:
            self._say(player, phrase)

    def _set_out(self, player: Player, score: Score) -> None:
        """Forget what was handed over for another way, and start from here."""
        again = self._departures != -1
        self._departures = player.departures
        self._handed = Handed(player.cued_until_ms)
        if again:
            self._fall_silent()
            self._load()
        self._is_quiet = False
        for phrase in landing(score, player.cued_until_ms + 1):
            self._say(player, phrase)

    def _moment(self, player: Player, at_ms: int) -> int:
        """When a moment of the routine comes, by the clock on the wall."""
        now_ms = self._clock.now_ms()
        left_ms = at_ms - player.playhead.at(now_ms)
        real_ms = left_ms * FULL_SPEED_PERCENT // player.playhead.speed_percent
        return now_ms + player.playhead.count_in_left(now_ms) + real_ms

    def _sound(self, name: str, at_ms: int, for_ms: int | None = None) -> None:
        if self._hearing.has_tones:
            self.tones.send(Sound(next(self._ids), at_ms, name, for_ms))

    def _say(self, player: Player, phrase: Phrase) -> None:
        if not self._hearing.has_voice:
            return
        at_ms = max(self._moment(player, phrase.at_ms), self._clock.now_ms())
        fresh_ms = max(LEAST_FRESH_MS, self._moment(player, phrase.about_ms) - at_ms)
        self.voice.send(Say(next(self._ids), at_ms, phrase.text, fresh_ms))

    @Slot(object)
    def _count_in(self, cues: tuple[Cue, ...]) -> None:
        """The count-in after a pause is no part of the routine; it only ticks."""
        player = self._playback.player
        now_ms = self._clock.now_ms()
        if player is None or not player.playhead.count_in_left(now_ms):
            return
        if any(cue.kind is CueKind.LAST_SECONDS for cue in cues):
            self._sound(CueKind.LAST_SECONDS.value, now_ms)

    def _fall_silent(self) -> None:
        """Silence both at once; what was handed over and not heard is taken back."""
        if not self._is_quiet:
            self.tones.send(Silence())
            self.voice.send(Silence())
        self._is_quiet = True

    @Slot(object)
    def _duck(self, event: object) -> None:
        if isinstance(event, Speaking):
            self._send_volumes(DUCKED)
        elif isinstance(event, Finished):
            self._send_volumes(1.0)

    def _send_volumes(self, share: float) -> None:
        hearing = self._hearing
        volumes = Volumes(hearing.tones_volume * share, hearing.voice_volume)
        self.tones.send(volumes)
        self.voice.send(replace(volumes, tones=hearing.tones_volume))

    def _send_voice(self) -> None:
        hearing = self._hearing
        rate = hearing.voice_rate / FULL_PERCENT
        # The texts are English; a voice for another language would garble them.
        locale = QLocale(QLocale.Language.English).name()
        self.voice.send(Voice(hearing.voice_name, rate, locale))

    def _load(self) -> None:
        if self._score is None:
            return
        player = self._playback.player
        speed = player.playhead.speed_percent if player else FULL_SPEED_PERCENT
        needed = {
            Needed(sound.name, _at_speed(sound.for_ms, speed)): None
            for sound in self._score.sounds
        }
        self.tones.send(Load(tuple(needed)))


def _speaks_otherwise(before: Hearing, after: Hearing) -> bool:
    return (before.voice_name, before.voice_rate) != (
        after.voice_name,
        after.voice_rate,
    )


def _says_otherwise(before: Hearing, after: Hearing) -> bool:
    return (before.detail, before.voice_rate) != (after.detail, after.voice_rate)


def _at_speed(for_ms: int | None, speed_percent: int) -> int | None:
    """How long a breath tone of the routine lasts at a speed."""
    if for_ms is None:
        return None
    return for_ms * FULL_SPEED_PERCENT // speed_percent
