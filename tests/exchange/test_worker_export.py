"""What is exported is read back as the same workforce."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter.worksheet import Worksheet

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.field_values import format_value
from desktop.domain.fields import WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.program import (
    MEMBER,
    NOT_MEMBER,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
)
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.domain.worker_fields import worker_values
from desktop.errors import UserError
from desktop.exchange.columns import FAMILY_RELATION
from desktop.exchange.family_rows import member_values, relation_code
from desktop.exchange.workbook import new_workbook
from desktop.exchange.worker_export import export_workforce, lay_out, marked_text
from desktop.exchange.worker_import import import_workforce

_TEXT = st.text(st.sampled_from("abcXYZ0129 '=+-@\"é;,.\t"), min_size=2, max_size=12).map(
    lambda text: " ".join(text.split())
)
_NAMES = _TEXT.filter(lambda text: sum(map(str.isalpha, text)) > 1)
_NOTHING = st.sampled_from(["-", "--", "n/a", "Nan", "NIHIL", "'-", "''null", "–"])
"""Texts that stand for an empty cell wherever somebody else wrote them."""
_OPTIONAL = st.one_of(st.just(""), _NOTHING, _TEXT.filter(lambda text: any(map(str.isalnum, text))))
_MONEY = st.integers(0, 10**12)
_REGISTERED = st.dates(date(2015, 7, 1), date(2026, 11, 22)).map(
    lambda day: Participation(ParticipationState.YES, day)
)
_MEMBERSHIP = st.one_of(st.sampled_from([MEMBER, NOT_MEMBER, UNKNOWN_PARTICIPATION]), _REGISTERED)
_COUNT = st.one_of(st.none(), st.integers(0, 9))


@st.composite
def _workers(draw: st.DrawFn) -> Worker:
    born = draw(st.dates(date(1890, 1, 1), date(2009, 1, 1)))
    start = born + timedelta(days=draw(st.integers(6000, 20_000)))
    later = st.one_of(st.none(), st.integers(0, 3000).map(lambda days: start + timedelta(days)))
    is_foreign = draw(st.booleans())
    employment = Employment(
        draw(st.sampled_from(EmploymentKind)),
        start,
        draw(later),
        draw(later),
        draw(_OPTIONAL),
        draw(_OPTIONAL),
        draw(_OPTIONAL),
        draw(st.booleans()),
    )
    return Worker(
        name=draw(_NAMES),
        birth_date=born,
        sex=draw(st.sampled_from(Sex)),
        employment=employment,
        basic_wage=draw(_MONEY),
        nik="" if is_foreign else f"1871{draw(st.integers(0, 10**12 - 1)):012d}",
        passport_number="X1234567" if is_foreign else "",
        citizenship=Citizenship.FOREIGN if is_foreign else Citizenship.INDONESIAN,
        staff_number=draw(_OPTIONAL),
        fixed_allowances=draw(_MONEY),
        employment_programs=tuple(draw(_MEMBERSHIP) for _ in range(5)),
        jkn_status=draw(st.sampled_from(JknStatus)),
        kpj=draw(st.sampled_from(["", "01234567890"])),
        jkn_number=draw(st.sampled_from(["", "0001234567890"])),
        reported_wage_employment=draw(st.one_of(st.none(), _MONEY)),
        reported_wage_health=draw(st.one_of(st.none(), _MONEY)),
        family_members=draw(_COUNT),
        family_registered=draw(_COUNT),
        extra_jkn_members=draw(st.integers(0, 9)),
    )


def _read_back(path: Path) -> list[Worker]:
    result = import_workforce(path)
    assert result.rejected_rows == ()
    assert result.skipped_rows == ()
    return [replace(worker, source_row=0) for worker in result.workers]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(workers=st.lists(_workers(), min_size=1, max_size=8))
def test_csv_comes_back_the_same(tmp_path: Path, workers: list[Worker]) -> None:
    """Any workforce, with names that begin like formulas and carry separators."""
    path = tmp_path / "a.csv"
    assert export_workforce(path, workers) == len(workers)
    assert _read_back(path) == workers


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(workers=st.lists(_workers(), min_size=1, max_size=40))
def test_xlsx_comes_back_the_same(tmp_path: Path, workers: list[Worker]) -> None:
    """Any workforce, with true dates and numbers in the cells."""
    path = tmp_path / "a.xlsx"
    assert export_workforce(path, workers) == len(workers)
    assert _read_back(path) == workers


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(workers=st.lists(_workers(), min_size=1, max_size=8), families=st.booleans())
def test_xlsx_is_each_value_as_one_cell(
    tmp_path: Path, workers: list[Worker], families: bool
) -> None:
    """The very bytes that the library makes, asked for each value by itself."""
    workers = [replace(worker, family=_FAMILY[:number]) for number, worker in enumerate(workers)]
    export_workforce(tmp_path / "a.xlsx", workers, has_families=families)
    rows = [worker_values(worker) for worker in workers]
    if families:
        rows = [row for worker in workers for row in _with_family(worker)]
    _write_by_cells(tmp_path / "b.xlsx", rows, has_families=families)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


_FAMILY = (
    Dependant(name="Budi & Ani", relation=Relation.SPOUSE, birth_date=date(1991, 2, 3)),
    Dependant(name="_x0041_", relation=Relation.CHILD, jkn_number="0001234567890", sex=Sex.MALE),
)


def _with_family(worker: Worker) -> Iterator[dict[str, object]]:
    yield {**worker_values(worker), FAMILY_RELATION: "1"}
    for person in worker.family:
        yield {**member_values(person), FAMILY_RELATION: relation_code(person, worker)}


def _write_by_cells(path: Path, rows: list[dict[str, object]], *, has_families: bool) -> None:
    relation = FieldSpec(
        key=FAMILY_RELATION, kind=FieldKind.TEXT, header_id="Kode Hub. Keluarga", header_en=""
    )
    specs = (*WORKER_FIELDS, relation) if has_families else WORKER_FIELDS
    with new_workbook(path) as (book, formats):
        sheet = book.add_worksheet("Tenaga Kerja")
        lay_out(sheet, specs)
        for column, spec in enumerate(specs):
            sheet.write_string(0, column, spec.header_id, formats["heading"])
        for number, row in enumerate(rows, start=1):
            for column, spec in enumerate(specs):
                _write_one(sheet, number, column, formats, spec, row.get(spec.key))


def _write_one(
    sheet: Worksheet,
    row: int,
    column: int,
    formats: dict[str, Any],
    spec: FieldSpec,
    value: object,
) -> None:
    day = value.registered_on if isinstance(value, Participation) else value
    if isinstance(day, date) and day.year > 1900:
        sheet.write_datetime(row, column, day, formats["date"])
    elif spec.kind is FieldKind.MONEY and isinstance(value, int):
        sheet.write_number(row, column, Decimal(value) / 100, formats["money"])
    elif value is not None:
        sheet.write_string(row, column, marked_text(format_value(spec, value)), formats["text"])


def _worker(**changes: object) -> Worker:
    worker = Worker(
        name="Siti Contoh",
        birth_date=date(1990, 3, 12),
        sex=Sex.FEMALE,
        employment=Employment(EmploymentKind.PKWTT, date(2020, 1, 2)),
        basic_wage=450_000_050,
        nik="1871015203900001",
    )
    return replace(worker, **changes)  # type: ignore[arg-type]


def test_a_csv_cell_never_begins_like_a_formula(tmp_path: Path) -> None:
    """A name of ``=1+1`` is text to every spreadsheet."""
    path = tmp_path / "a.csv"
    names = ["=HYPERLINK(1)", "+62 Contoh", "-Contoh", "@Contoh", "'=Contoh", "'7 Contoh", "'Aini"]
    export_workforce(path, [_worker(name=name) for name in names])
    with path.open(encoding="utf-8-sig", newline="") as stream:
        cells = [row[0] for row in csv.reader(stream, delimiter=";")][1:]
    assert all(cell[0] not in "=+-@" for cell in cells)
    assert cells[-1] == "'Aini"
    assert [worker.name for worker in _read_back(path)] == names


def test_equal_workforces_give_equal_files(tmp_path: Path) -> None:
    """Nothing of the day of writing is in the workbook."""
    for name in ("a.xlsx", "b.xlsx"):
        export_workforce(tmp_path / name, [_worker()])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.pdf", "EXPORT_FORMAT"),
        ("no/a.xlsx", "FILE_CANNOT_WRITE"),
        ("no/a.csv", "FILE_CANNOT_WRITE"),
    ],
)
def test_a_place_that_cannot_be_written_gets_a_sentence(
    tmp_path: Path, name: str, code: str
) -> None:
    """Another suffix, or a folder that is not there."""
    with pytest.raises(UserError) as caught:
        export_workforce(tmp_path / name, [_worker()])
    assert caught.value.code == code


def test_nobody_is_a_table_of_headings(tmp_path: Path) -> None:
    """An empty workforce gives an empty table, and zero."""
    assert export_workforce(tmp_path / "a.csv", []) == 0
    assert export_workforce(tmp_path / "a.xlsx", []) == 0


def test_the_workforce_prints_so_that_it_can_be_read(tmp_path: Path) -> None:
    """Three sheets beside each other, each with the names, every page with the headings."""
    path = tmp_path / "a.xlsx"
    export_workforce(path, [_worker()])
    (page,) = openpyxl.load_workbook(path).worksheets
    assert (page.page_setup.fitToWidth, page.page_setup.orientation) == (3, "landscape")
    assert (page.print_title_rows, page.print_title_cols) == ("$1:$1", "$A:$A")
    assert page.column_dimensions["A"].width > 2 * page.column_dimensions["F"].width
    assert page["L2"].number_format == "#,##0.00"
