# ruff: noqa: E501 (a row of the table is read as one line)
"""Camera words are read by their grammar and leave the action alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.storyboard.camera_words import framed

READ = [
    ("A beach, with an intense shaking effect", Camera(move=Move.SHAKE), "A beach"),
    ("A beach, featuring a steady and smooth perspective", Camera(move=Move.STATIC), "A beach"),
    (
        "A tower, First-person perspective, oblique shot, airborne dolly movement.",
        Camera(move=Move.FLY),
        "A tower.",
    ),
    ("镜头剧烈晃动，一只狗在奔跑", Camera(move=Move.SHAKE), "一只狗在奔跑"),
    ("巨人特写，他惊呆了。", Camera(size=ShotSize.CU, subject="巨人"), "巨人，他惊呆了。"),
    ("镜头跟随她奔跑。", Camera(move=Move.FOLLOW), "她奔跑。"),
    (
        "Close-up of the girl's hands on the ball.",
        Camera(size=ShotSize.CU, subject="the girl's hands"),
        "The girl's hands on the ball.",
    ),
    ("Extreme close-up: her eyes.", Camera(size=ShotSize.ECU, subject="her eyes"), "Her eyes."),
    (
        "Low-angle wide shot of a giant in purple, 35mm.",
        Camera(size=ShotSize.LS, angle=Angle.LOW, lens_mm=35, subject="a giant"),
        "A giant in purple.",
    ),
    (
        "The camera slowly pushes in on the girl as she dunks.",
        Camera(move=Move.DOLLY_IN, subject="the girl"),
        "The girl as she dunks.",
    ),
    ("Follow the dog.", Camera(move=Move.FOLLOW, subject="the dog"), "The dog."),
    (
        "Over the shoulder of Anna, Tom laughs.",
        Camera(side=Side.OVER_SHOULDER, subject="Anna"),
        "Anna, Tom laughs.",
    ),
    ("The bund Shanghai, pan left", Camera(move=Move.PAN_LEFT), "The bund Shanghai"),
    ("A shark swims, tilt down.", Camera(move=Move.TILT_DOWN), "A shark swims."),
    ("Armor, the camera circles around.", Camera(move=Move.ORBIT_RIGHT), "Armor."),
    (
        "The camera orbits around in a clockwise direction. A lagoon.",
        Camera(move=Move.ORBIT_LEFT),
        "A lagoon.",
    ),
    ("The camera trucks left. A wall.", Camera(move=Move.TRUCK_LEFT), "A wall."),
    ("The camera cranes up. A tower.", Camera(move=Move.CRANE_UP), "A tower."),
    ("Pull back. A city.", Camera(move=Move.DOLLY_OUT), "A city."),
    ("Zoom out. A city.", Camera(move=Move.ZOOM_OUT), "A city."),
    ("Handheld, 35mm. The boy runs.", Camera(move=Move.HANDHELD, lens_mm=35), "The boy runs."),
    ("Static camera. A door.", Camera(move=Move.STATIC), "A door."),
    ("POV shot: hands on the wheel.", Camera(move=Move.POV, subject="hands"), "Hands on the wheel."),
    ("In slow motion, the ball falls.", Camera(pace=0.5), "The ball falls."),
    ("Time-lapse of a city.", Camera(pace=8), "A city."),
    ("An artist paints on a canvas close up.", Camera(size=ShotSize.CU), "An artist paints on a canvas."),
    (
        "Aerial view of a canyon.",
        Camera(size=ShotSize.EWS, angle=Angle.HIGH, subject="a canyon"),
        "A canyon.",
    ),
    ("A toaster, front view", Camera(side=Side.FRONT), "A toaster"),
    ("The camera moves as in @orbit while she runs.", Camera(reference="orbit"), "While she runs."),
    (
        "特写：女孩的脸。镜头缓缓推近。",
        Camera(size=ShotSize.CU, move=Move.DOLLY_IN, subject="女孩"),
        "女孩的脸。",
    ),
    ("中景，小雨手持雨伞走在街上。", Camera(size=ShotSize.MS, subject="小雨"), "小雨手持雨伞走在街上。"),
    ("手持镜头跟拍女孩。", Camera(move=Move.FOLLOW, subject="女孩"), "女孩。"),
    ("镜头环绕女孩旋转，群山环绕。", Camera(move=Move.ORBIT_RIGHT, subject="女孩"), "女孩，群山环绕。"),
    ("镜头参考@orbit的运镜，女孩跑步。", Camera(reference="orbit"), "女孩跑步。"),
    ("85mm镜头，慢动作，女孩跳起来。", Camera(lens_mm=85, pace=0.5), "女孩跳起来。"),
    ("仰拍，镜头左摇，巨人站着。", Camera(angle=Angle.LOW, move=Move.PAN_LEFT), "巨人站着。"),
    (
        "俯拍街道，远景。雨下得很大。",
        Camera(size=ShotSize.EWS, angle=Angle.HIGH, subject="街道"),
        "街道。雨下得很大。",
    ),
    (
        "镜头拉远，全景，街道空了。",
        Camera(size=ShotSize.LS, move=Move.DOLLY_OUT, subject="街道空了"),
        "街道空了。",
    ),
]


@pytest.mark.parametrize(("words", "camera", "left"), READ)
def test_camera_words_are_read_and_taken_out(words: str, camera: Camera, left: str) -> None:
    read = framed(words, ("orbit",))
    assert read.camera == camera
    assert read.seen == left
    assert read.said


@pytest.mark.parametrize(
    "words",
    [
        "She puts the pan on the stove and pans for gold.",
        "He closes the door. A low table stands there.",
        "He follows her into the room.",
        "Anna is on a zoom call. They zoom past.",
        "He takes a long shot at goal. It is a long shot.",
        "She looks over his shoulder at the moon.",
        "The camera on the table is red.",
        "He walks close up to the window.",
        "He hugs her from behind.",
        "A drone flies over the field.",
        "She tilts her head and pulls back the curtain.",
        "The dog circles around the tree.",
        'A sign reads "close-up of the girl".',
        "小雨手持雨伞。群山环绕着村庄。",
        "车顶是全景天窗。",
        "他推开门，拉上窗帘。",
    ],
)
def test_words_of_the_action_are_no_camera_words(words: str) -> None:
    read = framed(words)
    assert read.camera == Camera()
    assert read.seen == words
    assert not read.said


def test_a_second_move_is_told_not_dropped_silently() -> None:
    read = framed("Pan left. Zoom in. A tower.")
    assert read.camera.move in (Move.PAN_LEFT, Move.ZOOM_IN)
    assert len(read.notes) == 1


FRAGMENTS = [
    *(words for words, _, _ in READ),
    "close-up", "the camera", "pans", "left", "of", "the girl", "slow motion", ",", ".", "镜头", "推近", "特写", "\n", "85mm",
    "and", "with a", "shot", "zoom in",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(" ".join) | st.text(max_size=80))
def test_what_is_left_holds_no_more_camera_words(text: str) -> None:
    left = framed(text, ("orbit",)).seen
    again = framed(left, ("orbit",))
    assert again.seen == left
