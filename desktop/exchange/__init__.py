"""Spreadsheets and TOML files in and out."""
