"""Prompts with the label a judge must find: VBench's two files, or a plain list of one's own."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHOICES = 10


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """What is filmed, and the label of its dimension that a judge should choose."""

    text: str
    dimension: str
    label: str

    @property
    def name(self) -> str:
        """A name that tells a judge nothing."""
        return hashlib.sha256(f"{self.dimension} {self.text}".encode()).hexdigest()[:10]


def prompts_of(path: Path) -> list[Prompt]:
    """Return the prompts of a file, each once for its first dimension.

    Rows are `{"prompt_en"|"caption"|"prompt": text, "dimension": [..] or name}` with VBench's
    `auxiliary_info` or a `label` where there is one; else the label is the prompt itself.
    """
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [_prompt(row) for row in rows]


def _prompt(row: Mapping[str, Any]) -> Prompt:
    text = str(row.get("prompt_en") or row.get("caption") or row["prompt"])
    told = row["dimension"]
    dimension = told if isinstance(told, str) else str(told[0])
    return Prompt(text=text, dimension=dimension, label=row.get("label") or _label(row, text, dimension))


def _label(row: Mapping[str, Any], text: str, dimension: str) -> str:
    detail = row.get("auxiliary_info", {}).get(dimension)
    if dimension == "spatial_relationship":
        pair = detail[dimension]
        return f"{pair['object_a']} {pair['relationship']} {pair['object_b']}"
    while isinstance(detail, dict):
        detail = next(iter(detail.values()))
    if isinstance(detail, str):
        return detail
    if dimension == "human_action":
        return text.removeprefix("A person is ")
    if dimension == "temporal_style":
        return text.rsplit(", ", 1)[-1]
    if dimension == "Camera_Motion":
        return text.split(". ")[0] if text.startswith("The camera") else text.split(", ", 1)[-1].rstrip(".")
    return text


def choices(prompt: Prompt, suite: Sequence[Prompt]) -> list[str]:
    """Return ten labels in random order: the right one and nine others of its dimension in the suite."""
    others = sorted({p.label for p in suite if p.dimension == prompt.dimension} - {prompt.label})
    lot = random.Random(prompt.name)
    drawn = [prompt.label, *lot.sample(others, min(CHOICES - 1, len(others)))]
    lot.shuffle(drawn)
    return drawn
