"""Check that the opening seconds of a video get its key message across."""

__version__ = "0.1.0"
