"""What an import found: the workers, and every finding with its row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.issue import Issue, Severity
from desktop.domain.worker import Worker
from desktop.exchange.choices import FormatQuestion, Repair
from desktop.exchange.columns import Column
from desktop.exchange.family_rows import FamilyRow
from desktop.exchange.messages import issue_sentence, place_sentence
from desktop.exchange.word_questions import WordQuestion

_MAX_SHAPE = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in the user's sheet; ``value`` and ``text`` may be personal.

    ``row`` counts as the sheet does, ``column`` is the heading as written there (or the missing
    one), ``field`` the key of the field. ``expected`` and ``heading`` make the sentence again.
    """

    row: int
    column: str
    code: str
    level: Severity
    field: str
    value: str
    expected: str = ""
    heading: str = ""

    @classmethod
    def of(cls, issue: Issue, row: int, column: str, heading: str = "") -> Finding:
        """Place an issue of the domain in the user's sheet."""
        return cls(
            row,
            column,
            issue.code,
            issue.severity,
            issue.field,
            issue.value,
            issue.expected,
            heading or column,
        )

    @property
    def value_shape(self) -> str:
        """The value with every digit as 9 and every letter as A."""
        return shape_of(self.value)

    @property
    def text(self) -> str:
        """What is wrong, where, and the cure, in Indonesian."""
        return self.sentence()

    @property
    def anonymous_text(self) -> str:
        """The same sentence with the shape of the value in its place."""
        return self.sentence(value=self.value_shape)

    def sentence(self, *, language: str = "id", value: str | None = None) -> str:
        """Return the sentence in ``id`` or ``en``."""
        shown = self.value if value is None else value
        issue = Issue(self.code, self.level, self.field, shown, self.expected)
        what = issue_sentence(issue, self.heading, language=language)
        return f"{what} {place_sentence(self.level, self.row, self.column, language=language)}"


@dataclass(frozen=True, slots=True)
class RowUpdate:
    """A row that brings something to a worker who should be known: typed values by field key."""

    source_row: int
    values: Mapping[str, object]


class SheetCells(Mapping[int, tuple[str, ...]]):
    """The cells of some rows by their numbers, as they stand in the sheet."""

    def __init__(self, rows: Sequence[Sequence[str]], numbers: Iterable[int]) -> None:
        self._rows = rows
        self._numbers = frozenset(numbers)

    def __getitem__(self, number: int) -> tuple[str, ...]:
        if number not in self._numbers:
            raise KeyError(number)
        return tuple(self._rows[number - 1])

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._numbers))

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True, slots=True)
class WorkforceImport:
    """The outcome of reading one sheet of workers; nothing is stored yet.

    Each row below the header that is not empty is in exactly one of ``workers``,
    ``rejected_rows``, ``skipped_rows`` (numbering, totals, repeated headers, remarks) and
    ``family_rows`` (family members of a worker). ``repairs`` counts what was read differently
    from how it was written, by kind; ``proposals`` names the cells. ``updates`` are the rows of a
    layout that says little of a worker (``update_fields``); ``cells`` are the rows as they stand
    in the sheet, of those that stay out or are updates. ``tray_numbers``: rows that waited before.
    ``rejected_marks`` are the numbers and names that could be read in rejected rows: these people
    stand in the sheet, so they have not left.
    """

    template: str
    file_name: str
    sheet: str
    header_row: int
    mapping: Mapping[str, str]
    workers: Sequence[Worker]
    rejected_rows: tuple[int, ...]
    skipped_rows: tuple[int, ...]
    family_rows: int
    findings: Sequence[Finding]
    repairs: Mapping[str, int]
    rejected_marks: frozenset[str] = frozenset()
    updates: Sequence[RowUpdate] = ()
    update_fields: tuple[str, ...] = ()
    can_create: bool = True
    family: Sequence[FamilyRow] = ()
    columns: tuple[Column, ...] = ()
    cells: SheetCells = field(default_factory=lambda: SheetCells((), ()))
    proposals: Sequence[Repair] = ()
    questions: tuple[FormatQuestion, ...] = ()
    word_questions: tuple[WordQuestion, ...] = ()
    tray_numbers: Mapping[int, int] = field(default_factory=dict)

    def without_workers(self, pack: Callable[[Sequence[Any]], Sequence[Any]]) -> WorkforceImport:
        """Return what is left once a plan has taken up the workers, large parts packed."""
        return replace(
            self,
            workers=(),
            updates=(),
            findings=pack(self.findings),
            family=pack(self.family),
            proposals=pack(self.proposals),
        )

    @property
    def is_partial(self) -> bool:
        """Tell whether the layout only brings something to known workers.

        Nobody has left because a row is missing here.
        """
        return bool(self.update_fields)


MARKS = ("nik", "passport_number", "kpj", "jkn_number", "staff_number", "name")
"""Fields of which one is enough to think that a row which could not be read means a worker."""


def marks_of(values: Iterable[object]) -> frozenset[str]:
    """Return numbers and names as they are compared: one sheet shouts, the next does not."""
    return frozenset(
        " ".join(value.split()).casefold() for value in values if isinstance(value, str) and value
    )


def shape_of(value: str) -> str:
    """Return a value without its content: ``1871-Ab`` becomes ``9999-AA``."""
    shape = "".join(map(_shape_of_character, value))
    return shape if len(shape) <= _MAX_SHAPE else shape[:_MAX_SHAPE] + "…"


def _shape_of_character(character: str) -> str:
    if character.isdigit():
        return "9"
    return "A" if character.isalpha() else character


def import_check_document(result: WorkforceImport) -> dict[str, object]:
    """Return what ``import-check`` prints: counts and findings, no name and no NIK."""
    rejected = len(result.rejected_rows)
    accepted = len({worker.source_row for worker in result.workers} | _update_rows(result))
    skipped = len(result.skipped_rows)
    return {
        "template": result.template,
        "sheet": result.sheet,
        "header_row": result.header_row,
        "mapping": dict(result.mapping),
        "rows": accepted + rejected + skipped + result.family_rows,
        "accepted": accepted,
        "rejected": rejected,
        "family_rows": result.family_rows,
        "skipped_rows": skipped,
        "findings": [_finding_document(finding) for finding in result.findings],
        "repairs": [{"kind": kind, "count": n} for kind, n in sorted(result.repairs.items())],
    }


def _update_rows(result: WorkforceImport) -> set[int]:
    rejected = set(result.rejected_rows)
    return {u.source_row for u in result.updates if u.source_row not in rejected}


def _finding_document(finding: Finding) -> dict[str, object]:
    return {
        "row": finding.row,
        "column": finding.column,
        "value_shape": finding.value_shape,
        "code": finding.code,
        "level": finding.level.value,
        "text": finding.anonymous_text,
    }
