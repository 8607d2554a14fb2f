"""The abstracts that the table is fitted to and measured on: two parts of the corpus that share no paper."""

import gzip
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

MEASURED = 10_000


class Paper(NamedTuple):
    id: str
    title: str
    abstract: str


def read_corpus(folder: str) -> list[Paper]:
    """Every paper of the folder's *.jsonl.gz, in the order of the SHA-256 of its id: any cut of it is a fair draw."""
    papers = []
    for file in sorted(Path(folder).glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf8") as lines:
            for line in lines:
                record = json.loads(line)
                papers.append(Paper(record["id"], record["title"], record["abstract"]))
    return sorted(papers, key=lambda paper: hashlib.sha256(paper.id.encode()).hexdigest())


def measured_papers(folder: str) -> list[Paper]:
    """The papers among which a title has to find its abstract; nothing is fitted to them."""
    return read_corpus(folder)[:MEASURED]


def fitted_papers(folder: str) -> list[Paper]:
    """The others: how often a token comes, and how texts differ, is counted on them."""
    return read_corpus(folder)[MEASURED:]
