"""The clean plate: what a locked camera sees without what moves, drawn, lit and printed once.

While the camera stands, a frame begins as the plate. Only the tiles that something moves in, or
throws its shadow or blur into, are drawn, lit and printed again; the others stay on the sheets
from frame to frame. Which tiles those are hangs on the frame alone, so a shot taken up in the
middle has the same bytes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming import shadows
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.exposure import MOST_BLUR, Moment
from filmwright.stage.filming.fallen import seen_from_key, tiles_under
from filmwright.stage.filming.fittings import texture
from filmwright.stage.filming.frame import View
from filmwright.stage.filming.geometry import SEE_THROUGH, Standing
from filmwright.stage.filming.light import Light, Rig
from filmwright.stage.filming.lightpass import TILE, Tiles, boxes_of, few_boxes_of, grown, no_tiles, tiles_in
from filmwright.stage.filming.painter import Painter, Shown
from filmwright.stage.filming.pipelines import COLOUR
from filmwright.stage.filming.sheets import Sheets, copied
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Wonder

RESTLESS = SEE_THROUGH - {Finish.GLASS}
"""Finishes over other things that move though they stand."""
RESTLESS_SKIES = frozenset({Wonder.AURORA, Wonder.LIGHTNING, Wonder.METEORS})
Print = Callable[[Tiles | None], None]
"""Prints the sheets, all of them or some tiles."""


def can_be_plated(stands: Standing, rig: Rig) -> bool:
    """Say whether what stands looks the same frame after frame: no lava, no light that ripples or flashes."""
    restless = RESTLESS_SKIES & set(rig.wonders)
    return Finish.LAVA not in stands.seen and rig.caustics == 0 and rig.shafts == 0 and not restless


@dataclass(frozen=True, kw_only=True, eq=False)
class Thrown:
    """What moves as boxes (n, 8, 3), the ground it darkens (m, 8, 3), what flies, and where the key is."""

    boxes: NDArray[np.float64]
    contacts: NDArray[np.float64]
    aired: NDArray[np.float64]
    towards: Light


class Plate:
    """The plate of one unit, and which tiles of the unit's sheets and print are not as on it."""

    def __init__(self, painter: Painter, size: tuple[int, int]) -> None:
        self.painter, self.size = painter, size
        self.sheets = Sheets(size)
        self.printed = texture(size, COLOUR, written=True)
        self.framing = b""
        self.iris: tuple[float, float, float] | None = None
        self.spoil()

    def spoil(self) -> None:
        """Note that the unit's sheets and print hold something else now."""
        self.stained = self.soiled = ~no_tiles(self.size)

    def film(
        self,
        encoder: Any,
        shown: Shown,
        moment: Moment,
        thrown: Thrown,
        target: tuple[Sheets, Any],
        develop: Print,
    ) -> None:
        """Draw and print a frame on the unit's sheets and print, `target`; `thrown`: by what moves."""
        sheets, printed = target
        if self.framing != moment.framing:
            self._expose(shown, moment.view, thrown.towards)
        if (self.framing, self.iris) != (moment.framing, moment.iris):
            self._print(encoder, shown, target, develop)
            self.framing, self.iris = moment.framing, moment.iris
        outlines = shadows.seen_parts([thrown.boxes, thrown.contacts], moment.view)
        near = tiles_in(outlines, self.size) | tiles_under(
            self.points, thrown.boxes, thrown.towards, self.size
        )
        falls = self.painter.rig.rain + self.painter.rig.snow + self.painter.rig.motes > 0
        aired = tiles_in(shadows.seen_parts([thrown.aired], moment.view), self.size)
        touched = ~no_tiles(self.size) if falls else near | self.restless | aired
        # A box costs more than what it copies, so a few hold all, and some that is as on the plate.
        redrawn = few_boxes_of(touched | self.stained, self.size)
        sheets.copied(encoder, self.sheets, redrawn)
        self.painter.solid(encoder, shown, sheets, ("moving",), clean=False)
        self.painter.lit(encoder, shown, sheets, ([], boxes_of(near, self.size)), clean=False)
        self.painter.over(encoder, shown, sheets, None if falls else redrawn)
        # Blur of what is out of focus or moves reaches so many tiles around.
        anew = grown(touched, math.ceil(MOST_BLUR * max(self.size) / TILE))
        copied(encoder, self.printed, printed, boxes_of(self.soiled & ~anew, self.size))
        develop(anew)
        self.stained, self.soiled = touched, anew

    def _expose(self, shown: Shown, view: View, towards: Light) -> None:
        """Draw and light what stands, and see where on it shadows may fall."""
        encoder = graphics().create_command_encoder()
        self.painter.solid(encoder, shown, self.sheets, ("fixed",))
        self.painter.lit(encoder, shown, self.sheets, (boxes_of(~no_tiles(self.size), self.size), []))
        self.painter.sky(encoder, shown, self.sheets)
        graphics().queue.submit([encoder.finish()])
        self.points = seen_from_key(self.sheets.distances(), view, towards)
        self.restless = tiles_in(shadows.seen_parts([self._restless_boxes()], view), self.size)

    def _print(self, encoder: Any, shown: Shown, target: tuple[Sheets, Any], develop: Print) -> None:
        everywhere = boxes_of(~no_tiles(self.size), self.size)
        sheets, printed = target
        sheets.copied(encoder, self.sheets, everywhere)
        self.painter.over(encoder, shown, sheets, groups=("fixed",))
        develop(None)
        copied(encoder, printed, self.printed, everywhere)
        # Cards and glass lie on the unit's sheets now but not on the plate's, which frames begin from.
        self.stained, self.soiled = no_tiles(self.size), no_tiles(self.size)

    def _restless_boxes(self) -> NDArray[np.float64]:
        cube = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float64)
        rows = [chunks for kind, chunks in self.painter.location.standing.seen.items() if kind in RESTLESS]
        if not rows:
            return np.zeros((0, 8, 3))
        centres = np.concatenate([chunks.centres for chunks in rows])
        radii = np.concatenate([chunks.radii for chunks in rows])
        return centres[:, None] + radii[:, None, None] * cube
