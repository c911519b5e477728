# SPDX-License-Identifier: MIT
"""Hypothesis strategies: everything that an author may write, and for whom.

Times lie at the edges of the rules and at odd milliseconds; doses are small, so that
a routine compiles in a blink. Everything goes through the models, so it is as valid
as a file is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from hypothesis import strategies as st

from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.routine import Dosed, Routine

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

Authored: TypeAlias = tuple[Routine, dict[str, Exercise], Profile]
"""A routine, the library it draws on, and who is going to play it."""
STEMS = ("first-move", "second-move", "third-move")
_POSITIONS = (
    *("supine", "side-lying", "hands-and-knees"),
    *("kneeling", "seated", "standing"),
)
_WORDS = st.sampled_from(("Tuck your tail", "Go {slowly}", "Ride", "Él sube", "x" * 60))


def picked(*choices: tuple[str, Any], most: int = 3) -> st.SearchStrategy[Any]:
    """A mapping with some of these keys; the last value of a key wins.

    One draw for each entry: drawing is what costs time here.
    """
    return st.lists(st.sampled_from(choices), max_size=most).map(dict)


def each(key: str, *values: Any) -> tuple[tuple[str, Any], ...]:
    """The choices of one key."""
    return tuple((key, value) for value in values)


_POSES: st.SearchStrategy[dict[str, Any]] = picked(
    *each("up", "all-fours/tilt"),
    *each("down", "all-fours/neutral", {"like": "leg-lift/up", "head": 3}),
    *each("low-up", "leg-lift/down"),
    *each("in", "lean/b"),
    *each("out", "lean/a", {"like": "lean/a", "head": 3}),
    *each("hold", "calf/deep"),
    *each("rest", "rest/b"),
    most=4,
)
_PHASE: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "do": _WORDS,
        "breathe": st.sampled_from(("in", "out", "free")),
        "for": st.sampled_from((0.5, 1, 2.501, 4.999, 5, 5.001, 20)),
    },
)
_PACER = st.sampled_from(
    (None, {"in": 4, "out": 6}, {"in": 1.5, "out": 1.501}, {"in": 15, "out": 1.5}),
)
_STAY = st.sampled_from(
    (None, {"do": "Stay here"}, {"do": "Lean", "in": "Grow", "out": "Sink"}),
)


@st.composite
def movements(draw: st.DrawFn) -> dict[str, Any]:
    """What library exercises and steps in place have in common."""
    poses = draw(_POSES)
    passive = draw(st.booleans())
    rep = [dict(phase) for phase in draw(st.lists(_PHASE, max_size=3))]
    for place, phase in enumerate(rep):
        if phase["breathe"] == "free" and not passive:
            phase["for"] = min(phase["for"], 5)
        if poses and place % 3 != 1:
            phase["pose"] = sorted(poses)[place % len(poses)]
    return {
        "passive": passive,
        "poses": poses,
        "rep": rep,
        "breathe": draw(_PACER),
        "stay": draw(_STAY),
    }


_STAYED = (
    *each("hold", 1, 3.999, 5, 5.001, 20, 41.237),
    *each("breaths", 1, 2, 5),
    *each("minutes", 0.01, 0.5, 1, 3.3),
)
_COUNTED = each("reps", 1, 2, 5)
_ONLY_STAYED = st.sampled_from(_STAYED)
_ANY_DOSE = st.sampled_from((*_STAYED, *_COUNTED, *_COUNTED))
_HOW = picked(
    *each("sets", 2, 3),
    *each("rest", 0, 0.001, 7.999, 20),
    *each("sides", "both", "left", "right", "alternate"),
    *each("start_side", "left", "right"),
    most=4,
)


@st.composite
def doses(draw: st.DrawFn, *, has_reps: bool) -> dict[str, Any]:
    """Exactly one dose and how it is repeated."""
    kind, amount = draw(_ANY_DOSE if has_reps else _ONLY_STAYED)
    return {kind: amount, **draw(_HOW)}


_RULES: tuple[dict[str, Any], ...] = (
    {"weeks": "28-", "range": "small", "minutes": 0.5},
    {"weeks": "13-19+6", "reps": 1, "sets": 1, "variant": "low"},
    {"weeks": "-12+6", "reps": 3},
    {"weeks": "20-", "allow": "never", "instead": ["first-move"]},
    {"weeks": "13-", "allow": "after-clinician", "instead": ["second-move"]},
    {"when": "pelvic-girdle-pain", "allow": "never", "instead": ["third-move"]},
    {"when": "pelvic-girdle-pain", "weeks": "28-", "range": "small"},
)
_CARE = st.lists(st.sampled_from(_RULES), max_size=2)
_ABOUT_EXERCISE = picked(
    *each("switch", 0, 0.4, 9),
    *each("easy", 30, 90),
    *each("get_ready", "Towel under your knees."),
)


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """One exercise of a library, care rows included."""
    movement = draw(movements())
    return Exercise.model_validate(
        {
            "format": 1,
            "title": draw(_WORDS),
            "position": draw(st.sampled_from(_POSITIONS)),
            "counts": draw(st.sampled_from(("movement", "moderate", "relaxation"))),
            "why": "Because.",
            "how": ["So."],
            "source": {"from": "here", "reviewed": "none"},
            "defaults": draw(doses(has_reps=bool(movement["rep"]))),
            "care": draw(_CARE),
            **movement,
            **draw(_ABOUT_EXERCISE),
        },
    )


_DETAILS = picked(
    *each("tempo", 0.8, 1.07, 1.3),
    *each("pace", "self"),
    *each("note", "x" * 60),
    *each("say", "Here we go."),
    *each("lead", 0, 0.1, 12),
)


@st.composite
def library_steps(draw: st.DrawFn, library: dict[str, Exercise]) -> dict[str, Any]:
    """A step that names an exercise of this library."""
    stem = draw(st.sampled_from(sorted(library)))
    step = {"exercise": stem, **draw(_DETAILS)}
    if draw(st.booleans()):
        step |= draw(doses(has_reps=bool(library[stem].rep)))
    return step


@st.composite
def own_steps(draw: st.DrawFn) -> dict[str, Any]:
    """A step written in place."""
    movement = draw(movements())
    return {
        "title": draw(_WORDS),
        "position": draw(st.sampled_from(_POSITIONS)),
        **movement,
        **draw(doses(has_reps=bool(movement["rep"]))),
        **draw(_DETAILS),
    }


_REST_STEP: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    ({"rest": 1}, {"rest": 7.999}, {"rest": 12})
)


@st.composite
def steps(
    draw: st.DrawFn,
    library: dict[str, Exercise],
    *,
    nested: bool = True,
) -> dict[str, Any]:
    """A step of any kind; rounds may hold rounds."""
    kind = draw(st.sampled_from("llloorR" if nested else "llor"))
    if kind == "l":
        found: dict[str, Any] = draw(library_steps(library))
    elif kind == "o":
        found = draw(own_steps())
    elif kind == "r":
        found = draw(_REST_STEP)
    else:
        inside = [draw(steps(library, nested=False))]
        if draw(st.booleans()):
            inside = [{"rounds": 2, "steps": inside}, *inside]
        rest = draw(st.sampled_from((0, 0.5, 12)))
        found = {"rounds": draw(st.integers(1, 3)), "rest": rest, "steps": inside}
    return found


def libraries() -> st.SearchStrategy[dict[str, Exercise]]:
    """One or two exercises by stem."""
    return st.dictionaries(st.sampled_from(STEMS), exercises(), min_size=1, max_size=2)


_ABOUT_ROUTINE = picked(*each("lead_in", 0, 0.001, 12), *each("ending", 0, 0.3, 12))


@st.composite
def routines(draw: st.DrawFn, library: dict[str, Exercise]) -> Routine:
    """A routine over this library."""
    return Routine.model_validate(
        {
            "format": 1,
            "title": draw(_WORDS),
            "summary": "A routine.",
            "steps": draw(st.lists(steps(library), min_size=1, max_size=3)),
            **draw(_ABOUT_ROUTINE),
        },
    )


_PROFILES = (
    AS_WRITTEN,
    Profile(pelvic_girdle_pain=True),
    *(Profile(stage, cleared=True) for stage in Stage),
    *(
        Profile(Stage.PREGNANT, days, hurts, cleared)
        for days in (None, 0, 90, 91, 139, 140, 195, 196, 259, 290)
        for hurts in (False, True)
        for cleared in (False, True)
    ),
)


def profiles() -> st.SearchStrategy[Profile]:
    """Anybody: at each edge of the rules, of unknown week, or nobody in mind."""
    return st.sampled_from(_PROFILES)


@st.composite
def authored(draw: st.DrawFn) -> Authored:
    """A routine, the library it draws on, and who is going to play it."""
    library = draw(libraries())
    return draw(routines(library)), library, draw(profiles())


def compiled(what: Authored) -> Timeline | None:
    """The timeline, or None when nothing of the routine is left for her."""
    routine, library, profile = what
    try:
        return compile_routine("any", routine, library, profile)
    except EmptyRoutineError:
        return None


def _of_any(what: st.SearchStrategy[Authored]) -> st.SearchStrategy[Timeline]:
    found = what.map(compiled).filter(lambda timeline: timeline is not None)
    return cast("st.SearchStrategy[Timeline]", found)


def timelines() -> st.SearchStrategy[Timeline]:
    """Compiled routines of every shape."""
    return _of_any(authored())


def self_paced_timelines() -> st.SearchStrategy[Timeline]:
    """Compiled routines in which every step outside rounds waits for "done"."""
    return _of_any(authored().map(_at_her_own_pace))


def _at_her_own_pace(what: Authored) -> Authored:
    routine, library, profile = what
    paced = tuple(
        step.model_copy(update={"pace": "self"}) if isinstance(step, Dosed) else step
        for step in routine.steps
    )
    return routine.model_copy(update={"steps": paced}), library, profile
