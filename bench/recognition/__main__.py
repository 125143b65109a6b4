"""The two commands: film the prompts, score the answers."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.recognition.exact import checks
from bench.recognition.filming import filmed, sheet
from bench.recognition.suite import Prompt, choices, prompts_of
from filmwright.media.sheet import write_png


def film(options: argparse.Namespace) -> int:
    """Film the prompts; what is there already is kept, so that a run can be taken up."""
    out = Path(options.out)
    (out / "sheets").mkdir(parents=True, exist_ok=True)
    suite = prompts_of(Path(options.prompts))
    chosen = [p for p in suite if not options.dimension or p.dimension in options.dimension]
    if options.most and len(chosen) > options.most:
        chosen = random.Random(options.seed).sample(chosen, options.most)
    key, questions = _read(out / "key.json"), _read(out / "questions.json")
    for number, prompt in enumerate(chosen, start=1):
        target = out / "sheets" / f"{prompt.name}.png"
        if not target.exists() or options.again:
            key[prompt.name] = _filmed(prompt, target, options)
            questions[prompt.name] = {"dimension": prompt.dimension, "choices": choices(prompt, suite)}
            _write(out / "key.json", key)
            _write(out / "questions.json", questions)
        told = key[prompt.name]
        wrong = [name for name, right in told["checks"].items() if not right]
        print(f"{number}/{len(chosen)} {told['seconds']:5.1f} s  {prompt.text[:70]}", *wrong, sep="  ! ")
    return 0


def _filmed(prompt: Prompt, target: Path, options: argparse.Namespace) -> dict[str, Any]:
    began = time.perf_counter()
    told: dict[str, Any] = {**asdict(prompt), "checks": {}, "notes": []}
    try:
        film = filmed(prompt.text, options.seconds, whole=options.whole)
        write_png(sheet(film.sights), target)
        told |= {"checks": checks(prompt, film), "notes": list(film.notes), "flow": film.flow}
    except Exception as error:  # a prompt that crashes is a finding, not the end of the bench
        traceback.print_exc(limit=-2)
        told["crash"] = f"{type(error).__name__}: {error}"
    return told | {"seconds": round(time.perf_counter() - began, 2)}


def score(options: argparse.Namespace) -> int:
    """Print accuracy by dimension, of the judge and of the exact checks, and every miss."""
    out = Path(options.out)
    key, answers = _read(out / "key.json"), _read(out / "answers.json")
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0, 0])
    for name, told in sorted(key.items(), key=lambda item: (item[1]["dimension"], item[1]["text"])):
        row = tally[told["dimension"]]
        row[0] += 1
        row[5] += "crash" in told
        row[3] += sum(told["checks"].values())
        row[4] += len(told["checks"])
        if name in answers:
            row[2] += 1
            row[1] += answers[name] == told["label"]
            if answers[name] != told["label"]:
                print(f"seen as {answers[name]!r}: {told['text'][:90]!r}  {name}")
        if wrong := [check for check, right in told["checks"].items() if not right]:
            print(f"exact: {', '.join(wrong)} in {told['text'][:90]!r}  {name}")
        if "crash" in told:
            print(f"crash: {told['crash']} in {told['text'][:90]!r}")
    print(f"\n{'dimension':32}{'prompts':>8}{'judged':>8}{'right':>8}{'exact':>14}{'crashes':>9}")
    for dimension, (count, right, judged, passed, asked, crashed) in sorted(tally.items()):
        share = f"{right / judged:.0%}" if judged else "-"
        exactly = f"{passed}/{asked}" if asked else "-"
        print(f"{dimension:32}{count:8}{judged:8}{share:>8}{exactly:>14}{crashed:9}")
    return 0


def _read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _write(path: Path, told: dict[str, Any]) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.recognition")
    commands = parser.add_subparsers(required=True)
    filming = commands.add_parser("film", help="film prompts, one sheet each under a meaningless name")
    filming.add_argument("prompts")
    filming.add_argument("out")
    filming.add_argument("--dimension", action="append")
    filming.add_argument("--most", type=int, help="a random choice of so many prompts")
    filming.add_argument("--seed", type=int, default=1)
    filming.add_argument("--seconds", type=float, default=3.0)
    filming.add_argument("--whole", action="store_true", help="draw every frame and make the sound")
    filming.add_argument("--again", action="store_true", help="film again what is there")
    filming.set_defaults(run=film)
    scoring = commands.add_parser("score", help="score answers.json: {sheet name: label}")
    scoring.add_argument("out")
    scoring.set_defaults(run=score)
    options = parser.parse_args()
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
