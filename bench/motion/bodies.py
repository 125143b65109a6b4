"""Measures of bodies: feet that slide, hands and seats that miss, joints too far or too fast."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bench.motion.findings import Finding
from bench.motion.limits import LIMITS
from bench.motion.observing import Observed
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import unit

Reals = NDArray[np.float64]

TOUCHING = 0.012
"""Metres: a foot's point this near to what it stands on touches it."""
STANDS = 0.5
"""Below this share of `FREE` a leg stands on its foot."""


def slides(seen: Observed) -> Iterator[Finding]:
    """Yield the centimetres each foot slides while it stands: the path of its lowest point, step by step.

    Feet are followed in the performance, not in the plan: heel, ball and toe tip, and of two
    frames the point that is lowest in both. A rolling foot changes its point without sliding.
    """
    rate = float(seen.performance.rate)
    for name, body in seen.bodies.items():
        actor = seen.company.actors[name]
        if actor.footings:  # a mount carries the feet
            continue
        for side, letter in enumerate("lr"):
            points = _sole(body, letter)
            free = actor.posture[:, C.FREE_L + side * OTHER] > STANDS
            planted = actor.tracks()[side].planted > 0.5
            height = points[..., 2] - actor.way.flight[:, None]
            path, started = 0.0, 0
            for frame in range(1, min(len(points), seen.awake(name))):
                low = np.maximum(height[frame], height[frame - 1])
                point = int(low.argmin())
                stands = planted[frame] and planted[frame - 1] and not free[frame] and not free[frame - 1]
                if stands:
                    path += float(np.linalg.norm(points[frame, point, :2] - points[frame - 1, point, :2]))
                elif planted[frame - 1] and frame - started > 2:
                    yield _finding(seen, "foot slide", 100 * path, (name, f"foot_{letter}", frame / rate))
                if not stands:
                    path, started = 0.0, frame
            if path > 0 or started == 0:
                end = min(len(points), seen.awake(name)) / rate
                yield _finding(seen, "foot slide", 100 * path, (name, f"foot_{letter}", end))


def _sole(body: Posed, letter: str) -> Reals:
    """Return heel, ball and toe tip of a foot, (n, 3, 3)."""
    figure = body.figure
    foot, toes = figure.index[f"foot_{letter}"], figure.index[f"toes_{letter}"]
    ankle, ball = figure.rest[foot], figure.rest[toes]
    places = []
    for part, rest, place in (
        (foot, ankle, [ankle[0] - figure.heel, ankle[1], 0.0]),
        (foot, ankle, [ball[0], ball[1], 0.0]),
        (toes, ball, [ball[0] + 0.6 * figure.ball, ball[1], 0.0]),
    ):
        places.append(body.at[:, part] + body.turn[:, part] @ (np.array(place) - rest))
    return np.stack(places, 1)


def _finding(seen: Observed, measure: str, value: float, where: tuple[str, str, float]) -> Finding:
    who, what, seconds = where
    return Finding(measure=measure, value=value, who=who, what=what, seconds=seconds, prompt=seen.prompt.text)


def reaches(seen: Observed) -> Iterator[Finding]:
    """Yield how far palms are from where they reach, once a second and hand, centimetres."""
    rate = float(seen.performance.rate)
    for name, body in seen.bodies.items():
        actor = seen.company.actors[name]
        for side, letter in enumerate("lr"):
            reach = actor.way.reaches[side]
            gap = np.linalg.norm(body.palm(side) - reach.target, axis=1)
            sure = np.flatnonzero(reach.weight[: seen.awake(name)] > 0.97)
            for frames in np.array_split(sure, max(1, round(len(sure) / rate))):
                if len(frames):
                    worst = int(frames[gap[frames].argmax()])
                    yield _finding(
                        seen, "hand error", 100 * float(gap[worst]), (name, f"hand_{letter}", worst / rate)
                    )


def joints(seen: Observed) -> Iterator[Finding]:
    """Yield the share of joint frames outside human limits, and the worst excess of every joint."""
    rate = float(seen.performance.rate)
    outside, every = 0, 0
    for name, body in seen.bodies.items():
        awake = seen.awake(name)
        for what, angles in _angles(body).items():
            low, high = LIMITS[what.rsplit(" ", 1)[0] if what[-2:] in (" l", " r") else what]
            over = np.maximum(angles - high, low - angles)[:awake]
            outside += int((over > 1.0).sum())
            every += len(over)
            if len(over) and over.max() > 1.0:
                worst = int(over.argmax())
                yield _finding(seen, "joint excess", float(over[worst]), (name, what, worst / rate))
    if every:
        share = 100 * outside / every
        yield _finding(seen, "outside limits, share of joint frames", share, ("", "", 0.0))


