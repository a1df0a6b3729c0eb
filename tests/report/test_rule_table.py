"""Annex VI."""

from __future__ import annotations

from datetime import date

from desktop.domain.declaration import SnapshotPack, short_digest
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_snapshot


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
