"""Names that no list has: runs of words with capitals, and organisations that start with one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hearsay.packs.names import DASHES, QUOTES, Demonym
from hearsay.read.names.found import Found
from hearsay.read.names.words import Evidence, Words

LONGEST_QUOTED = 5  # words of a name in quotation marks; what is longer was said
LONGEST_TAIL = 7  # words behind the head of an organisation: "Інститут … проблем реєстрації інформації"
ROMAN = re.compile(r"[IVXLCDM]+|[ІХ]+")  # numerals, in either alphabet
DOMAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,40})*\.(?:[a-z]{2,4}|[A-Z]{2,4})\b")
MOST_WORDS = 6  # in a run of capitals; longer ones are headings and lists


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, end) that are a name; `head` is the token that says what it is, None where no word does;
    `quoted` whether quotation marks stand around it; `doubtful` whether the capital may be the sentence's alone."""

    first: int
    end: int
    head: int | None = None
    group: str | None = None
    quoted: bool = False
    doubtful: bool = False


def read_runs(words: Words, listed: list[Found], shown: Evidence) -> list[Run]:
    """The names of a section that are not `listed`, in order. A run may take in a listed surname ("Melania Trump") or,
    as an organisation's complement, a listed place; whoever calls takes those out of the list."""
    return _Reader(words, listed, shown).runs()


