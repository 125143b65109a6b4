"""Small lives on many legs: butterflies, bees, beetles, ants, dragonflies, spiders, crabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, painted, rings, spots
from filmwright.stage.world.cast.animals.flesh import Patch, ball, pair, tube
from filmwright.stage.world.cast.animals.makings import Makings
from filmwright.stage.world.cast.animals.plumage import both_faces
from filmwright.stage.world.cast.implicit import Triple, floats
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.world import Colour

BLACK: Colour = (0.05, 0.045, 0.05)


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A wing as an outline about its root: (degrees from straight ahead, reach), and its colours."""

    outline: tuple[tuple[float, float], ...]
    root: Triple
    colour: Colour
    rim: Colour | None = None
    spot: Colour | None = None


@dataclass(frozen=True, kw_only=True)
class Build:
    """The proportions of a many-legged animal. Lengths count in body lengths; `size` is metres."""

    size: float
    coat: Colour
    head: tuple[float, Triple, Triple] = (0.0, (0.40, 0, 0.30), (0.12, 0.12, 0.12))  # unused, centre, radii
    thorax: tuple[Triple, Triple] = ((0.16, 0, 0.30), (0.18, 0.14, 0.13))
    abdomen: tuple[Triple, Triple] = ((-0.24, 0, 0.28), (0.28, 0.14, 0.13))
    abdomen_coat: Colour | None = None
    head_coat: Colour | None = None
    legs: int = 3  # pairs
    leg: tuple[float, float, float] = (
        0.34,
        0.16,
        0.016,
    )  # reach outwards, height of the knee over the body, radius
    leg_coat: Colour = BLACK
    eye: float = 0.05
    eye_coat: Colour = BLACK
    antennae: float = 0.28
    claws: float = 0.0
    wings: tuple[Leaf, ...] = ()
    shell: bool = False  # a ladybird's dome
    markings: Callable[[float], tuple[Marking, ...]] | None = field(default=None)  # given the size
    fluffy: bool = False
    finish: Finish = Finish.PLASTIC
    mass: float = 0.002


def built(build: Build, coat: Colour) -> Model:
    """Return the animal at rest, standing on its feet."""
    u = build.size
    body = _scaled(build.thorax[0], u)
    makings = Makings(
        bones=[("spine", "", body), ("chest", "spine", body), ("head", "chest", _scaled(build.head[1], u))]
    )
    makings.bones.append(
        ("muzzle", "head", _scaled((build.head[1][0] + build.head[2][0], 0, build.head[1][2]), u))
    )
    makings.bones.append(
        ("tail_1", "spine", _scaled((build.thorax[0][0] - build.thorax[1][0], 0, build.abdomen[0][2]), u))
    )
    eye = _scaled(
        (
            build.head[1][0] + 0.55 * build.head[2][0],
            0.78 * build.head[2][1],
            build.head[1][2] + 0.35 * build.head[2][2],
        ),
        u,
    )
    makings.eyes(eye, build.eye * u, build.eye_coat)
    finish = Finish.HAIR if build.fluffy else build.finish
    rough = 0.9 if build.fluffy else 0.4
    for part, centre, radii, own in (
        ("head", build.head[1], build.head[2], build.head_coat),
        ("chest", *build.thorax, None),
        ("tail_1", *build.abdomen, build.abdomen_coat),
    ):
        piece = ball(_scaled(centre, u), _scaled(radii, u), rings=16 if part == "tail_1" else 10, sides=14)
        marks = build.markings(u) if build.markings and part == "tail_1" else ()
        for each, colour in painted(piece, own or coat, marks):
            makings.patches.append(Patch(piece=each, colour=colour, part=part, finish=finish, rough=rough))
    _legs(makings, build, u)
    _antennae(makings, build, u)
    for number, leaf in enumerate(build.wings, 1):
        _wing(makings, leaf, number, u)
    if build.claws:
        _claws(makings, build, u, coat)
    front = _scaled((build.head[1][0] + build.head[2][0], 0, build.head[1][2]), u)
    return makings.model(build.mass, (eye[0], 0.0, eye[2]), front)


def _scaled(point: Triple, u: float) -> Triple:
    return (point[0] * u, point[1] * u, point[2] * u)


