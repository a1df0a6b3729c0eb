"""What a check says in words on the command line and in its JSON, in Indonesian.

The window says the same in the user's language from the fields of the answer.
"""

from __future__ import annotations

from desktop.domain.calendar import long_date
from desktop.domain.declaration import short_digest
from desktop.domain.money import format_rupiah
from desktop.domain.proof_text import ProofFigures
from desktop.services.verification_answer import ALTERED, KeyState, VerificationAnswer

_DIFFERENCES = {
    "seal_signature": "Tanda tangan segel tidak cocok dengan kunci yang tertulis di dalam berkas.",
    "text_signature": (
        "Tanda tangan teks kode QR tidak cocok: ada angka yang diubah, atau teksnya salah ketik."
    ),
    "text_digest": "Kode QR menunjuk data lain daripada segel berkas ini.",
    "no_text": "Teks kode QR di dalam berkas hilang atau rusak.",
    "no_data": "Data yang dilampirkan di dalam berkas hilang.",
    "data": "Data yang dilampirkan di dalam berkas tidak cocok dengan sidiknya.",
    "data_unreadable": "Data yang dilampirkan di dalam berkas tidak dapat dibaca.",
    "figures": "Angka pada kode QR berbeda dari data yang dilampirkan.",
    "stored": "Berkas tidak sama dengan PDF yang tersimpan di basis data ini.",
    "number_taken": (
        "Perhatian: nomor yang sama tercatat di basis data ini untuk deklarasi dengan sidik lain."
    ),
    "page": "Isi halaman %1 berbeda dari PDF yang tersimpan.",
    "page_count": "PDF yang tersimpan mempunyai %1 halaman, berkas ini %2.",
}

_KEYS = {
    KeyState.OWN: "Ditandatangani dengan kunci instalasi ini (sidik kunci %1).",
    KeyState.MET: (
        "Ditandatangani dengan kunci yang sudah dikenal dari dokumen sebelumnya (sidik kunci %1)."
    ),
    KeyState.NEW: (
        "Ditandatangani dengan kunci yang belum dikenal di sini (sidik kunci %1); bandingkan dengan"
        " sidik pada surat-surat terdahulu dari pemberi kerja yang sama."
    ),
    KeyState.NONE: (
        "Berkas ini tidak ditandatangani dengan kunci instalasi: segelnya menunjukkan kerusakan,"
        " tetapi tidak menahan orang yang menyusun segel baru."
    ),
}

_ALTERED = (
    "Isi berkas ini tidak sama lagi dengan deklarasi yang difinalkan. Mintalah salinan dari"
    " pemberi kerja, atau cetak kembali dari halaman Riwayat."
)
_PAPER_ALTERED = (
    "Teks kode ini tidak cocok dengan tanda tangannya. Periksa apakah ada yang salah ketik; bila"
    " tidak, angkanya diubah sesudah deklarasi ditutup."
)
LIMITS = (
    "Ini membuktikan bahwa dokumen sama dengan yang ditutup oleh instalasi itu, bukan bahwa isinya"
    " benar; kuncinya milik instalasi, bukan instansi, dan bukan tanda tangan elektronik"
    " tersertifikasi."
)


def difference_text(code: str, first: str = "", second: str = "") -> str:
    """Return one difference in words."""
    return _DIFFERENCES[code].replace("%1", first).replace("%2", second)


def says_text(answer: VerificationAnswer) -> str:
    """Return the whole answer in sentences."""
    if answer.result == ALTERED:
        return _PAPER_ALTERED if answer.is_paper else _ALTERED
    parts = [
        _intact(answer),
        _standing(answer.superseded_by, answer.is_known),
        _KEYS[answer.key_state].replace("%1", answer.fingerprint),
    ]
    if answer.figures is not None:
        parts.append(figures_text(answer.figures))
    if answer.has_data:
        parts.append(_data(answer.is_locked))
    return " ".join([*parts, LIMITS])


def _intact(answer: VerificationAnswer) -> str:
    number, digest = answer.document_number, short_digest(answer.digest)
    if answer.is_paper:
        return f"Angka pada kode deklarasi nomor {number} utuh (sidik {digest})."
    return f"Deklarasi nomor {number} utuh sejak difinalkan (sidik {digest})."


def _standing(superseded_by: str, is_known: bool) -> str:
    if superseded_by:
        return (
            "Deklarasi ini tidak berlaku lagi: sudah digantikan oleh pembetulan nomor"
            f" {superseded_by}."
        )
    if is_known:
        return "Deklarasi ini tercatat dan masih berlaku."
    return (
        "Nomor dan sidiknya tidak tercatat dalam basis data ini; pembetulan yang lebih baru hanya"
        " diketahui bila pernah diterima di sini."
    )


def _data(is_locked: bool) -> str:
    if is_locked:
        return "Data deklarasi ikut di dalam berkas; nama dan NIK dikunci dengan kata sandi."
    return "Data deklarasi ikut di dalam berkas dan dapat dibuka di halaman Periksa dokumen."


def figures_text(figures: ProofFigures) -> str:
    """Return the headline figures in one sentence."""
    covered = ", ".join(f"{c.program} {c.registered} dari {c.expected}" for c in figures.coverage)
    return (
        f"{figures.employer} (NPP {figures.npp or '-'}), keadaan per {long_date(figures.as_of)}:"
        f" {figures.headcount} pekerja aktif; peserta {covered}; iuran sebulan pemberi kerja"
        f" {format_rupiah(figures.employer_share)}, pekerja {format_rupiah(figures.worker_share)}."
    )
