"""From one article to its reading; pure."""

from hearsay.read.reader import read_article

__all__ = ["read_article"]
