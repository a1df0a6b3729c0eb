"""What a column holds, told by its values: for sheets whose headings nobody knows.

Only what leaves no doubt is read without asking; ``propose_roles`` goes further, for a person to
look at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from desktop.domain.parsing import NotAnAmount, parse_amount
from desktop.exchange.columns import Column
from desktop.exchange.date_text import date_of_serial, date_of_words

_NIK = re.compile(r"[1-9]\d{15}", re.ASCII)
_JKN = re.compile(r"000\d{10}", re.ASCII)
_KPJ = re.compile(r"\d{11}", re.ASCII)
_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2}.*", re.ASCII)
_NAME = re.compile(r"[^\W\d_][\w.',\- ]*", re.UNICODE)
_SEXES = {"l", "p", "laki-laki", "perempuan", "pria", "wanita", "male", "female"}
_KINDS = {"pkwt", "pkwtt", "tetap", "kontrak", "harian", "borongan", "magang", "paruh waktu"}
_MOST_VALUES = 200
_TENTHS_OF_NIK = 6
"""Nothing but a NIK has sixteen digits, however many of them are broken."""
_LEAST_WAGE = 50_000_000
"""Sen: no month of work in Indonesia is paid less."""

# Parts of headings that tell which date, amount or text a column holds.
_DATE_HINTS = {
    "birth_date": ("lahir", "birth", "dob"),
    "contract_end": ("kontrak", "contract"),
    "end": ("keluar", "berhenti", "resign", "phk", "akhir"),
    "start": ("masuk", "mulai", "join", "hire", "gabung", "tmt", "awal"),
}
_MONEY_HINTS = {
    "fixed_allowances": ("tunj", "allow"),
    "basic_wage": ("gaji", "upah", "pokok", "salary", "wage", "thp"),
}
_TEXT_HINTS = {
    "name": ("nama", "name", "karyawan", "pekerja", "pegawai"),
    "position": ("jabatan", "posisi", "position", "title"),
    "unit": ("divisi", "bagian", "dept", "unit", "seksi"),
    "workplace": ("lokasi", "cabang", "pabrik", "site", "tempat kerja"),
    "staff_number": ("nip", "id", "kode", "nomor", "no."),
}


def role_of_values(values: Sequence[str]) -> str:
    """Return the role that most values leave no doubt of, empty when they do."""
    if _most(values, _NIK.fullmatch, tenths=_TENTHS_OF_NIK):
        return "nik"
    if _most(values, _JKN.fullmatch):
        return "jkn_number"
    words = {value.casefold() for value in values[:_MOST_VALUES]}
    if len(words) > 1 and words <= _SEXES:
        return "sex"
    return "kind" if words and words <= _KINDS else ""


def holds_card_numbers(role: str, values: Sequence[str]) -> bool:
    """Tell whether a column headed as membership of JKN holds the numbers of the cards instead."""
    return role == "jkn_status" and role_of_values(values) == "jkn_number"


def propose_roles(columns: Sequence[Column], values: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Return a role for each column whose heading is unknown but whose content speaks.

    So does that of card numbers under a heading that names JKN alone. ``values`` holds the filled
    cells by column; roles that another column has are left out.
    """
    taken = {column.role for column in columns if column.role}
    proposed: dict[int, str] = {}
    for column in columns:
        if holds_card_numbers(column.role, values.get(column.index, ())):
            proposed[column.index] = "" if "jkn_number" in taken else "jkn_number"
            taken.add("jkn_number")
        if column.role:
            continue
        role = _proposal(column.heading.casefold(), values.get(column.index, ()), taken)
        if role:
            proposed[column.index] = role
            taken.add(role)
    return proposed


def _proposal(heading: str, values: Sequence[str], taken: Collection[str]) -> str:
    certain = role_of_values(values)
    if certain:
        return certain if certain not in taken else ""
    if _most(values, _KPJ.fullmatch):
        return "kpj" if "kpj" not in taken else ""
    for test, hints in (
        (_is_date, _DATE_HINTS),
        (_is_wage, _MONEY_HINTS),
        (_NAME.match, _TEXT_HINTS),
    ):
        if _most(values, test):
            return _hinted(heading, hints, taken)
    return _hinted(heading, {"staff_number": _TEXT_HINTS["staff_number"]}, taken)


def _hinted(heading: str, hints: Mapping[str, tuple[str, ...]], taken: Collection[str]) -> str:
    return next(
        (
            role
            for role, parts in hints.items()
            if role not in taken and any(part in heading for part in parts)
        ),
        "",
    )


def _most(values: Sequence[str], test: object, tenths: int = 9) -> bool:
    seen = values[:_MOST_VALUES]
    hits = sum(1 for value in seen if callable(test) and test(value))
    return bool(seen) and hits * 10 >= len(seen) * tenths


def _is_date(text: str) -> bool:
    if _DATE.fullmatch(text):
        return True
    return date_of_serial(text) is not None or date_of_words(text) is not None


def _is_wage(text: str) -> bool:
    try:
        return parse_amount(text) >= _LEAST_WAGE
    except NotAnAmount:
        return text[:2].casefold() == "rp" or text.replace(",", "").replace(".", "").isdigit()
