"""What a comparison of the law says first, in one sentence, and what its causes are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.law_change import LawCause, LawComparison
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.texts.law_change import LAW, comparison_text
from desktop.ui.language import current_language
from desktop.ui.pages.programs_words import day_words
from desktop.ui.words import filled


def headline(found: LawComparison) -> str:
    """Return since when how many workers cost how much more or less, and because of what.

    Where changes begin on several days, or nobody is affected, the sentence names the months.
    """
    days = {change.day for cause in found.causes for change in cause.changes if cause.workers}
    if not found.affected or len(days) != 1 or found.after < found.before:
        return comparison_text(found, current_language())
    text = QCoreApplication.translate(
        "LawChangeWords", "Mulai %1: %2 pekerja, %3 sebulan, karena %4."
    )
    total = found.difference.employer_sum + found.difference.worker_sum
    causes = [_within(cause_title(cause)) for cause in found.causes if cause.workers]
    first_day = day_words(next(iter(days)))
    return filled(text, first_day, len(found.affected), step_words(total), "; ".join(causes))


def _within(title: str) -> str:
    """Return a title as it stands within a sentence; an abbreviation keeps its capitals."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def step_words(total: Sen) -> str:
    """Return an amount as something more or something less."""
    translate = QCoreApplication.translate
    if total > 0:
        return filled(translate("LawChangeWords", "tambahan %1"), format_rupiah(total))
    if total < 0:
        return filled(translate("LawChangeWords", "berkurang %1"), format_rupiah(-total))
    return translate("LawChangeWords", "jumlahnya tetap")


def cause_title(cause: LawCause) -> str:
    """Return what a cause is called: the quantities that change, or the passing of time."""
    language = current_language()
    if not cause.changes:
        return LAW[cause.code].in_language(language).rstrip(":")
    rules = [change.rule for change in cause.changes]
    titles = [(rule.title_en if language == "en" else rule.title_id) or rule.id for rule in rules]
    return ", ".join(titles)
