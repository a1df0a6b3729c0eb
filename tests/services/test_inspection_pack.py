"""Packs for an inspector: whole, masked, accounted for; or nothing at all."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.action_plan import Action
from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.declaration_life import EventKind
from desktop.domain.employer import Employer, SizeClass
from desktop.domain.inspection_pack import Ground, HandOver, PackEntry
from desktop.domain.obligation import Obligation
from desktop.domain.progress import Cancelled
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.report.preview import page_texts
from desktop.report.verify import NotADeclaration, attached_data, verify
from desktop.services import pack_filling
from desktop.services.container import Services, build_services
from desktop.services.declaration_life import StepFacts
from desktop.services.declarations import Correction
from desktop.services.evidence import evidence_of
from desktop.services.inspection_pack import PackOrder
from desktop.storage.action_plan import ActionPlanRepository
from desktop.storage.database import Database
from desktop.storage.pack_log import PackLogRepository
from tests.services.conftest import NOW, make_worker

GIVEN = HandOver(
    handed_on=date(2026, 11, 24),
    place="Bandar Lampung",
    giver="Rina Contoh",
    office="Dinas Tenaga Kerja Provinsi Lampung",
    officer="Budi Pengawas",
    officer_number="198001012005011001",
    reference="SPT 12/XI/2026",
)
WHOLE = replace(GIVEN, is_masked=False, reason="diminta tertulis")
NIK = "1871010101900001"


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two proofs; one names a person and has a namesake."""
    folder = tmp_path_factory.mktemp("bukti asli")
    (folder / "dalam").mkdir()
    (folder / f"KTP Siti {NIK}.PDF").write_bytes(b"kartu lain")
    (folder / "dalam" / f"KTP Siti {NIK}.PDF").write_bytes(b"kartu")
    (folder / "dalam" / "sertifikat.pdf").write_bytes(b"sertifikat")
    return folder


@pytest.fixture(scope="module")
def final(
    tmp_path_factory: pytest.TempPathFactory,
    rulebook: RuleBook,
    obligations: tuple[Obligation, ...],
    proofs: Path,
) -> Iterator[Services]:
    """Return services with a final declaration, proofs of every state, and a log.

    One for all tests, as nothing here changes but the log of hand-overs, which only grows.
    """
    with Database.open(tmp_path_factory.mktemp("data") / "data.sqlite") as database:
        services = build_services(database, rulebook, obligations, lambda: NOW)
        services.employers.save(
            Employer(
                name="PT Uji Coba",
                nib="1234567890123",
                province="Lampung",
                city="Kota Bandar Lampung",
                stated_size=SizeClass.MEDIUM,
                jkk_risk_group=3,
            )
        )
        services.workforce.save(make_worker(1, name="Siti", nik=NIK))
        services.assessments.start(date(2026, 11, 22))
        (card,) = evidence_of([proofs / "dalam" / f"KTP Siti {NIK}.PDF"])
        paper = Evidence("sertifikat.pdf", date(2026, 1, 2), date(2026, 11, 23))
        for key, evidence in (
            ("REG-01", (replace(card, valid_until=date(2027, 1, 1)),)),
            ("REG-02", (paper, Evidence("sertifikat.pdf", digest="0" * 64))),
            ("REG-04", (Evidence("SERTIFIKAT.pdf"),)),
            ("WLK-01", (Evidence("hilang.pdf"),)),
            ("REG-03", ()),
        ):
            services.assessments.save_answer(key, Answer(AnswerValue.YES, evidence=evidence))
        services.declarations.finalise("012/HRD-SP/XI/2026")
        yield services


