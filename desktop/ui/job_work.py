"""The work of a job on its thread: run, reported at most twenty times a second, answered for."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRunnable

from desktop.domain.progress import Cancelled, Progress
from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.ui.jobs import Scope, Work


_log = logging.getLogger(__name__)

PROGRESS_INTERVAL = 0.05
"""Seconds between two reports: at most twenty a second reach the window."""


class Task(QRunnable):
    """Carries a function, its scope and bound signals to the pool, nothing else."""

    def __init__(
        self,
        work: tuple[Scope, Work],
        report: Callable[[object, object], None],
        end: Callable[[str, object], None],
        stop: threading.Event,
    ) -> None:
        super().__init__()
        self._arguments = (partial(_within, *work), report, end, stop)

    def run(self) -> None:
        """Do it, on the thread of the pool."""
        run_work(*self._arguments)


def _within(scope: Scope, fn: Work, progress: Progress) -> object:
    with scope():
        return fn(progress)


def run_work(
    fn: Work,
    report: Callable[[object, object], None],
    end: Callable[[str, object], None],
    stop: threading.Event,
) -> None:
    """Run ``fn`` and give exactly one outcome to ``end``."""
    try:
        if stop.is_set():
            raise Cancelled  # noqa: TRY301 - the same answer as from within the work
        result = fn(throttled(report, stop))
    except Cancelled:
        end("cancelled", None)
    except Exception as error:
        _log_failure(error)
        end("failed", error)
    else:
        end("succeeded", result)


def _log_failure(error: Exception) -> None:
    if isinstance(error, UserError):
        _log.info("job ended with %s", error.code)
    else:
        _log.error("job failed", exc_info=error)


def throttled(report: Callable[[object, object], None], stop: threading.Event) -> Progress:
    """Return a progress callable that passes on at most twenty reports a second.

    The first and the last report always pass; raises ``Cancelled`` once ``stop`` is set.
    """
    next_report = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal next_report
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now >= next_report or done >= total:
            next_report = now + PROGRESS_INTERVAL
            report(done, total)

    return progress
