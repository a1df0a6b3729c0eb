"""The printed declaration as its reader sees it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotScore,
    canonical_json,
    digest_of,
    short_digest,
)
from desktop.domain.letter import PrintChoices
from desktop.domain.money import format_rupiah
from desktop.domain.progress import Cancelled
from desktop.report.canvas import pdf_date
from desktop.report.declaration_pdf import render
from desktop.report.preview import page_count, page_texts
from tests.report.factories import (
    ALL_STATUSES,
    a_snapshot,
    a_worker,
    an_employer,
    an_obligation,
)
from tests.report.golden import FILE, PAGE_BREAK, current_text

ROOT = Path(__file__).resolve().parents[2]


def flat(text: str) -> str:
    """Return a text with every run of blanks and line ends as one blank."""
    return " ".join(text.split())


def text_of(snapshot: DeclarationSnapshot, **options: Any) -> str:
    """Return the text of all pages on one line."""
    return flat(" ".join(page_texts(render(snapshot, **options))))


def test_golden_text() -> None:
    """Every page says what the kept text says, on as many pages."""
    kept = FILE.read_text(encoding="utf-8")

    assert current_text() == kept
    assert len(kept.split(PAGE_BREAK)) == 11


def test_same_snapshot_same_bytes() -> None:
    """Two renders of equal snapshots are byte-identical."""
    assert render(a_snapshot()) == render(a_snapshot())


def test_same_bytes_in_another_process() -> None:
    """A fresh process with another hash seed and time zone prints the same bytes."""
    program = (
        "import hashlib; from desktop.report.declaration_pdf import render;"
        "from tests.report.factories import a_snapshot;"
        "print(hashlib.sha256(render(a_snapshot(40))).hexdigest())"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Jakarta"), ("2", "UTC"))
    }

    assert len(answers) == 1


def test_other_snapshot_other_bytes() -> None:
    """A snapshot that differs in one figure gives another file."""
    assert render(a_snapshot(3)) != render(a_snapshot(3, active_workers=4))


def test_file_information() -> None:
    """Title, author, language and the date of the snapshot stand in the file, no clock."""
    pdf = render(a_snapshot(2))

    assert b"/Lang (id-ID)" in pdf
    assert b"/Author (PT Sinar Pesisir Makmur)" in pdf
    assert b"012/HRD-SP/XI/2026)" in pdf
    assert b"/CreationDate (D:20261122093015)" in pdf
    assert b"/ModDate (D:20261122093015)" in pdf


def test_date_with_offset() -> None:
    """A moment that knows its time zone is written with its offset."""
    zone = timezone(timedelta(hours=7))

    assert pdf_date(datetime(2026, 11, 22, 9, 30, 15, tzinfo=zone)) == "D:20261122093015+07'00'"


def test_only_embedded_fonts() -> None:
    """No page asks for a face that is not in the file."""
    pdf = render(a_snapshot(2))

    assert b"/Helvetica" not in pdf
    assert b"+NotoSans-Regular" in pdf
    assert pdf.count(b"/FontFile2") == 2


def test_letterhead_and_undersigned() -> None:
    """The first page names employer, number, addressee, signatory and identifiers."""
    page = flat(page_texts(render(a_snapshot()))[0])

    for words in (
        "PT SINAR PESISIR MAKMUR",
        "NIB 1234567890123 · NPP 12345678",
        "SURAT PERNYATAAN KEPATUHAN",
        "Nomor: 012/HRD-SP/XI/2026",
        "Kepala Dinas Tenaga Kerja Provinsi Lampung",
        "Hasanuddin Prawiranegara",
        "01.234.567.8-901.234",
        "menengah (menurut modal usaha); kelompok risiko JKK III",
        "keadaan per 20 November 2026 berdasarkan penilaian mandiri",
    ):
        assert words in page


def test_missing_fields_leave_room() -> None:
    """Empty optional fields print dotted lines or say that they are not filled in."""
    employer = an_employer(
        **dict.fromkeys(
            ("address", "city", "province", "phone", "email", "nib", "npwp", "npp", "size"), ""
        ),
        addressee="",
        addressee_city="",
        health_entity_code="",
        signatory_name="",
        signatory_position="",
        jkk_risk_group=0,
        is_construction=True,
    )
    snapshot = a_snapshot(
        0,
        employer=employer,
        place="",
        contribution_month="",
        programs=(),
        obligations=(),
        rules=(),
        remarks=(),
        headcount_bpjs_employment=None,
        headcount_wlkp=None,
    )

    text = text_of(snapshot)

    assert "NIB belum diisi" in text
    assert "Kepada Yth. ...." in text
    assert "belum diisi; jasa konstruksi" in text
    assert "Belum ada kewajiban yang dinilai." in text
    assert "Tidak ada pekerja dalam deklarasi ini." in text
    assert "paling lambat" not in text.split("Pernyataan Dengan ini")[1].split("angka 4")[0]


def test_headcounts_and_their_difference() -> None:
    """The three official headcounts stand beside the active number; differences are named."""
    text = text_of(a_snapshot(10, headcount_wlkp=12, headcount_bpjs_health=10))

    assert "Selisih terhadap pekerja aktif: WLKP 2 orang lebih; " in text
    assert "BPJS Ketenagakerjaan 2 orang kurang." in text
    assert "sama" in text


def test_missing_headcount_is_named() -> None:
    """A headcount that nobody entered is said to be missing, not counted as a difference."""
    text = text_of(
        a_snapshot(headcount_wlkp=None, headcount_bpjs_employment=10, headcount_bpjs_health=None)
    )

    assert "Selisih terhadap" not in text
    assert text.count("belum diisi") == 2


def test_results_by_mark_and_word() -> None:
    """Each status is printed by its mark and its word with its number."""
    page = flat(page_texts(render(a_snapshot()))[0])

    for words in ("✓ 8", "Terpenuhi sebagian", "✗ 1", "Belum terpenuhi", "? 1", "– 1"):
        assert words in page


@pytest.mark.parametrize(
    ("score", "sentence"),
    [
        (
            SnapshotScore(value=88, lowest=82, highest=91, unknown=2, colour="yellow"),
            (
                "Skor 88 dari 100 (pita kuning), dihitung tanpa 2 kewajiban yang belum pasti; "
                "setelah semuanya dipastikan, skor akan terletak antara 82 dan 91."
            ),
        ),
        (
            SnapshotScore(value=100, lowest=100, highest=100, unknown=0, colour="green"),
            "Skor 100 dari 100 (pita hijau); semua kewajiban yang berlaku dapat dinilai.",
        ),
        (
            SnapshotScore(value=None, lowest=None, highest=None, unknown=12, colour="none"),
            "Skor belum dapat dihitung: belum ada kewajiban yang dapat dinilai; 12 kewajiban",
        ),
    ],
)
def test_score_with_its_gaps(score: SnapshotScore, sentence: str) -> None:
    """The score never stands without what is unknown in it."""
    assert sentence in text_of(a_snapshot(score=score))


def test_open_obligations_with_remedy() -> None:
    """What is not met is listed with its workers, the remedy in Annex III; unsure is named."""
    text, rest = text_of(a_snapshot()).split("LAMPIRAN I ")
    plan = rest.split("LAMPIRAN III")[1].split("LAMPIRAN IV")[0]

    assert "2 dari 10 Daftarkan pekerja yang tersisa" in plan
    assert "akibat dari REG-02" in plan

    assert "Seluruh pekerja terdaftar dalam program wajib nomor 2 2 dari 10" in text
    assert "Perlu konfirmasi, sebabnya dalam Lampiran I: REG-08." in text


def test_open_matter_of_the_company() -> None:
    """An open obligation that counts no workers is the company's own."""
    text = text_of(a_snapshot(obligations=(an_obligation(1, "NOT_MET", counted=0),)))

    assert "perusahaan Daftarkan pekerja" in text.split("LAMPIRAN III")[1]


