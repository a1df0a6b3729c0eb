"""What pages draw is kept aside until it is written."""

from __future__ import annotations

import weakref

from desktop.report import canvas
from desktop.report.canvas import PageStore


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
