"""The sheets that close gaps, in the exact column order of the forms they are filled into.

Only what the program knows is filled in; the form of BPJS Kesehatan lists below each worker the
family members who are to be registered with them. Official codes whose list nobody has published
are asked for: ``CodeNeed`` names the list and our value, ``codes`` brings the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.domain.calendar import Month, short_date
from desktop.domain.dependant import Dependant, Relation, covered_outside_jkn
from desktop.domain.money import SEN_PER_RUPIAH, Sen
from desktop.domain.program import ParticipationState
from desktop.domain.typed_text import write_amount
from desktop.domain.worker import Citizenship, EmploymentKind, Sex, Worker
from desktop.exchange.family_rows import SEX_OF_RELATION, WORKER_CODE, relation_code

STATUS_LIST = "STATUS_PEGAWAI"
PLACE_LIST = "LOKASI_PEKERJAAN"
LEAVING_LIST = "SEBAB_NA"
MUTATION_LIST = "JENIS_MUTASI"
EDABU_STATUS_LIST = "STATUS_EDABU"
REASON_CONTRACT = "Kontrak berakhir"
REASON_OTHER = "Berhenti bekerja"
MUTATION_NEW = "Peserta baru"
MUTATION_MEMBER = "Anggota keluarga baru dari peserta lama"
MUTATION_KNOWN = "Peserta lama yang keluarganya bertambah"


class GapKind(Enum):
    """Which gap a sheet closes; the value is the name of the official sheet."""

    NEW = "data_tk_baru"
    KNOWN_TO_BPJS = "data_tk_lanjutan"
    WAGES = "data_upah"
    LEAVERS = "data_tk_na"
    HEALTH = "edabu"
    HEALTH_FAMILY = "edabu_keluarga"


@dataclass(frozen=True, slots=True, order=True)
class CodeNeed:
    """A value of ours for which an official list has a code that we do not know."""

    list_name: str
    our_value: str


Codes = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class GapSource:
    """What the rows are made from; ``wages`` are sen a month by worker id."""

    workers: Sequence[Worker]
    wages: Mapping[int, Sen] = field(default_factory=dict)
    month: Month | None = None
    npp: str = ""
    head: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GapSheet:
    """A sheet ready to be written: rows above the headings, headings, data, all of it text.

    ``lacking`` counts the empty cells under headings that the form wants filled.
    """

    kind: GapKind
    above: tuple[tuple[str, ...], ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lacking: Mapping[str, int]

    def lines(self) -> list[tuple[str, ...]]:
        """Return every row of the sheet from the first on."""
        return [*self.above, self.headings, *self.rows]


DATA_TK_BARU = (
    *("NO_PEGAWAI", "NAMA_LENGKAP", "GELAR", "TELEPON_AREA_RUMAH", "TELEPON_RUMAH"),
    *("TELEPON_AREA_KANTOR", "TELEPON_KANTOR", "TELEPON_EXT_KANTOR", "HP", "EMAIL"),
    *("TEMPAT_LAHIR", "TANGGAL_LAHIR", "NAMA_IBU_KANDUNG", "JENIS_IDENTITAS", "NOMOR_IDENTITAS"),
    *("MASA_LAKU_IDENTITAS", "JENIS_KELAMIN", "SURAT_MENYURAT_KE", "TANGGAL_KEPESERTAAN"),
    *("STATUS_KAWIN", "GOLONGAN_DARAH", "NPWP", "KODE_NEGARA", "UPAH", "ALAMAT", "KODE_POS"),
    *("LOKASI_PEKERJAAN", "STATUS_PEGAWAI", "TGL_AWAL_BEKERJA", "TGL_AKHIR_KONTRAK"),
)
DATA_TK_LANJUTAN = (
    *("NOMOR_IDENTITAS_KPJ", "NO_PEGAWAI", "NAMA_LENGKAP", "TGL_LAHIR", "UPAH"),
    *("LOKASI_PEKERJAAN", "STATUS_PEGAWAI", "TGL_AWAL_BEKERJA", "TGL_AKHIR_KONTRAK"),
)
DATA_UPAH = (
    *("NIK", "NO_PEGAWAI", "KPJ", "KODE_TK", "NAMA_LENGKAP", "TGL_LAHIR", "UPAH", "RAPEL"),
    *("BLTH", "NPP"),
)
DATA_TK_NA = ("KPJ", "NAMA_LENGKAP", "TGL_LAHIR", "SEBAB_NA", "TGL_KEJADIAN", "KETERANGAN")
EDABU = (
    *("No", "No Kartu BPJS Kesehatan", "Jenis Mutasi", "Tgl Aktif Berlaku Mutasi", "No KK"),
    *("NIK/KITAS/KITAP", "Nama Lengkap", "Kode Hub. Keluarga (PISA)", "Tempat Lahir", "Tgl Lahir"),
    *("Jenis Kelamin", "Status Kawin", "Alamat", "RT", "RW", "Kode Pos", "Kode Kecamatan"),
    *("Nama Kecamatan", "Kode Desa", "Nama Desa", "Kode Faskes Tk.I", "Nama Faskes Tk.I"),
    *("Kode Faskes Dokter Gigi", "Nama Faskes Dokter Gigi", "Nomor Telepon", "Email", "NIP"),
    *("Jabatan", "Status", "Kelas Rawat", "TMT Kerja", "Gaji Pokok + Tunj. Tetap"),
    *("Kewarganegaraan", "No. Kartu Asuransi", "Nama Asuransi", "No. NPWP", "No. Passport"),
)
EDABU_HEAD = (
    *("JENIS PESERTA", "NAMA INSTANSI/BADAN/PERUSAHAAN", "KODE VIRTUAL ACCOUNT"),
    *("BANK TEMPAT PEMBAYARAN IURAN", "TANGGAL REGISTRASI", "NOMOR PKS", "KODE PKS"),
    *("MASA BERLAKU", "KODE TANGGUNGAN", "KODE KC", "KODE DATI2"),
)
_EDABU_LEGENDS = {
    "Kode Hub. Keluarga (PISA)": "1 Peserta / 2 Suami / 3 Istri / 4 Anak / 5 Tambahan",
    "Tgl Lahir": "mm/dd/yyyy",
    "TMT Kerja": "mm/dd/yyyy",
    "Tgl Aktif Berlaku Mutasi": "mm/dd/yyyy",
    "Jenis Kelamin": "1 L / 2 P",
    "Status Kawin": "0 / 1 belum / 2 kawin / 3 cerai",
    "Status": "1 Tetap / 2 Kontrak / 3 Paruh Waktu / 4 Penerima Pensiun",
    "Kewarganegaraan": "1 WNI / 2 WNA",
}
_EDABU_STATUS = {
    EmploymentKind.PKWTT: "1",
    EmploymentKind.PKWT: "2",
    EmploymentKind.PART_TIME: "3",
}
_SEX_CODES = {Sex.MALE: "1", Sex.FEMALE: "2"}
_MARRIED = "2"
HEADINGS: Mapping[GapKind, tuple[str, ...]] = {
    GapKind.NEW: DATA_TK_BARU,
    GapKind.KNOWN_TO_BPJS: DATA_TK_LANJUTAN,
    GapKind.WAGES: DATA_UPAH,
    GapKind.LEAVERS: DATA_TK_NA,
    GapKind.HEALTH: EDABU,
    GapKind.HEALTH_FAMILY: EDABU,
}
_EDABU_COMPULSORY = (
    *("NIK/KITAS/KITAP", "No KK", "Tgl Lahir", "Status Kawin", "Alamat", "Kode Faskes Tk.I"),
)
_COMPULSORY: Mapping[GapKind, tuple[str, ...]] = {
    GapKind.NEW: (
        *("NAMA_LENGKAP", "NOMOR_IDENTITAS", "TANGGAL_LAHIR", "JENIS_KELAMIN", "STATUS_KAWIN"),
        *("STATUS_PEGAWAI", "UPAH", "LOKASI_PEKERJAAN", "TGL_AWAL_BEKERJA"),
    ),
    GapKind.KNOWN_TO_BPJS: ("NOMOR_IDENTITAS_KPJ", "STATUS_PEGAWAI", "LOKASI_PEKERJAAN"),
    GapKind.WAGES: ("KPJ", "UPAH", "NPP"),
    GapKind.LEAVERS: ("KPJ", "SEBAB_NA", "TGL_KEJADIAN"),
    GapKind.HEALTH: _EDABU_COMPULSORY,
    GapKind.HEALTH_FAMILY: _EDABU_COMPULSORY,
}
_MUTATIONS: Mapping[GapKind, tuple[str, str]] = {
    GapKind.HEALTH: (MUTATION_NEW, MUTATION_NEW),
    GapKind.HEALTH_FAMILY: (MUTATION_KNOWN, MUTATION_MEMBER),
}
"""What the form of health does with a worker, and with the family members below."""


def code_needs(kind: GapKind, workers: Iterable[Worker]) -> tuple[CodeNeed, ...]:
    """Return the codes that the sheet of these workers takes, each once, in order."""
    needs = {CodeNeed(MUTATION_LIST, value) for value in _MUTATIONS.get(kind, ())}
    for worker in workers:
        terms = worker.employment
        if kind in (GapKind.NEW, GapKind.KNOWN_TO_BPJS):
            needs.add(CodeNeed(STATUS_LIST, terms.kind.value))
            if not terms.workplace.isdigit():
                needs.add(CodeNeed(PLACE_LIST, terms.workplace))
        elif kind is GapKind.LEAVERS:
            needs.add(CodeNeed(LEAVING_LIST, _reason(worker)))
        elif kind in _MUTATIONS and terms.kind not in _EDABU_STATUS:
            needs.add(CodeNeed(EDABU_STATUS_LIST, terms.kind.value))
    return tuple(sorted(needs))


def members_on(kind: GapKind, worker: Worker) -> tuple[Dependant, ...]:
    """Return the family members who are listed below a worker.

    Of somebody who is in JKN already those of whom it was said that they are not.
    """
    if kind not in _MUTATIONS:
        return ()
    owed = covered_outside_jkn(worker.family)
    if kind is GapKind.HEALTH:
        return owed
    return tuple(person for person in owed if person.jkn is ParticipationState.NO)


def people_on(kind: GapKind, workers: Iterable[Worker]) -> int:
    """Return how many people the sheet tells of: the form of health has a row for each member.

    Workers whose family alone is told stand there only to say whose it is.
    """
    own = 0 if kind is GapKind.HEALTH_FAMILY else 1
    return sum(own + len(members_on(kind, worker)) for worker in workers)


def gap_sheet(kind: GapKind, source: GapSource, codes: Codes) -> GapSheet:
    """Return the sheet of these workers; a code that is not given leaves its cell empty."""
    headings = HEADINGS[kind]
    fill = _FILLERS[kind]
    rows: list[tuple[str, ...]] = []
    for worker in source.workers:
        people = [fill(worker, source, codes)]
        people += [_fill_member(person, worker) for person in members_on(kind, worker)]
        for place, cells in enumerate(people):
            if kind in _MUTATIONS:
                mutation = _MUTATIONS[kind][min(place, 1)]
                cells["Jenis Mutasi"] = codes.get((MUTATION_LIST, mutation), "")
                cells["No"] = str(len(rows) + 1)
            rows.append(tuple(cells.get(heading, "") for heading in headings))
    empty = {
        heading: sum(1 for row in rows if not row[headings.index(heading)])
        for heading in _COMPULSORY[kind]
    }
    lacking = {heading: count for heading, count in empty.items() if count}
    if kind not in _MUTATIONS:
        return GapSheet(kind, (), headings, tuple(rows), lacking)
    numbering = tuple(str(n) for n in range(1, len(headings) + 1))
    legends = tuple(_EDABU_LEGENDS.get(heading, "") for heading in headings)
    body = (legends, numbering, *rows)
    return GapSheet(kind, _edabu_head(source), headings, body, lacking)


def _edabu_head(source: GapSource) -> tuple[tuple[str, ...], ...]:
    """Return the twelve rows of the form's head, and the upper level of its headings."""
    lines: list[tuple[str, ...]] = [("FORM MUTASI DATA PESERTA",)]
    lines += [(name, ":", source.head.get(name, "")) for name in EDABU_HEAD]
    groups = {0: "DATA PESERTA", 12: "ALAMAT TEMPAT TINGGAL", 26: "DATA PEKERJAAN"}
    upper = tuple(groups.get(n, "") for n in range(len(EDABU)))
    return (*lines, upper)


