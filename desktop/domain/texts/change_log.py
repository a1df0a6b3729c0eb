"""The log of changes in words: kinds, actions, the columns of the database and their values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.calendar import short_date
from desktop.domain.fields import FIELDS_BY_KEY, JKN_CHOICES
from desktop.domain.money import format_rupiah
from desktop.domain.program import EMPLOYMENT_PROGRAMS

KINDS: Mapping[str, Say] = {
    "employer": Say("Perusahaan", "Employer"),
    "worker": Say("Tenaga kerja", "Worker"),
    "import": Say("Impor", "Import"),
    "answer": Say("Penilaian mandiri", "Self-assessment"),
    "plan": Say("Rencana perbaikan", "Action plan"),
    "rules": Say("Nilai peraturan sendiri", "Own rule value"),
    "pack": Say("Paket aturan", "Pack of rules"),
    "calendar": Say("Hari libur", "Holiday"),
    "declaration": Say("Deklarasi", "Declaration"),
    "privacy": Say("Pelindungan data", "Data protection"),
}
ACTIONS: Mapping[str, Say] = {
    "added": Say("ditambahkan", "added"),
    "changed": Say("diubah", "changed"),
    "removed": Say("dihapus", "removed"),
    "imported": Say("diimpor", "imported"),
    "import_undone": Say("impor dibatalkan", "import undone"),
}
_NOTHING = "–"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")
_MONEY = frozenset(
    {
        "capital", "annual_sales", "minimum_wage", "basic_wage", "fixed_allowances",
        "reported_wage_employment", "reported_wage_health", "amount", "budget",
    }
)  # fmt: skip
_YES_NO = frozenset(
    {
        "is_construction", "jkk_paid_through_2025_01", "is_removed", "is_in_construction_project",
        "has_stated_accidents", "is_holiday", "is_employed", "is_head_office", "is_required",
    }
)  # fmt: skip
_VALUES: Mapping[str, Say] = {
    "yes": Say("Ya", "Yes"),
    "no": Say("Tidak", "No"),
    "unknown": Say("belum diketahui", "not known"),
    "not_applicable": Say("Tidak berlaku", "Not applicable"),
    "not_yet": Say("Belum", "Not yet"),
    "dated": Say("berlaku sejak tanggal", "in force from a day"),
    "identity": Say("perbaikan identitas", "corrected identity"),
    "open": Say("Belum mulai", "Not started"),
    "in_progress": Say("Sedang dikerjakan", "In progress"),
    "done": Say("Selesai", "Done"),
    "dropped": Say("Dibatalkan", "Dropped"),
    "spouse": Say("pasangan", "spouse"),
    "child": Say("anak", "child"),
    "extra": Say("anggota keluarga tambahan", "extra family member"),
    "not_asked": Say("belum ditanya", "not asked"),
    "agrees": Say("setuju", "agrees"),
    "agrees_with_notes": Say("setuju dengan catatan", "agrees with notes"),
    "refuses": Say("menolak", "refuses"),
    "finalised": Say("difinalkan", "finalised"),
    "signed": Say("ditandatangani", "signed"),
    "handed_in": Say("diserahkan", "handed in"),
    "received": Say("diterima kantor", "received by the office"),
    "approved": Say("disetujui", "approved"),
    "used": Say("dipakai untuk deklarasi", "used for a declaration"),
    "withdrawn": Say("catatan ditarik kembali", "entry withdrawn"),
    "access": Say("akses dan salinan", "access and copy"),
    "correction": Say("perbaikan", "correction"),
    "deletion": Say("penghapusan", "deletion"),
    "restriction": Say("penundaan atau pembatasan", "delay or restriction"),
    "refused": Say("ditolak", "refused"),
    **{c.value.value: Say(c.words[0], c.english) for c in JKN_CHOICES},
}
"""Codes of the database that people should not have to read."""

_WORKER_KEYS = {"start_date": "start", "end_date": "end"}
_PROGRAMS = {program.value.lower(): program.value for program in EMPLOYMENT_PROGRAMS}
_PROGRAM_PARTS: Mapping[str, Say] = {
    "state": Say("kepesertaan {program}", "membership of {program}"),
    "registered_on": Say("{program} terdaftar sejak", "{program} registered on"),
    "number": Say("nomor {program}", "number in {program}"),
}

FIELD_WORDS: Mapping[str, Mapping[str, Say]] = {
    "employer": {
        "name": Say("nama perusahaan", "name"),
        "legal_form": Say("bentuk badan hukum", "legal form"),
        "nib": Say("NIB", "NIB"),
        "npwp": Say("NPWP", "NPWP"),
        "npp": Say("NPP", "NPP"),
        "health_entity_code": Say("kode badan usaha BPJS Kesehatan", "BPJS Kesehatan entity code"),
        "kbli": Say("KBLI", "KBLI"),
        "kbli_version": Say("edisi KBLI", "edition of KBLI"),
        "address": Say("alamat", "address"),
        "city": Say("kota atau kabupaten", "city or regency"),
        "province": Say("provinsi", "province"),
        "phone": Say("telepon", "telephone"),
        "email": Say("surel", "e-mail"),
        "founded_on": Say("tanggal berdiri", "founded on"),
        "stated_size": Say("ukuran usaha", "size"),
        "capital": Say("modal usaha", "capital"),
        "annual_sales": Say("penjualan setahun", "annual sales"),
        "size_criterion": Say("dasar ukuran usaha", "what the size rests on"),
        "jkk_risk_group": Say("kelompok risiko JKK", "JKK risk group"),
        "is_construction": Say("jasa konstruksi", "construction"),
        "minimum_wage": Say("upah minimum", "minimum wage"),
        "labour_intensive_subsector": Say("subsektor padat karya", "labour-intensive subsector"),
        "jkk_paid_through_2025_01": Say(
            "JKK lunas sampai Januari 2025", "JKK paid through January 2025"
        ),
        "signatory_name": Say("nama penanda tangan", "signatory"),
        "signatory_position": Say("jabatan penanda tangan", "position of the signatory"),
        "preparer": Say("penyusun", "preparer"),
        "document_number": Say("nomor surat", "number of the letter"),
        "addressee": Say("tujuan surat", "addressee"),
        "addressee_city": Say("kota tujuan surat", "city of the addressee"),
    },
    "worker": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "is_removed": Say("dihapus dari daftar", "removed from the list"),
        "source_row": Say("baris lembar kerja", "row of the sheet"),
    },
    "worker_change": {
        "worker_id": Say("nomor tenaga kerja", "id of the worker"),
        "kind": Say("jenis perubahan", "kind of change"),
        "happened_on": Say("sejak", "since"),
        "before": Say("nilai sebelumnya", "values before"),
    },
    "worker_merge": {"kept_id": Say("digabungkan ke nomor", "merged into id")},
    "dependant": {
        "worker_id": Say("nomor tenaga kerja", "id of the worker"),
        "name": Say("nama anggota keluarga", "name of the family member"),
        "relation": Say("hubungan keluarga", "relation"),
        "birth_date": Say("tanggal lahir", "birth date"),
        "sex": Say("jenis kelamin", "sex"),
        "nik": Say("NIK", "NIK"),
        "jkn_number": Say("nomor JKN", "number in JKN"),
        "jkn": Say("kepesertaan JKN", "membership of JKN"),
        "is_employed": Say("bekerja pada pemberi kerja lain", "employed elsewhere"),
    },
    "kept_value": {
        "worker_id": Say("nomor tenaga kerja", "id of the worker"),
        "code": Say("temuan yang dibiarkan", "finding that stays"),
        "reason": Say("alasan", "reason"),
    },
    "establishment": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "name": Say("nama unit usaha", "name of the establishment"),
        "address": Say("alamat", "address"),
        "city": Say("kota atau kabupaten", "city or regency"),
        "province": Say("provinsi", "province"),
        "npp": Say("NPP", "NPP"),
        "jkk_risk_group": Say("kelompok risiko JKK", "JKK risk group"),
        "minimum_wage": Say("upah minimum", "minimum wage"),
        "is_head_office": Say("kantor pusat", "head office"),
        "headcount_wlkp": Say("jumlah pekerja di WLKP", "workers in WLKP"),
    },
    "assessment": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "as_of": Say("tanggal penilaian", "day of the assessment"),
        "headcount_wlkp": Say("jumlah pekerja di WLKP", "workers in WLKP"),
        "headcount_bpjs_employment": Say(
            "jumlah peserta BPJS Ketenagakerjaan", "members of BPJS Ketenagakerjaan"
        ),
        "headcount_bpjs_health": Say("jumlah peserta BPJS Kesehatan", "members of BPJS Kesehatan"),
        "has_stated_accidents": Say("kecelakaan dinyatakan", "accidents stated"),
        "wlkp_last_report": Say("lapor WLKP terakhir", "last WLKP report"),
    },
    "answer": {
        "assessment_id": Say("nomor penilaian", "id of the assessment"),
        "obligation_id": Say("kewajiban", "obligation"),
        "value": Say("jawaban", "answer"),
        "reason": Say("alasan", "reason"),
        "note": Say("catatan", "note"),
        "evidence": Say("bukti", "evidence"),
        "facts": Say("keterangan", "facts"),
        "records": Say("daftar", "records"),
    },
    "letter_draft": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "as_of": Say("tanggal penilaian", "day of the assessment"),
        "representative_name": Say("wakil pekerja", "workers' representative"),
        "representative_body": Say("lembaga wakil pekerja", "body of the representative"),
        "opinion": Say("pendapat wakil pekerja", "opinion of the representative"),
        "opinion_text": Say("isi pendapat", "text of the opinion"),
    },
    "payment": {
        "assessment_id": Say("nomor penilaian", "id of the assessment"),
        "program": Say("program", "program"),
        "month": Say("bulan", "month"),
        "amount": Say("jumlah", "amount"),
        "paid_on": Say("dibayar pada", "paid on"),
    },
    "accident": {
        "assessment_id": Say("nomor penilaian", "id of the assessment"),
        "happened_at": Say("terjadi pada", "happened at"),
        "reported_at": Say("dilaporkan pada", "reported at"),
        "established_at": Say("ditetapkan pada", "established at"),
        "stage_two_reported_at": Say("laporan tahap kedua pada", "second report at"),
    },
    "action": {
        "assessment_id": Say("nomor penilaian", "id of the assessment"),
        "obligation_id": Say("kewajiban", "obligation"),
        "proposal": Say("tindakan", "action"),
        "owner": Say("penanggung jawab", "owner"),
        "start_on": Say("mulai", "start"),
        "due_on": Say("paling lambat", "due"),
        "budget": Say("biaya", "cost"),
        "state": Say("status", "state"),
        "note": Say("catatan", "note"),
        "carried_from": Say("dibawa dari", "carried over from"),
    },
    "own_value": {
        "rule_id": Say("besaran", "quantity"),
        "region_name": Say("kabupaten atau kota", "regency or city"),
        "in_force_from": Say("berlaku sejak", "in force from"),
        "value": Say("nilai", "value"),
        "decree": Say("keputusan", "decree"),
        "entered_by": Say("diisi oleh", "entered by"),
    },
    "rule_pack": {
        "name": Say("nama paket", "name of the pack"),
        "title": Say("judul paket", "title of the pack"),
        "digest": Say("sidik berkas", "digest of the file"),
        "key_fingerprint": Say("sidik kunci", "fingerprint of the key"),
        "keep_before": Say("tidak mengubah masa sebelum", "changes nothing before"),
        "applied_by": Say("diterapkan oleh", "applied by"),
        "revoked_at": Say("dicabut pada", "revoked at"),
    },
    "calendar_edit": {
        "day": Say("tanggal", "day"),
        "name": Say("nama", "name"),
        "is_holiday": Say("hari libur", "holiday"),
    },
    "declaration": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "document_number": Say("nomor surat", "number of the letter"),
        "amends": Say("memperbaiki nomor", "amends number"),
        "as_of": Say("tanggal penilaian", "day of the assessment"),
        "finalised_at": Say("difinalkan pada", "finalised at"),
        "digest": Say("sidik isi", "digest of the content"),
        "pdf_digest": Say("sidik PDF", "digest of the PDF"),
    },
    "declaration_event": {
        "declaration_id": Say("nomor deklarasi", "id of the declaration"),
        "kind": Say("peristiwa", "event"),
        "happened_at": Say("dicatat pada", "entered at"),
        "operator": Say("oleh", "by"),
        "note": Say("catatan", "note"),
        "happened_on": Say("terjadi pada", "happened on"),
        "office": Say("kantor", "office"),
        "officer": Say("petugas kantor", "officer"),
        "reference": Say("nomor tanda terima", "number of the receipt"),
        "scan_name": Say("berkas pindaian", "file of the scan"),
        "scan_digest": Say("sidik pindaian", "digest of the scan"),
        "withdraws": Say("menarik kembali catatan nomor", "withdraws entry number"),
    },
    "draft_approval": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "as_of": Say("tanggal penilaian", "day of the assessment"),
        "kind": Say("persetujuan", "approval"),
        "filled_in_by": Say("disusun oleh", "filled in by"),
        "approved_by": Say("disetujui oleh", "approved by"),
        "happened_at": Say("pada", "at"),
        "operator": Say("dicatat oleh", "entered by"),
        "declaration_id": Say("nomor deklarasi", "id of the declaration"),
    },
    "approval_rule": {
        "is_required": Say("wajib disetujui orang kedua", "a second person must approve"),
    },
    "retention": {
        "kind": Say("data yang disimpan", "data that are kept"),
        "months": Say("masa simpan dalam bulan", "kept for months"),
    },
    "privacy_request": {
        "employer_id": Say("nomor perusahaan", "id of the employer"),
        "worker_id": Say("nomor tenaga kerja", "id of the worker"),
        "name": Say("nama yang meminta", "who asks"),
        "kind": Say("permintaan", "request"),
        "received_on": Say("diterima pada", "received on"),
        "due_on": Say("dijawab paling lambat", "to be answered by"),
        "note": Say("yang diminta", "what is asked"),
        "state": Say("status", "state"),
        "outcome": Say("yang dilakukan", "what was done"),
        "closed_on": Say("selesai pada", "closed on"),
    },
    "purged": {
        "leavers": Say("pekerja yang sudah keluar", "workers who left"),
        "removed": Say("pekerja yang dihapus dari daftar", "workers taken off the list"),
        "imports": Say("jejak impor", "traces of imports"),
        "tray": Say("baris impor yang menunggu", "import rows that wait"),
        "assessments": Say("penilaian lama", "old assessments"),
        "log": Say("rincian catatan perubahan", "details of the log of changes"),
        "received": Say("deklarasi yang diterima", "received declarations"),
        "requests": Say("permintaan yang selesai", "closed requests"),
    },
    "import": {
        "new": Say("tenaga kerja baru", "new workers"),
        "changed": Say("tenaga kerja berubah", "changed workers"),
        "family_members": Say("anggota keluarga", "family members"),
        "removed": Say("tenaga kerja dikeluarkan lagi", "workers taken out again"),
        "restored": Say("tenaga kerja dikembalikan", "workers as before"),
    },
}
"""By table and column; what workers have of their own is in ``domain.fields``."""


def kind_word(kind: str, language: str = "id") -> str:
    """Return what an entry is about."""
    return KINDS[kind].in_language(language)


def action_word(action: str, language: str = "id") -> str:
    """Return what was done."""
    return ACTIONS[action].in_language(language)


def field_word(table: str, column: str, language: str = "id") -> str:
    """Return the title of a column; raises ``KeyError`` for one without words."""
    known = FIELD_WORDS[table].get(column)
    if known is not None:
        return known.in_language(language)
    if table != "worker":
        raise KeyError(column)
    program, _line, part = column.partition("_")
    if program in _PROGRAMS and part in _PROGRAM_PARTS:
        words = _PROGRAM_PARTS[part].in_language(language)
        return words.format(program=_PROGRAMS[program])
    return FIELDS_BY_KEY[_WORKER_KEYS.get(column, column)].title(language)


def logged_value(column: str, value: object, language: str = "id") -> str:
    """Return a value of the log as people read it; a dash for nothing."""
    if value is None or value == "":
        return _NOTHING
    if column == "before" and isinstance(value, str):
        return _former_values(value, language)
    if column in _YES_NO:
        return _VALUES["yes" if value else "no"].in_language(language)
    if column in _MONEY and isinstance(value, int):
        return format_rupiah(value)
    text = str(value)
    if _MOMENT.fullmatch(text):
        moment = datetime.fromisoformat(text)
        return f"{short_date(moment.date())} {moment:%H:%M}"
    if _DAY.fullmatch(text):
        return short_date(date.fromisoformat(text))
    return _VALUES[text].in_language(language) if text in _VALUES else text


def _former_values(text: str, language: str) -> str:
    """Return the values of a step in a worker's history, each with its title."""
    told = []
    for key, value in json.loads(text).items():
        title = FIELDS_BY_KEY[key].title(language)
        # A membership is its state, its day and its number.
        parts = value if isinstance(value, list) else [value]
        words = " ".join(logged_value(key, part, language) for part in parts if part != "")
        told.append(f"{title}: {words}")
    return "; ".join(told)
