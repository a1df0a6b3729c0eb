"""Very many objects are freed in slices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.letting_go import empty_dict, empty_list


class Counted:
    """An object that counts how many are freed between two looks of the caller."""

    freed = 0

    def __del__(self) -> None:
        """Count."""
        Counted.freed += 1


@pytest.mark.parametrize("number", [0, 1, 500, 1_701])
def test_everything_is_freed_whatever_the_size(number: int) -> None:
    """The list and the dictionary are empty, and nothing is left of what they held."""
    Counted.freed = 0
    made = [Counted() for _ in range(number)]
    by_number = {place: Counted() for place in range(number)}
    empty_list(made)
    empty_dict(by_number)
    assert made == []
    assert by_number == {}
    assert Counted.freed == 2 * number


@pytest.mark.parametrize("empty", [empty_list, empty_dict])
def test_only_some_are_freed_in_one_go(empty: Callable[..., None]) -> None:
    """The container is asked again and again, so others have their turn in between."""
    looks: list[int] = []

    class Slow(dict if empty is empty_dict else list):  # type: ignore[misc]
        def __delitem__(self, place: object) -> None:
            looks.append(len(self))
            super().__delitem__(place)

    items = Slow(dict.fromkeys(range(2_000))) if empty is empty_dict else Slow(range(2_000))
    empty(items)
    assert len(looks) >= 4
