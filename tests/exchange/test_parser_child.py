"""The child's half, run here, so that each message is seen."""

from __future__ import annotations

import multiprocessing
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange import parser_child
from desktop.exchange.parser_child import send_workbook

WORKBOOKS = Path(__file__).parent.parent / "data" / "workbooks"


def _messages(name: str) -> list[tuple[str, Any]]:
    receiver, sender = multiprocessing.Pipe(duplex=False)
    send_workbook(str(WORKBOOKS / name), sender)
    sender.close()
    messages = []
    with suppress(EOFError):  # asking first whether something is there fails on Windows at the end
        while True:
            messages.append(receiver.recv())
    receiver.close()
    return messages


def test_sheets_and_rows_are_sent_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name and height first, then rows in portions, then the end."""
    monkeypatch.setattr(parser_child, "ROWS_A_BLOCK", 2)
    kinds = [
        (kind, content if kind == "sheet" else None) for kind, content in _messages("plain.xlsx")
    ]
    assert kinds == [("sheet", ("Data", 3)), ("rows", None), ("rows", None), ("end", None)]


def test_an_empty_sheet_has_no_rows() -> None:
    """A sheet without cells is named and nothing follows."""
    messages = _messages("empty_sheet.xlsx")
    assert messages == [("sheet", ("Kosong", 0)), ("end", None)]


@pytest.mark.parametrize(
    ("name", "code"), [("password.xls", "FILE_PASSWORD"), ("truncated.xlsx", "FILE_DAMAGED")]
)
def test_faults_of_the_parser_are_sent_as_codes(name: str, code: str) -> None:
    """The parser's own words never reach the user."""
    assert _messages(name) == [("fault", code)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_child_bounds_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """The soft limit is set, the hard one left alone."""
    import resource

    calls = []
    monkeypatch.setattr(resource, "getrlimit", lambda _kind: (-1, 99))
    monkeypatch.setattr(resource, "setrlimit", lambda _kind, limits: calls.append(limits))
    parser_child._limit_memory()
    assert calls == [(parser_child._MEMORY_LIMIT_BYTES, 99)]


def test_hidden_sheets_are_not_sent() -> None:
    """Two visible sheets of three."""
    names = [
        content[0] for kind, content in _messages("data_on_second_sheet.xlsx") if kind == "sheet"
    ]
    assert names == ["Petunjuk Pengisian", "Data"]