class _Reader:
    def __init__(self, words: Words, listed: list[Found], shown: Evidence) -> None:
        self.words, self.shown = words, shown
        self.at: dict[int, Found] = {i: f for f in listed for i in range(f.first, f.end)}

    def runs(self) -> list[Run]:
        found: list[Run] = []
        i = 0
        while i < len(self.words):
            run = self._run(i)
            if run is not None:
                found.append(run)
            i = run.end if run is not None else i + 1
        return found

    def _run(self, i: int) -> Run | None:
        token = self.words.tokens[i]
        if token.is_word and (domain := self._domain(i)):
            return domain
        if i in self.at or not (token.is_word and token.is_capitalised) or i in self.words.headlines:
            return None
        if ROMAN.fullmatch(token.text) and len(token.text) > 1:
            return None
        return self._quoted(i) or self._headed(i) or self._plain(i)

    def _domain(self, i: int) -> Run | None:
        """An address that is a name: "novosti.example.com"."""
        words, token = self.words, self.words.tokens[i]
        text, joined = words.section.text, i > 0 and words.tokens[i - 1].end == token.start
        match = DOMAIN.match(text, token.start)
        if match is None or i in self.at or (joined and words.tokens[i - 1].text in "@./-:_"):
            return None
        end = words.section.between(token.start, match.end()).stop
        return Run(i, end, group="outlet") if text[match.end() : match.end() + 1] not in ("/", "@", "_") else None

    def _quoted(self, i: int) -> Run | None:
        """A whole name in quotation marks: «Эхо Петербурга»."""
        words = self.words
        if i == 0 or words.tokens[i - 1].text not in QUOTES:
            return None
        end = i
        while end < len(words) and end - i <= LONGEST_QUOTED and words.tokens[end].text not in QUOTES:
            if not (words.tokens[end].is_word or words.tokens[end].is_number or words.tokens[end].text in DASHES):
                return None
            end += 1
        if end >= len(words) or end - i > LONGEST_QUOTED or words.tokens[end].text not in QUOTES:
            return None
        verbs = any(a.verb_form in ("Fin", "Inf") for at in range(i, end) for a in words.readings(at)[:1])
        return None if verbs or any(at in self.at for at in range(i, end)) else Run(i, end, quoted=True)

    def _headed(self, i: int) -> Run | None:
        """An organisation or place that says what it is: its head noun, adjectives before and complements behind."""
        words = self.words
        head = i
        while head < i + 3 and head < len(words) and head in words.sentence_of(i):
            token = words.tokens[head]
            if not token.is_word or head in self.at:
                return None
            if words.is_a(head, "role") or (head == i and self._starts_person(i)):
                return None
            group = next((g for g in ("organisation", "place") if words.is_a(head, g)), None)
            if group and not self._only_describes(i, head):
                end = self._tail(head) if group == "organisation" else head + 1
                if end > head + 1 or head > i:
                    return Run(i, end, head, group)
            if group or not any(a.upos == "ADJ" for a in words.readings(head)):
                return None
            head += 1
        return None

    def _starts_person(self, i: int) -> bool:
        """A first name that is a common word too, before a surname: "Marka Nowaka"."""
        if i + 1 >= len(self.words) or not self._continues(i + 1):
            return False
        given = any("Giv" in a.names for a in self.words.readings(i))
        return given and any("Sur" in a.names for a in self.words.readings(i + 1))

    def _other_person(self, at: int) -> bool:
        """Whether a person's name starts at `at`, right behind the organisation's; one that a link leads in ("имени
        Николая …") is a part of it."""
        before = at - 1
        given = any("Giv" in a.names for a in self.words.readings(at))
        followed = at + 1 < len(self.words) and self._close(at + 1) and self._continues(at + 1)
        linked = self.words.is_a(before, "link") or self.words.tokens[before].text == "."
        return given and followed and not linked and not self.words.tokens[before].is_capitalised

    def _only_describes(self, first: int, head: int) -> bool:
        """A capital that is only the sentence's: "Компанія Shell", "Український уряд"."""
        words = self.words
        if first not in words.starts:
            return first < head and words.is_demonym(first) and not words.tokens[head].is_capitalised
        if first == head:
            behind = head + 1
            return words.tokens[first].folded not in self.shown.inside and (
                behind >= len(words) or not self._complement(behind) or words.tokens[behind].is_capitalised
            )
        return words.is_demonym(first) or words.tokens[first].folded in self.shown.small

    def _tail(self, head: int) -> int:
        """Behind the complements of a head noun: words in the genitive, names, and what links them."""
        words, end, at = self.words, head + 1, head + 1
        sentence = words.sentence_of(head)
        while at < len(words) and at in sentence and at - head <= LONGEST_TAIL:
            token = words.tokens[at]
            if token.is_word and self._complement(at):
                end = at = at + 1
            elif (token.is_word and words.is_a(at, "link")) or (token.text == "." and at - 1 not in sentence):
                at += 1
            else:
                break
        return end

    def _complement(self, at: int) -> bool:
        token = self.words.tokens[at]
        if token.is_capitalised:
            if self._other_person(at):
                return False
            known = self.at.get(at)
            return known is None or known.kind.value in ("place", "organisation")
        readings = self.words.readings(at)
        if token.folded in self.words.section.pack.function_words:
            return False
        return any("Gen" in a.cases and a.upos in ("NOUN", "ADJ") for a in readings[:3])

    def _plain(self, i: int) -> Run | None:
        """A run of capitals, with particles and initials between them."""
        words = self.words
        if not self._starts_name(i):
            return None
        end, at, count = i + 1, i + 1, 1
        if self._is_initial(i):
            if at >= len(words) or words.tokens[at].text != ".":
                return None
            at += 1
        while at < len(words) and at in words.sentence_of(i) and self._close(at):
            token = words.tokens[at]
            if self._continues(at):
                if self._breaks(i, at):
                    break
                count += 1
                end = at = at + 1
                if self._is_initial(at - 1) and at < len(words) and words.tokens[at].text == ".":
                    at += 1
            elif token.is_word and not token.is_capitalised and words.is_a(at, "particle") and count:
                at += 1
            else:
                break
        end = self._with_number(i, end)
        initials = all(len(t.text) == 1 for t in words.tokens[i:end])
        doubtful = count == 1 and i in words.starts and not self._sure(i)
        return Run(i, end, doubtful=doubtful) if count <= MOST_WORDS and not initials else None

    def _continues(self, at: int) -> bool:
        token, known = self.words.tokens[at], self.at.get(at)
        if not (token.is_word and token.is_capitalised):
            return False
        if known is not None:
            return known.surname
        return token.folded not in self.words.names.words["never"] and not self.words.is_a(at, "role")

    def _breaks(self, first: int, at: int) -> bool:
        """Whether another name starts at `at`: other letters, or a person behind an acronym ("VC Martin Locher")."""
        one, other = self.words.tokens[first].text, self.words.tokens[at].text
        if _is_latin(one) != _is_latin(other):
            return True
        if at == first + 1 and self._belongs_to_role(first) and at + 1 < len(self.words) and self._continues(at + 1):
            return True
        acronym = one.isupper() and len(one) > 1 and at == first + 1
        return acronym and not other.isupper() and at + 1 < len(self.words) and self._continues(at + 1)

    def _belongs_to_role(self, first: int) -> bool:
        """Whether a capital behind a role is the place or body of that role and no given name: "the mayor of Halvik" in
        languages that say it by the genitive."""
        if first == 0 or not self.words.is_a(first - 1, "role"):
            return False
        readings = self.words.readings(first)
        return any("Gen" in a.cases for a in readings) and not any("Giv" in a.names for a in readings)

    def _close(self, at: int) -> bool:
        """Whether only white space, or nothing, stands before the token, and no line ends there."""
        gap = self.words.section.text[self.words.tokens[at - 1].end : self.words.tokens[at].start]
        return gap in ("", " ")

    def _is_initial(self, i: int) -> bool:
        return len(self.words.tokens[i].text) == 1 and self.words.tokens[i].is_capitalised

    def _with_number(self, first: int, end: int) -> int:
        """Takes in a model's number and what hangs on it: "Су-57", "BNT162b2"."""
        words, at = self.words, end
        while at < len(words) and words.tokens[at - 1].end == words.tokens[at].start and at - end < MOST_WORDS:
            token = words.tokens[at]
            if token.is_number or (token.is_word and words.tokens[at - 1].is_number):
                end = at = at + 1
            elif token.text in DASHES and at + 1 < len(words) and words.tokens[at + 1].is_number:
                at += 1
            else:
                break
        return end

    def _starts_name(self, i: int) -> bool:
        """Whether the capital of token `i` can be a name's."""
        words, token = self.words, self.words.tokens[i]
        folded = token.folded
        if folded in words.names.words["never"] or words.is_a(i, "role"):
            return False
        if folded in words.section.pack.function_words:
            return False
        if (demonym := self._demonym(i)) and (demonym.lemma[0].isupper() or i in words.starts):
            return False
        if demonym:
            return i + 1 < len(words) and words.tokens[i + 1].is_word and self._continues(i + 1)
        return self._is_initial(i) or i not in words.starts or self._names_despite_start(i)

    def _demonym(self, i: int) -> Demonym | None:
        if self._named(i) and self.words.names.demonym(self.words.tokens[i].folded) is None:
            return None
        return next((d for x in self.words.lemmas(i) if (d := self.words.names.demonym(x))), None)

    def _named(self, i: int) -> bool:
        return any(a.names for a in self.words.readings(i))

    def _names_despite_start(self, i: int) -> bool:
        """At the start of a sentence a capital proves nothing: the word must be no common one, or be seen as a name."""
        words, folded = self.words, self.words.tokens[i].folded
        if folded in words.section.pack.settings.classes.adverbs:
            return False
        if folded in self.shown.inside:
            return True
        if folded in self.shown.small:
            return False
        readings = words.readings(i)
        followed = i + 1 < len(words) and words.tokens[i + 1].is_word and self._continues(i + 1)
        if self._named(i) or all(a.upos == "X" for a in readings):
            return True
        if followed and any("Giv" in a.names for a in words.readings(i + 1)):
            return False
        noun = all(a.upos in ("NOUN", "ADJ", "X") for a in readings) and readings[0].upos != "ADJ"
        noun = noun and any(a.animate is not False for a in readings)
        return followed and noun and self._share_case(i, i + 1)

    def _sure(self, i: int) -> bool:
        """Whether the first word of a sentence, alone, is a name by itself and not only if somebody is named so."""
        first = self.words.readings(i)[0]
        unknown = first.upos == "X" and self.words.section.pack.shows_case
        return self.words.tokens[i].folded in self.shown.inside or bool(first.names) or unknown

    def _share_case(self, i: int, other: int) -> bool:
        """Whether two words can stand in one case, as the words of one name do."""
        one = {c for a in self.words.readings(i) for c in a.cases}
        named = [a for a in self.words.readings(other) if a.names]
        two = {c for a in named or self.words.readings(other) for c in a.cases}
        return not one or not two or bool(one & two)


def _is_latin(text: str) -> bool:
    return unicodedata.name(text[0], "").startswith("LATIN")
