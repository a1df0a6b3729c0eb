"""Places in translated sentences."""

from desktop.ui.words import filled


def test_places_are_filled_in_order() -> None:
    """Each place takes its value, wherever the translation puts it."""
    assert filled("%2 dari %1", 12, "x") == "x dari 12"
