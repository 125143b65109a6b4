"""What nobody named but the action needs, always with a note: the ball thrown, the seat, the broom."""

from __future__ import annotations

from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.tools import handy, tool_for
from filmwright.stage.world.world import Action, Placement, Relation, Verb

SEATS = {"sofa", "sofa_l", "chair", "bench", "armchair"}
NEEDS_BALL = {Verb.DRIBBLE, Verb.DUNK, Verb.THROW}
_OWN_SEATS = ("park", "street_court", "living_room")
_RIDDEN = {"bicycle", "motorcycle", "skateboard", "scooter", "surfboard", "snowboard", "skis", "boat", "car"}
_BALLS = ("ball", "basketball")


def held_by(roster: Roster, actor: str) -> list[str]:
    """Return the ids of what somebody has in a hand."""
    hand = Placement(relation=Relation.IN_HAND_OF, anchor=actor)
    return [member.id for member in roster.members.values() if member.placement == hand]


def bring_ball(roster: Roster, verb: Verb, actor: str, said: str) -> None:
    """Put a ball into the hand of whoever throws or dribbles without having anything to throw."""
    held = held_by(roster, actor)
    balls = [m for m in roster.members.values() if m.key in _BALLS]
    if held and verb is Verb.THROW:
        return
    if balls:
        free = [ball for ball in balls if ball.placement is None]
        if free and not any(name in (ball.id for ball in balls) for name in held):
            roster.hold(free[0].id, actor)
        return
    sport = verb is not Verb.THROW or roster.place == "street_court"
    roster.brought(
        "basketball" if sport else "ball",
        said,
        "guessed: a ball is needed, so one was brought",
        Placement(relation=Relation.IN_HAND_OF, anchor=actor),
    )


def bring_tool(roster: Roster, words: tuple[str, ...], actor: str, said: str) -> None:
    """Bring what an action is known by: into a hand, under whoever rides it, or in front of somebody."""
    kind = tool_for(words)
    if kind is None or actor not in roster.members or not roster.members[actor].human:
        return
    if held_by(roster, actor) or any(member.key == kind for member in roster.members.values()):
        return
    name = kind.replace("_", " ")
    if kind in _RIDDEN:
        thing = roster.brought(kind, said, f"guessed: a {name} is needed, so one was brought")
        if roster.members[actor].placement is None:
            roster.members[actor].placement = Placement(relation=Relation.ON, anchor=thing)
        return
    relation = Relation.IN_HAND_OF if handy(kind) else Relation.IN_FRONT_OF
    place = Placement(relation=relation, anchor=actor)
    roster.brought(kind, said, f"guessed: a {name} is needed, so one was brought", place)


def bring_seat(roster: Roster, actor: str, actions: list[Action]) -> str | None:
    """Return a seat when none is named; one is brought where the set has none, near what matters."""
    lain = [action.target for action in actions if action.actor == actor and action.verb is Verb.LIE]
    if lain and lain[-1] is not None:
        return lain[-1]  # sits up where they lay
    if roster.place in _OWN_SEATS:
        return None  # the set has seats; staging chooses one
    seats = [member.id for member in roster.members.values() if member.key in SEATS]
    kind = "bench" if roster.place == "city_street" else "chair"
    if seats:
        return seats[0]
    beside = _near_interest(roster, actor, actions)
    return roster.brought(kind, "sit", f"guessed: a {kind} was brought to sit on", beside)


def _near_interest(roster: Roster, actor: str, actions: list[Action]) -> Placement | None:
    """Return the place beside the thing somebody last had to do with: there a seat is wanted."""
    things = [action.target for action in actions if action.actor == actor]
    near = [name for name in things if name in roster.members and not roster.members[name].person]
    return Placement(relation=Relation.LEFT_OF, anchor=near[-1]) if near and near[-1] else None
