"""Life: breath, weight shifts, blinks, gaze, and what lags behind. Nothing alive is ever quite still."""

from __future__ import annotations

import numpy as np

from filmwright.sound.speech import mouth_opening
from filmwright.stage.blocking.blocking import Voiced
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth

BREATHS = 14 / 60
BLINK_SECONDS = 0.16


def enliven(company: Company, actor: Actor) -> None:
    """Add to a planned performance all that a living body does by itself."""
    _breathe(actor)
    _drift(actor)
    _gaze(company, actor)
    _blink(actor)
    _speak(company, actor)
    _drag(actor)


def _effort(actor: Actor) -> Reals:
    """Return how hard the actor works, (n,) 0..1, averaged over seconds: speed and leaps."""
    speed = np.linalg.norm(np.gradient(actor.way.root, actor.times, axis=0), axis=1)
    work = np.clip(speed / 3.5, 0, 1) + (actor.way.flight > 0.05)
    return np.clip(_followed(work, actor.times, 0.9), 0, 1)


def _followed(values: Reals, times: Reals, lag: float) -> Reals:
    """Return values (n,) that follow with a first-order lag in seconds."""
    kept = values.astype(float).copy()
    share = 1 - np.exp(-(times[1] - times[0]) / lag) if len(times) > 1 else 1.0
    for frame in range(1, len(kept)):
        kept[frame] = kept[frame - 1] + share * (values[frame] - kept[frame - 1])
    return kept


def _breathe(actor: Actor) -> None:
    effort = _effort(actor)
    step = np.gradient(actor.times)
    phase = 2 * np.pi * np.cumsum((BREATHS + 0.35 * effort) * step) + actor.rng.uniform(0, 6)
    breath = np.sin(phase) * (1 + 1.6 * effort)
    actor.add(
        slice(None),
        {
            C.SPINE_PITCH: -0.012 * breath,
            C.HEAD_PITCH: 0.007 * breath,
            C.RISE: 0.0016 * breath,
            **actor.both(C.LIFT_L, 0.012 * breath),
            C.MOUTH: 0.08 * np.clip(effort - 0.4, 0, 1) * (1 + np.sin(phase)),
        },
    )


def _drift(actor: Actor) -> None:
    """Shift weight slowly from foot to foot while standing, and tremble everywhere a little."""
    times, rng = actor.times, actor.rng
    speed = np.linalg.norm(np.gradient(actor.way.root, times, axis=0), axis=1)
    still = 1 - np.clip(_followed((speed > 0.05) + (actor.way.flight > 0.01), times, 0.25), 0, 1)
    seated = actor.posture[:, C.RISE] < -0.25
    free = np.clip(actor.posture[:, C.FREE_L] + actor.posture[:, C.FREE_R], 0.0, 1.0)
    still = still * ~seated * (1 - free)  # who is off the feet does not shift from one to the other

    def wander(period: float) -> Reals:
        waves = [
            np.sin(2 * np.pi * times / (period * ratio) + rng.uniform(0, 2 * np.pi)) / weight
            for ratio, weight in ((1.0, 1.0), (0.53, 1.8), (0.31, 3.0))
        ]
        return np.asarray(np.sum(waves, axis=0))

    lean = np.tanh(1.6 * wander(6.5)) * still
    actor.add(
        slice(None),
        {
            C.SWAY: 0.032 * lean,
            C.PELVIS_ROLL: -0.045 * lean,
            C.SPINE_ROLL: 0.055 * lean,
            C.PELVIS_YAW: 0.03 * wander(7.0) * still,
            C.SURGE: 0.006 * wander(3.1) * still,
        },
    )
    for channel, size, period in (
        (C.SPINE_YAW, 0.014, 3.7),
        (C.SPINE_PITCH, 0.008, 2.9),
        (C.HEAD_YAW, 0.030, 2.7),
        (C.HEAD_PITCH, 0.018, 2.3),
        (C.HEAD_ROLL, 0.016, 3.3),
        (C.SWING_L, 0.020, 3.0),
        (C.SWING_R, 0.020, 3.4),
        (C.ELBOW_L, 0.030, 2.6),
        (C.ELBOW_R, 0.030, 2.2),
        (C.CURL_L, 0.08, 3.1),
        (C.CURL_R, 0.08, 2.7),
    ):
        actor.add(slice(None), {channel: size * wander(period)})


