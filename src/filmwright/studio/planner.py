"""A chat endpoint as a planner: any server that speaks the OpenAI-compatible `/chat/completions`."""

from __future__ import annotations

import json
import os
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from filmwright.film.errors import BriefRefused, PlannerFailed

URL_VARIABLE = "FILMWRIGHT_PLANNER_URL"
MODEL_VARIABLE = "FILMWRIGHT_PLANNER_MODEL"
KEY_VARIABLE = "FILMWRIGHT_PLANNER_KEY"
"""Environment variables that set a planner up; none is asked while the first is not set."""

LARGEST_ANSWER = 4_000_000
"""Bytes; no world is larger."""

_CHUNK = 65536


@dataclass(frozen=True, kw_only=True)
class ChatPlanner:
    """Asks a chat endpoint. `url` is the base, such as http://localhost:8000/v1."""

    url: str
    model: str
    key: str | None = None
    seconds: float = 60.0  # for one whole answer

    def __call__(self, task: str, request: str) -> str:
        """Return the model's answer. Raises PlannerFailed: unreachable, refused, too slow, or rubbish."""
        body = {
            "model": self.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": request}],
        }
        answer = self._posted(json.dumps(body).encode())
        try:
            content = json.loads(answer)["choices"][0]["message"]["content"]
        except (ValueError, LookupError, TypeError) as error:
            raise PlannerFailed(
                f"the planner at {self.url} answered something that is no chat completion: {answer[:80]!r}; "
                "check its address, it should end in /v1 or the like"
            ) from error
        if not isinstance(content, str):
            raise PlannerFailed(f"the planner at {self.url} answered without text; try another model")
        return content

    def _posted(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        order = urllib.request.Request(f"{self.url.rstrip('/')}/chat/completions", data=body, headers=headers)
        over = time.monotonic() + self.seconds
        slow = (
            f"the planner at {self.url} gave no answer in {self.seconds:g} s; give it longer or try another"
        )
        answer = b""
        try:
            with urllib.request.urlopen(order, timeout=self.seconds) as reply:
                while chunk := reply.read1(_CHUNK):
                    answer += chunk
                    if time.monotonic() > over:
                        raise PlannerFailed(slow)
                    if len(answer) > LARGEST_ANSWER:
                        raise PlannerFailed(f"the planner at {self.url} does not stop answering; try another")
        except urllib.error.HTTPError as error:
            said = error.read(200).decode(errors="replace").strip()
            raise PlannerFailed(
                f"the planner at {self.url} refused ({error.code}): {said or error.reason}"
            ) from error
        except TimeoutError as error:
            raise PlannerFailed(slow) from error
        except OSError as error:
            late = isinstance(getattr(error, "reason", None), TimeoutError)
            why = slow if late else f"the planner at {self.url} cannot be reached ({error}); is it running?"
            raise PlannerFailed(why) from error
        return answer


def configured_planner() -> ChatPlanner | None:
    """Return the planner of the environment, or None: nobody outside is asked unless somebody says so."""
    url = os.environ.get(URL_VARIABLE)
    return chat_planner(url, os.environ.get(MODEL_VARIABLE)) if url else None


def chat_planner(
    url: str, model: str | None, *, key_variable: str | None = None, seconds: float = 60.0
) -> ChatPlanner:
    """Return the planner a person set up. Raises BriefRefused for settings that cannot work."""
    if not url.startswith(("http://", "https://")):
        raise BriefRefused(f"the planner's address {url!r} is no URL; write http://… or https://…")
    if not model:
        raise BriefRefused(f"the planner needs a model; name one with --planner-model or {MODEL_VARIABLE}")
    key = os.environ.get(key_variable or KEY_VARIABLE)
    if key_variable and not key:
        raise BriefRefused(f"the environment variable {key_variable} holds no key for the planner; set it")
    return ChatPlanner(url=url, model=model, key=key, seconds=seconds)
