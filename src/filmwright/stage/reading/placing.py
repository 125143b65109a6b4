"""Where things stand in relation to one another: `a cup on the table`, `apples in a bowl`."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.clauses import Tie
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.roster import CAMERA, Roster
from filmwright.stage.reading.tools import handy
from filmwright.stage.reading.vocabulary import Tag, sheet
from filmwright.stage.world.world import Placement, Relation

PLACES = {relation.value for relation in Relation} | {"in", "between"}
_HOLLOW = {
    "bowl",
    "box",
    "basket",
    "vase",
    "pot",
    "bucket",
    "cup",
    "glass",
    "jar",
    "bag",
    "boat",
    "car",
    "cage",
}
_HOLLOW |= {
    "bottle",
    "suitcase",
    "bathtub",
    "sink",
    "nest",
    "drawer",
    "fridge",
    "refrigerator",
    "tank",
    "cart",
    "crate",
}
_HOLLOW |= {"birds nest", "bird nest", "bird's nest", "tray", "hat", "backpack", "purse", "handbag"}
_HOLLOW |= {
    "碗",
    "盒子",
    "篮子",
    "花瓶",
    "瓶子",
    "杯子",
    "箱子",
    "船",
    "小船",
    "车",
    "笼子",
    "袋子",
    "包",
    "锅",
    "桶",
    "鱼缸",
    "fish tank",
}


def described(roster: Roster, ids: list[str], ties: list[tuple[Tie, list[str]]]) -> None:
    for tie, anchors in ties:
        movers = already(roster, tie.near) if tie.near and tie.near.tag is not Tag.PLACE else ids
        if tie.preposition == "between" and not movers:
            continue  # the contrast between the pen and the paper
        for mover in movers or ids:
            tied(roster, mover, tie.preposition, anchors)


def tied(roster: Roster, mover: str, preposition: str, anchors: list[str]) -> None:
    if preposition == "with":
        _together(roster, mover, anchors)
        return
    if preposition == "between":
        _flanked(roster, mover, anchors)
        return
    relation = {"over": "above", "to": "next_to"}.get(preposition, preposition)
    if preposition == "in":
        relation = "inside" if _holds_things(roster, anchors) else "on"
        if (
            relation == "on"
            and any(portable(roster, thing) for thing in anchors)
            and not portable(roster, mover)
        ):
            return  # a bear in a bow tie wears it
    if relation not in PLACES or not anchors or anchors[0] in (mover, CAMERA):
        return
    if relation == Relation.IN_HAND_OF:
        roster.hold(mover, anchors[0])
    elif mover in roster.members and roster.members[mover].placement is None:
        if relation == Relation.AT:
            relation = Relation.NEXT_TO
        roster.members[mover].placement = Placement(relation=Relation(relation), anchor=anchors[0])


_DRUNK_FROM = ("cup", "glass", "bottle", "car", "boat")


def _together(roster: Roster, mover: str, things: list[str]) -> None:
    """`A girl with a kite` holds it, `a nest with eggs` has them in it, `a cup with a spoon` beside it."""
    holder = roster.members.get(mover)
    for thing in things:
        if holder is not None and not holder.person:
            member = roster.members.get(thing)
            if member is not None and not member.person and member.placement is None and thing != mover:
                filled = _holds_things(roster, [mover]) and holder.key not in _DRUNK_FROM
                inside = Relation.INSIDE if filled else Relation.NEXT_TO
                member.placement = Placement(relation=inside, anchor=mover)
        elif portable(roster, thing):
            roster.hold(thing, mover)


def _flanked(roster: Roster, mover: str, anchors: list[str]) -> None:
    """`A globe between two candles`: one stands to its left, the other to its right."""
    for anchor in anchors:
        member = roster.members.get(anchor)
        if member is None or member.placement is not None or anchor in (mover, *roster.acting):
            continue
        left = Placement(relation=Relation.LEFT_OF, anchor=mover)
        taken = any(other.placement == left for other in roster.members.values())
        member.placement = replace(left, relation=Relation.RIGHT_OF) if taken else left


def filled(roster: Roster, vessel: Phrase, contents: list[str]) -> None:
    """`A basket of apples`: the apples are in it."""
    holders = same(roster, vessel)
    for name in contents:
        member = roster.members.get(name)
        if (
            holders
            and member
            and not member.person
            and member.placement is None
            and _holds_things(roster, holders)
        ):
            member.placement = Placement(relation=Relation.INSIDE, anchor=holders[0])


def _holds_things(roster: Roster, anchors: list[str]) -> bool:
    member = roster.members.get(anchors[0]) if anchors else None
    return member is not None and bool(_HOLLOW & {member.key, *member.phrase.head.text.lower().split()})


def portable(roster: Roster, thing: str) -> bool:
    member = roster.members.get(thing)
    if member is not None and roster.is_model(member.phrase.picture) and member.key not in sheet("things"):
        return True  # whose model it is knows whether it can be held
    return member is not None and not member.person and handy(member.key, member.phrase.head.text.lower())


def same(roster: Roster, phrase: Phrase) -> list[str]:
    return [m.id for m in roster.members.values() if m.phrase.head is phrase.head]


def already(roster: Roster, phrase: Phrase) -> list[str]:
    if phrase.tag is Tag.PRONOUN:
        return [name for name in roster.found(phrase, -2) if name in roster.members]
    known = same(roster, phrase)
    return known or [n for n in roster.found(phrase, -2) if n in roster.members]
