"""Filmwright: words, pictures, sound and footage go in, finished films with sound come out.

import filmwright
film = filmwright.make("A girl in a red shirt dunks over a giant", duration=8, output="film.mp4")
print(film.path, film.loudness)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from filmwright.studio.openly import make as make

__version__ = "0.1.0"
__all__ = ["make"]


def __getattr__(name: str) -> Any:
    # The front door is imported when somebody knocks, so that `import filmwright.film` stays light.
    if name == "make":
        from filmwright.studio.openly import make

        return make
    raise AttributeError(f"module 'filmwright' has no attribute {name!r}")
