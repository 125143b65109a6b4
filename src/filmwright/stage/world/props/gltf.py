"""A person's own model: meshes read from a glTF file become a prop like any other.

glTF's +y is up and +z is ahead; here +z is up and +x is ahead, so (x, y, z) there is (z, x, y) here.
The file's own metres are kept, but for what is too large or too small to be meant so.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from filmwright.media.meshes import Coat, Form, Mesh
from filmwright.stage.world.model import Finish, Mark, Model, Surface
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench, bounds, sized
from filmwright.stage.world.shaping.casing import casing
from filmwright.stage.world.world import Prop

LONGEST_SIDE, SHORTEST_SIDE = 40.0, 0.02
"""Metres; a larger or a tiny model is brought to one metre, for its maker meant other units."""

_FINISHES = {
    Coat.PLAIN: Finish.PLASTIC,
    Coat.METAL: Finish.METAL,
    Coat.CLEAR: Finish.GLASS,
    Coat.GLOWING: Finish.GLOW,
}
_MATERIALS = {Coat.PLAIN: "wood", Coat.METAL: "metal", Coat.CLEAR: "glass", Coat.GLOWING: "glass"}
_DENSITY = {"metal": 900.0, "stone": 2000.0, "gold": 4000.0}
_USUAL_DENSITY = 300.0
"""Kilograms a cubic metre of what a thing's outline holds: most things are hollow."""
SEATS = (0.25, 0.75)
"""Metres above the floor at which a broad level face is one to sit on."""
_NEARLY = 0.22
"""Distance in sRGB up to which a colour counts as the model's main colour."""


def skin_name(model: str, number: int) -> str:
    """Return the name under which a model's picture hangs among those of the scene."""
    return f"{model}/{number}"


def model_of(form: Form, prop: Prop) -> Model:
    """Return the model of a prop whose own form was given: on the floor, about the origin, facing +x.

    Colour, material and size of the prop are honoured: with another colour or material its pictures
    go, and their colours at the corners stay. Raises BoardRefused for a material nobody knows.
    """
    surfaces = _placed([_surface(mesh) for mesh in form.meshes])
    if prop.colour is not None or prop.material is not None:
        surfaces = _painted(surfaces, Wish(prop=prop))
    elif prop.model is not None:
        surfaces = [_skinned(s, mesh, prop.model) for s, mesh in zip(surfaces, form.meshes, strict=True)]
    coat = max(form.meshes, key=lambda mesh: len(mesh.triangles)).coat
    material = prop.material or _MATERIALS[coat]
    case = casing(surfaces, material)
    mass = case.volume * _DENSITY.get(material, _USUAL_DENSITY)
    bench = Bench(surfaces=surfaces, solids=list(case.solids), mass=float(np.clip(mass, 0.02, 400.0)))
    top = _top(surfaces)
    bench.marks["top"] = top
    if SEATS[0] <= prop.size * top.position[2] <= SEATS[1]:
        bench.marks["seat"] = top
    return replace(sized(bench.model(prop.kind), prop.size), name=prop.id)


def _surface(mesh: Mesh) -> Surface:
    count = len(mesh.positions)
    return Surface(
        positions=np.ascontiguousarray(mesh.positions[:, (2, 0, 1)]),
        normals=np.ascontiguousarray(mesh.normals[:, (2, 0, 1)]),
        colours=mesh.colours,
        triangles=mesh.triangles,
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        finish=_FINISHES[mesh.coat],
    )


def _skinned(surface: Surface, mesh: Mesh, model: str) -> Surface:
    if mesh.skin is None:
        return surface
    return replace(surface, finish=Finish.PICTURE, uv=mesh.uv, picture=skin_name(model, mesh.skin))


def _placed(pieces: list[Surface]) -> list[Surface]:
    """Stand the whole on the floor about the origin, at a size a stage can hold."""
    low, high = (np.array(corner) for corner in bounds(pieces))
    longest = float((high - low).max())
    sensible = SHORTEST_SIDE <= longest <= LONGEST_SIDE or longest < 1e-9
    factor = 1.0 if sensible else 1.0 / longest
    foot = np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]))
    return [replace(p, positions=((p.positions - foot) * factor).astype(np.float32)) for p in pieces]


def _painted(surfaces: list[Surface], wish: Wish) -> list[Surface]:
    """Return surfaces whose main colour is the one asked for; light and dark in it stay."""
    weight = np.concatenate([_areas(surface) for surface in surfaces])
    colours = np.concatenate([surface.colours[:, :3] for surface in surfaces]) / 255.0
    coarse = np.round(colours * 5).astype(int) @ np.array([1, 6, 36])
    main = np.bincount(coarse, weight).argmax()
    mean = np.average(colours[coarse == main], axis=0, weights=weight[coarse == main] + 1e-12)
    paint = wish.main((float(mean[0]), float(mean[1]), float(mean[2])), Finish.PLASTIC)
    grey = max(float(mean.mean()), 0.05)
    painted = []
    for surface in surfaces:
        own = surface.colours[:, :3] / 255.0
        near = np.linalg.norm(own - mean, axis=1) < _NEARLY
        light = np.clip(own.mean(axis=1, keepdims=True) / grey, 0.6, 1.4)
        asked = np.clip(np.array(paint.colour) * light, 0, 1)
        rgb = np.where(near[:, None], asked, own)
        rough = np.full(len(own), paint.rough * 255) if paint.roughness is not None else surface.colours[:, 3]
        whole = np.column_stack([np.round(255 * rgb), np.where(near, rough, surface.colours[:, 3])])
        finish = paint.finish if wish.prop.material and near.mean() > 0.5 else surface.finish
        painted.append(replace(surface, colours=whole.astype(np.uint8), finish=finish))
    return painted


def _areas(surface: Surface) -> NDArray[np.float64]:
    """Return the area around every corner, square metres."""
    a, b, c = (surface.positions[surface.triangles[:, k]].astype(np.float64) for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 6
    shares = np.bincount(surface.triangles.ravel(), np.repeat(area, 3), minlength=len(surface.positions))
    return shares.astype(np.float64)


def _top(surfaces: list[Surface]) -> Mark:
    """Return where things stand on it: the highest level that is broad, else its highest point."""
    low, high = bounds(surfaces)
    levels, areas, middles = [], [], []
    for surface in surfaces:
        a, b, c = (surface.positions[surface.triangles[:, k]].astype(np.float64) for k in range(3))
        across = np.cross(b - a, c - a)
        area = np.linalg.norm(across, axis=1) / 2
        up = across[:, 2] > 1.94 * area  # within 14 degrees of level
        levels.append(((a + b + c)[up, 2]) / 3)
        areas.append(area[up])
        middles.append((a + b + c)[up, :2] / 3)
    level, area, middle = np.concatenate(levels), np.concatenate(areas), np.concatenate(middles)
    broad = 0.2 * (high[0] - low[0]) * (high[1] - low[1])
    step = max(0.02 * (high[2] - low[2]), 1e-4)
    for height in sorted(set(np.round(level / step)), reverse=True):
        here = np.abs(level / step - height) <= 1.0
        if area[here].sum() >= broad:
            x, y = np.average(middle[here], axis=0, weights=area[here])
            return Mark(position=(float(x), float(y), float(np.average(level[here], weights=area[here]))))
    return Mark(position=((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, high[2]))
