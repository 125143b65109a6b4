"""The playground: the set, its furniture, loose things and limp bodies written as a MuJoCo world.

Who touches whom is told by bits: 1 set, 2 animated bodies, 4 loose things, 8 limp bodies, 16 balls.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.actor import GRAVITY
from filmwright.stage.rehearsal.carrying import middle_of, standing
from filmwright.stage.rehearsal.company import RIM_RADIUS, is_ball
from filmwright.stage.rehearsal.mechanisms import moving_parts
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.ragdoll import bodies
from filmwright.stage.rehearsal.rotations import Reals, quaternion
from filmwright.stage.world.matter import MATTER
from filmwright.stage.world.model import Shape, Solid, StageSet
from filmwright.stage.world.shaping.breaking import shards_of

STEP = 0.001
"""Seconds of one step of physics."""

_STIFFNESS = 240.0
"""Radians a second of a contact's spring: a ball is on the floor for about 13 ms, as a basketball is."""

CAPSULES = (
    ("chest", "pelvis", 0.075),
    ("head", "neck", 0.060),
    ("upper_arm_l", "forearm_l", 0.026),
    ("upper_arm_r", "forearm_r", 0.026),
    ("thigh_l", "shin_l", 0.042),
    ("thigh_r", "shin_r", 0.042),
    ("shin_l", "foot_l", 0.032),
    ("shin_r", "foot_r", 0.032),
)
"""An animated body as physics meets it: from joint to joint, radius in heights."""


_GRAVITY = {"moon": 1.62, "mars": 3.71, "space": 0.0, "galaxy": 0.0, "orbit": 0.0, "nebula": 0.0}
"""Metres a second squared of places that are not on the Earth, by a word of the place's kind."""


def gravity_of(blocking: Blocking) -> float:
    """Return the gravity of a place, metres a second squared."""
    kind = blocking.world.place.kind
    return next((g for word, g in _GRAVITY.items() if word in kind.split("_")), GRAVITY)


def damping_ratio(restitution: float) -> float:
    """Return the damping of a contact spring that gives a coefficient of restitution, 0..1.

    Schwager and Poschel (2007), Granular Matter 9: a linear dashpot that lets go when it would pull.
    At 13 steps a contact it is some percent off; touches.py puts balls right.
    """
    low, high = 1e-4, 0.70
    for _ in range(50):
        ratio = (low + high) / 2
        root = np.sqrt(1 - ratio**2)
        angle = np.pi - np.arctan2(2 * ratio * root, 1 - 2 * ratio**2)
        if np.exp(-ratio / root * angle) > restitution:
            low = ratio
        else:
            high = ratio
    return float((low + high) / 2)


def spring(restitution: float) -> str:
    """Return MuJoCo's solref (stiffness and damping, both negative) for a coefficient of restitution."""
    ratio = damping_ratio(float(np.clip(restitution, 0.05, 0.97)))
    return f"{-(_STIFFNESS**2):.1f} {-2 * ratio * _STIFFNESS:.3f}"


