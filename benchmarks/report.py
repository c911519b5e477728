# SPDX-License-Identifier: MIT
"""Measurements as a table for people and as JSON for programs."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.measurement import Measurement, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Results = dict[str, list[Measurement]]
HEADINGS = ("what", "measured", "budget", "")


def table(results: Mapping[str, Sequence[Measurement]]) -> str:
    """All measurements under the names of their benchmarks, in aligned columns."""
    rows = [HEADINGS]
    for name, measurements in results.items():
        rows.append((name, "", "", ""))
        rows += [_row(measurement) for measurement in measurements]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        f"{what:<{widths[0]}}  {value:>{widths[1]}}  {budget:>{widths[2]}}  {end}"
        for what, value, budget, end in rows
    ]
    return "\n".join(line.rstrip() for line in lines)


def _row(measurement: Measurement) -> tuple[str, str, str, str]:
    budget, unit = measurement.budget, measurement.unit
    return (
        f"  {measurement.what}",
        f"{_number(measurement.value)} {unit}".rstrip(),
        "" if budget is None else f"<= {_number(budget)}",
        "  ".join(filter(None, (measurement.verdict, measurement.told))),
    )


def _number(value: float) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def as_json(results: Mapping[str, Sequence[Measurement]]) -> str:
    """The same for programs, with the kind of machine that it was measured on."""
    found = {
        name: [asdict(each) | {"verdict": each.verdict} for each in measurements]
        for name, measurements in results.items()
    }
    machine = {
        "python": platform.python_version(),
        "system": platform.system(),
        "processor": platform.machine(),
    }
    return json.dumps({"machine": machine, "benchmarks": found}, indent=2) + "\n"


def any_broken(results: Mapping[str, Sequence[Measurement]]) -> bool:
    """Whether any budget is not kept."""
    return any(
        each.verdict is Verdict.BROKEN
        for measurements in results.values()
        for each in measurements
    )
