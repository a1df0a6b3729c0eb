"""What a worker gets to see of their own data, and the other papers on personal data."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from desktop.domain.employer import Employer
from desktop.domain.personal_data import PrivacyRequest, RequestKind
from desktop.domain.texts.privacy import TABLE_WORDS
from desktop.errors import UserError
from desktop.services.container import Services
from desktop.storage import sqlite_file
from desktop.storage.assessments import AssessmentRepository
from tests.services.conftest import NOW, make_worker

NIK = "1871010101900007"
OTHER = "Orang Lain"


def text_of(path: Path) -> str:
    """Return the words of a PDF in one line."""
    document = PdfDocument(path)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return re.sub(r"\s+", " ", " ".join(pages))


def mark_of(table: str) -> str:
    """Return the word that is planted in a table."""
    return f"tanda{table.replace('_', '')}"


def fill(connection: Any, table: str, worker_id: int) -> None:
    """Add a row to a table that refers to the worker, or names them, with the mark in it."""
    mark = mark_of(table)
    statements = {
        "worker_change": "INSERT INTO worker_change (worker_id, kind, happened_on, before)"
        f" VALUES ({worker_id}, 'dated', '2026-01-01', '{{\"position\": \"{mark}\"}}')",
        "dependant": "INSERT INTO dependant (worker_id, name, relation, nik, jkn_number, jkn,"
        f" is_employed) VALUES ({worker_id}, '{mark}', 'child', '', '', 'yes', 0)",
        "kept_value": "INSERT INTO kept_value (worker_id, code, values_digest, reason, given_by,"
        f" given_at) VALUES ({worker_id}, 'X', '{'0' * 64}', '{mark}', '', '')",
        "import_batch": "INSERT INTO import_batch VALUES (1, 1, 'a.xlsx', 'S', 'own',"
        f' \'{{"columns": ["position", "id"], "rows": [["{mark}", {worker_id}],'
        f' ["{OTHER}", 99]]}}\')',
        "import_repair": "INSERT INTO import_repair VALUES"
        f" (1, 1, 5, 'NIK', 'trim', '{NIK} {mark}', '{NIK}')",
        "tray_sheet": f"INSERT INTO tray_sheet VALUES (1, 1, 'Sukma Wijaya {mark}', 'S', '', '[]')",
        "tray_row": "INSERT INTO tray_row VALUES (1, 1, 7,"
        f" '[\"1871 0101 0190 0007\", \"{mark}\"]', '[]', NULL)",
        "answer": "INSERT INTO answer SELECT 1, min(id), 'REG-01', 'no', '', 'SUKMA WIJAYA "
        f"{mark}', '[]', '{{}}', NULL, '', '' FROM assessment",
        "action": "INSERT INTO action (assessment_id, obligation_id, proposal, owner, state, note)"
        f" SELECT min(id), 'REG-01', '{mark}', 'Sukma Wijaya', 'open', '' FROM assessment",
        "letter_draft": "INSERT INTO letter_draft VALUES (1, 1, '2026-11-22', 'Sukma Wijaya',"
        f" 'SP', 'agrees', '{mark}', 'a4', '', 1)",
        "employer": f"UPDATE employer SET preparer = 'Sukma Wijaya {mark}'",
        "declaration": "INSERT INTO declaration VALUES (1, 1, '007/X', NULL, '2026-11-22',"
        f" '2026-11-22T08:00:00', '{'a' * 64}', '{'b' * 64}', CAST('{{\"workers\": ["
        f'{{"name": "Sukma Wijaya", "nik": "{NIK}", "workplace": "{mark}"}},'
        f' {{"name": "{OTHER}", "nik": "1"}}]}}\' AS BLOB), x\'25\')',
        "declaration_event": "INSERT INTO declaration_event VALUES (1, 1, 'received',"
        f" '2026-11-22T09:00:00', 'Sukma Wijaya', '{mark}',"
        " '2026-11-22', '', '', '', '', '', NULL)",
        "draft_approval": "INSERT INTO draft_approval VALUES (1, 1, '2026-11-22', 'approved',"
        f" '{mark}', 'Sukma Wijaya', '2026-11-22T09:00:00', '', '{{}}', NULL)",
        "pack_log": "INSERT INTO pack_log VALUES (1, 1, 1, '2026-11-24T09:00:00', 'Sukma Wijaya',"
        f" '2026-11-24', '', 'Sukma Wijaya', '{mark}', 'Dinas', 'Budi', '', 'SPT', '', 1, '',"
        f" '[]', '{'c' * 64}', '')",
        "rule_pack": "INSERT INTO rule_pack VALUES (1, '2027', 'Paket', "
        f"'{'d' * 64}', 'AB', '', '2026-11-22T09:00:00', 'Sukma Wijaya', '', '{mark}', x'7b7d')",
        "received_declaration": "INSERT INTO received_declaration VALUES (1, 'PT B', '', '8/X', '',"
        f" '2026-11-22', '2026-11-22', '2026-11-22', '{'c' * 64}', x'', CAST('{{\"workers\": ["
        f'{{"name": "x", "nik": "{NIK}", "workplace": "{mark}"}}]}}\' AS BLOB), x\'25\')',
        "own_value": "INSERT INTO own_value (rule_id, region_name, in_force_from, value, decree,"
        f" entered_by, entered_at) VALUES ('jp', '', '2026-01-01', '1.00', '{mark}',"
        " 'Sukma Wijaya', '2026-01-01T08:00:00')",
        "saved_filter": "INSERT INTO saved_filter VALUES (1, 1, 'Sukma Wijaya',"
        f' \'{{"text": "{mark}"}}\')',
        "privacy_request": f"INSERT INTO privacy_request VALUES (1, 1, {worker_id}, 'S', 'access',"
        f" '2026-11-20', '2026-11-23', '{mark}', 'open', '', NULL)",
    }
    connection.execute(statements[table])


PLANTED = tuple(TABLE_WORDS.keys() - {"worker", "worker_merge", "change_log"})


@pytest.fixture
def known(services: Services, employer: Employer) -> tuple[Services, int]:
    """Return services with somebody of whom every table tells something."""
    services.employers.save(employer)
    first, _ = services.workforce.save(make_worker(6, name="Sukma W", nik="", kpj="11112222333"))
    worker, _ = services.workforce.save(make_worker(7, name="Sukma Wijaya", nik=NIK))
    services.workforce.save(make_worker(8, name=OTHER))
    services.workforce.remove([first.worker_id])
    connection = services.database.connection()
    connection.execute(
        "INSERT INTO worker_merge VALUES (?, ?)", (first.worker_id, worker.worker_id)
    )
    AssessmentRepository(services.database).start(1, NOW.date())
    # In the order of the schema: what refers to a row comes after it.
    for table in [t for t in tables_in_order(connection) if t in PLANTED]:
        fill(connection, table, worker.worker_id)
    return services, worker.worker_id


def tables_in_order(connection: Any) -> list[str]:
    """Return the names of the tables, the oldest first."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [name for (name,) in rows.fetchall()]


