"""From a file to a plan in steps: sheet, columns, writings, repairs, plan. Nothing is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.import_desk import (
    DeskPlan,
    FormatQuestion,
    ImportDesk,
    ImportDraft,
    WordQuestion,
)
from desktop.services.transfer import ImportPlan
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.import_columns import ColumnStep
from desktop.ui.dialogs.import_formats import Answer, FormatStep
from desktop.ui.dialogs.import_plan import Decisions, ImportPlanView
from desktop.ui.dialogs.import_repairs import RepairStep
from desktop.ui.dialogs.import_words import WordCard
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.messages import fault_text
from desktop.ui.widgets.basics import Banner, label
from desktop.ui.widgets.form import FormGrid
from desktop.ui.widgets.inputs import ChoiceBox
from desktop.ui.widgets.step_trail import StepTrail
from desktop.ui.words import filled

SHEET, COLUMNS, FORMATS, REPAIRS, PLAN = "sheet", "columns", "formats", "repairs", "plan"
Result = tuple[ImportDraft, DeskPlan | None]


class SheetStep(QWidget):
    """Lets the user take another sheet of the file."""

    def __init__(self, draft: ImportDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = FormGrid()
        self.box = ChoiceBox([(name, name) for name in draft.sheet_names()])
        self.box.set_value(draft.choices.sheet)
        form.add_row(
            self.tr("&Lembar"),
            self.box,
            help=self.tr("Satu lembar dibaca sekali impor; lembar lain dapat diimpor sesudahnya."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        text = self.tr("Berkas %1 memuat lebih dari satu lembar dengan tabel pekerja.")
        layout.addWidget(label(filled(text, draft.file_name), wrap=True))
        layout.addWidget(form)
        layout.addStretch()


class ImportWizard(BaseDialog):
    """Accepted, ``desk_plan`` may be applied; rejected, nothing happens.

    It begins at the first step that has something to ask; the steps before stay within reach.
    """

    help_id = "import"

    def __init__(
        self,
        desk: ImportDesk,
        jobs: JobRunner,
        result: Result,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Impor tenaga kerja"), parent=parent)
        self._desk = desk
        self._jobs = jobs
        self._job: Job | None = None
        self.draft, self.desk_plan = result
        self._questions: dict[int, FormatQuestion] = {}
        self._word_questions: dict[int, WordQuestion] = {}
        self._decisions = Decisions()
        self._day: date | None = None
        self.resize(980, 700)
        self._make_frame()
        self._take_questions()
        self.step = self.first_step(self.draft)
        if self.desk_plan is None and self.step == PLAN:
            self.step = COLUMNS
        self._show_step()
        self.finished.connect(self._on_finished)

    @property
    def plan(self) -> ImportPlan:
        """The plan that is shown; raises ``LookupError`` before there is one."""
        if self.desk_plan is None:
            raise LookupError("no plan yet")
        return self.desk_plan.plan

    @staticmethod
    def first_step(draft: ImportDraft) -> str:
        """Return the step at which there is something to ask or to show first."""
        source = draft.source
        codes = {finding.code for finding in source.findings} if source else set()
        is_shorter = draft.has_longer_sheet() and not draft.is_remembered
        if is_shorter or "SHEETS_ALSO_MATCH" in codes:
            return SHEET
        if source is None or (draft.proposed and not draft.is_remembered):
            return COLUMNS
        is_open = codes & {"COLUMN_MISSING", "COLUMN_UNKNOWN", "COLUMN_NIK_IS_STAFF_NUMBER"}
        if is_open and not draft.is_remembered:
            return COLUMNS
        if source.questions or source.word_questions:
            return FORMATS
        return REPAIRS if source.proposals else PLAN

    # --- the frame --------------------------------------------------------------------------

    def _make_frame(self) -> None:
        self.trail = StepTrail()
        self.body.addWidget(self.trail)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Kemajuan"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.cancel = self.add_button(self.tr("Batal"))
        self.cancel.clicked.connect(self._on_cancel)
        self.back = self.add_button(self.tr("&Kembali"))
        self.back.clicked.connect(self.go_back)
        self.accept_button = self.add_button(self.tr("&Lanjut"), is_primary=True)
        self.accept_button.clicked.connect(self.go_on)

    def steps(self) -> list[str]:
        """Return the steps of this file, in order."""
        steps = [SHEET] if len(self.draft.sheet_names()) > 1 else []
        steps.append(COLUMNS)
        if self._questions or self._word_questions:
            steps.append(FORMATS)
        if self.draft.source is not None and self.draft.source.proposals:
            steps.append(REPAIRS)
        return [*steps, PLAN]

    def _titles(self) -> dict[str, str]:
        return {
            SHEET: self.tr("Lembar"),
            COLUMNS: self.tr("Kolom"),
            FORMATS: self.tr("Cara penulisan"),
            REPAIRS: self.tr("Perbaikan"),
            PLAN: self.tr("Rencana"),
        }

    def _show_trail(self) -> None:
        titles, steps = self._titles(), self.steps()
        current = steps.index(self.step)
        self.trail.show_steps([titles[step] for step in steps], current)
        place = filled(self.tr("Langkah %1 dari %2"), current + 1, len(steps))
        self.stack.setAccessibleName(f"{place}: {titles[self.step]}")

    def _show_step(self) -> None:
        if self.step not in self.steps():
            self.step = COLUMNS
        self._show_trail()
        while self.stack.count():
            old = self.stack.widget(0)
            self.stack.removeWidget(old)
            old.deleteLater()
        self.stack.addWidget(self._make_step())
        fault = self.draft.fault
        self.banner.setVisible(False)
        if fault is not None:
            self.banner.show_message("warning", fault_text(fault))
        self.back.setEnabled(self.steps().index(self.step) > 0)
        self._name_button()
        self.accept_button.setFocus()

    def _make_step(self) -> QWidget:
        draft, source = self.draft, self.draft.source
        if self.step == SHEET:
            return SheetStep(draft)
        if self.step == FORMATS:
            given: dict[int, Answer] = {**draft.choices.orders, **draft.choices.styles}
            told = draft.choices.words
            words = [WordCard(q, told.get(q.index, {})) for q in self._word_questions.values()]
            return FormatStep(list(self._questions.values()), given, words)
        if self.step == REPAIRS and source is not None:
            headings = {column.index: column.heading for column in source.columns}
            step = RepairStep(source.proposals, headings, draft.choices.refuses)
            step.model.ticked.connect(self._name_button)
            return step
        if self.step == PLAN and self.desk_plan is not None:
            return self._make_plan(self.desk_plan)
        return ColumnStep(draft.columns(), is_remembered=draft.is_remembered)

    def _make_plan(self, plan: DeskPlan) -> ImportPlanView:
        view = ImportPlanView(plan.plan, creates=plan.offer, decisions=self._decisions)
        view.create_toggled.connect(self._on_create_toggled)
        view.day_changed.connect(self._on_day_changed)
        view.decided.connect(self._on_decided)
        self.view = view
        self._on_decided()
        return view

    def _on_decided(self) -> None:
        """Count anew with what was said of doubtful rows and of those who may have left."""
        if self.desk_plan is None:
            return
        said = self._decisions = self.view.decisions()
        self.desk_plan = replace(self.desk_plan, answers=said.answers, leaving=said.leaving)
        self.view.show_counts(self.desk_plan.decided, len(said.leaving))
        if self.stack.currentWidget() is self.view:
            self._name_button()

    def _on_day_changed(self, day: date) -> None:
        self._day = day
        self._review(self.draft, stays=True)

    def _name_button(self) -> None:
        step = self.stack.currentWidget()
        if isinstance(step, RepairStep):
            text = self.tr("Terima %1 perbaikan dan lanjut")
            self.accept_button.setText(filled(text, step.accepted_count()))
        elif isinstance(step, ImportPlanView) and self.desk_plan is not None:
            plan, left = self.desk_plan.decided, len(self.desk_plan.leaving)
            text = self.tr("Impor %1 tenaga kerja")
            if plan.is_empty and left:
                text = self.tr("Akhiri %1 tenaga kerja")
            elif plan.is_empty and self.desk_plan.waiting:
                text = self.tr("Simpan baris yang menunggu")
            self.accept_button.setText(filled(text, len(plan.new) + len(plan.changed) or left))
            self.accept_button.setEnabled(not self.desk_plan.is_empty and not step.faults())
            return
        else:
            self.accept_button.setText(self.tr("&Lanjut"))
        self.accept_button.setEnabled(True)

    # --- going on and back ------------------------------------------------------------------

    def go_back(self) -> None:
        """Show the step before; what was chosen there stays."""
        steps = self.steps()
        self.step = steps[max(0, steps.index(self.step) - 1)]
        self._show_step()

    def go_on(self) -> None:
        """Take the answers of this step; on the last one the plan is accepted."""
        step, choices = self.stack.currentWidget(), self.draft.choices
        if isinstance(step, ImportPlanView):
            self.accept()
        elif isinstance(step, SheetStep) and step.box.value() != choices.sheet:
            name, self._day = str(step.box.value()), None
            self._questions, self._word_questions = {}, {}
            self._review(self.draft, sheet=name)
        elif isinstance(step, ColumnStep) and (roles := step.changed_roles()):
            self._questions, self._word_questions = {}, {}
            self._review(
                replace(self.draft, choices=replace(choices, roles={**choices.roles, **roles}))
            )
        elif isinstance(step, FormatStep):
            self._take_answers(step)
        elif isinstance(step, RepairStep):
            refused = step.refused()
            chosen = replace(choices, refused_kinds=frozenset(), refused_cells=refused)
            self._review(replace(self.draft, choices=chosen))
        else:
            # Nothing was changed since it was read.
            self._on_read((self.draft, self.desk_plan), stays=False)

    def _take_answers(self, step: FormatStep) -> None:
        answers = step.answers()
        if answers is None:
            return
        choices = self.draft.choices
        orders = {i: a for i, a in answers.items() if isinstance(a, DateOrder)}
        styles = {i: a for i, a in answers.items() if isinstance(a, AmountStyle)}
        chosen = replace(
            choices,
            orders={**choices.orders, **orders},
            styles={**choices.styles, **styles},
            words={**choices.words, **step.told_words(choices.words)},
        )
        self._review(replace(self.draft, choices=chosen))

    def _on_create_toggled(self, is_wanted: bool) -> None:
        self._review(replace(self.draft, creates_unknown=is_wanted), stays=True)

    def _review(self, draft: ImportDraft, *, sheet: str = "", stays: bool = False) -> None:
        """Read and plan in a job, then show the next step."""
        review, day = self._desk.review, self._day
        make = self._jobs.away(review, draft.unread(), day, sheet, rows=draft.rows)

        def work(progress: Progress) -> object:
            try:
                return make(progress).unpack()
            except UserError as fault:
                return fault

        self._set_busy(is_busy=True)
        self._job = self._jobs.start(work, self.tr("Membaca berkas"))
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(lambda result: self._on_read(result, stays=stays))
        self._job.failed.connect(lambda _fault: self._set_busy(is_busy=False))
        self._job.cancelled.connect(lambda: self._set_busy(is_busy=False))

    def _on_progressed(self, done: object, total: object, _text: str) -> None:
        if isinstance(done, int) and isinstance(total, int) and total > 0:
            self.progress.setMaximum(100)
            self.progress.setValue(100 * done // total)

    def _on_read(self, result: object, *, stays: bool) -> None:
        self._set_busy(is_busy=False)
        if isinstance(result, UserError):
            self.banner.show_message("error", fault_text(result))
            return
        before = self.step
        self.draft, self.desk_plan = result  # type: ignore[misc]
        self._take_questions()
        steps = self.steps()
        place = steps.index(before) if before in steps else 0
        is_stuck = self.draft.source is None
        self.step = before if stays else COLUMNS if is_stuck else steps[place + 1]
        self._show_step()

    def _take_questions(self) -> None:
        """Keep what was asked, so that going back shows it again."""
        source = self.draft.source
        if source is not None:
            self._questions.update((question.index, question) for question in source.questions)
            words = ((question.index, question) for question in source.word_questions)
            self._word_questions.update(words)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        self.progress.setMaximum(0)
        for widget in (self.stack, self.back, self.accept_button):
            widget.setEnabled(not is_busy)
        if not is_busy:
            self._job = None
            self.back.setEnabled(self.steps().index(self.step) > 0)
            self._name_button()

    def _on_cancel(self) -> None:
        """Stop what runs; with nothing running, leave."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.reject()

    def _on_finished(self) -> None:
        if self._job is not None:
            self._job.cancel()
