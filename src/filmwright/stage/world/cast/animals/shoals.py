"""Shoals and swarms: more of the sea and of what has many legs, each made from the one it is like."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals import insects, sea
from filmwright.stage.world.cast.animals.coat import Marking, stripes
from filmwright.stage.world.cast.animals.flesh import Patch, pair, tube
from filmwright.stage.world.cast.animals.swimmers import Body, Build, Fin
from filmwright.stage.world.cast.implicit import Ball
from filmwright.stage.world.world import Colour

_FISH, _SHARK, _DOLPHIN, _SEAL = (sea.BUILDS[name] for name in ("fish", "shark", "dolphin", "seal"))
_IVORY: Colour = (0.95, 0.92, 0.82)


def _spiny(body: Body) -> list[Patch]:
    """A pufferfish's spines."""
    u, found = body.u, []
    for number in range(70):
        z = 1 - (number + 0.5) / 35
        turn = number * 2.399963
        flat = np.sqrt(max(1 - z * z, 0.0))
        way = np.array([flat * np.cos(turn), flat * np.sin(turn), z])
        if way[0] > 0.75 or way[0] < -0.85:
            continue
        root = np.array(body.at(0.04, 0.0, 0.0)) + way * u * np.array([0.30, 0.27, 0.27])
        found.append(
            Patch(
                piece=tube([root, root + 0.10 * u * way], [0.014 * u, 0.001 * u], sides=4),
                colour=_IVORY,
                part="spine",
            )
        )
    return found


def _bill(body: Body) -> list[Patch]:
    """A swordfish's bill."""
    piece = tube(
        [body.at(0.44, 0, 0.01), body.at(0.72, 0, 0.03), body.at(0.98, 0, 0.05)],
        [0.03 * body.u, 0.014 * body.u, 0.002 * body.u],
    )
    return [Patch(piece=piece, colour=body.coat, part="head")]


def _tusk(body: Body) -> list[Patch]:
    """A narwhal's tusk, wound."""
    t = np.linspace(0, 1, 40)
    wave = 0.006 * body.u * (1 - 0.7 * t)[:, None] * np.column_stack([0 * t, np.cos(26 * t), np.sin(26 * t)])
    line = (
        np.array(body.at(0.44, 0.0, 0.02))
        + np.column_stack([0.62 * body.u * t, 0 * t, 0.10 * body.u * t])
        + wave
    )
    return [Patch(piece=tube(list(line), 0.018 * body.u * (1.05 - t)), colour=_IVORY, part="head")]


def _walrus(body: Body) -> list[Patch]:
    """Whiskers and two long tusks."""
    tusk = tube(
        [body.at(0.46, 0.035, -0.03), body.at(0.49, 0.045, -0.12), body.at(0.47, 0.05, -0.24)],
        [0.016 * body.u, 0.013 * body.u, 0.002 * body.u],
    )
    return [*sea.whiskers(body), *pair(Patch(piece=tusk, colour=_IVORY, part="head"))]


def _lower(fins: tuple[Fin, ...], share: float) -> tuple[Fin, ...]:
    """Return fins as they sit on a slimmer body; the tail's own stay."""
    return tuple(
        fin
        if fin.part == "tail_4"
        else replace(fin, corners=tuple((x, y, share * z) for x, y, z in fin.corners))  # type: ignore[arg-type]
        for fin in fins
    )


def _banded(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=(0.06, 0.06, 0.08), where=stripes(0.24 * body.u, 0.38, 0.1)),)


