"""The findings of an import as a model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.domain.issue import Severity, error, warning
from desktop.exchange.import_result import Finding
from desktop.ui.language import Language
from desktop.ui.models.finding_table import FindingTableModel

FINDINGS = (
    Finding.of(error("NIK_LENGTH", "nik", "187101", "16"), 4, "No KTP"),
    Finding.of(warning("WAGE_ZERO", "basic_wage", "0"), 7, "Upah"),
    Finding.of(warning("KPJ_FORM", "kpj", "12", "11"), 9, "KPJ"),
)


@pytest.fixture
def model(app: QApplication) -> FindingTableModel:
    """Return a model with one error and two warnings."""
    return FindingTableModel(FINDINGS)


def test_the_model_keeps_the_rules_of_qt(model: FindingTableModel) -> None:
    """Qt's own tester finds nothing, filtered or not."""
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_level(Severity.ERROR)
    model.show_level(None)
    assert model.rowCount() == 3


def test_a_row_says_where_what_and_the_cure(model: FindingTableModel) -> None:
    """Row, heading, value, what becomes of the row, and the sentence."""
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts[:4] == ["4", "No KTP", "187101", "Ditolak"]
    assert "16 angka" in texts[4]
    assert "baris 4" in texts[4]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == texts[4]


def test_one_level_can_be_shown_alone(model: FindingTableModel) -> None:
    """The filter leaves the findings of its level."""
    model.show_level(Severity.WARNING)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["7", "9"]
    assert model.count(Severity.ERROR) == 1


def test_findings_speak_english(model: FindingTableModel, language: Language) -> None:
    """In English the same findings have English sentences."""
    language.use("en")
    assert "16 digits" in model.index(0, 4).data()
