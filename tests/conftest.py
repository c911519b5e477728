# SPDX-License-Identifier: MIT
"""What all tests share: no screen, no log warnings, and the shipped library."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: the first import decides where windows would open.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.profile import AS_WRITTEN, Profile
from backcare_desktop.resources import shipped_routines
from backcare_desktop.storage.library import load_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

REFRESH_STORYBOARDS = "--refresh-storyboards"
REFRESH_GOLDENS = "--refresh-goldens"
THOROUGH = "thorough"

# A slow machine is no bug, so no example has a deadline. CI tries the same examples
# each time: there, a red run is about the change and not about luck.
settings.register_profile("quick", max_examples=30, deadline=None)
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True)
settings.register_profile(
    THOROUGH,
    max_examples=1_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
_DEFAULT_PROFILE = "ci" if os.environ.get("CI") == "true" else "quick"
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", _DEFAULT_PROFILE))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that write the golden storyboards and pictures anew."""
    parser.addoption(
        REFRESH_STORYBOARDS,
        action="store_true",
        help="write tests/storyboards/*.txt anew; then read the difference",
    )
    parser.addoption(
        REFRESH_GOLDENS,
        action="store_true",
        help="write tests/ui/figure/goldens/*.png anew; then look at the difference",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker of expected log records known."""
    config.addinivalue_line(
        "markers",
        "expects_log: the test causes log records of WARNING or above, on purpose",
    )


@pytest.fixture
def refreshes_storyboards(request: pytest.FixtureRequest) -> bool:
    """Whether golden storyboards are written instead of compared."""
    return bool(request.config.getoption(REFRESH_STORYBOARDS))


@pytest.fixture
def refreshes_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether golden pictures are written instead of compared."""
    return bool(request.config.getoption(REFRESH_GOLDENS))


class _Complaints(logging.Handler):
    """Keeps what a program should never log while all is well."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def fail_on_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record of WARNING or above that nobody expects fails the test.

    Whoever causes one on purpose marks the test with `expects_log` and looks at
    `caplog`.
    """
    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    yield
    logging.getLogger().removeHandler(complaints)
    if complaints.lines and not request.node.get_closest_marker("expects_log"):
        pytest.fail("unexpected in the log:\n" + "\n".join(complaints.lines))


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    """The library as it ships, read the way the program reads it."""
    library = load_library(shipped_routines())
    faults = [str(problem) for broken in library.broken for problem in broken.problems]
    assert not faults, "\n".join(faults)
    return library


@pytest.fixture(scope="session")
def library_exercises(shipped_library: Library) -> dict[str, Exercise]:
    """The shipped exercises by file stem."""
    return shipped_library.exercises


@pytest.fixture(scope="session")
def shipped(shipped_library: Library) -> Callable[..., Timeline]:
    """`shipped(name, profile)` compiles a shipped routine."""

    def compiled(name: str, profile: Profile = AS_WRITTEN) -> Timeline:
        routine = shipped_library.routines[name].routine
        return compile_routine(name, routine, shipped_library.exercises, profile)

    return compiled
