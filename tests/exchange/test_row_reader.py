"""Whole columns at once against row after row: the same workers, findings and repairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.choices import AUTOMATIC, ImportChoices
from desktop.exchange.column_plan import plan_columns
from desktop.exchange.header import Header, find_header
from desktop.exchange.row_reader import RowReader
from desktop.exchange.templates import EDABU_37, PLAIN, SIPP_32, Template, with_roles
from desktop.exchange.text_rows import NumberedRows

HEAD = [
    *("No", "Nama", "NIK", "Nomor Paspor", "Tgl Lahir", "L/P", "TMT Kerja", "Tanggal Berhenti"),
    *("Status", "Kewarganegaraan", "Upah", "JKK", "JP", "No KPJ", "No JKN", "Jabatan"),
    *("Jumlah Anggota Keluarga", "Upah Dilaporkan BPJS Kesehatan"),
]
TEXTS = {
    "Nama": ["Siti Contoh", "BUDI", "siti contoh", "Siti  Dua", "Ibu \t Tab", ""],
    "NIK": [
        *("1871015203900001", "1871011203900002", "1871.0112.0390.0002", "9971011203900001"),
        *("1871013102900001", "1871011203900000", "X1234567", "1,87E+15", "187101", ""),
    ],
    "Nomor Paspor": ["", "X1234567", "a1"],
    "Tgl Lahir": ["1990-03-12", "12/03/1990", "31-12-1915", "2015-06-01", "32944", "kemarin", ""],
    "L/P": ["P", "L", "perempuan", "x", ""],
    "TMT Kerja": ["2020-01-02", "02-01-2020", "1990-03-12", "2 Januari 2020", "31/02/2020", ""],
    "Tanggal Berhenti": ["", "2021-01-01", "2019-01-01"],
    "Status": ["PKWTT", "kontrak", "magang", "?", ""],
    "Kewarganegaraan": ["", "WNI", "WNA", "Asing"],
    "Upah": ["4500000", "Rp 4.500.000,00", "0", "-1", "4500000.12345", "banyak", ""],
    "JKK": ["Ya", "Tidak", "2020-02-01", "01/02/2020", "mungkin", ""],
    "JP": ["", "Ya", "2020-02-01"],
    "No KPJ": ["12345678901", "345678901", "1234", ""],
    "No JKN": ["0001234567890", "1234567890", "abc", ""],
    "Jabatan": ["Operator", "Operator  Dua", ""],
    "Jumlah Anggota Keluarga": ["", "2", "200"],
    "Upah Dilaporkan BPJS Kesehatan": ["", "4500000"],
}
USUAL = {head: texts[0] for head, texts in TEXTS.items()}
SIPP_TEXTS = {
    "NAMA_DEPAN": ["Siti", "siti", ""],
    "NAMA_TENGAH": ["", "  Dua ", "Tiga Empat"],
    "NAMA_BELAKANG": ["Contoh", ""],
    "JENIS_IDENTITAS": ["KTP", "PASSPORT", "kitas", ""],
    "NOMOR_IDENTITAS": ["1871015203900001", "X1234567", "1871.0152.0390.0001", "187101", ""],
    "TANGGAL_LAHIR": ["12-03-1990", "1990-03-12", "kemarin"],
    "JENIS_KELAMIN": ["P", "L", "perempuan"],
    "TANGGAL_KEPESERTAAN": ["02-01-2020", "", "kapan"],
    "KODE_NEGARA": ["ID", "", "JP", "indonesia"],
    "Kewarganegaraan": ["", "WNA", "WNI", "?"],
    "Status Aktif": ["Aktif", "resign", "", "HABIS KONTRAK"],
    "TGL_AWAL_BEKERJA": ["02-01-2020", "", "01-02-1990"],
    "TGL_BERHENTI": ["", "31-01-2026"],
    "UPAH": ["4500000", "Rp 4.500.000", ""],
    "LOKASI_PEKERJAAN": ["1871", "Metro"],
}
SIPP_HEAD = ["No", *SIPP_TEXTS]


def _reader(
    rows: list[list[str]],
    template: Template,
    choices: ImportChoices,
    head: list[str] = HEAD,
    *,
    is_told: bool = False,
) -> RowReader:
    header = find_header([head, *rows])
    assert isinstance(header, Header)
    numbered = list(enumerate(rows, start=2))
    roles = choices.roles
    columns = [
        replace(column, role=roles.get(column.index, column.role))
        for column in with_roles(header.columns, template)
    ]
    plan = plan_columns(columns, template, numbered, 1, choices)
    return RowReader(plan, template, choices, (), NumberedRows.of(numbered) if is_told else None)


def _outcome(reader: RowReader) -> dict[str, object]:
    kept = {name: value for name, value in vars(reader).items() if not name.startswith("_")}
    return kept | {"duplicates": list(reader.duplicates())}


def _compare(
    rows: list[list[str]], template: Template, choices: ImportChoices, head: list[str] = HEAD
) -> RowReader:
    slow = _reader(rows, template, choices, head)
    quick = _reader(rows, template, choices, head, is_told=len(rows) % 3 > 0)
    numbered = list(enumerate(rows, start=2))
    for number, cells in numbered:
        slow.read(number, cells)
    for begin in range(0, len(rows), 3):
        quick.read_all(numbered[begin : begin + 3])
    assert _outcome(quick) == _outcome(slow)
    return quick


@st.composite
def _rows(draw: st.DrawFn) -> list[list[str]]:
    """Draw rows that are mostly usual, some short, some alike."""
    rows = []
    for number in range(draw(st.integers(1, 7))):
        odd = draw(st.dictionaries(st.sampled_from(sorted(TEXTS)), st.integers(0, 9), max_size=3))
        changed = {head: TEXTS[head][n % len(TEXTS[head])] for head, n in odd.items()}
        row = [str(number), *({**USUAL, **changed}[head] for head in HEAD[1:])]
        rows.append(row[: draw(st.sampled_from([len(HEAD), len(HEAD), 11]))])
    return rows


@given(
    _rows(),
    st.sampled_from([PLAIN, EDABU_37, replace(PLAIN, sex_from_nik=True)]),
    st.sampled_from(
        [
            AUTOMATIC,
            ImportChoices(drop_duplicates=True, refused_kinds=frozenset()),
            ImportChoices(refused_kinds=frozenset({"date_format", "amount_format"})),
        ]
    ),
)
def test_columns_say_what_rows_say(
    rows: list[list[str]], template: Template, choices: ImportChoices
) -> None:
    """Workers, findings, repairs, duplicates, rejected rows: everything, in the same order."""
    _compare(rows, template, choices)


@given(
    st.lists(
        st.dictionaries(st.sampled_from(sorted(SIPP_TEXTS)), st.integers(0, 9), max_size=3),
        min_size=1,
        max_size=7,
    ),
    st.sampled_from([SIPP_32, replace(SIPP_32, start_from_membership=True)]),
    st.sampled_from(["", "NAMA_LENGKAP", "TGL_AWAL_BEKERJA", "Kewarganegaraan", "KODE_NEGARA"]),
)
def test_columns_from_which_others_follow_say_what_rows_say(
    odd: list[dict[str, int]], template: Template, changed: str
) -> None:
    """Parts of a name, country, document, state: joined and concluded alike, or left to the row."""
    head = [text for text in SIPP_HEAD if text != changed]
    if changed not in SIPP_TEXTS and changed:
        head.append(changed)
    rows = []
    for number, differing in enumerate(odd):
        row = {text: texts[0] for text, texts in SIPP_TEXTS.items()}
        row |= {text: SIPP_TEXTS[text][n % len(SIPP_TEXTS[text])] for text, n in differing.items()}
        row["NAMA_LENGKAP"] = "Orang Lain" if number % 2 else ""
        rows.append([str(number), *(row[text] for text in head[1:])])
    _compare(rows, template, AUTOMATIC, head)


@pytest.mark.parametrize("head", sorted(TEXTS))
def test_every_text_of_every_column_is_read_alike(head: str) -> None:
    """Each odd text once in an otherwise usual row, beside usual rows."""
    rows = []
    for number, text in enumerate(TEXTS[head]):
        rows.append([str(number), *({**USUAL, head: text}[name] for name in HEAD[1:])])
        rows.append([str(number), *({**USUAL, "Jabatan": f"J{number}"}[n] for n in HEAD[1:])])
    quick = _compare(rows, PLAIN, AUTOMATIC)
    assert quick.workers


@pytest.mark.parametrize("head", HEAD)
def test_a_column_that_is_not_there_is_missed_alike(head: str) -> None:
    """Also one that every worker needs: nobody is made without a name."""
    rows = [[str(n), *(USUAL[name] for name in HEAD[1:])] for n in range(3)]
    for number, row in enumerate(rows):
        row[HEAD.index("Jabatan")] = f"J{number}"
    _compare(rows, PLAIN, ImportChoices(roles={HEAD.index(head): ""}))


@given(
    st.lists(
        st.tuples(*[st.sampled_from(["500000", "Rp 50.000", "0", "", "banyak"])] * 2), min_size=1
    )
)
def test_several_columns_of_allowances_are_added_alike(amounts: list[tuple[str, str]]) -> None:
    """An empty one counts as nothing, one that cannot be read keeps its row out."""
    head = [*HEAD, "Tunj. Jabatan", "Tunjangan Tetap"]
    chosen = ImportChoices(
        roles={len(HEAD): "fixed_allowances"}, refused_kinds=frozenset({"name_case"})
    )
    rows = [
        [str(n), *({**USUAL, "Jabatan": f"J{n}"}[text] for text in HEAD[1:]), *pair]
        for n, pair in enumerate(amounts)
    ]
    quick = _compare(rows, PLAIN, chosen, head)
    worth = {"500000": 50_000_000, "Rp 50.000": 5_000_000, "0": 0, "": 0}
    sums = [worth[a] + worth[b] for a, b in amounts if "banyak" not in (a, b)]
    assert [worker.fixed_allowances for worker in quick.workers] == sums
    assert len(quick.rejected) == len(amounts) - len(sums)


def test_usual_rows_of_sipp_never_take_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """The official sheet of new workers is as quick as the program's own."""
    usual = {head: texts[0] for head, texts in SIPP_TEXTS.items()}
    rows = [
        [str(n), *({**usual, "NOMOR_IDENTITAS": f"187101520390{n:04d}"}[h] for h in SIPP_HEAD[1:])]
        for n in range(1, 9)
    ]
    reader = _reader(rows, SIPP_32, AUTOMATIC, SIPP_HEAD)
    monkeypatch.setattr(reader, "read", None)
    reader.read_all(list(enumerate(rows, start=2)))
    assert [worker.name for worker in reader.workers] == ["Siti Contoh"] * 8


def test_usual_rows_never_take_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor do rows that need a repair alone: else an import takes several times as long."""
    written = {**USUAL, "Tgl Lahir": "12/03/1990", "Upah": "Rp 4.500.000,00", "JKK": "01/02/2020"}
    rows = [
        [str(n), *({**written, "NIK": f"187101520390{n:04d}"}[head] for head in HEAD[1:])]
        for n in range(1, 9)
    ]
    reader = _reader(rows, PLAIN, AUTOMATIC)
    monkeypatch.setattr(reader, "read", None)
    reader.read_all(list(enumerate(rows, start=2)))
    assert len(reader.workers) == 8
    assert len(reader.repairs) == 24
