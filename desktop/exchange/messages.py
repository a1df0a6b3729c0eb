"""Every code of an import with its sentence: what is wrong, where, and the cure; no blame.

``ISSUE_MESSAGES`` serves the codes of ``domain.fields``, ``domain.identity`` and of the import
itself; ``FILE_MESSAGES`` serves files that cannot be used at all. Templates know ``{value}``,
``{expected}``, ``{field}`` and, for files, the facts that the raising place names.
"""

from __future__ import annotations

from desktop.domain.issue import Issue, Severity
from desktop.errors import UserError
from desktop.exchange.bundle_messages import BUNDLE_MESSAGES
from desktop.exchange.column_messages import COLUMN_MESSAGES
from desktop.exchange.message import Message
from desktop.exchange.person_messages import PERSON_MESSAGES

_DATES = {
    "DATE_FORM": Message(
        "Isi ini belum terbaca sebagai tanggal: {value}. Tulis tanggal, bulan, dan tahun lengkap, "
        "misalnya 31-12-1990.",
        "This cannot be read as a date: {value}. Write day, month and full year, "
        "for example 31-12-1990.",
    ),
    "DATE_NOT_IN_CALENDAR": Message(
        "Tanggal ini tidak ada dalam kalender: {value}.",
        "This date is not in the calendar: {value}.",
    ),
    "DATE_ORDER_ASSUMED": Message(
        "Urutan tanggal pada kolom ini tidak dapat dipastikan ({value}); dibaca sebagai tanggal, "
        "bulan, tahun. Bila bukan demikian, ubah selnya menjadi format tanggal Excel.",
        "The order of the dates in this column is not certain ({value}); they were read as day, "
        "month, year. If that is not so, format the cells as Excel dates.",
    ),
    "DATE_ORDER_AS_OTHERS": Message(
        "Urutan tanggal pada kolom ini tidak dapat dipastikan ({value}); dibaca bulan lebih dahulu "
        "seperti kolom tanggal lain pada lembar ini. Pastikan hal itu benar.",
        "The order of the dates in this column is not certain ({value}); they were read month "
        "first, as the other dates of this sheet. Please make sure that this is right.",
    ),
    "DATE_ORDER_MIXED": Message(
        "Kolom ini memuat dua urutan tanggal ({value}); dibaca sebagai tanggal, bulan, tahun. "
        "Samakan penulisannya menjadi hh-bb-tttt.",
        "This column mixes two orders of dates ({value}); they were read as day, month, year. "
        "Write all of them as dd-mm-yyyy.",
    ),
    "DATE_ORDER_MONTH_FIRST": Message(
        "Kolom ini menulis bulan lebih dahulu ({value}) dan dibaca demikian. Pastikan hal itu "
        "benar.",
        "This column writes the month first ({value}) and was read so. Please make sure that this "
        "is right.",
    ),
    "DATE_ORDER_DAY_FIRST": Message(
        "Kolom ini menulis tanggal lebih dahulu ({value}), berbeda dari petunjuk formulirnya, dan "
        "dibaca demikian. Pastikan hal itu benar.",
        "This column writes the day first ({value}), unlike the instructions of its form, and was "
        "read so. Please make sure that this is right.",
    ),
    "END_BEFORE_START": Message(
        "Tanggal berakhir {value} lebih awal daripada tanggal mulai bekerja. Periksa kedua "
        "tanggal.",
        "The end of work {value} lies before its start. Check both dates.",
    ),
    "CONTRACT_END_BEFORE_START": Message(
        "Tanggal akhir kontrak {value} lebih awal daripada tanggal mulai bekerja. Periksa kedua "
        "tanggal.",
        "The end of the contract {value} lies before the start of work. Check both dates.",
    ),
    "START_BEFORE_BIRTH": Message(
        "Tanggal mulai bekerja {value} tidak sesudah tanggal lahir. Periksa kedua tanggal.",
        "The start of work {value} does not lie after the date of birth. Check both dates.",
    ),
    "AGE_UNDER_15": Message(
        "Menurut tanggal lahir {value}, usia saat mulai bekerja kurang dari 15 tahun. Cocokkan "
        "dengan KTP atau akta kelahiran.",
        "By the date of birth {value} the worker started before the age of 15. Compare with the "
        "identity card or birth certificate.",
    ),
    "AGE_OVER_100": Message(
        "Menurut tanggal lahir {value}, usia saat mulai bekerja lebih dari 100 tahun. Cocokkan "
        "dengan KTP.",
        "By the date of birth {value} the worker started after the age of 100. Compare with the "
        "identity card.",
    ),
    "START_FROM_MEMBERSHIP": Message(
        "Berkas ini tidak memuat tanggal mulai bekerja; tanggal kepesertaan {value} dipakai "
        "sebagai gantinya. Ganti dengan tanggal mulai bekerja yang sebenarnya bila berbeda.",
        "This file carries no start of work; the date of membership {value} was taken instead. "
        "Replace it with the real start of work where it differs.",
    ),
}

