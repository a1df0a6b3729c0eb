<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Penilaian mandiri dan deklarasi kewajiban jaminan sosial bagi pemberi kerja. Semua data tetap di komputer ini; program tidak memakai jaringan. Bukan aplikasi resmi BPJS.</source>
        <translation>Self-assessment and declaration of social security obligations for employers. All data stay on this computer; the program uses no network. Not an official BPJS application.</translation>
    </message>
    <message>
        <source>Berlisensi MIT; memakai Qt dan PySide6 (LGPL), Noto Sans (OFL), ikon Lucide (ISC), dan bagian lain yang tercantum pada Lisensi.</source>
        <translation>MIT licence; uses Qt and PySide6 (LGPL), Noto Sans (OFL), Lucide icons (ISC) and other parts listed under Licences.</translation>
    </message>
    <message>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Lisensi…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Yang baru pada versi ini…</source>
        <translation>What is new in this version…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1, sumber terbaru %2</source>
        <translation>%1, newest source %2</translation>
    </message>
    <message>
        <source>%1; ditambah %2 isian Anda</source>
        <translation>%1; entries of your own: %2</translation>
    </message>
    <message>
        <source>belum dibuat; dibuat saat deklarasi pertama difinalkan</source>
        <translation>not made yet; made when the first declaration is finalised</translation>
    </message>
    <message>
        <source>Versi program</source>
        <translation>Program version</translation>
    </message>
    <message>
        <source>Data peraturan</source>
        <translation>Rule data</translation>
    </message>
    <message>
        <source>Sidik data peraturan</source>
        <translation>Digest of the rule data</translation>
    </message>
    <message>
        <source>Berkas data</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>Sidik kunci tanda tangan</source>
        <translation>Fingerprint of the signing key</translation>
    </message>
    <message>
        <source>Dibangun dengan</source>
        <translation>Built with</translation>
    </message>
    <message>
        <source>Rincian disalin.</source>
        <translation>Details copied.</translation>
    </message>
</context>
<context>
    <name>AccidentForm</name>
    <message>
        <source>Tidak ada dalam 12 bulan terakhir</source>
        <translation>None in the last 12 months</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>There were</translation>
    </message>
    <message>
        <source>Isi daftar kecelakaan…</source>
        <translation>Enter the accidents…</translation>
    </message>
    <message>
        <source>Belum dijawab.</source>
        <translation>Not answered yet.</translation>
    </message>
    <message>
        <source>Pernyataan nihil tersimpan.</source>
        <translation>Stored: there were none.</translation>
    </message>
    <message>
        <source>%1 kejadian, %2 sudah dilaporkan.</source>
        <translation>Accidents: %1, reported: %2.</translation>
    </message>
</context>
<context>
    <name>AccidentsDialog</name>
    <message>
        <source>Kecelakaan kerja dan penyakit akibat kerja</source>
        <translation>Work accidents and occupational diseases</translation>
    </message>
    <message>
        <source>Isi tanggal dan jam, misalnya 15-10-2026 14:30. Laporan tahap I dan II masing-masing paling lambat 2 x 24 jam. Kolom laporan yang kosong berarti belum dilaporkan.</source>
        <translation>Enter day and time, for example 15-10-2026 14:30. Reports of stage I and II are each due within 48 hours. An empty report means not reported yet.</translation>
    </message>
    <message>
        <source>Daftar kecelakaan kerja</source>
        <translation>List of work accidents</translation>
    </message>
    <message>
        <source>Tambah kecelakaan</source>
        <translation>Add an accident</translation>
    </message>
    <message>
        <source>Hapus baris</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan daftar</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Waktu kejadian</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Laporan tahap I</source>
        <translation>Stage I report</translation>
    </message>
    <message>
        <source>Sembuh, cacat, atau meninggal</source>
        <translation>Recovery, disability or death</translation>
    </message>
    <message>
        <source>Laporan tahap II</source>
        <translation>Stage II report</translation>
    </message>
    <message>
        <source>Baris %1, kolom %2: %3</source>
        <translation>Row %1, column %2: %3</translation>
    </message>
    <message>
        <source>Baris %1: isi waktu kejadiannya.</source>
        <translation>Row %1: enter when it happened.</translation>
    </message>
    <message>
        <source>Baris %1: laporan tidak mungkin mendahului kejadian.</source>
        <translation>Row %1: a report cannot come before the accident.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Berkas</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Sunting</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Tenaga kerja</source>
        <translation>&amp;Workforce</translation>
    </message>
    <message>
        <source>&amp;Peraturan</source>
        <translation>&amp;Law</translation>
    </message>
    <message>
        <source>&amp;Deklarasi</source>
        <translation>&amp;Declaration</translation>
    </message>
    <message>
        <source>T&amp;ampilan</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Ba&amp;ntuan</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Bar&amp;u…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>&amp;Buka…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>&amp;Di mana data saya</source>
        <translation>&amp;Where is my data</translation>
    </message>
    <message>
        <source>&amp;Simpan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Cad&amp;angan…</source>
        <translation>&amp;Backups…</translation>
    </message>
    <message>
        <source>Kata sand&amp;i…</source>
        <translation>&amp;Password…</translation>
    </message>
    <message>
        <source>Pe&amp;lindungan data pribadi…</source>
        <translation>Personal data pro&amp;tection…</translation>
    </message>
    <message>
        <source>&amp;Pilih perusahaan…</source>
        <translation>&amp;Choose employer…</translation>
    </message>
    <message>
        <source>Tamba&amp;h perusahaan</source>
        <translation>A&amp;dd employer</translation>
    </message>
    <message>
        <source>&amp;Coba dengan perusahaan contoh</source>
        <translation>&amp;Try the sample employer</translation>
    </message>
    <message>
        <source>Serahkan ke reka&amp;n…</source>
        <translation>&amp;Hand over to a colleague…</translation>
    </message>
    <message>
        <source>Teri&amp;ma dari rekan…</source>
        <translation>Ta&amp;ke in from a colleague…</translation>
    </message>
    <message>
        <source>Catatan p&amp;erubahan…</source>
        <translation>Chan&amp;ge log…</translation>
    </message>
    <message>
        <source>Pen&amp;gaturan…</source>
        <translation>Settin&amp;gs…</translation>
    </message>
    <message>
        <source>&amp;Keluar</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Urungkan</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>U&amp;langi</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Tempel sebagai baris baru</source>
        <translation>&amp;Paste as new rows</translation>
    </message>
    <message>
        <source>Ubah isian untuk yang &amp;dipilih…</source>
        <translation>Change a field of the &amp;selected…</translation>
    </message>
    <message>
        <source>&amp;Gabungkan dua data orang yang sama…</source>
        <translation>&amp;Merge two records of one person…</translation>
    </message>
    <message>
        <source>Temuan be&amp;rikutnya</source>
        <translation>&amp;Next finding</translation>
    </message>
    <message>
        <source>Temuan se&amp;belumnya</source>
        <translation>Pre&amp;vious finding</translation>
    </message>
    <message>
        <source>&amp;Sejak kapan isi sel ini berlaku</source>
        <translation>&amp;Since when this cell holds</translation>
    </message>
    <message>
        <source>&amp;Perbaiki isi sel ini sejak awal</source>
        <translation>&amp;Correct this cell from the beginning</translation>
    </message>
    <message>
        <source>&amp;Kolom tabel tenaga kerja…</source>
        <translation>&amp;Columns of the workforce table…</translation>
    </message>
    <message>
        <source>&amp;Impor dari lembar kerja…</source>
        <translation>&amp;Import from a spreadsheet…</translation>
    </message>
    <message>
        <source>&amp;Tambah tenaga kerja</source>
        <translation>&amp;Add a worker</translation>
    </message>
    <message>
        <source>&amp;Cari tenaga kerja</source>
        <translation>&amp;Find a worker</translation>
    </message>
    <message>
        <source>&amp;Perubahan sejak…</source>
        <translation>&amp;Changes since…</translation>
    </message>
    <message>
        <source>&amp;Ekspor ke lembar kerja…</source>
        <translation>&amp;Export to a spreadsheet…</translation>
    </message>
    <message>
        <source>Cetak s&amp;lip…</source>
        <translation>Print s&amp;lips…</translation>
    </message>
    <message>
        <source>&amp;Simpan templat kosong…</source>
        <translation>&amp;Save a blank template…</translation>
    </message>
    <message>
        <source>&amp;Upah minimum dan batas upah…</source>
        <translation>&amp;Minimum wages and wage ceilings…</translation>
    </message>
    <message>
        <source>&amp;Daftar nilai dan kewajiban…</source>
        <translation>&amp;List of values and obligations…</translation>
    </message>
    <message>
        <source>&amp;Hari libur…</source>
        <translation>&amp;Holidays…</translation>
    </message>
    <message>
        <source>&amp;Pembaruan dan paket aturan…</source>
        <translation>&amp;Updates and packs of rules…</translation>
    </message>
    <message>
        <source>&amp;Daftar periksa</source>
        <translation>&amp;Check list</translation>
    </message>
    <message>
        <source>&amp;Finalkan deklarasi…</source>
        <translation>&amp;Finalise the declaration…</translation>
    </message>
    <message>
        <source>&amp;Simpan PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
    <message>
        <source>&amp;Berkas untuk pemeriksa…</source>
        <translation>&amp;Pack for an inspector…</translation>
    </message>
    <message>
        <source>&amp;Catatan serah terima…</source>
        <translation>&amp;Log of hand-overs…</translation>
    </message>
    <message>
        <source>Bahasa &amp;Indonesia</source>
        <translation>Bahasa &amp;Indonesia</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Tema &amp;terang</source>
        <translation>&amp;Light theme</translation>
    </message>
    <message>
        <source>Tema &amp;gelap</source>
        <translation>&amp;Dark theme</translation>
    </message>
    <message>
        <source>Ikut &amp;sistem</source>
        <translation>Follow the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Cari perintah atau tenaga kerja…</source>
        <translation>&amp;Find a command or worker…</translation>
    </message>
    <message>
        <source>Langkah se&amp;belumnya</source>
        <translation>&amp;Previous step</translation>
    </message>
    <message>
        <source>Langkah be&amp;rikutnya</source>
        <translation>&amp;Next step</translation>
    </message>
    <message>
        <source>&amp;Buku petunjuk</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Yang baru pada versi ini</source>
        <translation>What is &amp;new in this version</translation>
    </message>
    <message>
        <source>&amp;Pintasan papan ketik</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Tentang Patuh Jamsos</source>
        <translation>&amp;About Patuh Jamsos</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Yang ditunjukkan pemeriksaan ini</source>
        <translation>What this check shows</translation>
    </message>
    <message>
        <source>Yang tidak dibuktikannya</source>
        <translation>What it does not prove</translation>
    </message>
    <message>
        <source>Buka deklarasi di dalamnya</source>
        <translation>Open the declaration inside</translation>
    </message>
    <message>
        <source>Lihat di Riwayat</source>
        <translation>Show in History</translation>
    </message>
    <message>
        <source>Deklarasi %1</source>
        <translation>Declaration %1</translation>
    </message>
    <message>
        <source>Tidak dapat diperiksa</source>
        <translation>Cannot be checked</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan: %1</source>
        <translation>Result of the check: %1</translation>
    </message>
    <message>
        <source>pemberi kerja %1, pekerja %2</source>
        <translation>employer %1, workers %2</translation>
    </message>
    <message>
        <source>Pemberi kerja</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>NPP</source>
        <translation>NPP</translation>
    </message>
    <message>
        <source>Keadaan per</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Pekerja aktif</source>
        <translation>Active workers</translation>
    </message>
    <message>
        <source>Peserta dari yang seharusnya</source>
        <translation>Members of those who should be</translation>
    </message>
    <message>
        <source>Iuran sebulan</source>
        <translation>Contributions of the month</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Tidak berlaku</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Tombol %1</source>
        <translation>Key %1</translation>
    </message>
    <message>
        <source>Alasan tidak berlaku</source>
        <translation>Why it does not apply</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Diisi oleh %1 pada %2</source>
        <translation>Filled in by %1 on %2</translation>
    </message>
    <message>
        <source>Diisi pada %1</source>
        <translation>Filled in on %1</translation>
    </message>
    <message>
        <source>Isi alasannya; jawaban ini baru tersimpan bersama alasannya.</source>
        <translation>Give the reason; this answer is stored together with it.</translation>
    </message>
</context>
<context>
    <name>AnswersGuide</name>
    <message>
        <source>Tiga jawaban yang mungkin</source>
        <translation>Three possible answers</translation>
    </message>
    <message>
        <source>Isinya sama persis dengan yang difinalkan pemberi kerja.</source>
        <translation>The content is exactly what the employer finalised.</translation>
    </message>
    <message>
        <source>Sekurang-kurangnya satu tanda berubah sesudah difinalkan.</source>
        <translation>At least one character changed after it was finalised.</translation>
    </message>
    <message>
        <source>Isinya utuh, tetapi sudah ada deklarasi pembetulannya.</source>
        <translation>The content is unaltered, but a correction has replaced it.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Setujui draf surat</source>
        <translation>Approve the draft of the letter</translation>
    </message>
    <message>
        <source>Orang kedua membaca pratinjau, lalu namanya dicatat di sini dan dicetak pada surat. Setiap perubahan sesudahnya menggugurkan persetujuan ini. Program mencatat nama; ia tidak memeriksa siapa yang mengetiknya.</source>
        <translation>A second person reads the preview; the name is then recorded here and printed on the letter. Any edit after that makes this approval fall away. The program records names; it does not check who types them.</translation>
    </message>
    <message>
        <source>&amp;Disusun oleh</source>
        <translation>&amp;Filled in by</translation>
    </message>
    <message>
        <source>Disetujui &amp;oleh</source>
        <translation>&amp;Approved by</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
</context>
<context>
    <name>ApprovalLine</name>
    <message>
        <source>Setujui…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Tarik persetujuan</source>
        <translation>Withdraw the approval</translation>
    </message>
    <message>
        <source>Lihat perubahan</source>
        <translation>Show the edits</translation>
    </message>
    <message>
        <source>Persetujuan orang kedua</source>
        <translation>Approval by a second person</translation>
    </message>
    <message>
        <source>Menunggu pratinjau yang dapat disetujui.</source>
        <translation>Waiting for a preview that can be approved.</translation>
    </message>
    <message>
        <source>Belum disetujui. Perusahaan ini memintanya sebelum finalisasi.</source>
        <translation>Not approved yet. This employer asks for it before finalising.</translation>
    </message>
    <message>
        <source>Belum disetujui. Tanpa itu, surat mencatat bahwa tidak ada penyetuju.</source>
        <translation>Not approved. Without it, the letter records that nobody approved.</translation>
    </message>
    <message>
        <source>Disetujui oleh %1 pada %2.</source>
        <translation>Approved by %1 on %2.</translation>
    </message>
    <message>
        <source>Persetujuan %1 gugur, karena sesudahnya diubah: %2.</source>
        <translation>The approval by %1 has fallen away; edited since: %2.</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Penilaian Mandiri</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>Keadaan per tanggal</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Keadaan per</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Mulai dari data perusahaan</source>
        <translation>Start with the employer</translation>
    </message>
    <message>
        <source>Penilaian membandingkan keadaan perusahaan dengan kewajibannya pada BPJS. Isi dahulu data perusahaan: ukuran usaha menentukan program yang wajib.</source>
        <translation>The assessment compares the company with its BPJS obligations. Enter the employer first: its size decides which programs are compulsory.</translation>
    </message>
    <message>
        <source>Isi data perusahaan</source>
        <translation>Enter the employer</translation>
    </message>
    <message>
        <source>Tenaga kerja belum ada</source>
        <translation>No workers yet</translation>
    </message>
    <message>
        <source>Impor tenaga kerja dari lembar Excel atau isi satu per satu; sesudah itu sebagian besar kewajiban dinilai sendiri oleh program.</source>
        <translation>Import the workers from an Excel sheet or enter them one by one; after that the program judges most obligations by itself.</translation>
    </message>
    <message>
        <source>Isi tenaga kerja</source>
        <translation>Enter workers</translation>
    </message>
    <message>
        <source>J dan K berpindah, 1 sampai 4 menjawab</source>
        <translation>J and K move, 1 to 4 answer</translation>
    </message>
    <message>
        <source>Tampilkan yang tidak berlaku</source>
        <translation>Show what does not apply</translation>
    </message>
    <message>
        <source>Menilai kewajiban</source>
        <translation>Judging obligations</translation>
    </message>
    <message>
        <source>Buka data perusahaan</source>
        <translation>Open the employer</translation>
    </message>
    <message>
        <source>Menghitung perkiraan kewajiban</source>
        <translation>Computing the estimated liability</translation>
    </message>
    <message>
        <source>Membaca berkas bukti</source>
        <translation>Reading evidence files</translation>
    </message>
    <message>
        <source>Penilaian per %1; jawaban lama ikut dibawa.</source>
        <translation>Assessment as of %1; the earlier answers were taken along.</translation>
    </message>
    <message>
        <source>Tulis tanggal penilaian, misalnya 31-12-2026.</source>
        <translation>Write the day of the assessment, for example 31-12-2026.</translation>
    </message>
</context>
<context>
    <name>AttachmentPasswordDialog</name>
    <message>
        <source>Nama dan NIK dikunci</source>
        <translation>Names and NIK are locked</translation>
    </message>
    <message>
        <source>Pemberi kerja mengunci nama dan NIK di dalam dokumen ini. Mintalah kata sandinya kepada mereka; program ini tidak menyimpannya.</source>
        <translation>The employer locked names and NIK inside this document. Ask them for the password; this program does not keep it.</translation>
    </message>
    <message>
        <source>&amp;Kata sandi</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Folder kedua untuk cadangan</source>
        <translation>Second folder for backups</translation>
    </message>
    <message>
        <source>Setiap program ditutup, bila ada perubahan</source>
        <translation>Whenever the program closes, if anything changed</translation>
    </message>
    <message>
        <source>Sekali sehari: hanya yang terakhir hari itu</source>
        <translation>Once a day: only the last of that day</translation>
    </message>
    <message>
        <source>Hanya bila saya minta</source>
        <translation>Only when I ask</translation>
    </message>
    <message>
        <source>%1 cadangan terbaru</source>
        <translation>The %1 newest backups</translation>
    </message>
    <message>
        <source>Lihat, buat atau pulihkan cadangan…</source>
        <translation>View, make or restore backups…</translation>
    </message>
    <message>
        <source>&amp;Folder di komputer ini</source>
        <translation>&amp;Folder on this computer</translation>
    </message>
    <message>
        <source>Di samping berkas data; ikut pindah bersamanya.</source>
        <translation>Beside the data file; it moves along with it.</translation>
    </message>
    <message>
        <source>Folder &amp;kedua</source>
        <translation>S&amp;econd folder</translation>
    </message>
    <message>
        <source>Misalnya stik USB atau folder bersama: setiap cadangan ditulis ke sana juga. Kosongkan bila tidak dipakai.</source>
        <translation>A USB stick or a shared folder, for example: every backup is written there too. Leave it empty if you use none.</translation>
    </message>
    <message>
        <source>K&amp;apan</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>Sebelum impor, pemulihan dan pembaruan program, cadangan selalu dibuat.</source>
        <translation>Before an import, a restore and a program update, a backup is always made.</translation>
    </message>
    <message>
        <source>&amp;Selalu disimpan</source>
        <translation>&amp;Always kept</translation>
    </message>
    <message>
        <source>Selain itu tetap disimpan: satu tiap hari selama dua minggu, tiap minggu selama dua bulan, tiap bulan selama dua tahun. Cadangan yang Anda minta tidak pernah dihapus.</source>
        <translation>Kept as well: one a day for two weeks, one a week for two months, one a month for two years. Backups that you asked for are never removed.</translation>
    </message>
    <message>
        <source>Folder ini tidak ada. Sambungkan disknya, atau pilih folder lain.</source>
        <translation>This folder does not exist. Connect its disk, or choose another folder.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Diminta</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Saat program ditutup</source>
        <translation>When the program closed</translation>
    </message>
    <message>
        <source>Sebelum impor</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>Sebelum pemulihan</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>Sebelum penghapusan data pribadi</source>
        <translation>Before personal data were purged</translation>
    </message>
    <message>
        <source>Sebelum paket aturan</source>
        <translation>Before a pack of rules</translation>
    </message>
    <message>
        <source>Sebelum pembaruan program</source>
        <translation>Before a program update</translation>
    </message>
    <message>
        <source>hari ini %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>kemarin %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>dapat dibuka: %1 tenaga kerja, %2 deklarasi, %3</source>
        <translation>opens (workers: %1, declarations: %2), %3</translation>
    </message>
    <message>
        <source>tidak dapat dibuka: rusak atau memakai kata sandi lain, %1</source>
        <translation>does not open: damaged or locked with another password, %1</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Setiap cadangan dicoba dibuka sebelum ditampilkan di sini. Cadangan dibuat saat program ditutup, sebelum impor, pembaruan dan pemulihan, atau bila Anda minta.</source>
        <translation>Every backup is opened for trial before it is shown here. Backups are made when the program closes, before imports, updates and restores, and whenever you ask.</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Daftar cadangan, yang terbaru di atas</source>
        <translation>List of backups, the newest at the top</translation>
    </message>
    <message>
        <source>Belum ada cadangan. Yang pertama dibuat saat program ditutup, atau sekarang dengan tombol di bawah.</source>
        <translation>No backup yet. The first is made when the program closes, or now with the button below.</translation>
    </message>
    <message>
        <source>Folder kedua…</source>
        <translation>Second folder…</translation>
    </message>
    <message>
        <source>Tanpa folder kedua</source>
        <translation>No second folder</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pulihkan…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Buat cadangan sekarang</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Memeriksa cadangan</source>
        <translation>Checking backups</translation>
    </message>
    <message>
        <source>Folder kedua</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>Komputer ini</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Cadangan dibuat dan dapat dibuka: %1</source>
        <translation>The backup was made and opens: %1</translation>
    </message>
    <message>
        <source>Isi berkas diganti dengan cadangan ini (%1). Data sekarang dicadangkan dahulu, jadi Anda dapat kembali.</source>
        <translation>The contents of the file are replaced by this backup (%1). The present data are backed up first, so you can go back.</translation>
    </message>
    <message>
        <source>Pulihkan cadangan?</source>
        <translation>Restore the backup?</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Memulihkan cadangan</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>Folder kedua untuk cadangan</source>
        <translation>Second folder for backups</translation>
    </message>
    <message>
        <source>Folder kedua: %1</source>
        <translation>Second folder: %1</translation>
    </message>
    <message>
        <source>Belum ada folder kedua, misalnya stik USB atau folder bersama.</source>
        <translation>No second folder yet, for example a USB stick or a shared folder.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>BreachTab</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>JJ.MM</source>
        <translation>HH.MM</translation>
    </message>
    <message>
        <source>&amp;Diketahui pada tanggal</source>
        <translation>&amp;Noticed on</translation>
    </message>
    <message>
        <source>Tanpa jam, dihitung sejak pukul 00.00.</source>
        <translation>Without an hour it counts from 00.00.</translation>
    </message>
    <message>
        <source>&amp;Jam</source>
        <translation>&amp;Hour</translation>
    </message>
    <message>
        <source>Isi pemberitahuan paling sedikit: %1.</source>
        <translation>A notice says at least: %1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Simpan daftar periksa (PDF)…</source>
        <translation>Save check list (PDF)…</translation>
    </message>
    <message>
        <source>Isi tanggal lengkap, dan jam seperti 16.45.</source>
        <translation>Enter a whole date, and an hour like 16.45.</translation>
    </message>
    <message>
        <source>Pemberitahuan tertulis paling lambat %1 pukul %2.</source>
        <translation>Written notice by %1, %2.</translation>
    </message>
    <message>
        <source>Simpan daftar periksa</source>
        <translation>Save check list</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Satu nilai untuk %1 orang yang dipilih.</source>
        <translation>One value for the %1 selected people.</translation>
    </message>
    <message>
        <source>Ubah isian</source>
        <translation>Change a field</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Nilai baru</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>Kosongkan isian ini untuk semua yang dipilih</source>
        <translation>Empty this field for all who are selected</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Isi nilai baru untuk melihat apa yang berubah.</source>
        <translation>Enter a new value to see what changes.</translation>
    </message>
</context>
<context>
    <name>CellSince</name>
    <message>
        <source>Berlaku sejak</source>
        <translation>In force since</translation>
    </message>
    <message>
        <source>Ganti tanggal</source>
        <translation>Change the day</translation>
    </message>
    <message>
        <source>Perbaikan: berlaku sejak awal</source>
        <translation>Correction: from the beginning</translation>
    </message>
    <message>
        <source>Isi lama salah ketik; bulan yang lalu ikut diperbaiki.</source>
        <translation>The old value was a typing error; past months are put right too.</translation>
    </message>
    <message>
        <source>Biarkan tanggal ini</source>
        <translation>Leave this day</translation>
    </message>
    <message>
        <source>%1, %2: %3 menjadi %4 sejak</source>
        <translation>%1, %2: %3 becomes %4 from</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Tulis jumlah rupiah, misalnya 12.500.000.</source>
        <translation>Write an amount in rupiah, for example 12.500.000.</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 15-10-2026.</source>
        <translation>Write a day, for example 15-10-2026.</translation>
    </message>
    <message>
        <source>Tulis tanggal dan jam, misalnya 15-10-2026 14:30.</source>
        <translation>Write day and time, for example 15-10-2026 14:30.</translation>
    </message>
</context>
<context>
    <name>ChangeLogDialog</name>
    <message>
        <source>Catatan perubahan</source>
        <translation>Change log</translation>
    </message>
    <message>
        <source>Setiap perubahan data: siapa, kapan, sebelum dan sesudahnya. Catatan ini hanya dapat dibaca; setiap barisnya mengunci baris sebelumnya.</source>
        <translation>Every change of the data: who, when, before and after. This log can only be read; each entry locks the one before it.</translation>
    </message>
    <message>
        <source>Cari nama, isian, nilai, atau petugas</source>
        <translation>Search name, field, value or operator</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Periksa keutuhan</source>
        <translation>Check the chain</translation>
    </message>
    <message>
        <source>Simpan sebagai lembar kerja…</source>
        <translation>Save as a spreadsheet…</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Daftar catatan</source>
        <translation>List of entries</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Isian yang berubah</source>
        <translation>Fields that changed</translation>
    </message>
    <message>
        <source>&amp;Tentang</source>
        <translation>A&amp;bout</translation>
    </message>
    <message>
        <source>&amp;Dari tanggal</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Sampai tanggal</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 catatan</source>
        <translation>Entries: %1</translation>
    </message>
    <message>
        <source>%2 terbaru dari %1 catatan; persempit pencarian untuk yang lain</source>
        <translation>The latest %2 of %1 entries; narrow the search for the others</translation>
    </message>
    <message>
        <source>(rincian telah dihapus)</source>
        <translation>(details were purged)</translation>
    </message>
    <message>
        <source>Catatan nomor %1 tidak lagi seperti saat ditulis. Simpan salinan basis data ini sebagai bukti, lalu bandingkan dengan cadangan.</source>
        <translation>Entry number %1 is no longer as it was written. Keep a copy of this database as evidence, then compare it with a backup.</translation>
    </message>
    <message>
        <source>Ada catatan yang hilang sebelum atau pada nomor %1. Simpan salinan basis data ini sebagai bukti, lalu bandingkan dengan cadangan.</source>
        <translation>Entries are missing before or at number %1. Keep a copy of this database as evidence, then compare it with a backup.</translation>
    </message>
    <message>
        <source>Utuh: %1 catatan, tidak ada yang diubah atau dihapus. Sidik terakhir: %2.</source>
        <translation>Sound: of all entries (%1) none was edited or removed. Last fingerprint: %2.</translation>
    </message>
    <message>
        <source>Rincian %1 catatan telah dihapus demi pelindungan data pribadi.</source>
        <translation>Details purged to protect personal data; entries: %1.</translation>
    </message>
    <message>
        <source>Simpan catatan perubahan</source>
        <translation>Save the change log</translation>
    </message>
    <message>
        <source>%1 baris ditulis ke %2.</source>
        <translation>Rows written to %2: %1.</translation>
    </message>
</context>
<context>
    <name>ChangePreview</name>
    <message>
        <source>orang baru</source>
        <translation>new person</translation>
    </message>
    <message>
        <source>baris ke-%1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>%1 isian berubah pada %2 orang</source>
        <translation>Fields changed: %1 (people: %2)</translation>
    </message>
    <message>
        <source>%1 orang baru</source>
        <translation>new people: %1</translation>
    </message>
    <message>
        <source>%1 temuan menahan isiannya</source>
        <translation>fields held back by a finding: %1</translation>
    </message>
    <message>
        <source>%1 peringatan</source>
        <translation>warnings: %1</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing changes.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>ChangePreviewDialog</name>
    <message>
        <source>Isian dengan temuan tidak disimpan; yang lain dapat disimpan.</source>
        <translation>Fields with a finding are not saved; the others can be.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan yang benar</source>
        <translation>Save what is right</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save changes</translation>
    </message>
