"""The figures behind a result, with a name that people understand and in the usual form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.calendar import short_date
from desktop.domain.counts import grouped
from desktop.domain.money import format_rupiah, rupiah
from desktop.domain.parsing import parse_date
from desktop.domain.texts.forms import fill

INPUTS: Mapping[str, Say] = {
    "accidents": Say("Kejadian", "Accidents"),
    "active": Say("Pekerja aktif", "Active workers"),
    "answer_reason": Say("Alasan", "Reason"),
    "changes": Say("Perubahan data", "Changes of data"),
    "complete": Say("Data lengkap", "Complete data"),
    "days": Say("Tenggang (hari)", "Days allowed"),
    "dismissals": Say("Pemutusan hubungan kerja", "Dismissals"),
    "due": Say("Jatuh tempo", "Due"),
    "estimated_fine": Say("Perkiraan denda", "Estimated fine"),
    "fine": Say("Denda", "Fine"),
    "first_month": Say("Bulan pertama", "First month"),
    "founded_on": Say("Tanggal berdiri", "Founded on"),
    "group": Say("Kelompok risiko", "Risk group"),
    "health_entity_code": Say("Kode badan usaha BPJS Kesehatan", "BPJS Kesehatan entity code"),
    "in_grace": Say("Belum terdaftar, masih dalam 30 hari", "Not registered, still within 30 days"),
    "in_jkk": Say("Terdaftar JKK", "Registered in JKK"),
    "in_time": Say("Terdaftar tepat waktu", "Registered in time"),
    "jkn_ceiling": Say("Batas atas upah JKN", "JKN wage ceiling"),
    "jkn_elsewhere": Say("JKN lewat pemberi kerja lain", "JKN through another employer"),
    "jp_ceiling": Say("Batas atas upah JP", "JP wage ceiling"),
    "last_month": Say("Bulan terakhir", "Last month"),
    "last_report": Say("Laporan terakhir", "Last report"),
    "late": Say("Terlambat", "Late"),
    "late_months": Say("Bulan yang terlambat", "Months paid late"),
    "least": Say("Jumlah pekerja paling sedikit", "Least number of workers"),
    "least_share": Say("Bagian upah pokok terendah", "Lowest share of basic wage"),
    "minimum_wage": Say("Upah minimum yang dipakai", "Minimum wage used"),
    "missing": Say("Belum dilaporkan", "Not reported"),
    "months": Say("Bulan yang dinilai", "Months judged"),
    "months_employment": Say(
        "Bulan menunggak BPJS Ketenagakerjaan", "Months in arrears, BPJS Ketenagakerjaan"
    ),
    "months_health": Say("Bulan menunggak BPJS Kesehatan", "Months in arrears, BPJS Kesehatan"),
    "new": Say("Mulai bekerja dalam 30 hari terakhir", "Started within the last 30 days"),
    "not_reported": Say("Belum dilaporkan", "Not reported"),
    "not_told": Say("Belum diisi", "Not told"),
    "notices": Say("Surat peringatan", "Notices"),
    "npp": Say("NPP", "NPP"),
    "open": Say("Belum ditindaklanjuti", "Still open"),
    "overdue": Say("Lewat tenggang", "Overdue"),
    "programs": Say("Program", "Programs"),
    "proposed": Say("Kelompok risiko menurut jenis usaha", "Risk group by kind of business"),
    "registered": Say("Sudah terdaftar", "Registered"),
    "reported_employment": Say("Tagihan BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan bill"),
    "reported_health": Say("Tagihan BPJS Kesehatan", "BPJS Kesehatan bill"),
    "reported_wlkp": Say("Menurut WLKP", "According to WLKP"),
    "set_on": Say("Ditetapkan pada", "Set on"),
    "short_months": Say("Bulan yang kurang dibayar", "Months paid short"),
    "shortfall": Say("Kekurangan seluruhnya", "Total shortfall"),
    "since": Say("Sejak", "Since"),
    "stopped": Say("Pelayanan dihentikan", "Service stopped"),
    "true": Say("Upah dilaporkan benar", "Wages reported truly"),
    "uncertain": Say("Belum pasti wajib", "Not certain to be covered"),
    "uncertain_months": Say("Bulan yang belum pasti", "Months not certain"),
    "unclear": Say("Belum jelas", "Unclear"),
    "unlisted": Say("Tanpa data proyek", "Not listed"),
    "unpaid": Say("Belum dibayar", "Unpaid"),
    "unpaid_months": Say("Bulan yang belum dibayar", "Months unpaid"),
    "until": Say("Berlaku sampai", "Valid until"),
    "without": Say("Tanpa kartu", "Without a card"),
    "workers": Say("Pekerja yang wajib didaftarkan", "Workers to be registered"),
}
"""Names of figures by their keys; a figure without a name is carried by the JSON alone."""

_OF_A_MONTH: Mapping[str, Say] = {
    "due": Say("Iuran terutang {}, {}", "Contributions due, {}, {}"),
    "paid": Say("Dibayar {}, {}", "Paid, {}, {}"),
    "shortfall": Say("Kurang bayar {}, {}", "Short to {}, {}"),
}
_DAY_OF_A_MONTH: Mapping[str, Say] = {
    "due": Say("Jatuh tempo {}", "Due for {}"),
    "paid_on": Say("Dibayar {}", "Paid for {}"),
}
_MONTH = Say("{month:month}", "{month:month}")
_NOT_TOLD = Say("belum diisi", "not told yet")
_OFFICES = {"BPJSTK": "BPJS Ketenagakerjaan", "JKN": "BPJS Kesehatan"}
_MONTH_KEY = re.compile(r"(due|paid|shortfall)_([A-Z]+)_(\d{4}-\d{2})")
_MONTH_DAY_KEY = re.compile(r"(due|paid_on)_(\d{4}-\d{2})")
_LONG_KEY = re.compile(r"(due|paid|paid_on)_")
_MAY_BE_EMPTY = frozenset({"late_months", "unpaid_months", "not_told", "next_due", "stopped"})
"""Lists that are no gap when nothing stands in them."""
_CODES = frozenset({"npp", "health_entity_code", "answer_reason"})
"""What may be made of digits and counts nothing."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MONTHS = re.compile(r"\d{4}-\d{2}( \d{4}-\d{2})*")
_AMOUNT = re.compile(r"-?\d+\.\d{2}")


