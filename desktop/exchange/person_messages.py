"""The codes of an import that ask who somebody is, with their sentences."""

from __future__ import annotations

from desktop.exchange.message import Message

PERSON_MESSAGES = {
    "MATCH_SEVERAL": Message(
        "Lebih dari satu orang di daftar cocok dengan baris ini: {value}. Tentukan orangnya saat "
        "mengimpor.",
        "More than one person on the list fits this row: {value}. Say who it is when you import.",
    ),
    "MATCH_OTHER_NIK": Message(
        "Nama dan tanggal lahir baris ini sudah ada di daftar dengan NIK lain: {value}. Tentukan "
        "apakah orangnya sama saat mengimpor, atau cocokkan NIK dengan KTP.",
        "Name and date of birth of this row are on the list with another NIK: {value}. Say whether "
        "it is the same person when you import, or compare the NIK with the identity card.",
    ),
    "MATCH_OTHER_PERSON": Message(
        "KPJ baris ini sudah ada di daftar dengan nama dan tanggal lahir lain: {value}. Tentukan "
        "orangnya saat mengimpor, atau cocokkan KPJ dengan kartu peserta.",
        "The KPJ of this row is on the list with another name and date of birth: {value}. Say who "
        "it is when you import, or compare the KPJ with the membership card.",
    ),
    "MATCH_TAKEN": Message(
        "Baris lain pada lembar ini sudah dibaca sebagai orang yang sama: {value}. Tentukan "
        "orangnya saat mengimpor, atau hapus salah satu baris.",
        "Another row of this sheet was already read as the same person: {value}. Say who it is "
        "when you import, or delete one of the rows.",
    ),
    "FAMILY_WITHOUT_WORKER": Message(
        "Anggota keluarga ini tidak mempunyai baris peserta (PISA 1): {value}. Tambahkan baris "
        "pekerjanya di atas baris ini.",
        "This family member has no row of a worker (PISA 1): {value}. Add the row of the worker "
        "above this one.",
    ),
    "FAMILY_NOT_READ": Message(
        "Nama atau hubungan keluarga pada baris ini belum terbaca: {value}. Isi nama, dan kode 2 "
        "suami, 3 istri, 4 anak, atau 5 lainnya.",
        "The name or the relation of this family member cannot be read: {value}. Fill in the name, "
        "and the code 2 husband, 3 wife, 4 child or 5 other.",
    ),
    "FAMILY_WAITS": Message(
        "Anggota keluarga ini menunggu baris pekerjanya, baris {expected}: {value}. Perbaiki baris "
        "pekerja itu; keduanya diimpor bersama.",
        "This family member waits for the row of its worker, row {expected}: {value}. Correct that "
        "row; both are imported together.",
    ),
    "LEFT_WITHOUT_DAY": Message(
        "Orang ini tertulis {value}, tetapi hari terakhirnya bekerja tidak disebut. Isi kolom "
        "Tanggal Berakhir, atau hapus baris ini.",
        "This person is said to be {value}, but their last day of work is not told. Fill in a "
        "column Tanggal Berakhir, or delete this row.",
    ),
    "PERSON_TWICE": Message(
        "{value} juga tercatat pada baris {expected} dengan isi lain; baris {expected} yang "
        "dipakai. Bila orangnya sama, buang baris ini; bila berbeda, cocokkan NIK dengan KTP.",
        "{value} also stands in row {expected} with other data; row {expected} was used. If it is "
        "the same person, discard this row; if not, compare the NIK with the identity card.",
    ),
    "FAMILY_CELL_EMPTY": Message(
        "Isi {value} untuk anggota keluarga ini belum terbaca sebagai {field} dan dibiarkan "
        "kosong. Lengkapi di isian keluarga setelah impor, atau betulkan lembarnya lalu impor "
        "lagi.",
        "The cell {value} of this family member cannot be read as {field} and was left empty. Fill "
        "it in with the family after the import, or correct the sheet and import it again.",
    ),
}
