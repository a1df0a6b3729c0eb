"""employer.toml and answers.toml: read strictly, refused with file, key and cure."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.answers import AnswerValue, Evidence, PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.employer import SizeClass, SizeCriterion
from desktop.domain.establishment import Establishment
from desktop.domain.money import rupiah
from desktop.errors import UserError
from desktop.exchange.toml_input import read_answers, read_employer
from desktop.services.obligations import load_obligations

EMPLOYER = """
name = "PT Contoh Sejahtera"
legal_form = "PT"
nib = "1234567890123"
npwp = "01.234.567.8-901.234"
npp = "12345678"
kbli = "10110"
city = "Kota Bandar Lampung"
province = "Lampung"
size = "menengah"
jkk_risk_group = 3
construction = true
minimum_wage = 3491889
capital = "5000000000.50"
founded_on = 2010-03-15
signatory = { name = "Surya Contoh", position = "Direktur" }
"""
ANSWERS = """
[answers.REG-01]
answer = "yes"
note = "ada"
evidence = ["sertifikat.pdf"]
[headcounts]
wlkp = 250
bpjs_health = 249
[[payments]]
program = "BPJSTK"
month = "2026-09"
amount = "123456789.00"
paid_on = 2026-10-14
[[payments]]
program = "JKN"
month = "2026-10"
amount = 1000
[[accidents]]
happened_at = 2026-08-01T10:00:00
reported_at = 2026-08-02T09:00:00
[wlkp]
last_report = 2026-03-01
"""
_OUTCOME = "[[accidents]]\nhappened_at = 2026-08-02T09:00:00"
_HEALED = "\nestablished_at = 2026-08-09T09:00:00"


def _file(tmp_path: Path, text: str, name: str = "employer.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_employer_is_read_whole(tmp_path: Path) -> None:
    """Numbers cleaned, money in sen, words to values."""
    employer = read_employer(_file(tmp_path, EMPLOYER))
    assert employer.name == "PT Contoh Sejahtera"
    assert employer.npwp == "012345678901234"
    assert employer.stated_size is SizeClass.MEDIUM
    assert employer.size_criterion is None
    assert employer.minimum_wage == rupiah(3_491_889)
    assert employer.capital == 500_000_000_050
    assert employer.is_construction
    assert not employer.jkk_paid_through_2025_01
    assert employer.founded_on == date(2010, 3, 15)
    assert (employer.signatory.name, employer.signatory.position) == ("Surya Contoh", "Direktur")
    assert (employer.phone, employer.annual_sales, employer.jkk_risk_group) == ("", None, 3)


def test_establishments_are_read_in_their_order(tmp_path: Path) -> None:
    """Each with its own figures; only the name is needed."""
    text = (
        EMPLOYER
        + """
[[establishments]]
name = "Pabrik Metro"
city = "Kota Metro"
province = "Lampung"
npp = "87654321"
jkk_risk_group = 4
minimum_wage = 3100000
headcount_wlkp = 40
[[establishments]]
name = "Kantor Pusat"
head_office = true
"""
    )
    plant, office = read_employer(_file(tmp_path, text)).establishments
    assert (plant.city, plant.jkk_risk_group, plant.headcount_wlkp) == ("Kota Metro", 4, 40)
    assert plant.minimum_wage == rupiah(3_100_000)
    assert office == Establishment(name="Kantor Pusat", is_head_office=True)


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ("address = 'Jl. Contoh'", "TOML_KEY_MISSING", "establishments[1].name"),
        ("name = 'A'\njkk_risk_group = 6", "TOML_VALUE", "establishments[1].jkk_risk_group"),
        ("name = 'A'\ntown = 'B'", "TOML_KEY_UNKNOWN", "establishments[1].town"),
    ],
)
def test_faults_of_an_establishment_name_the_key(
    tmp_path: Path, text: str, code: str, key: str
) -> None:
    """A key that is missing, impossible or unknown is refused with its place."""
    path = _file(tmp_path, f"{EMPLOYER}\n[[establishments]]\n{text}\n")
    with pytest.raises(UserError) as fault:
        read_employer(path)
    assert (fault.value.code, fault.value.facts["key"]) == (code, key)


def test_a_name_is_enough_and_windows_files_are_read(tmp_path: Path) -> None:
    """Notepad's mark and line ends do not matter; what is missing stays empty."""
    path = tmp_path / "employer.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "CV Contoh"\r\nsize_criterion = "capital"\r\n')
    employer = read_employer(path)
    assert employer.size_criterion is SizeCriterion.CAPITAL
    assert employer.jkk_risk_group == 0
    assert employer.minimum_wage is None


def test_answers_are_read_whole(tmp_path: Path) -> None:
    """Answers, counts, payments, accidents and the last report."""
    answers = read_answers(_file(tmp_path, ANSWERS))
    answer = answers.answer_to("REG-01")
    assert answer is not None
    assert (answer.value, answer.evidence) == (AnswerValue.YES, Evidence.files("sertifikat.pdf"))
    assert answers.headcounts.wlkp == 250
    assert answers.headcounts.bpjs_employment is None
    first, second = answers.payments
    assert (first.program, first.month) == (PaymentProgram.EMPLOYMENT, Month(2026, 9))
    assert (first.amount, first.paid_on) == (12_345_678_900, date(2026, 10, 14))
    assert (second.amount, second.paid_on) == (100_000, None)
    assert answers.accidents is not None
    assert answers.accidents[0].reported_at == datetime(2026, 8, 2, 9)
    assert answers.wlkp_last_report == date(2026, 3, 1)


