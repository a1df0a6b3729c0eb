"""Which faults of SQLite the user can mend, and the sentence for each."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from sqlcipher3 import dbapi2

from desktop.errors import UserError

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary one in the lowest byte."""

_BY_SQLITE_CODE = {
    5: "DATABASE_LOCKED",
    8: "DATABASE_READ_ONLY",
    10: "DATABASE_DISK",
    11: "DATABASE_CORRUPT",
    13: "DATABASE_FULL",
    14: "DATABASE_NOT_FOUND",
    26: "DATABASE_NOT_OURS",
}

_SENTENCES = {
    "DATABASE_LOCKED": (
        "Basis data {path} sedang dipakai program lain. Tutup jendela Patuh Jamsos lain yang"
        " memakainya, lalu ulangi."
    ),
    "DATABASE_READ_ONLY": (
        "Basis data {path} hanya dapat dibaca. Hapus tanda hanya-baca pada berkas atau minta izin"
        " menulis pada foldernya, lalu ulangi."
    ),
    "DATABASE_DISK": (
        "Disk yang memuat {path} tidak dapat dibaca atau ditulis. Periksa sambungan disk atau"
        " jaringan, lalu buka kembali."
    ),
    "DATABASE_CORRUPT": (
        "Basis data {path} rusak. Jangan menghapusnya; salin berkas itu sebagai barang bukti, lalu"
        " pulihkan cadangan terakhir."
    ),
    "DATABASE_FULL": (
        "Basis data {path} tidak dapat disimpan karena disk penuh. Kosongkan ruang pada disk, lalu"
        " ulangi; data yang sudah tersimpan tetap utuh."
    ),
    "DATABASE_NOT_FOUND": (
        "Basis data {path} tidak dapat dibuka atau dibuat. Periksa apakah foldernya ada dan boleh"
        " ditulis, atau pilih tempat lain."
    ),
    "DATABASE_NOT_OURS": (
        "Berkas {path} bukan basis data Patuh Jamsos, atau terkunci dengan kata sandi. Pilih berkas"
        " lain; berkas ini tidak diubah."
    ),
    "DATABASE_PASSWORD": (
        "Kata sandi untuk basis data {path} salah, atau berkas itu bukan basis data Patuh Jamsos."
        " Ulangi dengan kata sandi yang benar."
    ),
    "DATABASE_NEWER": (
        "Basis data {path} dibuat oleh Patuh Jamsos yang lebih baru (skema {found}, program ini"
        " mengenal sampai {known}). Pasang versi terbaru untuk membukanya; berkas ini tidak diubah."
    ),
    "DATABASE_MIGRATION_FAILED": (
        "Basis data {path} tidak dapat diperbarui ke bentuk baru. Isinya tidak diubah; pakai versi"
        " program yang lama dan laporkan kesalahan ini kepada pembuat program."
    ),
    "DATABASE_BACKUP_FAILED": (
        "Cadangan {path} sebelum pembaruan basis data tidak dapat ditulis. Periksa izin dan ruang"
        " pada foldernya, lalu buka kembali; isinya tidak diubah."
    ),
}


def user_error(code: str, path: Path, **facts: object) -> UserError:
    """Return the error for one of our own codes, with the file in its sentence."""
    sentence = _SENTENCES[code].format(path=path, **facts)
    return UserError(code, sentence, path=str(path), **facts)


def raise_fault(error: dbapi2.Error, path: Path) -> NoReturn:
    """Raise ``UserError`` for a fault that the user can mend, else the error itself: a bug."""
    code = _BY_SQLITE_CODE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE)
    if code is None:
        raise error
    raise user_error(code, path) from error
