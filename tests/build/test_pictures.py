"""The script that takes pictures to be looked at goes through the window that there is."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from desktop.ui.pages import PAGES


@pytest.fixture
def hooks() -> Iterator[None]:
    """Leave the hooks for faults as they were: those of the tests, not of the program."""
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


@pytest.mark.usefixtures("qapp", "hooks")
def test_every_page_has_its_picture(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    """A page that the window got is taken too, under its key."""
    pictures, folder = script("pictures"), tmp_path / "pictures"
    folder.mkdir()
    with pictures.opened(tmp_path, is_filled=False) as (app, shell):
        photographer = pictures.Photographer(app, shell, folder, "id-light-100.png")
        photographer.dress("id", "light")
        photographer.take_pages("empty")
    taken = {path.name for path in folder.iterdir()}
    assert taken == {f"empty-{page.key}-id-light-100.png" for page in PAGES}
