"""Invented people and papers that the tests of storage start from."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desktop.domain.worker import Employment, EmploymentKind, Sex, Worker
from desktop.storage.declarations import DeclarationRepository

AS_OF = date(2026, 11, 22)


def worker(name: str = "Siti Aminah", **changes: Any) -> Worker:
    """Return a worker of whom only the necessary is known."""
    values: dict[str, Any] = {
        "birth_date": date(1990, 5, 17),
        "sex": Sex.FEMALE,
        "employment": Employment(EmploymentKind.PKWTT, date(2020, 1, 2)),
        "basic_wage": 400_000_000,
    }
    return Worker(name=name, **(values | changes))


def employed(kind: EmploymentKind, start: date = date(2020, 1, 2)) -> Employment:
    """Return an employment of this kind."""
    return Employment(kind, start)


def add_declaration(
    repository: DeclarationRepository, employer_id: int, number: str, amends: str = ""
) -> int:
    """Finalise an invented declaration with this number."""
    snapshot, pdf = f'{{"number":"{number}"}}'.encode(), f"%PDF {number}".encode()
    return repository.add(
        employer_id=employer_id,
        snapshot_bytes=snapshot,
        digest=hashlib.sha256(snapshot).hexdigest(),
        document_number=number,
        amends=amends,
        finalised_at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        as_of=AS_OF,
        pdf_bytes=pdf,
        pdf_digest=hashlib.sha256(pdf).hexdigest(),
    )


def execute(path: Path, *statements: str) -> list[Any]:
    """Run statements on a file past the program; returns the rows of the last one."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        rows: list[Any] = []
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        return rows
    finally:
        connection.close()


def schema(path: Path) -> dict[str, str]:
    """Return the SQL text of every table, index and trigger by its name."""
    return dict(execute(path, "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
