# SPDX-License-Identifier: MIT
"""What an author writes about one exercise."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from backcare_desktop.core.duration import DurationMs
from backcare_desktop.core.pregnancy import parse_week_range

if TYPE_CHECKING:
    from collections.abc import Sequence

STAY_WITHOUT_BREATH_CUE_MS = 5_000
"""Nothing but a passive rest or stretch stays longer without a breath cue
(CONTENT.md C5: no hold above 5 s, so that nobody holds her breath)."""

_LINE_END_OR_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
REPS_NEED_PHASES = "`reps` needs `rep`, the phases of one rep"


class Authored(BaseModel):
    """Base of everything that an author writes: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Position(StrEnum):
    """The body position in which an exercise is done."""

    SUPINE = "supine"
    SIDE_LYING = "side-lying"
    HANDS_AND_KNEES = "hands-and-knees"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"

    @property
    def is_on_the_floor(self) -> bool:
        """Whether getting back into it takes both hands."""
        return self not in {Position.SEATED, Position.STANDING}


class Counts(StrEnum):
    """Which weekly counter the exercise moves."""

    MOVEMENT = "movement"
    MODERATE = "moderate"
    RELAXATION = "relaxation"


class Breath(StrEnum):
    """What the breath does; there is no word for holding it, on purpose."""

    IN = "in"
    OUT = "out"
    FREE = "free"


class Sides(StrEnum):
    """How a dose is shared between the sides; the dose is always per side."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"


class Side(StrEnum):
    """The working side."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


def _one_line(text: str) -> str:
    if _LINE_END_OR_CONTROL.search(text):
        raise ValueError("write it on one line, without control characters")
    return text


def _without_control_characters(text: str) -> str:
    if _LINE_END_OR_CONTROL.search(text.replace("\n", " ")):
        raise ValueError("write it without control characters")
    return text


def fault_at(place: Sequence[str | int], sentence: str) -> PydanticCustomError:
    """An error of a whole model that belongs to one place inside it."""
    context = {"sentence": sentence, "at": tuple(place)}
    return PydanticCustomError("fault", "{sentence}", context)


def several_doses(kinds: Sequence[str]) -> str | None:
    """What is wrong when more than one dose is written; None when nothing is."""
    if len(kinds) < 2:
        return None
    return f"one dose only, but {' and '.join(kinds)} are written"


def _known_weeks(written: str) -> str:
    parse_week_range(written)
    return written


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120),
    AfterValidator(_one_line),
]
ShortLine = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    AfterValidator(_one_line),
]
Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    AfterValidator(_without_control_characters),
]
Stem = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
]
Weeks = Annotated[str, AfterValidator(_known_weeks)]
Reps = Annotated[int, Field(ge=1, le=60)]
Sets = Annotated[int, Field(ge=1, le=10)]
Breaths = Annotated[int, Field(ge=1, le=200)]
HoldMs = Annotated[DurationMs, Field(ge=1_000, le=600_000)]
PauseMs = Annotated[DurationMs, Field(ge=0, le=600_000)]
Minutes = Annotated[int | float, Field(gt=0, le=120)]


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
    care: tuple[CareRow, ...] = Field(default=(), strict=False, max_length=40)

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
