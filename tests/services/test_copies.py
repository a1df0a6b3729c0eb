"""The other papers say what the declaration says, each marked as what it is."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document

from desktop.domain.employer import Employer
from desktop.domain.money import format_rupiah
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.report.editable_copy import NOTICE
from desktop.report.preview import page_texts
from desktop.services.check_list import NotReady
from desktop.services.container import Services
from desktop.services.declarations import Correction
from tests.services.conftest import make_worker


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer, two workers, one without JKK, and a plan."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2, employment_programs=(NOT_MEMBER, *(MEMBER,) * 4)))
    services.plan.propose_missing()
    return services


def flat(pdf: bytes) -> str:
    """Return the words of a PDF on one line."""
    return " ".join(" ".join(page_texts(pdf)).split())


def test_pdf_and_json_hold_the_same_figures(staffed: Services) -> None:
    """Headcounts, coverage, money, score and every explanation of the JSON stand in the PDF."""
    stored, _ = staffed.declarations.finalise("1")
    text, document = flat(stored.pdf), json.loads(stored.snapshot)
    for number, figure in enumerate(document["figures"], start=1):
        assert f"V.{number} {figure['title']}: {figure['value']}" in text, figure["key"]
    for line in document["programs"]:
        numbers = (line[key] for key in ("expected", "registered", "missing", "unconfirmed"))
        assert " ".join(map(str, numbers)) in text.split("3. Hasil penilaian")[0]
        assert format_rupiah(line["employer_share_sen"]) in text.split("LAMPIRAN II ")[1]
    for kind in ("sex", "citizenship", "contract"):
        members = [group for group in document["groups"] if group["kind"] == kind]
        assert sum(group["workers"] for group in members) == len(document["workers"])
        for program in document["programs"]:
            shares = (group["employer_share_sen"].get(program["program"], 0) for group in members)
            assert sum(shares) == program["employer_share_sen"]
    keys = {figure["key"] for figure in document["figures"]}
    assert {f"obligation.{item['id']}" for item in document["obligations"]} <= keys
    assert {f"action.{item['obligation_id']}" for item in document["actions"]} <= keys


def test_figures_rest_on_rules_that_are_printed(staffed: Services) -> None:
    """Each value of law behind a figure is among the rules of Annex VI; money adds up."""
    document = json.loads(staffed.declarations.finalise("1")[0].snapshot)
    known = {rule["rule_id"] for rule in document["rules"]}
    figures = {figure["key"]: figure for figure in document["figures"]}
    for figure in figures.values():
        assert set(figure["rule_ids"]) <= known, figure["key"]
    for program in ("JKK", "JKM", "JHT", "JP", "JKN"):
        assert figures[f"program.{program}.contribution"]["rule_ids"], program
        assert figures[f"program.{program}.contribution"]["terms"], program
    assert figures["program.JKK.members"]["rows"] == [3]
    assert figures["program.JKK.members"]["law"]


def test_short_letter_of_draft_and_final(staffed: Services) -> None:
    """A draft is marked; the final one has the number and digest of the declaration."""
    assert "DRAF" in flat(staffed.copies.short_letter())
    stored, _ = staffed.declarations.finalise("7/XI/2026")
    text = flat(staffed.copies.short_letter(stored.declaration_id))
    assert "Surat ringkas, nomor 7/XI/2026" in text
    assert "LAMPIRAN" not in text
    assert "DRAF" not in text


def test_editable_copy_says_on_each_page_what_it_is(staffed: Services) -> None:
    """Head and foot carry the notice; the figures are those of the declaration, byte for byte."""
    stored, _ = staffed.declarations.finalise("7/XI/2026")
    made = staffed.copies.editable(stored.declaration_id)
    assert made == staffed.copies.editable(stored.declaration_id)
    document = Document(BytesIO(made))
    for part in (document.sections[0].header, document.sections[0].footer):
        assert part.paragraphs[0].text == NOTICE
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert "Nomor: 7/XI/2026" in lines
    assert {"JKK", "2", "1"} <= set(cells)
    assert any(cell.startswith("REG-03") for cell in cells)
    # Titles repeat where a table runs over a page, and nothing unsure is left out of the score.
    with_titles = document.tables[1:]
    assert all(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in with_titles)
    assert any("yang belum pasti" in line or "belum pasti;" in line for line in lines)
    assert any(line.startswith("Perlu konfirmasi: ") for line in lines)


def test_director_note_is_one_page_with_exposure_and_plan(staffed: Services) -> None:
    """Exposure, steps and plan are those of the services; it says that it is internal."""
    pdf = staffed.copies.director_note()
    text = flat(pdf)
    report = staffed.exposure.report(staffed.assessments.as_of)
    assert len(page_texts(pdf)) == 1
    assert pdf == staffed.copies.director_note()
    assert "Catatan internal untuk direksi. Bukan bagian dari surat pernyataan" in text
    assert format_rupiah(report.total, decimals=False) in text
    overview = staffed.plan.overview(staffed.assessments.assess())
    for result in overview.missing[:6]:
        assert result.obligation.id in text
    assert f"{overview.pending} tindakan belum selesai" in text


def test_nothing_is_made_of_data_that_may_not_be_declared(
    services: Services, employer: Employer
) -> None:
    """Without workers there is no paper, but the red findings."""
    services.employers.save(employer)
    for make in (services.copies.short_letter, services.copies.editable):
        with pytest.raises(NotReady):
            make()


def test_a_correction_prints_its_difference_first(staffed: Services) -> None:
    """People, results and rupiah that changed stand before the addressee, also in the draft."""
    staffed.declarations.finalise("1")
    worker = staffed.workforce.all()[0]
    staffed.workforce.save(replace(worker, basic_wage=worker.basic_wage + 100_000_00))
    correction = Correction("1", "upah keliru")
    stored, _ = staffed.declarations.finalise("2", correction=correction)
    head = flat(stored.pdf).split("Kepada Yth.")[0]
    assert "Tenaga kerja: pekerja 1 diubah datanya." in head
    assert "Iuran sebulan: JKK Rp" in head
    draft = flat(staffed.declarations.preview(correction=Correction("2", "nama keliru")))
    assert "tidak berubah; yang diperbaiki" in draft.split("Kepada Yth.")[0]
