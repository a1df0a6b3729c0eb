"""Strips of paper, four to a page, on which each worker reads and answers their own record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from reportlab.lib.colors import Color

from desktop.domain.calendar import long_date, short_date
from desktop.domain.letter import Paper
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.progress import Progress, quiet
from desktop.domain.slip import Slip, SlipHead, SlipLine
from desktop.report.canvas import DeclarationCanvas, Target
from desktop.report.fonts import (
    REGULAR,
    SEMIBOLD,
    fitting_size,
    printable,
    register,
    shortened,
    width,
)
from desktop.report.row_text import RowText
from desktop.report.sheet import SHEETS
from desktop.report.style import BLACK, HAIR, INK
from desktop.report.words import MISSING, PROGRAM_NAMES, month_title

ON_A_PAGE = 4
"""Strips of equal height; a cutter takes a whole pile at once."""

_TITLE = "Slip jaminan sosial tenaga kerja"
_SIDE = 40.0
_TOP = 14.0
_MARK_FROM, _MARK_TO = 13.0, 30.0
_FIRST_ROW, _ROW = 68.0, 10.4
_REPLY_FROM = 147.0
_ROOM_OF_A4 = 210.0
_SIZE, _SMALL, _NAME = 7.4, 6.6, 10.0
_BOX = 7.5
_SIGNING = 210.0

_MEMBERSHIP = {
    "yes": "terdaftar, tanpa tanggal",
    "no": "belum terdaftar",
    "unknown": "belum diketahui",
    "this_employer": "lewat perusahaan ini",
    "other_employer": "lewat pemberi kerja lain",
    "dependant": "tanggungan keluarga",
    "independent": "peserta mandiri",
    "assisted": "penerima bantuan iuran",
    "none": "belum terdaftar",
}
_RIGHTS = (
    (
        "Anda berhak melihat data ini dan meminta perbaikannya (UU 27/2022 Pasal 6 dan 7,"
        " belum dikonfirmasi)."
        " Kembalikan slip ini kepada bagian personalia; yang tidak benar akan diperiksa."
    ),
    (
        "Iuran adalah perhitungan perusahaan, juga untuk program yang belum terdaftar. Slip ini"
        " bukan bukti kepesertaan dan bukan dokumen BPJS."
    ),
)
_NONE = "–"
_NOT_FROZEN = "Nomor peserta dan upah yang dilaporkan tidak termasuk isi deklarasi."


class _Columns(NamedTuple):
    """Where columns of words begin and columns of amounts end, from the left of the strip."""

    number: float
    since: float
    base: float
    employer: float
    worker: float


def _columns_in(room: float) -> _Columns:
    return _Columns(148, 220, room - 150, room - 75, room)


_Face = tuple[str, float, Color]


def render_slips(
    head: SlipHead, slips: Sequence[Slip], paper: Paper = Paper.A4, progress: Progress = quiet
) -> bytes:
    """Return the strips as PDF bytes, in the given order; the same strips give the same bytes."""
    register()
    size = SHEETS[paper].size
    target = Target()
    canvas = DeclarationCanvas(target, pagesize=size, invariant=1, lang="id-ID")
    canvas.setTitle(f"{_TITLE}, {month_title(head.month)}")
    canvas.date_by(datetime.combine(head.printed_on, datetime.min.time()))
    page = _Page(canvas, size, head)
    for start in range(0, len(slips), ON_A_PAGE):
        progress(start, len(slips))
        page.draw(slips[start : start + ON_A_PAGE])
        canvas.showPage()
    canvas.save()
    progress(len(slips), len(slips))
    return target.data


class _Page:
    """Draws one page after the other; texts are gathered by face first, as changing it costs."""

    def __init__(
        self, canvas: DeclarationCanvas, size: tuple[float, float], head: SlipHead
    ) -> None:
        self._canvas = canvas
        self._across, self._up = size
        self._head = head
        self._each = self._up / ON_A_PAGE
        self._room = room = self._across - 2 * _SIDE
        self._columns = _columns_in(room)
        self._heading = _heading_of(head, room)
        self._texts: dict[_Face, list[tuple[float, float, str]]] = {}

    def draw(self, slips: Sequence[Slip]) -> None:
        """Draw these strips from the top."""
        self._texts = {}
        self._draw_cuts()
        for place, slip in enumerate(slips):
            self._draw_strip(slip, self._up - place * self._each - _TOP)
        text = RowText(self._canvas)
        for (font, size, colour), pieces in self._texts.items():
            text.begin(font, size)
            text.setFillColor(colour)
            for piece in pieces:
                text.put(*piece)
        text.flush()
        self._canvas.drawText(text)

    def _put(self, x: float, y: float, text: str, face: _Face) -> None:
        self._texts.setdefault(face, []).append((_SIDE + x, y, text))

    def _put_right(self, right: float, y: float, text: str, face: _Face) -> None:
        self._put(right - _wide(text, face[0], face[1]), y, text, face)

    def _draw_cuts(self) -> None:
        """Draw where to cut: marks at both edges, a dashed hair line between."""
        canvas = self._canvas
        ends = (_MARK_FROM, _MARK_TO), (self._across - _MARK_TO, self._across - _MARK_FROM)
        for place in range(1, ON_A_PAGE):
            y = self._up - place * self._each
            canvas.setLineWidth(0.5)
            canvas.setStrokeColor(BLACK)
            canvas.lines([(left, y, right, y) for left, right in ends])
            canvas.setLineWidth(0.3)
            canvas.setStrokeColor(HAIR)
            canvas.setDash(2, 4)
            canvas.line(_MARK_TO + 4, y, self._across - _MARK_TO - 4, y)
            canvas.setDash()

    def _draw_strip(self, slip: Slip, top: float) -> None:
        for x, below, text, face, is_right in self._heading:
            (self._put_right if is_right else self._put)(x, top - below, text, face)
        self._draw_person(slip, top)
        self._draw_table(slip, top)
        self._draw_reply(top)

    def _draw_person(self, slip: Slip, top: float) -> None:
        room = self._room
        unit = "sehari" if slip.is_daily else "sebulan"
        wage = f"Upah {unit} {format_rupiah(slip.wage)}"
        self._put_right(room, top - 35, wage, _STRONG)
        left = room - _wide(wage, *_STRONG[:2]) - 12
        name = printable(slip.name)
        size = round(fitting_size(name, SEMIBOLD, _NAME, left, _SIZE), 1)
        self._put(0, top - 35, shortened(name, SEMIBOLD, size, left), (SEMIBOLD, size, BLACK))
        reported = _NOT_FROZEN if self._head.declaration else _reported(slip)
        self._put_right(room, top - 44.5, reported, _PLAIN_SMALL)
        left = room - _wide(reported, *_PLAIN_SMALL[:2]) - 12
        identity = shortened(_identity(slip), REGULAR, _SIZE, left)
        self._put(0, top - 44.5, identity, _PLAIN)

    def _draw_table(self, slip: Slip, top: float) -> None:
        for place, line in enumerate(slip.lines):
            self._draw_line(line, top - _FIRST_ROW - place * _ROW)
        rows = len(slip.lines)
        y = top - _FIRST_ROW - rows * _ROW
        self._put(0, y, "Jumlah iuran", _STRONG)
        columns = self._columns
        for right, shares in (
            (columns.employer, [line.employer_share for line in slip.lines]),
            (columns.worker, [line.worker_share for line in slip.lines]),
        ):
            self._put_right(right, y, format_rupiah(sum(sen or 0 for sen in shares)), _STRONG)
        canvas = self._canvas
        left, right = _SIDE, _SIDE + self._room
        first = top - _FIRST_ROW + 7.6
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.3)
        below = [first - place * _ROW for place in range(1, rows)]
        canvas.lines([(left, y, right, y) for y in below])
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        edges = (first + 11, first, first - rows * _ROW, first - (rows + 1) * _ROW)
        canvas.lines([(left, y, right, y) for y in edges])

    def _draw_line(self, line: SlipLine, y: float) -> None:
        columns, program = self._columns, line.program.value
        self._put(0, y, program, _STRONG)
        self._put(24, y, PROGRAM_NAMES[program], _PLAIN)
        self._put(columns.number, y, _number(line.number), _PLAIN)
        self._put(columns.since, y, _membership(line.membership), _PLAIN)
        if line.inside:
            words = f"dalam {' dan '.join(line.inside)}"
            self._put_right(columns.employer, y, words, _PLAIN_SMALL)
        else:
            self._put_right(columns.employer, y, _amount(line.employer_share), _PLAIN)
        self._put_right(columns.base, y, _amount(line.base), _PLAIN)
        self._put_right(columns.worker, y, _amount(line.worker_share), _PLAIN)

    def _draw_reply(self, top: float) -> None:
        """Draw the boxes to tick, the lines to write on, and where to sign."""
        spare = self._each - _ROOM_OF_A4
        first = top - _REPLY_FROM - spare / 3
        second = first - 16 - spare / 3
        canvas, room = self._canvas, self._room
        canvas.setStrokeColor(BLACK)
        canvas.setLineWidth(0.6)
        for x, words in ((0.0, "Semua benar"), (72.0, "Ada yang tidak benar, yaitu:")):
            canvas.rect(_SIDE + x, first - 1, _BOX, _BOX)
            self._put(x + _BOX + 4, first, words, _STRONG)
        sign = room - _SIGNING
        self._put(sign, second, "Tanggal", _PLAIN)
        self._put(sign + 88, second, "Tanda tangan", _PLAIN)
        canvas.setLineWidth(0.4)
        canvas.setDash(0.6, 1.8)
        for left, right, y in (
            (190.0, room, first),
            (0.0, sign - 10, second),
            (sign + 32, sign + 82, second),
            (sign + 137, room, second),
        ):
            canvas.line(_SIDE + left, y - 1.5, _SIDE + right, y - 1.5)
        canvas.setDash()
        for place, words in enumerate(_RIGHTS):
            self._put(0, top - 174 - spare - place * 7.4, words, _PLAIN_TINY)


_PLAIN: _Face = (REGULAR, _SIZE, BLACK)
_STRONG: _Face = (SEMIBOLD, _SIZE, BLACK)
_PLAIN_SMALL: _Face = (REGULAR, _SMALL, BLACK)
_PLAIN_TINY: _Face = (REGULAR, 5.9, BLACK)
_HEAD: _Face = (SEMIBOLD, _SMALL, INK)
_Placed = tuple[float, float, str, _Face, bool]


def _heading_of(head: SlipHead, room: float) -> list[_Placed]:
    """Return what is alike on all strips: x, depth below the top, text, face, flush right."""
    title = f"{_TITLE}, {month_title(head.month)}"
    title_face: _Face = (SEMIBOLD, 9.0, INK)
    left = room - width(title, SEMIBOLD, 9.0) - 12
    numbers = f"NPP {head.npp or MISSING} · Kode badan usaha {head.health_entity_code or MISSING}"
    source_room = room - width(numbers, REGULAR, _SMALL) - 12
    source = shortened(_source(head), REGULAR, _SMALL, source_room)
    placed: list[_Placed] = [
        (
            0,
            9,
            shortened(printable(head.employer), SEMIBOLD, 9.0, left),
            (SEMIBOLD, 9.0, BLACK),
            False,
        ),
        (room, 9, title, title_face, True),
        (0, 18, numbers, _PLAIN_SMALL, False),
        (room, 18, source, _PLAIN_SMALL, True),
    ]
    columns = _columns_in(room)
    heads = (
        (0.0, "Program", False),
        (columns.number, "Nomor peserta", False),
        (columns.since, "Kepesertaan", False),
        (columns.base, "Dasar upah", True),
        (columns.employer, "Iuran perusahaan", True),
        (columns.worker, "Iuran Anda", True),
    )
    return [*placed, *((x, _FIRST_ROW - 11, text, _HEAD, right) for x, text, right in heads)]


def _source(head: SlipHead) -> str:
    printed = f"dicetak {long_date(head.printed_on)}"
    if not head.declaration:
        return f"Dari data perusahaan, {printed}"
    frozen = short_date(head.finalised_on) if head.finalised_on else _NONE
    return f"Data beku deklarasi {printable(head.declaration)} ({frozen}), {printed}"


def _identity(slip: Slip) -> str:
    identity = f"NIK/paspor {printable(slip.identity)}" if slip.identity else "tanpa NIK"
    if not slip.staff_number:
        return identity
    return f"{identity} · Nomor pegawai {printable(slip.staff_number)}"


def _reported(slip: Slip) -> str:
    told = [
        f"{office} {MISSING if sen is None else format_rupiah(sen)}"
        for office, sen in (
            ("BPJS Ketenagakerjaan", slip.reported_employment),
            ("BPJS Kesehatan", slip.reported_health),
        )
    ]
    return f"Upah dilaporkan: {' · '.join(told)}"


@lru_cache(maxsize=1 << 12)
def _membership(state: str) -> str:
    if state[:1].isdigit():
        return f"sejak {short_date(date.fromisoformat(state))}"
    return _MEMBERSHIP.get(state, state)


def _number(number: str) -> str:
    return shortened(printable(number), REGULAR, _SIZE, 76) if number else _NONE


@lru_cache(maxsize=1 << 14)
def _amount(sen: Sen | None) -> str:
    return _NONE if sen is None else format_rupiah(sen)


@lru_cache(maxsize=1 << 14)
def _wide(text: str, font: str, size: float) -> float:
    return width(text, font, size)
