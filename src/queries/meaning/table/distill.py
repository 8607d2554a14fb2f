"""Makes the static token table: every token through the encoder alone, weighted, PCA, int8 (Model2Vec's method).

Two things are fitted to abstracts rather than assumed: how often a token comes (Zipf's law by rank is the usual
stand-in) and the axes (PCA of the texts' means, not of the tokens), each axis divided by the root of its spread.
Writes tokens.txt (one a line) and vectors.bin beside itself: for each token a float32 scale, then for each token its
int8 components; component times scale is the weighted vector. No chance in it: the same corpus gives the same bytes
up to the rounding of the machine's linear algebra.
Run: python distill.py FOLDER, where FOLDER holds *.jsonl.gz with {id, title, abstract} a line.
"""

import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from corpus import fitted_papers
from encoder import CLS, SEP, Encoder, model_folder

DIMENSIONS = 256
BATCH = 1024
# The weight of a token is SIF / (SIF + its probability) (Arora and others, 2017).
SIF = 1e-3
# An axis is divided by its standard deviation to this power: 0 leaves it, 1 whitens.
WHITENING = 0.5
# Counted for a token that no abstract has.
UNSEEN = 0.5
HERE = Path(__file__).parent


def kept_tokens() -> list[tuple[int, str]]:
    """The vocabulary without the model's own marks and without scripts that no English abstract holds."""
    lines = (model_folder() / "vocab.txt").read_text("utf8").split("\n")
    tokens = [(index, token) for index, token in enumerate(lines) if token]
    written = re.compile(r"^[ -~\u0370-\u03ff\u2000-\u22ff]+$")
    return [(i, t) for i, t in tokens if not re.fullmatch(r"\[.*\]", t) and written.match(t)]


def token_vectors(encoder: Encoder, ids: list[int]) -> np.ndarray:
    rows = []
    for start in range(0, len(ids), BATCH):
        part = np.array(ids[start : start + BATCH])
        framed = np.stack([np.full_like(part, CLS), part, np.full_like(part, SEP)], axis=1)
        rows.append(encoder.pooled(framed, np.ones(framed.shape, np.float32)))
    return np.concatenate(rows)


def token_rows(encoder: Encoder, ids: list[int], texts: list[str]) -> list[list[int]]:
    """Of each text the rows of its tokens in the table."""
    row_of = {token: row for row, token in enumerate(ids)}
    encoded = encoder.tokenizer.encode_batch(texts, add_special_tokens=False)
    return [[row_of[token] for token in one.ids if token in row_of] for one in encoded]


def weights_of(count: int, texts: list[list[int]]) -> np.ndarray:
    counts = Counter(row for rows in texts for row in rows)
    seen = np.array([counts.get(row, UNSEEN) for row in range(count)])
    return SIF / (SIF + seen / seen.sum())


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    encoder = Encoder()
    tokens = kept_tokens()
    ids = [index for index, _ in tokens]
    texts = token_rows(encoder, ids, [f"{paper.title} {paper.abstract}" for paper in fitted_papers(sys.argv[1])])
    vectors = token_vectors(encoder, ids)
    weighted = (vectors - vectors.mean(0)) * weights_of(len(ids), texts)[:, None]
    means = np.stack([weighted[rows].mean(0) for rows in texts if rows])
    _, spread, axes = np.linalg.svd(means - means.mean(0), full_matrices=False)
    deviation = spread / np.sqrt(len(means))
    turned = (weighted @ axes.T / deviation**WHITENING)[:, :DIMENSIONS]
    scales = (np.abs(turned).max(1) / 127).astype("<f4")
    components = np.round(turned / scales[:, None]).astype(np.int8)
    (HERE / "tokens.txt").write_text("\n".join(token for _, token in tokens) + "\n", "utf8")
    (HERE / "vectors.bin").write_bytes(scales.tobytes() + components.tobytes())
    print(f"{len(tokens)} tokens, {DIMENSIONS} dimensions")


if __name__ == "__main__":
    main()
