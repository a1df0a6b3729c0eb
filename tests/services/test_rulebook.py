from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.money import Rate
from desktop.domain.rules import RuleDataError
from desktop.errors import UserError
from desktop.services.rulebook import load_rulebook, load_version

VERSION = """
version = "1"
jurisdiction = "ID"
compiled_on = 2026-11-22
newest_source_seen = 2026-10-10
next_known_changes = []
"""
RATE = """
id = "jkm.rate"
title_id = "Tarif JKM"
title_en = "JKM rate"
unit = "fraction"
verified_on = 2026-11-22
values = [
  { from = 2015-07-01, value = 0.0030, source = "s", article = "a", confidence = "confirmed" },
]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a version and one rate."""
    (tmp_path / "jkm").mkdir()
    (tmp_path / "version.toml").write_text(VERSION, encoding="utf-8")
    (tmp_path / "jkm" / "rate.toml").write_text(RATE, encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_with_exact_decimals(folder: Path) -> None:
    """A bare decimal becomes an exact rate, and the version comes from its own file."""
    book = load_rulebook(folder)
    assert book.at(date(2026, 1, 1)).rate("jkm.rate") == Rate(3, 1000)
    assert book.version == "1"
    assert list(book.rules) == ["jkm.rate"]


def test_every_load_reads_the_files_again(folder: Path) -> None:
    """Nothing is cached: a corrected file counts at once, with another digest."""
    before = load_rulebook(folder)
    (folder / "jkm" / "rate.toml").write_text(RATE.replace("0.0030", "0.0031"), encoding="utf-8")
    after = load_rulebook(folder)
    assert after.at(date(2026, 1, 1)).rate("jkm.rate") == Rate(31, 10_000)
    assert after.digest != before.digest


def test_layout_and_comments_do_not_change_the_digest(folder: Path) -> None:
    """The digest speaks of the content, not of the text of the file."""
    before = load_rulebook(folder).digest
    (folder / "jkm" / "rate.toml").write_text(f"# JKM\n\n{RATE}\n", encoding="utf-8")
    assert load_rulebook(folder).digest == before


def test_a_missing_folder_tells_the_user_what_to_do(tmp_path: Path) -> None:
    """A damaged installation is the user's to repair, with a sentence that says how."""
    with pytest.raises(UserError, match="Pasang ulang") as caught:
        load_rulebook(tmp_path / "rules")
    assert caught.value.code == "rules_missing"


@pytest.mark.parametrize("content", [b"id = ", b"id = 1\nid = 2", b"title = '\xff'"])
def test_a_file_that_is_no_toml_is_named(folder: Path, content: bytes) -> None:
    """Broken syntax, a key given twice and a wrong encoding name the file."""
    (folder / "jkm" / "rate.toml").write_bytes(content)
    with pytest.raises(RuleDataError, match=r"^jkm/rate\.toml: file: write valid TOML"):
        load_rulebook(folder)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('version = "1"', "version"),
        ("compiled_on = 2026-11-22", "compiled_on"),
        ("next_known_changes = []", "next_known_changes"),
    ],
)
def test_a_version_file_must_be_complete(folder: Path, line: str, key: str) -> None:
    """Who compiled the law when, and what is coming, may not be left out."""
    (folder / "version.toml").write_text(VERSION.replace(line, ""), encoding="utf-8")
    with pytest.raises(RuleDataError, match=rf"^version\.toml: {key}: missing"):
        load_version(folder)


def test_the_shipped_law_loads_by_default() -> None:
    """Without a folder the shipped resources are read."""
    book, version = load_rulebook(), load_version()
    assert book.version == version.version == "2026.11"
    assert (version.jurisdiction, version.compiled_on) == ("ID", date(2026, 11, 22))
    assert version.newest_source_seen <= version.compiled_on
    assert any("batas atas upah JP 2027" in change for change in version.next_known_changes)
