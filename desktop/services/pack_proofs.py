"""The proofs of a pack: found by name, known by fingerprint, copied under safe names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.answers import Answers, Evidence
from desktop.domain.declaration import DeclarationSnapshot, SnapshotObligation
from desktop.domain.inspection_pack import (
    EvidenceState,
    HandOver,
    ProofLine,
    in_inspectors_order,
    masked_numbers,
    needs_proof,
    safe_suffix,
    state_of,
)
from desktop.domain.progress import Progress
from desktop.exchange.bundle import Bundle, digest_of_file

FOLDER = "02-bukti"


@dataclass(slots=True)
class _Found:
    """The file of a proof, and whether it is the one that was recorded."""

    path: Path
    is_same: bool


@dataclass(slots=True)
class ProofGatherer:
    """Copies every proof that it finds into the bundle, each file once."""

    bundle: Bundle
    given: HandOver
    files: Mapping[str, Sequence[Path]]
    """By name in small letters, the files of the folder of proofs."""
    progress: Progress
    titles: dict[str, str] = field(default_factory=dict)
    """By name in the pack, what each file proves."""
    _places: dict[str, int] = field(default_factory=dict)
    _packed: dict[Path, str] = field(default_factory=dict)
    _done: int = 0
    _total: int = 0

    def gather(self, snapshot: DeclarationSnapshot, answers: Answers) -> tuple[ProofLine, ...]:
        """Return a line for every proof, and for every obligation that lacks one."""
        ordered = in_inspectors_order(snapshot)
        self._places = {item.id: place for place, item in enumerate(ordered, start=1)}
        wanted = [(item, evidence) for item in ordered for evidence in _evidence_of(answers, item)]
        self._total = sum(
            path.stat().st_size * 2
            for _item, evidence in wanted
            if evidence is not None
            for path in self.files.get(evidence.file.casefold(), ())[:1]
        )
        lines = [self._line(item, evidence) for item, evidence in wanted]
        return tuple(line for line in lines if line is not None)

    def _line(self, item: SnapshotObligation, evidence: Evidence | None) -> ProofLine | None:
        if evidence is None:
            is_lacking = needs_proof(item)
            return ProofLine(obligation=item, state=EvidenceState.NONE) if is_lacking else None
        found = self._find(evidence)
        packed = self._pack(item, found.path) if found else ""
        return ProofLine(
            obligation=item,
            state=state_of(
                evidence,
                self.given.handed_on,
                is_found=found is not None,
                is_same=found is not None and found.is_same,
            ),
            original=masked_numbers(evidence.file) if self.given.is_masked else evidence.file,
            packed=packed,
            dated=evidence.dated,
            valid_until=evidence.valid_until,
        )

    def _find(self, evidence: Evidence) -> _Found | None:
        """Return the file of this name, among several the one with the recorded fingerprint."""
        paths = self.files.get(evidence.file.casefold(), ())
        if not paths:
            return None
        if not evidence.digest:
            return _Found(paths[0], is_same=True)
        for path in paths:
            if digest_of_file(path, self._step) == evidence.digest:
                return _Found(path, is_same=True)
        return _Found(paths[0], is_same=False)

    def _pack(self, item: SnapshotObligation, path: Path) -> str:
        if path not in self._packed:
            # The place comes first, so that a folder sorts as an inspector goes through it.
            head = f"{FOLDER}/{self._places[item.id]:02d}-{item.id}-"
            taken = sum(name.startswith(head) for name in self.titles)
            name = f"{head}{taken + 1}{safe_suffix(path.name)}"
            self.bundle.copy(name, path, self._step)
            self._packed[path] = name
            self.titles[name] = f"Bukti {item.id}"
        elif not self.titles[self._packed[path]].endswith(item.id):
            self.titles[self._packed[path]] += f", {item.id}"
        return self._packed[path]

    def _step(self, size: int) -> None:
        self._done += size
        self.progress(self._done, max(self._done, self._total))


def _evidence_of(answers: Answers, item: SnapshotObligation) -> Iterator[Evidence | None]:
    """Yield the proofs of an obligation, ``None`` where there is none."""
    answer = answers.answer_to(item.id)
    evidence = answer.evidence if answer is not None else ()
    yield from evidence or (None,)


def files_under(folder: Path | None) -> dict[str, list[Path]]:
    """Return the files of a folder and all below it by name in small letters, in a fixed order."""
    found: dict[str, list[Path]] = {}
    if folder is None:
        return found
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            found.setdefault(name.casefold(), []).append(Path(place, name))
    return found
