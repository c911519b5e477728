# SPDX-License-Identifier: MIT
"""A private bus that stands in for the session's and for the system's."""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QCoreApplication

    from tests.machine.private_bus import Peer, Peers, PrivateBus

collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]
"""Message buses, and the library for them, are a matter of Linux."""


@pytest.fixture(autouse=True)
def _has_an_application(qapp: QCoreApplication) -> None:
    """Signals between threads need an event loop."""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """A bus where everybody looks for one."""
    from tests.machine.private_bus import (  # noqa: PLC0415 - see above
        running_bus,
        what_is_missing,
    )

    missing = what_is_missing()
    if missing:
        pytest.skip(missing)
    # Not in tmp_path: a socket's path may have 107 characters.
    with (
        tempfile.TemporaryDirectory(prefix="bus") as name,
        running_bus(Path(name)) as bus,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def peers(bus: PrivateBus) -> Iterator[Peers]:
    """Invites others to the bus."""
    from tests.machine.private_bus import Peers  # noqa: PLC0415 - see above

    with ExitStack() as farewell:
        yield Peers(bus, farewell)


@pytest.fixture
def peer(peers: Peers) -> Peer:
    """Somebody else on the bus."""
    return peers.invite()


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without any bus."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    nobody = f"unix:path={tmp_path / 'nobody'}"
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", nobody)