# fmt: off
SWIMMERS: dict[str, Build] = {
    "angelfish": replace(_FISH, length=0.22, coat=(0.98, 0.86, 0.20), markings=_banded,
                         rows=tuple((x, z, 1.65 * high, 0.8 * wide) for x, z, high, wide in _FISH.rows),
                         fins=(*_FISH.fins[:2],
                               Fin(corners=((0.16, 0, 0.30), (-0.24, 0, 0.18), (-0.22, 0, 0.72), (-0.34, 0,
                               0.66)), bow=0.2, colour=(0.98, 0.86, 0.2)),
                               Fin(corners=((0.10, 0, -0.30), (-0.26, 0, -0.18), (-0.22, 0, -0.70), (-0.34,
                               0, -0.64)), bow=0.2, part="tail_1", colour=(0.98, 0.86, 0.2)),
                               *_FISH.fins[4:])),
    "pufferfish": replace(_FISH, length=0.26, coat=(0.93, 0.76, 0.30), extras=_spiny, eye=(0.26, 0.17,
        0.12), eye_size=0.06,
                          rows=((-0.46, 0, 0.05, 0.03), (-0.34, 0, 0.12, 0.11), (-0.14, 0, 0.26, 0.26),
                          (0.08, 0, 0.31, 0.31), (0.28, 0, 0.21, 0.22), (0.42, 0, 0.07, 0.08)),
                          fins=(*_FISH.fins[:2],)),
    "salmon": replace(_FISH, length=0.75, coat=(0.78, 0.46, 0.42), mass=6, eye=(0.40, 0.052, 0.02),
        eye_size=0.014,
                      rows=tuple((x, 0.6 * z, 0.58 * high, 0.8 * wide) for x, z, high, wide in _FISH.rows),
                      fins=_lower(_FISH.fins, 0.6)),
    "tuna": replace(_FISH, length=1.4, coat=(0.20, 0.30, 0.46), mass=120, eye=(0.40, 0.07, 0.02),
        eye_size=0.014,
                    rows=tuple((x, 0.6 * z, 0.66 * high, 1.0 * wide) for x, z, high, wide in _FISH.rows),
                    fins=_lower(_FISH.fins, 0.68)),
    "swordfish": replace(_SHARK, length=2.4, coat=(0.18, 0.28, 0.46), extras=_bill, mass=150,
        markings=_SHARK.markings),
    "eel": replace(_FISH, length=1.1, coat=(0.32, 0.36, 0.20), mass=3, eye=(0.42, 0.03, 0.015),
        eye_size=0.010, extras=None,
                   rows=((-0.49, 0, 0.020, 0.006), (-0.30, 0, 0.036, 0.018), (0.0, 0, 0.044, 0.030), (0.30,
                   0, 0.046, 0.036), (0.44, 0, 0.036, 0.032), (0.50, 0, 0.012, 0.016)),
                   fins=(Fin(corners=((0.20, 0, 0.04), (-0.49, 0, 0.015), (0.10, 0, 0.075), (-0.52, 0,
                   0.03)), part="tail_2", bow=0.0),
                         Fin(corners=((0.34, 0.03, -0.01), (0.30, 0.03, -0.02), (0.26, 0.09, -0.03), (0.24,
                         0.08, -0.035)), part="fin", paired=True))),
    "beluga": replace(_DOLPHIN, length=4.0, coat=(0.95, 0.96, 0.97), mass=1200, markings=None,
        fins=(_DOLPHIN.fins[0], _DOLPHIN.fins[2]),
                      rows=((-0.46, 0, 0.022, 0.014), (-0.34, 0, 0.045, 0.03), (-0.10, 0, 0.11, 0.095),
                      (0.12, 0, 0.128, 0.115), (0.28, 0.0, 0.085, 0.08),
                            (0.38, 0.018, 0.088, 0.08), (0.46, 0.0, 0.04, 0.045), (0.49, -0.02, 0.014,
                            0.02)), eye=(0.39, 0.075, 0.0)),
    "narwhal": replace(_DOLPHIN, length=4.2, coat=(0.62, 0.68, 0.72), mass=1200, extras=_tusk,
        fins=(_DOLPHIN.fins[0], _DOLPHIN.fins[2]),
                       rows=((-0.46, 0, 0.022, 0.014), (-0.34, 0, 0.045, 0.03), (-0.10, 0, 0.11, 0.095),
                       (0.12, 0, 0.125, 0.112), (0.32, 0, 0.10, 0.095),
                             (0.44, 0.0, 0.055, 0.055), (0.48, 0, 0.02, 0.025)), eye=(0.385, 0.085, 0.0)),
    "sea_lion": replace(_SEAL, length=2.0, coat=(0.36, 0.23, 0.14), mass=200),
    "walrus": replace(_SEAL, length=3.0, coat=(0.52, 0.34, 0.24), mass=1200, extras=_walrus,
                      rows=tuple((x, z, 1.22 * high, 1.22 * wide) for x, z, high, wide in _SEAL.rows)),
    "manatee": replace(_SEAL, length=3.0, coat=(0.50, 0.50, 0.50), mass=500, extras=None, eye=(0.42, 0.075,
        0.02), eye_size=0.012,
                       rows=tuple((x, z, 1.25 * high, 1.3 * wide) for x, z, high, wide in _SEAL.rows)),
    "hammerhead": replace(_SHARK, coat=(0.48, 0.49, 0.46), eye=(0.44, 0.22, 0.012),
                          lumps=((Ball(centre=(0.20, 0.0, 0.01), radii=(0.07, 0.235, 0.03), blend=0.05),
                          "head"),)),
}

