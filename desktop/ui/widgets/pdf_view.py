"""The real pages of a PDF, drawn page by page beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services.previews import PagePicture, page_count, page_image
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, token
from desktop.ui.widgets.basics import IconButton, QuietButton, label
from desktop.ui.widgets.tool_row import ToolRow
from desktop.ui.words import filled

SCREEN_DPI = 96
A4_WIDTH = 794
"""Pixels of an A4 page at 100 percent."""
_ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_LEAST_FIT = 33
"""Percent below which a page that is fitted into a narrow place says nothing."""
_KEPT_PAGES = 8
_MARGIN = SPACE_3
_FRAME = SPACE_2


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a job brings back: a page and how many there are."""

    turn: int
    key: tuple[int, int]
    pages: int
    picture: PagePicture


class _Sheet(QWidget):
    """One page on its ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def set_image(self, image: QImage) -> None:
        """Show a page; its device pixel ratio says how large it is on the screen."""
        self.image = image
        size = image.deviceIndependentSize().toSize()
        self.setFixedSize(size + QSize(2 * _MARGIN, 2 * _MARGIN))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a thin edge, so that paper ends where it ends in any theme."""
        if self.image.isNull():
            return
        painter = QPainter(self)
        size = self.image.deviceIndependentSize()
        box = QRectF(_MARGIN, _MARGIN, size.width(), size.height())
        painter.drawImage(box.topLeft(), self.image)
        painter.setPen(QPen(token("border")))
        painter.drawRect(box)


class _PageArea(QScrollArea):
    """Scrolls within a page; beyond its ends Page Up and Page Down turn it."""

    turned = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page at its end, scroll before, leave every other key to the view."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turned.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turned.emit(-1)
        elif event.key() in _SCROLLING:
            super().keyPressEvent(event)
        else:
            event.ignore()


_SCROLLING = {
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
}


