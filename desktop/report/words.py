"""Words of the letter: codes of the snapshot as the reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from desktop.domain.calendar import InvalidMonth, Month, short_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotEmployer, SnapshotRule
from desktop.domain.law_days import with_written_days
from desktop.domain.money import Rate, format_percent, format_rupiah, rupiah

_AMOUNT = re.compile(r"\d+\.\d{2}")

DOTS = "." * 40
MISSING = "belum diisi"

STATUS_MARKS = {
    "MET": "✓",
    "PARTLY_MET": "◐",
    "NOT_MET": "✗",
    "NEEDS_CONFIRMATION": "?",
    "NOT_APPLICABLE": "–",
    "UNANSWERED": "○",
}
STATUS_WORDS = {
    "MET": "Terpenuhi",
    "PARTLY_MET": "Terpenuhi sebagian",
    "NOT_MET": "Belum terpenuhi",
    "NEEDS_CONFIRMATION": "Perlu konfirmasi",
    "NOT_APPLICABLE": "Tidak berlaku",
    "UNANSWERED": "Belum dijawab",
}
OPEN_STATUSES = frozenset({"PARTLY_MET", "NOT_MET"})

PROMISE_WORDS = {
    "met": "✓ Sudah terpenuhi",
    "still_open": "✗ Masih terbuka",
    "not_applicable": "– Tidak berlaku lagi",
    "unconfirmed": "? Perlu konfirmasi",
}

OPINION_WORDS = {
    "agrees": "Menyetujui",
    "agrees_with_notes": "Menyetujui dengan catatan",
    "refuses": "Menolak",
}
GROUP_TITLES = {
    "sex": "Menurut jenis kelamin",
    "citizenship": "Menurut kewarganegaraan",
    "contract": "Menurut jenis hubungan kerja",
}
GROUP_NAMES = {
    "L": "Laki-laki",
    "P": "Perempuan",
    "WNI": "Warga negara Indonesia",
    "WNA": "Warga negara asing",
    "PKWTT": "PKWTT (tetap)",
    "PKWT": "PKWT (kontrak)",
}
ACTION_STATES = {
    "open": "belum dimulai",
    "in_progress": "berjalan",
    "done": "selesai",
    "dropped": "dibatalkan",
}

SIZE_WORDS = {"micro": "mikro", "small": "kecil", "medium": "menengah", "large": "besar"}

PROGRAM_ORDER = ("JKK", "JKM", "JHT", "JP", "JKP", "JKN")
PROGRAM_NAMES = {
    "JKK": "Jaminan Kecelakaan Kerja",
    "JKM": "Jaminan Kematian",
    "JHT": "Jaminan Hari Tua",
    "JP": "Jaminan Pensiun",
    "JKP": "Jaminan Kehilangan Pekerjaan",
    "JKN": "Jaminan Kesehatan Nasional",
}
INSIDE_NAMES = {
    "JKP_from_JKK": "Bagian JKP di dalam iuran JKK",
    "JKP_from_JKM": "Bagian JKP di dalam iuran JKM",
    "JKP_government": "Bagian JKP dari Pemerintah Pusat",
}
INSIDE_SHORT = {"JKP_from_JKK": "JKK", "JKP_from_JKM": "JKM", "JKP_government": "Pem"}

CONFIDENCE_WORDS = {
    "confirmed": "terkonfirmasi",
    "one-source": "satu sumber",
    "derived": "turunan",
    "unconfirmed": "belum terkonfirmasi",
    "user": "isian pemberi kerja",
}
SIZE_CRITERIA = {
    "stated": "dinyatakan oleh pemberi kerja",
    "capital": "menurut modal usaha",
    "annual_sales": "menurut hasil penjualan tahunan",
}
SCORE_COLOURS = {"green": "hijau", "yellow": "kuning", "red": "merah"}
RISK_GROUPS = ("", "I", "II", "III", "IV", "V")
ANSWER_WORDS = {
    "yes": "ya",
    "no": "tidak",
    "not_applicable": "tidak berlaku",
    "not_yet": "belum",
}
PARTICIPATION_MARKS = {
    "yes": "✓",
    "no": "✗",
    "unknown": "?",
    "this_employer": "✓",
    "other_employer": "PL",
    "dependant": "TG",
    "independent": "MD",
    "assisted": "PBI",
    "none": "✗",
}
UNIT_WORDS = {
    "years": "tahun",
    "months": "bulan",
    "days": "hari",
    "working_days": "hari kerja",
    "hours": "jam",
}


def status(code: str) -> str:
    """Return a status by mark and word."""
    return f"{STATUS_MARKS.get(code, '')} {STATUS_WORDS.get(code, code)}".strip()


def program_key(program: str) -> int:
    """Return where a program stands in the customary order; unknown ones come last."""
    return PROGRAM_ORDER.index(program) if program in PROGRAM_ORDER else len(PROGRAM_ORDER)


def participation_mark(state: str) -> str:
    """Return the sign of a worker's membership; a date of registration counts as member."""
    if not state:
        return "–"
    return PARTICIPATION_MARKS.get(state, "✓" if state[:1].isdigit() else state)


def rule_value(rule: SnapshotRule) -> str:
    """Return a value of law as printed: a percentage, an amount of rupiah, a count or words."""
    if rule.unit == "fraction":
        return format_percent(Rate.of(rule.value))
    if rule.unit in ("IDR", "IDR/month"):
        return format_rupiah(rupiah(rule.value))
    unit = UNIT_WORDS.get(rule.unit)
    return f"{rule.value} {unit}" if unit else _in_indonesian(with_written_days(rule.value))


def _in_indonesian(value: str) -> str:
    """Return a list of size classes in Indonesian; other words stand as they are."""
    words = value.split(", ")
    return ", ".join(SIZE_WORDS[word] for word in words) if set(words) <= set(SIZE_WORDS) else value


def rule_of(snapshot: DeclarationSnapshot, rule_id: str) -> str:
    """Return the value of a rule that the snapshot rests on, empty when it has none."""
    return next((rule.value for rule in snapshot.rules if rule.rule_id == rule_id), "")


def risk_group(group: int) -> str:
    """Return a JKK risk group in Roman numerals."""
    return RISK_GROUPS[group] if 0 < group < len(RISK_GROUPS) else ""


def size_text(employer: SnapshotEmployer) -> str:
    """Return the size class and what it rests on."""
    if not employer.size:
        return MISSING
    basis = SIZE_CRITERIA.get(employer.size_criterion, "")
    return f"{employer.size} ({basis})" if basis else employer.size


def month_title(month: str) -> str:
    """Return ``YYYY-MM`` as ``November 2026``; anything else as it is."""
    try:
        return Month.parse(month).title
    except InvalidMonth:
        return month or MISSING


def table_date(day: date | None) -> str:
    """Return the date as tables write it."""
    return short_date(day) if day else "–"


def count(number: int) -> str:
    """Return a number of people with points between thousands."""
    return f"{number:,}".replace(",", ".")


def row_list(rows: Iterable[int], most: int = 12) -> str:
    """Return rows of the sheet as text, the first ``most`` of them and how many more."""
    ordered = sorted(set(rows))
    listed = ", ".join(str(row) for row in ordered[:most])
    rest = len(ordered) - most
    return f"{listed} dan {count(rest)} baris lain" if rest > 0 else listed