def test_the_copy_has_something_of_every_table(known: tuple[Services, int], tmp_path: Path) -> None:
    """JSON and PDF; also the record that was merged; nothing of anybody else."""
    services, worker_id = known
    services.privacy_papers.save_access(worker_id, tmp_path / "salinan.json")
    data = (tmp_path / "salinan.json").read_text(encoding="utf-8")
    found = {item["table"]: item for item in json.loads(data)["tables"]}
    personal = {use.table for use in services.privacy.map.columns.values() if use.personal}
    assert personal - set(found) == {"accident"}
    assert {table for table in PLANTED if mark_of(table) not in data} == set()
    assert [row["kpj"] for row in found["worker"]["rows"]] == ["11112222333", ""]
    assert OTHER not in data
    assert found["worker"]["purpose"].startswith("Mendaftarkan pekerja")
    rows = services.privacy_papers.save_access(worker_id, tmp_path / "salinan.pdf")
    assert rows == sum(len(item["rows"]) for item in found.values())
    printed = text_of(tmp_path / "salinan.pdf")
    assert {table for table in PLANTED if mark_of(table) not in printed} == set()
    assert OTHER not in printed
    assert "22-11-2026 10.30 Tenaga kerja ditambahkan" in printed
    assert "Kepesertaan JKK " in printed


