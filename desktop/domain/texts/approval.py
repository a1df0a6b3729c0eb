"""The parts of a draft in words, for saying what was edited after an approval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain.approval import ApprovedPart
from desktop.domain.bilingual import Bilingual as Say

PARTS: Mapping[ApprovedPart, Say] = {
    ApprovedPart.EMPLOYER: Say("data perusahaan", "employer data"),
    ApprovedPart.WORKERS: Say("tenaga kerja", "workers"),
    ApprovedPart.ANSWERS: Say("jawaban dan hasil penilaian", "answers and results"),
    ApprovedPart.PLAN: Say("rencana perbaikan", "action plan"),
    ApprovedPart.LETTER: Say("surat", "letter"),
    ApprovedPart.MONTH: Say("iuran dan bulannya", "contributions and their month"),
    ApprovedPart.RULES: Say("peraturan yang dipakai", "rules in use"),
}


def parts_text(parts: Iterable[ApprovedPart], language: str = "id") -> str:
    """Return the parts, parted by commas."""
    return ", ".join(PARTS[part].in_language(language) for part in parts)
