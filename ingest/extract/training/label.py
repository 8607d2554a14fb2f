"""Labels abstracts of a corpus with a teacher's distributions, for a student of any encoder.

    label.py --form mpnet --teacher FILE.pt[,FILE.pt] --weights FOLDER --corpus FOLDER --out FOLDER
             [--count 2000] [--student e5] [--threads 1]

Writes OUT/NNNN.pt of 100 abstracts each and skips those that are there, so a run that was cut off goes on. The order
of the abstracts is fixed (by hash), so a larger count adds to what was labelled. Several teachers are averaged.
"""

import argparse
import gzip
import hashlib
import json
import os
import time

import torch

from encoders import FORMS, pretrained
from network import Network
from papers import to_paper
from predict import lower_states, predict

SHARES = (("arxiv", 0.45), ("pmlr", 0.4), ("acl", 0.15))
CHUNK = 100


def abstracts(folder, count):
    """The first `count` abstracts of 500 to 1,700 characters by the hash of their id, in the shares of SHARES."""
    out = []
    for name, share in SHARES:
        with gzip.open(f"{folder}/corpus-{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            records = [json.loads(line) for line in lines]
        fit = [r for r in records if 500 <= len(r["abstract"]) <= 1700]
        fit.sort(key=lambda r: hashlib.sha256(r["id"].encode()).digest())
        out.extend(((i + 0.5) / share, r) for i, r in enumerate(fit))
    out.sort(key=lambda x: x[0])
    return [r for _, r in out[:count]]


def soft_labels(networks, paper, student):
    """The mean of the networks' distributions; entities as the first of them decodes them."""
    state = [lower_states(n, [paper])[0] for n in networks]
    first = predict(networks[0], state[0], paper, 0.4, consistency=0.5)
    given = [first] + [predict(n, s, paper, 0.4, groups=first["groups"]) for n, s in zip(networks[1:], state[1:])]
    mean = lambda key: torch.stack([g[key] for g in given]).mean(0).half()
    many = "pairs" in first
    student.soft = {
        "spans": mean("spans"), "tags": mean("tags"), "mentions": first["mentions"] if many else [],
        "types": first["types"], "roles": mean("roles") if many else None, "relations": mean("relations") if many else None,
    }
    return student


def run(options):
    torch.set_num_threads(options.threads)
    form = FORMS[options.form]
    weights, pieces = pretrained(form, options.weights)
    _, own_pieces = pretrained(FORMS[options.student], options.weights)
    networks = []
    for path in options.teacher.split(","):
        network = Network(form)
        network.encoder.load_state_dict(weights, strict=False)
        network.load_state_dict(torch.load(path, weights_only=True))
        networks.append(network.eval())
    os.makedirs(options.out, exist_ok=True)
    records = abstracts(options.corpus, options.count)
    for at in range(0, len(records), CHUNK):
        path = f"{options.out}/{at // CHUNK:04d}.pt"
        if os.path.exists(path):
            continue
        began, out = time.time(), []
        for record in records[at: at + CHUNK]:
            paper, student = to_paper(record, pieces), to_paper(record, own_pieces)
            if len(paper.words) == len(student.words):
                out.append(soft_labels(networks, paper, student))
        torch.save(out, path + ".part")
        os.rename(path + ".part", path)
        print(f"{path}: {len(out)} abstracts, {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("form", "teacher", "weights", "corpus", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--student", default="e5")
    parser.add_argument("--threads", type=int, default=1)
    run(parser.parse_args())
