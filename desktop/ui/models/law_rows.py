"""The law of a day as rows of texts: values with their dates and sources, obligations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.calendar import short_date
from desktop.domain.law_days import with_written_days
from desktop.domain.obligation import Obligation
from desktop.domain.rule_list import Certainty, RuleLine, certainty
from desktop.domain.rules import DatedValue
from desktop.domain.texts.law_change import value_words
from desktop.services.law_list import Cell
from desktop.ui.confidence import confidence_word
from desktop.ui.language import current_language
from desktop.ui.words import filled


@dataclass(frozen=True, slots=True)
class LawRow:
    """One line of the list: what is seen, what is written to a sheet, what is told below."""

    key: str
    """The id of the quantity or of the obligation."""
    cells: tuple[str, ...]
    sheet: tuple[Cell, ...]
    details: str
    certainty: Certainty

    def holds(self, words: Sequence[str]) -> bool:
        """Tell whether every word stands somewhere in the line, whatever its case."""
        text = " ".join((self.key, *self.cells, self.details)).casefold()
        return all(word in text for word in words)


def value_heads() -> tuple[str, ...]:
    """Return the headings of the values."""
    translate = QCoreApplication.translate
    return (
        translate("LawRows", "Ketentuan"),
        translate("LawRows", "Nilai"),
        translate("LawRows", "Berlaku"),
        translate("LawRows", "Keyakinan"),
        translate("LawRows", "Berikutnya"),
        translate("LawRows", "Pasal"),
    )


def obligation_heads() -> tuple[str, ...]:
    """Return the headings of the obligations."""
    translate = QCoreApplication.translate
    return (
        translate("LawRows", "Kode"),
        translate("LawRows", "Kewajiban"),
        translate("LawRows", "Kelompok"),
        translate("LawRows", "Berlaku sejak"),
        translate("LawRows", "Keyakinan"),
        translate("LawRows", "Dasar hukum"),
    )


def value_sheet_heads() -> tuple[tuple[str, int], ...]:
    """Return the headings of the sheet of values with the widths of their columns."""
    translate = QCoreApplication.translate
    return (
        (translate("LawRows", "Ketentuan"), 40),
        (translate("LawRows", "Nilai"), 24),
        (translate("LawRows", "Berlaku sejak"), 14),
        (translate("LawRows", "Berlaku sampai"), 14),
        (translate("LawRows", "Keyakinan"), 18),
        (translate("LawRows", "Berikutnya"), 30),
        (translate("LawRows", "Pasal"), 34),
        (translate("LawRows", "Sumber"), 50),
        (translate("LawRows", "Catatan"), 50),
        (translate("LawRows", "Kode"), 34),
    )


def obligation_sheet_heads() -> tuple[tuple[str, int], ...]:
    """Return the headings of the sheet of obligations with the widths of their columns."""
    translate = QCoreApplication.translate
    return (
        (translate("LawRows", "Kode"), 10),
        (translate("LawRows", "Kewajiban"), 60),
        (translate("LawRows", "Kelompok"), 20),
        (translate("LawRows", "Berlaku sejak"), 14),
        (translate("LawRows", "Keyakinan"), 18),
        (translate("LawRows", "Dasar hukum"), 60),
        (translate("LawRows", "Catatan"), 60),
    )


def value_row(line: RuleLine) -> LawRow:
    """Return the row of a quantity."""
    rule, shown, language = line.rule, line.shown, current_language()
    title = (rule.title_en if language == "en" else rule.title_id) or rule.id
    value = _value(line)
    sure = confidence_word(shown.confidence)
    coming = _coming(line)
    return LawRow(
        key=rule.id,
        cells=(title, value, _force(line), sure, coming, with_written_days(shown.article)),
        sheet=(
            title,
            value,
            shown.in_force_from,
            shown.in_force_until,
            sure,
            coming,
            shown.article,
            shown.source,
            shown.note,
            rule.id,
        ),
        details=_value_details(line, title, value),
        certainty=line.certainty,
    )


def obligation_row(obligation: Obligation) -> LawRow:
    """Return the row of an obligation."""
    language = current_language()
    title, group = obligation.title.in_language(language), obligation.group.in_language(language)
    note = obligation.note.in_language(language) if obligation.note else ""
    basis, sure = "; ".join(obligation.legal_basis), confidence_word(obligation.confidence)
    day = obligation.since
    texts = (title, obligation.explanation.in_language(language), basis, note)
    return LawRow(
        key=obligation.id,
        cells=(obligation.id, title, group, short_date(day), sure, basis),
        sheet=(obligation.id, title, group, day, sure, basis, note),
        details=with_written_days("\n".join(text for text in texts if text)),
        certainty=certainty(obligation.confidence),
    )


def _value(line: RuleLine) -> str:
    if line.value is None:
        return QCoreApplication.translate("LawRows", "belum ada")
    return with_written_days(value_words(line.value.value, line.rule.unit, current_language()))


def _force(line: RuleLine) -> str:
    translate = QCoreApplication.translate
    if line.value is None:
        return ""
    since, until = short_date(line.value.in_force_from), line.value.in_force_until
    if line.is_past_renewal:
        return filled(translate("LawRows", "sejak %1, perlu diperbarui"), since)
    if until is None:
        return filled(translate("LawRows", "sejak %1"), since)
    return filled(translate("LawRows", "%1 sampai %2"), since, short_date(until))


def _coming(line: RuleLine) -> str:
    if line.coming is None:
        return ""
    value = value_words(line.coming.value, line.rule.unit, current_language())
    words = QCoreApplication.translate("LawRows", "%1 sejak %2")
    return filled(words, value, short_date(line.coming.in_force_from))


def _value_details(line: RuleLine, title: str, value: str) -> str:
    """Return title and value in full, then source and note of the value that is shown."""
    shown: DatedValue = line.shown
    translate = QCoreApplication.translate
    article = with_written_days(shown.article)
    texts = [f"{title}: {value}", "; ".join(part for part in (_force(line), article) if part)]
    if shown.source != shown.article:
        texts.append(filled(translate("LawRows", "Sumber: %1"), with_written_days(shown.source)))
    if shown.note:
        texts.append(filled(translate("LawRows", "Catatan: %1"), with_written_days(shown.note)))
    if coming := _coming(line):
        texts.append(filled(translate("LawRows", "Berikutnya: %1"), coming))
    return "\n".join(texts)
