"""Animals on four legs as models: skin, coat, hooves, tail, what they wear, and what physics meets."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.animals import heads, outfit
from filmwright.stage.world.cast.animals.coat import painted
from filmwright.stage.world.cast.animals.flesh import (
    Flesh,
    Patch,
    along,
    assembled,
    carried,
    pair,
    skin,
    tube,
)
from filmwright.stage.world.cast.animals.grafts import grafted
from filmwright.stage.world.cast.animals.quadruped import Body, back_of
from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.model import Finish, Mark, Model, Shape, Solid


def built(body: Body) -> Model:
    """Return the animal as a model, standing at rest."""
    build, skeleton, h = body.build, body.skeleton, body.h
    whole = skin(body.flesh, build.cell * h, 0.004 * h, build.longest)
    markings = build.markings(body) if build.markings else ()
    holders = [part for part in body.flesh if part.part]
    patches = []
    for piece, colour in painted(whole, body.coat, markings):
        hold = carried(skeleton, holders, piece.positions, 0.035 * h)
        patches.append(Patch(piece=piece, colour=colour, hold=hold, finish=build.finish))
    patches += heads.features(body.head, body.coat)
    patches += _hooves(body)
    patches += _tail(body)
    if build.extras:
        patches += build.extras(body)
    patches += _outfit(body, whole, holders)
    surfaces = assembled(skeleton, patches)
    points = np.concatenate([surface.positions for surface in surfaces])
    low, high = points.min(axis=0), points.max(axis=0)
    return Model(
        name="",
        surfaces=surfaces,
        parts=skeleton.parts,
        parents=skeleton.parents,
        joints=skeleton.joints,
        solids=_solids(body),
        marks=marks(body),
        mass=build.mass,
        size=(float(high[0] - low[0]), float(high[1] - low[1]), float(high[2])),
    )


def _outfit(body: Body, whole: Piece, holders: list[Flesh]) -> list[Patch]:
    """Return what the animal wears."""
    if outfit.bare(body.clothes):
        return []
    build, h = body.build, body.h
    a, b, c = (np.array(point) for point in body.neck_points)
    way = (c - a) / np.linalg.norm(c - a)
    at = a + 0.62 * (b - a)
    x, y, z = (float(value) for value in way)
    radius = (0.45 * build.neck_thick[0] + 0.55 * build.neck_thick[1]) * h
    neck = outfit.Neck(at=(float(at[0]), 0.0, float(at[2])), along=(x, y, z), radius=radius)
    cloth = outfit.Cut(
        skin=whole,
        skeleton=body.skeleton,
        holders=holders,
        neck=neck,
        waist=-0.12 * build.base * h,
        elbow=0.80 * build.legs.front[1][1] * h,
        wrist=1.15 * build.legs.front[2][1] * h,
        size=h,
    )
    back = back_of(body)
    return [
        *outfit.garments(cloth, body.clothes),
        *outfit.finery(body.head, neck, body.clothes),
        *grafted(body.head, back, h, body.clothes.worn, body.skeleton),
    ]


def marks(body: Body) -> dict[str, Mark]:
    """Return `eyes`, `head_top`, `muzzle` and `back` (where a rider sits) at rest."""
    head, skull = body.head, body.build.shape.skull
    x, _, z = head.at(*head.shape.eye)
    crown = head.at(skull[0], 0.0, skull[1] + skull[4])
    return {
        "eyes": Mark(position=(x, 0.0, z)),
        "head_top": Mark(position=crown),
        "muzzle": Mark(position=head.at(1.0, 0.0, -0.08)),
        "back": Mark(position=(0.1 * body.build.base * body.h, 0.0, body.build.loin * body.h)),
    }


def _hooves(body: Body) -> list[Patch]:
    legs, h = body.build.legs, body.h
    if legs.hoof is None:
        return []
    found = []
    _, wide, high = legs.foot
    for which, part in (("front", "fingers_l"), ("hind", "toes_l")):
        x, y, _ = body.leg(which)[3]
        points = [
            (x + 0.012 * h, y, 1.05 * high * h),
            (x + 0.03 * h, y, 0.5 * high * h),
            (x + 0.04 * h, y, 0),
        ]
        piece = tube(points, [0.95 * wide * h, 1.08 * wide * h, 1.2 * wide * h], sides=9)
        found.append(Patch(piece=piece, colour=legs.hoof, part=part, finish=Finish.PLASTIC, rough=0.5))
    return pair(*found)


def _tail(body: Body) -> list[Patch]:
    tail, h = body.build.tail, body.h
    if tail is None:
        return []
    parts = [f"tail_{number}" for number in range(1, 5)]
    fine = np.linspace(0, 1, 17)
    points = np.array(body.tail_points)
    line = np.stack([np.interp(fine, np.linspace(0, 1, 5), points[:, axis]) for axis in range(3)], 1)
    line[1:-1] = 0.25 * line[:-2] + 0.5 * line[1:-1] + 0.25 * line[2:]
    radius = np.interp(fine, np.linspace(0, 1, len(tail.thick)), tail.thick) * h
    line[:, 2] = np.maximum(line[:, 2], radius)
    whole = tube(line, radius, sides=9)
    share = fine[np.clip(np.arange(len(whole.positions)) // 9 - 1, 0, 16)]
    colour = np.tile(np.asarray(tail.colour or body.coat, np.float32), (len(share), 1))
    if tail.rings:
        dark, count = tail.rings
        colour[np.cos(2 * np.pi * count * share) < -0.1] = dark
    if tail.tip is not None:
        colour[share > 1 - tail.tip_share] = tail.tip
    hold = along(body.skeleton, parts, whole.positions)
    found = [Patch(piece=whole, colour=floats(colour), hold=hold, finish=tail.finish)]
    if tail.tuft:
        ahead = (line[-1] - line[-3]) / np.linalg.norm(line[-1] - line[-3])
        long, wide = tail.tuft
        steps = np.array([-0.6, 0.1, 0.8, 1.5, 2.0])[:, None] * ahead * long * h + line[-1]
        steps[:, 2] = np.maximum(steps[:, 2], 0.01 * h)
        piece = tube(steps, np.array([0.3, 0.85, 1.0, 0.6, 0.05]) * wide * h, sides=8)
        found.append(Patch(piece=piece, colour=tail.tip or body.coat, part="tail_4", finish=Finish.HAIR))
    return found


def _solids(body: Body) -> tuple[Solid, ...]:
    """Return what physics meets: the trunk and the head."""
    build, h, index = body.build, body.h, body.skeleton.index
    return (
        Solid(
            shape=Shape.BOX,
            size=((0.5 * build.base + build.breast) * h, max(build.wide) * h, build.depth / 2 * h),
            centre=(body.skeleton.joint("spine")[0], 0.0, (1 - build.depth / 2) * h),
            part=index["spine"],
            material="flesh",
            bounce=0.1,
        ),
        Solid(
            shape=Shape.SPHERE,
            size=(0.25 * body.head.size, 0.0, 0.0),
            centre=body.head.at(0.4, 0.0, 0.0),
            part=index["head"],
            material="flesh",
            bounce=0.1,
        ),
    )
