"""The encoder's own figure: how often a title finds its abstract among the first ten of 10,000 by cosine.

It is what the table is distilled from, and needs half an hour of two cores. Run: python measure.py FOLDER
The other figures (the table, full text, both fused) are printed by the product itself: npm run bench:meaning
"""

import sys

import numpy as np

from corpus import measured_papers
from encoder import Encoder


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    papers = measured_papers(sys.argv[1])
    encoder = Encoder()
    titles = encoder.encode([paper.title for paper in papers], length=64)
    abstracts = encoder.encode([paper.abstract for paper in papers], length=256, batch=16)
    cosines = titles @ abstracts.T
    better = (cosines > np.diag(cosines)[:, None]).sum(1)
    print(f"encoder: recall@10 {(better < 10).mean():.3f}, first {(better < 1).mean():.3f}, of {len(papers)}")


if __name__ == "__main__":
    main()
