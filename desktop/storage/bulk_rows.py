"""Very many new workers as rows, made by columns.

The driver asks for every value that is neither text nor whole number how to write it, and that
takes longer than the writing. So what is missing is bound as a value that no worker has, and the
statement makes NULL of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop.domain.worker import Worker
from desktop.storage.values import in_chunks
from desktop.storage.worker_rows import TEXTS, WORKER_COLUMNS, participation_values

_CHUNK = 1_000
_NO_DAY, _NO_NUMBER = "", -1
_DAYS = frozenset(name for name in WORKER_COLUMNS if name.endswith("_registered_on")) | {
    "end_date",
    "contract_end",
}
_NUMBERS = frozenset(
    {"reported_wage_employment", "reported_wage_health", "family_members", "family_registered"}
)
_OWN_COLUMNS = ("employer_id", "import_batch_id", "is_removed")


def insert_workers_sql() -> str:
    """Return an INSERT for the rows of ``bulk_rows``; missing values may be NULL as well."""
    columns = ", ".join((*_OWN_COLUMNS, *WORKER_COLUMNS))
    marks = ", ".join(("?, ?, 0", *map(_mark, WORKER_COLUMNS)))
    # Names are constants of this package, never a text from outside.
    return f"INSERT INTO worker ({columns}) VALUES ({marks})"  # noqa: S608


def _mark(column: str) -> str:
    if column in _DAYS:
        return f"NULLIF(?, '{_NO_DAY}')"
    return f"NULLIF(?, {_NO_NUMBER})" if column in _NUMBERS else "?"


def bulk_rows(
    employer_id: int, batch_id: int, workers: Iterable[Worker]
) -> Iterator[tuple[object, ...]]:
    """Yield the rows of new workers; raises ``ValueError`` for an amount below zero."""
    memberships, days = _Memberships(), _DayTexts()
    for chunk in in_chunks(workers, _CHUNK):
        owners = [employer_id] * len(chunk)
        batches = [batch_id] * len(chunk)
        joined = memberships.of(chunk)
        columns = _columns(chunk, days)
        at = WORKER_COLUMNS.index("jkk_state")
        yield from zip(
            owners, batches, *columns[:at], *zip(*joined, strict=True), *columns[at:], strict=True
        )


class _Memberships:
    """The values of memberships; a workforce shares few of them, which then are one object."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, ...]] = {}
        self._held: list[object] = []

    def of(self, workers: Sequence[Worker]) -> list[tuple[object, ...]]:
        known = self._known
        for worker in workers:
            programs = worker.employment_programs
            if id(programs) not in known:
                values = participation_values(worker)
                known[id(programs)] = tuple(_NO_DAY if v is None else v for v in values)
                # Held, so that no other memberships get the same address.
                self._held.append(programs)
        return [known[id(worker.employment_programs)] for worker in workers]


class _DayTexts(dict[date | None, str]):
    """The texts of days; a workforce was born and hired on few of them."""

    def __missing__(self, day: date | None) -> str:
        text = self[day] = _NO_DAY if day is None else day.isoformat()
        return text


def _columns(workers: Sequence[Worker], days: _DayTexts) -> list[Sequence[object]]:
    terms = [worker.employment for worker in workers]
    return [
        _sound([worker.source_row for worker in workers]),
        [worker.name for worker in workers],
        [worker.nik for worker in workers],
        [worker.passport_number for worker in workers],
        [worker.staff_number for worker in workers],
        [TEXTS[worker.citizenship] for worker in workers],
        [days[worker.birth_date] for worker in workers],
        [TEXTS[worker.sex] for worker in workers],
        [TEXTS[each.kind] for each in terms],
        [days[each.start] for each in terms],
        [days[each.end] for each in terms],
        [days[each.contract_end] for each in terms],
        [each.workplace for each in terms],
        [each.unit for each in terms],
        [each.position for each in terms],
        [int(each.is_in_construction_project) for each in terms],
        _sound([worker.basic_wage for worker in workers]),
        _sound([worker.fixed_allowances for worker in workers]),
        [TEXTS[worker.jkn_status] for worker in workers],
        [worker.kpj for worker in workers],
        [worker.jkn_number for worker in workers],
        _sound([worker.reported_wage_employment for worker in workers]),
        _sound([worker.reported_wage_health for worker in workers]),
        _sound([worker.family_members for worker in workers]),
        _sound([worker.family_registered for worker in workers]),
        _sound([worker.extra_jkn_members for worker in workers]),
    ]


def _sound(numbers: list[int | None]) -> list[int]:
    """Return numbers of which the types alone do not say that they are right."""
    told = {number for number in numbers if number is not None}
    if told and min(told) < 0:
        raise ValueError("an amount or a number of a worker is below zero")
    return [_NO_NUMBER if number is None else number for number in numbers]
