"""Reading many articles: order, faults, and processes that die."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.intake import Rejected
from hearsay.model import Article, Reading
from hearsay.packs import Packs
from hearsay.run import read_all, read_one
from hearsay.run.processes import AHEAD
from tests.run.made import BROKEN, DEADLY, REFUSED, Trouble, article


def names(outcomes: Iterator[Reading | Rejected]) -> list[str]:
    """The names of the articles, and "name: reason" for what was rejected."""
    return [o.article.name if isinstance(o, Reading) else o.reason for o in outcomes]


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_the_order_of_the_articles(jobs: int) -> None:
    """Whatever process is quicker, and with rejections in their place."""
    several = [article(n) for n in range(20)]
    before = Rejected("bad.txt", "bad.txt: the file is empty: leave it out")
    found = names(read_all([*several[:9], before, *several[9:]], Packs(), jobs))
    assert found == [*(a.name for a in several[:9]), before.reason, *(a.name for a in several[9:])]


def test_readings_are_the_same_in_any_number_of_processes() -> None:
    """Reading is pure: nothing depends on where it happens."""
    several = [article(n) for n in range(6)]
    assert list(read_all(several, Packs(), 1)) == list(read_all(several, Packs(), 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_costs_one_article(jobs: int) -> None:
    """The article is named, with what went wrong and what to do, and the next one is read."""
    found = names(read_all([article(1, BROKEN), article(2, REFUSED), article(3, "xx"), article(4)], Trouble(), jobs))
    assert found == [
        "1.txt: reading it failed (ZeroDivisionError: no figures): this is a fault of hearsay, please report it",
        "2.txt: this language is refused",
        f'3.txt: there is no pack for "xx": the languages are {", ".join(Packs().codes)}',
        "4.txt",
    ]


def test_a_process_that_dies_costs_one_article() -> None:
    """The processes are started anew, and all other articles are read."""
    found = names(read_all([article(1), article(2, DEADLY), *(article(n) for n in range(3, 12))], Trouble(), 2))
    died = "2.txt: the process that read it died, perhaps for want of memory: leave it out or cut it up"
    assert found == ["1.txt", died, *(f"{n}.txt" for n in range(3, 12))]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_taken_than_can_be_read(jobs: int) -> None:
    """Memory does not grow with the input: only a few articles wait."""
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield article(taken)

    outcomes = read_all(endless(), Packs(), jobs)
    for _ in range(3):
        next(outcomes)
    assert taken <= 3 + jobs * AHEAD
    if hasattr(outcomes, "close"):
        outcomes.close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interruption_is_passed_on(jobs: int) -> None:
    """Ctrl-C ends the processes and is raised again; what came before has been read."""

    def interrupted() -> Iterator[Article]:
        yield article(0)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_all(interrupted(), Packs(), jobs))


def test_no_articles() -> None:
    """Nothing in, nothing out, and no process is needed."""
    assert list(read_all([], Packs(), 2)) == []


@pytest.mark.parametrize("jobs", [0, -1])
def test_too_few_jobs(jobs: int) -> None:
    """At least one process must read."""
    with pytest.raises(ValueError, match=f"jobs must be 1 or more, not {jobs}"):
        read_all([], Packs(), jobs)


def test_a_text_without_a_letter() -> None:
    """What the reader refuses is a rejection with the reader's sentence, which names the file once."""
    assert read_one(Article("123 … 456", "a.txt", "en"), Packs()) == Rejected(
        "a.txt", "a.txt: there is no text in it: leave it out"
    )


def test_the_trace_is_left_behind() -> None:
    """What only `hearsay explain` shows is not carried between processes."""
    reading = read_one(article(0), Packs())
    assert isinstance(reading, Reading)
    assert reading.trace == ()
