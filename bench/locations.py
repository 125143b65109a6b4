"""Memory of a film that goes from place to place: `python -m bench.locations`.

Opens twelve locations one after the other, each in another light and weather and from two cameras,
and prints what the process holds in memory after each. After the first few it must not grow.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import replace
from pathlib import Path

from bench.filming import orbit, performance
from filmwright.stage.filming.film import film
from filmwright.stage.world.world import Hour, Sky, Weather

SIZE = (854, 480)
PAGE = 4096


def resident_mb() -> float:
    """Return the megabytes of memory this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 2**20


def main() -> None:
    print(f"{'before':24}{resident_mb():8.0f} MB")
    skies = itertools.cycle(Sky)
    for number, hour in zip(range(12), itertools.cycle(Hour), strict=False):
        scene = performance(hour)
        sky = next(skies)
        world = replace(scene.blocking.world, weather=Weather(sky=sky))
        scene = replace(scene, blocking=replace(scene.blocking, world=world))
        for f_number in (16.0, 2.0):
            frames = film(scene, orbit(scene, SIZE, f_number), size=SIZE, look="natural", pictures={})
            for _ in zip(range(3), frames, strict=False):
                pass
            frames.close()  # type: ignore[attr-defined]
        print(f"{number + 1:3} {hour} {sky:12}{resident_mb():12.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
