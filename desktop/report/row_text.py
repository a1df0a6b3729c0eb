"""Many short texts at points of a page, written without the detours of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

_LEADING = 1.24
_LONGEST_SIGN = 3

Signs: TypeAlias = dict[str, dict[str, tuple[tuple[int, str], ...]]]
"""By face: in which subset of it a sign is, and its code there."""


class RowText(PDFTextObject):
    """A text object that places short texts at points, plain ASCII without detours."""

    _code: list[str]
    _fontsize: float
    _leading: float
    _curSubset: int  # noqa: N815 - the name is its base class's

    def __init__(self, canvas: Canvas, known: Signs | None = None) -> None:
        """Begin; ``known`` are the signs that were placed on this canvas so far."""
        super().__init__(canvas)
        self._known: Signs = {} if known is None else known
        own: Any = canvas
        self._document = own._doc  # noqa: SLF001 - as reportlab's own text objects do
        self._escape = own._escape  # noqa: SLF001
        self._face: Any = None
        self._later: list[tuple[float, float, str]] = []

    def begin(self, font: str, size: float) -> None:
        """Choose the face for what follows; characters beyond ASCII of the last one are set."""
        self.flush()
        self.setFont(font, size, size * _LEADING)
        self._face = getFont(font)
        self._codes = self._known.setdefault(font, {})
        self.textOut(" ")

    def put(self, x: float, y: float, text: str) -> None:
        """Place a text with its left end at a point."""
        if text.isascii():
            self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({_escaped(text)}) Tj")
        else:
            self._later.append((x, y, text))

    def put_pieces(self, pieces: Iterable[Piece], lines: Sequence[float]) -> None:
        """Place texts that were prepared, each on its line; ``lines`` are the heights."""
        code, shown = self._code, [f"{y:.2f}" for y in lines]
        for piece in pieces:
            if piece.end:
                code.append(piece.start + shown[piece.line] + piece.end)
            else:
                self._later.append((piece.x, lines[piece.line], piece.text))

    def flush(self) -> None:
        """Place the texts that need more than ASCII, which may change the subset of the font."""
        for x, y, text in self._later:
            self.setTextOrigin(x, y)
            self._code.append(self._shown(text))
        self._later.clear()

    def _shown(self, text: str) -> str:
        """Return the code of a text, as ``textOut`` writes it; the same few come on every page."""
        codes = self._codes.get(text)
        if codes is None:
            codes = tuple(
                (subset, f"({self._escape(part)}) Tj")
                for subset, part in self._face.splitString(text, self._document)
            )
            if len(text) <= _LONGEST_SIGN:
                self._codes[text] = codes
        shown = []
        for subset, code in codes:
            if subset != self._curSubset:
                self._curSubset = subset
                name = self._face.getSubsetInternalName(subset, self._document)
                shown.append(f"{name} {fp_str(self._fontsize)} Tf {fp_str(self._leading)} TL")
            shown.append(code)
        return " ".join(shown)


class Piece(NamedTuple):
    """A text at ``x`` on one of several lines, as code but for the height of the line.

    ``end`` is empty where it needs more than ASCII, which is no code before it is placed.
    """

    x: float
    line: int
    text: str
    start: str
    end: str

    @classmethod
    def of(cls, x: float, line: int, text: str) -> Piece:
        """Prepare a text."""
        end = f" Tm ({_escaped(text)}) Tj" if text.isascii() else ""
        return cls(x, line, text, f"1 0 0 1 {x:.2f} ", end)


def _escaped(text: str) -> str:
    if "\\" in text or "(" in text or ")" in text:
        return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return text
