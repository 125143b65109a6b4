"""Business: one mover for the whole catalogue. Stance, feet and trunk here; the hands are errands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, Gaze, Style, style_of
from filmwright.stage.rehearsal.anchors import ADULT
from filmwright.stage.rehearsal.athletics import walk
from filmwright.stage.rehearsal.company import Company, Errand, Freed, Held, Sounding, Stowed
from filmwright.stage.rehearsal.errands import POCKET
from filmwright.stage.rehearsal.footwork import Step
from filmwright.stage.rehearsal.gait_book import FEATS
from filmwright.stage.rehearsal.gaits import WALK_FROUDE, go, natural_speed
from filmwright.stage.rehearsal.pace import at_its_pace
from filmwright.stage.rehearsal.posture import C, Channel
from filmwright.stage.rehearsal.rotations import Reals, smooth
from filmwright.stage.rehearsal.sitting import sit
from filmwright.stage.rehearsal.stances import take_stance
from filmwright.stage.rehearsal.tracks import shares_of
from filmwright.stage.world.business.business import Business, Key, Swing, Track
from filmwright.stage.world.business.business import Held as Where
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.world import Verb

_SETTLE = 0.6
"""Seconds in which a body comes into its stance."""


def do(company: Company, actor: Actor, beat: Beat) -> None:
    """Go where the business is done, come into its stance and do it until the beat ends."""
    entry, style = business(beat.business or ""), style_of(beat.manner)
    begin, end = beat.start, beat.start + beat.seconds
    seat = dict(beat.using).get("seat")
    gait = beat.gait or entry.gait
    if gait is not None and (beat.path or gait in FEATS):
        manner = f"{beat.manner or ''} {gait}"
        walk(company, actor, replace(beat, manner=manner, target=dict(beat.using).get("front", beat.target)))
    elif entry.stance == "sit":
        sit(company, actor, replace(beat, verb=Verb.SIT, target=seat, path=beat.path if seat is None else ()))
        begin = _arrived(actor, begin, end)
    elif beat.path:
        far = float(np.linalg.norm(np.array(beat.path[-1].position[:2]) - actor.at))
        pace = natural_speed(actor.figure.leg, WALK_FROUDE) * style.tempo
        begin = go(
            actor, begin, float(np.clip(far / pace + 0.4, 0.6, 0.55 * beat.seconds)), list(beat.path), style
        )
    frames = actor.span(begin, end)
    if entry.stance not in ("stand", "sit"):
        weight = np.ones(frames.stop - frames.start)
        if begin > 0.05:
            weight = smooth((actor.times[frames] - begin) / _SETTLE)
        take_stance(actor, frames, entry.stance, weight, height=entry.height)
    errand = _errand(company, actor, entry, replace(beat, start=begin, seconds=max(end - begin, 0.1)))
    if errand is not None:
        style = replace(style, tempo=errand.tempo)
    _swing(actor, entry, frames, (begin, end), style)
    _step(actor, entry, (begin, end), style)
    _look(company, actor, entry, beat)
    if errand is not None:
        _send(company, actor, entry, errand)
    _sound(company, actor, entry, (begin, end), style)


def _arrived(actor: Actor, begin: float, end: float) -> float:
    """Return when somebody is seated: the hands have business from then on."""
    sunk = np.flatnonzero(actor.posture[actor.span(begin, end), C.RISE] < -0.2)
    if begin < 0.05 and sunk.size and sunk[0] <= 1:
        return begin
    return begin + float(sunk[0]) * float(actor.times[1]) if sunk.size else end - 0.1


def _swing(actor: Actor, entry: Business, frames: slice, span: tuple[float, float], style: Style) -> None:
    """Move the trunk and the face: each channel through its cycle."""
    clock = actor.times[frames] - span[0]
    ends = smooth(clock / 0.4 + (1.0 if span[0] < 0.05 else 0.0))
    if span[1] < actor.times[-1] - 0.05:
        ends = ends * smooth((span[1] - actor.times[frames]) / 0.4)
    for swing in entry.body:
        values = _values(swing, clock * style.tempo)
        actor.add(frames, {Channel[swing.channel.upper()]: ends * values * _sized(swing, style)})


def _sized(swing: Swing, style: Style) -> float:
    """Return how much a manner enlarges a swing; what is held all the time keeps its size."""
    return style.energy if len(swing.values) > 1 else 1.0


def _values(swing: Swing, clock: Reals) -> Reals:
    keys = tuple(Key(anchor="root") for _ in swing.values)
    shares = shares_of(Track(keys=keys, seconds=swing.seconds, rhythm=swing.rhythm), clock)
    values: Reals = shares @ np.array(swing.values)
    return values


def _look(company: Company, actor: Actor, entry: Business, beat: Beat) -> None:
    """Look at what is worked on: a role's thing, the partner, or somewhere near the body."""
    if entry.gaze is None:
        return
    thing = beat.target if entry.gaze == "partner" else dict(beat.using).get(entry.gaze)
    large = actor.figure.height / ADULT
    ahead = np.array([np.cos(actor.heading), np.sin(actor.heading)])
    near = {"up": (2.0, 3.2), "down": (0.9, 0.5), "hands": (0.5, 0.95), "ahead": (4.0, 1.5)}
    point = None
    if thing is None and entry.gaze in near:
        far, high = near[entry.gaze]
        place = actor.at + far * large * ahead
        point = (float(place[0]), float(place[1]), high * large)
    if thing is not None or point is not None:
        actor.gazes.append(
            Gaze(start=beat.start, seconds=beat.seconds, thing=thing, point=point, strength=0.85)
        )


