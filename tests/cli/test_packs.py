"""The command that looks into a pack of rules: JSON, and nothing stored."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from desktop.cli.arguments import build_parser
from desktop.cli.commands import Context, run_command
from desktop.errors import UserError
from tests.packs import JP_2026, policy_for, write_pack


def check(path: Path) -> int:
    """Look into a pack on a day that stands still."""
    arguments = build_parser().parse_args(["rules-pack", "check", str(path)])
    return run_command(arguments, Context(lambda: datetime(2026, 11, 22), None))


def test_a_pack_is_told_without_being_applied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who signed it, whether that is trusted here, and what it changes; a fault is a sentence."""
    path = write_pack(tmp_path, {"rules/jp/wage_ceiling.toml": JP_2026})
    monkeypatch.delenv("PATUH_TRUSTED_KEYS", raising=False)
    assert check(path) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["name"], document["trusted"], document["changes"]) == ("jp-2027", False, [])
    assert "Rp11.086.400" in document["corrections"][0]

    monkeypatch.setenv("PATUH_TRUSTED_KEYS", next(iter(policy_for().keys)))
    assert check(path) == 0
    assert json.loads(capsys.readouterr().out)["trusted"] is True

    path.write_bytes(path.read_bytes().replace(b"11086400", b"11086401"))
    with pytest.raises(UserError, match="tidak cocok"):
        check(path)