def written(
    blocking: Blocking,
    cast: dict[str, Posed],
    limp: frozenset[str],
    free: frozenset[str],
    rims: list[Reals],
    broken: frozenset[str] = frozenset(),
) -> str:
    """Return the whole playground as XML.

    Animated characters are mocap bodies, `limp` ones rag-dolls; things not in `free` stand fast,
    those in a hand all the time are left out.
    """
    place, things = blocking.place, blocking.things
    fixed = [_solid(solid, "fixed") for solid in place.model.solids if not is_ground(solid)]
    loose, assets, masses = [], [], {thing.id: thing.model.mass for thing in things}
    for thing in things:
        if thing.cast or not thing.model.solids or (thing.held_by and thing.id not in free):
            continue
        if thing.id in broken:
            meshes, pieces = _shards(thing)
            assets.append(meshes)
            loose.append(pieces)
            continue
        middle = middle_of(thing)
        kind = "ball" if is_ball(thing) else "loose"
        geoms = "".join(_solid(solid, kind, thing, middle) for solid in thing.model.solids)
        at = np.array(thing.start.position) + standing(thing) @ middle
        pose = f'pos="{_row(at)}" quat="{_row(quaternion(standing(thing)))}"'
        if thing.id not in free:
            fixed.append(f"<body {pose}>{_standing(thing)}</body>")
        else:
            inertia = _inertia(thing)
            loose.append(
                f'<body name="{thing.id}" {pose}><freejoint name="{thing.id}"/>{inertia}{geoms}</body>'
            )
    for number, rim in enumerate(rims):
        if not _has_ring(place, rim):
            fixed.append(_ring(rim, number))
    animated = "".join(_animated(name, body) for name, body in cast.items() if name not in limp)
    dolls = "".join(bodies(cast[name].figure, name, masses[name]) for name in sorted(limp))
    return f"""<mujoco>
    <compiler angle="degree" autolimits="true"/>
    <option timestep="{STEP}" integrator="implicitfast" iterations="30" cone="elliptic" impratio="10"
      gravity="0 0 {-gravity_of(blocking):.4f}"/>
    <size memory="20M"/>
    <default>
      <geom condim="4" friction="0.8 0.004 0.0004"/>
      <default class="fixed"><geom contype="1" conaffinity="28"/></default>
      <default class="animated"><geom contype="2" conaffinity="12"/></default>
      <default class="loose"><geom contype="4" conaffinity="31" priority="1"
        friction="0.6 0.004 0.0004"/></default>
      <default class="part"><geom contype="0" conaffinity="30" priority="1"
        friction="0.9 0.01 0.001"/></default>
      <default class="limp"><geom contype="8" conaffinity="7" priority="1" condim="3"
        friction="0.75 0.02 0.002" solref="0.012 1"/></default>
      <default class="ball"><geom contype="16" conaffinity="31" priority="2" condim="6"
        friction="0.75 0.004 0.0005"/></default>
    </default>
    <asset>{"".join(assets)}</asset>
    <worldbody><geom class="fixed" type="plane" size="200 200 1"/>
    {"".join(fixed)}{"".join(loose)}{animated}{dolls}</worldbody></mujoco>"""


def _standing(thing: Thing) -> str:
    """Return what stands fast of a thing, and its parts on their joints."""
    jointed = {moving.part: moving for moving in moving_parts(thing)}
    geoms = "".join(
        _solid(solid, "fixed", thing).replace(_LOOSE, _FIXED)
        for solid in thing.model.solids
        if solid.part not in jointed
    )
    for number, moving in jointed.items():
        at = thing.model.joints[number].astype(float)
        own = "".join(
            _solid(solid, "part", thing, at).replace("/>", f' density="{moving.density}"/>')
            for solid in thing.model.solids
            if solid.part == number
        )
        joint = f'<joint name="{moving.name}" {moving.joint}/>'
        geoms += f'<body name="{moving.name}" pos="{_row(at)}">{joint}{own}</body>'
    return geoms


_SOFT = ("rubber", "leather")
"""What balls are made of that are hollow and grip the floor."""

_SHELL = 0.0012
"""Metres of thickness given to a shard, so that it has a volume."""


def _shards(thing: Thing) -> tuple[str, str]:
    """Return the shards of a broken thing: their hulls as assets, their bodies in the frame of the whole."""
    meshes, pieces = [], []
    shards = shards_of(thing.model)
    material = thing.model.solids[0]
    up, across = np.array([0.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0])
    for number, corners in shards.items():
        outward = corners - corners.mean(axis=0)
        thick = corners + _SHELL * outward / np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-6)
        chosen = _hull(np.concatenate([corners, thick, corners + _SHELL * up, corners + _SHELL * across]))
        name = f"{thing.id}#{number}"
        meshes.append(f'<mesh name="{name}" vertex="{" ".join(_row(row) for row in chosen)}"/>')
        mass = max(thing.model.mass / len(shards), 0.004)
        pieces.append(
            f'<body name="{name}"><freejoint name="{name}"/><geom class="loose" type="mesh" mesh="{name}" '
            f'mass="{mass:.4f}" solref="{spring(min(material.bounce, 0.3))}" solimp="0.98 0.98 0.001" '
            f'friction="0.35 0.004 0.0004"/></body>'
        )
    return "".join(meshes), "".join(pieces)


