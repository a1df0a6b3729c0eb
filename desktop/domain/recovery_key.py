"""The recovery key of a data file as people write it: groups of letters and digits, each checked.

The alphabet leaves out I, L, O and U, so that nothing is read as something else; what is typed
for them all the same is taken as 1, 1 and 0. The last sign of each group is a check, so that a
slip of the pen is found in its group.
"""

from __future__ import annotations

KEY_BYTES = 32
GROUPS = 13
GROUP_SIGNS = 5
"""Signs of one group, the check included."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110")
_BITS = 5
_DATA_SIGNS = GROUP_SIGNS - 1


class RecoveryKeyMistyped(Exception):
    """A text that is no recovery key; ``group`` counts from 1 and is 0 where the length is off."""

    def __init__(self, group: int) -> None:
        super().__init__("the text is no recovery key")
        self.group = group


def recovery_text(secret: bytes) -> str:
    """Return 32 bytes as 13 groups of five signs; raises ``ValueError`` for another length."""
    if len(secret) != KEY_BYTES:
        raise ValueError("a recovery key has 32 bytes")
    spare = GROUPS * _DATA_SIGNS * _BITS - KEY_BYTES * 8
    number = int.from_bytes(secret, "big") << spare
    signs = ""
    for _ in range(GROUPS * _DATA_SIGNS):
        signs = _ALPHABET[number % 32] + signs
        number >>= _BITS
    groups = [signs[i : i + _DATA_SIGNS] for i in range(0, len(signs), _DATA_SIGNS)]
    return "-".join(group + _check(place, group) for place, group in enumerate(groups, 1))


def recovery_secret(text: str) -> bytes:
    """Return the 32 bytes of a typed key; raises ``RecoveryKeyMistyped`` with the group at fault.

    Spaces, dashes and small letters do not matter.
    """
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_READ_AS)
    groups = [signs[i : i + GROUP_SIGNS] for i in range(0, len(signs), GROUP_SIGNS)]
    for place, group in enumerate(groups[:GROUPS], 1):
        if len(group) == GROUP_SIGNS and not _is_whole(place, group):
            raise RecoveryKeyMistyped(place)
    if len(signs) != GROUPS * GROUP_SIGNS:
        raise RecoveryKeyMistyped(0)
    number = 0
    for group in groups:
        for sign in group[:_DATA_SIGNS]:
            number = number << _BITS | _ALPHABET.index(sign)
    spare = GROUPS * _DATA_SIGNS * _BITS - KEY_BYTES * 8
    return (number >> spare).to_bytes(KEY_BYTES, "big")


def _is_whole(place: int, group: str) -> bool:
    return all(sign in _ALPHABET for sign in group) and group[-1] == _check(
        place, group[:_DATA_SIGNS]
    )


def _check(place: int, group: str) -> str:
    """Return the check sign: odd weights catch a wrong sign, differing ones most swaps.

    The place of the group goes in, so that two groups that changed places are found too.
    """
    weights = (3, 7, 11, 13)
    total = sum(weight * _ALPHABET.index(sign) for weight, sign in zip(weights, group, strict=True))
    return _ALPHABET[(total + 5 * place) % 32]
