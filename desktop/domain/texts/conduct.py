"""Sentences on deductions, arrears, reliefs, the risk group, safety and employment relations."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.bilingual import Bilingual as Say

CONDUCT_RESULTS: Mapping[str, Say] = {
    "RISK_GROUP_AGREES": Say(
        "Kelompok risiko {group} sesuai dengan jenis usaha {business_kind} pada Lampiran I.",
        "Risk group {group} is that of the kind of business {business_kind} in Lampiran I.",
    ),
    "RISK_GROUP_DIFFERS": Say(
        "Kelompok risiko yang tercatat {group}, sedangkan jenis usaha {business_kind} termasuk "
        "kelompok {proposed}. Penetapan ada pada BPJS Ketenagakerjaan; mohon ditanyakan.",
        "The risk group on record is {group}, whereas the kind of business {business_kind} "
        "belongs to group {proposed}. BPJS Ketenagakerjaan decides; please ask.",
    ),
    "RISK_GROUP_BUSINESS_CHANGED": Say(
        "Dinyatakan bahwa kegiatan usaha tidak lagi sama dengan yang terdaftar; tanyakan kelompok "
        "risiko yang tepat kepada BPJS Ketenagakerjaan.",
        "It is stated that the business is no longer the registered one; please ask BPJS "
        "Ketenagakerjaan for the right risk group.",
    ),
    "RISK_GROUP_BUSINESS_NOT_TOLD": Say(
        "Jenis usaha menurut Lampiran I belum diisi, sehingga kelompok risiko {group} belum dapat "
        "dibandingkan.",
        "The kind of business by Lampiran I is not told yet, so risk group {group} cannot be "
        "compared.",
    ),
    "RISK_GROUP_BUSINESS_UNKNOWN": Say(
        "Jenis usaha {business_kind} tidak ada pada Lampiran I. Tulislah nomornya, misalnya 3.12.",
        "The kind of business {business_kind} is not in Lampiran I. Please write its number, such "
        "as 3.12.",
    ),
    "DEDUCTIONS_ANSWERED_NO": Say(
        "Menurut jawaban yang diberikan, tidak ada potongan untuk JKK, JKM, JKP, atau denda.",
        "By the answer given, nothing is deducted for JKK, JKM, JKP or fines.",
    ),
    "DEDUCTIONS_OF_EMPLOYER_SHARE": Say(
        "Menurut jawaban yang diberikan, ada potongan upah untuk JKK, JKM, JKP, atau denda, yang "
        "seharusnya beban perusahaan.",
        "By the answer given, wages are reduced for JKK, JKM, JKP or fines, which the employer "
        "has to bear.",
    ),
    "DEDUCTIONS_NONE": Say(
        "Dinyatakan tidak ada potongan upah untuk iuran.",
        "It is stated that nothing is deducted from wages for contributions.",
    ),
    "DEDUCTIONS_WITHIN_SHARE": Say(
        "Potongan {counted} pekerja yang diisi tidak melebihi bagian pekerja.",
        "The deductions of {counted} workers told do not exceed their share.",
    ),
    "DEDUCTIONS_TOO_HIGH_IN_PART": Say(
        "Potongan {failed} dari {counted} pekerja yang diisi melebihi bagian pekerja.",
        "The deductions of {failed} of {counted} workers told exceed their share.",
    ),
    "DEDUCTIONS_TOO_HIGH": Say(
        "Potongan seluruh {counted} pekerja yang diisi melebihi bagian pekerja.",
        "The deductions of all {counted} workers told exceed their share.",
    ),
    "DEDUCTIONS_UNCONFIRMED": Say(
        "Potongan {unconfirmed} dari {counted} pekerja belum dapat dibandingkan dengan pasti: "
        "kepesertaan atau batas bawah JKN belum diketahui.",
        "The deductions of {unconfirmed} of {counted} workers cannot be compared for sure: a "
        "membership or the JKN floor is not known.",
    ),
    "DEDUCTIONS_TOLD_IN_PART": Say(
        "Baru {counted} dari {workers} pekerja yang potongannya diisi. Lengkapi, atau jawablah "
        "pertanyaannya.",
        "Deductions are told for {counted} of {workers} workers only. Please complete them or "
        "answer the question.",
    ),
    "ARREARS_NONE": Say(
        "Dinyatakan tidak ada iuran yang belum dibayar dan tidak ada denda.",
        "It is stated that no contributions are unpaid and no fine is owed.",
    ),
    "ARREARS_SOME": Say(
        "Ada tunggakan paling banyak {months} bulan, dengan denda terutang {fine:money}.",
        "Up to {months} months are in arrears, with fines of {fine:money} owed.",
    ),
    "ARREARS_FINE_ONLY": Say(
        "Iuran sudah lunas, tetapi masih ada denda terutang {fine:money}.",
        "Contributions are paid, but fines of {fine:money} are still owed.",
    ),
    "ARREARS_LONG": Say(
        "Tunggakan sudah {months} bulan, {months_in_a_row} di antaranya berturut-turut: "
        "perusahaan membayar lebih dahulu manfaat uang tunai JKP. Denda terutang {fine:money}.",
        "{months} months are in arrears, {months_in_a_row} of them in a row: the employer "
        "advances the cash benefit of JKP. Fines owed {fine:money}.",
    ),
    "ARREARS_NOT_TOLD": Say(
        "Jumlah bulan yang belum dibayar belum lengkap: BPJS Ketenagakerjaan "
        "{months_employment:told}, BPJS Kesehatan {months_health:told}.",
        "The number of unpaid months is not complete: BPJS Ketenagakerjaan "
        "{months_employment:told}, BPJS Kesehatan {months_health:told}.",
    ),
    "REMITTED_ANSWERED_NO": Say(
        "Menurut jawaban yang diberikan, semua potongan sudah disetorkan.",
        "By the answer given, all deductions are paid over.",
    ),
    "REMITTED_ANSWERED_YES": Say(
        "Menurut jawaban yang diberikan, ada potongan yang belum disetorkan.",
        "By the answer given, some deductions are not paid over yet.",
    ),
    "REMITTED_IN_FULL": Say(
        "Potongan {months} bulan yang sudah jatuh tempo disetorkan seluruhnya.",
        "The deductions of {months} months fallen due are paid over in full.",
    ),
    "REMITTED_TOO_LITTLE": Say(
        "Potongan bulan {short_months:months} belum disetorkan seluruhnya; selisihnya "
        "{shortfall:money}.",
        "The deductions of {short_months:months} are not paid over in full; the difference is "
        "{shortfall:money}.",
    ),
    "REMITTED_UNCONFIRMED": Say(
        "Setoran {unclear} dari {months} bulan yang sudah jatuh tempo belum diisi.",
        "What was paid over in {unclear} of {months} months fallen due is not told yet.",
    ),
    "REMITTED_NOTHING_DUE": Say(
        "Tidak ada bulan dengan potongan yang sudah jatuh tempo per {as_of:date}.",
        "No month with deductions has fallen due by {as_of:date}.",
    ),
    "RELIEF_NOT_USED": Say(
        "Tidak ada bulan yang JKK-nya dibayar dengan keringanan.",
        "No month's JKK was paid with a relief.",
    ),
    "RELIEF_MONTHS_NOT_TOLD": Say(
        "Dinyatakan ada keringanan, tetapi bulan dan jumlahnya belum diisi.",
        "A relief is stated, but its months and amounts are not told.",
    ),
    "RELIEF_WITH_RIGHT": Say(
        "Keringanan pada {months} bulan dipakai dengan hak: {reduced_months:months}.",
        "The relief in {months} months was used with right: {reduced_months:months}.",
    ),
    "RELIEF_RIGHT_NOT_SHOWN": Say(
        "JKK {months} bulan dibayar dengan keringanan ({reduced_months:months}), tetapi subsektor "
        "atau pelunasan JKK sampai Januari 2025 belum dinyatakan pada data perusahaan.",
        "JKK of {months} months was paid with a relief ({reduced_months:months}), but the "
        "subsector or the payment of JKK through January 2025 is not stated in the employer's "
        "data.",
    ),
    "RELIEF_WITHOUT_RIGHT": Say(
        "Keringanan dipakai tanpa hak untuk {without_right:months}; selisih sampai tarif penuh "
        "{difference:money}.",
        "The relief was used without a right for {without_right:months}; the difference to the "
        "full rate is {difference:money}.",
    ),
    "SAFETY_NOT_OWED": Say(
        "Ada {workers} pekerja, kurang dari {least}, dan dinyatakan tidak berpotensi bahaya "
        "tinggi.",
        "There are {workers} workers, fewer than {least}, and hazards are stated as not high.",
    ),
    "HAZARD_NOT_TOLD": Say(
        "Ada {workers} pekerja, kurang dari {least}; belum diisi apakah tempat kerja berpotensi "
        "bahaya tinggi.",
        "There are {workers} workers, fewer than {least}; whether hazards are high is not told "
        "yet.",
    ),
    "HAZARD_LIKELY_NOT_TOLD": Say(
        "Ada {workers} pekerja, kurang dari {least}. Kelompok risiko JKK {group} memberi petunjuk "
        "bahwa potensi bahayanya tinggi; mohon dinyatakan.",
        "There are {workers} workers, fewer than {least}. JKK risk group {group} hints at high "
        "hazards; please state it.",
    ),
    "SMK3_IN_PLACE": Say(
        "Menurut jawaban yang diberikan, SMK3 sudah ditetapkan dan dilaksanakan.",
        "By the answer given, SMK3 is set up and carried out.",
    ),
    "SMK3_IN_PREPARATION": Say(
        "SMK3 sedang disusun dan belum dilaksanakan sepenuhnya.",
        "SMK3 is being prepared and not fully carried out yet.",
    ),
    "P2K3_APPROVAL_NOT_TOLD": Say(
        "P2K3 dinyatakan ada, tetapi nomor atau tanggal pengesahannya belum diisi.",
        "A P2K3 is stated, but number and date of its approval are not told.",
    ),
    "P2K3_REPORT_NOT_TOLD": Say(
        "P2K3 sudah disahkan, tetapi tanggal laporan terakhirnya belum diisi.",
        "The P2K3 is approved, but the date of its last report is not told.",
    ),
    "P2K3_REPORT_AHEAD": Say(
        "Tanggal laporan P2K3 {last_report:date} lebih baru daripada tanggal penilaian. Mohon "
        "diperiksa.",
        "The P2K3 report is dated {last_report:date}, after the day of assessment. Please check.",
    ),
    "P2K3_REPORTED": Say(
        "P2K3 sudah disahkan; laporan berikutnya paling lambat {due:date}.",
        "The P2K3 is approved; its next report is due by {due:date}.",
    ),
    "P2K3_REPORT_OVERDUE": Say(
        "P2K3 sudah disahkan, tetapi laporan berkala (setiap {months} bulan) lewat jatuh tempo "
        "{due:date}.",
        "The P2K3 is approved, but its report, made every {months} months, was due by {due:date}.",
    ),
    "REGULATION_NOT_OWED": Say(
        "Ada {workers} pekerja, kurang dari {least}.",
        "There are {workers} workers, fewer than {least}.",
    ),
    "REGULATION_DATE_NOT_TOLD": Say(
        "Dinyatakan ada peraturan perusahaan atau PKB, tetapi masa berlakunya belum diisi.",
        "A company regulation or collective agreement is stated, but its term is not told.",
    ),
    "REGULATION_NUMBER_NOT_TOLD": Say(
        "Masa berlaku sampai {until:date}, tetapi nomor pengesahan atau pendaftarannya belum "
        "diisi.",
        "It holds until {until:date}, but the number of its approval or registration is not told.",
    ),
    "REGULATION_ENDED": Say(
        "Masa berlaku peraturan perusahaan atau PKB berakhir {until:date}.",
        "The company regulation or collective agreement ended on {until:date}.",
    ),
    "REGULATION_HOLDS": Say(
        "Peraturan perusahaan atau PKB berlaku sampai {until:date}.",
        "The company regulation or collective agreement holds until {until:date}.",
    ),
    "OUTSOURCING_NONE": Say(
        "Dinyatakan tidak memakai atau menyediakan tenaga alih daya.",
        "It is stated that no outsourced workers are used or supplied.",
    ),
    "OUTSOURCING_WITHOUT_DETAILS": Say(
        "Dinyatakan memakai atau menyediakan tenaga alih daya, tetapi keadaan tiap penyedia belum "
        "diisi.",
        "Outsourcing is stated, but the state of each supplier is not told.",
    ),
    "OUTSOURCING_LACKING": Say(
        "Dari {suppliers} penyedia, {lacking} kelengkapan belum ada: izin, klausul jaminan "
        "sosial, pencatatan, atau bukti iuran.",
        "Of {suppliers} suppliers, {lacking} papers are lacking: licence, social security clause, "
        "recording or proof of contributions.",
    ),
    "OUTSOURCING_PAPERS_NOT_TOLD": Say(
        "Dari {suppliers} penyedia, {unknown} kelengkapan belum diisi.",
        "Of {suppliers} suppliers, {unknown} papers are not told yet.",
    ),
    "OUTSOURCING_IN_ORDER": Say(
        "Kelengkapan seluruh {suppliers} penyedia ada.",
        "The papers of all {suppliers} suppliers are there.",
    ),
}

CONDUCT_WARNINGS: Mapping[str, Say] = {
    "LAW_UNCONFIRMED": Say(
        "Dasar hukum kewajiban ini belum dicocokkan dengan naskah resmi, sehingga tidak dinilai "
        "belum terpenuhi.",
        "The legal basis of this duty was not checked against the official text, so it is not "
        "judged as not met.",
    ),
    "ARREARS_RUN_NOT_TOLD": Say(
        "Belum diisi berapa bulan tunggakan yang berturut-turut; lebih dari 3 bulan berakibat "
        "pada JKP.",
        "How many months of arrears follow each other is not told; more than 3 has consequences "
        "for JKP.",
    ),
    "P2K3_REPORT_DUE_SOON": Say(
        "Laporan P2K3 berikutnya jatuh tempo dalam 30 hari atau kurang.",
        "The next P2K3 report is due within 30 days.",
    ),
    "REGULATION_ENDS_SOON": Say(
        "Masa berlakunya berakhir dalam 30 hari atau kurang; ajukan pembaruan.",
        "It ends within 30 days; please apply for renewal.",
    ),
    "OUTSOURCING_TRANSITION": Say(
        "Perjanjian sebelum 30 April 2026 disesuaikan paling lambat 30 April 2028.",
        "Agreements from before 30 April 2026 are to be brought in line by 30 April 2028.",
    ),
}

CONDUCT_NOTES: Mapping[str, Say] = {
    "DEDUCTION_TOO_HIGH": Say(
        "Potongan iuran melebihi bagian pekerja.",
        "The deduction exceeds the worker's share.",
    ),
    "DEDUCTION_MEMBERSHIP_UNKNOWN": Say(
        "Kepesertaan JHT atau JP belum diisi, sehingga batas potongan belum pasti.",
        "Membership of JHT or JP is not filled in, so the limit of the deduction is not certain.",
    ),
    "DEDUCTION_FLOOR_UNKNOWN": Say(
        "Batas bawah JKN belum diketahui, sehingga batas potongan belum pasti.",
        "The JKN floor is not known, so the limit of the deduction is not certain.",
    ),
}
