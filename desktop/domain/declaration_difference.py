"""What one declaration says otherwise than another: people, programs, results, rupiah."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.counts import grouped
from desktop.domain.declaration import DeclarationSnapshot, SnapshotObligation, SnapshotWorker
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.texts import status_word


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: a code or name, and what was and is."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DeclarationDifference:
    """How ``after`` differs from ``before``; workers are counted, never named.

    ``programs`` hold the figures of membership, ``money`` both shares of each program,
    ``results`` the obligations whose status changed.
    """

    added: int
    removed: int
    changed: int
    headcounts: tuple[Change, ...]
    programs: tuple[Change, ...]
    results: tuple[Change, ...]
    money: tuple[Change, ...]
    total_before: Sen
    total_after: Sen

    @property
    def is_empty(self) -> bool:
        """Tell whether both say the same of people, programs, results and rupiah."""
        counted = self.added + self.removed + self.changed
        return not (counted or self.headcounts or self.programs or self.results or self.money)


def compare_declarations(
    before: DeclarationSnapshot, after: DeclarationSnapshot
) -> DeclarationDifference:
    """Return what differs; workers are the same where NIK, passport or staff number agree."""
    old, new = by_identity(before), by_identity(after)
    return DeclarationDifference(
        added=len(new.keys() - old.keys()),
        removed=len(old.keys() - new.keys()),
        changed=sum(_says(old[key]) != _says(new[key]) for key in old.keys() & new.keys()),
        headcounts=tuple(_headcounts(before, after)),
        programs=tuple(_programs(before, after)),
        results=tuple(_results(before, after)),
        money=tuple(_money(before, after)),
        total_before=_total(before),
        total_after=_total(after),
    )


def by_identity(snapshot: DeclarationSnapshot) -> dict[tuple[str, ...], SnapshotWorker]:
    """Return the workers by what tells them apart: NIK, passport, staff number, else the name."""
    return {_identity(worker): worker for worker in snapshot.workers}


def _identity(worker: SnapshotWorker) -> tuple[str, ...]:
    for kind, number in (
        ("nik", worker.nik),
        ("passport", worker.passport_number),
        ("staff", worker.staff_number),
    ):
        if number:
            return kind, number
    return "name", worker.name, worker.birth_date.isoformat(), worker.start.isoformat()


def _says(worker: SnapshotWorker) -> tuple[object, ...]:
    """Return what is declared of a worker, without the row, which a new sheet may shift."""
    return (
        worker.name,
        worker.birth_date,
        worker.sex,
        worker.citizenship,
        worker.kind,
        worker.start,
        worker.end,
        worker.basic_wage_sen,
        worker.fixed_allowances_sen,
        worker.participation,
        worker.base_sen,
        worker.employer_share_sen,
        worker.worker_share_sen,
    )


def _headcounts(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[Change]:
    names = {
        "active_workers": "Pekerja aktif",
        "headcount_wlkp": "WLKP",
        "headcount_bpjs_employment": "BPJS Ketenagakerjaan",
        "headcount_bpjs_health": "BPJS Kesehatan",
    }
    for field, name in names.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield Change(name, _number(old), _number(new))


def _number(number: int | None) -> str:
    return "belum diisi" if number is None else grouped(number)


def _programs(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[Change]:
    old = {line.program: line for line in before.programs}
    for line in after.programs:
        former = old.get(line.program)
        for field, word in (
            ("expected", "seharusnya"),
            ("registered", "sudah"),
            ("missing", "belum"),
            ("unconfirmed", "perlu konfirmasi"),
        ):
            was, now = getattr(former, field, 0), getattr(line, field)
            if was != now:
                yield Change(f"{line.program} {word}", _number(was), _number(now))


def _results(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[Change]:
    old = {item.id: item for item in before.obligations}
    for item in after.obligations:
        former = old.pop(item.id, None)
        if former is None or former.status != item.status:
            yield Change(item.id, _status(former), _status(item))
    for item in old.values():
        yield Change(item.id, _status(item), _status(None))


def _status(item: SnapshotObligation | None) -> str:
    return status_word(ComplianceStatus(item.status)).lower() if item else "tidak dinilai"


def _money(before: DeclarationSnapshot, after: DeclarationSnapshot) -> Iterator[Change]:
    old, new = _sums(before), _sums(after)
    for program in {**old, **new}:
        was, now = old.get(program, 0), new.get(program, 0)
        if was != now:
            yield Change(program, format_rupiah(was), format_rupiah(now))


def _sums(snapshot: DeclarationSnapshot) -> Mapping[str, Sen]:
    return {
        line.program: line.employer_share_sen + line.worker_share_sen for line in snapshot.programs
    }


def _total(snapshot: DeclarationSnapshot) -> Sen:
    return sum(_sums(snapshot).values())


_NOTHING = (
    "Angka tentang pekerja, program, hasil penilaian, dan iuran tidak berubah; yang diperbaiki "
    "adalah keterangan lain dalam surat ini."
)


def difference_sentences(difference: DeclarationDifference) -> tuple[str, ...]:
    """Return the difference in Indonesian, one sentence each for people, programs, results, money.

    A difference of nothing says so.
    """
    if difference.is_empty:
        return (_NOTHING,)
    lines = [_people(difference)]
    for title, changes in (
        ("Program", difference.programs),
        ("Hasil penilaian", difference.results),
    ):
        if changes:
            lines.append(f"{title}: {'; '.join(map(_change, changes))}.")
    if difference.money:
        total = Change("jumlah", *map(format_rupiah, _totals(difference)))
        changes = (*difference.money, total)
        lines.append(f"Iuran sebulan: {'; '.join(map(_change, changes))}.")
    return tuple(line for line in lines if line)


def _totals(difference: DeclarationDifference) -> tuple[Sen, Sen]:
    return difference.total_before, difference.total_after


def _people(difference: DeclarationDifference) -> str:
    counted = [
        f"{_number(number)} {word}"
        for number, word in (
            (difference.added, "ditambahkan"),
            (difference.removed, "dikeluarkan"),
            (difference.changed, "diubah datanya"),
        )
        if number
    ]
    parts = [f"pekerja {', '.join(counted)}"] if counted else []
    parts += map(_change, difference.headcounts)
    return f"Tenaga kerja: {'; '.join(parts)}." if parts else ""


def _change(change: Change) -> str:
    return f"{change.name} {change.before} → {change.after}"
