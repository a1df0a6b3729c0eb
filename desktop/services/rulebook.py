"""Reads the law out of ``resources/rules`` and hands it to the domain as plain dicts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.domain.rule_data import RuleDataError, Table
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.paths import resource_path

VERSION_FILE = "version.toml"
_VERSION_KEYS = frozenset(
    {"version", "jurisdiction", "compiled_on", "newest_source_seen", "next_known_changes"}
)


@dataclass(frozen=True, slots=True)
class RulesVersion:
    """How far the compiled law reaches: what it is called, and what it knows to be coming."""

    version: str
    jurisdiction: str
    compiled_on: date
    newest_source_seen: date
    next_known_changes: tuple[str, ...]


def load_rulebook(folder: Path | None = None) -> RuleBook:
    """Return the law in ``folder``, by default the one shipped; nothing is cached.

    Raises ``RuleDataError`` for a file written wrongly, ``UserError`` when there are none.
    """
    folder = folder or resource_path("rules")
    version = load_version(folder).version
    documents = {
        path.relative_to(folder).as_posix(): _read(path, folder)
        for path in sorted(folder.rglob("*.toml"))
        if path != folder / VERSION_FILE
    }
    return RuleBook.parse(documents, version)


def load_version(folder: Path | None = None) -> RulesVersion:
    """Return what ``version.toml`` says; raises as ``load_rulebook`` does."""
    folder = folder or resource_path("rules")
    path = folder / VERSION_FILE
    if not path.is_file():
        raise UserError(
            "rules_missing",
            f"Data peraturan tidak ditemukan di {folder}. Pasang ulang program ini.",
            english=f"The data of the law were not found in {folder}. Install this program again.",
            folder=str(folder),
        )
    table = Table(VERSION_FILE, _read(path, folder), _VERSION_KEYS)
    return RulesVersion(
        version=table.text("version"),
        jurisdiction=table.text("jurisdiction"),
        compiled_on=table.day("compiled_on"),
        newest_source_seen=table.day("newest_source_seen"),
        next_known_changes=table.texts("next_known_changes"),
    )


def _read(path: Path, folder: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        file = path.relative_to(folder).as_posix()
        raise RuleDataError(file, "file", f"write valid TOML in UTF-8 ({error})") from error
