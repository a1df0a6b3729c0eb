"""Whom this computer trusts with rules, and where it looks for news: what the administrator set.

There is no key of a publisher in the program, on purpose: none exists yet. A key is trusted by its
fingerprint, named in the policy file next to the program, in the environment, or in the settings
of the user. Where the policy file names keys, only these count.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.domain.texts.packs import refusal_text
from desktop.errors import UserError
from desktop.paths import policy_file

PUBLISHER_KEYS: Final[tuple[str, ...]] = ()
"""Fingerprints of the publisher's own keys."""

PLACE_VARIABLE: Final = "PATUH_UPDATES"
KEYS_VARIABLE: Final = "PATUH_TRUSTED_KEYS"
"""Fingerprints with a semicolon between."""

_DIGITS: Final = re.compile(r"[0-9a-f]{32}")
_FILE_KEYS: Final = frozenset({"updates", "trusted_keys"})


@dataclass(frozen=True, slots=True)
class Policy:
    """Where updates are announced (a file or its folder; empty for nowhere), and trusted keys.

    What is fixed was set by the administrator: the settings of the user do not change it.
    """

    place: str = ""
    keys: frozenset[str] = frozenset(PUBLISHER_KEYS)
    is_place_fixed: bool = False
    are_keys_fixed: bool = False

    def trusts(self, fingerprint: str) -> bool:
        """Tell whether a key of this fingerprint may sign."""
        return plain_fingerprint(fingerprint) in self.keys

    def with_settings(self, place: str, keys: str) -> Policy:
        """Return the policy with what the user set, as far as that is left to the user.

        ``keys`` are fingerprints with a semicolon or a new line between; what is none is ignored.
        """
        known = {plain_fingerprint(text) for text in re.split(r"[;\n]", keys)} - {""}
        return replace(
            self,
            place=self.place if self.is_place_fixed else place.strip(),
            keys=self.keys if self.are_keys_fixed else self.keys | known,
        )


def plain_fingerprint(text: str) -> str:
    """Return a fingerprint as 32 small digits, however it is spaced; empty for anything else."""
    digits = re.sub(r"[\s:-]", "", text).lower()
    return digits if _DIGITS.fullmatch(digits) else ""


def read_policy(environment: Mapping[str, str] | None = None, file: Path | None = None) -> Policy:
    """Return what file and environment say, by default those of this computer.

    The file wins over the environment. Raises ``UserError`` (``POLICY_UNREADABLE``) for a policy
    file that is there and cannot be read: what an administrator set is not passed over.
    """
    environment = os.environ if environment is None else environment
    stated = _stated(file or policy_file())
    place = stated.get("updates", environment.get(PLACE_VARIABLE, ""))
    keys = stated.get("trusted_keys")
    named = environment.get(KEYS_VARIABLE, "").split(";") if keys is None else keys
    return Policy(
        place=str(place).strip(),
        keys=frozenset(PUBLISHER_KEYS) | _fingerprints(named),
        is_place_fixed=bool(str(place).strip()),
        are_keys_fixed=keys is not None,
    )


def _fingerprints(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain_fingerprint, texts)) - {""}


def _stated(path: Path) -> dict[str, list[str] | str]:
    if not path.exists():
        return {}
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unreadable(path) from error
    keys = document.get("trusted_keys", [])
    is_list = isinstance(keys, list) and all(
        isinstance(key, str) and plain_fingerprint(key) for key in keys
    )
    if (
        set(document) - _FILE_KEYS
        or not is_list
        or not isinstance(document.get("updates", ""), str)
    ):
        raise _unreadable(path)
    return document


def _unreadable(path: Path) -> UserError:
    code, facts = "POLICY_UNREADABLE", {"path": str(path)}
    english = refusal_text(code, facts, "en")
    return UserError(code, refusal_text(code, facts), english=english, **facts)
