"""Step 1: employers, workers with their imports, assessments with their answers, declarations.

Money is INTEGER sen, dates are ISO TEXT, a text that is not given is empty, everything else that
is not given is NULL. ``x IS date(x)`` is true for NULL and for a real day written as YYYY-MM-DD.
"""

from __future__ import annotations

from typing import Any

_EMPLOYER = """
CREATE TABLE employer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    nib TEXT NOT NULL,
    npwp TEXT NOT NULL,
    npp TEXT NOT NULL,
    health_entity_code TEXT NOT NULL,
    kbli TEXT NOT NULL,
    kbli_version TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    province TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    founded_on TEXT CHECK (founded_on IS date(founded_on)),
    stated_size TEXT CHECK (stated_size IN ('mikro', 'kecil', 'menengah', 'besar')),
    capital INTEGER CHECK (capital >= 0),
    annual_sales INTEGER CHECK (annual_sales >= 0),
    size_criterion TEXT CHECK (size_criterion IN ('stated', 'capital', 'annual_sales')),
    jkk_risk_group INTEGER NOT NULL CHECK (jkk_risk_group BETWEEN 0 AND 5),
    is_construction INTEGER NOT NULL CHECK (is_construction IN (0, 1)),
    minimum_wage INTEGER CHECK (minimum_wage >= 0),
    labour_intensive_subsector TEXT NOT NULL,
    jkk_paid_through_2025_01 INTEGER NOT NULL CHECK (jkk_paid_through_2025_01 IN (0, 1)),
    signatory_name TEXT NOT NULL,
    signatory_position TEXT NOT NULL,
    preparer TEXT NOT NULL,
    document_number TEXT NOT NULL,
    addressee TEXT NOT NULL,
    addressee_city TEXT NOT NULL
) STRICT
"""

# before_image: the rows that the import replaced, as JSON, so that it can be undone.
_IMPORT_BATCH = """
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    template TEXT NOT NULL,
    before_image TEXT NOT NULL CHECK (json_valid(before_image))
) STRICT
"""

_WORKER = """
CREATE TABLE worker (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    import_batch_id INTEGER REFERENCES import_batch (id),
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    source_row INTEGER NOT NULL CHECK (source_row >= 0),
    name TEXT NOT NULL COLLATE NOCASE,
    nik TEXT NOT NULL,
    passport_number TEXT NOT NULL,
    staff_number TEXT NOT NULL COLLATE NOCASE,
    citizenship TEXT NOT NULL CHECK (citizenship IN ('WNI', 'WNA')),
    birth_date TEXT NOT NULL CHECK (birth_date IS date(birth_date)),
    sex TEXT NOT NULL CHECK (sex IN ('L', 'P')),
    kind TEXT NOT NULL CHECK (kind IN (
        'PKWTT', 'PKWT', 'Harian', 'Borongan', 'Musiman', 'Paruh Waktu', 'Magang')),
    start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
    end_date TEXT CHECK (end_date IS date(end_date)),
    contract_end TEXT CHECK (contract_end IS date(contract_end)),
    workplace TEXT NOT NULL,
    unit TEXT NOT NULL,
    position TEXT NOT NULL,
    is_in_construction_project INTEGER NOT NULL CHECK (is_in_construction_project IN (0, 1)),
    basic_wage INTEGER NOT NULL CHECK (basic_wage >= 0),
    fixed_allowances INTEGER NOT NULL CHECK (fixed_allowances >= 0),
    jkk_state TEXT NOT NULL CHECK (jkk_state IN ('yes', 'no', 'unknown')),
    jkk_registered_on TEXT CHECK (jkk_registered_on IS date(jkk_registered_on)),
    jkk_number TEXT NOT NULL,
    jkm_state TEXT NOT NULL CHECK (jkm_state IN ('yes', 'no', 'unknown')),
    jkm_registered_on TEXT CHECK (jkm_registered_on IS date(jkm_registered_on)),
    jkm_number TEXT NOT NULL,
    jht_state TEXT NOT NULL CHECK (jht_state IN ('yes', 'no', 'unknown')),
    jht_registered_on TEXT CHECK (jht_registered_on IS date(jht_registered_on)),
    jht_number TEXT NOT NULL,
    jp_state TEXT NOT NULL CHECK (jp_state IN ('yes', 'no', 'unknown')),
    jp_registered_on TEXT CHECK (jp_registered_on IS date(jp_registered_on)),
    jp_number TEXT NOT NULL,
    jkp_state TEXT NOT NULL CHECK (jkp_state IN ('yes', 'no', 'unknown')),
    jkp_registered_on TEXT CHECK (jkp_registered_on IS date(jkp_registered_on)),
    jkp_number TEXT NOT NULL,
    jkn_status TEXT NOT NULL CHECK (jkn_status IN (
        'this_employer', 'other_employer', 'dependant', 'independent', 'assisted', 'none',
        'unknown')),
    kpj TEXT NOT NULL,
    jkn_number TEXT NOT NULL,
    reported_wage_employment INTEGER CHECK (reported_wage_employment >= 0),
    reported_wage_health INTEGER CHECK (reported_wage_health >= 0),
    family_members INTEGER CHECK (family_members >= 0),
    family_registered INTEGER CHECK (family_registered >= 0),
    extra_jkn_members INTEGER NOT NULL CHECK (extra_jkn_members >= 0)
) STRICT
"""

