"""Models and motions come through the guarded process whole, or not at all with one sentence."""

from __future__ import annotations

import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from tests.media.test_gltf import board, dancer, glb
from tests.stage.motions import NAMES, text, walk

from filmwright.film.brief import Kind
from filmwright.film.errors import MediaRefused
from filmwright.media import facts
from filmwright.media.reading import probe, read_model, read_motion


def file(folder: Path, content: bytes, name: str = "reference.bin") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_model_is_known_by_its_content_and_read(tmp_path: Path) -> None:
    path = file(tmp_path, glb(*board()))
    told = probe(path)
    assert (told.kind, told.moves, told.codec) == (Kind.MODEL, False, "gltf")
    (mesh,) = read_model(path).meshes
    assert len(mesh.positions) == 4 and len(mesh.triangles) == 2


def test_a_model_with_a_picture_in_it_is_read(tmp_path: Path) -> None:
    doc, binary = board({"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}, "metallicFactor": 0}})
    picture = cv2.imencode(".png", np.full((4, 4, 3), (0, 0, 255), np.uint8))[1].tobytes()
    doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(picture)})
    doc |= {"textures": [{"source": 0}], "images": [{"bufferView": 4, "mimeType": "image/png"}]}
    form = read_model(file(tmp_path, glb(doc, binary + picture)))
    (mesh,), (skin,) = form.meshes, form.skins
    assert (mesh.skin, skin.shape) == (0, (4, 4, 4))
    assert skin[0, 0].tolist() == [255, 0, 0, 255]
    assert mesh.colours[:, :3].tolist() == [[255, 0, 0]] * 4
    with pytest.raises(MediaRefused, match="picture in it"):
        read_model(file(tmp_path, glb(doc, binary + b"x" * len(picture))))


def test_a_motion_is_known_by_its_content_and_read(tmp_path: Path) -> None:
    path = file(tmp_path, text(walk(seconds=1.0)))
    told = probe(path)
    assert (told.kind, told.moves) == (Kind.MOTION, True)
    assert told.seconds == pytest.approx(1.0, abs=1e-3)
    motion = read_motion(path)
    assert set(NAMES) <= set(motion.names)
    assert motion.places.shape == (31, len(motion.names), 3)


def test_a_model_that_moves_is_both(tmp_path: Path) -> None:
    path = file(tmp_path, glb(*dancer()))
    assert probe(path).moves
    assert read_motion(path).names == ("shoulder", "elbow")
    assert read_model(path).meshes


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{}", "is not a glTF file"),
        (b"{" * 100_000, "is not a glTF file"),
        (b"glTF" + struct.pack("<II", 1, 12) + b"x" * 20, "not glTF 2.0"),
        (b"HIERARCHY", "no line MOTION"),
        (
            b"HIERARCHY ROOT r { OFFSET 0 0 0 CHANNELS 3 Xrotation Yrotation Zrotation }\nMOTION\n",
            "how many frames",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = file(tmp_path, content)
    with pytest.raises(MediaRefused) as refused:
        (read_motion if content[:1] == b"H" else read_model)(path)
    assert says in str(refused.value) and str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_motion_is_no_model_and_a_model_no_motion(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="is a motion, not a model"):
        read_model(file(tmp_path, text(walk(seconds=0.2)), "walk.bvh"))
    with pytest.raises(MediaRefused, match="no animation"):
        read_motion(file(tmp_path, glb(*board()), "board.glb"))


def test_a_file_above_the_limit_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "huge.glb"
    with path.open("wb") as huge:
        huge.write(b"glTF")
        huge.truncate(facts.MOST_MODEL_BYTES + 1)
    with pytest.raises(MediaRefused, match="may have 64 MB"):
        probe(path)


def test_a_claim_of_millions_of_corners_costs_nothing(tmp_path: Path) -> None:
    doc, binary = board()
    doc["accessors"][3] |= {"count": 2_000_000, "componentType": 5121}
    with pytest.raises(MediaRefused, match="beyond its buffer"):
        read_model(file(tmp_path, glb(doc, binary)))