def test_numbers_of_every_obligation_are_read(tmp_path: Path) -> None:
    """Those whose group has a digit in its name are no different from the others."""
    obligations = load_obligations()
    text = "".join(f'[answers.{item.id}]\nanswer = "yes"\n' for item in obligations)
    answers = read_answers(_file(tmp_path, text), obligations)
    assert set(answers.by_obligation) == {item.id for item in obligations}
    assert "K3-01" in answers.by_obligation


def test_no_accidents_and_nothing_said_are_different(tmp_path: Path) -> None:
    """An empty list says that there were none."""
    assert read_answers(_file(tmp_path, "accidents = []")).accidents == ()
    assert read_answers(_file(tmp_path, "# kosong")).accidents is None


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("", "TOML_KEY_MISSING", ("name", 'name = "..."')),
        ('name = ""', "TOML_KEY_MISSING", ("name",)),
        ("name = 5", "TOML_TYPE", ("name", 'name = "5"')),
        ('name = "a"\nnipw = "1"', "TOML_KEY_UNKNOWN", ("nipw", "Mungkin maksudnya npwp")),
        ('name = "a"\nzzzz = 1', "TOML_KEY_UNKNOWN", ("zzzz", "Yang dikenal: ")),
        ('name = "a"\nsize = "sedang"', "TOML_VALUE", ("size", '"menengah"')),
        ('name = "a"\nsize_criterion = "stated"', "TOML_VALUE", ("size_criterion", '"capital"')),
        ('name = "a"\njkk_risk_group = 6', "TOML_VALUE", ("jkk_risk_group", "1 sampai 5")),
        ('name = "a"\njkk_risk_group = "3"', "TOML_TYPE", ("jkk_risk_group", "bilangan bulat")),
        ('name = "a"\nconstruction = "ya"', "TOML_TYPE", ("construction", "true")),
        ('name = "a"\nminimum_wage = 3491889.5', "TOML_TYPE", ('minimum_wage = "3491889.50"',)),
        ('name = "a"\nminimum_wage = true', "TOML_TYPE", ("minimum_wage",)),
        ('name = "a"\nminimum_wage = "3.491.889"', "TOML_VALUE", ("tanpa pemisah ribuan",)),
        ('name = "a"\ncapital = -1', "TOML_VALUE", ("capital", "positif")),
        ('name = "a"\nfounded_on = "2010"', "TOML_TYPE", ("founded_on", "tanpa tanda kutip")),
        ('name = "a"\nsignatory = "x"', "TOML_TYPE", ("signatory", "[signatory]")),
        ('name = "a"\nsignatory = { nama = "x" }', "TOML_KEY_UNKNOWN", ("signatory.nama", "name")),
        ("name = PT Contoh", "TOML_SYNTAX", ("baris 1", "kolom")),
        ('name = "a"\nname = "b"', "TOML_SYNTAX", ("tanda kutip",)),
        ('name = "', "TOML_SYNTAX", ("employer.toml",)),
        ('name = "a"\nfounded_on = 2010-02-30', "TOML_SYNTAX", ("baris 2",)),
    ],
)
def test_faults_of_an_employer_name_key_and_cure(
    tmp_path: Path, line: str, code: str, says: tuple[str, ...]
) -> None:
    """Each fault is one sentence with file, key and what to write instead."""
    with pytest.raises(UserError) as caught:
        read_employer(_file(tmp_path, line))
    assert caught.value.code == code
    assert "employer.toml" in caught.value.sentence
    for part in says:
        assert part in caught.value.sentence


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ('[answers.REG01]\nanswer = "yes"', "TOML_KEY_UNKNOWN", "answers.REG01"),
        ('[answers.REG-01]\nanswer = "ya"', "TOML_VALUE", "answers.REG-01.answer"),
        ('[answers.REG-01]\nreason = "x"', "TOML_KEY_MISSING", "answers.REG-01.answer"),
        ('[answers.REG-01]\nanswer = "no"\nbukti = 1', "TOML_KEY_UNKNOWN", "answers.REG-01.bukti"),
        ('[answers.REG-01]\nanswer = "no"\nevidence = "a"', "TOML_TYPE", "answers.REG-01.evidence"),
        ("[headcounts]\nwlkp = -1", "TOML_VALUE", "headcounts.wlkp"),
        ("[headcounts]\nwlkp = 2.5", "TOML_TYPE", "headcounts.wlkp"),
        ("[headcounts]\njumlah = 2", "TOML_KEY_UNKNOWN", "headcounts.jumlah"),
        ("payments = 1", "TOML_TYPE", "payments"),
        ("[[payments]]\nmonth = '2026-09'\namount = 1", "TOML_KEY_MISSING", "payments[1].program"),
        (
            "[[payments]]\nprogram = 'JKN'\nmonth = '2026-09'",
            "TOML_KEY_MISSING",
            "payments[1].amount",
        ),
        ("[[payments]]\nprogram = 'JKN'\namount = 1", "TOML_KEY_MISSING", "payments[1].month"),
        (
            "[[payments]]\nprogram = 'JKN'\namount = 1\nmonth = '9-2026'",
            "TOML_VALUE",
            "payments[1].month",
        ),
        (
            "[[payments]]\nprogram = 'JKN'\namount = 1.5\nmonth = '2026-09'",
            "TOML_TYPE",
            "payments[1].amount",
        ),
        (
            "[[payments]]\nprogram = 'JKN'\namount = 1\nmonth = '2026-09'\npaid = 2026-10-01",
            "TOML_KEY_UNKNOWN",
            "payments[1].paid",
        ),
        ("[[accidents]]\nreported_at = 2026-08-02T09:00:00", "TOML_KEY_MISSING", "happened_at"),
        ("[[accidents]]\nhappened_at = 2026-08-02", "TOML_TYPE", "accidents[1].happened_at"),
        ("[[accidents]]\nhappened_at = 2026-08-02T09:00:00Z", "TOML_TYPE", "happened_at"),
        (
            "[[accidents]]\nhappened_at = 2026-08-02T09:00:00\nreported_at = 2026-08-01T09:00:00",
            "TOML_VALUE",
            "accidents[1].reported_at",
        ),
        (
            _OUTCOME + "\nestablished_at = 2026-08-01T09:00:00",
            "TOML_VALUE",
            "accidents[1].established_at",
        ),
        (
            _OUTCOME + _HEALED + "\nstage_two_reported_at = 2026-08-08T09:00:00",
            "TOML_VALUE",
            "accidents[1].stage_two_reported_at",
        ),
        (
            "[[accidents]]\nhappened_at = 2026-08-02T09:00:00\nwhere = 'x'",
            "TOML_KEY_UNKNOWN",
            "accidents[1].where",
        ),
        ("[wlkp]\nlast_report = '2026'", "TOML_TYPE", "wlkp.last_report"),
        ("[wlkp]\nlast = 2026-03-01", "TOML_KEY_UNKNOWN", "wlkp.last"),
        ("[payment]\nx = 1", "TOML_KEY_UNKNOWN", "payment"),
    ],
)
def test_faults_of_answers_name_the_key(tmp_path: Path, text: str, code: str, key: str) -> None:
    """Tables and their numbers are part of the key."""
    with pytest.raises(UserError) as caught:
        read_answers(_file(tmp_path, text, "answers.toml"))
    assert caught.value.code == code
    assert key in caught.value.sentence


