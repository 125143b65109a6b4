"""Light rigs: the key, the sky's fill, haze and exposure of every hour and weather.

Colours are linear. A white wall facing the key shows `key` plus its share of the sky. Figures start
from the trade's: golden hour 3,400 K with blue fill, moonlight shown blue and low, overcast soft.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmwright.stage.world.world import Hour, Sky, Weather, Wonder

Light = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Rig:
    """How a scene is lit. Angles in radians; `off_axis` counts from where the master camera stands."""

    off_axis: float  # of the key, from the master camera's side; above pi/2 it lights from behind
    elevation: float
    key: Light
    zenith: Light
    horizon: Light
    ground: Light  # what comes back up from the ground
    haze: Light
    haze_density: float  # per metre
    glow: Light  # around the sun or moon in the sky
    disc: float  # brightness of the sun's or moon's face
    rim: Light
    reflector: Light  # what a white board beside the camera gives the cast
    exposure: float = 1.0
    night: float = 0.0  # 0 by day, 1 at night: windows and lamps burn
    lamps: float = 0.0  # strength of the set's lamps
    sunbeam: Light = (0.0, 0.0, 0.0)  # what comes in by the windows of a room
    clouds: float = 0.35  # share of the sky they cover
    cloud_light: Light = (1.0, 1.0, 1.0)
    cloud_shade: Light = (0.6, 0.65, 0.75)
    stars: float = 0.0
    softness: float = 1.0  # of the key's shadow, 1: a clear sun
    wet: float = 0.0
    rain: float = 0.0
    snow: float = 0.0
    wind: float = 1.0  # metres a second
    lift: Light = (0.0, 0.0, 0.0)  # colour added to the shadows by the grade
    gain: Light = (1.0, 1.0, 1.0)
    saturation: float = 1.0
    nadir: Light | None = None  # None: a ground lies where one looks down
    galaxy: float = 0.0
    caustics: float = 0.0
    shafts: float = 0.0
    motes: float = 0.0
    motes_colour: Light = (1.0, 1.0, 1.0)
    motes_rise: float = 0.0  # metres a second
    mist: float = 0.0  # metres of height in which the haze thins to half; 0: as thick at every height
    disc_cosine: float = 0.99970  # of the radius of the sun's or moon's face
    wonders: tuple[Wonder, ...] = ()

    @property
    def fill(self) -> Light:
        """What the sky gives a surface that looks up: a little less than half its colour, all round."""
        return scaled(mixed(self.zenith, self.horizon, 0.42), 0.62)

    def towards_key(self, camera_side: float) -> Light:
        """Return the unit vector that points at the key light."""
        heading = camera_side + self.off_axis
        flat = math.cos(self.elevation)
        return flat * math.cos(heading), flat * math.sin(heading), math.sin(self.elevation)


def degrees(value: float) -> float:
    return math.radians(value)


RIGS: dict[Hour, Rig] = {
    Hour.DAY: Rig(
        off_axis=degrees(52),
        elevation=degrees(46),
        key=(1.62, 1.44, 1.18),
        zenith=(0.16, 0.36, 0.78),
        horizon=(0.50, 0.72, 1.00),
        ground=(0.30, 0.27, 0.23),
        haze=(0.56, 0.73, 0.95),
        haze_density=0.0032,
        glow=(0.55, 0.48, 0.36),
        disc=6.0,
        rim=(0.50, 0.55, 0.62),
        reflector=(0.12, 0.11, 0.10),
        clouds=0.34,
        cloud_light=(1.25, 1.22, 1.18),
        cloud_shade=(0.76, 0.83, 0.94),
        lift=(0.000, 0.004, 0.012),
        gain=(1.02, 1.0, 0.985),
        saturation=1.10,
    ),
    Hour.DAWN: Rig(
        off_axis=degrees(-72),
        elevation=degrees(18),
        key=(1.55, 0.98, 0.62),
        zenith=(0.20, 0.30, 0.56),
        horizon=(0.98, 0.62, 0.50),
        ground=(0.26, 0.21, 0.20),
        haze=(0.86, 0.62, 0.56),
        haze_density=0.0060,
        glow=(1.10, 0.70, 0.42),
        disc=5.0,
        rim=(0.95, 0.68, 0.50),
        reflector=(0.34, 0.28, 0.26),
        night=0.15,
        lamps=0.3,
        clouds=0.45,
        cloud_light=(1.2, 0.82, 0.70),
        cloud_shade=(0.46, 0.42, 0.55),
        lift=(0.006, 0.004, 0.014),
        gain=(1.03, 1.0, 0.99),
        saturation=1.08,
    ),
    Hour.DUSK: Rig(
        off_axis=degrees(74),
        elevation=degrees(17),
        key=(2.05, 1.05, 0.50),
        zenith=(0.14, 0.22, 0.56),
        horizon=(1.05, 0.50, 0.28),
        ground=(0.24, 0.17, 0.16),
        haze=(0.80, 0.44, 0.32),
        haze_density=0.0036,
        glow=(1.50, 0.70, 0.28),
        disc=5.0,
        rim=(1.25, 0.68, 0.36),
        reflector=(0.40, 0.30, 0.25),
        night=0.65,
        lamps=0.8,
        clouds=0.45,
        cloud_light=(1.35, 0.62, 0.38),
        cloud_shade=(0.30, 0.22, 0.34),
        stars=0.15,
        lift=(0.004, 0.003, 0.018),
        gain=(1.03, 1.0, 0.98),
        saturation=1.12,
    ),
    Hour.NIGHT: Rig(
        off_axis=degrees(128),
        elevation=degrees(42),
        key=(0.16, 0.24, 0.44),
        zenith=(0.018, 0.032, 0.085),
        horizon=(0.07, 0.10, 0.19),
        ground=(0.045, 0.05, 0.07),
        haze=(0.055, 0.075, 0.14),
        haze_density=0.0060,
        glow=(0.12, 0.16, 0.26),
        disc=2.5,
        rim=(0.30, 0.42, 0.72),
        reflector=(0.27, 0.27, 0.32),
        exposure=1.55,
        night=1.0,
        lamps=1.0,
        clouds=0.30,
        cloud_light=(0.10, 0.13, 0.22),
        cloud_shade=(0.03, 0.04, 0.08),
        stars=1.0,
        lift=(0.002, 0.006, 0.022),
        gain=(0.99, 1.0, 1.03),
        saturation=1.06,
    ),
}


BEAM = 1.5
"""How much brighter than the key outside the sun is in a room, whose walls the film is exposed for."""


def rig(hour: Hour, weather: Weather, *, interior: bool = False) -> Rig:
    """Return how a scene at this hour in this weather is lit."""
    chosen = RIGS[hour]
    chosen = replace(clouded(chosen, weather), wind=weather.wind)
    if interior:
        return indoors(chosen, hour)
    for wonder in weather.wonders:
        chosen = wondrous(chosen, wonder)
    return chosen


def darkened(light: Rig, share: float) -> Rig:
    """Return the rig with a share of all its light out, lamps too: what is left for a fire to light."""
    left = 1 - 0.95 * share
    names = ("key", "zenith", "horizon", "ground", "haze", "glow", "rim", "reflector", "sunbeam")
    dim = {name: scaled(getattr(light, name), left) for name in names}
    return replace(light, lamps=light.lamps * (1 - share), **dim)  # type: ignore[arg-type]


def clouded(clear: Rig, weather: Weather) -> Rig:
    """Return the rig with the weather's clouds, water or mist before the light."""
    much = max(0.0, min(weather.strength, 1.0))
    match weather.sky:
        case Sky.CLEAR:
            return clear
        case Sky.CLOUDY:
            return overcast(clear, 0.35 + 0.5 * much, 1.5)
        case Sky.RAIN:
            return replace(
                overcast(clear, 0.60 + 0.25 * much, 1.9), wet=0.55 + 0.45 * much, rain=0.35 + 0.65 * much
            )
        case Sky.STORM:
            return replace(threatening(clear, 0.75 + 0.25 * much), wet=1.0, rain=0.6 + 0.4 * much)
        case Sky.SNOW:
            dull = overcast(clear, 0.50 + 0.2 * much, 1.5)
            grey = mixed(dull.zenith, dull.horizon, 0.5)  # flakes are seen against a sky darker than they are
            return replace(
                dull,
                zenith=scaled(grey, 0.72),
                horizon=scaled(dull.horizon, 0.80),
                haze=scaled(dull.haze, 0.84),
                cloud_light=scaled(dull.cloud_light, 0.72),
                cloud_shade=scaled(dull.cloud_shade, 0.72),
                snow=0.35 + 0.65 * much,
            )
        case Sky.FOG:
            return misty(clear, much)


