"""Deeds: which of the stage's verbs a clause means, and what this one can really do."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.placing import portable, tied
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Tag, lemma, vocabulary
from filmwright.stage.world.world import Relation, Verb

SIDES = {"left_of", "right_of", "behind", "in_front_of", "on", "under", "above", "inside", "next_to"}
_THINGS_DO = {
    Verb.IDLE,
    Verb.WALK,
    Verb.RUN,
    Verb.JUMP,
    Verb.FALL,
    Verb.TURN,
    Verb.FLY,
    Verb.DANCE,
    Verb.PUSH,
}
"""What happens to a thing may also be a thing's own doing; the rest needs somebody."""
_UNDERGONE = {Verb.THROW: Verb.FALL, Verb.PUSH: Verb.FALL, Verb.FALL: Verb.FALL, Verb.TURN: Verb.TURN}
GOING = {Verb.WALK, Verb.RUN, Verb.JUMP, Verb.FLY, Verb.SWIM, Verb.CLIMB}
_LIGHT = {
    "take",
    "have",
    "do",
    "doing",
    "enjoy",
    "go",
    "practice",
    "practise",
    "perform",
    "make",
    "get",
    "give",
    "start",
}
_PLAYS = {"play", "practice", "practise", "strum", "弹", "玩", "演奏", "拉", "打"}
LIKENS = {"look like", "resemble", "seem like", "symbolize", "represent", "像是", "看起来像"}
_GRIPS = {Verb.PUSH, Verb.HOLD, Verb.THROW, Verb.EAT}
TAKES_NOTHING = {Verb.IDLE, Verb.LIE, Verb.SIT, Verb.FALL}


def shown_as(roster: Roster, clause: Clause, things: list[str]) -> Verb:
    word = clause.verb
    assert word is not None
    if word.tag is Tag.UNKNOWN:
        roster.lost(word.text, "no mover knows this action; they stand there instead")
        return Verb.IDLE
    verb = Verb(word.value)
    if verb is Verb.DO:  # half of a phrase of the catalogue, and the other half is not there
        roster.lost(word.text, "no mover knows this action; they stand there instead")
        return Verb.IDLE
    if (
        clause.objects
        and not things
        and verb in _GRIPS
        and all(p.tag is Tag.ABSTRACT for p in clause.objects)
    ):
        verb = Verb.IDLE  # takes the lead, breaks the silence
    if verb is Verb.WALK and lemma(word.text) in ("move", "shift") and things:
        return Verb.HOLD if any(portable(roster, thing) for thing in things) else Verb.PUSH
    if verb is Verb.PUSH and any(_is(roster, thing, "umbrella") for thing in things):
        return Verb.HOLD  # opens it
    if verb is Verb.THROW and not things and not clause.objects and lemma(word.text).startswith("drop"):
        return Verb.JUMP  # drops down from a tree
    if verb is Verb.WALK and any(portable(roster, thing) for thing in things):
        verb = Verb.HOLD  # passes a towel
    if verb is Verb.DANCE and things and lemma(word.text) in _PLAYS:
        verb = _played(roster, things)
    if word.sense.near:
        if verb is Verb.SIT and any(portable(roster, thing) for thing in things):
            verb = Verb.HOLD
        if verb is Verb.PUSH and things and all(_living(roster, thing) for thing in things):
            verb = Verb.LOOK  # to help, to kiss: nobody is knocked over
        roster.note(word.text, f"shown as {verb.value!r}, the nearest action there is")
    return verb


def _is(roster: Roster, thing: str, kind: str) -> bool:
    return thing in roster.members and roster.members[thing].key == kind


def _played(roster: Roster, things: list[str]) -> Verb:
    """Return how something is played: a ball is thrown, a guitar held, a piano sat at."""
    kinds = {roster.members[thing].key for thing in things if thing in roster.members}
    if "basketball" in kinds:
        return Verb.DRIBBLE
    if any("ball" in kind for kind in kinds):
        return Verb.THROW
    return Verb.HOLD if any(portable(roster, thing) for thing in things) else Verb.SIT


