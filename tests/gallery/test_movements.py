# SPDX-License-Identifier: MIT
"""What the sheet of an exercise shows: what she would see, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.care import SMALL_RANGE
from backcare_desktop.core.picture import Picture
from backcare_desktop.gallery.movements import IN_BETWEENS, exercise_sheet

if TYPE_CHECKING:
    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.gallery.sheet import Group

WEEKS = (8, 24, 32)


def groups(stem: str, exercises: dict[str, Exercise]) -> dict[str, Group]:
    """The groups of a sheet by what stands above them, the exercise left out."""
    sheet = exercise_sheet(stem, exercises, WEEKS)
    return {group.title.removeprefix(f"{stem}, "): group for group in sheet.groups}


def pictures(group: Group) -> list[Picture]:
    """The pictures of a group."""
    return [cell.picture for cell in group.cells if isinstance(cell.picture, Picture)]


def test_every_exercise_has_a_sheet(library_exercises: dict[str, Exercise]) -> None:
    """Every phase of each is there, with the pictures between."""
    for stem, exercise in library_exercises.items():
        sheet = exercise_sheet(stem, library_exercises, WEEKS)
        labels = {cell.label for group in sheet.groups for cell in group.cells}
        for phase in exercise.rep:
            assert any(label.startswith(phase.do) for label in labels), phase.do
        assert "ways in and out" in sheet.groups[-1].title


def test_a_movement_has_its_in_betweens(
    library_exercises: dict[str, Exercise],
) -> None:
    """Each moving phase is drawn from its start in equal steps, with its effort."""
    shown = pictures(groups("pelvic-tilt", library_exercises)["week 24"])
    tucking = [
        one.progress
        for one in shown
        if one.end.keyframe == "tilt" and one.start != one.end
    ]
    first = tucking[: IN_BETWEENS + 1]
    assert first[0] == 0.0
    assert first == sorted(set(first))
    assert all(one.shows_effort for one in shown)


def test_a_stay_is_drawn_once(library_exercises: dict[str, Exercise]) -> None:
    """Six equal pictures would only hide the others."""
    group = groups("pelvic-tilt", library_exercises)["week 24"]
    stays = [cell for cell in group.cells if cell.label.startswith("Stay")]
    assert len(stays) == 1


def test_both_sides_are_shown(library_exercises: dict[str, Exercise]) -> None:
    """The left side is the mirror image of the right one."""
    found = groups("clamshell", library_exercises)
    right, left = found["week 24, right side"], found["week 24, left side"]
    assert {one.mirrored for one in pictures(right)} == {False}
    assert {one.mirrored for one in pictures(left)} == {True}
    assert len(right.cells) == len(left.cells)


def test_care_is_seen(library_exercises: dict[str, Exercise]) -> None:
    """A small range, a table instead of a chair, and what is left out in a week."""
    small = pictures(groups("cat-cow", library_exercises)["week 32"])
    assert {one.reach for one in small} == {SMALL_RANGE}
    lean = groups("forward-lean", library_exercises)
    on_table = pictures(lean["week 24, pelvic girdle pain"])
    assert {one.start.scene for one in on_table} == {"table-lean"}
    assert groups("bridge", library_exercises)["week 24: left out"].cells == ()


@pytest.mark.parametrize("week", WEEKS)
def test_a_walk_shows_its_whole_loop(
    week: int, library_exercises: dict[str, Exercise]
) -> None:
    """Every stride leads into the next one, and the last into the first."""
    shown = pictures(groups("gentle-walk", library_exercises)[f"week {week}"])
    strides = list(library_exercises["gentle-walk"].poses)
    assert len(shown) == len(strides) * (IN_BETWEENS + 1)
    assert shown[-1].end == shown[0].start
