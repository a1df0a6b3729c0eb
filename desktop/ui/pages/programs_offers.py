"""Programs that need not be carried, shown as an offer: costs, gains, and who could join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.law_days import with_written_days
from desktop.domain.money import format_rupiah
from desktop.domain.offer import Offer
from desktop.domain.offer_text import OfferText
from desktop.domain.program import Program
from desktop.domain.progress import Progress
from desktop.services.offers import load_offer_texts
from desktop.ui.dialogs.offer import OfferDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.language import current_language
from desktop.ui.pages.programs_cards import CardColumn, words
from desktop.ui.pages.programs_choice import Choice, TakenBack, record_choice, take_back
from desktop.ui.pages.programs_latest import LatestJob
from desktop.ui.pages.programs_words import (
    day_words,
    fault_words,
    force_words,
    rule_title,
    value_words,
)
from desktop.ui.pages.workforce_facts import note_sentence, program_name
from desktop.ui.theme import SPACE_3, SPACE_8
from desktop.ui.widgets.basics import Banner, Button, label, line
from desktop.ui.widgets.cards import Card
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


class RecordButton(Button):
    """Asks to record one offer as voluntary."""

    chosen = Signal(object)
    """The ``Offer``."""

    def __init__(self, text: str, offer: Offer) -> None:
        super().__init__(text, "check")
        self._offer = offer
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._offer)


class OffersView(QWidget):
    """One card an offer; recording one is a job and can be taken back from the banner."""

    workers_requested = Signal(object)
    """A ``WorkerSelection``."""
    changed = Signal(object)
    """A ``ChangeSet``."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._choice: Choice | None = None
        self._texts: dict[Program, OfferText] = {}
        self.records: dict[Program, RecordButton] = {}
        self.banner = Banner()
        self.busy = label(self.tr("Menghitung…"), "muted")
        self.busy.hide()
        self.column = CardColumn(self.tr("Program di atas minimum"))
        self._job = LatestJob(jobs, self.tr("Menghitung penawaran"), self)
        self._recording = LatestJob(jobs, self.tr("Mencatat kepesertaan"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        for part in (self.banner, self.busy):
            layout.addWidget(part)
        layout.addWidget(self.column, 1)
        self.banner.action_triggered.connect(self._on_take_back)
        self.column.workers_requested.connect(self.workers_requested)
        self._job.computed.connect(self._on_computed)
        self._job.busy_changed.connect(self.busy.setVisible)
        self._recording.computed.connect(self._on_recorded)

    # --- computing and recording ------------------------------------------------------------------

    def show_state(self) -> None:
        """Compute the offers on the day of the assessment."""
        day = self._services.assessments.as_of
        self._job.ask(self._jobs.away(self._services.offers.offers, day))

    def _on_record(self, offer: Offer) -> None:
        start = OfferDialog.ask(self, offer, self._services.today())
        if start is None:
            return
        services, program = self._services, offer.program

        def work(progress: Progress) -> object:
            return record_choice(services, program, start, progress)

        self._recording.ask(work)

    def _on_take_back(self) -> None:
        services, choice = self._services, self._choice
        if choice is None:
            return

        def work(progress: Progress) -> object:
            return take_back(services, choice, progress)

        self._recording.ask(work)

    def _on_recorded(self, result: object) -> None:
        if isinstance(result, Choice):
            self._show_choice(result)
            self.changed.emit(result.changes)
        elif isinstance(result, TakenBack):
            self._choice = None
            self._show_taken_back(result)
            self.changed.emit(result.changes)
        elif isinstance(result, Exception):
            self.banner.show_message("warning", fault_words(result), can_close=True)

    def _show_choice(self, choice: Choice) -> None:
        if not choice.after:
            text = self.tr("Pada %1 tidak ada pekerja yang dapat ikut %2; tidak ada yang diubah.")
            shown = filled(text, day_words(choice.start), choice.program.value)
            self.banner.show_message("info", shown, can_close=True)
            return
        self._choice = choice
        text = self.tr("%1 pekerja tercatat sebagai peserta sukarela %2 sejak %3.")
        start = day_words(choice.start)
        shown = filled(text, len(choice.after), choice.program.value, start)
        self.banner.show_message("success", shown, self.tr("Batalkan pencatatan"), can_close=True)

    def _show_taken_back(self, result: TakenBack) -> None:
        shown = filled(self.tr("Kepesertaan %1 pekerja kembali seperti semula."), result.restored)
        if result.kept:
            text = self.tr("%1 pekerja sudah Anda ubah sesudahnya dan tetap seperti adanya.")
            shown = f"{shown} {filled(text, result.kept)}"
        self.banner.show_message("info", shown, can_close=True)

    # --- showing ----------------------------------------------------------------------------------

    def _on_computed(self, result: object) -> None:
        self.column.begin()
        self.records = {}
        if isinstance(result, Exception):
            self.column.say(fault_words(result), "strong")
        elif isinstance(result, tuple):
            self._show_offers(result)
        self.column.end()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        if not offers:
            self.column.say(
                self.tr("Semua program sudah wajib bagi perusahaan Anda; tidak ada pilihan lagi.")
            )
            return
        self.column.say(
            self.tr(
                "Program berikut tidak diwajibkan bagi perusahaan Anda, tetapi boleh diikuti."
                " Tidak mengikutinya tidak mengurangi nilai kepatuhan."
            )
        )
        if not self._texts:
            self._texts = dict(load_offer_texts(self._services.rulebook))
        for offer in offers:
            self._add_offer(offer)

    def _add_offer(self, offer: Offer) -> None:
        text = self._texts.get(offer.program)
        title = text.title.in_language(current_language()) if text else program_name(offer.program)
        card = self.column.card(title)
        if offer.is_choice:
            card.body.addLayout(self._costs(offer))
            if offer.is_past_renewal:
                card.body.addWidget(words(note_sentence("VALUE_PAST_RENEWAL")))
        else:
            needs = ", ".join(program.value for program in offer.needs)
            said = self.tr("Tidak dipilih sendiri: mengikuti setelah %1 dipilih, tanpa tagihan.")
            card.body.addWidget(words(filled(said, needs)))
        if text is not None:
            self._add_gains(card, text)
        self._add_tools(card, title, offer)

    def _costs(self, offer: Offer) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_8)
        for caption, shown in (
            (self.tr("Pemberi kerja sebulan"), format_rupiah(offer.employer_share)),
            (self.tr("Pekerja sebulan"), format_rupiah(offer.worker_share)),
            (self.tr("Dapat ikut"), str(len(offer.can_join))),
            (self.tr("Sudah peserta"), str(offer.members)),
        ):
            figure = QVBoxLayout()
            figure.setSpacing(0)
            figure.addWidget(label(caption, "caption"))
            figure.addWidget(label(shown, "section"))
            row.addLayout(figure)
        row.addStretch()
        return row

    def _add_gains(self, card: Card, text: OfferText) -> None:
        card.body.addWidget(label(self.tr("Yang diperoleh pekerja"), "strong"))
        for gain in text.gains:
            said = gain.text.in_language(current_language())
            card.body.addWidget(words(f"•  {said} ({gain.article})"))
        card.body.addWidget(line())
        rules = self._services.rulebook.at(self._services.assessments.as_of)
        for rule_id in text.rules:
            if rules.covers(rule_id):
                value, rule = rules.dated(rule_id), rules.book.rules.get(rule_id)
                said = f"{rule_title(value, rule)}: {value_words(value, rule)}"
                shown = f"{said} ({with_written_days(value.article)}, {force_words(value)})"
                card.body.addWidget(words(shown, "field-help"))

    def _add_tools(self, card: Card, title: str, offer: Offer) -> None:
        record = None
        if offer.is_choice and offer.can_join:
            record = RecordButton(self.tr("Catat sebagai sukarela…"), offer)
            record.setProperty("edits", True)
            record.chosen.connect(self._on_record)
            self.records[offer.program] = record
        may = filled(self.tr("Lihat %1 yang dapat ikut"), len(offer.can_join))
        may_not = filled(self.tr("Lihat %1 yang tidak dapat ikut"), len(offer.cannot_join))
        can = filled(self.tr("Dapat ikut: %1"), title)
        cannot = filled(self.tr("Tidak dapat ikut: %1"), title)
        self.column.add_tools(
            card,
            record,
            self.column.people(can, offer.can_join, may),
            self.column.people(cannot, offer.cannot_join, may_not),
        )
