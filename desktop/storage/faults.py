"""Which faults of SQLite the user can mend, and the sentence for each."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn, Protocol

from sqlcipher3 import dbapi2

from desktop.errors import UserError

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary one in the lowest byte."""

_FILE_MOVED = 8 | 4 << 8
"""SQLITE_READONLY_DBMOVED: the open file no longer stands under its name."""

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
    "DATABASE_VIEW_ONLY": (
        "Basis data {path} sedang dibuka hanya untuk dibaca, jadi perubahan tidak disimpan. Buka"
        " kembali tanpa hanya-baca untuk mengubahnya."
    ),
    "DATABASE_VIEW_OLD": (
        "Basis data {path} dibuat versi program yang lebih lama dan harus diperbarui sekali. Buka"
        " dengan izin menulis, sesudah itu berkas dapat dibuka hanya-baca."
    ),
    "DATABASE_GONE": (
        "Berkas {path} dipindahkan atau dihapus selagi terbuka. Kembalikan berkas itu ke tempatnya,"
        " atau pulihkan cadangan terakhir; perubahan sesudah ini tidak dapat disimpan."
    ),
    "DATABASE_NOT_OURS": (
        "Berkas {path} bukan basis data Patuh Jamsos. Pilih berkas lain; berkas ini tidak diubah."
    ),
    "DATABASE_ENCRYPTED": (
        "Basis data {path} terkunci dengan kata sandi. Masukkan kata sandinya untuk membukanya."
    ),
    "DATABASE_PASSWORD": (
        "Kata sandi untuk basis data {path} tidak cocok. Ulangi dengan kata sandi yang benar, atau"
        " pakai kunci pemulihan yang dicetak; berkas ini tidak diubah."
    ),
    "DATABASE_NO_PASSWORD": (
        "Basis data {path} tidak memakai kata sandi. Buka kembali tanpa kata sandi."
    ),
    "DATABASE_MISSING": (
        "Basis data {path} tidak ada. Periksa nama dan foldernya, atau sambungkan disk tempat"
        " berkas itu disimpan."
    ),
    "DATABASE_EXISTS": (
        "Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain, atau buka berkas itu."
    ),
    "BACKUP_UNUSABLE": (
        "Cadangan {path} tidak dapat dipakai: rusak, atau dikunci dengan kata sandi lain. Pilih"
        " cadangan lain; data sekarang tidak diubah."
    ),
    "BACKUP_NOT_WRITTEN": (
        "Cadangan tidak dapat ditulis ke {path}. Periksa apakah folder atau disk itu tersambung,"
        " dapat ditulisi dan masih berisi ruang, lalu ulangi; data Anda tetap utuh."
    ),
    "KEY_NOT_CHANGED": (
        "Kata sandi {path} tidak diubah karena berkas baru tidak dapat ditulis. Kosongkan ruang"
        " pada disk atau periksa izin foldernya, lalu ulangi; data Anda tetap utuh."
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


class Place(Protocol):
    """What a fault needs to know of the connection it happened on."""

    path: Path
    is_read_only: bool


def raise_fault(error: dbapi2.Error, place: Place) -> NoReturn:
    """Raise ``UserError`` for a fault that the user can mend, else the error itself: a bug."""
    extended = getattr(error, "sqlite_errorcode", 0)
    code = _BY_SQLITE_CODE.get(extended & _PRIMARY_CODE)
    if code is None:
        raise error
    if extended == _FILE_MOVED:
        code = "DATABASE_GONE"
    elif code == "DATABASE_READ_ONLY" and place.is_read_only:
        code = "DATABASE_VIEW_ONLY"
    raise user_error(code, place.path) from error
