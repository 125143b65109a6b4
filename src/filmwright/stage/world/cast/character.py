"""A character as a model: skin, face, hair and clothes on one rig."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from filmwright.stage.world.cast.accessories import accessories
from filmwright.stage.world.cast.cloth import Piece, cut, doubled, joined, kept
from filmwright.stage.world.cast.details import details
from filmwright.stage.world.cast.expressive import carried
from filmwright.stage.world.cast.eyes import eyes
from filmwright.stage.world.cast.face import blushed
from filmwright.stage.world.cast.figure import Figure, body, parting
from filmwright.stage.world.cast.hair import covers, hair
from filmwright.stage.world.cast.hands import hands
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.headwear import headwear
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.marks import marked, painted
from filmwright.stage.world.cast.mouth import mouth
from filmwright.stage.world.cast.ragdoll import marks, mass, solids
from filmwright.stage.world.cast.rig import PARENTS, PARTS
from filmwright.stage.world.cast.sewing import Patch, sewn, smooth, spare
from filmwright.stage.world.cast.shoes import shoes
from filmwright.stage.world.cast.tailoring import Garment
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.cast.wardrobe import garments
from filmwright.stage.world.cast.wrinkles import wrinkles
from filmwright.stage.world.model import Finish, Floats, Model
from filmwright.stage.world.world import Character


def build(character: Character) -> Model:
    """Return the character in the rest pose of `rig.py`, ready to be posed, dressed as asked.

    An animal stands on the rig of its own kind. Equal characters give equal models; the last 32 are kept.
    Raises BoardRefused for an age, garment, hat or hair nobody has, and for a species nobody built.
    """
    if character.species != "human":
        from filmwright.stage.world.cast.animals import catalog as animals  # only when one plays

        return animals.build(character)
    plain = replace(character, id="", words="", placement=None, umbrella=None)
    return replace(_built(plain), name=character.id)


@lru_cache(maxsize=32)
def _built(character: Character) -> Model:
    figure = Figure(character=character)
    head = Head(figure=figure)
    worn = garments(figure)
    patches = [_skin(figure, head, worn)]
    for index, garment in enumerate(worn):
        patches += garment.sewn(figure, worn[index + 1 :])
    patches += [
        *details(figure),
        *shoes(figure),
        *hands(figure),
        *eyes(head, character.skin),
        *mouth(head, character.skin),
        *marked(head),
        *wrinkles(head, character.skin),
        *hair(head),
        *headwear(head),
        *accessories(head),
    ]
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
    tall = figure.tall
    skin = joined(*_head_and_body(figure, head))
    hidden = np.zeros(len(skin.positions), bool)
    for garment in worn:
        hidden |= garment.covers(skin.positions, tall)
    hidden |= covers(head, skin.positions) > 0.030 * figure.m.head
    shown = kept(skin, ~hidden)
    colour = painted(head, shown.positions, blushed(head, shown.positions, figure.character.skin))
    hold = carried(head, shown.positions)
    return Patch(piece=shown, colour=colour, finish=Finish.SKIN, rough=0.55, hold=hold)


def _unseen(head: Head, points: Floats) -> Floats:
    """Return how far off, in metres, the skin of the head may be: least about eyes, nose and mouth."""
    local = head.local(points)
    high = 0.43 if head.figure.character.age == "old" else 0.30  # a brow with lines must be true
    featured = smooth(local[:, 0], 0.12, 0.26) * smooth(np.abs(local[:, 2] - 0.36), high, high - 0.08)
    return floats((0.0056 - 0.0043 * featured) * head.size)


def _head_and_body(figure: Figure, head: Head) -> tuple[Piece, Piece]:
    """Return one skin in two meshes, fine above the seam at the neck and coarser below it."""
    m, tall, seam = figure.m, figure.tall, head.seam
    whole = Field(lumps=(*body(figure), parting(figure, 0.008, 0.068), head.skull))
    high = np.array([9.0, 9.0, 9.0], np.float32)
    fine, coarse = 0.055 * head.size, 0.0225 * tall * (1 + 0.4 * figure.youth)
    top = whole.half(fine, (np.array([-9, -9, seam - 2 * fine], np.float32), high))
    top = cut(top, top.positions[:, 2] - seam + 0.002 * tall)
    rest = whole.half(coarse, (-high, np.array([9, 9, seam + 2 * coarse], np.float32)))
    rest = cut(rest, seam + 0.003 * tall - rest.positions[:, 2])
    wanted = rest.positions[:, 2] > 0.9 * m.ankle_height
    for which in "lr":
        beyond = figure.along_arm(rest.positions, which) > m.upper_arm + m.forearm - 0.02 * m.hand
        wanted &= ~(beyond & (figure.arm_side(rest.positions, which) > 0))
    rest = kept(rest, wanted)
    return (
        doubled(thinned(top, _unseen(head, top.positions), 0.18 * head.size)),
        doubled(thinned(rest, 0.8 * spare(figure, rest.positions), 2.4 * coarse)),
    )
