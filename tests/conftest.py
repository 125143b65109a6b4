"""What holds for every test: no example fails because the machine is busy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("filmwright", deadline=None)
settings.load_profile("filmwright")
