"""What a row says of the kind of contract, and of having left, in the words of offices."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.issue import Severity
from desktop.domain.worker import EmploymentKind
from tests.exchange.test_worker_import import BUDI, HEAD, SITI, _codes, _import, _with


def test_a_status_that_is_no_kind_of_contract_keeps_nobody_out() -> None:
    """Marital status under the heading Status is told and left; the kind is assumed aloud."""
    result = _import(HEAD, _with(SITI, kind="K/1"), _with(BUDI, kind="TK/0"))
    assert len(result.workers) == 2
    assert ("COLUMN_NO_KIND", Severity.WARNING) in {(f.code, f.level) for f in result.findings}
    assert "KIND_ASSUMED" in _codes(result)
    assert "Status" not in result.mapping


def test_who_is_said_to_have_left_is_not_employed_for_that() -> None:
    """Without the last day the row waits; with it the worker is read as a leaver."""
    head = [*HEAD, "Tanggal Keluar"]
    rows = [
        [*_with(SITI, kind="Aktif"), ""],
        [*_with(BUDI, kind="Resign"), ""],
        [*_with(BUDI, nik="1871012507950003", kind="Non-Aktif"), "31-12-2025"],
    ]
    result = _import(head, *rows)
    assert [w.source_row for w in result.workers] == [2, 4]
    assert result.rejected_rows == (3,)
    assert _codes(result, Severity.ERROR) == ["LEFT_WITHOUT_DAY"]
    assert result.workers[1].employment.end == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("PKWT II", EmploymentKind.PKWT), ("Kontrak 1", EmploymentKind.PKWT),
     ("BHL", EmploymentKind.DAILY), ("Pegawai Tetap", EmploymentKind.PKWTT)],
)  # fmt: skip
def test_words_of_offices_for_kinds_of_contract(word: str, kind: EmploymentKind) -> None:
    """Counted contracts and daily hands are what they are called."""
    assert _import(HEAD, _with(BUDI, kind=word), SITI).workers[0].employment.kind is kind


def test_empty_kinds_are_assumed_aloud() -> None:
    """Under a merged cell only its first row says Harian; the others are told as assumed."""
    result = _import(HEAD, _with(SITI, kind="Harian"), _with(BUDI, kind=""))
    told = [(f.code, f.level, f.value) for f in result.findings]
    assert told == [("KIND_EMPTY", Severity.NOTICE, "1")]
