"""Words and codes that a sheet does not explain: asked once, remembered, shared with exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import EmploymentKind
from desktop.exchange.gap_sheets import DATA_TK_BARU, STATUS_LIST
from desktop.services.container import Services
from desktop.services.import_desk import ImportDraft
from tests.services.test_import_desk import HEADINGS, book, person

STATUS = DATA_TK_BARU.index("STATUS_PEGAWAI")


@pytest.fixture
def desk_services(services: Services, employer: Employer) -> Services:
    """Return services with an employer and no workers."""
    services.employers.save(employer)
    return services


def sipp(path: Path, *codes: str) -> Path:
    """Write a data_tk_baru with one worker for each code of STATUS_PEGAWAI."""
    rows = []
    for number, code in enumerate(codes, start=1):
        name, nik, born, sex, start, wage = person(number)
        told = {
            "NAMA_LENGKAP": name,
            "TANGGAL_LAHIR": born,
            "JENIS_IDENTITAS": "KTP",
            "NOMOR_IDENTITAS": nik,
            "JENIS_KELAMIN": sex,
            "UPAH": wage,
            "STATUS_PEGAWAI": code,
            "TGL_AWAL_BEKERJA": start,
        }
        rows.append([told.get(heading, "") for heading in DATA_TK_BARU])
    return book(path, list(DATA_TK_BARU), *rows)


def answered(
    services: Services, draft: ImportDraft, words: Mapping[int, Mapping[str, str]]
) -> ImportDraft:
    """Return the draft read with what was said of its words."""
    return services.import_desk.examine(replace(draft, choices=replace(draft.choices, words=words)))


def kinds(draft: ImportDraft) -> list[EmploymentKind]:
    """Return the kinds of contract of the workers that were read."""
    assert draft.source is not None
    return [worker.employment.kind for worker in draft.source.workers]


def test_codes_of_sipp_are_asked_and_known_the_next_time(
    desk_services: Services, tmp_path: Path
) -> None:
    """Nobody becomes permanent for want of a list: asked, answered, remembered, used by exports."""
    path = sipp(tmp_path / "a.xlsx", "1", "1", "2")
    draft = desk_services.import_desk.open(path)
    assert draft.source is not None
    (question,) = draft.source.word_questions
    assert (question.index, question.field) == (STATUS, "kind")
    assert question.texts == (("1", 2), ("2", 1))
    assert {f.code for f in draft.source.findings} >= {"COLUMN_NO_KIND", "KIND_ASSUMED"}

    draft = answered(desk_services, draft, {STATUS: {"1": "PKWT", "2": "PKWTT"}})
    assert draft.source is not None
    assert kinds(draft) == [EmploymentKind.PKWT, EmploymentKind.PKWT, EmploymentKind.PKWTT]
    assert draft.source.word_questions == ()
    assert not {f.code for f in draft.source.findings} & {"COLUMN_NO_KIND", "KIND_ASSUMED"}
    desk_services.import_desk.apply(desk_services.import_desk.plan(draft))

    again = desk_services.import_desk.open(path)
    assert again.is_remembered
    assert again.source is not None
    assert again.source.word_questions == ()
    assert len(desk_services.import_desk.plan(again).plan.unchanged) == 3
    codes = desk_services.gap_exports.drafts(desk_services.today())[0].codes
    assert codes == {(STATUS_LIST, "PKWT"): "1", (STATUS_LIST, "PKWTT"): "2"}


def test_codes_told_for_an_export_are_read_in_an_import(
    desk_services: Services, tmp_path: Path
) -> None:
    """What was told once is not asked again; a code of two kinds settles nothing."""
    told = {
        (STATUS_LIST, EmploymentKind.PKWT.value): "2",
        (STATUS_LIST, EmploymentKind.DAILY.value): "3",
        (STATUS_LIST, EmploymentKind.SEASONAL.value): "3",
    }
    desk_services.gap_exports.remember(told)
    draft = desk_services.import_desk.open(sipp(tmp_path / "a.xlsx", "2", "3"))
    assert draft.source is not None
    (question,) = draft.source.word_questions
    assert question.texts == (("3", 1),)
    assert kinds(draft) == [EmploymentKind.PKWT]
    assert draft.source.rejected_rows == (3,)
    assert not draft.is_remembered

    draft = answered(desk_services, draft, {STATUS: {"2": "PKWT", "3": "Musiman"}})
    assert kinds(draft) == [EmploymentKind.PKWT, EmploymentKind.SEASONAL]


def test_two_codes_for_one_kind_leave_an_export_asking(
    desk_services: Services, tmp_path: Path
) -> None:
    """Reading is clear, writing is not: no code is invented."""
    draft = desk_services.import_desk.open(sipp(tmp_path / "a.xlsx", "1", "2"))
    draft = answered(desk_services, draft, {STATUS: {"1": "PKWT", "2": "PKWT"}})
    desk_services.import_desk.apply(desk_services.import_desk.plan(draft))
    assert desk_services.gap_exports.drafts(desk_services.today())[0].codes == {}


def test_a_company_word_is_asked_for_and_one_without_meaning_waits(
    desk_services: Services, tmp_path: Path
) -> None:
    """The row of a word that stands for nothing stays out with a finding; it is not asked again."""
    rows = [[*person(n), text] for n, text in enumerate(["Tetap", "OS", "os", "Direksi"], start=1)]
    draft = desk_services.import_desk.open(
        book(tmp_path / "a.xlsx", [*HEADINGS, "Status Karyawan"], *rows)
    )
    assert draft.source is not None
    (question,) = draft.source.word_questions
    assert question.texts == (("OS", 2), ("Direksi", 1))
    assert draft.source.rejected_rows == (3, 4, 5)

    draft = answered(desk_services, draft, {6: {"OS": "PKWT", "DIREKSI": ""}})
    assert draft.source is not None
    assert kinds(draft) == [EmploymentKind.PKWTT, EmploymentKind.PKWT, EmploymentKind.PKWT]
    assert draft.source.word_questions == ()
    assert draft.source.rejected_rows == (5,)
    assert [f.code for f in draft.source.findings if f.row == 5] == ["CHOICE_UNKNOWN"]


def test_a_mark_that_may_mean_either_is_asked_about(
    desk_services: Services, tmp_path: Path
) -> None:
    """An x ticks or crosses out; a day that does not exist is no word and stays a fault."""
    rows = [[*person(n), text] for n, text in enumerate(["V", "x", "31/02/2020"], start=1)]
    draft = desk_services.import_desk.open(book(tmp_path / "a.xlsx", [*HEADINGS, "JKK"], *rows))
    assert draft.source is not None
    (question,) = draft.source.word_questions
    assert (question.field, question.texts) == ("jkk", (("x", 1),))
    assert draft.source.rejected_rows == (3, 4)

    draft = answered(desk_services, draft, {6: {"X": "Tidak"}})
    assert draft.source is not None
    states = [worker.state_in(Program.JKK) for worker in draft.source.workers]
    assert states == [ParticipationState.YES, ParticipationState.NO]
    assert draft.source.rejected_rows == (4,)


def test_a_column_of_many_unknown_words_is_not_asked_about(
    desk_services: Services, tmp_path: Path
) -> None:
    """It holds something else than its heading says."""
    rows = [[*person(n), "Tetap" if n == 1 else f"Golongan kerja {n}"] for n in range(1, 16)]
    draft = desk_services.import_desk.open(
        book(tmp_path / "a.xlsx", [*HEADINGS, "Status Karyawan"], *rows)
    )
    assert draft.source is not None
    assert draft.source.word_questions == ()
