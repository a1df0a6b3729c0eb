"""Sentences of the check list and remarks of the declaration."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.obligation import Bilingual as Say

FIELDS: Mapping[str, Say] = {
    "name": Say("nama perusahaan", "name"),
    "nib": Say("NIB", "NIB"),
    "npwp": Say("NPWP", "NPWP"),
    "npp": Say("NPP", "NPP"),
    "health_entity_code": Say("kode badan usaha BPJS Kesehatan", "BPJS Kesehatan entity code"),
    "kbli": Say("KBLI", "KBLI"),
    "address": Say("alamat", "address"),
    "city": Say("kota atau kabupaten", "city or regency"),
    "province": Say("provinsi", "province"),
    "phone": Say("telepon", "telephone"),
    "size": Say("ukuran usaha", "size"),
    "jkk_risk_group": Say("kelompok risiko JKK", "JKK risk group"),
    "establishments": Say("unit usaha", "establishments"),
    "signatory_name": Say("nama penanda tangan", "signatory"),
    "value": Say("nilai", "value"),
    "decree": Say("keputusan", "decree"),
    "in_force_from": Say("tanggal mulai berlaku", "first day in force"),
    "region_name": Say("kabupaten atau kota", "regency or city"),
}

CHECKS: Mapping[str, Say] = {
    "OWN_VALUE_RULE": Say(
        "Nilai untuk {value} tidak dapat ditambahkan; hanya upah minimum dan batas atas upah.",
        "A value for {value} cannot be added; only minimum wages and wage ceilings can.",
    ),
    "OWN_VALUE_NOT_POSITIVE": Say(
        "Isilah nilainya dengan jumlah di atas nol.", "Enter a value above zero."
    ),
    "OWN_VALUE_DECREE_MISSING": Say(
        "Isilah nomor dan tanggal keputusan yang menetapkan nilai ini.",
        "Enter number and date of the decree that sets this value.",
    ),
    "OWN_VALUE_TOO_EARLY": Say(
        "Tanggal berlakunya lebih awal daripada nilai pertama yang tercatat; pilih tanggal sesudah "
        "itu.",
        "It begins before the first value on record; choose a later day.",
    ),
    "OWN_VALUE_REGION_NAME": Say(
        "Isilah nama kabupaten atau kota untuk upah minimum ini.",
        "Enter the name of the regency or city of this minimum wage.",
    ),
    "OWN_VALUE_STEP": Say(
        "Nilai ini berbeda lebih dari 20% dari nilai lain di dekatnya; periksa kembali angkanya.",
        "This value differs by more than 20% from the one next to it; please check the figure.",
    ),
    "OWN_VALUE_REPLACES": Say(
        "Nilai ini menggantikan nilai lain pada data peraturan untuk tanggal yang sama; periksa "
        "keputusannya.",
        "This value replaces another one in the law data for the same day; please check the "
        "decree.",
    ),
    "NO_ACTIVE_WORKER": Say(
        "Belum ada pekerja yang aktif pada tanggal penilaian. Impor atau tambahkan tenaga kerja.",
        "No worker is active on the day of assessment. Import or add workers.",
    ),
    "ROWS_WAITING": Say(
        "{value} baris impor masih menunggu perbaikan; orang yang baru ada di sana belum ikut "
        "dihitung.",
        "{value} imported rows still wait for a correction; people who are only there are not "
        "counted yet.",
    ),
    "REQUIRED": Say("Lengkapi {field}.", "Please fill in: {field}."),
    "EMPLOYER_FIELD_EMPTY": Say(
        "{field} belum diisi; sebaiknya dilengkapi.", "{field} is empty; please consider adding it."
    ),
    "SIGNATORY_MISSING": Say(
        "Nama penanda tangan belum diisi.", "The name of the signatory is not filled in."
    ),
    "PROVINCE_UNKNOWN": Say(
        "Provinsi {value} tidak dikenal. Pilih dari daftar 38 provinsi.",
        "The province {value} is not known. Choose one of the 38 provinces.",
    ),
    "RISK_GROUP_MISSING": Say(
        "Kelompok risiko JKK belum diisi. Isilah 1 sampai 5 sesuai tagihan BPJS Ketenagakerjaan.",
        "The JKK risk group is not filled in. Enter 1 to 5 as on the bill of BPJS Ketenagakerjaan.",
    ),
    "SIZE_MISSING": Say(
        "Ukuran usaha belum dapat ditentukan. Isilah ukuran usaha, modal usaha, atau hasil "
        "penjualan tahunan.",
        "The size of the enterprise cannot be told. Enter its size, capital or annual sales.",
    ),
    "SIZE_CONTRADICTS": Say(
        "Modal usaha dan hasil penjualan menunjuk ke ukuran yang berbeda. Pilih kriteria yang "
        "dipakai.",
        "Capital and annual sales point to different sizes. Choose the criterion to be used.",
    ),
    "SIZE_FIGURE_MISSING": Say(
        "Kriteria ukuran usaha sudah dipilih, tetapi angkanya belum diisi.",
        "The criterion of size is chosen, but its figure is not filled in.",
    ),
    "SIZE_RULE_NOT_IN_FORCE": Say(
        "Batas ukuran usaha untuk {value} tidak ada dalam data peraturan. Isilah ukuran usaha "
        "langsung.",
        "The rule data hold no bounds of size for {value}. Enter the size itself.",
    ),
    "ESTABLISHMENT_TWICE": Say(
        "Unit usaha {value} tercatat lebih dari sekali; bedakan namanya supaya pekerjanya dapat "
        "dihubungkan.",
        "The establishment {value} is listed more than once; give each its own name so that its "
        "workers can be linked.",
    ),
    "HEAD_OFFICE_TWICE": Say(
        "Lebih dari satu unit usaha ditandai sebagai kantor pusat; tandai satu saja.",
        "More than one establishment is marked as head office; mark one only.",
    ),
    "WORKPLACE_UNMATCHED": Say(
        "Tempat kerja “{value}” tidak cocok dengan satu pun unit usaha. Sesuaikan tulisannya pada "
        "data pekerja, atau tambahkan unit usahanya.",
        "The place of work “{value}” fits none of the establishments. Change it in the worker's "
        "data, or add the establishment.",
    ),
    "NIB_LENGTH": Say(
        "NIB terdiri atas 13 angka; tertulis {value}.", "An NIB has 13 digits; found {value}."
    ),
    "NPWP_LENGTH": Say(
        "NPWP terdiri atas 15 atau 16 angka; tertulis {value}.",
        "An NPWP has 15 or 16 digits; found {value}.",
    ),
    "NPP_FORM": Say(
        "NPP pada umumnya terdiri atas 8 angka; tertulis {value}. Periksa pada sertifikat "
        "kepesertaan.",
        "An NPP usually has 8 digits; found {value}. Check the certificate of membership.",
    ),
    "KBLI_LENGTH": Say(
        "KBLI terdiri atas 5 angka; tertulis {value}.", "A KBLI code has 5 digits; found {value}."
    ),
    "PHONE_FORM": Say(
        "Nomor telepon {value} tidak lazim; periksa kembali.",
        "The telephone number {value} looks unusual; please check it.",
    ),
}

REMARKS: Mapping[str, Say] = {
    "INDICATIVE": Say(
        "Jumlah iuran dalam surat ini adalah perhitungan indikatif dari data upah perusahaan; "
        "tagihan resmi tetap yang diterbitkan oleh BPJS Ketenagakerjaan dan BPJS Kesehatan.",
        "The contributions in this letter are indicative, computed from the employer's wages; the "
        "bills of BPJS Ketenagakerjaan and BPJS Kesehatan remain the official ones.",
    ),
}
