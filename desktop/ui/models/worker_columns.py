"""The columns of the worker table: one for each field, and three that are worked out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.field_values import format_value
from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldKind, FieldSpec
from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.ui.language import current_language
from desktop.ui.widgets.inputs import grouped_amount


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``order`` is what it is sorted by, ``field`` what is typed into it."""

    key: str
    order: str = ""
    program: Program | None = None
    width: int = 80
    field: str = ""


FINDINGS_ORDER = "findings"
"""The one order that SQL does not know: it follows from the law of the day."""

_FIRST = (
    Column("row", "source_row", width=80),
    Column("name", "name", width=200, field="name"),
    Column("identity", "nik", width=148, field="nik"),
    Column("kind", "kind", width=100, field="kind"),
    Column("start", "start", width=92, field="start"),
    Column("wage", "wage", width=104),
    *(
        Column(
            program.value,
            "jkn_status" if program is Program.JKN else program.value.lower(),
            program,
            46,
            "jkn_status" if program is Program.JKN else program.value.lower(),
        )
        for program in Program
    ),
    Column("findings", FINDINGS_ORDER, width=84),
)
_SHOWN_ALREADY = {column.field for column in _FIRST} | {"jkn_status"}
_WIDTHS = {FieldKind.TEXT: 140, FieldKind.PASSPORT: 120, FieldKind.DATE: 92, FieldKind.MONEY: 116}

COLUMNS: tuple[Column, ...] = (
    *_FIRST,
    *(
        Column(spec.key, spec.key, width=_WIDTHS.get(spec.kind, 112), field=spec.key)
        for spec in WORKER_FIELDS
        if spec.key not in _SHOWN_ALREADY
    ),
)
"""Every column; a row of the table is made from them in this order."""

DEFAULT_KEYS = tuple(column.key for column in _FIRST)
NUMBER_OF = {column.key: number for number, column in enumerate(COLUMNS)}


def column_title(column: Column) -> str:
    """Return the heading of a column."""
    if column.program is not None:
        return column.program.value
    translate = QCoreApplication.translate
    words = {
        "row": translate("WorkerTable", "Baris"),
        "name": translate("WorkerTable", "Nama"),
        "identity": translate("WorkerTable", "NIK/paspor"),
        "kind": translate("WorkerTable", "Jenis"),
        "start": translate("WorkerTable", "Mulai"),
        "wage": translate("WorkerTable", "Upah (Rp)"),
        "basic_wage": translate("WorkerTable", "Upah pokok (Rp)"),
        "findings": translate("WorkerTable", "Temuan"),
    }
    return words.get(column.key) or field_title(column.field)


def field_title(key: str) -> str:
    """Return the name of a field in the language of the window."""
    return FIELDS_BY_KEY[key].title(current_language())


def shown_value(spec: FieldSpec, value: object) -> str:
    """Return a field's value as the table shows it: amounts are grouped."""
    if spec.kind is FieldKind.MONEY and isinstance(value, int):
        return grouped_amount(value)
    return format_value(spec, value)


def field_of(column: Column, worker: Worker | None) -> str:
    """Return the field that is typed into a cell, empty for what is worked out.

    Of a foreigner without NIK the identity is the passport number; the wage is the basic wage
    while nothing is added to it. Without a worker the cell of a new row is meant.
    """
    if column.key == "identity" and worker is not None and worker.is_foreign and not worker.nik:
        return "passport_number"
    if column.key == "wage" and (worker is None or not worker.fixed_allowances):
        return "basic_wage"
    return column.field


def may_hold_field(column: Column) -> bool:
    """Tell whether something can be typed into cells of a column."""
    return bool(column.field) or column.key == "wage"


def stored_keys(text: str) -> list[str]:
    """Return the columns of a stored choice that still exist; the usual ones for none."""
    keys = [key for key in text.split(",") if key in NUMBER_OF]
    return keys or list(DEFAULT_KEYS)


def keys_text(keys: Iterable[str]) -> str:
    """Return a choice of columns as it is stored; the usual ones as an empty text."""
    chosen = tuple(keys)
    return "" if chosen == DEFAULT_KEYS else ",".join(chosen)


def columns_by_heading(headings: Iterable[str]) -> list[str] | None:
    """Return the fields that a line of headings names; ``None`` where it is no such line."""
    found = [_FIELD_OF_WORD.get(_word(heading), "") for heading in headings]
    return found if sum(bool(key) for key in found) >= 2 and all(found) else None


def _word(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


_FIELD_OF_WORD = {
    _word(word): spec.key
    for spec in reversed(WORKER_FIELDS)
    for word in (*spec.aliases, spec.header_en, spec.header_id)
}