def _targets(company: Company, actor: Actor) -> tuple[Reals, Reals]:
    """Return where the actor looks (n, 3) and how strongly (n,), the latest gaze winning."""
    times = actor.times
    height = 0.93 * actor.figure.height
    ahead = np.column_stack([np.cos(actor.way.heading), np.sin(actor.way.heading)])
    points = np.column_stack([actor.way.root + 4 * ahead, np.full(len(times), height)])
    weights = np.zeros(len(times))
    for gaze in sorted(
        actor.gazes, key=lambda gaze: (gaze.point is not None or gaze.thing is not None, gaze.start)
    ):
        frames = actor.span(gaze.start, gaze.start + gaze.seconds)
        place = _looked_at(company, gaze.thing, times) if gaze.thing else None
        if gaze.point is not None:
            place = np.tile(gaze.point, (len(times), 1))
        if place is None:
            continue
        points[frames] = place[frames]
        weights[frames] = gaze.strength
    return points, weights


def _looked_at(company: Company, name: str | None, times: Reals) -> Reals | None:
    if name in company.actors:
        other = company.actors[name]
        tall = other.figure.height * 0.93 + other.way.flight
        sunk = np.minimum(other.posture[:, C.RISE], 0) * other.figure.leg
        return np.column_stack([other.way.root, tall + sunk])
    place = company.where(name, 0.0)
    return None if place is None else np.tile(place, (len(times), 1))


def _gaze(company: Company, actor: Actor) -> None:
    """Turn eyes, then head, then a little chest to what is looked at, within what necks can do."""
    points, weights = _targets(company, actor)
    p, times = actor.posture, actor.times
    eyes = np.column_stack([actor.way.root, 0.93 * actor.figure.height + actor.way.flight])
    eyes[:, 2] += np.minimum(p[:, C.RISE], 0) * actor.figure.leg
    way = points - eyes
    facing = actor.way.heading + p[:, C.PELVIS_YAW] + p[:, C.SPINE_YAW]
    yaw = np.arctan2(way[:, 1], way[:, 0]) - facing
    yaw = (yaw + np.pi) % (2 * np.pi) - np.pi
    pitch = -np.arctan2(way[:, 2], np.linalg.norm(way[:, :2], axis=1) + 1e-6)
    behind = np.clip((np.pi - np.abs(yaw)) / 0.5, 0, 1)  # who stands behind is not stared at
    lean = p[:, C.PELVIS_PITCH] + p[:, C.SPINE_PITCH]
    upright = np.clip(np.cos(p[:, C.PELVIS_PITCH]) * np.cos(p[:, C.PELVIS_ROLL]), 0.0, 1.0)
    weights = weights * smooth(upright / 0.8)  # who lies, hangs head down or turns over looks where it may
    yaw = np.clip(yaw, -1.5, 1.5) * weights * behind
    pitch = np.clip(pitch - lean, -0.75, 0.65) * weights
    head_yaw, head_pitch = _turned(yaw, times), _turned(pitch, times)
    steady = 1 - weights[:, None] * 0.6
    p[:, [C.HEAD_YAW, C.HEAD_PITCH]] *= steady
    p[:, C.SPINE_YAW] += 0.18 * _turned(head_yaw, times)
    p[:, C.HEAD_YAW] = np.clip(p[:, C.HEAD_YAW] + 0.66 * head_yaw, -1.2, 1.2)
    p[:, C.HEAD_PITCH] = np.clip(p[:, C.HEAD_PITCH] + 0.75 * head_pitch, -0.75, 0.8)
    flick = _followed(yaw, times, 0.03) - 0.84 * head_yaw
    nod = _followed(pitch, times, 0.03) - 0.75 * head_pitch
    p[:, C.EYES_YAW] += np.clip(flick, -0.55, 0.55)
    p[:, C.EYES_PITCH] += np.clip(nod, -0.38, 0.38)


def _turned(angle: Reals, times: Reals) -> Reals:
    """Return an angle followed as a head does: a tenth of a second late, eased, critically damped."""
    answer, speed = np.zeros_like(angle), 0.0
    step = float(times[1] - times[0]) if len(times) > 1 else 1 / 24
    late = np.interp(times - 0.08, times, angle)
    value, rate, parts = float(late[0]), 11.0, 4
    for frame, goal in enumerate(late):
        for _ in range(parts):
            speed += (rate * rate * (goal - value) - 2 * rate * speed) * step / parts
            value += speed * step / parts
        answer[frame] = value
    return answer


