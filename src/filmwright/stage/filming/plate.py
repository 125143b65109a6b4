"""The clean plate: what a locked camera sees without what moves, drawn, lit and printed once.

While the camera stands, a frame begins as the plate. Only the tiles that something moves in, or
throws its shadow or blur into, are drawn, lit and printed again; the others stay on the sheets
from frame to frame. Which tiles those are hangs on the frame alone, so a shot taken up in the
middle has the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming import shadows
from filmwright.stage.filming.exposure import Moment
from filmwright.stage.filming.fittings import texture
from filmwright.stage.filming.geometry import SEE_THROUGH, Standing
from filmwright.stage.filming.light import Rig
from filmwright.stage.filming.lightpass import Tiles, boxes_of, grown, no_tiles, tiles_in
from filmwright.stage.filming.painter import Painter, Shown
from filmwright.stage.filming.pipelines import COLOUR
from filmwright.stage.filming.sheets import Sheets, copied
from filmwright.stage.world.model import Finish

RESTLESS = SEE_THROUGH - {Finish.GLASS}
"""Finishes over other things that move though they stand."""
SPREAD = 2
"""Tiles around one that moves into which its blur and bloom reach."""
Print = Callable[[Tiles | None], None]
"""Prints the sheets, all of them or some tiles."""


def can_be_plated(stands: Standing, rig: Rig) -> bool:
    """Say whether what stands looks the same frame after frame: no lava, no light that ripples."""
    return Finish.LAVA not in stands.seen and rig.caustics == 0 and rig.shafts == 0


class Plate:
    """The plate of one unit, and which tiles of the unit's sheets and print are not as on it."""

    def __init__(self, painter: Painter, size: tuple[int, int]) -> None:
        self.painter, self.size = painter, size
        self.sheets = Sheets(size)
        self.printed = texture(size, COLOUR, written=True)
        self.setting = b""
        self.spoil()

    def spoil(self) -> None:
        """Note that the unit's sheets and print hold something else now."""
        self.stained = self.soiled = ~no_tiles(self.size)

    def film(
        self,
        encoder: Any,
        shown: Shown,
        moment: Moment,
        near: Tiles,
        target: tuple[Sheets, Any],
        develop: Print,
    ) -> None:
        """Draw and print a frame on the unit's sheets and print, `target`; `near`: what moves is there."""
        sheets, printed = target
        if self.setting != moment.setting:
            self._expose(encoder, shown, target, develop)
            self.setting = moment.setting
            self.restless = tiles_in(shadows.seen_parts(self._restless_boxes(), moment.view), self.size)
        falls = self.painter.rig.rain + self.painter.rig.snow + self.painter.rig.motes > 0
        touched = ~no_tiles(self.size) if falls else near | self.restless
        redrawn = touched | self.stained
        sheets.copied(encoder, self.sheets, boxes_of(redrawn, self.size))
        self.painter.solid(encoder, shown, sheets, ("moving",), clean=False)
        self.painter.lit(encoder, shown, sheets, ([], boxes_of(near, self.size)), clean=False)
        self.painter.over(encoder, shown, sheets, None if falls else boxes_of(redrawn, self.size))
        anew = grown(touched, SPREAD)
        copied(encoder, self.printed, printed, boxes_of(self.soiled & ~anew, self.size))
        develop(anew)
        self.stained, self.soiled = touched, anew

    def _expose(self, encoder: Any, shown: Shown, target: tuple[Sheets, Any], develop: Print) -> None:
        everywhere = boxes_of(~no_tiles(self.size), self.size)
        sheets, printed = target
        self.painter.solid(encoder, shown, self.sheets, ("fixed",))
        self.painter.lit(encoder, shown, self.sheets, (everywhere, []))
        self.painter.sky(encoder, shown, self.sheets)
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
