"""Every code has a sentence in both languages."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Mapping

import pytest

from desktop.domain import texts
from desktop.domain.assessment import ConcernedWorker, ObligationResult, ResultWarning
from desktop.domain.obligation import Bilingual, ComplianceStatus
from desktop.domain.texts import (
    check_text,
    explanation_text,
    note_text,
    remark_text,
    status_word,
    warning_text,
)
from desktop.domain.texts.forms import fill, join
from desktop.domain.texts.law_change import LAW
from tests.domain.cases import obligation, shipped_obligations

Trees = Mapping[str, ast.Module]

SPEAKING = (
    "desktop/domain/assess.py", "desktop/domain/checks/", "desktop/domain/duty.py",
    "desktop/domain/contribution.py", "desktop/domain/month_rates.py",
    "desktop/domain/employer.py", "desktop/domain/employer_check.py",
    "desktop/domain/exposure/", "desktop/domain/offer.py",
    "desktop/domain/own_values.py", "desktop/domain/comparison.py",
)  # fmt: skip
CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
TABLES = {
    "results": texts.RESULTS, "notes": texts.NOTES, "warnings": texts.WARNINGS,
    "checks": texts.CHECKS, "remarks": texts.REMARKS, "law": LAW,
    "exposure": texts.EXPOSURE, "offers": texts.OFFERS,
}  # fmt: skip
KNOWN = {code for table in TABLES.values() for code in table}


def codes_in(tree: ast.Module) -> Iterator[str]:
    """Yield every text constant that is written like a code."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and CODE.fullmatch(node.value)
        ):
            yield node.value


def sentences() -> list[tuple[str, Bilingual]]:
    """Return every sentence with the name of its table and code."""
    return [
        (f"{name}.{code}", text) for name, table in TABLES.items() for code, text in table.items()
    ]


def test_every_code_of_the_domain_has_a_sentence(trees: Trees) -> None:
    """No result, judgement, warning or note leaves the reader with a bare code."""
    silent = {
        (path, code)
        for path, tree in trees.items()
        if path.startswith(SPEAKING)
        for code in codes_in(tree)
        if code not in KNOWN
    }
    assert silent == set()


def test_reasons_named_by_obligations_have_a_sentence() -> None:
    """A file may name the reason for other sizes; it must be one we can say."""
    named = {item.params.get("outside_sizes", "SIZE_VOLUNTARY") for item in shipped_obligations()}
    assert named <= set(texts.RESULTS)


@pytest.mark.parametrize(("name", "text"), sentences(), ids=lambda item: str(item)[:40])
def test_both_languages_take_the_same_figures(name: str, text: Bilingual) -> None:
    """Placeholders and their forms agree, and neither language is empty."""
    assert placeholders(text.id) == placeholders(text.en)
    assert text.id.strip()
    assert text.en.strip()


def placeholders(sentence: str) -> set[tuple[str | None, str | None]]:
    """Return names and forms of the figures in a sentence."""
    return {
        (name, form) for _, name, form, _ in string.Formatter().parse(sentence) if name is not None
    }


def test_the_tone_blames_nobody() -> None:
    """No sentence says that somebody failed, broke a rule or is guilty."""
    harsh = re.compile(r"\b(gagal|melanggar|salah(?! satu)|lalai|kamu)\b", re.IGNORECASE)
    assert [name for name, text in sentences() if harsh.search(text.id)] == []


def test_every_status_has_a_word() -> None:
    """The six words are those of the design."""
    assert status_word(ComplianceStatus.NEEDS_CONFIRMATION) == "Perlu konfirmasi"
    assert status_word(ComplianceStatus.PARTLY_MET, "en") == "Partly met"
    assert set(texts.STATUSES) == set(ComplianceStatus)


def test_an_explanation_carries_its_figures() -> None:
    """Counts and inputs stand in the sentence, in the manner of the language."""
    someone = ConcernedWorker(1, 2, "JKK_MISSING")
    result = ObligationResult(
        obligation=obligation("REG-03"),
        status=ComplianceStatus.PARTLY_MET,
        reason="REGISTERED_SOME",
        counted=250,
        failed=(someone, someone),
        inputs={"programs": "JKK JKM", "as_of": "2026-11-22"},
    )
    assert explanation_text(result) == (
        "2 dari 250 pekerja yang wajib ikut JKK dan JKM belum terdaftar per 22 November 2026."
    )
    assert "2 of 250 workers" in explanation_text(result, "en")


