"""The tricks: what animals do beyond the verbs everybody knows, each by its name. To add one, write a
function over a `Passage` and a line here; the words people use are in `reading/lexicon/beasts.yaml`."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.animals import care, clambering, persona, ranging, rearing, together, wild
from filmwright.stage.rehearsal.animals.aloft import land
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.moves import stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.company import Company

Trick = Callable[[Passage], None]

ON_FOUR: dict[str, Trick] = {
    "groom": care.groom,
    "lick": care.lick,
    "scratch": care.scratch,
    "shake": care.shake,
    "toss_mane": care.toss_mane,
    "stretch": care.stretch,
    "yawn": care.yawn,
    "howl": care.howl,
    "call": care.call,
    "roar": care.roar,
    "dig": care.dig,
    "sniff": care.sniff,
    "roll_over": care.roll_over,
    "on_its_back": care.on_its_back,
    "play_dead": care.play_dead,
    "sleep": care.sleep,
    "beg": care.beg,
    "give_paw": care.give_paw,
    "chase_tail": care.chase_tail,
    "wag": care.wag,
    "pant": care.pant,
    "chew": care.chew,
    "sneeze": care.sneeze,
    "peck": care.peck,
    "preen": care.preen,
    "spread_wings": care.spread_wings,
    "rear": rearing.rear,
    "buck": rearing.buck,
    "kick": rearing.kick,
    "paw_the_ground": rearing.paw_the_ground,
    "pounce": rearing.pounce,
    "leap_over": rearing.leap_over,
    "run_in_circles": rearing.run_in_circles,
    "walk_in_circles": rearing.walk_in_circles,
    "creep": rearing.gaited("creep"),
    "amble": rearing.gaited("walk"),
    "trot": rearing.gaited("trot"),
    "pace": rearing.gaited("pace"),
    "canter": rearing.gaited("canter"),
    "gallop": rearing.gaited("gallop"),
    "hop": rearing.gaited("hop"),
    "limp": rearing.limp,
    "charge": rearing.charge,
    "climb": clambering.climb,
    "hang": clambering.hang,
    "hunt": rearing.hunt,
    "drink": rearing.drink,
    "graze": rearing.graze,
    "spray": rearing.spray,
    "soar": wild.soar,
    "fly_about": wild.fly_about,
    "hover": wild.hover,
    "swoop": wild.swoop,
    "perch": wild.perch,
    "breach": wild.breach,
    "backflip": wild.backflip,
    "dive_under": wild.dive_under,
    "dive_deep": wild.dive_under,
    "strike": wild.strike,
    "coil": wild.coil,
    "hang_on_thread": wild.hang_on_thread,
    "float": wild.float_about,
    "nuzzle": together.nuzzle,
    "lick_other": together.lick_other,
    "fight": together.fight,
    "play": together.play,
    "play_with": together.play_with,
    "pick_up": together.pick_up,
    "fetch": together.fetch,
    "carry": together.carry,
    "catch": together.catch,
    "balance": together.balance,
    "follow": together.follow,
    "snap": together.snap,
    "get_up": care.get_up,
    "leap_down": ranging.leap_down,
    "explore": ranging.explore,
    ranging.CHASE: ranging.chase,
}
"""As the animal stands by nature."""

UPRIGHT: dict[str, Trick] = {
    "stand_upright": persona.stand,
    "walk_upright": persona.walk,
    "wave": persona.wave,
    "dance": persona.dance,
    "box": persona.box,
    "cheer": persona.cheer,
    "balance_on_board": persona.balance,
    "feed": persona.feed,
    "ponder": persona.ponder,
    "yoga": persona.stretch_out,
}
"""On the hind legs, as people do."""


_AT_EASE = "yawn pant chew howl call roar sneeze lick groom scratch sleep roll_over on_its_back play_dead"
LYING = frozenset(_AT_EASE.split()) | {"beg", "give_paw", "preen", "get_up", "leap_down", "pounce", "chase"}
"""What is done sitting or lying as well."""

ON_THE_WING = frozenset(("soar", "fly_about", "hover", "swoop", "call", "perch"))


def known() -> tuple[str, ...]:
    """Return the names of all tricks."""
    return tuple(sorted({*ON_FOUR, *UPRIGHT}))


def performed(company: Company, creature: Creature, beat: Beat, name: str) -> None:
    """Let an animal do a trick for a beat's length, upright if the trick wants it."""
    upright = name in UPRIGHT
    if upright:
        persona.risen(creature, beat.start)
    else:
        persona.come_down(creature, beat.start)
        if name not in LYING:
            stand_up(creature, beat.start)
    if creature.aloft and name not in ON_THE_WING:
        land(creature, beat.start)
    start, end = beat.start, beat.start + beat.seconds
    passage = Passage(company=company, creature=creature, beat=beat, start=start, end=end)
    (UPRIGHT if upright else ON_FOUR)[name](passage)