def suits(roster: Roster, clause: Clause, verb: Verb, actor: str, ties: list[tuple[Tie, list[str]]]) -> Verb:
    """Return what this one really does: a vase does not sit, it stands; a ball that is thrown falls."""
    member = roster.members.get(actor)
    if member is None or member.person:
        return Verb.FALL if clause.undergone and verb is Verb.PUSH else verb
    if clause.undergone:
        return _UNDERGONE.get(verb, Verb.IDLE)
    if verb in _THINGS_DO:
        return verb
    for tie, anchors in ties:
        tied(roster, actor, tie.preposition, anchors)
    return Verb.IDLE


def where(clause: Clause, verb: Verb, target: str | None) -> Relation | None:
    """`Runs to the left of the table`: on which side of its target a way ends."""
    if verb not in GOING or target is None:
        return None
    sides = [tie.preposition for tie in clause.ties if tie.preposition in SIDES and not tie.origin]
    return Relation(sides[-1]) if sides else None


def _living(roster: Roster, name: str) -> bool:
    return name in roster.members and roster.members[name].person


def said(clause: Clause) -> str:
    parts = [phrase.words for phrase in clause.subjects]
    if clause.verb is not None:
        parts.append(clause.verb.text)
    parts += [phrase.words for phrase in clause.objects] + [tie.phrase.words for tie in clause.ties]
    return " ".join(parts)


def lighten(clause: Clause) -> None:
    """Read `takes a walk`, `does yoga`, `has a nap` as the verb that its object names."""
    if clause.verb is None or len(clause.objects) != 1 or lemma(clause.verb.text) not in _LIGHT:
        return
    noun = clause.objects[0].head
    words = noun.text.lower()
    deeds = [s for s in vocabulary().get(words, ()) if s.tag is Tag.VERB and s.form in ("bare", "ing")]
    if deeds and noun.tag in (Tag.UNKNOWN, Tag.ABSTRACT, Tag.VERB):
        clause.verb = replace(clause.verb, text=f"{clause.verb.text} {words}", senses=(deeds[0],))
        clause.objects = []


def aimed(clause: Clause, roster: Roster) -> None:
    """Read `shoots` where there is a ball as what is done with it, and not with a gun."""
    if clause.verb is None or lemma(clause.verb.text) != "shoot":
        return
    balls = [m for m in roster.members.values() if "ball" in m.key and not m.person]
    if balls and not any(phrase.tag is Tag.THING for phrase in clause.objects):
        played = any(m.key == "footballer" for m in roster.people()) and balls[0].key != "basketball"
        sense = replace(clause.verb.sense, value="kick" if played else "throw")
        clause.verb = replace(clause.verb, text="kicks" if played else "throws", senses=(sense,))
        clause.objects = [balls[-1].phrase]


_COOKS = {"cook", "fry", "grill", "roast", "bake", "boil", "steam", "chop", "slice", "mince", "barbecue"}
_COOKS |= {"eat", "taste", "stir fry", "serve", "bite", "marinate", "season", "fillet", "carve"}
_SERVED = ("roast {}", "grilled {}", "fried {}", "cooked {}", "{} dish", "{} meat")


def as_food(clause: Clause) -> None:
    """Read the animal that people cook and eat as a dish: cooking chicken, eating fish."""
    people = bool(clause.subjects) and all(phrase.tag is Tag.PERSON for phrase in clause.subjects)
    if clause.verb is None or not people or lemma(clause.verb.text) not in _COOKS:
        return
    for phrase in clause.objects:
        if phrase.tag is not Tag.ANIMAL or phrase.article == "the":
            continue
        word = phrase.head.text.lower()
        names = [form.format(name) for form in _SERVED for name in (word, word.removesuffix("s"))]
        dishes = [s for name in (*names, "steak") for s in vocabulary().get(name, ()) if s.tag is Tag.THING]
        if dishes:
            phrase.head, phrase.count = phrase.head.taken_as(dishes[0]), 1


def deeds(clause: Clause) -> tuple[str, ...]:
    """Return the words by which a tool for this action may be known: `playing badminton`, badminton."""
    assert clause.verb is not None
    text = clause.verb.text.lower()
    words = [text, lemma(text), text.rpartition(" ")[2]]
    words = words if clause.verb.sense.form != "past" else [lemma(text)]  # saw: to see
    words += [phrase.head.text.lower() for phrase in clause.objects]
    words += [f"{lemma(text)} {phrase.words.lower()}" for phrase in clause.objects]
    return tuple(dict.fromkeys(words))
