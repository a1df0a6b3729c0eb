"""Packs and news are made with a key of our own and read back as an office reads them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from desktop.services.policy import Policy, plain_fingerprint
from desktop.services.updates import MANIFEST_NAME, look_for_update
from tests.packs import JP_2027

Script = Callable[[str], ModuleType]

HEAD = """
name = "jp-2027"
title_id = "Batas upah JP 2027"
title_en = "JP ceiling 2027"
issued_on = 2027-02-26
"""
NOTES = """
version = "2099.3.0"
issued_on = 2027-03-02
notes_id = "Batas upah 2027."
notes_en = "Ceilings of 2027."
"""


@pytest.fixture
def signing(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> tuple[ModuleType, str]:
    """Return the steps with a new key in the environment, and its fingerprint."""
    package = script("package")
    assert package.do(["pack-key", str(tmp_path / "kunci.pem")]) == 0
    monkeypatch.setenv("PATUH_PACK_KEY", str(tmp_path / "kunci.pem"))
    monkeypatch.delenv("PATUH_PACK_PASSWORD_FILE", raising=False)
    return package, capsys.readouterr().out.strip()


def source(folder: Path, document: str = JP_2027) -> Path:
    """Write the folder from which a pack is made."""
    (folder / "rules" / "jp").mkdir(parents=True)
    (folder / "pack.toml").write_text(HEAD, encoding="utf-8")
    (folder / "rules" / "jp" / "wage_ceiling.toml").write_text(document, encoding="utf-8")
    return folder


def test_a_pack_and_its_news_are_made_and_found(
    signing: tuple[ModuleType, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    """What it changes is printed; an office that trusts the key finds installer and pack."""
    package, fingerprint = signing
    share = tmp_path / "berbagi"
    share.mkdir()
    pack = share / "jp-2027.json"
    assert package.do(["rule-pack", str(source(tmp_path / "sumber")), str(pack)]) == 0
    assert "JP wage ceiling from 1 March 2027: Rp11.086.300" in capsys.readouterr().out
    installer = share / "patuh-jamsos-2099.3.0-setup.exe"
    installer.write_bytes(b"MZ")
    notes = tmp_path / "notes.toml"
    notes.write_text(NOTES, encoding="utf-8")
    assert package.do(["manifest", str(installer), str(notes), str(pack)]) == 0
    keys = frozenset({plain_fingerprint(fingerprint)})
    answer = look_for_update(Policy(place=str(share), keys=keys))
    assert (answer.installer, list(answer.packs.values())) == (installer, [pack])

    stray = tmp_path / "lain.json"
    stray.write_bytes(pack.read_bytes())
    assert package.do(["manifest", str(installer), str(notes), str(stray)]) == 1
    notes.write_text(NOTES.replace("2099.3.0", "2027"), encoding="utf-8")
    before = (share / MANIFEST_NAME).read_bytes()
    assert package.do(["manifest", str(installer), str(notes)]) == 1
    assert (share / MANIFEST_NAME).read_bytes() == before


def test_a_pack_with_a_slip_is_not_written(
    signing: tuple[ModuleType, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    """The readers of the program say file and key."""
    package, _fingerprint = signing
    wrong = source(tmp_path / "sumber", JP_2027.replace('source = "Surat B/1/022027", ', ""))
    assert package.do(["rule-pack", str(wrong), str(tmp_path / "x.json")]) == 1
    assert "jp/wage_ceiling.toml" in capsys.readouterr().err
    assert not (tmp_path / "x.json").exists()
    (wrong / "pack.toml").write_text('name = "jp-2027"', encoding="utf-8")
    with pytest.raises(SystemExit, match=r"pack\.toml lacks title_id, title_en, issued_on"):
        package.do(["rule-pack", str(wrong), str(tmp_path / "x.json")])
    with pytest.raises(SystemExit, match="missing"):
        package.do(["rule-pack", str(tmp_path), str(tmp_path / "x.json")])


def test_keys_are_neither_replaced_nor_guessed(
    signing: tuple[ModuleType, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An existing key stays, only its owner reads it; without one nothing is signed."""
    package, _fingerprint = signing
    key = tmp_path / "kunci.pem"
    with pytest.raises(SystemExit, match="exists already"):
        package.do(["pack-key", str(key)])
    assert os.name == "nt" or key.stat().st_mode & 0o077 == 0
    monkeypatch.delenv("PATUH_PACK_KEY")
    with pytest.raises(SystemExit, match="PATUH_PACK_KEY"):
        package.do(["rule-pack", str(source(tmp_path / "sumber")), str(tmp_path / "x.json")])
    assert package.do(["rule-pack", "only one"]) is None
