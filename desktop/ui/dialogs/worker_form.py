"""One worker typed in by hand: fields of the field table, checks of the domain, keys throughout."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.field_values import parse_value
from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldSpec
from desktop.domain.identity import nik_facts
from desktop.domain.issue import Issue
from desktop.domain.program import Program
from desktop.domain.worker import Sex, Worker
from desktop.domain.worker_fields import build_worker, worker_values
from desktop.ui.delegates.editors import (
    Editor,
    connect_edited,
    editor_text,
    make_editor,
    set_editor_value,
)
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.change_log import open_change_log
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.participation_words import PROGRAM_OF, ParticipationWords
from desktop.ui.dialogs.since_panel import SincePanel
from desktop.ui.language import current_language
from desktop.ui.messages import issue_text
from desktop.ui.pages.programs_words import month_words
from desktop.ui.pages.workforce_contributions import ContributionGrid
from desktop.ui.pages.workforce_facts import WorkerFacts, program_name
from desktop.ui.pages.workforce_history import HistoryPart
from desktop.ui.theme import SPACE_1, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.widgets.form import FieldRow, FormGrid, show_notes
from desktop.ui.widgets.inputs import ChoiceBox, DateEdit
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services

LIVE_AFTER = 120
_SIDE_WIDTH = 308
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HALF = {
    "passport_number", "staff_number", "birth_date", "sex", "citizenship", "kind", "start", "end",
    "contract_end", "basic_wage", "fixed_allowances", "workplace", "unit", "position",
    "is_in_construction_project", "jkk", "jkm", "jht", "jp", "jkp", "jkn_status", "kpj",
    "jkn_number", "reported_wage_employment", "reported_wage_health", "family_members",
    "family_registered", "extra_jkn_members",
}  # fmt: skip
_STAND_INS: Mapping[str, object] = {
    "name": "-",
    "nik": "1871010101900001",
    "birth_date": date(1990, 1, 1),
    "sex": Sex.MALE,
}
"""What the live contributions assume while these are empty; said so beside the figures."""


class WorkerForm(BaseDialog):
    """Saves through the services; stays open for the next one when asked to."""

    help_id = "workforce"

    saved = Signal(object, object)
    """The stored ``Worker`` and the ``ChangeSet``."""
    stored = Signal(object, object)
    """The ``WorkerState`` before (``None`` for a new one) and after, ahead of ``saved``."""

    def __init__(
        self,
        services: Services,
        facts: WorkerFacts,
        worker: Worker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._facts = facts
        self._worker: Worker | None = None
        self._start_texts: dict[str, str] = {}
        self.editors: dict[str, Editor] = {}
        self.rows: dict[str, FieldRow] = {}
        self._live_timer = QTimer(self)
        self._live_timer.setSingleShot(True)
        self._live_timer.setInterval(LIVE_AFTER)
        self._live_timer.timeout.connect(self._show_live)
        self.resize(980, 840)
        self._build()
        self._show_worker(worker)

    # --- what it is made of -------------------------------------------------------------------

    def _build(self) -> None:
        self._make_proposal()
        self.matrix = ParticipationWords(self._facts)
        ground = QFrame()
        ground.setProperty("role", "ground")
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, SPACE_4, SPACE_4)
        self.form = FormGrid()
        inner.addWidget(self.form)
        inner.addStretch()
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        across = QHBoxLayout()
        across.setSpacing(SPACE_6)
        across.addWidget(area, 1)
        across.addWidget(self._make_side())
        self.body.addLayout(across, 1)
        self.since = SincePanel(self._services.workforce.proposed_day())
        self.body.addWidget(self.since)
        for spec in WORKER_FIELDS:
            self._add_field(spec)
        self._add_buttons()

    def _add_field(self, spec: FieldSpec) -> None:
        section = self._sections().get(spec.key)
        if section:
            self.form.add_section(section)
        is_english = current_language() == "en"
        editor = make_editor(spec)
        row = self.form.add_row(
            spec.title(current_language()),
            editor,
            help=self._help(spec, is_english=is_english),
            is_required=spec.is_required,
            span=1 if spec.key in _HALF else 2,
        )
        self.editors[spec.key] = editor
        self.rows[spec.key] = row
        editor.installEventFilter(self)
        connect_edited(editor, self._on_edited)
        if spec.key in PROGRAM_OF:
            self.form.add_wide(self.matrix.words_for(spec.key), span=1)
        if spec.key == "nik":
            self.form.add_wide(self.proposal)

    def _help(self, spec: FieldSpec, *, is_english: bool) -> str:
        program = next((p for p in Program if p.value.lower() == spec.key.split("_")[0]), None)
        if program is not None and spec.key != "jkn_number":
            return program_name(program)
        return spec.help_en if is_english else spec.help_id

    def _sections(self) -> dict[str, str]:
        return {
            "name": self.tr("Identitas"),
            "kind": self.tr("Hubungan kerja"),
            "basic_wage": self.tr("Upah dan tempat kerja"),
            "jkk": self.tr("Kepesertaan"),
            "kpj": self.tr("Nomor peserta dan data yang dilaporkan"),
        }

    def _make_proposal(self) -> None:
        self.proposal = QFrame()
        self.proposal.setProperty("role", "banner")
        self.proposal.setProperty("level", "info")
        layout = QHBoxLayout(self.proposal)
        layout.setContentsMargins(SPACE_3, 2, SPACE_3, 2)
        self._proposal_text = label("", wrap=True)
        self.take = QuietButton(self.tr("Pakai"), "check")
        self.take.clicked.connect(self._take_proposal)
        layout.addWidget(self._proposal_text, 1)
        layout.addWidget(self.take)
        self.proposal.hide()

    def _make_side(self) -> QWidget:
        side = QFrame()
        side.setProperty("role", "well")
        side.setFixedWidth(_SIDE_WIDTH)
        ground = QFrame()
        area = QScrollArea()
        area.setProperty("role", "well")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(SPACE_4, SPACE_4, SPACE_1, SPACE_4)
        outer.addWidget(area)
        self._live = QVBoxLayout(ground)
        self._live.setContentsMargins(0, 0, SPACE_3, 0)
        self._live.setSpacing(SPACE_3)
        self._live_title = label("", "strong", wrap=True)
        self._live_note = label("", "field-help", wrap=True)
        self._live_grid: QWidget = QLabel()
        self._history = QWidget()
        for part in (self._live_title, self._live_grid, self._live_note, self._history):
            self._live.addWidget(part)
        self._live.addStretch()
        keys = self.tr(
            "Enter: isian berikutnya. Ctrl+Enter: simpan dan isi orang berikutnya. Esc: batal."
        )
        self._live.addWidget(label(keys, "field-help", wrap=True))
        return side

    def _add_buttons(self) -> None:
        self.cancel = self.add_button(self.tr("Batal"))
        self.cancel.clicked.connect(self.reject)
        self.next = self.add_button(self.tr("Simpan dan tambah lagi"))
        self.next.clicked.connect(self.save_and_next)
        self.store = self.add_button(self.tr("Simpan"), is_primary=True)
        # Enter belongs to the fields: no button may answer it from afar.
        self.store.setDefault(False)
        self.store.clicked.connect(self.save_and_close)

    # --- what stands in it --------------------------------------------------------------------

    def _show_worker(self, worker: Worker | None) -> None:
        self._worker = None  # while the fields are filled nobody is being edited
        values = worker_values(worker) if worker is not None else {}
        for key, editor in self.editors.items():
            set_editor_value(FIELDS_BY_KEY[key], editor, values.get(key))
        self._start_texts = self._texts()
        self._worker = worker
        self.since.start()
        self._show_history()
        title = self.tr("Ubah tenaga kerja") if worker else self.tr("Tenaga kerja baru")
        self.set_heading(title)
        show_notes(self.rows, {})
        self._area.ensureVisible(0, 0)
        self.editors["name"].setFocus()
        self._show_proposal()
        self._show_live()

    def _show_history(self) -> None:
        """Show beside the fields what changed of this person so far."""
        worker = self._worker
        part = QWidget()
        if worker is not None:
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(label(self.tr("Riwayat orang ini"), "strong"))
            self.history = HistoryPart(self._facts.history(worker), is_nik_shown=True)
            self.history.open_log.clicked.connect(self._open_log)
            column.addWidget(self.history)
        self._live.replaceWidget(self._history, part)
        self._history.deleteLater()
        self._history = part

    def _open_log(self) -> None:
        if self._worker is not None:
            open_change_log(self, self._services, self._worker.worker_id)

    def _texts(self) -> dict[str, str]:
        return {
            key: editor_text(FIELDS_BY_KEY[key], editor) for key, editor in self.editors.items()
        }

    def is_changed(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self._texts() != self._start_texts

    def _values(self) -> tuple[dict[str, object], list[Issue]]:
        """Return the typed values; a field left as it was keeps its value whole."""
        kept = worker_values(self._worker) if self._worker is not None else {}
        values: dict[str, object] = {}
        issues: list[Issue] = []
        for key, text in self._texts().items():
            if key in kept and text == self._start_texts[key]:
                values[key] = kept[key]
                continue
            values[key], found = parse_value(FIELDS_BY_KEY[key], text)
            issues += found
        return values, issues

    def _on_edited(self) -> None:
        self._live_timer.start()
        self._show_proposal()
        if self._worker is not None:
            self.since.show_change(self._worker, self._check()[0])

    # --- checks -------------------------------------------------------------------------------

    def _check(self) -> tuple[Worker | None, list[Issue]]:
        values, issues = self._values()
        if any(issue.is_error for issue in issues):
            return None, issues
        old = self._worker
        worker, more = build_worker(
            values,
            worker_id=old.worker_id if old else 0,
            source_row=old.source_row if old else 0,
        )
        return worker, issues + more

    def _show_issues(self, issues: list[Issue]) -> None:
        notes: dict[str, tuple[bool, str]] = {}
        for issue in sorted(issues, key=lambda issue: not issue.is_error):
            notes.setdefault(issue.field, (issue.is_error, self._words(issue)))
        show_notes(self.rows, notes)

    def _words(self, issue: Issue) -> str:
        if (issue.code, issue.field) == ("REQUIRED", "nik"):  # the field alone is not required
            return self.tr("Isi NIK, atau nomor paspor bagi tenaga kerja asing.")
        return issue_text(issue)

    def _check_field(self, key: str) -> None:
        """Show what is wrong with one field once it is left."""
        spec = FIELDS_BY_KEY[key]
        _value, issues = parse_value(spec, editor_text(spec, self.editors[key]))
        row = self.rows[key]
        fault = next((issue for issue in issues if issue.is_error), None)
        if fault is not None:
            row.set_error(issue_text(fault))
        else:
            row.set_warning(issue_text(issues[0]) if issues else "")

    # --- proposals ----------------------------------------------------------------------------

    def _proposed(self) -> tuple[date | None, Sex | None]:
        """Return birth date and sex inside the NIK where the fields do not say the same."""
        facts = nik_facts(editor_text(FIELDS_BY_KEY["nik"], self.editors["nik"]))
        if facts is None:
            return None, None
        born = facts.birth_date(self._services.today())
        sex = Sex.FEMALE if facts.is_female else Sex.MALE
        birth_date, box = self.editors["birth_date"], self.editors["sex"]
        is_born_same = isinstance(birth_date, DateEdit) and birth_date.value() == born
        is_sex_same = isinstance(box, ChoiceBox) and box.value() is sex
        return None if is_born_same else born, None if is_sex_same or born is None else sex

    def _show_proposal(self) -> None:
        born, sex = self._proposed()
        self.proposal.setVisible(born is not None or sex is not None)
        parts = []
        if born is not None:
            parts.append(filled(self.tr("lahir %1"), short_date(born)))
        if sex is not None:
            parts.append(self.tr("perempuan") if sex is Sex.FEMALE else self.tr("laki-laki"))
        text = self.tr("Menurut NIK: %1. Tab pada isian kosong memakainya.")
        self._proposal_text.setText(filled(text, ", ".join(parts)))

    def _take_proposal(self) -> None:
        for key in ("birth_date", "sex"):
            self._take(key)
        self._show_proposal()
        self.editors["birth_date"].setFocus()

    def _take(self, key: str) -> None:
        born, sex = self._proposed()
        value = born if key == "birth_date" else sex
        if value is not None:
            set_editor_value(FIELDS_BY_KEY[key], self.editors[key], value)

    # --- live contributions ---------------------------------------------------------------------

    def _show_live(self) -> None:
        self._facts_title()
        values, _issues = self._values()
        has_wage = isinstance(values.get("basic_wage"), int)
        assumed = [key for key in ("birth_date",) if values.get(key) is None]
        for key, value in _STAND_INS.items():
            values[key] = values.get(key) or value
        values["start"] = values.get("start") or self._facts.month.first
        values["basic_wage"] = values.get("basic_wage") or 0
        worker, _more = build_worker(values)
        self.matrix.show_worker(worker)
        item = self._facts.contribution(worker) if worker is not None and has_wage else None
        grid: QWidget = QLabel() if item is None else ContributionGrid(item, self._facts.ceiling)
        self._live.replaceWidget(self._live_grid, grid)
        self._live_grid.deleteLater()
        self._live_grid = grid
        if item is None:
            note = self._facts.fault if has_wage else self.tr("Isi upah untuk melihat iurannya.")
        elif assumed:
            note = self.tr("Sementara: tanggal lahir belum diisi, JP dan JKP dapat berubah.")
        else:
            note = ""
        self._live_note.setText(note)

    def _facts_title(self) -> None:
        self._live_title.setText(filled(self.tr("Iuran %1"), month_words(self._facts.month)))

    # --- saving and leaving ---------------------------------------------------------------------

    def _save(self) -> bool:
        worker, issues = self._check()
        if worker is None:
            first = next(issue.field for issue in issues if issue.is_error)
            self.editors[first].setFocus()  # first: the field that is left is checked by itself
            self._show_issues(issues)
            return False
        self._show_issues(issues)
        other = self._services.workforce.same_identity(worker)
        if other is not None:
            key = "nik" if worker.nik else "passport_number"
            text = self.tr("Nomor ini sudah tercatat untuk %1. Ubah data orang itu.")
            self.rows[key].set_error(filled(text, other.name))
            self.editors[key].setFocus()
            return False
        self.since.show_change(self._worker, worker)
        if self.since.has_fault():
            return False
        workforce, old = self._services.workforce, self._worker
        before = workforce.remember([old.worker_id])[0] if old is not None else None
        saved, changes = workforce.save(worker, self.since.since())
        self._worker = saved
        self._start_texts = self._texts()
        self.stored.emit(before, workforce.remember([saved.worker_id])[0])
        self.saved.emit(saved, changes)
        return True

    def save_and_close(self) -> None:
        """Store the worker and close, or show what is wrong."""
        if self._save():
            self.accept()

    def save_and_next(self) -> None:
        """Store the worker and begin the next one, or show what is wrong."""
        if self._save():
            self._show_worker(None)

    def reject(self) -> None:
        """Close; ask first when something typed would be lost."""
        if self.is_changed() and not ConfirmDialog.ask(
            self,
            self.tr("Buang isian?"),
            self.tr("Isian orang ini belum tersimpan."),
            self.tr("Buang isian"),
        ):
            return
        super().reject()

    # --- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves and goes on; a plain Enter presses the button that has the focus."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_and_next()
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter leave a choice, Ctrl+Enter save, and Tab take what the NIK proposes."""
        key = self._key_of(watched)
        if event.type() is QEvent.Type.FocusOut and key:
            self._check_field(key)
        if event.type() is QEvent.Type.FocusIn and key:
            self._area.ensureWidgetVisible(self.rows[key], 0, SPACE_6)
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and has_control:
            self.save_and_next()
            return True
        is_proposable = key in ("birth_date", "sex") and event.key() == Qt.Key.Key_Tab
        if is_proposable and not editor_text(FIELDS_BY_KEY[key], self.editors[key]):
            self._take(key)
        if event.key() in _ENTER and isinstance(watched, ChoiceBox):
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def _key_of(self, watched: QObject) -> str:
        return next((key for key, editor in self.editors.items() if editor is watched), "")