_AMOUNTS = {
    "AMOUNT_FORM": Message(
        "Isi ini belum terbaca sebagai jumlah rupiah: {value}. Tulis angkanya saja, misalnya "
        "4500000 atau 4.500.000,00.",
        "This cannot be read as an amount of rupiah: {value}. Write the number only, for example "
        "4500000 or 4.500.000,00.",
    ),
    "AMOUNT_NEGATIVE": Message(
        "Jumlah ini bernilai negatif: {value}. Tulis nol atau jumlah yang positif.",
        "This amount is negative: {value}. Write zero or a positive amount.",
    ),
    "AMOUNT_ROUNDED": Message(
        "Jumlah ini memuat lebih dari dua angka desimal ({value}) dan dibulatkan ke sen.",
        "This amount has more than two decimals ({value}) and was rounded to the sen.",
    ),
    "AMOUNT_STYLE_ASSUMED": Message(
        "Tanda pada jumlah di kolom ini ({value}) dibaca sebagai pemisah ribuan. Pastikan hal itu "
        "benar.",
        "The sign in the amounts of this column ({value}) was read as a thousands separator. "
        "Please make sure that this is right.",
    ),
    "AMOUNT_STYLE_MIXED": Message(
        "Kolom ini memuat dua cara menulis jumlah ({value}). Samakan penulisannya, misalnya "
        "4.500.000,00.",
        "This column writes amounts in two ways ({value}). Write all of them alike, for example "
        "4.500.000,00.",
    ),
    "WAGE_ZERO": Message(
        "Upah tercatat nol. Isi upah pokok pekerja ini.",
        "The wage is recorded as zero. Fill in the basic wage of this worker.",
    ),
    "WAGE_SMALL": Message(
        "Kolom ini memuat upah yang sangat kecil ({value}); mungkin ditulis dalam ribuan. Tulis "
        "rupiah penuh, misalnya 3500000.",
        "This column holds very small wages ({value}); perhaps they are written in thousands. "
        "Write whole rupiah, for example 3500000.",
    ),
    "COUNT_FORM": Message(
        "Isi ini belum terbaca sebagai jumlah orang: {value}. Tulis bilangan bulat dari 0 sampai "
        "{expected}.",
        "This cannot be read as a number of people: {value}. Write a whole number from 0 to "
        "{expected}.",
    ),
}

_WORDS = {
    "CHOICE_UNKNOWN": Message(
        "Isi {value} belum dikenal untuk {field}. Pakai salah satu: {expected}.",
        "{value} is not known for {field}. Use one of: {expected}.",
    ),
    "PARTICIPATION_FORM": Message(
        "Isi {value} belum dikenal untuk kepesertaan {field}. Tulis Ya, Tidak, tanggal "
        "pendaftaran, atau kosongkan.",
        "{value} is not known for membership of {field}. Write Ya, Tidak, the date of "
        "registration, or leave it empty.",
    ),
    "REQUIRED": Message(
        "{field} belum diisi, padahal diperlukan untuk menilai kepesertaan.",
        "{field} is not filled in, but is needed to assess membership.",
    ),
    "FORMULA_NO_RESULT": Message(
        "{field} berisi rumus yang hasilnya belum tersimpan dalam berkas. Buka berkas ini dengan "
        "Excel atau LibreOffice, simpan, lalu impor lagi; atau ketik angkanya.",
        "{field} holds a formula whose result is not stored in the file. Open the file in Excel or "
        "LibreOffice, save it and import it again; or type the figure.",
    ),
    "FORMULA_FAULT": Message(
        "{field} menampilkan {value} karena rumusnya tidak menemukan hasil, misalnya VLOOKUP atas "
        "orang yang tidak ada di lembar lain. Perbaiki rumusnya, atau ketik isinya; bila memang "
        "kosong, kosongkan selnya.",
        "{field} shows {value} because its formula found no result, for example a VLOOKUP of "
        "somebody who is not on the other sheet. Correct the formula or type the value; where "
        "there is none, clear the cell.",
    ),
}