</context>
<context>
    <name>ChangePreviewTable</name>
    <message>
        <source>Yang akan berubah</source>
        <translation>What will change</translation>
    </message>
</context>
<context>
    <name>ChangeTableModel</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Tercatat</source>
        <translation>On record</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Menahan</source>
        <translation>Blocks</translation>
    </message>
    <message>
        <source>Perlu diperhatikan</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Untuk diketahui</source>
        <translation>For information</translation>
    </message>
</context>
<context>
    <name>CheckListView</name>
    <message>
        <source>Daftar periksa; Enter membuka tempatnya</source>
        <translation>Check list; Enter opens the place</translation>
    </message>
    <message>
        <source>%1 menahan, %2 perlu diperhatikan, %3 untuk diketahui</source>
        <translation>Blocking: %1, to review: %2, for information: %3</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>Beralasan</source>
        <translation>With a reason</translation>
    </message>
    <message>
        <source>%1, baris %2: %3</source>
        <translation>%1, row %2: %3</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Deklarasi %1 untuk tanggal yang sama sudah final, dan yang ini tidak bertanda pembetulan atasnya. Bila maksudnya membetulkan, pilih Batal, lalu Buat pembetulan.</source>
        <translation>Declaration %1 about the same day is final already, and this one is not marked as its correction. If it is meant to correct it, choose Cancel and then Make a correction.</translation>
    </message>
    <message>
        <source>Finalkan deklarasi?</source>
        <translation>Finalise the declaration?</translation>
    </message>
    <message>
        <source>Deklarasi %1 dibekukan bersama semua data di dalamnya: isinya tidak dapat diubah atau dihapus lagi, dan perintah Urungkan berhenti di sini. Kesalahan hanya dapat diperbaiki dengan deklarasi pembetulan. Data perusahaan dan tenaga kerja tetap dapat Anda ubah sesudahnya.</source>
        <translation>Declaration %1 is frozen with all data in it: its content can no longer be changed or deleted, and Undo ends here. Mistakes can only be mended by a declaration of correction. The data of employer and workers can still be changed afterwards.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Finalkan</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>%1 temuan kuning belum beralasan dan belum dijanjikan dalam rencana.</source>
        <translation>Amber findings without a reason or a promise in the plan: %1.</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Temuan kuning</source>
        <translation>Amber findings</translation>
    </message>
    <message>
        <source>&amp;Alasan tetap difinalkan</source>
        <translation>&amp;Reason for finalising all the same</translation>
    </message>
    <message>
        <source>Dicetak pada lampiran untuk setiap temuan di atas.</source>
        <translation>Printed in the annex for each finding above.</translation>
    </message>
    <message>
        <source>Isi alasannya: kantor akan menanyakannya.</source>
        <translation>Enter the reason: the office will ask for it.</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Kolom tabel</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Spasi menampilkan atau menyembunyikan kolom; Alt+Panah memindahkannya.</source>
        <translation>Space shows or hides a column; Alt+Arrow moves it.</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Naikkan</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Kembalikan susunan awal</source>
        <translation>Restore the usual columns</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai susunan ini</source>
        <translation>Use these columns</translation>
    </message>
</context>
<context>
    <name>ColumnStep</name>
    <message>
        <source>Judul kolom ini sudah dikenal; pilihan Anda yang terakhir dipakai lagi.</source>
        <translation>These headings are known; your latest choices are used again.</translation>
    </message>
    <message>
        <source>Cocokkan kolom lembar Anda dengan isian program ini. Tiga isi setiap kolom ditampilkan sebagai contoh; pilihan Anda diingat untuk lembar dengan judul yang sama.</source>
        <translation>Match the columns of your sheet with the fields of this program. Three values of each column are shown as examples; your choices are remembered for sheets with the same headings.</translation>
    </message>
    <message>
        <source>Kolom Anda</source>
        <translation>Your column</translation>
    </message>
    <message>
        <source>Contoh isi</source>
        <translation>Sample values</translation>
    </message>
    <message>
        <source>Isian program ini</source>
        <translation>Field of this program</translation>
    </message>
    <message>
        <source>Isian untuk kolom %1</source>
        <translation>Field for column %1</translation>
    </message>
    <message>
        <source>Dipilih lebih dari sekali: %1. Kolom yang paling penuh yang dibaca.</source>
        <translation>Chosen more than once: %1. The fullest column is read.</translation>
    </message>
    <message>
        <source>Dijumlahkan dari beberapa kolom: %1.</source>
        <translation>Added up from several columns: %1.</translation>
    </message>
    <message>
        <source>Belum ada kolom untuk: %1.</source>
        <translation>No column yet for: %1.</translation>
    </message>
    <message>
        <source>(tidak diimpor)</source>
        <translation>(not imported)</translation>
    </message>
    <message>
        <source>Nama depan</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Nama tengah</source>
        <translation>Middle name</translation>
    </message>
    <message>
        <source>Nama belakang</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Tanggal kepesertaan</source>
        <translation>Date of membership</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Bandingkan dua deklarasi</source>
        <translation>Compare two declarations</translation>
    </message>
    <message>
        <source>Dibaca dari data yang dibekukan; tidak ada yang diubah.</source>
        <translation>Read from the frozen data; nothing is changed.</translation>
    </message>
    <message>
        <source>Cari nama atau isian</source>
        <translation>Search for a name or field</translation>
    </message>
    <message>
        <source>Simpan sebagai lembar kerja…</source>
        <translation>Save as a spreadsheet…</translation>
    </message>
    <message>
        <source>Daftar perbedaan</source>
        <translation>List of differences</translation>
    </message>
    <message>
        <source>%1, per %2</source>
        <translation>%1, as of %2</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>&amp;Dari</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Menjadi</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Membandingkan…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Membandingkan deklarasi</source>
        <translation>Comparing declarations</translation>
    </message>
    <message>
        <source>Keduanya sama: tenaga kerja, program, hasil penilaian, dan iuran tidak berbeda.</source>
        <translation>Both are the same: workers, programs, results and contributions do not differ.</translation>
    </message>
    <message>
        <source>Tenaga kerja: %1 masuk, %2 keluar, %3 berubah. Iuran sebulan: %4 → %5.</source>
        <translation>Workers: %1 joined, %2 left, %3 changed. Contributions of a month: %4 → %5.</translation>
    </message>
    <message>
        <source>%1 perbedaan</source>
        <translation>Differences: %1</translation>
    </message>
    <message>
        <source>Simpan perbandingan</source>
        <translation>Save the comparison</translation>
    </message>
    <message>
        <source>%1 perbedaan ditulis ke %2.</source>
        <translation>Differences written to %2: %1.</translation>
    </message>
</context>
<context>
    <name>ConcernedModel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ConcernedView</name>
    <message>
        <source>Pekerja yang terkait; Enter membuka pekerja</source>
        <translation>Workers concerned; Enter opens the worker</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ContributionGrid</name>
    <message>
        <source>Pemberi kerja</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Di dalamnya untuk JKP: %1, tidak ditambahkan.</source>
        <translation>Of which for JKP: %1, not added.</translation>
    </message>
    <message>
        <source>dari %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>dari %1, batas upah tertinggi</source>
        <translation>of %1, the wage ceiling</translation>
    </message>
    <message>
        <source>dari %1 (batas %2)</source>
        <translation>of %1 (ceiling %2)</translation>
    </message>
</context>
<context>
    <name>ContributionTable</name>
    <message>
        <source>tidak ada catatan</source>
        <translation>no notes</translation>
    </message>
</context>
<context>
    <name>ContributionTableModel</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 pekerja</source>
        <translation>%1 worker</translation>
    </message>
    <message>
        <source>Pemberi kerja</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1, ditanggung pemberi kerja</source>
        <translation>%1, borne by the employer</translation>
    </message>
    <message>
        <source>%1, dipotong dari upah pekerja</source>
        <translation>%1, deducted from the worker's wage</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Pembetulan atas %1</source>
        <translation>Correction of %1</translation>
    </message>
    <message>
        <source>Deklarasi lama tetap tersimpan apa adanya. Perbaiki datanya, lalu finalkan deklarasi baru dengan nomor baru; yang lama kemudian bertanda digantikan.</source>
        <translation>The old declaration stays as it is. Mend the data, then finalise a new declaration under a new number; the old one is then marked as superseded.</translation>
    </message>
    <message>
        <source>&amp;Alasan pembetulan</source>
        <translation>Re&amp;ason for the correction</translation>
    </message>
    <message>
        <source>Dicetak pada deklarasi baru, misalnya: dua pekerja terlewat.</source>
        <translation>Printed on the new declaration, for example: two workers were left out.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Mulai pembetulan</source>
        <translation>Begin the correction</translation>
    </message>
    <message>
        <source>Isi alasannya: kantor akan menanyakannya.</source>
        <translation>Give the reason: the office will ask for it.</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>Kepesertaan</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Semua program: %1% (%2) menjadi %3% (%4)</source>
        <translation>All programs: %1% (%2) to %3% (%4)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Terjadi kesalahan pada program</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Kesalahan ini bukan kesalahan Anda. Data yang sudah tersimpan aman. Anda dapat melanjutkan, atau membuka berkas kembali; isian yang belum disimpan lalu hilang. Rincian di bawah tidak memuat data pribadi.</source>
        <translation>This fault is not yours. What was saved is safe. You can go on, or open the file again; input that is not saved is then lost. The details below hold no personal data.</translation>
    </message>
    <message>
        <source>Tutup program</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>DataPlaceDialog</name>
    <message>
        <source>Berkas terkunci dengan kata sandi.</source>
        <translation>The file is locked with a password.</translation>
    </message>
    <message>
        <source>Berkas tidak memakai kata sandi: siapa pun di komputer ini membacanya.</source>
        <translation>The file has no password: anybody at this computer can read it.</translation>
    </message>
    <message>
        <source>Di mana data saya</source>
        <translation>Where is my data</translation>
    </message>
    <message>
        <source>Semua data Anda ada di komputer ini, dalam satu berkas. %1</source>
        <translation>All your data are on this computer, in one file. %1</translation>
    </message>
    <message>
        <source>belum dipilih</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>&amp;Berkas data</source>
        <translation>&amp;Data file</translation>
    </message>
    <message>
        <source>&amp;Cadangan</source>
        <translation>&amp;Backups</translation>
    </message>
    <message>
        <source>Cadangan &amp;kedua</source>
        <translation>&amp;Second backups</translation>
    </message>
    <message>
        <source>Cata&amp;tan program, tanpa data pribadi</source>
        <translation>Program &amp;log, without personal data</translation>
    </message>
    <message>
        <source>Buka folder data</source>
        <translation>Open the data folder</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>HH-BB-TTTT</source>
        <translation>DD-MM-YYYY</translation>
    </message>
</context>
<context>
    <name>DeclarationDataDialog</name>
    <message>
        <source>Data %1</source>
        <translation>Data of %1</translation>
    </message>
    <message>
        <source>Dibekukan saat difinalkan; hanya untuk dibaca.</source>
        <translation>Frozen when it was finalised; to be read only.</translation>
    </message>
    <message>
        <source>Membaca…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Cari dalam semua tabel</source>
        <translation>Search in all tables</translation>
    </message>
    <message>
        <source>Bagian data</source>
        <translation>Parts of the data</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nomor pegawai</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>NIK atau paspor</source>
        <translation>NIK or passport</translation>
    </message>
    <message>
        <source>Status kerja</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Upah</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>Kepesertaan</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Iuran sebulan</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Tenaga kerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programs</translation>
    </message>
    <message>
        <source>Seharusnya</source>
        <translation>Should</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Perlu konfirmasi</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Bagian pemberi kerja</source>
        <translation>Employer's share</translation>
    </message>
    <message>
        <source>Bagian pekerja</source>
        <translation>Worker's share</translation>
    </message>
    <message>
        <source>Kewajiban</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Penjelasan</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Hasil penilaian</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Rencana perbaikan</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>Membaca deklarasi</source>
        <translation>Reading the declaration</translation>
    </message>
    <message>
        <source>%1, keadaan per %2: %3 pekerja aktif; peraturan versi %4.</source>
        <translation>%1, as of %2; active workers: %3; rules version %4.</translation>
    </message>
</context>
<context>
    <name>DeclarationDetails</name>
    <message>
        <source>Cetak ulang…</source>
        <translation>Print again…</translation>
    </message>
    <message>
        <source>Bandingkan…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Simpan salinan…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Kirim dengan surel…</source>
        <translation>Send by e-mail…</translation>
    </message>
    <message>
        <source>Buka data…</source>
        <translation>Open data…</translation>
    </message>
    <message>
        <source>Buat pembetulan…</source>
        <translation>Make a correction…</translation>
    </message>
    <message>
        <source>Simpan pindaian</source>
        <translation>Save a scan</translation>
    </message>
    <message>
        <source>Tarik kembali catatan terakhir…</source>
        <translation>Withdraw the last entry…</translation>
    </message>
    <message>
        <source>Keadaan per %1, difinalkan %2</source>
        <translation>As of %1, finalised %2</translation>
    </message>
    <message>
        <source>Sidik dokumen %1</source>
        <translation>Document digest %1</translation>
    </message>
    <message>
        <source>Lampirkan surat bertanda tangan…</source>
        <translation>Attach the signed letter…</translation>
    </message>
    <message>
        <source>Catat penyerahan…</source>
        <translation>Record the hand-over…</translation>
    </message>
    <message>
        <source>Catat tanda terima…</source>
        <translation>Record the receipt…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Difinalkan</source>
        <translation>Finalised</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by the office</translation>
    </message>
    <message>
        <source>Catatan ditarik kembali</source>
        <translation>Entry withdrawn</translation>
    </message>
    <message>
        <source>%1 (tidak berlaku lagi)</source>
        <translation>%1 (no longer counts)</translation>
    </message>
    <message>
        <source>nomor %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>%1. Dicatat %2 oleh %3.</source>
        <translation>%1. Entered %2 by %3.</translation>
    </message>
    <message>
        <source>%1. Dicatat %2.</source>
        <translation>%1. Entered %2.</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>Deklarasi</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>Deklarasi dibuat dari data Anda</source>
        <translation>The declaration is made from your data</translation>
    </message>
    <message>
        <source>Isi data perusahaan dan tenaga kerja, jawab penilaian, lalu cetak deklarasi dari halaman ini untuk ditandatangani.</source>
        <translation>Fill in company and workers, answer the assessment, then print the declaration from this page for signature.</translation>
    </message>
    <message>
        <source>Isi data perusahaan</source>
        <translation>Enter the employer</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Lihat yang final</source>
        <translation>Show final</translation>
    </message>
    <message>
        <source>Buat pembetulan…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>2  Pratinjau</source>
        <translation>2  Preview</translation>
    </message>
    <message>
        <source>Deklarasi %1 per %2 sudah final dan tersimpan tanpa dapat diubah.</source>
        <translation>Declaration %1 as of %2 is final and stored; it cannot be changed.</translation>
    </message>
    <message>
        <source>Pembetulan atas %1. Alasan: %2</source>
        <translation>Correction of %1. Reason: %2</translation>
    </message>
    <message>
        <source>Batalkan pembetulan</source>
        <translation>Give up the correction</translation>
    </message>
    <message>
        <source>Memeriksa data</source>
        <translation>Checking the data</translation>
    </message>
    <message>
        <source>2  Pratinjau: menunggu perbaikan</source>
        <translation>2  Preview: waiting for corrections</translation>
    </message>
    <message>
        <source>Menyusun pratinjau</source>
        <translation>Preparing the preview</translation>
    </message>
    <message>
        <source>2  Pratinjau: draf</source>
        <translation>2  Preview: draft</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Simpan keluaran</source>
        <translation>Save the paper</translation>
    </message>
    <message>
        <source>Menyusun keluaran</source>
        <translation>Making the paper</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Memfinalkan deklarasi</source>
        <translation>Finalising the declaration</translation>
    </message>
    <message>
        <source>Final: %1</source>
        <translation>Final: %1</translation>
    </message>
    <message>
        <source>Simpan PDF deklarasi</source>
        <translation>Save the declaration as PDF</translation>
    </message>
</context>
<context>
    <name>DeclarationSteps</name>
    <message>
        <source>1  Daftar periksa</source>
        <translation>1  Check list</translation>
    </message>
    <message>
        <source>Tulis alasan…</source>
        <translation>Write reasons…</translation>
    </message>
    <message>
        <source>3  Nomor dan penutupan</source>
        <translation>3  Number and closing</translation>
    </message>
    <message>
        <source>&amp;Nomor surat</source>
        <translation>Letter &amp;number</translation>
    </message>
    <message>
        <source>Disusun &amp;oleh</source>
        <translation>Filled in &amp;by</translation>
    </message>
    <message>
        <source>&amp;Kata sandi lampiran</source>
        <translation>&amp;Password of the attachment</translation>
    </message>
    <message>
        <source>Boleh kosong. Bila diisi, nama dan NIK di dalam data lampiran PDF hanya terbuka dengan kata sandi ini; program tidak menyimpannya.</source>
        <translation>May stay empty. If given, names and NIK in the data attached to the PDF open only with this password; the program does not keep it.</translation>
    </message>
    <message>
        <source>Finalkan deklarasi</source>
        <translation>Finalise declaration</translation>
    </message>
    <message>
        <source>%1 temuan menahan deklarasi. Buka temuan itu dan perbaiki dahulu.</source>
        <translation>Findings that block the declaration: %1. Open and mend them first.</translation>
    </message>
    <message>
        <source>Isi nomor surat.</source>
        <translation>Fill in the letter number.</translation>
    </message>
    <message>
        <source>Menunggu persetujuan orang kedua.</source>
        <translation>Waiting for the approval by a second person.</translation>
    </message>
</context>
<context>
    <name>DeclarationTable</name>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Keadaan per</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Digantikan oleh %1</source>
        <translation>Superseded by %1</translation>
    </message>
    <message>
        <source>Pembetulan atas %1</source>
        <translation>Correction of %1</translation>
    </message>
</context>
<context>
    <name>DoubtPanel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Baris yang perlu dijawab</source>
        <translation>Rows to be answered</translation>
    </message>
    <message>
        <source>Program ini tidak menebak siapa orang pada baris berikut. Tentukan satu per satu; baris tanpa keputusan tidak diimpor dan menunggu di daftar perbaikan.</source>
        <translation>The program does not guess who stands in the following rows. Decide them one by one; rows without a decision are not imported and wait among the rows to correct.</translation>
    </message>
    <message>
        <source>belum diputuskan</source>
        <translation>undecided</translation>
    </message>
    <message>
        <source>orang baru</source>
        <translation>new person</translation>
    </message>
    <message>
        <source>orang yang sama: %1</source>
        <translation>same person: %1</translation>
    </message>
    <message>
        <source>Baris %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>Orang yang sama: %1</source>
        <translation>Same person: %1</translation>
    </message>
    <message>
        <source>Orang baru, belum ada di daftar</source>
        <translation>New person, not on the list yet</translation>
    </message>
    <message>
        <source>Belum diputuskan; baris ini menunggu</source>
        <translation>Undecided; this row waits</translation>
    </message>
    <message>
        <source>%1 (sudah dipakai baris lain)</source>
        <translation>%1 (taken by another row)</translation>
    </message>
    <message>
        <source>NIK %1</source>
        <translation>NIK %1</translation>
    </message>
    <message>
        <source>paspor %1</source>
        <translation>passport %1</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>KPJ %1</source>
        <translation>KPJ %1</translation>
    </message>
    <message>
        <source>nomor pegawai %1</source>
        <translation>staff number %1</translation>
    </message>
    <message>
        <source>mulai %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>unit %1</translation>
    </message>
    <message>
        <source>Lebih dari satu orang di daftar cocok.</source>
        <translation>More than one person on the list fits.</translation>
    </message>
    <message>
        <source>Nama dan tanggal lahirnya sama, tetapi NIK-nya lain. Cocokkan dengan KTP.</source>
        <translation>Name and date of birth are the same, but the NIK is another. Compare with the identity card.</translation>
    </message>
    <message>
        <source>KPJ-nya sama, tetapi nama dan tanggal lahirnya lain. Cocokkan dengan kartu peserta.</source>
        <translation>The KPJ is the same, but name and date of birth are others. Compare with the membership card.</translation>
    </message>
    <message>
        <source>Baris lain pada lembar ini sudah dibaca sebagai orang yang sama.</source>
        <translation>Another row of this sheet was already read as the same person.</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>kemarin</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>hari ini</source>
        <translation>today</translation>
    </message>
    <message>
        <source>besok</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>%1 hari lagi</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>lewat %1 tahun</source>
        <translation>%1 years ago</translation>
    </message>
    <message>
        <source>lewat setahun</source>
        <translation>a year ago</translation>
    </message>
    <message>
        <source>lewat %1 hari</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>Cetak daftar jatuh tempo (PDF)</source>
        <translation>Print the list of due dates (PDF)</translation>
    </message>
    <message>
        <source>Simpan sebagai berkas kalender (.ics)</source>
        <translation>Save as a calendar file (.ics)</translation>
    </message>
    <message>
        <source>Yang jatuh tempo</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Tidak ada yang jatuh tempo dalam 60 hari ke depan.</source>
        <translation>Nothing is due within the next 60 days.</translation>
    </message>
    <message>
        <source>Semua (%1)</source>
        <translation>All (%1)</translation>
    </message>
    <message>
        <source>Terdekat saja</source>
        <translation>Nearest only</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>Ya, Tidak, atau tanggal</source>
        <translation>Yes, No or a date</translation>
    </message>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>EmployerFacts</name>
    <message>
        <source>terkonfirmasi</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>satu sumber</source>
        <translation>one source</translation>
    </message>
    <message>
        <source>turunan</source>
        <translation>derived</translation>
    </message>
    <message>
        <source>belum terkonfirmasi</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>isian Anda</source>
        <translation>your entry</translation>
    </message>
    <message>
        <source>Usaha mikro</source>
        <translation>Micro enterprise</translation>
    </message>
    <message>
        <source>Usaha kecil</source>
        <translation>Small enterprise</translation>
    </message>
    <message>
        <source>Usaha menengah</source>
        <translation>Medium enterprise</translation>
    </message>
    <message>
        <source>Usaha besar</source>
        <translation>Large enterprise</translation>
    </message>
    <message>
        <source>sebagaimana dinyatakan</source>
        <translation>as stated</translation>
    </message>
    <message>
        <source>menurut modal usaha</source>
        <translation>by capital</translation>
    </message>
    <message>
        <source>menurut penjualan setahun</source>
        <translation>by annual sales</translation>
    </message>
    <message>
        <source>%1 (%2). Program wajib: %3, JKN; JKP mengikuti bila syaratnya terpenuhi. Dasar: %4.</source>
        <translation>%1 (%2). Compulsory programs: %3, JKN; JKP follows where its conditions are met. Basis: %4.</translation>
    </message>
    <message>
        <source>Upah minimum belum diketahui. Isi provinsi dan kabupaten atau kota, atau isi UMK sendiri.</source>
        <translation>The minimum wage is not known yet. Enter province and regency or city, or enter the minimum wage yourself.</translation>
    </message>
    <message>
        <source>%1 sebulan per %2. Dasar: %3. Keyakinan: %4.</source>
        <translation>%1 a month as of %2. Basis: %3. Certainty: %4.</translation>
    </message>
    <message>
        <source>Ini upah minimum provinsi; UMK di tempat ini dapat lebih tinggi. Periksa dan isi di bawah.</source>
        <translation>This is the minimum wage of the province; that of the place may be higher. Check and enter it below.</translation>
    </message>
    <message>
        <source>Angka tahun lalu: keputusan tahun ini belum ada dalam tabel.</source>
        <translation>Last year's figure: this year's decree is not in the table yet.</translation>
    </message>
</context>
<context>
    <name>EmployerFields</name>
    <message>
        <source>Hitung dari modal atau penjualan</source>
        <translation>Work it out from capital or sales</translation>
    </message>
    <message>
        <source>Usaha mikro</source>
        <translation>Micro enterprise</translation>
    </message>
    <message>
        <source>Usaha kecil</source>
        <translation>Small enterprise</translation>
    </message>
    <message>
        <source>Usaha menengah</source>
        <translation>Medium enterprise</translation>
    </message>
    <message>
        <source>Usaha besar</source>
        <translation>Large enterprise</translation>
    </message>
    <message>
        <source>Yang terisi</source>
        <translation>Whichever is given</translation>
    </message>
    <message>
        <source>Modal usaha</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Penjualan setahun</source>
        <translation>Annual sales</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Tidak termasuk</source>
        <translation>None of these</translation>
    </message>
</context>
<context>
    <name>EmployerPage</name>
    <message>
        <source>Perusahaan</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>Simpan perusahaan</source>
        <translation>Save employer</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Tidak termasuk</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Kelompok 1, sangat rendah</source>
        <translation>Group 1, very low</translation>
    </message>
    <message>
        <source>Kelompok 2, rendah</source>
        <translation>Group 2, low</translation>
    </message>
    <message>
        <source>Kelompok 3, sedang</source>
        <translation>Group 3, medium</translation>
    </message>
    <message>
        <source>Kelompok 4, tinggi</source>
        <translation>Group 4, high</translation>
    </message>
    <message>
        <source>Kelompok 5, sangat tinggi</source>
        <translation>Group 5, very high</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>&amp;Nama perusahaan</source>
        <translation>&amp;Name of the employer</translation>
    </message>
    <message>
        <source>Bentuk usaha</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Tanggal berdiri</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>N&amp;IB</source>
        <translation>N&amp;IB</translation>
    </message>
    <message>
        <source>Nomor Induk Berusaha, 13 angka.</source>
        <translation>Business identification number, 13 digits.</translation>
    </message>
    <message>
        <source>NP&amp;WP</source>
        <translation>NP&amp;WP</translation>
    </message>
    <message>
        <source>15 atau 16 angka.</source>
        <translation>15 or 16 digits.</translation>
    </message>
    <message>
        <source>NPP BPJS Ketenagakerjaan</source>
        <translation>NPP of BPJS Ketenagakerjaan</translation>
    </message>
    <message>
        <source>Nomor pendaftaran perusahaan.</source>
        <translation>Registration number of the employer.</translation>
    </message>
    <message>
        <source>Kode badan usaha BPJS Kesehatan</source>
        <translation>Entity code of BPJS Kesehatan</translation>
    </message>
    <message>
        <source>Kosongkan bila belum terdaftar.</source>
        <translation>Leave empty if not registered yet.</translation>
    </message>
    <message>
        <source>KBLI</source>
        <translation>KBLI</translation>
    </message>
    <message>
        <source>Kode 5 angka pada NIB.</source>
        <translation>The 5-digit code on the NIB.</translation>
    </message>
    <message>
        <source>Versi KBLI</source>
        <translation>KBLI version</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>&amp;Alamat</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Provinsi</source>
        <translation>&amp;Province</translation>
    </message>
    <message>
        <source>Ketik untuk mencari.</source>
        <translation>Type to search.</translation>
    </message>
    <message>
        <source>&amp;Kabupaten atau kota</source>
        <translation>&amp;Regency or city</translation>
    </message>
    <message>
        <source>Tulis lengkap, misalnya Kota Bandar Lampung.</source>
        <translation>In full, for example Kota Bandar Lampung.</translation>
    </message>
    <message>
        <source>Ukuran usaha</source>
        <translation>Size of the enterprise</translation>
    </message>
    <message>
        <source>&amp;Ukuran</source>
        <translation>&amp;Size</translation>
    </message>
    <message>
        <source>Dasar ukuran</source>
        <translation>Basis of the size</translation>
    </message>
    <message>
        <source>Modal usaha</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Tidak termasuk tanah dan bangunan tempat usaha.</source>
        <translation>Without land and buildings of the business.</translation>
    </message>
    <message>
        <source>Penjualan setahun</source>
        <translation>Annual sales</translation>
    </message>
    <message>
        <source>Kelompok risiko JKK (Jaminan Kecelakaan Kerja)</source>
        <translation>JKK risk group (work accident insurance)</translation>
    </message>
    <message>
        <source>&amp;Cari jenis usaha</source>
        <translation>&amp;Find the kind of business</translation>
    </message>
    <message>
        <source>Memberi usulan kelompok dari 191 jenis usaha; BPJS yang menetapkan.</source>
        <translation>Proposes a group out of 191 kinds of business; BPJS decides.</translation>
    </message>
    <message>
        <source>Kelompok &amp;risiko</source>
        <translation>&amp;Risk group</translation>
    </message>
    <message>
        <source>Sesuai ketetapan BPJS Ketenagakerjaan.</source>
        <translation>As set by BPJS Ketenagakerjaan.</translation>
    </message>
    <message>
        <source>Upah minimum</source>
        <translation>Minimum wage</translation>
    </message>
    <message>
        <source>U&amp;MK sebulan menurut keputusan gubernur</source>
        <translation>&amp;Monthly minimum wage by the governor's decree</translation>
    </message>
    <message>
        <source>Hanya bila tabel program belum memuatnya; isian ini yang dipakai.</source>
        <translation>Only if the program's table lacks it; your entry is then used.</translation>
    </message>
    <message>
        <source>Jasa konstruksi dan keringanan iuran</source>
        <translation>Construction and relief of contributions</translation>
    </message>
    <message>
        <source>Perusahaan jasa konstruksi</source>
        <translation>Construction company</translation>
    </message>
    <message>
        <source>Industri padat karya</source>
        <translation>Labour-intensive industry</translation>
    </message>
    <message>
        <source>Untuk keringanan iuran JKK tahun 2025 (PP 7/2025, PP 36/2025).</source>
        <translation>For the relief of JKK contributions in 2025 (PP 7/2025, PP 36/2025).</translation>
    </message>
    <message>
        <source>Iuran JKK lunas sampai Januari 2025</source>
        <translation>JKK contributions paid up to January 2025</translation>
    </message>
    <message>
        <source>Syarat keringanan.</source>
        <translation>Condition of the relief.</translation>
    </message>
    <message>
        <source>Penanda tangan dan surat</source>
        <translation>Signatory and letter</translation>
    </message>
    <message>
        <source>Nama penanda &amp;tangan</source>
        <translation>Name of the &amp;signatory</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Disiapkan oleh</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>Nomor dokumen sendiri</source>
        <translation>Document number of your own</translation>
    </message>
    <message>
        <source>Kosongkan untuk nomor dari program.</source>
        <translation>Leave empty for a number from the program.</translation>
    </message>
    <message>
        <source>Ditujukan kepada</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Misalnya Kepala Dinas Tenaga Kerja Kota Bandar Lampung.</source>
        <translation>For example the head of the manpower office of Bandar Lampung.</translation>
    </message>
    <message>
        <source>Di (kota)</source>
        <translation>At (city)</translation>
    </message>
    <message>
        <source>Usulan: kelompok %1 menurut lampiran PP 82/2019 (%2). BPJS yang menetapkan.</source>
        <translation>Proposal: group %1 by the annex of PP 82/2019 (%2). BPJS decides.</translation>
    </message>
    <message>
        <source>Perbaiki isian yang ditandai dahulu.</source>
        <translation>Correct the marked fields first.</translation>
    </message>
    <message>
        <source>Tersimpan. Yang masih menahan deklarasi: %1.</source>
        <translation>Saved. What still blocks the declaration: %1.</translation>
    </message>
