# SPDX-License-Identifier: MIT
"""The runner of the checkout chooses packages, notes and advice rightly."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

DEV_FILE = Path(__file__).resolve().parent.parent / "dev.py"


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """Load dev.py by its path, as it is no part of the package."""
    spec = importlib.util.spec_from_file_location("dev", DEV_FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_drawing_asks_for_the_packages_a_bare_debian_lacks(dev: ModuleType) -> None:
    """Every library that a Qt import loads becomes Debian's name for it."""
    packages = {dev.debian_package(one) for one in dev.DRAWING.libraries.split()}

    assert packages == {
        "libglib2.0-0",
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libfontconfig1",
        "libfreetype6",
        "libx11-6",
        "libdbus-1-3",
    }


def test_only_real_parts_that_are_missing_are_installed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sound and voice are brought for the tests; what is there stays as it is."""
    there = {"pulseaudio", "dbus-daemon"}
    installed: list[str] = []
    monkeypatch.setattr(
        dev.shutil, "which", lambda name: name if name in there else None
    )
    monkeypatch.setattr(dev, "may_install", lambda: True)
    monkeypatch.setattr(dev, "apt_install", installed.extend)
    dev.provide_real_parts()
    assert installed == [
        "pulseaudio-utils",
        *("speech-dispatcher", "speech-dispatcher-espeak-ng", "libspeechd2"),
    ]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libXrandr.so.2", "libxrandr2"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    ],
)
def test_package_names_follow_debians_rule(
    dev: ModuleType, library: str, package: str
) -> None:
    """Lower case, hyphens, and one more before the version if a digit comes first."""
    assert dev.debian_package(library) == package


@pytest.mark.skipif(sys.platform != "linux", reason="looks for Linux libraries")
def test_only_libraries_that_do_not_load_are_missing(dev: ModuleType) -> None:
    """A library that is there is not asked for."""
    ability = dev.Ability("try", "", "libc.so.6 libnowhere.so.1")

    assert dev.missing(ability) == ["libnowhere.so.1"]


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "sudo apt-get install libgl1 libx11-6"),
        ("dnf", "sudo dnf install 'libGL.so.1()(64bit)' 'libX11.so.6()(64bit)'"),
        (None, "install the packages that bring libGL.so.1, libX11.so.6"),
    ],
)
def test_advice_is_one_line_for_this_system(
    dev: ModuleType, tool: str | None, line: str
) -> None:
    """Each packager gets its own command; without one, the libraries are named."""

    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name == tool else None

    assert dev.advice(["libGL.so.1", "libX11.so.6"], which) == line


@pytest.mark.parametrize(
    ("errors", "line"),
    [
        (
            "Traceback (most recent call last):\n  File\nImportError: no",
            "ImportError: no",
        ),
        (
            "qt.qpa.xcb: could not connect\nAvailable: x\n",
            "qt.qpa.xcb: could not connect",
        ),
        ("\n", "it gives no reason"),
    ],
)
def test_telling_line_names_the_trouble(
    dev: ModuleType, errors: str, line: str
) -> None:
    """Of a long complaint, the sentence with the reason is kept."""
    assert dev.telling_line(errors) == line


def test_complaint_comes_only_from_a_trial_that_fails(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trial with exit code 0 has no complaint; another one tells its reason."""
    monkeypatch.setattr(dev, "PYTHON", sys.executable)

    assert dev.complaint(dev.Ability("count", "print(1)", "")) == ""
    assert dev.complaint(dev.Ability("count", "1 / 0", "")) == (
        "ZeroDivisionError: division by zero"
    )


def test_fingerprint_changes_with_pyproject_and_folder(dev: ModuleType) -> None:
    """New dependencies, or a checkout that was moved, are installed anew."""
    here = Path("here")
    mark = dev.fingerprint(b"[project]", here)

    assert dev.fingerprint(b"[project]", here) == mark
    assert dev.fingerprint(b"[project] # more", here) != mark
    assert dev.fingerprint(b"[project]", Path("there")) != mark


def test_second_preparation_does_nothing(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is settled is neither installed nor tried again."""
    calls: list[str] = []
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "UNPACKED", tmp_path / "none")
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.setattr(dev, "install", calls.append)
    works = dev.Ability("work", "print(1)", "")

    dev.prepare("[dev]", [works])
    monkeypatch.setattr(dev, "PYTHON", "no-such-python")
    dev.prepare("[dev]", [works])
    dev.prepare("", [works])

    assert calls == ["[dev]"]


def test_unreachable_display_is_left_out_and_tried_again(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A display that does not answer is no reason to stop, and not remembered."""
    monkeypatch.setenv("DISPLAY", ":nowhere")
    monkeypatch.setenv("WAYLAND_DISPLAY", "nowhere")
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    monkeypatch.setattr(dev, "WINDOW", dev.Ability("open", "raise SystemExit(1)", ""))

    assert dev.provide([dev.WINDOW]) == []
    assert os.environ.keys().isdisjoint({"DISPLAY", "WAYLAND_DISPLAY"})


def test_qt_that_cannot_draw_ends_the_run(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing can go on without drawing, so the exit code is 1."""
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    drawing = dev.Ability("draw", "raise SystemExit(1)", "")

    with pytest.raises(SystemExit) as stopped:
        dev.provide([drawing])

    assert stopped.value.code == 1


def test_sound_that_stays_missing_is_only_mentioned(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A machine without sound starts, and its owner knows why it is silent."""
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    sound = dev.Ability("play sounds", "raise ImportError('no ears')", "", needed=False)

    assert dev.provide([sound]) == ["play sounds"]
    assert "Qt cannot play sounds here: ImportError: no ears" in capsys.readouterr().out


def test_checks_stop_at_the_first_that_fails(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit code of the first failing check is the one that comes back."""
    ran: list[str] = []

    def call(command: list[str], **_options: object) -> int:
        ran.append(command[2])
        return 3 if command[2] == "mypy" else 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(subprocess, "call", call)

    assert dev.test([]) == 3
    assert ran == ["ruff", "ruff", "mypy"]


def test_wrong_command_shows_the_right_ones() -> None:
    """An unknown word gets the usage and exit code 2."""
    done = subprocess.run(
        [sys.executable, str(DEV_FILE), "tset"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "dev.py test" in done.stdout