def test_nothing_open() -> None:
    """Without open obligations the letter says so."""
    text = text_of(a_snapshot(obligations=(an_obligation(),)))

    assert "Tidak ada kewajiban yang belum terpenuhi menurut penilaian ini." in text


def test_statements_and_signature_stand_together() -> None:
    """The page of the signature carries statements 6 and 7, stamp box and receipt."""
    pages = [flat(page) for page in page_texts(render(a_snapshot()))]
    page = next(page for page in pages if "METERAI" in page)

    for words in (
        "6. kami bersedia diperiksa",
        "7. apabila pernyataan ini tidak benar",
        "Bandar Lampung, 22 November 2026",
        "METERAI Rp10.000",
        "Hasanuddin Prawiranegara Direktur",
        "TELAH DITERIMA OLEH",
        "NIP",
    ):
        assert words in page


def test_time_limits_come_from_the_rules() -> None:
    """The promised days are those of the snapshot's rules."""
    text = text_of(a_snapshot())

    assert "program wajibnya paling lambat 30 hari sejak mulai bekerja" in text
    assert "BPJS Ketenagakerjaan paling lambat tanggal 15 bulan berikutnya" in text
    assert "BPJS Kesehatan paling lambat tanggal 10 setiap bulan" in text


def test_correction_comes_first() -> None:
    """A correction names the number it corrects and why, before the addressee."""
    text = text_of(a_snapshot(amends="011/HRD", amends_reason="upah keliru."))

    assert "Perbaikan atas Nomor 011/HRD, karena upah keliru." in text.split("Kepada Yth.")[0]
    assert "Perbaikan atas" not in text_of(a_snapshot())


