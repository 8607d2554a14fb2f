"""What the network is trained on: hard labels of annotated papers, a teacher's distributions over the others."""

import torch
from torch.nn import functional as F

from papers import MAX_WIDTH

ROLE_WEIGHT, RELATION_WEIGHT, LOOK_WEIGHT = 0.3, 0.3, 0.1
SPURIOUS = 3


def inside(n):
    """Which of the [n, MAX_WIDTH] spans end within the text."""
    return torch.arange(n)[:, None] + torch.arange(MAX_WIDTH) < n


def soft_cross_entropy(scores, target):
    return -(target * scores.float().log_softmax(-1)).sum(-1)


def hard_targets(paper):
    """Span classes [n, MAX_WIDTH] and BIO tags [n]."""
    n = len(paper.words)
    spans, tags = torch.zeros(n, MAX_WIDTH, dtype=torch.long), torch.zeros(n, dtype=torch.long)
    for entity in paper.entities:
        for s, e in entity.mentions:
            if e - s < MAX_WIDTH:
                spans[s, e - s] = entity.type + 1
            tags[s] = 1 + 2 * entity.type
            tags[s + 1: e + 1] = 2 + 2 * entity.type
    return spans, tags


def spurious_entities(paper, span_scores, taken, random):
    """The network's own likely false spans, as (mentions, type): what relations will meet at decoding."""
    with torch.no_grad():
        p = span_scores.float().softmax(-1)
        wrong = (1 - p[:, :, 0]) * inside(len(paper.words)) * (1 + 0.5 * torch.rand(p.shape[:2], generator=random))
        out = []
        for at in wrong.flatten().topk(min(40, wrong.numel())).indices.tolist():
            s, w = divmod(at, MAX_WIDTH)
            if len(out) < SPURIOUS and float(wrong[s, w]) > 0.05 and taken.isdisjoint(range(s, s + w + 1)):
                taken.update(range(s, s + w + 1))
                out.append(([(s, s + w)], int(p[s, w, 1:].argmax())))
        return out


def gold_loss(network, words, mark, paper, random):
    n = len(paper.words)
    scores = network.spans(words)
    spans, tags = hard_targets(paper)
    loss = F.cross_entropy(scores.float()[inside(n)], spans[inside(n)], reduction="sum") / n
    loss = loss + F.cross_entropy(network.tags(words).float(), tags, reduction="sum") / n
    if len(paper.entities) < 2:
        return loss
    taken = {w for e in paper.entities for s, t in e.mentions for w in range(s, t + 1)}
    false = spurious_entities(paper, scores, taken, random)
    mentions = [e.mentions for e in paper.entities] + [m for m, _ in false]
    types = torch.tensor([e.type for e in paper.entities] + [t for _, t in false])
    vectors, first = network.entity_vectors(words, mentions)
    k = len(paper.entities)
    roles = network.role_scores(words, mark, vectors[:k], first[:k], types[:k], mentions[:k], paper)
    loss = loss + ROLE_WEIGHT * F.cross_entropy(roles.float(), torch.tensor([e.role for e in paper.entities]))
    pooled, rows, _, looks = network.relation_scores(words, vectors, types, mentions, paper)
    target = torch.zeros_like(pooled)
    target[:, 0] = 1
    at = {pair: i for i, pair in enumerate(rows["pairs"])}
    for pair, kinds in paper.relations.items():
        target[at[pair], 0] = 0
        for kind in kinds:
            target[at[pair], kind + 1] = 1 / len(kinds)
    loss = loss + RELATION_WEIGHT * soft_cross_entropy(pooled, target).sum() / max(1, len(paper.relations))
    return loss + LOOK_WEIGHT * look_loss(paper, rows, looks, at)


def look_loss(paper, rows, looks, at):
    """How little of the attention lies on the words that the annotators gave as evidence."""
    total, count = 0.0, 0
    for pair, (s, e) in paper.evidence.items():
        own = (rows["pair"] == at[pair]).nonzero()[:, 0]
        mass = looks[own, s: e + 1].sum(1).max()
        total, count = total - mass.clamp(min=1e-4).log(), count + 1
    return total / max(1, count)


def soft_loss(network, words, mark, paper):
    soft, n = paper.soft, len(paper.words)
    within = inside(n)
    loss = soft_cross_entropy(network.spans(words)[within], soft["spans"].float()[within]).sum() / n
    loss = loss + soft_cross_entropy(network.tags(words), soft["tags"].float()).sum() / n
    if len(soft["mentions"]) < 2:
        return loss
    types = torch.tensor(soft["types"])
    vectors, first = network.entity_vectors(words, soft["mentions"])
    roles = network.role_scores(words, mark, vectors, first, types, soft["mentions"], paper)
    loss = loss + ROLE_WEIGHT * soft_cross_entropy(roles, soft["roles"].float()).mean()
    pooled, *_ = network.relation_scores(words, vectors, types, soft["mentions"], paper)
    target = soft["relations"].float()
    positive = max(1.0, float((1 - target[:, 0]).sum()))
    return loss + RELATION_WEIGHT * soft_cross_entropy(pooled, target).sum() / positive
