# SPDX-License-Identifier: MIT
"""A picture of the author's own: what may be written, and when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from backcare_desktop.core.catalogue import card_of, detail_of
from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.motion import CROSS_FADE_MS, picture_at
from backcare_desktop.core.own_picture import OwnImage, own_image
from backcare_desktop.core.picture import AuthorImage, Blend, Picture
from backcare_desktop.core.poses import steps_in_place
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.storyboard import as_text
from backcare_desktop.core.timeline import Kind
from tests.core.written_routines import blocks_of, exercise, timeline_of

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

PRESS: dict[str, Any] = {"title": "Press", "position": "standing", "hold": "30s"}
REP = [{"do": "Press", "breathe": "out", "for": "4s"}]


def with_image(image: object, **changes: Any) -> Timeline:
    """An exercise for both sides that has a picture, twice with a rest between."""
    pressing = exercise(
        title="Press", position="standing", rep=REP, poses={}, image=image, **changes
    )
    step = {"exercise": "press", "reps": 3, "sets": 2, "rest": "20s", "sides": "both"}
    return timeline_of(step, library={"press": pressing})


def shown_at(timeline: Timeline, at_ms: int, *, still: bool = False) -> AuthorImage:
    """The picture at a moment that shows one, and nothing else."""
    shown = picture_at(timeline, at_ms, still=still)
    assert isinstance(shown, AuthorImage)
    return shown


def test_an_image_is_a_name_or_a_name_and_how_to_show_it() -> None:
    """Both ways of writing it mean the same; only the longer one mirrors."""
    assert own_image("a.png") == OwnImage(file="a.png", mirror=False)
    written = exercise(poses={}, image={"file": "a.gif", "mirror": True}).image
    assert own_image(written) == OwnImage(file="a.gif", mirror=True)
    assert own_image(None) is None


@pytest.mark.parametrize(
    "image", [12, ["a.png"], {"file": "a.exe"}, {"mirror": True}, {"file": "../a.png"}]
)
def test_anything_else_is_no_image(image: object) -> None:
    """A library exercise is held to the same rules as a step in place."""
    with pytest.raises(ValidationError):
        exercise(poses={}, image=image)


def test_a_picture_takes_the_place_of_the_figure() -> None:
    """Poses beside a picture would never be seen, so they are a mistake."""
    with pytest.raises(ValidationError, match="take one of the two out"):
        exercise(image="a.png")
    assert exercise(image="a.png", poses={}).image == "a.png"


def test_is_shown_while_getting_ready_and_working() -> None:
    """Rests and the ways between positions still show the figure."""
    timeline = with_image("a.png")
    shows = {kind: set[bool]() for kind in Kind}
    for part in timeline.segments:
        shows[part.kind].add(part.image is not None)
    assert shows[Kind.GET_READY] == {True}
    assert shows[Kind.MOVE] | shows[Kind.STAY] == {True}
    assert shows[Kind.SWITCH] == {True}
    assert shows[Kind.REST] == {False}
    assert shows[Kind.FINISH] == {False}


def test_the_same_picture_is_shown_on_both_sides_unless_its_author_asks() -> None:
    """A turned photo would turn its letters too."""
    plain, turned = with_image("a.png"), with_image({"file": "a.png", "mirror": True})
    for timeline, on_the_left in ((plain, False), (turned, True)):
        for block in blocks_of(timeline, Kind.MOVE):
            image = shown_at(timeline, block.start_ms + CROSS_FADE_MS)
            assert image.mirrored is (on_the_left and block.side == "left")


def test_time_goes_with_the_playhead_and_begins_anew_with_each_set() -> None:
    """So a pause stops an animation, and a jump finds the same frame again."""
    timeline = with_image("a.gif")
    for block in blocks_of(timeline, Kind.MOVE):
        at_ms = block.start_ms + 2_500
        assert shown_at(timeline, at_ms) == shown_at(timeline, at_ms)
        assert shown_at(timeline, at_ms).at_ms == 2_500


def test_reduced_motion_shows_the_first_frame_only() -> None:
    """An animation stands still for who wants that."""
    timeline = with_image("a.gif")
    block = blocks_of(timeline, Kind.MOVE)[0]
    assert shown_at(timeline, block.start_ms + 2_500, still=True).at_ms == 0


def test_figure_and_picture_fade_into_each_other() -> None:
    """From a set into the rest, and from the rest into the next set."""
    timeline = with_image("a.png")
    rest = blocks_of(timeline, Kind.REST)[0]
    into = picture_at(timeline, rest.start_ms + CROSS_FADE_MS // 2)
    assert isinstance(into, Blend)
    assert isinstance(into.before, AuthorImage)
    assert isinstance(into.after, Picture)
    back = picture_at(timeline, rest.end_ms + CROSS_FADE_MS // 2)
    assert isinstance(back, Blend)
    assert isinstance(back.before, Picture)
    assert isinstance(back.after, AuthorImage)


def test_nothing_fades_while_the_picture_stays() -> None:
    """From phase to phase and from rep to rep it is the same picture."""
    timeline = with_image("a.png")
    block = blocks_of(timeline, Kind.MOVE)[0]
    for at_ms in range(block.start_ms, block.end_ms, 100):
        assert isinstance(picture_at(timeline, at_ms), AuthorImage)


def test_is_what_comes_next_and_what_the_card_shows() -> None:
    """Corner, card and the page before the start know it as they know the figure."""
    timeline = with_image("a.png")
    next_up = frame_at(timeline, 0).next_up
    assert next_up is not None
    assert next_up.picture == AuthorImage("press")
    routine = Routine.model_validate(
        {"format": 1, "title": "R", "summary": "S", "steps": [{"exercise": "press"}]}
    )
    card = card_of(routine, timeline, is_own=True)
    assert card.picture == AuthorImage("press")
    assert detail_of(card, timeline, {}).exercises[0].picture == AuthorImage("press")


def test_the_storyboard_does_not_change() -> None:
    """What is done, and when, has nothing to do with how it is pictured."""
    assert as_text(with_image("a.png")) == as_text(with_image(None))


def test_steps_in_place_of_one_title_keep_their_own_pictures() -> None:
    """Two presses with two photos are two owners."""
    routine = Routine.model_validate(
        {
            "format": 1,
            "title": "R",
            "summary": "S",
            "steps": [{**PRESS, "image": "a.png"}, {**PRESS, "image": "b.png"}],
        }
    )
    owners = steps_in_place(routine.steps)
    assert len(owners) == 2
    timeline = compile_routine("r", routine, {})
    shown = {part.image.owner for part in timeline.segments if part.image}
    assert shown == set(owners)
