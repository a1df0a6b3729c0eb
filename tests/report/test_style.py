"""The house style of what is printed: here that its texts go with the print."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest
from reportlab.platypus.paraparser import ParaFrag

from desktop.domain.progress import Cancelled
from desktop.report.declaration_pdf import render
from tests.report.factories import a_snapshot, an_employer


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_print_leaves_no_text_behind(is_stopped: bool) -> None:
    """The process prints other companies too, and may do so for days."""

    def progress(_done: int, _total: int) -> None:
        if is_stopped:
            raise Cancelled

    with suppress(Cancelled):
        render(a_snapshot(2, employer=an_employer(name="PT Hanya Sekali")), progress)

    gc.collect()
    pieces = [piece for piece in gc.get_objects() if isinstance(piece, ParaFrag)]
    assert not [piece.text for piece in pieces if "Sekali" in getattr(piece, "text", "")]
