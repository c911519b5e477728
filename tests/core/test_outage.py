# SPDX-License-Identifier: MIT
"""One plain sentence says what is missing, and what goes on all the same."""

from __future__ import annotations

import pytest

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.outage import Outage, missed, outage_words

DEAF = "No loudspeaker or headphones were found."
DUMB = "No speech engine is installed."
STOPPED = "The sound system stopped."


@pytest.mark.parametrize(
    ("outage", "hearing", "words"),
    [
        (Outage(), Hearing(), ""),
        (Outage(voice=DUMB), Hearing(), f"{DUMB} Chimes and captions carry on."),
        (Outage(tones=DEAF), Hearing(), f"{DEAF} The voice and captions carry on."),
        (Outage(DEAF, DUMB), Hearing(), f"{DEAF} {DUMB} Captions carry on."),
        (Outage(STOPPED, STOPPED), Hearing(), f"{STOPPED} Captions carry on."),
        (Outage(voice=DUMB), Hearing(has_voice=False), ""),
        (
            Outage(tones=DEAF),
            Hearing(has_voice=False, has_captions=False),
            f"{DEAF} The screen shows what to do.",
        ),
        (
            Outage(tones=DEAF),
            Hearing(has_captions=False),
            f"{DEAF} The voice carries on.",
        ),
    ],
)
def test_what_is_missing_and_what_goes_on(
    outage: Outage, hearing: Hearing, words: str
) -> None:
    """Why comes first, and only channels that are on are said to go on."""
    assert outage_words(outage, hearing) == words


def test_what_is_switched_off_is_not_missed() -> None:
    """Without chimes wanted, a missing loudspeaker concerns the voice alone."""
    outage = missed(Outage(DEAF, DUMB), Hearing(has_tones=False))
    assert outage.causes == DUMB
