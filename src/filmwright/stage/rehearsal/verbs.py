"""The repertoire: which mover plays which verb. To add one, write a function and a line here."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.acting import cheer, dance, eat, hold, idle, look, talk, wave
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.athletics import jump, push, run, turn, walk
from filmwright.stage.rehearsal.ballplay import dribble, throw
from filmwright.stage.rehearsal.business import do
from filmwright.stage.rehearsal.clips import clip
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.dunk import dunk
from filmwright.stage.rehearsal.feats import climb, fly, swim
from filmwright.stage.rehearsal.launching import drop, kick
from filmwright.stage.rehearsal.riding import ride
from filmwright.stage.rehearsal.rising import rise
from filmwright.stage.rehearsal.setbacks import fall, guard
from filmwright.stage.rehearsal.sitting import lie, sit
from filmwright.stage.world.world import Verb

Mover = Callable[[Company, Actor, Beat], None]

MOVERS: dict[Verb, Mover] = {
    Verb.IDLE: idle,
    Verb.WALK: walk,
    Verb.RUN: run,
    Verb.JUMP: jump,
    Verb.DRIBBLE: dribble,
    Verb.THROW: throw,
    Verb.DUNK: dunk,
    Verb.WAVE: wave,
    Verb.SIT: sit,
    Verb.TALK: talk,
    Verb.DANCE: dance,
    Verb.PUSH: push,
    Verb.FALL: fall,
    Verb.TURN: turn,
    Verb.LOOK: look,
    Verb.HOLD: hold,
    Verb.GUARD: guard,
    Verb.CHEER: cheer,
    Verb.EAT: eat,
    Verb.LIE: lie,
    Verb.FLY: fly,
    Verb.SWIM: swim,
    Verb.KICK: kick,
    Verb.DROP: drop,
    Verb.RISE: rise,
    Verb.CLIMB: climb,
    Verb.RIDE: ride,
    Verb.DO: do,
    Verb.CLIP: clip,
}

OVERLAYS = frozenset({Verb.TALK, Verb.LOOK, Verb.WAVE, Verb.HOLD})
"""Verbs that lie over whatever else the actor does."""
