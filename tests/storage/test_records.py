"""Records describe the tables as the migrations make them."""

from __future__ import annotations

import inspect

import pytest
from peewee import Model
from playhouse.schema_diff import diff_models

from desktop.storage import declaration_records, pack_records, records
from desktop.storage.database import Database

RECORDS = [
    record
    for module in (records, declaration_records, pack_records)
    for _, record in inspect.getmembers(module, inspect.isclass)
    if issubclass(record, Model) and record is not Model
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_has_the_columns_of_its_table(database: Database, record: type[Model]) -> None:
    """Name, order, type, key and whether it may be missing are the same on both sides."""
    types = {"BOOL": "INTEGER", "INT": "INTEGER", "AUTO": "INTEGER"}
    described = [
        (
            field.column_name,
            types.get(field.field_type, field.field_type),
            not field.null and not field.primary_key,
            field.primary_key,
        )
        for field in record._meta.sorted_fields
    ]
    made = database.connection().execute(f"PRAGMA table_info({record._meta.table_name})").fetchall()
    assert described == [(row[1], row[2], bool(row[3]), bool(row[5])) for row in made]


def test_every_table_has_a_record(database: Database) -> None:
    """No table is made that nobody uses."""
    rows = database.connection().execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert {name for (name,) in rows.fetchall()} == {r._meta.table_name for r in RECORDS}


def test_peewee_finds_no_difference(database: Database) -> None:
    """The library's own comparison wants no table or column added or dropped."""
    diff = diff_models(database._peewee, RECORDS)
    assert (diff.create_tables, diff.add_columns, diff.drop_columns) == ([], [], [])
