"""Rehearsing under observation: a prompt's performance with the plans it was made from."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from bench.recognition.suite import Prompt
from filmwright.film.camera import Camera
from filmwright.stage import stage
from filmwright.stage.rehearsal import rehearse as rehearsal
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.posing import Posed
from filmwright.storyboard.script import write_script
from filmwright.studio import openly


@dataclass(frozen=True, kw_only=True, eq=False)
class Observed:
    """A performed scene: what was planned (company), how bodies were posed, what came of it."""

    prompt: Prompt
    company: Company
    bodies: dict[str, Posed]
    performance: Performance
    seconds: float  # the rehearsal took

    def awake(self, name: str) -> int:
        """Return the first frame at which an actor is a rag-doll, or the number of frames."""
        limp = self.company.actors[name].limp
        rate, frames = float(self.performance.rate), self.performance.frames
        return frames if limp is None else min(frames, int(limp.seconds * rate))


@contextmanager
def witness(seen: list[tuple[Company, dict[str, Posed]]]) -> Iterator[None]:
    """Keep the company and its posed bodies of every rehearsal meanwhile, just before physics."""
    simulated = rehearsal.simulated

    def noted(company: Company, bodies: dict[str, Posed], ways: Any) -> Any:
        seen.append((company, bodies))
        return simulated(company, bodies, ways)

    rehearsal.simulated = noted  # type: ignore[assignment]
    try:
        yield
    finally:
        rehearsal.simulated = simulated


def observed(prompt: Prompt, seconds: float) -> list[Observed]:
    """Return the performances of a prompt's scenes with people in them, filmed nowhere."""
    script = write_script(openly.asked(prompt.text, duration=seconds, ratio="16:9", resolution="480p"), None)
    found = []
    for scene in script.scenes:
        shots = tuple(replace(shot, camera=Camera()) for shot in scene.shots)
        staging = stage.Staging(
            scene=replace(scene, shots=shots),
            look=script.look,
            language=script.language,
            rate=scene.shots[0].rate,
            references=(),
            seed=1,
        )
        cast = stage.world_of(staging).cast
        if all(character.species != "human" for character in cast):
            continue  # nobody to measure: nothing is built or rehearsed
        kept: list[tuple[Company, dict[str, Posed]]] = []
        with witness(kept):
            began = time.perf_counter()
            performance = stage.performed(staging)
            took = time.perf_counter() - began
        for company, bodies in kept[-1:]:
            found.append(
                Observed(prompt=prompt, company=company, bodies=bodies, performance=performance, seconds=took)
            )
    return found