@pytest.fixture(scope="module")
def masked(
    final: Services, proofs: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[PackEntry, bytes, dict[str, bytes]]:
    """Return a masked pack: its entry, the ZIP file, and the files in it by name."""
    target = tmp_path_factory.mktemp("paket") / "paket.zip"
    entry = final.inspection_packs.make(order(final, target, evidence_folder=proofs))
    with zipfile.ZipFile(target) as packed:
        return entry, target.read_bytes(), {name: packed.read(name) for name in packed.namelist()}


def order(services: Services, target: Path, **changes: object) -> PackOrder:
    """Return an order for the one declaration, masked unless told otherwise."""
    (entry,) = services.declarations.all()
    return replace(
        PackOrder(declaration_id=entry.declaration_id, given=GIVEN, target=target), **changes
    )


def text_of(pdf: bytes) -> str:
    """Return the text of a PDF, blanks evened out."""
    return " ".join(" ".join(page_texts(pdf)).split())


Packed = tuple[PackEntry, bytes, dict[str, bytes]]


def test_a_pack_holds_what_its_list_says_and_is_logged(final: Services, masked: Packed) -> None:
    """Names, digests, index, record and log agree; no name says who somebody is."""
    entry, whole, files = masked
    assert list(files) == [
        "00-indeks.pdf", "01-deklarasi-samaran.pdf", "02-bukti/01-REG-01-1.pdf",
        "02-bukti/02-REG-02-1.pdf", "04-catatan-perubahan.csv",
        "05-berita-acara-serah-terima.pdf", "06-sidik-sha256.txt",
    ]  # fmt: skip
    listed = dict(
        reversed(line.split("  ")) for line in files["06-sidik-sha256.txt"].decode().splitlines()
    )
    assert set(files) - set(listed) == {"05-berita-acara-serah-terima.pdf", "06-sidik-sha256.txt"}
    assert all(hashlib.sha256(files[name]).hexdigest() == told for name, told in listed.items())
    assert entry.digest == hashlib.sha256(files["06-sidik-sha256.txt"]).hexdigest()
    assert entry.file_digest == hashlib.sha256(whole).hexdigest()
    assert entry.digest in text_of(files["05-berita-acara-serah-terima.pdf"]).replace(" ", "")
    assert files["02-bukti/01-REG-01-1.pdf"] == b"kartu"
    assert "Bukti REG-02, REG-04" in [item.title for item in entry.files]
    assert entry in final.inspection_packs.log()
    assert [item.name for item in entry.files] == list(files)


def test_the_papers_say_what_is_given_and_what_cannot_be_relied_on(masked: Packed) -> None:
    """Expired, changed, missing and never told: each is counted and stands at its obligation."""
    _entry, _whole, files = masked
    index = text_of(files["00-indeks.pdf"])
    record = text_of(files["05-berita-acara-serah-terima.pdf"])
    for expected in (
        "1 bukti sudah kedaluwarsa pada tanggal penyerahan: REG-02.",
        "1 bukti bukan lagi berkas yang sidiknya dicatat: REG-02.",
        "1 bukti dicatat tetapi berkasnya tidak ditemukan: WLK-01.",
        "tanpa bukti yang dicatat: REG-03", "KEDALUWARSA", "02-01-2026 s.d. 23-11-2026",
        "cetakan samarannya", "Rencana perbaikan kosong", "Untuk : Dinas Tenaga Kerja",
    ):  # fmt: skip
        assert expected in index
    assert index.index("REG-01") < index.index("WLK-01", index.index("menurut kewajiban"))
    for expected in (
        "Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026)",
        "bertempat di Bandar Lampung", "Rina Contoh", "Budi Pengawas", "198001012005011001",
        "Permenaker 11/2026", "SPT 12/XI/2026", "5 (lima) berkas", "UU 27/2022",
    ):  # fmt: skip
        assert expected in record


def test_masked_means_that_no_file_of_ours_gives_a_nik_away(masked: Packed) -> None:
    """Neither pages, nor attached data, nor the log of changes, nor a name of a file."""
    entry, _whole, files = masked
    assert entry.given.is_masked
    assert not any(NIK in name or "Siti" in name for name in files)
    declaration = files["01-deklarasi-samaran.pdf"]
    pages = text_of(files["00-indeks.pdf"]) + text_of(declaration)
    assert attached_data(declaration) is None
    assert "Cetakan samaran, nomor 012/HRD-SP/XI/2026" in pages
    with pytest.raises(NotADeclaration):
        verify(declaration)
    assert NIK not in pages.replace(" ", "")
    told = files["04-catatan-perubahan.csv"].decode("utf-8-sig")
    assert "187101******0001" in told
    assert NIK not in told


def test_whole_identities_are_a_choice_with_a_reason(final: Services, tmp_path: Path) -> None:
    """Then the stored bytes go along; the log keeps the reason."""
    target = tmp_path / "paket.zip"
    bare = replace(GIVEN, is_masked=False)
    with pytest.raises(UserError) as fault:
        final.inspection_packs.make(order(final, target, given=bare))
    assert fault.value.code == "PACK_REASON"
    entry = final.inspection_packs.make(order(final, target, given=WHOLE))
    (stored,) = final.declarations.all()
    with zipfile.ZipFile(target) as packed:
        pdf = final.declarations.get(stored.declaration_id).pdf
        assert packed.read("01-deklarasi.pdf") == pdf
        assert "diminta tertulis" in text_of(packed.read("00-indeks.pdf"))
    assert entry in final.inspection_packs.log()
    assert entry.given.reason == "diminta tertulis"


def test_a_declaration_that_gives_nothing_away_goes_as_it_was_stored(
    services: Services, employer: Employer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locked data and masked print: the stored bytes are masked already, and a folder will do.

    So is the signed paper; where whole NIK were printed its scan stays here, and that is said.
    """
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    stored, _ = services.declarations.finalise("1", password="kata sandi panjang")
    ActionPlanRepository(services.database).add_missing(
        services.employers.required().employer_id,
        services.assessments.as_of,
        [Action(obligation_id="REG-01", proposal=f"Daftarkan {NIK}")],
    )
    scan = tmp_path / "Siti.PDF"
    scan.write_bytes(b"%PDF-1.7 tanda tangan")
    (final,) = services.declarations.all()
    services.declaration_life.take_step(
        final.declaration_id, EventKind.SIGNED, StepFacts(happened_on=NOW.date(), scan=scan)
    )
    first = services.employers.required().employer_id
    services.employers.save(replace(employer, name="PT Lain", nib="9876543210123"))
    services.employers.choose(first)
    target = tmp_path / "paket"
    entry = services.inspection_packs.make(order(services, target, as_folder=True))
    assert (target / "01-deklarasi.pdf").read_bytes() == stored.pdf
    # The log of changes does not tell two employers apart, so it stays here.
    assert not (target / "04-catatan-perubahan.csv").exists()
    assert "memuat beberapa perusahaan" in text_of((target / "00-indeks.pdf").read_bytes())
    plan = openpyxl.load_workbook(target / "03-rencana-perbaikan.xlsx").active
    assert plan["D2"].value == "Daftarkan 187101******0001"
    assert entry.file_digest == ""
    with pytest.raises(UserError) as fault:
        services.inspection_packs.make(order(services, target, as_folder=True))
    assert fault.value.code == "PACK_EXISTS"
    signed = "01-surat-bertanda-tangan.pdf"
    assert (target / signed).read_bytes() == scan.read_bytes()
    title = "Surat bertanda tangan, pindaian, 22-11-2026"
    assert title in [item.title for item in entry.files if item.name == signed]
    monkeypatch.setattr(pack_filling, "prints_identities", lambda *_whole: True)
    other = services.inspection_packs.make(order(services, tmp_path / "lagi", as_folder=True))
    assert signed not in [item.name for item in other.files]
    assert "memuat NIK lengkap" in text_of((tmp_path / "lagi" / "00-indeks.pdf").read_bytes())


def test_the_same_pack_has_the_same_bytes(
    final: Services, masked: Packed, proofs: Path, tmp_path: Path
) -> None:
    """Order, times and content depend on nothing but what is packed."""
    again = final.inspection_packs.make(order(final, tmp_path / "lagi.zip", evidence_folder=proofs))
    assert again.file_digest == masked[0].file_digest


def _full(*_arguments: object) -> int:
    raise UserError("DATABASE_FULL", "Disk penuh.")


@pytest.mark.parametrize("as_folder", [False, True])
def test_stopping_and_faults_leave_nothing(
    final: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_folder: bool
) -> None:
    """Neither file, nor folder, nor entry, at whatever point it stops."""
    target = tmp_path / "paket"
    before, logged = sorted(tmp_path.iterdir()), final.inspection_packs.log()
    for at in (1, 4):
        calls = iter(range(100))

        def stop(_done: int, _total: int, calls: Iterator[int] = calls, at: int = at) -> None:
            if next(calls) == at:
                raise Cancelled

        with pytest.raises(Cancelled):
            final.inspection_packs.make(order(final, target, as_folder=as_folder), stop)
    lost = order(final, tmp_path / "none" / "paket", as_folder=as_folder)
    with pytest.raises(UserError) as fault:
        final.inspection_packs.make(lost)
    assert fault.value.code == "PACK_NOT_WRITTEN"
    with monkeypatch.context() as patched:
        patched.setattr(PackLogRepository, "_insert", _full)
        with pytest.raises(UserError) as fault:
            final.inspection_packs.make(order(final, target, as_folder=as_folder, given=WHOLE))
    assert fault.value.code == "DATABASE_FULL"
    assert sorted(tmp_path.iterdir()) == before
    assert final.inspection_packs.log() == logged


def test_the_log_is_read_by_day_and_exported(final: Services, tmp_path: Path) -> None:
    """The newest first, both days counted; the spreadsheet has a row each."""
    packs = final.inspection_packs
    days = (date(2027, 1, 24), date(2027, 2, 1))
    for number, day in enumerate(days):
        given = replace(WHOLE, handed_on=day, ground=Ground.BPJS.value)
        packs.make(order(final, tmp_path / f"{number}.zip", given=given))
    found = packs.log(days[0], days[1])
    assert [entry.given.handed_on for entry in found] == list(reversed(days))
    assert packs.log(date(2027, 1, 25), date(2027, 2, 1)) == found[:1]
    path = tmp_path / "log.xlsx"
    assert packs.export_log(path, found) == 2
    rows = list(openpyxl.load_workbook(path).active.values)
    assert rows[1][2:4] == ("Dinas Tenaga Kerja Provinsi Lampung", "Budi Pengawas")
    assert rows[1][8:10] == ("lengkap", "diminta tertulis")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"giver": " "}, "PACK_GIVER"),
        ({"office": ""}, "PACK_OFFICE"),
        ({"officer": ""}, "PACK_OFFICER"),
        ({"ground": Ground.OTHER.value, "reference": ""}, "PACK_REFERENCE"),
    ],
)
def test_what_is_missing_is_asked_for(
    services: Services, change: dict[str, str], code: str
) -> None:
    """Nothing is made before it is known who gives what to whom, and why."""
    made = PackOrder(declaration_id=1, given=replace(GIVEN, **change), target=Path("x.zip"))
    with pytest.raises(UserError) as fault:
        services.inspection_packs.make(made)
    assert fault.value.code == code


def test_a_superseded_declaration_says_so_first(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """Whoever is handed the old letter reads on the index which one holds now."""
    services.employers.save(replace(employer, stated_size=SizeClass.MEDIUM))
    services.workforce.save(make_worker(1, name="Siti", nik=NIK))
    services.assessments.start(date(2026, 11, 22))
    old, _changes = services.declarations.finalise("012/HRD-SP/XI/2026")
    services.declarations.finalise(
        "013/HRD-SP/XI/2026", correction=Correction(old.document_number, "upah salah diketik")
    )
    target = tmp_path / "paket.zip"
    services.inspection_packs.make(
        PackOrder(declaration_id=old.declaration_id, given=GIVEN, target=target)
    )
    with zipfile.ZipFile(target) as packed:
        pages = page_texts(packed.read("00-indeks.pdf"))
        record = text_of(packed.read("05-berita-acara-serah-terima.pdf"))
    text = " ".join(" ".join(pages).split())
    assert (
        "Deklarasi 012/HRD-SP/XI/2026 tidak berlaku lagi: sudah digantikan oleh pembetulan nomor"
        " 013/HRD-SP/XI/2026."
    ) in text
    assert f"halaman 1 dari {len(pages)}" in text
    assert "yang sudah digantikan oleh pembetulan nomor 013/HRD-SP/XI/2026." in record