def test_draft_is_marked_on_every_page() -> None:
    """A draft says so across each page and in each foot, a final letter never."""
    draft = page_texts(render(a_snapshot(), draft=True))

    assert all(page.count("DRAF") == 2 for page in draft)
    assert "DRAF" not in text_of(a_snapshot())


def test_foot_of_every_page() -> None:
    """Number, page x of y and the short digest stand at the foot of each page."""
    snapshot = a_snapshot(60)
    pages = page_texts(render(snapshot))
    digest = short_digest(digest_of(canonical_json(snapshot)))

    for number, page in enumerate(pages, start=1):
        assert f"halaman {number} dari {len(pages)}" in flat(page)
        assert f"Sidik data {digest}" in flat(page)
        assert "Nomor 012/HRD-SP/XI/2026" in flat(page)


def test_annexes_start_and_continue() -> None:
    """Each annex starts on its own page with its letter; later pages say that it goes on."""
    pages = [flat(page) for page in page_texts(render(a_snapshot(60)))]
    letters = ("I", "II", "III", "IV", "VI")
    firsts = [
        next(n for n, page in enumerate(pages) if f"LAMPIRAN {letter} " in page)
        for letter in letters
    ]

    assert firsts == sorted(set(firsts))
    assert "Lampiran IV · Daftar pekerja dan iurannya (lanjutan)" in pages[firsts[3] + 1]
    assert "(lanjutan)" not in pages[firsts[3]]


def test_assessment_annex_explains() -> None:
    """Annex I gives law, answer, evidence, warnings, rows, and confidence where it is low."""
    annex = text_of(a_snapshot()).split("LAMPIRAN I ")[1].split("LAMPIRAN II ")[0]

    for words in (
        "Dasar: UU 24/2011 Pasal 15 ayat (1); Perpres 109/2013",
        "[satu sumber]",
        "Baris belum: 3, 5",
        "Baris belum pasti: 7",
        "Jawaban: belum (menunggu surat BPJS)",
        "Bukti: Bukti bayar September",
        "Perhatian: Upah minimum belum dikonfirmasi.",
        "10 dihitung, 2 belum, 1 belum pasti",
    ):
        assert words in annex
    assert annex.count("[satu sumber]") == 1


def test_what_concerns_nobody_counts_nobody() -> None:
    """An obligation of the enterprise itself carries no number of failing workers."""
    differing = an_obligation(1, "NOT_MET", counted=249)
    text = text_of(replace(a_snapshot(), obligations=(differing,)))
    annex = text.split("LAMPIRAN I ")[1].split("LAMPIRAN II ")[0]

    assert "249 dihitung" in annex
    assert "0 belum" not in annex


def test_annex_two_shows_rates_and_no_sizes_of_tables() -> None:
    """How many entries Lampiran I has is no rate; the rates follow the sums on their page."""
    snapshot = a_snapshot()
    entries = replace(
        snapshot.rules[0], rule_id="jkk.annex_entries_group_3", title="Jumlah jenis usaha"
    )
    pages = [
        flat(page)
        for page in page_texts(render(replace(snapshot, rules=(*snapshot.rules, entries))))
    ]
    second = next(page for page in pages if "LAMPIRAN II " in page)

    assert "Tarif dan batas yang dipakai" in second
    assert "Jumlah jenis usaha" not in second


def test_sums_equal_the_snapshot() -> None:
    """The amounts of Annex II are the snapshot's, and so are the sums of Annex IV."""
    snapshot = a_snapshot(30)
    text = text_of(snapshot)
    second = text.split("LAMPIRAN II ")[1].split("LAMPIRAN III")[0]
    third = text.split("Jumlah iuran seluruh pekerja")[1]

    for line in snapshot.programs:
        for part in (second, third):
            assert format_rupiah(line.employer_share_sen) in part
            assert format_rupiah(line.worker_share_sen) in part
    total = sum(line.employer_share_sen for line in snapshot.programs)
    assert format_rupiah(total) in second
    assert format_rupiah(total) in third


def test_parts_inside_are_summed() -> None:
    """The parts of JKP that lie inside other contributions are summed and named as such."""
    snapshot = a_snapshot(8)
    inside = sum(worker.inside_sen["JKP_from_JKK"] for worker in snapshot.workers)

    assert f"Bagian JKP di dalam iuran JKK {format_rupiah(inside)}" in text_of(snapshot)


