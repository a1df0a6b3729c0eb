"""What partial registration (*perusahaan daftar sebagian*) may cost, worker by worker.

Three tests: workers not registered, wages under-reported, programs missing. Everything here is
indicative: it rests on the wages and the membership that the data show today.
"""

from __future__ import annotations

from desktop.domain.exposure.reckoning import exposure_of, worker_months
from desktop.domain.exposure.report import (
    ExposureKind,
    ExposureNote,
    ExposureReport,
    KindTotal,
    MonthExposure,
    WorkerExposure,
)

__all__ = [
    "ExposureKind",
    "ExposureNote",
    "ExposureReport",
    "KindTotal",
    "MonthExposure",
    "WorkerExposure",
    "exposure_of",
    "worker_months",
]
