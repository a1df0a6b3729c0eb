"""The codes of a folder or ZIP file that is put together, with their sentences."""

from __future__ import annotations

from desktop.exchange.message import Message

BUNDLE_MESSAGES = {
    "PACK_EXISTS": Message(
        "{file} sudah ada dan tidak ditimpa. Pilih nama lain.",
        "{file} exists already and is not overwritten. Choose another name.",
    ),
    "PACK_DISK_FULL": Message(
        "{file} tidak dapat ditulis karena disk penuh. Kosongkan ruang di {folder}, lalu ulangi; "
        "tidak ada yang tersisa dari percobaan ini.",
        "{file} cannot be written because the disk is full. Make room in {folder}, then try again; "
        "nothing is left of this attempt.",
    ),
    "PACK_NOT_WRITTEN": Message(
        "{file} tidak dapat ditulis di {folder}. Periksa apakah folder itu ada dan dapat ditulisi, "
        "lalu ulangi; tidak ada yang tersisa dari percobaan ini.",
        "{file} cannot be written in {folder}. Check that the folder exists and may be written to, "
        "then try again; nothing is left of this attempt.",
    ),
    "EVIDENCE_UNREADABLE": Message(
        "Berkas bukti {file} tidak dapat dibaca. Periksa apakah berkas itu masih ada dan tidak "
        "sedang dikunci, lalu ulangi.",
        "The evidence file {file} cannot be read. Check that it is still there and not locked, "
        "then try again.",
    ),
}
