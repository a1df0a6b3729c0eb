"""Measures, the one ink, and the styles of paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, LongTable, Paragraph, TableStyle

from desktop.report.canvas import CountingCanvas
from desktop.report.fonts import REGULAR, SEMIBOLD, fitting_size, printable, register
from desktop.report.sheet import LETTER_WIDTH

INK = HexColor("#1F4E79")
HAIR = HexColor("#B9C4CF")
MIST = HexColor("#F2F5F8")
HINT = HexColor("#7D8B99")
BLACK = black
WHITE = white

TEXT_WIDTH = LETTER_WIDTH

register()


def bare_style(*commands: tuple[Any, ...], right: float = 0, below: float = 0) -> TableStyle:
    """Return the style of a table that only lines text up: no rules, hardly any room.

    ``right`` and ``below`` are points beside and under each cell; ``commands`` come last.
    """
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), REGULAR, 10),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), right),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), below),
            *commands,
        ]
    )


def _style(name: str, size: float, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 (any style attribute)
    given: dict[str, Any] = {
        "fontName": REGULAR,
        "fontSize": size,
        "leading": size * 1.35,
        "bulletFontName": REGULAR,
        "bulletFontSize": size,
        "textColor": BLACK,
        "splitLongWords": 1,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, **(given | changes))


TEXT = _style("text", 10)
JUSTIFIED = _style("justified", 10, alignment=TA_JUSTIFY)
NUMBERED = _style(
    "numbered", 10, alignment=TA_JUSTIFY, leftIndent=18, bulletIndent=0, spaceAfter=3.5
)
CENTRED = _style("centred", 10, alignment=TA_CENTER)
TITLE = _style("title", 14, fontName=SEMIBOLD, alignment=TA_CENTER, leading=18, textColor=INK)
HEADING = _style(
    "heading", 10.5, fontName=SEMIBOLD, textColor=INK, spaceBefore=9, spaceAfter=3, keepWithNext=1
)
FIRST_HEADING = _style(
    "first heading", 9.5, leading=12, fontName=SEMIBOLD, textColor=INK, spaceBefore=5, spaceAfter=2
)
FIRST_CELL = _style("first cell", 7.6, leading=9.8)
FIRST_HEAD = _style("first head", 7.2, leading=9, fontName=SEMIBOLD, textColor=INK)
SMALL = _style("small", 8.5)
SMALL_NUMBERED = _style("small numbered", 8.5, leftIndent=10, bulletIndent=0, spaceAfter=1.5)
CELL = _style("cell", 8.5, leading=11)
CELL_RIGHT = _style("cell right", 8.5, leading=11, alignment=TA_RIGHT)
CELL_SMALL = _style("cell small", 7.2, leading=9.4)
CELL_INK = _style("cell ink", 7.2, leading=9.4, textColor=INK)
HEAD = _style("head", 8, leading=10, fontName=SEMIBOLD, textColor=INK)
HEAD_RIGHT = _style("head right", 8, leading=10, fontName=SEMIBOLD, textColor=INK, alignment=2)
GROUP = _style("group", 8.5, leading=11, fontName=SEMIBOLD)


_LEAST_AMOUNT = 6.0


def fitted(style: ParagraphStyle, texts: Iterable[str], room: float, font: str) -> ParagraphStyle:
    """Return the style, or a smaller one in which the longest of the texts stays on one line.

    For amounts: a paragraph would break a long one between its digits.
    """
    sizes = [fitting_size(text, font, style.fontSize, room, _LEAST_AMOUNT) for text in texts]
    size = min(sizes, default=style.fontSize)
    return style if size == style.fontSize else style.clone(f"{style.name} {size}", fontSize=size)


def para(text: str, style: ParagraphStyle = TEXT, *, bullet: str | None = None) -> Paragraph:
    """Return a paragraph of plain text; markup signs in it are printed as they are."""
    return _paragraph(marked(text), style, bullet)


def marked(text: str) -> str:
    """Return plain text as markup that prints exactly this text."""
    return escape(printable(text))


def rich(markup: str, style: ParagraphStyle = TEXT) -> Paragraph:
    """Return a paragraph of markup; plain texts inside must have gone through ``marked``."""
    return _paragraph(markup, style)


_LONG = 2_000
"""Signs of a text that is not kept: a list of rows may be one of a hundred thousand."""


class _KeptLines(Paragraph):
    """A paragraph that breaks its lines once for a width: a table asks for them twice."""

    _kept: tuple[float, tuple[float, float]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Return width and height in a width."""
        is_broken = hasattr(self, "blPara")  # the library takes the lines of some away again
        if self._kept is None or self._kept[0] != availWidth or not is_broken:
            size: tuple[float, float] = super().wrap(availWidth, availHeight)
            self._kept = availWidth, size
        return self._kept[1]

    def draw(self) -> None:
        """Draw the lines, unless the pages are only counted: then its room is all that matters."""
        if not isinstance(self.canv, CountingCanvas):
            super().draw()


def _paragraph(markup: str, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
    if len(markup) > _LONG:
        return _KeptLines(markup, style, bulletText=bullet)
    pieces = [piece.clone() for piece in _pieces(markup, style)]
    return _KeptLines(markup, style, bulletText=bullet, frags=pieces)


@lru_cache(maxsize=2048)
def _pieces(markup: str, style: ParagraphStyle) -> tuple[Any, ...]:
    """Return the pieces that the library reads out of a markup; whoever prints takes copies.

    It took a fifth of the printing: everything is laid out twice, to count the pages first.
    """
    return tuple(Paragraph(markup, style).frags)


def forget_texts() -> None:
    """Let the texts of a print go: they are one company's, and those of the next are others."""
    _pieces.cache_clear()


def table(
    rows: list[list[Any]],
    widths: list[float],
    *commands: tuple[Any, ...],
    padding: float = 3,
) -> Flowable:
    """Return a table in the house style: ruled head that repeats, hair lines, no boxes."""
    return LongTable(
        rows,
        colWidths=widths,
        repeatRows=1,
        hAlign="LEFT",
        style=TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), REGULAR, 8.5, 11),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
                ("LINEBELOW", (0, 0), (-1, 0), 0.5, INK),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, HAIR),
                ("LINEBELOW", (0, -1), (-1, -1), 0.5, INK),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                ("TOPPADDING", (0, 0), (-1, -1), padding),
                ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
                *commands,
            ]
        ),
    )


def head_row(*titles: str, right_from: int = 99) -> list[Any]:
    """Return a head row; from column ``right_from`` on the titles stand flush right."""
    return [
        para(title, HEAD_RIGHT if index >= right_from else HEAD)
        for index, title in enumerate(titles)
    ]