def _legs(makings: Makings, build: Build, u: float) -> None:
    (cx, _, cz), (rx, ry, _) = build.thorax
    reach, knee, thick = build.leg
    for number in range(build.legs):
        share = number / max(build.legs - 1, 1)
        angle = np.radians(38 + 104 * share)
        root = (cx + rx * (0.7 - 1.4 * share), 0.7 * ry, cz - 0.02)
        out = np.array([np.cos(angle), np.sin(angle), 0.0])
        bend = np.array(root) + out * 0.45 * reach + np.array([0, 0, knee])
        foot = np.array(root) + out * reach
        foot[2] = thick
        makings.bones.append((f"limb_{number + 1}_l", "chest", _scaled(root, u)))
        makings.bones.append((f"limb_{number + 1}_r", "chest", _scaled((root[0], -root[1], root[2]), u)))
        line = np.array([root, bend, foot]) * u
        piece = tube(line, np.array([1.2, 1.0, 0.5]) * thick * u, sides=6)
        makings.patches += pair(
            Patch(
                piece=piece,
                colour=build.leg_coat,
                part=f"limb_{number + 1}_l",
                finish=Finish.PLASTIC,
                rough=0.5,
            )
        )


def _antennae(makings: Makings, build: Build, u: float) -> None:
    if not build.antennae:
        return
    x, _, z = build.head[1]
    rx, ry, rz = build.head[2]
    long = build.antennae
    root = (x + 0.7 * rx, 0.35 * ry, z + 0.7 * rz)
    line = [
        root,
        (root[0] + 0.5 * long, root[1] + 0.2 * long, root[2] + 0.55 * long),
        (root[0] + 0.95 * long, root[1] + 0.35 * long, root[2] + 0.6 * long),
    ]
    piece = tube(np.array(line) * u, np.array([0.014, 0.011, 0.014]) * u, sides=5)
    makings.patches += pair(Patch(piece=piece, colour=build.leg_coat, part="head"))


