# SPDX-License-Identifier: MIT
"""What she has set: one section for each card of the Settings page.

A section is a frozen dataclass whose fields say their default and their rule. The
file, the page's reset and the tests go by these fields, so a new setting is one line
here and its control on the page. A field without a rule holds until the window is
closed and is in no file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from backcare_desktop.core.due_date import days_pregnant, problem_with
from backcare_desktop.core.figure.looks import Look
from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.profile import Profile, Stage
from backcare_desktop.core.setting_rules import (
    RULE,
    Rule,
    Span,
    by,
    day_or_nothing,
    name_or_nothing,
    one_of,
    quoted,
    within,
    yes_or_no,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from dataclasses import Field
    from datetime import date

    from backcare_desktop.core.figure.looks import Looks

Choices: TypeAlias = "Mapping[str, Collection[str]]"

DEFAULT_LOOK = "default"
"""The ready look of whoever has chosen none."""
DISTANCE_CM = Span(50, 400, step=25)
"""From a laptop on the lap to a television across the room."""


class ReducedMotion(StrEnum):
    """Whether movement is replaced by pictures that fade into each other."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class ThemeName(StrEnum):
    """Light, dark, or as the desktop says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class FigureSettings:
    """How the figure looks, by the names of `Looks`; None is as in the default look."""

    skin: str | None = field(default=None, metadata=by(name_or_nothing()))
    hair: str | None = field(default=None, metadata=by(name_or_nothing()))
    style: str | None = field(default=None, metadata=by(name_or_nothing()))
    outfit: str | None = field(default=None, metadata=by(name_or_nothing()))


@dataclass(frozen=True, slots=True)
class WeekSettings:
    """Where she is on the way; AS_WRITTEN means that she has not said.

    Attributes:
        due_date: counts while she is pregnant; None when it is not known.
    """

    stage: Stage = field(default=Stage.AS_WRITTEN, metadata=by(one_of(Stage)))
    due_date: date | None = field(default=None, metadata=by(day_or_nothing()))


@dataclass(frozen=True, slots=True)
class MovementSettings:
    """How much moves, what shows where the work is, and what spares her wrists."""

    reduced_motion: ReducedMotion = field(
        default=ReducedMotion.SYSTEM, metadata=by(one_of(ReducedMotion))
    )
    shows_effort: bool = field(default=True, metadata=by(yes_or_no()))
    on_forearms: bool = field(default=False, metadata=by(yes_or_no()))


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """Colours, and how far from the screen she is."""

    theme: ThemeName = field(default=ThemeName.SYSTEM, metadata=by(one_of(ThemeName)))
    distance_cm: int = field(default=200, metadata=by(within(DISTANCE_CM)))


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that she can set, by section."""

    figure: FigureSettings = FigureSettings()
    week: WeekSettings = WeekSettings()
    movement: MovementSettings = MovementSettings()
    screen: ScreenSettings = ScreenSettings()
    hearing: Hearing = field(default_factory=Hearing)


def profile_on(settings: Settings, today: date) -> Profile:
    """The person that routines are compiled for on a day.

    A due date that cannot be right counts as an unknown week, the cautious way.
    """
    return Profile(
        settings.week.stage,
        _days_on(settings.week, today),
        on_forearms=settings.movement.on_forearms,
    )


def _days_on(week: WeekSettings, today: date) -> int | None:
    if week.stage is not Stage.PREGNANT or week.due_date is None:
        return None
    if problem_with(week.due_date, today) is not None:
        return None
    return days_pregnant(week.due_date, today)


def look_of(figure: FigureSettings, looks: Looks) -> Look:
    """The look that was chosen; what was not, or is gone, is as in the default one."""
    usual = looks.ready[DEFAULT_LOOK]
    chosen = {
        name: getattr(figure, name)
        if getattr(figure, name) in table
        else getattr(usual, name)
        for name, table in looks.choices.items()
    }
    return Look(**chosen)


def with_section(settings: Settings, name: str, value: Any) -> Settings:
    """The settings with another value of one section."""
    return replace(settings, **{name: value})


def is_stillness_asked(movement: MovementSettings, *, desktop_is_still: bool) -> bool:
    """Whether movement is reduced, given what the desktop asks for."""
    if movement.reduced_motion is ReducedMotion.SYSTEM:
        return desktop_is_still
    return movement.reduced_motion is ReducedMotion.ON


def as_mapping(settings: Settings) -> dict[str, dict[str, object]]:
    """The settings as plain values by section and name."""
    return {
        part.name: {
            one.name: _rule_of(one).write(
                getattr(getattr(settings, part.name), one.name)
            )
            for one in _kept(getattr(settings, part.name))
        }
        for part in fields(settings)
    }


def settings_from(
    mapping: Mapping[str, object], choices: Choices | None = None
) -> tuple[Settings, tuple[str, ...]]:
    """The settings in plain values, and a sentence for each value that was wrong.

    What is wrong or missing is as at first; what is unknown is passed over.

    Args:
        mapping: sections by name.
        choices: which names there are for each part of a look; None trusts them.
    """
    mistakes: list[str] = []
    sections: dict[str, Any] = {}
    for part in fields(Settings):
        usual = getattr(Settings(), part.name)
        values = mapping.get(part.name, {})
        if not isinstance(values, dict):
            mistakes.append(f"{part.name}: {quoted(values)} is not a section")
            values = {}
        found = {}
        for one in _kept(usual):
            try:
                if one.name in values:
                    found[one.name] = _rule_of(one).read(values[one.name])
            except ValueError as mistake:
                mistakes.append(f"{part.name}.{one.name}: {mistake}")
        sections[part.name] = type(usual)(**found)
    settings = Settings(**sections)
    figure = settings.figure
    for name, table in (choices or {}).items():
        chosen = getattr(figure, name)
        if chosen is not None and chosen not in table:
            mistakes.append(f"figure.{name}: there is no {quoted(chosen)}")
            figure = replace(figure, **{name: None})
    return replace(settings, figure=figure), tuple(mistakes)


def _kept(section: Any) -> Iterator[Field[Any]]:
    """The fields of a section that a file keeps."""
    return (one for one in fields(section) if RULE in one.metadata)


def _rule_of(one: Any) -> Rule[Any]:
    """The rule that a field of a section was declared with."""
    rule: Rule[Any] = one.metadata[RULE]
    return rule
