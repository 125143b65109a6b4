"""Melting: a thing sinks together and the puddle around it grows by as much as the thing loses."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.rehearsal.liquids import WATER, Liquid, pool
from filmwright.stage.rehearsal.rotations import smooth
from filmwright.stage.rehearsal.show import Show, extent
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Element, Phenomenon

_LEFT = 0.22
"""Share of its height that is left when the scene ends and nobody says how far it melts."""
_DEEP = 0.02
"""A puddle is so many times as deep as the thing was high."""
_CLEAR = (Finish.ICE, Finish.GLASS, Finish.SNOW, Finish.WATER)


def _melt(show: Show, element: Element) -> None:
    thing = show.thing(element.at)
    if thing is None:
        return
    begin, end = show.span(element, 0.0, show.seconds)
    model = show.model(thing)
    low, high = extent(model)
    gone = smooth((show.times - begin) / max(end - begin, 0.1)) * (1 - _LEFT)
    tall = 1 - gone
    wide = np.sqrt(tall) * (1 + 0.55 * gone)  # it sinks faster than it shrinks: its foot spreads
    pose = np.repeat(show.pose(thing), 1, axis=0)
    if len(pose) == 1:
        pose = np.repeat(pose, len(show.times), axis=0)
    shape = np.zeros((len(show.times), 1, 3, 3))
    shape[:, 0, 0, 0] = shape[:, 0, 1, 1] = wide
    shape[:, 0, 2, 2] = tall
    pose = pose.copy()
    pose[..., :3] = pose[..., :3] @ shape
    show.poses[thing.id] = pose.astype(np.float32)
    lost = 1 - float((tall * wide**2)[-1])
    area = lost * float(np.prod(high - low)) / (_DEEP * float(high[2] - low[2]))
    foot = np.array(thing.start.position, float)
    main = max(model.surfaces, key=lambda s: len(s.triangles))
    tint = main.colours[:, :3].mean(axis=0) / 255
    liquid = (
        WATER
        if main.finish in _CLEAR
        else Liquid(
            colour=(float(tint[0]), float(tint[1]), float(tint[2])), opacity=1.0, finish=Finish.PLASTIC
        )
    )
    radius = float(
        np.clip(np.sqrt(area / np.pi), 0.5 * max(high[:2] - low[:2]), 1.5 * max(high[:2] - low[:2]))
    )
    pool(show, foot, (begin, end), (0.5 * float(max(high[:2] - low[:2])), radius), liquid)


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {Phenomenon.MELT: _melt}