def _blink(actor: Actor) -> None:
    """Blink every 3 to 4.5 s, and when the head turns quickly; lids follow the eyes down."""
    times, moment = actor.times, float(actor.rng.uniform(0.4, 2.5))
    moments = []
    while times.size and moment < times[-1]:
        moments.append(moment)
        moment += float(actor.rng.uniform(2.6, 4.6))
    if len(times) > 2:
        turning = np.abs(np.gradient(actor.posture[:, C.HEAD_YAW], times)) > 1.6
        starts = times[1:][turning[1:] & ~turning[:-1]]
        moments += [float(t) for t in starts if all(abs(t - other) > 0.6 for other in moments)]
    for moment in moments:
        shut = bump((times - moment + BLINK_SECONDS / 2) / BLINK_SECONDS)
        actor.posture[:, C.LIDS] = np.maximum(actor.posture[:, C.LIDS], shut)
    actor.posture[:, C.LIDS] += 0.35 * actor.posture[:, C.EYES_PITCH] - 0.12 * np.maximum(
        actor.posture[:, C.BROWS], 0
    )


def _speak(company: Company, actor: Actor) -> None:
    """Open the mouth with the sound of the actor's lines."""
    for line in company.blocking.lines:
        if line.speaker != actor.id:
            continue
        frames = actor.span(line.start - 0.1, line.start + line.seconds + 0.2)
        opening = _opening(company, line)
        clock, rate = actor.times[frames], float(company.blocking.rate)
        grid = line.start + np.arange(len(opening)) / rate
        now = np.interp(clock, grid, opening, left=0.0, right=0.0) if len(opening) else 0 * clock
        actor.posture[frames, C.MOUTH] = np.maximum(actor.posture[frames, C.MOUTH], 0.62 * now)
        actor.posture[frames, C.HEAD_PITCH] -= 0.04 * now


def _opening(company: Company, line: Voiced) -> Reals:
    """Return how open the mouth is, frame by frame of the line, 0..1. Without sound it moves by syllables."""
    rate = float(company.blocking.rate)
    if line.sound is not None:
        return np.asarray(mouth_opening(line.sound, rate, int(line.seconds * rate) + 2), float)
    clock = np.arange(0, line.seconds, 1 / rate)
    syllables = 0.5 - 0.5 * np.cos(2 * np.pi * 4.5 * clock + 0.9 * np.sin(7.1 * clock))
    return syllables * (0.6 + 0.4 * np.sin(1.9 * clock + 0.3)) * smooth((line.seconds - clock) / 0.1)


def _drag(actor: Actor) -> None:
    """Let hair, hands and fingers come after what carries them: springs, damped."""
    p, times = actor.posture, actor.times
    if len(times) < 3:
        return
    turning = p[:, C.HEAD_YAW] + p[:, C.SPINE_YAW] + p[:, C.PELVIS_YAW] + actor.way.heading
    nodding = p[:, C.HEAD_PITCH] + p[:, C.SPINE_PITCH] + p[:, C.PELVIS_PITCH]
    up = np.gradient(np.gradient(actor.way.flight + p[:, C.RISE] * actor.figure.leg, times), times)
    pace = np.linalg.norm(np.gradient(actor.way.root, times, axis=0), axis=1)
    p[:, C.TAIL_ROLL] += np.clip(0.9 * (_sprung(turning, times) - turning), -0.6, 0.6)
    swing = _sprung(nodding - 0.012 * np.clip(up, -15, 15) + 0.06 * pace, times)
    p[:, C.TAIL_PITCH] += np.clip(swing - nodding, -0.45, 0.7)
    for wrist, elbow in ((C.WRIST_L, C.ELBOW_L), (C.WRIST_R, C.ELBOW_R)):
        lag = _followed(p[:, elbow], times, 0.07) - p[:, elbow]
        p[:, wrist] += np.clip(0.6 * lag, -0.4, 0.4)


def _sprung(values: Reals, times: Reals, hertz: float = 2.2, damping: float = 0.35) -> Reals:
    """Return what a damped spring tied to `values` (n,) does."""
    answer, speed, value = np.zeros_like(values), 0.0, float(values[0])
    step, rate, parts = float(times[1] - times[0]), 2 * np.pi * hertz, 4
    for frame, goal in enumerate(values):
        for _ in range(parts):
            speed += (rate * rate * (goal - value) - 2 * damping * rate * speed) * step / parts
            value += speed * step / parts
        answer[frame] = value
    return answer
