"""Working ahead: what several ask for is made once, and may be begun before anybody asks."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from contextlib import suppress
from typing import Generic, TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Made = TypeVar("Made")


class Shared(Generic[Asked, Made]):
    """A function of one argument that keeps its last answers, for several threads.

    Who asks for what another thread is making waits for it. What fails is made anew when asked again.
    """

    def __init__(self, make: Callable[[Asked], Made], kept: int) -> None:
        self.__doc__ = make.__doc__
        self._make, self._most = make, kept
        self._door = threading.Lock()
        self._kept: OrderedDict[Asked, Future[Made]] = OrderedDict()

    def __call__(self, asked: Asked) -> Made:
        future, is_mine = self._place_of(asked)
        if is_mine:
            self._made(asked, future)
        return future.result()

    def __contains__(self, asked: Asked) -> bool:
        """Say whether this is made or being made."""
        with self._door:
            return asked in self._kept

    def begin(self, asked: Asked) -> None:
        """Make it in the background unless it is there; whoever asks hears of what fails."""
        future, is_mine = self._place_of(asked)
        if is_mine:
            threading.Thread(target=self._made, args=(asked, future), name="ahead", daemon=True).start()

    def cache_clear(self) -> None:
        """Forget all that is kept."""
        with self._door:
            self._kept.clear()

    def _place_of(self, asked: Asked) -> tuple[Future[Made], bool]:
        with self._door:
            known = self._kept.get(asked)
            future = self._kept.setdefault(asked, Future())
            self._kept.move_to_end(asked)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return future, known is None

    def _made(self, asked: Asked, future: Future[Made]) -> None:
        try:
            future.set_result(self._make(asked))
        except BaseException as error:
            with self._door, suppress(KeyError):
                if self._kept[asked] is future:
                    del self._kept[asked]
            future.set_exception(error)


def shared(kept: int) -> Callable[[Callable[[Asked], Made]], Shared[Asked, Made]]:
    """Keep a function's last `kept` answers, for several threads."""
    return lambda make: Shared(make, kept)
