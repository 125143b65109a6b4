"""A character as a model: skin, face, hair and clothes on one rig."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, joined, kept
from filmwright.stage.world.cast.details import details
from filmwright.stage.world.cast.face import blushed, face
from filmwright.stage.world.cast.figure import Figure, body, hand
from filmwright.stage.world.cast.hair import covers, hair
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.headwear import headwear
from filmwright.stage.world.cast.implicit import Field
from filmwright.stage.world.cast.ragdoll import marks, mass, solids
from filmwright.stage.world.cast.rig import PARENTS, PARTS
from filmwright.stage.world.cast.sewing import Patch, sewn
from filmwright.stage.world.cast.shoes import shoes
from filmwright.stage.world.cast.wardrobe import Garment, garments
from filmwright.stage.world.model import Finish, Floats, Model
from filmwright.stage.world.world import Character


def build(character: Character) -> Model:
    """Return the character in the rest pose of `rig.py`, ready to be posed, dressed as asked.

    Equal characters give equal models; the last 32 are kept. Raises BoardRefused for an age, garment,
    hat or hair nobody has.
    """
    plain = replace(character, id="", words=_words(character), placement=None, umbrella=None)
    return replace(_built(plain), name=character.id)


def _words(character: Character) -> str:
    """Keep of the words only what shapes the body."""
    return " ".join(word for word in ("beard", "胡") if word in character.words.lower())


@lru_cache(maxsize=32)
def _built(character: Character) -> Model:
    figure = Figure(character=character)
    head = Head(figure=figure)
    worn = garments(figure)
    patches = [_skin(figure, head, worn)]
    for garment in worn:
        patches += garment.sewn(figure)
    patches += [*details(figure), *shoes(figure), *face(head, character.skin), *hair(head), *headwear(head)]
    surfaces = sewn(figure, patches)
    points = np.concatenate([surface.positions for surface in surfaces])
    low, high = points.min(axis=0), points.max(axis=0)
    return Model(
        name="",
        surfaces=surfaces,
        parts=PARTS,
        parents=PARENTS,
        joints=figure.joints,
        solids=solids(figure),
        marks=marks(figure),
        mass=mass(figure),
        size=(float(high[0] - low[0]), float(high[1] - low[1]), float(high[2] - min(low[2], 0.0))),
    )


def _skin(figure: Figure, head: Head, worn: list[Garment]) -> Patch:
    """Return the skin that shows: head, neck, hands, and what clothes leave bare."""
    tall, size = figure.tall, figure.m.head
    hands = [Field(lumps=hand(figure, side)).mesh(0.072 * figure.m.hand) for side in "lr"]
    pieces: list[Piece] = [_bare_head(head), *hands, body(figure).mesh(0.019 * tall)]
    pieces[-1] = _trimmed_body(figure, pieces[-1])
    skin = joined(*pieces)
    hidden = np.zeros(len(skin.positions), bool)
    for garment in worn:
        hidden |= garment.covers(skin.positions, tall)
    hidden |= covers(head, skin.positions) > 0.018 * size
    shown = kept(skin, ~hidden)
    colour = blushed(head, shown.positions, figure.character.skin)
    return Patch(piece=shown, colour=colour, finish=Finish.SKIN, rough=0.55)


def _bare_head(head: Head) -> Piece:
    return head.field.mesh(0.054 * head.size)


def _trimmed_body(figure: Figure, piece: Piece) -> Piece:
    """Return the body without what head, hands and shoes replace."""
    points: Floats = piece.positions
    m, tall = figure.m, figure.tall
    wanted = points[:, 2] < figure.joint("neck")[2] + 0.012 * tall
    wanted &= points[:, 2] > 0.9 * m.ankle_height
    for side in "lr":
        beyond = figure.along_arm(points, side) > m.upper_arm + m.forearm - 0.02 * m.hand
        wanted &= ~(beyond & (figure.arm_side(points, side) > 0))
    return kept(piece, wanted)
