"""Known layouts: how to recognise them, what they leave unsaid, and how they write.

To add a layout: one ``Template`` in ``_BY_HEADINGS``, one line in the test of layouts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.parsing import DateOrder
from desktop.exchange.columns import CONTRIBUTION_ROLES, FAMILY_RELATION, Column, normalise

_SIPP_MARKS = frozenset({"JENISIDENTITAS", "NOMORIDENTITAS", "TANGGALKEPESERTAAN", "STATUSKAWIN"})
_BANK_MARKS = {"NAMABANK", "KODEPAKET", "PESERTAJPK"}
_MIN_CONTRIBUTIONS = 4
_F2A_COLUMNS = 18
_PROGRAMS = ("jkk", "jkm", "jht", "jp", "jkp")


@dataclass(frozen=True, slots=True)
class Template:
    """A layout of workbook.

    ``date_order``: fixed by the layout, unless ``trusts_evidence`` and every cell says otherwise.
    ``start_from_membership``: the layout knows no start of work, the date of membership stands
    in; ``sex_from_nik`` likewise. ``reported_wage``: the field of the wage reported to BPJS that
    this layout's wage is as well. ``updates``: the fields that a row brings to a worker who is
    known already; a layout with none of them lists whole workers. ``marks`` are the normalised
    headings by which it is known, ``roles`` its own meaning of headings, ``words`` its codes.
    """

    name: str
    marks: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    date_order: DateOrder | None = None
    trusts_evidence: bool = False
    start_from_membership: bool = False
    sex_from_nik: bool = False
    reported_wage: str = ""
    is_converted_print: bool = False
    updates: tuple[str, ...] = ()
    can_create: bool = True
    roles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def is_partial(self) -> bool:
        """Tell whether a row says too little of a worker who is not known yet."""
        return bool(self.updates)


_DAY = DateOrder.DAY_FIRST
PLAIN = Template("plain")
SIPP_30 = Template("sipp_data_tk_baru_30", date_order=_DAY)
SIPP_32 = Template("sipp_data_tk_baru_32", date_order=_DAY)
SIPP_50 = Template("sipp_data_tk_baru_50", date_order=_DAY, start_from_membership=True)
F2A = Template(
    "f2a",
    date_order=_DAY,
    start_from_membership=True,
    sex_from_nik=True,
    reported_wage="reported_wage_employment",
    updates=("kpj", "reported_wage_employment", *_PROGRAMS),
)
F2A_MERGED = replace(F2A, name="f2a_merged", is_converted_print=True)
ODOO_CONTRIBUTIONS = Template(
    "odoo_laporan_iuran",
    marks=frozenset({"GRANDTOTAL", "TOTALIURANPERUSAHAAN", "NOKPJ"}),
    reported_wage="reported_wage_employment",
    updates=("kpj", "reported_wage_employment", *_PROGRAMS),
    can_create=False,
)
EDABU_37 = Template(
    "edabu_37",
    date_order=DateOrder.MONTH_FIRST,
    trusts_evidence=True,
    reported_wage="reported_wage_health",
    words={
        "sex": {"1": "L", "2": "P"},
        "kind": {"1": "PKWTT", "2": "PKWT", "3": "Paruh Waktu"},
        "citizenship": {"1": "WNI", "2": "WNA"},
    },
)
EDABU_34 = replace(EDABU_37, name="edabu_34", date_order=_DAY, roles={"NPP": "staff_number"})
_WAGES = Template(
    "sipp_data_upah",
    marks=frozenset({"UPAH", "RAPEL", "BLTH", "KODETK"}),
    date_order=_DAY,
    updates=("reported_wage_employment", "kpj"),
    can_create=False,
    roles={"UPAH": "reported_wage_employment"},
)

_BY_HEADINGS: tuple[Template, ...] = (
    replace(_WAGES, name="sipp_data_upah_lama", lacks=frozenset({"KPJ"})),
    _WAGES,
    Template(
        "sipp_data_tk_lanjutan",
        marks=frozenset(
            {"NOPEGAWAI", "UPAH", "TGLAWALBEKERJA", "STATUSPEGAWAI", "TGLAKHIRKONTRAK"}
        ),
        lacks=frozenset({"NOMORIDENTITAS", "NIK", "JENISKELAMIN"}),
        date_order=_DAY,
        updates=("kpj", "reported_wage_employment", "contract_end"),
        can_create=False,
        roles={"UPAH": "reported_wage_employment"},
    ),
    Template(
        "sipp_data_tk_na",
        marks=frozenset({"KPJ", "SEBABNA", "TGLKEJADIAN"}),
        date_order=_DAY,
        updates=("end",),
        can_create=False,
        roles={"TGLKEJADIAN": "end"},
    ),
    Template(
        "sipp_update_data_tk",
        marks=frozenset({"KODE", "ALAMATLENGKAPDOMISILI", "LOKASIPEKERJAAN"}),
        date_order=_DAY,
        updates=("workplace",),
        can_create=False,
    ),
    ODOO_CONTRIBUTIONS,
    Template(
        "odoo_data_peserta",
        marks=frozenset({"NOKPJ", "NAMALENGKAP", "TGLMULAIBEKERJA", "NOHP"}),
    ),
    Template(
        "aqtivehr",
        marks=frozenset({"NAMALENGKAPKARYAWAN", "USERID", "NOMORINDUKKARYAWAN"}),
        lacks=frozenset({"UPAH", "NIK"}),
        date_order=_DAY,
        updates=("birth_date",),
        can_create=False,
    ),
    Template(
        "ziphr",
        marks=frozenset({"EMPLOYEEID", "NAME", "SURNAME", "IDENTIFICATIONNUMBER"}),
        updates=("staff_number",),
        can_create=False,
        roles={"NAME": "name.first"},
    ),
    Template(
        "hr_timas",
        marks=frozenset({"STAFFID", "IDENTITYNUMBER", "JOININGDATE", "BASICSALARY", "DESIGNATION"}),
        roles={"STATUS": "unused", "POSITION": "unused"},
    ),
    Template(
        "mekari_talenta",
        marks=frozenset({"EMPLOYEEID", "BARCODE", "FIRSTNAME", "NOIDENTITY"}),
    ),
)


def recognise(columns: Collection[Column]) -> Template:
    """Return the layout that the headings belong to; the plain table when none fits."""
    headings = {normalise(column.heading) for column in columns}
    if headings >= _SIPP_MARKS:
        if headings & _BANK_MARKS:
            return SIPP_50
        return SIPP_32 if "NAMADEPAN" in headings else SIPP_30
    if any(column.role == FAMILY_RELATION for column in columns) and _is_edabu(headings):
        return EDABU_34 if "NPP" in headings else EDABU_37
    named = named_layout(columns)
    if named is not None:
        return named
    contributions = [column for column in columns if column.role in CONTRIBUTION_ROLES]
    if len(contributions) >= _MIN_CONTRIBUTIONS:
        width = max(column.index for column in columns) + 1
        # A converted print has more columns than headings: the rest lay under merged cells.
        return F2A_MERGED if width > max(len(columns), _F2A_COLUMNS) else F2A
    return PLAIN


def named_layout(columns: Collection[Column]) -> Template | None:
    """Return the layout whose marks all stand among the headings, if there is one."""
    headings = {normalise(column.heading) for column in columns}
    return next((t for t in _BY_HEADINGS if headings >= t.marks and not headings & t.lacks), None)


def _is_edabu(headings: Collection[str]) -> bool:
    marks = ("JENISMUTASI", "KELASRAWAT", "KODEFASKES")
    return any(heading.startswith(marks) for heading in headings)


def with_roles(columns: Collection[Column], template: Template) -> tuple[Column, ...]:
    """Return the columns with the meanings that this layout gives its headings."""
    roles = template.roles
    return tuple(
        replace(column, role=roles.get(normalise(column.heading), column.role))
        for column in columns
    )
