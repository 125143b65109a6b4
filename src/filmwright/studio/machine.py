"""What this machine offers: each look returns what it found, or raises saying what is missing."""

from __future__ import annotations

from filmwright.film.errors import MachineUnfit


def graphics_driver() -> str:
    """Return the name of the device that will draw. Raises MachineUnfit when there is none."""
    from filmwright.stage.filming.device import device_name

    return device_name()


def encoders() -> str:
    """Return the encoders that masters need. Raises MachineUnfit when one is missing."""
    from filmwright.media.encoders import missing_encoders

    if missing := missing_encoders():
        raise MachineUnfit(f"this build of PyAV lacks {', '.join(missing)}; reinstall it with pip install av")
    return "libx264, aac"


def font(letter: str) -> str:
    """Return the family that can draw a letter. Raises MachineUnfit when no font has it."""
    from filmwright.mastering.fonts import family_for

    return family_for(letter)


def physics() -> str:
    """Return the physics engine's release."""
    import mujoco

    return f"MuJoCo {mujoco.__version__}"


def voice() -> str:
    """Return the voice that speaks here, after it has said a word."""
    from filmwright.sound.speech import spoken

    return f"English, {spoken('Ready.').seconds:.1f} s spoken"