def _identity(worker: Worker) -> dict[str, str]:
    return {
        "NO_PEGAWAI": worker.staff_number,
        "NAMA_LENGKAP": worker.name,
        "TGL_LAHIR": short_date(worker.birth_date),
        "TANGGAL_LAHIR": short_date(worker.birth_date),
        "KPJ": worker.kpj,
        "NOMOR_IDENTITAS_KPJ": worker.kpj,
        "NIK": worker.nik,
    }


def _terms(worker: Worker, source: GapSource, codes: Codes) -> dict[str, str]:
    terms = worker.employment
    place = terms.workplace
    return {
        "UPAH": _amount(source.wages.get(worker.worker_id)),
        "LOKASI_PEKERJAAN": place if place.isdigit() else codes.get((PLACE_LIST, place), ""),
        "STATUS_PEGAWAI": codes.get((STATUS_LIST, terms.kind.value), ""),
        "TGL_AWAL_BEKERJA": short_date(terms.start),
        "TGL_AKHIR_KONTRAK": short_date(terms.contract_end) if terms.contract_end else "",
    }


def _fill_new(worker: Worker, source: GapSource, codes: Codes) -> dict[str, str]:
    is_passport = not worker.nik
    return {
        **_identity(worker),
        **_terms(worker, source, codes),
        "JENIS_IDENTITAS": "PASSPORT" if is_passport else "KTP",
        "NOMOR_IDENTITAS": worker.identity_number,
        "JENIS_KELAMIN": worker.sex.value,
        "STATUS_KAWIN": "Y" if _has_spouse(worker) else "",
        "KODE_NEGARA": "ID" if worker.citizenship is Citizenship.INDONESIAN else "",
    }


