"""Headings seen in BPJS forms and payroll exports, beside those of the field table."""

from __future__ import annotations

from collections.abc import Mapping

NAME_PARTS = ("name.first", "name.middle", "name.last")
COUNTRY = "citizenship.country"
IDENTITY_TYPE = "nik.document"
MEMBERSHIP_DATE = "start.membership"
EMPLOYMENT_STATE = "end.state"
FAMILY_RELATION = "family.relation"
FAMILY_CARD = "family.card"
ROW_NUMBER = "row_number"
TRAY_NUMBER = "tray.number"
KNOWN_UNUSED = "unused"

TRAY_HEADING = "Nomor Antrean"
"""The heading under which a row that waited carries its number out and back."""
TRAY_ROW_HEADING = "Baris Asal"
TRAY_FINDINGS_HEADING = "Temuan"

_CONTRIBUTIONS: Mapping[str, tuple[str, ...]] = {
    "jkk.contribution": ("Iuran JKK", "JKK Perusahaan"),
    "jkm.contribution": ("Iuran JKM", "JKM Perusahaan"),
    "jht.contribution": (
        "JHT Pemberi Kerja",
        "JHT Tenaga Kerja",
        "Iuran JHT Pemberi Kerja",
        "Iuran JHT Tenaga Kerja",
        "Iuran JHT Perusahaan",
        "Iuran JHT TK",
    ),
    "jp.contribution": (
        "JP Pemberi Kerja",
        "JP Tenaga Kerja",
        "Iuran JP Pemberi Kerja",
        "Iuran JP Tenaga Kerja",
        "Iuran JP Perusahaan",
        "Iuran JP TK",
    ),
    "jkp.contribution": (
        "JKP Pemberi Kerja",
        "JKP Pemerintah",
        "Iuran JKP Pemberi Kerja",
        "Iuran JKP Pemerintah",
    ),
}
_SIPP_UNUSED = (
    *("GELAR", "TELEPON_AREA_RUMAH", "TELEPON_RUMAH", "TELEPON_AREA_KANTOR"),
    *("TELEPON_KANTOR", "TELEPON_EXT_KANTOR", "HP", "EMAIL", "TEMPAT_LAHIR"),
    *("NAMA_IBU_KANDUNG", "MASA_LAKU_IDENTITAS", "SURAT_MENYURAT_KE", "STATUS_KAWIN"),
    *("GOLONGAN_DARAH", "NPWP", "ALAMAT", "KODE_POS", "NAMA_BANK", "CABANG_BANK"),
    *("NO_REKENING", "NAMA_REKENING", "KODE_PAKET", "PESERTA_JPK", "SUAMI_ISTRI"),
    *("NAMA_SUAMI_ISTRI", "TGL_LAHIR_SUAMI_ISTRI", "TANGGAL_LAHIR_SUAMI_ISTRI"),
    *("JENIS_KELAMIN_SUAMI_ISTRI", "GOLONGAN_DARAH_SUAMI_ISTRI"),
    *(f"NAMA_ANAK_{n}" for n in (1, 2, 3)),
    *(f"TGL_LAHIR_ANAK_{n}" for n in (1, 2, 3)),
    *(f"TANGGAL_LAHIR_ANAK_{n}" for n in (1, 2, 3)),
    *(f"JENIS_KELAMIN_ANAK_{n}" for n in (1, 2, 3)),
    *(f"GOLONGAN_DARAH_ANAK_{n}" for n in (1, 2, 3)),
    *("Rapel", "JUMLAH_RAPEL", "Total Iuran", "NPP", "BLTH", "Periode", "KODE_TK", "KODE"),
    *("SEBAB_NA", "KETERANGAN", "ALAMAT_LENGKAP_DOMISILI", "HANDPHONE", "KODE_BANK"),
    *("NOMOR_REKENING",),
)
_EDABU_UNUSED = (
    *("JENIS MUTASI", "TGL AKTIF BERLAKU MUTASI", "Tanggal Aktif Berlaku Mutasi"),
    *("Status Kawin", "RT", "RW", "Kode Kecamatan", "Nama Kecamatan", "Kode Desa", "Nama Desa"),
    *("Kode Faskes Tk.I", "Nama Faskes Tk.I", "Kode Faskes Dokter Gigi", "Kelas Rawat"),
    *("Nama Faskes Dokter Gigi", "Nomor Telepon", "No. Kartu Asuransi", "Nama Asuransi"),
    *("Nomor Kartu Asuransi", "No. NPWP", "No. Telepon", "Nomor Telepon Peserta"),
)
_PAYROLL_UNUSED = (
    *("Umur", "Usia", "Masa Kerja", "Golongan", "Grade", "Level", "Pendidikan Terakhir", "Foto"),
    *("Alamat KTP", "No. Telp", "Telepon", "Nama Ibu", "Nama Panggilan", "Nickname", "PTKP"),
    *("Status Nikah", "Status Pernikahan", "Status Pajak", "No Absen", "PIN", "Jumlah Anak"),
    *("STATUS PERKAWINAN", "STATUS PERKAWINAN(TK/K/D/C)", "KELURAHAN", "KECAMATAN", "KOTA/KAB"),
    *("PROVINSI", "NO HP", "STATUS KEPESERTAAN", "STATUS KEPESERTAAN(AKTIF)", "KODE PERUSAHAAN"),
    *("NAMA PERUSAHAAN", "NPWP PERUSAHAAN", "TOTAL JHT", "TOTAL JP", "TOTAL IURAN TK"),
    *("TOTAL IURAN PERUSAHAAN", "GRAND TOTAL", "Barcode", "Expired Date Identity"),
    *("Postal Code", "Citizen ID Address", "Residential Address", "Place of Birth", "Username"),
    *("Password", "Contact Number", "Address", "City", "State", "Zip", "Country", "Dependent"),
    *("Marital Status", "Company", "Shift", "Role", "Basic Salary Month Year", "Bank Name"),
    *("Basic Salary Payslip", "Include BPJS TK", "Include BPJS KES", "Include Tax"),
    *("Dispensation", "User ID", "Alamat Domisili", "Nomor HP", "Active", "Active Yes/No"),
    *("Mobile", "Mobile Phone", "Phone", "Religion", "Agama", "Blood Type", "Account Number"),
    *("Account Name", "Account Holder Name", "Bank Account Number", "Bank Branch"),
    *("Nama Ibu Kandung", "Tempat Lahir", "Pendidikan", TRAY_ROW_HEADING, TRAY_FINDINGS_HEADING),
)

