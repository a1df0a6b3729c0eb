"""The view that shows an import before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.issue import Issue, Severity, error, warning
from desktop.exchange.import_result import Finding, WorkforceImport
from desktop.services.transfer import ImportPlan
from desktop.ui.dialogs.import_plan import ImportPlanView
from tests.ui.people import worker

FINDINGS = (
    Finding.of(error("NIK_LENGTH", "nik", "187101", "16"), 4, "No KTP"),
    Finding.of(warning("WAGE_ZERO", "basic_wage", "0"), 7, "Upah"),
    Finding.of(Issue("COLUMNS_NOT_USED", Severity.NOTICE, "", "Hobi"), 1, ""),
)
Open = Callable[..., ImportPlanView]


def plan(findings: tuple[Finding, ...] = FINDINGS, template: str = "plain") -> ImportPlan:
    """Return a plan with two new workers and one changed."""
    source = WorkforceImport(
        template=template,
        file_name="orang.xlsx",
        sheet="Data",
        header_row=3,
        mapping={"No KTP": "nik", "Nama Karyawan": "name", "Hobi Langka": "hobby"},
        workers=(),
        rejected_rows=(4,),
        skipped_rows=(),
        family_rows=0,
        findings=findings,
        repairs={},
    )
    new = (worker("A", "1871011405900001"), worker("B", "1871011405900002"))
    return ImportPlan(source, new, ((worker("C"), worker("D")),), ())


@pytest.fixture
def open_dialog(qtbot: QtBot, app: QApplication) -> Open:
    """Return a function that shows the dialog."""

    def open_(shown: ImportPlan | None = None) -> ImportPlanView:
        dialog = ImportPlanView(shown or plan())
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_


def words(dialog: ImportPlanView) -> list[str]:
    """Return every word that stands in the dialog."""
    return [found.text() for found in dialog.findChildren(QLabel)]


def test_the_view_says_what_it_read(open_dialog: Open) -> None:
    """File, sheet and row of headings."""
    shown = words(open_dialog())
    where = "Berkas orang.xlsx, lembar Data, judul kolom pada baris 3."
    assert any(text.startswith(where) for text in shown)


def test_changes_are_shown_field_by_field(open_dialog: Open) -> None:
    """Who, which field, before and after."""
    changes = open_dialog().changes
    texts = [[changes.index(r, c).data() for c in range(4)] for r in range(changes.rowCount())]
    assert texts == [["D", "Nama lengkap", "C", "D"]]


@pytest.mark.parametrize(
    ("template", "named"),
    [("sipp_data_tk_baru_30", "SIPP"), ("f2a", "F2a"), ("plain", "biasa"), ("edabu_37", "e-Dabu")],
)
def test_the_layout_is_named(open_dialog: Open, template: str, named: str) -> None:
    """The user reads which layout was recognised."""
    shown = words(open_dialog(plan(template=template)))
    assert any(named in text for text in shown if text.startswith("Berkas"))


def test_findings_are_filtered_by_their_weight(qtbot: QtBot, open_dialog: Open) -> None:
    """A chip for each level present shows its findings alone."""
    dialog = open_dialog()
    model = dialog.table.model()
    assert dialog.chips[None].text() == "Semua temuan  3"
    qtbot.mouseClick(dialog.chips[Severity.ERROR], Qt.MouseButton.LeftButton)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["4"]
    qtbot.mouseClick(dialog.chips[None], Qt.MouseButton.LeftButton)
    assert model.rowCount() == 3


def test_the_whole_sentence_of_a_finding_is_shown_below(open_dialog: Open) -> None:
    """A sentence longer than its cell is read in full under the table."""
    dialog = open_dialog()
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    assert "16 angka" in dialog.detail.text()


def test_findings_are_saved_as_a_table(open_dialog: Open, tmp_path: Path) -> None:
    """The list goes to a file with one line for each finding."""
    dialog = open_dialog()
    path = tmp_path / "temuan.csv"
    dialog.save_findings(path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == '"Baris";"Kolom";"Akibat";"Temuan"'
    assert len(lines) == 4
    assert lines[1].startswith('"4";"No KTP";"Ditolak";')
    assert "temuan.csv" in dialog.detail.text()


def test_a_heading_that_looks_like_a_formula_is_none(open_dialog: Open, tmp_path: Path) -> None:
    """Whoever opens the list computes nothing that came with somebody's sheet."""
    odd = Finding.of(error("NIK_LENGTH", "nik", "187101", "16"), 4, '=HYPERLINK("x")')
    dialog = open_dialog(plan((odd,)))
    path = tmp_path / "temuan.csv"
    dialog.save_findings(path)
    line = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert line.startswith('"4";"\'=HYPERLINK(')


def test_a_folder_that_refuses_is_told(open_dialog: Open, tmp_path: Path) -> None:
    """A list that cannot be written is told in a sentence."""
    dialog = open_dialog()
    dialog.save_findings(tmp_path / "tidak-ada" / "temuan.csv")
    assert "tidak dapat ditulis" in dialog.detail.text()


def test_a_clean_sheet_says_so(open_dialog: Open) -> None:
    """Without findings no empty table is shown."""
    shown = words(open_dialog(plan(findings=())))
    assert "Tidak ada temuan. Semua baris terbaca dengan baik." in shown
