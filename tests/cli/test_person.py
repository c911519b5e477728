# SPDX-License-Identifier: MIT
"""`--me` is the person in the settings, on every command that takes a person."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.cli.arguments import parser
from backcare_desktop.cli.person import person_of, saved_profile, worn_look
from backcare_desktop.core.due_date import due_date_from
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.settings import FigureSettings, Settings, WeekSettings
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks
from backcare_desktop.storage.settings_file import NAME, save_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

WEEK_30 = 30 * 7


@pytest.fixture
def saved(data_folder: Path) -> Path:
    """Settings of somebody in week 30 today, in plum."""
    today = datetime.now(UTC).astimezone().date()
    week = WeekSettings(Stage.PREGNANT, due_date_from(WEEK_30, today))
    save_settings(data_folder, Settings(FigureSettings(outfit="plum"), week))
    return data_folder


def test_me_is_the_saved_person(saved: Path) -> None:
    """Her week is counted from today; without --me nobody is in mind."""
    hers = Profile(Stage.PREGNANT, WEEK_30)
    assert saved_profile(saved) == hers
    asked = parser().parse_args(["storyboard", "x", "--me"])
    assert person_of(asked, saved) == hers
    plain = parser().parse_args(["storyboard", "x"])
    assert person_of(plain, saved) == AS_WRITTEN


def test_what_is_said_beside_it_is_added(saved: Path) -> None:
    """Pelvic girdle pain is not in the settings; it can be said for one time."""
    asked = parser().parse_args(["storyboard", "x", "--me", "--pgp"])
    assert person_of(asked, saved) == Profile(
        Stage.PREGNANT, WEEK_30, pelvic_girdle_pain=True
    )


def test_a_week_and_me_are_two_people(
    backcare: Callable[..., Ran], saved: Path
) -> None:
    """Both at once is wrong usage."""
    assert saved.is_dir()
    ran = backcare("storyboard", "flare-relief", "--me", "--week", "24")
    assert ran.code == 2
    assert "--week" in ran.err


def test_a_storyboard_for_me_has_my_changes(
    backcare: Callable[..., Ran], saved: Path
) -> None:
    """In week 30 bridge is left out, with its reason."""
    assert saved.is_dir()
    ran = backcare("storyboard", "before-early-strength", "--me", "--json")
    reasons = [change["reason"] for change in json.loads(ran.out)["changes"]]
    assert any("Bridge is left out from week 20" in reason for reason in reasons)


def test_the_figure_wears_my_look_only_for_me(saved: Path) -> None:
    """A picture for somebody else shows the default look."""
    looks = load_looks(asset("looks.yaml"))
    worn = {
        flag: worn_look(parser().parse_args(["storyboard", "x", *flag]), saved, looks)
        for flag in (("--me",), ())
    }
    assert worn["--me",].outfit == "plum"
    assert worn[()] == looks.ready["default"]


def test_without_settings_i_am_nobody_in_mind(data_folder: Path) -> None:
    """Who has not said anything gets the author's own version."""
    asked = parser().parse_args(["storyboard", "x", "--me"])
    assert person_of(asked, data_folder) == AS_WRITTEN


def test_a_damaged_file_is_said_and_left_alone(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """A command that only reads never mends."""
    data_folder.mkdir()
    (data_folder / NAME).write_text("{", "utf-8")
    ran = backcare("storyboard", "flare-relief", "--me")
    assert ran.code == 0
    assert "settings: settings.json does not hold" in ran.err
    assert [path.name for path in data_folder.iterdir()] == [NAME]
