"""The service of the log: who signs, what an import says, the export."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from desktop.domain.employer import Employer
from desktop.services.change_log import LogQuery, field_lines
from desktop.services.container import Services
from tests.services.conftest import NOW, make_worker


def test_the_preparer_signs_unless_somebody_else_works_here(
    services: Services, employer: Employer
) -> None:
    """The name of the employer's preparer, or that of the operator."""
    saved, _ = services.employers.save(replace(employer, preparer="Rina Contoh"))
    services.operator = "Tono Contoh"
    services.employers.save(replace(saved, city="Kota Metro"))
    second, first = services.change_log.entries(LogQuery())
    assert (first.operator, second.operator) == ("Rina Contoh", "Tono Contoh")
    assert first.at == NOW
    assert services.change_log.count(LogQuery(kind="employer")) == 2


def test_an_import_tells_fields_of_each_worker(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """Counts first, then what changed of whom; the export has a row for each."""
    services.employers.save(employer)
    stored, _ = services.workforce.save(make_worker(1))
    path = tmp_path / "ekspor.xlsx"
    services.transfer.export(path)
    services.workforce.save(replace(stored, basic_wage=5_000_000_00))
    services.transfer.apply(services.transfer.plan(services.transfer.read(path)))
    entry = services.change_log.entries(LogQuery(kind="import"))[0]
    lines = field_lines(entry)
    assert [(line.title, line.after) for line in lines[:2]] == [
        ("tenaga kerja baru", "0"),
        ("tenaga kerja berubah", "1"),
    ]
    wage = next(line for line in lines if line.title == "Upah")
    assert (wage.before, wage.after, wage.worker_id) == (
        "Rp5.000.000,00", "Rp4.500.000,00", stored.worker_id,
    )  # fmt: skip
    target = tmp_path / "catatan.csv"
    assert services.change_log.export(target, LogQuery(kind="import")) == len(lines)
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[1][3:6] == ["Impor", "diimpor", "ekspor.xlsx"]
    assert services.change_log.check().is_sound