</context>
<context>
    <name>EmployersDialog</name>
    <message>
        <source>Pilih perusahaan</source>
        <translation>Choose employer</translation>
    </message>
    <message>
        <source>Satu berkas dapat memuat beberapa perusahaan; Anda bekerja pada satu.</source>
        <translation>One file may hold several employers; you work on one of them.</translation>
    </message>
    <message>
        <source>Perusahaan dalam berkas ini</source>
        <translation>Employers in this file</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai perusahaan ini</source>
        <translation>Work on this employer</translation>
    </message>
</context>
<context>
    <name>EmptyWorkforce</name>
    <message>
        <source>Belum ada tenaga kerja</source>
        <translation>No workers yet</translation>
    </message>
    <message>
        <source>Halaman ini memuat semua orang yang bekerja pada Anda: siapa, sejak kapan, dengan upah berapa, dan menjadi peserta program apa. Impor dari lembar kerja yang sudah ada, atau seret berkasnya ke sini.</source>
        <translation>This page holds everybody who works for you: who, since when, for what wage, and in which programs. Import an existing workbook, or drag the file here.</translation>
    </message>
    <message>
        <source>Impor tenaga kerja</source>
        <translation>Import workers</translation>
    </message>
    <message>
        <source>Unduh format isian</source>
        <translation>Blank workbook</translation>
    </message>
    <message>
        <source>Isi satu per satu</source>
        <translation>Enter one by one</translation>
    </message>
    <message>
        <source>Coba dengan contoh</source>
        <translation>Try with the sample</translation>
    </message>
</context>
<context>
    <name>EstablishmentDialog</name>
    <message>
        <source>Ubah unit usaha</source>
        <translation>Change the establishment</translation>
    </message>
    <message>
        <source>Tambah unit usaha</source>
        <translation>Add an establishment</translation>
    </message>
    <message>
        <source>Tulis namanya seperti pada kolom Tempat Kerja di data pekerja, supaya pekerjanya terhubung.</source>
        <translation>Write its name as in the column Place of work of the workers' data, so that its workers are linked.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan unit usaha</source>
        <translation>Save establishment</translation>
    </message>
    <message>
        <source>Seperti perusahaan</source>
        <translation>As the enterprise</translation>
    </message>
    <message>
        <source>&amp;Nama unit usaha</source>
        <translation>&amp;Name of the establishment</translation>
    </message>
    <message>
        <source>&amp;Alamat</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Provinsi</source>
        <translation>&amp;Province</translation>
    </message>
    <message>
        <source>&amp;Kabupaten atau kota</source>
        <translation>&amp;Regency or city</translation>
    </message>
    <message>
        <source>Kelompok &amp;risiko JKK</source>
        <translation>JKK &amp;risk group</translation>
    </message>
    <message>
        <source>Hanya bila BPJS menetapkan kelompok lain untuk unit ini.</source>
        <translation>Only if BPJS has set another group for this one.</translation>
    </message>
    <message>
        <source>&amp;UMK sebulan</source>
        <translation>&amp;Minimum wage a month</translation>
    </message>
    <message>
        <source>Kosongkan bila tabel program sudah memuatnya.</source>
        <translation>Leave empty if the program's table has it.</translation>
    </message>
    <message>
        <source>NPP s&amp;endiri</source>
        <translation>Its &amp;own NPP</translation>
    </message>
    <message>
        <source>Bila terdaftar sendiri.</source>
        <translation>If it is registered by itself.</translation>
    </message>
    <message>
        <source>Pekerja menurut &amp;WLKP</source>
        <translation>Workers by the &amp;WLKP</translation>
    </message>
    <message>
        <source>Kantor pusat</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>Pekerja tanpa tempat kerja dihitung di sini.</source>
        <translation>Workers without a place of work count here.</translation>
    </message>
    <message>
        <source>Isi nama unit usahanya.</source>
        <translation>Enter the name of the establishment.</translation>
    </message>
    <message>
        <source>%1 sudah ada; pakai nama lain.</source>
        <translation>%1 is there already; use another name.</translation>
    </message>
    <message>
        <source>Pilih provinsinya.</source>
        <translation>Choose the province.</translation>
    </message>
    <message>
        <source>Isi nilainya, misalnya 3.700.000.</source>
        <translation>Enter the value, for example 3.700.000.</translation>
    </message>
    <message>
        <source>Isi bilangan bulat, misalnya 40.</source>
        <translation>Enter a whole number, for example 40.</translation>
    </message>
</context>
<context>
    <name>EstablishmentsCard</name>
    <message>
        <source>Unit usaha</source>
        <translation>Establishments</translation>
    </message>
    <message>
        <source>Tambah unit usaha…</source>
        <translation>Add establishment…</translation>
    </message>
    <message>
        <source>Ubah…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Risiko JKK</source>
        <translation>JKK risk</translation>
    </message>
    <message>
        <source>Upah minimum</source>
        <translation>Minimum wage</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Menurut WLKP</source>
        <translation>By the WLKP</translation>
    </message>
    <message>
        <source>Isi bila pekerja Anda bekerja di lebih dari satu tempat. Tempat Kerja pada data pekerja dihubungkan menurut nama unit usaha, atau kotanya.</source>
        <translation>Fill this in if your workers work in more than one place. The place of work in the workers' data is linked by the name of the establishment, or its city.</translation>
    </message>
    <message>
        <source>Menghitung pekerja per tempat</source>
        <translation>Counting the workers at each place</translation>
    </message>
    <message>
        <source>kantor pusat</source>
        <translation>head office</translation>
    </message>
    <message>
        <source>seperti perusahaan</source>
        <translation>as the enterprise</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>%1, perlu diperbarui</source>
        <translation>%1, to be renewed</translation>
    </message>
    <message>
        <source>%1 (UMP)</source>
        <translation>%1 (province)</translation>
    </message>
    <message>
        <source>Tempat kerja %1 pekerja belum cocok dengan unit usaha mana pun: %2. Sesuaikan tulisannya atau tambahkan unitnya.</source>
        <translation>Workers whose place of work fits no establishment yet: %1 (%2). Change how it is written or add the establishment.</translation>
    </message>
    <message>
        <source>Buka pekerjanya</source>
        <translation>Open the worker</translation>
    </message>
    <message>
        <source>%1 dihapus dari daftar; data pekerjanya tidak berubah.</source>
        <translation>%1 is taken off the list; the data of its workers stay as they are.</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Tanpa berkas</source>
        <translation>Without a file</translation>
    </message>
    <message>
        <source>Bukti di atas kertas: tulis namanya saja</source>
        <translation>Evidence on paper: just write its name</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Anda juga dapat menjatuhkan berkas di sini. Isinya tidak disalin.</source>
        <translation>You may also drop files here. Their content is not copied.</translation>
    </message>
    <message>
        <source>Pilih berkas bukti</source>
        <translation>Choose evidence files</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Hapus bukti</source>
        <translation>Remove this evidence</translation>
    </message>
    <message>
        <source>Berkas bukti</source>
        <translation>Evidence file</translation>
    </message>
    <message>
        <source>Tanggal bukti</source>
        <translation>Date of evidence</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>SHA-256 %1...</source>
        <translation>SHA-256 %1...</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 15-10-2026.</source>
        <translation>Write a date, for example 15-10-2026.</translation>
    </message>
    <message>
        <source>Kedaluwarsa pada hari yang dinilai, %1.</source>
        <translation>Expired on the day assessed, %1.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Angka hukum yang dipakai</source>
        <translation>Figures of the law used</translation>
    </message>
    <message>
        <source>Lihat di daftar nilai peraturan…</source>
        <translation>See in the list of values…</translation>
    </message>
    <message>
        <source>Berlaku dan keyakinan</source>
        <translation>In force and confidence</translation>
    </message>
    <message>
        <source>Yang mengubah hasil ini</source>
        <translation>What would change this result</translation>
    </message>
    <message>
        <source>Sumber: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>berlaku sejak %1</source>
        <translation>in force since %1</translation>
    </message>
    <message>
        <source>Bunyi pasal sekarang berlaku sejak %1</source>
        <translation>The present text has been in force since %1</translation>
    </message>
    <message>
        <source>Kewajiban berlaku sejak %1</source>
        <translation>The duty has been in force since %1</translation>
    </message>
    <message>
        <source>pasti</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>dari satu sumber</source>
        <translation>from one source</translation>
    </message>
    <message>
        <source>diturunkan dari ketentuan lain</source>
        <translation>derived from other provisions</translation>
    </message>
    <message>
        <source>perlu konfirmasi</source>
        <translation>needs confirmation</translation>
    </message>
    <message>
        <source>diisi sendiri oleh pengguna</source>
        <translation>entered by the user</translation>
    </message>
</context>
<context>
    <name>ExplanationPanel</name>
    <message>
        <source>Penjelasan angka</source>
        <translation>Explanation of the number</translation>
    </message>
    <message>
        <source>Catatan %1</source>
        <translation>Notes %1</translation>
    </message>
    <message>
        <source>Pilih angka di tabel untuk melihat asal-usulnya.</source>
        <translation>Choose a number in the table to see where it comes from.</translation>
    </message>
    <message>
        <source>Lihat %1 orang</source>
        <translation>Show workers (%1)</translation>
    </message>
    <message>
        <source>Tidak ada catatan untuk bulan ini.</source>
        <translation>No notes for this month.</translation>
    </message>
    <message>
        <source>Semua program</source>
        <translation>All programs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Lihat di daftar nilai peraturan…</source>
        <translation>See in the list of values…</translation>
    </message>
    <message>
        <source>Lihat %1 orang yang dihitung</source>
        <translation>Show the %1 people counted</translation>
    </message>
    <message>
        <source>Sumber: %1. Keyakinan: %2.</source>
        <translation>Source: %1. Confidence: %2.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Lembar untuk menutup kekurangan</source>
        <translation>Sheets that close gaps</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tulis berkas…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>%1: %2 orang</source>
        <translation>%1: %2 people</translation>
    </message>
    <message>
        <source>Semua tenaga kerja (.xlsx atau .csv)</source>
        <translation>The whole workforce (.xlsx or .csv)</translation>
    </message>
    <message>
        <source>Iuran bulan ini (.xlsx atau .csv)</source>
        <translation>Contributions of this month (.xlsx or .csv)</translation>
    </message>
    <message>
        <source>SIPP data_tk_baru, belum terdaftar</source>
        <translation>SIPP data_tk_baru, not registered</translation>
    </message>
    <message>
        <source>SIPP data_tk_lanjutan, belum terdaftar tetapi ada KPJ</source>
        <translation>SIPP data_tk_lanjutan, not registered but with a KPJ</translation>
    </message>
    <message>
        <source>SIPP data_upah, upah dilaporkan terlalu rendah</source>
        <translation>SIPP data_upah, wage reported too low</translation>
    </message>
    <message>
        <source>SIPP data_tk_na, sudah berhenti</source>
        <translation>SIPP data_tk_na, has left</translation>
    </message>
    <message>
        <source>Formulir mutasi e-Dabu, belum terdaftar JKN, dengan keluarga</source>
        <translation>e-Dabu mutation form, not registered in JKN, with families</translation>
    </message>
    <message>
        <source>Formulir mutasi e-Dabu, keluarga dari pekerja yang sudah terdaftar JKN</source>
        <translation>e-Dabu mutation form, families of workers who are in JKN already</translation>
    </message>
    <message>
        <source>(tempat kerja kosong)</source>
        <translation>(no place of work)</translation>
    </message>
    <message>
        <source>%1 untuk %2</source>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>Daftar kode berikut tidak diumumkan, maka tidak ditebak. Salin kodenya dari templat resmi Anda; jawaban Anda diingat. Sel dengan kode kosong tetap kosong.</source>
        <translation>These lists of codes are not published, so nothing is guessed. Copy the codes from your official template; your answers are remembered. Cells without a code stay empty.</translation>
    </message>
    <message>
        <source>Urutan kolom sesuai templat resmi, semua sel sebagai teks.</source>
        <translation>Columns in the order of the official template, all cells as text.</translation>
    </message>
</context>
<context>
    <name>ExposureCard</name>
    <message>
        <source>Perkiraan kewajiban</source>
        <translation>Estimated liability</translation>
    </message>
    <message>
        <source>Perkiraan kewajiban per pekerja; Enter membuka pekerja</source>
        <translation>Estimated liability by worker; Enter opens the worker</translation>
    </message>
    <message>
        <source>%1 untuk %2 pekerja: bagian perusahaan %3, bagian pekerja %4, denda %5 (perhitungan indikatif).</source>
        <translation>%1, workers: %2; employer share %3, worker share %4, fines %5 (indicative).</translation>
    </message>
    <message>
        <source>Jumlah tiap pekerja mencakup semua program yang tertulis pada barisnya; kewajiban lain dapat menunjuk jumlah yang sama.</source>
        <translation>The sum of each worker covers every program named in its row; other obligations may point at the same sum.</translation>
    </message>
</context>
<context>
    <name>ExposureTable</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programs</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Perusahaan</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Denda</source>
        <translation>Fine</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>HH-BB-TTTT</source>
        <translation>DD-MM-YYYY</translation>
    </message>
    <message>
        <source>belum diisi</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>Keluarga %1</source>
        <translation>Family of %1</translation>
    </message>
    <message>
        <source>Hubungan: Suami, Istri, Anak, atau Tambahan (orang tua, mertua). Terdaftar JKN dan Pasangan bekerja: Ya atau Tidak; kosongkan bila belum diketahui. Suami atau istri yang bekerja didaftarkan pemberi kerjanya sendiri.</source>
        <translation>Relation: Husband, Wife, Child or Extra (parents, parents-in-law). In JKN and Spouse employed: Yes or No; leave empty what is not known. A husband or wife in employment is registered by their own employer.</translation>
    </message>
    <message>
        <source>Simpan keluarga</source>
        <translation>Save family</translation>
    </message>
    <message>
        <source>Baris %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
</context>
<context>
    <name>FamilyPart</name>
    <message>
        <source>Isi anggota keluarga…</source>
        <translation>Fill in family members…</translation>
    </message>
    <message>
        <source>didaftarkan pemberi kerjanya</source>
        <translation>registered by their own employer</translation>
    </message>
    <message>
        <source>JKN terdaftar</source>
        <translation>in JKN</translation>
    </message>
    <message>
        <source>belum terdaftar JKN</source>
        <translation>not in JKN</translation>
    </message>
    <message>
        <source>JKN belum diketahui</source>
        <translation>JKN not known</translation>
    </message>
    <message>
        <source>suami</source>
        <translation>husband</translation>
    </message>
    <message>
        <source>istri</source>
        <translation>wife</translation>
    </message>
    <message>
        <source>pasangan</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>anak</source>
        <translation>child</translation>
    </message>
    <message>
        <source>tambahan</source>
        <translation>extra</translation>
    </message>
    <message>
        <source>Belum diisi.</source>
        <translation>Not filled in.</translation>
    </message>
    <message>
        <source>%1 orang menurut data pekerja, %2 terdaftar JKN.</source>
        <translation>%1 people by the worker's data, %2 in JKN.</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Nama lengkap penyusun surat, misalnya Rina Contoh.</source>
        <translation>Full name of whoever filled the letter in, for example Rina Contoh.</translation>
    </message>
    <message>
        <source>Nama orang kedua, bukan penyusun, misalnya Budi Contoh.</source>
        <translation>Name of a second person, not the one who filled it in, for example Budi Contoh.</translation>
    </message>
    <message>
        <source>Seperti yang diberikan pemberi kerja, misalnya lewat telepon.</source>
        <translation>As the employer gave it to you, for example by telephone.</translation>
    </message>
    <message>
        <source>Nilai yang sama untuk semua yang dipilih, misalnya Gudang untuk Unit.</source>
        <translation>One value for everybody selected, for example Gudang for Unit.</translation>
    </message>
    <message>
        <source>Seperti pada kolom Tempat Kerja, misalnya Gudang Utara.</source>
        <translation>As in the column Workplace, for example Gudang Utara.</translation>
    </message>
    <message>
        <source>Jalan dan nomor, misalnya Jl. Melati 5.</source>
        <translation>Street and number, for example Jl. Melati 5.</translation>
    </message>
    <message>
        <source>Menentukan upah minimum, misalnya Kota Bandar Lampung.</source>
        <translation>Decides the minimum wage, for example Kota Bandar Lampung.</translation>
    </message>
    <message>
        <source>Jumlah orang pada WLKP unit ini, misalnya 42.</source>
        <translation>How many people the WLKP report of this unit has, for example 42.</translation>
    </message>
    <message>
        <source>Ketik kata sandi yang sama sekali lagi.</source>
        <translation>Type the same password once more.</translation>
    </message>
    <message>
        <source>Huruf besar dan kecil berbeda. Bila lupa, pakai kunci pemulihan.</source>
        <translation>Capital and small letters differ. If you forgot it, use the recovery key.</translation>
    </message>
    <message>
        <source>Misalnya Libur pabrik.</source>
        <translation>For example Factory holiday.</translation>
    </message>
    <message>
        <source>Misalnya: cuti di luar tanggungan.</source>
        <translation>For example: unpaid leave.</translation>
    </message>
    <message>
        <source>Nama lengkap wakil pekerja, misalnya Sari Contoh.</source>
        <translation>Full name of the workers' representative, for example Sari Contoh.</translation>
    </message>
    <message>
        <source>Misalnya Ketua SP PT Contoh.</source>
        <translation>For example Chair of the union of PT Contoh.</translation>
    </message>
    <message>
        <source>Dicetak seperti ditulis, misalnya: setuju dengan catatan pada JP.</source>
        <translation>Printed as written, for example: agreed, with a remark on JP.</translation>
    </message>
    <message>
        <source>Misalnya Dinas Tenaga Kerja Kota Bandar Lampung.</source>
        <translation>For example the manpower office of Bandar Lampung.</translation>
    </message>
    <message>
        <source>Nama pada surat tugas, misalnya Agus.</source>
        <translation>The name on the letter of assignment, for example Agus.</translation>
    </message>
    <message>
        <source>Misalnya 198501012010011001.</source>
        <translation>For example 198501012010011001.</translation>
    </message>
    <message>
        <source>Dari surat perintah, misalnya 560/12/2026, 20-11-2026.</source>
        <translation>From the letter of order, for example 560/12/2026, 20-11-2026.</translation>
    </message>
    <message>
        <source>Misalnya Bandar Lampung.</source>
        <translation>For example Bandar Lampung.</translation>
    </message>
    <message>
        <source>Nama Anda, misalnya Rina Contoh.</source>
        <translation>Your name, for example Rina Contoh.</translation>
    </message>
    <message>
        <source>Misalnya Manajer HRD.</source>
        <translation>For example HR manager.</translation>
    </message>
    <message>
        <source>Misalnya: diminta tertulis oleh petugas.</source>
        <translation>For example: asked for in writing by the officer.</translation>
    </message>
    <message>
        <source>Orang yang datanya diminta, misalnya Budi Contoh.</source>
        <translation>The person whose data are asked for, for example Budi Contoh.</translation>
    </message>
    <message>
        <source>Misalnya: salinan data upah tahun 2026.</source>
        <translation>For example: a copy of the wages of 2026.</translation>
    </message>
    <message>
        <source>Misalnya: salinan PDF diserahkan 23-11-2026.</source>
        <translation>For example: PDF copy handed over on 23-11-2026.</translation>
    </message>
    <message>
        <source>Misalnya Disnaker Kota Bandar Lampung, loket 2.</source>
        <translation>For example Disnaker Bandar Lampung, counter 2.</translation>
    </message>
    <message>
        <source>Misalnya Agus, bagian pengawasan.</source>
        <translation>For example Agus, inspection.</translation>
    </message>
    <message>
        <source>Misalnya TT-012/2026.</source>
        <translation>For example TT-012/2026.</translation>
    </message>
    <message>
        <source>Boleh kosong, misalnya: diantar kurir.</source>
        <translation>May be empty, for example: brought by courier.</translation>
    </message>
    <message>
        <source>Misalnya impor, rencana, JKK atau nama orang.</source>
        <translation>For example import, plan, JKK or somebody's name.</translation>
    </message>
    <message>
        <source>Nomor di perusahaan Anda, misalnya CS-0001.</source>
        <translation>The number in your company, for example CS-0001.</translation>
    </message>
    <message>
        <source>Nama unit usaha atau kotanya, misalnya Gudang.</source>
        <translation>Name of the establishment or its city, for example Gudang.</translation>
    </message>
    <message>
        <source>Bagian, misalnya Produksi.</source>
        <translation>The department, for example Production.</translation>
    </message>
    <message>
        <source>Misalnya Operator.</source>
        <translation>For example Operator.</translation>
    </message>
    <message>
        <source>Nomor peserta BPJS Ketenagakerjaan, misalnya 20010209458.</source>
        <translation>Membership number of BPJS Ketenagakerjaan, for example 20010209458.</translation>
    </message>
    <message>
        <source>Tiga belas angka pada kartu BPJS Kesehatan, misalnya 0001300015838.</source>
        <translation>The thirteen digits on the BPJS Kesehatan card, for example 0001300015838.</translation>
    </message>
    <message>
        <source>Pasangan dan anak, misalnya 3.</source>
        <translation>Spouse and children, for example 3.</translation>
    </message>
    <message>
        <source>Yang sudah terdaftar di JKN, misalnya 2.</source>
        <translation>Those already registered in JKN, for example 2.</translation>
    </message>
    <message>
        <source>Tanggal, misalnya 31122026, 31-12-2026 atau 31/12/2026.</source>
        <translation>A day, for example 31122026, 31-12-2026 or 31/12/2026.</translation>
    </message>
    <message>
        <source>Jumlah rupiah, misalnya 4500000 atau 4.500.000.</source>
        <translation>An amount in rupiah, for example 4500000 or 4.500.000.</translation>
    </message>
    <message>
        <source>Misalnya 1871014503900001.</source>
        <translation>For example 1871014503900001.</translation>
    </message>
    <message>
        <source>Ketik beberapa huruf, misalnya bagian dari nama. Esc mengosongkan.</source>
        <translation>Type a few letters, for example a part of a name. Esc empties it.</translation>
    </message>
    <message>
        <source>Spasi mencentang atau menghapus centang.</source>
        <translation>Space ticks it or takes the tick away.</translation>
    </message>
    <message>
        <source>Pilih dengan panah, misalnya %1.</source>
        <translation>Choose with the arrow keys, for example %1.</translation>
    </message>
    <message>
        <source>Ketik sebagian kata lalu pilih, misalnya %1.</source>
        <translation>Type a part of a word, then choose, for example %1.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Keadaan ketenagakerjaan</source>
        <translation>Workforce</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>WLKP dan Norma 100</source>
        <translation>WLKP and Norma 100</translation>
    </message>
    <message>
        <source>Salin tabel</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Belum ada yang dapat dihitung</source>
        <translation>Nothing to count yet</translation>
    </message>
    <message>
        <source>Halaman ini menghitung angka yang diminta WLKP dan memperkirakan jawaban Norma 100 dari data Anda. Isi dahulu perusahaan dan tenaga kerjanya.</source>
        <translation>This page counts the figures that WLKP asks for and forecasts the answers to Norma 100 from your data. Enter the employer and the workforce first.</translation>
    </message>
    <message>
        <source>Buka Tenaga Kerja</source>
        <translation>Open Workforce</translation>
    </message>
    <message>
        <source>Angka untuk WLKP</source>
        <translation>Figures for WLKP</translation>
    </message>
    <message>
        <source>Latihan Norma 100</source>
        <translation>Rehearsal of Norma 100</translation>
    </message>
    <message>
        <source>Perkiraan bagian jaminan sosial dari penilaian mandiri; pertanyaan resminya hanya ada di portal kementerian. Pilih baris untuk membuka kewajibannya.</source>
        <translation>A forecast for social security from the self-assessment; the official questions are on the ministry's portal only. Choose a line to open its obligation.</translation>
    </message>
    <message>
        <source>Jawaban yang diperkirakan</source>
        <translation>Forecast answers</translation>
    </message>
    <message>
        <source>Menghitung angka</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>%1 hal menahan penilaian; lihat daftar periksa (F5).</source>
        <translation>Blocking the assessment: %1; see the check list (F5).</translation>
    </message>
    <message>
        <source>Keadaan per %1, %2 orang</source>
        <translation>As of %1, %2 people</translation>
    </message>
    <message>
        <source>Perkiraan warna: hijau</source>
        <translation>Forecast colour: green</translation>
    </message>
    <message>
        <source>Perkiraan warna: kuning</source>
        <translation>Forecast colour: yellow</translation>
    </message>
    <message>
        <source>Perkiraan warna: merah</source>
        <translation>Forecast colour: red</translation>
    </message>
    <message>
        <source>Warna belum dapat diperkirakan</source>
        <translation>No colour can be forecast yet</translation>
    </message>
    <message>
        <source>Tabel disalin ke papan klip.</source>
        <translation>Table copied to the clipboard.</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Cadangan dipulihkan.</source>
        <translation>The backup was restored.</translation>
    </message>
    <message>
        <source>Data dihapus</source>
        <translation>Data purged</translation>
    </message>
    <message>
        <source>Menulis ulang berkas</source>
        <translation>Writing the file anew</translation>
    </message>
    <message>
        <source>Cadangan berikut masih memakai kata sandi lain: %1.</source>
        <translation>These backups still need another password: %1.</translation>
    </message>
    <message>
        <source>Cadangan lama</source>
        <translation>Older backups</translation>
    </message>
    <message>
        <source>Hapus kata sandi?</source>
        <translation>Remove the password?</translation>
    </message>
    <message>
        <source>Berkas dan cadangannya dapat dibaca siapa pun yang memegang komputer ini atau salinannya.</source>
        <translation>Anybody who holds this computer or a copy can read the file and its backups.</translation>
    </message>
    <message>
        <source>Hapus kata sandi</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>Serahkan ke rekan</source>
        <translation>Hand over to a colleague</translation>
    </message>
    <message>
        <source>Serah terima Patuh Jamsos (*.patuh)</source>
        <translation>Patuh Jamsos hand-over (*.patuh)</translation>
    </message>
    <message>
        <source>Menulis berkas serah terima</source>
        <translation>Writing the hand-over file</translation>
    </message>
    <message>
        <source>%1 dengan %2 tenaga kerja dan %3 deklarasi ditulis ke %4. Beri tahu rekan Anda kata sandinya lewat jalan lain, misalnya telepon. Hari libur dan nilai peraturan yang Anda isi sendiri tidak ikut.</source>
        <translation>%1 (workers: %2, declarations: %3) was written to %4. Tell your colleague the password by another way, for example by telephone. Holidays and values of the law that you entered yourself are not in it.</translation>
    </message>
    <message>
        <source>%1 baris impor yang masih menunggu perbaikan juga tidak ikut; simpan sebagai lembar kerja dari halaman Tenaga Kerja, lalu kirimkan bersama berkas ini.</source>
        <translation>Imported rows that still wait for a correction (%1) do not go along either; save them as a workbook from the page Workforce and send it together with this file.</translation>
    </message>
    <message>
        <source>Serah terima siap</source>
        <translation>The hand-over is ready</translation>
    </message>
    <message>
        <source>Terima dari rekan</source>
        <translation>Take in from a colleague</translation>
    </message>
    <message>
        <source>Serah terima Patuh Jamsos (*.patuh *.sqlite)</source>
        <translation>Patuh Jamsos hand-over (*.patuh *.sqlite)</translation>
    </message>
    <message>
        <source>Menerima data</source>
        <translation>Taking in the data</translation>
    </message>
    <message>
        <source>Data rekan diterima.</source>
        <translation>Your colleague's data were taken in.</translation>
    </message>
