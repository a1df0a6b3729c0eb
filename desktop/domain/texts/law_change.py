"""What changes in the law, and what it means for a roster, as sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.law_change import (
    LawCause,
    LawComparison,
    RuleChange,
    Shares,
    UnknownValue,
)
from desktop.domain.money import Rate, format_percent, plain_amount
from desktop.domain.rule_data import MONEY_UNITS, DatedValue, RuleValue
from desktop.domain.texts.forms import fill, join

LAW: Mapping[str, Say] = {
    "SAME": Say(
        "Dari {before:month} ke {after:month} iuran {workers} pekerja tidak berubah.",
        "From {before:month} to {after:month} the contributions of {workers} workers stay the "
        "same.",
    ),
    "DIFFERENT": Say(
        "Dari {before:month} ke {after:month} iuran {affected} dari {workers} pekerja berubah: "
        "{effect}.",
        "From {before:month} to {after:month} the contributions of {affected} of {workers} "
        "workers change: {effect}.",
    ),
    "ROSTER_HELD_STILL": Say(
        "Pekerja, upah, dan kepesertaannya sama pada kedua bulan, kapan pun mereka mulai bekerja; "
        "yang dibandingkan hanya hukumnya.",
        "Workers, wages and memberships are the same in both months, whenever they began; only "
        "the law is compared.",
    ),
    "EFFECT": Say(
        "pemberi kerja {employer:change}, pekerja {worker:change} per bulan",
        "employer {employer:change}, workers {worker:change} a month",
    ),
    "NO_EFFECT": Say("tagihan tidak berubah", "the bill stays the same"),
    "CHANGED": Say(
        "Sejak {day:date}: {title} berubah dari {old} menjadi {new} ({article}).",
        "From {day:date}: {title} changes from {old} to {new} ({article}).",
    ),
    "BEGAN": Say(
        "Sejak {day:date} berlaku {title}: {new} ({article}).",
        "From {day:date} there is {title}: {new} ({article}).",
    ),
    "ENDED": Say(
        "Sejak {day:date} tidak berlaku lagi {title}: {old} ({article}).",
        "From {day:date} there is no more {title}: {old} ({article}).",
    ),
    "CONCERNS": Say("{workers} pekerja: {effect}.", "{workers} workers: {effect}."),
    "CONCERNS_NOBODY": Say(
        "Tidak ada pekerja Anda yang terkena.", "None of your workers is concerned."
    ),
    "PENSION_AGE_KEEPS": Say(
        "{workers} pekerja karena itu tetap ikut JP.", "{workers} workers therefore stay in JP."
    ),
    "JP_PENSION_AGE": Say(
        "Mencapai usia pensiun JP di antara kedua bulan:",
        "Reaching the JP pension age between the months:",
    ),
    "JHT_AGE_CONTESTED": Say(
        "Mencapai usia yang kewajiban JHT-nya belum pasti:",
        "Reaching the age at which the duty of JHT is not certain:",
    ),
    "FOREIGNER_UNDER_SIX_MONTHS": Say(
        "Tenaga kerja asing yang genap bekerja enam bulan:",
        "Foreigners completing six months of work:",
    ),
    "TIME_PASSED": Say("Karena waktu berjalan:", "Because time passes:"),
    "NOT_YET_KNOWN": Say(
        "{title}: nilai sejak {day:date} belum diketahui, maka dipakai nilai terakhir {old}. Bila "
        "keputusannya sudah terbit, tambahkan nilainya beserta nomor keputusan itu.",
        "{title}: the value from {day:date} is not yet known, so the last one, {old}, is used. "
        "Once it is decreed, add it with the number of the decree.",
    ),
    "OWN_FIGURE": Say(
        "Upah minimum pada data perusahaan", "The minimum wage in the employer's data"
    ),
}

_SIZES: Mapping[str, Say] = {
    "micro": Say("mikro", "micro"),
    "small": Say("kecil", "small"),
    "medium": Say("menengah", "medium"),
    "large": Say("besar", "large"),
}
_UNITS: Mapping[str, Say] = {
    "years": Say("{value} tahun", "{value} years"),
    "months": Say("{value} bulan", "{value} months"),
    "days": Say("{value} hari", "{value} days"),
    "working_days": Say("{value} hari kerja", "{value} working days"),
    "hours": Say("{value} jam", "{value} hours"),
    "day_of_month": Say("tanggal {value}", "day {value}"),
    "count": Say("{value}", "{value}"),
    "text": Say("{value}", "{value}"),
}


def value_words(value: RuleValue, unit: str, language: str = "id") -> str:
    """Return a value of the law as people write it: rupiah, percent, years, or its words."""
    if isinstance(value, Rate):
        return format_percent(value)
    if isinstance(value, tuple):
        names = (_SIZES[name].in_language(language) if name in _SIZES else name for name in value)
        return join(tuple(names), language)
    if unit in MONEY_UNITS and isinstance(value, int):
        return fill(Say("{value:money}", "{value:money}"), {"value": plain_amount(value)}, language)
    text = fill(_UNITS[unit], {"value": str(value)}, language)
    return text.removesuffix("s") if language == "en" and value == 1 else text


def comparison_text(comparison: LawComparison, language: str = "id") -> str:
    """Return the whole comparison in one sentence."""
    figures = {
        "before": str(comparison.before),
        "after": str(comparison.after),
        "workers": str(comparison.workers),
        "affected": str(len(comparison.affected)),
        "effect": _effect(comparison.difference, language),
    }
    return fill(LAW["DIFFERENT" if comparison.affected else "SAME"], figures, language)


def _effect(shares: Shares, language: str) -> str:
    if not shares.employer and not shares.worker:
        return LAW["NO_EFFECT"].in_language(language)
    figures = {
        "employer": plain_amount(shares.employer_sum),
        "worker": plain_amount(shares.worker_sum),
    }
    return fill(LAW["EFFECT"], figures, language)


def change_text(change: RuleChange, language: str = "id") -> str:
    """Return one change of the law: which quantity, from what to what, since when, by what."""
    rule, shown = change.rule, change.after or change.before
    code = "CHANGED" if change.before and change.after else "BEGAN" if change.after else "ENDED"
    figures = {
        "day": change.day.isoformat(),
        "title": rule.title_id,
        "title_en": rule.title_en,
        "old": _words(change.before, rule.unit, language),
        "new": _words(change.after, rule.unit, language),
        "article": shown.article if shown else "",
    }
    return fill(LAW[code], figures, language)


def _words(value: DatedValue | None, unit: str, language: str) -> str:
    return value_words(value.value, unit, language) if value else ""


def cause_text(cause: LawCause, language: str = "id") -> str:
    """Return why contributions differ, and for how many workers by how much."""
    sentences = [change_text(change, language) for change in cause.changes]
    if not cause.changes:
        sentences.append(LAW[cause.code].in_language(language))
    code = "CONCERNS" if cause.workers else "CONCERNS_NOBODY"
    if cause.workers and cause.code == "jp.pension_age":
        code = "PENSION_AGE_KEEPS"
    figures = {
        "workers": str(len(cause.workers)),
        "effect": _effect(cause.difference, language),
    }
    return " ".join([*sentences, fill(LAW[code], figures, language)])


def unknown_text(unknown: UnknownValue, language: str = "id") -> str:
    """Return which value is missing, and what is used in its place."""
    rule, own = unknown.rule, LAW["OWN_FIGURE"]
    figures = {
        "title": rule.title_id if rule else own.id,
        "title_en": rule.title_en if rule else own.en,
        "day": unknown.renew_by.isoformat(),
        "old": _words(unknown.last, rule.unit if rule else "IDR/month", language),
    }
    return fill(LAW["NOT_YET_KNOWN"], figures, language)
