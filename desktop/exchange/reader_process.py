"""Workbooks are parsed in a process of their own, which may die without taking ours along.

The child imports nothing but the standard library and the parser; it sends names, sizes and
rows over a pipe, in portions, and says nothing on standard error.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from dataclasses import dataclass, field
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.domain.progress import Progress
from desktop.exchange.cell_text import Cleaned, cell_text
from desktop.exchange.messages import user_error

_ROWS_PER_MESSAGE = 1000
_POLL_SECONDS = 0.05
_MEMORY_LIMIT_BYTES = 3 * 1024**3


@dataclass(slots=True)
class SheetData:
    """One sheet; ``rows[0]`` is row 1 of the user's sheet and column 0 its column A.

    ``cleaned`` knows the cleaned text of cells that were looked at already.
    """

    name: str
    rows: list[list[str]] = field(default_factory=list)
    cleaned: Cleaned = field(default_factory=Cleaned, compare=False, repr=False)


def read_in_child(path: Path, progress: Progress) -> list[SheetData]:
    """Return all visible sheets of a workbook as text.

    Raises ``UserError`` FILE_PASSWORD or FILE_DAMAGED (also when the parser dies), and lets
    ``Cancelled`` of ``progress`` through after ending the child.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child_main, args=(str(path), sender), daemon=True)
    process.start()
    sender.close()
    try:
        return _collect(path, receiver, progress)
    except (EOFError, ConnectionError) as fault:
        raise user_error("FILE_DAMAGED", file=path.name) from fault
    finally:
        receiver.close()
        process.kill()
        process.join()
        process.close()


def _collect(path: Path, receiver: Connection, progress: Progress) -> list[SheetData]:
    sheets: list[SheetData] = []
    done = total = 0
    while True:
        progress(done, total)
        if not receiver.poll(_POLL_SECONDS):
            continue
        kind, content = receiver.recv()
        if kind == "sheet":
            name, height = content
            sheets.append(SheetData(name))
            total += height
        elif kind == "rows":
            sheets[-1].rows.extend(content)
            # The next portion is still being parsed: there is time.
            deque(map(sheets[-1].cleaned.__getitem__, chain.from_iterable(content)), maxlen=0)
            done += len(content)
        elif kind == "fault":
            raise user_error(content, file=path.name)
        else:
            return sheets


def _child_main(path: str, sender: Connection) -> None:
    """Run in the child: be silent, be bounded, send the sheets."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    _limit_memory()
    send_workbook(path, sender)
    sender.close()


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, hard))


def send_workbook(path: str, sender: Connection) -> None:
    """Parse the workbook and send ``(kind, content)`` messages: sheet, rows, fault, end."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_path(path)
        for sheet in workbook.sheets_metadata:
            if sheet.visible is SheetVisibleEnum.Visible:
                _send_sheet(workbook, sheet.name, sender)
    except PasswordError:
        sender.send(("fault", "FILE_PASSWORD"))
    except CalamineError:
        sender.send(("fault", "FILE_DAMAGED"))
    else:
        sender.send(("end", None))


def _send_sheet(workbook: object, name: str, sender: Connection) -> None:
    sheet = workbook.get_sheet_by_name(name)  # type: ignore[attr-defined]
    sender.send(("sheet", (name, sheet.end[0] + 1 if sheet.end else 0)))
    if sheet.start is None:
        return
    left = [""] * sheet.start[1]  # the parser leaves out empty columns on the left
    portion: list[list[str]] = []
    # Equal texts are sent once a portion, and are one object for whoever receives them.
    known: dict[str, str] = {}
    for row in sheet.iter_rows():
        texts = [value if type(value) is str else cell_text(value) for value in row]
        portion.append(left + list(map(known.setdefault, texts, texts)))
        if len(portion) == _ROWS_PER_MESSAGE:
            sender.send(("rows", portion))
            portion, known = [], {}
    sender.send(("rows", portion))