def speeds(seen: Observed) -> Iterator[Finding]:
    """Yield the fastest turn of every joint outside rag-dolls, degrees a second."""
    rate = float(seen.performance.rate)
    for name, body in seen.bodies.items():
        awake = seen.awake(name)
        parents = body.figure.model.parents
        for part, label in enumerate(body.figure.model.parts):
            if parents[part] < 0 or label.startswith(("eye", "lid", "brow", "mouth", "hair")):
                continue
            turn = np.swapaxes(body.turn[:awake, parents[part]], -1, -2) @ body.turn[:awake, part]
            between = np.swapaxes(turn[:-1], -1, -2) @ turn[1:]
            cosine = np.clip((np.trace(between, axis1=1, axis2=2) - 1) / 2, -1, 1)
            degrees = np.degrees(np.arccos(cosine)) * rate
            if len(degrees):
                worst = int(degrees.argmax())
                yield _finding(seen, "joint speed", float(degrees[worst]), (name, label, worst / rate))


def _angles(body: Posed) -> dict[str, Reals]:
    """Return the clinical angles of every joint in all frames, degrees."""
    index = body.figure.index

    def bone(first: str, second: str) -> Reals:
        return unit(body.at[:, index[second]] - body.at[:, index[first]])

    def local(part: str, way: Reals) -> Reals:
        return np.einsum("nji,nj->ni", body.turn[:, index[part]], way)

    def euler(parent: str, child: str) -> tuple[Reals, Reals, Reals]:
        m = np.swapaxes(body.turn[:, index[parent]], -1, -2) @ body.turn[:, index[child]]
        nod = np.degrees(np.arcsin(np.clip(-m[:, 2, 0], -1, 1)))
        return (
            nod,
            np.degrees(np.arctan2(m[:, 2, 1], m[:, 2, 2])),
            np.degrees(np.arctan2(m[:, 1, 0], m[:, 0, 0])),
        )

    found: dict[str, Reals] = {}
    found["neck nod"], found["neck tilt"], found["neck turn"] = euler("chest", "head")
    found["spine bend"], found["spine tilt"], found["spine turn"] = euler("pelvis", "chest")
    for letter, sign in (("l", 1.0), ("r", -1.0)):
        thigh, shin = bone(f"thigh_{letter}", f"shin_{letter}"), bone(f"shin_{letter}", f"foot_{letter}")
        own = local(f"thigh_{letter}", shin)
        found[f"knee bend {letter}"] = np.degrees(np.arctan2(-own[:, 0], -own[:, 2]))
        hip = local("pelvis", thigh)
        found[f"hip flexion {letter}"] = np.degrees(np.arctan2(hip[:, 0], -hip[:, 2]))
        found[f"hip spread {letter}"] = np.degrees(np.arcsin(np.clip(sign * hip[:, 1], -1, 1)))
        found[f"ankle point {letter}"] = euler(f"shin_{letter}", f"foot_{letter}")[0]
        found[f"toes up {letter}"] = -euler(f"foot_{letter}", f"toes_{letter}")[0]
        upper = bone(f"upper_arm_{letter}", f"forearm_{letter}")
        fore = bone(f"forearm_{letter}", f"hand_{letter}")
        hand = bone(f"hand_{letter}", f"fingers_{letter}")
        found[f"elbow bend {letter}"] = np.degrees(np.arccos(np.clip((upper * fore).sum(1), -1, 1)))
        found[f"wrist bend {letter}"] = np.degrees(np.arccos(np.clip((fore * hand).sum(1), -1, 1)))
        arm = local("chest", upper)
        found[f"arm behind {letter}"] = np.degrees(np.arcsin(np.clip(-arm[:, 0], -1, 1)))
        found[f"arm across {letter}"] = np.degrees(np.arcsin(np.clip(-sign * arm[:, 1], -1, 1)))
    return found


def seats(seen: Observed) -> Iterator[Finding]:
    """Yield how far the flesh of who sits is from the height planned for the seat, centimetres."""
    rate = float(seen.performance.rate)
    for name, body in seen.bodies.items():
        actor = seen.company.actors[name]
        if actor.seated is None:
            continue
        planned = body.figure.stand + actor.seated * body.figure.leg
        height = body.joint("pelvis")[: seen.awake(name), 2] - actor.way.flight[: seen.awake(name)]
        sitting = np.flatnonzero(actor.posture[: len(height), C.RISE] < 0.97 * actor.seated)
        if len(sitting):
            gap = np.abs(height[sitting] - planned)
            worst = int(gap.argmax())
            yield _finding(
                seen, "seat error", 100 * float(gap[worst]), (name, "pelvis", float(sitting[worst]) / rate)
            )
