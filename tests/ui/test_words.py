"""Places in translated sentences."""

from desktop.ui.words import filled


def test_places_are_filled_in_order() -> None:
    """Each place takes its value, wherever the translation puts it."""
    assert filled("%2 dari %1", 12, "x") == "x dari 12"


def test_counts_have_their_points_and_numbers_that_are_names_have_none() -> None:
    """Three thousand people are ``3.076``, row and year stay as they are written."""
    assert filled("%1 dari %2", 9, 3076) == "9 dari 3.076"
    assert filled("baris %1, %2", "3076", "2026") == "baris 3076, 2026"
