"""YAML as people write it in films: every value is text, nothing is guessed.

YAML's own guesses read `16:9` as 969 and `no` as False; here `16:9` stays `16:9`, and whoever
wants a number reads it from the text.
"""

from __future__ import annotations

from typing import Any

import yaml


class YamlBroken(Exception):
    """The text is not YAML, or more of YAML than a brief needs. `line` counts from 1."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


class _Reader(yaml.BaseLoader):
    """Reads scalars as text; refuses doubled keys and aliases, which can swell without bound."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise YamlBroken("an alias (*name) is not allowed", mark.line + 1)
        node: yaml.Node | None = super().compose_node(parent, index)
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlBroken("a key must be a word", key.start_mark.line + 1)
            if key.value in seen:
                raise YamlBroken(f"the key {key.value[:40]!r} is there twice", key.start_mark.line + 1)
            seen.add(key.value)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return mapping


def read_yaml(text: str) -> object:
    """Return dicts and lists of text. Raises YamlBroken with the line."""
    try:
        return yaml.load(text, Loader=_Reader)
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark or broken.context_mark
        raise YamlBroken(broken.problem or "it cannot be read", mark.line + 1 if mark else 1) from broken
    except yaml.YAMLError as broken:
        raise YamlBroken(" ".join(str(broken).split())[:120], 1) from broken
    except RecursionError as broken:
        raise YamlBroken("it is nested too deeply", 1) from broken


def write_yaml(plain: object) -> str:
    """Return YAML for dicts, lists, text and numbers, in the order given, Chinese as it is."""
    text: str = yaml.safe_dump(
        plain, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
    return text
