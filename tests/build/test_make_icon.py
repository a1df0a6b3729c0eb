from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from desktop.paths import resource_path

Script = Callable[[str], ModuleType]


def test_the_icon_holds_every_size_that_windows_asks_for(script: Script) -> None:
    """The table of the committed icon names the sizes and places of its pictures."""
    data = resource_path("program", "patuh-jamsos.ico").read_bytes()
    _zero, kind, count = struct.unpack_from("<HHH", data)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * index) for index in range(count)]
    assert kind == 1
    assert tuple(entry[0] or 256 for entry in entries) == script("make_icon").SIZES
    assert entries[-1][-1] + entries[-1][-2] == len(data)


@pytest.mark.usefixtures("qapp")
def test_the_committed_picture_is_the_drawing(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever changes the drawing makes both files anew."""
    make_icon = script("make_icon")
    source = resource_path("program", "patuh-jamsos.svg")
    (tmp_path / source.name).write_bytes(source.read_bytes())
    monkeypatch.setattr(make_icon, "FOLDER", tmp_path)
    assert make_icon.main() == 0
    made = QImage(str(tmp_path / "patuh-jamsos.png"))
    kept = QImage(str(resource_path("program", "patuh-jamsos.png")))
    assert made.size() == kept.size()
    differing = sum(
        made.pixel(x, y) != kept.pixel(x, y)
        for x in range(made.width()) for y in range(made.height())
    )  # fmt: skip
    assert differing < 100  # edges may be smoothed otherwise elsewhere
