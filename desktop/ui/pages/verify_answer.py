"""The answer of a check: one large word with its mark, then what it shows and what it does not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.domain.money import format_rupiah
from desktop.domain.proof_text import ProofFigures
from desktop.domain.texts.verification import answer_word, difference_text, limits, proves
from desktop.domain.verification import ALTERED, SUPERSEDED, UNALTERED, VerificationAnswer
from desktop.ui import icons
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets import Button, Card, PrimaryButton, label
from desktop.ui.words import filled

_MARKS = {
    UNALTERED: ("shield-check", "met"),
    ALTERED: ("x", "not_met"),
    SUPERSEDED: ("history", "partly_met"),
}
_REFUSED = ("circle-help", "needs_confirmation")
_MARK_SIZE = 36


class AnswersGuide(Card):
    """Says before the first check what it can answer, and what no answer proves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiga jawaban yang mungkin"), parent)
        language = current_language()
        meanings = {
            UNALTERED: self.tr("Isinya sama persis dengan yang difinalkan pemberi kerja."),
            ALTERED: self.tr("Sekurang-kurangnya satu tanda berubah sesudah difinalkan."),
            SUPERSEDED: self.tr("Isinya utuh, tetapi sudah ada deklarasi pembetulannya."),
        }
        lines = QGridLayout()
        lines.setHorizontalSpacing(SPACE_3)
        lines.setVerticalSpacing(SPACE_2)
        lines.setColumnStretch(2, 1)
        for row, (result, meaning) in enumerate(meanings.items()):
            mark = QLabel()
            mark.setPixmap(icons.pixmap(*_MARKS[result], scale=self.devicePixelRatioF()))
            lines.addWidget(mark, row, 0)
            lines.addWidget(label(answer_word(result, language), "strong"), row, 1)
            lines.addWidget(label(meaning, wrap=True), row, 2)
        self.body.addLayout(lines)
        self.body.addWidget(label(limits(language), "muted", wrap=True))


class AnswerCard(Card):
    """Shows an answer, or the sentence with which a document was refused."""

    open_requested = Signal()
    """The declaration inside the document shall be opened."""
    history_requested = Signal()
    """The declaration is ours: show it in the history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.mark = QLabel()
        self.word = label("", "figure")
        self.word.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.number = label("", "section", wrap=True)
        self.differences = _readable()
        self.figures = QGridLayout()
        self.proves_head = label(self.tr("Yang ditunjukkan pemeriksaan ini"), "strong")
        self.proves = _readable()
        self.limits_head = label(self.tr("Yang tidak dibuktikannya"), "strong")
        self.limits = _readable()
        self.open = PrimaryButton(self.tr("Buka deklarasi di dalamnya"), "eye")
        self.history = Button(self.tr("Lihat di Riwayat"), "history")
        self._arrange()
        self.open.clicked.connect(self.open_requested)
        self.history.clicked.connect(self.history_requested)
        self.hide()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        top.addWidget(self.mark)
        top.addWidget(self.word, 1)
        self.body.addLayout(top)
        self.figures.setHorizontalSpacing(SPACE_4)
        self.figures.setVerticalSpacing(SPACE_2)
        self.figures.setColumnStretch(1, 1)
        self.body.addWidget(self.number)
        self.body.addWidget(self.differences)
        self.body.addLayout(self.figures)
        for part in (self.proves_head, self.proves, self.limits_head, self.limits):
            self.body.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(self.open)
        buttons.addWidget(self.history)
        buttons.addStretch()
        self.body.addLayout(buttons)

    def show_answer(self, answer: VerificationAnswer) -> None:
        """Show what a check found."""
        language = current_language()
        self._show_word(answer_word(answer.result, language), *_MARKS[answer.result])
        title = filled(self.tr("Deklarasi %1"), answer.document_number)
        _show(self.number, title if answer.document_number else "")
        _show(self.differences, _bulleted(difference_text(d, language) for d in answer.differences))
        is_altered = answer.result == ALTERED
        self._show_figures(None if is_altered else answer.figures)
        _show(self.proves, "\n".join(proves(answer, language)))
        _show(self.limits, "" if is_altered else limits(language))
        self.proves_head.setVisible(not is_altered)
        self.limits_head.setVisible(not is_altered)
        self.open.setVisible(answer.has_data and not answer.is_known)
        self.history.setVisible(answer.is_known)
        self.show()
        self.word.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Show why a document or a text cannot be checked."""
        self._show_word(self.tr("Tidak dapat diperiksa"), *_REFUSED)
        _show(self.proves, sentence)
        self._show_figures(None)
        for part in (
            self.number,
            self.differences,
            self.proves_head,
            self.limits_head,
            self.limits,
            self.open,
            self.history,
        ):
            part.hide()
        self.show()
        self.word.setFocus()

    def _show_word(self, word: str, icon: str, token: str) -> None:
        scale = self.devicePixelRatioF()
        self.mark.setPixmap(icons.pixmap(icon, token, _MARK_SIZE, scale))
        self.word.setText(word)
        self.word.setAccessibleName(filled(self.tr("Hasil pemeriksaan: %1"), word))

    def _show_figures(self, figures: ProofFigures | None) -> None:
        while self.figures.count():
            self.figures.takeAt(0).widget().deleteLater()
        for row, (name, value) in enumerate(self._lines(figures) if figures else ()):
            text = _readable()
            text.setText(value)
            self.figures.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self.figures.addWidget(text, row, 1)

    def _lines(self, figures: ProofFigures) -> tuple[tuple[str, str], ...]:
        covered = " · ".join(f"{c.program} {c.registered}/{c.expected}" for c in figures.coverage)
        money = filled(
            self.tr("pemberi kerja %1, pekerja %2"),
            format_rupiah(figures.employer_share),
            format_rupiah(figures.worker_share),
        )
        return (
            (self.tr("Pemberi kerja"), figures.employer),
            (self.tr("NPP"), figures.npp or "–"),
            (self.tr("Keadaan per"), f"{figures.as_of:%d-%m-%Y}"),
            (self.tr("Pekerja aktif"), str(figures.headcount)),
            (self.tr("Peserta dari yang seharusnya"), covered),
            (self.tr("Iuran sebulan"), money),
        )


def _readable() -> QLabel:
    """Return a wrapped label whose text can be marked and copied."""
    made = label("", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _show(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))


def _bulleted(sentences: Iterable[str]) -> str:
    return "\n".join(f"•  {sentence}" for sentence in sentences)
