"""What every shader knows about the frame being drawn: one uniform block, described once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MATRICES = ("view_proj", "before_proj", "fixed_light", "moving_light", "sunbeam_light")
VECTORS = (
    "eye",  # position, seconds
    "forward",  # unit, near plane
    "right",  # times tan of half the angle of view, angle of one pixel
    "up",  # times tan of half the angle of view, exposure
    "key_towards",  # unit, softness
    "key",
    "zenith",
    "horizon",
    "fill",  # from above
    "ground",  # colour, height of the ground
    "haze",  # colour, density
    "glow",  # colour, disc
    "rim",
    "reflector",  # a white board beside the camera that opens up the faces of the cast
    "cloud_light",  # colour, cover
    "cloud_shade",  # colour, stars
    "lift",
    "gain",  # colour, saturation
    "shadow",  # metres in a texel of fixed and moving map, share of a map in a texel of each
    "weather",  # wet, rain, snow, night
    "state",  # lamps, interior, frame, shutter
    "picture",  # width, height, one over each
    "contact",  # lower corner x, y and one over the sides of the contact map of what moves
    "contact_fixed",  # the same for what stands
    "lens",  # focus metres, blur pixels at infinity, most blur pixels
    "backdrop",  # where the shot looks x, y, one over its picture's width and height at 1 m
    "backdrop_up",  # its middle's height at 1 m, brightness
    "cloud_wind",  # metres a second across the ground x, y
    "nadir",  # colour
    "air",  # caustics, shafts, galaxy
    "motes",  # colour, metres a second upwards
    "sun",  # towards the sun that comes in by windows
    "sunbeam",  # its colour
    "wonder",  # where the master camera looks x, y, metres mist thins to half in, cosine of the disc
)
LAMPS = 5
NEAR = 0.05

BLOCK = np.dtype(
    [(name, "<f4", (4, 4)) for name in MATRICES]
    + [(name, "<f4", 4) for name in VECTORS]
    + [("lamps", "<f4", (2 * LAMPS, 4))]
)

WGSL = (
    "struct Frame {\n"
    + "".join(f"  {name}: mat4x4f,\n" for name in MATRICES)
    + "".join(f"  {name}: vec4f,\n" for name in VECTORS)
    + f"  lamps: array<vec4f, {2 * LAMPS}>,\n}};\n"
)


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """One camera for one frame: where, looking along `basis` (right, up, forward), how wide."""

    position: NDArray[np.float64]
    basis: NDArray[np.float64]
    tangents: tuple[float, float]  # of half the horizontal and vertical angle

    def projection(self) -> NDArray[np.float64]:
        """Return world -> clip with depth near/z: 1 at the near plane, 0 at infinity."""
        matrix = np.zeros((4, 4))
        right, up, forward = self.basis
        matrix[0, :3], matrix[0, 3] = right / self.tangents[0], -right @ self.position / self.tangents[0]
        matrix[1, :3], matrix[1, 3] = up / self.tangents[1], -up @ self.position / self.tangents[1]
        matrix[2, 3] = NEAR
        matrix[3, :3], matrix[3, 3] = forward, -forward @ self.position
        return matrix

    def planes(self) -> NDArray[np.float64]:
        """Return the five planes of the view, (5, 4), unit normals inward."""
        right, up, forward = self.basis
        tx, ty = self.tangents
        normals = np.array(
            [forward, forward * tx + right, forward * tx - right, forward * ty + up, forward * ty - up]
        )
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        return np.concatenate([normals, -(normals @ self.position)[:, None]], axis=1)

    def corners(self, near: float, far: float) -> NDArray[np.float64]:
        """Return the eight corners of the view between two distances, (8, 3)."""
        right, up, forward = self.basis
        tx, ty = self.tangents
        points = [
            self.position + d * (forward + sx * tx * right + sy * ty * up)
            for d in (near, far)
            for sx in (-1, 1)
            for sy in (-1, 1)
        ]
        return np.array(points)


def looking(
    position: tuple[float, float, float],
    target: tuple[float, float, float],
    lens_mm: float,
    size: tuple[int, int],
) -> View:
    """Return the view from `position` at `target` through a full-frame lens, horizon level."""
    eye = np.array(position, np.float64)
    forward = np.array(target, np.float64) - eye
    forward /= np.linalg.norm(forward)
    right = np.cross(forward, (0.0, 0.0, 1.0))
    if np.linalg.norm(right) < 1e-6:
        right = np.array([0.0, -1.0, 0.0])
    right /= np.linalg.norm(right)
    half = 18.0 / lens_mm
    longer = max(size)
    return View(
        position=eye,
        basis=np.array([right, np.cross(right, forward), forward]),
        tangents=(half * size[0] / longer, half * size[1] / longer),
    )