def test_files_that_are_no_text_are_told(tmp_path: Path) -> None:
    """Not found, a folder, another encoding."""
    cases = {"no.toml": "FILE_NOT_FOUND", "": "FILE_IS_FOLDER", "b.toml": "TOML_ENCODING"}
    (tmp_path / "b.toml").write_bytes('name = "é"'.encode("cp1252"))
    for name, code in cases.items():
        with pytest.raises(UserError) as caught:
            read_employer(tmp_path / name)
        assert caught.value.code == code


def test_what_is_computed_may_carry_evidence_alone(tmp_path: Path) -> None:
    """Evidence or a note without a word stands beside a computed result."""
    text = '[answers.REG-03]\nevidence = ["daftar peserta.pdf"]\nnote = "lengkap"'
    answer = read_answers(_file(tmp_path, text, "answers.toml")).answer_to("REG-03")

    assert answer is not None
    assert (answer.value, answer.note) == (None, "lengkap")
    assert [item.file for item in answer.evidence] == ["daftar peserta.pdf"]


def test_an_answer_to_no_obligation_is_refused(tmp_path: Path) -> None:
    """A number in the right form that no obligation bears would otherwise be lost in silence."""
    path = _file(tmp_path, '[answers.REG-99]\nanswer = "yes"', "answers.toml")
    with pytest.raises(UserError) as caught:
        read_answers(path, load_obligations())

    assert caught.value.code == "TOML_KEY_UNKNOWN"
    assert "answers.REG-99" in caught.value.sentence
    assert "REG-01" in caught.value.sentence


def test_a_subsector_that_the_relief_does_not_know_is_refused(tmp_path: Path) -> None:
    """A relief lost to a wrong word would look like one that is not due."""
    path = _file(tmp_path, EMPLOYER + 'labour_intensive_subsector = "sepatu"')
    with pytest.raises(UserError) as caught:
        read_employer(path, ["alas kaki", "furnitur"])

    assert caught.value.code == "TOML_VALUE"
    assert "labour_intensive_subsector" in caught.value.sentence
    assert "alas kaki" in caught.value.sentence


def test_no_subsector_is_an_answer_too(tmp_path: Path) -> None:
    """An empty text says that the employer belongs to none of them."""
    path = _file(tmp_path, EMPLOYER + 'labour_intensive_subsector = ""')

    assert read_employer(path, ["alas kaki"]).labour_intensive_subsector == ""
