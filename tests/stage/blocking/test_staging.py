"""Blocking puts a world on marks and on the clock: geometry and timing on a small hand-made set."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise
from math import cos, dist, pi, sin

import numpy as np
import pytest

from filmwright.sound.sound import silence
from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.blocking.ground import Floor, View, wrapped
from filmwright.stage.blocking.staging import block
from filmwright.stage.world.model import Mark, Model, Shape, Solid, StageSet
from filmwright.stage.world.world import (
    Action,
    Character,
    Place,
    Placement,
    Prop,
    Relation,
    SpeechLine,
    Verb,
    World,
)

CAMERA = -pi / 2
SIZES = {"table": (0.8, 1.4, 0.75), "cup": (0.1, 0.1, 0.1), "bench": (0.6, 1.6, 0.9), "car": (4.2, 1.8, 1.4)}
OVER = {Verb.TALK, Verb.LOOK, Verb.WAVE, Verb.HOLD}


def make_prop(prop: Prop) -> Model:
    seat = {"seat_l": Mark(position=(0, 0.4, 0.46)), "seat_r": Mark(position=(0, -0.4, 0.46))}
    return Model(
        name=prop.kind,
        surfaces=(),
        size=SIZES.get(prop.kind, (0.4, 0.4, 0.4)),
        marks=seat if prop.kind == "bench" else {},
    )


def make_person(character: Character) -> Model:
    return Model(name=character.id, surfaces=(), size=(0.3, 0.5, character.height))


def a_set(*, pillar: tuple[float, float] | None = None, **marks: Mark) -> StageSet:
    solids = ()
    if pillar is not None:
        solids = (Solid(shape=Shape.CYLINDER, size=(0.4, 1.0, 0.0), centre=(*pillar, 1.0)),)
    return StageSet(
        name="yard",
        model=Model(name="yard", surfaces=(), solids=solids, fixed=True),
        marks={"centre": Mark(position=(0, 0, 0), heading=CAMERA), **marks},
        walkable=((-8, -6, 0), (8, 6, 2)),
        camera_side=CAMERA,
    )


COURT = {
    "hoop": Mark(position=(5.2, 0, 3.05)),
    "top_key": Mark(position=(-2.0, 0, 0)),
    "free_throw": Mark(position=(0.9, 0, 0)),
}


def people(*names: str, height: float = 1.72) -> tuple[Character, ...]:
    return tuple(Character(id=name, height=height) for name in names)


def blocked(place: StageSet | None = None, seconds: float = 8.0, **world: object) -> Blocking:
    made = World(place=Place(kind="park"), frames=round(seconds * 24), rate=Fraction(24), **world)  # type: ignore[arg-type]
    return block(
        made,
        place or a_set(),
        props=make_prop,
        cast=make_person,
        voices=lambda line, who: silence(round(48_000 * 0.1 * len(line.text))),
    )


def start(blocking: Blocking, name: str) -> Thing:
    return next(thing for thing in blocking.things if thing.id == name)


def at(blocking: Blocking, name: str) -> tuple[float, float]:
    x, y, _ = start(blocking, name).start.position
    return x, y


def beats(blocking: Blocking, name: str, verb: Verb | None = None) -> list[Beat]:
    return [b for b in blocking.beats if b.actor == name and verb in (None, b.verb)]


def does(actor: str, verb: Verb, target: str | None = None, after: int | None = None) -> Action:
    return Action(actor=actor, verb=verb, target=target, after=after)


def test_right_on_screen_is_left_for_whoever_faces_the_lens() -> None:
    view = View(centre=(1, 2), camera=CAMERA)
    assert view.at(1, 0) == pytest.approx((2, 2))
    assert view.at(0, 1) == pytest.approx((1, 3))
    assert view.seen(view.at(0.3, -0.7)) == pytest.approx((0.3, -0.7))


@pytest.mark.parametrize("number", [1, 2, 3, 5, 8])
def test_people_stand_apart_on_walkable_ground_and_show_their_faces(number: int) -> None:
    names = [f"p{n}" for n in range(number)]
    staged = blocked(cast=people(*names))
    for a, b in combinations(names, 2):
        assert dist(at(staged, a), at(staged, b)) > 0.75
    for name in names:
        assert abs(wrapped(start(staged, name).start.heading - CAMERA)) < pi / 2


def test_two_who_talk_half_face_each_other() -> None:
    staged = blocked(cast=people("a", "b"), actions=(does("a", Verb.TALK, "b"),))
    assert 1.0 < dist(at(staged, "a"), at(staged, "b")) < 1.7
    ax, bx = at(staged, "a")[0], at(staged, "b")[0]
    assert ax < bx
    assert cos(start(staged, "a").start.heading) > 0.3  # towards b, who stands to the right
    assert cos(start(staged, "b").start.heading) < -0.3


def test_nobody_stands_in_a_pillar() -> None:
    staged = blocked(a_set(pillar=(0, 0)), cast=people("a"))
    assert dist(at(staged, "a"), (0, 0)) > 0.4 + 0.25


def test_a_thing_on_a_table_stands_on_top_and_the_next_one_beside_it() -> None:
    on = Placement(relation=Relation.ON, anchor="table")
    staged = blocked(
        props=(
            Prop(id="cup", kind="cup", placement=on),
            Prop(id="cup_2", kind="cup", placement=on),
            Prop(id="table", kind="table"),
        )
    )
    first, second, table = start(staged, "cup"), start(staged, "cup_2"), start(staged, "table")
    assert first.on == second.on == "table"
    assert first.start.position[2] == pytest.approx(table.start.position[2] + 0.75)
    assert dist(at(staged, "cup"), at(staged, "cup_2")) >= 0.095


@pytest.mark.parametrize(
    ("relation", "right", "away"),
    [
        (Relation.LEFT_OF, -1, 0),
        (Relation.RIGHT_OF, 1, 0),
        (Relation.BEHIND, 0, 1),
        (Relation.IN_FRONT_OF, 0, -1),
    ],
)
def test_left_right_behind_and_before_are_as_the_camera_sees_them(
    relation: Relation, right: int, away: int
) -> None:
    box = Prop(id="box", kind="box", placement=Placement(relation=relation, anchor="car"))
    staged = blocked(props=(box, Prop(id="car", kind="car")))
    (bx, by), (cx, cy) = at(staged, "box"), at(staged, "car")
    assert np.sign(round(bx - cx, 2)) == right and np.sign(round(by - cy, 2)) == away


def test_a_held_thing_starts_in_its_holders_hand() -> None:
    held = Placement(relation=Relation.IN_HAND_OF, anchor="a")
    staged = blocked(cast=people("a"), props=(Prop(id="cup", kind="cup", placement=held),))
    assert start(staged, "cup").held_by == "a"


def test_a_product_on_the_turntable_turns() -> None:
    shown = Prop(id="shoe", kind="product", placement=Placement(relation=Relation.ON, anchor="turntable"))
    staged = blocked(a_set(turntable=Mark(position=(0, 0, 0.9))), props=(shown,))
    shoe = start(staged, "shoe")
    assert shoe.start.position == pytest.approx((0, 0, 0.9))
    assert shoe.turning > 0.3


def test_an_open_umbrella_is_a_thing_in_its_owners_hand() -> None:
    staged = blocked(cast=(Character(id="a", umbrella=(1, 0, 0)),))
    umbrella = start(staged, "a_umbrella")
    assert (umbrella.held_by, staged.world.props[-1].colour) == ("a", (1, 0, 0))


def test_a_picture_on_the_turntable_never_shows_its_edge() -> None:
    on = Placement(relation=Relation.ON, anchor="turntable")
    shown = Prop(id="shoe", kind="product", picture="shoe", placement=on)
    staged = blocked(a_set(turntable=Mark(position=(0, 0, 0.9))), props=(shown,), seconds=12)
    shoe = start(staged, "shoe")
    turns = [shoe.start.heading + shoe.turning * t - CAMERA for t in (0.0, 6.0, 12.0)]
    assert turns == pytest.approx([-0.56, 0.0, 0.56])


def test_a_picture_is_hung_on_the_wall_behind_where_one_may_walk() -> None:
    hung = Prop(id="picture", kind="picture_frame", placement=Placement(relation=Relation.ON, anchor="wall"))
    staged = blocked(replace(a_set(), interior=True), props=(hung,))
    x, _, z = start(staged, "picture").start.position
    assert x < -8 and z > 1


def test_people_on_a_street_keep_to_the_pavement() -> None:
    street = a_set(far_end=Mark(position=(0, 20, 0)), road=Mark(position=(5, 0, 0)))
    staged = blocked(street, cast=people("a", "b", "c"), actions=(does("a", Verb.WALK),))
    for name in "abc":
        assert abs(at(staged, name)[0]) <= 1.2
    walk = beats(staged, "a", Verb.WALK)[0]
    assert at(staged, "a")[1] > 1 > walk.path[-1].position[1]


def test_the_heart_of_an_action_falls_into_the_shot_that_shows_it() -> None:
    actions = (
        Action(actor="girl", verb=Verb.DRIBBLE, seen=(0.0, 4.0)),
        Action(actor="girl", verb=Verb.DUNK, target="hoop", seen=(6.0, 8.0)),
        Action(actor="man", verb=Verb.FALL, after=1, seen=(8.0, 10.0)),
    )
    staged = blocked(a_set(**COURT), cast=people("girl", "man", height=1.4), actions=actions, seconds=10)
    dunk, fall = beats(staged, "girl", Verb.DUNK)[0], beats(staged, "man", Verb.FALL)[0]
    assert dunk.start < 6.0  # the run-up comes before the shot
    slam = dunk.start + dunk.seconds - 1.7
    assert 6.0 < slam < 8.0
    assert 7.9 < fall.start < 9.0
    assert beats(staged, "girl", Verb.DRIBBLE)[-1].seconds > 3.0  # plays on until the run-up


def test_two_sitters_take_two_seats_of_one_bench() -> None:
    staged = blocked(
        cast=people("a", "b"),
        props=(Prop(id="bench", kind="bench"),),
        actions=(does("a", Verb.SIT, "bench"), does("b", Verb.SIT, "bench")),
    )
    seats = [beats(staged, name, Verb.SIT)[0].path[-1].position for name in "ab"]
    assert dist(seats[0], seats[1]) == pytest.approx(0.8)
    assert seats[0][2] == pytest.approx(0.46)
    assert beats(staged, "a", Verb.SIT)[-1].start + beats(staged, "a", Verb.SIT)[-1].seconds == 8.0


def test_a_walk_goes_round_what_is_in_the_way_and_stops_before_its_goal() -> None:
    place = a_set(pillar=(1.0, 0.0), goal=Mark(position=(4, 0, 0)))
    floor = Floor.of(place)
    corners = floor.way((-3, 0), (4, 0), frozenset(), 0.3)
    points = [(-3.0, 0.0), *corners]
    for a, b in pairwise(points):
        for u in np.linspace(0, 1, 60):
            spot = (a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1]))
            assert dist(spot, (1.0, 0.0)) > 0.4 + 0.2
    staged = blocked(place, cast=people("a"), actions=(does("a", Verb.WALK, "goal"),))
    end = beats(staged, "a", Verb.WALK)[0].path[-1].position
    assert 0.2 < dist(end[:2], (4, 0)) < 1.0


def test_a_walk_without_a_goal_crosses_the_frame_a_little_nearer_at_a_natural_pace() -> None:
    staged = blocked(cast=people("a"), actions=(does("a", Verb.WALK),))
    walk = beats(staged, "a", Verb.WALK)[0]
    (x0, y0), (x1, y1, _) = at(staged, "a"), walk.path[-1].position
    assert abs(x1 - x0) > 3 and y1 < y0
    assert 0.9 < dist((x0, y0), (x1, y1)) / walk.seconds < 1.6


def test_a_dunk_has_a_run_up_and_a_guard_beside_the_line_behind_the_dunker() -> None:
    staged = blocked(
        a_set(**COURT),
        cast=(Character(id="girl", height=1.25), Character(id="man", height=2.2)),
        props=(
            Prop(
                id="basketball",
                kind="basketball",
                placement=Placement(relation=Relation.IN_HAND_OF, anchor="girl"),
            ),
        ),
        actions=(does("man", Verb.GUARD, "girl"), does("girl", Verb.DUNK, "hoop")),
    )
    dribble, dunk = beats(staged, "girl", Verb.DRIBBLE)[0], beats(staged, "girl", Verb.DUNK)[0]
    assert dribble.start == 0 and dunk.start == pytest.approx(dribble.seconds, abs=0.01)
    approach = dribble.path[-1].position
    assert 4.0 < dist(approach[:2], (5.2, 0)) < 6.0
    guard = at(staged, "man")
    assert approach[0] < guard[0] < 5.2
    assert 0.5 < guard[1] < 1.5  # away from the camera, clear of the run-up along y = 0
    assert beats(staged, "man", Verb.GUARD)[0].start == 0


def test_the_slam_lands_on_a_strong_beat_nearby() -> None:
    def slam(accents: tuple[float, ...]) -> float:
        staged = blocked(
            a_set(**COURT),
            cast=people("girl", height=1.3),
            actions=(does("girl", Verb.DUNK, "hoop"), does("girl", Verb.CHEER, None, 0)),
            accents=accents,
        )
        dunk = beats(staged, "girl", Verb.DUNK)[0]
        return dunk.start + dunk.seconds

    usual = slam(())
    assert slam((usual - 1.0,)) == pytest.approx(usual, abs=1.0)
    after_slam = usual - 1.7
    moved = [slam((after_slam + shift,)) for shift in (0.0, 0.1, 0.2)]
    assert np.diff(moved) == pytest.approx([0.1, 0.1], abs=0.01)


def test_what_comes_after_waits_and_beats_of_one_actor_do_not_overlap() -> None:
    actions = (
        does("a", Verb.WALK, "b"),
        does("a", Verb.WAVE, "b", 0),
        does("a", Verb.PUSH, "b", 0),
        does("b", Verb.FALL, None, 2),
        does("c", Verb.CHEER, None, 3),
    )
    staged = blocked(cast=people("a", "b", "c"), actions=actions, seconds=10)
    for name in "abc":
        main = [b for b in beats(staged, name) if b.verb not in OVER]
        for before, beat in pairwise(main):
            assert before.start + before.seconds <= beat.start + 1e-3
    walk, push = beats(staged, "a", Verb.WALK)[0], beats(staged, "a", Verb.PUSH)[0]
    assert push.start >= walk.start + walk.seconds - 1e-3
    fall, cheer = beats(staged, "b", Verb.FALL)[0], beats(staged, "c", Verb.CHEER)[0]
    assert push.start < fall.start <= push.start + push.seconds
    assert cheer.start > fall.start


@pytest.mark.parametrize("seconds", [1.0, 3.0, 8.0, 30.0])
def test_everybody_is_busy_from_the_first_frame_to_the_last(seconds: float) -> None:
    actions = (does("a", Verb.JUMP), does("a", Verb.WALK, None, 0), does("b", Verb.DANCE))
    staged = blocked(cast=people("a", "b", "c"), actions=actions, seconds=seconds)
    for name in "abc":
        main = [b for b in beats(staged, name) if b.verb not in OVER]
        clock = 0.0
        for beat in main:
            assert beat.start - clock <= 0.61
            clock = beat.start + beat.seconds
        assert clock == pytest.approx(seconds, abs=0.01)
    assert all(b.start + b.seconds <= seconds + 1e-3 for b in staged.beats)


def test_too_much_action_is_played_fast_and_said_so() -> None:
    actions = tuple(does("a", Verb.JUMP, None, n - 1 if n else None) for n in range(6))
    staged = blocked(cast=people("a"), actions=actions, seconds=4)
    assert any("played fast" in note for note in staged.notes)


def test_lines_follow_each_other_and_listeners_look_at_the_speaker() -> None:
    lines = (SpeechLine(text="Hello there", speaker="a"), SpeechLine(text="Hi", speaker="b"))
    actions = (
        Action(actor="a", verb=Verb.TALK, target="b", words="Hello there"),
        Action(actor="b", verb=Verb.TALK, target="a", words="Hi", after=0),
    )
    staged = blocked(cast=people("a", "b"), actions=actions, lines=lines)
    first, second = staged.lines
    assert 0.25 <= second.start - (first.start + first.seconds) <= 0.41
    talk = beats(staged, "a", Verb.TALK)[0]
    assert (talk.start, talk.seconds) == pytest.approx((first.start, first.seconds), abs=1e-3)
    listening = beats(staged, "b", Verb.LOOK)
    assert any(b.target == "a" and first.start < b.start < first.start + 0.4 for b in listening)


def test_lines_that_do_not_fit_are_reported() -> None:
    lines = (SpeechLine(text="x" * 40, speaker="a"),)
    staged = blocked(cast=people("a"), lines=lines, seconds=2)
    assert any("longer than the scene" in note for note in staged.notes)


def test_the_same_world_gives_the_same_blocking() -> None:
    def once() -> tuple[tuple[Beat, ...], list[Mark]]:
        staged = blocked(
            cast=people("a", "b", "c"), actions=(does("a", Verb.WALK, "b"), does("c", Verb.DANCE))
        )
        return staged.beats, [thing.start for thing in staged.things]

    assert once() == once()


def test_a_thing_that_is_told_to_act_stays_and_is_noted() -> None:
    staged = blocked(props=(Prop(id="dog", kind="dog"),), actions=(does("dog", Verb.DANCE),))
    assert staged.beats == ()
    assert any("dog" in note for note in staged.notes)


def test_actions_in_a_circle_are_played_and_noted() -> None:
    staged = blocked(cast=people("a"), actions=(does("a", Verb.JUMP, None, 1), does("a", Verb.WAVE, None, 0)))
    assert beats(staged, "a", Verb.JUMP)
    assert any("circle" in note for note in staged.notes)


def test_headings_point_along_the_way_walked() -> None:
    staged = blocked(cast=people("a"), actions=(does("a", Verb.WALK),))
    mark = beats(staged, "a", Verb.WALK)[0].path[-1]
    (x0, y0), (x1, y1, _) = at(staged, "a"), mark.position
    assert (cos(mark.heading), sin(mark.heading)) == pytest.approx(
        np.array((x1 - x0, y1 - y0)) / dist((x0, y0), (x1, y1)), abs=0.2
    )
