# SPDX-License-Identifier: MIT
"""What an author writes about one exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from backcare_desktop.core.authored import (
    Authored,
    Breaths,
    DurationMs,
    HoldMs,
    Line,
    Minutes,
    PauseMs,
    Reps,
    Sentence,
    Sets,
    ShortLine,
    Stem,
    Weeks,
    fault_at,
)
from backcare_desktop.core.own_picture import IMAGE_OR_POSES, ImageEntry
from backcare_desktop.core.terms import Breath, Counts, Position, Side, Sides

if TYPE_CHECKING:
    from collections.abc import Sequence

STAY_WITHOUT_BREATH_CUE_MS = 5_000
"""Nothing but a passive rest or stretch stays longer without a breath cue
(docs/care-rules.md C5: no hold above 5 s, so that nobody holds her breath)."""

REPS_NEED_PHASES = "`reps` needs `rep`, the phases of one rep"


def several_doses(kinds: Sequence[str]) -> str | None:
    """What is wrong when more than one dose is written; None when nothing is."""
    if len(kinds) < 2:
        return None
    return f"one dose only, but {' and '.join(kinds)} are written"


class Phase(Authored):
    """One part of a rep: what to do, with which breath, how long, ending where."""

    do: ShortLine
    breathe: Breath = Field(strict=False)
    duration_ms: Annotated[DurationMs, Field(ge=500, le=20_000)] = Field(alias="for")
    pose: Stem | None = None


class Pacer(Authored):
    """Breathing pace for holds, breaths and minutes."""

    in_ms: Annotated[DurationMs, Field(ge=1_500, le=15_000)] = Field(alias="in")
    out_ms: Annotated[DurationMs, Field(ge=1_500, le=15_000)] = Field(alias="out")


class StayWords(Authored):
    """What to say while staying: alone, breathing in, breathing out."""

    do: ShortLine
    breathing_in: ShortLine | None = Field(default=None, alias="in")
    breathing_out: ShortLine | None = Field(default=None, alias="out")


class Source(Authored):
    """Where an exercise comes from and who has looked at it."""

    origin: Sentence = Field(alias="from")
    reviewed: Line


class Amount(Authored):
    """Exactly one of reps, hold, breaths or minutes, and how it is repeated."""

    reps: Reps | None = None
    hold_ms: HoldMs | None = Field(default=None, alias="hold")
    breaths: Breaths | None = None
    minutes: Minutes | None = None
    sets: Sets | None = None
    rest_ms: PauseMs | None = Field(default=None, alias="rest")
    sides: Sides | None = Field(default=None, strict=False)
    start_side: Side | None = Field(default=None, strict=False)

    @property
    def kinds(self) -> list[str]:
        """Names of the doses that are written: none, one or, wrongly, several."""
        written = {
            "reps": self.reps,
            "hold": self.hold_ms,
            "breaths": self.breaths,
            "minutes": self.minutes,
        }
        return [name for name, value in written.items() if value is not None]

    @model_validator(mode="after")
    def _has_at_most_one_dose(self) -> Self:
        fault = several_doses(self.kinds)
        if fault:
            raise fault_at([self.kinds[1]], fault)
        return self


class Limits(Authored):
    """The most that a routine may ask of an exercise."""

    reps: Reps | None = None
    hold_ms: HoldMs | None = Field(default=None, alias="hold")
    breaths: Breaths | None = None
    minutes: Minutes | None = None
    sets: Sets | None = None


class CareRow(Authored):
    """When this row's condition holds, how the exercise changes and why."""

    weeks: Weeks | None = None
    when: Literal["pelvic-girdle-pain"] | None = None
    allow: Literal["yes", "after-clinician", "never"] = "yes"
    range: Literal["small"] | None = None
    reps: Reps | None = None
    sets: Sets | None = None
    minutes: Minutes | None = None
    variant: Stem | None = None
    instead: tuple[Stem, ...] = Field(default=(), strict=False)
    why: Sentence | None = None

    @model_validator(mode="after")
    def _says_what_to_do_instead(self) -> Self:
        if self.allow != "yes" and not self.instead:
            sentence = "an exercise that is not allowed needs `instead`"
            raise fault_at(["allow"], sentence)
        if self.weeks is None and self.when is None:
            raise ValueError("a care row needs `weeks` or `when`")
        return self