def threatening(clear: Rig, cover: float) -> Rig:
    """Return the rig under a storm: low slate clouds, what light there is from under their far edge."""
    dull = overcast(clear, cover, 2.2)
    slate = scaled(mixed(dull.horizon, (0.42, 0.50, 0.58), 0.35 * (1 - clear.night)), 0.27)
    return replace(
        dull,
        key=scaled(dull.key, 0.9),
        zenith=scaled(slate, 0.50),
        horizon=slate,
        haze=scaled(slate, 0.80),
        cloud_light=scaled(slate, 1.5),
        cloud_shade=scaled(slate, 0.35),
        rim=scaled(clear.rim, 1.2),
        reflector=scaled(clear.reflector, 1.6),
        exposure=dull.exposure * 1.10,
        lift=(0.000, 0.004, 0.014),
    )


def misty(clear: Rig, much: float) -> Rig:
    """Return the rig in mist that lies on the ground and lets the sun through: near things keep their tones.

    Air that is a fiftieth thicker for each metre of height gone takes distant feet before distant tops.
    """
    soft = overcast(clear, 0.55, 1.0)
    milk = mixed(soft.horizon, clear.haze, 0.5)
    return replace(
        soft,
        haze=scaled(milk, 0.76),
        haze_density=0.006 + 0.050 * much**2,
        mist=5.0 + 10.0 * much,
        glow=scaled(clear.glow, 0.9),
        disc=clear.disc * 0.7,
        disc_cosine=0.9990,
        clouds=min(1.0, clear.clouds),
        saturation=clear.saturation,
    )


