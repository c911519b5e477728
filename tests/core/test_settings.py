# SPDX-License-Identifier: MIT
"""Settings as values: their defaults, their rules, and the person they describe."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.hearing import Hearing, VoiceDetail
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.setting_rules import RULE
from backcare_desktop.core.settings import (
    DISTANCE_CM,
    FigureSettings,
    MovementSettings,
    ReducedMotion,
    ScreenSettings,
    Settings,
    ThemeName,
    WeekSettings,
    as_mapping,
    is_stillness_asked,
    look_of,
    profile_on,
    settings_from,
)
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Looks

TODAY = date(2026, 11, 21)
NAMES = st.none() | st.text(min_size=1, max_size=8)
ANY_SETTINGS = st.builds(
    Settings,
    st.builds(FigureSettings, NAMES, NAMES, NAMES, NAMES),
    st.builds(WeekSettings, st.sampled_from(Stage), st.none() | st.dates()),
    st.builds(MovementSettings, st.sampled_from(ReducedMotion), st.booleans()),
    st.builds(
        ScreenSettings,
        st.sampled_from(ThemeName),
        st.integers(DISTANCE_CM.least, DISTANCE_CM.most),
    ),
    st.builds(
        Hearing,
        volume_percent=st.integers(0, 100),
        is_muted=st.just(value=False),
        has_tones=st.booleans(),
        voice_name=st.text(max_size=8),
        voice_rate=st.integers(-100, 100),
        detail=st.sampled_from(VoiceDetail),
        has_captions=st.booleans(),
    ),
)
OF_THE_MOMENT = {"hearing": {"is_muted"}}
"""What no file keeps, on purpose."""
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def looks() -> Looks:
    """The looks that ship with the program."""
    return load_looks(asset("looks.yaml"))


def test_every_field_has_a_rule_that_takes_its_default() -> None:
    """A new setting cannot be declared without saying what it may be."""
    usual = Settings()
    for part in fields(usual):
        section = getattr(usual, part.name)
        for one in fields(section):
            if one.name in OF_THE_MOMENT.get(part.name, ()):
                continue
            rule = one.metadata[RULE]
            assert rule.read(rule.write(one.default)) == one.default


@given(ANY_SETTINGS)
def test_plain_values_give_the_same_settings(settings: Settings) -> None:
    """What is written down reads as it was, without a complaint."""
    assert settings_from(as_mapping(settings)) == (settings, ())


def test_a_mute_ends_with_the_program() -> None:
    """It is written into no file, and a file that holds it is not obeyed."""
    muted = Settings(hearing=Hearing(is_muted=True, volume_percent=35))
    mapping = as_mapping(muted)
    assert "is_muted" not in mapping["hearing"]
    mapping["hearing"]["is_muted"] = True
    assert settings_from(mapping) == (
        Settings(hearing=Hearing(volume_percent=35)),
        (),
    )


@given(st.dictionaries(st.sampled_from([f.name for f in fields(Settings)]), PLAIN))
def test_any_mapping_gives_settings(mapping: dict[str, object]) -> None:
    """Whatever stands in a file, there are settings, and never an exception."""
    settings, _ = settings_from(mapping)
    assert settings_from(as_mapping(settings)) == (settings, ())


@pytest.mark.parametrize(
    ("section", "name", "value", "words"),
    [
        ("screen", "theme", "sepia", "system, light, dark"),
        ("screen", "distance_cm", 49, "not 50 to 400"),
        ("screen", "distance_cm", True, "not a whole number"),
        ("screen", "distance_cm", 200.0, "not a whole number"),
        ("movement", "shows_effort", 1, "neither true nor false"),
        ("week", "due_date", "10.3.2027", "2027-03-10"),
        ("week", "stage", None, "not one of"),
        ("figure", "skin", 7, "not a name"),
        ("figure", "skin", "", "not a name"),
        ("hearing", "volume_percent", 101, "not 0 to 100"),
        ("hearing", "voice_rate", -101, "not -100 to 100"),
        ("hearing", "voice_name", None, "not a name"),
        ("hearing", "detail", "all", "names, counts, everything"),
    ],
)
def test_one_wrong_value_costs_only_itself(
    section: str, name: str, value: object, words: str
) -> None:
    """It is as at first again and named; its neighbours keep what was set."""
    week = WeekSettings(Stage.PLANNING)
    mapping = as_mapping(Settings(week=week, screen=ScreenSettings(ThemeName.DARK)))
    mapping[section][name] = value
    settings, (mistake,) = settings_from(mapping)
    assert mistake.startswith(f"{section}.{name}: ")
    assert words in mistake
    assert getattr(getattr(settings, section), name) == getattr(
        getattr(Settings(), section), name
    )
    assert (settings.week.stage is Stage.PLANNING) is (name != "stage")
    assert (settings.screen.theme is ThemeName.DARK) is (name != "theme")


def test_a_section_that_is_none_is_told() -> None:
    """A list where a section should be leaves the others alone."""
    settings, mistakes = settings_from({"screen": [1], "movement": {}, "ours": 1})
    assert settings == Settings()
    assert mistakes == ("screen: “[1]” is not a section",)


def test_names_that_no_table_knows_are_told(looks: Looks) -> None:
    """An outfit that is gone is as in the default look, and said once."""
    mapping = {"figure": {"skin": "umber", "outfit": "tweed"}}
    settings, (mistake,) = settings_from(mapping, looks.choices)
    assert settings.figure == FigureSettings(skin="umber")
    assert "“tweed”" in mistake


@pytest.mark.parametrize(
    ("week", "profile"),
    [
        (WeekSettings(), AS_WRITTEN),
        (WeekSettings(Stage.PLANNING), Profile(Stage.PLANNING)),
        (WeekSettings(Stage.AFTER_BIRTH), Profile(Stage.AFTER_BIRTH)),
        (WeekSettings(Stage.PREGNANT), Profile(Stage.PREGNANT)),
        (
            WeekSettings(Stage.PREGNANT, date(2027, 3, 10)),
            Profile(Stage.PREGNANT, 24 * 7 + 3),
        ),
        # Due dates of long ago and of next year count as not known.
        (WeekSettings(Stage.PREGNANT, date(2026, 1, 1)), Profile(Stage.PREGNANT)),
        (WeekSettings(Stage.PREGNANT, date(2028, 1, 1)), Profile(Stage.PREGNANT)),
        # A due date means nothing in another stage.
        (WeekSettings(Stage.PLANNING, date(2027, 3, 10)), Profile(Stage.PLANNING)),
    ],
)
def test_the_person_they_describe(week: WeekSettings, profile: Profile) -> None:
    """Weeks are counted from the due date; what cannot be right is not known."""
    assert profile_on(Settings(week=week), TODAY) == profile


def test_the_week_follows_the_calendar() -> None:
    """A day later she is a day further."""
    settings = Settings(week=WeekSettings(Stage.PREGNANT, date(2027, 3, 10)))
    tomorrow = profile_on(settings, TODAY + timedelta(days=1))
    assert tomorrow.gestational_days == 24 * 7 + 4


def test_a_look_is_the_default_one_with_what_was_chosen(looks: Looks) -> None:
    """One choice changes one part; a name that is gone changes nothing."""
    usual = looks.ready["default"]
    assert look_of(FigureSettings(), looks) == usual
    chosen = look_of(FigureSettings(hair="copper", outfit="gone"), looks)
    assert (chosen.hair, chosen.outfit, chosen.skin) == (
        "copper",
        usual.outfit,
        usual.skin,
    )


@pytest.mark.parametrize("desktop", [True, False])
def test_stillness_follows_the_desktop_only_when_told_to(desktop: bool) -> None:
    """On is on and off is off, whatever the desktop asks for."""
    asked = {
        choice: is_stillness_asked(MovementSettings(choice), desktop_is_still=desktop)
        for choice in ReducedMotion
    }
    assert asked == {
        ReducedMotion.SYSTEM: desktop,
        ReducedMotion.ON: True,
        ReducedMotion.OFF: False,
    }
