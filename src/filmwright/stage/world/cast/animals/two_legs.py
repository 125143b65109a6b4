"""Animals on two legs as models: skin, beak, horny legs, tail, wings."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.animals import heads, outfit
from filmwright.stage.world.cast.animals.bipeds import Body
from filmwright.stage.world.cast.animals.coat import painted
from filmwright.stage.world.cast.animals.flesh import Patch, along, assembled, carried, pair, skin, tube
from filmwright.stage.world.cast.animals.plumage import fan, folded, spread
from filmwright.stage.world.cast.animals.quadruped import Tail
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.model import Finish, Mark, Model, Shape, Solid


def built(body: Body) -> Model:
    """Return the animal as a model, standing at rest."""
    build, skeleton, u = body.build, body.skeleton, body.u
    whole = skin(body.flesh, build.cell * u, 0.005 * u)
    holders = [part for part in body.flesh if part.part]
    patches = []
    for piece, colour in painted(whole, body.coat, build.markings(body) if build.markings else ()):
        hold = carried(skeleton, holders, piece.positions, 0.04 * u)
        patches.append(Patch(piece=piece, colour=colour, hold=hold, finish=build.finish))
    if build.shape is not None:
        patches += heads.features(body.head, body.coat)
    else:
        patches += heads.eyes(body.head)
        patches += _beak(body)
    patches += _horny_legs(body)
    if build.tail:
        patches.append(_tail(body, build.tail))
    if build.fan:
        patches += fan(build.fan, body.tail_points[0], build.carriage, u, body.coat)
    if build.extras:
        patches += build.extras(body)
    patches += _finery(body)
    if build.wing:
        patches += folded(build.wing, body.shoulder, build.carriage, (u, build.deep), body.coat)
    points = np.concatenate([patch.piece.positions for patch in patches])
    low, high = points.min(axis=0), points.max(axis=0)
    if build.wing:
        patches += spread(build.wing, body.shoulder, u, body.coat, skeleton)
    return Model(
        name="",
        surfaces=assembled(skeleton, patches),
        parts=skeleton.parts,
        parents=skeleton.parents,
        joints=skeleton.joints,
        solids=(_solid(body),),
        marks=_marks(body, float(high[2])),
        mass=build.mass,
        size=(float(high[0] - low[0]), float(high[1] - low[1]), float(high[2])),
    )


def _finery(body: Body) -> list[Patch]:
    """Return hat, glasses and what is round the neck."""
    a, _, c = (np.array(point) for point in body.neck_points)
    x, y, z = (float(value) for value in (c - a) / np.linalg.norm(c - a))
    at = a + 0.45 * (c - a)
    radius = 1.1 * body.build.neck_thick[1] * body.u
    neck = outfit.Neck(at=(float(at[0]), 0.0, float(at[2])), along=(x, y, z), radius=radius)
    return outfit.finery(body.head, neck, body.clothes)


def _beak(body: Body) -> list[Patch]:
    beak, head = body.build.beak, body.head
    k = 0.5 * head.size
    length, deep = beak.length * k, beak.deep * k
    root = np.array(head.at(0.62, 0.0, 0.17))
    t = np.linspace(0, 1, 6)
    line = root + np.column_stack([t * length, 0 * t, -beak.hook * length * t**2.2])
    radius = deep * np.array([1.0, 0.92, 0.78, 0.58, 0.34, 0.05])
    if beak.flat > 1.5:
        radius = deep * np.array([0.85, 0.75, 0.72, 0.72, 0.62, 0.1])
    piece = tube(line, radius, sides=8, flat=beak.flat if beak.flat > 1 else 0.72)
    lower = line[:5] - np.column_stack([0 * t, 0 * t, 0.45 * radius])[:5]
    bill = tube(lower, radius[:5] * 0.62, sides=8, flat=beak.flat if beak.flat > 1 else 0.72)
    dark = tuple(0.72 * value for value in beak.colour)
    return [
        Patch(piece=piece, colour=beak.colour, part="head", finish=Finish.PLASTIC, rough=0.4),
        Patch(piece=bill, colour=dark, part="jaw", finish=Finish.PLASTIC, rough=0.4),  # type: ignore[arg-type]
    ]


def _horny_legs(body: Body) -> list[Patch]:
    legs, u = body.build.legs, body.u
    if legs.bare is None:
        return []
    _, knee, ankle, toe = body.leg()
    _, _, low, end = (radius * u for radius in legs.thick)
    upper = np.array(ankle) + 0.45 * (np.array(knee) - np.array(ankle))
    found = [
        Patch(piece=tube([upper, ankle], [low * 1.05, low], sides=6), colour=legs.bare, part="shin_l"),
        Patch(piece=tube([ankle, toe], [low, end], sides=6), colour=legs.bare, part="foot_l"),
    ]
    for degrees in (-34, 0, 34, 180):
        angle = np.radians(degrees)
        long = legs.toes * u * (0.6 if degrees == 180 else 1.0)
        tip = (toe[0] + long * float(np.cos(angle)), toe[1] + long * float(np.sin(angle)), 0.4 * end)
        line = [(toe[0], toe[1], toe[2]), ((toe[0] + tip[0]) / 2, (toe[1] + tip[1]) / 2, 0.8 * end), tip]
        found.append(
            Patch(piece=tube(line, [end, 0.8 * end, 0.35 * end], sides=5), colour=legs.bare, part="toes_l")
        )
    if legs.web:
        angles = np.radians([-34.0, 0.0, 34.0])
        ring = np.stack([np.cos(angles), np.sin(angles), 0 * angles], axis=1) * 0.95 * legs.toes * u
        web = np.stack([0 * ring, ring]) + np.array([toe[0], toe[1], 0.5 * end])
        grid = floats(web)
        found.append(Patch(piece=sheet(grid[:, ::-1]), colour=legs.bare, part="toes_l"))
    return pair(*found)


def _tail(body: Body, tail: Tail) -> Patch:
    u = body.u
    fine = np.linspace(0, 1, 15)
    points = np.array(body.tail_points)
    line = np.stack([np.interp(fine, np.linspace(0, 1, 5), points[:, axis]) for axis in range(3)], 1)
    line[1:-1] = 0.25 * line[:-2] + 0.5 * line[1:-1] + 0.25 * line[2:]
    radius = np.interp(fine, np.linspace(0, 1, len(tail.thick)), tail.thick) * u
    line[:, 2] = np.maximum(line[:, 2], radius)
    piece = tube(line, radius, sides=10)
    hold = along(body.skeleton, [f"tail_{number}" for number in range(1, 5)], piece.positions)
    return Patch(piece=piece, colour=tail.colour or body.coat, hold=hold, finish=body.build.finish)


def _marks(body: Body, top: float) -> dict[str, Mark]:
    head = body.head
    x, _, z = head.at(*head.shape.eye)
    return {
        "eyes": Mark(position=(x, 0.0, z)),
        "head_top": Mark(position=(x, 0.0, max(z, min(top, head.at(0.3, 0, 0.72)[2])))),
        "muzzle": Mark(position=head.at(1.1, 0.0, 0.1)),
    }


def _solid(body: Body) -> Solid:
    build, u = body.build, body.u
    return Solid(
        shape=Shape.SPHERE,
        size=(0.5 * (build.deep + 0.5) * u, 0.0, 0.0),
        centre=body.trunk(0.0, 0.0, 0.0),
        material="flesh",
        bounce=0.1,
    )
