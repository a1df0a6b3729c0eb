"""What a check of a declaration says: what differs, what it proves, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.calendar import long_date
from desktop.domain.declaration import short_digest
from desktop.domain.money import format_rupiah
from desktop.domain.obligation import Bilingual as Say
from desktop.domain.proof_text import ProofFigures
from desktop.domain.texts.forms import fill
from desktop.domain.verification import (
    ALTERED,
    SUPERSEDED,
    UNALTERED,
    Difference,
    KeyState,
    VerificationAnswer,
)

DIFFERENCES: Mapping[str, Say] = {
    "BYTES": Say(
        "Isi berkas tidak cocok dengan sidik yang tertulis di dalamnya: sekurang-kurangnya satu"
        " byte berubah sesudah deklarasi ditutup.",
        "The file does not match the digest written in it: at least one byte changed after the"
        " declaration was closed.",
    ),
    "TRUNCATED": Say(
        "Berkas terpotong: tersisa {first} dari {second} byte.",
        "The file is cut short: {first} of {second} bytes are left.",
    ),
    "SEAL_DAMAGED": Say(
        "Tanda bukti deklarasi di dalam berkas rusak atau diubah.",
        "The seal inside the file is damaged or was changed.",
    ),
    "SAVED_ANEW": Say(
        "Berkas disimpan ulang oleh program lain; tanda buktinya tidak utuh lagi.",
        "The file was saved anew by another program; its seal is no longer whole.",
    ),
    "ADDED_BYTES": Say(
        "Ada {first} byte tambahan yang bukan pembaruan PDF yang sah.",
        "{first} bytes were added that are no valid update of a PDF.",
    ),
    "UPDATE_UNREADABLE": Say(
        "Pembaruan yang ditambahkan membuat berkas tidak terbaca.",
        "The update that was added makes the file unreadable.",
    ),
    "UPDATE_PAGES": Say(
        "Jumlah halaman berubah dari {first} menjadi {second}.",
        "The number of pages changed from {first} to {second}.",
    ),
    "UPDATE_PAGE": Say(
        "Isi halaman {first} diganti sesudah deklarasi ditutup.",
        "Page {first} was replaced after the declaration was closed.",
    ),
    "UPDATE_HARMLESS": Say(
        "Sesudah deklarasi ditutup ditambahkan {first} byte, misalnya tanda tangan elektronik;"
        " bagian semula tidak berubah.",
        "{first} bytes were added after the declaration was closed, such as an electronic"
        " signature; the original part is unchanged.",
    ),
    "SEAL_SIGNATURE": Say(
        "Tanda tangan segel tidak cocok dengan kunci yang tertulis di dalam berkas.",
        "The signature of the seal does not match the key written in the file.",
    ),
    "TEXT_SIGNATURE": Say(
        "Tanda tangan teks kode QR tidak cocok: ada angka yang diubah, atau teksnya salah ketik.",
        "The signature of the QR text does not match: a figure was changed, or the text mistyped.",
    ),
    "TEXT_DIGEST": Say(
        "Kode QR menunjuk data lain daripada segel berkas ini.",
        "The QR code points to other data than the seal of this file.",
    ),
    "NO_TEXT": Say(
        "Teks kode QR di dalam berkas hilang atau rusak.",
        "The text of the QR code inside the file is missing or damaged.",
    ),
    "NO_DATA": Say(
        "Data yang dilampirkan di dalam berkas hilang.",
        "The data attached to the file are missing.",
    ),
    "DATA": Say(
        "Data yang dilampirkan di dalam berkas tidak cocok dengan sidiknya.",
        "The data attached to the file do not match their digest.",
    ),
    "DATA_UNREADABLE": Say(
        "Data yang dilampirkan di dalam berkas tidak dapat dibaca.",
        "The data attached to the file cannot be read.",
    ),
    "FIGURES": Say(
        "Angka pada kode QR berbeda dari data yang dilampirkan.",
        "The figures of the QR code differ from the attached data.",
    ),
    "STORED": Say(
        "Berkas tidak sama dengan PDF yang tersimpan di basis data ini.",
        "The file is not the PDF that is stored in this database.",
    ),
    "STORED_PAGE": Say(
        "Isi halaman {first} berbeda dari PDF yang tersimpan.",
        "Page {first} differs from the stored PDF.",
    ),
    "STORED_PAGES": Say(
        "PDF yang tersimpan mempunyai {first} halaman, berkas ini {second}.",
        "The stored PDF has {first} pages, this file {second}.",
    ),
    "NUMBER_TAKEN": Say(
        "Perhatian: nomor yang sama tercatat di basis data ini untuk deklarasi dengan sidik lain.",
        "Note: the same number is recorded in this database for a declaration with another digest.",
    ),
}

KEYS: Mapping[KeyState, Say] = {
    KeyState.OWN: Say(
        "Ditandatangani dengan kunci instalasi ini (sidik kunci {first}).",
        "Signed with the key of this installation (fingerprint {first}).",
    ),
    KeyState.MET: Say(
        "Ditandatangani dengan kunci yang sudah dikenal dari dokumen sebelumnya (sidik kunci"
        " {first}).",
        "Signed with a key known from earlier documents (fingerprint {first}).",
    ),
    KeyState.NEW: Say(
        "Ditandatangani dengan kunci yang belum dikenal di sini (sidik kunci {first}); bandingkan"
        " dengan sidik pada surat-surat terdahulu dari pemberi kerja yang sama.",
        "Signed with a key not met here before (fingerprint {first}); compare it with the"
        " fingerprint on earlier papers of the same employer.",
    ),
    KeyState.NONE: Say(
        "Berkas ini tidak ditandatangani dengan kunci instalasi: segelnya menunjukkan kerusakan,"
        " tetapi tidak menahan orang yang menyusun segel baru.",
        "This file is not signed with the key of an installation: its seal shows damage, but does"
        " not stop somebody who makes a new seal.",
    ),
}

ANSWERS: Mapping[str, Say] = {
    UNALTERED: Say("Utuh", "Unaltered"),
    ALTERED: Say("Berubah", "Altered"),
    SUPERSEDED: Say("Digantikan", "Superseded"),
}

WORDS: Mapping[str, Say] = {
    "ALTERED": Say(
        "Isi berkas ini tidak sama lagi dengan deklarasi yang difinalkan. Mintalah salinan dari"
        " pemberi kerja, atau cetak kembali dari halaman Riwayat.",
        "This file is no longer the declaration that was finalised. Ask the employer for a copy,"
        " or print it again from the History page.",
    ),
    "PAPER_ALTERED": Say(
        "Teks kode ini tidak cocok dengan tanda tangannya. Periksa apakah ada yang salah ketik;"
        " bila tidak, angkanya diubah sesudah deklarasi ditutup.",
        "This text does not match its signature. Look for typing mistakes; if there are none, the"
        " figures were changed after the declaration was closed.",
    ),
    "FILE_INTACT": Say(
        "Deklarasi nomor {first} utuh sejak difinalkan (sidik {second}).",
        "Declaration {first} is unaltered since it was finalised (digest {second}).",
    ),
    "PAPER_INTACT": Say(
        "Angka pada kode deklarasi nomor {first} utuh (sidik {second}).",
        "The figures in the code of declaration {first} are unaltered (digest {second}).",
    ),
    "SUPERSEDED": Say(
        "Deklarasi ini tidak berlaku lagi: sudah digantikan oleh pembetulan nomor {first}.",
        "This declaration no longer stands: correction {first} has taken its place.",
    ),
    "KNOWN": Say(
        "Deklarasi ini tercatat dan masih berlaku.", "This declaration is recorded and stands."
    ),
    "UNKNOWN": Say(
        "Nomor dan sidiknya tidak tercatat dalam basis data ini; pembetulan yang lebih baru hanya"
        " diketahui bila pernah diterima di sini.",
        "Its number and digest are not recorded in this database; a newer correction is known only"
        " if it was received here.",
    ),
    "DATA_OPEN": Say(
        "Data deklarasi ikut di dalam berkas dan dapat dibuka di halaman Periksa dokumen.",
        "The data of the declaration travel inside the file and can be opened on the page Check a"
        " document.",
    ),
    "DATA_LOCKED": Say(
        "Data deklarasi ikut di dalam berkas; nama dan NIK dikunci dengan kata sandi.",
        "The data of the declaration travel inside the file; names and NIK are locked with a"
        " password.",
    ),
    "LIMITS": Say(
        "Ini tidak membuktikan bahwa isinya benar. Kuncinya milik sebuah instalasi, bukan"
        " instansi, dan bukan tanda tangan elektronik tersertifikasi.",
        "This does not prove that what it says is true. The key belongs to an installation, not to"
        " an authority, and is no certified electronic signature.",
    ),
    "FIGURES": Say(
        "{first} (NPP {second}), keadaan per {third}: {fourth} pekerja aktif; peserta {fifth};"
        " iuran sebulan pemberi kerja {sixth}, pekerja {seventh}.",
        "{first} (NPP {second}), as of {third}: {fourth} active workers; members {fifth};"
        " contributions of the month: employer {sixth}, workers {seventh}.",
    ),
    "COVERED": Say("{first} {second} dari {third}", "{first} {second} of {third}"),
}

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def difference_text(difference: Difference, language: str = "id") -> str:
    """Return one difference in words."""
    return _filled(DIFFERENCES[difference.code], language, *difference.values)


def answer_word(result: str, language: str = "id") -> str:
    """Return the answer in one word."""
    return ANSWERS[result].in_language(language)


def proves(answer: VerificationAnswer, language: str = "id") -> tuple[str, ...]:
    """Return what the check showed, sentence by sentence."""
    if answer.result == ALTERED:
        code = "PAPER_ALTERED" if answer.is_paper else "ALTERED"
        return (WORDS[code].in_language(language),)
    digest = short_digest(answer.digest)
    intact = WORDS["PAPER_INTACT" if answer.is_paper else "FILE_INTACT"]
    sentences = [
        _filled(intact, language, answer.document_number, digest),
        _standing(answer, language),
        _filled(KEYS[answer.key_state], language, answer.fingerprint),
    ]
    if answer.has_data:
        code = "DATA_LOCKED" if answer.is_locked else "DATA_OPEN"
        sentences.append(WORDS[code].in_language(language))
    return (*sentences, *(difference_text(remark, language) for remark in answer.remarks))


def limits(language: str = "id") -> str:
    """Return what no check can show."""
    return WORDS["LIMITS"].in_language(language)


def says(answer: VerificationAnswer, language: str = "id") -> str:
    """Return the whole answer in sentences, as the command line prints it."""
    sentences = list(proves(answer, language))
    if answer.result == ALTERED:
        return " ".join(sentences)
    if answer.figures is not None:
        sentences.insert(1, figures_text(answer.figures, language))
    return " ".join([*sentences, limits(language)])


def figures_text(figures: ProofFigures, language: str = "id") -> str:
    """Return the headline figures in one sentence."""
    covered = ", ".join(
        _filled(WORDS["COVERED"], language, c.program, c.registered, c.expected)
        for c in figures.coverage
    )
    return _filled(
        WORDS["FIGURES"],
        language,
        figures.employer,
        figures.npp or "-",
        long_date(figures.as_of),
        figures.headcount,
        covered,
        format_rupiah(figures.employer_share),
        format_rupiah(figures.worker_share),
    )


def _standing(answer: VerificationAnswer, language: str) -> str:
    if answer.superseded_by:
        return _filled(WORDS["SUPERSEDED"], language, answer.superseded_by)
    return WORDS["KNOWN" if answer.is_known else "UNKNOWN"].in_language(language)


def _filled(text: Say, language: str, *values: object) -> str:
    places = dict(zip(_PLACES, map(str, values), strict=False))
    return fill(text, places, language)
