"""The index of a pack names the obligation of every proof."""

from __future__ import annotations

from datetime import date

from pypdfium2 import PdfDocument

from desktop.domain.inspection_pack import EvidenceState, HandOver, PackedFile, ProofLine
from desktop.report.pack_papers import PackPapers, render_index
from desktop.report.preview import page_texts
from tests.report.factories import a_snapshot


def test_a_proof_on_the_next_page_still_says_what_it_proves() -> None:
    """The title stands once, the number of the obligation in each row."""
    snapshot = a_snapshot(2)
    obligation = snapshot.obligations[0]
    proofs = tuple(
        ProofLine(obligation=obligation, state=EvidenceState.MISSING, original=f"bukti-{n}.pdf")
        for n in range(40)
    )
    given = HandOver(handed_on=date(2026, 11, 24), office="Dinas", officer="Budi Pengawas")
    pages = page_texts(
        render_index(PackPapers(snapshot=snapshot, given=given, files=(), proofs=proofs))
    )
    text = " ".join(" ".join(pages).split())
    assert text.count(obligation.title) == 1
    for page in pages[1:]:
        first = page[: page.find("bukti-")]
        assert obligation.id in first
    assert all(f"dari {len(pages)}" in page for page in pages)


def test_sizes_stand_below_their_heading() -> None:
    """Heading and sizes end at the same edge."""
    given = HandOver(handed_on=date(2026, 11, 24), office="Dinas", officer="Budi Pengawas")
    file = PackedFile("01-deklarasi.pdf", "Deklarasi", 105_000, "ab" * 32)
    papers = PackPapers(snapshot=a_snapshot(2), given=given, files=(file,), proofs=())
    words = PdfDocument(render_index(papers))[0].get_textpage()
    edges = []
    for told in ("Ukuran", "103 KB"):
        start, count = words.search(told, match_case=True).get_next()
        edges.append(words.get_charbox(start + count - 1, loose=True)[2])
    assert abs(edges[0] - edges[1]) < 1
