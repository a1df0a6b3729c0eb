"""Every code has its sentence in two languages, and every sentence its code."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from desktop.domain.issue import Severity, warning
from desktop.domain.worker_matching import Doubt
from desktop.exchange.bundle_messages import BUNDLE_MESSAGES
from desktop.exchange.messages import (
    FILE_MESSAGES,
    ISSUE_MESSAGES,
    Message,
    issue_sentence,
    place_sentence,
)

DESKTOP = Path(__file__).parent.parent.parent / "desktop"
CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|REQUIRED")
DOMAIN_SOURCES = ("typed_text.py", "field_values.py", "worker_fields.py", "identity.py")
# The headings of official forms look like codes.
EXCHANGE_SOURCES = [p for p in (DESKTOP / "exchange").glob("*.py") if p.name != "gap_sheets.py"]
BLAME = ("salah", "keliru", "gagal", "ilegal", "wrong", "invalid", "illegal")


def _codes(path: Path) -> set[str]:
    """Return every code-like text that stands inside a function."""
    found = set()
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found |= {node.value} if CODE.fullmatch(node.value) else set()
    return found


def _issue_codes() -> set[str]:
    codes = {code for name in DOMAIN_SOURCES for code in _codes(DESKTOP / "domain" / name)}
    exchange = {code for path in EXCHANGE_SOURCES for code in _codes(path)}
    codes |= {doubt.value for doubt in Doubt} | _codes(DESKTOP / "services" / "import_waiting.py")
    return codes | {code for code in exchange if not code.startswith(("FILE_", "TOML_"))}


def test_every_code_of_the_sources_has_a_sentence() -> None:
    """A new code without a sentence would stop an import; a sentence without code is dead."""
    own_files = {"SHEET_TOO_LARGE", "SHEET_NO_HEADER", "SHEET_NO_ROWS", "EXPORT_FORMAT"}
    own_files |= {"SHEET_ONLY_FAMILY", *BUNDLE_MESSAGES}
    codes = _issue_codes() - own_files
    assert codes - {"UTF_8"} == set(ISSUE_MESSAGES)


def test_every_file_code_has_a_sentence() -> None:
    """The codes of ``user_error`` are those of the table."""
    codes = {code for path in EXCHANGE_SOURCES for code in _codes(path)}
    assert codes - set(ISSUE_MESSAGES) == set(FILE_MESSAGES)


@pytest.mark.parametrize("code", sorted({**ISSUE_MESSAGES, **FILE_MESSAGES}))
def test_both_languages_say_the_same_facts_without_blame(code: str) -> None:
    """Equal placeholders, whole sentences, no word that accuses."""
    message: Message = {**ISSUE_MESSAGES, **FILE_MESSAGES}[code]
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (message.indonesian, message.english)
    ]
    assert fields[0] == fields[1]
    for text in (message.indonesian, message.english):
        assert text.endswith((".", "{cure}"))
        assert "  " not in text
        words = set(re.findall(r"[a-z]+", text.lower()))
        assert words.isdisjoint(BLAME) or "salah satu" in text.lower()


def test_a_sentence_carries_value_expectation_and_place() -> None:
    """What, which words are expected, and where."""
    issue = warning("CHOICE_UNKNOWN", "sex", "X", "L, P")
    assert issue_sentence(issue, "L/P") == (
        "Isi X belum dikenal untuk L/P. Pakai salah satu: L, P."
    )
    assert issue_sentence(issue, "L/P", language="en").startswith("X is not known for L/P.")
    assert place_sentence(Severity.ERROR, 14, "Tgl Lahir") == (
        "Perbaiki pada baris 14 kolom Tgl Lahir."
    )
    assert place_sentence(Severity.WARNING, 3, "", language="en") == "Check row 3."
    assert place_sentence(Severity.NOTICE, 3, "NIK", language="en") == "See row 3 column NIK."
