"""Whom a computer trusts: the file first, then the environment, then the user."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.services.policy import PUBLISHER_KEYS, read_policy

A = "0011 2233 4455 6677 8899 aabb ccdd eeff"
B = "FFEE-DDCC-BBAA-9988-7766-5544-3322-1100"
C = "ab" * 16


def test_without_anything_nobody_is_trusted(tmp_path: Path) -> None:
    """The program names no key of a publisher, and looks nowhere."""
    policy = read_policy({}, tmp_path / "none.toml")
    assert (policy.place, policy.keys, PUBLISHER_KEYS) == ("", frozenset(), ())
    assert not policy.trusts(A)


def test_the_user_adds_where_the_administrator_left_it_open(tmp_path: Path) -> None:
    """Settings set the place and add keys; what is no fingerprint is ignored."""
    environment = {"PATUH_TRUSTED_KEYS": f"{A}; x"}
    policy = read_policy(environment, tmp_path / "none.toml").with_settings(" /share ", f"{B}\n?")
    assert policy.place == "/share"
    assert policy.trusts(A)
    assert policy.trusts(B.lower())
    assert not policy.trusts(C)
    assert not policy.trusts("")


def test_the_policy_file_fixes_place_and_keys(tmp_path: Path) -> None:
    """Neither environment nor settings change what it states."""
    file = tmp_path / "policy.toml"
    file.write_text(f'updates = "/resmi"\ntrusted_keys = ["{A}"]\n', encoding="utf-8-sig")
    environment = {"PATUH_UPDATES": "/lain", "PATUH_TRUSTED_KEYS": B}
    policy = read_policy(environment, file).with_settings("/sendiri", C)
    assert (policy.place, policy.is_place_fixed, policy.are_keys_fixed) == ("/resmi", True, True)
    assert [policy.trusts(key) for key in (A, B, C)] == [True, False, False]


def test_the_environment_fixes_the_place(tmp_path: Path) -> None:
    """An administrator without a file beside the program can do it too."""
    policy = read_policy({"PATUH_UPDATES": "/resmi"}, tmp_path / "none.toml")
    assert policy.with_settings("/sendiri", "").place == "/resmi"


@pytest.mark.parametrize(
    "text", ["updates = 1", "x = 1", 'trusted_keys = ["abc"]', "trusted_keys = 1", "= ", "\udcff"]
)
def test_a_policy_that_cannot_be_read_is_not_passed_over(tmp_path: Path, text: str) -> None:
    """Otherwise a slip of the pen would open what an administrator closed."""
    file = tmp_path / "policy.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UserError, match=r"policy\.toml"):
        read_policy({}, file)
