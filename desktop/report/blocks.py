"""Small drawn parts: rules, dotted lines, boxes of numbers, the chart, heads of annexes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop.domain.counts import grouped
from desktop.report.fonts import REGULAR, SEMIBOLD, fitting_size, printable, width, wrapped
from desktop.report.references import References
from desktop.report.style import BLACK, HAIR, HINT, INK, MIST, WHITE


class Fixed(Flowable):
    """A part of known size that draws itself."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width = width
        self.height = height

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return the size, whatever the room."""
        return self.width, self.height


class DoubleRule(Fixed):
    """The thick and thin line under a letterhead."""

    def __init__(self, width: float) -> None:
        super().__init__(width, 6)

    def draw(self) -> None:
        """Draw both lines."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.8)
        self.canv.line(0, 4.6, self.width, 4.6)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 2, self.width, 2)


class BlankLine(Fixed):
    """A dotted line to write on."""

    def __init__(self, width: float, height: float = 16) -> None:
        super().__init__(width, height)

    def draw(self) -> None:
        """Draw the dots near the foot of the room."""
        dotted(self.canv, 0, self.width, 3)


def dotted(canvas: Canvas, left: float, right: float, y: float) -> None:
    """Draw a dotted line to write on."""
    canvas.saveState()
    canvas.setStrokeColor(BLACK)
    canvas.setLineWidth(0.7)
    canvas.setLineCap(1)
    canvas.setDash([0.01, 2.4])
    canvas.line(left, y, right, y)
    canvas.restoreState()


class AnnexHead(Fixed):
    """The letter and name of an annex, set in a rule."""

    def __init__(self, width: float, letter: str, name: str) -> None:
        super().__init__(width, 30)
        self._letter = letter
        self._name = name

    def draw(self) -> None:
        """Draw the words and the lines on both sides of them."""
        canvas = self.canv
        canvas.bookmarkPage(f"lampiran-{self._letter}")
        canvas.addOutlineEntry(f"Lampiran {self._letter}: {self._name}", f"lampiran-{self._letter}")
        letter = f"LAMPIRAN {self._letter}"
        canvas.setFillColor(INK)
        canvas.setFont(SEMIBOLD, 12)
        canvas.drawString(0, 16, letter)
        start = width(letter, SEMIBOLD, 12) + 10
        canvas.setFillColor(BLACK)
        canvas.setFont(REGULAR, 12)
        canvas.drawString(start, 16, self._name)
        end = start + width(self._name, REGULAR, 12) + 10
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.line(end, 20, self.width, 20)


@dataclass(frozen=True, slots=True)
class NumberBox:
    """One figure in a box: what it counts, the number, and a remark under it."""

    label: str
    number: str
    remark: str
    key: str = ""
    is_main: bool = False


