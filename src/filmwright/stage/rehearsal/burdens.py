"""Burdens: people who are carried by others go where these go, on their backs, shoulders or arms."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.anchors import ADULT
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.world.business.business import Business
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.world import Verb


def bear(company: Company) -> None:
    """Take everybody along who is carried while somebody does a business that bears its partner."""
    for beat in company.blocking.beats:
        if beat.verb is Verb.DO and beat.target in company.actors and beat.actor in company.actors:
            entry = business(beat.business or "")
            if entry.bears is not None:
                _bear(company, beat, entry)


def _bear(company: Company, beat: Beat, entry: Business) -> None:
    """Set the seat of who is carried at its place on the carrier, through the beat."""
    assert entry.bears is not None
    carrier, rider = company.actors[beat.actor], company.actors[beat.target or ""]
    frames = carrier.span(beat.start if beat.start > 0.05 else 0.0, beat.start + beat.seconds)
    size = carrier.figure.height / ADULT
    ahead, left, up = (size * metres for metres in entry.bears)
    turn = entry.stands[2] if entry.stands is not None else 0.0
    heading = carrier.way.heading[frames]
    c, s = np.cos(heading), np.sin(heading)
    rider.way.root[frames] = carrier.way.root[frames] + np.column_stack(
        [ahead * c - left * s, ahead * s + left * c]
    )
    rider.way.heading[frames] = heading + turn
    sinks = carrier.posture[frames, C.RISE] * carrier.figure.leg + carrier.way.flight[frames]
    seat = rider.figure.stand + rider.posture[frames, C.RISE] * rider.figure.leg
    rider.way.flight[frames] = up + sinks - seat
