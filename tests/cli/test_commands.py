"""The commands: what they write, print and answer, on the files that a user hands over."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from desktop.__main__ import main
from desktop.cli.arguments import build_parser
from desktop.cli.commands import Context, run_command
from desktop.errors import UserError
from desktop.services.sample import sample_file

NOW = datetime(2026, 11, 22, 10, 30)
HEADINGS = (
    "Nama Lengkap",
    "NIK",
    "Nomor Pegawai",
    "Tanggal Lahir",
    "Jenis Kelamin",
    "Tanggal Mulai Bekerja",
    "Upah",
    "Tunjangan Tetap",
    "JKK",
    "JKM",
    "JHT",
    "JP",
    "JKP",
    "JKN",
)
MEMBER = ("Ya", "Ya", "Ya", "Ya", "Ya", "Ya")
EMPLOYER = """
name = "PT Uji Coba"
legal_form = "PT"
npp = "12345678"
address = "Jl. Uji 1"
city = "Kota Bandar Lampung"
province = "Lampung"
size = "menengah"
jkk_risk_group = 3
signatory = { name = "Ibu Direktur", position = "Direktur" }
"""

Run = Callable[..., int]


@pytest.fixture
def run() -> Run:
    """Return a function that carries out one command with a clock that stands still."""

    def carry_out(*argv: object, database: Path | None = None) -> int:
        arguments = build_parser().parse_args([str(item) for item in argv])
        return run_command(arguments, Context(lambda: NOW, database))

    return carry_out


@pytest.fixture
def employer(tmp_path: Path) -> Path:
    """Return an employer file."""
    path = tmp_path / "employer.toml"
    path.write_text(EMPLOYER, encoding="utf-8")
    return path


@pytest.fixture
def workforce(tmp_path: Path) -> Path:
    """Return a workbook with three workers, one of them without JKK."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(HEADINGS)
    start = ("01-01-1990", "L", "06-01-2020")
    page.append(("Pekerja 1", "1871010101900001", "K1", *start, "4500000", "500000", *MEMBER))
    page.append(
        ("Pekerja 2", "1871010101900002", "K2", *start, "4500000", "", "Tidak", *MEMBER[1:])
    )
    page.append(("Pekerja 3", "1871010101900003", "K3", *start, "20000000", "", *MEMBER))
    path = tmp_path / "tenaga kerja.xlsx"
    book.save(path)
    return path


def text_of(pdf: Path) -> str:
    """Return all text of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_exposure_tells_what_is_missing_and_no_names(
    run: Run, employer: Path, workforce: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One worker lacks JKK: a row, amounts as text, the total, and that it is indicative."""
    code = run(
        "exposure", "--employer", employer, "--workforce", workforce, "--as-of", "2026-11-22"
    )
    printed = capsys.readouterr().out
    document = json.loads(printed)

    assert code == 0
    (found,) = document["workers"]
    assert (found["row"], found["kind"], found["programs"]) == (3, "program", ["JKK"])
    assert found["since"] == "2020-01-06"
    # January 2020 to October 2026: 76 months of 0.89 % of 4,500,000, six of 1 % of that.
    assert found["employer"] == document["total"]["employer"] == "3046203.00"
    assert document["indicative"]
    assert "Pekerja" not in json.dumps(document["workers"])


