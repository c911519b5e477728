# SPDX-License-Identifier: MIT
"""The sound processes are asked themselves, and none of them is waited for long."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.cli import ears
from backcare_desktop.cli.ears import NO_ANSWER, Heard, hear_tones, hear_voice

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_S = 30.0
"""Only for a test that would otherwise hang."""
SHORT_S = 0.5
DEAF = "No loudspeaker or headphones were found."


@pytest.fixture
def telling(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`telling(event, …)` lets the process be one that tells these, and then waits."""

    def tell(*told: Any) -> None:
        lines = [each if isinstance(each, str) else json.dumps(each) for each in told]
        script = f"import sys\nfor line in {lines!r}: print(line, flush=True)\n"
        command = (sys.executable, "-S", "-c", f"{script}sys.stdin.read()")
        monkeypatch.setattr(ears, "_PYTHON", command)

    return tell


def test_tones_name_what_they_play_through(telling: Callable[..., None]) -> None:
    """Noise on the line is passed over."""
    telling("no event", {"is": "ready", "through": "Loudspeaker"})
    assert hear_tones(LONG_S) == Heard(True, "tones play through Loudspeaker")


def test_a_missing_loudspeaker_is_told_in_words(telling: Callable[..., None]) -> None:
    """The process says why, and that is what is said here."""
    telling({"is": "trouble", "kind": "no-output-device", "words": DEAF})
    assert hear_tones(LONG_S) == Heard(False, DEAF)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "speechd: Anna speaks; the only voice to choose from"),
        (2, "speechd: Anna speaks; 2 voices to choose from"),
    ],
)
def test_a_voice_is_named_with_the_choice_there_is(
    telling: Callable[..., None], count: int, words: str
) -> None:
    """Who speaks, and whether another one could."""
    voices = [{"name": f"Voice {n}", "locale": "en_GB"} for n in range(count)]
    telling(
        {"is": "ready", "through": "speechd: Anna"}, {"is": "voices", "voices": voices}
    )
    assert hear_voice(LONG_S) == Heard(True, words)


def test_a_missing_engine_is_told_in_words(telling: Callable[..., None]) -> None:
    """Nobody waits for voices that cannot come."""
    words = "No speech engine is installed."
    telling({"is": "trouble", "kind": "no-voice", "words": words})
    assert hear_voice(LONG_S) == Heard(False, words)


@pytest.mark.parametrize("hear", [hear_tones, hear_voice])
def test_a_process_that_hangs_is_given_up(
    telling: Callable[..., None], hear: Callable[[float], Heard]
) -> None:
    """It says nothing, so after a while that is the answer."""
    telling()
    assert hear(SHORT_S) == NO_ANSWER


@pytest.mark.parametrize(
    "command", [("/nowhere/python",), (sys.executable, "-c", "import os; os.abort()")]
)
def test_a_process_that_cannot_be_or_dies_is_an_answer(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Libraries that are missing end in a line, and not in a crash."""
    monkeypatch.setattr(ears, "_PYTHON", command)
    for hear in (hear_tones, hear_voice):
        assert hear(LONG_S) == NO_ANSWER
