"""Measure how people move: prompts are rehearsed, not filmed, and every frame is looked at."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.motion.bodies import joints, reaches, seats, slides, speeds
from bench.motion.findings import Finding, offenders, table
from bench.motion.observing import Observed, observed
from bench.motion.things import energies, holds, penetrations
from bench.recognition.suite import Prompt, prompts_of
from filmwright.stage import stage
from filmwright.stage.filming.film import film
from filmwright.stage.filming.operator import operate
from filmwright.storyboard.script import write_script
from filmwright.studio import openly

MEASURES = (slides, reaches, seats, joints, speeds, penetrations, energies, holds)
FIVE = "Five friends walk across a city square and wave, one of them sits down on a bench."


def measured(seen: Observed) -> list[Finding]:
    """Return all findings of one performance."""
    return [finding for measure in MEASURES for finding in measure(seen)]


def rehearsed(prompt: Prompt, seconds: float) -> list[Finding]:
    """Return the findings of a prompt; one that crashes is a finding, not the end of the bench."""
    try:
        return [f for seen in observed(prompt, seconds) if seen.bodies for f in measured(seen)]
    except Exception as error:
        traceback.print_exc(limit=-2)
        return [
            Finding(measure="crash", value=1.0, what=f"{type(error).__name__}: {error}", prompt=prompt.text)
        ]


def taken_up(file: Path | None) -> dict[str, list[Finding]]:
    """Return what an earlier run of the bench has kept, prompt by prompt."""
    if file is None or not file.exists():
        return {}
    lines = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return {line["prompt"]: [Finding(**finding) for finding in line["findings"]] for line in lines}


def kept(file: Path | None, prompt: Prompt, findings: list[Finding]) -> None:
    """Keep the findings of one prompt, so that the bench may be run in slices."""
    if file is not None:
        told = {"prompt": prompt.text, "findings": [asdict(finding) for finding in findings]}
        with file.open("a", encoding="utf-8") as page:
            page.write(json.dumps(told) + "\n")


def five_on_stage(seconds: float) -> list[Finding]:
    """Return how long a rehearsal of five people takes, per second of film, read and cast beforehand."""
    prompt = Prompt(text=FIVE, dimension="speed", label="")
    observed(prompt, seconds)  # bodies are built once
    stage.performed.cache_clear()
    began = time.perf_counter()
    seen = observed(prompt, seconds)
    took = time.perf_counter() - began
    length = sum(s.performance.frames / float(s.performance.rate) for s in seen)
    people = sum(len(s.bodies) for s in seen)
    return [Finding(measure="rehearsal", value=took / length, who=f"{people} people", prompt=FIVE)]


def flickering(frames: list[NDArray[np.uint8]]) -> float:
    """Return VBench's temporal flickering score of frames: (255 - mean |next - this|) / 255; 1 is still.

    After VBench's vbench/temporal_flickering.py: the mean absolute error of neighbouring frames,
    averaged over the clip.
    """
    gaps = [float(np.abs(b.astype(np.int16) - a).mean()) for a, b in pairwise(frames)]
    return (255.0 - float(np.mean(gaps))) / 255.0


def filmed_flickering(prompt: Prompt, seconds: float) -> list[Finding]:
    """Return the flickering score of a prompt's first second on film, small."""
    script = write_script(openly.asked(prompt.text, duration=seconds, ratio="16:9", resolution="480p"), None)
    scene = script.scenes[0]
    staging = stage.Staging(
        scene=scene,
        look=script.look,
        language=script.language,
        rate=scene.shots[0].rate,
        references=(),
        seed=1,
    )
    performance = stage.performed(staging)
    track = operate(performance, scene.shots[0], None, staging.seed)
    frames = []
    for frame in film(performance, track, size=(426, 240), look=staging.look, pictures={}, first_frame=0):
        frames.append(frame[..., :3].copy())
        if len(frames) == 24:
            break
    return [Finding(measure="temporal flickering", value=flickering(frames), prompt=prompt.text)]


def main() -> int:
    """Measure, print the table and the worst offenders."""
    parser = argparse.ArgumentParser(prog="python -m bench.motion", description=__doc__)
    parser.add_argument(
        "prompts", nargs="+", type=Path, help="files of prompts, as bench.recognition reads them"
    )
    parser.add_argument("--most", type=int, default=200, help="how many prompts with people are measured")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument(
        "--film", type=int, default=4, help="how many of them are filmed for their flickering"
    )
    parser.add_argument(
        "--keep", type=Path, help="a file that findings are kept in; a prompt in it is not measured again"
    )
    parser.add_argument("--worst", type=int, default=6, help="how many offenders are named for each measure")
    options = parser.parse_args()
    suite = list({p.text: p for path in options.prompts for p in prompts_of(path)}.values())
    random.Random(options.seed).shuffle(suite)
    findings: list[Finding] = []
    earlier = taken_up(options.keep)
    played = 0
    for prompt in suite:
        if played >= options.most:
            break
        found = earlier.get(prompt.text)
        if found is None:
            found = rehearsed(prompt, options.seconds)
            kept(options.keep, prompt, found)
        findings += found
        if found:
            played += 1
            if played <= options.film and found[0].measure != "crash":
                findings += filmed_flickering(prompt, options.seconds)
    findings += five_on_stage(options.seconds)
    print(table(findings))
    print(offenders(findings, options.worst))
    excess = sorted((f for f in findings if f.measure == "joint excess"), key=lambda f: -f.value)
    print("\njoints outside their limits (degrees over)")
    for f in excess[: 2 * options.worst]:
        print(f"  {f.value:8.2f}  {f.who:14} {f.what:22} {f.seconds:5.2f} s  {f.prompt[:80]}")
    crashes = [f for f in findings if f.measure == "crash"]
    print(f"\n{played} performances with people; {len(crashes)} crashed")
    for f in crashes:
        print(f"  {f.what}  {f.prompt[:80]}")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
