"""The QR code of a final declaration, and beside it the same headline figures in readable type."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from reportlab.graphics.barcode import qrencoder
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.calendar import long_date
from desktop.domain.declaration import short_digest
from desktop.domain.money import format_rupiah
from desktop.domain.proof_text import ProofFigures, decode, fingerprint, split_for_code
from desktop.report.blocks import Fixed
from desktop.report.fonts import REGULAR, SEMIBOLD, fitting_size, printable, width, wrapped
from desktop.report.style import BLACK, INK
from desktop.report.words import count

SIDE = 28 * mm
_LINE, _TIGHT_LINE = 9.6, 8.3
_SIZE, _LEAST_SIZE = 7.2, 6.4
_START = 62.0
"""Where the values begin beside their labels."""
_BETWEEN = " · "

_TYPED = ", atau ketik teksnya dari halaman terakhir,"
_MEANING = (
    "Pindai kode ini{} pada halaman Periksa dokumen di Patuh Jamsos. Kode membuktikan bahwa angka "
    "di atas ditutup oleh instalasi dengan kunci ini, bukan bahwa isinya benar; kode ini bukan "
    "tanda tangan elektronik tersertifikasi."
)


class ProofBlock(Fixed):
    """The code at the left, its figures in words at the right."""

    def __init__(self, width: float, text: str, *, is_text_printed: bool = True) -> None:
        """Take the text; ``is_text_printed`` tells whether the last page has it to be typed."""
        super().__init__(width, SIDE + 6)
        self._text = text
        self._meaning = _MEANING.format(_TYPED if is_text_printed else "")

    def draw(self) -> None:
        """Draw code and lines."""
        proof = decode(self._text)
        draw_code(self.canv, self._text, 0, 3)
        left = SIDE + 5 * mm
        room = self.width - left
        y = self.height - 10
        told = _lines(proof.figures, proof.key)
        rows = [row for label, value in told for row in _rows(label, value, room - _START)]
        # One more line than usual still has its room beside the code.
        leading = _LINE if len(rows) == len(told) else _TIGHT_LINE
        for label, value in rows:
            self._draw_line(label, value, left, y, room)
            y -= leading
        self.canv.setFont(REGULAR, 5.8)
        for line in wrapped(self._meaning, REGULAR, 5.8, room):
            self.canv.drawString(left, y + 1, line)
            y -= 7

    def _draw_line(self, label: str, value: str, left: float, y: float, room: float) -> None:
        self.canv.setFillColor(INK)
        self.canv.setFont(SEMIBOLD, _SIZE)
        self.canv.drawString(left, y, label)
        self.canv.setFillColor(BLACK)
        self.canv.setFont(REGULAR, fitting_size(value, REGULAR, _SIZE, room - _START, 4))
        self.canv.drawString(left + _START, y, value)


def _rows(label: str, value: str, room: float) -> list[tuple[str, str]]:
    """Return one line, or two where one would be too small to be read on a photocopy."""
    text = printable(value)
    parts = text.split(_BETWEEN)
    if fitting_size(text, REGULAR, _SIZE, room, 0) >= _LEAST_SIZE or len(parts) == 1:
        return [(label, text)]
    widest = len(parts) - 1
    while widest > 1 and width(_BETWEEN.join(parts[:widest]), REGULAR, _SIZE) > room:
        widest -= 1
    return [
        (label, _BETWEEN.join(parts[:widest])),
        ("", _BETWEEN.join(parts[widest:])),
    ]


def _lines(figures: ProofFigures, key: bytes) -> tuple[tuple[str, str], ...]:
    covered = " · ".join(
        f"{c.program} {count(c.registered)}/{count(c.expected)}" for c in figures.coverage
    )
    money = (
        f"pemberi kerja {format_rupiah(figures.employer_share)} · "
        f"pekerja {format_rupiah(figures.worker_share)}"
    )
    return (
        ("Nomor", f"{figures.document_number} · per {long_date(figures.as_of)}"),
        ("Pemberi kerja", f"{figures.employer} · NPP {figures.npp or '–'}"),
        ("Peserta", f"{count(figures.headcount)} pekerja aktif · {covered}"),
        ("Iuran sebulan", money),
        (
            "Sidik data",
            f"{short_digest(figures.snapshot_digest)} · peraturan {figures.rules_digest[:16]}",
        ),
        ("Kunci", fingerprint(key)),
    )


def draw_code(canvas: Canvas, text: str, left: float, bottom: float, side: float = SIDE) -> None:
    """Draw the code as one shape; the caller leaves blank room around it."""
    modules = _modules(text)
    size = side / len(modules)
    shape = canvas.beginPath()
    for row, line in enumerate(modules):
        column = 0
        for is_dark, run in groupby(line):
            length = len(list(run))
            if is_dark:
                y = bottom + side - (row + 1) * size
                shape.rect(left + column * size, y, length * size, size)
            column += length
    canvas.setFillColor(BLACK)
    canvas.drawPath(shape, stroke=0, fill=1)


@lru_cache(maxsize=2)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code's squares; words and codes are packed each in their own way.

    Kept, as a declaration is laid out twice.
    """
    words, codes = split_for_code(text)
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(words))
    code.addData(qrencoder.QRAlphaNum(codes))
    code.make()
    return tuple(tuple(bool(module) for module in line) for line in code.modules)
