"""Which heading means which field: the alias table, made from the field table.

A *role* is a field key, or one of the further things that known sheets carry: parts of a name,
the kind of document, contributions from which membership follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS, FieldSpec

NAME_PARTS = ("name.first", "name.middle", "name.last")
COUNTRY = "citizenship.country"
IDENTITY_TYPE = "nik.document"
MEMBERSHIP_DATE = "start.membership"
FAMILY_RELATION = "family.relation"
ROW_NUMBER = "row_number"
KNOWN_UNUSED = "unused"
CONTRIBUTION_ROLES = {f"{key}.contribution": key for key in ("jkk", "jkm", "jht", "jp", "jkp")}

_NOT_IN_MAPPING = {ROW_NUMBER, KNOWN_UNUSED, IDENTITY_TYPE, FAMILY_RELATION}

_EXTRA_ALIASES: Mapping[str, tuple[str, ...]] = {
    ROW_NUMBER: ("No", "No.", "Nomor", "No Urut", "Nomor Urut"),
    "name.first": ("NAMA_DEPAN", "First Name"),
    "name.middle": ("NAMA_TENGAH", "Middle Name"),
    "name.last": ("NAMA_BELAKANG", "Last Name", "Surname"),
    "name": ("Nama Tenaga Kerja", "Nama Pekerja", "Nama Pegawai", "Nama Lengkap Karyawan"),
    "staff_number": ("NOMOR_PEGAWAI", "No Pegawai", "NIK Karyawan", "Nomor Induk Pegawai"),
    "basic_wage": ("Gaji Pokok + Tunj. Tetap", "Upah Sebulan", "Upah/Gaji"),
    "kpj": ("NOMOR KARTU", "No. KPJ", "Nomor KPJ"),
    COUNTRY: ("KODE_NEGARA",),
    IDENTITY_TYPE: ("JENIS_IDENTITAS", "Identity Type"),
    MEMBERSHIP_DATE: ("TANGGAL_KEPESERTAAN", "Tgl Kepesertaan"),
    FAMILY_RELATION: ("PISA", "Kode Hub. Keluarga", "Kode Hub. Keluarga (PISA)"),
    "jkk.contribution": ("Iuran JKK",),
    "jkm.contribution": ("Iuran JKM",),
    "jht.contribution": (
        "JHT Pemberi Kerja",
        "JHT Tenaga Kerja",
        "Iuran JHT Pemberi Kerja",
        "Iuran JHT Tenaga Kerja",
        "Iuran JHT Perusahaan",
        "Iuran JHT TK",
    ),
    "jp.contribution": (
        "JP Pemberi Kerja",
        "JP Tenaga Kerja",
        "Iuran JP Pemberi Kerja",
        "Iuran JP Tenaga Kerja",
        "Iuran JP Perusahaan",
        "Iuran JP TK",
    ),
    "jkp.contribution": (
        "JKP Pemberi Kerja",
        "JKP Pemerintah",
        "Iuran JKP Pemberi Kerja",
        "Iuran JKP Pemerintah",
    ),
    KNOWN_UNUSED: (
        *("GELAR", "TELEPON_AREA_RUMAH", "TELEPON_RUMAH", "TELEPON_AREA_KANTOR"),
        *("TELEPON_KANTOR", "TELEPON_EXT_KANTOR", "HP", "EMAIL", "TEMPAT_LAHIR"),
        *("NAMA_IBU_KANDUNG", "MASA_LAKU_IDENTITAS", "SURAT_MENYURAT_KE", "STATUS_KAWIN"),
        *("GOLONGAN_DARAH", "NPWP", "ALAMAT", "KODE_POS", "NAMA_BANK", "CABANG_BANK"),
        *("NO_REKENING", "NAMA_REKENING", "KODE_PAKET", "PESERTA_JPK", "SUAMI_ISTRI"),
        *("NAMA_SUAMI_ISTRI", "TGL_LAHIR_SUAMI_ISTRI", "TANGGAL_LAHIR_SUAMI_ISTRI"),
        *("JENIS_KELAMIN_SUAMI_ISTRI", "GOLONGAN_DARAH_SUAMI_ISTRI"),
        *(f"NAMA_ANAK_{n}" for n in (1, 2, 3)),
        *(f"TGL_LAHIR_ANAK_{n}" for n in (1, 2, 3)),
        *(f"TANGGAL_LAHIR_ANAK_{n}" for n in (1, 2, 3)),
        *(f"JENIS_KELAMIN_ANAK_{n}" for n in (1, 2, 3)),
        *(f"GOLONGAN_DARAH_ANAK_{n}" for n in (1, 2, 3)),
        *("Rapel", "JUMLAH_RAPEL", "Total Iuran", "NPP", "BLTH", "Periode"),
    ),
}


def normalise(heading: str) -> str:
    """Return a heading in capitals with letters and digits only."""
    return "".join(character for character in heading.upper() if character.isalnum())


def _aliases() -> dict[str, str]:
    table: dict[str, str] = {}
    for role, headings in _EXTRA_ALIASES.items():
        table.update(dict.fromkeys(map(normalise, headings), role))
    for spec in WORKER_FIELDS:
        for heading in (spec.header_id, spec.header_en, *spec.aliases):
            table.setdefault(normalise(heading), spec.key)
    return table


ROLES_BY_HEADING: Mapping[str, str] = _aliases()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the user's table: its place, its heading as written, its role."""

    index: int
    heading: str
    role: str

    @property
    def spec(self) -> FieldSpec | None:
        """The field that the cells hold as they stand; ``None`` for every other role."""
        return FIELDS_BY_KEY.get(self.role)

    @property
    def is_official(self) -> bool:
        """Tell whether the heading is the one of the program's own template."""
        return self.spec is not None and normalise(self.heading) == normalise(self.spec.header_id)

    @property
    def target(self) -> str:
        """The field that the column fills, empty when it fills none."""
        return "" if not self.role or self.role in _NOT_IN_MAPPING else self.role.partition(".")[0]


def role_of(heading: str) -> str:
    """Return the role of a heading, empty when it is not known."""
    return ROLES_BY_HEADING.get(normalise(heading), "")
