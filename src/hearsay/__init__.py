"""hearsay reads news articles in the language they were written in and keeps a ledger of who said what."""

__version__ = "0.1.0"
