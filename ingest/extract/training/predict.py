"""A trained network over papers: probabilities, decoded entities, roles and relations, and their scores on gold."""

import importlib.util
import json

import torch

from decode import choose_relations, find_spans, group_spans, to_line
from papers import read_lines


def gold_scorer(folder):
    spec = importlib.util.spec_from_file_location("gold_score", f"{folder}/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pieces_tensor(form, paper):
    return torch.tensor([[form.start, *paper.pieces, form.end]])


@torch.no_grad()
def lower_states(network, papers):
    """The frozen layers' output of each paper, in bfloat16."""
    network.eval()
    out = []
    with torch.autocast("cpu", torch.bfloat16):
        for paper in papers:
            out.append(network.encoder.lower(pieces_tensor(network.form, paper))[0].bfloat16())
    return out


@torch.no_grad()
def predict(network, cached, paper, span_threshold, consistency=0.0, groups=None):
    """What label.py keeps: distributions over spans, tags, and over roles and relations of the decoded entities."""
    network.eval()
    with torch.autocast("cpu", torch.bfloat16):
        (words, mark), = network.read([cached], [paper])
        spans = network.spans(words).float().softmax(-1)
        out = {"spans": spans, "tags": network.tags(words).float().softmax(-1), "mentions": [], "types": []}
        if groups is None:
            groups = group_spans(paper, find_spans(paper, spans, span_threshold, consistency))
        out["groups"] = groups
        if groups:
            out["mentions"], out["types"] = [g[0] for g in groups], [g[1] for g in groups]
            types = torch.tensor(out["types"])
            vectors, first = network.entity_vectors(words, out["mentions"])
            out["roles"] = network.role_scores(words, mark, vectors, first, types, out["mentions"], paper).float().softmax(-1)
            if len(groups) > 1:
                pooled, rows, *_ = network.relation_scores(words, vectors, types, out["mentions"], paper)
                out["relations"], out["pairs"] = pooled.softmax(-1), rows["pairs"]
    return out


def score(network, cached, papers, gold_folder, split, span_threshold=0.4, relation_threshold=0.3, consistency=0.0, by_type=False):
    """gold/score.py's figures of the network on a split."""
    scorer = gold_scorer(gold_folder)
    lines = {}
    for paper, states in zip(papers, cached):
        p = predict(network, states, paper, span_threshold, consistency)
        roles = p["roles"].argmax(1).tolist() if p["groups"] else []
        relations = choose_relations(p["pairs"], p["relations"], relation_threshold, by_type) if "pairs" in p else []
        lines[paper.id] = to_line(paper, p["groups"], roles, relations)
    inputs = {r["id"]: r for r in read_lines(f"{gold_folder}/{split}.input.jsonl")}
    gold = {g["id"]: g for g in read_lines(f"{gold_folder}/{split}.gold.jsonl")}
    return scorer.score(inputs, gold, lines), lines


def brief(figures):
    return json.dumps({k: figures[k].get("f1", figures[k].get("accuracy")) for k in
                       ("span", "span+type", "entity+type", "relation", "pair", "role")})
