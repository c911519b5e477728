# SPDX-License-Identifier: MIT
"""The house rules, as far as a program can check them.

Which room may know which, what the core must never ask for, and how files look. Each
rule is also shown something wrong, so that it is known to notice.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.failure import pop_failures

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "backcare_desktop"

ROOMS = (
    *("core", "storage", "ui", "sound", "machine", "cli", "moments", "gallery"),
    *("pictures", "app", "__main__"),
)
MAY_KNOW = {
    "core": (),
    "pictures": (),
    "storage": ("core", "pictures"),
    "ui": ("core", "pictures"),
    "sound": ("core",),
    "machine": ("core",),
    "cli": ("core", "storage", "ui", "sound", "machine", "moments", "app", "pictures"),
    "moments": ("core", "storage", "ui", "sound", "machine", "pictures"),
    "gallery": ("core", "storage", "ui", "pictures"),
}
"""Arrows between the rooms; each may know itself. `app` and `__main__` know all."""
NEVER_TOUCHES = {
    "core": (
        *("PySide6", "pyqtgraph", "yaml", "sqlite3", "pathlib", "os", "io"),
        *("time", "random", "secrets", "uuid", "shutil", "tempfile", "subprocess"),
        *("socket", "threading", "asyncio", "logging", "wakepy"),
    ),
    "storage": ("PySide6", "pyqtgraph", "wakepy"),
    "ui": ("sqlite3", "yaml"),
    "pictures": (
        *("PySide6.QtWidgets", "PySide6.QtNetwork", "pyqtgraph", "yaml", "pydantic"),
        *("sqlite3", "socket", "urllib"),
    ),
    "sound": ("sqlite3", "yaml", "pyqtgraph"),
    "machine": (
        *("sqlite3", "yaml", "pyqtgraph", "time"),
        *("PySide6.QtGui", "PySide6.QtWidgets"),
    ),
}
FIRST_LINE = "# SPDX-License-Identifier: MIT"
LONGEST_FILE = 300
LONGEST_TEST_FILE = 400
"""Tests mirror the tree, one file each, and are read one test at a time."""
LONGER_FOR_A_REASON = {
    "tests/ui/pages/routines/test_routines_page.py": "one page, by mouse and by keys",
}
"""Path to the reason why that file is better in one piece."""
SAYS_NOTHING = {"utils", "util", "helpers", "common", "manager", "service", "misc"}
"""Module names that tell a reader nothing about what the program does."""

ASKS_FOR_TIME = {"now", "today", "utcnow", "fromtimestamp", "monotonic", "perf_counter"}
OPENS = {"open", "input", "print", "eval", "exec", "__import__"}


def broken_arrows(package: str, room: str) -> list[str]:
    """Imports of a room, however indirect, that its rules forbid."""
    known = {room, *MAY_KNOW[room]}
    strangers = [f"{package}.{other}" for other in ROOMS if other not in known]
    names = [*strangers, *NEVER_TOUCHES.get(room, ())]
    patterns = [pattern for name in names for pattern in (name, f"{name}.*")]
    rule = archrule(f"{room} knows its place").match(
        f"{package}.{room}",
        f"{package}.{room}.*",
    )
    rule.should_not_import(*patterns).check(package)
    return collected()


def collected() -> list[str]:
    """What the last rule has found, taken out of its (untyped) ledger."""
    failures = pop_failures()  # type: ignore[no-untyped-call]
    return [f"{failure.reason}: {failure.path}" for failure in failures]


def eager_imports(package: str) -> list[str]:
    """What the command line would load of Qt and its rooms just to start."""
    rule = archrule("cli opens windows lazily").match(f"{package}.cli.*")
    names = ("PySide6", *(f"{package}.{room}" for room in ("ui", "moments", "app")))
    patterns = [pattern for name in names for pattern in (name, f"{name}.*")]
    rule.should_not_import(*patterns).check(package, only_toplevel_imports=True)
    return collected()


def impure_calls(source: str) -> list[str]:
    """Calls that would make the core depend on more than its arguments."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in OPENS:
            found.append(f"line {node.lineno}: {called.id}()")
        if isinstance(called, ast.Attribute) and (
            called.attr in ASKS_FOR_TIME
            or (isinstance(called.value, ast.Name) and called.value.id == "random")
        ):
            found.append(f"line {node.lineno}: {ast.unparse(called)}()")
    return found


def untold_tests(source: str) -> list[str]:
    """Tests that do not say in a sentence what they are for."""
    return [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]


def sleeps(source: str) -> list[str]:
    """Places where a test waits for a clock instead of an event."""
    return re.findall(r"\bsleep\(|\bqtbot\.wait\(", source)


def python_files(*folders: Path) -> list[Path]:
    """Every Python file below these folders."""
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def shown(path: Path) -> str:
    """A path as it stands in this checkout, on any system."""
    return path.relative_to(ROOT).as_posix()


def longest(path: Path) -> int:
    """How many lines a file may have without a reason."""
    is_test = (ROOT / "tests") in path.parents
    return LONGEST_TEST_FILE if is_test else LONGEST_FILE


OUR_FILES = [*python_files(PACKAGE, ROOT / "tests"), ROOT / "dev.py"]


