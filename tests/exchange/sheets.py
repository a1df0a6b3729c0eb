"""Sheets of invented workers in the known layouts, for the tests of the import."""

from __future__ import annotations

from desktop.exchange.reader_process import SheetData

SIPP_30 = [
    *("NO_PEGAWAI", "NAMA_LENGKAP", "GELAR", "TELEPON_AREA_RUMAH", "TELEPON_RUMAH"),
    *("TELEPON_AREA_KANTOR", "TELEPON_KANTOR", "TELEPON_EXT_KANTOR", "HP", "EMAIL"),
    *("TEMPAT_LAHIR", "TANGGAL_LAHIR", "NAMA_IBU_KANDUNG", "JENIS_IDENTITAS", "NOMOR_IDENTITAS"),
    *("MASA_LAKU_IDENTITAS", "JENIS_KELAMIN", "SURAT_MENYURAT_KE", "TANGGAL_KEPESERTAAN"),
    *("STATUS_KAWIN", "GOLONGAN_DARAH", "NPWP", "KODE_NEGARA", "UPAH", "ALAMAT", "KODE_POS"),
    *("LOKASI_PEKERJAAN", "STATUS_PEGAWAI", "TGL_AWAL_BEKERJA", "TGL_AKHIR_KONTRAK"),
]
NAME_PARTS = ["NAMA_DEPAN", "NAMA_TENGAH", "NAMA_BELAKANG"]
SIPP_32 = [part for head in SIPP_30 for part in (NAME_PARTS if head == "NAMA_LENGKAP" else [head])]
SIPP_50 = [
    *[h for h in SIPP_32 if h not in set(SIPP_30[-4:])],
    *("NAMA_BANK", "CABANG_BANK", "NO_REKENING", "NAMA_REKENING", "KODE_PAKET", "PESERTA_JPK"),
    *("NAMA_SUAMI_ISTRI", "TGL_LAHIR_SUAMI_ISTRI", "JENIS_KELAMIN_SUAMI_ISTRI"),
    *("GOLONGAN_DARAH_SUAMI_ISTRI",),
    *(
        f"{what}_ANAK_{n}"
        for n in (1, 2, 3)
        for what in ("NAMA", "TGL_LAHIR", "JENIS_KELAMIN", "GOLONGAN_DARAH")
    ),
]
SITI = {
    "NO_PEGAWAI": "K-1",
    "NAMA_LENGKAP": "Siti Contoh",
    "NAMA_DEPAN": "Siti",
    "NAMA_TENGAH": "",
    "NAMA_BELAKANG": "Contoh",
    "TANGGAL_LAHIR": "12-03-1990",
    "JENIS_IDENTITAS": "KTP",
    "NOMOR_IDENTITAS": "1871015203900001",
    "JENIS_KELAMIN": "P",
    "KODE_NEGARA": "ID",
    "UPAH": "4500000",
    "STATUS_PEGAWAI": "PKWTT",
    "TGL_AWAL_BEKERJA": "02-01-2020",
    "STATUS_KAWIN": "Y",
}
ALEX = {
    **SITI,
    "NO_PEGAWAI": "K-2",
    "NAMA_LENGKAP": "Alex Example",
    "JENIS_IDENTITAS": "PASSPORT",
    "NOMOR_IDENTITAS": "X 1234567",
    "KODE_NEGARA": "AU",
    "JENIS_KELAMIN": "L",
    "STATUS_PEGAWAI": "PKWT",
    "TGL_AKHIR_KONTRAK": "01-02-2027",
}


def sheet_of(headings: list[str], *rows: dict[str, str], name: str = "data_tk_baru") -> SheetData:
    """Return a sheet with a header in row 1 and one row per mapping."""
    return SheetData(name, [headings, *([row.get(head, "") for head in headings] for row in rows)])


F2A_HEAD = [
    *("No", "Nomor Referensi (KPJ)", "NIK", "Nomor Pegawai", "Nama Tenaga Kerja", "Tgl Lahir"),
    *("Tgl Kepesertaan", "Upah", "Rapel", "Iuran JKK", "Iuran JKM", "JHT Pemberi Kerja"),
    *("JHT Tenaga Kerja", "JP Pemberi Kerja", "JP Tenaga Kerja", "JKP Pemberi Kerja"),
    *("JKP Pemerintah", "Total Iuran"),
]
F2A_BLOCK = [
    ["RINCIAN IURAN TENAGA KERJA"],
    ["NPP", ":", "12345678"],
    ["Nama Perusahaan", ":", "PT Contoh Sejahtera"],
    ["Nama Unit Kerja", ":", "Pusat"],
    ["Periode Pelaporan", ":", "05 2026"],
    [],
]
F2A_ROWS = [
    [
        *("1", "12345678901", "1871015203900001", "", "Siti Contoh", "12-03-1990", "01-02-2020"),
        *("4,500,000.00", "0.00", "33,750.00", "13,500.00", "166,500.00", "90,000.00"),
        *("90,000.00", "45,000.00", "6,300.00", "9,900.00", "454,950.00"),
    ],
    [
        *("2", "12345678902", "1871011708660002", "", "Budi Contoh", "17-08-1966", "01-03-2009"),
        *("900,000.50", "0.00", "6,750.00", "2,700.00", "33,300.00", "18,000.00"),
        *("0.00", "0.00", "0.00", "0.00", "60,750.00"),
    ],
]
F2A_FOOT = [
    ["Jumlah Seluruhnya", *[""] * 6, "5,400,000.50"],
    [],
    ["Bandar Lampung, 10-06-2026"],
    ["", "", "", "", "Pimpinan"],
]


def f2a() -> SheetData:
    """Return an F2a PU as it is printed, with head block, total and signature."""
    return SheetData("F2a", [*F2A_BLOCK, F2A_HEAD, *map(list, F2A_ROWS), *F2A_FOOT])


_PLACES = [0, 1, 3, 4, 5, 7, 9, 10, 12, 13, 14, 15, 17, 19, 22, 24, 25, 26]
"""Where the eighteen columns lie among A..AB after conversion out of a PDF."""


def f2a_merged() -> SheetData:
    """Return the F2a as a PDF converter makes it: 28 columns, two header levels, page breaks."""
    upper = [""] * 28
    lower = [""] * 28
    groups = {11: "Iuran JHT", 13: "Iuran JP", 15: "Iuran JKP"}
    for n, (place, heading) in enumerate(zip(_PLACES, F2A_HEAD, strict=True)):
        group, _, share = heading.partition(" ")
        if group in {"JHT", "JP", "JKP"}:
            upper[place] = groups.get(n, "")
            lower[place] = share
        else:
            upper[place] = heading
    upper[4], upper[5], upper[6] = "Nomor Pegawai", "", "Nama Tenaga Kerja"  # beside its values
    upper[27] = ""
    rows = [_spread(row) for row in F2A_ROWS]
    again = [list(upper), list(lower)]
    total = ["Jumlah Seluruhnya", *[""] * 27]
    return SheetData("Table 1", [*F2A_BLOCK, upper, lower, rows[0], *again, rows[1], total])


def _spread(row: list[str]) -> list[str]:
    wide = [""] * 28
    for place, text in zip(_PLACES, row, strict=True):
        wide[place] = text
    return wide
