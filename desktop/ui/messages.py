"""Codes of the domain as sentences of the window: what is wrong, and what to do about it.

``%1`` is the value as typed, ``%2`` what was expected. To add a code: one line of ``_ISSUES`` and
its English in ``desktop_en.ts``; a test holds that every code of the domain stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.errors import UserError
from desktop.ui.language import QT_TRANSLATE_NOOP, current_language

if TYPE_CHECKING:
    from desktop.domain.issue import Issue

CONTEXT = "Messages"

_ISSUES = {
    "REQUIRED": QT_TRANSLATE_NOOP("Messages", "Isian ini wajib."),
    "DATE_FORM": QT_TRANSLATE_NOOP(
        "Messages", "“%1” bukan tanggal. Tulis misalnya 31-12-2025 atau 31122025."
    ),
    "DATE_NOT_IN_CALENDAR": QT_TRANSLATE_NOOP(
        "Messages", "Tanggal ini tidak ada dalam kalender: %1."
    ),
    "AMOUNT_FORM": QT_TRANSLATE_NOOP(
        "Messages", "“%1” bukan jumlah rupiah. Tulis misalnya 3.491.889."
    ),
    "AMOUNT_NEGATIVE": QT_TRANSLATE_NOOP("Messages", "Jumlah tidak boleh kurang dari nol."),
    "COUNT_FORM": QT_TRANSLATE_NOOP("Messages", "Tulis bilangan bulat dari 0 sampai %2."),
    "CHOICE_UNKNOWN": QT_TRANSLATE_NOOP("Messages", "“%1” tidak dikenal. Pilih salah satu: %2."),
    "PARTICIPATION_FORM": QT_TRANSLATE_NOOP(
        "Messages", "Tulis Ya, Tidak, atau tanggal menjadi peserta; bukan “%1”."
    ),
    "IDENTITY_TAKEN": QT_TRANSLATE_NOOP(
        "Messages", "Nomor ini sudah tercatat untuk orang lain. Ubah data orang itu."
    ),
    "CELL_COMPUTED": QT_TRANSLATE_NOOP(
        "Messages", "Kolom ini dihitung sendiri, jadi “%1” tidak dapat diisikan."
    ),
    "NIK_LENGTH": QT_TRANSLATE_NOOP("Messages", "NIK terdiri dari %2 angka; periksa pada KTP."),
    "NIK_NOT_DIGITS": QT_TRANSLATE_NOOP("Messages", "NIK hanya terdiri dari angka."),
    "NIK_ROUNDED": QT_TRANSLATE_NOOP(
        "Messages", "NIK ini dibulatkan oleh lembar kerja. Ketik ulang sebagai teks."
    ),
    "NIK_DATE_INVALID": QT_TRANSLATE_NOOP(
        "Messages", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir; periksa pada KTP."
    ),
    "NIK_REGION_UNKNOWN": QT_TRANSLATE_NOOP(
        "Messages", "Dua angka pertama NIK bukan kode provinsi yang dikenal; periksa pada KTP."
    ),
    "NIK_SERIAL_ZERO": QT_TRANSLATE_NOOP("Messages", "NIK berakhir dengan 0000; periksa pada KTP."),
    "NIK_BIRTH_DATE_DIFFERS": QT_TRANSLATE_NOOP(
        "Messages", "Tanggal lahir tidak sama dengan yang terkandung dalam NIK; periksa pada KTP."
    ),
    "NIK_SEX_DIFFERS": QT_TRANSLATE_NOOP(
        "Messages", "Jenis kelamin tidak sama dengan yang terkandung dalam NIK; periksa pada KTP."
    ),
    "PASSPORT_FORM": QT_TRANSLATE_NOOP(
        "Messages", "Nomor paspor ini tidak lazim; periksa pada paspor."
    ),
    "PASSPORT_MISSING": QT_TRANSLATE_NOOP("Messages", "Tenaga kerja asing perlu nomor paspor."),
    "NIB_LENGTH": QT_TRANSLATE_NOOP("Messages", "NIB terdiri dari %2 angka."),
    "KBLI_LENGTH": QT_TRANSLATE_NOOP("Messages", "Kode KBLI terdiri dari %2 angka."),
    "NPP_FORM": QT_TRANSLATE_NOOP(
        "Messages", "NPP biasanya terdiri dari %2 tanda; periksa pada sertifikat kepesertaan."
    ),
    "KPJ_FORM": QT_TRANSLATE_NOOP(
        "Messages", "Nomor KPJ biasanya terdiri dari %2 angka; kartu lama dapat berbeda."
    ),
    "JKN_NUMBER_FORM": QT_TRANSLATE_NOOP(
        "Messages", "Nomor kartu JKN terdiri dari %2 angka; periksa pada kartu."
    ),
    "NPWP_LENGTH": QT_TRANSLATE_NOOP("Messages", "NPWP terdiri dari 15 atau 16 angka."),
    "PHONE_FORM": QT_TRANSLATE_NOOP(
        "Messages", "Nomor telepon ini tidak lazim. Tulis misalnya 081234567890."
    ),
    "END_BEFORE_START": QT_TRANSLATE_NOOP(
        "Messages", "Tanggal berhenti mendahului tanggal mulai bekerja."
    ),
    "CONTRACT_END_BEFORE_START": QT_TRANSLATE_NOOP(
        "Messages", "Akhir kontrak mendahului tanggal mulai bekerja."
    ),
    "START_BEFORE_BIRTH": QT_TRANSLATE_NOOP(
        "Messages", "Tanggal mulai bekerja mendahului tanggal lahir."
    ),
    "AGE_UNDER_15": QT_TRANSLATE_NOOP(
        "Messages", "Umur di bawah 15 tahun saat mulai bekerja; periksa tanggalnya."
    ),
    "AGE_OVER_100": QT_TRANSLATE_NOOP(
        "Messages", "Umur di atas 100 tahun saat mulai bekerja; periksa tanggalnya."
    ),
    "WAGE_ZERO": QT_TRANSLATE_NOOP("Messages", "Upah pokok masih nol; periksa kembali."),
    "FAMILY_COUNT_DIFFERS": QT_TRANSLATE_NOOP(
        "Messages",
        "Jumlah anggota keluarga berbeda dari daftar anggota keluarga; yang dipakai daftar itu.",
    ),
    "EMPLOYER_FIELD_EMPTY": QT_TRANSLATE_NOOP(
        "Messages", "Belum diisi; akan kosong pada deklarasi."
    ),
    "RISK_GROUP_MISSING": QT_TRANSLATE_NOOP(
        "Messages", "Pilih kelompok risiko JKK sesuai ketetapan BPJS Ketenagakerjaan."
    ),
    "ESTABLISHMENT_TWICE": QT_TRANSLATE_NOOP(
        "Messages", "Unit usaha “%1” tercatat lebih dari sekali; bedakan namanya."
    ),
    "HEAD_OFFICE_TWICE": QT_TRANSLATE_NOOP(
        "Messages", "Lebih dari satu unit usaha ditandai sebagai kantor pusat; tandai satu saja."
    ),
    "SIGNATORY_MISSING": QT_TRANSLATE_NOOP(
        "Messages", "Isi nama orang yang menandatangani deklarasi."
    ),
    "PROVINCE_UNKNOWN": QT_TRANSLATE_NOOP("Messages", "Provinsi “%1” tidak dikenal."),
    "SIZE_MISSING": QT_TRANSLATE_NOOP(
        "Messages", "Pilih ukuran usaha, atau isi modal usaha atau penjualan setahun."
    ),
    "SIZE_CONTRADICTS": QT_TRANSLATE_NOOP(
        "Messages",
        "Modal dan penjualan menunjuk ukuran yang berbeda. Pilih dasar yang dipakai.",
    ),
    "SIZE_FIGURE_MISSING": QT_TRANSLATE_NOOP(
        "Messages", "Isi angka untuk dasar ukuran usaha yang dipilih."
    ),
    "SIZE_RULE_NOT_IN_FORCE": QT_TRANSLATE_NOOP(
        "Messages", "Batas ukuran usaha pada %1 belum tercatat. Pilih ukuran usaha sendiri."
    ),
}

_OTHER = QT_TRANSLATE_NOOP("Messages", "Periksa isian ini (kode %1).")
_NO_RULE = QT_TRANSLATE_NOOP(
    "Messages", "%1: nilainya untuk %2 tidak ada dalam data peraturan. Pilih tanggal lain."
)


def _translate(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _fill(text: str, first: str, second: str = "") -> str:
    return text.replace("%1", first).replace("%2", second)


def known_codes() -> frozenset[str]:
    """Return the codes that have a sentence, here or among those of the check list."""
    from desktop.domain.texts import CHECKS

    return frozenset(_ISSUES) | frozenset(CHECKS)


def issue_text(issue: Issue) -> str:
    """Return the sentence of one fault, with its value and what was expected."""
    if issue.code in _ISSUES:
        return _fill(_translate(_ISSUES[issue.code]), issue.value, issue.expected)
    from desktop.domain.texts import CHECKS, check_text

    if issue.code in CHECKS:
        language = current_language()
        return check_text(issue.code, language, field=issue.field, value=issue.value)
    return _fill(_translate(_OTHER), issue.code)


def code_text(code: str) -> str:
    """Return the sentence of a code that came without its facts."""
    return _fill(_translate(_ISSUES[code]), "") if code in _ISSUES else ""


def fault_text(error: BaseException) -> str:
    """Return the sentence for a fault that the user can mend; empty for a bug."""
    if isinstance(error, UserError):
        return error.in_language(current_language())
    from desktop.domain.employer import SizeUndetermined
    from desktop.domain.rules import RuleNotInForce

    if isinstance(error, SizeUndetermined):
        return code_text(error.code)
    if isinstance(error, RuleNotInForce):
        title = error.title.in_language(current_language())
        return _fill(_translate(_NO_RULE), title, f"{error.as_of:%d-%m-%Y}")
    return ""