_NUMBERS = {
    "NIK_ROUNDED": Message(
        "NIK ini tersimpan sebagai angka ({value}) sehingga angka terakhirnya hilang. Ubah format "
        "sel menjadi Teks, lalu ketik ulang 16 angka dari KTP.",
        "This NIK was stored as a number ({value}) and has lost its last digits. Format the cell "
        "as Text and type the 16 digits of the identity card again.",
    ),
    "NIK_NOT_DIGITS": Message(
        "NIK hanya terdiri atas angka: {value}. Salin 16 angka dari KTP.",
        "A NIK consists of digits only: {value}. Copy the 16 digits from the identity card.",
    ),
    "NIK_LENGTH": Message(
        "NIK terdiri atas {expected} angka: {value}. Salin lengkap dari KTP.",
        "A NIK has {expected} digits: {value}. Copy all of them from the identity card.",
    ),
    "NIK_DATE_INVALID": Message(
        "Tanggal di dalam NIK {value} tidak ada dalam kalender. Cocokkan dengan KTP.",
        "The date inside the NIK {value} is not in the calendar. Compare with the identity card.",
    ),
    "NIK_REGION_UNKNOWN": Message(
        "Dua angka pertama NIK {value} bukan kode provinsi yang dikenal. Cocokkan dengan KTP.",
        "The first two digits of the NIK {value} are no known province code. Compare with the "
        "identity card.",
    ),
    "NIK_SERIAL_ZERO": Message(
        "NIK {value} berakhir dengan 0000; mungkin angka terakhirnya hilang. Cocokkan dengan KTP.",
        "The NIK {value} ends in 0000; its last digits may be lost. Compare with the identity "
        "card.",
    ),
    "NIK_BIRTH_DATE_DIFFERS": Message(
        "Tanggal lahir di dalam NIK {value} berbeda dari kolom tanggal lahir. Cocokkan keduanya "
        "dengan KTP.",
        "The date of birth inside the NIK {value} differs from the column. Compare both with the "
        "identity card.",
    ),
    "NIK_SEX_DIFFERS": Message(
        "Jenis kelamin menurut NIK {value} berbeda dari kolom jenis kelamin. Cocokkan keduanya "
        "dengan KTP.",
        "The sex by the NIK {value} differs from the column. Compare both with the identity card.",
    ),
    "FAMILY_COUNT_DIFFERS": Message(
        "Jumlah anggota keluarga berbeda dari daftar anggota keluarga; yang dipakai daftar itu. "
        "Cocokkan dengan Kartu Keluarga.",
        "The number of family members differs from the list of family members; the list is used. "
        "Compare with the family card.",
    ),
    "NIK_DUPLICATE": Message(
        "NIK {value} juga tercatat pada baris {expected}. Bila orangnya sama, hapus salah satu "
        "baris; bila berbeda, cocokkan NIK dengan KTP.",
        "The NIK {value} also stands in row {expected}. If it is the same person, delete one of "
        "the rows; if not, compare the NIK with the identity card.",
    ),
    "PASSPORT_FORM": Message(
        "Nomor paspor atau izin tinggal biasanya 6 sampai 12 huruf dan angka: {value}. Cocokkan "
        "dengan dokumennya.",
        "A passport or stay permit number usually has 6 to 12 letters and digits: {value}. "
        "Compare with the document.",
    ),
    "PASSPORT_MISSING": Message(
        "Nomor paspor tenaga kerja asing ini belum diisi. Lengkapi dari paspornya.",
        "The passport number of this foreign worker is not filled in. Take it from the passport.",
    ),
    "KPJ_FORM": Message(
        "Nomor KPJ biasanya {expected} angka: {value}. Cocokkan dengan kartu peserta.",
        "A KPJ number usually has {expected} digits: {value}. Compare with the member's card.",
    ),
    "JKN_NUMBER_FORM": Message(
        "Nomor kartu JKN biasanya {expected} angka dan dimulai dengan 000: {value}. Cocokkan "
        "dengan kartu peserta.",
        "A JKN card number usually has {expected} digits and begins with 000: {value}. Compare "
        "with the member's card.",
    ),
    "NPWP_LENGTH": Message(
        "NPWP terdiri atas 15 atau 16 angka: {value}. Cocokkan dengan kartu NPWP.",
        "An NPWP has 15 or 16 digits: {value}. Compare with the NPWP card.",
    ),
    "NIB_LENGTH": Message(
        "NIB terdiri atas {expected} angka: {value}. Cocokkan dengan dokumen NIB.",
        "An NIB has {expected} digits: {value}. Compare with the NIB document.",
    ),
    "KBLI_LENGTH": Message(
        "Kode KBLI terdiri atas {expected} angka: {value}. Cocokkan dengan dokumen NIB.",
        "A KBLI code has {expected} digits: {value}. Compare with the NIB document.",
    ),
    "NPP_FORM": Message(
        "NPP biasanya {expected} angka: {value}. Cocokkan dengan sertifikat kepesertaan.",
        "An NPP usually has {expected} digits: {value}. Compare with the certificate of "
        "membership.",
    ),
    "PHONE_FORM": Message(
        "Nomor telepon ini belum lengkap: {value}. Tulis dengan awalan 08, 62, atau +62.",
        "This telephone number is not complete: {value}. Write it beginning with 08, 62 or +62.",
    ),
}

