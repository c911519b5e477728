# SPDX-License-Identifier: MIT
"""`python -m benchmarks [NAME...] [--json FILE]` prints a table of measurements."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.report import Results, any_broken, as_json, table
from benchmarks.running import names, run_apart, run_here


def main(arguments: list[str]) -> int:
    """Run benchmarks; the exit code is 1 when a budget is not kept."""
    wanted = _parser().parse_args(arguments)
    if wanted.here:
        _say(run_here(wanted.here))
        return 0
    results: Results = {}
    for name in wanted.names or names():
        _say(f"{name} ...", to_errors=True)
        results[name] = run_apart(name)
    _say(table(results))
    if wanted.json:
        wanted.json.write_text(as_json(results), encoding="utf-8")
    return int(any_broken(results))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *names()])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write JSON, too")
    parser.add_argument("--here", choices=names(), help=argparse.SUPPRESS)
    return parser


def _say(text: str, *, to_errors: bool = False) -> None:
    stream = sys.stderr if to_errors else sys.stdout
    stream.write(text + "\n")
    stream.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
