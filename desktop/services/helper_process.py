"""A process of its own for work in pure Python, which in a thread would hold up the window.

The child is made at the first request and kept for the next ones. Everything goes over one pipe:
requests, the wish to stop, progress, and exactly one outcome. The child ends when the pipe does,
and with its parent, however that came to its end.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop import log_text
from desktop.domain.progress import Cancelled, Progress, quiet
from desktop.errors import UserError
from desktop.exchange.child_pipe import has_come

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Answer: TypeAlias = Callable[[object, Progress], object]
"""Does what a request asks for, in the child; a function of a module, or a partial of one."""

GRACE = 0.5
"""Seconds that the child has to stop by itself before it is killed."""
_POLL = 0.05
_REPORT_EVERY = 0.05
_PROGRESS, _RESULT, _FAULT, _BUG, _STOPPED = "progress", "result", "fault", "bug", "stopped"
_STOP = None
"""What is sent instead of a request."""

_LOGGER = logging.getLogger(__name__)


class HelperProcess:
    """The parent's side: one child, which does one thing at a time."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._lock = threading.Lock()

    @property
    def process_id(self) -> int | None:
        """The number of the child; ``None`` while there is none."""
        return self._process.pid if self._process is not None else None

    def ask(self, request: object, progress: Progress, *, is_patient: bool = False) -> object:
        """Let the child do what the request says and return what it gave.

        ``is_patient``: the child is never killed over it, and what was done before it heard that
        it should stop is returned as done.

        Raises what the work raised, ``Cancelled`` of ``progress`` once the child has let go, and
        ``UserError`` HELPER_DIED when the child came to its end over it.
        """
        with self._lock:
            try:
                connection = self._connected(progress)
                connection.send(request)
                kind, content = self._outcome(connection, progress, is_patient=is_patient)
            except (EOFError, OSError) as fault:
                code = self._end()
                _LOGGER.info("the helper process ended with %s", code)
                raise _died() from fault
            except BaseException:
                self._end()  # what is still on its way would be taken for the next answer
                raise
        if kind == _STOPPED:
            raise Cancelled
        if kind == _RESULT:
            return content
        raise content

    def close(self) -> None:
        """End the child; the next request makes another one."""
        with self._lock:
            self._end()

    def _connected(self, progress: Progress) -> Connection:
        if self._process is not None and not self._process.is_alive():
            self._end()  # it was killed while it had nothing to do
        if self._connection is None:
            import multiprocessing

            context = multiprocessing.get_context("spawn")
            own, other = context.Pipe()
            # Not a daemon: those may have no children, and a workbook is read in one.
            process = context.Process(target=serve, args=(other, self._answer), name="patuh-helper")
            process.start()
            atexit.register(self._leave)
            other.close()
            self._process, self._connection = process, own
            self._await_child(process, own, progress)
            return own
        return self._connection

    def _await_child(
        self, process: BaseProcess, connection: Connection, progress: Progress
    ) -> None:
        """Wait until the child holds its end of the pipe: from then on the pipe ends with it."""
        while not has_come(connection, process.sentinel, _POLL):
            progress(0, 0)
        connection.recv_bytes()

    def _outcome(
        self, connection: Connection, progress: Progress, *, is_patient: bool
    ) -> tuple[str, Any]:
        """Return how it came out: what it gave, the exception to raise, or nothing once stopped."""
        from desktop.services.parcel import receive

        done = total = 0
        while True:
            try:
                progress(done, total)
            except Cancelled:
                if not is_patient:
                    self._stop(connection)
                    return _STOPPED, None
                connection.send(_STOP)
                progress = quiet
            if not connection.poll(_POLL):
                continue
            kind, content = receive(connection)
            if kind == _PROGRESS:
                done, total = content
            elif kind == _BUG:
                _LOGGER.error("in the helper process:\n%s", content[1])
                self._end()
                return kind, content[0]
            else:
                return kind, content

    def _stop(self, connection: Connection) -> None:
        """Ask the child to stop; kill one that is too deep in work to hear, or fails over it."""
        from desktop.services.parcel import receive

        end = time.monotonic() + GRACE
        with suppress(EOFError, OSError):
            connection.send(_STOP)
            while (left := end - time.monotonic()) > 0 and connection.poll(left):
                kind, _content = receive(connection)
                if kind == _BUG:
                    break
                if kind != _PROGRESS:
                    return
        self._end()

    def _leave(self) -> None:
        """Kill a child that nobody closed before the program ends, which would wait for it."""
        if self._process is not None:
            self._process.kill()

    def _end(self) -> int | None:
        """Kill the child and return its exit code; ``None`` when there was no child."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is None or connection is None:
            return None
        atexit.unregister(self._leave)
        connection.close()
        process.kill()
        process.join()
        code = process.exitcode
        process.close()
        return code


def _died() -> UserError:
    return UserError(
        "HELPER_DIED",
        "Pekerjaan ini berhenti karena proses pembantunya mati, misalnya karena memori habis atau"
        " dihentikan sistem. Data Anda tidak berubah. Tutup program lain, lalu ulangi.",
        english="This work stopped because its helper process died, for example for want of memory"
        " or because the system ended it. Your data were not changed. Close other programs, then"
        " try again.",
    )


# --- in the child ---------------------------------------------------------------------------------


def serve(connection: Connection, answer: Answer) -> None:
    """Do one request after the other until nobody is there to ask; runs in the child."""
    # A console sends Ctrl+C to both; the parent decides.
    import signal

    from desktop.services.bulk_work import age_at_once

    connection.send_bytes(b"")  # nothing, but a word: this end is held here
    age_at_once()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            request = connection.recv()
            if request is not _STOP:  # one that came too late is about nothing
                do(connection, answer, request)
                gc.collect()


def _end_with_parent() -> None:
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def do(connection: Connection, answer: Answer, request: object) -> None:
    """Do what a request asks for and send how it came out: one message, whatever happens."""
    from desktop.services.parcel import Parcel

    try:
        parcel = Parcel((_RESULT, answer(request, _reporting(connection))))
    except Cancelled:
        parcel = Parcel((_STOPPED, None))
    except _expected() as error:
        parcel = Parcel((_FAULT, error))
    except BaseException as error:
        places = log_text.describe_exception(error)
        # The exception itself may hold what cannot be sent.
        bug = RuntimeError(type(error).__qualname__)
        connection.send((_BUG, (bug, places)))
        raise
    parcel.send(connection)


def _reporting(connection: Connection) -> Progress:
    next_report = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal next_report
        now = time.monotonic()
        if now < next_report and done < total:
            return
        next_report = now + _REPORT_EVERY
        if connection.poll(0) and connection.recv() is _STOP:
            raise Cancelled
        connection.send((_PROGRESS, (done, total)))

    return progress


def _expected() -> tuple[type[Exception], ...]:
    """Return what work raises about data; anything else is a bug, and the child ends with it."""
    from desktop.services.check_list import NotReady

    return UserError, NotReady, LookupError, ValueError
