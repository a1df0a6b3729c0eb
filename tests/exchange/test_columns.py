"""Headings as companies write them: which field each one means."""

from __future__ import annotations

import pytest

from desktop.exchange.columns import KNOWN_UNUSED, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("BPJS TK Number", "kpj"),
        ("BPJS Health Number", "jkn_number"),
        ("No. KIS", "jkn_number"),
        ("Termination Date", "end"),
        ("Lokasi", "workplace"),
        ("Division", "unit"),
        ("Total Tunjangan Tetap", "fixed_allowances"),
        ("Kode Karyawan", "staff_number"),
        ("NIK Perusahaan", "staff_number"),
        ("National ID", "nik"),
        ("Tmp/Tgl Lahir", "birth_date"),
        ("TGL LHR", "birth_date"),
        ("Kelahiran Tanggal", "birth_date"),
        ("NAMA KARYAWAN SESUAI KTP", "name"),
        ("GAJI POKOK + TUNJANGAN TETAP", "basic_wage"),
        ("Gaji Perbulan", "basic_wage"),
        ("Date of Joining", "start"),
        ("Tgl Selesai Kontrak", "contract_end"),
        ("Status Kontrak", "kind"),
        ("Base Salary", "basic_wage"),
        ("Ikut JKK", "jkk"),
        ("BPJS JHT", "jht"),
        ("Status BPJS Kesehatan", "jkn_status"),
        ("Nationality", "citizenship"),
        ("Masa Kerja", KNOWN_UNUSED),
        ("PTKP", KNOWN_UNUSED),
    ],
)
def test_usual_headings_of_companies_are_known(heading: str, role: str) -> None:
    """Also in capitals and without dots, as people write them."""
    assert role_of(heading) == role
    assert role_of(heading.upper().replace(".", "")) == role


@pytest.mark.parametrize("heading", ["Tunjangan", "Tunj. Makan", "BPJS TK", "Mulai Kontrak", "ID"])
def test_headings_of_two_meanings_are_left_to_the_user(heading: str) -> None:
    """An allowance need not be fixed, and the start of a contract is not that of the work."""
    assert role_of(heading) == ""
