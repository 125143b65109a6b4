"""Weaves: cloth with a pattern in a second colour, drawn by the shader in the rest frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import compact
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.model import Finish, second_shade
from filmwright.stage.world.world import Weave

WEAVES: dict[str, Finish] = {
    "striped": Finish.STRIPED,
    "checked": Finish.CHECKED,
    "plaid": Finish.PLAID,
    "dotted": Finish.DOTTED,
    "floral": Finish.FLORAL,
    "camouflage": Finish.CAMOUFLAGE,
    "pinstriped": Finish.PINSTRIPED,
    "knitted": Finish.KNITTED,
    "leopard": Finish.LEOPARD,
}


def woven(figure: Figure, patch: Patch, weave: Weave | None) -> list[Patch]:
    """Return the patch in its weave; stripes of sleeves part from those of the body at the seam.

    Raises BoardRefused for a pattern nobody weaves.
    """
    if weave is None:
        return [patch]
    if weave.pattern not in WEAVES:
        raise BoardRefused(
            f"the pattern {weave.pattern!r} of {figure.character.id} is not known"
            f"{did_you_mean(weave.pattern, WEAVES)}; choose one of {listed(WEAVES)}"
        )
    finish = WEAVES[weave.pattern]
    patch = replace(patch, finish=finish, rough=second_shade(*weave.colour))
    if finish is not Finish.STRIPED:
        return [patch]
    piece = patch.piece
    middle = piece.positions[piece.triangles].mean(axis=1)
    sleeve = np.maximum(figure.arm_side(middle, "l"), figure.arm_side(middle, "r")) > 0
    parts = ((~sleeve, finish), (sleeve, Finish.STRIPED_SLEEVE))
    return [
        replace(patch, piece=compact(replace(piece, triangles=piece.triangles[some])), finish=kind)
        for some, kind in parts
        if some.any()
    ]
