"""Real takes for the cutting room: encoded picture, stems on disk, small and quick to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmwright.film.camera import Camera
from filmwright.film.cut import Clip, Cut
from filmwright.film.script import Line, Scene, Shot
from filmwright.film.take import Footage, Pick, Stem, StemKind, Take, TakeOrder
from filmwright.film.time import samples_before
from filmwright.media.encoding import PictureForm
from filmwright.media.segments import SegmentWriter, join
from filmwright.media.wav import write_stem


@dataclass(frozen=True, kw_only=True)
class CuttingRoom:
    """Makes takes of one size and rate in one folder."""

    folder: Path
    form: PictureForm

    def pick(
        self,
        name: str,
        frames: int,
        *,
        colour: Callable[[int], tuple[int, int, int]] = lambda frame: (2 * frame, 90, 160),
        sound: NDArray[np.float32] | None = None,
        scene: Scene | None = None,
    ) -> Pick:
        """Return a pick of a new take: every frame of one colour, its sound as given or silent."""
        width, height = self.form.size
        folder = self.folder / name
        with SegmentWriter(folder / "segments", self.form) as writer:
            for frame in range(frames):
                pixels = np.empty((height, width, 3), np.uint8)
                pixels[:] = colour(frame)
                writer.push(pixels)
        picture = folder / "picture.mp4"
        join(writer.finish(), picture, self.form)
        stems = []
        if sound is not None:
            assert len(sound) == samples_before(frames, self.form.rate)
            write_stem(sound, folder / "effects.wav")
            stems.append(Stem(kind=StemKind.EFFECTS, path=folder / "effects.wav"))
        shot = Shot(
            id=name,
            description=name,
            start=0,
            frames=frames,
            rate=self.form.rate,
            size=self.form.size,
            camera=Camera(),
        )
        scene = scene or Scene(
            id=name[:4], heading="", text=name, frames=frames, shots=(shot,), lines=(Line(text="x"),)
        )
        order = TakeOrder(
            scene=scene, shot=shot, look="natural", language="en", references=(), engine="paper", release="1"
        )
        footage = Footage(
            picture=picture,
            frames=frames,
            rate=self.form.rate,
            size=self.form.size,
            stems=tuple(stems),
        )
        return Pick(take=Take(id=f"{name}_T001", order=order, footage=footage), reason="the only take")

    def cut(self, *clips: Clip, **rest: object) -> Cut:
        return Cut(title="Test film", rate=self.form.rate, size=self.form.size, clips=clips, **rest)  # type: ignore[arg-type]


@pytest.fixture
def cutting_room(tmp_path: Path) -> Callable[..., CuttingRoom]:
    def opened(size: tuple[int, int] = (320, 180), rate: Fraction = Fraction(24)) -> CuttingRoom:
        return CuttingRoom(folder=tmp_path, form=PictureForm(size=size, rate=rate))

    return opened
