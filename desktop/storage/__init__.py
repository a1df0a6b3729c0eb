"""The local database: everything that only SQLite and peewee know."""