def _hull(points: Reals) -> Reals:
    """Return the points farthest out in thirty directions: hull enough for a shard."""
    ways = np.array(
        [(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if x or y or z], float
    )
    return np.asarray(points[np.unique((points @ ways.T).argmax(axis=0))])


_LOOSE, _BALL, _FIXED = 'class="loose"', 'class="ball"', 'class="fixed"'


def is_ground(solid: Solid) -> bool:
    """Whether a solid is a slab level with the floor, where the plane lies already."""
    top = solid.centre[2] + solid.size[2]
    return solid.shape is Shape.BOX and abs(top) < 0.02 and min(solid.size[:2]) > 2.0


def _inertia(thing: Thing) -> str:
    """Return a solid block's (or, for balls, a thin shell's) inertia about the middle of the solids."""
    mass = max(thing.model.mass, 0.02)
    if is_ball(thing):
        solid = thing.model.solids[0]
        full = thing.matter is not None and thing.matter not in _SOFT  # a marble is full, a football a shell
        moment = (2 / 5 if full else 2 / 3) * mass * solid.size[0] ** 2
        middle, moments = np.zeros(3), np.full(3, moment)
    else:
        size = np.maximum(np.array(thing.model.size, float), 0.03)
        middle = np.array([0.0, 0.0, size[2] / 2])
        moments = mass / 12 * (np.sum(size**2) - size**2)
    return f'<inertial pos="{_row(middle)}" mass="{mass}" diaginertia="{_row(moments)}"/>'


def _solid(solid: Solid, kind: str, thing: Thing | None = None, origin: Reals | None = None) -> str:
    radius, half, _ = solid.size
    centre = np.array(solid.centre) - (np.zeros(3) if origin is None else origin)
    if solid.shape is Shape.BOX:
        size = _row([max(value, 0.002) for value in solid.size])
    elif solid.shape is Shape.SPHERE:
        size = f"{radius:.5f}"
    else:
        size = f"{radius:.5f} {half:.5f}"
    contact = ""
    if thing is not None:
        contact = f'solref="{spring(solid.bounce)}" solimp="0.98 0.98 0.001"'
        if thing.matter is not None and (kind == "loose" or thing.matter not in _SOFT):
            contact += f' friction="{MATTER[thing.matter].friction:.3f} 0.004 0.0003"'
    return (
        f'<geom class="{kind}" type="{solid.shape.value}" size="{size}" pos="{_row(centre)}" '
        f'quat="{_row(solid.turn)}" {contact}/>'
    )


def _has_ring(place: StageSet, rim: Reals) -> bool:
    """Whether the set's own solids already stand around the rim."""
    near = [
        solid
        for solid in place.model.solids
        if abs(solid.centre[2] - rim[2]) < 0.06
        and 0.1 < np.hypot(solid.centre[0] - rim[0], solid.centre[1] - rim[1]) < 0.32
        and min(value for value in solid.size if value > 0) < 0.03
    ]
    return len(near) >= 6


def _ring(rim: Reals, number: int) -> str:
    """Return a rim as a ring of rods."""
    angles = np.linspace(0, 2 * np.pi, 17)
    corners = rim + RIM_RADIUS * 1.01 * np.column_stack([np.cos(angles), np.sin(angles), 0 * angles])
    return "".join(
        f'<geom name="rim{number}_{k}" class="fixed" type="capsule" '
        f'fromto="{_row(corners[k])} {_row(corners[k + 1])}" size="0.009" solref="{spring(0.6)}"/>'
        for k in range(16)
    )


def _animated(name: str, body: Posed) -> str:
    figure = body.figure
    parts = []
    for first, second, width in CAPSULES:
        half = float(np.linalg.norm(figure.rest[figure.index[first]] - figure.rest[figure.index[second]])) / 2
        parts.append(
            f'<body name="{name}/{first}" mocap="true" pos="0 0 -50"><geom class="animated" type="capsule" '
            f'size="{width * figure.height:.4f} {max(half, 0.01):.4f}"/></body>'
        )
    return "".join(parts)


def _row(values: object) -> str:
    return " ".join(f"{float(value):.6f}" for value in values)  # type: ignore[attr-defined]
