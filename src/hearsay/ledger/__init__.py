"""The durable record: articles, what was read from them, and search over both, in one SQLite file."""

from hearsay.ledger.compare import Change, compare
from hearsay.ledger.filters import Filters
from hearsay.ledger.ledger import Ledger
from hearsay.ledger.place import Outcome

__all__ = ["Change", "Filters", "Ledger", "Outcome", "compare"]
