"""The script that takes pictures to be looked at goes through the window that there is."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.pages import PAGES
from desktop.ui.startup import Shell


@pytest.fixture(scope="module")
def pictures() -> ModuleType:
    """Return build/pictures.py."""
    path = Path(__file__).resolve().parents[2] / "build" / "pictures.py"
    spec = importlib.util.spec_from_file_location("pictures", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_page_has_its_picture(
    pictures: ModuleType, shell: Shell, qapp: QApplication, tmp_path: Path
) -> None:
    """A page that the window got is taken too, under its key."""
    photographer = pictures.Photographer(qapp, shell, tmp_path, "id-light-100.png")
    photographer.take_pages("page")
    taken = {path.name for path in tmp_path.glob("*.png")}
    assert taken == {f"page-{page.key}-id-light-100.png" for page in PAGES}
