"""What a paste or a bulk edit would change, cell by cell, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.services.worker_edits import EditFinding, EditPlan
from desktop.ui import icons
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.since_panel import SincePanel
from desktop.ui.messages import issue_text
from desktop.ui.models.read_table import ROLE, ReadTableModel
from desktop.ui.models.worker_columns import field_title, shown_value
from desktop.ui.theme import row_height, table_font
from desktop.ui.widgets.basics import label
from desktop.ui.words import filled


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the preview; ``level`` is empty, ``warning`` or ``error``."""

    texts: tuple[str, str, str, str, str]
    level: str = ""


class _PlanLines:
    """The lines of a plan, each made when it is asked for: a paste may change very many cells."""

    def __init__(self, plan: EditPlan) -> None:
        self._plan = plan

    def __len__(self) -> int:
        plan = self._plan
        return len(plan.findings) + len(plan.new) + len(plan.edits)

    def __getitem__(self, row: int) -> _Line:
        plan = self._plan
        if row < len(plan.findings):
            return _finding_line(plan.findings[row])
        row -= len(plan.findings)
        if row < len(plan.new):
            new = QCoreApplication.translate("ChangePreview", "orang baru")
            return _Line((plan.new[row].name, new, "", "", ""))
        edit = plan.edits[row - len(plan.new)]
        spec = FIELDS_BY_KEY[edit.field]
        before, after = shown_value(spec, edit.before), shown_value(spec, edit.after)
        name = plan.names.get(edit.worker_id, "")
        return _Line((name, field_title(edit.field), before or "–", after or "–", ""))


class ChangePreviewModel(ReadTableModel[_Line]):
    """Findings first, then new people, then the cells that change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self._errors = icons.icon("x", "not_met", 16)
        self._warnings = icons.icon("triangle-alert", "partly_met", 16)

    def show_plan(self, plan: EditPlan) -> None:
        """Show another plan."""
        self.show_rows(_PlanLines(plan))

    def headings(self) -> tuple[str, ...]:
        """Return the headings."""
        return _titles()

    def text(self, row: _Line, column: int) -> str:
        """Return what a cell shows."""
        return row.texts[column]

    def look(self, row: _Line, column: int, role: int) -> object:
        """Return the mark of a finding."""
        if role != ROLE.DecorationRole or column != len(row.texts) - 1 or not row.level:
            return None
        return self._errors if row.level == "error" else self._warnings


def _finding_line(finding: EditFinding) -> _Line:
    line = QCoreApplication.translate("ChangePreview", "baris ke-%1")
    name = finding.name or filled(line, str(finding.row + 1))
    title = field_title(finding.field) if finding.field in FIELDS_BY_KEY else ""
    level = "error" if finding.issue.is_error else "warning"
    return _Line((name, title, "", finding.text, issue_text(finding.issue)), level)


def _titles() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("ChangePreview", "Orang"),
        translate("ChangePreview", "Isian"),
        translate("ChangePreview", "Sebelum"),
        translate("ChangePreview", "Sesudah"),
        translate("ChangePreview", "Temuan"),
    )


def plan_words(plan: EditPlan) -> str:
    """Return in one sentence what a plan does."""
    translate = QCoreApplication.translate
    parts = []
    if plan.edits:
        words = translate("ChangePreview", "%1 isian berubah pada %2 orang")
        parts.append(filled(words, len(plan.edits), plan.workers))
    if plan.new:
        parts.append(filled(translate("ChangePreview", "%1 orang baru"), len(plan.new)))
    errors = sum(finding.issue.is_error for finding in plan.findings)
    if errors:
        words = translate("ChangePreview", "%1 temuan menahan isiannya")
        parts.append(filled(words, errors))
    if len(plan.findings) > errors:
        words = translate("ChangePreview", "%1 peringatan")
        parts.append(filled(words, len(plan.findings) - errors))
    if not parts:
        return translate("ChangePreview", "Tidak ada yang berubah.")
    return filled(translate("ChangePreview", "%1."), ", ".join(parts))


class ChangePreviewTable(QTableView):
    """The lines of a plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ChangePreviewModel(self)
        self.setModel(self.lines)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("Yang akan berubah"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self._set_widths((170, 130, 112, 112))
        self.setMinimumHeight(5 * row_height())

    def _set_widths(self, widths: Sequence[int]) -> None:
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)


class ChangePreviewDialog(BaseDialog):
    """Shows a plan; accepted when the user wants what can be applied, with ``since``.

    ``day`` is proposed as the one from which a changed wage, contract or participation holds.
    """

    help_id = "workforce"

    def __init__(
        self, plan: EditPlan, title: str, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, plan_words(plan), parent)
        self.plan = plan
        self.resize(940, 460)
        self.table = ChangePreviewTable()
        self.table.lines.show_plan(plan)
        self.since = SincePanel(day)
        self.since.show_plan(plan)
        self.body.addWidget(self.since)
        self.body.addWidget(self.table, 1)
        has_errors = any(finding.issue.is_error for finding in plan.findings)
        if has_errors:
            words = self.tr("Isian dengan temuan tidak disimpan; yang lain dapat disimpan.")
            self.body.addWidget(label(words, "muted", wrap=True))
        self.cancel = self.add_button(self.tr("Batal"), result=0)
        action = self.tr("Simpan yang benar") if has_errors else self.tr("Simpan perubahan")
        self.accept_button = self.add_button(action, is_primary=True)
        self.accept_button.clicked.connect(self._on_accept)
        self.accept_button.setEnabled(not plan.is_empty)

    def _on_accept(self) -> None:
        if not self.since.has_fault():
            self.accept()