def _fill_known(worker: Worker, source: GapSource, codes: Codes) -> dict[str, str]:
    return {**_identity(worker), **_terms(worker, source, codes)}


def _fill_wage(worker: Worker, source: GapSource, _codes: Codes) -> dict[str, str]:
    return {
        **_identity(worker),
        "UPAH": _amount(source.wages.get(worker.worker_id)),
        "RAPEL": "0",
        "BLTH": f"{source.month.number:02d} {source.month.year}" if source.month else "",
        "NPP": source.npp,
    }


def _fill_leaver(worker: Worker, _source: GapSource, codes: Codes) -> dict[str, str]:
    end = worker.employment.end
    return {
        **_identity(worker),
        "SEBAB_NA": codes.get((LEAVING_LIST, _reason(worker)), ""),
        "TGL_KEJADIAN": short_date(end) if end else "",
    }


def _fill_health(worker: Worker, source: GapSource, codes: Codes) -> dict[str, str]:
    terms = worker.employment
    asked = codes.get((EDABU_STATUS_LIST, terms.kind.value), "")
    return {
        "No Kartu BPJS Kesehatan": worker.jkn_number,
        "NIK/KITAS/KITAP": worker.nik,
        "Nama Lengkap": worker.name,
        "Kode Hub. Keluarga (PISA)": WORKER_CODE,
        "Tgl Lahir": _month_first(worker.birth_date),
        "Jenis Kelamin": _SEX_CODES[worker.sex],
        "Status Kawin": _MARRIED if _has_spouse(worker) else "",
        "NIP": worker.staff_number,
        "Jabatan": terms.position,
        "Status": _EDABU_STATUS.get(terms.kind, asked),
        "TMT Kerja": _month_first(terms.start),
        "Gaji Pokok + Tunj. Tetap": _amount(source.wages.get(worker.worker_id)),
        "Kewarganegaraan": "2" if worker.is_foreign else "1",
        "No. Passport": worker.passport_number,
    }


