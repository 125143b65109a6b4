"""The guide's files say what the picture shows, and what is there is not drawn again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from tests.stage.filming import little_stage as stage

from filmwright.film.errors import BriefRefused
from filmwright.film.passes import Pass, passes_named
from filmwright.media.bvh import read_bvh
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming import guide as guides
from filmwright.stage.filming.film import film, view_at
from filmwright.stage.filming.guide import Guide, camera_data, frames_there, lined, passes_there, quaternion
from filmwright.stage.filming.passes import Passes, film_passes
from filmwright.stage.filming.plan import CAMERA, plan
from filmwright.stage.filming.pose import HIDDEN, KEYPOINTS, drawn, skeletons
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.cast.rig import PARENTS, PARTS, rest_joints
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Character

FRAMES = 3


def with_person(performance: Performance, y: float) -> Performance:
    """Return the performance with somebody who stands at y, facing +x, drawn as a box as wide as hips."""
    body = Model(
        name="girl",
        surfaces=(stage.box((-0.15, -0.2, 0.0), (0.15, 0.2, 1.5)),),
        parts=PARTS,
        parents=PARENTS,
        joints=rest_joints(Character(id="girl")),
    )
    thing = Thing(id="girl", label="A girl", model=body, start=Mark(position=(0, y, 0)), cast=True)
    blocking = replace(performance.blocking, things=(*performance.blocking.things, thing))
    poses = np.repeat(stage.shifted(np.array([(0.0, y, 0.0)])), len(PARTS), axis=1)
    return replace(performance, blocking=blocking, poses={**performance.poses, "girl": poses})


def guide(folder: Path, performance: Performance | None = None) -> Guide:
    return Guide(
        performance=performance or stage.performance(with_card=True, picture="label:odd thing"),
        track=stage.track(FRAMES),
        size=stage.SIZE,
        look="natural",
        pictures={},
        folder=folder,
    )


def read(path: Path) -> np.ndarray:
    return cv2.imread(str(path), cv2.IMREAD_UNCHANGED)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guide") / "passes"
    reports: list[int] = []
    guide(folder).written(tuple(Pass), reports.append)
    assert reports == [1, 2, 3, 3]
    return folder


def test_every_pass_is_there_and_the_contents_say_so(written: Path) -> None:
    assert passes_there(written) == tuple(Pass)
    for one in ("clay", "depth", "normals", "ids", "pose", "line"):
        assert sorted(path.name for path in (written / one).glob("*.png")) == [
            "000001.png",
            "000002.png",
            "000003.png",
        ]
    assert {read(written / one / "000002.png").dtype for one in ("depth", "ids")} == {np.dtype(np.uint16)}
    assert json.loads((written / "ids.json").read_text())[1] == {"id": 2, "name": "crate", "label": "crate"}
    assert not list(written.rglob("*.part"))


def test_files_hold_what_was_measured(written: Path) -> None:
    seen = list(film_passes(guide(written).performance, stage.track(FRAMES), size=stage.SIZE, pictures={}))[1]
    assert np.array_equal(read(written / "depth" / "000002.png"), seen.depth)
    assert np.array_equal(read(written / "ids" / "000002.png"), seen.ids)
    assert np.array_equal(read(written / "normals" / "000002.png")[..., ::-1], seen.normal)


def test_stills_are_the_first_and_last_frame_without_loss(written: Path) -> None:
    frames = list(
        film(guide(written).performance, stage.track(FRAMES), size=stage.SIZE, look="natural", pictures={})
    )
    for name, frame in (("first", frames[0]), ("last", frames[-1])):
        assert np.array_equal(read(written / f"{name}.png")[..., ::-1], frame[..., :3])


def test_clay_has_no_letters_and_next_to_no_colour(written: Path) -> None:
    clay = read(written / "clay" / "000001.png").astype(int)
    assert np.ptp(clay, axis=2).max() < 40
    ids = read(written / "ids" / "000001.png")
    poster = cv2.erode((ids == 4).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    assert poster.sum() > 100
    assert clay[poster].std() < 8


def test_what_is_there_is_not_drawn_again(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings: list[int] = []

    def counted(*args: object, first_frame: int = 0, **more: object) -> object:
        drawings.append(first_frame)
        return film_passes(*args, first_frame=first_frame, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(guides, "film_passes", counted)
    before = read(written / "ids" / "000003.png")
    guide(written).written((Pass.IDS,), lambda _: None)
    assert drawings == []
    (written / "ids" / "000003.png").unlink()
    assert frames_there(written, Pass.IDS) == 2
    guide(written).written((Pass.IDS, Pass.DEPTH), lambda _: None)
    assert drawings == [2]
    assert np.array_equal(read(written / "ids" / "000003.png"), before)
    assert passes_there(written) == tuple(Pass)


def test_the_rotation_carries_a_camera_of_the_trade_into_the_world() -> None:
    track = stage.track(FRAMES)
    w, x, y, z = quaternion(track.basis[0])
    rotation = np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )
    assert np.allclose(rotation @ (0, 0, -1), track.basis[0, 2])
    assert np.allclose(rotation @ (0, 1, 0), track.basis[0, 1])
    half_turn = np.array([(-1.0, 0, 0), (0, 0, 1.0), (0, 1.0, 0)])
    assert np.isclose(np.linalg.norm(quaternion(half_turn)), 1)


def test_camera_data_give_the_angles_of_the_lens() -> None:
    data = camera_data(stage.performance(), stage.track(FRAMES), stage.SIZE)
    frame = data["frames"][1]  # type: ignore[index]
    assert frame["frame"] == 2
    assert frame["fov_x_degrees"] == pytest.approx(2 * np.degrees(np.arctan(18 / 30)), abs=1e-4)
    assert frame["focal_pixels"] == pytest.approx(30 / 36 * 160, abs=1e-4)
    assert frame["position"] == pytest.approx([0.03, -3.5, 1.1])


def people_in(performance: Performance) -> tuple[list, Passes]:
    seen = next(film_passes(performance, stage.track(1), size=stage.SIZE, pictures={}))
    return skeletons(performance, 0.0, view_at(stage.track(1), 0, stage.SIZE), seen), seen


def test_a_skeleton_lies_on_the_person_it_is_of() -> None:
    (person,), seen = people_in(with_person(stage.performance(), 0.8))
    points = dict(zip(KEYPOINTS, person.points, strict=True))
    assert person.name == "girl"
    for name in ("right_hip", "left_hip", "left_knee", "right_shoulder"):
        x, y, confidence = points[name]
        assert confidence == 1.0
        near = seen.ids[int(y) - 3 : int(y) + 4, int(x) - 6 : int(x) + 7]
        assert (near == 4).any(), name
    assert points["nose"][1] < points["neck"][1] < points["left_hip"][1] < points["left_ankle"][1]
    picture = drawn([person], stage.SIZE)
    assert picture.shape == (90, 160, 3)
    assert (picture.max(axis=2) > 0).mean() > 0.005


def test_what_of_a_person_stands_behind_a_box_is_less_sure_and_a_box_is_nobody() -> None:
    (person,), _ = people_in(with_person(stage.performance(), 6.0))
    points = dict(zip(KEYPOINTS, person.points, strict=True))
    assert points["left_ankle"][2] == HIDDEN
    assert people_in(stage.performance())[0] == []


def test_lines_lie_where_things_end_and_nowhere_on_flat_ground() -> None:
    _, seen = people_in(stage.performance())
    line = lined(seen)
    box = seen.ids == 2
    border = box & ~(cv2.erode(box.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)
    assert (line[border][border[border].cumsum() > 20] < 200).mean() > 0.6
    assert (line[75:88, 100:150] > 240).all()


def test_the_plan_shows_the_camera_and_its_way() -> None:
    picture = plan(stage.performance(), stage.track(FRAMES))
    assert max(picture.shape) == 1024
    assert (np.abs(picture.astype(int) - CAMERA).max(axis=2) < 12).sum() > 100


def test_passes_are_asked_for_by_name() -> None:
    assert passes_named("all") == tuple(Pass)
    assert passes_named(" pose, Depth") == (Pass.DEPTH, Pass.POSE)
    with pytest.raises(BriefRefused, match=r"no pass is named 'normal' \(did you mean 'normals'\?\)"):
        passes_named("depth,normal")
    with pytest.raises(BriefRefused, match="no pass is named; say all"):
        passes_named(" , ")


def test_the_poses_are_written_for_openpose_and_for_animation_programs(tmp_path: Path) -> None:
    folder = tmp_path / "passes"
    guide(folder, with_person(stage.performance(), 0.0)).written((Pass.POSE,), lambda done: None)
    kept = json.loads((folder / "pose.json").read_text())["frames"][1]
    told = json.loads((folder / "openpose" / "000002_keypoints.json").read_text())
    assert (told["canvas_width"], told["canvas_height"]) == stage.SIZE
    (person,) = told["people"]
    points = np.array(person["pose_keypoints_2d"]).reshape(18, 3)
    seen = points[:, 2] > 0
    assert seen.any()
    assert points[seen] == pytest.approx(np.array(kept[0]["points"])[seen])
    assert not points[~seen].any()
    motion = read_bvh((folder / "bvh" / "girl.bvh").read_bytes())
    assert len(motion.places) == FRAMES
    hips = with_person(stage.performance(), 0.0).blocking.things[-1].model.joints[PARTS.index("pelvis")]
    assert motion.places[0, 0] == pytest.approx(100 * hips[[1, 2, 0]], abs=1e-2)
    assert json.loads((folder / "passes.json").read_text())["passes"] == ["pose"]
