"""Text that the embedded faces can print."""

from __future__ import annotations

import pytest

from desktop.report.fonts import (
    REGULAR,
    REPLACEMENT,
    fitting_size,
    printable,
    shortened,
    width,
    wrapped,
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Siti", "Siti"),
        ("Jose\N{COMBINING ACUTE ACCENT}", "José"),
        ("ｂudi", "budi"),
        ("Jalan\n Ikan\tNila", "Jalan Ikan Nila"),
        ("Budi\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}", "Budi"),
        ("q\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}", "q"),
        ("李", REPLACEMENT),
        ("№ ✓", "№ ✓"),
    ],
)
def test_printable(text: str, printed: str) -> None:
    """Letters that the faces lack lose their accent, or are shown as missing."""
    assert printable(text) == printed


def test_fitting_size_shrinks_to_the_room() -> None:
    """A text too wide becomes smaller, never below the smallest size."""
    assert fitting_size("abc", REGULAR, 10, 500, 5) == 10
    assert 5 < fitting_size("a" * 30, REGULAR, 10, 120, 5) < 10
    assert fitting_size("a" * 300, REGULAR, 10, 120, 5) == 5


def test_shortened_ends_in_an_ellipsis() -> None:
    """A text too wide is cut so that it fits with its ellipsis."""
    cut = shortened("Perkebunan " * 9, REGULAR, 10, 100)

    assert cut.endswith("…")
    assert width(cut, REGULAR, 10) <= 100
    assert shortened("Budi", REGULAR, 10, 100) == "Budi"


@pytest.mark.parametrize("text", ["satu dua tiga empat lima", "x" * 90, "a " + "y" * 60 + " b", ""])
def test_wrapped_keeps_every_letter(text: str) -> None:
    """Lines fit the room and together hold the whole text; wide words are divided."""
    lines = wrapped(text, REGULAR, 10, 60)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, REGULAR, 10) <= 60 for line in lines)