def wondrous(clear: Rig, wonder: Wonder) -> Rig:
    """Return the rig as what the sky shows lights the scene, wonder included."""
    shown = replace(clear, wonders=(*clear.wonders, wonder))
    match wonder:
        case Wonder.AURORA:  # seen under few clouds only; it lights snow green
            return replace(
                shown,
                key=mixed(scaled(clear.key, 0.6), (0.10, 0.26, 0.22), 0.5),
                zenith=(0.012, 0.034, 0.075),
                horizon=(0.035, 0.120, 0.125),
                haze=(0.03, 0.085, 0.10),
                clouds=0.12,
                cloud_light=(0.06, 0.12, 0.14),
                stars=1.0,
                snow=clear.snow * 0.25,
            )
        case Wonder.RAINBOW:  # stands opposite the sun: behind the camera's back, not too high
            return replace(
                shown,
                off_axis=degrees(5),
                elevation=degrees(30),
                key=mixed(clear.key, (1.62, 1.36, 1.02), 0.7),
                zenith=mixed(clear.zenith, (0.15, 0.24, 0.38), 0.7),
                horizon=mixed(clear.horizon, (0.30, 0.40, 0.52), 0.7),
                haze=mixed(clear.haze, (0.32, 0.42, 0.54), 0.6),
                clouds=0.25,
                cloud_light=scaled(clear.cloud_light, 0.6),
                cloud_shade=scaled(clear.cloud_shade, 0.6),
                rain=clear.rain * 0.3,
            )
        case Wonder.MOON:  # low in the picture's back: rims, long shadows, a way of light on water
            return replace(
                shown,
                off_axis=degrees(174),
                elevation=degrees(12),
                key=scaled(clear.key, 1.5),
                glow=scaled(clear.glow, 1.3),
                disc=1.0,
                disc_cosine=math.cos(degrees(2.6)),
                rim=scaled(clear.rim, 1.25),
                clouds=min(clear.clouds, 0.25),
            )
        case Wonder.METEORS | Wonder.LIGHTNING:
            return shown