_SHEETS = {
    "SEX_FROM_NIK": Message(
        "Berkas ini tidak memuat jenis kelamin; {expected} diusulkan dari NIK. Cocokkan dengan "
        "KTP.",
        "This file carries no sex; {expected} was proposed from the NIK. Compare with the "
        "identity card.",
    ),
    "REPAIR_REFUSED": Message(
        "Usulan perbaikan untuk isi ini tidak diterima: {value}. Perbaiki isinya di lembar kerja, "
        "lalu impor lagi.",
        "The proposed repair of this cell was not accepted: {value}. Correct it in the sheet and "
        "import it again.",
    ),
    "WHO_UNKNOWN": Message(
        "Baris ini tidak menyebut NIK, KPJ, nomor pegawai, atau nama dengan tanggal lahir, "
        "sehingga tidak diketahui pekerja mana yang dimaksud. Isi salah satunya.",
        "This row names no NIK, KPJ, staff number, or name with date of birth, so it is not known "
        "which worker is meant. Fill in one of them.",
    ),
    "WORKER_NOT_FOUND": Message(
        "Pekerja pada baris ini belum ada di daftar tenaga kerja, dan lembar ini memuat terlalu "
        "sedikit data untuk menambahkannya: {value}. Tambahkan pekerjanya lebih dahulu, atau "
        "perbaiki NIK, KPJ, nama, atau tanggal lahirnya.",
        "The worker of this row is not in the workforce yet, and this sheet says too little to "
        "add one: {value}. Add the worker first, or correct NIK, KPJ, name or date of birth.",
    ),
    "WORKER_NOT_UNIQUE": Message(
        "Lebih dari satu pekerja cocok dengan baris ini: {value}. Lengkapi NIK atau KPJ pada "
        "baris ini.",
        "More than one worker fits this row: {value}. Add the NIK or KPJ to this row.",
    ),
    "ROW_SKIPPED": Message(
        "Baris ini tidak tampak seperti data pekerja dan dilewati: {value}. Bila ini pekerja, "
        "lengkapi nama, NIK, dan tanggal lahirnya.",
        "This row does not look like a worker and was skipped: {value}. If it is one, fill in "
        "name, NIK and date of birth.",
    ),
    "TABLE_BELOW": Message(
        "Di sini mulai tabel lain dengan urutan kolom berbeda; baris di bawahnya dibaca menurut "
        "judul yang pertama. Pindahkan tabel ini ke lembar sendiri, lalu impor.",
        "Another table with its columns in another order begins here; the rows below are read by "
        "the first headings. Move this table to a sheet of its own and import that.",
    ),
    "ROW_DUPLICATE": Message(
        "Isi baris ini sama persis dengan baris {expected}. Hapus salah satunya.",
        "This row is exactly the same as row {expected}. Delete one of them.",
    ),
    "SHEETS_ALSO_MATCH": Message(
        "Lembar lain juga memuat tabel pekerja dan tidak dibaca: {value}. Gabungkan ke satu "
        "lembar, atau impor lagi dan pilih lembar itu di jendela impor.",
        "Other sheets hold tables of workers too and were not read: {value}. Put them on one "
        "sheet, or import again and choose that sheet in the window of the import.",
    ),
}

ISSUE_MESSAGES: dict[str, Message] = {
    **_DATES,
    **_AMOUNTS,
    **_WORDS,
    **_NUMBERS,
    **COLUMN_MESSAGES,
    **_SHEETS,
    **PERSON_MESSAGES,
}

