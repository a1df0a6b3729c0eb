from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.recovery_key import (
    GROUP_SIGNS,
    GROUPS,
    RecoveryKeyMistyped,
    recovery_secret,
    recovery_text,
)

SECRET = bytes(range(32))
TEXT = recovery_text(SECRET)


@given(st.binary(min_size=32, max_size=32))
def test_what_is_written_is_read_again(secret: bytes) -> None:
    """Every key survives the way over paper."""
    assert recovery_secret(recovery_text(secret)) == secret


def test_a_key_is_thirteen_groups_of_five() -> None:
    """Short enough groups to be read aloud."""
    groups = TEXT.split("-")
    assert len(groups) == GROUPS
    assert {len(group) for group in groups} == {GROUP_SIGNS}


def test_writing_does_not_matter() -> None:
    """Small letters, spaces, and letters that look like digits are taken."""
    typed = TEXT.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert recovery_secret(typed) == SECRET


@pytest.mark.parametrize("place", range(GROUPS))
@pytest.mark.parametrize("sign", range(GROUP_SIGNS))
def test_one_wrong_sign_is_found_in_its_group(place: int, sign: int) -> None:
    """A slip of the pen is told by the number of its group."""
    groups = TEXT.split("-")
    group = list(groups[place])
    group[sign] = "A" if group[sign] != "A" else "B"
    groups[place] = "".join(group)
    with pytest.raises(RecoveryKeyMistyped) as caught:
        recovery_secret("-".join(groups))
    assert caught.value.group == place + 1


def test_groups_that_changed_places_are_found() -> None:
    """Each group knows where it stands."""
    groups = TEXT.split("-")
    groups[3], groups[4] = groups[4], groups[3]
    with pytest.raises(RecoveryKeyMistyped) as caught:
        recovery_secret("-".join(groups))
    assert caught.value.group == 4


@pytest.mark.parametrize("text", ["", "rahasia", TEXT[:-1], TEXT + "A"])
def test_a_text_of_another_length_is_no_key(text: str) -> None:
    """A password typed into the field for the key is told apart; the group is 0 or the first."""
    with pytest.raises(RecoveryKeyMistyped):
        recovery_secret(text)


def test_only_whole_keys_are_written() -> None:
    """Another length is a fault of the program."""
    with pytest.raises(ValueError, match="32 bytes"):
        recovery_text(b"short")
