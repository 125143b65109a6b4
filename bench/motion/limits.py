"""How far human joints go, and how fast: the ranges a performance is held to.

Ranges in degrees, of healthy adults, active or as far as everyday postures take them: Norkin and
White, Measurement of Joint Motion (5th ed., 2016); Soucie et al., Range of motion measurements
(Haemophilia 17, 2011: knee -1..141, elbow -2..150, hip -17..134, ankle -19..55); Hemmerich et al.
(J Orthop Res 24, 2006) for squatting and kneeling: knee 157, hip 135, ankle -40 under the body's
weight. The trunk: White and Panjabi, Clinical Biomechanics of the Spine (1990), lumbar and thoracic
together; gymnasts and dancers go further, everybody else does not.
"""

from __future__ import annotations

LIMITS: dict[str, tuple[float, float]] = {
    "knee bend": (-3.0, 157.0),
    "elbow bend": (-5.0, 152.0),
    "hip flexion": (-32.0, 138.0),
    "hip spread": (-35.0, 60.0),
    "ankle point": (-42.0, 60.0),
    "toes up": (-45.0, 75.0),
    "wrist bend": (0.0, 88.0),
    "arm behind": (-180.0, 62.0),
    "arm across": (-180.0, 62.0),
    "neck nod": (-75.0, 65.0),
    "neck tilt": (-48.0, 48.0),
    "neck turn": (-85.0, 85.0),
    "spine bend": (-42.0, 95.0),
    "spine tilt": (-42.0, 42.0),
    "spine turn": (-58.0, 58.0),
}
FASTEST = 720.0
"""Degrees a second a joint turns at most outside a rag-doll: quick everyday and athletic motion."""
