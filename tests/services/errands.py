"""What a helper process of the tests does; it finds these functions by their names."""

from __future__ import annotations

import multiprocessing
import os
from datetime import date
from multiprocessing.connection import Client

from desktop.domain.progress import Cancelled, Progress
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError

DIES_WITH = 7


class Unsendable(Exception):
    """A bug whose exception cannot be read on the other side."""

    def __init__(self, one: object, two: object) -> None:
        super().__init__("rahasia")
        self.held = (one, two)


def answer(request: object, progress: Progress) -> object:
    """Do what the request names."""
    name, *values = request  # type: ignore[misc]
    return globals()[f"do_{name}"](progress, *values)


def do_count(progress: Progress, total: int) -> tuple[int, int]:
    """Report now and then, and say who counted."""
    for done in range(total):
        progress(done, total)
    return total, os.getpid()


def do_echo(_progress: Progress, *values: object) -> tuple[object, ...]:
    """Give back what came."""
    return values


def do_until_stopped(progress: Progress, address: object) -> None:
    """Say that the work has begun, go on reporting, and say whether it ended by itself."""
    with Client(address) as line:
        line.send(os.getpid())
        try:
            while True:
                progress(0, 1)
        except Cancelled:
            line.send("stopped")
            raise


def do_fail_when_stopped(progress: Progress, address: object) -> None:
    """Say that the work has begun, and hear the wish to stop with a bug."""
    try:
        do_until_stopped(progress, address)
    except Cancelled:
        raise Unsendable(open, None) from None


def do_write(_progress: Progress, address: object) -> str:
    """Say that the work has begun, hear nothing until it is done, and say so."""
    with Client(address) as line:
        line.send(os.getpid())
        line.recv()
    return "written"


def do_deaf(_progress: Progress, address: object) -> None:
    """Say that the work has begun and hear nothing any more."""
    with Client(address) as line:
        line.send(os.getpid())
        multiprocessing.Event().wait()


def do_refuse(_progress: Progress) -> None:
    """Raise what the user can mend."""
    raise UserError("BEYOND", "Tidak bisa. Coba lagi.", row=3)


def do_no_law(_progress: Progress) -> None:
    """Raise a fault of the domain."""
    raise RuleNotInForce("jp.rate", date(1990, 1, 1), None)


def do_bug(_progress: Progress) -> None:
    """Raise what nobody expects."""
    raise Unsendable(open, lambda: None)


def do_read(_progress: Progress) -> int | None:
    """Have a child of its own, as reading a workbook needs one."""
    process = multiprocessing.get_context("spawn").Process(target=os.getpid, daemon=True)
    process.start()
    process.join()
    return process.exitcode


def do_die(_progress: Progress) -> None:
    """End the process at once, as a lack of memory does."""
    os._exit(DIES_WITH)
