"""Words for what is kept about a person: tables, columns, and values that are lists or objects."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.calendar import short_date
from desktop.domain.money import format_rupiah
from desktop.domain.texts.change_log import FIELD_WORDS, field_word, logged_value
from desktop.domain.texts.notes import NOTES

TABLE_WORDS: Mapping[str, Say] = {
    "worker": Say("Data pekerja", "The worker's data"),
    "worker_change": Say("Riwayat pekerja", "History of the worker"),
    "worker_merge": Say("Data yang digabungkan", "Merged records"),
    "dependant": Say("Anggota keluarga", "Family members"),
    "kept_value": Say("Nilai tidak lazim yang dibiarkan", "Odd values that stay"),
    "import_batch": Say("Keadaan sebelum impor", "As it was before an import"),
    "import_repair": Say("Perbaikan saat impor", "Repairs during an import"),
    "tray_sheet": Say("Lembar dengan baris yang menunggu", "Sheets with rows that wait"),
    "tray_row": Say("Baris impor yang menunggu", "Import rows that wait"),
    "answer": Say("Jawaban penilaian yang menyebut orang ini", "Answers that name the person"),
    "action": Say("Tindakan yang menyebut orang ini", "Actions that name the person"),
    "letter_draft": Say("Wakil pekerja pada surat", "Workers' representative in a letter"),
    "employer": Say("Penanda tangan dan penyusun", "Signatory and preparer"),
    "declaration": Say("Deklarasi final yang memuatnya", "Finalised declarations that list them"),
    "declaration_event": Say("Riwayat deklarasi", "History of declarations"),
    "draft_approval": Say("Persetujuan draf surat", "Approvals of draft letters"),
    "pack_log": Say("Serah terima kepada pemeriksa", "Hand-overs to inspectors"),
    "received_declaration": Say("Deklarasi yang diterima", "Received declarations"),
    "change_log": Say("Catatan perubahan", "Log of changes"),
    "rule_pack": Say("Paket aturan yang dipakai", "Packs of rules in use"),
    "own_value": Say("Nilai peraturan yang diisi", "Rule values entered"),
    "saved_filter": Say("Saringan tersimpan", "Saved filters"),
    "privacy_request": Say("Permintaan atas data pribadi", "Requests about personal data"),
}
"""By the table in which rows about a person can be found."""

_COLUMNS: Mapping[str, Say] = {
    "file_name": Say("berkas asal", "file"),
    "sheet": Say("lembar", "sheet"),
    "before_image": Say("keadaan sebelumnya", "as it was before"),
    "before_text": Say("tertulis", "written"),
    "after_text": Say("dibaca sebagai", "read as"),
    "cells": Say("isi baris", "the row"),
    "findings": Say("temuan", "findings"),
    "source_row": Say("baris", "row"),
    "heading": Say("kolom", "column"),
    "snapshot": Say("isi yang dinyatakan", "what was declared"),
    "given_by": Say("alasan ditulis oleh", "reason given by"),
    "answered_by": Say("dijawab oleh", "answered by"),
    "history": Say("riwayat", "history"),
    "families": Say("keluarga", "family"),
    "definition": Say("isi saringan", "what the filter asks"),
    "name": Say("nama", "name"),
    "row": Say("baris", "row"),
    "basic_wage_sen": Say("upah pokok", "basic wage"),
    "fixed_allowances_sen": Say("tunjangan tetap", "fixed allowances"),
    "participation": Say("kepesertaan", "memberships"),
    "base_sen": Say("dasar upah", "wage bases"),
    "employer_share_sen": Say("iuran pemberi kerja", "employer's contributions"),
    "worker_share_sen": Say("iuran pekerja", "worker's contributions"),
    "inside_sen": Say("bagian di dalam iuran", "parts inside contributions"),
    "JKP_from_JKK": Say("JKP di dalam JKK", "JKP inside JKK"),
    "JKP_from_JKM": Say("JKP di dalam JKM", "JKP inside JKM"),
    "JKP_government": Say("JKP dari Pemerintah", "JKP paid by the State"),
    "notes": Say("keterangan", "notes"),
    "id": Say("nomor", "id"),
    "recorded_at": Say("dicatat pada", "entered at"),
    "operator": Say("oleh", "by"),
    "handed_on": Say("diserahkan pada", "handed over on"),
    "place": Say("tempat", "place"),
    "giver": Say("yang menyerahkan", "handed over by"),
    "giver_position": Say("jabatannya", "position"),
    "office": Say("kantor", "office"),
    "officer": Say("penerima", "recipient"),
    "officer_number": Say("nomor pegawainya", "number of the officer"),
    "ground": Say("dasar", "ground"),
    "reference": Say("surat", "letter"),
    "is_masked": Say("NIK disamarkan", "NIK masked"),
    "reason": Say("alasan", "reason"),
    "files": Say("berkas", "files"),
    "declaration_id": Say("nomor deklarasi", "id of the declaration"),
    "employer_id": Say("nomor perusahaan", "id of the employer"),
    "import_batch_id": Say("nomor impor", "id of the import"),
    "merged_id": Say("nomor yang digabungkan", "id of the merged record"),
}
_STATES: Mapping[str, Say] = {
    "open": Say("terbuka", "open"),
    "done": Say("selesai", "done"),
    "refused": Say("ditolak", "refused"),
}
"""Of requests; an action of the plan has words of its own."""
_JSON = frozenset({"cells", "findings", "facts", "records", "evidence", "definition"})
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")
_WORKER_KEYS = frozenset({"before_image", "snapshot"})


def table_word(table: str, language: str = "id") -> str:
    """Return what rows of a table are called; raises ``KeyError`` for one without words."""
    return TABLE_WORDS[table].in_language(language)


def column_word(table: str, column: str, language: str = "id") -> str:
    """Return the title of a column or of a key in it; the bare name where it has no words."""
    if table in FIELD_WORDS:
        try:
            return field_word(table, column, language)
        except KeyError:
            pass
    known = _COLUMNS.get(column)
    return known.in_language(language) if known else column


def value_words(table: str, column: str, value: object, language: str = "id") -> str:
    """Return a value as people read it; lists and objects in one line, a dash for nothing."""
    if isinstance(value, str) and column in _JSON:
        value = json.loads(value)
    if isinstance(value, Mapping):
        inner = "worker" if column in _WORKER_KEYS else table
        said = (
            f"{column_word(inner, str(key), language)}: "
            + value_words(inner, _inner_column(column, str(key)), item, language)
            for key, item in value.items()
            if item not in (None, "", [], {})
        )
        return "; ".join(said) or "–"
    if isinstance(value, list | tuple):
        one = "code" if column == "notes" else ""
        parts = (
            value_words(table, one, item, language) for item in value if item not in (None, "")
        )
        return ", ".join(parts) or "–"
    if isinstance(value, int) and column.endswith("_sen"):
        return format_rupiah(value)
    if isinstance(value, str) and (moment := _MOMENT.match(value)):
        return f"{short_date(date.fromisoformat(moment[1]))} {moment[2]}.{moment[3]}"
    if column == "code" and value in NOTES:
        return NOTES[str(value)].in_language(language)
    if table == "privacy_request" and column == "state":
        return _STATES[str(value)].in_language(language)
    return logged_value(column, value, language)


def _inner_column(column: str, key: str) -> str:
    """Return the column that decides how a value inside is written."""
    return column if column.endswith("_sen") else key
