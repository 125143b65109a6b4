"""Measure how animals move: every gait of twenty species and every trick is rehearsed on bare ground.

`python -m bench.motion.beasts` prints joint speed (degrees a second between frames, limbs, trunk and neck;
wings, fins and what has many legs are left out), foot slide (millimetres over a stance) and how deep
toes get into the ground.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from bench.motion.limits import FASTEST
from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.animals import playing, tricks
from filmwright.stage.rehearsal.animals.legs import tracks
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Floats, Mark, Model, StageSet
from filmwright.stage.world.world import Character, Place, Verb, World

SPECIES = (
    *("dog", "cat", "horse", "elephant", "giraffe", "mouse", "rabbit", "lion", "cow", "camel", "bird"),
    *("ostrich", "kangaroo", "tyrannosaurus", "penguin", "crocodile", "deer", "pig", "bear", "frog"),
)
_FREE = ("eye", "wing", "fold", "tongue", "spine", "fin_", "tail", "limb", "arm1")
_AIRY = ("soar", "hover", "swoop", "perch", "preen", "spread_wings", "fly_about")
_GOING = (
    *("trot", "gallop", "creep", "canter", "pace", "hop", "amble", "limp", "charge", "pounce", "leap_over"),
    *("hunt", "walk_upright", "explore", "chase"),
)
RATE, SECONDS = 24, 4.0


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one rehearsal showed."""

    what: str
    fastest: float  # degrees a second
    joint: str
    slides: tuple[float, ...]  # metres, of every stance
    deepest: float  # metres under the ground, 0 or less


def seen(species: str, verb: Verb, business: str | None, far: float | None) -> Seen:
    """Rehearse one animal and measure it."""
    character = Character(id="it", species=species)
    thing = Thing(
        id="it", label=species, model=catalog.build(character), start=Mark(position=(0, 0, 0)), cast=True
    )
    path = (Mark(position=(far, 0.3 * far, 0.0)),) if far else ()
    beat = Beat(actor="it", verb=verb, start=0.4, seconds=SECONDS - 0.8, business=business, path=path)
    place = StageSet(
        name="bare",
        model=Model(name="bare", surfaces=(), solids=(), fixed=True),
        marks={"centre": Mark(position=(0, 0, 0))},
        ground="grass",
    )
    world = World(
        place=Place(kind="bare"), frames=int(SECONDS * RATE), rate=Fraction(RATE), cast=(character,)
    )
    blocking = Blocking(world=world, place=place, things=(thing,), beats=(beat,), lines=())
    company = Company(blocking=blocking, times=np.arange(blocking.frames) / RATE)
    creature = playing.planned(company, thing)
    company.creatures["it"] = creature
    pose, _ = playing.posed(company, creature)
    fastest, joint = _fastest(thing.model, pose)
    joints = np.einsum("fpij,pj->fpi", pose[..., :3], thing.model.joints) + pose[..., 3]
    slides, deepest = [], 0.0
    for number, leg in enumerate(creature.anatomy.legs):
        toe = leg.bones[3]
        height = joints[:, toe, 2] - thing.model.joints[toe][2]
        deepest = min(deepest, float(height.min()))
        _, _, _, swing = tracks(creature, number)
        stands = (swing < 1e-6) & (creature.planted > 0.98) & (creature.upright < 1e-3)
        for reach in creature.reaches:
            stands &= (reach.leg != number) | (reach.weight < 1e-3)
        stands &= (creature.sit < 1e-3) & (creature.fold < 1e-3)
        for first, last in _runs(stands):
            steps = np.diff(joints[first:last, toe, :2], axis=0)
            slides.append(float(np.linalg.norm(steps, axis=1).sum()))
    return Seen(
        what=f"{species} {business or verb.value}",
        fastest=fastest,
        joint=joint,
        slides=tuple(slides),
        deepest=deepest,
    )


def _fastest(model: Model, pose: Floats) -> tuple[float, str]:
    turn = pose[..., :3].astype(float)
    turn /= np.cbrt(np.maximum(np.linalg.det(turn), 1e-12))[..., None, None]
    found = {"": 0.0}
    for part, name in enumerate(model.parts):
        if model.parents[part] < 0 or name.startswith(_FREE):
            continue
        own = np.swapaxes(turn[:, model.parents[part]], -1, -2) @ turn[:, part]
        step = np.swapaxes(own[:-1], -1, -2) @ own[1:]
        cosine = np.clip((np.trace(step, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
        found[name] = float(np.degrees(np.arccos(cosine)).max()) * RATE
    name = max(found, key=lambda joint: found[joint])
    return found[name], name


def _runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    for first, last in edges.reshape(-1, 2):
        if last - first >= 2:
            yield int(first), int(last)


def everything() -> Iterator[Seen]:
    """Yield what every gait and every trick shows."""
    for species in SPECIES:
        for verb in (Verb.WALK, Verb.RUN):
            pace = catalog.pace(Character(id="it", species=species), swift=verb is Verb.RUN)
            yield seen(species, verb, None, 2.8 * pace)
    for name in tricks.known():
        species = "eagle" if name in _AIRY else "dog"
        yield seen(species, Verb.IDLE, name, 2.4 if name in _GOING else None)


def main() -> int:
    """Print the figures and the fastest joints."""
    found = sorted(everything(), key=lambda one: -one.fastest)
    slides = np.array([slide for one in found for slide in one.slides])
    over = sum(one.fastest > FASTEST for one in found)
    print(
        f"joint speed   {over} of {len(found)} over {FASTEST:.0f} degrees/s, largest {found[0].fastest:.0f}"
    )
    shares = 1000 * np.quantile(slides, (0.5, 0.95))
    print(f"foot slide    median {shares[0]:.1f} mm, 95th percentile {shares[1]:.1f} mm a stance")
    print(f"penetration   {-1000 * min(one.deepest for one in found):.1f} mm at most")
    for one in found[:12]:
        print(f"  {one.fastest:6.0f}  {one.what:28} {one.joint}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
