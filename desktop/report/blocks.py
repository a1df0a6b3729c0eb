"""Small drawn parts: double rule, dotted lines, boxes of numbers, bars, heads of annexes."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop.report.fonts import REGULAR, SEMIBOLD, fitting_size, printable, width
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
    is_main: bool = False


class NumberBoxes(Fixed):
    """Figures side by side, the main one filled lightly."""

    _GAP = 7

    def __init__(self, width: float, boxes: tuple[NumberBox, ...]) -> None:
        super().__init__(width, 48)
        self._boxes = boxes

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
        canvas.setFont(REGULAR, 7.5)
        canvas.drawCentredString(middle, 36, box.label)
        size = fitting_size(box.number, SEMIBOLD, 15, room - 8, 7)
        canvas.setFont(SEMIBOLD, size if any(c.isdigit() for c in box.number) else 9)
        canvas.drawCentredString(middle, 18.5, box.number)
        canvas.setFont(REGULAR, fitting_size(box.remark, REGULAR, 7.5, room - 6, 5))
        canvas.drawCentredString(middle, 7, box.remark)


_LEAST = 2.5
"""The least width of a part of a bar, so that two workers among thousands can be seen."""


class Bar(Fixed):
    """A bar of members: full for registered, hatched for unconfirmed, empty for missing."""

    def __init__(self, width: float, registered: int, unconfirmed: int, expected: int) -> None:
        super().__init__(width, 8)
        self._registered = registered
        self._unconfirmed = unconfirmed
        self._expected = max(expected, registered + unconfirmed)

    def draw(self) -> None:
        """Draw the parts from left to right inside an outline."""
        canvas = self.canv
        scale = self.width / self._expected if self._expected else 0
        full = self._registered * scale
        unsure = max(self._unconfirmed * scale, _LEAST) if self._unconfirmed else 0
        missing = _LEAST if self._expected > self._registered + self._unconfirmed else 0
        full = min(full, self.width - unsure - missing)
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK)
        canvas.setLineWidth(0.5)
        if self._registered:
            canvas.rect(0, 1, full, 6, stroke=0, fill=1)
        if unsure:
            hatched(canvas, full, unsure)
        canvas.rect(0, 1, self.width, 6, stroke=1, fill=0)


def hatched(canvas: Canvas, left: float, room: float) -> None:
    """Fill a part of a bar with slanting lines, which a photocopy keeps."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(left, 1, room, 6)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setLineWidth(0.5)
    x = left - 6
    while x < left + room:
        canvas.line(x, 1, x + 6, 7)
        x += 2.2
    canvas.restoreState()


class BarLegend(Fixed):
    """What the three fillings of a bar mean."""

    def __init__(self, width: float) -> None:
        super().__init__(width, 13)

    def draw(self) -> None:
        """Draw three samples with their words."""
        canvas = self.canv
        x = 3.0
        for words, filling in (
            ("sudah", "full"),
            ("perlu konfirmasi", "hatched"),
            ("belum", "empty"),
        ):
            canvas.setStrokeColor(INK)
            canvas.setFillColor(INK)
            canvas.setLineWidth(0.5)
            if filling == "hatched":
                hatched(canvas, x, 16)
            canvas.rect(x, 1, 16, 6, stroke=1, fill=int(filling == "full"))
            canvas.setFillColor(BLACK)
            canvas.setFont(REGULAR, 7.2)
            canvas.drawString(x + 20, 1.6, words)
            x += 32 + width(words, REGULAR, 7.2)


class StatusStrip(Fixed):
    """How many obligations have each status, by mark, word and number."""

    def __init__(self, width: float, counts: tuple[tuple[str, str, int], ...]) -> None:
        super().__init__(width, 40)
        self._counts = counts

    def draw(self) -> None:
        """Draw one column per status, parted by hair lines."""
        canvas = self.canv
        each = self.width / len(self._counts)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.5)
        canvas.line(0, self.height - 1, self.width, self.height - 1)
        canvas.line(0, 1, self.width, 1)
        canvas.setStrokeColor(HAIR)
        for index, (mark, words, number) in enumerate(self._counts):
            middle = (index + 0.5) * each
            if index:
                canvas.line(index * each, 6, index * each, self.height - 6)
            canvas.setFillColor(BLACK)
            canvas.setFont(SEMIBOLD, 14)
            canvas.drawCentredString(middle, 17, f"{mark} {number}")
            canvas.setFont(REGULAR, 7.5)
            canvas.drawCentredString(middle, 6.5, words)


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


class UnderlinedName(Fixed):
    """A name over its line; long names become smaller, an empty one leaves the line."""

    def __init__(self, width: float, name: str) -> None:
        super().__init__(width, 15)
        self._name = printable(name)

    def draw(self) -> None:
        """Draw the name and the line."""
        size = fitting_size(self._name, SEMIBOLD, 10, self.width, 5) if self._name else 10
        self.canv.setFillColor(BLACK)
        self.canv.setFont(SEMIBOLD, size)
        self.canv.drawString(0, 4.5, self._name)
        self.canv.setStrokeColor(BLACK)
        self.canv.setLineWidth(0.7)
        end = width(self._name, SEMIBOLD, size) if self._name else self.width
        self.canv.line(0, 2, max(end, 120), 2)