def input_rows(
    inputs: Mapping[str, str], language: str = "id", *, is_full: bool = False
) -> list[tuple[str, str]]:
    """Return the figures that have a name, with their values as people write them.

    ``is_full`` adds what is too much for a screen: each single month that was in order.
    """
    named = (
        (_name(key, language), key, value)
        for key, value in inputs.items()
        if is_full or not _LONG_KEY.match(key)
    )
    return [
        (name, (value if key in _CODES else input_value(value)) or _NOT_TOLD.in_language(language))
        for name, key, value in named
        if name and (value or key not in _MAY_BE_EMPTY)
    ]


def _name(key: str, language: str) -> str:
    """Return the words for a figure; empty for one that only the JSON carries."""
    if key in INPUTS:
        return INPUTS[key].in_language(language)
    if match := _MONTH_KEY.fullmatch(key):
        office = _OFFICES.get(match[2], match[2])
        return (
            _OF_A_MONTH[match[1]].in_language(language).format(office, _month(match[3], language))
        )
    if match := _MONTH_DAY_KEY.fullmatch(key):
        return _DAY_OF_A_MONTH[match[1]].in_language(language).format(_month(match[2], language))
    return ""


def _month(month: str, language: str) -> str:
    return fill(_MONTH, {"month": month}, language)


def input_value(value: str) -> str:
    """Return a day as ``22-11-2026``, months as ``11-2026``, an amount as ``Rp1.234,00``.

    A whole number counts something and has points between its thousands.
    """
    if value.isascii() and value.isdigit():
        return grouped(int(value))
    if _ISO_DAY.fullmatch(value):
        return short_date(parse_date(value))
    if _ISO_MONTHS.fullmatch(value):
        return ", ".join(f"{month[5:]}-{month[:4]}" for month in value.split())
    return format_rupiah(rupiah(value)) if _AMOUNT.fullmatch(value) else value
