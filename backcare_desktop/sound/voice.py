# SPDX-License-Identifier: MIT
"""The process that speaks: phrases come in as lines and are said at their time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

from backcare_desktop.core.sound_lines import EXIT_START_ANEW
from backcare_desktop.core.sound_messages import (
    AskVoices,
    Finished,
    Hello,
    Here,
    Late,
    Quit,
    Ready,
    Say,
    Silence,
    Speaking,
    Trouble,
    TroubleKind,
    Voice,
    Voices,
    Volumes,
)
from backcare_desktop.sound.engine import (
    choose,
    engines,
    failed,
    made_engine,
    offered_voices,
)
from backcare_desktop.sound.phrases import Phrases
from backcare_desktop.sound.window_clock import WindowClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.sound_messages import Command, Event

LOOK_AGAIN_MS = 10_000
"""An engine that did not answer may do so later; making one takes two seconds."""
BEGINS_WITHIN_MS = 4_000
"""An engine that has not begun by then never will."""
CHARACTER_MS = 250
"""No engine takes longer for a character, even at its slowest."""


class SpeakingProcess(QObject):
    """Says what it is told to, one phrase after the other.

    Signals:
        ended(int): there is nothing more to do here; the exit code.
    """

    ended = Signal(int)

    def __init__(
        self,
        now_ms: Callable[[], int],
        tell: Callable[[Event], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._tell = tell
        self._clock = WindowClock()
        self._phrases = Phrases()
        self._engine: QTextToSpeech | None = None
        self._wish = Voice()
        self._volume = 1.0
        self._said: Say | None = None
        self._begun = False
        self._timer = self._single_shot(self._say_due)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience = self._single_shot(self._give_up)

    def start(self) -> None:
        """Make an engine; while that lasts, nothing is read."""
        names = engines()
        for name in names:
            engine = made_engine(name, self)
            if not failed(engine):
                self._engine = engine
                engine.stateChanged.connect(self._follow)
                self._choose()
                return
        words = "No speech engine is installed."
        if names:
            words = f"The speech engine ({', '.join(names)}) gives no answer."
            self._patience.start(LOOK_AGAIN_MS)
        self._tell(Trouble(TroubleKind.NO_VOICE, words))

    def handle(self, command: Command) -> None:
        """Do what the window wants; what is for the tones is not for us."""
        match command:
            case Hello():
                self._clock.heard(command.now_ms, self._now_ms())
                self._tell(Here(self._now_ms()))
            case Say():
                self._phrases.add(self._clock.ours(command.at_ms), command)
                self._say_due()
            case Silence():
                self._silence()
            case Volumes():
                self._set_volume(command.voice)
            case Voice():
                self._wish = command
                self._choose()
            case AskVoices():
                voices = offered_voices(self._engine) if self._engine else ()
                self._tell(Voices(voices))
            case Quit():
                self._silence()
                self.ended.emit(0)

    def _choose(self) -> None:
        if self._engine is None:
            return
        name = choose(self._engine, self._wish)
        if name:
            self._engine.setVolume(self._volume)
            self._tell(Ready(f"{self._engine.engine()}: {name}"))
            self._say_due()
        else:
            words = "No voice speaks this language, nor English."
            self._tell(Trouble(TroubleKind.NO_VOICE, words))

    def _set_volume(self, volume: float) -> None:
        self._volume = volume
        if self._engine is not None:
            self._engine.setVolume(volume)

    def _silence(self) -> None:
        self._phrases.clear()
        self._timer.stop()
        if self._engine is not None and self._said is not None:
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
            if not self._begun:
                # It was never told to begin, so nobody waits for its end.
                self._patience.stop()
                self._said = None

    @Slot()
    def _say_due(self) -> None:
        now_ms = self._now_ms()
        for waiting in self._phrases.take_stale(now_ms):
            self._tell(Late(waiting.say.id, now_ms - waiting.at_ms))
        if self._said is None and self._engine is not None:
            phrase = self._phrases.take_next(now_ms)
            while phrase is not None and self._volume == 0:
                phrase = self._phrases.take_next(now_ms)
            if phrase is not None:
                self._begin(self._engine, phrase)
        wait_ms = self._phrases.wait_ms(now_ms)
        # While she is being spoken to, the end of the phrase is what wakes us.
        if wait_ms is not None and self._said is None:
            self._timer.start(wait_ms)

    def _begin(self, engine: QTextToSpeech, phrase: Say) -> None:
        self._said = phrase
        self._begun = False
        self._patience.start(BEGINS_WITHIN_MS)
        engine.say(phrase.text)

    @Slot(QTextToSpeech.State)
    def _follow(self, state: QTextToSpeech.State) -> None:
        if state == QTextToSpeech.State.Error:
            self._give_up()
        elif self._said is None:
            return
        elif state == QTextToSpeech.State.Speaking and not self._begun:
            self._begun = True
            now_ms = self._clock.theirs(self._now_ms())
            self._tell(Speaking(self._said.id, now_ms))
            long_ms = BEGINS_WITHIN_MS + CHARACTER_MS * len(self._said.text)
            self._patience.start(long_ms)
        elif state == QTextToSpeech.State.Ready and self._begun:
            self._patience.stop()
            self._tell(Finished(self._said.id))
            self._said = None
            self._say_due()

    @Slot()
    def _give_up(self) -> None:
        self.ended.emit(EXIT_START_ANEW)

    def _single_shot(self, timeout: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(timeout)
        return timer
