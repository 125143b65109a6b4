"""The figure under the clothes: a body as soft lumps along its bones, sculpted by age, build and gender."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.implicit import Ball, Limb, Loft, Lump, Triple
from filmwright.stage.world.cast.rig import INDEX, Measures, measures, rest_joints
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Character

_YOUTH = {"baby": 1.0, "toddler": 0.75, "child": 0.4, "teenager": 0.12}
_CHUB = {"baby": 1.5, "toddler": 1.3, "child": 1.02, "teenager": 0.96}
_WAIST = {"baby": (0.092, 0.112), "toddler": (0.074, 0.092), "child": (0.056, 0.074)}


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One character's body in the rest pose. `youth` is 1 for a baby, 0 for adults."""

    character: Character

    @cached_property
    def m(self) -> Measures:
        return measures(self.character)

    @cached_property
    def joints(self) -> Floats:
        return rest_joints(self.character)

    @property
    def tall(self) -> float:
        return self.m.height

    @property
    def youth(self) -> float:
        return _YOUTH.get(self.character.age, 0.0)

    @property
    def heavy(self) -> float:
        """-0.5 thin .. 0.5 heavy."""
        return float(np.clip(self.character.build, 0.0, 1.0)) - 0.5

    @property
    def bulk(self) -> float:
        """How thick the limbs are, 1 for an average adult."""
        m = self.m
        chub = _CHUB.get(self.character.age, 0.97 if self.character.age == "old" else 1.0)
        return chub * (1 + 0.6 * self.heavy) * (1 + 0.16 * (m.man - 0.5)) * (1 + 0.16 * m.giant) * self.brawn

    @property
    def brawn(self) -> float:
        """1, or more for those with muscles to show."""
        return 1.20 if self.character.figure == "muscular" and self.youth < 0.5 else 1.0

    def joint(self, part: str) -> Floats:
        """Return a joint's rest position, (3,) metres."""
        place: Floats = self.joints[INDEX[part]]
        return place

    def spot(self, part: str, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Triple:
        """Return a point beside a joint, offsets in heights."""
        a, b, c = self.joint(part)
        return float(a + x * self.tall), float(b + y * self.tall), float(c + z * self.tall)

    def torso_height(self, share: float) -> float:
        """Return the height of a point of the spine, 0 at the pelvis joint, 1 at the neck."""
        low, high = self.joint("pelvis")[2], self.joint("neck")[2]
        return float(low + share * (high - low))

    @cached_property
    def armpit(self) -> tuple[float, float]:
        """Return y and z of the left armpit: where the arm's lower side meets the flank."""
        shoulder, loft = self.joint("upper_arm_l"), torso(self)[0]
        assert isinstance(loft, Loft)
        across = max(float(shoulder[1]) + 0.004 * self.tall, max(row[3] for row in loft.stations[3:6]))
        drop = across - float(shoulder[1]) + 1.30 * 0.034 * self.tall * self.bulk
        return across, float(shoulder[2]) - drop

    def along_arm(self, points: Floats, side: str) -> Floats:
        """Return metres along the arm from the shoulder joint."""
        sign = 1.0 if side == "l" else -1.0
        local = points - self.joint(f"upper_arm_{side}")
        along: Floats = ((local[..., 1] * sign - local[..., 2]) * np.float32(np.sqrt(0.5))).astype(np.float32)
        return along

    def beside_arm(self, points: Floats, side: str) -> Floats:
        """Return metres from the line of the arm."""
        sign = 1.0 if side == "l" else -1.0
        local = points - self.joint(f"upper_arm_{side}")
        rise = (local[..., 1] * sign + local[..., 2]) * np.float32(np.sqrt(0.5))
        away: Floats = np.hypot(local[..., 0], rise).astype(np.float32)
        return away

    def arm_side(self, points: Floats, side: str) -> Floats:
        """Return metres to the plane that parts the arm from the flank: positive on the arm.

        The plane goes through the armpit and halves the angle between arm and flank.
        """
        sign = 1.0 if side == "l" else -1.0
        across, high = self.armpit
        y = points[..., 1] * sign - across
        z = points[..., 2] - high
        distance: Floats = (y * np.sin(np.deg2rad(67.5)) + z * np.cos(np.deg2rad(67.5))).astype(np.float32)
        return distance


def torso(figure: Figure) -> tuple[Lump, ...]:
    """Return pelvis to shoulders, without neck and limbs."""
    m, tall, b, age = figure.m, figure.tall, figure.heavy, figure.character.age
    man, big = m.man, 1 + 0.10 * m.giant
    hip, shoulder = float(figure.joint("thigh_l")[2]), float(figure.joint("upper_arm_l")[2])
    depth, width = _WAIST.get(age, (0.053 + 0.006 * man, 0.066 + 0.012 * man))
    if age == "old":
        depth *= 1.12
    depth, width = depth * (1 + 0.9 * b) * big, width * (1 + 0.6 * b) * big
    broad = m.shoulder_half / tall
    chest = max(0.062 + 0.006 * man, 0.82 * depth) * (1 + 0.3 * b) * big
    hips = max(0.064 * (1 + 0.35 * b), 0.9 * depth)
    rows = (
        (hip - 0.062 * tall, 0.0, 0.044, 0.62 * m.hip_half / tall + 0.012),
        (hip - 0.020 * tall, -0.004, hips, m.hip_half / tall + 0.040 * (1 + 0.3 * b)),
        (figure.torso_height(0.10), -0.003, hips, m.hip_half / tall + 0.040 * (1 + 0.3 * b)),
        (figure.torso_height(0.36), 0.006 * (1 + 3 * b) * (1 + 2 * figure.youth), depth, width),
        (figure.torso_height(0.62), -0.003, chest, 0.5 * (width + 0.93 * broad) + 0.004),
        (figure.torso_height(0.80), -0.008, chest * 0.98, broad * 0.93),
        (shoulder, -0.014, chest * 0.72, broad * 0.76),
        (figure.torso_height(1.0), -0.018, chest * 0.5, broad * 0.44),
    )
    stations = tuple((z, x * tall, d * tall, w * tall) for z, x, d, w in rows)
    lumps: list[Lump] = [Loft(stations=stations, blend=0.03 * tall)]
    grown = 1.0 - figure.youth
    for side, sign in (("l", 1.0), ("r", -1.0)):
        top = figure.spot("upper_arm_" + side, y=-0.010 * sign, z=0.002)
        wide = 0.024 + 0.005 * man
        lumps.append(
            Limb(
                start=figure.spot("neck", z=-0.004 + 0.004 * man),
                end=top,
                radii=(wide * tall, wide * tall),
                blend=0.045 * tall,
            )
        )
        if grown > 0.8 and man < 0.8:
            bust = (0.030 + 0.010 * (1 - man) + 0.008 * b) * tall * (1 - man * 0.6)
            at = (0.030 * tall, sign * 0.043 * tall, figure.torso_height(0.66))
            lumps.append(Ball(centre=at, radii=(bust, bust, bust), blend=0.035 * tall))
        seat = 0.050 * tall * (1 + 0.4 * b)
        lumps.append(
            Ball(
                centre=(-0.026 * tall, sign * 0.044 * tall, hip),
                radii=(seat, seat, seat),
                blend=0.03 * tall,
            )
        )
    if figure.brawn > 1.0:
        lumps += _muscles(figure)
    if figure.character.figure == "pregnant":
        at = (0.050 * tall, 0.0, figure.torso_height(0.30))
        lumps.append(Ball(centre=at, radii=(0.070 * tall, 0.072 * tall, 0.080 * tall), blend=0.05 * tall))
    if b > 0.1:
        belly = (0.050 + 0.08 * b) * tall
        at = (0.022 * tall, 0.0, figure.torso_height(0.28))
        lumps.append(Ball(centre=at, radii=(belly * 1.0, belly * 1.2, belly * 1.1), blend=0.06 * tall))
    return tuple(lumps)


def _muscles(figure: Figure) -> list[Lump]:
    """Return what a strong trunk has more: a broad chest, a back that widens upwards, sloping shoulders."""
    tall = figure.tall
    lumps: list[Lump] = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        chest = (0.034 * tall, sign * 0.044 * tall, figure.torso_height(0.73))
        lumps.append(Ball(centre=chest, radii=(0.036 * tall, 0.050 * tall, 0.040 * tall), blend=0.03 * tall))
        back = (-0.022 * tall, sign * 0.072 * tall, figure.torso_height(0.66))
        lumps.append(Ball(centre=back, radii=(0.038 * tall, 0.040 * tall, 0.070 * tall), blend=0.03 * tall))
        cap = figure.spot(f"upper_arm_{side}", y=0.004 * sign, z=0.004)
        lumps.append(Ball(centre=cap, radii=(0.046 * tall, 0.046 * tall, 0.046 * tall), blend=0.03 * tall))
        lumps.append(
            Limb(
                start=figure.spot("neck", z=0.014),
                end=figure.spot(f"upper_arm_{side}", y=-0.02 * sign, z=0.006),
                radii=(0.030 * tall, 0.026 * tall),
                blend=0.03 * tall,
            )
        )
    return lumps


def arm(figure: Figure, side: str) -> tuple[Lump, ...]:
    """Return shoulder to wrist."""
    k = figure.tall * figure.bulk
    shoulder, elbow, wrist = (figure.spot(f"{part}_{side}") for part in ("upper_arm", "forearm", "hand"))
    upper = (0.0315 * k, 0.0325 * k, 0.0285 * k, 0.0245 * k)
    lower = (0.0245 * k, 0.0265 * k, 0.0215 * k, 0.0175 * k)
    return (
        Limb(start=shoulder, end=elbow, radii=upper, blend=0.028 * k),
        Limb(start=elbow, end=wrist, radii=lower, blend=0.012 * k),
    )


def leg(figure: Figure, side: str) -> tuple[Lump, ...]:
    """Return hip to ankle."""
    k, sign = figure.tall * figure.bulk, 1.0 if side == "l" else -1.0
    hip, knee, ankle = (figure.spot(f"{part}_{side}") for part in ("thigh", "shin", "foot"))
    upper = (0.052 * k, 0.0525 * k, 0.045 * k, 0.035 * k)
    lower = (0.034 * k, 0.033 * k, 0.027 * k, 0.0225 * k)
    calf = figure.spot(f"shin_{side}", x=-0.012, y=0.003 * sign, z=-0.26 * figure.m.shin / figure.tall)
    return (
        Limb(start=hip, end=knee, radii=upper, blend=0.02 * k),
        Limb(start=knee, end=ankle, radii=lower, blend=0.015 * k),
        Ball(centre=calf, radii=(0.028 * k, 0.030 * k, 0.062 * k), blend=0.02 * k),
    )


def parting(figure: Figure, wide: float, drop: float) -> Loft:
    """Return the gap between the legs, to be carved: from the ground to `drop` heights below the hips.

    Half as wide as `wide` heights at the knees, closing towards the crotch.
    """
    tall, top = figure.tall, figure.m.hip_height - drop * figure.tall
    stations = (
        (-0.1 * tall, 0.0, 0.4 * tall, wide * tall),
        (0.5 * top, 0.0, 0.4 * tall, 0.8 * wide * tall),
        (top, 0.0, 0.4 * tall, 0.15 * wide * tall),
    )
    return Loft(stations=stations, power=4.0, blend=0.006 * tall, carve=True)


def neck_radius(figure: Figure) -> float:
    """Return the neck's radius in metres."""
    share = 0.165 + 0.055 * figure.m.man * (1 - figure.youth) + 0.03 * figure.m.giant
    return figure.m.head * share * (1 + 0.25 * figure.heavy)


def neck(figure: Figure) -> tuple[Lump, ...]:
    """Return the column between shoulders and skull."""
    head, thick = figure.m.head, neck_radius(figure)
    top = figure.joint("head") + np.array([0.02, 0.0, 0.14], np.float32) * head
    return (
        Limb(
            start=figure.spot("neck", z=-0.012),
            end=(float(top[0]), 0.0, float(top[2])),
            radii=(thick * 1.08, thick * 0.97, thick),
            blend=0.022 * figure.tall,
        ),
    )


def body(figure: Figure) -> tuple[Lump, ...]:
    """Return the whole body but head and hands."""
    lumps = [*torso(figure), *neck(figure)]
    for side in "lr":
        lumps += [*arm(figure, side), *leg(figure, side)]
    return tuple(lumps)