EXTRA_ALIASES: Mapping[str, tuple[str, ...]] = {
    ROW_NUMBER: ("No", "No.", "Nomor", "No Urut", "Nomor Urut"),
    TRAY_NUMBER: (TRAY_HEADING,),
    "name.first": ("NAMA_DEPAN", "First Name"),
    "name.middle": ("NAMA_TENGAH", "Middle Name"),
    "name.last": ("NAMA_BELAKANG", "Last Name", "Surname"),
    "name": (
        *("Nama Tenaga Kerja", "Nama Pekerja", "Nama Pegawai", "Nama Lengkap Karyawan"),
        *("Nama Sesuai KTP", "Nama Lengkap Sesuai KTP", "Employee Name"),
        *("Nama Karyawan Sesuai KTP", "Nama Pekerja Sesuai KTP", "Nama Pegawai Sesuai KTP"),
    ),
    "nik": (
        *("No. Identitas", "NIK/KITAS", "No. KTP", "Nomor KTP", "Nomor Induk Kependudukan"),
        *("KTP Number", "National ID", "ID Card Number", "Citizen ID"),
        *("No NIK", "Nomor NIK", "NIK/KTP", "KTP/NIK", "No. KTP/NIK", "No. NIK/KTP", "KTP"),
    ),
    "staff_number": (
        *("NOMOR_PEGAWAI", "No Pegawai", "NIK Karyawan", "Nomor Induk Pegawai", "ID Karyawan"),
        *("No. Karyawan", "Nomor Karyawan", "No. Induk Karyawan", "Employee No", "NRP", "NPK"),
        *("Employee Number", "ID Pegawai", "Kode Karyawan", "Kode Pegawai", "No Induk"),
        *("Nomor Induk", "NIK Perusahaan", "Badge", "Badge Number", "Badge No"),
    ),
    "birth_date": (
        *("Birth Date", "Tgl. Lahir", "DOB", "Tempat/Tgl Lahir", "Tempat Tanggal Lahir", "TTL"),
        *("Tempat dan Tanggal Lahir", "Tmp/Tgl Lahir", "Birthday", "Tgl Lhr"),
        *("Kelahiran Tanggal", "Kelahiran Tgl", "Lahir Tanggal"),
    ),
    "sex": ("Jns Kelamin", "Kelamin", "P/L", "LP"),
    "start": (
        *("Join Date", "Tanggal Masuk", "Tgl Masuk", "Tanggal Bergabung", "Start Date"),
        *("Mulai Kerja", "Mulai Bekerja", "Tgl Mulai Kerja", "Tanggal Mulai Kerja", "TMT"),
        *("Tgl Masuk Kerja", "Tanggal Masuk Kerja", "Tgl Bergabung", "Hire Date", "TMT Bekerja"),
        *("Date Joined", "Date of Joining", "Start Working"),
    ),
    "end": (
        *("End Date", "Tgl Keluar", "Tanggal Resign", "Tgl Resign", "Tgl Berhenti"),
        *("Tgl Keluar Kerja", "Tanggal Keluar Kerja", "Tgl Berhenti Kerja", "Tanggal Terminasi"),
        *("Termination Date", "Resignation Date", "Last Working Date", "Last Working Day"),
    ),
    "contract_end": (
        *("Habis Kontrak", "Tgl Habis Kontrak", "Tanggal Habis Kontrak", "Tgl Akhir Kontrak"),
        *("Contract End Date", "Contract End", "Berakhir Kontrak", "Kontrak Berakhir"),
        *("Selesai Kontrak", "Tgl Selesai Kontrak", "Tanggal Selesai Kontrak", "End Contract"),
    ),
    "kind": (
        *("Employment Status", "Status Kepegawaian", "Status Kerja", "Jenis Karyawan"),
        *("Employment Type", "Contract Type", "Tipe Karyawan", "Status Hubungan Kerja"),
        *("Status Kontrak", "Jenis Kontrak", "Tipe Pegawai", "Employee Status"),
    ),
    "basic_wage": (
        *("Gaji Pokok + Tunj. Tetap", "Upah Sebulan", "Upah/Gaji", "Gaji Pokok+Tunj Tetap"),
        *("Gaji/Upah", "Gapok", "Gaji Pokok per Bulan", "Upah per Bulan", "Gaji Bulanan"),
        *("Gaji Pokok + Tunjangan Tetap", "Gaji Pokok dan Tunjangan Tetap", "Gaji Perbulan"),
        *("Upah Pokok + Tunjangan Tetap", "Gaji Pokok & Tunjangan Tetap", "Upah Perbulan"),
        *("Basic Pay", "Base Salary", "Monthly Salary", "Salary"),
    ),
    "fixed_allowances": ("Total Tunjangan Tetap", "Jumlah Tunjangan Tetap"),
    "workplace": (
        *("Depo", "Branch", "Lokasi", "Location", "Work Location", "Site", "Penempatan"),
        *("Lokasi Penempatan", "Kantor Cabang"),
    ),
    "position": ("Job Position", "Job Title", "Posisi"),
    "unit": ("Organization Name", "Organization", "Dept", "Seksi", "Division", "Unit Kerja"),
    "citizenship": ("Nationality", "WNI/WNA"),
    "passport_number": ("Passport No", "Passport No."),
    "jkn_status": ("Status BPJS Kesehatan",),
    "kpj": (
        *("NOMOR KARTU", "No. KPJ", "Nomor KPJ", "No. BPJS Ketenagakerjaan", "No. BPJS TK"),
        *("Nomor BPJS Ketenagakerjaan", "No. Peserta BPJS Ketenagakerjaan"),
        *("BPJS TK Number", "BPJS Ketenagakerjaan Number", "BPJS Employment Number"),
    ),
    "jkn_number": (
        *("No. Kartu BPJS Kesehatan", "Nomor Kartu BPJS Kesehatan", "No. BPJS Kesehatan"),
        *("Nomor BPJS Kesehatan", "No. Peserta BPJS Kesehatan", "No. BPJS Kes"),
        *("BPJS Health Number", "BPJS Kesehatan Number", "No. Kartu JKN", "No. KIS"),
    ),
    COUNTRY: ("KODE_NEGARA",),
    IDENTITY_TYPE: ("JENIS_IDENTITAS", "Identity Type"),
    MEMBERSHIP_DATE: ("TANGGAL_KEPESERTAAN", "Tgl Kepesertaan"),
    EMPLOYMENT_STATE: ("Status Aktif", "Status Keaktifan", "Aktif/Nonaktif"),
    FAMILY_RELATION: ("PISA", "Kode Hub. Keluarga", "Kode Hubungan Keluarga", "Hub. Keluarga"),
    FAMILY_CARD: ("No KK", "Nomor KK", "No. Kartu Keluarga", "Nomor Kartu Keluarga"),
    **_CONTRIBUTIONS,
    KNOWN_UNUSED: (*_SIPP_UNUSED, *_EDABU_UNUSED, *_PAYROLL_UNUSED),
}
