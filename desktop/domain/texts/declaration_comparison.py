"""The comparison of two declarations in words: parts, fields and values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.calendar import short_date
from desktop.domain.counts import grouped
from desktop.domain.declaration_comparison import ComparisonLine, LineKind, Part, Value
from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.money import format_rupiah
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import JknStatus
from desktop.domain.texts import status_word

PARTS: Mapping[Part, Say] = {
    Part.PEOPLE: Say("Tenaga kerja", "Workers"),
    Part.PROGRAMS: Say("Program", "Programs"),
    Part.RESULTS: Say("Hasil", "Results"),
    Part.MONEY: Say("Iuran", "Contributions"),
}
KINDS: Mapping[LineKind, Say] = {
    LineKind.JOINED: Say("masuk", "joined"),
    LineKind.LEFT: Say("keluar", "left"),
    LineKind.CHANGED: Say("berubah", "changed"),
}
_FIELDS: Mapping[str, Say] = {
    "active_workers": Say("pekerja aktif", "active workers"),
    "headcount_wlkp": Say("jumlah di WLKP", "headcount in WLKP"),
    "headcount_bpjs_employment": Say(
        "jumlah di BPJS Ketenagakerjaan", "headcount in BPJS Ketenagakerjaan"
    ),
    "headcount_bpjs_health": Say("jumlah di BPJS Kesehatan", "headcount in BPJS Kesehatan"),
    "basic_wage": Say("upah pokok", "basic wage"),
    "expected": Say("seharusnya", "should take part"),
    "registered": Say("sudah", "take part"),
    "missing": Say("belum", "missing"),
    "unconfirmed": Say("perlu konfirmasi", "to be confirmed"),
    "contributions": Say("iuran sebulan", "contributions of a month"),
    "status": Say("hasil penilaian", "result"),
    "employer_share": Say("bagian pemberi kerja", "employer's share"),
    "worker_share": Say("bagian pekerja", "worker's share"),
}
_OF_PROGRAM: Mapping[str, Say] = {
    "participation": Say("kepesertaan {program}", "membership of {program}"),
    "base": Say("dasar iuran {program}", "base of {program}"),
    "employer_share": Say("iuran {program}, pemberi kerja", "{program}, employer's share"),
    "worker_share": Say("iuran {program}, pekerja", "{program}, worker's share"),
}
_MONEY = frozenset(
    {
        "basic_wage",
        "fixed_allowances",
        "contributions",
        "base",
        "employer_share",
        "worker_share",
    }
)
_STATES: Mapping[str, Say] = {
    "yes": Say("ya", "yes"),
    "no": Say("tidak", "no"),
    "unknown": Say("belum diketahui", "not known"),
    **{
        choice.value.value: Say(choice.words[0].lower(), choice.english)
        for choice in FIELDS_BY_KEY["jkn_status"].choices
        if isinstance(choice.value, JknStatus)
    },
}
_WHOLE = Say("Perusahaan", "Employer")
_NOT_ASSESSED = Say("tidak dinilai", "not assessed")
_NOTHING = "–"


def part_word(part: Part, language: str = "id") -> str:
    """Return the name of a part."""
    return PARTS[part].in_language(language)


def kind_word(kind: LineKind, language: str = "id") -> str:
    """Return what happened."""
    return KINDS[kind].in_language(language)


def subject_text(line: ComparisonLine, language: str = "id") -> str:
    """Return whom or what a line is about, a worker with the staff number."""
    subject = line.subject or _WHOLE.in_language(language)
    return f"{subject} ({line.number})" if line.number else subject


def field_text(field: str, language: str = "id") -> str:
    """Return what of it differs; empty for somebody who joined or left."""
    name, _dot, program = field.partition(".")
    if program:
        return _OF_PROGRAM[name].in_language(language).format(program=program)
    if field in _FIELDS:
        return _FIELDS[field].in_language(language)
    spec = FIELDS_BY_KEY.get(field)
    return "" if spec is None else spec.title(language)


def value_text(field: str, value: Value, language: str = "id") -> str:
    """Return a value as people read it; a dash for nothing."""
    name = field.partition(".")[0]
    if field == "status":
        if value is None:
            return _NOT_ASSESSED.in_language(language)
        return status_word(ComplianceStatus(value), language)
    if value is None or value == "":
        return _NOTHING
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, int):
        return format_rupiah(value) if name in _MONEY else grouped(value)
    if name == "participation":
        return _participation(value, language)
    for choice in FIELDS_BY_KEY[field].choices if field in FIELDS_BY_KEY else ():
        if choice.value.value == value:
            return choice.shown(language)
    return value


def _participation(value: str, language: str) -> str:
    if value in _STATES:
        return _STATES[value].in_language(language)
    return short_date(date.fromisoformat(value))
