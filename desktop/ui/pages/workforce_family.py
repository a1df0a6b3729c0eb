"""The family of one worker in the drawer: persons where they are told, else the counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dependant import Dependant, Relation
from desktop.domain.program import ParticipationState
from desktop.domain.worker import Sex, Worker
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.words import filled


class FamilyPart(QWidget):
    """One line a person, and the button to the list."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self.lines = [label(self._line(person), wrap=True) for person in worker.family]
        if not worker.family:
            self.lines.append(label(self._counted(worker), "muted", wrap=True))
        for words in self.lines:
            column.addWidget(words)
        self.edit = QuietButton(self.tr("Isi anggota keluarga…"), "pencil")
        self.edit.setProperty("edits", True)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, person: Dependant) -> str:
        if person.is_employed:
            state = self.tr("didaftarkan pemberi kerjanya")
        else:
            state = {
                ParticipationState.YES: self.tr("JKN terdaftar"),
                ParticipationState.NO: self.tr("belum terdaftar JKN"),
                ParticipationState.UNKNOWN: self.tr("JKN belum diketahui"),
            }[person.jkn]
        return f"{person.name}, {self._relation(person)}: {state}"

    def _relation(self, person: Dependant) -> str:
        if person.relation is Relation.SPOUSE:
            words = {Sex.MALE: self.tr("suami"), Sex.FEMALE: self.tr("istri")}
            return words[person.sex] if person.sex else self.tr("pasangan")
        return self.tr("anak") if person.relation is Relation.CHILD else self.tr("tambahan")

    def _counted(self, worker: Worker) -> str:
        family = worker.family_count
        if family is None:
            return self.tr("Belum diisi.")
        return filled(
            self.tr("%1 orang menurut data pekerja, %2 terdaftar JKN."),
            family.members,
            family.registered,
        )
