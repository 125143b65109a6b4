"""Feats: every motion of the whole body that is no gait on two feet, by the name a manner gives it."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal import acrobatics, climbing, crawling, swimming
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.gait_book import FEATS

Feat = Callable[[Company, Actor, Beat], None]

_FEATS: dict[str, Feat] = {
    "crawl": crawling.crawl,
    "belly_crawl": crawling.belly_crawl,
    "freestyle": swimming.freestyle,
    "breaststroke": swimming.breaststroke,
    "backstroke": swimming.backstroke,
    "butterfly": swimming.butterfly,
    "drift": swimming.drift,
    "soar": swimming.soar,
    "climb": climbing.climb,
    "climb_rope": climbing.climb_rope,
    "cartwheel": acrobatics.cartwheel,
    "forward_roll": acrobatics.forward_roll,
    "front_flip": acrobatics.front_flip,
    "back_flip": acrobatics.back_flip,
    "handstand": acrobatics.handstand,
    "dive": acrobatics.dive,
    "hurdle": acrobatics.hurdle,
    "vault": acrobatics.vault,
    "long_jump": acrobatics.long_jump,
    "high_jump": acrobatics.high_jump,
}
assert set(_FEATS) == FEATS


def feat_of(beat: Beat, usual: str | None = None) -> Feat | None:
    """Return the feat a beat's manner names, else the `usual` one of its verb; None: it goes on two feet."""
    named = style_of(beat.manner).gait
    if named in _FEATS:
        return _FEATS[named]
    return _FEATS[usual] if usual is not None and named is None else None


def swim(company: Company, actor: Actor, beat: Beat) -> None:
    """Swim: the crawl, unless another stroke is named; wade where a gait is."""
    _play(company, actor, beat, "freestyle")


def fly(company: Company, actor: Actor, beat: Beat) -> None:
    """Fly as heroes do."""
    _play(company, actor, beat, "soar")


def climb(company: Company, actor: Actor, beat: Beat) -> None:
    """Climb what is named, hands and feet on holds."""
    _play(company, actor, beat, "climb")


def _play(company: Company, actor: Actor, beat: Beat, usual: str) -> None:
    from filmwright.stage.rehearsal.athletics import walk  # which plays feats itself

    (feat_of(beat, usual) or walk)(company, actor, beat)