def _errand(company: Company, actor: Actor, entry: Business, beat: Beat) -> Errand | None:
    """Return the errand that a beat gives the hands, as fast as these can go; None: they have none."""
    if not (entry.right or entry.left or entry.tool):
        return None
    after = beat.start + beat.seconds + 0.1
    errand = Errand(
        actor=actor.id,
        business=entry.name,
        start=beat.start,
        seconds=beat.seconds,
        using=beat.using,
        partner=beat.target if beat.target in company.actors else None,
        tempo=style_of(beat.manner).tempo,
        keeps=any(b.verb is Verb.DO and b.start < after for b in _later(company, actor, beat.start)),
    )
    return at_its_pace(company, errand)


def _later(company: Company, actor: Actor, start: float) -> list[Beat]:
    return [b for b in company.blocking.beats if b.actor == actor.id and b.start > start + 0.05]


def _send(company: Company, actor: Actor, entry: Business, errand: Errand) -> None:
    """Give the hands their errand, and say what becomes of the tools when it is over."""
    end = errand.start + errand.seconds
    more = any(b.verb is Verb.DO for b in _later(company, actor, errand.start))
    company.errands.append(errand)
    if end > company.times[-1] - 0.1:
        return
    for role in entry.roles:
        thing = company.thing(dict(errand.using).get(role.name))
        if thing is None or role.held not in (Where.RIGHT, Where.LEFT, Where.BOTH):
            continue
        if role.until < 1.0 or role.shared:
            continue  # somebody else has it
        if not more:
            company.hand_over(
                thing, Held(start=end, actor=actor.id, side=0 if role.held is Where.LEFT else 1)
            )
        elif max(thing.model.size) < POCKET:
            company.hand_over(thing, Stowed(start=end))
        else:
            company.hand_over(thing, Freed(start=end))


def _step(actor: Actor, entry: Business, span: tuple[float, float], style: Style) -> None:
    """Move the feet on the spot: march, hop, jacks, side, kick, bounce."""
    if entry.steps is None:
        return
    seconds = (entry.body[0].seconds if entry.body else 1.0) / style.tempo
    leg, moment, number = actor.figure.leg, span[0] + 0.05, 0
    while moment + seconds < span[1] + 0.05:
        for foot, lift, land, width, arc in _PATTERNS[entry.steps](number):
            spot = actor.stance(foot, actor.at, actor.heading, width)
            times = (moment + lift * seconds, moment + land * seconds)
            actor.step(
                Step(foot=foot, lift=times[0], land=times[1], spot=spot, arc=arc * leg, roll=0.3, strike=0.0)
            )
        moment += seconds
        number += 1


def _march(number: int) -> list[tuple[int, float, float, float, float]]:
    return [(0, 0.02, 0.48, 1.0, 0.32), (1, 0.52, 0.98, 1.0, 0.32)]


def _jacks(number: int) -> list[tuple[int, float, float, float, float]]:
    wide = [(foot, 0.05, 0.4, 3.2, 0.08) for foot in (0, 1)]
    return wide + [(foot, 0.55, 0.9, 1.0, 0.08) for foot in (0, 1)]


def _hop(number: int) -> list[tuple[int, float, float, float, float]]:
    return [(foot, 0.35, 0.8, 1.0, 0.12) for foot in (0, 1)]


def _side(number: int) -> list[tuple[int, float, float, float, float]]:
    foot = number % 2
    return [(foot, 0.05, 0.45, 2.4, 0.07), (foot, 0.55, 0.95, 1.1, 0.07)]


def _bounce(number: int) -> list[tuple[int, float, float, float, float]]:
    foot = number % 2
    return [(foot, 0.1, 0.6, 1.2, 0.12)]


def _kick(number: int) -> list[tuple[int, float, float, float, float]]:
    return [(1, 0.25, 0.85, 1.0, 0.45)]


_PATTERNS = {"march": _march, "kick": _kick, "jacks": _jacks, "hop": _hop, "side": _side, "bounce": _bounce}
"""What the feet do in one cycle: (foot, lift, land as shares of it, width of the stance, height in legs)."""


def _sound(company: Company, actor: Actor, entry: Business, span: tuple[float, float], style: Style) -> None:
    """Let the first key of each cycle be heard: a hammer's blow, a clap, a knife on its board."""
    track = entry.right or entry.tool
    if entry.sound is None or track is None:
        return
    kind, first, second = entry.sound
    at = actor.at + 0.4 * np.array([np.cos(actor.heading), np.sin(actor.heading)])
    moment = span[0] + track.seconds / style.tempo
    while moment < span[1]:
        company.soundings.append(
            Sounding(
                seconds=float(moment),
                thing=actor.id,
                kind=kind,
                speed=1.5 * style.energy,
                position=(float(at[0]), float(at[1]), 0.6 * actor.figure.height),
                materials=(first, second),
            )
        )
        moment += track.seconds / style.tempo
