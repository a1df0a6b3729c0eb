"""One declaration beside its pages: where it stands, what happened to it, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.declaration import short_digest
from desktop.domain.declaration_life import (
    DeclarationEvent,
    EventKind,
    last_step,
    next_step,
    standing_events,
)
from desktop.services.declaration_life import DeclarationCase
from desktop.ui.pages.workforce_flow import flow_host
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.widgets import Button, Card, PrimaryButton, label
from desktop.ui.widgets.state_chip import StateChip
from desktop.ui.words import filled


class DeclarationDetails(Card):
    """Says everything about the chosen declaration and offers what can be done with it."""

    step_wanted = Signal(object)
    """The ``EventKind`` of the next step."""
    withdrawal_wanted = Signal(object)
    """The ``DeclarationEvent`` that is to be taken back."""
    scan_wanted = Signal(object)
    """The ``DeclarationEvent`` whose scan is to be saved."""

    def __init__(self, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._can_write = can_write
        self._case: DeclarationCase | None = None
        self.number = label("", "section", wrap=True)
        self.chip = StateChip()
        self.facts = label("", "muted", wrap=True)
        self.events = label("", wrap=True)
        for part in (self.facts, self.events):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build_buttons()
        self._arrange()
        self.next_step.clicked.connect(self._on_next)
        self.withdraw.triggered.connect(self._on_withdraw)

    def _build_buttons(self) -> None:
        self.next_step = PrimaryButton("", "plus")
        self.print_again = Button(self.tr("Cetak ulang…"), "printer")
        self.compare = Button(self.tr("Bandingkan…"), "contrast")
        self.more = Button(self.tr("Lainnya"), "chevron-down")
        menu = QMenu(self.more)
        self.more.setMenu(menu)
        self.save_copy = menu.addAction(self.tr("Simpan salinan…"))
        self.mail = menu.addAction(self.tr("Kirim dengan surel…"))
        self.open_data = menu.addAction(self.tr("Buka data…"))
        self.correct = menu.addAction(self.tr("Buat pembetulan…"))
        self.scan_menu = menu.addMenu(self.tr("Simpan pindaian"))
        menu.addSeparator()
        self.withdraw = menu.addAction(self.tr("Tarik kembali catatan terakhir…"))

    def _arrange(self) -> None:
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, SPACE_2, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.facts)
        column.addWidget(self.events)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(said)
        area.setWidgetResizable(True)
        # The card shows through; by itself a scroll area fills its widget with the window's ground.
        said.setAutoFillBackground(False)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.number)
        self.body.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.next_step)
        host, across = flow_host()
        for button in (self.print_again, self.compare, self.more):
            across.addWidget(button)
        self.body.addWidget(host)

    # --- showing ------------------------------------------------------------------------------

    def show_case(self, case: DeclarationCase, relation: str) -> None:
        """Show another declaration; ``relation`` says in words what it corrects."""
        self._case = case
        entry = case.entry
        self.number.setText(entry.document_number)
        self.chip.show_state(case.state)
        lines = [
            filled(
                self.tr("Keadaan per %1, difinalkan %2"),
                f"{entry.as_of:%d-%m-%Y}",
                f"{entry.finalised_at:%d-%m-%Y %H:%M}",
            ),
            relation,
            filled(self.tr("Sidik dokumen %1"), short_digest(entry.digest)),
        ]
        self.facts.setText("\n".join(line for line in lines if line))
        standing = {event.event_id for event in standing_events(case.events)}
        self.events.setText(
            "\n".join(
                self._line(event, event.event_id in standing) for event in reversed(case.events)
            )
        )
        self._show_buttons(case)

    def _show_buttons(self, case: DeclarationCase) -> None:
        following = next_step(case.events)
        self.next_step.setVisible(following is not None)
        self.next_step.setText(
            {
                EventKind.SIGNED: self.tr("Lampirkan surat bertanda tangan…"),
                EventKind.HANDED_IN: self.tr("Catat penyerahan…"),
                EventKind.RECEIVED: self.tr("Catat tanda terima…"),
            }[following]
            if following
            else ""
        )
        self.next_step.setEnabled(self._can_write)
        self.withdraw.setEnabled(self._can_write and last_step(case.events) is not None)
        self.correct.setEnabled(self._can_write and not case.entry.superseded_by)
        self.scan_menu.clear()
        for event in case.events:
            if event.scan_digest:
                action = self.scan_menu.addAction(
                    filled(self.tr("%1: %2"), self.kind_word(event), event.scan_name)
                )
                action.triggered.connect(
                    lambda _on=False, event=event: self.scan_wanted.emit(event)
                )
        self.scan_menu.setEnabled(not self.scan_menu.isEmpty())

    def kind_word(self, event: DeclarationEvent) -> str:
        """Return what happened, in a word."""
        words = {
            EventKind.FINALISED.value: self.tr("Difinalkan"),
            EventKind.SIGNED.value: self.tr("Ditandatangani"),
            EventKind.HANDED_IN.value: self.tr("Diserahkan"),
            EventKind.RECEIVED.value: self.tr("Diterima kantor"),
            EventKind.WITHDRAWN.value: self.tr("Catatan ditarik kembali"),
        }
        return words.get(event.kind, event.kind)

    def _line(self, event: DeclarationEvent, counts: bool) -> str:
        """Return one event: its day, what, where; then who entered it when."""
        text = f"{event.day:%d-%m-%Y}  {self.kind_word(event)}"
        if not counts and event.kind != EventKind.WITHDRAWN.value:
            text = filled(self.tr("%1 (tidak berlaku lagi)"), text)
        parts = [event.office, event.officer]
        if event.reference:
            parts.append(filled(self.tr("nomor %1"), event.reference))
        parts += [event.scan_name, event.note]
        if told := ", ".join(part for part in parts if part):
            text = f"{text}: {told}"
        entered = f"{event.at:%d-%m-%Y %H:%M}"
        if event.operator:
            return filled(self.tr("%1. Dicatat %2 oleh %3."), text, entered, event.operator)
        return filled(self.tr("%1. Dicatat %2."), text, entered)

    # --- doing --------------------------------------------------------------------------------

    def _on_next(self) -> None:
        if self._case is not None and (kind := next_step(self._case.events)) is not None:
            self.step_wanted.emit(kind)

    def _on_scan(self, event: DeclarationEvent, _is_checked: bool = False) -> None:
        self.scan_wanted.emit(event)

    def _on_withdraw(self) -> None:
        if self._case is not None and (event := last_step(self._case.events)) is not None:
            self.withdrawal_wanted.emit(event)
