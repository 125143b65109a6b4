"""Rustling: what is heard of riding and of soft things, tied to what they do: wheels by their speed, engines,
air by how fast one falls through it, ropes when they are loaded, cloth by its wind."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show
from filmwright.stage.rehearsal.tethers import ties
from filmwright.stage.world.model import Finish
from filmwright.stage.world.mounts import MOUNTS

_BEAT = 0.5
"""Seconds between two pieces of a sound that goes on."""
_ROLLS, _RUSHES = 0.4, 5.0
"""Metres a second from which wheels are heard, and the air about a body."""
_MOTORS = (
    *(
        "racing_car",
        "go_kart",
        "motorcycle",
        "motor_scooter",
        "jet_ski",
        "speedboat",
        "excavator",
        "bulldozer",
    ),
    *("propeller_plane", "forklift"),
)
"""What has a motor besides all that has a roof over its driver."""
_LOADED = ("climbing", "bungee", "rope")


def rustled(show: Show) -> None:
    """Let rides, ropes and cloth be heard."""
    kinds = {prop.id: prop.kind for prop in show.performance.blocking.world.props}
    for thing in show.performance.blocking.things:
        if thing.cast:
            _rushes(show, thing)
        elif thing.drive is not None:
            _rolls(show, thing, motor=_has_motor(kinds.get(thing.id, "")))
    for tie in ties(show):
        where = np.atleast_2d(tie.one)[0]
        if tie.rope.turns and not tie.rope.loop:
            for turn in np.arange((-tie.rope.phase) % 1.0, show.seconds * tie.rope.turns, 1.0):
                _heard(show, "lash", turn / tie.rope.turns, where, (6.0, 0.2))
        elif tie.rope.sort in _LOADED:
            for beat in np.arange(0.35, show.seconds, 0.9):
                _heard(show, "creak", float(beat), where, (0.5, 60.0))
    _flaps(show)


def _has_motor(kind: str) -> bool:
    how = MOUNTS.get(kind)
    return kind in _MOTORS or (how is not None and how.roofed)


def _rolls(show: Show, thing: Thing, *, motor: bool) -> None:
    places = show.pose(thing)[:, 0, :, 3]
    speed = _speeds(show, places)
    wheels = any(part.startswith(("wheel", "castor")) for part in thing.model.parts)
    for beat in np.arange(0.0, show.seconds, _BEAT):
        frame = min(int(beat * show.rate), len(speed) - 1)
        if wheels and speed[frame] > _ROLLS:
            _heard(show, "rolling", float(beat), places[frame], (float(speed[frame]), thing.model.mass))
        if motor:
            _heard(show, "engine", float(beat), places[frame], (float(speed[frame]), thing.model.mass))


def _rushes(show: Show, thing: Thing) -> None:
    places = show.pose(thing)[:, 0, :, 3]
    if len(places) < 3 or "brow_l" not in thing.model.parts:
        return
    falls = {b.target for b in show.performance.blocking.beats if b.actor == thing.id and b.target}
    kinds = {p.kind for p in show.performance.blocking.world.props if p.id in falls}
    speed = _speeds(show, places) + (25.0 if "free_fall" in kinds else 0.0)  # it hangs in its own wind
    for beat in np.arange(0.0, show.seconds, _BEAT):
        frame = min(int(beat * show.rate), len(speed) - 1)
        if speed[frame] > _RUSHES:
            _heard(show, "rush", float(beat), places[frame], (float(speed[frame]), 70.0))


def _flaps(show: Show) -> None:
    """Let cloth that hangs in a wind snap now and then."""
    wind = float(np.linalg.norm(show.wind))
    for soft in show.softs:
        hangs = soft.model.surfaces[0].finish is Finish.CLOTH and len(soft.model.parts) > 40
        if not hangs or wind < 0.4:
            continue
        rng = np.random.default_rng(len(soft.name) + len(show.softs))
        where = soft.poses[0, len(soft.model.parts) // 2, :, 3].astype(float)
        for beat in np.cumsum(rng.uniform(0.3, 1.0, 12)):
            if beat < show.seconds:
                _heard(show, "flap", float(beat), where, (max(wind, 1.5), 1.0))


def _speeds(show: Show, places: Reals) -> Reals:
    if len(places) < 2:
        return np.zeros(1)
    return np.asarray(np.linalg.norm(np.gradient(places, 1 / show.rate, axis=0), axis=1))


def _heard(show: Show, kind: str, seconds: float, at: Reals, how: tuple[float, float]) -> None:
    """Write down a sound at a place; how: metres a second, kilograms."""
    show.contacts.append(
        replace(
            _SILENT,
            thing=f"{kind}_{len(show.contacts)}",
            kind=kind,
            seconds=seconds,
            speed=how[0],
            mass=how[1],
            position=(float(at[0]), float(at[1]), float(at[2])),
        )
    )


_SILENT = Contact(
    seconds=0.0, thing="", kind="", materials=("cloth", "air"), speed=0.0, mass=1.0, position=(0, 0, 0)
)
