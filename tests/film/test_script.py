"""A script knows how long it is and where its scenes begin."""

from __future__ import annotations

from fractions import Fraction

from filmwright.film.camera import Camera
from filmwright.film.format import Format
from filmwright.film.script import Scene, Script, Shot


def scene(ident: str, frames: int, dissolve: int = 0) -> Scene:
    shot = Shot(
        id=f"{ident}_SH010",
        description="",
        start=0,
        frames=frames,
        rate=Fraction(24),
        size=(854, 480),
        camera=Camera(),
        dissolve=dissolve,
    )
    return Scene(id=ident, heading="", text="", frames=frames, shots=(shot,))


def test_a_scene_that_dissolves_begins_before_the_other_ends() -> None:
    script = Script(
        title="x",
        format=Format(),
        look="natural",
        language="en",
        scenes=(scene("SC01", 48), scene("SC02", 48, dissolve=12), scene("SC03", 24)),
    )
    assert script.starts == (0, 36, 84)
    assert script.frames == 108
