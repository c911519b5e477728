# SPDX-License-Identifier: MIT
"""Which moments a film strip shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.film_strip import NotForHerError, film_strip
from backcare_desktop.core.picture import Picture
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.terms import Breath, Side
from tests.core.written_routines import LIBRARY, exercise, in_week

if TYPE_CHECKING:
    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.film_strip import FilmStrip


def told(strip: FilmStrip) -> list[tuple[str, str, int]]:
    """Words, length and number of pictures of each phase."""
    return [(each.words, each.length, len(each.pictures)) for each in strip.phases]


def drawn(strip: FilmStrip) -> list[Picture]:
    """All pictures in order."""
    pictures = [each for phase in strip.phases for each in phase.pictures]
    assert all(isinstance(each, Picture) for each in pictures)
    return [each for each in pictures if isinstance(each, Picture)]


def test_a_rep_is_shown_from_its_start_by_way_of_each_phase() -> None:
    """A moving phase shows its middle and its end, a still one itself."""
    strip = film_strip("tilt", LIBRARY, AS_WRITTEN)
    assert told(strip) == [
        ("Breathe out, tuck your tail", "4 s", 3),
        ("Stay and breathe", "2.5 s", 1),
        ("Breathe in, back to flat", "4 s", 2),
    ]
    assert [phase.breath for phase in strip.phases] == [
        *(Breath.OUT, Breath.FREE, Breath.IN),
    ]
    shown = [round(each.progress, 2) for each in drawn(strip)]
    assert shown == [0.0, 0.5, 1.0, 1.0, 0.5, 1.0]


def test_breaths_are_one_breath() -> None:
    """In and out, each as far as it goes."""
    strip = film_strip("lean", LIBRARY, AS_WRITTEN)
    assert told(strip) == [
        ("Breathe in, widen", "4 s", 3),
        ("Breathe out, soften", "6 s", 2),
    ]
    assert [round(each.breath) for each in drawn(strip)] == [-1, 0, 1, 0, -1]


def test_a_walk_shows_every_stride_of_its_longest_part() -> None:
    """The easy minutes at both ends are one picture each."""
    strip = film_strip("walk", LIBRARY, AS_WRITTEN)
    assert [count for _words, _length, count in told(strip)] == [1, 2, 1]
    starts = [str(each.start) for each in strip_of_longest(strip)]
    assert starts == ["walk/right", "walk/left"]


def strip_of_longest(strip: FilmStrip) -> list[Picture]:
    """The pictures of the part that takes longest."""
    longest = max(strip.phases, key=lambda each: each.duration_ms)
    return [each for each in longest.pictures if isinstance(each, Picture)]


def test_a_passive_hold_is_one_picture() -> None:
    """Nothing moves, so nothing is repeated."""
    calf = exercise(
        position="standing",
        passive=True,
        rep=[],
        poses={"hold": "calf/deep"},
        defaults={"hold": "20s"},
        stay={"do": "Lean in and breathe"},
    )
    strip = film_strip("calf", {"calf": calf}, AS_WRITTEN)
    assert told(strip) == [("Lean in and breathe", "20 s", 1)]


@pytest.mark.parametrize("side", list(Side))
def test_every_picture_is_of_the_asked_side(side: Side) -> None:
    """Left is the mirror image, from the first picture to the last."""
    strip = film_strip("clam", LIBRARY, AS_WRITTEN, side)
    assert {each.mirrored for each in drawn(strip)} == {side is Side.LEFT}
    assert strip.about.endswith(f"Shown: {side} side")


def test_the_strip_is_hers() -> None:
    """Her belly and her range, and the page says whose they are."""
    small: dict[str, Exercise] = {
        "tilt": exercise(care=[{"weeks": "28-", "range": "small"}])
    }
    early, late = (film_strip("tilt", small, in_week(week)) for week in (12, 36))
    assert drawn(early)[0].bump < drawn(late)[0].bump
    assert {each.reach for each in drawn(late)} == {0.7}
    assert late.about.endswith("For week 36+0")


def test_what_is_left_out_for_her_is_not_drawn() -> None:
    """The reason is the author's own; another exercise is not shown in its place."""
    row = {"weeks": "20-", "allow": "never", "instead": ["lean"], "why": "Not now."}
    library = {"bridge": exercise(care=[row]), "lean": LIBRARY["lean"]}
    with pytest.raises(NotForHerError, match=r"Not now\."):
        film_strip("bridge", library, in_week(24))
    with pytest.raises(NotForHerError, match="fits you"):
        film_strip("bridge", {"bridge": library["bridge"]}, in_week(24))


def test_every_shipped_exercise_has_a_strip(
    library_exercises: dict[str, Exercise],
) -> None:
    """With pictures in every phase, and words for each."""
    for stem in library_exercises:
        strip = film_strip(stem, library_exercises, AS_WRITTEN)
        assert all(phase.pictures and phase.words for phase in strip.phases)