def test_tables_without_people_are_left_alone(known: tuple[Services, int]) -> None:
    """Every table of the schema is either told of or known to say nothing of a worker."""
    services, worker_id = known
    told = {item.table for item in services.privacy_papers.collect(worker_id)}
    silent = set(sqlite_file.tables(services.database.connection())) - told
    assert silent == {
        "accident", "approval_rule", "assessment", "calendar_edit", "column_mapping",
        "declaration_proof", "declaration_scan", "establishment", "kept_overview", "logo",
        "official_code", "payment", "retention", "signing_key",
    }  # fmt: skip


def test_another_employer_of_the_file_keeps_its_own(known: tuple[Services, int]) -> None:
    """A namesake elsewhere, and notes there, are of another controller."""
    services, worker_id = known
    before = services.privacy_papers.collect(worker_id)
    other, _ = services.employers.save(Employer(name="PT Lain", preparer="Sukma Wijaya"))
    services.employers.choose(other.employer_id)
    namesake, _ = services.workforce.save(make_worker(7, name="Sukma Wijaya", nik=NIK))
    assert services.privacy_papers.collect(worker_id) == before
    tables = {item.table for item in services.privacy_papers.collect(namesake.worker_id)}
    # What is entered for the whole file, and documents of others, belong to no employer.
    whole = {"own_value", "received_declaration", "rule_pack"}
    assert tables - whole == {"worker", "change_log", "employer"}


def test_who_came_back_gets_both_records(services: Services, employer: Employer) -> None:
    """One NIK is one person, however many records there are."""
    services.employers.save(employer)
    ids = [services.workforce.save(make_worker(5))[0].worker_id for _ in range(2)]
    services.workforce.save(make_worker(6))
    found = {item.table: item for item in services.privacy_papers.collect(ids[1])}
    assert [row["id"] for row in found["worker"].rows] == ids
    assert len(found["change_log"].rows) == 2


def test_nobody_is_an_error(services: Services, employer: Employer, tmp_path: Path) -> None:
    """Somebody who was purged meanwhile is named as gone; no file is left."""
    services.employers.save(employer)
    with pytest.raises(UserError) as caught:
        services.privacy_papers.save_access(5, tmp_path / "x.pdf")
    assert caught.value.code == "WORKER_GONE"
    assert list(tmp_path.glob("x*")) == []


def test_the_record_and_the_register_print(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """Each kind with its purpose, ground and months; each request with its day."""
    services.employers.save(employer)
    services.privacy.save_months({"leavers": 84})
    services.privacy.save_request(
        PrivacyRequest(
            name="Sukma",
            kind=RequestKind.CORRECTION,
            received_on=date(2026, 11, 20),
            due_on=date(2026, 11, 20),
            note="NIK keliru",
        )
    )
    papers = services.privacy_papers
    assert papers.save_record(tmp_path / "catatan.pdf") == len(services.privacy.map.categories)
    record = text_of(tmp_path / "catatan.pdf")
    assert "84 bulan sejak tanggal keluar" in record
    assert "1 tercatat, 1 terbuka, 0 melewati" in record
    for category in services.privacy.map.categories:
        assert category.purpose.id in record
        if category.article.unconfirmed:
            assert f"{category.article.unconfirmed[0]} [belum dikonfirmasi]" in record
    assert papers.save_requests(tmp_path / "daftar.pdf") == 1
    assert "23-11-2026 Yang diminta NIK keliru" in text_of(tmp_path / "daftar.pdf")


def test_a_breach_has_three_days(services: Services, employer: Employer, tmp_path: Path) -> None:
    """72 hours from the moment it was noticed, with what the notice must say."""
    services.employers.save(employer)
    noticed = datetime(2026, 11, 20, 16, 45)
    assert services.privacy_papers.breach_deadline(noticed) == datetime(2026, 11, 23, 16, 45)
    services.privacy_papers.save_breach_list(tmp_path / "bocor.pdf", noticed)
    printed = text_of(tmp_path / "bocor.pdf")
    assert "paling lambat 23 November 2026 pukul 16.45" in printed
    assert "belum dikonfirmasi" not in printed, "Pasal 46 was compared"
    assert "kapan dan bagaimana data itu terungkap" in printed
    assert NOW.year == 2026
