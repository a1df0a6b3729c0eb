"""The last page: the text of the code, and a recipe with which any tool can check the file."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from desktop.domain.proof_text import decode, fingerprint
from desktop.report.archive import DATA_NAME
from desktop.report.proof import SEAL_PURPOSE, Proof
from desktop.report.style import CELL, HEADING, SMALL, SMALL_NUMBERED, TITLE, marked, para, rich

HEAD = "Bukti keutuhan dan cara memeriksanya"

PROVES = (
    "Bila cocok, berkas ini sama persis dengan yang ditutup oleh instalasi Patuh Jamsos pemilik "
    "kunci di bawah. Sidik kunci yang sama pada surat-surat terdahulu menunjukkan instalasi yang "
    "sama."
)
LIMITS = (
    "Pemeriksaan ini tidak membuktikan bahwa isi surat benar. Kunci berada di komputer pemberi "
    "kerja: surat terikat pada instalasi itu, bukan pada suatu instansi, dan ini bukan tanda "
    "tangan elektronik tersertifikasi. Surat pembetulan yang lebih baru hanya diketahui oleh "
    "program yang pernah menerimanya."
)


def proof_part(proof: Proof | None) -> list[Flowable]:
    """Return the page; nothing where there is no proof, as in a draft."""
    if proof is None:
        return []
    found = decode(proof.text)
    return [
        para(HEAD, TITLE),
        Spacer(1, 4),
        para("Apa yang dibuktikan", HEADING),
        para(PROVES, SMALL),
        Spacer(1, 3),
        para(LIMITS, SMALL),
        para("Sidik", HEADING),
        _fact("Sidik data (SHA-256)", found.figures.snapshot_digest),
        _fact("Sidik peraturan (SHA-256)", found.figures.rules_digest),
        _fact("Kunci instalasi (Ed25519)", proof.key.hex()),
        _fact("Sidik kunci", fingerprint(proof.key)),
        para("Resep bagi program apa pun", HEADING),
        *_numbered(_recipe(proof)),
        para("Teks kode QR", HEADING),
        para(
            "Ketik atau tempel seluruh baris berikut, termasuk tanda bintang, pada halaman Periksa "
            "dokumen atau perintah verify --text. Spasi dan pindah baris di dalam kode tidak "
            "berpengaruh.",
            SMALL,
        ),
        Spacer(1, 3),
        *(para(line, CELL) for line in text_lines(proof.text)),
    ]


def text_lines(text: str) -> list[str]:
    """Return the text in lines that can be typed: one part a line, long codes in fours."""
    parts = text.split("*")
    last = len(parts) - 1
    return [
        (_in_fours(part) if index >= 8 else part) + ("" if index == last else "*")
        for index, part in enumerate(parts)
    ]


def _in_fours(code: str) -> str:
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))


def _fact(label: str, value: str) -> Flowable:
    return rich(f"<b>{marked(label)}</b>: {marked(value)}", CELL)


def _numbered(texts: tuple[str, ...]) -> list[Flowable]:
    return [para(text, SMALL_NUMBERED, bullet=f"{number}.") for number, text in enumerate(texts, 1)]


def _recipe(proof: Proof) -> tuple[str, ...]:
    purpose = SEAL_PURPOSE.decode().strip()
    data = (
        f"Data: simpan lampiran {DATA_NAME} dari berkas PDF ini (misalnya pdfdetach -saveall). "
        "SHA-256 berkas itu harus sama dengan sidik data."
    )
    if proof.is_locked:
        data = (
            f"Data: nama dan NIK di dalam lampiran {DATA_NAME} dikunci dengan kata sandi. Sesudah "
            "dibuka oleh program ini, SHA-256 data itu harus sama dengan sidik data."
        )
    return (
        data,
        (
            f"Byte: cari teks {purpose} di dalam berkas. Ambil sebanyak angka length byte pertama, "
            "ganti 64 angka sesudah sha256= dan 128 angka sesudah signature= dengan angka 0. "
            "SHA-256 hasilnya harus sama dengan 64 angka semula."
        ),
        (
            f"Tanda tangan: 128 angka sesudah signature= adalah tanda tangan Ed25519 atas teks "
            f"{purpose}, satu spasi, dan 64 angka sha256, oleh kunci sesudah key=. Sidik kunci "
            "ialah 32 angka pertama SHA-256 kunci itu."
        ),
        (
            "Kode QR: bagian terakhir adalah tanda tangan Ed25519 (base32) oleh kunci pada bagian "
            "sebelumnya atas seluruh teks di depannya dalam UTF-8, sampai dengan tanda bintang "
            "terakhir."
        ),
    )
