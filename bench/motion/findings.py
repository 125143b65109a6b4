"""What a measure finds: a value at a place, and the table they are told in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One value of one measure: who, which joint or thing, when."""

    measure: str
    value: float
    who: str = ""
    what: str = ""
    seconds: float = 0.0
    prompt: str = ""


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What a measure should be: a statistic of its values, and the most it may be."""

    measure: str
    unit: str
    most: float
    statistic: str = "p95"  # median, p95, max, mean


GOALS = (
    Goal(measure="foot slide", unit="cm a step", most=1.0, statistic="median"),
    Goal(measure="foot slide", unit="cm a step", most=2.0),
    Goal(measure="hand error", unit="cm", most=3.0),
    Goal(measure="hold error", unit="cm", most=3.0),
    Goal(measure="seat error", unit="cm", most=3.0),
    Goal(measure="penetration, share of frames over 1 cm", unit="%", most=2.0, statistic="mean"),
    Goal(measure="outside limits, share of joint frames", unit="%", most=0.1, statistic="mean"),
    Goal(measure="joint speed", unit="deg/s", most=720.0, statistic="max"),
    Goal(measure="energy of free bodies", unit="%", most=2.0),
    Goal(measure="rehearsal", unit="s per film second", most=1.0),
    Goal(measure="temporal flickering", unit="score", most=1.0, statistic="mean"),
)


def statistic(values: Iterable[float], name: str) -> float:
    """Return a statistic of values; nan of none."""
    every = np.array(list(values), float)
    if not every.size:
        return float("nan")
    return {
        "median": lambda: float(np.median(every)),
        "p95": lambda: float(np.percentile(every, 95)),
        "max": lambda: float(every.max()),
        "mean": lambda: float(every.mean()),
    }[name]()


def table(findings: list[Finding]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| measure | statistic | figure | goal | of |", "|---|---|---|---|---|"]
    for goal in GOALS:
        values = [f.value for f in findings if f.measure == goal.measure]
        if not values:
            continue
        figure = statistic(values, goal.statistic)
        name = f"{goal.measure} ({goal.unit})"
        lines.append(f"| {name} | {goal.statistic} | {figure:.3g} | {goal.most:g} | {len(values)} |")
    return "\n".join(lines)


def offenders(findings: list[Finding], most: int) -> str:
    """Return the worst of every measure: value, who, what, when, in which prompt."""
    lines = []
    for measure in dict.fromkeys(goal.measure for goal in GOALS):
        goal = next(goal for goal in GOALS if goal.measure == measure)
        worst = sorted((f for f in findings if f.measure == measure), key=lambda f: -f.value)[:most]
        worst = [f for f in worst if f.value > goal.most or goal.statistic == "max"]
        if worst:
            lines.append(f"\n{measure} ({goal.unit})")
        lines += [
            f"  {f.value:8.2f}  {f.who:14} {f.what:22} {f.seconds:5.2f} s  {f.prompt[:80]}" for f in worst
        ]
    return "\n".join(lines)
