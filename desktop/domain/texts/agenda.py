"""Sentences of the dated list."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.agenda import AgendaItem, AgendaKind
from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.texts.forms import fill

AGENDA: Mapping[AgendaKind, Say] = {
    AgendaKind.EMPLOYMENT_PAYMENT: Say(
        "Bayar iuran BPJS Ketenagakerjaan {subject:month}",
        "Pay BPJS Ketenagakerjaan contributions for {subject:month}",
    ),
    AgendaKind.HEALTH_PAYMENT: Say(
        "Bayar iuran JKN {subject:month}", "Pay JKN contributions for {subject:month}"
    ),
    AgendaKind.WLKP_REPORT: Say("Perbarui laporan WLKP", "Renew the WLKP report"),
    AgendaKind.REGISTRATION: Say(
        "Daftarkan {count} tenaga kerja yang belum terdaftar",
        "Register {count} workers who are not registered yet",
    ),
    AgendaKind.CONTRACT_END: Say(
        "Kontrak {count} tenaga kerja berakhir", "Contracts of {count} workers end"
    ),
    AgendaKind.ACTION: Say(
        "Tindakan perbaikan {subject} jatuh tempo", "Action for {subject} is due"
    ),
    AgendaKind.EVIDENCE: Say(
        "Masa berlaku bukti {subject} berakhir", "Evidence for {subject} expires"
    ),
    AgendaKind.PRIVACY_REQUEST: Say(
        "Jawab permintaan atas data pribadi nomor {subject}",
        "Answer request {subject} about personal data",
    ),
}
_OF_ONE: Mapping[AgendaKind, Say] = {
    AgendaKind.REGISTRATION: Say(
        AGENDA[AgendaKind.REGISTRATION].id, "Register {count} worker who is not registered yet"
    ),
    AgendaKind.CONTRACT_END: Say(
        AGENDA[AgendaKind.CONTRACT_END].id, "The contract of {count} worker ends"
    ),
}


def agenda_text(item: AgendaItem, language: str = "id") -> str:
    """Return what has to be done, without its day."""
    count = len(item.worker_ids)
    sentence = AGENDA[item.kind]
    if count == 1:
        sentence = _OF_ONE.get(item.kind, sentence)
    subject = item.subject
    if item.title is not None:
        subject = f"{subject} ({item.title.in_language(language)})"
    return fill(sentence, {"subject": subject, "count": str(count)}, language)
