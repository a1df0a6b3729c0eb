"""One column with words that nobody has explained yet, each with a choice of what it stands for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.fields import FIELDS_BY_KEY, FieldSpec
from desktop.services.import_desk import WordQuestion
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.cards import Card
from desktop.ui.widgets.inputs import ChoiceBox
from desktop.ui.words import filled

NO_MEANING = ""
"""The answer that a text stands for none of the words."""


class WordCard(Card):
    """Asks what every text of the column stands for. No answer is given beforehand."""

    answered = Signal()

    def __init__(
        self,
        question: WordQuestion,
        given: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.question = question
        title = filled(self.tr("Apa arti isi kolom “%1”?"), question.heading)
        self.title.setText(title)
        self.title.setVisible(True)
        self.boxes: dict[str, ChoiceBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_2)
        for row, (text, count) in enumerate(question.texts):
            place = filled(self.tr("“%1” di %2 baris"), text, count)
            box = ChoiceBox(self._choices(FIELDS_BY_KEY[question.field]))
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            box.set_value(given.get(text.upper()))
            box.setAccessibleName(f"{title} {place}")
            box.edited.connect(self.answered)
            grid.addWidget(label(place, "strong"), row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[text] = box
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def _choices(self, spec: FieldSpec) -> list[tuple[object, str]]:
        words: list[tuple[object, str]]
        language = current_language()
        words = [(choice.words[0], choice.shown(language)) for choice in spec.choices]
        return [
            (None, self.tr("Pilih artinya")),
            *(words or [("Ya", self.tr("Ya")), ("Tidak", self.tr("Tidak"))]),
            (NO_MEANING, self.tr("Bukan salah satunya")),
        ]

    def answers(self) -> dict[str, str]:
        """Return what was said so far, by the texts in capitals."""
        said = {text.upper(): box.value() for text, box in self.boxes.items()}
        return {text: str(word) for text, word in said.items() if word is not None}

    def first_open(self) -> ChoiceBox | None:
        """Return the first choice that was not made."""
        return next((box for box in self.boxes.values() if box.value() is None), None)
