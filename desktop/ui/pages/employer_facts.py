"""What follows from the employer's data, said at once: its programs and its minimum wage."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.employer import (
    Employer,
    SizeClass,
    SizeCriterion,
    SizeUndetermined,
    employer_size,
)
from desktop.domain.law_days import with_written_days
from desktop.domain.money import format_rupiah
from desktop.domain.rules import RuleNotInForce, RulesAt
from desktop.domain.wage_floor import FloorKnowledge, WageFloors
from desktop.ui.confidence import confidence_word
from desktop.ui.messages import fault_text


def size_facts(employer: Employer, rules: RulesAt) -> tuple[str, str]:
    """Return level and sentence: the size, its criterion, the programs and their article."""
    translate = QCoreApplication.translate
    try:
        found = employer_size(employer, rules)
        rule = rules.dated(f"phasing.{found.size.rule_name}")
    except (SizeUndetermined, RuleNotInForce) as fault:
        return "warning", fault_text(fault)
    sizes = {
        SizeClass.MICRO: translate("EmployerFacts", "Usaha mikro"),
        SizeClass.SMALL: translate("EmployerFacts", "Usaha kecil"),
        SizeClass.MEDIUM: translate("EmployerFacts", "Usaha menengah"),
        SizeClass.LARGE: translate("EmployerFacts", "Usaha besar"),
    }
    criteria = {
        SizeCriterion.STATED: translate("EmployerFacts", "sebagaimana dinyatakan"),
        SizeCriterion.CAPITAL: translate("EmployerFacts", "menurut modal usaha"),
        SizeCriterion.ANNUAL_SALES: translate("EmployerFacts", "menurut penjualan setahun"),
    }
    text = translate(
        "EmployerFacts",
        "%1 (%2). Program wajib: %3, JKN; JKP mengikuti bila syaratnya terpenuhi. Dasar: %4.",
    )
    programs = ", ".join(rules.names(rule.rule_id))
    filled = text.replace("%1", sizes[found.size]).replace("%2", criteria[found.criterion])
    return "info", filled.replace("%3", programs).replace("%4", with_written_days(rule.article))


def wage_facts(employer: Employer, rules: RulesAt) -> tuple[str, str]:
    """Return level and sentence: the minimum wage in force, its decree, how sure it is."""
    translate = QCoreApplication.translate
    floor = WageFloors(employer, rules).home_floor()
    if floor.amount is None or floor.rule is None:
        text = translate(
            "EmployerFacts",
            "Upah minimum belum diketahui. Isi provinsi dan kabupaten atau kota, atau isi UMK"
            " sendiri.",
        )
        return "warning", text
    text = translate("EmployerFacts", "%1 sebulan per %2. Dasar: %3. Keyakinan: %4.")
    amount = format_rupiah(floor.amount, decimals=False)
    text = text.replace("%1", amount).replace("%2", f"{rules.as_of:%d-%m-%Y}")
    text = text.replace("%3", with_written_days(floor.rule.article or floor.rule.source))
    text = text.replace("%4", confidence_word(floor.rule.confidence))
    if floor.knowledge is FloorKnowledge.PROVINCE_ONLY:
        more = translate(
            "EmployerFacts",
            "Ini upah minimum provinsi; UMK di tempat ini dapat lebih tinggi. Periksa dan isi"
            " di bawah.",
        )
        return "warning", f"{text} {more}"
    if floor.is_past_renewal:
        more = translate(
            "EmployerFacts", "Angka tahun lalu: keputusan tahun ini belum ada dalam tabel."
        )
        return "warning", f"{text} {more}"
    return "info", text