def _fill_member(person: Dependant, worker: Worker) -> dict[str, str]:
    place = relation_code(person, worker)
    sex = person.sex or SEX_OF_RELATION.get(place)
    return {
        "No Kartu BPJS Kesehatan": person.jkn_number,
        "NIK/KITAS/KITAP": person.nik,
        "Nama Lengkap": person.name,
        "Kode Hub. Keluarga (PISA)": place,
        "Tgl Lahir": _month_first(person.birth_date) if person.birth_date else "",
        "Jenis Kelamin": _SEX_CODES[sex] if sex else "",
        "Status Kawin": _MARRIED if person.relation is Relation.SPOUSE else "",
    }


def _has_spouse(worker: Worker) -> bool:
    return any(person.relation is Relation.SPOUSE for person in worker.family)


_Filler = Callable[[Worker, GapSource, Codes], dict[str, str]]
_FILLERS: Mapping[GapKind, _Filler] = {
    GapKind.NEW: _fill_new,
    GapKind.KNOWN_TO_BPJS: _fill_known,
    GapKind.WAGES: _fill_wage,
    GapKind.LEAVERS: _fill_leaver,
    GapKind.HEALTH: _fill_health,
    GapKind.HEALTH_FAMILY: _fill_health,
}


def _reason(worker: Worker) -> str:
    terms = worker.employment
    has_run_out = terms.contract_end is not None and terms.end == terms.contract_end
    return REASON_CONTRACT if has_run_out else REASON_OTHER


def _amount(amount: Sen | None) -> str:
    """Return whole rupiah without signs; sen stay visible."""
    if amount is None:
        return ""
    return str(amount // SEN_PER_RUPIAH) if amount % SEN_PER_RUPIAH == 0 else write_amount(amount)


def _month_first(day: date) -> str:
    return f"{day.month:02d}/{day.day:02d}/{day.year:04d}"
