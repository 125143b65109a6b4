"""The whole film on one screen: each line takes what the line above made."""

from __future__ import annotations

from pathlib import Path

from filmwright.film.brief import Brief
from filmwright.film.cut import Cut, Master
from filmwright.film.script import Script
from filmwright.film.take import Pick
from filmwright.studio.crew import Crew


def produce(brief: Brief, crew: Crew, output: Path | None = None) -> Master:
    """Carry a brief to a master. What an earlier run finished is not done again.

    Raises Refused before any drawing when the brief, the machine or the engine cannot do it.
    """
    script = crew.plan(brief)
    crew.check(script, brief)
    picks = shoot(brief, script, crew)
    cut = crew.assemble(script, picks, brief)
    return deliver(cut, brief, crew, output)


def shoot(brief: Brief, script: Script, crew: Crew) -> dict[str, Pick]:
    """Return the pick of every shot, drawing the takes that are missing."""
    orders = crew.orders(brief, script)
    return {order.shot.id: crew.choose(order, [crew.shoot(order)]) for order in orders}


def deliver(cut: Cut, brief: Brief, crew: Crew, output: Path | None) -> Master:
    """Return the master of a cut, in the project and, when asked, under the user's own name."""
    master = crew.master(cut, brief)
    return crew.hand_over(master, output) if output else master
