"""What a result rests on and what would change it, told from the result alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.domain.assessment import ObligationResult
from desktop.domain.calendar import short_date
from desktop.domain.law_days import with_written_days
from desktop.domain.rules import Confidence, DatedValue, RuleBook, RuleNotInForce
from desktop.domain.texts.changes import change_lines
from desktop.domain.texts.law_change import value_words
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_1, SPACE_3
from desktop.ui.widgets import QuietButton, label
from desktop.ui.words import filled


def selectable() -> QLabel:
    """Return a wrapped text that can be copied."""
    made = label("", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class Explanation(QWidget):
    """Three short parts: the law's figures, since when and how sure, what changes the result."""

    law_requested = Signal(str)
    """The id of the first figure of the law: it is to be seen among all others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_rule = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_1)
        self.rules = self._part(self.tr("Angka hukum yang dipakai"))
        self.open_law = QuietButton(self.tr("Lihat di daftar nilai peraturan…"), "list-todo")
        self.open_law.clicked.connect(lambda: self.law_requested.emit(self._first_rule))
        self._layout.addWidget(self.open_law, 0, Qt.AlignmentFlag.AlignLeft)
        self.force = self._part(self.tr("Berlaku dan keyakinan"))
        self.change = self._part(self.tr("Yang mengubah hasil ini"))

    def _part(self, heading: str) -> QLabel:
        head, text = label(heading, "caption"), selectable()
        if self._layout.count():
            self._layout.addSpacing(SPACE_3)
        self._layout.addWidget(head)
        self._layout.addWidget(text)
        text.setBuddy(head)
        return text

    def show_result(self, result: ObligationResult, book: RuleBook) -> None:
        """Explain a result."""
        texts = {
            self.rules: self._law(result, book),
            self.force: self._in_force(result),
            self.change: "\n".join(change_lines(result, current_language())),
        }
        for part, text in texts.items():
            part.setText(text)
            part.setVisible(bool(text))
            part.buddy().setVisible(bool(text))
        self._first_rule = result.rules[0].rule_id if result.rules else ""
        self.open_law.setVisible(bool(self._first_rule))

    def _law(self, result: ObligationResult, book: RuleBook) -> str:
        rules = list(dict.fromkeys(result.rules))
        lines = [self._rule(rule, book) for rule in rules]
        sources = dict.fromkeys(rule.source for rule in rules if rule.source)
        lines += [filled(self.tr("Sumber: %1"), with_written_days(source)) for source in sources]
        return "\n".join(lines)

    def _rule(self, rule: DatedValue, book: RuleBook) -> str:
        title, value = rule_words(rule, book)
        parts = (
            f"•  {title}: {value}",
            with_written_days(rule.article) if rule.article != title else "",
            filled(self.tr("berlaku sejak %1"), short_date(rule.in_force_from)),
            self._sure(rule.confidence),
        )
        return "; ".join(part for part in parts if part)

    def _in_force(self, result: ObligationResult) -> str:
        obligation = result.obligation
        since = short_date(obligation.since)
        if obligation.since_is_date_of_text:
            text = filled(self.tr("Bunyi pasal sekarang berlaku sejak %1"), since)
        else:
            text = filled(self.tr("Kewajiban berlaku sejak %1"), since)
        return f"{text}; {self._sure(obligation.confidence)}."

    def _sure(self, confidence: Confidence) -> str:
        return {
            Confidence.CONFIRMED: self.tr("pasti"),
            Confidence.ONE_SOURCE: self.tr("dari satu sumber"),
            Confidence.DERIVED: self.tr("diturunkan dari ketentuan lain"),
            Confidence.UNCONFIRMED: self.tr("perlu konfirmasi"),
            Confidence.USER: self.tr("diisi sendiri oleh pengguna"),
        }[confidence]


def rule_words(rule: DatedValue, book: RuleBook) -> tuple[str, str]:
    """Return the name of a figure of the law, and its value as people write it."""
    language = current_language()
    try:
        found = book.rule(rule.rule_id, rule.in_force_from)
    except RuleNotInForce:
        # A minimum wage of the user's own stands in no rule file: its article says whose it is.
        return rule.article or rule.rule_id, value_words(rule.value, "IDR/month", language)
    title = found.title_en if language == "en" else found.title_id
    return title or rule.rule_id, value_words(rule.value, found.unit, language)
