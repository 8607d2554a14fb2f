"""Papers as the network reads them: word pieces, sentences and, where annotated, entities and relations."""

import json
import re
from dataclasses import dataclass, field

from text import case_of, sentences_of, words_of

TYPES = ["Method", "Dataset", "Task", "Metric", "Concept"]
ROLES = ["introduces", "evaluates_on", "compares_with", "measures", "addresses", "studies", "uses", "mentions"]
RELATIONS = ["USED_FOR", "BASED_ON", "PART_OF", "IS_A", "EVALUATED_ON", "MEASURED_BY", "COMPARED_WITH", "OUTPERFORMS",
             "AFFECTS", "EQUIVALENT_TO"]
SYMMETRIC = {"COMPARED_WITH", "EQUIVALENT_TO"}
MAX_WIDTH = 10
MAX_PIECES = 500


@dataclass
class Entity:
    type: int
    role: int
    mentions: list  # (first word, last word), both inclusive


@dataclass
class Paper:
    id: str
    title: str
    text: str
    words: list
    sentences: list
    pieces: list
    first: list  # of each word, its first piece
    last: list
    cases: list  # of each piece
    entities: list = field(default_factory=list)
    relations: dict = field(default_factory=dict)  # (head, tail) -> [relation types]
    evidence: dict = field(default_factory=dict)  # (head, tail) -> (first word, last word)
    soft: dict = None


def read_lines(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def to_paper(record, pieces):
    """A paper of at most MAX_PIECES word pieces; what is longer is cut for training."""
    text = record["title"] + "\n" + (record.get("abstract") or "")
    words = words_of(text)
    ids, first, last, cases = [], [], [], []
    for start, end in words:
        own = pieces.of(text[start:end])
        if len(ids) + len(own) > MAX_PIECES:
            break
        first.append(len(ids))
        ids.extend(own)
        last.append(len(ids) - 1)
        cases.extend([case_of(text[start:end])] * len(own))
    words = words[: len(first)]
    return Paper(record["id"], record["title"], text, words, sentences_of(text, words, len(record["title"])), ids, first, last, cases)


def annotate(paper, gold):
    """Adds the gold entities that stand in the text, and the relations between them."""
    starts = {s: i for i, (s, _) in enumerate(paper.words)}
    ends = {e: i for i, (_, e) in enumerate(paper.words)}
    found = []
    for n, entity in enumerate(gold["entities"]):
        for mention in {m if isinstance(m, str) else m["text"] for m in entity["mentions"]}:
            for hit in re.finditer(r"(?<![A-Za-z0-9])" + re.escape(mention) + r"(?![A-Za-z0-9])", paper.text):
                found.append((hit.start(), hit.end(), n))
    found.sort(key=lambda s: (-(s[1] - s[0]), s[0]))
    taken, spans = set(), {}
    for start, end, n in found:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            if start in starts and end in ends:
                spans.setdefault(n, []).append((starts[start], ends[end]))
    index = {}
    for n, mentions in sorted(spans.items()):
        entity = gold["entities"][n]
        index[entity["name"]] = len(paper.entities)
        paper.entities.append(Entity(TYPES.index(entity["type"]), ROLES.index(entity["role"]), sorted(mentions)))
    for relation in gold.get("relations", []):
        head, tail = index.get(relation["head"]), index.get(relation["tail"])
        if head is None or tail is None or head == tail:
            continue
        both = [(head, tail), (tail, head)] if relation["type"] in SYMMETRIC else [(head, tail)]
        at = paper.text.find(relation["evidence"])
        inside = [i for i, (s, e) in enumerate(paper.words) if at >= 0 and s >= at and e <= at + len(relation["evidence"])]
        for pair in both:
            types = paper.relations.setdefault(pair, [])
            if RELATIONS.index(relation["type"]) not in types:
                types.append(RELATIONS.index(relation["type"]))
            if inside:
                paper.evidence.setdefault(pair, (inside[0], inside[-1]))
    return paper


def gold_papers(folder, split, pieces):
    gold = {g["id"]: g for g in read_lines(f"{folder}/{split}.gold.jsonl")}
    return [annotate(to_paper(r, pieces), gold[r["id"]]) for r in read_lines(f"{folder}/{split}.input.jsonl")]
