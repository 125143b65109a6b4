"""Filming sprays: the pieces of one moment, sorted and handed to the device, drawn over what is solid."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.fittings import COPY_TO, STORAGE_USE, bound, whole
from filmwright.stage.filming.frame import View
from filmwright.stage.filming.pipelines import (
    COLOUR,
    DEPTH,
    KEPT_VARIANTS,
    MOTION,
    Variant,
    layouts,
    module,
    noise_picture,
)
from filmwright.stage.rehearsal.sprays import Pieces, Spray, Stuff

PIECE = np.dtype([("head", "<f4", 4), ("tail", "<f4", 4), ("colour", "<f4", 4), ("nature", "<f4", 4)])
MOST = 6000
"""Pieces that one frame shows at most; those farthest away are left out first."""
SCREENS = 2.5
"""Smoke is drawn over the picture at most so many times: a cloud in front of the lens hides itself anyway."""
_CARDS = {Stuff.POOL: "flat", Stuff.RING: "flat", Stuff.FLAKE: "flake"}
_GLOWING = (Stuff.FLAME, Stuff.GLOW)
_SOLID = (Stuff.LIQUID, Stuff.FLAKE, Stuff.GRAIN)
_TUMBLES = 7.0
"""Radians a second that a flake turns, on average."""

Runs = tuple[tuple[Stuff, int, int], ...]
"""What is drawn in which order: stuff, first piece, count."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Aired:
    """The sprays of one frame as drawn, and the boxes (k, 8, 3) they keep to."""

    runs: Runs
    boxes: NDArray[np.float64]


class Air:
    """The sprays of a location on the device, for one unit."""

    def __init__(self, sprays: Sequence[Spray], slots: int) -> None:
        self.sprays = tuple(sprays)
        most = min(sum(len(some) for some in sprays), MOST)
        self.buffers, self.groups = [], []
        if not most:
            return
        tiling = graphics().create_sampler(
            address_mode_u="repeat", address_mode_v="repeat", mag_filter="linear", min_filter="linear"
        )
        for _ in range(slots):
            made = graphics().create_buffer(size=most * PIECE.itemsize, usage=STORAGE_USE | COPY_TO)
            self.buffers.append(made)
            self.groups.append(bound(layout(), [whole(made), noise_picture(), tiling]))

    def expose(self, seconds: float, view: View, slot: int) -> Aired:
        """Hand the pieces of a moment to the device; return what is drawn and where it is."""
        if not self.buffers:
            return Aired(runs=(), boxes=np.zeros((0, 8, 3)))
        rows, runs, boxes, first = [], [], [], 0
        for spray in self.sprays:
            pieces = spray.at(seconds)
            seen = _seen(spray.stuff, pieces, view)
            seen = seen[max(len(seen) - (MOST - first), 0) :]
            if not len(seen):
                continue
            rows.append(packed(spray, pieces, seen, seconds))
            runs.append((spray.stuff, first, len(seen)))
            boxes.append(_box(rows[-1]))
            first += len(seen)
        if rows:
            graphics().queue.write_buffer(self.buffers[slot], 0, np.concatenate(rows))
        return Aired(runs=tuple(runs), boxes=np.array(boxes).reshape(-1, 8, 3))

    def draw(self, drawing: Any, aired: Aired, variant: Variant, slot: int) -> None:
        """Draw what a frame exposed, in an open pass that has the frame's group already."""
        if not aired.runs:
            return
        drawing.set_bind_group(1, self.groups[slot])
        for stuff, first, count in aired.runs:
            drawing.set_pipeline(card(stuff, variant))
            drawing.draw(6, count, 0, first)

    def survey(self, drawing: Any, aired: Aired, slot: int, forms: tuple[str, ...]) -> None:
        """Draw what is solid of a frame's sprays into passes of some forms: distance, facing, owner."""
        for stuff, first, count in aired.runs:
            if stuff in _SOLID:
                drawing.set_bind_group(1, self.groups[slot])
                drawing.set_pipeline(surveyed(stuff, forms))
                drawing.draw(6, count, 0, first)


def _seen(stuff: Stuff, pieces: Pieces, view: View) -> NDArray[np.intp]:
    """Return which pieces the view may see, the farthest first."""
    middle = (pieces.heads + pieces.tails) / 2
    reach = pieces.radii.max(axis=1) + np.linalg.norm(pieces.tails - pieces.heads, axis=1) / 2
    planes = view.planes()
    inside = (middle @ planes[:, :3].T + planes[:, 3] > -reach[:, None]).all(axis=1)
    far = (middle - view.position) @ view.basis[2]
    inside &= (far > 0.05) & (pieces.colours[:, 3] > 0.004)
    found = np.flatnonzero(inside)
    found = found[np.argsort(-far[found], kind="stable")]
    if stuff is Stuff.SMOKE and len(found):
        share = (pieces.radii[found, 0] / (far[found] * view.tangents[0])) ** 2 * np.pi / 4
        found = found[np.cumsum(share[::-1])[::-1] - share < SCREENS]
    return found


