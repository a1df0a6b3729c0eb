"""The step of the writings: how a column writes dates or amounts, and what its words mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.parsing import (
    AmountStyle,
    DateOrder,
    NotADate,
    NotAnAmount,
    parse_amount,
    parse_date,
)
from desktop.services.import_desk import FormatQuestion
from desktop.ui.dialogs.import_words import WordCard
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.cards import Card
from desktop.ui.widgets.inputs import grouped_amount
from desktop.ui.words import filled

Answer = DateOrder | AmountStyle


class QuestionCard(Card):
    """One column: its samples as each answer would read them. No answer is given beforehand."""

    def __init__(self, question: FormatQuestion, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.question = question
        text = (
            self.tr("Bagaimana kolom “%1” menulis tanggal?")
            if question.is_date
            else self.tr("Bagaimana kolom “%1” menulis jumlah uang?")
        )
        words = filled(text, question.heading)
        self.title.setText(words)
        self.title.setVisible(True)
        self._group = QButtonGroup(self)
        self.buttons: dict[Answer, QRadioButton] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_2)
        grid.addWidget(label(self.tr("Isi lembar Anda"), "caption"), 0, 0)
        for row, (number, sample) in enumerate(question.samples, start=1):
            place = filled(self.tr("Baris %1: %2"), str(number), sample)
            grid.addWidget(label(place, "strong"), row, 0)
        for column, (answer, title) in enumerate(self._answers(), start=1):
            button = QRadioButton(title)
            read = [_reading(answer, sample) for _, sample in question.samples]
            button.setAccessibleName(f"{words} {title}: {', '.join(read)}")
            self._group.addButton(button)
            self.buttons[answer] = button
            grid.addWidget(button, 0, column)
            for row, text in enumerate(read, start=1):
                grid.addWidget(label(text or self.tr("tidak terbaca"), "muted"), row, column)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self._choose_the_only_one()

    def _choose_the_only_one(self) -> None:
        """Where one way alone reads every sample there is nothing to ask; it can be changed."""
        samples = [sample for _, sample in self.question.samples]
        fit = [a for a in self.buttons if all(_reading(a, sample) for sample in samples)]
        if len(fit) == 1:
            self.buttons[fit[0]].setChecked(True)

    def _answers(self) -> list[tuple[Answer, str]]:
        if self.question.is_date:
            return [
                (DateOrder.DAY_FIRST, self.tr("Tanggal, bulan, tahun")),
                (DateOrder.MONTH_FIRST, self.tr("Bulan, tanggal, tahun")),
            ]
        return [
            (AmountStyle.INDONESIAN, self.tr("Titik memisahkan ribuan")),
            (AmountStyle.INTERNATIONAL, self.tr("Koma memisahkan ribuan")),
        ]

    def answer(self) -> Answer | None:
        """Return what was chosen, ``None`` before."""
        return next((a for a, button in self.buttons.items() if button.isChecked()), None)


class FormatStep(QWidget):
    """Asks every open column; the first answer is proposed for the like columns after it."""

    def __init__(
        self,
        questions: Sequence[FormatQuestion],
        given: Mapping[int, Answer],
        words: Sequence[WordCard] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Ask; ``given`` are the answers of before, by column. ``words`` are shown above."""
        super().__init__(parent)
        self.words = list(words)
        self.cards = [QuestionCard(question) for question in questions]
        self.note = label("", "field-error", wrap=True)
        ground = QWidget()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, SPACE_4, 0)
        column.setSpacing(SPACE_3)
        self._add_words(column)
        self._add_questions(column, given)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addWidget(self.note)

    def _add_words(self, column: QVBoxLayout) -> None:
        if self.words:
            text = self.tr(
                "Kata atau kode berikut tidak dikenal program ini. Katakan artinya sekali saja;"
                " lembar dengan judul yang sama kelak dibaca begitu pula."
            )
            column.addWidget(label(text, wrap=True))
        for card in self.words:
            card.answered.connect(self.note.clear)
            column.addWidget(card)

    def _add_questions(self, column: QVBoxLayout, given: Mapping[int, Answer]) -> None:
        if self.cards:
            text = self.tr(
                "Isi kolom berikut dapat dibaca dengan dua cara. Program ini tidak menebak: pilih"
                " cara yang benar menurut contoh dari lembar Anda."
            )
            column.addWidget(label(text, wrap=True))
        for card in self.cards:
            column.addWidget(card)
            if (answer := given.get(card.question.index)) is not None:
                card.buttons[answer].setChecked(True)
            for button in card.buttons.values():
                button.clicked.connect(self._on_answered)

    def _on_answered(self) -> None:
        self.note.setText("")
        for is_date in (True, False):
            cards = [card for card in self.cards if card.question.is_date is is_date]
            answers = [card.answer() for card in cards if card.answer() is not None]
            if len(answers) == 1:
                for card in cards:
                    _propose(card, answers)

    def answers(self) -> dict[int, Answer] | None:
        """Return the answer for each column; ``None``, and a word, while one is missing."""
        given = {card.question.index: card.answer() for card in self.cards}
        if (box := next(filter(None, map(WordCard.first_open, self.words)), None)) is not None:
            self.note.setText(self.tr("Pilih arti setiap kata, atau “Bukan salah satunya”."))
            box.setFocus()
            return None
        missing = [card for card in self.cards if card.answer() is None]
        if missing:
            self.note.setText(self.tr("Pilih satu jawaban untuk setiap kolom."))
            next(iter(missing[0].buttons.values())).setFocus()
            return None
        return {index: answer for index, answer in given.items() if answer is not None}

    def told_words(self, before: Mapping[int, Mapping[str, str]]) -> dict[int, dict[str, str]]:
        """Return what the words of each column stand for, with what was told ``before``."""
        return {
            card.question.index: {**before.get(card.question.index, {}), **card.answers()}
            for card in self.words
        }


def _propose(card: QuestionCard, answers: Iterable[Answer | None]) -> None:
    for answer in answers:
        if answer is not None and card.answer() is None:
            card.buttons[answer].setChecked(True)


def _reading(answer: Answer, sample: str) -> str:
    """Return a sample as an answer reads it, empty when it cannot."""
    try:
        if isinstance(answer, DateOrder):
            return short_date(parse_date(sample, answer))
        return f"Rp{grouped_amount(parse_amount(sample, answer))}"
    except (NotADate, NotAnAmount):
        return ""
