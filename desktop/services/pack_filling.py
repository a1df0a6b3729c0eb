"""What goes into an inspection pack, file by file, in the inspector's order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.action_plan import Action
from desktop.domain.calendar import short_date
from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.declaration_life import EventKind, standing_events
from desktop.domain.inspection_pack import (
    HandOver,
    PackedFile,
    ProofLine,
    digest_list,
    masked_numbers,
    safe_suffix,
)
from desktop.domain.progress import Progress
from desktop.domain.proof_text import ProofUnreadable
from desktop.errors import UserError
from desktop.exchange.bundle import Bundle
from desktop.exchange.plan_export import PlanRow, export_plan
from desktop.services.action_plan import ActionPlanService
from desktop.services.assessments import AssessmentService
from desktop.services.attached import head_and_digest
from desktop.services.attachment_lock import is_locked
from desktop.services.change_log import ChangeLogService, LogQuery
from desktop.services.copies import frozen_snapshot
from desktop.services.declaration_life import DeclarationLifeService
from desktop.services.declarations import DeclarationService, StoredDeclaration
from desktop.services.employers import EmployerService
from desktop.services.letters import LetterService
from desktop.services.pack_proofs import ProofGatherer, files_under

INDEX = "00-indeks.pdf"
DECLARATION = "01-deklarasi.pdf"
MASKED_DECLARATION = "01-deklarasi-samaran.pdf"
SCANS = {
    EventKind.SIGNED.value: ("01-surat-bertanda-tangan", "Surat bertanda tangan, pindaian"),
    EventKind.HANDED_IN.value: ("01-penyerahan", "Penyerahan deklarasi, pindaian"),
    EventKind.RECEIVED.value: ("01-tanda-terima", "Tanda terima kantor, pindaian"),
}
"""By kind of event the file, without its ending, and the title of the scan that came with it."""
PLAN = "03-rencana-perbaikan.xlsx"
CHANGES = "04-catatan-perubahan.csv"
"""Text, as a spreadsheet of Excel ends after a million rows and takes its time."""
RECORD = "05-berita-acara-serah-terima.pdf"
DIGESTS = "06-sidik-sha256.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOrder:
    """What to pack, for whom, and where to; ``evidence_folder`` is where the proofs lie."""

    declaration_id: int
    given: HandOver
    target: Path
    as_folder: bool = False
    evidence_folder: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSources:
    """The services that a pack is filled from."""

    employers: EmployerService
    declarations: DeclarationService
    life: DeclarationLifeService
    assessments: AssessmentService
    plan: ActionPlanService
    letters: LetterService
    change_log: ChangeLogService
    signing_name: Callable[[], str]
    """Gives the name of who works at this computer; may be empty."""


class PackFiller:
    """Fills one bundle; whoever made the bundle puts it in its place or throws it away."""

    def __init__(
        self, sources: PackSources, order: PackOrder, bundle: Bundle, progress: Progress
    ) -> None:
        self._sources = sources
        self._order = order
        self._bundle = bundle
        self._progress = progress
        self._titles: dict[str, str] = {}
        self._remarks: list[str] = []
        self._known: dict[str, PackedFile] = {}
        self.stored = sources.declarations.get(order.declaration_id)
        self._snapshot = frozen_snapshot(sources.declarations, order.declaration_id)

    def fill(self) -> tuple[tuple[PackedFile, ...], str]:
        """Add every file; return them all, and the SHA-256 of the list of digests."""
        self._add_declaration()
        self._add_scans()
        proofs = self._add_proofs()
        self._add_plan()
        self._add_changes()
        listed = self._add_index(proofs)
        self._bundle.add(DIGESTS, digest_list(listed))
        digest = self._bundle.digest(DIGESTS)
        self._add_record(listed, digest)
        self._titles |= {DIGESTS: "Daftar sidik", RECORD: "Berita acara serah terima"}
        return self._files(), digest

    # --- the files ------------------------------------------------------------------------------

    def _add_declaration(self) -> None:
        """Add the stored bytes, or a masked print where these would give identities away."""
        number = self._snapshot.document_number
        is_masked = self._order.given.is_masked
        if not is_masked or not shows_identities(self.stored, self._snapshot):
            self._bundle.add(DECLARATION, self.stored.pdf)
            self._titles[DECLARATION] = f"Deklarasi {number}, PDF asli"
            return
        from desktop.report.declaration_pdf import render

        code = self._sources.declarations.proof_text(self._order.declaration_id)
        choices = replace(self._sources.letters.choices(), is_masked=True)
        pdf = render(self._snapshot, self._progress, choices=choices, is_copy=True, code=code)
        self._bundle.add(MASKED_DECLARATION, pdf)
        self._titles[MASKED_DECLARATION] = (
            f"Deklarasi {number}, cetakan samaran dengan kode QR asli"
        )
        self._remarks.append(
            "PDF asli deklarasi memuat NIK lengkap, pada cetakan atau di dalam data terlampirnya,"
            " maka yang disertakan adalah cetakan samarannya. Cetakan itu tidak bersegel; angka"
            " pokoknya diperiksa dengan kode QR, yang sama dengan pada aslinya. SHA-256 PDF asli"
            f" yang disimpan pemberi kerja: {self.stored.pdf_digest}."
        )

    def _add_scans(self) -> None:
        """Add what came back on paper, unless its print would give identities away."""
        events = standing_events(self._sources.life.case(self._order.declaration_id).events)
        scanned = [event for event in events if event.scan_digest and event.kind in SCANS]
        if not scanned:
            return
        if self._order.given.is_masked and prints_identities(self.stored, self._snapshot):
            self._remarks.append(
                "Pindaian surat bertanda tangan tidak disertakan: cetakannya memuat NIK lengkap."
            )
            return
        for event in scanned:
            name, title = SCANS[event.kind]
            try:
                content = self._sources.life.scan(event)
            except UserError as fault:
                self._remarks.append(f"{title}, tidak disertakan. {masked_numbers(fault.sentence)}")
                continue
            name += safe_suffix(event.scan_name)
            self._bundle.add(name, content)
            self._titles[name] = f"{title}, {short_date(event.day)}"

    def _add_proofs(self) -> tuple[ProofLine, ...]:
        order = self._order
        gatherer = ProofGatherer(
            self._bundle, order.given, files_under(order.evidence_folder), self._progress
        )
        answers = self._sources.assessments.answers_of(self._snapshot.as_of)
        proofs = gatherer.gather(self._snapshot, answers)
        self._titles |= gatherer.titles
        return proofs

    def _add_plan(self) -> None:
        plan = self._sources.plan.current()
        if not plan:
            self._remarks.append("Rencana perbaikan kosong, jadi tidak disertakan.")
            return
        if self._order.given.is_masked:
            plan = tuple(map(_masked_action, plan))
        titles = {item.id: (item.title, item.severity) for item in self._snapshot.obligations}
        rows = [PlanRow(item, *titles.get(item.obligation_id, ("", ""))) for item in plan]
        self._bundle.write(PLAN, lambda path: export_plan(path, rows))
        self._titles[PLAN] = "Rencana perbaikan, keadaan sekarang"

    def _add_changes(self) -> None:
        """Add the log of changes; that of several employers cannot be told apart."""
        if len(self._sources.employers.all()) > 1:
            self._remarks.append(
                "Catatan perubahan tidak disertakan: basis data ini memuat beberapa perusahaan dan"
                " catatannya tidak dipisahkan."
            )
            return
        log, is_masked = self._sources.change_log, self._order.given.is_masked
        step = self._progress
        self._bundle.write(
            CHANGES, lambda path: log.export(path, LogQuery(), step, is_masked=is_masked)
        )
        self._titles[CHANGES] = "Catatan perubahan data"

    # --- the papers -----------------------------------------------------------------------------

    def _add_index(self, proofs: tuple[ProofLine, ...]) -> tuple[PackedFile, ...]:
        from desktop.report.pack_papers import PackPapers, render_index

        papers = PackPapers(
            snapshot=self._snapshot,
            given=self._order.given,
            files=self._files(),
            proofs=proofs,
            remarks=tuple(self._remarks),
            paper=self._sources.letters.choices().paper,
            superseded_by=self.stored.superseded_by,
        )
        self._bundle.add(INDEX, render_index(papers))
        self._titles[INDEX] = "Indeks"
        return self._files()

    def _add_record(self, files: tuple[PackedFile, ...], digest: str) -> None:
        from desktop.report.pack_papers import PackPapers, render_record

        paper = self._sources.letters.choices().paper
        papers = PackPapers(
            snapshot=self._snapshot,
            given=self._order.given,
            files=files,
            paper=paper,
            superseded_by=self.stored.superseded_by,
        )
        self._bundle.add(RECORD, render_record(papers, digest))

    def _files(self) -> tuple[PackedFile, ...]:
        return tuple(map(self._file, self._bundle.names()))

    def _file(self, name: str) -> PackedFile:
        """Return one file, read once however often it is listed."""
        if name not in self._known:
            bundle = self._bundle
            digest = bundle.digest(name)
            self._known[name] = PackedFile(name, self._titles[name], bundle.size(name), digest)
        return self._known[name]


def _masked_action(item: Action) -> Action:
    """Return an action in whose words nobody's NIK stands whole."""
    return replace(
        item,
        proposal=masked_numbers(item.proposal),
        owner=masked_numbers(item.owner),
        note=masked_numbers(item.note),
    )


def shows_identities(stored: StoredDeclaration, snapshot: DeclarationSnapshot) -> bool:
    """Tell whether a stored PDF gives whole identities away, in its data or on its pages."""
    from desktop.report.verify import attached_data

    data = attached_data(stored.pdf)
    try:
        if data is not None and not is_locked(head_and_digest(data.pieces())[0]):
            return True
    except ProofUnreadable:
        return True
    return prints_identities(stored, snapshot)


def prints_identities(stored: StoredDeclaration, snapshot: DeclarationSnapshot) -> bool:
    """Tell whether the pages of a stored PDF give whole identities away."""
    from desktop.report.preview import page_texts

    known = {worker.nik for worker in snapshot.workers if worker.nik}
    known |= {worker.passport_number for worker in snapshot.workers if worker.passport_number}
    printed = (word for text in page_texts(stored.pdf) for word in text.split())
    return any(word.strip(",;()") in known for word in printed)
