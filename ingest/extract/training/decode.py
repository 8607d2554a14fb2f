"""Scores to spans, entities and relations; ingest/extract/model decodes in the same way."""

import re

import torch

from papers import RELATIONS, ROLES, SYMMETRIC, TYPES

JOINED = {"-", "\u2010", "\u2011", "\u2013"}


def surface(paper, span):
    return paper.text[paper.words[span[0]][0]: paper.words[span[1]][1]]


def name_key(paper, span):
    """What two spellings of one name share: case, hyphens and plurals aside."""
    out = []
    for start, end in paper.words[span[0]: span[1] + 1]:
        word = paper.text[start:end].lower()
        if word in JOINED:
            continue
        plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        out.append(word[:-1] if plural else word)
    return " ".join(out)


def find_spans(paper, probabilities, threshold, consistency=0.0):
    """[(first, last, distribution over kinds)] greedily by probability, without overlap; [n, MAX_WIDTH, KINDS] in."""
    n = len(paper.words)
    likely = (1 - probabilities[:, :, 0]) > 0.05
    spans = [(i, i + w) for i, w in likely.nonzero().tolist() if i + w < n and paper.sentences[i] == paper.sentences[i + w]]
    by_key = {}
    for span in spans:
        by_key.setdefault(name_key(paper, span), []).append(span)
    scored = []
    for own in by_key.values():
        mean = torch.stack([probabilities[s, e - s] for s, e in own]).mean(0)
        for s, e in own:
            mixed = (1 - consistency) * probabilities[s, e - s] + consistency * mean
            if 1 - mixed[0] > threshold:
                scored.append((float(1 - mixed[0]), s, e, mixed))
    taken, out = set(), []
    for _, s, e, mixed in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
        if taken.isdisjoint(range(s, e + 1)):
            taken.update(range(s, e + 1))
            out.append((s, e, mixed))
    return sorted(out, key=lambda x: x[:2])


def is_short_for(short, long):
    """Whether the letters of `short` occur in order in `long`, the first at the start of a word."""
    letters = [c for c in short.lower() if c.isalnum()]
    if len(short) < 2 or not letters or not any(c.isupper() for c in short) or len(short) >= len(long):
        return False
    text = long.lower()
    if text[:1] != letters[0]:
        return False
    at = 0
    for c in letters:
        at = text.find(c, at)
        if at < 0:
            return False
        at += 1
    return True


def group_spans(paper, spans):
    """[(mentions, type, summed distribution)], one a name; `long (SHORT)` is one name."""
    key_of = {(s, e): name_key(paper, (s, e)) for s, e, _ in spans}
    alias = {}
    word = lambda i: paper.text[slice(*paper.words[i])] if i < len(paper.words) else ""
    for (s, e, _), (s2, e2, _) in zip(spans, spans[1:]):
        if s2 == e + 2 and word(e + 1) == "(" and word(e2 + 1) == ")":
            one, two = surface(paper, (s, e)), surface(paper, (s2, e2))
            if is_short_for(two, one) or is_short_for(one, two):
                alias[key_of[s2, e2]] = alias.get(key_of[s, e], key_of[s, e])
    groups = {}
    for s, e, mixed in spans:
        key = key_of[s, e]
        groups.setdefault(alias.get(key, key), []).append((s, e, mixed))
    out = []
    for own in groups.values():
        total = torch.stack([m for _, _, m in own]).sum(0)
        out.append(([(s, e) for s, e, _ in own], int(total[1:].argmax()), total / total.sum()))
    return out


def choose_relations(pairs, probabilities, threshold, by_type=False):
    """[(head, type, tail, confidence)] from [ordered pairs, CLAIMS]: of each pair the likelier direction."""
    at = {pair: probabilities[i].clone() for i, pair in enumerate(pairs)}
    symmetric = [i + 1 for i, r in enumerate(RELATIONS) if r in SYMMETRIC]
    out = []
    for h, t in pairs:
        if h > t:
            continue
        one, two = at[h, t], at[t, h]
        mean = (one[symmetric] + two[symmetric]) / 2
        one[symmetric] = two[symmetric] = mean
        best = max(((h, t, one), (t, h, two)), key=lambda x: float(x[2][1:].sum()))
        score = float(best[2][1:].max() if by_type else best[2][1:].sum())
        if score > threshold:
            out.append((best[0], int(best[2][1:].argmax()), best[1], score))
    return out


def to_line(paper, groups, roles, relations):
    """The form that gold/score.py reads."""
    entities, names = [], []
    for (mentions, kind, _), role in zip(groups, roles):
        texts = list(dict.fromkeys(surface(paper, m) for m in mentions))
        name = max(texts, key=len)
        while name in names:
            name += "'"
        names.append(name)
        entities.append({"name": name, "type": TYPES[kind], "role": ROLES[role], "mentions": texts})
    return {"id": paper.id, "entities": entities,
            "relations": [{"head": names[h], "type": RELATIONS[r], "tail": names[t], "confidence": round(c, 4)}
                          for h, r, t, c in relations]}
