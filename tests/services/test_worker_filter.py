"""Filters as texts: kept, read with care, turned into what SQL is asked."""

from __future__ import annotations

from desktop.domain.program import Program
from desktop.domain.worker import Citizenship, EmploymentKind
from desktop.services.worker_filter import NO_WORD, FilterChoice
from desktop.storage.worker_query import WorkerQuery


def test_a_saved_filter_of_another_time_is_read_with_care() -> None:
    """What this program does not know is left out; the rest filters."""
    saved = {"kind": "Entah", "program": "JP", "unit": "Gudang", "colour": "red"}
    assert FilterChoice.of(saved) == FilterChoice(program="JP", unit="Gudang")
    assert FilterChoice.of(FilterChoice(kind="PKWT").definition()).query().kind is (
        EmploymentKind.PKWT
    )


def test_texts_become_one_query() -> None:
    """Every text narrows; the mark for people without a unit asks for the empty word."""
    choice = FilterChoice(program="JP", unit=NO_WORD, workplace="Kota Metro", citizenship="WNA")
    assert choice.query() == WorkerQuery(
        missing_program=Program.JP,
        unit="",
        workplace="Kota Metro",
        citizenship=Citizenship.FOREIGN,
    )
    assert FilterChoice().query() == WorkerQuery()
