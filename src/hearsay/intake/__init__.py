"""From bytes to articles: plain texts, pages, JSON Lines and tables, in the encodings that news come in.

`articles(inputs, Options(...))` yields `Article` or `Rejected`; `read_meta(path)` reads the file of `--meta`.
"""

from hearsay.intake.articles import articles
from hearsay.intake.days import day
from hearsay.intake.meta import Meta, read_meta
from hearsay.intake.options import ARTICLE_LIMIT, Options
from hearsay.intake.rejected import Rejected
from hearsay.intake.tongue import language_code

__all__ = ["ARTICLE_LIMIT", "Meta", "Options", "Rejected", "articles", "day", "language_code", "read_meta"]