@pytest.mark.parametrize(
    ("form", "value", "indonesian", "english"),
    [
        ("date", "2026-08-01", "1 Agustus 2026", "1 August 2026"),
        ("money", "1234567.50", "Rp1.234.567,50", "Rp1.234.567,50"),
        ("money", "1000.00", "Rp1.000", "Rp1.000"),
        ("change", "1000.00", "+Rp1.000", "+Rp1.000"),
        ("change", "-1000.00", "-Rp1.000", "-Rp1.000"),
        ("month", "2026-05", "Mei 2026", "May 2026"),
        ("months", "2026-05 2026-10", "Mei 2026, Oktober 2026", "May 2026, October 2026"),
        ("list", "JKK JHT JKN", "JKK, JHT, dan JKN", "JKK, JHT, and JKN"),
        ("offices", "JKN", "BPJS Kesehatan", "BPJS Kesehatan"),
        ("size", "besar", "besar", "large"),
        ("told", "", "belum diisi", "not told yet"),
        ("told", "12", "12", "12"),
        ("more", "0", "", ""),
        ("more", "2", "; 2 lagi perlu dikonfirmasi", "; 2 more need confirmation"),
        ("grace", "0", "", ""),
        (
            "grace",
            "3",
            "; 3 pekerja baru masih dalam 30 hari pertama",
            "; 3 new workers are still within their first 30 days",
        ),
        ("", "12", "12", "12"),
    ],
)
def test_figures_follow_the_language(form: str, value: str, indonesian: str, english: str) -> None:
    """Dates, months and lists as each language writes them; amounts as Indonesia does in both."""
    text = Bilingual(f"{{x:{form}}}", f"{{x:{form}}}")
    assert fill(text, {"x": value}, "id") == indonesian
    assert fill(text, {"x": value}, "en") == english


def test_an_english_figure_wins_in_english() -> None:
    """The name of a quantity is told in the language of the sentence."""
    text = Bilingual("{quantity}", "{quantity}")
    figures = {"quantity": "Batas upah", "quantity_en": "Wage ceiling"}
    assert (fill(text, figures, "id"), fill(text, figures, "en")) == ("Batas upah", "Wage ceiling")


def test_a_missing_figure_is_a_bug() -> None:
    """A sentence without its figure is never printed."""
    with pytest.raises(KeyError):
        fill(Bilingual("{x}", "{x}"), {}, "id")


@pytest.mark.parametrize(("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b")])
def test_short_lists(words: list[str], text: str) -> None:
    """Up to two words need no comma."""
    assert join(words, "id") == text


def test_a_warning_counts_its_workers() -> None:
    """The sentence says how many workers a remark concerns."""
    warning = ResultWarning("JP_AFTER_PENSION_AGE", (ConcernedWorker(1, 7, "X"),))
    assert warning_text(warning).startswith("1 pekerja")
    assert warning_text(warning, "en").startswith("1 workers")


def test_check_items_name_the_field() -> None:
    """A field of the employer is called by its name, and the sentence begins with a capital."""
    assert check_text("EMPLOYER_FIELD_EMPTY", field="nib").startswith("NIB belum diisi")
    assert check_text("EMPLOYER_FIELD_EMPTY", field="address").startswith("Alamat")
    assert "kota" in check_text("REQUIRED", field="city")
    assert check_text("REQUIRED", "en", field="email") == "Please fill in: email."
    assert "Jawa Selatan" in check_text("PROVINCE_UNKNOWN", field="province", value="Jawa Selatan")


def test_worker_reasons_are_check_items_too() -> None:
    """The check list says of a worker what the assessment found."""
    assert check_text("JKK_MISSING") == note_text("JKK_MISSING")


def test_remarks_and_notes_speak_both_languages() -> None:
    """A remark of the declaration is one of its own or a note of contributions."""
    assert remark_text("INDICATIVE", "en").startswith("The contributions")
    assert remark_text("FLOOR_UNKNOWN") == note_text("FLOOR_UNKNOWN")


def test_thousands_stand_with_points() -> None:
    """As in the tables beside the sentence; years, codes and numbers of papers stay as they are."""
    figures = {"counted": "2700", "failed": "75", "npp": "12345678", "unconfirmed": "1250"}
    said = Bilingual("{failed} dari {counted}, NPP {npp}{unconfirmed:more}", "{counted}")
    assert fill(said, figures, "id") == "75 dari 2.700, NPP 12345678; 1.250 lagi perlu dikonfirmasi"
    assert fill(said, figures, "en") == "2.700"
    told = Bilingual("{reported:told}", "{reported:told}")
    assert fill(told, {"reported": "1200"}, "id") == "1.200"
    assert fill(told, {"reported": ""}, "id") == "belum diisi"
