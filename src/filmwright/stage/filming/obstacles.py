"""What may hide a subject from the camera: the solids of the set and of all other things, as boxes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.filming.framing import Vector
from filmwright.stage.filming.subjects import Subject
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Shape


def obstacles(performance: Performance, subject: Subject) -> tuple[Vector, Vector]:
    """Return boxes (m, 3), (m, 3) of what may hide the subject: solids of the set and fixed things."""
    own = {thing.id for thing in subject.things}
    boxes: list[tuple[Vector, Vector]] = []
    models = [(performance.blocking.place.model, np.eye(3, 4))]
    for thing in performance.blocking.things:
        if thing.id not in own and not thing.cast:
            models.append((thing.model, performance.poses[thing.id][0, 0].astype(np.float64)))
    for model, matrix in models:
        for solid in model.solids:
            reach = np.array(solid.size)
            if solid.shape is Shape.SPHERE:
                reach = np.full(3, solid.size[0])
            elif solid.shape is not Shape.BOX:
                reach = np.array([solid.size[0], solid.size[0], solid.size[1] + solid.size[0]])
            turned = np.abs(matrix[:, :3] @ _turn(solid.turn)) @ reach
            centre = matrix[:, :3] @ np.array(solid.centre) + matrix[:, 3]
            boxes.append((centre - turned, centre + turned))
    if not boxes:
        return np.zeros((0, 3)), np.zeros((0, 3))
    lows, highs = (np.array(side) for side in zip(*boxes, strict=True))
    flat = highs[:, 2] > 0.15  # floors hide nobody
    return lows[flat], highs[flat]


def _turn(q: tuple[float, float, float, float]) -> Vector:
    w, x, y, z = q
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )
