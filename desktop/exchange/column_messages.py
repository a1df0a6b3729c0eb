"""The codes of an import that tell what was made of the columns, with their sentences."""

from __future__ import annotations

from desktop.exchange.message import Message

COLUMN_MESSAGES = {
    "KIND_ASSUMED": Message(
        "Tabel ini tidak memuat jenis hubungan kerja; semua pekerja dicatat sebagai PKWTT. "
        "Tambahkan kolom Status atau ubah setelah impor.",
        "This table carries no kind of contract; all workers are recorded as permanent (PKWTT). "
        "Add a column Status, or change it after the import.",
    ),
    "KIND_EMPTY": Message(
        "{value} baris tidak mengisi jenis hubungan kerja dan dicatat sebagai PKWTT. Bila sel "
        "lembar Anda digabung, isi tiap barisnya.",
        "{value} rows leave the kind of contract empty and are recorded as permanent (PKWTT). If "
        "cells of your sheet are merged, fill in each row.",
    ),
    "COLUMN_MISSING": Message(
        "Tabel ini tidak memuat kolom {field} yang diperlukan. Tambahkan kolom dengan judul "
        "{field}.",
        "This table lacks the column {field}, which is needed. Add a column headed {field}.",
    ),
    "COLUMN_NIK_IS_STAFF_NUMBER": Message(
        "Kolom ini berisi kode pendek ({value}), bukan NIK 16 angka; dibaca sebagai Nomor "
        "Pegawai. Tambahkan kolom No KTP berisi 16 angka NIK.",
        "This column holds short codes ({value}), not NIKs of 16 digits; it was read as the staff "
        "number. Add a column No KTP with the 16 digits of the NIK.",
    ),
    "COLUMN_JKN_IS_NUMBER": Message(
        "Kolom ini berisi nomor kartu, bukan kepesertaan; dibaca sebagai {field}. Kepesertaan JKN "
        "tidak dibaca darinya.",
        "This column holds numbers of cards, not memberships; it was read as {field}. Membership "
        "of JKN is not read from it.",
    ),
    "COLUMN_NO_KIND": Message(
        "Kolom ini berisi {value}, bukan jenis hubungan kerja seperti PKWT atau PKWTT; jenis tidak "
        "dibaca darinya. Bila kolom lain memuatnya, beri judul Status Karyawan.",
        "This column holds {value}, not a kind of contract such as PKWT or PKWTT; no kind was read "
        "from it. If another column holds it, head that one Status Karyawan.",
    ),
    "COLUMN_UNKNOWN": Message(
        "Kolom ini tidak dikenal dan isinya tidak diimpor. Bila diperlukan, ganti judulnya dengan "
        "judul pada templat.",
        "This column is not known and was not imported. If it is needed, use a heading of the "
        "template.",
    ),
    "COLUMN_PROPOSED": Message(
        "Judul kolom ini tidak dikenal; menurut isinya kolom ini dibaca sebagai {field}. Pastikan "
        "hal itu benar.",
        "The heading of this column is not known; by its content it was read as {field}. Please "
        "make sure that this is right.",
    ),
    "COLUMN_DUPLICATE": Message(
        "Kolom lain sudah dibaca sebagai {field}; kolom ini tidak diimpor. Sisakan satu kolom "
        "untuk {field}.",
        "Another column was already read as {field}; this one was not imported. Keep one column "
        "for {field}.",
    ),
    "COLUMNS_ADDED": Message(
        "Jumlah pada kolom berikut ditambahkan menjadi {field}: {value}. Bila salah satunya tidak "
        "tetap, pilih (tidak diimpor) untuk kolom itu.",
        "The amounts of these columns are added up to {field}: {value}. If one of them is not "
        "fixed, choose (not imported) for it.",
    ),
    "COLUMNS_NOT_USED": Message(
        "Kolom berikut dikenal tetapi tidak diperlukan program ini: {value}.",
        "The following columns are known, but this program does not need them: {value}.",
    ),
}