def packed(spray: Spray, pieces: Pieces, seen: NDArray[np.intp], seconds: float) -> NDArray[np.void]:
    """Return rows for the device: how opaque a piece is changes with its age, by what it is made of."""
    rows = np.zeros(len(seen), PIECE)
    age, colour = pieces.ages[seen], pieces.colours[seen]
    rows["head"][:, :3], rows["head"][:, 3] = pieces.heads[seen], pieces.radii[seen, 0]
    rows["tail"][:, :3], rows["tail"][:, 3] = pieces.tails[seen], pieces.radii[seen, 1]
    rows["colour"] = colour
    rows["colour"][:, 3] *= _shown(spray.stuff, age)
    rows["nature"][:, 0], rows["nature"][:, 1] = pieces.seeds[seen], age
    match spray.stuff:
        case Stuff.FLAKE:
            rows["nature"][:, 2] = pieces.turns[seen] * _TUMBLES
            rows["nature"][:, 3] = pieces.traits[seen]
        case _:
            rows["nature"][:, 2] = pieces.traits[seen]
    return rows


def _shown(stuff: Stuff, age: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the share of its opacity a piece has at an age: how it comes and goes."""
    match stuff:
        case Stuff.SMOKE:
            return np.minimum(age / 0.12, 1.0) * np.minimum((1 - age) / 0.55, 1.0)
        case Stuff.FLAME:  # a tongue that moves is many, each of one frame
            return np.ones_like(age)
        case Stuff.GLOW | Stuff.RING:
            return np.minimum((1 - age) / 0.4, 1.0)
        case _:
            return np.minimum((1 - age) / 0.03, 1.0)


def _box(rows: NDArray[np.void]) -> NDArray[np.float64]:
    """Return the corners (8, 3) of the box around some rows."""
    ends = np.concatenate([rows["head"], rows["tail"]]).astype(np.float64)
    low = (ends[:, :3] - ends[:, 3:]).min(axis=0)
    high = (ends[:, :3] + ends[:, 3:]).max(axis=0)
    return np.array(
        [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    )


@functools.cache
def layout() -> Any:
    """Return the layout of what the shaders of sprays read."""
    return graphics().create_bind_group_layout(
        entries=[
            {"binding": 0, "visibility": 1, "buffer": {"type": "read-only-storage"}},
            {"binding": 1, "visibility": 2, "texture": {"sample_type": "float"}},
            {"binding": 2, "visibility": 2, "sampler": {"type": "filtering"}},
        ]
    )


def card(stuff: Stuff, variant: Variant) -> Any:
    """Return the pipeline that draws one stuff in a look."""
    return _card(stuff, Variant(look=variant.look))


@functools.lru_cache(KEPT_VARIANTS * len(Stuff))
def _card(stuff: Stuff, variant: Variant) -> Any:
    code = module("common", "sprays", constants=variant.constants())
    blooms = {"src_factor": "one", "dst_factor": "one", "operation": "add"}
    hides = {"src_factor": "zero", "dst_factor": "one-minus-src-alpha", "operation": "add"}
    blend = {
        "color": {"src_factor": "one", "dst_factor": "one-minus-src-alpha", "operation": "add"},
        "alpha": blooms if stuff in _GLOWING else hides,
    }
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=[layouts().frame, layout()]),
        vertex={"module": code, "entry_point": f"{_CARDS.get(stuff, 'card')}_vertex"},
        primitive={"topology": "triangle-list"},
        depth_stencil={"format": DEPTH, "depth_write_enabled": False, "depth_compare": "greater"},
        fragment={
            "module": code,
            "entry_point": f"{stuff}_fragment",
            "targets": [{"format": COLOUR, "blend": blend}, {"format": MOTION, "write_mask": 0}],
        },
    )


@functools.cache
def surveyed(stuff: Stuff, forms: tuple[str, ...]) -> Any:
    """Return the pipeline that measures one stuff; the last of the forms, whose it is, is left alone."""
    code = module("common", "sprays", constants=Variant().constants())
    targets: list[dict[str, Any]] = [{"format": form} for form in forms]
    targets[-1]["write_mask"] = 0
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=[layouts().frame, layout()]),
        vertex={"module": code, "entry_point": f"{_CARDS.get(stuff, 'card')}_vertex"},
        primitive={"topology": "triangle-list"},
        depth_stencil={"format": DEPTH, "depth_write_enabled": True, "depth_compare": "greater"},
        fragment={"module": code, "entry_point": "survey_fragment", "targets": targets},
    )