class NumberBoxes(Fixed):
    """Figures side by side, the main one filled lightly."""

    _GAP = 7

    def __init__(self, width: float, boxes: tuple[NumberBox, ...], references: References) -> None:
        super().__init__(width, 40)
        self._boxes = boxes
        self._references = references

    def draw(self) -> None:
        """Draw the boxes from left to right."""
        each = (self.width - self._GAP * (len(self._boxes) - 1)) / len(self._boxes)
        for index, box in enumerate(self._boxes):
            self._draw_box(box, index * (each + self._GAP), each)

    def _draw_box(self, box: NumberBox, left: float, room: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setFillColor(MIST if box.is_main else WHITE)
        canvas.setLineWidth(1.1 if box.is_main else 0.6)
        canvas.roundRect(left, 1, room, self.height - 2, 2.5, stroke=1, fill=1)
        canvas.setFillColor(BLACK)
        middle = left + room / 2
        canvas.setFont(REGULAR, 7.2)
        canvas.drawCentredString(middle, 30.5, box.label)
        size = fitting_size(box.number, SEMIBOLD, 14, room - 8, 7)
        canvas.setFont(SEMIBOLD, size if any(c.isdigit() for c in box.number) else 9)
        canvas.drawCentredString(middle, 15.5, box.number)
        canvas.setFont(REGULAR, fitting_size(box.remark, REGULAR, 7.2, room - 6, 5))
        canvas.drawCentredString(middle, 5.5, box.remark)
        self._references.draw(canvas, box.key, left + room - 3, 17)


_LEAST = 2.5
"""The least width of a part of a bar, so that two workers among thousands can be seen."""


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One program of the chart: names, numbers, and the key of their explanation."""

    code: str
    name: str
    expected: int
    registered: int
    missing: int
    unconfirmed: int
    key: str = ""


class CoverageChart(Fixed):
    """Bars of members per program: full for covered, hatched for unsure, empty for missing.

    Every bar stands on its own scale, from nobody to all who are required; the numbers beside
    it tell how many those are.
    """

    _HEAD = 12.0
    _ROW = 12.2
    _LEGEND = 11.0
    _BAR_LEFT = 172.0
    _HEADS = ("Seharusnya", "Sudah", "Belum", "Perlu konf.")
    _STEPS = (52.0, 36.0, 36.0, 48.0)
    _SIGN = 24.0

    def __init__(
        self, width: float, lines: tuple[CoverageLine, ...], references: References
    ) -> None:
        super().__init__(width, self._HEAD + self._ROW * len(lines) + self._LEGEND)
        self._lines = lines
        self._references = references
        self._bar = width - self._BAR_LEFT - sum(self._STEPS) - self._SIGN

    def draw(self) -> None:
        """Draw the head, one row for each program, and the legend."""
        canvas, top = self.canv, self.height - self._HEAD
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        canvas.line(0, top, self.width, top)
        self._draw_cells(top + 3.5, self._HEADS, SEMIBOLD, 7.2, is_head=True)
        for place, line in enumerate(self._lines, start=1):
            y = top - place * self._ROW
            self._draw_line(line, y)
            canvas.setStrokeColor(HAIR)
            canvas.setLineWidth(0.3)
            canvas.line(0, y, self.width, y)
        self._draw_legend()

    def _draw_line(self, line: CoverageLine, y: float) -> None:
        canvas = self.canv
        canvas.setFillColor(BLACK)
        canvas.setFont(SEMIBOLD, 8)
        canvas.drawString(0, y + 3.6, line.code)
        canvas.setFont(REGULAR, 7.4)
        canvas.drawString(26, y + 3.6, line.name)
        self._draw_bar(line, y + 2.6)
        numbers = (line.expected, line.registered, line.missing, line.unconfirmed)
        texts = tuple(map(grouped, numbers))
        self._draw_cells(y + 3.6, texts, REGULAR, 8)
        self._references.draw(canvas, line.key, self.width, y + 3.6)

    def _draw_cells(
        self, y: float, texts: tuple[str, ...], font: str, size: float, *, is_head: bool = False
    ) -> None:
        canvas, right = self.canv, self._BAR_LEFT + self._bar
        canvas.setFillColor(INK if is_head else BLACK)
        canvas.setFont(font, size)
        for text, step in zip(texts, self._STEPS, strict=True):
            right += step
            canvas.drawRightString(right, y, text)

    def _draw_bar(self, line: CoverageLine, y: float) -> None:
        canvas, room = self.canv, self._bar
        # Members who need not be fill no gap: whoever is missing is seen in any case.
        covered = line.registered
        if line.expected:
            covered = min(line.registered, line.expected - line.missing)
        whole = max(line.expected, covered + line.missing + line.unconfirmed)
        scale = room / whole if whole else 0
        unsure = max(line.unconfirmed * scale, _LEAST) if line.unconfirmed else 0
        missing = _LEAST if whole > covered + line.unconfirmed else 0
        full = min(covered * scale, room - unsure - missing)
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK)
        canvas.setLineWidth(0.5)
        if line.registered:
            canvas.rect(self._BAR_LEFT, y, full, 7, stroke=0, fill=1)
        if unsure:
            hatched(canvas, self._BAR_LEFT + full, y, unsure)
        canvas.rect(self._BAR_LEFT, y, room, 7, stroke=1, fill=0)

    def _draw_legend(self) -> None:
        canvas, x = self.canv, self._BAR_LEFT
        for words, filling in (
            ("sudah", "full"),
            ("perlu konfirmasi", "hatched"),
            ("belum", "empty"),
        ):
            canvas.setStrokeColor(INK)
            canvas.setFillColor(INK)
            canvas.setLineWidth(0.5)
            if filling == "hatched":
                hatched(canvas, x, 0.5, 14)
            canvas.rect(x, 0.5, 14, 7, stroke=1, fill=int(filling == "full"))
            canvas.setFillColor(BLACK)
            canvas.setFont(REGULAR, 6.8)
            canvas.drawString(x + 17, 1.8, words)
            x += 27 + width(words, REGULAR, 6.8)


def hatched(canvas: Canvas, left: float, bottom: float, room: float) -> None:
    """Fill a part of a bar with slanting lines, which a photocopy keeps."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(left, bottom, room, 7)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setLineWidth(0.5)
    x = left - 7
    while x < left + room:
        canvas.line(x, bottom, x + 7, bottom + 7)
        x += 2.2
    canvas.restoreState()


class StatusStrip(Fixed):
    """How many obligations have each status, by mark, number and word."""

    def __init__(
        self, width: float, counts: tuple[tuple[str, str, int], ...], references: References
    ) -> None:
        super().__init__(width, 19)
        self._counts = counts
        self._references = references

    def draw(self) -> None:
        """Draw one column per status, as wide as its words ask, parted by hair lines."""
        canvas, key = self.canv, "results.counts"
        room = self.width - (24 if self._references.number(key) else 0)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        canvas.line(0, self.height - 0.5, self.width, self.height - 0.5)
        canvas.line(0, 0.5, self.width, 0.5)
        canvas.setStrokeColor(HAIR)
        texts = [(f"{mark} {number}", words) for mark, words, number in self._counts]
        needed = [width(n, SEMIBOLD, 10.5) + 4 + width(w, REGULAR, 7.2) for n, w in texts]
        gap = (room - sum(needed)) / len(texts)
        x = 0.0
        for place, ((number, words), wide) in enumerate(zip(texts, needed, strict=True)):
            if place:
                canvas.line(x, 4, x, self.height - 4)
            self._draw_count(x + gap / 2, number, words)
            x += wide + gap
        self._references.draw(canvas, key, self.width, 6)

    def _draw_count(self, left: float, number: str, words: str) -> None:
        canvas = self.canv
        canvas.setFillColor(BLACK)
        canvas.setFont(SEMIBOLD, 10.5)
        canvas.drawString(left, 5.6, number)
        canvas.setFont(REGULAR, 7.2)
        canvas.drawString(left + width(number, SEMIBOLD, 10.5) + 4, 6, words)


class Fitting(Flowable):
    """Parts of which as many are set as the page has room for.

    ``build`` returns the parts for a number of items; ``least`` items must fit, or all move to
    the next page.
    """

    def __init__(self, build: Callable[[int], list[Flowable]], most: int, least: int) -> None:
        super().__init__()
        self._build = build
        self._most = most
        self._least = min(most, least)
        self._parts: list[tuple[Flowable, float]] = []

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Choose the greatest number of items that fits, and return the size."""
        low, high = self._least, self._most
        while low < high:
            middle = (low + high + 1) // 2
            if self._measure(middle, room) <= height:
                low = middle
            else:
                high = middle - 1
        self.width = room
        self.height = self._measure(low, room)
        return self.width, self.height

    def _measure(self, items: int, room: float) -> float:
        self._parts = []
        for part in self._build(items):
            _, height = part.wrapOn(self.canv, room, 10_000)
            self._parts.append((part, height + part.getSpaceBefore() + part.getSpaceAfter()))
        return sum(height for _, height in self._parts)

    def draw(self) -> None:
        """Draw the chosen parts below each other."""
        y = self.height
        for part, height in self._parts:
            y -= height
            part.drawOn(self.canv, 0, y + part.getSpaceAfter())


class StampBox(Fixed):
    """The outlined place for the stamp duty, 35 by 22 mm, and the room for a company stamp."""

    def __init__(self, width: float) -> None:
        super().__init__(width, 66)

    def draw(self) -> None:
        """Draw an empty dashed box with its words, never an image of a stamp."""
        canvas = self.canv
        canvas.saveState()
        canvas.setStrokeColor(BLACK)
        canvas.setLineWidth(0.6)
        canvas.setDash([3, 2])
        canvas.rect(0, 2, 99, 62, stroke=1, fill=0)
        canvas.setDash([])
        canvas.setFillColor(BLACK)
        canvas.setFont(REGULAR, 7.5)
        canvas.drawCentredString(49.5, 36, "METERAI")
        canvas.drawCentredString(49.5, 25, "Rp10.000")
        canvas.setFillColor(HINT)
        canvas.drawString(110, 30, "tanda tangan dan cap perusahaan")
        canvas.restoreState()


_NAME_SIZE, _LEAST_NAME_SIZE = 10.0, 8.0
_NAME_LEADING = 12.0


class UnderlinedName(Fixed):
    """A name over its line; a long one becomes a little smaller and then takes more lines.

    An empty one leaves the line.
    """

    def __init__(self, width: float, name: str) -> None:
        shown = printable(name)
        self._size = fitting_size(shown, SEMIBOLD, _NAME_SIZE, width, _LEAST_NAME_SIZE)
        self._lines = wrapped(shown, SEMIBOLD, self._size, width)
        super().__init__(width, 15 + _NAME_LEADING * (len(self._lines) - 1))

    def draw(self) -> None:
        """Draw the name and the line."""
        canvas, y = self.canv, self.height - 10.5
        canvas.setFillColor(BLACK)
        canvas.setFont(SEMIBOLD, self._size)
        for line in self._lines:
            canvas.drawString(0, y, line)
            y -= _NAME_LEADING
        canvas.setStrokeColor(BLACK)
        canvas.setLineWidth(0.7)
        end = max(width(line, SEMIBOLD, self._size) for line in self._lines)
        canvas.line(0, 2, max(end, 120) if end else self.width, 2)
