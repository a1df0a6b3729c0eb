"""How every printed figure came about, told from the very objects that carry the figure.

Nothing is computed here a second time: sums, counts and rows are read from the assessment, the
contributions and the summaries that the pages print; only words are put around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.action_plan import Action, Promise
from desktop.domain.answers import Headcounts
from desktop.domain.assessment import Assessment, ObligationResult
from desktop.domain.calendar import long_date
from desktop.domain.contribution import ContributionPart, MonthContributions
from desktop.domain.counts import grouped
from desktop.domain.declaration import SnapshotFigure
from desktop.domain.money import format_percent, format_rupiah
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Program
from desktop.domain.summary import GroupKind, GroupSummary, ProgramSummary
from desktop.domain.texts import explanation_text, note_text, status_word
from desktop.domain.texts.inputs import input_rows

_RULES_OF_PROGRAM = {
    Program.JKK: ("jkk.rate", "jkk.construction", "relief.", "construction.jkk", "wage_base."),
    Program.JKM: ("jkm.", "relief.covid.", "construction.jkm", "wage_base."),
    Program.JHT: ("jht.", "wage_base."),
    Program.JP: ("jp.", "wage_base."),
    Program.JKP: ("jkp.", "relief.labour_intensive.jkp"),
    Program.JKN: ("jkn.", "minimum_wage.", "wage_base."),
}
_REGISTRATION_CHECK = "workers_registered"
_HEADCOUNTS_OBLIGATION = "DAT-01"
_INSIDE = {
    "JKP_from_JKK": "Bagian JKP di dalam iuran JKK",
    "JKP_from_JKM": "Bagian JKP di dalam iuran JKM",
    "JKP_government": "Bagian JKP dari Pemerintah Pusat",
}
_GROUP_TITLES = {
    GroupKind.SEX: "Pekerja dan iuran menurut jenis kelamin",
    GroupKind.CITIZENSHIP: "Pekerja dan iuran menurut kewarganegaraan",
    GroupKind.CONTRACT: "Pekerja dan iuran menurut jenis hubungan kerja",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSources:
    """The objects whose figures are printed."""

    assessment: Assessment
    contributions: MonthContributions
    programs: tuple[ProgramSummary, ...]
    groups: tuple[GroupSummary, ...]
    headcounts: Headcounts
    active: int
    actions: tuple[Action, ...] = ()
    promises: tuple[Promise, ...] = ()


def figures_of(sources: FigureSources) -> tuple[SnapshotFigure, ...]:
    """Return the explanations in the order of the printed pages."""
    return (
        *_headcounts(sources),
        *(_members(line, sources) for line in sources.programs),
        _counts(sources.assessment),
        _score(sources.assessment),
        *_promises(sources.promises),
        *map(_obligation, sources.assessment.results),
        *(_contribution(line, sources) for line in sources.programs),
        _total(sources.contributions),
        *_inside(sources.contributions),
        *_groups(sources.groups),
        *(_action(action, sources.assessment) for action in sources.actions),
    )


def _law_of(assessment: Assessment, obligation_id: str) -> tuple[str, ...]:
    for result in assessment.results:
        if result.obligation.id == obligation_id:
            return result.obligation.legal_basis
    return ()


# --- headcounts -------------------------------------------------------------------------------


def _headcounts(sources: FigureSources) -> Iterator[SnapshotFigure]:
    law = _law_of(sources.assessment, _HEADCOUNTS_OBLIGATION)
    day = long_date(sources.assessment.as_of)
    yield SnapshotFigure(
        key="headcount.active",
        title="Pekerja aktif",
        value=grouped(sources.active),
        formula=f"Banyaknya baris data tenaga kerja yang hubungan kerjanya berjalan pada {day}.",
        law=law,
    )
    stated = (
        ("wlkp", "Tenaga kerja menurut WLKP", sources.headcounts.wlkp),
        (
            "bpjs_employment",
            "Tenaga kerja menurut BPJS Ketenagakerjaan",
            sources.headcounts.bpjs_employment,
        ),
        ("bpjs_health", "Tenaga kerja menurut BPJS Kesehatan", sources.headcounts.bpjs_health),
    )
    for key, title, number in stated:
        yield _stated_headcount(f"headcount.{key}", title, number, sources.active, law)


def _stated_headcount(
    key: str, title: str, number: int | None, active: int, law: tuple[str, ...]
) -> SnapshotFigure:
    terms: tuple[tuple[str, str], ...] = (("Pekerja aktif", grouped(active)),)
    if number is not None:
        terms += (("Selisih", f"{number - active:+d}"),)
    return SnapshotFigure(
        key=key,
        title=title,
        value="belum diisi" if number is None else grouped(number),
        formula=(
            "Angka yang diisi oleh pemberi kerja dari laporan atau tagihan terakhir; selisih = "
            "angka itu dikurangi pekerja aktif."
        ),
        terms=terms,
        law=law,
    )


# --- membership -------------------------------------------------------------------------------


def _members(line: ProgramSummary, sources: FigureSources) -> SnapshotFigure:
    related = _registration(line.program, sources.assessment)
    left_out = tuple(
        (f"Tidak dihitung: {note_text(code).rstrip('. ')}", grouped(number))
        for code, number in line.not_expected.items()
    )
    return SnapshotFigure(
        key=f"program.{line.program.value}.members",
        title=f"Kepesertaan {line.program.value}",
        value=(
            f"seharusnya {grouped(line.expected)}, sudah {grouped(line.registered)}, belum "
            f"{grouped(line.missing)}, perlu konfirmasi {grouped(line.unconfirmed)}"
        ),
        formula=(
            "Seharusnya = pekerja aktif dikurangi yang tidak dihitung; sudah = tercatat sebagai "
            "peserta; belum = wajib tetapi tercatat belum; perlu konfirmasi = data atau hukumnya "
            "belum pasti. Yang sudah dapat melebihi yang seharusnya bila peserta tidak wajib ikut."
        ),
        terms=(("Pekerja aktif", grouped(sources.active)), *left_out),
        rule_ids=tuple(sorted({rule.rule_id for item in related for rule in item.rules})),
        rows=tuple(sorted({*line.missing_rows, *line.unconfirmed_rows})),
        law=tuple(dict.fromkeys(text for item in related for text in item.obligation.legal_basis)),
    )


def _registration(program: Program, assessment: Assessment) -> list[ObligationResult]:
    """Return the results that judge the registration in a program."""
    found = [
        result
        for result in assessment.results
        if result.obligation.check == _REGISTRATION_CHECK
        and program.value in result.obligation.params["programs"].split()
    ]
    family = f"{program.value.lower()}."
    return found or [
        result
        for result in assessment.results
        if "registered" in result.inputs
        and any(rule.rule_id.startswith(family) for rule in result.rules)
    ]


# --- results ----------------------------------------------------------------------------------


def _counts(assessment: Assessment) -> SnapshotFigure:
    terms = []
    for status in ComplianceStatus:
        ids = [r.obligation.id for r in assessment.results if r.status is status]
        if ids:
            terms.append((f"{status_word(status)}: {grouped(len(ids))}", ", ".join(ids)))
    return SnapshotFigure(
        key="results.counts",
        title="Hasil penilaian menurut status",
        value=f"{len(assessment.results)} kewajiban dinilai",
        formula="Banyaknya kewajiban pada tiap status; tiap kewajiban dijelaskan sendiri di bawah.",
        terms=tuple(terms),
    )


def _score(assessment: Assessment) -> SnapshotFigure:
    score = assessment.score
    terms = [
        ("Bobot kewajiban yang terpenuhi", str(score.met_weight)),
        ("Bobot kewajiban yang dapat dinilai", str(score.judged_weight)),
        ("Bobot kewajiban yang perlu konfirmasi", str(score.unknown_weight)),
    ]
    if score.value is not None:
        terms.append(("Bila semua yang belum pasti tidak terpenuhi", str(score.lowest)))
        terms.append(("Bila semua yang belum pasti terpenuhi", str(score.highest)))
    return SnapshotFigure(
        key="score",
        title="Skor",
        value="belum dapat dihitung" if score.value is None else f"{score.value} dari 100",
        formula=(
            "Bobot yang terpenuhi dibagi bobot yang dapat dinilai, dikali 100, dibulatkan. Bobot: "
            "kritis 4, tinggi 3, sedang 2, rendah 1 (pilihan rancangan, bukan ketentuan hukum); "
            "kegagalan yang menjadi akibat kegagalan lain dihitung sekali. Pita: hijau mulai 91, "
            "kuning mulai 71."
        ),
        terms=tuple(terms),
    )


def _promises(promises: tuple[Promise, ...]) -> Iterator[SnapshotFigure]:
    if not promises:
        return
    yield SnapshotFigure(
        key="promises",
        title="Janji sebelumnya",
        value=grouped(len(promises)),
        formula=(
            "Tindakan dalam rencana penilaian sebelumnya; hasilnya adalah status kewajiban itu "
            "pada penilaian ini."
        ),
        terms=tuple((item.action.obligation_id, item.action.proposal) for item in promises),
    )


def _obligation(result: ObligationResult) -> SnapshotFigure:
    obligation = result.obligation
    counted = (
        ("Pekerja dihitung", result.counted),
        ("Belum memenuhi", len(result.failed)),
        ("Perlu konfirmasi", len(result.unconfirmed)),
    )
    concerned = {worker.row for worker in (*result.failed, *result.unconfirmed)}
    since = "bunyi pasal sekarang" if obligation.since_is_date_of_text else "kewajiban"
    return SnapshotFigure(
        key=f"obligation.{obligation.id}",
        title=f"{obligation.id} {obligation.title.id}",
        value=status_word(result.status),
        formula=explanation_text(result),
        terms=(
            *((name, grouped(number)) for name, number in counted if number),
            *input_rows(result.inputs, is_full=True),
        ),
        rule_ids=tuple(dict.fromkeys(rule.rule_id for rule in result.rules)),
        rows=tuple(sorted(concerned)),
        law=(*obligation.legal_basis, f"{since} berlaku sejak {long_date(obligation.since)}"),
    )


# --- money ------------------------------------------------------------------------------------


def _contribution(line: ProgramSummary, sources: FigureSources) -> SnapshotFigure:
    program = line.program
    parts = [part for part in sources.contributions.parts if part.program is program]
    is_split = program is Program.JKP
    rules = [
        rule.rule_id
        for rule in sources.contributions.rules
        if rule.rule_id.startswith(_RULES_OF_PROGRAM[program])
    ]
    return SnapshotFigure(
        key=f"program.{program.value}.contribution",
        title=f"Iuran {program.value} bulan {sources.contributions.month.title}",
        value=(
            f"pemberi kerja {format_rupiah(line.employer_share)}, pekerja "
            f"{format_rupiah(line.worker_share)}"
        ),
        formula=(
            "JKP bukan tagihan tambahan: bagiannya berada di dalam iuran JKK dan JKM serta dibayar "
            "Pemerintah."
            if is_split
            else "Jumlah iuran tiap pekerja: dasar upah × tarif, dibulatkan ke sen terdekat untuk "
            "tiap pekerja, lalu dijumlahkan."
        ),
        terms=tuple(term for part in parts for term in _part_terms(part)),
        rule_ids=tuple(rules),
    )


def _part_terms(part: ContributionPart) -> Iterator[tuple[str, str]]:
    count, base = grouped(part.workers), format_rupiah(part.base)
    yield (
        f"Pemberi kerja {format_percent(part.employer_rate)}, {count} pekerja, jumlah dasar {base}",
        format_rupiah(part.employer_share),
    )
    if part.worker_rate is not None:
        yield (
            f"Pekerja {format_percent(part.worker_rate)}, {count} pekerja, jumlah dasar {base}",
            format_rupiah(part.worker_share),
        )


def _total(contributions: MonthContributions) -> SnapshotFigure:
    employer = sum(contributions.employer_total.values())
    worker = sum(contributions.worker_total.values())
    return SnapshotFigure(
        key="contribution.total",
        title=f"Jumlah iuran bulan {contributions.month.title}",
        value=format_rupiah(employer + worker),
        formula=(
            "Jumlah bagian pemberi kerja dan bagian pekerja dari semua program; bagian JKP sudah "
            "berada di dalamnya. Perhitungan indikatif, bukan tagihan."
        ),
        terms=(
            ("Pemberi kerja", format_rupiah(employer)),
            ("Pekerja", format_rupiah(worker)),
            ("Pekerja yang dihitung bulan itu", grouped(len(contributions.workers))),
        ),
    )


def _inside(contributions: MonthContributions) -> Iterator[SnapshotFigure]:
    if not contributions.inside_total:
        return
    prefixes = _RULES_OF_PROGRAM[Program.JKP]
    yield SnapshotFigure(
        key="contribution.inside",
        title="Bagian JKP di dalam iuran",
        value=format_rupiah(sum(contributions.inside_total.values())),
        formula=(
            "Dasar JKP (upah, paling tinggi sebesar batas upah JKP) × tarif tiap bagian, "
            "dibulatkan ke sen untuk tiap pekerja, lalu dijumlahkan."
        ),
        terms=tuple(
            (_INSIDE.get(part, part), format_rupiah(amount))
            for part, amount in contributions.inside_total.items()
        ),
        rule_ids=tuple(
            rule.rule_id for rule in contributions.rules if rule.rule_id.startswith(prefixes)
        ),
    )


def _groups(groups: Iterable[GroupSummary]) -> Iterator[SnapshotFigure]:
    by_kind: dict[GroupKind, list[GroupSummary]] = {}
    for group in groups:
        by_kind.setdefault(group.kind, []).append(group)
    for kind, members in by_kind.items():
        yield SnapshotFigure(
            key=f"group.{kind.value}",
            title=_GROUP_TITLES[kind],
            value=f"{grouped(sum(group.workers for group in members))} pekerja bulan itu",
            formula=(
                "Iuran tiap pekerja dijumlahkan menurut isian datanya; jumlah semua kelompok sama "
                "dengan jumlah iuran bulan itu."
            ),
            terms=tuple((group.name, _shares_text(group)) for group in members),
        )


def _shares_text(group: GroupSummary) -> str:
    employer, worker = _sum(group.employer_share), _sum(group.worker_share)
    return (
        f"{grouped(group.workers)} pekerja; pemberi kerja {format_rupiah(employer)}, pekerja "
        f"{format_rupiah(worker)}"
    )


def _sum(amounts: Mapping[Program, int]) -> int:
    return sum(amounts.values())


# --- plan -------------------------------------------------------------------------------------


def _action(action: Action, assessment: Assessment) -> SnapshotFigure:
    rows: tuple[int, ...] = ()
    for result in assessment.results:
        if result.obligation.id == action.obligation_id:
            rows = tuple(sorted({worker.row for worker in result.failed}))
    due = long_date(action.due) if action.due else "belum ditetapkan"
    terms = [("Paling lambat", due)]
    if action.budget_sen is not None:
        terms.append(("Biaya", format_rupiah(action.budget_sen)))
    if action.carried_from is not None:
        terms.append(("Dibawa dari penilaian per", long_date(action.carried_from)))
    return SnapshotFigure(
        key=f"action.{action.obligation_id}",
        title=f"Tindakan untuk {action.obligation_id}",
        value=due,
        formula=(
            "Tanggal dan biaya menurut rencana tindak lanjut perusahaan; biaya yang diusulkan "
            "program adalah iuran dan denda terutang pekerja yang bersangkutan, dibulatkan ke "
            "rupiah, dan dapat diubah oleh perusahaan."
        ),
        terms=tuple(terms),
        rows=rows,
    )
