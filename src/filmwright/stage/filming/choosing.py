"""Whom a camera films: those it was told to by name, or those who act."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Camera, ShotSize, Side
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming.showing import QUIET
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.riding import carriers
from filmwright.stage.world.world import Verb

SENDS = (Verb.THROW, Verb.KICK, Verb.DROP, Verb.PUSH)
"""Verbs that send a thing on its way."""


def named(performance: Performance, words: str) -> list[Thing]:
    """Return the things a camera word such as `the girl` or `鞋` means; none if it means nobody."""
    wanted = re.sub(r"^(the|a|an)\s+", "", words.casefold().strip())
    things = performance.blocking.things
    exact = [t for t in things if wanted in (t.id.casefold(), t.label.casefold())]
    if exact:
        return exact
    return [
        t for t in things if t.id.casefold().split("_")[0] in wanted.split() or wanted in t.label.casefold()
    ]


def first_named(performance: Performance, description: str) -> Thing | None:
    """Return the thing whose name, label or picture stands first in a text; None if it names nothing."""
    text = description.casefold()
    found = []
    for thing in performance.blocking.things:
        if seen := [place for place in map(text.find, _names(thing)) if place >= 0]:
            # A picture the text shows is what the shot is about, wherever it stands in the sentence.
            shown = any(f"@{name.casefold()}" in text for name in pictures_on(thing))
            found.append((not shown, min(seen), -thing.cast, thing.id, thing))
    return min(found)[-1] if found else None


def is_named(thing: Thing, text: str) -> bool:
    """Tell whether a text has a name of a thing in it."""
    return any(name in text.casefold() for name in _names(thing))


def _names(thing: Thing) -> set[str]:
    """Return what a text may call a thing: its id, label, pictures, and the label's head noun.

    The head noun stands last: `girl` in `a small girl`, 女孩 in 穿黄色外套的女孩.
    """
    label = thing.label.casefold().strip()
    chinese = bool(label) and label[-1] >= "\u2e80"
    head = label[-2:] if chinese else label.split(" ")[-1]
    names = {thing.id.casefold().split("_")[0], label, head, *map(str.casefold, pictures_on(thing))}
    return {name for name in names if len(name) > 1 or (name and name[0] >= "\u2e80")}


def pictures_on(thing: Thing) -> list[str]:
    """Return the names of the pictures a thing shows."""
    return [s.picture for s in thing.model.surfaces if s.picture and not s.picture.startswith("label:")]


def chosen(
    performance: Performance, camera: Camera, seconds: NDArray[np.float64], description: str
) -> list[Thing]:
    """Return whom or what a camera films through these scene times."""
    things = performance.blocking.things
    if camera.subject and (found := named(performance, camera.subject)):
        return found
    cast = [t for t in things if t.cast]
    if not cast:
        return [t for t in things if t.drive] or _heroes(list(things))
    struck = [t for t in things if t.loose or t.id in _aimed_at(performance)]
    close = camera.size in (ShotSize.ECU, ShotSize.CU, ShotSize.MCU, ShotSize.MS)
    if close and (meant := first_named(performance, description)):
        return [meant]
    if close or camera.side is Side.OVER_SHOULDER:
        return [max(cast, key=lambda t: (_busy(performance, t, seconds), -cast.index(t)))]
    return cast + [
        t for t in things if not t.cast and (t in struck or t.id in carriers(performance.blocking))
    ]


def _aimed_at(performance: Performance) -> set[str]:
    """Return the things that somebody throws, kicks or pushes, or does so at."""
    beats = [beat for beat in performance.blocking.beats if beat.verb in SENDS]
    used = {name for beat in beats for _, name in beat.using}
    return used | {beat.target for beat in beats if beat.target is not None}


def _heroes(things: list[Thing]) -> list[Thing]:
    """Return what a stage without people shows off: what turns or carries a picture, else all of it."""
    shown = [t for t in things if t.turning or pictures_on(t)]
    held = {t.on for t in shown}
    return [t for t in shown if t.id not in held] or things


def _busy(performance: Performance, thing: Thing, seconds: NDArray[np.float64]) -> float:
    """Return for how much of the shot somebody does more than stand there; speaking counts double."""
    start, end = float(seconds[0]), float(seconds[-1])
    total = 0.0
    for beat in performance.blocking.beats:
        if beat.actor == thing.id and beat.verb not in QUIET:
            shared = min(end, beat.start + beat.seconds) - max(start, beat.start)
            total += max(shared, 0.0) * (2.0 if beat.verb is Verb.TALK else 1.0)
    return total
