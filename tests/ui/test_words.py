"""Places in translated sentences."""

from desktop.ui.words import filled


def test_places_are_filled_in_order() -> None:
    """Each place takes its value, wherever the translation puts it."""
    assert filled("%2 dari %1", 12, "x") == "x dari 12"


def test_counts_have_their_thousands_apart() -> None:
    """As in tables; what is handed as text, such as the number of a row, stays as it is."""
    assert filled("%1 dari %2, baris %3", 2999, 3000, "4001") == "2.999 dari 3.000, baris 4001"
    assert filled("%1", 999) == "999"
    assert filled("%1", True) == "True"
