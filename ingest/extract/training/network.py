"""The network: an encoder, and heads for spans, roles and relations over the vectors of its words."""

import torch
from torch import nn
from torch.nn import functional as F

from encoders import Encoder
from pairs import DISTANCES, PLACES, SENTENCES, mention_pairs, places
from papers import MAX_WIDTH, RELATIONS, ROLES, TYPES

KINDS = len(TYPES) + 1      # class 0 of spans is none
CLAIMS = len(RELATIONS) + 1  # class 0 of relations is none
TAGS = 2 * len(TYPES) + 1
SPAN, HIDDEN, KEY, SENTENCE_INDEX = 128, 256, 64, 16


class SpanHead(nn.Module):
    """Scores of every span of at most MAX_WIDTH words: biaffine over its ends, and linear terms."""

    def __init__(self, d, dropout):
        super().__init__()
        self.start, self.end = nn.Linear(d, SPAN), nn.Linear(d, SPAN)
        self.both = nn.Parameter(torch.zeros(KINDS, SPAN, SPAN))
        self.from_start, self.from_end = nn.Linear(SPAN, KINDS), nn.Linear(SPAN, KINDS, bias=False)
        self.width = nn.Embedding(MAX_WIDTH, KINDS)
        nn.init.normal_(self.both, std=0.01)
        nn.init.zeros_(self.width.weight)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words):
        """[n, d] to [n, MAX_WIDTH, KINDS]; spans that pass the end of the text hold what the last word gives."""
        n = words.shape[0]
        start, end = (self.dropout(F.gelu(m(words))) for m in (self.start, self.end))
        at = (torch.arange(n)[:, None] + torch.arange(MAX_WIDTH)).clamp(max=n - 1)
        left = torch.einsum("ns,cst->nct", start, self.both)
        scores = (left @ end[at].transpose(1, 2)).transpose(1, 2)
        return scores + self.from_start(start)[:, None] + self.from_end(end)[at] + self.width.weight


class RoleHead(nn.Module):
    def __init__(self, d, dropout):
        super().__init__()
        self.types, self.sentences = nn.Embedding(len(TYPES), 32), nn.Embedding(SENTENCE_INDEX, 32)
        self.mlp = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * d + 64, HIDDEN), nn.GELU(), nn.Dropout(dropout),
                                 nn.Linear(HIDDEN, len(ROLES)))

    def forward(self, entities, first, mark, types, sentences):
        parts = [entities, first, mark.expand_as(entities), self.types(types), self.sentences(sentences.clamp(max=SENTENCE_INDEX - 1))]
        return self.mlp(torch.cat(parts, 1))


