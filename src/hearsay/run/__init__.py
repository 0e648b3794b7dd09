"""Where reading happens: in this process, or in several.

`read_all(articles, packs, jobs)` turns what `hearsay.intake.articles` yields into `Reading` or `Rejected`, in order.
The whole way from inputs to JSON lines is `hearsay.export.annotate` (export stands above run).
"""

from hearsay.run.processes import about, read_all, read_one

__all__ = ["about", "read_all", "read_one"]
