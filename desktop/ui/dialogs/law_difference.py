"""What a pack of rules changes, in sentences, before it is applied or revoked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.law_days import with_written_days
from desktop.domain.law_difference import LawDifference
from desktop.domain.minimum_wage import PREFIX
from desktop.domain.texts.packs import obligation_change_text, value_change_text
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets import Banner, label
from desktop.ui.words import filled

_MOST_SHOWN = 150
"""So many sentences of a part are shown; the rest is counted."""


class SentenceList(QScrollArea):
    """Parts with a title and sentences; read with the arrow keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(True)
        self.setProperty("role", "sheet")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        self._column.setSpacing(SPACE_2)
        self.setWidget(self._inside)

    def add_part(self, title: str, sentences: Sequence[str]) -> None:
        """Add a part, unless it has nothing to say."""
        if not sentences:
            return
        self._column.addWidget(label(title, "strong", wrap=True))
        for sentence in sentences[:_MOST_SHOWN]:
            shown = label(with_written_days(sentence), wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(shown)
        more = len(sentences) - _MOST_SHOWN
        if more > 0:
            text = self.tr("Dan %1 perubahan lagi.")
            self._column.addWidget(label(filled(text, more), "muted", wrap=True))
        self._column.addSpacing(SPACE_2)

    def close_list(self) -> None:
        """Let the sentences stand at the top."""
        self._column.addStretch()

    def text(self) -> str:
        """Return everything that is shown, a line a sentence."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        found = [item.widget() for item in items if item is not None]
        return "\n".join(line.text() for line in found if isinstance(line, QLabel))


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a dialog: title, text, what is agreed to, and the verb."""

    title: str
    text: str
    consent: str
    action: str


class LawDifferenceDialog(BaseDialog):
    """Shows a difference, asks for consent to corrections, and goes on with a verb."""

    help_id = "data"

    def __init__(
        self,
        question: Question,
        difference: LawDifference,
        *,
        may_skip: bool,
        first: Sequence[tuple[str, Sequence[str]]] = (),
        home: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the parts ``first``, then what needs consent, then the rest.

        Of the minimum wages those of the province with the code ``home`` come first.
        """
        super().__init__(question.title, question.text, parent)
        self._needs_consent = bool(difference.corrections) and not may_skip
        self.setMinimumSize(640, 420)
        self.resize(760, 560)
        self.banner = Banner()
        self.list = SentenceList(self.tr("Apa yang berubah"))
        to_come, past = difference.to_come, difference.corrections
        for part, sentences in first:
            self.list.add_part(part, sentences)
        correction = self.tr("Koreksi: mengubah masa yang sudah lewat")
        self.list.add_part(correction, _sentences(past, home))
        self.list.add_part(self.tr("Mulai hari ini atau nanti"), _sentences(to_come, home))
        self.list.close_list()
        self.consent = QCheckBox(question.consent)
        self.consent.setVisible(bool(past))
        self.consent.toggled.connect(self._show_choice)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.consent)
        self.add_button(self.tr("Batal"), result=0)
        self.go_on = self.add_button(question.action, result=1, is_primary=True)
        self._show_choice()

    @property
    def with_corrections(self) -> bool:
        """Tell whether the user agreed to changes of the past."""
        return self.consent.isChecked()

    def _show_choice(self) -> None:
        self.go_on.setEnabled(self.with_corrections or not self._needs_consent)


def _sentences(difference: LawDifference, home: str) -> list[str]:
    language, near = current_language(), f"{PREFIX}.{home}"
    values = sorted(difference.values, key=lambda item: not item.rule.id.startswith(near))
    return [
        *(value_change_text(item, language) for item in values),
        *(obligation_change_text(item, language) for item in difference.obligations),
    ]
