"""What a person looks at: a report on some readings, as one HTML file without scripts."""

from hearsay.report.page import render, write_report

__all__ = ["render", "write_report"]