_ASSESSMENT = """
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    started INTEGER NOT NULL,
    headcount_wlkp INTEGER CHECK (headcount_wlkp >= 0),
    headcount_bpjs_employment INTEGER CHECK (headcount_bpjs_employment >= 0),
    headcount_bpjs_health INTEGER CHECK (headcount_bpjs_health >= 0),
    has_stated_accidents INTEGER NOT NULL CHECK (has_stated_accidents IN (0, 1)),
    wlkp_last_report TEXT CHECK (wlkp_last_report IS date(wlkp_last_report)),
    UNIQUE (employer_id, as_of)
) STRICT
"""

_ANSWER = """
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    obligation_id TEXT NOT NULL CHECK (obligation_id <> ''),
    value TEXT NOT NULL CHECK (value IN ('yes', 'no', 'not_applicable', 'not_yet')),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    UNIQUE (assessment_id, obligation_id)
) STRICT
"""

_PAYMENT = """
CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    program TEXT NOT NULL CHECK (program IN ('BPJSTK', 'JKN')),
    month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    paid_on TEXT CHECK (paid_on IS date(paid_on))
) STRICT
"""

_ACCIDENT = """
CREATE TABLE accident (
    id INTEGER PRIMARY KEY,
    assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    happened_at TEXT NOT NULL CHECK (julianday(happened_at) IS NOT NULL),
    reported_at TEXT CHECK (reported_at IS NULL OR julianday(reported_at) IS NOT NULL),
    established_at TEXT CHECK (established_at IS NULL OR julianday(established_at) IS NOT NULL),
    stage_two_reported_at TEXT CHECK (
        stage_two_reported_at IS NULL OR julianday(stage_two_reported_at) IS NOT NULL)
) STRICT
"""

# The big columns come last: a list of declarations does not read over them.
_DECLARATION = """
CREATE TABLE declaration (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    employer_id INTEGER NOT NULL REFERENCES employer (id),
    document_number TEXT NOT NULL CHECK (document_number <> ''),
    amends TEXT,
    as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
    finalised_at TEXT NOT NULL CHECK (julianday(finalised_at) IS NOT NULL),
    digest TEXT NOT NULL CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    pdf_digest TEXT NOT NULL CHECK (length(pdf_digest) = 64 AND pdf_digest NOT GLOB '*[^0-9a-f]*'),
    snapshot BLOB NOT NULL,
    pdf BLOB NOT NULL,
    UNIQUE (employer_id, document_number),
    FOREIGN KEY (employer_id, amends) REFERENCES declaration (employer_id, document_number)
) STRICT
"""

_DECLARATION_EVENT = """
CREATE TABLE declaration_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    declaration_id INTEGER NOT NULL REFERENCES declaration (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    happened_at TEXT NOT NULL CHECK (julianday(happened_at) IS NOT NULL),
    operator TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
"""

# worker_name also covers the columns of the text search, which then reads the index alone.
_INDEXES = (
    "CREATE INDEX import_batch_employer ON import_batch (employer_id)",
    "CREATE INDEX worker_import_batch ON worker (import_batch_id)",
    "CREATE INDEX worker_source ON worker (employer_id, source_row) WHERE is_removed = 0",
    (
        "CREATE INDEX worker_name ON worker (employer_id, name, nik, kpj, staff_number)"
        " WHERE is_removed = 0"
    ),
    "CREATE INDEX worker_nik ON worker (employer_id, nik) WHERE is_removed = 0",
    "CREATE INDEX worker_kpj ON worker (employer_id, kpj) WHERE is_removed = 0",
    "CREATE INDEX worker_staff_number ON worker (employer_id, staff_number) WHERE is_removed = 0",
    "CREATE INDEX worker_kind ON worker (employer_id, kind) WHERE is_removed = 0",
    "CREATE INDEX worker_citizenship ON worker (employer_id, citizenship) WHERE is_removed = 0",
    (
        "CREATE INDEX worker_wage ON worker (employer_id, basic_wage + fixed_allowances)"
        " WHERE is_removed = 0"
    ),
    "CREATE INDEX worker_start ON worker (employer_id, start_date) WHERE is_removed = 0",
    "CREATE INDEX payment_assessment ON payment (assessment_id)",
    "CREATE INDEX accident_assessment ON accident (assessment_id)",
    "CREATE INDEX declaration_amends ON declaration (employer_id, amends)",
    "CREATE INDEX declaration_event_declaration ON declaration_event (declaration_id)",
)

_FREEZING_TRIGGERS = (
    (
        "CREATE TRIGGER declaration_never_changes BEFORE UPDATE ON declaration"
        " BEGIN SELECT RAISE(ABORT, 'a finalised declaration never changes'); END"
    ),
    (
        "CREATE TRIGGER declaration_never_goes BEFORE DELETE ON declaration"
        " BEGIN SELECT RAISE(ABORT, 'a finalised declaration never goes'); END"
    ),
    (
        "CREATE TRIGGER declaration_event_never_changes BEFORE UPDATE ON declaration_event"
        " BEGIN SELECT RAISE(ABORT, 'the history of a declaration never changes'); END"
    ),
    (
        "CREATE TRIGGER declaration_event_never_goes BEFORE DELETE ON declaration_event"
        " BEGIN SELECT RAISE(ABORT, 'the history of a declaration never goes'); END"
    ),
)


def m0001_initial(connection: Any) -> None:
    """Create everything in an empty file."""
    for table in (
        _EMPLOYER,
        _IMPORT_BATCH,
        _WORKER,
        _ASSESSMENT,
        _ANSWER,
        _PAYMENT,
        _ACCIDENT,
        _DECLARATION,
        _DECLARATION_EVENT,
    ):
        connection.execute(table)
    for statement in _INDEXES + _FREEZING_TRIGGERS:
        connection.execute(statement)