</context>
<context>
    <name>FileFaultDialog</name>
    <message>
        <source>Berkas belum dapat dibuka</source>
        <translation>The file cannot be opened yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka hanya untuk membaca</source>
        <translation>Open to read only</translation>
    </message>
    <message>
        <source>Pulihkan cadangan…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>Ambil alih…</source>
        <translation>Take over…</translation>
    </message>
    <message>
        <source>Pilih berkas lain…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Buat berkas baru…</source>
        <translation>Make a new file…</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>Bila program di komputer lain itu masih terbuka, pekerjaan di sana dan di sini dapat saling merusak. Ambil alih hanya bila Anda yakin program di sana sudah ditutup.</source>
        <translation>If the program on that other computer is still open, work there and here may damage each other. Take over only when you are sure that the program there is closed.</translation>
    </message>
    <message>
        <source>Ambil alih berkas?</source>
        <translation>Take the file over?</translation>
    </message>
    <message>
        <source>Ambil alih</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Cadangan %1 dipakai. Berkas yang rusak tetap disimpan sebagai %2.</source>
        <translation>The backup %1 is used. The damaged file is kept as %2.</translation>
    </message>
    <message>
        <source>Berkas dipulihkan</source>
        <translation>The file was restored</translation>
    </message>
    <message>
        <source>Tidak ada cadangan yang dapat dibuka. Pilih berkas cadangan lain.</source>
        <translation>No backup opens. Choose another backup file.</translation>
    </message>
    <message>
        <source>Berkas belum dipulihkan</source>
        <translation>The file is not restored yet</translation>
    </message>
    <message>
        <source>Buka berkas data</source>
        <translation>Open a data file</translation>
    </message>
    <message>
        <source>Berkas Patuh Jamsos (*.sqlite *.patuh);;Semua berkas (*)</source>
        <translation>Patuh Jamsos files (*.sqlite *.patuh);;All files (*)</translation>
    </message>
    <message>
        <source>%1 adalah cadangan. Supaya cadangan itu tetap seperti saat dibuat, programnya bekerja dengan salinannya. Pilih tempat menyimpan salinan itu, di komputer ini.</source>
        <translation>%1 is a backup. So that it stays as it was made, the program works with a copy of it. Choose where to keep that copy, on this computer.</translation>
    </message>
    <message>
        <source>Pakai salinan cadangan ini?</source>
        <translation>Use a copy of this backup?</translation>
    </message>
    <message>
        <source>Simpan salinan…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Buat berkas data baru</source>
        <translation>Make a new data file</translation>
    </message>
    <message>
        <source>Berkas Patuh Jamsos (*.sqlite)</source>
        <translation>Patuh Jamsos files (*.sqlite)</translation>
    </message>
    <message>
        <source>Kata sandi tidak diingat</source>
        <translation>The password is not remembered</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Simpan saringan</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>Pencarian dan saringan yang sedang dipakai disimpan dengan nama ini.</source>
        <translation>The search and the filters in use are saved under this name.</translation>
    </message>
    <message>
        <source>Nama saringan</source>
        <translation>Name of the filter</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Saringan dengan nama ini akan diganti.</source>
        <translation>The filter of this name will be replaced.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Saringan tersimpan</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Kosongkan saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Simpan saringan…</source>
        <translation>Save filter…</translation>
    </message>
    <message>
        <source>Hapus saringan tersimpan</source>
        <translation>Delete saved filter</translation>
    </message>
    <message>
        <source>Belum terdaftar di</source>
        <translation>Not registered in</translation>
    </message>
    <message>
        <source>Jenis temuan</source>
        <translation>Kind of finding</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tempat kerja</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>Jenis hubungan kerja</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>FindingTable</name>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>FindingTableModel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Akibat</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Temuan dan cara memperbaiki</source>
        <translation>Finding and how to mend it</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Selamat datang di Patuh Jamsos</source>
        <translation>Welcome to Patuh Jamsos</translation>
    </message>
    <message>
        <source>Tiga pertanyaan, lalu mulai. Semua data tetap di komputer ini; program tidak memakai internet.</source>
        <translation>Three questions, then start. All data stay on this computer; the program uses no internet.</translation>
    </message>
    <message>
        <source>Folder untuk berkas data</source>
        <translation>Folder for the data file</translation>
    </message>
    <message>
        <source>1. &amp;Nama perusahaan</source>
        <translation>1. &amp;Name of the employer</translation>
    </message>
    <message>
        <source>Seperti pada akta atau NIB, misalnya PT Sinar Contoh.</source>
        <translation>As in the deed or the NIB, for example PT Sinar Contoh.</translation>
    </message>
    <message>
        <source>2. &amp;Tempat menyimpan data</source>
        <translation>2. Where to &amp;keep the data</translation>
    </message>
    <message>
        <source>Berkas %1 dibuat di sini. Dapat dipindahkan nanti.</source>
        <translation>The file %1 is made here. It can be moved later.</translation>
    </message>
    <message>
        <source>3. &amp;Kata sandi</source>
        <translation>3. &amp;Password</translation>
    </message>
    <message>
        <source>Boleh kosong. Sedikitnya %1 tanda; kalimat pendek mudah diingat. Kunci pemulihan ditampilkan sesudah ini.</source>
        <translation>May stay empty. At least %1 characters; a short sentence is easy to remember. A recovery key is shown next.</translation>
    </message>
    <message>
        <source>&amp;Ulangi kata sandi</source>
        <translation>&amp;Repeat password</translation>
    </message>
    <message>
        <source>Coba dengan contoh</source>
        <translation>Try with the sample</translation>
    </message>
    <message>
        <source>Buka berkas yang ada…</source>
        <translation>Open an existing file…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Folder ini ada di jaringan: lebih lambat, hanya satu orang dapat menulis pada satu waktu, dan program menunggu bila jaringan terputus. Folder di komputer ini lebih aman; simpan cadangannya di jaringan.</source>
        <translation>This folder is on the network: slower, only one person can write at a time, and the program waits when the network is down. A folder on this computer is safer; keep its backups on the network.</translation>
    </message>
    <message>
        <source>Kata sandi terlalu pendek; pakai sedikitnya %1 tanda.</source>
        <translation>The password is too short; use at least %1 characters.</translation>
    </message>
    <message>
        <source>Tuliskan nama perusahaan Anda.</source>
        <translation>Write the name of your company.</translation>
    </message>
    <message>
        <source>Kedua isian tidak sama; ketik ulang.</source>
        <translation>The two entries differ; type them again.</translation>
    </message>
    <message>
        <source>Pilih folder untuk berkas data.</source>
        <translation>Choose a folder for the data file.</translation>
    </message>
    <message>
        <source>Folder ini tidak ada atau tidak boleh ditulis. Pilih folder lain, misalnya Dokumen.</source>
        <translation>This folder does not exist or may not be written. Choose another one, for example Documents.</translation>
    </message>
    <message>
        <source>Disk penuh. Kosongkan ruang, atau pilih folder di disk lain.</source>
        <translation>The disk is full. Free some space, or choose a folder on another disk.</translation>
    </message>
    <message>
        <source>Berkas %1 sudah ada di sini, tidak ditimpa. Buka berkas itu, atau pilih folder lain.</source>
        <translation>The file %1 is here already and is not overwritten. Open it, or choose another folder.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose folder…</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Langkah sebelumnya</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>%1 menahan deklarasi, %2 perlu dilihat (F5)</source>
        <translation>Blocking the declaration: %1, to review: %2 (F5)</translation>
    </message>
    <message>
        <source>Tidak ada yang menahan deklarasi, %2 perlu dilihat (F5)</source>
        <translation>Nothing blocks the declaration, to review: %2 (F5)</translation>
    </message>
    <message>
        <source>Siap difinalkan (F5)</source>
        <translation>Ready to be finalised (F5)</translation>
    </message>
    <message>
        <source>Tersimpan %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Belum tersimpan (Ctrl+S)</source>
        <translation>Not saved yet (Ctrl+S)</translation>
    </message>
    <message>
        <source>Langkah berikutnya: %1</source>
        <translation>Next step: %1</translation>
    </message>
</context>
<context>
    <name>FormatStep</name>
    <message>
        <source>Kata atau kode berikut tidak dikenal program ini. Katakan artinya sekali saja; lembar dengan judul yang sama kelak dibaca begitu pula.</source>
        <translation>The program does not know the following words or codes. Say once what they mean; a sheet with the same headings will be read the same way later.</translation>
    </message>
    <message>
        <source>Isi kolom berikut dapat dibaca dengan dua cara. Program ini tidak menebak: pilih cara yang benar menurut contoh dari lembar Anda.</source>
        <translation>The following columns can be read in two ways. This program does not guess: choose the right way by the examples from your sheet.</translation>
    </message>
    <message>
        <source>Pilih arti setiap kata, atau “Bukan salah satunya”.</source>
        <translation>Choose a meaning for each word, or “None of these”.</translation>
    </message>
    <message>
        <source>Pilih satu jawaban untuk setiap kolom.</source>
        <translation>Choose one answer for each column.</translation>
    </message>
</context>
<context>
    <name>FormerCrashDialog</name>
    <message>
        <source>Program berhenti mendadak</source>
        <translation>The program stopped suddenly</translation>
    </message>
    <message>
        <source>Pada pemakaian terakhir program berhenti sendiri. Data yang sudah tersimpan aman. Rincian di bawah tidak memuat data pribadi; kirimkan bila Anda meminta bantuan.</source>
        <translation>The program stopped by itself the last time. What was saved is safe. The details below hold no personal data; send them when you ask for help.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FoundCount</name>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%2 orang</source>
        <translation>%2 people</translation>
    </message>
    <message>
        <source>Memperbarui daftar…</source>
        <translation>Updating the list…</translation>
    </message>
</context>
<context>
    <name>HeadcountForm</name>
    <message>
        <source>Menurut WLKP</source>
        <translation>According to WLKP</translation>
    </message>
    <message>
        <source>Tagihan terakhir BPJS Ketenagakerjaan</source>
        <translation>Last BPJS Ketenagakerjaan bill</translation>
    </message>
    <message>
        <source>Tagihan terakhir BPJS Kesehatan</source>
        <translation>Last BPJS Kesehatan bill</translation>
    </message>
    <message>
        <source>pekerja</source>
        <translation>workers</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Periksa dokumen</source>
        <translation>Check a document</translation>
    </message>
    <message>
        <source>Catatan perubahan…</source>
        <translation>Change log…</translation>
    </message>
    <message>
        <source>Belum ada deklarasi final</source>
        <translation>No final declaration yet</translation>
    </message>
    <message>
        <source>Deklarasi yang difinalkan tersimpan di sini selamanya, PDF-nya sama persis. Berkas PDF dari pihak lain dapat diperiksa dengan tombol di atas.</source>
        <translation>Finalised declarations are kept here for ever with the very same PDF. A PDF file from elsewhere can be checked with the button above.</translation>
    </message>
    <message>
        <source>Buka Deklarasi</source>
        <translation>Open Declaration</translation>
    </message>
    <message>
        <source>Deklarasi yang difinalkan</source>
        <translation>Finalised declarations</translation>
    </message>
    <message>
        <source>Diambil dari dokumen: %1</source>
        <translation>Taken from documents: %1</translation>
    </message>
    <message>
        <source>Membuka deklarasi</source>
        <translation>Opening the declaration</translation>
    </message>
    <message>
        <source>Simpan pindaian</source>
        <translation>Save the scan</translation>
    </message>
    <message>
        <source>Simpan salinan deklarasi</source>
        <translation>Save a copy of the declaration</translation>
    </message>
    <message>
        <source>Simpan berkas untuk dicetak</source>
        <translation>Save the file to be printed</translation>
    </message>
    <message>
        <source>Simpan berkas untuk dikirim</source>
        <translation>Save the file to be sent</translation>
    </message>
    <message>
        <source>Deklarasi kepatuhan %1</source>
        <translation>Declaration of compliance %1</translation>
    </message>
    <message>
        <source>Program surel di komputer ini tidak menerima lampiran dari program lain. Foldernya dibuka: lampirkan sendiri %1 pada surel Anda.</source>
        <translation>The mail program of this computer takes no attachments from other programs. Its folder is open: attach %1 to your message yourself.</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Belum ada perubahan yang tercatat.</source>
        <translation>No change is recorded yet.</translation>
    </message>
    <message>
        <source>dan %1 perubahan yang lebih lama</source>
        <translation>and older changes: %1</translation>
    </message>
    <message>
        <source>Catatan perubahan…</source>
        <translation>Change log…</translation>
    </message>
    <message>
        <source>%1 semula %2, diperbaiki %3</source>
        <translation>%1 was %2, corrected on %3</translation>
    </message>
    <message>
        <source>%1 sejak %2: %3, sebelumnya %4</source>
        <translation>%1 since %2: %3, before that %4</translation>
    </message>
</context>
<context>
    <name>HolidaysDialog</name>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Tenggat yang dihitung dalam hari kerja melompati hari-hari ini. Hari yang di perusahaan Anda hari kerja dapat dikeluarkan, dan hari libur lain ditambahkan.</source>
        <translation>Deadlines counted in working days skip these days. A day on which your company works can be taken out, and other holidays added.</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tahun sebelumnya (Page Up)</source>
        <translation>Previous year (Page Up)</translation>
    </message>
    <message>
        <source>Tahun berikutnya (Page Down)</source>
        <translation>Next year (Page Down)</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Dihitung</source>
        <translation>Counts as</translation>
    </message>
    <message>
        <source>Hari libur setahun</source>
        <translation>Holidays of the year</translation>
    </message>
    <message>
        <source>Jadikan hari kerja</source>
        <translation>Make it a working day</translation>
    </message>
    <message>
        <source>Tambah hari libur</source>
        <translation>Add the holiday</translation>
    </message>
    <message>
        <source>&amp;Tanggal</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>&amp;Nama hari libur</source>
        <translation>&amp;Name of the holiday</translation>
    </message>
    <message>
        <source>Tambah hari libur sendiri</source>
        <translation>Add a holiday of your own</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Keputusan hari libur dan cuti bersama %1 belum tercatat dalam program ini. Senin sampai Jumat dihitung hari kerja, kecuali hari yang Anda tambahkan.</source>
        <translation>The decree on holidays and joint leave of %1 is not on record yet. Monday to Friday count as working days, except for days that you add.</translation>
    </message>
    <message>
        <source>Libur nasional</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>Cuti bersama</source>
        <translation>Joint leave</translation>
    </message>
    <message>
        <source>Isian Anda</source>
        <translation>Your entry</translation>
    </message>
    <message>
        <source>libur</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>hari kerja (Anda keluarkan)</source>
        <translation>working day (taken out by you)</translation>
    </message>
    <message>
        <source>Hapus isian ini</source>
        <translation>Remove this entry</translation>
    </message>
    <message>
        <source>Kembalikan sebagai libur</source>
        <translation>Make it a holiday again</translation>
    </message>
    <message>
        <source>Isi nama hari libur ini.</source>
        <translation>Enter the name of this holiday.</translation>
    </message>
    <message>
        <source>Isi tanggalnya, misalnya 27-11-2026.</source>
        <translation>Enter the day, for example 27-11-2026.</translation>
    </message>
    <message>
        <source>Pilih tanggal dari tahun %1 sampai %2.</source>
        <translation>Choose a day from %1 to %2.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Coba dengan contoh</source>
        <translation>Try with the sample</translation>
    </message>
    <message>
        <source>Membaca beranda</source>
        <translation>Reading the home page</translation>
    </message>
    <message>
        <source>Angka dari %1; yang terbaru sedang dihitung.</source>
        <translation>Figures of %1; the latest are being computed.</translation>
    </message>
    <message>
        <source>Angka dari %1; yang terbaru tidak dapat dihitung.</source>
        <translation>Figures of %1; the latest could not be computed.</translation>
    </message>
    <message>
        <source>Memuat perusahaan contoh</source>
        <translation>Loading the sample employer</translation>
    </message>
    <message>
        <source>Lengkapi data perusahaan</source>
        <translation>Complete the employer's data</translation>
    </message>
    <message>
        <source>Yang diperlukan untuk menghitung belum ada, misalnya kelompok risiko.</source>
        <translation>What is needed to compute is missing, for example the risk group.</translation>
    </message>
    <message>
        <source>Belum ada tenaga kerja</source>
        <translation>No workers yet</translation>
    </message>
    <message>
        <source>Impor lembar kerja yang sudah Anda punya; tata letaknya dikenali.</source>
        <translation>Import the workbook that you already have; its layout is recognised.</translation>
    </message>
    <message>
        <source>Impor tenaga kerja</source>
        <translation>Import the workforce</translation>
    </message>
    <message>
        <source>%1 hal menahan penilaian</source>
        <translation>Blocking the assessment: %1</translation>
    </message>
    <message>
        <source>Daftar periksa menunjukkan isian yang perlu diperbaiki.</source>
        <translation>The check list shows what needs to be put right.</translation>
    </message>
    <message>
        <source>Buka daftar periksa</source>
        <translation>Open the check list</translation>
    </message>
    <message>
        <source>Lanjutkan penilaian: %1 pertanyaan lagi</source>
        <translation>Continue the assessment, questions left: %1</translation>
    </message>
    <message>
        <source>Yang dapat dihitung sudah dihitung; hanya yang tidak diketahui ditanya.</source>
        <translation>What can be computed has been computed; only what is unknown is asked.</translation>
    </message>
    <message>
        <source>Lanjutkan penilaian</source>
        <translation>Continue the assessment</translation>
    </message>
    <message>
        <source>%1 kesenjangan belum punya tindakan</source>
        <translation>Gaps without an action: %1</translation>
    </message>
    <message>
        <source>Tentukan siapa memperbaiki apa dan paling lambat kapan.</source>
        <translation>Decide who repairs what, and by when.</translation>
    </message>
    <message>
        <source>Buat rencana perbaikan</source>
        <translation>Make the action plan</translation>
    </message>
    <message>
        <source>Deklarasi siap disusun</source>
        <translation>The declaration is ready to be drawn up</translation>
    </message>
    <message>
        <source>Periksa pratinjaunya, beri nomor, lalu finalkan.</source>
        <translation>Look at the preview, give it a number, then finalise it.</translation>
    </message>
    <message>
        <source>Buka deklarasi</source>
        <translation>Open the declaration</translation>
    </message>
    <message>
        <source>Deklarasi untuk keadaan ini sudah final</source>
        <translation>The declaration for this day is final</translation>
    </message>
    <message>
        <source>Cetak ulang, catat penyerahan, atau mulai penilaian baru.</source>
        <translation>Reprint it, record the hand-over, or begin a new assessment.</translation>
    </message>
    <message>
        <source>Buka riwayat</source>
        <translation>Open the history</translation>
    </message>
    <message>
        <source>Cetak daftar jatuh tempo</source>
        <translation>Print the list of due dates</translation>
    </message>
    <message>
        <source>Daftar jatuh tempo.pdf</source>
        <translation>Due dates.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Simpan berkas kalender</source>
        <translation>Save a calendar file</translation>
    </message>
    <message>
        <source>Jatuh tempo.ics</source>
        <translation>Due dates.ics</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>%1 baris disimpan ke %2.</source>
        <translation>Lines saved to %2: %1.</translation>
    </message>
    <message>
        <source>Selamat datang di Patuh Jamsos</source>
        <translation>Welcome to Patuh Jamsos</translation>
    </message>
    <message>
        <source>Enam langkah dari daftar tenaga kerja sampai surat pernyataan: isi data perusahaan, impor tenaga kerja, lihat program dan iurannya, jawab penilaian mandiri, rencanakan perbaikan, lalu finalkan deklarasi. Semua data tetap di komputer ini.</source>
        <translation>Six steps from the list of workers to the declaration: enter the employer, import the workforce, see programs and contributions, answer the self-assessment, plan the repairs, then finalise the declaration. All data stay on this computer.</translation>
    </message>
    <message>
        <source>Isi data perusahaan</source>
        <translation>Enter the employer</translation>
    </message>
</context>
<context>
    <name>ImportPlanView</name>
    <message>
        <source>Berkas %1, lembar %2, judul kolom pada baris %3. Susunan: %4.</source>
        <translation>File %1, sheet %2, headings in row %3. Layout: %4.</translation>
    </message>
    <message>
        <source>Temuan dan perubahan</source>
        <translation>Findings and changes</translation>
    </message>
    <message>
        <source>Perubahan &amp;berlaku sejak</source>
        <translation>Changes &amp;hold from</translation>
    </message>
    <message>
        <source>Isi tanggal lengkap: hari, bulan, dan tahun.</source>
        <translation>Enter a full date: day, month and year.</translation>
    </message>
    <message>
        <source>Bulan-bulan sebelumnya tetap memakai upah dan status yang lama.</source>
        <translation>Earlier months keep the former wage and status.</translation>
    </message>
    <message>
        <source>Siapa ini? (%1)</source>
        <translation>Who is this? (%1)</translation>
    </message>
    <message>
        <source>Tidak ada di lembar (%1)</source>
        <translation>Not in the sheet (%1)</translation>
    </message>
    <message>
        <source>Tambahkan juga orang yang belum ada di daftar, sejauh barisnya mencukupi</source>
        <translation>Also add people who are not on the list yet, where their row says enough</translation>
    </message>
    <message>
        <source>Daftar perubahan</source>
        <translation>List of changes</translation>
    </message>
    <message>
        <source>Perubahan (%1)</source>
        <translation>Changes (%1)</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Tetap</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>ditambahkan</source>
        <translation>added</translation>
    </message>
    <message>
        <source>diperbarui</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>sudah sama</source>
        <translation>already the same</translation>
    </message>
    <message>
        <source>diakhiri</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>baris menunggu perbaikan</source>
        <translation>rows wait for correction</translation>
    </message>
    <message>
        <source>Anggota keluarga: %1. Mereka dicatat pada pekerjanya masing-masing.</source>
        <translation>Family members: %1. They are recorded with their workers.</translation>
    </message>
    <message>
        <source>Temuan (%1)</source>
        <translation>Findings (%1)</translation>
    </message>
    <message>
        <source>Tidak ada temuan. Semua baris terbaca dengan baik.</source>
        <translation>No findings. Every row reads well.</translation>
    </message>
    <message>
        <source>Daftar temuan</source>
        <translation>List of findings</translation>
    </message>
    <message>
        <source>Semua temuan</source>
        <translation>All findings</translation>
    </message>
    <message>
        <source>Simpan daftar temuan…</source>
        <translation>Save list of findings…</translation>
    </message>
    <message>
        <source>Simpan daftar temuan</source>
        <translation>Save list of findings</translation>
    </message>
    <message>
        <source>Teks (*.csv)</source>
        <translation>Text (*.csv)</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Akibat</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>%1 tidak dapat ditulis. Pilih folder lain.</source>
        <translation>%1 cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Daftar temuan disimpan: %1.</source>
        <translation>List of findings saved: %1.</translation>
    </message>
    <message>
        <source>tabel biasa atau format isian program ini</source>
        <translation>plain table or the blank form of this program</translation>
    </message>
    <message>
        <source>daftar iuran F2a BPJS Ketenagakerjaan</source>
        <translation>BPJS Ketenagakerjaan list of contributions F2a</translation>
    </message>
    <message>
        <source>formulir mutasi e-Dabu BPJS Kesehatan</source>
        <translation>BPJS Kesehatan e-Dabu mutation form</translation>
    </message>
    <message>
        <source>templat SIPP BPJS Ketenagakerjaan (%1)</source>
        <translation>BPJS Ketenagakerjaan SIPP template (%1)</translation>
    </message>
    <message>
        <source>ekspor program penggajian (%1)</source>
        <translation>export of a payroll program (%1)</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Impor tenaga kerja</source>
        <translation>Import workers</translation>
    </message>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Kembali</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Lanjut</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cara penulisan</source>
        <translation>Way of writing</translation>
    </message>
    <message>
        <source>Perbaikan</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Langkah %1 dari %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Terima %1 perbaikan dan lanjut</source>
        <translation>Accept the repairs (%1) and go on</translation>
    </message>
    <message>
        <source>Impor %1 tenaga kerja</source>
        <translation>Import workers (%1)</translation>
    </message>
    <message>
        <source>Akhiri %1 tenaga kerja</source>
        <translation>End workers (%1)</translation>
    </message>
    <message>
        <source>Simpan baris yang menunggu</source>
        <translation>Keep the rows that wait</translation>
    </message>
    <message>
        <source>Membaca berkas</source>
        <translation>Reading file</translation>
    </message>
</context>
<context>
    <name>InspectionPackDialog</name>
    <message>
        <source>Berkas untuk pemeriksa</source>
        <translation>Pack for an inspector</translation>
    </message>
    <message>
        <source>Deklarasi %1, bukti menurut kewajiban, rencana, catatan perubahan, daftar sidik dan berita acara dijadikan satu. Penyerahannya dicatat untuk seterusnya.</source>
        <translation>Declaration %1, the evidence for each obligation, plan, log of changes, list of digests and the record of hand-over become one. The hand-over is logged for good. The papers are in Indonesian.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buat berkas…</source>
        <translation>Make the pack…</translation>
    </message>
    <message>
        <source>Pilih folder bukti</source>
        <translation>Choose the folder of the evidence</translation>
    </message>
    <message>
        <source>Pengawas ketenagakerjaan (Permenaker 11/2026)</source>
        <translation>Labour inspectorate (Permenaker 11/2026)</translation>
    </message>
    <message>
        <source>Pemeriksa BPJS (UU 24/2011 Pasal 11, belum dikonfirmasi)</source>
        <translation>BPJS inspector (UU 24/2011 Pasal 11, not confirmed)</translation>
    </message>
    <message>
        <source>Wajib lapor ketenagakerjaan (UU 7/1981)</source>
        <translation>Compulsory manpower report (UU 7/1981)</translation>
    </message>
    <message>
        <source>Dasar lain, menurut surat di bawah</source>
        <translation>Another ground, by the letter below</translation>
    </message>
    <message>
        <source>&amp;Kantor yang menerima</source>
        <translation>&amp;Office that receives it</translation>
    </message>
    <message>
        <source>Nama &amp;petugas</source>
        <translation>Name of the o&amp;fficer</translation>
    </message>
    <message>
        <source>N&amp;IP atau nomor pegawai</source>
        <translation>N&amp;IP or staff number</translation>
    </message>
    <message>
        <source>&amp;Dasar penyerahan</source>
        <translation>&amp;Ground of the hand-over</translation>
    </message>
    <message>
        <source>Nomor dan tanggal &amp;surat</source>
        <translation>Number and date of the &amp;letter</translation>
    </message>
    <message>
        <source>&amp;Tanggal</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Te&amp;mpat</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>Yang men&amp;yerahkan</source>
        <translation>Handed over &amp;by</translation>
    </message>
    <message>
        <source>&amp;Jabatannya</source>
        <translation>&amp;Their position</translation>
    </message>
    <message>
        <source>NIK dan nomor paspor</source>
        <translation>NIK and passport numbers</translation>
    </message>
    <message>
        <source>Disamarkan</source>
        <translation>Masked</translation>
    </message>
    <message>
        <source>Lengkap, PDF asli dengan datanya; alasannya dicatat</source>
        <translation>Whole, the original PDF with its data; the reason is logged</translation>
    </message>
    <message>
        <source>PDF asli membawa NIK lengkap di dalam datanya, kecuali dikunci dengan kata sandi. Bila disamarkan, yang disertakan adalah cetakan samarannya dengan kode QR yang sama.</source>
        <translation>The original PDF carries whole NIK in its data, unless locked with a password. When masked, a masked print with the same QR code goes along instead.</translation>
    </message>
    <message>
        <source>&amp;Alasan menyerahkan NIK lengkap</source>
        <translation>&amp;Reason for handing over whole NIK</translation>
    </message>
    <message>
        <source>&amp;Folder bukti</source>
        <translation>Folder of the &amp;evidence</translation>
    </message>
    <message>
        <source>Berkas bukti dicari menurut namanya di folder ini dan di bawahnya, lalu disertakan apa adanya. Yang tidak ada atau kedaluwarsa disebut pada indeks.</source>
        <translation>Evidence files are looked for by name in this folder and below it, and go along as they are. What is missing or expired is said on the index.</translation>
    </message>
    <message>
        <source>Satu berkas ZIP</source>
        <translation>One ZIP file</translation>
    </message>
    <message>
        <source>Satu folder</source>
        <translation>One folder</translation>
    </message>
    <message>
        <source>&amp;Bentuk</source>
        <translation>For&amp;m</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 15-10-2026.</source>
        <translation>Write a date such as 15-10-2026.</translation>
    </message>
    <message>
        <source>Folder bukti tidak ada. Pilih folder lain.</source>
        <translation>The folder of the evidence does not exist. Choose another.</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>sisa sekitar %4; %1 dari %2, %3 per detik</source>
        <translation>about %4 left; %1 of %2, %3 a second</translation>
    </message>
    <message>
        <source>%1 detik</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 menit</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Menghentikan…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>KeptValueDialog</name>
    <message>
        <source>Alasan untuk %1</source>
        <translation>Reasons for %1</translation>
    </message>
    <message>
        <source>Nilai yang tidak lazim boleh tetap dipakai bila ada alasannya. Alasan ini dicetak pada lampiran deklarasi, dan gugur bila nilainya diubah.</source>
        <translation>An odd value may stay if there is a reason. The reason is printed in the annex of the declaration and falls away when the value is changed.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan alasan</source>
        <translation>Save reasons</translation>
    </message>
