"""The table of worker fields: complete, unambiguous, with examples that are valid."""

from __future__ import annotations

from dataclasses import fields

import pytest

from desktop.domain.field_values import parse_value
from desktop.domain.fields import (
    CITIZENSHIP_CHOICES,
    FIELDS_BY_KEY,
    JKN_CHOICES,
    KIND_CHOICES,
    SEX_CHOICES,
    WORKER_FIELDS,
    Choice,
    FieldKind,
    FieldSpec,
)
from desktop.domain.program import JknStatus
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker

# The headings of the plain table, which are always accepted.
PLAIN_TABLE = (
    "Nama Lengkap", "NIK", "Nomor Paspor", "Nomor Pegawai", "Tanggal Lahir", "Jenis Kelamin",
    "Kewarganegaraan", "Status", "Tanggal Mulai Bekerja", "Tanggal Berakhir",
    "Tanggal Akhir Kontrak", "Upah", "Tunjangan Tetap", "Tempat Kerja", "Unit", "Jabatan",
    "Proyek Konstruksi", "JKK", "JKM", "JHT", "JP", "JKP", "JKN", "KPJ", "Nomor JKN",
    "Upah Dilaporkan TK", "Upah Dilaporkan Kesehatan", "Anggota Keluarga",
    "Anggota Keluarga Terdaftar", "Anggota Tambahan JKN",
)  # fmt: skip


def bare(heading: str) -> str:
    """Return a heading as importers compare it."""
    return "".join(sign for sign in heading.upper() if sign.isalnum())


def test_the_table_is_the_plain_table() -> None:
    """Every heading of the program's own template is a field, and no other."""
    assert [spec.header_id for spec in WORKER_FIELDS] == list(PLAIN_TABLE)


def test_what_is_compulsory() -> None:
    """The six columns without which there is no worker (NIK or passport aside)."""
    required = {spec.key for spec in WORKER_FIELDS if spec.is_required}
    assert required == {"name", "birth_date", "sex", "start", "basic_wage"}


def test_every_attribute_of_a_worker_has_a_field() -> None:
    """A field per attribute of ``Worker`` and ``Employment``, except what the store adds."""
    attributes = {field.name for kind in (Worker, Employment) for field in fields(kind)}
    stored = {"employment", "employment_programs", "worker_id", "source_row", "family"}
    programs = {"jkk", "jkm", "jht", "jp", "jkp"}
    assert set(FIELDS_BY_KEY) == attributes - stored | programs


def test_keys_are_unique() -> None:
    """A key leads to one field."""
    assert len(FIELDS_BY_KEY) == len(WORKER_FIELDS)


@pytest.mark.parametrize("spec", WORKER_FIELDS, ids=lambda spec: spec.key)
def test_examples_are_valid(spec: FieldSpec) -> None:
    """What the template shows as an example can be typed as it stands."""
    assert spec.examples
    assert [parse_value(spec, example)[1] for example in spec.examples] == [
        [] for _ in spec.examples
    ]


def test_no_heading_leads_to_two_fields() -> None:
    """Headings and aliases, compared without case and signs, are unambiguous."""
    seen: dict[str, str] = {}
    for spec in WORKER_FIELDS:
        for heading in {bare(text) for text in (spec.header_id, *spec.aliases)}:
            assert heading not in seen, (heading, spec.key, seen[heading])
            seen[heading] = spec.key


@pytest.mark.parametrize(
    ("choices", "values"),
    [
        (SEX_CHOICES, set(Sex)),
        (CITIZENSHIP_CHOICES, set(Citizenship)),
        (KIND_CHOICES, set(EmploymentKind)),
        (JKN_CHOICES, set(JknStatus) - {JknStatus.UNKNOWN}),
    ],
)
def test_every_value_has_its_words(choices: tuple[Choice, ...], values: set[object]) -> None:
    """Each value once, and no word for two of them; unknown is the empty cell."""
    assert {choice.value for choice in choices} == values
    assert len(choices) == len(values)
    words = [bare(word) for choice in choices for word in set(map(bare, choice.words))]
    assert len(words) == len(set(words))


def test_only_choices_have_choices() -> None:
    """A field of another kind would not look at them."""
    for spec in WORKER_FIELDS:
        assert bool(spec.choices) == (spec.kind is FieldKind.CHOICE)


@pytest.mark.parametrize(
    ("key", "indonesian", "english"),
    [
        ("birth_date", "Tanggal lahir", "Date of birth"),
        ("jkn_number", "Nomor JKN", "JKN number"),
        ("reported_wage_employment", "Upah dilaporkan TK", "Wage reported to BPJS Ketenagakerjaan"),
    ],
)
def test_on_the_screen_only_the_first_word_is_large(
    key: str, indonesian: str, english: str
) -> None:
    """Abbreviations stay as they are; sheets keep their headings."""
    assert FIELDS_BY_KEY[key].title() == indonesian
    assert FIELDS_BY_KEY[key].title("en") == english


def test_a_sex_is_a_word_on_the_screen() -> None:
    """In sheets it is a letter."""
    shown = [(choice.shown(), choice.shown("en")) for choice in SEX_CHOICES]
    assert shown == [("Laki-laki", "Male"), ("Perempuan", "Female")]
    assert [choice.words[0] for choice in SEX_CHOICES] == ["L", "P"]


def test_help_of_a_field_does_not_speak_of_sheets() -> None:
    """It stands below fields of forms as well; what is for sheets alone has a place of its own."""
    for spec in WORKER_FIELDS:
        assert "sel " not in spec.help_id
        assert "cell" not in spec.help_en
