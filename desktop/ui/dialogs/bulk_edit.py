"""One value for one field of many people, with a preview of what changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS
from desktop.services.worker_edits import EditPlan
from desktop.ui.delegates.editors import Editor, connect_edited, editor_text, make_editor
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.change_preview import ChangePreviewTable, plan_words
from desktop.ui.dialogs.since_panel import SincePanel
from desktop.ui.models.worker_columns import field_title
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.form import FormGrid
from desktop.ui.widgets.inputs import ChoiceBox
from desktop.ui.words import filled

Planner = Callable[[str, str, Callable[[EditPlan], None]], None]
"""Plans a field and a text for the people meant, and calls back with the plan."""

PLAN_AFTER = 150
_OWN_TO_EACH = {"name", "nik", "passport_number", "staff_number", "kpj", "jkn_number"}
_FIRST_OFFERED = "jp"


class BulkEditDialog(BaseDialog):
    """Accepted with ``plan``, what the chosen field and value would change, and ``since``.

    ``day`` is proposed as the one from which a changed wage, contract or participation holds.
    """

    help_id = "workforce"

    def __init__(
        self, count: int, planner: Planner, day: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        text = self.tr("Satu nilai untuk %1 orang yang dipilih.")
        self.set_heading(self.tr("Ubah isian"), filled(text, count))
        self.resize(940, 560)
        self.plan = EditPlan()
        self.since = SincePanel(day)
        self._planner = planner
        self._asked = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PLAN_AFTER)
        self._rest.timeout.connect(self._ask)
        self._build()
        self.field.currentIndexChanged.connect(self._on_field)
        self._on_field()

    def _build(self) -> None:
        offered = [spec.key for spec in WORKER_FIELDS if spec.key not in _OWN_TO_EACH]
        self.field = ChoiceBox([(key, field_title(key)) for key in offered])
        self.field.set_value(_FIRST_OFFERED)
        form = FormGrid()
        form.add_row(self.tr("Isian"), self.field, span=1)
        host = QWidget()
        self._host = QVBoxLayout(host)
        self._host.setContentsMargins(0, 0, 0, 0)
        self._host.setSpacing(SPACE_2)
        self.editor: Editor | None = None
        row = form.add_row(self.tr("Nilai baru"), host, span=1)
        self._row = row
        self.empties = QCheckBox(self.tr("Kosongkan isian ini untuk semua yang dipilih"))
        self.empties.toggled.connect(self._wait)
        form.add_wide(self.empties)
        self.body.addWidget(form)
        self.body.addWidget(self.since)
        self.told = label("", "strong", wrap=True)
        self.table = ChangePreviewTable()
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("Batal"), result=0)
        self.store = self.add_button(self.tr("Simpan perubahan"), is_primary=True)
        self.store.clicked.connect(self._on_store)

    def _on_store(self) -> None:
        if not self.since.has_fault():
            self.accept()

    def _on_field(self) -> None:
        spec = FIELDS_BY_KEY[str(self.field.value())]
        self.since.start()
        if self.editor is not None:
            self._host.removeWidget(self.editor)
            self.editor.deleteLater()
        self.editor = make_editor(spec)
        self.editor.setAccessibleName(self.tr("Nilai baru"))
        self._host.addWidget(self.editor)
        self._row.label.setBuddy(self.editor)
        connect_edited(self.editor, self._wait)
        self._wait()

    def _wait(self) -> None:
        if self.editor is not None:
            self.editor.setEnabled(not self.empties.isChecked())
        # What is shown no longer belongs to what is typed.
        self.store.setEnabled(False)
        self._rest.start()

    def _ask(self) -> None:
        key = str(self.field.value())
        editor = None if self.empties.isChecked() else self.editor
        text = editor_text(FIELDS_BY_KEY[key], editor) if editor is not None else ""
        self._asked += 1
        number = self._asked
        if not text and not self.empties.isChecked():
            self._show(EditPlan())  # nothing typed yet: emptying must be asked for
            self.told.setText(self.tr("Isi nilai baru untuk melihat apa yang berubah."))
            return

        def show(plan: EditPlan) -> None:
            if number == self._asked:
                self._show(plan)

        self._planner(key, text, show)

    def _show(self, plan: EditPlan) -> None:
        self.plan = plan
        self.since.show_plan(plan)
        self.table.lines.show_plan(plan)
        self.told.setText(plan_words(plan))
        self.store.setEnabled(not plan.is_empty and not self._rest.isActive())
