"""The one table of worker fields: template, import, table, form and export are made from it.

To add a field: one ``FieldSpec`` here, one attribute of ``Worker`` (of ``Employment``: one name
in ``worker_fields``), one migration; then the generated tests pass again. What a text means is in
``field_values``, how the values make a worker in ``worker_fields``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.domain.program import EMPLOYMENT_PROGRAMS, JknStatus
from desktop.domain.worker import Citizenship, EmploymentKind, Sex


class FieldKind(Enum):
    """What a field holds; decides parser, editor, delegate and cell format."""

    TEXT = "text"
    NIK = "nik"
    PASSPORT = "passport"
    KPJ = "kpj"
    JKN_NUMBER = "jkn_number"
    DATE = "date"
    MONEY = "money"
    COUNT = "count"
    CHOICE = "choice"
    YES_NO = "yes_no"
    PARTICIPATION = "participation"

    __hash__ = object.__hash__  # as programs: kinds are looked up for every cell of a sheet


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice with the words for it; the first word is the one written out."""

    value: Enum
    words: tuple[str, ...]
    english: str

    def shown(self, language: str = "id") -> str:
        """Return the word for it on the screen, where a sex is more than the letter of a sheet."""
        if language == "en":
            return self.english
        return self.words[1] if isinstance(self.value, Sex) else self.words[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of a worker. ``aliases`` are further headings under which sheets carry it."""

    key: str
    kind: FieldKind
    header_id: str
    header_en: str
    is_required: bool = False
    aliases: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    examples: tuple[str, ...] = ()
    help_id: str = ""
    help_en: str = ""
    sheet_help: str = ""
    """What else matters where the field is a column of a sheet, in Indonesian as the sheet is."""

    def title(self, language: str = "id") -> str:
        """Return how the field is called outside of sheets: there alone every word is large."""
        if language == "en":
            return self.header_en
        first, *rest = self.header_id.split()
        return " ".join((first, *(word if word.isupper() else word.lower() for word in rest)))


SEX_CHOICES = (
    Choice(Sex.MALE, ("L", "Laki-laki", "Laki laki", "Pria", "Male", "M", "Lk", "Lelaki"), "Male"),
    Choice(Sex.FEMALE, ("P", "Perempuan", "Wanita", "Female", "F", "Pr"), "Female"),
)
CITIZENSHIP_CHOICES = (
    Choice(Citizenship.INDONESIAN, ("WNI", "ID", "Indonesia"), "Indonesian"),
    Choice(Citizenship.FOREIGN, ("WNA", "TKA", "Asing"), "Foreign"),
)
_PERMANENT = ("PKWTT", "Tetap", "Karyawan Tetap", "Permanent", "Pegawai Tetap", "Pekerja Tetap")
_FIXED_TERM = (
    *("PKWT", "Kontrak", "Karyawan Kontrak", "Contract", "Pegawai Kontrak", "Pekerja Kontrak"),
    *(f"{word} {count}" for word in ("PKWT", "Kontrak") for count in ("1", "2", "3")),
    *(f"{word} {count}" for word in ("PKWT", "Kontrak") for count in ("I", "II", "III")),
)
_DAILY = (
    *("Harian", "Harian Lepas", "Daily", "Pekerja Harian", "Pekerja Harian Lepas", "Buruh Harian"),
    *("Buruh Harian Lepas", "Karyawan Harian", "BHL", "PHL"),
)
KIND_CHOICES = (
    Choice(EmploymentKind.PKWTT, _PERMANENT, "Permanent"),
    Choice(EmploymentKind.PKWT, _FIXED_TERM, "Fixed term"),
    Choice(EmploymentKind.DAILY, _DAILY, "Daily"),
    Choice(EmploymentKind.PIECE_RATE, ("Borongan", "Piece rate"), "Piece rate"),
    Choice(EmploymentKind.SEASONAL, ("Musiman", "Seasonal"), "Seasonal"),
    Choice(EmploymentKind.PART_TIME, ("Paruh Waktu", "Part time"), "Part-time"),
    Choice(EmploymentKind.INTERN, ("Magang", "Praktik Kerja", "PKL", "Intern"), "Intern"),
)
JKN_CHOICES = (
    Choice(JknStatus.THIS_EMPLOYER, ("Ya", "Y", "Aktif"), "This employer"),
    Choice(JknStatus.NONE, ("Tidak", "T", "Belum"), "No"),
    Choice(JknStatus.OTHER_EMPLOYER, ("Pemberi kerja lain",), "Another employer"),
    Choice(JknStatus.DEPENDANT, ("Tanggungan", "Tanggungan pasangan"), "Dependant"),
    Choice(JknStatus.INDEPENDENT, ("Mandiri", "PBPU"), "Independent"),
    Choice(JknStatus.ASSISTED, ("PBI", "Penerima bantuan iuran"), "Assisted (PBI)"),
)


_MEMBERSHIP_WORDS = ("Kepesertaan", "Program", "Peserta", "Ikut", "BPJS")


def _participation_spec(program: str) -> FieldSpec:
    return FieldSpec(
        key=program.lower(),
        kind=FieldKind.PARTICIPATION,
        header_id=program,
        header_en=program,
        aliases=tuple(f"{word} {program}" for word in _MEMBERSHIP_WORDS),
        examples=("Ya", "Tidak", "01-02-2024"),
        help_id="Ya, Tidak, tanggal pendaftaran, atau kosong bila belum diketahui.",
        help_en="Yes, No, the date of registration, or empty when not known.",
    )


WORKER_FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec(
        key="name",
        kind=FieldKind.TEXT,
        header_id="Nama Lengkap",
        header_en="Full name",
        is_required=True,
        aliases=("NAMA_LENGKAP", "Nama", "NAMA_TENAGA_KERJA", "NAMA_TK", "Name", "Nama Karyawan"),
        examples=("Siti Contoh",),
        help_id="Nama seperti pada KTP.",
        help_en="The name as on the identity card.",
    ),
    FieldSpec(
        key="nik",
        kind=FieldKind.NIK,
        header_id="NIK",
        header_en="NIK",
        aliases=(
            "NOMOR_IDENTITAS",
            "NIK/KITAS/KITAP",
            "NIK KTP",
            "No KTP",
            "No Identity",
            "Identity Number",
            "Identification Number",
        ),
        examples=("1871014101900001",),
        help_id="Enam belas angka pada KTP.",
        help_en="The sixteen digits of the identity card.",
        sheet_help="Simpan sel sebagai teks.",
    ),
    FieldSpec(
        key="passport_number",
        kind=FieldKind.PASSPORT,
        header_id="Nomor Paspor",
        header_en="Passport number",
        aliases=("No Paspor", "Passport", "No. Passport", "KITAS", "KITAP"),
        examples=("X1234567",),
        help_id="Untuk tenaga kerja asing.",
        help_en="For foreign workers.",
    ),
    FieldSpec(
        key="staff_number",
        kind=FieldKind.TEXT,
        header_id="Nomor Pegawai",
        header_en="Staff number",
        aliases=(
            "NO_PEGAWAI",
            "ID_PEGAWAI",
            "NIP",
            "Employee ID",
            "Staff Id",
            "Nomor Induk Karyawan",
        ),
        examples=("K-0001",),
    ),
    FieldSpec(
        key="birth_date",
        kind=FieldKind.DATE,
        header_id="Tanggal Lahir",
        header_en="Date of birth",
        is_required=True,
        aliases=("TGL_LAHIR", "Tgl Lahir", "Date of Birth"),
        examples=("31-12-1990",),
    ),
    FieldSpec(
        key="sex",
        kind=FieldKind.CHOICE,
        header_id="Jenis Kelamin",
        header_en="Sex",
        is_required=True,
        aliases=("JK", "L/P", "Gender", "JENIS KELAMIN(L/P)"),
        choices=SEX_CHOICES,
        examples=("L", "P"),
    ),
    FieldSpec(
        key="citizenship",
        kind=FieldKind.CHOICE,
        header_id="Kewarganegaraan",
        header_en="Citizenship",
        aliases=("Warga Negara", "KODE_NEGARA"),
        choices=CITIZENSHIP_CHOICES,
        examples=("WNI", "WNA"),
    ),
    FieldSpec(
        key="kind",
        kind=FieldKind.CHOICE,
        header_id="Status",
        header_en="Kind of contract",
        aliases=(
            "Jenis Hubungan Kerja",
            "STATUS_PEGAWAI",
            "STATUS KARYAWAN",
            "Status (PKWT/PKWTT)",
        ),
        choices=KIND_CHOICES,
        examples=("PKWTT", "PKWT", "Harian"),
    ),
    FieldSpec(
        key="start",
        kind=FieldKind.DATE,
        header_id="Tanggal Mulai Bekerja",
        header_en="Start of work",
        is_required=True,
        aliases=("TGL_AWAL_BEKERJA", "TGL MULAI BEKERJA", "TMT Kerja", "Joining Date"),
        examples=("01-02-2024",),
    ),
    FieldSpec(
        key="end",
        kind=FieldKind.DATE,
        header_id="Tanggal Berakhir",
        header_en="End of work",
        aliases=("Tanggal Berhenti", "TGL_BERHENTI", "Tanggal Keluar", "Resign Date"),
        examples=("30-06-2026",),
        help_id="Hari terakhir bekerja; kosong bila masih bekerja.",
        help_en="The last day of work; empty while the worker is employed.",
    ),
    FieldSpec(
        key="contract_end",
        kind=FieldKind.DATE,
        header_id="Tanggal Akhir Kontrak",
        header_en="End of contract",
        aliases=("TGL_AKHIR_KONTRAK", "Akhir Kontrak"),
        examples=("31-12-2026",),
    ),
    FieldSpec(
        key="basic_wage",
        kind=FieldKind.MONEY,
        header_id="Upah",
        header_en="Basic wage",
        is_required=True,
        aliases=("Gaji Pokok", "Upah Pokok", "JUMLAH_UPAH", "GAJI", "Basic Salary"),
        examples=("4500000",),
        help_id="Per bulan; pekerja harian per hari; borongan dan musiman rata-rata sebulan.",
        help_en="Per month; daily workers per day; piece-rate and seasonal: average month.",
    ),
    FieldSpec(
        key="fixed_allowances",
        kind=FieldKind.MONEY,
        header_id="Tunjangan Tetap",
        header_en="Fixed allowances",
        aliases=("Tunj. Tetap", "Fixed Allowance"),
        examples=("500000",),
    ),
    FieldSpec(
        key="workplace",
        kind=FieldKind.TEXT,
        header_id="Tempat Kerja",
        header_en="Place of work",
        aliases=("LOKASI_PEKERJAAN", "Lokasi Kerja", "Cabang"),
        examples=("Kota Bandar Lampung",),
    ),
    FieldSpec(
        key="unit",
        kind=FieldKind.TEXT,
        header_id="Unit",
        header_en="Unit",
        aliases=("Departemen", "Divisi", "Bagian", "Department", "Nama Unit Kerja"),
        examples=("Produksi",),
    ),
    FieldSpec(
        key="position",
        kind=FieldKind.TEXT,
        header_id="Jabatan",
        header_en="Position",
        aliases=("Position", "Designation"),
        examples=("Operator",),
    ),
    FieldSpec(
        key="is_in_construction_project",
        kind=FieldKind.YES_NO,
        header_id="Proyek Konstruksi",
        header_en="Construction project",
        examples=("Ya", "Tidak"),
        help_id="Ya bila dipekerjakan untuk proyek jasa konstruksi.",
        help_en="Yes when employed for a construction project.",
    ),
    *(_participation_spec(program.value) for program in EMPLOYMENT_PROGRAMS),
    FieldSpec(
        key="jkn_status",
        kind=FieldKind.CHOICE,
        header_id="JKN",
        header_en="JKN",
        aliases=("Kepesertaan JKN", "BPJS Kesehatan", "Status JKN"),
        choices=JKN_CHOICES,
        examples=("Ya", "Tidak", "Tanggungan"),
        help_id="Ya berarti terdaftar melalui pemberi kerja ini.",
        help_en="Yes means registered through this employer.",
    ),
    FieldSpec(
        key="kpj",
        kind=FieldKind.KPJ,
        header_id="KPJ",
        header_en="KPJ",
        aliases=(
            "NOMOR_IDENTITAS_KPJ",
            "NO KPJ",
            "Nomor Referensi (KPJ)",
            "Nomor Referensi",
            "NO_REF",
            "NOMOR KETENAGAKERJAAN",
        ),
        examples=("12345678901",),
    ),
    FieldSpec(
        key="jkn_number",
        kind=FieldKind.JKN_NUMBER,
        header_id="Nomor JKN",
        header_en="JKN number",
        aliases=("No Kartu BPJS Kesehatan", "NO KARTU BPJS", "No JKN"),
        examples=("0001234567890",),
    ),
    FieldSpec(
        key="reported_wage_employment",
        kind=FieldKind.MONEY,
        header_id="Upah Dilaporkan TK",
        header_en="Wage reported to BPJS Ketenagakerjaan",
        examples=("4500000",),
    ),
    FieldSpec(
        key="reported_wage_health",
        kind=FieldKind.MONEY,
        header_id="Upah Dilaporkan Kesehatan",
        header_en="Wage reported to BPJS Kesehatan",
        examples=("4500000",),
    ),
    FieldSpec(
        key="family_members",
        kind=FieldKind.COUNT,
        header_id="Anggota Keluarga",
        header_en="Family members",
        examples=("3",),
    ),
    FieldSpec(
        key="family_registered",
        kind=FieldKind.COUNT,
        header_id="Anggota Keluarga Terdaftar",
        header_en="Family members registered",
        examples=("3",),
    ),
    FieldSpec(
        key="extra_jkn_members",
        kind=FieldKind.COUNT,
        header_id="Anggota Tambahan JKN",
        header_en="Extra JKN members",
        examples=("0",),
        help_id="Anak keempat dan seterusnya, orang tua, mertua.",
        help_en="Fourth child onward, parents, parents-in-law.",
    ),
)
FIELDS_BY_KEY: Mapping[str, FieldSpec] = {spec.key: spec for spec in WORKER_FIELDS}