def _wing(makings: Makings, leaf: Leaf, number: int, u: float) -> None:
    root = _scaled(leaf.root, u)
    makings.bones.append((f"wing_{number}_l", "chest", root))
    makings.bones.append((f"wing_{number}_r", "chest", (root[0], -root[1], root[2])))
    angles = np.radians(np.array([angle for angle, _ in leaf.outline], float))
    reach = np.array([far for _, far in leaf.outline], float)
    fine = np.linspace(angles[0], angles[-1], 25)
    far = np.interp(fine, angles, reach)
    far = np.convolve(np.pad(far, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    rings_ = np.linspace(0.02, 1, 9)
    points = np.stack(
        [
            root[0] + u * rings_[:, None] * far[None] * np.cos(fine)[None],
            root[1] + u * rings_[:, None] * far[None] * np.sin(fine)[None],
            root[2] + u * 0.10 * np.sin(np.pi * rings_[:, None] * 0.8) * far[None],
        ],
        axis=-1,
    )
    piece = both_faces(floats(points))
    share = np.concatenate([np.repeat(rings_, 25)] * 2)
    around = np.concatenate([np.tile(np.linspace(0, 1, 25), 9)] * 2)
    colour = np.tile(np.asarray(leaf.colour, np.float32), (len(share), 1))
    if leaf.rim is not None:
        colour[(share > 0.80) | (np.abs(np.sin(around * 4.5 * np.pi)) < 0.16)] = leaf.rim
    if leaf.spot is not None:
        colour[(np.abs(share - 0.90) < 0.07) & (np.abs(np.sin(around * 7 * np.pi)) > 0.75)] = leaf.spot
    makings.patches += pair(
        Patch(piece=piece, colour=floats(colour), part=f"wing_{number}_l", finish=Finish.PLASTIC, rough=0.6)
    )


def _claws(makings: Makings, build: Build, u: float, coat: Colour) -> None:
    """A crab's pincers on bent arms."""
    (cx, _, cz), (rx, ry, _) = build.thorax
    size = build.claws
    root = (cx + 0.8 * rx, 0.6 * ry, cz)
    elbow = (root[0] + 0.12, root[1] + 0.22, cz + 0.08)
    wrist = (root[0] + 0.30, root[1] + 0.16, cz + 0.06)
    makings.bones += [
        ("arm_1_l", "chest", _scaled(root, u)),
        ("arm_1_r", "chest", _scaled((root[0], -root[1], root[2]), u)),
    ]
    arm = tube(np.array([root, elbow, wrist]) * u, np.array([0.045, 0.05, 0.05]) * u, sides=8)
    palm = ball(
        _scaled((wrist[0] + 0.08 * size, wrist[1] - 0.02, wrist[2]), u),
        _scaled((0.13 * size, 0.06 * size, 0.10 * size), u),
    )
    upper = tube(np.array([(wrist[0] + 0.14 * size, wrist[1], wrist[2] + 0.07 * size),
        (wrist[0] + 0.28 * size, wrist[1] - 0.02, wrist[2] + 0.09 * size),
                           (wrist[0] + 0.38 * size, wrist[1] - 0.03, wrist[2] + 0.02 * size)]) * u,
                               np.array([0.045, 0.035, 0.006]) * size * u, sides=7)  # fmt: skip
    lower = tube(np.array([(wrist[0] + 0.14 * size, wrist[1], wrist[2] - 0.06 * size),
        (wrist[0] + 0.34 * size, wrist[1] - 0.03, wrist[2] - 0.03 * size)]) * u,
                 np.array([0.035, 0.006]) * size * u, sides=7)  # fmt: skip
    makings.patches += pair(
        *[
            Patch(piece=p, colour=coat, part="arm_1_l", finish=Finish.PLASTIC, rough=0.4)
            for p in (arm, palm, upper, lower)
        ]
    )


def _bee_bands(u: float) -> tuple[Marking, ...]:
    return (Marking(colour=BLACK, where=rings(0.17 * u, 0.48, 0)),)


def _dots(u: float) -> tuple[Marking, ...]:
    return (Marking(colour=BLACK, where=spots(0.24 * u, 0.072 * u, 9)),)


# fmt: off
_CLEAR: Colour = (0.86, 0.91, 0.95)
_FORE = ((8, 0.55), (28, 1.10), (48, 1.16), (66, 0.98), (84, 0.80), (98, 0.40))
_HIND = ((88, 0.40), (104, 0.76), (122, 0.86), (142, 0.84), (160, 0.66), (172, 0.30))
_MONARCH: Colour = (0.96, 0.48, 0.06)

BUILDS: dict[str, Build] = {
    "butterfly": Build(
        size=0.16, coat=BLACK, thorax=((0.12, 0, 0.42), (0.13, 0.06, 0.06)), abdomen=((-0.20, 0, 0.40),
        (0.25, 0.045, 0.05)),
        head=(0, (0.28, 0, 0.43), (0.06, 0.06, 0.06)), leg=(0.20, 0.02, 0.008), antennae=0.30, eye=0.028,
        wings=(Leaf(outline=_FORE, root=(0.14, 0.04, 0.45), colour=_MONARCH, rim=BLACK, spot=(0.96, 0.95,
        0.92)),
               Leaf(outline=_HIND, root=(0.08, 0.04, 0.44), colour=_MONARCH, rim=BLACK, spot=(0.96, 0.95,
               0.92))),
    ),
    "dragonfly": Build(
        size=0.18, coat=(0.10, 0.42, 0.48), thorax=((0.24, 0, 0.36), (0.13, 0.085, 0.09)), abdomen=((-0.26,
        0, 0.36), (0.42, 0.035, 0.035)),
        head=(0, (0.40, 0, 0.37), (0.07, 0.10, 0.07)), leg=(0.24, 0.04, 0.010), antennae=0.0, eye=0.075,
        eye_coat=(0.10, 0.52, 0.42),
        wings=(Leaf(outline=((62, 0.4), (70, 0.80), (76, 0.92), (84, 0.86), (92, 0.4)), root=(0.28, 0.05,
        0.43), colour=_CLEAR),
               Leaf(outline=((86, 0.4), (94, 0.78), (102, 0.86), (110, 0.80), (118, 0.4)), root=(0.18, 0.05,
               0.43), colour=_CLEAR)),
    ),
    "bee": Build(
        size=0.11, coat=(0.93, 0.66, 0.10), abdomen_coat=(0.97, 0.74, 0.08), head_coat=(0.12, 0.09, 0.06),
        fluffy=True, thorax=((0.14, 0, 0.34), (0.18, 0.17, 0.17)),
        abdomen=((-0.24, 0, 0.32), (0.28, 0.19, 0.18)), head=(0, (0.38, 0, 0.33), (0.12, 0.13, 0.12)),
        antennae=0.18, leg=(0.26, 0.06, 0.022), eye=0.06, markings=_bee_bands,
        wings=(Leaf(outline=((58, 0.3), (72, 0.62), (90, 0.70), (108, 0.60), (124, 0.3)), root=(0.14, 0.08,
        0.50), colour=_CLEAR),
               Leaf(outline=((98, 0.2), (112, 0.44), (128, 0.46), (142, 0.2)), root=(0.04, 0.08, 0.49),
               colour=_CLEAR)),
    ),
    "firefly": Build(
        size=0.09, coat=(0.16, 0.11, 0.09), abdomen_coat=(0.85, 1.0, 0.25), head_coat=(0.55, 0.18, 0.1),
        antennae=0.22,
        wings=(Leaf(outline=((70, 0.3), (90, 0.6), (115, 0.66), (135, 0.3)), root=(0.14, 0.08, 0.44),
        colour=(0.30, 0.22, 0.18)),),
    ),
    "mosquito": Build(
        size=0.08, coat=(0.22, 0.19, 0.18), thorax=((0.14, 0, 0.42), (0.12, 0.09, 0.10)), abdomen=((-0.22,
        0, 0.40), (0.28, 0.05, 0.05)),
        head=(0, (0.30, 0, 0.40), (0.06, 0.07, 0.06)), leg=(0.50, 0.22, 0.008), antennae=0.3, eye=0.04,
        eye_coat=(0.45, 0.08, 0.06),
        wings=(Leaf(outline=((84, 0.3), (98, 0.62), (112, 0.66), (126, 0.3)), root=(0.14, 0.06, 0.50),
        colour=_CLEAR),),
    ),
    "fly": Build(
        size=0.09, coat=(0.14, 0.15, 0.17), head=(0, (0.40, 0, 0.30), (0.11, 0.15, 0.13)), eye=0.10,
        eye_coat=(0.55, 0.07, 0.05), antennae=0.0,
        wings=(Leaf(outline=((100, 0.3), (118, 0.62), (136, 0.68), (152, 0.3)), root=(0.14, 0.08, 0.42),
        colour=_CLEAR),),
    ),
    "beetle": Build(
        size=0.11, coat=BLACK, abdomen_coat=(0.86, 0.07, 0.05), thorax=((0.28, 0, 0.20), (0.16, 0.20,
        0.14)), abdomen=((-0.08, 0, 0.20), (0.38, 0.34, 0.30)),
        head=(0, (0.44, 0, 0.19), (0.10, 0.12, 0.09)), leg=(0.34, 0.04, 0.022), antennae=0.14, eye=0.035,
        eye_coat=(0.95, 0.95, 0.93), markings=_dots,
    ),
    "ladybug": Build(
        size=0.11, coat=BLACK, abdomen_coat=(0.86, 0.07, 0.05), thorax=((0.28, 0, 0.20), (0.16, 0.20,
        0.14)), abdomen=((-0.08, 0, 0.20), (0.38, 0.34, 0.30)),
        head=(0, (0.44, 0, 0.19), (0.10, 0.12, 0.09)), leg=(0.34, 0.04, 0.022), antennae=0.14, eye=0.035,
        eye_coat=(0.95, 0.95, 0.93), markings=_dots,
    ),
    "insect": Build(
        size=0.13, coat=(0.42, 0.66, 0.16), thorax=((0.22, 0, 0.28), (0.20, 0.11, 0.13)), abdomen=((-0.24,
        0, 0.26), (0.36, 0.09, 0.10)), leg=(0.30, 0.26, 0.018),
        leg_coat=(0.32, 0.52, 0.12), head=(0, (0.44, 0, 0.29), (0.10, 0.10, 0.13)), antennae=0.45, eye=0.045,
    ),
    "ant": Build(
        size=0.1, coat=(0.24, 0.09, 0.05), thorax=((0.04, 0, 0.24), (0.16, 0.07, 0.08)), abdomen=((-0.32,
        0, 0.24), (0.20, 0.14, 0.13)),
        head=(0, (0.34, 0, 0.25), (0.13, 0.12, 0.10)), leg=(0.40, 0.16, 0.016), leg_coat=(0.20, 0.07, 0.04),
        antennae=0.3, eye=0.025,
    ),
    "spider": Build(
        size=0.13, coat=(0.13, 0.11, 0.11), thorax=((0.14, 0, 0.26), (0.20, 0.17, 0.12)), abdomen=((-0.26,
        0, 0.30), (0.30, 0.25, 0.22)), abdomen_coat=(0.17, 0.14, 0.13),
        head=(0, (0.32, 0, 0.27), (0.09, 0.11, 0.09)), legs=4, leg=(0.78, 0.34, 0.026), leg_coat=(0.13,
        0.11, 0.11), antennae=0.0, eye=0.028, eye_coat=(0.9, 0.2, 0.1), fluffy=True,
    ),
    "crab": Build(
        size=0.24, coat=(0.86, 0.24, 0.10), thorax=((0.0, 0, 0.22), (0.26, 0.38, 0.14)), abdomen=((-0.10, 0,
        0.21), (0.20, 0.30, 0.12)),
        head=(0, (0.20, 0, 0.27), (0.07, 0.16, 0.06)), legs=4, leg=(0.40, 0.14, 0.028), leg_coat=(0.78,
        0.20, 0.09), antennae=0.0, eye=0.045, claws=1.15, mass=0.4,
    ),
    "lobster": Build(
        size=0.36, coat=(0.78, 0.13, 0.07), thorax=((0.10, 0, 0.16), (0.26, 0.13, 0.12)), abdomen=((-0.34,
        0, 0.13), (0.32, 0.10, 0.09)), legs=4, leg=(0.26, 0.10, 0.018),
        leg_coat=(0.70, 0.12, 0.06), head=(0, (0.34, 0, 0.18), (0.10, 0.08, 0.07)), antennae=0.55, eye=0.03,
        claws=1.1, mass=0.6,
        markings=lambda u: (Marking(colour=(0.5, 0.07, 0.04), where=rings(0.11 * u, 0.25, 0)),),
    ),
}
# fmt: on
