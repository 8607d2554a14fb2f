"""Pairs of mentions: which of them stand for a pair of entities, how far apart they are, and what lies between."""

import numpy
import torch

EDGES = [1, 2, 3, 4, 5, 7, 10, 15, 21, 31, 51]  # lower edges of the buckets of words between, after 0
DISTANCES, SENTENCES, PLACES = 2 * (len(EDGES) + 1), 7, 5
MENTION_PAIRS = 3


def mention_pairs(mentions, sentences):
    """Up to three pairs of mentions of one sentence for every ordered pair of entities, else the closest one of all."""
    flat = [(s, e, n) for n, own in enumerate(mentions) for s, e in own]
    first, last = (numpy.array([m[k] for m in flat]) for k in (0, 1))
    at = [[] for _ in mentions]
    for i, (_, _, n) in enumerate(flat):
        at[n].append(i)
    sentence = numpy.array(sentences)
    of = sentence[first]
    apart = numpy.maximum(first[None, :] - last[:, None], first[:, None] - last[None, :]) - 1  # words between
    cost = numpy.where(of[:, None] == of[None, :], 0, 10_000) + apart
    pairs, owner, left, right = [], [], [], []
    for h in range(len(mentions)):
        for t in range(len(mentions)):
            if h == t:
                continue
            options = sorted((cost[i, j], i, j) for i in at[h] for j in at[t])
            kept = [o for o in options if o[0] < 10_000 - 1][:MENTION_PAIRS] or options[:1]
            for _, i, j in kept:
                owner.append(len(pairs))
                left.append(i)
                right.append(j)
            pairs.append((h, t))
    left, right = numpy.array(left), numpy.array(right)
    gap = numpy.maximum(apart[left, right], 0)
    forward = first[left] < first[right]
    low = numpy.where(forward, last[left], last[right]) + 1
    distance = numpy.searchsorted(EDGES, gap, side="right") + numpy.where(forward, 0, len(EDGES) + 1)
    rows = {
        "pair": owner,
        "head": [pairs[o][0] for o in owner],
        "tail": [pairs[o][1] for o in owner],
        "head_words": numpy.stack([first[left], last[left]], 1),
        "tail_words": numpy.stack([first[right], last[right]], 1),
        "between": numpy.stack([low, low + gap], 1),
        "distance": distance,
        "sentence": numpy.clip(of[right] - of[left], -3, 3) + 3,
    }
    return {k: torch.as_tensor(numpy.asarray(v)).long() for k, v in rows.items()} | {"pairs": pairs}


def places(rows, sentences):
    """Of every word for every mention pair: 0 elsewhere, 1 in a sentence of the two, 2 between, 3 head, 4 tail."""
    word, sentence = torch.arange(len(sentences))[None, :], torch.tensor(sentences)
    inside = lambda w: (word >= w[:, :1]) & (word <= w[:, 1:])
    near = (sentence[None, :] == sentence[rows["head_words"][:, :1]]) | (sentence[None, :] == sentence[rows["tail_words"][:, :1]])
    between = (word >= rows["between"][:, :1]) & (word < rows["between"][:, 1:])
    out = torch.where(near, 1, 0)
    for place, where in ((2, between), (3, inside(rows["head_words"])), (4, inside(rows["tail_words"]))):
        out = torch.where(where, place, out)
    return out
