"""The plan in a spreadsheet: read back, it says what the plan says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desktop.domain.action_plan import Action, ActionState
from desktop.errors import UserError
from desktop.exchange.plan_export import PLAN_SHEET, PlanRow, export_plan

WHOLE = PlanRow(
    Action(
        obligation_id="REG-03",
        proposal="=Daftarkan dua pekerja",
        owner="Rina Contoh",
        start=date(2026, 11, 23),
        due=date(2026, 12, 15),
        budget_sen=12_495_650,
        state=ActionState.IN_PROGRESS,
        note="Menunggu KPJ",
        carried_from=date(2026, 10, 31),
    ),
    "Seluruh pekerja terdaftar",
    "kritis",
)
BARE = PlanRow(Action(obligation_id="WLK-01", proposal="Lapor", budget_sen=0), "", "")


def read_back(path: Path) -> list[list[object]]:
    """Return the rows of the sheet."""
    return CalamineWorkbook.from_path(path).get_sheet_by_name(PLAN_SHEET).to_python()


def test_the_plan_is_read_back_as_it_was(tmp_path: Path) -> None:
    """Days are days, costs numbers, a text that looks like a formula stays a text."""
    path = tmp_path / "rencana.xlsx"
    export_plan(path, [WHOLE, BARE])
    assert read_back(path) == [
        [
            "Kewajiban", "Judul", "Tingkat", "Tindakan", "Penanggung jawab", "Mulai",
            "Paling lambat", "Biaya (Rp)", "Status", "Catatan", "Dibawa dari",
        ],
        [
            "REG-03", "Seluruh pekerja terdaftar", "kritis", "=Daftarkan dua pekerja",
            "Rina Contoh", date(2026, 11, 23), date(2026, 12, 15), 124956.5,
            "Sedang dikerjakan", "Menunggu KPJ", date(2026, 10, 31),
        ],
        ["WLK-01", "", "", "Lapor", "", "", "", 0.0, "Belum mulai", "", ""],
    ]  # fmt: skip


def test_the_same_plan_makes_the_same_file(tmp_path: Path) -> None:
    """No clock stands in it; an empty plan has its headings."""
    for name in ("a.xlsx", "b.xlsx"):
        export_plan(tmp_path / name, [WHOLE])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    export_plan(tmp_path / "c.xlsx", [])
    assert len(read_back(tmp_path / "c.xlsx")) == 1


@pytest.mark.parametrize(
    ("name", "code"), [("a.csv", "EXPORT_FORMAT"), ("no/a.xlsx", "FILE_CANNOT_WRITE")]
)
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str, code: str) -> None:
    """Another kind of file, a folder that is not there."""
    with pytest.raises(UserError) as caught:
        export_plan(tmp_path / name, [WHOLE])
    assert caught.value.code == code
