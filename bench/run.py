"""How fast the house makes a film on this machine: medians, in one run, beside the encoder alone.

make bench                        the example at 480p and 720p, three times each
python -m bench.run --minute      also a film of 60 s, for memory that does not grow
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filmwright.film.time import RATE
from filmwright.media.encoding import PictureForm
from filmwright.media.reading import Wanted, read_clip
from filmwright.media.segments import SegmentWriter

EXAMPLE = Path(__file__).parent.parent / "examples" / "one-on-one.md"
MINUTE = Path(__file__).parent / "minute.md"


@dataclass(frozen=True, kw_only=True)
class Job:
    """One whole run of `filmwright make`, as measured from outside."""

    film_seconds: float
    wall: float
    first_frame: float
    drawing: float
    mastering: float
    peak_mb: float


def job(brief: Path, resolution: str, folder: Path) -> Job:
    """Run `filmwright make` on a brief in a new process and measure it."""
    command = [
        sys.executable,
        "-m",
        "filmwright.cli",
        "make",
        str(brief),
        "--resolution",
        resolution,
        "--json",
    ]
    output = folder / f"{resolution}-{time.monotonic_ns()}.mp4"
    began = time.perf_counter()
    process = subprocess.Popen([*command, "-o", str(output)], stdout=subprocess.PIPE, text=True)
    moments: dict[str, list[float]] = {}
    seconds = 0.0
    assert process.stdout is not None
    for line in process.stdout:
        news = json.loads(line)
        if news["event"] == "drawing" and news["done"] == 0:
            continue
        moments.setdefault(news["event"], []).append(time.perf_counter() - began)
        seconds = news.get("seconds", seconds)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"bench: {' '.join(command)} failed")
    wall = time.perf_counter() - began
    return Job(
        film_seconds=seconds,
        wall=wall,
        first_frame=moments["drawing"][0],
        drawing=moments["takeready"][-1] - moments["drawing"][0],
        mastering=moments["delivered"][-1] - moments["takeready"][-1],
        peak_mb=usage.ru_maxrss / 1024,
    )


def encoder_alone(film: Path, folder: Path, most: int = 120) -> float:
    """Return seconds of encoding per second of film for frames that lie in memory: the limit."""
    frames = read_clip(film, Wanted(most_frames=most))
    height, width = frames.shape[1:3]
    opaque = np.full((*frames.shape[:3], 1), 255, np.uint8)
    pixels = np.concatenate([frames, opaque], axis=3)
    began = time.perf_counter()
    with SegmentWriter(
        folder / f"alone-{time.monotonic_ns()}", PictureForm(size=(width, height), rate=RATE)
    ) as writer:
        for frame in pixels:
            writer.push(frame)
    return (time.perf_counter() - began) / (len(pixels) / float(RATE))


def report(name: str, jobs: list[Job], alone: list[float]) -> None:
    """Print the medians of several runs of one job."""

    def middle(values: list[float]) -> float:
        return statistics.median(values)

    whole = middle([j.wall / j.film_seconds for j in jobs])
    limit = middle(alone)
    print(f"{name}: film of {jobs[0].film_seconds:.1f} s, median of {len(jobs)} runs")
    print(f"  whole job        {whole:6.2f} s per second of film")
    print(f"  drawing          {middle([j.drawing / j.film_seconds for j in jobs]):6.2f}")
    print(f"  mastering        {middle([j.mastering / j.film_seconds for j in jobs]):6.2f}")
    print(f"  encoder alone    {limit:6.2f}   (whole job = {whole / limit:.1f} x the encoder alone)")
    print(f"  first frame      {middle([j.first_frame for j in jobs]):6.2f} s after the command")
    print(f"  peak memory      {max(j.peak_mb for j in jobs):6.0f} MB", flush=True)


def main() -> None:
    """Measure and print."""
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--runs", type=int, default=3)
    wishes.add_argument("--minute", action="store_true", help="also film 60 s of six scenes")
    asked = wishes.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for resolution in ("480p", "720p"):
            jobs = [job(EXAMPLE, resolution, folder) for _ in range(asked.runs)]
            film = next(folder.glob(f"{resolution}-*.mp4"))
            report(f"one-on-one at {resolution}", jobs, [encoder_alone(film, folder) for _ in range(3)])
        if asked.minute:
            jobs = [job(MINUTE, "480p", folder)]
            film = max(folder.glob("480p-*.mp4"), key=lambda path: path.stat().st_mtime)
            report("a minute of six scenes at 480p", jobs, [encoder_alone(film, folder)])


if __name__ == "__main__":
    main()
