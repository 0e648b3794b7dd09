"""What leaves hearsay, one file a format.

`annotate(inputs, out, ...)` is the whole way from files to JSON lines; `standoff` and `line` make the annotations of
one reading, `from_standoff` reads them back; `rows` makes rows for data frames; `write_text` writes the text that
offsets count in.
"""

from hearsay.export.annotate import Tally, annotate
from hearsay.export.rows import rows
from hearsay.export.standoff import from_standoff, line, standoff
from hearsay.export.texts import text_path, write_text

__all__ = ["Tally", "annotate", "from_standoff", "line", "rows", "standoff", "text_path", "write_text"]
