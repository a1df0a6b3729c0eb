"""Licence texts: those of a frozen program, else those of what is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.services import licences as module
from desktop.services.licences import PARTS, licences


def test_what_is_installed_is_listed_with_texts() -> None:
    """Every library of the program, its fonts, icons and colours, and the program itself."""
    found = {licence.part.split(" ")[0]: licence for licence in licences()}
    assert {*PARTS} - {"patuh-jamsos"} <= set(found)
    assert {"Patuh", "Noto", "Lucide", "sRGB"} <= set(found)
    assert "Copyright" in found["peewee"].text()
    assert not any(licence.text() == "" for licence in found.values())


def test_a_frozen_program_shows_what_was_packed_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is a part; a folder is a part with all its texts, however deep."""
    (tmp_path / "LGPL-3.0.txt").write_text("lesser", encoding="utf-8")
    deep = tmp_path / "pikepdf" / "licenses"
    deep.mkdir(parents=True)
    for name in ("a.txt", "b.txt"):
        (deep / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(module, "bundled_licences", lambda: tmp_path)
    assert [(licence.part, licence.text()) for licence in licences()] == [
        ("pikepdf", "a.txt\n\nb.txt"),
        ("Qt, PySide6 (LGPL-3.0)", "lesser"),
    ]
