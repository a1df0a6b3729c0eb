"""What pages draw is kept aside until it is written."""

from __future__ import annotations

import weakref

import pytest

from desktop.report import canvas
from desktop.report.canvas import (
    DeclarationCanvas,
    OncePage,
    PackedStream,
    PageStore,
    Target,
)
from desktop.report.fonts import register


def test_pages_lie_side_by_side_in_blocks() -> None:
    """Small ones share a block, one that is larger than a block has its own; none is altered."""
    store, small, large = PageStore(), b"halaman", b"x" * (canvas._BLOCK + 1)
    first, second, third = store.keep(small), store.keep(b""), store.keep(small)
    fourth, fifth = store.keep(large), store.keep(small)
    assert first.obj is third.obj
    assert len({id(view.obj) for view in (first, fourth, fifth)}) == 3
    views = (first, second, third, fourth, fifth)
    assert [bytes(view) for view in views] == [small, b"", small, large, small]


def test_a_block_is_gone_with_its_last_page() -> None:
    """Of thousands of pages the written ones hold no room while the others are written."""
    store = PageStore()
    pages = [store.keep(b"x" * (canvas._BLOCK // 2)) for _ in range(3)]
    first, second = weakref.ref(pages[0].obj), weakref.ref(pages[2].obj)
    del pages[0]
    assert first() is not None
    del pages[0]
    assert first() is None
    assert second() is not None


def _drawn() -> tuple[bytes, list[set[str]]]:
    """Return a file of three pages: an empty one, one with a link and a figure, one turned."""
    register()
    target = Target()
    drawing = DeclarationCanvas(target, pagesize=(200, 100), invariant=1, pageCompression=0)
    drawing.showPage()
    drawing.drawString(10, 10, "Lampiran")
    drawing.bookmarkPage("sini")
    drawing.linkAbsolute("", "sini", (0, 0, 50, 50))
    drawing.beginForm("gambar")
    drawing.line(0, 0, 5, 5)
    drawing.endForm()
    drawing.doForm("gambar")
    drawing.setFillAlpha(0.5)
    drawing.rect(0, 0, 5, 5)
    drawing.showPage()
    drawing.setPageRotation(90)
    drawing.drawString(10, 10, "Lintang")
    drawing.showPage()
    pages = drawing._doc.Pages.pages
    kept = [set(vars(page)) for page in pages]
    drawing.save()
    return target.data, kept


def test_a_page_that_keeps_little_is_written_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page without anything, with a link, a form and a half-transparent colour, and turned."""

    def keep_all(page: OncePage, contents: PackedStream) -> None:
        page.Contents, page.stream = contents, None

    slim, kept = _drawn()
    monkeypatch.setattr(OncePage, "close", keep_all)
    whole, all_of_it = _drawn()
    assert slim == whole
    usual = {"Rotate", "Contents", "Trans", "pagewidth", "pageheight", "__InternalName__"}
    assert kept[0] <= usual | {"hasImages", "compression"}
    assert len(all_of_it[0]) > 20
    assert {"Annots", "XObjects", "ExtGState"} <= kept[1]
