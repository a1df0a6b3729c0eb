"""The sentence for each fault of a data file; read when the first of them is said."""

from __future__ import annotations

from desktop.domain.bilingual import Bilingual

SENTENCES = {
    "DATABASE_LOCKED": Bilingual(
        "Basis data {path} sedang dipakai program lain. Tutup jendela Patuh Jamsos lain yang"
        " memakainya, lalu ulangi.",
        "The database {path} is in use by another program. Close the other window of Patuh Jamsos"
        " that uses it, then try again.",
    ),
    "DATABASE_READ_ONLY": Bilingual(
        "Basis data {path} hanya dapat dibaca. Hapus tanda hanya-baca pada berkas atau minta izin"
        " menulis pada foldernya, lalu ulangi.",
        "The database {path} can only be read. Remove the read-only mark of the file or ask for"
        " the right to write in its folder, then try again.",
    ),
    "DATABASE_DISK": Bilingual(
        "Disk yang memuat {path} tidak dapat dibaca atau ditulis. Periksa sambungan disk atau"
        " jaringan, lalu buka kembali.",
        "The disk that holds {path} cannot be read or written. Check the connection of the disk or"
        " the network, then open it again.",
    ),
    "DATABASE_CORRUPT": Bilingual(
        "Basis data {path} rusak. Jangan menghapusnya; salin berkas itu sebagai barang bukti, lalu"
        " pulihkan cadangan terakhir.",
        "The database {path} is damaged. Do not delete it; copy the file as evidence, then restore"
        " the last backup.",
    ),
    "DATABASE_FULL": Bilingual(
        "Basis data {path} tidak dapat disimpan karena disk penuh. Kosongkan ruang pada disk, lalu"
        " ulangi; data yang sudah tersimpan tetap utuh.",
        "The database {path} cannot be saved because the disk is full. Make room on the disk, then"
        " try again; what was saved before is whole.",
    ),
    "DATABASE_NOT_FOUND": Bilingual(
        "Basis data {path} tidak dapat dibuka atau dibuat. Periksa apakah foldernya ada dan boleh"
        " ditulis, atau pilih tempat lain.",
        "The database {path} cannot be opened or made. Check that its folder exists and may be"
        " written to, or choose another place.",
    ),
    "DATABASE_VIEW_ONLY": Bilingual(
        "Basis data {path} sedang dibuka hanya untuk dibaca, jadi perubahan tidak disimpan. Buka"
        " kembali tanpa hanya-baca untuk mengubahnya.",
        "The database {path} is open for reading only, so changes are not saved. Open it again"
        " without read-only to change it.",
    ),
    "DATABASE_VIEW_OLD": Bilingual(
        "Basis data {path} dibuat versi program yang lebih lama dan harus diperbarui sekali. Buka"
        " dengan izin menulis, sesudah itu berkas dapat dibuka hanya-baca.",
        "The database {path} was made by an older version of the program and must be updated once."
        " Open it with the right to write; after that it can be opened read-only.",
    ),
    "DATABASE_GONE": Bilingual(
        "Berkas {path} dipindahkan atau dihapus selagi terbuka. Kembalikan berkas itu ke"
        " tempatnya, atau pulihkan cadangan terakhir; perubahan sesudah ini tidak dapat disimpan.",
        "The file {path} was moved or deleted while it was open. Put it back in its place, or"
        " restore the last backup; changes from now on cannot be saved.",
    ),
    "DATABASE_NOT_OURS": Bilingual(
        "Berkas {path} bukan basis data Patuh Jamsos. Pilih berkas lain; berkas ini tidak diubah.",
        "The file {path} is no database of Patuh Jamsos. Choose another file; this one was not"
        " changed.",
    ),
    "DATABASE_ENCRYPTED": Bilingual(
        "Basis data {path} terkunci dengan kata sandi. Masukkan kata sandinya untuk membukanya.",
        "The database {path} is locked with a password. Enter the password to open it.",
    ),
    "DATABASE_PASSWORD": Bilingual(
        "Kata sandi untuk basis data {path} tidak cocok. Ulangi dengan kata sandi yang benar, atau"
        " pakai kunci pemulihan yang dicetak; berkas ini tidak diubah.",
        "The password for the database {path} does not fit. Try again with the right one, or use"
        " the printed recovery key; the file was not changed.",
    ),
    "DATABASE_NO_PASSWORD": Bilingual(
        "Basis data {path} tidak memakai kata sandi. Buka kembali tanpa kata sandi.",
        "The database {path} has no password. Open it again without one.",
    ),
    "DATABASE_MISSING": Bilingual(
        "Basis data {path} tidak ada. Periksa nama dan foldernya, atau sambungkan disk tempat"
        " berkas itu disimpan.",
        "The database {path} is not there. Check its name and folder, or connect the disk on which"
        " it is kept.",
    ),
    "DATABASE_EXISTS": Bilingual(
        "Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain, atau buka berkas itu.",
        "The file {path} exists already and is not overwritten. Choose another name, or open that"
        " file.",
    ),
    "BACKUP_UNUSABLE": Bilingual(
        "Cadangan {path} tidak dapat dipakai: rusak, atau dikunci dengan kata sandi lain. Pilih"
        " cadangan lain; data sekarang tidak diubah.",
        "The backup {path} cannot be used: it is damaged, or locked with another password. Choose"
        " another backup; the present data were not changed.",
    ),
    "BACKUP_NOT_WRITTEN": Bilingual(
        "Cadangan tidak dapat ditulis ke {path}. Periksa apakah folder atau disk itu tersambung,"
        " dapat ditulisi dan masih berisi ruang, lalu ulangi; data Anda tetap utuh.",
        "The backup cannot be written to {path}. Check that the folder or disk is connected, may"
        " be written to and has room, then try again; your data are whole.",
    ),
    "KEY_NOT_CHANGED": Bilingual(
        "Kata sandi {path} tidak diubah karena berkas baru tidak dapat ditulis. Kosongkan ruang"
        " pada disk atau periksa izin foldernya, lalu ulangi; data Anda tetap utuh.",
        "The password of {path} was not changed because the new file cannot be written. Make room"
        " on the disk or check the rights of its folder, then try again; your data are whole.",
    ),
    "DATABASE_NEWER": Bilingual(
        "Basis data {path} dibuat oleh Patuh Jamsos yang lebih baru (skema {found}, program ini"
        " mengenal sampai {known}). Pasang versi terbaru untuk membukanya; berkas ini tidak"
        " diubah.",
        "The database {path} was made by a newer Patuh Jamsos (schema {found}, this program knows"
        " up to {known}). Install the latest version to open it; the file was not changed.",
    ),
    "DATABASE_MIGRATION_FAILED": Bilingual(
        "Basis data {path} tidak dapat diperbarui ke bentuk baru. Isinya tidak diubah; pakai versi"
        " program yang lama dan laporkan kesalahan ini kepada pembuat program.",
        "The database {path} cannot be brought into its new form. Its content was not changed; use"
        " the old version of the program and report this fault to its makers.",
    ),
    "DATABASE_BACKUP_FAILED": Bilingual(
        "Cadangan {path} sebelum pembaruan basis data tidak dapat ditulis. Periksa izin dan ruang"
        " pada foldernya, lalu buka kembali; isinya tidak diubah.",
        "The backup {path} before the update of the database cannot be written. Check the rights"
        " and the room in its folder, then open it again; its content was not changed.",
    ),
}
