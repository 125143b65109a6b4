"""The script as rows of a table, for whoever prints it."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.camera import Camera
from filmwright.film.script import Script
from filmwright.film.time import seconds_of


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """One shot in the words of a person. Seconds count from the film's start."""

    shot: str
    heading: str
    start: float
    seconds: float
    camera: str
    description: str
    lines: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


def plan_table(script: Script) -> list[PlanRow]:
    """Return one row a shot, in the film's order; a line stands in the row of the shot it begins in."""
    rate = script.format.rate
    rows = []
    for scene, origin in zip(script.scenes, script.starts, strict=True):
        for shot in scene.shots:
            here = range(shot.start + shot.dissolve, shot.start + shot.frames)
            lines = [
                f"{line.speaker or 'Narrator'}: {line.text or '@' + (line.recording or '')}"
                for line in scene.lines
                if (line.start if line.start is not None else scene.shots[0].start) in here
            ]
            rows.append(
                PlanRow(
                    shot=shot.id,
                    heading=scene.heading,
                    start=seconds_of(origin + shot.start, rate),
                    seconds=seconds_of(shot.frames, rate),
                    camera=camera_words(shot.camera),
                    description=shot.description,
                    lines=tuple(lines),
                    titles=tuple(title.text for title in scene.titles if title.start in here),
                )
            )
    return rows


def camera_words(camera: Camera) -> str:
    """Return a camera in plain words: `CU, low, orbit right, 85 mm, on the girl`."""
    words = [
        camera.size.value if camera.size else "",
        camera.angle.value if camera.angle else "",
        camera.side.value.replace("_", " ") if camera.side else "",
        camera.move.value.replace("_", " ") if camera.move else "",
        f"{camera.lens_mm:g} mm" if camera.lens_mm else "",
        f"at {camera.pace:g} speed" if camera.pace != 1.0 else "",
        f"on {camera.subject}" if camera.subject else "",
        f"as in @{camera.reference}" if camera.reference else "",
    ]
    return ", ".join(word for word in words if word)