</context>
<context>
    <name>LawChangeWords</name>
    <message>
        <source>Mulai %1: %2 pekerja, %3 sebulan, karena %4.</source>
        <translation>From %1, workers: %2, %3 a month, because of %4.</translation>
    </message>
    <message>
        <source>tambahan %1</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>berkurang %1</source>
        <translation>%1 less</translation>
    </message>
    <message>
        <source>jumlahnya tetap</source>
        <translation>the same in total</translation>
    </message>
</context>
<context>
    <name>LawChangesView</name>
    <message>
        <source>Menghitung…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Akibat perubahan hukum</source>
        <translation>What the change of the law means</translation>
    </message>
    <message>
        <source>Membandingkan hukum</source>
        <translation>Comparing the law</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ke</source>
        <translation>to</translation>
    </message>
    <message>
        <source>sebelum</source>
        <translation>before</translation>
    </message>
    <message>
        <source>sesudah</source>
        <translation>after</translation>
    </message>
    <message>
        <source>Lihat %1 pekerja</source>
        <translation>Show workers (%1)</translation>
    </message>
    <message>
        <source>Belum ada nilainya</source>
        <translation>Not decreed yet</translation>
    </message>
    <message>
        <source>Isi nilai dari keputusan…</source>
        <translation>Enter a value from a decree…</translation>
    </message>
    <message>
        <source>Selisih sebulan</source>
        <translation>Difference a month</translation>
    </message>
    <message>
        <source>JKP bukan tagihan tambahan: bagiannya ada di dalam iuran lain.</source>
        <translation>JKP is no extra charge: its parts lie inside other contributions.</translation>
    </message>
    <message>
        <source>Lihat %1 pekerja yang iurannya berubah</source>
        <translation>Show workers whose contributions change (%1)</translation>
    </message>
    <message>
        <source>Iuran berubah</source>
        <translation>Contributions change</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Pemberi kerja %1</source>
        <translation>Employer %1</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Pekerja: selisih</source>
        <translation>Workers: difference</translation>
    </message>
    <message>
        <source>Selisih iuran per program</source>
        <translation>Difference of contributions per program</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Yang sudah diketahui akan datang</source>
        <translation>Known to come</translation>
    </message>
    <message>
        <source>Bandingkan dengan %1</source>
        <translation>Compare with %1</translation>
    </message>
</context>
<context>
    <name>LawDifferenceDialog</name>
    <message>
        <source>Apa yang berubah</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Koreksi: mengubah masa yang sudah lewat</source>
        <translation>Correction: changes what is past</translation>
    </message>
    <message>
        <source>Mulai hari ini atau nanti</source>
        <translation>From today or later</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>LawListDialog</name>
    <message>
        <source>Nilai peraturan dan kewajiban</source>
        <translation>Values of the law and obligations</translation>
    </message>
    <message>
        <source>Data peraturan %1, seluruhnya di komputer ini. Yang belum terkonfirmasi perlu dipastikan pada BPJS atau dinas.</source>
        <translation>Rule data %1, all of it on this computer. What is not confirmed must be checked with BPJS or the manpower office.</translation>
    </message>
    <message>
        <source>Hukum per tanggal</source>
        <translation>Law as of</translation>
    </message>
    <message>
        <source>Cari ketentuan, nilai, pasal atau kode</source>
        <translation>Search for a rule, value, article or code</translation>
    </message>
    <message>
        <source>Nilai peraturan</source>
        <translation>Values of the law</translation>
    </message>
    <message>
        <source>Kewajiban</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Kosongkan pencarian atau pilih Semua.</source>
        <translation>Nothing matches. Clear the search or choose All.</translation>
    </message>
    <message>
        <source>Hukum per &amp;tanggal</source>
        <translation>Law &amp;as of</translation>
    </message>
    <message>
        <source>Salin daftar</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <source>Ekspor ke lembar kerja…</source>
        <translation>Export to a spreadsheet…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rincian baris yang dipilih</source>
        <translation>Details of the chosen row</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Belum terkonfirmasi</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Satu sumber atau turunan</source>
        <translation>One source or derived</translation>
    </message>
    <message>
        <source>Isian Anda</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>Baris disalin.</source>
        <translation>Row copied.</translation>
    </message>
    <message>
        <source>%1 baris disalin.</source>
        <translation>Rows copied: %1.</translation>
    </message>
    <message>
        <source>Ekspor daftar</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>%1 baris ditulis ke %2.</source>
        <translation>Rows written to %2: %1.</translation>
    </message>
</context>
<context>
    <name>LawRows</name>
    <message>
        <source>Ketentuan</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Keyakinan</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Pasal</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kewajiban</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Berlaku sejak</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>sejak %1, perlu diperbarui</source>
        <translation>since %1, due for renewal</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 sampai %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 sejak %2</source>
        <translation>%1 from %2</translation>
    </message>
    <message>
        <source>Sumber: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Catatan: %1</source>
        <translation>Note, in Indonesian: %1</translation>
    </message>
    <message>
        <source>Berikutnya: %1</source>
        <translation>Next: %1</translation>
    </message>
</context>
<context>
    <name>LeaverPanel</name>
    <message>
        <source>Tandai semua (%1 orang)</source>
        <translation>Tick everybody (%1 people)</translation>
    </message>
    <message>
        <source>Tidak ada di lembar</source>
        <translation>Not in the sheet</translation>
    </message>
    <message>
        <source>Orang berikut tercatat masih bekerja tetapi tidak ada di lembar ini. Tandai yang sudah keluar; data mereka diakhiri, tidak dihapus. Yang tidak ditandai tetap bekerja.</source>
        <translation>The following people are recorded as employed but are not in this sheet. Tick those who have left; their record is ended, not deleted. Those without a tick stay employed.</translation>
    </message>
    <message>
        <source>&amp;Hari kerja terakhir</source>
        <translation>&amp;Last day of work</translation>
    </message>
    <message>
        <source>Untuk semua yang ditandai; hari seseorang dapat diubah di tabel (F2).</source>
        <translation>For all who are ticked; one person's day can be changed in the table (F2).</translation>
    </message>
    <message>
        <source>Hari kerja terakhir belum benar untuk: %1. Isi tanggal sesudah mulai kerja.</source>
        <translation>The last day of work does not fit for: %1. Enter a date after the start of work.</translation>
    </message>
</context>
<context>
    <name>LeaverTableModel</name>
    <message>
        <source>Sudah keluar</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>Mulai bekerja</source>
        <translation>Start of work</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Hari kerja terakhir</source>
        <translation>Last day of work</translation>
    </message>
    <message>
        <source>masih bekerja</source>
        <translation>still employed</translation>
    </message>
    <message>
        <source>isi hari yang benar</source>
        <translation>enter a day that fits</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>%1 masih berjalan dan akan dihentikan.</source>
        <translation>%1 is still running and will be stopped.</translation>
    </message>
    <message>
        <source>Tutup program?</source>
        <translation>Close the program?</translation>
    </message>
    <message>
        <source>Hentikan dan tutup</source>
        <translation>Stop and close</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Atur surat</source>
        <translation>Set up the letter</translation>
    </message>
    <message>
        <source>Isian ini dicetak pada deklarasi hari penilaian yang sedang dikerjakan.</source>
        <translation>This is printed on the declaration of the assessment day in progress.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Belum diisi; sediakan tempat untuk menulis</source>
        <translation>Not filled in; leave room to write</translation>
    </message>
    <message>
        <source>Menyetujui</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Menyetujui dengan catatan</source>
        <translation>Agrees with notes</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>&amp;Pendapat wakil pekerja</source>
        <translation>&amp;Opinion of the workers' representative</translation>
    </message>
    <message>
        <source>&amp;Nama wakil</source>
        <translation>&amp;Name of the representative</translation>
    </message>
    <message>
        <source>&amp;Serikat atau jabatan</source>
        <translation>&amp;Union or position</translation>
    </message>
    <message>
        <source>&amp;Catatan atau alasan</source>
        <translation>No&amp;tes or reason</translation>
    </message>
    <message>
        <source>Orang kedua harus menyetujui sebelum finalisasi</source>
        <translation>A second person must approve before finalising</translation>
    </message>
    <message>
        <source>Berlaku untuk semua surat; tanpa centang boleh dilewati, dan surat mencatatnya.</source>
        <translation>Holds for all letters; unticked it may be skipped, and the letter says so.</translation>
    </message>
    <message>
        <source>&amp;Logo kop surat</source>
        <translation>&amp;Logo of the letterhead</translation>
    </message>
    <message>
        <source>Kertas A4 (210 x 297 mm)</source>
        <translation>A4 paper (210 x 297 mm)</translation>
    </message>
    <message>
        <source>F4 atau folio (215 x 330 mm)</source>
        <translation>F4 or folio (215 x 330 mm)</translation>
    </message>
    <message>
        <source>Ukuran &amp;kertas</source>
        <translation>&amp;Paper size</translation>
    </message>
    <message>
        <source>Samarkan NIK dan nomor paspor</source>
        <translation>Mask NIK and passport numbers</translation>
    </message>
    <message>
        <source>Kolom daftar pekerja (Lampiran IV)</source>
        <translation>Columns of the worker list (Annex IV)</translation>
    </message>
    <message>
        <source>NIK atau paspor</source>
        <translation>NIK or passport</translation>
    </message>
    <message>
        <source>Hubungan kerja dan tanggal</source>
        <translation>Contract and dates</translation>
    </message>
    <message>
        <source>Upah</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>Program dan iuran</source>
        <translation>Programs and contributions</translation>
    </message>
