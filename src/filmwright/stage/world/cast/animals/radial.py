"""Soft bodies about an axis: octopuses, jellyfish, starfish, and the snail that carries its house."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, painted, spots
from filmwright.stage.world.cast.animals.flesh import Patch, along, ball, tube
from filmwright.stage.world.cast.animals.makings import Makings
from filmwright.stage.world.cast.animals.plumage import both_faces
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.world import Colour

ARM_BONES = 4


def octopus(coat: Colour, u: float) -> Model:
    """Return an octopus `u` metres wide: a tall mantle, large eyes, eight arms with suckers."""
    z = 0.20 * u
    makings = Makings(
        bones=[
            ("spine", "", (0, 0, z)),
            ("head", "spine", (0, 0, z + 0.04 * u)),
            ("muzzle", "head", (0.12 * u, 0, z + 0.06 * u)),
        ]
    )
    makings.eyes((0.105 * u, 0.085 * u, z + 0.10 * u), 0.045 * u, (0.95, 0.85, 0.55))
    for centre, radii in (((-0.05, 0, 0.28), (0.17, 0.165, 0.22)), ((0.01, 0, 0.08), (0.14, 0.14, 0.13))):
        piece = ball(
            (centre[0] * u, 0, z + centre[2] * u),
            (radii[0] * u, radii[1] * u, radii[2] * u),
            rings=14,
            sides=18,
        )
        pale = Marking(
            colour=(min(coat[0] * 1.2, 1), min(coat[1] * 1.3, 1), min(coat[2] * 1.2, 1)),
            where=spots(0.09 * u, 0.022 * u),
        )
        for part, colour in painted(piece, coat, (pale,)):
            makings.patches.append(
                Patch(piece=part, colour=colour, part="head", finish=Finish.SKIN, rough=0.4)
            )
    for number in range(8):
        angle = np.radians(22.5 + 45 * number)
        t = np.linspace(0, 1, 16)
        far = 0.10 * u + 0.50 * u * t
        turn = angle + 0.5 * np.sin(2.2 * np.pi * t) * t * (1 if number % 2 else -1)
        high = np.maximum(z * (1 - 1.5 * t) + 0.10 * u * np.clip(t - 0.7, 0, 1) ** 1.0, 0.0)
        radius = u * (0.055 - 0.047 * t)
        line = np.stack([far * np.cos(turn), far * np.sin(turn), high + radius], axis=1)
        piece = tube(line, radius, sides=8)
        parent, names = "spine", []
        for bone in range(ARM_BONES):
            joint = line[int(bone * 15 / ARM_BONES)]
            name = f"arm{number + 1}_{bone + 1}"
            makings.bones.append((name, parent, (float(joint[0]), float(joint[1]), float(joint[2]))))
            names.append(name)
            parent = name
        makings.patches.append(
            Patch(
                piece=piece,
                colour=coat,
                hold=along(makings.skeleton(), names, piece.positions),
                finish=Finish.SKIN,
                rough=0.4,
            )
        )
    return makings.model(8.0, (0.1 * u, 0, z + 0.1 * u), (0.14 * u, 0, z + 0.04 * u))


def jellyfish(coat: Colour, u: float) -> Model:
    """Return a jellyfish `u` metres wide: a bell with a frilled rim, and trailing tentacles."""
    z = 1.05 * u
    makings = Makings(
        bones=[("spine", "", (0, 0, z)), ("head", "spine", (0, 0, z)), ("muzzle", "head", (0.3 * u, 0, z))]
    )
    turn = np.linspace(0, 2 * np.pi, 33)
    lat = np.linspace(0.02, 1, 10)
    ring = 0.5 * u * np.sin(lat * 1.72)[:, None] * (1 + 0.05 * np.cos(8 * turn)[None] * lat[:, None] ** 3)
    grid = np.stack(
        [
            ring * np.cos(turn),
            ring * np.sin(turn),
            z + 0.42 * u * np.cos(lat * 1.72)[:, None] + 0 * turn[None],
        ],
        axis=-1,
    )
    piece = both_faces(floats(grid))
    share = np.concatenate([np.repeat(lat, 33)] * 2)[:, None]
    rgb = np.asarray(coat) * share + np.minimum(np.asarray(coat) * 1.25 + 0.12, 1.0) * (1 - share)
    makings.patches.append(
        Patch(piece=piece, colour=floats(rgb), part="head", finish=Finish.SKIN, rough=0.25)
    )
    for number in range(14):
        angle = 2 * np.pi * number / 14
        inner = number % 2 == 0
        far = (0.22 if inner else 0.42) * u
        t = np.linspace(0, 1, 14)
        long = (0.95 if inner else 0.8) * u
        wave = 0.035 * u * np.sin(5 * t + number)
        line = np.stack(
            [(far + wave) * np.cos(angle), (far + wave) * np.sin(angle), z - 0.02 * u - t * long], axis=1
        )
        radius = u * (
            (0.045 if inner else 0.014) * (1 - 0.8 * t) * (1 + (0.25 * np.sin(16 * t) if inner else 0))
        )
        piece = tube(line, radius, sides=6)
        parent, names = "spine", []
        for bone in range(ARM_BONES):
            joint = line[int(bone * 13 / ARM_BONES)]
            name = f"arm{number + 1}_{bone + 1}"
            makings.bones.append((name, parent, (float(joint[0]), float(joint[1]), float(joint[2]))))
            names.append(name)
            parent = name
        pale = (min(coat[0] * 1.1, 1), min(coat[1] * 1.05, 1), min(coat[2] * 1.05, 1))
        makings.patches.append(
            Patch(
                piece=piece,
                colour=pale,
                hold=along(makings.skeleton(), names, piece.positions),
                finish=Finish.SKIN,
                rough=0.25,
            )
        )
    return makings.model(5.0, (0.3 * u, 0, z + 0.1 * u), (0.4 * u, 0, z))


def starfish(coat: Colour, u: float) -> Model:
    """Return a starfish `u` metres wide on the ground: five arms with knobs."""
    makings = Makings(
        bones=[
            ("spine", "", (0, 0, 0.06 * u)),
            ("head", "spine", (0.02 * u, 0, 0.06 * u)),
            ("muzzle", "head", (0.4 * u, 0, 0.03 * u)),
        ]
    )
    makings.patches.append(
        Patch(
            piece=ball((0, 0, 0.08 * u), (0.17 * u, 0.17 * u, 0.08 * u)),
            colour=coat,
            part="head",
            finish=Finish.SKIN,
        )
    )
    for number in range(5):
        angle = 2 * np.pi * number / 5
        t = np.linspace(0, 1, 8)
        line = np.stack(
            [0.5 * u * t * np.cos(angle), 0.5 * u * t * np.sin(angle), 0.075 * u - 0.035 * u * t], axis=1
        )
        makings.patches.append(
            Patch(
                piece=tube(line, u * (0.115 - 0.085 * t) * 0.62, sides=8),
                colour=coat,
                part="spine",
                finish=Finish.SKIN,
            )
        )
        for k in range(1, 6):
            at = line[k]
            knob = ball(
                (float(at[0]), float(at[1]), float(at[2] + 0.055 * u - 0.006 * k * u)),
                (0.018 * u,) * 3,
                rings=4,
                sides=6,
            )
            makings.patches.append(Patch(piece=knob, colour=(0.98, 0.85, 0.62), part="spine"))
    return makings.model(0.2, (0.1 * u, 0, 0.1 * u), (0.4 * u, 0, 0.03 * u))


def snail(coat: Colour, u: float) -> Model:
    """Return a snail `u` metres long: a soft foot, a coiled house, horns with eyes."""
    makings = Makings(
        bones=[
            ("spine", "", (0, 0, 0.1 * u)),
            ("chest", "spine", (0.1 * u, 0, 0.1 * u)),
            ("head", "chest", (0.32 * u, 0, 0.2 * u)),
            ("muzzle", "head", (0.48 * u, 0, 0.16 * u)),
        ]
    )
    makings.eyes((0.50 * u, 0.08 * u, 0.50 * u), 0.035 * u)
    flesh: Colour = (0.80, 0.68, 0.50)
    foot = tube(
        [(0.36 * u, 0, 0.10 * u), (0.1 * u, 0, 0.08 * u), (-0.25 * u, 0, 0.05 * u), (-0.52 * u, 0, 0.02 * u)],
        np.array([0.10, 0.13, 0.09, 0.01]) * u,
        sides=10,
    )
    neck = tube(
        [(0.22 * u, 0, 0.10 * u), (0.38 * u, 0, 0.20 * u), (0.44 * u, 0, 0.24 * u)],
        np.array([0.11, 0.10, 0.08]) * u,
        sides=10,
    )
    makings.patches += [
        Patch(piece=piece, colour=flesh, part=part, finish=Finish.SKIN, rough=0.3)
        for piece, part in ((foot, "spine"), (neck, "head"))
    ]
    for side in (1, -1):
        stalk = tube(
            [(0.43 * u, side * 0.04 * u, 0.28 * u), (0.50 * u, side * 0.08 * u, 0.49 * u)],
            [0.022 * u, 0.018 * u],
            sides=6,
        )
        makings.patches.append(Patch(piece=stalk, colour=flesh, part="head", finish=Finish.SKIN))
    turn = np.linspace(0, 5.2 * np.pi, 60)
    size = np.exp(-turn * 0.115)
    line = np.stack(
        [
            -0.08 * u - 0.19 * u * size * np.cos(turn + 0.6),
            0.10 * u * (1 - size),
            0.36 * u + 0.19 * u * size * np.sin(turn + 0.6),
        ],
        axis=1,
    )
    piece = tube(line[::-1], 0.165 * u * size[::-1], sides=10)
    share = np.concatenate([[1], np.linspace(1, 0, 60), [0]])
    dark = np.sin(share * 26) > 0.25
    colour = np.where(np.repeat(dark, 10)[:, None], np.asarray(coat) * 0.62, np.asarray(coat))
    makings.patches.append(
        Patch(piece=piece, colour=floats(colour), part="spine", finish=Finish.PLASTIC, rough=0.4)
    )
    return makings.model(0.02, (0.5 * u, 0, 0.5 * u), (0.5 * u, 0, 0.2 * u))


MAKERS: dict[str, tuple[Callable[[Colour, float], Model], Colour, float]] = {
    "octopus": (octopus, (0.82, 0.30, 0.20), 0.9),
    "jellyfish": (jellyfish, (0.86, 0.45, 0.72), 0.5),
    "starfish": (starfish, (0.94, 0.42, 0.12), 0.20),
    "snail": (snail, (0.72, 0.46, 0.22), 0.14),
}
"""Name: maker, usual coat, usual width or length in metres."""