class RelationHead(nn.Module):
    def __init__(self, d, dropout):
        super().__init__()
        self.head, self.tail = nn.Linear(2 * d, HIDDEN), nn.Linear(2 * d, HIDDEN, bias=False)
        self.head_entity, self.tail_entity = nn.Linear(d, HIDDEN, bias=False), nn.Linear(d, HIDDEN, bias=False)
        self.types = nn.Embedding(len(TYPES) ** 2, HIDDEN)
        self.distance, self.sentence = nn.Embedding(DISTANCES, HIDDEN), nn.Embedding(SENTENCES, HIDDEN)
        self.between = nn.Linear(d, HIDDEN, bias=False)
        self.query, self.key, self.value = nn.Linear(HIDDEN, KEY), nn.Linear(d, KEY), nn.Linear(d, HIDDEN)
        self.place = nn.Parameter(torch.zeros(PLACES))
        self.mlp = nn.Sequential(nn.GELU(), nn.Dropout(dropout), nn.Linear(HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(dropout),
                                 nn.Linear(HIDDEN, CLAIMS))
        for e in (self.types, self.distance, self.sentence):
            nn.init.normal_(e.weight, std=0.1)

    def forward(self, words, entities, types, rows):
        """Scores of each mention pair less that of none, and where it looks: [pairs, CLAIMS], [pairs, n]."""
        h, t = rows["head"], rows["tail"]
        span = lambda w: torch.cat([words[w[:, 0]], words[w[:, 1]]], 1)
        sums = F.pad(words.float().cumsum(0), (0, 0, 1, 0))
        low, high = rows["between"][:, 0], rows["between"][:, 1]
        middle = ((sums[high] - sums[low]) / (high - low).clamp(min=1)[:, None]).to(words.dtype)
        x = (self.head(span(rows["head_words"])) + self.tail(span(rows["tail_words"]))
             + self.head_entity(entities)[h] + self.tail_entity(entities)[t]
             + self.types(types[h] * len(TYPES) + types[t]) + self.distance(rows["distance"])
             + self.sentence(rows["sentence"]) + self.between(middle))
        scores = self.query(x) @ self.key(words).T / KEY ** 0.5 + self.place[rows["places"]]
        looks = scores.float().softmax(1)
        x = self.mlp(x + looks.to(x.dtype) @ self.value(words))
        return (x - x[:, :1]).float(), looks


class Network(nn.Module):
    def __init__(self, form, dropout=0.2):
        super().__init__()
        d = form.width
        self.form = form
        self.encoder = Encoder(form)
        self.dropout = nn.Dropout(dropout)
        self.spans, self.tags = SpanHead(d, dropout), nn.Linear(d, TAGS)
        self.roles, self.relations = RoleHead(d, dropout), RelationHead(d, dropout)

    def read(self, cached, papers):
        """For each paper its words' vectors [n, d] and its mark's [1, d]; `cached` are the lower layers' outputs."""
        longest = max(c.shape[0] for c in cached)
        x = torch.stack([F.pad(c, (0, 0, 0, longest - c.shape[0])) for c in cached])
        mask = torch.stack([torch.arange(longest) < c.shape[0] for c in cached])
        cases = torch.full(mask.shape, -1)
        for i, paper in enumerate(papers):
            cases[i, 1: len(paper.cases) + 1] = torch.tensor(paper.cases)
        x = self.encoder.upper(x, cases, mask)
        flat, d = x.reshape(-1, x.shape[2]), x.shape[2]
        at = [i * longest + 1 + j for ends in ("first", "last") for i, p in enumerate(papers) for j in getattr(p, ends)]
        first, last = flat[torch.tensor(at)].view(2, -1, d)
        words = self.dropout((first + last) / 2).split([len(p.words) for p in papers])
        return list(zip(words, x[:, :1].unbind(0)))

    def entity_vectors(self, words, mentions):
        """Of each entity the maximum over its mentions' means, and the vector of its first mention's first word."""
        flat = [span for own in mentions for span in own]
        within = torch.zeros(len(flat), words.shape[0])
        for i, (s, e) in enumerate(flat):
            within[i, s: e + 1] = 1 / (e + 1 - s)
        most, at, start = max(len(own) for own in mentions), [], 0
        for own in mentions:
            at.append([start + min(k, len(own) - 1) for k in range(most)])
            start += len(own)
        means = within.to(words.dtype) @ words
        return means[torch.tensor(at)].amax(1), words[torch.tensor([own[0][0] for own in mentions])]

    def role_scores(self, words, mark, vectors, first, types, mentions, paper):
        sentences = torch.tensor([paper.sentences[own[0][0]] for own in mentions])
        return self.roles(vectors, first, mark, types, sentences)

    def relation_scores(self, words, vectors, types, mentions, paper):
        """Pooled over mention pairs: [ordered pairs, CLAIMS], the pairs, each mention pair's look and its ordered pair."""
        rows = mention_pairs(mentions, paper.sentences)
        rows["places"] = places(rows, paper.sentences)
        scores, looks = self.relations(words, vectors, types, rows)
        index = rows["pair"][:, None].expand_as(scores)
        pooled = torch.full((len(rows["pairs"]), CLAIMS), -1e9).scatter_reduce(0, index, scores, "amax")
        return pooled, rows, scores, looks
