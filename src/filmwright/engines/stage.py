"""The embedded engine: draws takes on the stage, for nothing, the same bytes every time."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from threading import Thread

import numpy as np

from filmwright.engines.engine import Capabilities, Desk, Quote
from filmwright.film.brief import Role
from filmwright.film.errors import MachineUnfit, OrderRefused
from filmwright.film.passes import Pass
from filmwright.film.take import Footage, Stem, StemKind, TakeOrder
from filmwright.film.time import SAMPLE_RATE
from filmwright.media.encoding import PictureForm
from filmwright.media.files import finished
from filmwright.media.segments import SegmentWriter, join
from filmwright.sound.sound import Sound
from filmwright.stage import stage
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.looks import LOOKS

LONGEST_SECONDS = 3600


class StageEngine:
    """Reads, blocks, rehearses, films and makes the sound of a shot, without any model."""

    name = "stage"
    release = "2"

    def prepare(self) -> None:
        Thread(target=_open_graphics, name="open-graphics", daemon=True).start()

    def capabilities(self) -> Capabilities:
        return Capabilities(
            longest_frames=LONGEST_SECONDS * 24,
            makes_sound=True,
            roles=frozenset(
                {
                    *(Role.SUBJECT, Role.BACKGROUND, Role.LOGO, Role.SCREEN, Role.SPEECH, Role.EFFECT),
                    *(Role.CAMERA, Role.MOTION),
                }
            ),
            deterministic=True,
        )

    def quote(self, order: TakeOrder) -> Quote:
        return Quote(cost=Decimal(0))

    def objection(self, order: TakeOrder) -> str | None:
        shot = order.shot
        if shot.frames > LONGEST_SECONDS * shot.rate:
            return f"{shot.frames} frames are more than an hour; split the shot"
        if shot.frames < 1:
            return "the shot has no frames; give it a length"
        if order.look not in LOOKS:
            return f"the stage has no look named {order.look!r}; choose one of {', '.join(sorted(LOOKS))}"
        if shot.camera.reference and all(r.name != shot.camera.reference for r in order.references):
            return (
                f"the camera reference @{shot.camera.reference} is not among the scene's references; add it"
            )
        if order.settings != "{}":
            return f"the stage knows no settings, got {order.settings}; leave them out"
        graphics()  # raises MachineUnfit, with the remedy, where nothing can draw
        return None

    def draw(self, order: TakeOrder, desk: Desk) -> Footage:
        if objection := self.objection(order):
            raise OrderRefused(f"{order.shot.id}: {objection}")
        shot, staging = order.shot, _staging(order)
        picture = desk.folder / "picture.mp4"
        if not picture.exists():  # it is there only when whole: an earlier process may have come so far
            _draw_picture(order, desk, picture)
        stems = tuple(
            _written(kind, sound, desk.folder / f"{kind}.wav")
            for kind, sound in stage.heard(staging, shot).items()
        )
        shutil.rmtree(desk.folder / "segments", ignore_errors=True)
        desk.report(shot.frames)
        return Footage(
            picture=picture,
            frames=shot.frames,
            rate=shot.rate,
            size=shot.size,
            stems=stems,
            lines=stage.said(staging, shot),
            notes=stage.notes(staging),
        )

    def survey(
        self, order: TakeOrder, folder: Path, passes: tuple[Pass, ...], report: Callable[[int], None]
    ) -> None:
        """Write the wanted passes of a shot; see `stage/filming/guide.py` for the files."""
        if objection := self.objection(order):
            raise OrderRefused(f"{order.shot.id}: {objection}")
        stage.guide(_staging(order), order.shot, folder).written(passes, report)


def _open_graphics() -> None:
    with suppress(MachineUnfit):  # asked again, and told, before the first order
        graphics()


def _draw_picture(order: TakeOrder, desk: Desk, picture: Path) -> None:
    """Draw what is missing of a take, a durable second at a time, and join it."""
    shot = order.shot
    form = PictureForm(size=shot.size, rate=shot.rate)
    with SegmentWriter(desk.folder / "segments", form, frames=shot.frames) as writer:
        first = writer.first
        desk.report(first)
        for number, frame in enumerate(stage.filmed(_staging(order), shot, first), start=first):
            writer.push(frame)
            if number == first:  # while frames are drawn there is time for what comes after them
                stage.sound_ahead(_staging(order))
            desk.report(min(number + 1, shot.frames - 1))
        kept = writer.finish()
    join(kept, picture, form)


def _staging(order: TakeOrder) -> stage.Staging:
    """Return what decides the performance; equal for all shots of a scene, which so share one."""
    return stage.Staging(
        scene=order.scene,
        look=order.look,
        language=order.language,
        rate=order.shot.rate,
        references=order.references,
        seed=order.seed,
    )


def _written(kind: StemKind, sound: Sound, path: Path) -> Stem:
    """Return a stem written as 24-bit PCM, under its name only when complete."""
    scaled = np.clip(sound.samples, -1.0, 1.0) * (2**23 - 1)
    bytes_of = scaled.astype("<i4").view(np.uint8).reshape(-1, 4)[:, :3]
    with finished(path) as part, wave.open(str(part), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(3)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(bytes_of.tobytes())
    return Stem(kind=kind, path=path)
