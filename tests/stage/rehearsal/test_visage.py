"""Faces and fingers: what each channel does is seen in the bones."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.rehearsal import visage
from filmwright.stage.rehearsal.expressions import EXPRESSIONS, HAND_SIGNS, expression, hand_sign
from filmwright.stage.rehearsal.figure import Figure, figure_of
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.posture import C, Channel
from filmwright.stage.world.cast.rig import PARENTS, PARTS, rest_joints
from filmwright.stage.world.model import Model
from filmwright.stage.world.world import Character


@pytest.fixture(scope="module")
def figure() -> Figure:
    who = Character(id="a")
    return figure_of(Model(name="a", surfaces=(), parts=PARTS, parents=PARENTS, joints=rest_joints(who)))


def shown(figure: Figure, values: dict[Channel, float]) -> Posed:
    """Return the bones of one frame at rest but for the channels given."""
    posture = np.zeros((1, len(Channel)))
    for channel, value in values.items():
        posture[:, channel] = value
    parts = len(figure.rest)
    body = Posed(
        figure=figure,
        turn=np.tile(np.eye(3), (1, parts, 1, 1)),
        at=figure.rest[None].copy(),
        scale=np.ones((1, parts, 3)),
    )
    visage.face(body, posture)
    for side in (0, 1):
        visage.fingers(body, posture, np.eye(3)[None], side)
    return body


def height(body: Posed, part: str) -> float:
    return float(body.joint(part)[0, 2])


def test_a_face_at_rest_is_the_face_that_was_made(figure: Figure) -> None:
    body = shown(figure, {})
    still = [figure.index[part] for part in PARTS if part != "tears"]
    np.testing.assert_allclose(body.at[0, still], figure.rest[still], atol=1e-9)
    assert body.scale[0, figure.index["tears"]].max() == 0.0


def test_a_smile_lifts_the_corners_of_the_mouth_and_a_frown_drops_them(figure: Figure) -> None:
    rest = height(shown(figure, {}), "mouth_l")
    assert height(shown(figure, {C.SMILE: 1.0}), "mouth_l") > rest + 0.005
    assert height(shown(figure, {C.SMILE: -1.0}), "mouth_l") < rest - 0.005


def test_a_jaw_drops_the_lower_lip(figure: Figure) -> None:
    assert height(shown(figure, {C.MOUTH: 1.0}), "mouth") < height(shown(figure, {}), "mouth") - 0.02


def test_a_wink_shuts_one_eye(figure: Figure) -> None:
    body = shown(figure, {C.WINK: 1.0})
    turned = [float(body.turn[0, figure.index[f"lid_{side}"], 0, 2]) for side in "lr"]
    assert turned[0] > 0.8
    assert turned[1] == pytest.approx(0.0)


def test_tears_stand_below_the_eyes_when_there_are_any(figure: Figure) -> None:
    body = shown(figure, {C.TEARS: 0.4})
    assert body.scale[0, figure.index["tears"]].min() == 1.0


def test_a_pointing_hand_keeps_one_finger_straight(figure: Figure) -> None:
    body = shown(figure, dict(hand_sign("pointing", 1)))
    bent = {part: abs(float(body.turn[0, figure.index[part], 1, 2])) for part in ("index_r", "middle_r")}
    assert bent["index_r"] == pytest.approx(0.0)
    assert bent["middle_r"] > 0.7
    assert abs(float(body.turn[0, figure.index["fingers_l"], 1, 2])) == pytest.approx(0.0)


def test_a_fist_brings_the_fingertips_to_the_palm(figure: Figure) -> None:
    def reach(values: dict[Channel, float]) -> float:
        body = shown(figure, values)
        return float(np.linalg.norm(body.joint("middle_tip_l")[0] - body.joint("hand_l")[0]))

    assert reach(dict(hand_sign("fist", 0))) < 0.9 * reach({})


def test_every_expression_stays_within_its_channels() -> None:
    for told in (*EXPRESSIONS.values(), *HAND_SIGNS.values()):
        assert all(-1.0 <= value <= 1.6 for value in told.values())


def test_a_feeling_nobody_has_is_refused_by_name() -> None:
    with pytest.raises(BoardRefused, match=r"'hapy'.*did you mean 'happy'"):
        expression("hapy")