def setting(light: Rig) -> Rig:
    """Return an evening's rig with the sun low in the picture's back: where nobody's face needs it."""
    return replace(
        light,
        off_axis=degrees(168),
        elevation=degrees(7),
        glow=scaled(light.glow, 1.15),
        disc_cosine=math.cos(degrees(1.7)),
    )


FLASHES, FLASH_LASTS = 1.2, 0.45
"""Flashes of lightning in a second, fewer than the three that harm, and the share of the time one glows."""


def flashed(rig: Rig, seconds: float) -> Rig:
    """Return the rig at a moment, lit by a flash of lightning if there is one; see `shaders/sky.wgsl`."""
    if Wonder.LIGHTNING not in rig.wonders:
        return rig
    since = (seconds * FLASHES + 0.15) % 1.0
    bright = max(0.0, 1.0 - since / FLASH_LASTS) ** 0.5
    return replace(
        rig,
        key=mixed(rig.key, (1.0, 1.15, 1.45), 0.75 * bright),
        rim=mixed(rig.rim, (1.2, 1.4, 1.8), 0.7 * bright),
        haze=mixed(rig.haze, (0.42, 0.48, 0.62), (0.4 - 0.25 * rig.night) * bright),
    )


def overcast(clear: Rig, cover: float, thicker: float) -> Rig:
    """Return the rig under clouds: the key goes soft and dim, the sky pale and even, the air thick."""
    grey = sum(clear.horizon) / 3 * 0.9
    pale = mixed(clear.horizon, (grey * 0.94, grey, grey * 1.08), 0.75 * cover)
    return replace(
        clear,
        key=scaled(clear.key, 1 - 0.72 * cover),
        zenith=mixed(clear.zenith, scaled(pale, 0.72), cover * 0.85),
        horizon=pale,
        haze=mixed(clear.haze, scaled(pale, 0.9), cover),
        haze_density=clear.haze_density * thicker,
        ground=scaled(clear.ground, 1.1),
        glow=scaled(clear.glow, 1 - 0.8 * cover),
        disc=clear.disc * max(0.0, 1 - 1.4 * cover),
        rim=scaled(clear.rim, 1 - 0.4 * cover),
        clouds=min(1.0, clear.clouds + cover),
        stars=clear.stars * (1 - cover),
        softness=1.0 + 2.5 * cover,
        exposure=clear.exposure * (1 + 0.12 * cover),
        saturation=clear.saturation - 0.10 * cover,
    )


def indoors(outside: Rig, hour: Hour) -> Rig:
    """Return the rig for a room: a large soft window as key, bounced fill, practical lamps."""
    day = hour in (Hour.DAY, Hour.DAWN)
    return replace(
        outside,
        off_axis=degrees(-48),
        elevation=degrees(38),
        key=(1.02, 0.94, 0.82) if day else (0.34, 0.32, 0.42),
        zenith=(0.46, 0.45, 0.44) if day else (0.17, 0.16, 0.18),
        horizon=(0.52, 0.50, 0.47) if day else (0.24, 0.20, 0.17),
        ground=(0.52, 0.47, 0.41) if day else (0.16, 0.12, 0.09),
        haze_density=0.0,
        reflector=(0.14, 0.13, 0.12) if day else (0.15, 0.13, 0.11),
        rim=(0.35, 0.36, 0.40) if day else (0.24, 0.26, 0.36),
        sunbeam=scaled(outside.key, BEAM * outside.disc / RIGS[hour].disc),
        lamps=0.45 if day else 1.0,
        exposure=1.0 if day else 1.3,
        softness=2.2,
        wet=0.0,
        rain=0.0,
        snow=0.0,
        lift=(0.004, 0.003, 0.006),
        gain=(1.02, 1.0, 0.97),
    )


def mixed(first: Light, second: Light, share: float) -> Light:
    """Return `first` with `share` of it replaced by `second`."""
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
        first[2] + (second[2] - first[2]) * share,
    )


def scaled(light: Light, by: float) -> Light:
    return light[0] * by, light[1] * by, light[2] * by
