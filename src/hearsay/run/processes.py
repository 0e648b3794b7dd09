"""Reading many articles, in this process or in several, in the order in which they come."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread

from hearsay.intake.rejected import Rejected
from hearsay.model import Article, HearsayError, Reading
from hearsay.packs.pack import Packs
from hearsay.read.reader import read_article

AHEAD = 4  # articles per process that wait in the queue: enough to keep it busy, little enough to hold in memory

Outcome = Reading | Rejected
_packs: Packs | None = None  # of this worker process, set once when it starts


def read_all(articles: Iterable[Article | Rejected], packs: Packs, jobs: int = 1) -> Iterator[Reading | Rejected]:
    """Reads every article and yields, in the order of the input, its reading (without the trace of rules) or the reason
    why there is none; what was rejected before is passed on.

    `jobs` is the number of processes; with 1 all happens in this one. The outcome is the same with any number. At most
    `AHEAD` articles per process are taken from `articles` before they are asked for. With more than one process, a
    script of your own must call this under `if __name__ == "__main__":`. Ctrl-C (KeyboardInterrupt) ends the
    processes and is raised again. Raises ValueError for fewer jobs than one.
    """
    if jobs < 1:
        raise ValueError(f"jobs must be 1 or more, not {jobs}")
    if jobs == 1:
        return (read_one(article, packs) for article in articles)
    return _in_processes(iter(articles), packs, jobs)


def read_one(article: Article | Rejected, packs: Packs) -> Reading | Rejected:
    """The reading of one article (without the trace of rules), or the reason why there is none. Raises nothing that is
    the article's fault."""
    if isinstance(article, Rejected):
        return article
    try:
        return replace(read_article(article, packs), trace=())
    except HearsayError as error:
        return Rejected(article.name, about(article, error))
    except Exception as error:  # whatever it is, the other articles are to be read
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        return Rejected(
            article.name, f"{_where(article)}: reading it failed ({said}): this is a fault of hearsay, please report it"
        )


def about(article: Article, error: HearsayError) -> str:
    """The sentence of `error`, with what to call the article in front where it does not name it."""
    said = str(error)
    return said if article.name in said else f"{_where(article)}: {said}"


def _where(article: Article) -> str:
    """What to call an article in a sentence: a record by its container too."""
    return article.name if article.part_of in (None, article.name) else f"{article.part_of} ({article.name})"


def _in_processes(articles: Iterator[Article | Rejected], packs: Packs, jobs: int) -> Iterator[Reading | Rejected]:
    """`read_all` with worker processes; whenever one of them dies, they are all started anew."""
    pool = _pool(packs, jobs)
    waiting: deque[tuple[Article | Rejected, Future[Outcome]]] = deque()
    try:
        while True:
            for article in islice(articles, jobs * AHEAD - len(waiting)):
                waiting.append((article, _submit(pool, article)))
            if not waiting:
                return
            article, future = waiting.popleft()
            try:
                outcome = future.result()
            except BrokenProcessPool:
                pool.shutdown()
                outcome = _alone(article, packs)
                pool = _pool(packs, jobs)
                waiting = deque((a, _submit(pool, a)) for a, _ in waiting)
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(packs: Packs, jobs: int) -> ProcessPoolExecutor:
    """Fresh processes: started by "spawn", since a fork of a process with threads (a progress bar has one) can hang."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(packs,))


def _start(packs: Packs) -> None:
    """Runs once in each worker: Ctrl-C is for the main process, packs are loaded when an article first needs them."""
    global _packs
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _packs = packs


def _end_with_parent() -> None:
    """Ends this worker when the main process is gone, also if that was killed: nobody would ever tell it otherwise."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Holds Ctrl-C back for the moment in which a worker is started: it inherits that and is deaf from its first line
    on, while this process hears of it a moment later. Does nothing where signals cannot be held (Windows)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # would let signals through again if it were started in between
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(article: Article | Rejected) -> Outcome:
    """Runs in a worker."""
    assert _packs is not None
    return read_one(article, _packs)


def _submit(pool: ProcessPoolExecutor, article: Article | Rejected) -> Future[Outcome]:
    """The future outcome; of a pool that has died, a future that says so."""
    try:
        with _ctrl_c_held():
            return pool.submit(_work, article)
    except BrokenProcessPool as error:
        failed: Future[Outcome] = Future()
        failed.set_exception(error)
        return failed


def _alone(article: Article | Rejected, packs: Packs) -> Outcome:
    """Reads in a process of its own the article at which a worker may have died."""
    with _pool(packs, 1) as pool:
        try:
            return _submit(pool, article).result()
        except BrokenProcessPool:
            said = "the process that read it died, perhaps for want of memory: leave it out or cut it up"
            return Rejected(article.name, f"{article.name}: {said}")
