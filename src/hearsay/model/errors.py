"""What can go wrong, each as a sentence that says where, what and what next."""


class HearsayError(Exception):
    """The root of every error that hearsay raises on purpose; its text is meant for a person."""


class PackError(HearsayError):
    """A language pack breaks a rule of packs; the text names the file, the rule and the remedy."""


class InputError(HearsayError):
    """An article, a folder or a metadata file cannot be read; the text names it and says what to do."""


class LedgerError(HearsayError):
    """A ledger cannot be opened, read or written; the text names it and says what to do."""
