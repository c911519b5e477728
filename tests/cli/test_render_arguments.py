# SPDX-License-Identifier: MIT
"""What may be said together after `render`; the rest is wrong usage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.cli.arguments import parser
from backcare_desktop.cli.render_arguments import (
    HANDOUT,
    MOMENT,
    POSE,
    STRIP,
    Kind,
    kind_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("easy-day", "--at", "5s", "-o", "out.png"), MOMENT),
        (("easy-day", "--at", "0", "-o", "out"), MOMENT),
        (("--at", "5s", "easy-day", "-o", "out.png", "--theme", "dark"), MOMENT),
        (("--pose", "bridge:up", "-o", "out.svg", "--side", "left"), POSE),
        (("--strip", "bridge", "-o", "out.pdf", "--size", "900x400"), STRIP),
        (("--handout", "easy-day", "-o", "out.pdf", "--paper", "a4", "--pgp"), HANDOUT),
    ],
)
def test_what_is_to_be_drawn(arguments: tuple[str, ...], kind: Kind) -> None:
    """One option says it; the others say how."""
    assert kind_of(parser().parse_args(("render", *arguments))) is kind


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "one of the arguments --at --pose --strip --handout is required"),
        (("easy-day",), "one of the arguments --at --pose --strip --handout"),
        (("--at", "5s"), "--at needs a routine: backcare render ROUTINE --at TIME"),
        (
            ("x", "--pose", "bridge:up"),
            "--pose names what to draw; leave “x” out",
        ),
        (("--pose", "bridge:up", "--strip", "bridge"), "not allowed with argument"),
        (("--pose", "bridge"), "write it like pelvic-tilt:tucked"),
        (("--pose", "a:b:c"), "write it like pelvic-tilt:tucked"),
        (("--pose", ":up"), "write it like pelvic-tilt:tucked"),
        (("--strip", "bridge", "--side", "middle"), "invalid choice"),
        (("--strip", "bridge", "--paper", "a4"), "--paper says nothing about --strip"),
        (("easy-day", "--at", "5s", "--side", "left"), "--side says nothing about"),
        (("--handout", "easy-day"), "--handout is written to .pdf or .txt, not to"),
        (("--handout", "easy-day", "--theme", "dark"), "--theme says nothing about"),
        (("--handout", "easy-day", "--size", "900x400"), "--size says nothing about"),
    ],
)
def test_what_does_not_belong_together_is_wrong_usage(
    backcare: Callable[..., Ran], arguments: tuple[str, ...], sentence: str
) -> None:
    """Exit code 2, a plain sentence on stderr, nothing on stdout."""
    ran = backcare("render", *arguments, "-o", "out.png")
    assert (ran.code, ran.out) == (2, "")
    assert sentence in " ".join(ran.err.split())


def test_an_ending_that_nobody_knows_is_named(backcare: Callable[..., Ran]) -> None:
    """With those that would be right."""
    ran = backcare("render", "--pose", "bridge:up", "-o", "out.jpeg")
    assert ran.code == 2
    assert ".png or .svg or .pdf, not to “out.jpeg”" in ran.err


def test_help_shows_each_way(backcare: Callable[..., Ran]) -> None:
    """Four things to draw, with an example of each."""
    ran = backcare("render", "--help")
    assert (ran.code, ran.err) == (0, "")
    for option in ("--at", "--pose", "--strip", "--handout"):
        assert ran.out.count(option) >= 3
