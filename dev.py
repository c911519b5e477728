# SPDX-License-Identifier: MIT
"""Starts Backcare or its tests from a bare checkout, and needs only Python."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

USAGE = """\
python3 dev.py run [ARGUMENT...]    start Backcare or one of its commands
python3 dev.py test                 check and test everything
python3 dev.py test ARGUMENT...     only pytest, with these arguments"""

CHECKS = [
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy"],
    # Each worker starts a Qt of its own: more than four cost more than they save.
    ["pytest", "-n", "auto", "--maxprocesses", "4"],
]

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNPACKED = VENV / "system-libraries"
# Where libraries look for their data, and the variables that tell them otherwise.
UNPACKED_DATA = {
    "FONTCONFIG_FILE": "etc/fonts/fonts.conf",
    "XKB_CONFIG_ROOT": "usr/share/X11/xkb",
}
APT_INSTALL = ["install", "--yes", "--no-install-recommends"]


class Ability(NamedTuple):
    """Something Qt must do here, how to try it, and what it takes from Linux."""

    name: str
    trial: str
    libraries: str
    needed: bool = True


DRAWING = Ability(
    "draw",
    "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; "
    "from PySide6 import QtWidgets; QtWidgets.QApplication([])",
    "libglib-2.0.so.0 libGL.so.1 libEGL.so.1 libxkbcommon.so.0 libfontconfig.so.1 "
    "libfreetype.so.6 libX11.so.6 libdbus-1.so.3",
)
SOUND = Ability(
    "play sounds",
    "from PySide6 import QtMultimedia",
    "libpulse.so.0 libXrandr.so.2 libXext.so.6 libgssapi_krb5.so.2",
    needed=False,
)
WINDOW = Ability(
    "open a window",
    "from PySide6 import QtWidgets; QtWidgets.QApplication([])",
    "libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 "
    "libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-xkb.so.1 libxkbcommon-x11.so.0 "
    "libwayland-cursor.so.0 libwayland-egl.so.1",
)


# What tests bring up for themselves, by its command; without it they are skipped.
REAL_PARTS = {
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "speech-dispatcher": "speech-dispatcher speech-dispatcher-espeak-ng libspeechd2",
    "dbus-daemon": "dbus-daemon",
}


def main(arguments: list[str]) -> int:
    """Do what the command line asks for and return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - older ones get a sentence, too
        say(f"Backcare needs Python 3.11 or newer; this is {sys.version.split()[0]}")
        return 1
    if not arguments or arguments[0] not in ("run", "test"):
        print(USAGE)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    if arguments[0] == "test":
        prepare("[dev]", [DRAWING, SOUND])
        provide_real_parts()
        return test(arguments[1:])
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    prepare("", [DRAWING, SOUND, WINDOW] if display else [DRAWING, SOUND])
    program = [str(PYTHON), "-m", "backcare_desktop", *arguments[1:]]
    if os.name != "nt":  # on Windows, exec hands the terminal back too early
        os.execv(program[0], program)  # noqa: S606 - no shell is wanted
    return subprocess.call(program)


def test(pytest_arguments: list[str]) -> int:
    """Run the checks, quickest first, up to the first one that fails."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for check in [["pytest", *pytest_arguments]] if pytest_arguments else CHECKS:
        say(shlex.join(check))
        if code := subprocess.call([str(PYTHON), "-m", *check], cwd=ROOT):
            return code
    return 0


def prepare(extras: str, abilities: list[Ability]) -> None:
    """Install the project and what Qt needs, or exit with advice.

    What is settled leaves an empty file in .venv, so that the next run starts at once.
    """
    mark = fingerprint((ROOT / "pyproject.toml").read_bytes(), ROOT)
    settled = VENV / "settled" / mark
    installed = [settled / "installed[dev]", settled / f"installed{extras}"]
    if not any(file.exists() for file in installed):
        install(extras)
        settled.mkdir(parents=True, exist_ok=True)
        installed[-1].touch()
    use_unpacked_libraries()
    untried = [one for one in abilities if not (settled / one.name).exists()]
    for name in provide(untried):
        (settled / name).touch()


def fingerprint(pyproject: bytes, folder: Path) -> str:
    """Return a text that changes when an installation would come out differently."""
    parts = b"\0".join((pyproject, bytes(folder), bytes(sys.version_info[:2])))
    return hashlib.sha256(parts).hexdigest()[:16]


def install(extras: str) -> None:
    """Install the checkout, and the packages it asks for, into .venv."""
    pip = make_environment()
    say("installing packages; the first time, this loads about 150 MB")
    if subprocess.call([*pip, "install", "--editable", f".{extras}"], cwd=ROOT):
        sys.exit("dev.py: pip could not install the packages and says why above")


def make_environment() -> list[str]:
    """Return a pip that installs into .venv, which is made if need be."""
    if pip := working_pip():
        return pip
    if not (find_spec("ensurepip") or find_spec("pip")) and may_install():
        apt_install(["python3-venv"])
    make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if not succeeds(make):
        succeeds([*make, "--without-pip"])
    return working_pip() or sys.exit(
        "dev.py: this Python has no pip; please install it, and then try again:\n"
        "  sudo apt-get install python3-venv"
    )


def working_pip() -> list[str]:
    """Return .venv's own pip, else one from outside that reaches in, else nothing."""
    inside = [str(PYTHON), "-m", "pip"]
    outside = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    return next((pip for pip in (inside, outside) if succeeds([*pip, "--version"])), [])


