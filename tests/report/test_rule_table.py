"""Annex VI."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.declaration import SnapshotPack, short_digest
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_full_snapshot, a_snapshot


def test_packs_of_rules_are_named_with_digest_and_key() -> None:
    """It says whose pack was in use, what rests on it, and what it left alone."""
    pack = SnapshotPack(
        name="jp-2027", title="Batas upah JP 2027", issued_on=date(2027, 2, 26), digest="ab" * 32,
        key="0011 2233", keeps_before=date(2027, 3, 2), rule_ids=("jp.wage_ceiling",),
        obligation_ids=("REG-04",),
    )  # fmt: skip
    pages = " ".join(page_texts(render(a_snapshot(1, packs=(pack,)))))
    annex = " ".join(pages.split()).split("LAMPIRAN VI ")[1]
    assert "Paket aturan: “Batas upah JP 2027” (jp-2027, terbit 26-02-2027)" in annex
    assert f"sidik berkas {short_digest('ab' * 32)}, ditandatangani dengan kunci 0011 2233" in annex
    assert "jp.wage_ceiling, REG-04. Tidak mengubah masa sebelum 02-03-2027." in annex


def test_a_long_id_is_divided_at_its_signs() -> None:
    """Whoever looks an id up reads whole words, with nothing added between them."""
    (rule, *_others) = a_snapshot(1).rules
    long_id = "threshold.smk3_minimum_workers"
    snapshot = replace(a_snapshot(1), rules=(replace(rule, rule_id=long_id),))
    lines = [line.strip() for page in page_texts(render(snapshot)) for line in page.splitlines()]
    place = lines.index("threshold.smk3_minimum_")
    assert lines[place + 1] == "workers"


def test_no_article_names_a_day_as_it_is_stored() -> None:
    """In the annexes of contributions, of explanations and of rules alike."""
    snapshot = a_full_snapshot()
    rules = tuple(replace(rule, article="PP 6/2025 (2025-02-07)") for rule in snapshot.rules)
    annexes = " ".join(page_texts(render(replace(snapshot, rules=rules)))).split("LAMPIRAN ")
    assert "2025-02-07" not in "".join(annexes)
    assert [text.split()[0] for text in annexes if "07-02-2025" in text] == ["II", "V", "VI"]
