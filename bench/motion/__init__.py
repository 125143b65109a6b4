"""How truly bodies move, measured in performances: `python -m bench.motion PROMPTS.json`."""
