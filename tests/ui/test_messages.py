from __future__ import annotations

import ast
from collections.abc import Mapping
from datetime import date

from desktop.domain.bilingual import Bilingual
from desktop.domain.employer import SizeUndetermined
from desktop.domain.issue import error
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.ui.language import Language
from desktop.ui.messages import fault_text, issue_text, known_codes

OF_THE_COMMAND_LINE = ("desktop/cli/", "desktop/__main__.py")
"""Speaks Indonesian only."""

MAKERS = {"error", "warning", "Issue", "SizeUndetermined", "_check_digits"}


def codes_of(trees: Mapping[str, ast.Module]) -> set[str]:
    """Return every code that the domain gives to an issue."""
    found = set()
    for path, tree in trees.items():
        if not path.startswith("desktop/domain/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                found |= {
                    part.value
                    for argument in node.args
                    for part in ast.walk(argument)
                    if isinstance(part, ast.Constant)
                    and isinstance(part.value, str)
                    and part.value.isupper()
                    and "_" in part.value + "_"
                    and len(part.value) > 4
                }
    return found


def test_every_code_of_the_domain_has_a_sentence(trees: Mapping[str, ast.Module]) -> None:
    """No fault reaches the user as a bare code."""
    codes = codes_of(trees)
    assert "NIK_LENGTH" in codes
    assert codes - known_codes() == set()


def test_a_sentence_holds_value_and_cure() -> None:
    """What was typed and what was expected stand in the sentence."""
    text = issue_text(error("CHOICE_UNKNOWN", "sex", "X", "L, P"))
    assert "“X”" in text
    assert "L, P" in text
    assert "%" not in text


def test_an_unknown_code_is_still_a_sentence() -> None:
    """A code of a later version is shown with a hint to look at the field."""
    assert "NEW_CODE" in issue_text(error("NEW_CODE", "x"))


def test_faults_that_the_user_can_mend_have_sentences() -> None:
    """User errors, an unknown size and an unrecorded rule are no crashes."""
    assert fault_text(UserError("X", "Berkas kosong.")) == "Berkas kosong."
    assert "ukuran usaha" in fault_text(SizeUndetermined("SIZE_MISSING"))
    missing = fault_text(RuleNotInForce("jp.wage_ceiling", date(2010, 1, 1), None))
    assert "jp.wage_ceiling" in missing
    assert "01-01-2010" in missing
    title = Bilingual("Batas upah JP", "Wage ceiling for JP")
    named = fault_text(RuleNotInForce("jp.wage_ceiling", date(2010, 1, 1), None, title))
    assert named.startswith("Batas upah JP: ")


def test_every_fault_of_the_user_has_its_english(trees: Mapping[str, ast.Module]) -> None:
    """What the window shows of a service below it speaks the language of the window."""
    silent = [
        f"{path}:{node.lineno}"
        for path, tree in trees.items()
        if path.startswith("desktop/") and not path.startswith(OF_THE_COMMAND_LINE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "UserError"
        and "english" not in {keyword.arg for keyword in node.keywords}
    ]
    assert silent == []


def test_a_fault_speaks_the_language_of_the_window(language: Language) -> None:
    """The sentence of the same fault, in both."""
    fault = UserError("X", "Berkas kosong.", english="The file is empty.")
    assert fault_text(fault) == "Berkas kosong."
    language.use("en")
    assert fault_text(fault) == "The file is empty."


def test_a_bug_has_no_sentence() -> None:
    """Everything else is the program's own fault."""
    assert fault_text(KeyError("x")) == ""
