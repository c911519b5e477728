# SPDX-License-Identifier: MIT
"""A compiled routine on paper: as text for people, as plain data for programs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.cues import set_of
from backcare_desktop.core.duration import clock
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.words import detail, set_words, side_words, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.care import Change
    from backcare_desktop.core.timeline import Block, Segment, Timeline


def as_data(timeline: Timeline) -> dict[str, Any]:
    """The timeline as plain lists and numbers; absent things are None."""
    return {
        "routine": timeline.routine,
        "title": timeline.title,
        "duration_ms": timeline.duration_ms,
        "changes": [_change_data(change) for change in timeline.changes],
        "segments": [_segment_data(segment) for segment in timeline.segments],
        "cues": [
            {"at_ms": cue.at_ms, "kind": str(cue.kind), "text": spoken(cue)}
            for cue in timeline.cues
        ],
        "gates": list(timeline.gates),
    }


def _change_data(change: Change) -> dict[str, Any]:
    return {
        "exercise": change.exercise,
        "action": str(change.action),
        "instead": change.instead,
        "reason": change.reason,
    }


def _segment_data(segment: Segment) -> dict[str, Any]:
    return {
        "start_ms": segment.start_ms,
        "end_ms": segment.end_ms,
        "kind": str(segment.kind),
        "exercise": segment.exercise,
        "position": str(segment.position),
        "side": segment.side and str(segment.side),
        "set": segment.set,
        "sets": segment.sets,
        "rep": segment.rep,
        "reps": segment.reps,
        "phase": segment.phase,
        "breath": segment.breath and str(segment.breath),
        "label": segment.label,
    }


def as_text(timeline: Timeline) -> str:
    """The timeline as a page that reads like the session itself."""
    lines = [f"{timeline.title}  {clock(timeline.duration_ms)}", ""]
    lines += [f"Changed: {change.reason}" for change in timeline.changes]
    if timeline.changes:
        lines.append("")
    parts: dict[int, list[Segment]] = {}
    for segment in timeline.segments:
        parts.setdefault(segment.block, []).append(segment)
    for place, block in enumerate(timeline.blocks):
        lines += _block_lines(block, parts[place])
    lines.append(f"{clock(timeline.duration_ms):>5}  end")
    return "\n".join(lines) + "\n"


def _block_lines(block: Block, parts: list[Segment]) -> Iterator[str]:
    about = _heading(block)
    length = _seconds(block.duration_ms)
    yield f"{clock(block.start_ms):>5}  {block.kind:<11} {about}, {length}"
    for pattern, times in _folded(parts, changes_side=block.side is None):
        count = f"{times} x " if times > 1 else ""
        yield f"{'':18} {count}{' | '.join(pattern)}"


def _heading(block: Block) -> str:
    if block.kind is Kind.REST and block.caption:
        return f"Rest before {block.caption}"
    words = (set_words(*set_of(block)), side_words(block.side))
    return detail(block.title, *words)


def _folded(
    parts: list[Segment],
    *,
    changes_side: bool,
) -> Iterator[tuple[tuple[str, ...], int]]:
    reps = [
        tuple(_phase(segment, changes_side=changes_side) for segment in group)
        for _, group in groupby(parts, key=lambda part: (part.rep, part.kind == "gate"))
    ]
    if parts[0].rep is None:
        reps = [(phase,) for rep in reps for phase in rep]
    for pattern, same in groupby(_in_pairs(reps)):
        yield pattern, len(list(same))


def _in_pairs(reps: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Alternating patterns become one of twice the length, so that they fold."""
    alternates = len(reps) > 2 and reps[0] == reps[2] != reps[1]
    if not alternates or len(reps) % 2:
        return reps
    return [
        (*first, *second) for first, second in zip(reps[::2], reps[1::2], strict=True)
    ]


def _phase(segment: Segment, *, changes_side: bool) -> str:
    breath = f"{segment.breath} " if segment.breath in {"in", "out"} else ""
    side = f", {segment.side}" if changes_side and segment.rep and segment.side else ""
    label = f" {segment.label}" if segment.label else ""
    return f"{breath}{_seconds(segment.duration_ms)}{label}{side}"


def _seconds(duration_ms: int) -> str:
    seconds, rest_ms = divmod(duration_ms, 1_000)
    if rest_ms == 0:
        return f"{seconds} s"
    return f"{duration_ms / 1_000:.2f}".rstrip("0") + " s"
