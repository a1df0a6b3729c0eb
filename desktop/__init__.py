"""Patuh Jamsos: self-assessment and declaration of BPJS obligations."""

__version__ = "2026.11.0"
