# SPDX-License-Identifier: MIT
"""What holds for every routine that an author can write."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given

from backcare_desktop.core.cues import set_of
from backcare_desktop.core.storyboard import as_data, as_text
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Block, CueKind, Kind, Segment
from tests.core.authored_routines import authored, compiled, timelines
from tests.core.written_routines import tiles

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline
    from tests.core.authored_routines import Authored


Parts: TypeAlias = tuple[Segment, ...] | tuple[Block, ...]


def assert_tiles(parts: Parts, duration_ms: int) -> None:
    """Parts begin at 0, follow each other closely, and take whole milliseconds."""
    times = [(part.start_ms, part.end_ms) for part in parts]
    assert times[0][0] == 0
    assert times[-1][1] == duration_ms
    for before, after in pairwise(times):
        assert before[1] == after[0]
    for start_ms, end_ms in times:
        assert start_ms < end_ms
        assert isinstance(end_ms, int)


@given(timelines())
def test_segments_and_blocks_tile_the_routine(timeline: Timeline) -> None:
    """No gap, no overlap, and nothing that takes no time."""
    assert_tiles(timeline.segments, timeline.duration_ms)
    assert_tiles(timeline.blocks, timeline.duration_ms)
    assert tiles(timeline)


@given(timelines())
def test_blocks_are_made_of_their_segments(timeline: Timeline) -> None:
    """A block begins and ends with its first and last segment."""
    for place, block in enumerate(timeline.blocks):
        parts = [part for part in timeline.segments if part.block == place]
        assert tuple(parts) == timeline.segments_of(block)
        assert (parts[0].start_ms, parts[-1].end_ms) == (block.start_ms, block.end_ms)


@given(authored())
def test_same_input_gives_the_same_timeline(what: Authored) -> None:
    """Compiling twice gives equal values and the same bytes on paper."""
    first, second = compiled(what), compiled(what)
    assert first == second
    if first and second:
        assert as_data(first) == as_data(second)
        assert as_text(first) == as_text(second)


@given(timelines())
def test_cues_are_sorted_and_inside(timeline: Timeline) -> None:
    """Cues go by time, then by priority, and none lies outside the routine."""
    orders = [cue.order for cue in timeline.cues]
    assert orders == sorted(orders)
    assert all(0 <= cue.at_ms <= timeline.duration_ms for cue in timeline.cues)


@given(timelines())
def test_one_meaning_sounds_once_at_an_instant(timeline: Timeline) -> None:
    """No two cues of one kind share an instant: one would drown the other."""
    times = Counter((cue.at_ms, cue.kind) for cue in timeline.cues)
    assert not [key for key, count in times.items() if count > 1]


@given(timelines())
def test_every_breath_has_its_cue(timeline: Timeline) -> None:
    """Each in- and out-breath is cued at its first instant, and nothing else is."""
    expected = [
        (part.start_ms, f"breathe-{part.breath}")
        for part in timeline.segments
        if part.breath in {Breath.IN, Breath.OUT}
    ]
    kinds = {CueKind.BREATHE_IN, CueKind.BREATHE_OUT}
    given_cues = [(cue.at_ms, cue.kind) for cue in timeline.cues if cue.kind in kinds]
    assert given_cues == expected


@given(authored())
def test_only_the_passive_stay_long_without_a_breath_cue(what: Authored) -> None:
    """No stay or hold above 5 s is left to itself, unless it is a passive one."""
    timeline = compiled(what)
    if timeline is None:
        return
    routine, library, _ = what
    passive = {stem for stem, exercise in library.items() if exercise.passive}
    passive |= passive_titles(routine.steps)
    for part in timeline.segments:
        if part.kind in {Kind.STAY, Kind.HOLD} and part.breath is Breath.FREE:
            assert part.duration_ms <= 5_000 or part.exercise in passive


def passive_titles(steps: object) -> set[str]:
    """Titles of the passive steps in place, rounds included."""
    found: set[str] = set()
    for step in steps:  # type: ignore[attr-defined]
        found |= passive_titles(getattr(step, "steps", ()))
        if getattr(step, "passive", False):
            found.add(step.title)
    return found


@given(timelines())
def test_work_is_shared_fairly_between_the_sides(timeline: Timeline) -> None:
    """A step that works both sides gives each the same reps and (almost) time."""
    for place in range(len(timeline.steps)):
        work = [
            part
            for part in timeline.segments
            if part.step == place and part.kind.is_work and part.kind is not Kind.GATE
        ]
        times = Counter[str]()
        for part in work:
            times[str(part.side)] += part.duration_ms
        assert len(times) in {1, 2}
        if len(times) == 2:
            assert set(times) == {"left", "right"}
            assert times["left"] == times["right"]


@given(timelines())
def test_planned_reps_are_laid_out(timeline: Timeline) -> None:
    """As many reps (or breaths) begin as the step says it plans."""
    for place, step in enumerate(timeline.steps):
        begun = [
            part
            for part in timeline.segments
            if part.step == place and part.counted and part.phase == 1
        ]
        assert len(begun) == step.planned_reps


@given(timelines())
def test_reps_count_up_to_their_total(timeline: Timeline) -> None:
    """Inside a block reps go 1, 2, ... to what the screen says there are."""
    for block in timeline.blocks:
        counted = [part for part in timeline.segments_of(block) if part.counted]
        numbers = list(dict.fromkeys(part.rep for part in counted))
        totals = {part.reps for part in counted}
        if counted:
            assert numbers == list(range(1, len(numbers) + 1))
            assert totals == {len(numbers)}


@given(timelines())
def test_rests_lie_between_sets(timeline: Timeline) -> None:
    """A rest between sets has work of its own step on either side of it."""
    for before, rest, after in zip(
        timeline.blocks,
        timeline.blocks[1:],
        timeline.blocks[2:],
        strict=False,
    ):
        if rest.kind is Kind.REST and rest.set:
            assert before.kind.is_work
            assert before.step == rest.step
            assert before.set == rest.set
            assert after.step == rest.step
            assert (rest.sets or 0) > rest.set
    if timeline.blocks[-1].kind is Kind.REST:
        assert not timeline.blocks[-1].set
        assert not timeline.blocks[-1].round


@given(timelines())
def test_gates_end_self_paced_blocks(timeline: Timeline) -> None:
    """Each gate is the start of a gate segment, the last of its block."""
    parts = [part for part in timeline.segments if part.kind is Kind.GATE]
    assert timeline.gates == tuple(part.start_ms for part in parts)
    for part in parts:
        assert timeline.blocks[part.block].end_ms == part.end_ms
        assert timeline.blocks[part.block].kind.is_work


@given(authored())
def test_only_self_paced_steps_have_gates(what: Authored) -> None:
    """A routine in which nothing is self-paced never waits."""
    timeline = compiled(what)
    if timeline and not is_self_paced(what[0].steps):
        assert timeline.gates == ()


def is_self_paced(steps: object) -> bool:
    """Whether any step, rounds included, goes at her own pace."""
    return any(
        getattr(step, "pace", None) == "self"
        or is_self_paced(getattr(step, "steps", ()))
        for step in steps  # type: ignore[attr-defined]
    )


@given(timelines())
def test_blocks_never_claim_more_sets_than_there_are(timeline: Timeline) -> None:
    """Set 3 of 2 does not exist."""
    for block in timeline.blocks:
        number, total = set_of(block)
        assert 1 <= number <= total
