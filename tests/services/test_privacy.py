"""The record of processing against the schema, retention, and the register of requests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.personal_data import PrivacyRequest, RequestKind, RequestState
from desktop.domain.rule_data import RuleDataError
from desktop.domain.texts.change_log import FIELD_WORDS
from desktop.domain.texts.privacy import TABLE_WORDS, column_word
from desktop.errors import UserError
from desktop.paths import resource_path
from desktop.services.container import Services
from desktop.services.privacy import load_personal_data
from desktop.services.privacy_purge import BACKUPS
from desktop.storage import sqlite_file
from desktop.storage.purge import KINDS
from tests.services.conftest import make_worker

REQUEST = PrivacyRequest(
    name=" Sukma ", kind=RequestKind.ACCESS, received_on=date(2026, 11, 20),
    due_on=date(2026, 11, 20), note="lewat surat",
)  # fmt: skip


def test_every_column_of_the_file_is_declared(services: Services) -> None:
    """A new column says whether it tells something of a person, or this fails."""
    connection = services.database.connection()
    made = {
        table: sqlite_file.columns(connection, table) for table in sqlite_file.tables(connection)
    }
    declared = {
        use.table: sorted(use.personal + use.other) for use in services.privacy.map.columns.values()
    }
    assert declared == {table: sorted(columns) for table, columns in made.items()}


def test_every_column_that_names_people_is_personal(services: Services) -> None:
    """What carries such a name in the schema cannot be declared harmless by mistake."""
    telling = (
        "nik",
        "passport",
        "birth",
        "wage",
        "kpj",
        "operator",
        "_by",
        "signatory",
        "preparer",
    )
    harmless = {("employer", "minimum_wage"), ("establishment", "minimum_wage")}
    harmless |= {("answer", "answered_at"), ("tray_row", "solved_by")}
    missed = {
        (use.table, column)
        for use in services.privacy.map.columns.values()
        for column in use.other
        if any(word in column for word in telling)
    }
    assert missed - harmless == set()


def test_the_record_holds_together(services: Services) -> None:
    """Each kind of retention can be purged, each category has columns, each table words."""
    record = services.privacy.map
    assert {kind.id for kind in record.retention} == {*KINDS, BACKUPS}
    assert set(FIELD_WORDS["purged"]) == set(KINDS)
    used = {use.category for use in record.columns.values() if use.personal}
    assert used == {category.id for category in record.categories}
    frozen = {category.id for category in record.categories if not category.retention}
    assert frozen == {"declarations", "signatory", "operators"}
    for use in record.columns.values():
        # An accident has days and nobody's name.
        assert not use.personal or use.table in {*TABLE_WORDS, "accident"}, use.table
        for column in use.personal:
            for language in ("id", "en"):
                assert column_word(use.table, column, language)


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("months = 120", "months = 601", "retention[1].months"),
        ('retention = "tray"', 'retention = "try"', "category[5].retention"),
        ("days = 3", "day = 3", "request[1].day"),
        ('id = "restriction"', 'id = "access"', "request"),
        ('unconfirmed = ["UU 27/2022 Pasal 11"]', 'unconfirmed = ["12"]', "unconfirmed"),
    ],
)
def test_a_record_written_wrongly_is_named(
    tmp_path: Path, before: str, after: str, key: str
) -> None:
    """The fault says where it is."""
    for name in ("record.toml", "columns.toml"):
        text = resource_path("privacy", name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RuleDataError) as caught:
        load_personal_data(tmp_path)
    assert key in str(caught.value)


def test_a_request_has_a_day_and_an_end(services: Services, employer: Employer) -> None:
    """Three days from receipt; closing needs words; open ones stand first."""
    services.employers.save(employer)
    saved = services.privacy.save_request(REQUEST)
    assert (saved.name, saved.due_on, saved.closed_on) == ("Sukma", date(2026, 11, 23), None)
    with pytest.raises(UserError) as caught:
        services.privacy.save_request(replace(saved, state=RequestState.DONE))
    assert caught.value.code == "REQUEST_OUTCOME"
    done = services.privacy.save_request(
        replace(saved, state=RequestState.REFUSED, outcome="masih diwajibkan UU 24/2011")
    )
    assert done.closed_on == date(2026, 11, 22)
    later = replace(REQUEST, kind=RequestKind.DELETION)
    opened = services.privacy.save_request(later)
    assert services.privacy.requests() == (opened, done)
    assert opened.is_late(date(2026, 11, 24))
    assert not done.is_late(date(2026, 12, 24))


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"name": "  "}, "REQUEST_NAME"), ({"received_on": date(2026, 11, 23)}, "REQUEST_FUTURE")],
)
def test_a_request_that_cannot_be_is_refused(
    services: Services, employer: Employer, changes: dict[str, object], code: str
) -> None:
    """Nobody asks without a name or tomorrow."""
    services.employers.save(employer)
    with pytest.raises(UserError) as caught:
        services.privacy.save_request(replace(REQUEST, **changes))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert services.privacy.requests() == ()


def test_people_are_found_also_when_hidden(services: Services, employer: Employer) -> None:
    """Who was taken off the list has a right to a copy all the same."""
    services.employers.save(employer)
    for number, name in ((1, "Ani"), (2, "Anisa"), (3, "Budi")):
        worker, _ = services.workforce.save(make_worker(number, name=name))
    services.workforce.remove([services.workforce.all()[0].worker_id])
    assert [(p.name, p.is_removed) for p in services.privacy.people("ani")] == [
        ("Anisa", False), ("Ani", True),
    ]  # fmt: skip
    assert [p.name for p in services.privacy.people(worker.nik[-4:])] == ["Budi"]
    assert services.privacy.people("100%") == []