@pytest.mark.parametrize(
    "room", [room for room in MAY_KNOW if (PACKAGE / room).is_dir()]
)
def test_rooms_know_only_whom_they_may(room: str) -> None:
    """Imports follow the arrows of the house, indirect ones too."""
    assert broken_arrows("backcare_desktop", room) == []


def test_every_room_has_a_rule() -> None:
    """A new room comes with its arrows, or this fails."""
    rooms = {folder.name for folder in PACKAGE.iterdir() if any(folder.glob("*.py"))}
    assert rooms <= set(MAY_KNOW)


def test_command_line_opens_windows_lazily() -> None:
    """`backcare check` must not pay for Qt."""
    assert eager_imports("backcare_desktop") == []


def test_core_depends_on_its_arguments_only() -> None:
    """No call in the core opens a file, asks for the time, or throws dice."""
    calls = {
        shown(path): impure_calls(path.read_text(encoding="utf-8"))
        for path in python_files(PACKAGE / "core")
    }
    assert {path: found for path, found in calls.items() if found} == {}


@pytest.mark.parametrize(
    ("room", "line", "is_wrong"),
    [
        ("core", "from {house}.storage import shelf", True),
        ("core", "import os.path", True),
        ("core", "from datetime import date", False),
        ("core", "def late():\n    import sqlite3", True),
        ("storage", "from {house}.core import dose", False),
        ("storage", "from {house}.ui import window", True),
        ("ui", "from {house}.core import dose", False),
        ("ui", "from {house}.storage import shelf", True),
        ("ui", "import yaml", True),
    ],
)
def test_arrows_are_checked_for_real(
    room: str,
    line: str,
    is_wrong: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A small house with one wrong import is found out, a sound one is not."""
    house = re.sub(r"\W", "_", f"house_{tmp_path.name}")
    build_house(tmp_path / house, room, line.format(house=house))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert bool(broken_arrows(house, room)) is is_wrong


def test_indirect_and_eager_imports_are_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Storage behind an innocent module of `ui`, and Qt at the top of `cli`."""
    house = re.sub(r"\W", "_", f"house_{tmp_path.name}")
    build_house(tmp_path / house, "ui", f"from {house} import between")
    between = f"from {house}.storage import shelf\n"
    (tmp_path / house / "between.py").write_text(between, encoding="utf-8")
    eager = tmp_path / house / "cli" / "eager.py"
    eager.write_text(f"from {house}.ui import window\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert broken_arrows(house, "ui")
    assert len(eager_imports(house)) == 1


def build_house(house: Path, room: str, line: str) -> None:
    """A package with a module in each room, and one line in the room to judge."""
    modules = {"core": "dose", "storage": "shelf", "ui": "window", "cli": "lazy"}
    for name, module in modules.items():
        (house / name).mkdir(parents=True)
        (house / name / "__init__.py").touch()
        (house / name / f"{module}.py").touch()
    (house / "__init__.py").touch()
    (house / room / "judged.py").write_text(f"{line}\n", encoding="utf-8")
    lazy = f"def start():\n    from {house.name}.ui import window\n"
    (house / "cli" / "lazy.py").write_text(lazy, encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("open('a')", 1),
        ("datetime.now(UTC)", 1),
        ("date.today()", 1),
        ("random.choice(x)", 1),
        ("time.monotonic()", 1),
        ("opened(a); wall.astimezone(UTC); self.now_ms()", 0),
    ],
)
def test_impure_calls_are_found(source: str, count: int) -> None:
    """Asking the time is noticed; being told it is not."""
    assert len(impure_calls(source)) == count


@pytest.mark.parametrize("path", OUR_FILES, ids=shown)
def test_file_looks_as_ours_do(path: Path) -> None:
    """Its licence first, then what it is for; not too long, and aptly named."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0] == FIRST_LINE
    assert ast.get_docstring(ast.parse(text))
    assert path.stem not in SAYS_NOTHING
    if shown(path) not in LONGER_FOR_A_REASON:
        assert len(lines) <= longest(path)


def test_longer_files_are_still_longer() -> None:
    """A reason is taken back when its file has become short enough, or is gone."""
    for path, reason in LONGER_FOR_A_REASON.items():
        assert reason
        lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
        assert len(lines) > longest(ROOT / path)


@pytest.mark.parametrize("path", python_files(ROOT / "tests"), ids=shown)
def test_tests_say_what_they_are_for_and_never_sleep(path: Path) -> None:
    """Every test has a sentence of intent; none waits for a clock."""
    text = path.read_text(encoding="utf-8")
    assert untold_tests(text) == []
    if path != Path(__file__).resolve():
        assert sleeps(text) == []


def test_untold_and_sleeping_tests_are_found() -> None:
    """A test without a docstring, also inside a class, and a wait for 50 ms."""
    source = 'class T:\n    def test_a(self): ...\ndef test_b():\n    """Told."""\n'
    assert untold_tests(source) == ["test_a"]
    assert sleeps("time.sleep(1)\nqtbot.wait(50)\nqtbot.waitSignal(x)") == [
        "sleep(",
        "qtbot.wait(",
    ]