class Variant(Authored):
    """What else is needed and said for other pictures of the same exercise."""

    props: tuple[Stem, ...] = Field(default=(), strict=False)
    get_ready: ShortLine | None = None
    arrive: ShortLine | None = None
    how: tuple[Sentence, ...] = Field(default=(), strict=False, max_length=20)


PoseText = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", max_length=80),
]
PoseEntry = PoseText | dict[str, Any]
"""A shared pose `scene/keyframe`, or `{like: scene/keyframe, ...changes}`."""


class Movement(Authored):
    """What the body does: shared by library exercises and steps in place."""

    rep: tuple[Phase, ...] = Field(default=(), strict=False, max_length=12)
    breathe: Pacer | None = None
    stay: StayWords | None = None
    passive: bool = False
    poses: dict[Stem, PoseEntry] = Field(default_factory=dict, max_length=24)
    image: ImageEntry | None = None

    @model_validator(mode="after")
    def _shows_the_figure_or_a_picture(self) -> Self:
        if self.image is not None and self.poses:
            raise fault_at(["image"], IMAGE_OR_POSES)
        return self

    @model_validator(mode="after")
    def _never_stays_without_breath(self) -> Self:
        for number, phase in enumerate(self.rep):
            too_long = phase.duration_ms > STAY_WITHOUT_BREATH_CUE_MS
            if phase.breathe is Breath.FREE and too_long and not self.passive:
                raise fault_at(
                    ["rep", number, "for"],
                    f"“{phase.do}” stays longer than 5 s without a breath cue; "
                    "shorten it, or write `passive: true` for a stretch or a rest",
                )
        return self

    @model_validator(mode="after")
    def _names_poses_that_exist(self) -> Self:
        for number, phase in enumerate(self.rep):
            if self.poses and phase.pose and phase.pose not in self.poses:
                known = ", ".join(self.poses)
                raise fault_at(
                    ["rep", number, "pose"],
                    f"pose “{phase.pose}” is not among `poses` ({known})",
                )
        return self


class Exercise(Movement):
    """One exercise of the library, as its file says."""

    format: Literal[1]
    title: ShortLine
    aliases: tuple[ShortLine, ...] = Field(default=(), strict=False)
    position: Position = Field(strict=False)
    counts: Counts = Field(default=Counts.MOVEMENT, strict=False)
    props: tuple[Stem, ...] = Field(default=(), strict=False)
    why: Sentence
    how: tuple[Sentence, ...] = Field(strict=False, min_length=1, max_length=20)
    comfort: tuple[Sentence, ...] = Field(default=(), strict=False, max_length=20)
    caution: tuple[Sentence, ...] = Field(default=(), strict=False, max_length=20)
    source: Source
    defaults: Amount
    limits: Limits = Limits()
    switch_ms: PauseMs = Field(default=5_000, alias="switch")
    easy_ms: PauseMs = Field(default=0, alias="easy")
    get_ready: ShortLine | None = None
    variants: dict[Stem, Variant] = Field(default_factory=dict, max_length=8)
    care: tuple[CareRow, ...] = Field(default=(), strict=False, max_length=40)

    def how_in(self, variant: str) -> tuple[str, ...]:
        """How it is done, in a variant that may be done otherwise."""
        chosen = self.variants.get(variant)
        return (chosen.how if chosen else ()) or self.how

    @model_validator(mode="after")
    def _has_a_dose_that_it_can_do(self) -> Self:
        if not self.defaults.kinds:
            raise fault_at(
                ["defaults"],
                "`defaults` needs one of reps, hold, breaths or minutes",
            )
        if self.defaults.reps and not self.rep:
            raise fault_at(["defaults", "reps"], REPS_NEED_PHASES)
        return self
