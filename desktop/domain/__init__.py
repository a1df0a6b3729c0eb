"""The law and the people it covers: pure Python, no clock, no files, no screen."""
