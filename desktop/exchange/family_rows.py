"""Members of a worker's family, as the mutation form of BPJS Kesehatan lists them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.issue import Issue, warning
from desktop.domain.program import JknStatus, ParticipationState
from desktop.domain.worker import Sex, Worker
from desktop.exchange.columns import FAMILY_CARD, FAMILY_RELATION

if TYPE_CHECKING:
    from desktop.exchange.column_plan import ColumnPlan
    from desktop.exchange.row_reader import RowReader

Row = tuple[int, Sequence[str]]
_RELATIONS = {
    "2": Relation.SPOUSE,
    "3": Relation.SPOUSE,
    "4": Relation.CHILD,
    "5": Relation.EXTRA,
}
SEX_OF_RELATION = {"2": Sex.MALE, "3": Sex.FEMALE}
_WORD = re.compile(r"[A-Z]+")
_TOLD = {
    FAMILY_RELATION,
    *("name", "nik", "birth_date", "sex", "jkn_number", "jkn_status"),
}
_HUSBAND, _WIFE, _CHILD, _EXTRA = "2", "3", "4", "5"
_WORDS = {
    **dict.fromkeys(("SUAMI", "HUSBAND"), _HUSBAND),
    **dict.fromkeys(("ISTRI", "ISTERI", "WIFE"), _WIFE),
    **dict.fromkeys(("ANAK", "CHILD", "SON", "DAUGHTER"), _CHILD),
    **dict.fromkeys(("TAMBAHAN", "MERTUA", "ORANG", "IBU", "AYAH", "BAPAK", "PARENT"), _EXTRA),
}
"""What other lists than the form write in place of its codes, by the first word."""
WORKER_CODE = "1"
"""The code of the form for the worker; ``relation_code`` has those of the family."""


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family member; ``relation`` is the code of the form: 2 husband, 3 wife, 4 child, 5 other.

    ``worker_row`` is the row of the worker: the one above or the first of the same family card,
    else the worker above; 0 when there is none. What cannot be read is ``None`` or empty, and
    one of the ``issues``: the member is taken up all the same.
    """

    row: int
    worker_row: int
    relation: str
    name: str
    nik: str = ""
    birth_date: date | None = None
    sex: Sex | None = None
    jkn_number: str = ""
    jkn_status: JknStatus = JknStatus.UNKNOWN
    issues: tuple[Issue, ...] = ()


def relation_code(person: Dependant, worker: Worker) -> str:
    """Return what the form writes for a family member of ``worker``.

    A spouse of whom nobody has told the sex is the husband of a woman or the wife of a man.
    """
    if person.relation is not Relation.SPOUSE:
        return _CHILD if person.relation is Relation.CHILD else _EXTRA
    is_husband = worker.sex is Sex.FEMALE if person.sex is None else person.sex is Sex.MALE
    return _HUSBAND if is_husband else _WIFE


def member_values(person: Dependant) -> dict[str, object]:
    """Return what the fields of a worker's row say in the row of a family member."""
    jkn = {
        ParticipationState.YES: JknStatus.DEPENDANT,
        ParticipationState.NO: JknStatus.NONE,
        ParticipationState.UNKNOWN: JknStatus.UNKNOWN,
    }
    return {
        "name": person.name,
        "nik": person.nik,
        "birth_date": person.birth_date,
        "sex": person.sex,
        "jkn_number": person.jkn_number,
        "jkn_status": JknStatus.OTHER_EMPLOYER if person.is_employed else jkn[person.jkn],
    }


def dependant_of(row: FamilyRow) -> Dependant | None:
    """Return the family member of a row; ``None`` without a name or a relation that is known.

    A column JKN says whether the person is registered, else a JKN number that they are; without
    either nobody has said. Through an employer of their own only a spouse can be.
    """
    relation = _RELATIONS.get(row.relation)
    if relation is None or not row.name:
        return None
    return Dependant(
        name=row.name,
        relation=relation,
        birth_date=row.birth_date,
        sex=row.sex or SEX_OF_RELATION.get(row.relation),
        nik=row.nik,
        jkn_number=row.jkn_number,
        jkn=_jkn_of(row),
        is_employed=relation is Relation.SPOUSE and row.jkn_status is JknStatus.OTHER_EMPLOYER,
    )


def _jkn_of(row: FamilyRow) -> ParticipationState:
    if row.jkn_status is JknStatus.NONE:
        return ParticipationState.NO
    is_told = row.jkn_number or row.jkn_status is not JknStatus.UNKNOWN
    return ParticipationState.YES if is_told else ParticipationState.UNKNOWN


def read_family(
    family: Sequence[Row], workers: Sequence[Row], plan: ColumnPlan, reader: RowReader
) -> tuple[FamilyRow, ...]:
    """Return the family rows, each with the row of its worker; repairs go to ``reader``."""
    if not family:
        return ()
    card = next((c.index for c in plan.columns if c.role == FAMILY_CARD), None)
    by_card: dict[str, int] = {}
    for row, cells in workers:
        by_card.setdefault(_cell(cells, card), row)
    starts = [row for row, _ in workers]
    found, last = [], 0
    for row, cells in family:
        while last < len(starts) and starts[last] < row:
            last += 1
        above = starts[last - 1] if last else 0
        own_card = _cell(cells, card)
        # Husband and wife in one firm share a card; the children stand below one of them.
        is_above = not own_card or (last > 0 and _cell(workers[last - 1][1], card) == own_card)
        worker_row = above if is_above else by_card.get(own_card, above)
        found.append(_family_row(row, worker_row, cells, plan, reader))
    return tuple(found)


def _code(text: str) -> str:
    """Return the code of the form for a relation: ``3``, ``3. Istri`` or ``Istri``."""
    words = _WORD.findall(text.upper())
    return text[:1] if text[:1].isdigit() or not words else _WORDS.get(words[0], text[:1])


def _cell(cells: Sequence[str], index: int | None) -> str:
    return cells[index] if index is not None and index < len(cells) else ""


def _family_row(
    row: int, worker_row: int, cells: Sequence[str], plan: ColumnPlan, reader: RowReader
) -> FamilyRow:
    values: dict[str, object] = {}
    issues: list[Issue] = []
    for column, parser in zip(plan.columns, plan.parsers, strict=True):
        text = _cell(cells, column.index)
        if text and column.role in _TOLD:
            parsed = reader.accepted(row, column, text, parser.parse(text))
            if not any(issue.is_error for issue in parsed.issues):
                values[column.role] = parsed.value
            else:
                issues.append(warning("FAMILY_CELL_EMPTY", column.target, text))
    born, sex, jkn = (values.get(key) for key in ("birth_date", "sex", "jkn_status"))
    return FamilyRow(
        row,
        worker_row,
        _code(str(values.get(FAMILY_RELATION) or "")),
        str(values.get("name") or ""),
        nik=str(values.get("nik") or ""),
        birth_date=born if isinstance(born, date) else None,
        sex=sex if isinstance(sex, Sex) else None,
        jkn_number=str(values.get("jkn_number") or ""),
        jkn_status=jkn if isinstance(jkn, JknStatus) else JknStatus.UNKNOWN,
        issues=tuple(issues),
    )
