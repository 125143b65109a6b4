"""What perception needs to know of a recording: stereo samples at the house rate."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Recording(Protocol):
    """Anything with stereo samples (n, 2) float32 at 48 kHz, such as `filmwright.sound.sound.Sound`."""

    @property
    def samples(self) -> NDArray[np.float32]: ...
