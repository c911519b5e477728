# SPDX-License-Identifier: MIT
"""What may stand after a command, and for whom it then speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.cli.arguments import parser, profile_of
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from tests.cli.conftest import Ran


def parsed(*arguments: str) -> argparse.Namespace:
    """What the command line understands."""
    return parser().parse_args(arguments)


@pytest.mark.parametrize(
    ("arguments", "profile"),
    [
        ((), AS_WRITTEN),
        (("--week", "24+3"), Profile(Stage.PREGNANT, 171)),
        (("--week", "24"), Profile(Stage.PREGNANT, 168)),
        (("--week", "0"), Profile(Stage.PREGNANT, 0)),
        (("--week", "planning"), Profile(Stage.PLANNING)),
        (("--week", "unknown"), Profile(Stage.PREGNANT)),
        (("--week", "after-birth"), Profile(Stage.AFTER_BIRTH)),
        (
            ("--week", "30", "--pgp"),
            Profile(Stage.PREGNANT, 210, pelvic_girdle_pain=True),
        ),
        (
            ("--cleared", "--week", "30"),
            Profile(Stage.PREGNANT, 210, cleared=True),
        ),
    ],
)
def test_who_it_is_for(arguments: tuple[str, ...], profile: Profile) -> None:
    """Week, stage, pelvic girdle pain and clearance make one profile."""
    assert profile_of(parsed("storyboard", "x", *arguments)) == profile


@pytest.mark.parametrize("flag", ["--pgp", "--cleared"])
def test_a_condition_alone_still_asks_the_rules(flag: str) -> None:
    """With a condition, a routine no longer comes out as its author wrote it."""
    assert profile_of(parsed("storyboard", "x", flag)).stage is not Stage.AS_WRITTEN


@pytest.mark.parametrize(
    "week",
    [
        *("24+7", "24+", "+3", "99", "46", "24.5", "24+3+1", "-3", "twenty", ""),
        *("٢٤", "24 weeks", "Planning", "nan"),
    ],
)
def test_a_nonsense_week_is_wrong_usage(
    backcare: Callable[..., Ran], week: str
) -> None:
    """What is no week exits with 2, on stderr, before anything is read."""
    ran = backcare("storyboard", "flare-relief", f"--week={week}")
    assert (ran.code, ran.out) == (2, "")
    assert "--week" in ran.err


@pytest.mark.parametrize(
    ("written", "at_ms"),
    [("95s", 95_000), ("1m30s", 90_000), ("1:30", 90_000), ("95", 95_000)],
)
def test_moments_are_written_like_durations(written: str, at_ms: int) -> None:
    """--at takes what authors write."""
    assert parsed("render", "x", "--at", written, "-o", "x.png").at == at_ms


@pytest.mark.parametrize("written", ["", "²", "1e5", "nan", "inf", "1h", "9" * 400])
def test_a_nonsense_moment_says_what_would_be_right(
    backcare: Callable[..., Ran], written: str
) -> None:
    """The sentence shows how to write it."""
    ran = backcare("render", "flare-relief", f"--at={written}", "-o", "x.png")
    assert ran.code == 2
    assert "write 30s, 2m, 1m30s, 1:30 or a number of seconds" in ran.err


@pytest.mark.parametrize(
    "written",
    [
        *("1366", "1366x", "x768", "1366*768", "²x²", "1366x768x2", "-5x9", "a x b"),
        *("319x768", "1366x319", "7681x768", "1366x7681", "9" * 5000 + "x768"),
    ],
)
def test_a_nonsense_size_is_wrong_usage(
    backcare: Callable[..., Ran], written: str
) -> None:
    """Sizes are two numbers of px within what a picture may be."""
    size = f"--size={written}"
    ran = backcare("render", "flare-relief", "--at=5s", size, "-o", "x.png")
    assert ran.code == 2
    assert "write it like 1366x768" in ran.err or "each side is 320" in ran.err


@pytest.mark.parametrize("written", ["0", "0.09", "-1", "nan", "inf", "100001", "fast"])
def test_a_nonsense_speed_is_wrong_usage(
    backcare: Callable[..., Ran], written: str
) -> None:
    """A clock runs forwards, and not infinitely fast."""
    ran = backcare("rehearse", "flare-relief", f"--speed={written}")
    assert ran.code == 2
    assert "a number from 0.1 to 100000" in ran.err


@given(st.text(max_size=12))
def test_no_written_value_ends_in_a_traceback(written: str) -> None:
    """Whatever is typed is understood or refused as wrong usage."""
    for option in ("--at", "--size", "--week"):
        line = ["render", "x", "--at=5s", "-o", "x.png", f"{option}={written}"]
        try:
            parser().parse_args(line)
        except SystemExit as leaving:
            assert leaving.code == 2  # noqa: PT017 - both endings are right
