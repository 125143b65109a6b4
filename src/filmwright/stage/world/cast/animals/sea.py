"""The sea: fish, sharks, whales, dolphins, seals, rays, an entry each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, Where, both_of, faded, stripes, within
from filmwright.stage.world.cast.animals.flesh import Patch, pair, tube
from filmwright.stage.world.cast.animals.swimmers import Body, Build, Fin
from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.implicit import Ball, floats
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.95, 0.95, 0.94)
BLACK: Colour = (0.05, 0.05, 0.06)


def _under(body: Body, high: float) -> Where:
    level = body.keel + high * body.u

    def inside(piece: Piece) -> Floats:
        x = piece.positions[:, 0] / body.u
        return floats(level + 0.02 * body.u * np.sin(9 * x) - piece.positions[:, 2])

    return inside


def _two_tone(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=WHITE, where=faded(_under(body, -0.035), 0.02 * body.u), soft=True),)


def _pale_below(body: Body) -> tuple[Marking, ...]:
    r, g, b = body.coat
    pale = (r + 0.6 * (1 - r), g + 0.6 * (0.97 - g), b + 0.6 * (0.9 - b))
    return (Marking(colour=pale, where=faded(_under(body, -0.08), 0.12 * body.u), soft=True),)


def _clown(body: Body) -> tuple[Marking, ...]:
    def band(at: float, wide: float) -> Where:
        return lambda piece: floats(wide * body.u - np.abs(piece.positions[:, 0] - at * body.u))

    found: tuple[Marking, ...] = ()
    for at, wide in ((0.24, 0.055), (-0.04, 0.065), (-0.31, 0.035)):
        found += (
            Marking(colour=BLACK, where=band(at, wide + 0.014)),
            Marking(colour=WHITE, where=band(at, wide)),
        )
    return found


def _koi(body: Body) -> tuple[Marking, ...]:
    from filmwright.stage.world.cast.animals.coat import patches

    return (Marking(colour=(0.90, 0.22, 0.06), where=patches(0.22 * body.u, 0.45, 4)),)


def _tang(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=(0.05, 0.10, 0.45), where=both_of(stripes(0.30 * body.u, 0.4, 0.5), _over(body))),)


def _over(body: Body) -> Where:
    return lambda piece: floats(piece.positions[:, 2] - body.keel)


def _orca(body: Body) -> tuple[Marking, ...]:
    u = body.u
    x, y, z = body.at(0.34, 0.07, 0.055)
    patch = Ball(centre=(x, y, z), radii=(0.055 * u, 0.06 * u, 0.026 * u))
    return (Marking(colour=WHITE, where=_under(body, -0.055)), Marking(colour=WHITE, where=within(patch)))


def _grooved(body: Body) -> tuple[Marking, ...]:
    u = body.u
    under = _under(body, -0.045)

    def groove(piece: Piece) -> Floats:
        turn = np.arctan2(piece.positions[:, 1], body.keel - piece.positions[:, 2])
        return floats(0.004 * u * np.cos(turn * 22))

    def front(piece: Piece) -> Floats:
        return floats(piece.positions[:, 0] - 0.0)

    return (
        Marking(colour=(0.80, 0.82, 0.83), where=under),
        Marking(colour=(0.52, 0.56, 0.60), where=both_of(under, groove, front)),
    )


def whiskers(body: Body) -> list[Patch]:
    found = []
    for lift in (-0.01, 0.005, 0.02):
        a = body.at(0.47, 0.03, -0.02 + lift)
        b = body.at(0.46, 0.11, -0.03 + 2 * lift)
        found.append(
            Patch(piece=tube([a, b], [0.0025 * body.u, 0.001 * body.u], sides=4), colour=WHITE, part="head")
        )
    nose = tube(
        [body.at(0.48, 0, 0.015), body.at(0.505, 0, 0.012)], [0.018 * body.u, 0.012 * body.u], sides=8
    )
    return [*pair(*found), Patch(piece=nose, colour=BLACK, part="head")]


# fmt: off
_TAIL: tuple[Fin, ...] = (
    Fin(corners=((-0.40, 0, 0.05), (-0.46, 0, 0.0), (-0.58, 0, 0.20), (-0.66, 0, 0.19)), part="tail_4",
    bow=0.0),
    Fin(corners=((-0.40, 0, -0.05), (-0.46, 0, 0.0), (-0.58, 0, -0.20), (-0.66, 0, -0.19)), part="tail_4",
    bow=0.0),
)
_FISH = Build(
    length=0.30, coat=(0.98, 0.45, 0.06), mass=0.3, finish=Finish.PLASTIC, markings=_pale_below, eye=(0.36,
    0.068, 0.045), eye_size=0.034, iris=(0.95, 0.80, 0.25),
    rows=((-0.44, 0, 0.045, 0.014), (-0.30, 0, 0.085, 0.035), (-0.10, 0.0, 0.165, 0.075), (0.14, 0.005,
    0.200, 0.095), (0.34, 0.0, 0.145, 0.075),
          (0.47, -0.01, 0.055, 0.03)),
    fins=(*_TAIL, Fin(corners=((0.20, 0, 0.185), (-0.20, 0, 0.12), (0.06, 0, 0.34), (-0.26, 0, 0.24)),
    bow=0.1),
          Fin(corners=((-0.10, 0, -0.14), (-0.24, 0, -0.09), (-0.20, 0, -0.26), (-0.30, 0, -0.20)),
          part="tail_1"),
          Fin(corners=((0.20, 0.08, -0.06), (0.16, 0.08, -0.12), (0.06, 0.17, -0.13), (0.03, 0.15, -0.19)),
          part="fin", paired=True),
          Fin(corners=((0.10, 0.03, -0.18), (0.02, 0.03, -0.18), (0.0, 0.07, -0.29), (-0.06, 0.06, -0.27)),
          part="fin", paired=True)),
)
_FLUKES = Fin(corners=((-0.42, 0.0, 0.0), (-0.48, 0.0, 0.0), (-0.56, 0.17, 0.0), (-0.60, 0.15, 0.0)),
part="tail_4", paired=True, bow=0.3)
_DOLPHIN = Build(
    length=2.3, coat=(0.42, 0.49, 0.56), mass=200, markings=_two_tone, eye=(0.335, 0.052, 0.005),
    eye_size=0.009, finish=Finish.SKIN,
    rows=((-0.46, 0, 0.022, 0.014), (-0.34, 0, 0.042, 0.026), (-0.10, 0.0, 0.098, 0.082), (0.12, 0.0, 0.118,
    0.105), (0.30, 0.0, 0.090, 0.080),
          (0.385, -0.005, 0.050, 0.045), (0.42, -0.022, 0.022, 0.022), (0.50, -0.030, 0.011, 0.013)),
    fins=(_FLUKES, Fin(corners=((0.06, 0, 0.105), (-0.10, 0, 0.09), (-0.07, 0, 0.20), (-0.11, 0, 0.19)),
    bow=0.25),
          Fin(corners=((0.24, 0.075, -0.05), (0.15, 0.08, -0.06), (0.13, 0.17, -0.14), (0.10, 0.16,
          -0.145)), part="fin", paired=True)),
)
_SHARK = Build(
    length=3.2, coat=(0.40, 0.45, 0.50), mass=600, markings=_two_tone, eye=(0.38, 0.062, 0.015),
    eye_size=0.010, finish=Finish.SKIN,
    rows=((-0.42, 0, 0.026, 0.018), (-0.30, 0, 0.048, 0.035), (-0.06, 0.0, 0.098, 0.080), (0.16, 0.0, 0.118,
    0.100), (0.34, 0.005, 0.085, 0.080),
          (0.46, 0.012, 0.036, 0.045), (0.50, 0.014, 0.010, 0.016)),
    fins=(Fin(corners=((-0.38, 0, 0.02), (-0.44, 0, 0.0), (-0.58, 0, 0.20), (-0.62, 0, 0.19)),
    part="tail_4", bow=0.3),
          Fin(corners=((-0.40, 0, -0.015), (-0.44, 0, 0.0), (-0.53, 0, -0.12), (-0.56, 0, -0.115)),
          part="tail_4", bow=0.3),
          Fin(corners=((0.14, 0, 0.105), (-0.04, 0, 0.085), (-0.03, 0, 0.235), (-0.075, 0, 0.225)), bow=0.3),
          Fin(corners=((-0.26, 0, 0.05), (-0.31, 0, 0.04), (-0.32, 0, 0.085), (-0.335, 0, 0.08)),
          part="tail_2"),
          Fin(corners=((0.22, 0.085, -0.05), (0.10, 0.085, -0.06), (0.02, 0.27, -0.12), (-0.02, 0.26,
          -0.12)), part="fin", paired=True),
          Fin(corners=((-0.16, 0.03, -0.06), (-0.23, 0.03, -0.05), (-0.25, 0.08, -0.10), (-0.27, 0.075,
          -0.10)), part="fin", paired=True)),
)
_WHALE = Build(
    length=9.0, coat=(0.20, 0.25, 0.31), mass=25000, markings=_grooved, eye=(0.27, 0.118, -0.02),
    eye_size=0.007, finish=Finish.SKIN, cell=0.024,
    rows=((-0.46, 0, 0.020, 0.016), (-0.34, 0, 0.045, 0.032), (-0.08, 0.0, 0.120, 0.105), (0.16, -0.005,
    0.150, 0.135), (0.34, -0.01, 0.120, 0.110),
          (0.46, 0.0, 0.060, 0.060), (0.50, 0.01, 0.018, 0.022)),
    fins=(replace(_FLUKES, corners=((-0.42, 0, 0), (-0.48, 0, 0), (-0.57, 0.20, 0), (-0.61, 0.18, 0))),
          Fin(corners=((-0.18, 0, 0.10), (-0.26, 0, 0.075), (-0.25, 0, 0.135), (-0.27, 0, 0.13)),
          part="tail_1", bow=0.25),
          Fin(corners=((0.20, 0.12, -0.07), (0.12, 0.12, -0.08), (0.04, 0.32, -0.16), (0.0, 0.31, -0.16)),
          part="fin", paired=True)),
)

BUILDS: dict[str, Build] = {
    "fish": _FISH,
    "goldfish": _FISH,
    "clownfish": replace(_FISH, length=0.2, coat=(0.98, 0.42, 0.04), markings=_clown),
    "koi": replace(_FISH, length=0.5, coat=WHITE, markings=_koi, rows=((-0.44, 0, 0.04, 0.018), (-0.30, 0,
    0.07, 0.04), (-0.10, 0.0, 0.115, 0.078),
                   (0.14, 0.0, 0.130, 0.098), (0.34, 0.0, 0.105, 0.088), (0.47, -0.01, 0.05, 0.05)),
                   eye=(0.38, 0.075, 0.03), eye_size=0.02),
    "tropical_fish": replace(_FISH, length=0.2, coat=(0.10, 0.35, 0.90), markings=_tang),
    "shark": _SHARK,
    "whale": _WHALE,
    "dolphin": _DOLPHIN,
    "orca": replace(
        _DOLPHIN, length=5.5, coat=(0.045, 0.045, 0.055), markings=_orca, mass=4000, eye=(0.385, 0.062, 0.0),
        rows=((-0.46, 0, 0.022, 0.016), (-0.34, 0, 0.05, 0.034), (-0.10, 0.0, 0.115, 0.10), (0.12, 0.0,
        0.135, 0.125), (0.32, 0.0, 0.110, 0.105),
              (0.44, 0.0, 0.062, 0.065), (0.50, 0.0, 0.02, 0.025)),
        fins=(replace(_FLUKES, corners=((-0.42, 0, 0), (-0.48, 0, 0), (-0.56, 0.19, 0), (-0.60, 0.17, 0))),
              Fin(corners=((0.09, 0, 0.125), (-0.08, 0, 0.11), (-0.03, 0, 0.33), (-0.07, 0, 0.32)), bow=0.15),
              Fin(corners=((0.26, 0.10, -0.06), (0.15, 0.11, -0.07), (0.12, 0.23, -0.15), (0.07, 0.22,
              -0.155)), part="fin", paired=True)),
    ),
    "seal": Build(
        length=1.6, coat=(0.42, 0.41, 0.42), mass=120, markings=_pale_below, eye=(0.425, 0.062, 0.045),
        eye_size=0.020, outward=45.0, finish=Finish.SKIN, extras=whiskers,
        rows=((-0.46, -0.05, 0.03, 0.03), (-0.34, -0.035, 0.075, 0.075), (-0.10, 0.0, 0.140, 0.150), (0.12,
        0.01, 0.135, 0.140), (0.28, 0.02, 0.085, 0.09),
              (0.40, 0.025, 0.082, 0.08), (0.47, 0.0, 0.045, 0.045), (0.50, -0.005, 0.02, 0.02)),
        fins=(Fin(corners=((-0.44, 0.0, -0.06), (-0.47, 0.0, -0.07), (-0.60, 0.11, -0.07), (-0.60, 0.03,
        -0.07)), part="tail_4", paired=True),
              Fin(corners=((0.16, 0.12, -0.06), (0.06, 0.13, -0.08), (0.08, 0.26, -0.14), (-0.01, 0.25,
              -0.14)), part="fin", paired=True)),
    ),
    "ray": Build(
        length=1.6, coat=(0.16, 0.19, 0.25), mass=80, markings=_two_tone, eye=(0.40, 0.14, 0.012),
        eye_size=0.014, finish=Finish.SKIN, power=1.5,
        rows=((-0.46, 0, 0.010, 0.012), (-0.34, 0, 0.016, 0.030), (-0.10, 0.0, 0.045, 0.16), (0.14, 0.0,
        0.060, 0.26), (0.34, 0.0, 0.045, 0.18), (0.46, 0, 0.02, 0.10)),
        fins=(Fin(corners=((0.32, 0.14, 0.0), (-0.22, 0.08, 0.0), (0.08, 0.66, 0.0), (0.0, 0.66, 0.0)),
        part="fin", paired=True, bow=0.25),
              Fin(corners=((-0.40, 0.0, 0.006), (-0.40, 0.0, -0.006), (-0.98, 0.0, 0.002), (-0.98, 0.0,
              -0.002)), part="tail_4", bow=0.0),
              Fin(corners=((0.46, 0.10, 0.0), (0.40, 0.14, 0.0), (0.56, 0.09, -0.01), (0.54, 0.11, -0.01)),
              part="head", paired=True)),
    ),
}
# fmt: on
