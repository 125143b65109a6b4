"""What a sky shows now and then is read, lights the scene and is seen."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.storyboard.conftest import PaperInspector

from filmwright.stage.filming.frame import looking
from filmwright.stage.filming.light import FLASHES, flashed, rig, setting
from filmwright.stage.filming.operator import operate
from filmwright.stage.filming.preview import still
from filmwright.stage.reading.setting import hour_of, season_of, weather_of
from filmwright.stage.reading.words import words_of
from filmwright.stage.stage import Staging, performed
from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets import catalog
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.world import Hour, Place, Season, Sky, Weather, Wonder, World
from filmwright.storyboard.brief_file import brief_from_words
from filmwright.storyboard.script import write_script

SIZE = (192, 108)


@pytest.mark.parametrize(
    ("said", "wonder"),
    [
        ("northern lights over a lake", Wonder.AURORA),
        ("a rainbow over the hills after the rain", Wonder.RAINBOW),
        ("flashes of lightning over the city", Wonder.LIGHTNING),
        ("a boat under a full moon", Wonder.MOON),
        ("湖上的极光", Wonder.AURORA),
        ("雨后的彩虹", Wonder.RAINBOW),
    ],
)
def test_wonders_of_the_sky_are_read(said: str, wonder: Wonder) -> None:
    assert weather_of("", words_of(said)).wonders == (wonder,)


def test_what_is_only_seen_at_night_makes_it_night() -> None:
    assert hour_of("", words_of("aurora over a lake")) is Hour.NIGHT
    assert hour_of("", words_of("a wizard reads by candlelight")) is Hour.NIGHT


def test_covered_in_snow_is_winter_and_not_snowfall() -> None:
    words = words_of("a snow-covered valley")
    assert season_of("", words) is Season.WINTER
    assert weather_of("", words).sky is Sky.CLEAR


@functools.cache
def skies(
    *wonders: Wonder, sky: Sky = Sky.CLEAR, hour: Hour = Hour.NIGHT, kind: str = "meadow"
) -> NDArray[np.float64]:
    """Return the picture of a place under a sky, as the master camera sees it."""
    weather = Weather(sky=sky, wonders=wonders)
    world = World(place=Place(kind=kind), frames=24, rate=24, hour=hour, weather=weather)  # type: ignore[arg-type]
    place = catalog.build(world.place, world)
    side = place.camera_side
    view = looking((9 * np.cos(side), 9 * np.sin(side), 1.6), (0.0, 0.0, 3.2), 28.0, SIZE)
    return still([], view, SIZE, hour=hour, weather=weather, place=place)[..., :3].astype(float)


def top(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    return picture[: SIZE[1] // 3]


def test_northern_lights_are_green_over_a_night() -> None:
    change = (top(skies(Wonder.AURORA)) - top(skies())).mean(axis=(0, 1))
    assert change[1] > 15 and change[1] > change[0] + 10


def test_a_rainbow_has_all_colours_in_its_order() -> None:
    shown = skies(Wonder.RAINBOW, hour=Hour.DAY, kind="ocean")[: SIZE[1] * 6 // 10]
    extra = shown - shown.mean(axis=2, keepdims=True)
    middle = extra[:, SIZE[0] // 2 - 8 : SIZE[0] // 2 + 8].mean(axis=1)
    reddest = int((middle[:, 0] - middle[:, 2]).argmax())
    greenest = reddest - 8 + int(middle[reddest - 8 : reddest + 10, 1].argmax())
    assert 0 < reddest < greenest  # red outside, which is above


def test_a_storm_is_darker_than_rain() -> None:
    assert (
        top(skies(sky=Sky.STORM, hour=Hour.DAY)).mean() < 0.8 * top(skies(sky=Sky.RAIN, hour=Hour.DAY)).mean()
    )


def test_lightning_lights_the_scene_while_it_flashes() -> None:
    light = rig(Hour.NIGHT, Weather(sky=Sky.STORM, wonders=(Wonder.LIGHTNING,)))
    flash, dark = flashed(light, 0.87 / FLASHES), flashed(light, 0.8 / FLASHES)
    assert sum(flash.key) > 3 * sum(dark.key)
    assert dark.key == pytest.approx(light.key)


def test_autumn_woods_are_broad_leaved_and_their_ground_is_not_green() -> None:
    def ground(season: Season) -> NDArray[np.float64]:
        world = World(place=Place(kind="forest"), frames=24, rate=24, season=season)  # type: ignore[arg-type]
        surfaces = catalog.build(world.place, world).model.surfaces
        lawn = max((s for s in surfaces if s.finish is Finish.GRASS), key=lambda s: np.ptp(s.positions[:, 0]))
        near = np.hypot(lawn.positions[:, 0], lawn.positions[:, 1]) < 8
        return np.asarray(lawn.colours[near].mean(axis=0), np.float64)

    assert growth.leaf_tones(Season.AUTUMN) != growth.leaf_tones(Season.SUMMER)
    summer, autumn = ground(Season.SUMMER), ground(Season.AUTUMN)
    assert summer[1] > summer[0] and autumn[0] > autumn[1]


def test_an_evening_without_people_has_the_sun_in_the_picture() -> None:
    before, low = rig(Hour.DUSK, Weather()), setting(rig(Hour.DUSK, Weather()))
    ahead = np.array([-1.0, 0.0, 0.0])  # where a camera on the side 0 looks
    assert np.dot(low.towards_key(0.0), ahead) > np.cos(np.radians(20))
    assert np.dot(before.towards_key(0.0), ahead) < 0.5


def test_an_empty_place_is_looked_up_from_for_what_its_sky_shows() -> None:
    def pitch(words: str) -> float:
        brief = brief_from_words(words, inspector=PaperInspector(), duration=1)
        script = write_script(brief, None)
        scene = script.scenes[0]
        performance = performed(
            Staging(
                scene=scene,
                look="natural",
                language="en",
                rate=script.format.rate,
                references=(),
                seed=1,
            )
        )
        return float(operate(performance, scene.shots[0]).basis[0, 2, 2])

    assert pitch("northern lights over a meadow") > pitch("a meadow at night") + 0.08
