# SPDX-License-Identifier: MIT
"""Listening: what a session sounds and says, from shortly before until some time after.

Nothing of it exists until a routine is near or she tries a sound: a start pays nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.core.hearing import FULL_PERCENT, louder, mute_toggled
from backcare_desktop.core.player import State
from backcare_desktop.core.sound_messages import AskVoices, Ready, Voices
from backcare_desktop.core.timeline import CueKind
from backcare_desktop.ui.main_window import SETTINGS

if TYPE_CHECKING:
    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.hearing import Hearing
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.moments.missing import Missing
    from backcare_desktop.moments.outside import Outside
    from backcare_desktop.moments.settling import Settling
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.pages.settings.hearing_section import HearingSection
    from backcare_desktop.ui.playback import Playback
    from backcare_desktop.ui.sounding import Sounding

REST_AFTER_MS = 300_000
"""So long after the last sound the processes go: by then a pause is no short one, and
the count-in gives the voice the time that it needs to come back."""
SAMPLE_TONE = CueKind.BREATHE_IN.value
SAMPLE_TONE_MS = 3_000
SAMPLE_PHRASE = "One. Breathe out, tuck your tail."
"""As in a session: a count, a breath and what to do."""

_UNDER_WAY = {State.PLAYING, State.WAITING}


class Listening(QObject):
    """Joins playback, settings and the pages to the two mouths.

    Attributes:
        resting: runs while nothing plays; at its end the processes go.

    Signals:
        hearing_shown(): how loud it is has changed, and shows.
    """

    hearing_shown = Signal()

    def __init__(
        self,
        window: MainWindow,
        playback: Playback,
        clock: Clock,
        settling: Settling,
        outside: Outside,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._playback = playback
        self._clock = clock
        self._settling = settling
        self._outside = outside
        self._sounding: Sounding | None = None
        self._missing: Missing | None = None
        self._section: HearingSection | None = None
        self._is_tone_due = False
        self._is_phrase_due = False
        self._knows_voices = False
        self._is_told = False
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(REST_AFTER_MS)
        self.resting.timeout.connect(self.rest)
        follow = window.follow
        follow.volume_step_wanted.connect(self._step)
        follow.mute_wanted.connect(self._toggle_mute)
        follow.show_hearing(settling.settings.hearing)
        settling.hearing_changed.connect(self._hear)
        playback.state_changed.connect(self._follow)
        window.page_opened.connect(self._open)
        window.close_wanted.connect(self.rest)

    @property
    def hearing(self) -> Hearing:
        """What she wants to hear now."""
        return self._settling.settings.hearing

    @property
    def sounding(self) -> Sounding:
        """What hands sounds over, made when first needed."""
        if self._sounding is None:
            self._sounding = self._made()
        return self._sounding

    def _made(self) -> Sounding:
        from backcare_desktop.moments.missing import Missing  # noqa: PLC0415 - see top
        from backcare_desktop.ui.sounding import Sounding  # noqa: PLC0415 - see top

        tones, voice = self._outside.mouths(self)
        sounding = Sounding(self._playback, self._clock, tones, voice, self)
        self._missing = Missing(tones, voice, self)
        self._missing.changed.connect(self._tell_missing)
        sounding.hear(self.hearing)
        self._missing.hear(self.hearing)
        # Queued: first the mouth sets the clock of a process that has become ready.
        queued = Qt.ConnectionType.QueuedConnection
        tones.told.connect(self._take_from_tones, queued)
        voice.told.connect(self._take_from_voice, queued)
        return sounding

    @Slot(object)
    def expect(self, timeline: Timeline) -> None:
        """A routine is shown and may start: have ready what it needs."""
        # She may have started something before this wish had its turn.
        if self._playback.state not in _UNDER_WAY:
            self._prepare(timeline)

    def _prepare(self, timeline: Timeline) -> None:
        self.sounding.prepare(timeline)
        self.resting.start()

    @Slot(object)
    def begin(self, timeline: Timeline) -> None:
        """A session starts: its page is new and knows of nothing that is missing."""
        self._prepare(timeline)
        self._is_told = False
        self._tell_missing()

    @Slot()
    def rest(self) -> None:
        """Nothing is heard for a while: give the processes back."""
        self.resting.stop()
        self._is_tone_due = self._is_phrase_due = False
        self._knows_voices = False
        if self._sounding is not None and self._missing is not None:
            self._sounding.rest()
            self._missing.forget()

    @Slot(object)
    def _follow(self, state: State) -> None:
        player = self._playback.player
        if state not in _UNDER_WAY or player is None:
            self.resting.start()
            return
        self.resting.stop()
        if not self.sounding.is_awake:
            self.sounding.prepare(player.timeline)

    @Slot(object)
    def _hear(self, hearing: Hearing) -> None:
        """Let other wishes hold, here and on the page."""
        self._window.follow.show_hearing(hearing)
        if self._sounding is not None and self._missing is not None:
            self._sounding.hear(hearing)
            self._missing.hear(hearing)
        self.hearing_shown.emit()

    @Slot(int)
    def _step(self, steps: int) -> None:
        self._settling.hear(louder(self.hearing, steps))

    @Slot()
    def _toggle_mute(self) -> None:
        self._settling.hear(mute_toggled(self.hearing))

    @Slot(float)
    def set_volume(self, share: float) -> None:
        """Be so loud, 0 to 1; who asks for it wants to hear it."""
        percent = round(min(max(share, 0.0), 1.0) * FULL_PERCENT)
        wanted = replace(self.hearing, volume_percent=percent, is_muted=False)
        self._settling.hear(wanted)

    @Slot()
    def _tell_missing(self) -> None:
        """Say what is not heard: where she follows along, and where she sets it."""
        if self._missing is None:
            return
        follow = self._window.follow
        if self._is_told:
            follow.drop_notice()
        self._is_told = bool(self._missing.words)
        if self._is_told:
            follow.show_notice(self._missing.words)
        if self._section is not None:
            self._section.set_trouble(self._missing.causes)

    @Slot(str)
    def _open(self, key: str) -> None:
        if key != SETTINGS:
            return
        if self._section is None:
            self._section = self._window.settings.hearing
            self._section.tone_wanted.connect(self._try_tone)
            self._section.phrase_wanted.connect(self._try_phrase)
        self._wake()
        if self.sounding.voice.is_ready:
            self._ask_for_voices()

    def _wake(self) -> None:
        """She is about sounds: have both processes, for some time."""
        self.sounding.wake()
        self.resting.start()

    def _ask_for_voices(self) -> None:
        if self._section is not None and not self._knows_voices:
            self.sounding.voice.send(AskVoices())

    @Slot()
    def _try_tone(self) -> None:
        self._wake()
        self._is_tone_due = not self.sounding.tones.is_ready
        if not self._is_tone_due:
            self.sounding.try_tone(SAMPLE_TONE, SAMPLE_TONE_MS)

    @Slot()
    def _try_phrase(self) -> None:
        self._wake()
        self._is_phrase_due = not self.sounding.voice.is_ready
        if not self._is_phrase_due:
            self.sounding.try_phrase(SAMPLE_PHRASE)

    @Slot(object)
    def _take_from_tones(self, event: object) -> None:
        if isinstance(event, Ready) and self._is_tone_due:
            self._try_tone()

    @Slot(object)
    def _take_from_voice(self, event: object) -> None:
        if isinstance(event, Ready):
            self._ask_for_voices()
            if self._is_phrase_due:
                self._try_phrase()
        elif isinstance(event, Voices) and self._section is not None:
            self._knows_voices = True
            self._section.set_voices(event.voices)