def test_contributions_can_be_recomputed_by_hand(
    run: Run, employer: Path, workforce: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shares, bases, inside parts, notes and totals follow the published rates."""
    code = run(
        "contributions", "--employer", employer, "--workforce", workforce, "--month", "2026-11"
    )
    document = json.loads(capsys.readouterr().out)

    assert code == 0
    first, second, third = document["workers"]
    assert first["row"] == 2
    assert first["wage"] == "5000000.00"
    assert first["employer"] == {
        "JKK": "44500.00",
        "JKM": "15000.00",
        "JHT": "185000.00",
        "JP": "100000.00",
        "JKN": "200000.00",
    }
    assert first["worker"] == {"JHT": "100000.00", "JP": "50000.00", "JKN": "50000.00"}
    assert first["inside"] == {
        "JKP_from_JKK": "7000.00",
        "JKP_from_JKM": "0.00",
        "JKP_government": "11000.00",
    }
    assert "NOT_REGISTERED" in second["notes"]
    assert second["employer"]["JKK"] == "40050.00"
    assert third["base"]["JP"] == "11086300.00"
    assert third["base"]["JKN"] == "12000000.00"
    assert third["base"]["JKP"] == "5000000.00"
    assert document["totals"]["workers"] == 3
    assert document["totals"]["employer"]["JKK"] == "262550.00"


def test_csv_has_the_same_amounts(
    run: Run, employer: Path, workforce: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One flat column per amount, empty where a program does not apply."""
    run(
        "contributions",
        *("--employer", employer, "--workforce", workforce),
        *("--month", "2019-06", "--format", "csv"),
    )
    assert capsys.readouterr().out.count("\n") == 1

    run(
        "contributions",
        *("--employer", employer, "--workforce", workforce),
        *("--month", "2020-06", "--format", "csv"),
    )
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    assert [row["employer_JKM"] for row in rows] == ["15000.00", "13500.00", "60000.00"]
    assert {row["inside_JKP_from_JKK"] for row in rows} == {""}
    assert all("JKP_NOT_IN_FORCE" in row["notes"] for row in rows)


def test_assess_judges_what_the_files_say(
    run: Run, employer: Path, workforce: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The worker without JKK fails REG-03 by row; what was not answered needs confirmation."""
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers.REG-01]\nanswer = "yes"\n', encoding="utf-8")

    code = run(
        "assess",
        *("--employer", employer, "--workforce", workforce, "--answers", answers),
        *("--as-of", "2026-11-22"),
    )
    document = json.loads(capsys.readouterr().out)
    by_id = {item["id"]: item for item in document["obligations"]}

    assert code == 0
    assert by_id["REG-01"]["status"] == "MET"
    assert by_id["REG-03"]["status"] == "PARTLY_MET"
    assert by_id["REG-03"]["rows"] == [3]
    assert (by_id["REG-03"]["counted"], by_id["REG-03"]["failed"]) == (3, 1)
    assert by_id["REG-06"]["caused_by"] == ["REG-03"]
    assert by_id["DAT-01"]["status"] == "NEEDS_CONFIRMATION"
    assert document["as_of"] == "2026-11-22"


def test_declare_writes_pdf_snapshot_and_findings(
    run: Run, employer: Path, workforce: Path, tmp_path: Path
) -> None:
    """The three files agree: the number and the digest of the snapshot stand in the PDF."""
    out = tmp_path / "hasil"

    code = run(
        "declare",
        *("--employer", employer, "--workforce", workforce),
        *("--as-of", "2026-11-22", "--out", out),
    )

    assert code == 0
    snapshot = json.loads((out / "declaration.json").read_text(encoding="utf-8"))
    text = text_of(out / "declaration.pdf")
    assert snapshot["document_number"] == "001/PJ/XI/2026"
    assert snapshot["document_number"] in text
    assert "PT UJI COBA" in text
    assert {item["level"] for item in json.loads((out / "findings.json").read_text("utf-8"))} <= {
        "amber",
        "blue",
    }
    assert [worker["row"] for worker in snapshot["workers"]] == [2, 3, 4]
    assert not any(isinstance(value, float) for value in _leaves(snapshot))


def test_declare_writes_the_other_papers_that_are_asked_for(
    run: Run, employer: Path, workforce: Path, tmp_path: Path
) -> None:
    """Short letter, editable copy and note stand beside the declaration; folio is folio."""
    out = tmp_path / "hasil"
    inputs = ("--employer", employer, "--workforce", workforce, "--as-of", "2026-11-22")

    assert run("declare", *inputs, "--out", out, "--paper", "f4", "--short", "--docx") == 0

    names = {path.name for path in out.iterdir()}
    assert {"declaration.pdf", "letter.pdf", "letter.docx"} <= names
    assert "director.pdf" not in names
    assert b"609.4488 935.4331" in (out / "declaration.pdf").read_bytes()
    assert b"609.4488 935.4331" in (out / "letter.pdf").read_bytes()


def _leaves(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in _leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item)]
    return [value]


def test_red_findings_block_with_their_list(
    run: Run,
    employer: Path,
    workforce: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without a risk group nothing is finalised; the list says what to do, exit code 5."""
    employer.write_text(EMPLOYER.replace("jkk_risk_group = 3\n", ""), encoding="utf-8")
    out = tmp_path / "hasil"

    code = run(
        "declare",
        *("--employer", employer, "--workforce", workforce),
        *("--as-of", "2026-11-22", "--out", out),
    )

    assert code == 5
    assert "risiko" in capsys.readouterr().err
    assert not (out / "declaration.pdf").exists()
    findings = json.loads((out / "findings.json").read_text(encoding="utf-8"))
    assert [item["code"] for item in findings if item["level"] == "red"] == ["RISK_GROUP_MISSING"]


@pytest.mark.parametrize(
    ("size", "code"),
    [
        ("", "SIZE_MISSING"),
        ("capital = 500000000\nannual_sales = 60000000000\n", "SIZE_CONTRADICTS"),
    ],
)
def test_an_unclear_size_is_wrong_input(
    run: Run, employer: Path, workforce: Path, size: str, code: str
) -> None:
    """Neither size nor figure, or two that disagree: one sentence, no guess."""
    employer.write_text(EMPLOYER.replace('size = "menengah"\n', size), encoding="utf-8")

    with pytest.raises(UserError) as fault:
        run("contributions", "--employer", employer, "--workforce", workforce, "--month", "2026-11")

    assert fault.value.code == code


def test_a_month_without_law_names_quantity_and_day(
    run: Run, employer: Path, workforce: Path
) -> None:
    """Before July 2015 there is no answer, and the sentence says from when there is."""
    with pytest.raises(UserError) as fault:
        run("contributions", "--employer", employer, "--workforce", workforce, "--month", "2015-06")

    assert "2015-06-30" in fault.value.sentence
    assert "2015-07-01" in fault.value.sentence


def test_import_check_holds_no_personal_data(
    run: Run, workforce: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts and shapes are told, names and NIK are not."""
    assert run("import-check", workforce) == 0
    text = capsys.readouterr().out
    document = json.loads(text)

    assert (document["rows"], document["accepted"], document["rejected"]) == (3, 3, 0)
    assert "Pekerja" not in text
    assert "18710101" not in text


def test_a_sheet_without_a_good_row_is_refused(run: Run, employer: Path, tmp_path: Path) -> None:
    """All rows rejected is wrong input, not an empty declaration."""
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    book.active.append(("Pekerja 1", "123", "", "01-01-1990", "L", "06-01-2020", "4500000"))
    path = tmp_path / "salah.xlsx"
    book.save(path)

    with pytest.raises(UserError) as fault:
        run("contributions", "--employer", employer, "--workforce", path, "--month", "2026-11")

    assert fault.value.code == "NO_ROW_ACCEPTED"


def test_verify_tells_unaltered_altered_and_superseded(
    run: Run,
    employer: Path,
    workforce: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One flipped byte is found; a file that is no declaration is wrong input."""
    out = tmp_path / "hasil"
    run(
        "declare",
        *("--employer", employer, "--workforce", workforce),
        *("--as-of", "2026-11-22", "--out", out),
    )
    pdf = out / "declaration.pdf"

    capsys.readouterr()
    assert run("verify", pdf) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["result"] == "unaltered"
    assert document["document_number"] == "001/PJ/XI/2026"

    data = bytearray(pdf.read_bytes())
    data[len(data) // 2] ^= 1
    pdf.write_bytes(bytes(data))
    assert run("verify", pdf) == 3
    assert json.loads(capsys.readouterr().out)["result"] == "altered"

    with pytest.raises(UserError):
        run("verify", workforce)


def test_demo_goes_from_the_spreadsheet_to_the_pdf(run: Run, tmp_path: Path) -> None:
    """The sample's faults come out as its generator put them in."""
    out = tmp_path / "contoh"

    assert run("demo", "--out", out, "--no-window") == 0

    snapshot = json.loads((out / "declaration.json").read_text(encoding="utf-8"))
    assert snapshot["active_workers"] == 250
    programs = {item["program"]: item for item in snapshot["programs"]}
    assert programs["JKK"]["missing"] == 2
    assert programs["JP"]["missing"] == 5
    status = {item["id"]: item["status"] for item in snapshot["obligations"]}
    assert status["REG-03"] == "PARTLY_MET"
    assert status["REG-05"] == "PARTLY_MET"
    assert status["UPH-01"] == "NOT_MET"
    assert "halaman" in text_of(out / "declaration.pdf").lower()


def test_demo_refuses_a_database_with_data(run: Run, tmp_path: Path) -> None:
    """The sample never mixes with an employer's own data."""
    database = tmp_path / "data.sqlite"
    run("demo", "--out", tmp_path / "satu", "--no-window", database=database)

    with pytest.raises(UserError) as fault:
        run("demo", "--out", tmp_path / "dua", "--no-window", database=database)

    assert fault.value.code == "DATABASE_NOT_EMPTY"


@pytest.mark.parametrize("name", ["kosong.xlsx", "bukan.xlsx", "tidak-ada.xlsx"])
def test_bad_files_give_one_sentence_and_exit_code_two(
    name: str, employer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole program answers with exit code 2 and one line on standard error."""
    (tmp_path / "kosong.xlsx").write_bytes(b"")
    (tmp_path / "bukan.xlsx").write_bytes(b"ini bukan lembar kerja")
    files = ["--employer", str(employer), "--workforce", str(tmp_path / name)]

    code = main(["contributions", *files, "--month", "2026-11"])

    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert name in captured.err


def test_the_sample_files_are_shipped() -> None:
    """The demonstration needs all three."""
    for name in ("employer.toml", "answers.toml", "sample_workforce.xlsx"):
        assert sample_file(name).is_file()


def test_law_change_prints_what_changes_for_the_sheet(
    run: Run, employer: Path, workforce: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The difference, why, and what is not known yet, as JSON."""
    files = ("--employer", employer, "--workforce", workforce)
    assert run("law-change", *files, "--from", "2026-12", "--to", "2027-01") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["from"], document["to"], document["workers"]) == ("2026-12", "2027-01", 3)
    assert [item["rule_id"] for item in document["not_yet_known"]] == ["minimum_wage.18.71"]
    assert document["affected"]["rows"] == []
    assert any("2027" in text for text in document["announced"])


def test_law_change_refuses_a_month_without_law(run: Run, employer: Path, workforce: Path) -> None:
    """One sentence, exit code 2 by way of the caller."""
    files = ("--employer", employer, "--workforce", workforce)
    with pytest.raises(UserError) as caught:
        run("law-change", *files, "--from", "2010-01", "--to", "2026-01")
    assert caught.value.code == "RULE_NOT_IN_FORCE"
    assert caught.value.sentence.startswith("Program wajib usaha ")


def test_establishments_count_as_in_the_window(
    run: Run, employer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Risk group and minimum wage of a place; contributions and assessment use the same ones."""
    book = openpyxl.Workbook()
    page = book.active
    page.append((*HEADINGS, "Tempat Kerja"))
    start = ("01-01-1990", "L", "06-01-2020")
    for number, place in enumerate(("", "PABRIK  UTARA", "Gudang"), start=1):
        nik = f"187101010190{number:04d}"
        row = (f"Pekerja {number}", nik, f"K{number}", *start, "3600000", "", *MEMBER, place)
        page.append(row)
    workforce = tmp_path / "tempat.xlsx"
    book.save(workforce)
    units = """
[[establishments]]
name = "Pabrik Utara"
city = "Kota Metro"
province = "Lampung"
jkk_risk_group = 5
minimum_wage = 4000000
"""
    employer.write_text(EMPLOYER + units, encoding="utf-8")
    files = ("--employer", employer, "--workforce", workforce)

    assert run("contributions", *files, "--month", "2026-11") == 0
    workers = json.loads(capsys.readouterr().out)["workers"]
    assert [item["employer"]["JKK"] for item in workers] == ["32040.00", "62640.00", "32040.00"]
    assert workers[1]["base"]["JKN"] == "4000000.00"

    assert run("assess", *files, "--as-of", "2026-11-22") == 0
    results = {item["id"]: item for item in json.loads(capsys.readouterr().out)["obligations"]}
    assert results["UPH-01"]["rows"] == [3]

    assert run("declare", *files, "--as-of", "2026-11-22", "--out", tmp_path / "out") == 0
    findings = json.loads((tmp_path / "out" / "findings.json").read_text(encoding="utf-8"))
    lost = [item for item in findings if item["code"] == "WORKPLACE_UNMATCHED"]
    assert [(item["level"], item["row"]) for item in lost] == [("amber", 4)]
    frozen = json.loads((tmp_path / "out" / "declaration.json").read_text(encoding="utf-8"))
    assert [unit["active_workers"] for unit in frozen["establishments"]] == [1]
