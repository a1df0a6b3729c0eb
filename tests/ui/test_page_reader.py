"""Pages are read ahead, in pieces too short to be felt."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication

from desktop.services import reference
from desktop.ui.page_reader import PageReader
from desktop.ui.pages import PAGES
from desktop.ui.pages.home import HomePage

_READ_AHEAD = """
import sys
from importlib import import_module
from desktop.ui.page_reader import unread_files
name = "desktop.ui.pages.workforce"
files = unread_files(name)
count = 0
for file in files:
    before = set(sys.modules)
    import_module(file)
    new = {each for each in set(sys.modules) - before if each.startswith("desktop.")}
    assert len(new) <= 3, (file, new)
    count += 1
assert name in sys.modules
assert count > 50, count
assert next(unread_files(name), None) is None
"""


def test_one_page_after_the_other_is_read(app: QApplication) -> None:
    """Classes that are there already are passed over; the last one ends it."""
    reader = PageReader([HomePage, *PAGES[:2]], app)
    assert reader.unread == list(PAGES[:2])
    turns = 0
    while reader.unread:
        assert reader.is_going_on
        reader._timer.stop()
        reader.go_on()
        turns += 1
    assert turns >= 2
    assert not reader.is_going_on
    reader.deleteLater()


def test_the_lists_of_a_page_are_read_ahead_too(app: QApplication) -> None:
    """Opening the page of the employer then reads no file any more."""
    employer = next(page for page in PAGES if page.key == "employer")
    reference._read.cache_clear()
    reader = PageReader([employer], app)
    while reader.unread:
        reader._timer.stop()
        reader.go_on()
    read = reference._read.cache_info().misses
    assert read
    reference.provinces(), reference.regencies(), reference.business_kinds()
    assert reference._read.cache_info().misses == read
    reader.deleteLater()


def test_a_page_is_read_file_by_file() -> None:
    """Reading one file brings hardly another with it, so no turn is long; what is read stays."""
    subprocess.run([sys.executable, "-c", _READ_AHEAD], check=True)


def test_nothing_is_read_ahead_while_a_page_is_opened(app: QApplication) -> None:
    """Both would take the same turn; the reader asks again a moment later."""
    busy = [True]
    reader = PageReader(PAGES[:1], app, lambda: bool(busy))
    reader._timer.stop()
    reader.go_on()
    assert reader.unread == list(PAGES[:1])
    assert reader._files is None
    assert reader.is_going_on
    busy.clear()
    while reader.unread:
        reader._timer.stop()
        reader.go_on()
    reader.deleteLater()