_PLACES = {
    Severity.ERROR: Message("Perbaiki pada baris {row}", "Correct it in row {row}"),
    Severity.WARNING: Message("Periksa baris {row}", "Check row {row}"),
    Severity.NOTICE: Message("Lihat baris {row}", "See row {row}"),
}


def issue_sentence(issue: Issue, field: str, *, language: str = "id") -> str:
    """Return the sentence of an issue; ``field`` is the heading that the user knows."""
    message = ISSUE_MESSAGES[issue.code]
    template = message.indonesian if language == "id" else message.english
    return template.format(value=issue.value, expected=issue.expected, field=field)


def place_sentence(level: Severity, row: int, column: str, *, language: str = "id") -> str:
    """Return where to look, such as ``Perbaiki pada baris 14 kolom Tgl Lahir``."""
    message = _PLACES[level]
    is_indonesian = language == "id"
    place = (message.indonesian if is_indonesian else message.english).format(row=row)
    if not column:
        return f"{place}."
    return f"{place} kolom {column}." if is_indonesian else f"{place} column {column}."


FILE_MESSAGES: dict[str, Message] = {
    **BUNDLE_MESSAGES,
    "FILE_NOT_FOUND": Message(
        "Berkas {file} tidak ditemukan. Periksa nama dan foldernya.",
        "The file {file} was not found. Check its name and folder.",
    ),
    "FILE_IS_FOLDER": Message(
        "{file} adalah folder. Pilih berkas di dalamnya.",
        "{file} is a folder. Choose a file in it.",
    ),
    "FILE_NO_PERMISSION": Message(
        "Berkas {file} tidak boleh dibaca oleh pengguna ini. Mintalah izin baca, atau salin "
        "berkas ke folder Anda.",
        "This user may not read the file {file}. Ask for permission, or copy the file to your own "
        "folder.",
    ),
    "FILE_UNREADABLE": Message(
        "Berkas {file} tidak dapat dibaca dari penyimpanannya. Tutup program lain yang memakainya, "
        "atau salin berkas ke folder Anda.",
        "The file {file} cannot be read from its disk. Close other programs that use it, or copy "
        "it to your own folder.",
    ),
    "FILE_EMPTY": Message(
        "Berkas {file} kosong. Pilih berkas yang berisi tabel pekerja.",
        "The file {file} is empty. Choose a file with a table of workers.",
    ),
    "FILE_NOT_A_WORKBOOK": Message(
        "Berkas {file} bukan lembar kerja. Pilih berkas .xlsx, .xls, .ods, atau .csv.",
        "The file {file} is no workbook. Choose a file of type .xlsx, .xls, .ods or .csv.",
    ),
    "FILE_IS_WEB_PAGE": Message(
        "Berkas {file} adalah halaman web atau XML yang dinamai seperti lembar kerja. Buka dengan "
        "Excel atau LibreOffice, lalu simpan sebagai .xlsx.",
        "The file {file} is a web page or XML that is named like a workbook. Open it with Excel or "
        "LibreOffice and save it as .xlsx.",
    ),
    "FILE_BINARY_WORKBOOK": Message(
        "Berkas {file} berformat .xlsb. Buka dengan Excel, lalu simpan sebagai .xlsx.",
        "The file {file} is of type .xlsb. Open it with Excel and save it as .xlsx.",
    ),
    "FILE_PASSWORD": Message(
        "Berkas {file} dilindungi kata sandi. Buka dengan kata sandinya, simpan salinan tanpa kata "
        "sandi, lalu impor salinan itu.",
        "The file {file} is protected by a password. Open it, save a copy without password, and "
        "import that copy.",
    ),
    "FILE_DAMAGED": Message(
        "Berkas {file} rusak atau tidak lengkap. Buka dengan Excel atau LibreOffice, simpan "
        "sebagai berkas baru, atau mintalah salinan baru.",
        "The file {file} is damaged or incomplete. Open it with Excel or LibreOffice and save it "
        "as a new file, or ask for a new copy.",
    ),
    "FILE_QUOTE_OPEN": Message(
        'Berkas {file}, baris {row}: tanda kutip (") di awal sel tidak ditutup, sehingga semua '
        "baris sesudahnya terbaca sebagai isi sel itu. Hapus tanda kutip itu, simpan, lalu impor "
        "lagi.",
        'File {file}, row {row}: a quotation mark (") at the beginning of a cell is not closed, so '
        "that all rows below it are read as part of this cell. Delete that mark, save, and import "
        "again.",
    ),
    "FILE_TOO_LARGE": Message(
        "Berkas {file} terlalu besar untuk dibaca dengan aman (batas {limit}). Simpan hanya tabel "
        "pekerja sebagai berkas baru.",
        "The file {file} is too large to be read safely (limit {limit}). Save the table of workers "
        "alone as a new file.",
    ),
    "SHEET_TOO_LARGE": Message(
        "Berkas {file} memuat isi jauh di luar tabel, pada sel {cell}. Hapus kolom dan baris "
        "kosong di luar tabel, simpan, lalu impor lagi.",
        "The file {file} has content far outside its table, in cell {cell}. Delete the empty "
        "columns and rows outside the table, save, and import again.",
    ),
    "SHEET_NO_HEADER": Message(
        "Berkas {file} tidak memuat baris judul yang dikenal pada 30 baris pertama. Beri judul "
        "kolom seperti Nama Lengkap, NIK, Tanggal Lahir, Upah, atau pakai templat program ini.",
        "The file {file} has no known row of headings in its first 30 rows. Use headings such as "
        "Nama Lengkap, NIK, Tanggal Lahir, Upah, or the template of this program.",
    ),
    "SHEET_NO_ROWS": Message(
        "Tabel pada lembar {sheet} di berkas {file} belum berisi pekerja. Isi sekurang-kurangnya "
        "satu baris di bawah judul.",
        "The table on sheet {sheet} of the file {file} holds no worker yet. Fill in at least one "
        "row under the headings.",
    ),
    "SHEET_ONLY_FAMILY": Message(
        "Lembar {sheet} di berkas {file} hanya berisi anggota keluarga. Salin baris pekerjanya ke "
        "atas baris keluarga itu, lalu impor lagi; yang sudah tercatat tidak berubah.",
        "The sheet {sheet} of the file {file} holds family members only. Copy the row of the "
        "worker above theirs and import again; what is recorded already does not change.",
    ),
    "FILE_CANNOT_WRITE": Message(
        "Berkas {file} tidak dapat ditulis. Tutup berkas itu bila sedang terbuka, atau pilih "
        "folder lain.",
        "The file {file} cannot be written. Close it where it is open, or choose another folder.",
    ),
    "FILE_NOT_AS_WRITTEN": Message(
        "Berkas {file} tidak terbaca kembali seperti yang ditulis. Jangan dipakai; tutup program "
        "lain yang membukanya, lalu ulangi ekspor.",
        "The file {file} does not read back as it was written. Do not use it; close other programs "
        "that have it open, and export again.",
    ),
    "EXPORT_FORMAT": Message(
        "Jenis berkas {file} tidak dikenal untuk ekspor. Pakai akhiran .xlsx atau .csv.",
        "The type of the file {file} is not known for an export. Use .xlsx or .csv.",
    ),
    "TOML_ENCODING": Message(
        "Berkas {file} bukan teks UTF-8. Simpan ulang sebagai UTF-8.",
        "The file {file} is no UTF-8 text. Save it again as UTF-8.",
    ),
    "TOML_SYNTAX": Message(
        "Berkas {file} belum dapat dibaca sebagai TOML: {fault}. Perbaiki baris itu; teks ditulis "
        "di antara tanda kutip.",
        "The file {file} cannot be read as TOML: {fault}. Correct that line; texts stand between "
        "quotes.",
    ),
    "TOML_KEY_UNKNOWN": Message(
        "Berkas {file}, kunci {key}: kunci ini tidak dikenal. {cure}",
        "File {file}, key {key}: this key is not known. {cure}",
    ),
    "TOML_KEY_MISSING": Message(
        "Berkas {file}, kunci {key}: belum diisi. {cure}",
        "File {file}, key {key}: not filled in. {cure}",
    ),
    "TOML_TYPE": Message(
        "Berkas {file}, kunci {key}: jenis isinya belum sesuai. {cure}",
        "File {file}, key {key}: the kind of value does not fit. {cure}",
    ),
    "TOML_VALUE": Message(
        "Berkas {file}, kunci {key}: isinya belum sesuai. {cure}",
        "File {file}, key {key}: the value does not fit. {cure}",
    ),
}


def user_error(code: str, **facts: object) -> UserError:
    """Return the error for a file that cannot be used, with its sentence in both languages."""
    message = FILE_MESSAGES[code]
    return UserError(
        code,
        message.indonesian.format(**facts),
        english=message.english.format(**facts),
        **facts,
    )