_ANT, _BEE, _LOBSTER = insects.BUILDS["ant"], insects.BUILDS["bee"], insects.BUILDS["lobster"]
_BUTTERFLY, _HOPPER = insects.BUILDS["butterfly"], insects.BUILDS["insect"]
SWARMS: dict[str, insects.Build] = {
    "wasp": replace(_BEE, fluffy=False, abdomen=((-0.30, 0, 0.30), (0.30, 0.11, 0.11)), thorax=((0.14, 0,
        0.33), (0.15, 0.12, 0.12)), coat=(0.10, 0.08, 0.06)),
    "moth": replace(_BUTTERFLY, coat=(0.46, 0.38, 0.30), fluffy=True,
                    wings=tuple(replace(wing, colour=(0.68, 0.58, 0.45), rim=(0.40, 0.31,
                    0.22)) for wing in _BUTTERFLY.wings)),
    "blue_butterfly": replace(_BUTTERFLY, wings=tuple(replace(wing, colour=(0.12, 0.42,
        0.95)) for wing in _BUTTERFLY.wings)),
    "scorpion": replace(_LOBSTER, size=0.20, coat=(0.16, 0.10, 0.07), leg_coat=(0.14, 0.09, 0.06),
        antennae=0.0, claws=0.95, markings=None),
    "shrimp": replace(_LOBSTER, size=0.12, coat=(0.98, 0.60, 0.48), leg_coat=(0.96, 0.66, 0.55), claws=0.0,
        antennae=0.7),
    "mantis": replace(_HOPPER, claws=0.7, thorax=((0.16, 0, 0.34), (0.28, 0.06, 0.08)), abdomen=((-0.28, 0,
        0.27), (0.34, 0.07, 0.07)),
                      head=(0, (0.46, 0, 0.40), (0.07, 0.12, 0.08)), eye=0.055),
    "cricket": replace(_HOPPER, coat=(0.22, 0.15, 0.10), leg_coat=(0.18, 0.12, 0.08), antennae=0.6),
    "cockroach": replace(_ANT, coat=(0.38, 0.19, 0.09), thorax=((0.14, 0, 0.13), (0.22, 0.18, 0.07)),
        abdomen=((-0.18, 0, 0.12), (0.36, 0.21, 0.08)),
                         head=(0, (0.38, 0, 0.12), (0.09, 0.10, 0.06)), leg=(0.30, 0.04, 0.016),
                         leg_coat=(0.30, 0.15, 0.07), antennae=0.55),
    "tarantula": replace(insects.BUILDS["spider"], size=0.18, coat=(0.28, 0.17, 0.11), abdomen_coat=(0.22,
        0.12, 0.08), leg=(0.62, 0.26, 0.055),
                         leg_coat=(0.30, 0.18, 0.11)),
}
# fmt: on

KIN: dict[str, str] = {
    **dict.fromkeys(("beluga", "narwhal"), "dolphin"),
    **dict.fromkeys(("sea_lion", "walrus", "manatee"), "seal"),
    "wasp": "bee",
    **dict.fromkeys(("moth", "blue_butterfly"), "butterfly"),
    **dict.fromkeys(("scorpion", "shrimp", "mantis", "cricket", "cockroach", "tarantula"), "beetle"),
}
