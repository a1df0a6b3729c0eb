"""Keeps Python's collector of cycles off the threads beside the window."""

from __future__ import annotations

import gc


class CollectorPause:
    """Lets the collector rest while anybody holds this; counted, for the thread of the window.

    A widget or a runner in a cycle would be destroyed on the wrong thread, and a pool that is
    destroyed on its own thread waits for itself for ever.
    """

    def __init__(self) -> None:
        self._holders = 0
        self._was_working = False

    def hold(self) -> None:
        """Begin to rest; every call is answered by one of ``let_go``."""
        self._holders += 1
        if self._holders == 1:
            self._was_working = gc.isenabled()
            gc.disable()

    def let_go(self) -> None:
        """End what ``hold`` began; nothing after ``end``."""
        if self._holders:
            self._holders -= 1
            if not self._holders:
                self._work_on()

    def end(self) -> None:
        """Let the collector work whoever holds this: there are no threads any more."""
        if self._holders:
            self._holders = 0
            self._work_on()

    def _work_on(self) -> None:
        if self._was_working:
            gc.enable()