def provide(abilities: list[Ability]) -> list[str]:
    """Get Qt the libraries that it lacks; return the names of what is settled."""
    failing = [ability for ability in abilities if complaint(ability)]
    lacking = [library for ability in failing for library in missing(ability)]
    if lacking:
        say(f"Qt lacks {' '.join(lacking)}")
    if lacking and may_install():
        apt_install(map(debian_package, lacking))
    elif lacking and shutil.which("apt-get"):
        apt_unpack(map(debian_package, lacking))
        use_unpacked_libraries()
    return [one.name for one in abilities if one not in failing or accept(one)]


def provide_real_parts() -> None:
    """Install what tests bring up for themselves, where packages can be installed."""
    lacking = " ".join(
        REAL_PARTS[part] for part in REAL_PARTS if not shutil.which(part)
    )
    if lacking and may_install():
        apt_install(lacking.split())


def accept(ability: Ability) -> bool:
    """Say whether a second trial settles this; exit if the program cannot go on."""
    problem = complaint(ability)
    if not problem:
        return True
    say(f"Qt cannot {ability.name} here: {problem}")
    if lacking := missing(ability):
        say(f"this would help:\n  {advice(lacking, shutil.which)}")
    elif ability is WINDOW:
        say("going on without a window")
        os.environ.pop("DISPLAY", None)
        os.environ.pop("WAYLAND_DISPLAY", None)
        return False
    return not ability.needed or sys.exit(1)


def complaint(ability: Ability) -> str:
    """Try this in a process of its own; return why it failed, or nothing."""
    trial = [str(PYTHON), "-c", ability.trial]
    done = subprocess.run(trial, capture_output=True, text=True, check=False)
    return telling_line(done.stderr) if done.returncode else ""


def telling_line(errors: str) -> str:
    """Pick the line that says what is wrong: Python puts it last, Qt first."""
    lines = errors.strip().splitlines() or ["it gives no reason"]
    return lines[-1 if lines[0].startswith("Traceback") else 0]


def missing(ability: Ability) -> list[str]:
    """Return the libraries of this ability that do not load."""
    if sys.platform != "linux":
        return []
    load = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])"]
    return [one for one in ability.libraries.split() if not succeeds([*load, one])]


def debian_package(library: str) -> str:
    """Return the package of a library, which Debian names by a rule."""
    name, version = library.lower().replace("_", "-").split(".so.")
    name = {"libglib-2.0": "libglib2.0"}.get(name, name)  # the one exception above
    return f"{name}-{version}" if name[-1].isdigit() else name + version


def advice(libraries: list[str], which: Callable[[str], str | None]) -> str:
    """Return the command with which this system's administrator adds libraries."""
    if which("apt-get"):
        packages = map(debian_package, libraries)
        return shlex.join(["sudo", "apt-get", "install", *packages])
    if which("dnf"):
        files = [f"{library}()(64bit)" for library in libraries]
        return shlex.join(["sudo", "dnf", "install", *files])
    return "install the packages that bring " + ", ".join(libraries)


def may_install() -> bool:
    """Say whether system packages can be installed: as root, on Debian or Ubuntu."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt_install(packages: Iterable[str]) -> None:
    """Install Debian packages into the system."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    subprocess.call(["apt-get", "update"])
    subprocess.call(["apt-get", *APT_INSTALL, *packages])


def apt_unpack(packages: Iterable[str]) -> None:
    """Unpack Debian packages and what they depend on into .venv, without root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "archives/partial").mkdir(parents=True)
        apt = ["apt-get", "-o", f"Dir::State={folder}", "-o", f"Dir::Cache={folder}"]
        apt += ["-o", "Dir::State::status=/var/lib/dpkg/status"]
        apt += ["-o", "Debug::NoLocking=1"]
        subprocess.call([*apt, "update"])
        subprocess.call([*apt, *APT_INSTALL, "--download-only", *packages])
        for archive in Path(folder, "archives").glob("*.deb"):
            # A C library of another version than the running one would crash it.
            if not archive.name.startswith("libc6_"):
                subprocess.call(["dpkg", "-x", str(archive), str(UNPACKED)])


def use_unpacked_libraries() -> None:
    """Let every process started from here find what `apt_unpack` unpacked."""
    folders = sorted({str(file.parent) for file in UNPACKED.rglob("*.so*")})
    if not folders:
        return
    folders += filter(None, [os.environ.get("LD_LIBRARY_PATH")])
    os.environ["LD_LIBRARY_PATH"] = ":".join(folders)
    for variable, place in UNPACKED_DATA.items():
        if not Path("/", place).exists():
            os.environ[variable] = str(UNPACKED / place)


def succeeds(command: list[str]) -> bool:
    """Run a command silently and say whether it went well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def say(sentence: str) -> None:
    """Tell the person at the terminal what happens, in order with other output."""
    print(f"dev.py: {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