def test_rules_with_article_and_confidence() -> None:
    """Annex VI prints value, date, article, source and confidence of every rule."""
    annex = text_of(a_snapshot()).split("LAMPIRAN VI ")[1]

    assert "Tarif JKK kelompok III jkk.rate_group_3 0,89% 01-07-2015" in annex
    assert "PP 44/2015 Ps 16" in annex
    assert "Keyakinan: belum terkonfirmasi" in annex


def test_three_hundred_workers() -> None:
    """With 300 workers each one is printed once and in order."""
    pages = page_texts(render(a_snapshot(300)))
    rows = [page for page in pages if "NIK atau paspor" in page]
    numbers = [line.split()[0] for page in rows for line in page.splitlines() if line.strip()]

    assert len(rows) > 10
    assert {str(n) for n in range(1, 301)} <= set(numbers)


def test_long_texts_keep_the_layout() -> None:
    """Very long names, positions and 40 obligations neither fail nor lose their ends."""
    employer = an_employer(
        name="PT " + "Perkebunan dan Pengolahan " * 5 + "Abadi",
        signatory_name="Raden " * 16 + "Akhir",
        signatory_position="Wakil Direktur Utama Bidang Personalia XL",
        address="Jalan " * 40 + "Ujung",
    )
    many = tuple(an_obligation(n, ALL_STATUSES[n % 5]) for n in range(1, 41))
    text = text_of(a_snapshot(2, employer=employer, obligations=many, document_number="9/" * 60))

    assert "Akhir" in text
    assert "Ujung" in text
    assert "Personalia XL" in text
    assert "REG-40" in text


def test_unicode_and_markup_in_names() -> None:
    """Accents and markup signs are printed as they are; unknown letters lose their accent."""
    worker = a_worker(1, name="José (Łukasz) \\ O’Brien & <b>Ağa</b>")
    text = text_of(a_snapshot(workers=(worker,), employer=an_employer(name="CV Maju & <Jaya>")))

    assert "José (Łukasz) \\ O’Brien" in text
    assert "<b>Ağa</b>" in text
    assert "CV Maju & <Jaya>" in text


def test_masked_identity_never_shows_the_number() -> None:
    """By default neither text nor bytes hold a whole NIK or passport number."""
    workers = (a_worker(0), a_worker(1, nik="", passport_number="X1234567", citizenship="WNA"))
    snapshot = a_snapshot(workers=workers)
    pdf = render(snapshot)
    text = flat(" ".join(page_texts(pdf)))

    assert workers[0].nik.encode() not in pdf
    assert workers[0].nik not in text
    assert "187101******0001" in text
    assert "Paspor X*****67 (WNA)" in text
    assert "X1234567" not in text


def test_identity_unmasked_on_request() -> None:
    """An office that asks for whole numbers gets them."""
    workers = (a_worker(0), a_worker(1, nik="", passport_number="X1234567"))
    text = text_of(a_snapshot(workers=workers), choices=PrintChoices(is_masked=False))

    assert workers[0].nik in text
    assert "Paspor X1234567" in text


def test_progress_counts_pages_and_can_cancel() -> None:
    """Progress runs to the last page; cancelling stops the print."""
    calls: list[tuple[int, int]] = []
    pdf = render(a_snapshot(60), lambda done, total: calls.append((done, total)))

    pages = page_count(pdf)
    assert calls == [(page, pages) for page in range(1, pages + 1)]

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render(a_snapshot(2), stop)


def test_wording_certifies_nothing() -> None:
    """The letter says that it is indicative and no certificate."""
    text = text_of(a_snapshot())

    assert "perhitungan indikatif" in text
    assert "surat ini bukan sertifikat" in text


def test_indicative_is_said_once_among_the_remarks() -> None:
    """A remark of the snapshot that says the same takes the place of the letter's own."""
    remark = "Iuran dihitung secara indikatif."
    text = text_of(a_snapshot(remarks=(remark,)))

    assert f"Catatan bagi pembaca · {remark} Pernyataan" in text


def test_amounts_of_a_worker_can_be_followed() -> None:
    """Annex IV prints wage, bases and shares of a worker, each to the sen."""
    worker = a_worker(7)
    text = text_of(a_snapshot(workers=(worker,))).split("LAMPIRAN IV")[1]
    amounts = [
        worker.basic_wage_sen,
        worker.fixed_allowances_sen,
        *worker.base_sen.values(),
        *worker.employer_share_sen.values(),
        *worker.worker_share_sen.values(),
        *worker.inside_sen.values(),
    ]

    for sen in amounts:
        assert format_rupiah(sen).replace("Rp", "") in text
