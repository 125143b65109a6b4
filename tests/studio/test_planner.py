"""A planner is asked over HTTP, checked by the reader, and fails in one clear sentence."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from filmwright.film.errors import BriefRefused, PlannerFailed
from filmwright.studio import openly
from filmwright.studio.first_reading import first_reading
from filmwright.studio.planner import ChatPlanner, chat_planner, configured_planner

WORDS = "A red bicycle on the left of a car. A girl waves."


@dataclass
class Desk:
    """A chat endpoint on this machine: it answers what it was told to, one answer a request."""

    answers: list[str]
    status: int = 200
    released: threading.Event = field(default_factory=threading.Event)  # a slow one waits for this
    slow: bool = False
    heard: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            desk.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            desk.keys.append(self.headers["Authorization"])
            if desk.slow:
                desk.released.wait(10)
            answer = desk.answers[min(len(desk.heard), len(desk.answers)) - 1].encode()
            self.send_response(desk.status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        desk.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def completion(content: str) -> str:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})


def world(**changes: object) -> str:
    """Return what a good planner answers: the reader's world with something made better."""
    from filmwright.stage.world.files import world_to_json

    plain = json.loads(world_to_json(first_reading(openly.asked(WORDS))[0].world))
    return json.dumps(plain | changes)


def plan(url: str, **settings: Any) -> Any:
    planner = ChatPlanner(url=url, model="a-model", **settings)
    return first_reading(openly.asked(WORDS), planner)[0].world


def test_the_planner_is_asked_for_the_world_and_its_answer_is_used() -> None:
    desk = Desk(answers=[completion(f"Here it is:\n```json\n{world(mood='wistful')}\n```")])
    with served(desk) as url:
        made = plan(url, key="secret")
    assert made.mood == "wistful"
    assert {prop.kind for prop in made.props} >= {"bicycle", "car"}
    assert desk.heard[0]["model"] == "a-model"
    assert "A red bicycle" in desk.heard[0]["messages"][1]["content"]
    assert desk.keys == ["Bearer secret"]


def test_a_project_is_planned_by_the_planner_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(answers=[completion(world(mood="wistful"))])
    with served(desk) as url:
        monkeypatch.setenv("FILMWRIGHT_PLANNER_URL", url)
        monkeypatch.setenv("FILMWRIGHT_PLANNER_MODEL", "a-model")
        crew = openly.crew_for(openly.asked(WORDS), project=tmp_path / "it.film")
        script = crew.plan(crew.adopt(openly.asked(WORDS)))
    assert json.loads(script.scenes[0].world or "")["mood"] == "wistful"


def test_nobody_outside_is_asked_unless_somebody_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILMWRIGHT_PLANNER_URL", raising=False)
    assert configured_planner() is None


def test_a_planner_that_forgets_a_thing_is_told_so_and_asked_again() -> None:
    desk = Desk(answers=[completion(world(props=[])), completion(world())])
    with served(desk) as url:
        made = plan(url)
    assert len(made.props) == 2
    assert "red bicycle" in desk.heard[1]["messages"][1]["content"].split("Your last answer")[1]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (completion(world(props=[], cast=[], actions=[])), "leaves out"),
        (completion("I am sorry, I cannot do that."), "not JSON"),
        (completion('{"place": {"kind": "park"}, "weathr": 3}'), "weathr"),
        ("<html>no</html>", "no chat completion"),
        (json.dumps({"choices": []}), "no chat completion"),
        (json.dumps({"choices": [{"message": {"content": None}}]}), "without text"),
    ],
)
def test_rubbish_is_refused_in_a_clear_sentence(answer: str, said: str) -> None:
    with served(Desk(answers=[answer])) as url, pytest.raises(PlannerFailed, match=r".+") as failed:
        plan(url)
    assert said in str(failed.value)


def test_an_endpoint_that_refuses_is_quoted() -> None:
    desk = Desk(answers=["no such model"], status=404)
    with served(desk) as url, pytest.raises(PlannerFailed, match=r"404.*no such model"):
        plan(url)


def test_an_endpoint_that_is_too_slow_is_given_up() -> None:
    desk = Desk(answers=[completion(world())], slow=True)
    with served(desk) as url, pytest.raises(PlannerFailed, match=r"gave no answer in 0\.2 s"):
        plan(url, seconds=0.2)


def test_an_endpoint_that_is_not_there_is_named() -> None:
    with served(Desk(answers=[""])) as url:
        pass
    with pytest.raises(PlannerFailed, match="cannot be reached"):
        plan(url)


def test_settings_that_cannot_work_are_refused_before_anybody_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(BriefRefused, match="no URL"):
        chat_planner("localhost", "m")
    with pytest.raises(BriefRefused, match="--planner-model"):
        chat_planner("http://localhost", None)
    monkeypatch.delenv("MY_KEY", raising=False)
    with pytest.raises(BriefRefused, match="MY_KEY"):
        chat_planner("http://localhost", "m", key_variable="MY_KEY")
    monkeypatch.setenv("MY_KEY", "secret")
    assert chat_planner("http://localhost", "m", key_variable="MY_KEY").key == "secret"
