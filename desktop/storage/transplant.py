"""One employer with all that belongs to it, carried from one data file into another.

Which rows belong to an employer follows from the references of the schema, so a table of a later
schema is carried without a word here. Every row gets a new id in its new file, and what refers to
it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from desktop.storage import sqlite_file
from desktop.storage.driver import Connection
from desktop.storage.values import insert_sql

ROOT = "employer"
LEFT_BEHIND = {"import_batch"}
"""How to undo an import names rows by ids that they have in their old file only."""
_CHUNK = 2_000

Links: TypeAlias = dict[str, str]
IdMap: TypeAlias = dict[str, dict[int, int]]
_Row: TypeAlias = dict[str, Any]


def carry_employer(source: Connection, target: Connection, employer_id: int) -> int:
    """Copy one employer and all that refers to it, in the caller's transaction on ``target``.

    Returns the id in its new file. Both files are of the newest schema. Raises ``LookupError``
    when ``source`` lacks the employer.
    """
    ids: IdMap = {}
    for table, links in _in_order(source):
        ids[table] = {}
        for row in _rows_of(source, table):
            if _belongs(table, row, links, ids, employer_id):
                _carry_row(target, table, row, links, ids)
    if employer_id not in ids[ROOT]:
        raise LookupError("no employer has this id")
    return ids[ROOT][employer_id]


def _in_order(source: Connection) -> list[tuple[str, Links]]:
    """Return the tables that hang on the employer with their links, each after what it names."""
    links = {
        table: sqlite_file.references(source, table)
        for table in sqlite_file.tables(source)
        if table not in LEFT_BEHIND
    }
    reached = {ROOT}
    while more := {t for t, to in links.items() if t not in reached and set(to.values()) & reached}:
        reached |= more
    ordered: list[str] = []
    while len(ordered) < len(reached):
        ordered += [
            table
            for table in sorted(reached - set(ordered))
            if set(links[table].values()) & reached <= {*ordered, table}
        ]
    return [(table, links[table]) for table in ordered]


def _rows_of(source: Connection, table: str) -> Iterator[_Row]:
    columns = sqlite_file.columns(source, table)
    chosen = ", ".join(f'"{column}"' for column in columns)
    # Names come from the schema of the file.
    cursor = source.execute(f'SELECT {chosen} FROM "{table}" ORDER BY 1')  # noqa: S608
    while rows := cursor.fetchmany(_CHUNK):
        for values in rows:
            yield dict(zip(columns, values, strict=True))


def _belongs(table: str, row: _Row, links: Links, ids: IdMap, employer_id: int) -> bool:
    if table == ROOT:
        return bool(row["id"] == employer_id)
    return any(row[column] in ids.get(other, ()) for column, other in links.items())


def _carry_row(target: Connection, table: str, row: _Row, links: Links, ids: IdMap) -> None:
    old = row.pop("id", None)
    for column, other in links.items():
        if other in ids or other in LEFT_BEHIND:
            row[column] = ids.get(other, {}).get(row[column])
    sql = insert_sql(f'"{table}"', [f'"{name}"' for name in row])
    new = target.execute(sql, tuple(row.values())).lastrowid
    if old is not None:
        ids[table][old] = new
