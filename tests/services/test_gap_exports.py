"""Sheets that close gaps: who belongs there, the official order, text, codes asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.calendar import Month
from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.program import NOT_MEMBER, JknStatus, ParticipationState
from desktop.domain.worker import Employment, EmploymentKind, Sex
from desktop.errors import UserError
from desktop.exchange.gap_sheets import DATA_TK_BARU, EDABU, CodeNeed
from desktop.exchange.worker_import import import_workforce
from desktop.services.container import Services
from desktop.services.contribution_files import export_contributions
from desktop.services.gap_exports import GapDraft, GapKind
from tests.services.conftest import make_worker

DAY = date(2026, 11, 22)
_NO = ParticipationState.NO
WIFE = Dependant(name="Wati Rekaan", relation=Relation.SPOUSE, jkn=_NO, nik="1871015203960009")
SON = Dependant(name="Putra Rekaan", relation=Relation.CHILD, jkn=ParticipationState.YES)
DAUGHTER = Dependant(name="Putri Rekaan", relation=Relation.CHILD)
MOTHER = Dependant(name="Ibu Rekaan", relation=Relation.EXTRA, jkn=_NO)
PLACE = Employment(EmploymentKind.PKWT, date(2020, 1, 6), workplace="Pabrik Metro")


@pytest.fixture
def ready(services: Services, employer: Employer) -> Services:
    """Return services with one worker for each gap and one without any."""
    services.employers.save(employer)
    left = Employment(
        EmploymentKind.PKWT,
        date(2020, 1, 6),
        end=date(2026, 9, 30),
        contract_end=date(2026, 9, 30),
    )
    for person in (
        make_worker(1),
        make_worker(2, employment_programs=(NOT_MEMBER,) * 5, employment=PLACE),
        make_worker(3, employment_programs=(NOT_MEMBER,) * 5, kpj="12345678901"),
        make_worker(4, reported_wage_employment=4_000_000_00, kpj="12345678904"),
        make_worker(5, employment=left, kpj="12345678905"),
        make_worker(6, jkn_status=JknStatus.NONE),
        make_worker(9),
    ):
        services.workforce.save(person)
    insured = services.workforce.all()[-1].worker_id
    services.workforce.save_family(insured, (WIFE, SON, DAUGHTER, MOTHER))
    return services


def draft_of(services: Services, kind: GapKind) -> GapDraft:
    """Return the draft of one sheet."""
    return next(draft for draft in services.gap_exports.drafts(DAY) if draft.kind is kind)


def test_each_gap_lists_those_who_have_it(ready: Services) -> None:
    """Unregistered, unregistered with a KPJ, under-reported, left, without JKN."""
    drafts = ready.gap_exports.drafts(DAY)
    assert {draft.kind.value: [w.name for w in draft.source.workers] for draft in drafts} == {
        "data_tk_baru": ["Pekerja 2"],
        "data_tk_lanjutan": ["Pekerja 3"],
        "data_upah": ["Pekerja 4"],
        "data_tk_na": ["Pekerja 5"],
        "edabu": ["Pekerja 6"],
        "edabu_keluarga": ["Pekerja 9"],
    }


def test_codes_nobody_published_are_asked_and_remembered(ready: Services, tmp_path: Path) -> None:
    """STATUS_PEGAWAI and LOKASI_PEKERJAAN are never invented; told once, they are known."""
    draft = draft_of(ready, GapKind.NEW)
    assert draft.open_needs == (
        CodeNeed("LOKASI_PEKERJAAN", "Pabrik Metro"),
        CodeNeed("STATUS_PEGAWAI", "PKWT"),
    )
    path = tmp_path / "a.xlsx"
    empty = ready.gap_exports.write(draft, path, {})
    assert empty.lacking == {"STATUS_KAWIN": 1, "STATUS_PEGAWAI": 1, "LOKASI_PEKERJAAN": 1}
    codes = {("LOKASI_PEKERJAAN", "Pabrik Metro"): "3471", ("STATUS_PEGAWAI", "PKWT"): " 2 "}
    written = ready.gap_exports.write(draft, path, codes)
    assert (written.count, written.columns, written.lacking) == (1, 30, {"STATUS_KAWIN": 1})
    assert draft_of(ready, GapKind.NEW).open_needs == ()


def test_the_sheet_has_the_official_order_and_only_text(ready: Services, tmp_path: Path) -> None:
    """Thirty columns A to AD, dates dd-mm-yyyy, numbers with every digit."""
    draft = draft_of(ready, GapKind.NEW)
    assert ready.gap_exports.file_name(draft) == "template_tk_12345678.xlsx"
    path = tmp_path / "template_tk_12345678.xlsx"
    ready.gap_exports.write(draft, path, {})
    page = openpyxl.load_workbook(path)["data_tk_baru"]
    head, row = ([cell.value for cell in line] for line in page.iter_rows())
    assert tuple(head) == DATA_TK_BARU
    cells = dict(zip(head, row, strict=True))
    assert cells["NOMOR_IDENTITAS"] == "1871010101900002"
    assert (cells["TANGGAL_LAHIR"], cells["UPAH"]) == ("01-01-1990", "4500000")
    assert {cell.data_type for line in page.iter_rows() for cell in line if cell.value} == {"s"}


def test_what_is_written_is_recognised_as_the_official_sheet(
    ready: Services, tmp_path: Path
) -> None:
    """Each sheet goes back in under its own name, and says of everybody what was known."""
    codes = {("SEBAB_NA", "Kontrak berakhir"): "A1", ("STATUS_PEGAWAI", "PKWT"): "PKWT"}
    found: Counter[str] = Counter()
    for draft in ready.gap_exports.drafts(DAY):
        path = tmp_path / f"{draft.kind.value}.xlsx"
        ready.gap_exports.write(draft, path, codes)
        read = import_workforce(path)
        found[read.template] += len(read.workers) + len(read.updates)
    assert found == {
        "sipp_data_tk_baru_30": 1,
        "sipp_data_tk_lanjutan": 1,
        "sipp_data_upah": 1,
        "sipp_data_tk_na": 1,
        "edabu_37": 2,
    }


def test_the_form_of_health_carries_its_head_and_numbering(ready: Services, tmp_path: Path) -> None:
    """Twelve rows of head, three levels of headings, 1 to 37, month first."""
    path = tmp_path / "edabu.xlsx"
    ready.gap_exports.write(draft_of(ready, GapKind.HEALTH), path, {})
    rows = [
        list(row) for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    ]
    assert rows[0][0] == "FORM MUTASI DATA PESERTA"
    assert rows[2][:3] == ["NAMA INSTANSI/BADAN/PERUSAHAAN", ":", "PT Uji Coba"]
    assert tuple(rows[13]) == EDABU
    assert rows[15] == [str(n) for n in range(1, 38)]
    assert rows[16][9] == "01/01/1990"
    assert rows[16][7] == "1"


def test_the_form_of_health_lists_the_family_with_the_worker(
    ready: Services, tmp_path: Path
) -> None:
    """Spouse and three children who lack JKN, nobody else; it comes back as the same family."""
    children = [
        Dependant(name=f"Anak {n}", relation=Relation.CHILD, birth_date=date(2010 + n, 2, 1))
        for n in range(1, 6)
    ]
    children[0] = replace(children[0], jkn=ParticipationState.YES)
    wife = Dependant(name="Ani Rekaan", relation=Relation.SPOUSE, nik="1871015203960001")
    mother = Dependant(name="Ibu Rekaan", relation=Relation.EXTRA)
    stored, _changes = ready.workforce.save(make_worker(8, jkn_status=JknStatus.NONE))
    ready.workforce.save_family(stored.worker_id, (wife, *children, mother))
    draft = draft_of(ready, GapKind.HEALTH)
    assert draft.count == 5  # worker 6, worker 8, the wife, two children beside the first
    path = tmp_path / "edabu.xlsx"
    written = ready.gap_exports.write(draft, path, {("JENIS_MUTASI", "Peserta baru"): "1"})
    assert (written.count, written.lacking["No KK"], written.lacking["Tgl Lahir"]) == (5, 5, 1)
    read = import_workforce(path)
    assert [w.name for w in read.workers] == ["Pekerja 6", "Pekerja 8"]
    row = read.workers[1].source_row
    assert [(p.relation, p.name, p.sex, p.worker_row) for p in read.family] == [
        ("3", "Ani Rekaan", Sex.FEMALE, row),
        ("4", "Anak 2", None, row),
        ("4", "Anak 3", None, row),
    ]


def test_a_family_outside_jkn_is_listed_below_a_worker_inside(
    ready: Services, tmp_path: Path
) -> None:
    """Whoever is said to be outside, not whoever nobody asked about; both codes are asked for."""
    draft = draft_of(ready, GapKind.HEALTH_FAMILY)
    assert draft.count == 1
    needs = {need.our_value for need in draft.open_needs if need.list_name == "JENIS_MUTASI"}
    assert needs == {
        "Anggota keluarga baru dari peserta lama",
        "Peserta lama yang keluarganya bertambah",
    }
    path = tmp_path / "edabu_keluarga.xlsx"
    codes = {("JENIS_MUTASI", "Anggota keluarga baru dari peserta lama"): "7"}
    ready.gap_exports.write(draft, path, codes)
    page = openpyxl.load_workbook(path)["edabu_keluarga"]
    people = [[cell.value for cell in row] for row in page.iter_rows(min_row=17)]
    assert [(row[0], row[2], row[6], row[7]) for row in people] == [
        ("1", "", "Pekerja 9", "1"),
        ("2", "7", "Wati Rekaan", "3"),
    ]
    read = import_workforce(path)
    assert [(p.name, p.worker_row) for p in read.family] == [
        ("Wati Rekaan", read.workers[0].source_row)
    ]
    assert len(draft_of(ready, GapKind.HEALTH_FAMILY).open_needs) == len(draft.open_needs) - 1


def test_a_daily_wage_is_reported_as_a_month(ready: Services) -> None:
    """Twenty-five days are compared with what was reported."""
    daily = replace(PLACE, kind=EmploymentKind.DAILY)
    ready.workforce.save(
        make_worker(7, employment=daily, basic_wage=200_000_00, reported_wage_employment=200_000_00)
    )
    draft = draft_of(ready, GapKind.WAGES)
    assert draft.source.wages[draft.source.workers[-1].worker_id] == 5_000_000_00


def test_contributions_can_be_added_up(ready: Services, tmp_path: Path) -> None:
    """Words of the language, identities as text, amounts as numbers, a last line of sums."""
    computed = ready.contributions.month(Month(2026, 11))
    path = tmp_path / "iuran.xlsx"
    assert export_contributions(path, computed) == 6
    (page,) = openpyxl.load_workbook(path).worksheets
    heads = [cell.value for cell in page[1]]
    first = dict(zip(heads, page[2], strict=True))
    sums = dict(zip(heads, page[8], strict=True))
    worker = computed.workers[0]
    assert first["NIK atau Paspor"].value == worker.worker.identity_number
    assert first["NIK atau Paspor"].data_type == "s"
    assert first["JHT Pemberi Kerja"].data_type == "n"
    assert first["Jumlah Pemberi Kerja"].value * 100 == sum(worker.employer_share.values())
    assert sums["Nama Lengkap"].value == "Jumlah Seluruhnya"
    assert sums["Jumlah Pekerja"].value * 100 == sum(computed.worker_total.values())
    assert page.max_row == 8
    for head in heads[5:-1]:
        column = heads.index(head) + 1
        amounts = [page.cell(row, column).value or 0 for row in range(2, 8)]
        assert round(sum(amounts), 2) == sums[head].value, head


def test_contributions_as_a_text_table(ready: Services, tmp_path: Path) -> None:
    """The same for a spreadsheet that knows commas; another suffix is refused."""
    computed = ready.contributions.month(Month(2026, 11))
    assert export_contributions(tmp_path / "iuran.csv", computed) == 6
    lines = (tmp_path / "iuran.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Baris;Nomor Pegawai;NIK atau Paspor;Nama Lengkap;Upah;Dasar JKK;")
    assert ",00;" in lines[1]
    assert "." not in lines[-1]
    with pytest.raises(UserError):
        export_contributions(tmp_path / "iuran.pdf", computed)
