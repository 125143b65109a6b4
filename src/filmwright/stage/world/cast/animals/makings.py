"""What a body without a family of its own is made of: bones, patches, and the model they become."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.world.cast.animals.flesh import Patch, assembled, ball, pair
from filmwright.stage.world.cast.animals.skeleton import Skeleton
from filmwright.stage.world.cast.implicit import Triple
from filmwright.stage.world.model import Finish, Mark, Model, Shape, Solid
from filmwright.stage.world.world import Colour

Bone = tuple[str, str, Triple]


@dataclass(kw_only=True)
class Makings:
    """Bones and patches gathered one after the other."""

    bones: list[Bone]
    patches: list[Patch] = field(default_factory=list)

    def skeleton(self) -> Skeleton:
        return Skeleton(bones=tuple(self.bones))

    def eyes(
        self, at: Triple, radius: float, colour: Colour = (0.03, 0.03, 0.03), look: Triple = (0.7, 0.7, 0.2)
    ) -> None:
        """Add both eyes, each a ball on a bone of its own, with a spark of light."""
        self.bones += [("eye_l", "head", at), ("eye_r", "head", (at[0], -at[1], at[2]))]
        way = np.array(look) / np.linalg.norm(look)
        glint = np.array(at) + way * radius * 0.86 + np.array([0.1, 0.0, 0.35]) * radius
        found = [
            Patch(
                piece=ball(at, (radius,) * 3), colour=colour, part="eye_l", finish=Finish.PLASTIC, rough=0.1
            )
        ]
        if sum(colour) > 0.5:
            px, py, pz = (float(v) for v in np.array(at) + way * radius * 0.55)
            pupil = ball((px, py, pz), (0.58 * radius,) * 3)
            found.append(
                Patch(piece=pupil, colour=(0.02, 0.02, 0.02), part="eye_l", finish=Finish.PLASTIC, rough=0.1)
            )
        gx, gy, gz = (float(v) for v in glint)
        spark = ball((gx, gy, gz), (radius * 0.2,) * 3, rings=4, sides=5)
        found.append(
            Patch(piece=spark, colour=(1.0, 1.0, 1.0), part="eye_l", finish=Finish.PLASTIC, rough=0.3)
        )
        self.patches += pair(*found)

    def model(self, mass: float, eyes: Triple, muzzle: Triple, hidden: tuple[str, ...] = ()) -> Model:
        """Return the model; the size leaves out parts whose names begin with `hidden`."""
        skeleton = self.skeleton()
        shown = [p for p in self.patches if not (hidden and (p.part or "").startswith(hidden))]
        points = np.concatenate([patch.piece.positions for patch in shown])
        low, high = points.min(axis=0), points.max(axis=0)
        middle = (low + high) / 2
        return Model(
            name="",
            surfaces=assembled(skeleton, self.patches),
            parts=skeleton.parts,
            parents=skeleton.parents,
            joints=skeleton.joints,
            solids=(
                Solid(
                    shape=Shape.SPHERE,
                    size=(float(0.3 * (high - low).max()), 0.0, 0.0),
                    centre=(float(middle[0]), float(middle[1]), float(middle[2])),
                    material="flesh",
                    bounce=0.1,
                ),
            ),
            marks={
                "eyes": Mark(position=eyes),
                "head_top": Mark(position=(eyes[0], 0.0, float(high[2]))),
                "muzzle": Mark(position=muzzle),
            },
            mass=mass,
            size=(float(high[0] - low[0]), float(high[1] - low[1]), float(high[2])),
        )
