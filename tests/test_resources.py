from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from desktop.paths import resource_path

FONTS = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")
NEEDED = "AZaz09 áéëñöüßçÀŁłŠšŽž–—‘’“”…•·×−±≤≥ §©°%€→←↑↓✓✗◐●○☐☑"
ICONS = sorted(resource_path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", FONTS)
def test_fonts_draw_names_and_status_marks(name: str) -> None:
    """Every letter of a Latin name and every mark of the status column has a glyph."""
    face = TTFont(name, str(resource_path("fonts", name))).face
    assert [letter for letter in NEEDED if ord(letter) not in face.charToGlyph] == []


@pytest.mark.parametrize("name", FONTS)
def test_fonts_align_figures_in_columns(name: str) -> None:
    """All ten digits are equally wide, so amounts stand under each other."""
    face = TTFont(name, str(resource_path("fonts", name))).face
    assert len({face.charWidths[ord(digit)] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("name", FONTS)
def test_fonts_are_small(name: str) -> None:
    """Fonts are subsets: under 300 kilobytes each."""
    assert resource_path("fonts", name).stat().st_size < 300_000


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icons_can_be_tinted(path: Path) -> None:
    """An icon is well-formed and drawn in the current colour alone, so that themes can tint it."""
    root = ET.parse(path).getroot()
    assert root.get("stroke") == "currentColor"
    assert root.get("viewBox") == "0 0 24 24"
    colours = {node.get("stroke") for node in root.iter()} | {
        node.get("fill") for node in root.iter()
    }
    assert colours <= {None, "none", "currentColor"}


@pytest.mark.parametrize("folder", ["fonts", "icons", "colour"])
def test_origin_and_licence_are_named(folder: str) -> None:
    """What others made is shipped with its licence and its origin."""
    names = {path.name for path in resource_path(folder).iterdir()}
    assert "README.md" in names
    assert names & {"LICENSE", "OFL.txt"}
