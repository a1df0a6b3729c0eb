"""Every table is watched, or stands among those that are not."""

from __future__ import annotations

import inspect

from peewee import Model

from desktop.domain.texts.change_log import KINDS, field_word
from desktop.storage import declaration_records, pack_records, records
from desktop.storage.journal_watch import NOT_WATCHED, WATCHED


def test_no_table_is_forgotten() -> None:
    """A new table gets an entry in one of the two lists."""
    tables = {
        record._meta.table_name
        for module in (records, declaration_records, pack_records)
        for _, record in inspect.getmembers(module, inspect.isclass)
        if issubclass(record, Model) and record is not Model
    }
    assert tables == set(WATCHED) | NOT_WATCHED


def test_named_columns_exist() -> None:
    """Subjects and keys are columns that are logged."""
    for item in WATCHED.values():
        assert {*item.subject, *item.key} <= set(item.columns()), item.name


def test_everything_that_is_logged_has_words() -> None:
    """People read titles, not the names of columns, in both languages."""
    for item in WATCHED.values():
        assert item.kind in KINDS
        for column in item.columns():
            for language in ("id", "en"):
                assert field_word(item.name, column, language), (item.name, column)
