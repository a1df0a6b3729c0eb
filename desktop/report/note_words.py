"""Notes of the computation as sentences for the legend of the worker annex."""

from __future__ import annotations

_NOTES = {
    "NOT_REGISTERED": "wajib tetapi tercatat belum terdaftar; iuran tetap dihitung",
    "PARTIAL_MONTH": "bekerja tidak sebulan penuh; upah dihitung penuh",
    "CHANGED_WITHIN_MONTH": "peraturan berubah di tengah bulan; berlaku keadaan hari terakhir",
    "RELIEF_NOT_SHOWN": "keringanan iuran tidak dihitung karena syaratnya belum ditunjukkan",
    "VALUE_PAST_RENEWAL": "nilai tahunan yang dipakai sudah lewat waktu pembaruannya",
    "DAILY_WAGE_TIMES_25": "upah sebulan adalah upah sehari dikali 25",
    "INTERN": "peserta magang",
    "INTERN_BASE_UNCONFIRMED": "dasar iuran peserta magang belum terkonfirmasi",
    "INTERN_JKM_ELECTIVE": "JKM bagi peserta magang bersifat pilihan",
    "PROJECT_WORKER": "pekerja proyek konstruksi: hanya JKK dan JKM",
    "FLOOR_UNKNOWN": "batas bawah upah JKN tidak diketahui dan tidak diterapkan",
    "FLOOR_UNCONFIRMED": "batas bawah upah JKN memakai upah minimum provinsi, belum terkonfirmasi",
    "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED": (
        "batas bawah upah JKN usaha mikro dan kecil belum terkonfirmasi dan tidak diterapkan"
    ),
    "FOREIGNER_UNDER_SIX_MONTHS": "pekerja asing kurang dari enam bulan: belum wajib",
    "FOREIGNER_PERIOD_UNKNOWN": "lama kerja pekerja asing belum pasti",
    "JHT_VOLUNTARY": "JHT sukarela bagi skala usaha ini",
    "JHT_AGE_CONTESTED": "kewajiban JHT pada usia ini diperdebatkan",
    "JP_VOLUNTARY": "JP sukarela bagi skala usaha ini",
    "JP_FOREIGN_CONTESTED": "kepesertaan JP pekerja asing diperdebatkan; dihitung bila tercatat",
    "JP_PENSION_AGE": "sudah mencapai usia pensiun: tanpa JP",
    "JP_STARTED_TOO_LATE": "mulai bekerja terlalu dekat dengan usia pensiun: tanpa JP",
    "JKP_INDONESIANS_ONLY": "JKP hanya bagi warga negara Indonesia",
    "JKP_NOT_IN_FORCE": "JKP belum berlaku pada bulan ini",
    "JKP_CONTRACT_KIND": "jenis hubungan kerja ini tidak termasuk JKP",
    "JKP_AGE_AT_REGISTRATION": "melampaui batas usia pendaftaran JKP",
    "JKP_PREREQUISITE_EXCLUDED": "tanpa JKP karena tidak mengikuti program prasyarat",
    "JKP_PREREQUISITE_VOLUNTARY": "tanpa JKP karena program prasyarat yang sukarela tidak diikuti",
    "JKN_OTHER_EMPLOYER": "JKN lewat pemberi kerja lain",
}


def note(code: str) -> str:
    """Return the sentence for a note of the computation; an unknown one is returned as it is."""
    return _NOTES.get(code, code)
