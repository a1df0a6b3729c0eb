"""Packs of rules and updates in words: what changes, and why a file is not used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.domain.bilingual import Bilingual as Say
from desktop.domain.law_difference import ObligationChange, ValueChange
from desktop.domain.obligation import ObligationSeverity
from desktop.domain.rule_data import DatedValue
from desktop.domain.texts.forms import fill, join
from desktop.domain.texts.law_change import value_words

REFUSALS: Mapping[str, Say] = {
    "FILE_UNREACHABLE": Say(
        "Berkas {path} tidak dapat dibuka. Periksa apakah berkas itu ada dan apakah folder atau"
        " jaringannya tersambung, lalu ulangi.",
        "The file {path} cannot be opened. Check that it is there and that its folder or network"
        " is connected, then try again.",
    ),
    "POLICY_UNREADABLE": Say(
        "Berkas kebijakan {path} tidak terbaca atau salah tulis. Mintalah administrator komputer"
        " ini memperbaikinya; sebelum itu tidak ada pembaruan atau paket aturan yang diterima.",
        "The policy file {path} cannot be read or is written wrongly. Ask the administrator of"
        " this computer to mend it; before that no update and no pack of rules is accepted.",
    ),
    "UPDATES_NO_PLACE": Say(
        "Tempat pembaruan belum diatur. Isi folder atau berkas yang disediakan administrator"
        " komputer Anda.",
        "No place for updates is set. Enter the folder or file that your administrator provides.",
    ),
    "UPDATES_NO_FOLDER": Say(
        "{place} adalah alamat internet. Program ini hanya membaca folder atau berkas, misalnya"
        " folder bersama di kantor.",
        "{place} is an address of the internet. This program reads folders and files only, such"
        " as a shared folder of the office.",
    ),
    "INSTALLER_MISSING": Say(
        "Pemasang {path} tidak dapat dibaca. Tanyakan kepada administrator komputer Anda.",
        "The installer {path} cannot be read. Ask your administrator.",
    ),
    "INSTALLER_WRONG": Say(
        "Isi {path} tidak sama dengan yang diumumkan dan ditandatangani. Jangan dijalankan;"
        " beri tahu administrator komputer Anda.",
        "{path} is not what was announced and signed. Do not run it; tell your administrator.",
    ),
    "INSTALLER_NOT_COPIED": Say(
        "Pemasang tidak dapat disalin ke {path}. Periksa ruang disk dan hak tulis Anda.",
        "The installer cannot be copied to {path}. Check disk space and your right to write.",
    ),
    "FILE_TOO_BIG": Say(
        "Berkas ini lebih besar dari 1 MB, jadi bukan berkas aturan atau pembaruan program ini.",
        "This file is bigger than 1 MB, so it is no file of rules or updates of this program.",
    ),
    "FILE_MALFORMED": Say(
        "Berkas ini rusak atau bukan berkas program ini (bagian: {where}). Mintalah salinan baru"
        " dari pembuatnya.",
        "This file is damaged or not a file of this program (part: {where}). Ask its maker for a"
        " new copy.",
    ),
    "FILE_WRONG_PROGRAM": Say(
        "Berkas ini dibuat untuk program lain, bukan untuk Patuh Jamsos.",
        "This file was made for another program, not for Patuh Jamsos.",
    ),
    "FILE_WRONG_KIND": Say(
        "Berkas ini memang untuk Patuh Jamsos, tetapi bukan jenis yang diharapkan di sini:"
        " pembaruan dan paket aturan adalah dua berkas yang berbeda.",
        "This file is for Patuh Jamsos, but not of the kind that is expected here: an update and"
        " a pack of rules are two different files.",
    ),
    "FILE_NEEDS_NEWER_PROGRAM": Say(
        "Berkas ini memerlukan Patuh Jamsos yang lebih baru{version}. Perbarui program"
        " dahulu, lalu ulangi.",
        "This file needs a newer Patuh Jamsos{version}. Update the program first, then try again.",
    ),
    "SIGNATURE_WRONG": Say(
        "Tanda tangan berkas ini tidak cocok dengan isinya: berkas berubah sesudah ditandatangani."
        " Jangan dipakai; mintalah salinan baru dari pembuatnya.",
        "The signature of this file does not fit its content: the file was changed after it was"
        " signed. Do not use it; ask its maker for a new copy.",
    ),
    "KEY_NOT_TRUSTED": Say(
        "Berkas ini ditandatangani dengan kunci yang belum dipercaya di komputer ini. Sidik"
        " kuncinya: {fingerprint}. Cocokkan dengan pembuatnya lewat jalur lain, misalnya telepon,"
        " sebelum kunci itu dipercaya.",
        "This file is signed with a key that is not trusted on this computer yet. Its fingerprint:"
        " {fingerprint}. Compare it with its maker some other way, by telephone for example,"
        " before you trust the key.",
    ),
    "PACK_DOCUMENT": Say(
        "Paket aturan ini tidak dapat dipakai: isi {file} pada {key} tidak sesuai ({cure}).",
        "This pack of rules cannot be used: {file} is wrong at {key} ({cure}).",
    ),
    "PACK_IN_USE": Say(
        "Paket aturan “{title}” sudah dipakai pada berkas data ini.",
        "The pack of rules “{title}” is used in this data file already.",
    ),
    "PACK_NOTHING_NEW": Say(
        "Paket aturan “{title}” tidak mengubah apa pun: isinya sudah ada di program ini.",
        "The pack of rules “{title}” changes nothing: what it says is in this program already.",
    ),
    "PACK_NEEDED": Say(
        "Paket ini belum dapat dicabut: paket “{title}” bergantung padanya. Cabut yang itu dahulu.",
        "This pack cannot be revoked yet: the pack “{title}” depends on it. Revoke that one first.",
    ),
    "CONSENT_MISSING": Say(
        "Langkah ini tidak dapat dijalankan tanpa mengubah masa yang sudah lewat, dan Anda belum"
        " menyetujuinya.",
        "This cannot be done without changing what is past, and you have not agreed to that.",
    ),
}
"""Why a file or a step is refused, by code."""

CHANGES: Mapping[str, Say] = {
    "CHANGED": Say(
        "{title} mulai {day:date}{until}: {old} → {new} ({source}).",
        "{title} from {day:date}{until}: {old} → {new} ({source}).",
    ),
    "BEGAN": Say(
        "{title} mulai {day:date}{until}: {new}, baru ({source}).",
        "{title} from {day:date}{until}: {new}, new ({source}).",
    ),
    "ENDED": Say(
        "{title} mulai {day:date}{until}: {old} → tidak berlaku.",
        "{title} from {day:date}{until}: {old} → not in force.",
    ),
    "ODD": Say(
        " Selisihnya lebih dari 20%: cocokkan dengan keputusannya.",
        " A step of more than 20%: compare it with the decree.",
    ),
    "OBLIGATION_NEW": Say(
        "Kewajiban baru {id}: {title} (tingkat {severity}), berlaku sejak {day:date}.",
        "New obligation {id}: {title} (severity {severity}), in force from {day:date}.",
    ),
    "OBLIGATION_GONE": Say(
        "Kewajiban {id} tidak ada lagi: {title}.", "Obligation {id} is gone: {title}."
    ),
    "OBLIGATION_CHANGED": Say(
        "Kewajiban {id} ({title}) berubah: {parts}.", "Obligation {id} ({title}) changes: {parts}."
    ),
    "SEVERITY": Say("tingkat {old} → {new}", "severity {old} → {new}"),
}

_UNTIL: Final = Say(" sampai {day:date}", " until {day:date}")
_SEVERITIES: Mapping[ObligationSeverity, Say] = {
    ObligationSeverity.CRITICAL: Say("kritis", "critical"),
    ObligationSeverity.HIGH: Say("tinggi", "high"),
    ObligationSeverity.MEDIUM: Say("sedang", "medium"),
    ObligationSeverity.LOW: Say("rendah", "low"),
}
PARTS: Mapping[str, Say] = {
    "group": Say("kelompok", "group"),
    "title": Say("judul", "title"),
    "explanation": Say("penjelasan", "explanation"),
    "legal_basis": Say("dasar hukum", "legal basis"),
    "applies_sizes": Say("ukuran usaha yang terkena", "sizes concerned"),
    "applies_to": Say("siapa yang terkena", "who is concerned"),
    "since": Say("tanggal mulai", "date in force"),
    "since_is_date_of_text": Say("arti tanggal mulai", "meaning of the date"),
    "judge": Say("cara dinilai", "way of judging"),
    "check": Say("pemeriksaan", "check"),
    "params": Say("rincian pemeriksaan", "details of the check"),
    "question": Say("pertanyaan", "question"),
    "evidence": Say("bukti", "evidence"),
    "sanction": Say("sanksi", "sanction"),
    "remedy": Say("perbaikan", "remedy"),
    "confidence": Say("keyakinan", "confidence"),
    "note": Say("catatan", "note"),
    "facts": Say("keterangan yang ditanya", "facts asked for"),
    "records": Say("daftar yang ditanya", "list asked for"),
}
"""The parts of an obligation; its id never changes, its severity is told with both values."""


def refusal_text(code: str, facts: Mapping[str, str], language: str = "id") -> str:
    """Return why a file or a step is refused, and what to do."""
    shown = dict(facts)
    if "version" in shown:
        shown["version"] = f" ({shown['version']})" if shown["version"] else ""
    return fill(REFUSALS[code], shown, language)


def value_change_text(change: ValueChange, language: str = "id") -> str:
    """Return one change of a value: what, from when, from what to what."""
    rule = change.rule
    code = "CHANGED" if change.before and change.after else "BEGAN" if change.after else "ENDED"
    until = ""
    if change.until is not None:
        until = fill(_UNTIL, {"day": change.until.isoformat()}, language)
    figures = {
        "title": rule.title_id,
        "title_en": rule.title_en,
        "day": change.day.isoformat(),
        "until": until,
        "old": _words(change.before, rule.unit, language),
        "new": _words(change.after, rule.unit, language),
        "source": change.after.source if change.after else "",
    }
    odd = CHANGES["ODD"].in_language(language) if change.is_odd else ""
    return fill(CHANGES[code], figures, language) + odd


def _words(value: DatedValue | None, unit: str, language: str) -> str:
    return value_words(value.value, unit, language) if value else ""


def obligation_change_text(change: ObligationChange, language: str = "id") -> str:
    """Return one change of an obligation: that it is new or gone, or what it says otherwise."""
    shown = change.shown
    code = "OBLIGATION_CHANGED"
    if change.before is None or change.after is None:
        code = "OBLIGATION_NEW" if change.after else "OBLIGATION_GONE"
    figures = {
        "id": shown.id,
        "title": shown.title.in_language(language),
        "severity": _SEVERITIES[shown.severity].in_language(language),
        "day": shown.since.isoformat(),
        "parts": join([_part(name, change, language) for name in change.parts], language),
    }
    return fill(CHANGES[code], figures, language)


def _part(name: str, change: ObligationChange, language: str) -> str:
    before, after = change.before, change.after
    if name == "severity" and before is not None and after is not None:
        figures = {
            "old": _SEVERITIES[before.severity].in_language(language),
            "new": _SEVERITIES[after.severity].in_language(language),
        }
        return fill(CHANGES["SEVERITY"], figures, language)
    return PARTS[name].in_language(language)
