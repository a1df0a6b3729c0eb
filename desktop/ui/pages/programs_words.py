"""How a number of the matrix comes about, in words; and the law behind it, value by value."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.bilingual import Bilingual
from desktop.domain.calendar import Month, short_date
from desktop.domain.money import Rate, format_percent, format_rupiah
from desktop.domain.month_rates import JKP_FROM_JKK, JKP_FROM_JKM, JKP_GOVERNMENT
from desktop.domain.program import Program
from desktop.domain.rules import DatedValue, Rule
from desktop.domain.texts.forms import fill
from desktop.errors import UserError
from desktop.services.program_reading import AMOUNTS, COUNTS, Figure, ProgramsReading
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.program_matrix import inside_employer_bill
from desktop.ui.pages.workforce_facts import law_fault_text, size_word
from desktop.ui.words import filled

_OF_THE_OTHER = {
    Figure.EMPLOYER: ("rate_worker", "rate_extra_member"),
    Figure.WORKER: ("rate_employer",),
}
_DAY = Bilingual("{day:date}", "{day:date}")
_MONTH = Bilingual("{month:month}", "{month:month}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONEY_UNITS = ("IDR", "IDR/month")


def day_words(day: date) -> str:
    """Return a day with the name of its month in the language of the window."""
    return fill(_DAY, {"day": day.isoformat()}, current_language())


def with_days(text: str) -> str:
    """Return a text of the law data with its days as people write them."""
    return _ISO_DAY.sub(lambda found: day_words(date.fromisoformat(found[0])), text)


def month_words(month: Month) -> str:
    """Return a month by its name in the language of the window."""
    return fill(_MONTH, {"month": str(month)}, current_language())


def fault_words(fault: Exception) -> str:
    """Return what keeps the law from being put to the workers, and what to do about it."""
    return fault_text(fault) if isinstance(fault, UserError) else law_fault_text(fault)


def formula(reading: ProgramsReading, program: Program, figure: Figure) -> str:
    """Return how the number comes about, in one or two sentences."""
    translate = QCoreApplication.translate
    if figure is Figure.DUTY:
        return _duty_words(reading, program)
    if figure in COUNTS:
        return filled(_count_words(figure), program.value, day_words(reading.month.last))
    if program is Program.JKP:
        return _inside_words(reading)
    if figure is Figure.BOTH:
        text = translate("ProgramWords", "Iuran pemberi kerja %1 ditambah iuran pekerja %2.")
        amounts = (reading.amount(program, part) for part in (Figure.EMPLOYER, Figure.WORKER))
        return filled(text, *map(format_rupiah, amounts))
    if figure is Figure.WORKER and not reading.amount(program, figure):
        return translate("ProgramWords", "Program ini ditanggung pemberi kerja seluruhnya.")
    text = translate(
        "ProgramWords",
        "Tarif × dasar upah setiap orang, dibulatkan ke sen per orang, lalu dijumlahkan untuk %1"
        " orang. %2",
    )
    people = len(reading.concerned[program, figure])
    return filled(text, people, _base_words(program))


def _base_words(program: Program) -> str:
    translate = QCoreApplication.translate
    if program is Program.JP:
        return translate("ProgramWords", "Dasar upah dibatasi batas atas upah JP.")
    if program is Program.JKN:
        return translate(
            "ProgramWords", "Dasar upah dibatasi batas atas JKN, dan tidak di bawah upah minimum."
        )
    return translate("ProgramWords", "Dasarnya upah pokok dan tunjangan tetap sebulan penuh.")


def _duty_words(reading: ProgramsReading, program: Program) -> str:
    translate = QCoreApplication.translate
    if program is Program.JKN:
        return translate("ProgramWords", "JKN wajib bagi pemberi kerja dari semua ukuran.")
    if program is Program.JKP:
        return translate(
            "ProgramWords", "JKP mengikuti dengan sendirinya bila syaratnya terpenuhi."
        )
    is_compulsory = reading.summaries[program].is_compulsory
    text = (
        translate("ProgramWords", "Wajib bagi usaha %1: %2.")
        if is_compulsory
        else translate("ProgramWords", "Belum wajib bagi usaha %1, boleh diikuti: %2.")
    )
    return filled(text, size_word(reading.employer_size.size), reading.duty_article)


def _count_words(figure: Figure) -> str:
    translate = QCoreApplication.translate
    return {
        Figure.EXPECTED: translate(
            "ProgramWords",
            "Orang yang bekerja pada %2 dan menurut hukum hari itu wajib ikut %1 tanpa keraguan.",
        ),
        Figure.REGISTERED: translate(
            "ProgramWords", "Orang yang bekerja pada %2 dan menurut data Anda peserta %1."
        ),
        Figure.MISSING: translate(
            "ProgramWords", "Orang yang wajib ikut %1, tetapi menurut data Anda bukan peserta."
        ),
        Figure.UNCONFIRMED: translate(
            "ProgramWords",
            "Orang yang kepesertaan %1-nya belum diisi, atau yang hukumnya belum pasti.",
        ),
    }[figure]


def _inside_words(reading: ProgramsReading) -> str:
    inside = reading.inside_total
    text = QCoreApplication.translate(
        "ProgramWords",
        "JKP bukan tagihan tambahan. Di dalam JKK: %1; di dalam JKM: %2; dari pemerintah: %3."
        " Jumlah di dalam tagihan Anda: %4, tidak ditambahkan.",
    )
    parts = (inside.get(part, 0) for part in (JKP_FROM_JKK, JKP_FROM_JKM, JKP_GOVERNMENT))
    return filled(text, *map(format_rupiah, (*parts, inside_employer_bill(reading))))


def total_words(figure: Figure) -> str:
    """Return what the last row adds up."""
    text = QCoreApplication.translate(
        "ProgramWords", "Jumlah JKK, JKM, JHT, JP, dan JKN. Bagian JKP ada di dalamnya."
    )
    return text if figure in AMOUNTS else ""


def rules_behind(reading: ProgramsReading, program: Program, figure: Figure) -> list[DatedValue]:
    """Return the values of the law on which a number rests."""
    if figure not in AMOUNTS:
        return []
    others = _OF_THE_OTHER.get(figure, ())
    found = [rule for rule in reading.rules[program] if not rule.rule_id.endswith(others)]
    return sorted(found, key=_weight)


def _weight(value: DatedValue) -> int:
    """Put rates first, then what bounds the wage, then the rest."""
    if "rate" in value.rule_id:
        return 0
    return 1 if "ceiling" in value.rule_id or "minimum_wage" in value.rule_id else 2


def rule_title(value: DatedValue, rule: Rule | None) -> str:
    """Return what a value is called."""
    if rule is None:
        return QCoreApplication.translate("ProgramWords", "Upah minimum yang Anda isi")
    is_english = current_language() == "en"
    return (rule.title_en if is_english else rule.title_id) or value.rule_id


def value_words(value: DatedValue, rule: Rule | None) -> str:
    """Return the value as people write it."""
    translate = QCoreApplication.translate
    if isinstance(value.value, Rate):
        return format_percent(value.value)
    if isinstance(value.value, tuple):
        return ", ".join(value.value)
    if isinstance(value.value, int) and (rule is None or rule.unit in _MONEY_UNITS):
        return format_rupiah(value.value, decimals=False)
    if rule is not None and rule.unit == "years":
        return filled(translate("ProgramWords", "%1 tahun"), value.value)
    return str(value.value)


def force_words(value: DatedValue) -> str:
    """Return since when, and until when, a value holds."""
    translate = QCoreApplication.translate
    since = filled(translate("ProgramWords", "berlaku sejak %1"), short_date(value.in_force_from))
    if value.in_force_until is None:
        return since
    until = filled(translate("ProgramWords", "sampai %1"), short_date(value.in_force_until))
    return f"{since} {until}"
