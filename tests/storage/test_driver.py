"""The two modules that know SQLite, and a file that is taken away while it is open."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.storage import backup, driver, sqlite_file
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from desktop.storage.workers import WorkerRepository
from tests.storage.samples import worker

KNOW_SQLITE = {"desktop/storage/driver.py", "desktop/storage/sqlite_file.py"}
SQLITE_ONLY = ("PRAGMA", "VACUUM", "ATTACH ", "sqlcipher_export", "sqlite_master")


def test_what_only_sqlite_knows_stands_in_two_modules(trees: Mapping[str, ast.Module]) -> None:
    """The repositories speak plain SQL, so that they can serve another database one day."""
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees.items()
        if path.startswith("desktop/") and path not in KNOW_SQLITE
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and any(word in node.value for word in SQLITE_ONLY)
        and not _is_docstring(tree, node)
    ]
    assert found == []


def _is_docstring(tree: ast.Module, constant: ast.Constant) -> bool:
    return any(isinstance(node, ast.Expr) and node.value is constant for node in ast.walk(tree))


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows removes no file that is open")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_taken_away_is_said_and_its_data_are_saved(
    database: Database, path: Path, replaced: bool
) -> None:
    """Nothing is written into a file without a name; what was saved goes into a copy."""
    repository = EmployerRepository(database)
    repository.save(Employer(name="PT Contoh"))
    path.unlink()
    if replaced:
        path.write_bytes(b"")
    for write in (
        lambda: repository.save(Employer(name="PT Hilang")),
        lambda: database.transaction().__enter__(),
        lambda: database.write_many("UPDATE employer SET city = ?", [("x",)]),
    ):
        with pytest.raises(UserError) as caught:
            write()
        assert caught.value.code == "DATABASE_GONE"
    copy = path.with_name("copy.sqlite")
    database.copy_to(copy)
    assert backup.contents(copy, None).employers == 1


def test_references_and_tables_are_read_from_the_schema(database: Database) -> None:
    """What carries an employer into another file."""
    connection = database.connection()
    assert {"employer", "worker"} <= set(sqlite_file.tables(connection))
    assert sqlite_file.references(connection, "answer") == {"assessment_id": "assessment"}
    assert sqlite_file.references(connection, "declaration") == {"employer_id": "employer"}
    assert "basic_wage" in sqlite_file.columns(connection, "worker")


def test_few_pages_are_kept_by_who_reads_only_once(database: Database) -> None:
    """By this thread's connection alone; everybody else has room for what is read again."""
    database.keep_few_pages()
    pragma = "PRAGMA cache_size"
    (few,) = database.connection().execute(pragma).fetchone()
    with Database.open(database.path) as other:
        (usual,) = other.connection().execute(pragma).fetchone()
    assert usual < 8 * few < 0  # below zero it is kibibytes


def test_a_limit_of_size_is_a_full_disk(database: Database, employer_id: int) -> None:
    """What cannot be written is not acknowledged, and what was there stays."""
    repository = WorkerRepository(database)
    repository.save(employer_id, worker("Tersimpan"))
    sqlite_file.limit_size(database.connection(), 1)

    def save_many() -> None:
        for number in range(2_000):
            repository.save(employer_id, worker("x" * 400, staff_number=str(number)))

    with pytest.raises(UserError) as caught:
        save_many()
    assert caught.value.code == "DATABASE_FULL"
    sqlite_file.limit_size(database.connection(), 1_000_000)
    assert driver.is_sound(database.connection(), thoroughly=True)
    assert next(iter(repository.iterate(employer_id))).name == "Tersimpan"


def test_a_check_keeps_no_pages(path: Path) -> None:
    """What is gone through once takes little room meanwhile; then there is all of it again."""
    with Database.open(path) as database:
        connection = database.connection()
        rooms: list[int] = []

        def look(statement: str) -> None:
            if "quick_check" in statement:
                (room,) = connection.execute("PRAGMA cache_size").fetchone()
                rooms.append(room)

        (before,) = connection.execute("PRAGMA cache_size").fetchone()
        connection.set_trace_callback(look)
        assert driver.is_sound(connection)
        connection.set_trace_callback(None)
        assert rooms == [-4_096]
        assert connection.execute("PRAGMA cache_size").fetchone() == (before,)
        assert before <= -65_536