class PdfView(QWidget):
    """Shows a PDF one page at a time; pages are drawn in a job and kept for going back."""

    page_shown = Signal(int, int)
    """The page (from 0) and the number of pages."""

    def __init__(self, jobs: JobRunner, without: str = "", parent: QWidget | None = None) -> None:
        """Show nothing yet; ``without`` is said where the pages stand once there are none."""
        super().__init__(parent)
        self._jobs = jobs
        self._pdf = b""
        self._job: Job | None = None
        self._turn = 0
        self._kept: dict[tuple[int, int], QImage] = {}
        self.page = 0
        self.pages = 0
        self.zoom: int | None = None
        self._sheet = _Sheet()
        self._area = _PageArea()
        self._area.setWidget(self._sheet)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setAccessibleName(self.tr("Halaman dokumen"))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setProperty("role", "reading")
        self._resized = QTimer(self, singleShot=True, interval=120)
        self.without = label(without, "muted", wrap=True)
        self.without.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.without.hide()
        QVBoxLayout(self._area.viewport()).addWidget(self.without)
        self._build_bar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._bar)
        layout.addWidget(self._area, 1)
        self._connect()
        self._tell()

    def _build_bar(self) -> None:
        self.previous = IconButton("chevron-left", self.tr("Halaman sebelumnya"))
        self.next = IconButton("chevron-right", self.tr("Halaman berikutnya"))
        self.smaller = IconButton("zoom-out", self.tr("Perkecil"))
        self.larger = IconButton("zoom-in", self.tr("Perbesar"))
        self.fit = QuietButton(self.tr("Selebar jendela"), "move-horizontal")
        self._where = label("", "muted")
        self._zoom_text = QLabel()
        self._zoom_text.setMinimumWidth(48)
        self._zoom_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = ToolRow(
            (self.previous, self._where, self.next),
            (self.smaller, self._zoom_text, self.larger, self.fit),
            SPACE_1,
        )

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.go_to(self.page - 1))
        self.next.clicked.connect(lambda: self.go_to(self.page + 1))
        self.smaller.clicked.connect(lambda: self.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.step_zoom(1))
        self.fit.clicked.connect(self.fit_width)
        self._area.turned.connect(lambda step: self.go_to(self.page + step))
        self._resized.timeout.connect(self._draw)

    def set_pdf(self, pdf: bytes) -> None:
        """Show another document from the page where the former one was left; empty shows none."""
        self.without.setVisible(not pdf and bool(self.without.text()))
        if pdf == self._pdf:
            return
        self._pdf = pdf
        self._kept.clear()
        if not pdf:
            self.page = self.pages = 0
            self._sheet.set_image(QImage())
        self._draw()

    def go_to(self, page: int) -> None:
        """Show a page (from 0); one that does not exist changes nothing."""
        if 0 <= page < self.pages and page != self.page:
            self.page = page
            self._area.verticalScrollBar().setValue(0)
            self._draw()

    def step_zoom(self, step: int) -> None:
        """Go one step larger (1) or smaller (-1)."""
        now = self.percent()
        if step > 0:
            found = next((zoom for zoom in _ZOOMS if zoom > now), _ZOOMS[-1])
        else:
            found = next((zoom for zoom in reversed(_ZOOMS) if zoom < now), min(now, _ZOOMS[0]))
        self.zoom = found
        self._draw()

    def fit_width(self) -> None:
        """Make the page as wide as the place for it."""
        self.zoom = None
        self._draw()

    def percent(self) -> int:
        """Return the size on the screen in percent."""
        if self.zoom is not None:
            return self.zoom
        bar = self._area.verticalScrollBar().sizeHint().width()
        room = self._area.width() - 2 * _MARGIN - bar - _FRAME
        return max(_LEAST_FIT, min(_ZOOMS[-1], room * 100 // A4_WIDTH))

    def is_shown(self) -> bool:
        """Tell whether a page is on the screen."""
        return not self._sheet.image.isNull()

    def _draw(self) -> None:
        self._turn += 1  # what is still being drawn is no longer wanted
        if not self._pdf or not self.isVisible():
            self._tell()
            return
        dpi = round(SCREEN_DPI * self.percent() / 100 * self.devicePixelRatioF())
        key = (self.page, dpi)
        if key in self._kept:
            self._show(self._kept[key])
            return
        turn, pdf = self._turn, self._pdf
        if self._job is not None:
            self._job.cancel()

        def draw(_progress: Progress) -> _Drawn:
            pages = page_count(pdf)
            page = min(key[0], pages - 1)
            return _Drawn(turn, (page, key[1]), pages, page_image(pdf, page, key[1]))

        self._job = self._jobs.start(draw, self.tr("Menggambar halaman"))
        self._job.succeeded.connect(self._on_drawn)

    def _on_drawn(self, drawn: object) -> None:
        if not isinstance(drawn, _Drawn) or drawn.turn != self._turn:
            return
        self._job = None
        self.page, self.pages = drawn.key[0], drawn.pages
        picture = drawn.picture
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_RGB888,
        ).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        while len(self._kept) >= _KEPT_PAGES:
            self._kept.pop(next(iter(self._kept)))
        self._kept[drawn.key] = image
        self._show(image)

    def _show(self, image: QImage) -> None:
        self._sheet.set_image(image)
        self._tell()
        self.page_shown.emit(self.page, self.pages)

    def _tell(self) -> None:
        shown = filled(self.tr("Halaman %1 dari %2"), self.page + 1, self.pages)
        self._where.setText(shown if self.pages else self.tr("Belum ada halaman"))
        self._zoom_text.setText(f"{self.percent()}%")
        self.previous.setEnabled(self.page > 0)
        self.next.setEnabled(self.page + 1 < self.pages)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(bool(self.pages))
        self._sheet.setAccessibleName(self._where.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page again once the window has its new size."""
        super().resizeEvent(event)
        if self.zoom is None and self._pdf:
            self._resized.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was set while the view was out of sight."""
        super().showEvent(event)
        self._resized.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and last page, zoom with plus, minus and 0."""
        steps = {
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self.pages - 1),
            Qt.Key.Key_Plus: lambda: self.step_zoom(1),
            Qt.Key.Key_Minus: lambda: self.step_zoom(-1),
            Qt.Key.Key_0: self.fit_width,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            step()