</context>
<context>
    <name>LetterSection</name>
    <message>
        <source>Surat deklarasi</source>
        <translation>Declaration letter</translation>
    </message>
    <message>
        <source>Pengaturan surat disimpan pada perusahaan. Isi data perusahaan dahulu, atau buka berkas dengan izin menulis.</source>
        <translation>The settings of letters are kept with the employer. Fill in the employer first, or open the file with permission to write.</translation>
    </message>
    <message>
        <source>Kertas A4 (210 x 297 mm)</source>
        <translation>A4 paper (210 x 297 mm)</translation>
    </message>
    <message>
        <source>F4 atau folio (215 x 330 mm)</source>
        <translation>F4 or folio (215 x 330 mm)</translation>
    </message>
    <message>
        <source>&amp;Pola nomor surat</source>
        <translation>&amp;Pattern of letter numbers</translation>
    </message>
    <message>
        <source>{nomor} menjadi nomor urut, {bulan} bulan Romawi, {tahun} tahun. Kosongkan untuk pola dari program.</source>
        <translation>{nomor} becomes the running number, {bulan} the month in Roman numerals, {tahun} the year. Leave it empty for the program's own pattern.</translation>
    </message>
    <message>
        <source>Ukuran &amp;kertas</source>
        <translation>Paper si&amp;ze</translation>
    </message>
    <message>
        <source>Dipakai untuk surat yang sedang disusun dan surat berikutnya.</source>
        <translation>Used for the letter in progress and for later ones.</translation>
    </message>
    <message>
        <source>&amp;Logo kop surat</source>
        <translation>&amp;Logo of the letterhead</translation>
    </message>
    <message>
        <source>PNG atau JPEG, paling besar 512 KB. Dicetak di kiri atas halaman satu.</source>
        <translation>PNG or JPEG, 512 KB at most. Printed at the top left of page one.</translation>
    </message>
    <message>
        <source>%1 tidak dikenal. Pakai {nomor}, {bulan} dan {tahun}.</source>
        <translation>%1 is not known. Use {nomor}, {bulan} and {tahun}.</translation>
    </message>
    <message>
        <source>Tanpa %1 nomor ini hanya dipakai sekali; sesudahnya pola dari program.</source>
        <translation>Without %1 this number is used once only; after that the program's own pattern.</translation>
    </message>
    <message>
        <source>Surat berikutnya: %1</source>
        <translation>Next letter: %1</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Lisensi semua bagian</source>
        <translation>Licences of all parts</translation>
    </message>
    <message>
        <source>Bagian program</source>
        <translation>Parts of the program</translation>
    </message>
    <message>
        <source>Teks lisensi</source>
        <translation>Licence text</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bagian ini tidak membawa teks lisensi.</source>
        <translation>This part brings no licence text along.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Pilih logo…</source>
        <translation>Choose logo…</translation>
    </message>
    <message>
        <source>Hapus logo</source>
        <translation>Remove logo</translation>
    </message>
    <message>
        <source>Pilih logo</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Gambar (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>tanpa logo</source>
        <translation>no logo</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Umum dan tampilan</source>
        <translation>General and appearance</translation>
    </message>
    <message>
        <source>Ikut sistem</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Rapat: lebih banyak baris</source>
        <translation>Dense: more rows</translation>
    </message>
    <message>
        <source>&amp;Nama Anda</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>Dicatat pada setiap perubahan dan diusulkan sebagai pembuat deklarasi. Bila kosong, dipakai nama penyusun dari data perusahaan.</source>
        <translation>Recorded with every change and proposed as the one who makes the declaration. If empty, the preparer named in the employer's data is used.</translation>
    </message>
    <message>
        <source>&amp;Bahasa</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Langsung berganti. Surat deklarasi selalu berbahasa Indonesia.</source>
        <translation>Changes at once. The declaration letter is always in Indonesian.</translation>
    </message>
    <message>
        <source>&amp;Tema</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Ikut sistem berarti terang atau gelap menurut komputer Anda.</source>
        <translation>Following the system means light or dark as your computer is set.</translation>
    </message>
    <message>
        <source>Kerapatan ta&amp;bel</source>
        <translation>Density of ta&amp;bles</translation>
    </message>
    <message>
        <source>Berlaku untuk semua tabel, juga daftar tenaga kerja.</source>
        <translation>Holds for all tables, the list of workers included.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pengaturan (Ctrl+,)</source>
        <translation>Settings (Ctrl+,)</translation>
    </message>
    <message>
        <source>Buku petunjuk (F1)</source>
        <translation>Manual (F1)</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>%1 (hanya baca)</source>
        <translation>%1 (read only)</translation>
    </message>
    <message>
        <source>Memeriksa</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Perusahaan contoh hanya dapat dimuat ke program yang masih kosong.</source>
        <translation>The sample employer can only be loaded into an empty program.</translation>
    </message>
    <message>
        <source>Memuat perusahaan contoh</source>
        <translation>Loading the sample employer</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Buku petunjuk</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Cari dalam buku petunjuk</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Bab</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Tidak ada bab yang memuat kata itu.</source>
        <translation>No chapter holds these words.</translation>
    </message>
    <message>
        <source>Isi bab</source>
        <translation>Text of the chapter</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Gabungkan dua data</source>
        <translation>Merge two records</translation>
    </message>
    <message>
        <source>Kedua baris menjadi satu orang. Pilih isi yang benar untuk setiap isian yang berbeda. NIK dan KPJ dari kedua data tetap dikenali saat impor, dan penggabungan dapat diurungkan.</source>
        <translation>The two rows become one person. Choose the right value for each field that differs. NIK and KPJ of both records are still recognised by imports, and the merge can be undone.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Pakai semua kiri</source>
        <translation>Take all from the left</translation>
    </message>
    <message>
        <source>Pakai semua kanan</source>
        <translation>Take all from the right</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>%1 isian lain sama.</source>
        <translation>Other fields that are the same: %1.</translation>
    </message>
    <message>
        <source>Data kiri, baris %1</source>
        <translation>Left record, row %1</translation>
    </message>
    <message>
        <source>Data kanan, baris %1</source>
        <translation>Right record, row %1</translation>
    </message>
    <message>
        <source>Data kiri</source>
        <translation>Left record</translation>
    </message>
    <message>
        <source>Data kanan</source>
        <translation>Right record</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Isian ini wajib.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>“%1” bukan tanggal. Tulis misalnya 31-12-2025 atau 31122025.</source>
        <translation>“%1” is no date. Write for example 31-12-2025 or 31122025.</translation>
    </message>
    <message>
        <source>Tanggal ini tidak ada dalam kalender: %1.</source>
        <translation>This date is not in the calendar: %1.</translation>
    </message>
    <message>
        <source>“%1” bukan jumlah rupiah. Tulis misalnya 3.491.889.</source>
        <translation>“%1” is no amount of rupiah. Write for example 3.491.889.</translation>
    </message>
    <message>
        <source>Jumlah tidak boleh kurang dari nol.</source>
        <translation>The amount cannot be below zero.</translation>
    </message>
    <message>
        <source>Tulis bilangan bulat dari 0 sampai %2.</source>
        <translation>Write a whole number from 0 to %2.</translation>
    </message>
    <message>
        <source>“%1” tidak dikenal. Pilih salah satu: %2.</source>
        <translation>“%1” is not known. Choose one of: %2.</translation>
    </message>
    <message>
        <source>Tulis Ya, Tidak, atau tanggal menjadi peserta; bukan “%1”.</source>
        <translation>Write Yes, No, or the date of joining; not “%1”.</translation>
    </message>
    <message>
        <source>Nomor ini sudah tercatat untuk orang lain. Ubah data orang itu.</source>
        <translation>This number is already recorded for another person. Change that person’s data.</translation>
    </message>
    <message>
        <source>Kolom ini dihitung sendiri, jadi “%1” tidak dapat diisikan.</source>
        <translation>This column is worked out, so “%1” cannot be entered.</translation>
    </message>
    <message>
        <source>NIK terdiri dari %2 angka; periksa pada KTP.</source>
        <translation>A NIK has %2 digits; check the identity card.</translation>
    </message>
    <message>
        <source>NIK hanya terdiri dari angka.</source>
        <translation>A NIK consists of digits only.</translation>
    </message>
    <message>
        <source>NIK ini dibulatkan oleh lembar kerja. Ketik ulang sebagai teks.</source>
        <translation>The spreadsheet has rounded this NIK. Type it again as text.</translation>
    </message>
    <message>
        <source>Angka ke-7 sampai ke-12 NIK bukan tanggal lahir; periksa pada KTP.</source>
        <translation>Digits 7 to 12 of the NIK are no date of birth; check the identity card.</translation>
    </message>
    <message>
        <source>Dua angka pertama NIK bukan kode provinsi yang dikenal; periksa pada KTP.</source>
        <translation>The first two digits of the NIK are no known province; check the identity card.</translation>
    </message>
    <message>
        <source>NIK berakhir dengan 0000; periksa pada KTP.</source>
        <translation>The NIK ends in 0000; check the identity card.</translation>
    </message>
    <message>
        <source>Tanggal lahir tidak sama dengan yang terkandung dalam NIK; periksa pada KTP.</source>
        <translation>The date of birth differs from the one in the NIK; check the identity card.</translation>
    </message>
    <message>
        <source>Jenis kelamin tidak sama dengan yang terkandung dalam NIK; periksa pada KTP.</source>
        <translation>The sex differs from the one in the NIK; check the identity card.</translation>
    </message>
    <message>
        <source>Nomor paspor ini tidak lazim; periksa pada paspor.</source>
        <translation>This passport number is unusual; check the passport.</translation>
    </message>
    <message>
        <source>Tenaga kerja asing perlu nomor paspor.</source>
        <translation>A foreign worker needs a passport number.</translation>
    </message>
    <message>
        <source>NIB terdiri dari %2 angka.</source>
        <translation>An NIB has %2 digits.</translation>
    </message>
    <message>
        <source>Kode KBLI terdiri dari %2 angka.</source>
        <translation>A KBLI code has %2 digits.</translation>
    </message>
    <message>
        <source>NPP biasanya terdiri dari %2 tanda; periksa pada sertifikat kepesertaan.</source>
        <translation>An NPP usually has %2 characters; check the membership certificate.</translation>
    </message>
    <message>
        <source>Nomor KPJ biasanya terdiri dari %2 angka; kartu lama dapat berbeda.</source>
        <translation>A KPJ number usually has %2 digits; old cards may differ.</translation>
    </message>
    <message>
        <source>Nomor kartu JKN terdiri dari %2 angka; periksa pada kartu.</source>
        <translation>A JKN card number has %2 digits; check the card.</translation>
    </message>
    <message>
        <source>NPWP terdiri dari 15 atau 16 angka.</source>
        <translation>An NPWP has 15 or 16 digits.</translation>
    </message>
    <message>
        <source>Nomor telepon ini tidak lazim. Tulis misalnya 081234567890.</source>
        <translation>This telephone number is unusual. Write for example 081234567890.</translation>
    </message>
    <message>
        <source>Tanggal berhenti mendahului tanggal mulai bekerja.</source>
        <translation>The last day comes before the first day of work.</translation>
    </message>
    <message>
        <source>Akhir kontrak mendahului tanggal mulai bekerja.</source>
        <translation>The contract ends before the first day of work.</translation>
    </message>
    <message>
        <source>Tanggal mulai bekerja mendahului tanggal lahir.</source>
        <translation>The first day of work comes before the date of birth.</translation>
    </message>
    <message>
        <source>Umur di bawah 15 tahun saat mulai bekerja; periksa tanggalnya.</source>
        <translation>Younger than 15 years on the first day of work; check the dates.</translation>
    </message>
    <message>
        <source>Umur di atas 100 tahun saat mulai bekerja; periksa tanggalnya.</source>
        <translation>Older than 100 years on the first day of work; check the dates.</translation>
    </message>
    <message>
        <source>Upah pokok masih nol; periksa kembali.</source>
        <translation>The basic wage is still zero; check it.</translation>
    </message>
    <message>
        <source>Jumlah anggota keluarga berbeda dari daftar anggota keluarga; yang dipakai daftar itu.</source>
        <translation>The number of family members differs from the list of family members; the list is used.</translation>
    </message>
    <message>
        <source>Belum diisi; akan kosong pada deklarasi.</source>
        <translation>Not filled in yet; it will be empty on the declaration.</translation>
    </message>
    <message>
        <source>Pilih kelompok risiko JKK sesuai ketetapan BPJS Ketenagakerjaan.</source>
        <translation>Choose the JKK risk group as set by BPJS Ketenagakerjaan.</translation>
    </message>
    <message>
        <source>Unit usaha “%1” tercatat lebih dari sekali; bedakan namanya.</source>
        <translation>The establishment “%1” is listed more than once; give each its own name.</translation>
    </message>
    <message>
        <source>Lebih dari satu unit usaha ditandai sebagai kantor pusat; tandai satu saja.</source>
        <translation>More than one establishment is marked as head office; mark one only.</translation>
    </message>
    <message>
        <source>Isi nama orang yang menandatangani deklarasi.</source>
        <translation>Enter the name of the person who signs the declaration.</translation>
    </message>
    <message>
        <source>Provinsi “%1” tidak dikenal.</source>
        <translation>Province “%1” is not known.</translation>
    </message>
    <message>
        <source>Pilih ukuran usaha, atau isi modal usaha atau penjualan setahun.</source>
        <translation>Choose the size, or enter capital or annual sales.</translation>
    </message>
    <message>
        <source>Modal dan penjualan menunjuk ukuran yang berbeda. Pilih dasar yang dipakai.</source>
        <translation>Capital and sales point to different sizes. Choose the basis.</translation>
    </message>
    <message>
        <source>Isi angka untuk dasar ukuran usaha yang dipilih.</source>
        <translation>Enter the figure for the chosen basis of the size.</translation>
    </message>
    <message>
        <source>Batas ukuran usaha pada %1 belum tercatat. Pilih ukuran usaha sendiri.</source>
        <translation>The bounds of sizes on %1 are not recorded yet. Choose the size yourself.</translation>
    </message>
    <message>
        <source>Periksa isian ini (kode %1).</source>
        <translation>Check this field (code %1).</translation>
    </message>
    <message>
        <source>%1: nilainya untuk %2 tidak ada dalam data peraturan. Pilih tanggal lain.</source>
        <translation>%1: the rule data hold no value for %2. Choose another day.</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>Bulan sebelumnya (Page Up)</source>
        <translation>Previous month (Page Up)</translation>
    </message>
    <message>
        <source>Bulan berikutnya (Page Down)</source>
        <translation>Next month (Page Down)</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>MonthsEdit</name>
    <message>
        <source>bulan</source>
        <translation>months</translation>
    </message>
    <message>
        <source>Masa simpan %1 dalam bulan</source>
        <translation>Retention of %1 in months</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Perusahaan belum diisi</source>
        <translation>No employer yet</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Sedikitnya %1 tanda; kalimat pendek mudah diingat.</source>
        <translation>At least %1 characters; a short sentence is easy to remember.</translation>
    </message>
    <message>
        <source>&amp;Kata sandi baru</source>
        <translation>New &amp;password</translation>
    </message>
    <message>
        <source>&amp;Ulangi kata sandi</source>
        <translation>&amp;Repeat the password</translation>
    </message>
    <message>
        <source>Tanpa kata sandi</source>
        <translation>Without a password</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai kata sandi ini</source>
        <translation>Use this password</translation>
    </message>
    <message>
        <source>Seluruh isi berkas dan cadangannya dienkripsi dengan kata sandi ini. Tanpa kata sandi atau kunci pemulihan, tidak ada yang dapat membukanya kembali.</source>
        <translation>The whole file and its backups are encrypted with this password. Without the password or the recovery key nobody can open them again.</translation>
    </message>
    <message>
        <source>Hanya berkas serah terima yang dikunci dengan kata sandi ini; berkas Anda sendiri tidak berubah. Tanpa kata sandi ini rekan Anda tidak dapat membukanya.</source>
        <translation>Only the hand-over file is locked with this password; your own file does not change. Without this password your colleague cannot open it.</translation>
    </message>
    <message>
        <source>Kata sandi terlalu pendek; pakai sedikitnya %1 tanda.</source>
        <translation>The password is too short; use at least %1 characters.</translation>
    </message>
    <message>
        <source>Kedua isian tidak sama; ketik ulang.</source>
        <translation>The two are not the same; type again.</translation>
    </message>
</context>
<context>
    <name>NewsPanel</name>
    <message>
        <source>Periksa pembaruan</source>
        <translation>Check for updates</translation>
    </message>
    <message>
        <source>Tempat dan kunci…</source>
        <translation>Place and keys…</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Jalankan pemasang…</source>
        <translation>Run the installer…</translation>
    </message>
    <message>
        <source>Lihat paket aturan di sana…</source>
        <translation>See the pack of rules there…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Versi %1. Tempat pembaruan: %2</source>
        <translation>Version %1. Place of updates: %2</translation>
    </message>
    <message>
        <source>belum diatur</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>Di sana diumumkan versi %1, lebih lama daripada yang Anda pakai.</source>
        <translation>Version %1 is announced there, older than the one you use.</translation>
    </message>
    <message>
        <source>Tidak ada yang lebih baru: versi Anda adalah yang diumumkan.</source>
        <translation>Nothing newer: yours is the version that is announced.</translation>
    </message>
    <message>
        <source>Ada versi %1, terbit %2.</source>
        <translation>There is version %1, issued %2.</translation>
    </message>
    <message>
        <source>Pemasang: %1. Isinya cocok dengan pengumuman (SHA-256 %2).</source>
        <translation>Installer: %1. It is what was announced (SHA-256 %2).</translation>
    </message>
    <message>
        <source>Memeriksa pembaruan</source>
        <translation>Checking for updates</translation>
    </message>
    <message>
        <source>Jalankan pemasang?</source>
        <translation>Run the installer?</translation>
    </message>
    <message>
        <source>Jalankan pemasang</source>
        <translation>Run the installer</translation>
    </message>
    <message>
        <source>Pemasang disalin ke komputer ini, diperiksa lagi, lalu dijalankan. Tutup program ini bila pemasang memintanya; data Anda tidak disentuh.</source>
        <translation>The installer is copied to this computer, checked again, and run. Close this program when the installer asks for it; your data are not touched.</translation>
    </message>
    <message>
        <source>Menyalin pemasang</source>
        <translation>Copying the installer</translation>
    </message>
    <message>
        <source>Pemasang dimulai. Tutup program ini bila pemasang memintanya.</source>
        <translation>The installer has started. Close this program when it asks for it.</translation>
    </message>
    <message>
        <source>Pemasang tidak dapat dimulai. Jalankan sendiri: %1</source>
        <translation>The installer cannot be started. Run it yourself: %1</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ObligationList</name>
    <message>
        <source>Daftar kewajiban</source>
        <translation>List of obligations</translation>
    </message>
</context>
<context>
    <name>ObligationModel</name>
    <message>
        <source>Didahulukan: risiko tinggi</source>
        <translation>First: high risk</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 · %2 pekerja</source>
        <translation>%1 · workers: %2</translation>
    </message>
</context>
<context>
    <name>ObligationView</name>
    <message>
        <source>Hasil dan sebabnya</source>
        <translation>Result and reason</translation>
    </message>
    <message>
        <source>Jawaban Anda</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Dasar hukum, sanksi, dan perbaikan</source>
        <translation>Legal basis, sanction and remedy</translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Sanksi</source>
        <translation>Sanction</translation>
    </message>
    <message>
        <source>Yang perlu dilakukan</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bukti yang lazim diminta:</source>
        <translation>Evidence usually asked for:</translation>
    </message>
    <message>
        <source>Catatan dan bukti</source>
        <translation>Note and evidence</translation>
    </message>
    <message>
        <source>bobot kritis</source>
        <translation>critical weight</translation>
    </message>
    <message>
        <source>bobot tinggi</source>
        <translation>high weight</translation>
    </message>
    <message>
        <source>bobot sedang</source>
        <translation>medium weight</translation>
    </message>
    <message>
        <source>bobot rendah</source>
        <translation>low weight</translation>
    </message>
    <message>
        <source>perlu konfirmasi pada BPJS</source>
        <translation>to be confirmed with BPJS</translation>
    </message>
    <message>
        <source>Akibat dari %1; tidak dihitung lagi.</source>
        <translation>Follows from %1; not counted again.</translation>
    </message>
    <message>
        <source>%1 pekerja terkait dari %2 yang dinilai</source>
        <translation>Workers concerned: %1 of %2 judged</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Catat %1 sebagai sukarela?</source>
        <translation>Record %1 as voluntary?</translation>
    </message>
    <message>
        <source>%1 pekerja akan tercatat sebagai peserta %2: %3 sebulan dari pemberi kerja dan %4 dari pekerja. Pencatatan ini belum mendaftarkan siapa pun; daftarkan mereka pada aplikasi BPJS Ketenagakerjaan. Ini dapat dibatalkan sesudahnya.</source>
        <translation>Workers to be recorded as members of %2: %1, with %3 a month from the employer and %4 from the workers. This registers nobody yet; register them with BPJS Ketenagakerjaan. It can be taken back afterwards.</translation>
    </message>
    <message>
        <source>&amp;Menjadi peserta sejak</source>
        <translation>&amp;Members from</translation>
    </message>
    <message>
        <source>Siapa yang dapat ikut ditentukan oleh peraturan pada tanggal ini.</source>
        <translation>The law of this day says who can join.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Catat sebagai sukarela</source>
        <translation>Record as voluntary</translation>
    </message>
    <message>
        <source>Isi tanggalnya, misalnya 01-01-2027.</source>
        <translation>Enter the day, for example 01-01-2027.</translation>
    </message>
</context>
<context>
    <name>OffersView</name>
    <message>
        <source>Menghitung…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Program di atas minimum</source>
        <translation>Programs beyond the minimum</translation>
    </message>
    <message>
        <source>Menghitung penawaran</source>
        <translation>Computing offers</translation>
    </message>
    <message>
        <source>Mencatat kepesertaan</source>
        <translation>Recording membership</translation>
    </message>
    <message>
        <source>Pada %1 tidak ada pekerja yang dapat ikut %2; tidak ada yang diubah.</source>
        <translation>On %1 no worker can join %2; nothing was changed.</translation>
    </message>
    <message>
        <source>%1 pekerja tercatat sebagai peserta sukarela %2 sejak %3.</source>
        <translation>Recorded as voluntary members of %2 from %3; workers: %1.</translation>
    </message>
    <message>
        <source>Batalkan pencatatan</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Kepesertaan %1 pekerja kembali seperti semula.</source>
        <translation>The membership is as it was before; workers: %1.</translation>
    </message>
    <message>
        <source>%1 pekerja sudah Anda ubah sesudahnya dan tetap seperti adanya.</source>
        <translation>Workers you have edited since stay as they are: %1.</translation>
    </message>
    <message>
        <source>Semua program sudah wajib bagi perusahaan Anda; tidak ada pilihan lagi.</source>
        <translation>All programs are compulsory for your company already; there is nothing left to choose.</translation>
    </message>
    <message>
        <source>Program berikut tidak diwajibkan bagi perusahaan Anda, tetapi boleh diikuti. Tidak mengikutinya tidak mengurangi nilai kepatuhan.</source>
        <translation>These programs are not compulsory for your company, but may be joined. Not joining does not lower the score.</translation>
    </message>
    <message>
        <source>Tidak dipilih sendiri: mengikuti setelah %1 dipilih, tanpa tagihan.</source>
        <translation>Not chosen by itself: it follows once %1 is chosen, without a bill.</translation>
    </message>
    <message>
        <source>Pemberi kerja sebulan</source>
        <translation>Employer a month</translation>
    </message>
    <message>
        <source>Pekerja sebulan</source>
        <translation>Workers a month</translation>
    </message>
    <message>
        <source>Dapat ikut</source>
        <translation>Can join</translation>
    </message>
    <message>
        <source>Sudah peserta</source>
        <translation>Members already</translation>
    </message>
    <message>
        <source>Yang diperoleh pekerja</source>
        <translation>What workers gain</translation>
    </message>
    <message>
        <source>Catat sebagai sukarela…</source>
        <translation>Record as voluntary…</translation>
    </message>
    <message>
        <source>Lihat %1 yang dapat ikut</source>
        <translation>Show %1 who can join</translation>
    </message>
    <message>
        <source>Lihat %1 yang tidak dapat ikut</source>
        <translation>Show %1 who cannot join</translation>
    </message>
    <message>
        <source>Dapat ikut: %1</source>
        <translation>Can join: %1</translation>
    </message>
    <message>
        <source>Tidak dapat ikut: %1</source>
        <translation>Cannot join: %1</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>%1 data dihapus. Cadangan sebelumnya: %2.</source>
        <translation>Records purged: %1. Backup made before: %2.</translation>
    </message>
    <message>
        <source>Cadangan ini tidak dapat dihapus: %1.</source>
        <translation>These backups could not be removed: %1.</translation>
    </message>
    <message>
        <source>Data sudah tidak terbaca oleh program, tetapi berkas belum dapat ditulis ulang karena ruang disk kurang atau berkas sedang dibaca orang lain; penghapusan berikutnya mengulanginya.</source>
        <translation>The program no longer reads the data, but the file could not be rewritten for lack of room on the disk or because somebody reads it; the next purge does it again.</translation>
    </message>
</context>
<context>
    <name>OwnValueDialog</name>
    <message>
        <source>Tambah nilai dari keputusan</source>
        <translation>Add a value from a decree</translation>
    </message>
    <message>
        <source>Salin angkanya dari surat keputusan. Nilai ini bertanda “isian Anda” di mana pun dipakai, juga pada deklarasi.</source>
        <translation>Copy the figure from the decree. The value is marked as your own wherever it is used, on the declaration too.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan nilai</source>
        <translation>Save the value</translation>
    </message>
    <message>
        <source>Upah minimum</source>
        <translation>Minimum wage</translation>
    </message>
    <message>
        <source>&amp;Besaran</source>
        <translation>&amp;Quantity</translation>
    </message>
    <message>
        <source>&amp;Provinsi</source>
        <translation>&amp;Province</translation>
    </message>
    <message>
        <source>&amp;Kabupaten atau kota</source>
        <translation>Regency or &amp;city</translation>
    </message>
    <message>
        <source>Kosongkan untuk upah minimum provinsi.</source>
        <translation>Leave empty for the minimum wage of the province.</translation>
    </message>
    <message>
        <source>&amp;Nilai sebulan</source>
        <translation>&amp;Value a month</translation>
    </message>
    <message>
        <source>Berlaku &amp;sejak</source>
        <translation>In force &amp;from</translation>
    </message>
    <message>
        <source>Nomor dan tanggal &amp;keputusan</source>
        <translation>Number and date of the &amp;decree</translation>
    </message>
    <message>
        <source>Misalnya: Keputusan Gubernur Lampung G/900/2026, 20-12-2026.</source>
        <translation>For example: Keputusan Gubernur Lampung G/900/2026, 20-12-2026.</translation>
    </message>
    <message>
        <source>Pilih provinsinya.</source>
        <translation>Choose the province.</translation>
    </message>
    <message>
        <source>Isi nilainya, misalnya 3.700.000.</source>
        <translation>Enter the value, for example 3.700.000.</translation>
    </message>
    <message>
        <source>Isi tanggalnya, misalnya 01-01-2027.</source>
        <translation>Enter the day, for example 01-01-2027.</translation>
    </message>
    <message>
        <source>Periksa catatan di bawah. Bila sudah benar, simpan sekali lagi.</source>
        <translation>Check the remarks below. If all is right, save once more.</translation>
    </message>
</context>
<context>
    <name>OwnValuesDialog</name>
    <message>
        <source>Upah minimum dan batas upah</source>
        <translation>Minimum wages and wage ceilings</translation>
    </message>
    <message>
        <source>Nilai yang berlaku hari ini dan yang akan datang. Bila keputusan baru sudah terbit tetapi belum ada di sini, tambahkan sendiri.</source>
        <translation>Values in force today and to come. If a new decree is out but not listed here yet, add it yourself.</translation>
    </message>
    <message>
        <source>Cari daerah atau batas upah</source>
        <translation>Search for a region or ceiling</translation>
    </message>
    <message>
        <source>Tambah nilai…</source>
        <translation>Add a value…</translation>
    </message>
    <message>
        <source>Hapus isian</source>
        <translation>Remove the entry</translation>
    </message>
    <message>
        <source>Besaran</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Berlaku sejak</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Keyakinan</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decree</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>tidak dipakai: %1</source>
        <translation>not used: %1</translation>
    </message>
    <message>
        <source>akan berlaku</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>sudah diganti</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>perlu diperbarui sejak %1</source>
        <translation>renewal due since %1</translation>
    </message>
    <message>
        <source>berlaku</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>Nilai tersimpan dan langsung dipakai.</source>
        <translation>The value is stored and used at once.</translation>
    </message>
    <message>
        <source>Dihapus: %1, %2 sejak %3. Deklarasi yang sudah final tidak berubah.</source>
        <translation>Removed: %1, %2 since %3. Declarations that are final do not change.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PackDesk</name>
    <message>
        <source>Finalkan deklarasi dahulu, lalu buat berkasnya.</source>
        <translation>Finalise the declaration first, then make the pack.</translation>
    </message>
    <message>
        <source>Berkas data ini hanya dibaca, jadi penyerahan tidak dapat dicatat.</source>
        <translation>This data file is only read, so a hand-over cannot be logged.</translation>
    </message>
    <message>
        <source>Simpan berkas pemeriksaan</source>
        <translation>Save the inspection pack</translation>
    </message>
    <message>
        <source>Di dalam folder mana berkas dibuat?</source>
        <translation>In which folder is the pack to be made?</translation>
    </message>
    <message>
        <source>Menyusun berkas pemeriksaan</source>
        <translation>Making the inspection pack</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang ditulis dan tidak ada yang dicatat.</source>
        <translation>Stopped. No file was written and nothing was logged.</translation>
    </message>
</context>
<context>
    <name>PackLogDialog</name>
    <message>
        <source>Catatan serah terima</source>
        <translation>Log of hand-overs</translation>
    </message>
    <message>
        <source>Apa yang diserahkan, kepada siapa, atas dasar apa, kapan dan oleh siapa. Catatan ini hanya bertambah; tidak ada yang diubah atau dihapus.</source>
        <translation>What was handed over, to whom, on what ground, when and by whom. This log only grows; nothing is changed or removed.</translation>
    </message>
    <message>
        <source>Simpan sebagai lembar kerja…</source>
        <translation>Save as a spreadsheet…</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deklarasi</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Daftar serah terima</source>
        <translation>List of hand-overs</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Berkas yang diserahkan</source>
        <translation>Files that were handed over</translation>
    </message>
    <message>
        <source>&amp;Dari tanggal</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Sampai tanggal</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 serah terima</source>
        <translation>%1 hand-overs</translation>
    </message>
    <message>
        <source>disamarkan</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>lengkap</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>%1 byte</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Tidak ada serah terima di antara kedua tanggal ini.</source>
        <translation>No hand-over between these two dates.</translation>
    </message>
    <message>
        <source>Belum ada yang diserahkan. Berkas untuk pemeriksa dibuat di halaman Deklarasi, tombol Keluaran lain, setelah deklarasinya final; penyerahannya tercatat di sini.</source>
        <translation>Nothing was handed over yet. A pack for an inspector is made on the page Declaration, button Other papers, once the declaration is final; its hand-over is logged here.</translation>
    </message>
    <message>
        <source>Diserahkan oleh %1; dicatat %2. Sidik daftar: %3.</source>
        <translation>Handed over by %1; logged %2. Digest of the list: %3.</translation>
    </message>
    <message>
        <source>Alasan NIK lengkap: %1.</source>
        <translation>Reason for whole NIK: %1.</translation>
    </message>
    <message>
        <source>Simpan catatan serah terima</source>
        <translation>Save the log of hand-overs</translation>
    </message>
    <message>
        <source>%1 baris ditulis ke %2.</source>
        <translation>Rows written to %2: %1.</translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message>
        <source>Paket</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Diterapkan</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Paket aturan pada berkas data ini</source>
        <translation>Packs of rules in this data file</translation>
    </message>
    <message>
        <source>Tambah paket…</source>
        <translation>Add a pack…</translation>
    </message>
    <message>
        <source>Cabut…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Paket aturan</source>
        <translation>Packs of rules</translation>
    </message>
    <message>
        <source>dicabut %1 %2</source>
        <translation>revoked %1 %2</translation>
    </message>
    <message>
        <source>tidak dipakai: %1</source>
        <translation>not used: %1</translation>
    </message>
    <message>
        <source>sudah termuat dalam program</source>
        <translation>in the program itself by now</translation>
    </message>
    <message>
        <source>dipakai, tanpa mengubah masa sebelum %1</source>
        <translation>in use, changing nothing before %1</translation>
    </message>
    <message>
        <source>dipakai</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>dipakai; kuncinya tidak dipercaya di komputer ini</source>
        <translation>in use; its key is not trusted on this computer</translation>
    </message>
    <message>
        <source>Belum ada. Paket aturan membawa batas upah, upah minimum atau kewajiban baru sebelum ada versi program yang memuatnya. Tambahkan, atau seret berkasnya ke sini.</source>
        <translation>None yet. A pack of rules brings new ceilings, minimum wages or obligations before there is a version of the program that has them. Add one, or drag its file here.</translation>
    </message>
    <message>
        <source>%1, %2. Sidik berkas %3.</source>
        <translation>%1, %2. Digest of the file %3.</translation>
    </message>
    <message>
        <source>Pilih paket aturan</source>
        <translation>Choose a pack of rules</translation>
    </message>
    <message>
        <source>Paket aturan (*.json);;Semua berkas (*)</source>
        <translation>Packs of rules (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Memeriksa paket aturan</source>
        <translation>Checking the pack of rules</translation>
    </message>
    <message>
        <source>Menerapkan paket aturan</source>
        <translation>Applying the pack of rules</translation>
    </message>
    <message>
        <source>Terbit %1, ditandatangani dengan kunci %2. Berkas data disalin dahulu, dan paket ini dapat dicabut lagi. Deklarasi yang sudah final tidak berubah.</source>
        <translation>Issued %1, signed with the key %2. The data file is copied first, and the pack can be revoked again. Declarations that are final do not change.</translation>
    </message>
    <message>
        <source>Isian Anda sendiri tetap dipakai, bukan nilai paket ini</source>
        <translation>Your own entries stay in use, not the values of this pack</translation>
    </message>
    <message>
        <source>Terapkan “%1”?</source>
        <translation>Apply “%1”?</translation>
    </message>
    <message>
        <source>Ubah juga hitungan masa yang sudah lewat, seperti tertulis di atas</source>
        <translation>Change also what is reckoned for the past, as written above</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Bagi perusahaan Anda</source>
        <translation>For your enterprise</translation>
    </message>
    <message>
        <source>Paket diterapkan. Salinan sebelumnya: %1</source>
        <translation>The pack is applied. The copy from before: %1</translation>
    </message>
    <message>
        <source>Cabut “%1”?</source>
        <translation>Revoke “%1”?</translation>
    </message>
    <message>
        <source>Aturan kembali seperti tanpa paket ini. Berkas data disalin dahulu; deklarasi yang sudah final tidak berubah.</source>
        <translation>The rules go back to what they are without this pack. The data file is copied first; declarations that are final do not change.</translation>
    </message>
    <message>
        <source>Saya setuju hitungan masa yang sudah lewat ikut berubah</source>
        <translation>I agree that what is reckoned for the past changes too</translation>
    </message>
    <message>
        <source>Cabut paket</source>
        <translation>Revoke the pack</translation>
    </message>
    <message>
        <source>Mencabut paket aturan</source>
        <translation>Revoking the pack of rules</translation>
    </message>
    <message>
        <source>Paket dicabut. Salinan sebelumnya: %1</source>
        <translation>The pack is revoked. The copy from before: %1</translation>
    </message>
</context>
<context>
    <name>PageSummary</name>
    <message>
        <source>Kelompok risiko %1, didahulukan: %2.</source>
        <translation>Risk group %1, first: %2.</translation>
    </message>
    <message>
        <source>SMK3</source>
        <translation>SMK3</translation>
    </message>
    <message>
        <source>P2K3</source>
        <translation>P2K3</translation>
    </message>
    <message>
        <source>laporan kecelakaan kerja</source>
        <translation>accident reports</translation>
    </message>
    <message>
        <source>Perkiraan kewajiban seluruhnya %1 untuk %2 pekerja (%3).</source>
        <translation>Estimated liability in all %1, workers: %2 (%3).</translation>
    </message>
    <message>
        <source>perhitungan indikatif</source>
        <translation>indicative</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Tenaga kerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Kewajiban</source>
        <translation>Obligations</translation>
    </message>
    <message>
        <source>nomor %1</source>
        <translation>number %1</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Cari perintah atau tenaga kerja</source>
        <translation>Find a command or worker</translation>
    </message>
    <message>
        <source>Ketik perintah, halaman, kewajiban, atau nama</source>
        <translation>Type a command, page, obligation or name</translation>
    </message>
    <message>
        <source>Perintah, halaman, kewajiban, atau tenaga kerja</source>
        <translation>Command, page, obligation or worker</translation>
    </message>
    <message>
        <source>Yang cocok</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba kata lain.</source>
        <translation>Nothing matches. Try another word.</translation>
    </message>
    <message>
        <source>Panah memilih, Enter menjalankan, Esc menutup</source>
        <translation>Arrows choose, Enter runs, Esc closes</translation>
    </message>
</context>
<context>
    <name>PasswordSection</name>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Berkas %1 dan cadangannya terkunci dengan kata sandi.</source>
        <translation>The file %1 and its backups are locked with a password.</translation>
    </message>
    <message>
        <source>Berkas %1 tidak terkunci: siapa pun di komputer ini dapat membacanya.</source>
        <translation>The file %1 is not locked: anyone at this computer can read it.</translation>
    </message>
    <message>
        <source>Ubah kata sandi…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Pasang kata sandi…</source>
        <translation>Set password…</translation>
    </message>
    <message>
        <source>Hapus kata sandi…</source>
        <translation>Remove password…</translation>
    </message>
    <message>
        <source>Berkas ini dibuka hanya untuk dibaca, jadi kata sandinya tidak dapat diubah.</source>
        <translation>This file was opened to be read only, so its password cannot be changed.</translation>
    </message>
    <message>
        <source>Perubahan lain di jendela ini disimpan dahulu. Sesudah kata sandi dipasang, kunci pemulihan ditampilkan sekali untuk dicetak.</source>
        <translation>Other changes in this window are stored first. Once a password is set, the recovery key is shown once, to be printed.</translation>
    </message>
</context>
<context>
    <name>PaymentsDialog</name>
    <message>
        <source>Pembayaran iuran</source>
        <translation>Payments of contributions</translation>
    </message>
    <message>
        <source>Isi jumlah menurut bukti bayar (bagian perusahaan dan pekerja bersama) dan tanggal bayarnya. Tanggal yang kosong berarti belum dibayar. Anda dapat menempel dari Excel dengan Ctrl+V.</source>
        <translation>Enter the amount of each receipt (both shares together) and the day it was paid. An empty day means not paid yet. You can paste from Excel with Ctrl+V.</translation>
    </message>
    <message>
        <source>Pembayaran per bulan</source>
        <translation>Payments by month</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan pembayaran</source>
        <translation>Save payments</translation>
    </message>
    <message>
        <source>BPJS Ketenagakerjaan (Rp)</source>
        <translation>BPJS Ketenagakerjaan (Rp)</translation>
    </message>
    <message>
        <source>Dibayar tanggal</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>BPJS Kesehatan (Rp)</source>
        <translation>BPJS Kesehatan (Rp)</translation>
    </message>
    <message>
        <source>%1, kolom %2: %3</source>
        <translation>%1, column %2: %3</translation>
    </message>
    <message>
        <source>%1: isi juga jumlah yang dibayar.</source>
        <translation>%1: enter the amount paid as well.</translation>
    </message>
</context>
<context>
    <name>PaymentsForm</name>
    <message>
        <source>Isi pembayaran…</source>
        <translation>Enter payments…</translation>
    </message>
    <message>
        <source>BPJS Ketenagakerjaan</source>
        <translation>BPJS Ketenagakerjaan</translation>
    </message>
    <message>
        <source>BPJS Kesehatan</source>
        <translation>BPJS Kesehatan</translation>
    </message>
    <message>
        <source>%1: %2 dari 12 bulan terakhir diisi, %3 sudah dibayar.</source>
        <translation>%1: %2 of the last 12 months told, %3 paid.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Halaman dokumen</source>
        <translation>Page of the document</translation>
    </message>
    <message>
        <source>Halaman sebelumnya</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Halaman berikutnya</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Selebar jendela</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Menggambar halaman</source>
        <translation>Drawing the page</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Belum ada halaman</source>
        <translation>No page yet</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Salinan memuat semua yang disimpan tentang satu orang dari setiap tabel, juga riwayat, catatan perubahan, dan deklarasi yang memuatnya; NIK ditulis lengkap karena salinan ini untuk orangnya sendiri. Periksa catatan bebas sebelum menyerahkannya.</source>
        <translation>The copy has all that is kept of one person from every table, with history, log of changes and the declarations that list them; the NIK is written in full because the copy is for that person. Check free notes before you hand it over.</translation>
    </message>
    <message>
        <source>Cari nama, NIK, KPJ, atau nomor pegawai</source>
        <translation>Search name, NIK, KPJ or staff number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor pegawai</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Orang yang ditemukan</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Simpan salinan (PDF)…</source>
        <translation>Save copy (PDF)…</translation>
    </message>
    <message>
        <source>Simpan salinan (JSON)…</source>
        <translation>Save copy (JSON)…</translation>
    </message>
    <message>
        <source>Catat permintaan…</source>
        <translation>Note a request…</translation>
    </message>
    <message>
        <source>Hapus sebelum waktunya…</source>
        <translation>Delete before time…</translation>
    </message>
    <message>
        <source>%1 orang pertama; persempit pencarian untuk yang lain.</source>
        <translation>The first %1 people; narrow the search for others.</translation>
    </message>
    <message>
        <source>dihapus dari daftar</source>
        <translation>taken off the list</translation>
    </message>
    <message>
        <source>bekerja</source>
        <translation>works here</translation>
    </message>
    <message>
        <source>keluar %1</source>
        <translation>left %1</translation>
    </message>
    <message>
        <source>Simpan salinan data pribadi</source>
        <translation>Save copy of personal data</translation>
    </message>
    <message>
        <source>Semua data tentang %1 dihapus: data pekerja, keluarga, riwayat, jejak impor, dan rincian catatan perubahan. Sebelumnya dibuat cadangan; itu tidak dapat diurungkan. Deklarasi final tidak disentuh.</source>
        <translation>All data about %1 are deleted: record, family, history, traces of imports and the details of the log. A backup is made before; it cannot be undone. Finalised declarations are not touched.</translation>
    </message>
    <message>
        <source>Hapus data orang ini?</source>
        <translation>Delete this person's data?</translation>
    </message>
    <message>
        <source>Hapus untuk selamanya</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Menghapus</source>
        <translation>Deleting</translation>
    </message>
</context>
<context>
    <name>PlanDetail</name>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Buka kewajiban ini</source>
        <translation>Open this obligation</translation>
    </message>
    <message>
        <source>Hapus tindakan</source>
        <translation>Remove action</translation>
    </message>
    <message>
        <source>Dibawa dari penilaian per %1.</source>
        <translation>Carried over from the assessment as of %1.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Rencana Perbaikan</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>Ekspor rencana</source>
        <translation>Export plan</translation>
    </message>
    <message>
        <source>Usulkan tindakan dari penilaian</source>
        <translation>Propose actions from the assessment</translation>
    </message>
    <message>
        <source>Mulai dari data perusahaan</source>
        <translation>Start with the employer</translation>
    </message>
    <message>
        <source>Rencana perbaikan disusun dari penilaian mandiri. Isi dahulu data perusahaan dan tenaga kerjanya.</source>
        <translation>The action plan is made from the self-assessment. Enter the employer and its workers first.</translation>
    </message>
    <message>
        <source>Isi data perusahaan</source>
        <translation>Enter the employer</translation>
    </message>
    <message>
        <source>Belum ada tindakan</source>
        <translation>No actions yet</translation>
    </message>
    <message>
        <source>Setiap kewajiban yang belum terpenuhi menjadi satu tindakan: siapa yang mengerjakan, kapan selesai, dan berapa perkiraan biayanya. Tindakan dan batas waktunya ikut tercetak dalam deklarasi.</source>
        <translation>Every obligation that is not met becomes an action: who does it, by when, and what it may cost. Actions and their due dates are printed in the declaration.</translation>
    </message>
    <message>
        <source>Tindakan; F2 mengubah isi sel</source>
        <translation>Actions; F2 edits a cell</translation>
    </message>
    <message>
        <source>Menilai kewajiban</source>
        <translation>Assessing obligations</translation>
    </message>
    <message>
        <source>Lengkapi data perusahaan</source>
        <translation>Complete the employer</translation>
    </message>
    <message>
        <source>Menyusun rencana</source>
        <translation>Making the plan</translation>
    </message>
    <message>
        <source>%1 tindakan diusulkan.</source>
        <translation>Actions proposed: %1.</translation>
    </message>
    <message>
        <source>Setiap kewajiban yang belum terpenuhi sudah punya tindakan.</source>
        <translation>Every obligation that is not met already has an action.</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Menulis berkas</source>
        <translation>Writing file</translation>
    </message>
    <message>
        <source>%1 tindakan ditulis ke %2.</source>
        <translation>Actions written to %2: %1.</translation>
    </message>
</context>
<context>
    <name>PlanSummary</name>
    <message>
        <source>Tindakan belum selesai</source>
        <translation>Actions still to do</translation>
    </message>
    <message>
        <source>Biaya yang diketahui</source>
        <translation>Known cost</translation>
    </message>
    <message>
        <source>Yang tersisa menuju hijau</source>
        <translation>What is left until green</translation>
    </message>
    <message>
        <source>dari %1 tindakan</source>
        <translation>of %1 in the plan</translation>
    </message>
    <message>
        <source>indikatif; %1 tindakan tanpa biaya</source>
        <translation>indicative; actions without a cost: %1</translation>
    </message>
    <message>
        <source>indikatif</source>
        <translation>indicative</translation>
    </message>
    <message>
        <source>Belum ada kewajiban yang dapat dinilai.</source>
        <translation>No obligation could be judged yet.</translation>
    </message>
    <message>
        <source>Sudah hijau: skor %1 dari 100.</source>
        <translation>Green already: score %1 of 100.</translation>
    </message>
    <message>
        <source>%1 kewajiban; skor kini %2, hijau mulai 91.</source>
        <translation>Obligations: %1; score now %2, green from 91.</translation>
    </message>
    <message>
        <source>dan %1 lainnya</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Janji sebelumnya: %1 terpenuhi, %2 masih terbuka, dari %3.</source>
        <translation>Former promises: %1 met, %2 still open, of %3.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Belum mulai</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>Dikerjakan</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Kritis</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Tinggi</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Sedang</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Rendah</source>
        <translation>Low</translation>
    </message>
</context>
<context>
    <name>PlanTableModel</name>
    <message>
        <source>Tingkat</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Kewajiban</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Biaya (Rp)</source>
        <translation>Cost (Rp)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Batas waktunya sudah lewat</source>
        <translation>The due date has passed</translation>
    </message>
    <message>
        <source>“%1” bukan tanggal. Tulis misalnya 15-12-2026.</source>
        <translation>“%1” is not a date. Write for example 15-12-2026.</translation>
    </message>
    <message>
        <source>“%1” bukan jumlah rupiah. Tulis misalnya 4.500.000.</source>
        <translation>“%1” is not an amount of rupiah. Write for example 4.500.000.</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Atur surat…</source>
        <translation>Letter…</translation>
    </message>
    <message>
        <source>Keluaran lain</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Surat ringkas tanpa lampiran (PDF)…</source>
        <translation>Short letter without annexes (PDF)…</translation>
    </message>
    <message>
        <source>Salinan yang dapat disunting (DOCX)…</source>
        <translation>Editable copy (DOCX)…</translation>
    </message>
    <message>
        <source>Catatan satu halaman untuk direksi (PDF)…</source>
        <translation>One-page note for the director (PDF)…</translation>
    </message>
    <message>
        <source>Slip untuk setiap tenaga kerja (PDF)…</source>
        <translation>A slip for every worker (PDF)…</translation>
    </message>
    <message>
        <source>Berkas untuk pemeriksa…</source>
        <translation>Pack for an inspector…</translation>
    </message>
    <message>
        <source>Halaman surat tampil di sini setelah temuan yang menahan diperbaiki.</source>
        <translation>The pages of the letter appear here once the findings that block them are mended.</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Pelindungan data pribadi</source>
        <translation>Personal data protection</translation>
    </message>
    <message>
        <source>Perusahaan Anda adalah pengendali data pribadi pekerja (UU 27/2022). Di sini terlihat apa yang disimpan, berapa lama, dan siapa meminta apa.</source>
        <translation>Your company is the controller of personal data of workers (UU 27/2022). Here you see what is kept, how long, and who asked what.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Yang disimpan</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>Masa simpan</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Salinan untuk seseorang</source>
        <translation>Copy for a person</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Bila data bocor</source>
        <translation>When data leaked</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>%1 ditulis.</source>
        <translation>%1 written.</translation>
    </message>
</context>
<context>
    <name>ProgramMatrix</name>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Sifat</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Seharusnya</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Perlu konfirmasi</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Iuran pemberi kerja</source>
        <translation>Employer's share</translation>
    </message>
    <message>
        <source>Iuran pekerja</source>
        <translation>Workers' share</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ProgramMatrixModel</name>
    <message>
        <source>Singkatan</source>
        <translation>Abbreviation</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Wajib</source>
        <translation>Compulsory</translation>
    </message>
    <message>
        <source>Sukarela</source>
        <translation>Voluntary</translation>
    </message>
    <message>
        <source>di dalam: %1</source>
        <translation>inside: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ProgramRing</name>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>tidak ada yang wajib</source>
        <translation>nobody is obliged</translation>
    </message>
</context>
<context>
    <name>ProgramWords</name>
    <message>
        <source>Iuran pemberi kerja %1 ditambah iuran pekerja %2.</source>
        <translation>Employer's share %1 plus workers' share %2.</translation>
    </message>
    <message>
        <source>Program ini ditanggung pemberi kerja seluruhnya.</source>
        <translation>This program is borne by the employer alone.</translation>
    </message>
    <message>
        <source>Tarif × dasar upah setiap orang, dibulatkan ke sen per orang, lalu dijumlahkan untuk %1 orang. %2</source>
        <translation>Rate × each person's wage base, rounded to the sen per person, then added up for %1 people. %2</translation>
    </message>
    <message>
        <source>Dasar upah dibatasi batas atas upah JP.</source>
        <translation>The wage base is limited by the JP wage ceiling.</translation>
    </message>
    <message>
        <source>Dasar upah dibatasi batas atas JKN, dan tidak di bawah upah minimum.</source>
        <translation>The wage base is limited by the JKN ceiling and not below the minimum wage.</translation>
    </message>
    <message>
        <source>Dasarnya upah pokok dan tunjangan tetap sebulan penuh.</source>
        <translation>The base is basic wage and fixed allowances of a full month.</translation>
    </message>
    <message>
        <source>JKN wajib bagi pemberi kerja dari semua ukuran.</source>
        <translation>JKN is compulsory for employers of every size.</translation>
    </message>
    <message>
        <source>JKP mengikuti dengan sendirinya bila syaratnya terpenuhi.</source>
        <translation>JKP follows by itself where its conditions are met.</translation>
    </message>
    <message>
        <source>Wajib bagi usaha %1: %2.</source>
        <translation>Compulsory for a %1 enterprise: %2.</translation>
    </message>
    <message>
        <source>Belum wajib bagi usaha %1, boleh diikuti: %2.</source>
        <translation>Not compulsory yet for a %1 enterprise, may be joined: %2.</translation>
    </message>
    <message>
        <source>Orang yang bekerja pada %2 dan menurut hukum hari itu wajib ikut %1 tanpa keraguan.</source>
        <translation>People employed on %2 whom the law of that day asks for %1 without doubt.</translation>
    </message>
    <message>
        <source>Orang yang bekerja pada %2 dan menurut data Anda peserta %1.</source>
        <translation>People employed on %2 who by your data are members of %1.</translation>
    </message>
    <message>
        <source>Orang yang wajib ikut %1, tetapi menurut data Anda bukan peserta.</source>
        <translation>People who must take part in %1 but by your data do not.</translation>
    </message>
    <message>
        <source>Orang yang kepesertaan %1-nya belum diisi, atau yang hukumnya belum pasti.</source>
        <translation>People whose membership of %1 is not filled in, or for whom the law is not certain.</translation>
    </message>
    <message>
        <source>JKP bukan tagihan tambahan. Di dalam JKK: %1; di dalam JKM: %2; dari pemerintah: %3. Jumlah di dalam tagihan Anda: %4, tidak ditambahkan.</source>
        <translation>JKP is no extra charge. Inside JKK: %1; inside JKM: %2; from the government: %3. Inside your bill: %4, not added.</translation>
    </message>
    <message>
        <source>Jumlah JKK, JKM, JHT, JP, dan JKN. Bagian JKP ada di dalamnya.</source>
        <translation>Sum of JKK, JKM, JHT, JP and JKN. The parts of JKP lie inside.</translation>
    </message>
    <message>
        <source>Upah minimum yang Anda isi</source>
        <translation>The minimum wage that you entered</translation>
    </message>
    <message>
        <source>%1 tahun</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>berlaku sejak %1</source>
        <translation>in force since %1</translation>
    </message>
    <message>
        <source>sampai %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Program</source>
        <translation>Programs</translation>
    </message>
    <message>
        <source>Menghitung iuran</source>
        <translation>Computing contributions</translation>
    </message>
    <message>
        <source>Menghitung…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Ringkasan program</source>
        <translation>Summary of programs</translation>
    </message>
    <message>
        <source>Iuran setiap pekerja</source>
        <translation>Contributions of each worker</translation>
    </message>
    <message>
        <source>Belum ada yang dihitung</source>
        <translation>Nothing to compute yet</translation>
    </message>
    <message>
        <source>Halaman ini menunjukkan siapa yang wajib ikut program BPJS apa, siapa yang sudah, dan berapa iurannya sebulan. Isi dahulu tenaga kerja Anda.</source>
        <translation>This page shows who must take part in which BPJS program, who does, and what it costs a month. Enter your workforce first.</translation>
    </message>
    <message>
        <source>Buka Tenaga Kerja</source>
        <translation>Open Workforce</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Perubahan hukum</source>
        <translation>Changes of law</translation>
    </message>
    <message>
        <source>Di atas minimum</source>
        <translation>Beyond the minimum</translation>
    </message>
    <message>
        <source>Upah minimum dan batas upah</source>
        <translation>Minimum wages</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Buka Perusahaan</source>
        <translation>Open Employer</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Bagaimana kolom “%1” menulis tanggal?</source>
        <translation>How does the column “%1” write dates?</translation>
    </message>
    <message>
        <source>Bagaimana kolom “%1” menulis jumlah uang?</source>
        <translation>How does the column “%1” write amounts of money?</translation>
    </message>
    <message>
        <source>Isi lembar Anda</source>
        <translation>In your sheet</translation>
    </message>
    <message>
        <source>Baris %1: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>tidak terbaca</source>
        <translation>not readable</translation>
    </message>
    <message>
        <source>Tanggal, bulan, tahun</source>
        <translation>Day, month, year</translation>
    </message>
    <message>
        <source>Bulan, tanggal, tahun</source>
        <translation>Month, day, year</translation>
    </message>
    <message>
        <source>Titik memisahkan ribuan</source>
        <translation>Points separate thousands</translation>
    </message>
    <message>
        <source>Koma memisahkan ribuan</source>
        <translation>Commas separate thousands</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>lengkap</source>
        <translation>complete</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>Berkas ini dibuka hanya untuk dibaca. Anda dapat melihat, mencari dan mengekspor; perubahan tidak disimpan.</source>
        <translation>This file is open to be read only. You can look, search and export; changes are not saved.</translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>Tulis alasan…</source>
        <translation>Write reasons…</translation>
    </message>
    <message>
        <source>Belum ada alasan.</source>
        <translation>No reason yet.</translation>
    </message>
    <message>
        <source>Beralasan: %1 (%2, %3)</source>
        <translation>With a reason: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Beralasan: %1 (%2)</source>
        <translation>With a reason: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReceivedList</name>
    <message>
        <source>Diambil dari dokumen</source>
        <translation>Taken from documents</translation>
    </message>
    <message>
        <source>Deklarasi ini berasal dari berkas PDF, bukan dari program ini: hanya untuk dibaca, dan tidak pernah tercampur dengan deklarasi Anda.</source>
        <translation>These declarations come from PDF files, not from this program: they can only be read, and are never mixed with your own.</translation>
    </message>
    <message>
        <source>%1, nomor %2</source>
        <translation>%1, number %2</translation>
    </message>
    <message>
        <source>Lupakan %1</source>
        <translation>Forget %1</translation>
    </message>
    <message>
        <source>keadaan per %1</source>
        <translation>as of %1</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1, nomor %2</source>
        <translation>%1, number %2</translation>
    </message>
    <message>
        <source>Diambil dari dokumen pada %1. Hanya untuk dibaca; ini bukan deklarasi dari program ini.</source>
        <translation>Taken from a document on %1. For reading only; this is not a declaration of this program.</translation>
    </message>
    <message>
        <source>Keadaan per %1, difinalkan %2</source>
        <translation>As of %1, finalised %2</translation>
    </message>
    <message>
        <source>Sidik data %1</source>
        <translation>Digest of the data %1</translation>
    </message>
    <message>
        <source>Sidik kunci %1</source>
        <translation>Fingerprint of the key %1</translation>
    </message>
    <message>
        <source>Pembetulan atas %1</source>
        <translation>Correction of %1</translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Milik siapa</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>Masa simpan</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Data pribadi yang disimpan</source>
        <translation>Personal data that are kept</translation>
    </message>
    <message>
        <source>Simpan catatan pemrosesan (PDF)…</source>
        <translation>Save record of processing (PDF)…</translation>
    </message>
    <message>
        <source>Semua ada dalam satu berkas pada komputer ini dan cadangannya; tidak ada yang dikirim lewat jaringan. Deklarasi final dibekukan sebagai bukti dan tidak pernah ikut dihapus: cetakannya menyamarkan NIK kecuali diminta lain, data yang disegel di dalamnya lengkap.</source>
        <translation>All of it is in one file on this computer and its backups; nothing is sent over a network. Finalised declarations are frozen as evidence and never purged: their print masks the NIK unless asked otherwise, the sealed data inside are complete.</translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>selama diperlukan</source>
        <translation>as long as needed</translation>
    </message>
    <message>
        <source>%1 bulan %2</source>
        <translation>%1 months %2</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Data: %1</translation>
    </message>
    <message>
        <source>Tujuan: %1</source>
        <translation>Purpose: %1</translation>
    </message>
    <message>
        <source>Dasar: %1</source>
        <translation>Ground: %1</translation>
    </message>
    <message>
        <source>Dibagikan kepada: %1</source>
        <translation>Shared with: %1</translation>
    </message>
    <message>
        <source>Pasal: %1</source>
        <translation>Articles: %1</translation>
    </message>
    <message>
        <source>Simpan catatan pemrosesan</source>
        <translation>Save record of processing</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>Isi satu baris untuk setiap kejadian atau dokumen. Anda dapat menempel dari Excel dengan Ctrl+V. Baris yang kosong tidak disimpan.</source>
        <translation>Fill in one row for each event or document. You may paste from Excel with Ctrl+V. Empty rows are not stored.</translation>
    </message>
    <message>
        <source>Tambah baris</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Hapus baris</source>
        <translation>Remove row</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan daftar</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Baris %1, kolom %2: %3</source>
        <translation>Row %1, column %2: %3</translation>
    </message>
</context>
<context>
    <name>RecordsField</name>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>There are none</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>There are some</translation>
    </message>
    <message>
        <source>Isi daftar…</source>
        <translation>Fill in the list…</translation>
    </message>
    <message>
        <source>%1 baris tersimpan.</source>
        <translation>Rows stored: %1.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Simpan kunci pemulihan</source>
        <translation>Keep the recovery key</translation>
    </message>
    <message>
        <source>Bila kata sandi terlupa, hanya kunci ini yang membuka berkas Anda. Cetak atau tulis, lalu simpan di tempat aman yang terpisah dari komputer ini. Kunci lama tidak berlaku lagi untuk berkas ini.</source>
        <translation>If the password is forgotten, only this key opens your file. Print it or write it down, and keep it in a safe place away from this computer. An older key no longer opens this file.</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Simpan lembar PDF…</source>
        <translation>Save a PDF sheet…</translation>
    </message>
    <message>
        <source>Kunci sudah saya simpan</source>
        <translation>I have put the key away</translation>
    </message>
    <message>
        <source>Simpan lembar pemulihan</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Lembar pemulihan</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Lembar tidak dapat ditulis di sana. Pilih folder lain.</source>
        <translation>The sheet cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>Lembar tersimpan. Cetak, lalu hapus PDF.</source>
        <translation>The sheet is saved. Print it, then delete the PDF.</translation>
    </message>
    <message>
        <source>Kunci pemulihan Patuh Jamsos</source>
        <translation>Patuh Jamsos recovery key</translation>
    </message>
    <message>
        <source>Siapa pun yang memegang lembar ini dapat membuka berkas di bawah. Simpan di tempat terkunci. Untuk memakainya: buka berkas, pilih “Lupa kata sandi?”, lalu ketik ke-13 kelompok berikut. Tanda terakhir tiap kelompok adalah tanda periksa.</source>
        <translation>Whoever holds this sheet can open the file below. Keep it in a locked place. To use it: open the file, choose “Forgot the password?”, then type the following 13 groups. The last character of each group is a check.</translation>
    </message>
</context>
<context>
    <name>RepairStep</name>
    <message>
        <source>Isi berikut dibaca berbeda dari tulisannya. Yang dicentang diterima saat Anda melanjutkan; baris dengan isi yang tidak diterima menunggu perbaikan. Lembar Anda sendiri tidak diubah.</source>
        <translation>The following cells are read differently from how they are written. What is ticked is accepted when you go on; rows with a cell that is not accepted wait for correction. Your own sheet is not changed.</translation>
    </message>
    <message>
        <source>Usulan perbaikan</source>
        <translation>Proposed repairs</translation>
    </message>
    <message>
        <source>Terima semua usulan</source>
        <translation>Accept all proposals</translation>
    </message>
    <message>
        <source>Terima semua jenis ini (%1)</source>
        <translation>Accept all of this kind (%1)</translation>
    </message>
    <message>
        <source>Spasi berlebih</source>
        <translation>Superfluous spaces</translation>
    </message>
    <message>
        <source>Tanda petik di depan angka</source>
        <translation>Apostrophe before a number</translation>
    </message>
    <message>
        <source>Teks di dalam rumus</source>
        <translation>Text inside a formula</translation>
    </message>
    <message>
        <source>Tanda pengganti isi kosong</source>
        <translation>Sign for an empty cell</translation>
    </message>
    <message>
        <source>Rp dan pemisah ribuan</source>
        <translation>Rp and separators</translation>
    </message>
    <message>
        <source>Jumlah dibulatkan ke sen</source>
        <translation>Amount rounded to the sen</translation>
    </message>
    <message>
        <source>Tanggal hari/bulan</source>
        <translation>Dates day/month</translation>
    </message>
    <message>
        <source>Tanggal bulan/hari</source>
        <translation>Dates month/day</translation>
    </message>
    <message>
        <source>Tanggal sebagai nomor seri</source>
        <translation>Dates as serial numbers</translation>
    </message>
    <message>
        <source>Tanggal dengan nama bulan</source>
        <translation>Dates with names of months</translation>
    </message>
    <message>
        <source>Tahun dua angka</source>
        <translation>Year of two digits</translation>
    </message>
    <message>
        <source>Pemisah di dalam nomor</source>
        <translation>Separators inside numbers</translation>
    </message>
    <message>
        <source>Nol di depan yang hilang</source>
        <translation>Lost leading zeros</translation>
    </message>
    <message>
        <source>Huruf besar dan kecil</source>
        <translation>Capitals and small letters</translation>
    </message>
    <message>
        <source>Huruf besar pada nama</source>
        <translation>Capitals of names</translation>
    </message>
    <message>
        <source>Kata untuk kode</source>
        <translation>Words for codes</translation>
    </message>
    <message>
        <source>Sel gabungan</source>
        <translation>Merged cells</translation>
    </message>
    <message>
        <source>Baris ganda</source>
        <translation>Double rows</translation>
    </message>
</context>
<context>
    <name>RepairTableModel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Semula</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>tidak diterima</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>sama dengan baris %1</source>
        <translation>same as row %1</translation>
    </message>
    <message>
        <source>seluruh baris</source>
        <translation>whole row</translation>
    </message>
    <message>
        <source>dilewati</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Laporan WLKP terakhir</source>
        <translation>Last WLKP report</translation>
    </message>
    <message>
        <source>Belum pernah melapor</source>
        <translation>Never reported</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 01-03-2026.</source>
        <translation>Write a day, for example 01-03-2026.</translation>
    </message>
    <message>
        <source>Tanggal ini sesudah hari yang dinilai, %1.</source>
        <translation>This day lies after the day assessed, %1.</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Permintaan atas data pribadi</source>
        <translation>Request about personal data</translation>
    </message>
    <message>
        <source>Catat permintaan begitu diterima: batas waktunya dihitung dari hari itu.</source>
        <translation>Note a request when it comes in: its time counts from that day.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan permintaan</source>
        <translation>Save request</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ditolak dengan alasan</source>
        <translation>Refused with a reason</translation>
    </message>
    <message>
        <source>&amp;Nama yang meminta</source>
        <translation>&amp;Who asks</translation>
    </message>
    <message>
        <source>&amp;Permintaan</source>
        <translation>&amp;Request</translation>
    </message>
    <message>
        <source>&amp;Diterima pada</source>
        <translation>R&amp;eceived on</translation>
    </message>
    <message>
        <source>&amp;Yang diminta</source>
        <translation>What is as&amp;ked</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;State</translation>
    </message>
    <message>
        <source>&amp;Apa yang dilakukan, atau dasar penolakan</source>
        <translation>What was &amp;done, or the ground of refusal</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Paling lambat %1</source>
        <translation>Answer by %1</translation>
    </message>
    <message>
        <source>Isi tanggal lengkap: hari, bulan, dan tahun.</source>
        <translation>Enter a whole date: day, month and year.</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Setiap orang boleh meminta salinan, perbaikan, penghapusan, atau pembatasan atas datanya. Yang terbuka juga tampil pada daftar jatuh tempo, tanpa nama.</source>
        <translation>Everybody may ask for a copy, a correction, deletion or restriction of their data. Open requests also stand in the list of what is due, without names.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Paling lambat</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Daftar permintaan</source>
        <translation>Register of requests</translation>
    </message>
    <message>
        <source>Catat permintaan…</source>
        <translation>Note a request…</translation>
    </message>
    <message>
        <source>Ubah atau selesaikan…</source>
        <translation>Change or close…</translation>
    </message>
    <message>
        <source>Simpan daftar (PDF)…</source>
        <translation>Save register (PDF)…</translation>
    </message>
    <message>
        <source>terbuka, lewat waktu</source>
        <translation>open, late</translation>
    </message>
    <message>
        <source>terbuka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>selesai %1</source>
        <translation>done %1</translation>
    </message>
    <message>
        <source>ditolak %1</source>
        <translation>refused %1</translation>
    </message>
    <message>
        <source>selesai terlambat %1</source>
        <translation>closed late %1</translation>
    </message>
    <message>
        <source>Permintaan nomor %1 tersimpan; jawab paling lambat %2.</source>
        <translation>Request %1 stored; answer by %2.</translation>
    </message>
    <message>
        <source>Permintaan nomor %1 selesai.</source>
        <translation>Request %1 closed.</translation>
    </message>
    <message>
        <source>Simpan daftar permintaan</source>
        <translation>Save register of requests</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RetentionSection</name>
    <message>
        <source>Masa simpan data</source>
        <translation>Retention of data</translation>
    </message>
    <message>
        <source>Berlaku untuk berkas ini. Tidak ada yang terhapus dengan sendirinya: yang sudah lewat ditunjukkan dahulu.</source>
        <translation>For this file. Nothing is removed by itself: what is past its time is shown first.</translation>
    </message>
    <message>
        <source>Lihat dan hapus yang sudah lewat…</source>
        <translation>See and remove what is past its time…</translation>
    </message>
    <message>
        <source>Isi 1 sampai %1 bulan.</source>
        <translation>Enter 1 to %1 months.</translation>
    </message>
</context>
<context>
    <name>RetentionTab</name>
    <message>
        <source>UU 27/2022 meminta data dihapus setelah masa simpannya (Pasal 42 sampai dengan 45) tetapi tidak menetapkan angkanya; angka di bawah adalah usulan dan dapat Anda ubah untuk berkas ini. Tidak ada yang terhapus dengan sendirinya.</source>
        <translation>UU 27/2022 wants data deleted after their time (Pasal 42 sampai dengan 45) but sets no figure; the months below are proposals that you may change for this file. Nothing is deleted by itself.</translation>
    </message>
    <message>
        <source>Masa simpan per jenis data</source>
        <translation>Retention by kind of data</translation>
    </message>
    <message>
        <source>Simpan masa simpan</source>
        <translation>Save retention</translation>
    </message>
    <message>
        <source>Hapus yang dipilih…</source>
        <translation>Purge what is ticked…</translation>
    </message>
    <message>
        <source>tidak ada yang lewat</source>
        <translation>nothing past it</translation>
    </message>
    <message>
        <source>%1 lewat, sampai %2</source>
        <translation>%1 past it, up to %2</translation>
    </message>
    <message>
        <source>Masa simpan disimpan; jumlahnya dihitung ulang.</source>
        <translation>Retention saved; counted anew.</translation>
    </message>
    <message>
        <source>• %1: %2</source>
        <translation>• %1: %2</translation>
    </message>
    <message>
        <source>%1

Sebelumnya dibuat cadangan dan dicoba dibuka; cadangan itu masih memuat semua data ini sampai masanya habis. Penghapusan berjalan sekaligus atau tidak sama sekali, tidak dapat diurungkan, dan dicatat tanpa nama. Deklarasi final tidak disentuh: cetakannya menyamarkan NIK kecuali diminta lain, data yang disegel di dalamnya lengkap.</source>
        <translation>%1

A backup is made before and opened for trial; it still holds all of this until its own time is over. The purge goes through as a whole or not at all, cannot be undone, and is logged without names. Finalised declarations are not touched: their print masks the NIK unless asked otherwise, the sealed data inside are complete.</translation>
    </message>
    <message>
        <source>Hapus data ini?</source>
        <translation>Purge these data?</translation>
    </message>
    <message>
        <source>Hapus untuk selamanya</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Menghapus data</source>
        <translation>Purging data</translation>
    </message>
</context>
<context>
    <name>ScoreStrip</name>
    <message>
        <source>Skor</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Belum ada yang dapat dinilai; %1 kewajiban belum diketahui.</source>
        <translation>Nothing can be judged yet; obligations still unknown: %1.</translation>
    </message>
    <message>
        <source>hijau</source>
        <translation>green</translation>
    </message>
    <message>
        <source>kuning</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>merah</source>
        <translation>red</translation>
    </message>
    <message>
        <source>dari 100 (%1). Semua kewajiban sudah dapat dinilai.</source>
        <translation>of 100 (%1). Every obligation could be judged.</translation>
    </message>
    <message>
        <source>dari 100 (%1). %2 kewajiban belum diketahui; sesudah itu %3 sampai %4.</source>
        <translation>of 100 (%1). Obligations still unknown: %2; after that %3 to %4.</translation>
    </message>
</context>
<context>
    <name>SentenceList</name>
    <message>
        <source>Dan %1 perubahan lagi.</source>
        <translation>And further changes: %1.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>&amp;Lembar</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>Satu lembar dibaca sekali impor; lembar lain dapat diimpor sesudahnya.</source>
        <translation>One sheet is read in one import; other sheets can be imported afterwards.</translation>
    </message>
    <message>
        <source>Berkas %1 memuat lebih dari satu lembar dengan tabel pekerja.</source>
        <translation>The file %1 has more than one sheet with a table of workers.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Cadangan belum lengkap</source>
        <translation>The backup is not complete</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Pintasan papan ketik</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Simpan PDF untuk dicetak…</source>
        <translation>Save a PDF to print…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Daftar pintasan</source>
        <translation>List of shortcuts</translation>
    </message>
    <message>
        <source>Simpan daftar pintasan</source>
        <translation>Save the list of shortcuts</translation>
    </message>
    <message>
        <source>Pintasan papan ketik Patuh Jamsos</source>
        <translation>Keyboard shortcuts of Patuh Jamsos</translation>
    </message>
    <message>
        <source>Daftar tidak dapat ditulis di sana. Pilih folder lain.</source>
        <translation>The list cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>Daftar pintasan tersimpan.</source>
        <translation>The list of shortcuts is saved.</translation>
    </message>
</context>
<context>
    <name>SincePanel</name>
    <message>
        <source>Berubah sejak</source>
        <translation>Changed from</translation>
    </message>
    <message>
        <source>Perbaikan (berlaku sejak awal)</source>
        <translation>Correction (holds from the start)</translation>
    </message>
    <message>
        <source>%1: sejak kapan perubahan ini berlaku?</source>
        <translation>%1: since when does this change hold?</translation>
    </message>
    <message>
        <source>Isi tanggal lengkap: hari, bulan, dan tahun.</source>
        <translation>Enter a full date: day, month and year.</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Slip untuk tenaga kerja</source>
        <translation>Slips for workers</translation>
    </message>
    <message>
        <source>Empat slip pada satu halaman, dengan tanda potong. Setiap orang membaca program, nomor, upah dan iurannya sendiri, lalu menandai apakah ada yang tidak benar. NIK disamarkan.</source>
        <translation>Four slips to a page, with cut marks. Each person reads their own programs, numbers, wage and contributions, and marks whether something is not right. The NIK is masked. The slips are in Indonesian.</translation>
    </message>
    <message>
        <source>Kertas A4 (210 x 297 mm)</source>
        <translation>A4 paper (210 x 297 mm)</translation>
    </message>
    <message>
        <source>F4 atau folio (215 x 330 mm)</source>
        <translation>F4 or folio (215 x 330 mm)</translation>
    </message>
    <message>
        <source>&amp;Bulan iuran</source>
        <translation>&amp;Month of the contributions</translation>
    </message>
    <message>
        <source>Ukuran &amp;kertas</source>
        <translation>&amp;Paper size</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Yang dipilih: %1 orang</source>
        <translation>Those selected: %1 people</translation>
    </message>
    <message>
        <source>Yang tampil, menurut urutan tabel: %1 orang</source>
        <translation>Those shown, in the order of the table: %1 people</translation>
    </message>
    <message>
        <source>Semua: %1 orang</source>
        <translation>Everybody: %1 people</translation>
    </message>
    <message>
        <source>Untuk siapa</source>
        <translation>For whom</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Penilaian mandiri</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>Dasar penilaian</source>
        <translation>What it rests on</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Skor</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Belum dapat dinilai; lengkapi dahulu data yang menahan.</source>
        <translation>Cannot be judged yet; first complete what keeps it back.</translation>
    </message>
    <message>
        <source>Belum ada deklarasi yang difinalkan.</source>
        <translation>No declaration has been finalised yet.</translation>
    </message>
    <message>
        <source>Deklarasi %1 per %2</source>
        <translation>Declaration %1 as of %2</translation>
    </message>
</context>
<context>
    <name>StateChip</name>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Final, belum ditandatangani</source>
        <translation>Final, not signed yet</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Diserahkan</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by the office</translation>
    </message>
    <message>
        <source>Digantikan</source>
        <translation>Superseded</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>StatusBadge</name>
    <message>
        <source>Terpenuhi</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Sebagian</source>
        <translation>Partly met</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Tidak berlaku</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Perlu konfirmasi</source>
        <translation>Needs confirmation</translation>
    </message>
    <message>
        <source>Belum dijawab</source>
        <translation>Not answered yet</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Lampirkan surat bertanda tangan: %1</source>
        <translation>Attach the signed letter: %1</translation>
    </message>
    <message>
        <source>Pindaian disimpan di dalam berkas data bersama sidiknya, sehingga ikut tercadangkan dan perubahan padanya ketahuan.</source>
        <translation>The scan is kept inside the data file with its digest, so that it is part of every backup and a change to it is noticed.</translation>
    </message>
    <message>
        <source>Catat penyerahan: %1</source>
        <translation>Record the hand-over: %1</translation>
    </message>
    <message>
        <source>Kapan dan di kantor mana surat ini diserahkan.</source>
        <translation>When and at which office this letter was handed in.</translation>
    </message>
    <message>
        <source>Catat tanda terima: %1</source>
        <translation>Record the receipt: %1</translation>
    </message>
    <message>
        <source>Salin dari tanda terima atau cap kantor pada surat Anda.</source>
        <translation>Copy it from the receipt or from the stamp of the office on your letter.</translation>
    </message>
    <message>
        <source>&amp;Tanggal</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Paling awal %1.</source>
        <translation>%1 at the earliest.</translation>
    </message>
    <message>
        <source>&amp;Kantor</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>&amp;Nama petugas</source>
        <translation>&amp;Name of the officer</translation>
    </message>
    <message>
        <source>N&amp;omor tanda terima</source>
        <translation>N&amp;umber of the receipt</translation>
    </message>
    <message>
        <source>Pilih pindaian</source>
        <translation>Choose the scan</translation>
    </message>
    <message>
        <source>Pindaian (%1)</source>
        <translation>Scans (%1)</translation>
    </message>
    <message>
        <source>&amp;Pindaian</source>
        <translation>&amp;Scan</translation>
    </message>
    <message>
        <source>PDF, JPEG, atau PNG, paling besar 20 MB.</source>
        <translation>PDF, JPEG or PNG, 20 MB at most.</translation>
    </message>
    <message>
        <source>&amp;Catatan</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>Isi tanggalnya, misalnya 31-12-2026.</source>
        <translation>Enter the date, for example 31-12-2026.</translation>
    </message>
</context>
<context>
    <name>StepKeeper</name>
    <message>
        <source>Dihapus: %1</source>
        <translation>Removed: %1</translation>
    </message>
    <message>
        <source>&amp;Urungkan %1</source>
        <translation>&amp;Undo %1</translation>
    </message>
    <message>
        <source>U&amp;langi %1</source>
        <translation>&amp;Redo %1</translation>
    </message>
    <message>
        <source>Diurungkan: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Diulangi: %1</source>
        <translation>Redone: %1</translation>
    </message>
</context>
<context>
    <name>TableTarget</name>
    <message>
        <source>Lembar kerja (*.xlsx);;Teks (*.csv)</source>
        <translation>Spreadsheet (*.xlsx);;Text (*.csv)</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>%1: %2 tenaga kerja, %3 deklarasi.</source>
        <translation>%1 (workers: %2, declarations: %3).</translation>
    </message>
    <message>
        <source>%1 Data ini ditambahkan sebagai perusahaan baru; yang sudah ada tidak berubah.</source>
        <translation>%1 They are added as a new employer; what is there already does not change.</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 Perusahaan ini sudah ada dalam berkas Anda dan tidak akan ditimpa. Anda dapat menambahkannya di samping yang lama, lalu membandingkan keduanya.</source>
        <translation>%1 This employer is in your file already and will not be overwritten. You can add it beside the old one and compare the two.</translation>
    </message>
    <message>
        <source>Tambahkan di samping yang lama</source>
        <translation>Add beside the old one</translation>
    </message>
    <message>
        <source>Terima dari rekan</source>
        <translation>Take in from a colleague</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>TrayDialog</name>
    <message>
        <source>Baris yang menunggu perbaikan</source>
        <translation>Rows that wait for correction</translation>
    </message>
    <message>
        <source>Baris ini tidak diimpor karena isinya belum terbaca atau orangnya belum ditentukan. Simpan sebagai lembar kerja: temuannya tertulis di samping setiap baris. Perbaiki di sana, lalu impor kembali.</source>
        <translation>These rows were not imported because they cannot be read yet, or nobody has said who they are. Save them as a workbook: the findings stand beside each row. Correct them there, then import again.</translation>
    </message>
    <message>
        <source>Baris yang menunggu</source>
        <translation>Rows that wait</translation>
    </message>
    <message>
        <source>&amp;Buang yang dipilih</source>
        <translation>&amp;Discard the selected</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Impor hasil perbaikan…</source>
        <translation>&amp;Import the corrected rows…</translation>
    </message>
    <message>
        <source>&amp;Simpan sebagai lembar kerja…</source>
        <translation>&amp;Save as workbook…</translation>
    </message>
    <message>
        <source>%1 baris dibuang.</source>
        <translation>Rows discarded: %1.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Simpan baris yang menunggu</source>
        <translation>Keep the rows that wait</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>TrayTableModel</name>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Tempat pembaruan dan kunci</source>
        <translation>Place of updates, and keys</translation>
    </message>
    <message>
        <source>Kunci yang dipercaya dapat mengubah aturan yang dipakai program ini. Isi hanya sidik kunci yang Anda cocokkan dengan pembuatnya, misalnya lewat telepon.</source>
        <translation>A trusted key can change the rules that this program uses. Enter only fingerprints that you compared with their maker, by telephone for example.</translation>
    </message>
    <message>
        <source>Diatur oleh administrator komputer ini.</source>
        <translation>Set by the administrator of this computer.</translation>
    </message>
    <message>
        <source>&amp;Tempat pembaruan</source>
        <translation>&amp;Place of updates</translation>
    </message>
    <message>
        <source>Folder atau berkas, misalnya folder bersama di kantor. Boleh kosong.</source>
        <translation>A folder or a file, such as a shared folder of the office. May be empty.</translation>
    </message>
    <message>
        <source>&amp;Sidik kunci yang dipercaya, satu per baris</source>
        <translation>Fingerprints of &amp;trusted keys, one a line</translation>
    </message>
    <message>
        <source>32 angka dan huruf a sampai f, biasanya dalam delapan kelompok.</source>
        <translation>32 digits and letters a to f, usually in eight groups.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>%1 bukan sidik kunci: perlu 32 angka atau huruf a sampai f.</source>
        <translation>%1 is no fingerprint: it takes 32 digits or letters a to f.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Berkas %1 terkunci. Masukkan kata sandinya.</source>
        <translation>The file %1 is locked. Enter its password.</translation>
    </message>
    <message>
        <source>Buka berkas terkunci</source>
        <translation>Open a locked file</translation>
    </message>
    <message>
        <source>Lupa kata sandi?</source>
        <translation>Forgot the password?</translation>
    </message>
    <message>
        <source>&amp;Kata sandi</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Kunci &amp;pemulihan</source>
        <translation>&amp;Recovery key</translation>
    </message>
    <message>
        <source>13 kelompok huruf dan angka dari lembar yang Anda cetak.</source>
        <translation>13 groups of letters and digits from the sheet that you printed.</translation>
    </message>
    <message>
        <source>&amp;Ingat di komputer ini</source>
        <translation>Re&amp;member on this computer</translation>
    </message>
    <message>
        <source>Kunci disimpan dalam penyimpan kunci sistem. Jangan pakai pada komputer bersama.</source>
        <translation>The key is kept in the system's own safe. Do not use this on a shared computer.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Isian pada halaman %1 belum tersimpan.</source>
        <translation>What you typed on the page %1 is not saved.</translation>
    </message>
    <message>
        <source>Simpan perubahan?</source>
        <translation>Save changes?</translation>
    </message>
    <message>
        <source>Buang perubahan</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>UpdatesDialog</name>
    <message>
        <source>Pembaruan dan paket aturan</source>
        <translation>Updates and packs of rules</translation>
    </message>
    <message>
        <source>Program ini tidak pernah mencari pembaruan sendiri dan tidak memakai internet: yang dibaca hanya folder atau berkas yang ditunjuk.</source>
        <translation>This program never looks for updates by itself and does not use the internet: it reads only the folder or file that it was pointed to.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Bukan deklarasi yang dapat diperiksa</source>
        <translation>Not a declaration that can be verified</translation>
    </message>
    <message>
        <source>Deklarasi ini sudah berubah</source>
        <translation>This declaration was altered</translation>
    </message>
    <message>
        <source>Deklarasi ini utuh</source>
        <translation>This declaration is unaltered</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Periksa dokumen</source>
        <translation>Check a document</translation>
    </message>
    <message>
        <source>Berkas PDF</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Letakkan berkas PDF deklarasi di sini, atau pilih dari folder.</source>
        <translation>Drop the PDF of a declaration here, or choose it from a folder.</translation>
    </message>
    <message>
        <source>Pilih berkas PDF…</source>
        <translation>Choose a PDF…</translation>
    </message>
    <message>
        <source>Kertas atau pindaian</source>
        <translation>Paper or scan</translation>
    </message>
    <message>
        <source>Teks kode QR</source>
        <translation>Text of the QR code</translation>
    </message>
    <message>
        <source>Periksa teks</source>
        <translation>Check the text</translation>
    </message>
    <message>
        <source>Tempel hasil pindaian kode QR, atau ketik teksnya dari halaman terakhir.</source>
        <translation>Paste what you scanned from the QR code, or type its text from the last page.</translation>
    </message>
    <message>
        <source>Memeriksa dokumen</source>
        <translation>Checking the document</translation>
    </message>
    <message>
        <source>Membuka deklarasi</source>
        <translation>Opening the declaration</translation>
    </message>
    <message>
        <source>Deklarasi %1 dihapus dari daftar ini. Berkas PDF-nya sendiri tidak berubah dan dapat dibuka lagi kapan saja.</source>
        <translation>Declaration %1 is taken off this list. The PDF itself stays as it is and can be opened again at any time.</translation>
    </message>
    <message>
        <source>Lupakan deklarasi ini?</source>
        <translation>Forget this declaration?</translation>
    </message>
    <message>
        <source>Lupakan</source>
        <translation>Forget</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Terbaru</source>
        <translation>&amp;Recent</translation>
    </message>
    <message>
        <source>Buka halaman %1</source>
        <translation>Open the page %1</translation>
    </message>
    <message>
        <source>Isian berikutnya, isian sebelumnya</source>
        <translation>Next field, previous field</translation>
    </message>
    <message>
        <source>Tabel: ubah isi sel di tempatnya; Enter menyimpan, Esc membatalkan</source>
        <translation>Table: edit the cell in place; Enter saves, Esc cancels</translation>
    </message>
    <message>
        <source>Tabel: salin atau tempel sel, juga dari dan ke Excel</source>
        <translation>Table: copy or paste cells, also from and to Excel</translation>
    </message>
    <message>
        <source>Shift+Spasi</source>
        <translation>Shift+Space</translation>
    </message>
    <message>
        <source>Tabel: pilih seluruh baris</source>
        <translation>Table: select whole rows</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Atas, Ctrl+Shift+Bawah</source>
        <translation>Ctrl+Shift+Up, Ctrl+Shift+Down</translation>
    </message>
    <message>
        <source>Tabel: urutkan menurut kolom kursor</source>
        <translation>Table: sort by the column of the cursor</translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>Tarik kembali catatan terakhir</source>
        <translation>Withdraw the last entry</translation>
    </message>
    <message>
        <source>“%1” tidak lagi berlaku, tetapi tetap terbaca dalam riwayat bersama alasan ini. Sesudahnya langkah yang benar dapat dicatat.</source>
        <translation>“%1” no longer counts, but stays in the history together with this reason. After that the right step can be recorded.</translation>
    </message>
    <message>
        <source>&amp;Alasan</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Misalnya: tanggal salah ketik.</source>
        <translation>For example: the date was mistyped.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Isi alasannya.</source>
        <translation>Enter the reason.</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Apa arti isi kolom “%1”?</source>
        <translation>What does the content of column “%1” mean?</translation>
    </message>
    <message>
        <source>“%1” di %2 baris</source>
        <translation>“%1” in rows: %2</translation>
    </message>
    <message>
        <source>Pilih artinya</source>
        <translation>Choose its meaning</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bukan salah satunya</source>
        <translation>None of these</translation>
    </message>
</context>
<context>
    <name>WorkerDrawer</name>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Tutup rincian</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>Hubungan kerja</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Riwayat orang ini</source>
        <translation>History of this person</translation>
    </message>
    <message>
        <source>Nilai tidak lazim</source>
        <translation>Odd values</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Paspor</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Nomor pegawai</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>KPJ</source>
        <translation>KPJ</translation>
    </message>
    <message>
        <source>Nomor JKN</source>
        <translation>JKN number</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tempat kerja</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>Upah pokok</source>
        <translation>Basic wage</translation>
    </message>
    <message>
        <source>Tunjangan tetap</source>
        <translation>Fixed allowances</translation>
    </message>
    <message>
        <source>Upah</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>Iuran %1</source>
        <translation>Contributions %1</translation>
    </message>
    <message>
        <source>Tidak ada iuran yang dihitung untuk bulan ini.</source>
        <translation>No contributions are computed for this month.</translation>
    </message>
</context>
<context>
    <name>WorkerFacts</name>
    <message>
        <source>terdaftar</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>belum terdaftar</source>
        <translation>not registered yet</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>tidak diwajibkan</source>
        <translation>not required</translation>
    </message>
    <message>
        <source>Jaminan Kecelakaan Kerja</source>
        <translation>Work Accident Benefit</translation>
    </message>
    <message>
        <source>Jaminan Kematian</source>
        <translation>Death Benefit</translation>
    </message>
    <message>
        <source>Jaminan Hari Tua</source>
        <translation>Old-Age Savings</translation>
    </message>
    <message>
        <source>Jaminan Pensiun</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>Jaminan Kehilangan Pekerjaan</source>
        <translation>Unemployment Benefit</translation>
    </message>
    <message>
        <source>Jaminan Kesehatan Nasional</source>
        <translation>National Health Insurance</translation>
    </message>
    <message>
        <source>%1 wajib, tetapi tercatat belum terdaftar. Daftarkan, lalu ubah menjadi Ya.</source>
        <translation>%1 is compulsory, but recorded as not registered. Register, then change to Yes.</translation>
    </message>
    <message>
        <source>Belum terdaftar %1</source>
        <translation>Not registered in %1</translation>
    </message>
    <message>
        <source>Upah ini di bawah upah minimum di tempat kerja. Periksa upahnya.</source>
        <translation>This wage is below the minimum wage of the place of work. Check the wage.</translation>
    </message>
    <message>
        <source>Upah di bawah minimum</source>
        <translation>Wage below minimum</translation>
    </message>
    <message>
        <source>Data perusahaan belum diisi.</source>
        <translation>The employer has not been entered yet.</translation>
    </message>
    <message>
        <source>Wajib bagi pemberi kerja dari semua ukuran (%2).</source>
        <translation>Compulsory for employers of every size (%2).</translation>
    </message>
    <message>
        <source>Mengikuti karena syaratnya terpenuhi (%2).</source>
        <translation>Follows because its conditions are met (%2).</translation>
    </message>
    <message>
        <source>Wajib bagi usaha %1 (%2).</source>
        <translation>Compulsory for a %1 enterprise (%2).</translation>
    </message>
</context>
<context>
    <name>WorkerForm</name>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Hubungan kerja</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Upah dan tempat kerja</source>
        <translation>Wage and place of work</translation>
    </message>
    <message>
        <source>Kepesertaan</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Nomor peserta dan data yang dilaporkan</source>
        <translation>Membership numbers and reported data</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Enter: isian berikutnya. Ctrl+Enter: simpan dan isi orang berikutnya. Esc: batal.</source>
        <translation>Enter: next field. Ctrl+Enter: save and enter the next person. Esc: cancel.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan dan tambah lagi</source>
        <translation>Save and add another</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ubah tenaga kerja</source>
        <translation>Edit worker</translation>
    </message>
    <message>
        <source>Tenaga kerja baru</source>
        <translation>New worker</translation>
    </message>
    <message>
        <source>Riwayat orang ini</source>
        <translation>History of this person</translation>
    </message>
    <message>
        <source>Isi NIK, atau nomor paspor bagi tenaga kerja asing.</source>
        <translation>Fill in the NIK, or the passport number of a foreign worker.</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>perempuan</source>
        <translation>female</translation>
    </message>
    <message>
        <source>laki-laki</source>
        <translation>male</translation>
    </message>
    <message>
        <source>Menurut NIK: %1. Tab pada isian kosong memakainya.</source>
        <translation>By the NIK: %1. Tab in an empty field takes it.</translation>
    </message>
    <message>
        <source>Isi upah untuk melihat iurannya.</source>
        <translation>Fill in the wage to see its contributions.</translation>
    </message>
    <message>
        <source>Sementara: tanggal lahir belum diisi, JP dan JKP dapat berubah.</source>
        <translation>Provisional: without the date of birth, JP and JKP may change.</translation>
    </message>
    <message>
        <source>Iuran %1</source>
        <translation>Contributions %1</translation>
    </message>
    <message>
        <source>Nomor ini sudah tercatat untuk %1. Ubah data orang itu.</source>
        <translation>This number is recorded for %1 already. Edit that person's data.</translation>
    </message>
    <message>
        <source>Buang isian?</source>
        <translation>Discard what was typed?</translation>
    </message>
    <message>
        <source>Isian orang ini belum tersimpan.</source>
        <translation>What was typed for this person is not saved yet.</translation>
    </message>
    <message>
        <source>Buang isian</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>tidak ada temuan</source>
        <translation>no findings</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1; temuan: %2</source>
        <translation>%1; finding: %2</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK/paspor</source>
        <translation>NIK/passport</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Upah (Rp)</source>
        <translation>Wage (Rp)</translation>
    </message>
    <message>
        <source>Upah pokok (Rp)</source>
        <translation>Basic wage (Rp)</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Baris %1 dari %2, %3</source>
        <translation>Row %1 of %2, %3</translation>
    </message>
</context>
<context>
    <name>WorkerTableView</name>
    <message>
        <source>Daftar tenaga kerja</source>
        <translation>List of workers</translation>
    </message>
</context>
<context>
    <name>WorkforceBar</name>
    <message>
        <source>Impor tenaga kerja</source>
        <translation>Import workers</translation>
    </message>
    <message>
        <source>Unduh format isian</source>
        <translation>Blank workbook</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Perubahan sejak…</source>
        <translation>Changes since…</translation>
    </message>
    <message>
        <source>Cetak slip untuk tenaga kerja</source>
        <translation>Print slips for workers</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Cari nama, NIK, KPJ, nomor pegawai</source>
        <translation>Search name, NIK, KPJ, staff number</translation>
    </message>
    <message>
        <source>Saringan</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Tampilkan NIK</source>
        <translation>Show NIK</translation>
    </message>
    <message>
        <source>Ubah %1 orang…</source>
        <translation>Change %1 people…</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Upah di bawah minimum</source>
        <translation>Wage below minimum</translation>
    </message>
    <message>
        <source>Sudah keluar</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Masih bekerja</source>
        <translation>Still employed</translation>
    </message>
    <message>
        <source>Tanpa %1</source>
        <translation>Without %1</translation>
    </message>
</context>
<context>
    <name>WorkforceEdits</name>
    <message>
        <source>Ubah %1</source>
        <translation>change %1</translation>
    </message>
    <message>
        <source>%1 diperbaiki sejak awal.</source>
        <translation>%1 corrected from the beginning.</translation>
    </message>
    <message>
        <source>%1 berlaku sejak %2.</source>
        <translation>%1 holds from %2.</translation>
    </message>
    <message>
        <source>Tambah tenaga kerja</source>
        <translation>add a worker</translation>
    </message>
    <message>
        <source>Ubah tenaga kerja</source>
        <translation>change a worker</translation>
    </message>
    <message>
        <source>Pilih dua baris orang yang sama, lalu gabungkan.</source>
        <translation>Select two rows of the same person, then merge them.</translation>
    </message>
    <message>
        <source>Gabungkan data</source>
        <translation>Merge records</translation>
    </message>
    <message>
        <source>Dua data digabungkan menjadi satu; nomor lama tetap dikenali.</source>
        <translation>Two records were made one; the former numbers are still recognised.</translation>
    </message>
    <message>
        <source>Hapus %1 orang</source>
        <translation>remove people (%1)</translation>
    </message>
    <message>
        <source>%1 tenaga kerja dihapus.</source>
        <translation>Workers removed: %1.</translation>
    </message>
    <message>
        <source>%1 baris dan %2 kolom disalin.</source>
        <translation>Copied: rows %1, columns %2.</translation>
    </message>
    <message>
        <source>Menyalin</source>
        <translation>Copying</translation>
    </message>
    <message>
        <source>Tempel %1 sel</source>
        <translation>paste cells (%1)</translation>
    </message>
    <message>
        <source>Papan klip tidak berisi sel yang dapat ditempel di sini.</source>
        <translation>The clipboard holds no cells that can be pasted here.</translation>
    </message>
    <message>
        <source>Memeriksa tempelan</source>
        <translation>Checking what is pasted</translation>
    </message>
    <message>
        <source>Kosongkan %1 sel</source>
        <translation>empty cells (%1)</translation>
    </message>
    <message>
        <source>Menyiapkan perubahan</source>
        <translation>Preparing the changes</translation>
    </message>
    <message>
        <source>Pilih dahulu orang yang diubah; Ctrl+A memilih semuanya.</source>
        <translation>First choose whom to change; Ctrl+A chooses everybody.</translation>
    </message>
    <message>
        <source>Ubah %1 untuk %2 orang</source>
        <translation>change %1 of people (%2)</translation>
    </message>
</context>
<context>
    <name>WorkforceFiles</name>
    <message>
        <source>Pilih berkas tenaga kerja</source>
        <translation>Choose the file of the workforce</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv);;Semua berkas (*)</source>
        <translation>Workbooks (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv);;All files (*)</translation>
    </message>
    <message>
        <source>Membaca berkas</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>%1 tenaga kerja baru dan %2 perubahan diimpor.</source>
        <translation>Imported: %1 new, %2 changed.</translation>
    </message>
    <message>
        <source>%1 orang diakhiri.</source>
        <translation>%1 people were ended.</translation>
    </message>
    <message>
        <source>Impor tenaga kerja</source>
        <translation>Import workers</translation>
    </message>
    <message>
        <source>Menyimpan tenaga kerja</source>
        <translation>Saving the workforce</translation>
    </message>
    <message>
        <source>Perusahaan contoh dengan %1 tenaga kerja rekaan dimuat.</source>
        <translation>The sample employer with %1 invented workers is loaded.</translation>
    </message>
    <message>
        <source>Memuat perusahaan contoh</source>
        <translation>Loading the sample employer</translation>
    </message>
    <message>
        <source>Menyiapkan ekspor</source>
        <translation>Preparing the export</translation>
    </message>
    <message>
        <source>Ekspor lembar BPJS</source>
        <translation>Export a sheet for BPJS</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1: %2 orang, %3 kolom, ditulis dan dibaca kembali tanpa perbedaan.</source>
        <translation>%1: people %2, columns %3, written and read back without a difference.</translation>
    </message>
    <message>
        <source>Isi sendiri sebelum mengunggah, sel yang masih kosong: %1.</source>
        <translation>Fill in before you upload, cells still empty: %1.</translation>
    </message>
    <message>
        <source>Menulis berkas</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>Iuran %1 tenaga kerja ditulis ke %2.</source>
        <translation>Contributions written to %2; workers: %1.</translation>
    </message>
    <message>
        <source>%1 baris impor menunggu perbaikan.</source>
        <translation>Imported rows waiting for correction: %1.</translation>
    </message>
    <message>
        <source>Lihat baris yang menunggu</source>
        <translation>See the rows that wait</translation>
    </message>
    <message>
        <source>%1 baris ditulis ke %2. Perbaiki di sana, lalu impor berkas itu.</source>
        <translation>Rows written to %2: %1. Correct them there and import that file.</translation>
    </message>
    <message>
        <source>%1 tenaga kerja ditulis ke %2.</source>
        <translation>Workers written to %2: %1.</translation>
    </message>
    <message>
        <source>Simpan format isian</source>
        <translation>Save the blank workbook</translation>
    </message>
    <message>
        <source>Format isian disimpan: %1. Isi, lalu impor kembali di halaman ini.</source>
        <translation>Blank workbook saved: %1. Fill it in, then import it on this page.</translation>
    </message>
    <message>
        <source>Dihentikan. Data tidak berubah.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>WorkforceMovesDialog</name>
    <message>
        <source>Perubahan tenaga kerja</source>
        <translation>Changes of the workforce</translation>
    </message>
    <message>
        <source>Siapa yang masuk dan keluar di antara dua tanggal, serta upah, status kerja dan kepesertaan yang berubah.</source>
        <translation>Who joined and who left between two dates, and which wages, statuses and memberships changed.</translation>
    </message>
    <message>
        <source>Cari nama atau isian</source>
        <translation>Search name or field</translation>
    </message>
    <message>
        <source>Simpan sebagai lembar kerja…</source>
        <translation>Save as a spreadsheet…</translation>
    </message>
    <message>
        <source>Daftar perubahan</source>
        <translation>List of changes</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>&amp;Dari keadaan</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Sampai</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tidak ada perubahan yang tercatat di antara kedua tanggal ini.</source>
        <translation>No change is recorded between these two dates.</translation>
    </message>
    <message>
        <source>%1 perubahan</source>
        <translation>Changes: %1</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save the changes</translation>
    </message>
    <message>
        <source>%1 perubahan ditulis ke %2.</source>
        <translation>Changes written to %2: %1.</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Upah</source>
        <translation>Wage</translation>
    </message>
    <message>
        <source>Status kerja</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kepesertaan</source>
        <translation>Membership</translation>
    </message>
</context>
<context>
    <name>WorkforceOverview</name>
    <message>
        <source>Memeriksa data tenaga kerja</source>
        <translation>Checking the workforce data</translation>
    </message>
</context>
<context>
    <name>WorkforcePage</name>
    <message>
        <source>Tenaga Kerja</source>
        <translation>Workforce</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing fits</translation>
    </message>
    <message>
        <source>Tidak ada tenaga kerja yang cocok dengan pencarian dan saringan ini.</source>
        <translation>No worker fits this search and filter.</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Ubah isi sel	F2</source>
        <translation>Edit cell	F2</translation>
    </message>
    <message>
        <source>Buka isian lengkap	Enter</source>
        <translation>Open the whole form	Enter</translation>
    </message>
    <message>
        <source>Ubah isian untuk yang dipilih…</source>
        <translation>Change a field of the selected…</translation>
    </message>
    <message>
        <source>Gabungkan dua data…</source>
        <translation>Merge two records…</translation>
    </message>
    <message>
        <source>Cetak slip…</source>
        <translation>Print slips…</translation>
    </message>
    <message>
        <source>Salin	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>Tempel	Ctrl+V</source>
        <translation>Paste	Ctrl+V</translation>
    </message>
    <message>
        <source>Tempel sebagai baris baru</source>
        <translation>Paste as new rows</translation>
    </message>
    <message>
        <source>Pilih seluruh baris	Shift+Spasi</source>
        <translation>Select whole rows	Shift+Space</translation>
    </message>
    <message>
        <source>Hapus tenaga kerja</source>
        <translation>Remove workers</translation>
    </message>
    <message>
        <source>Yang dimaksud</source>
        <translation>Those meant</translation>
    </message>
    <message>
        <source>%1 disimpan.</source>
        <translation>%1 saved.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Buka Perusahaan</source>
        <translation>Open Employer</translation>
    </message>
</context>
<context>
    <name>WorkforceSlips</name>
    <message>
        <source>Belum ada tenaga kerja untuk dicetak slipnya.</source>
        <translation>There are no workers to print slips for yet.</translation>
    </message>
    <message>
        <source>Simpan slip</source>
        <translation>Save slips</translation>
    </message>
    <message>
        <source>Mencetak slip</source>
        <translation>Printing slips</translation>
    </message>
    <message>
        <source>%1 slip ditulis ke %2.</source>
        <translation>Slips written to %2: %1.</translation>
    </message>
    <message>
        <source>%1 orang tidak bekerja pada bulan itu, jadi tidak mendapat slip.</source>
        <translation>%1 people did not work that month and get no slip.</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang ditulis.</source>
        <translation>Stopped. No file was written.</translation>
    </message>
</context>
<context>
    <name>WorkforceTools</name>
    <message>
        <source>Temuan masih diperiksa. Coba lagi sebentar.</source>
        <translation>Findings are still being checked. Try again in a moment.</translation>
    </message>
    <message>
        <source>Tidak ada temuan lagi di bawah ini.</source>
        <translation>No further finding below.</translation>
    </message>
    <message>
        <source>Tidak ada temuan lagi di atas ini.</source>
        <translation>No further finding above.</translation>
    </message>
</context>
<context>
    <name>_DetailsDialog</name>
    <message>
        <source>Rincian kesalahan</source>
        <translation>Details of the fault</translation>
    </message>
    <message>
        <source>Salin rincian</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Tersalin</source>
        <translation>Copied</translation>
    </message>
</context>
</TS>
