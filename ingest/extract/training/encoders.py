"""The pretrained encoders: their weights out of the packages that carry them, and one transformer that runs both."""

import json
import math
from dataclasses import dataclass

import numpy
import torch
from torch import nn
from torch.nn import functional as F

from text import WordPieces


@dataclass(frozen=True)
class Form:
    """What differs between the encoders."""
    name: str
    width: int
    heads: int
    epsilon: float
    layers: int   # of the 12, how many are kept
    frozen: int   # of those, the lowest that are not trained
    start: int    # ids of the marks around a text
    end: int
    first_position: int
    relative: bool
    rate: float
    head_rate: float


FORMS = {
    "mpnet": Form("mpnet", 768, 12, 1e-5, 9, 5, 0, 2, 2, True, 1.2e-4, 1e-3),
    "e5": Form("e5", 384, 12, 1e-12, 8, 4, 101, 102, 0, False, 2e-4, 1e-3),
}


def bert_from_onnx(path):
    """BERT's weights by their own names; the unnamed matrices are found through the bias added to their product."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    made_by = {out: node for node in graph.node for out in node.output}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = next((i for i in node.input if i.endswith(".bias") and i in weights), None)
        if bias is None:
            continue
        product = made_by.get(next(i for i in node.input if i != bias))
        if product is not None and product.op_type == "MatMul":
            weights[bias[: -len("bias")] + "weight"] = weights[product.input[1]].T
    return {k: torch.tensor(numpy.array(v)) for k, v in weights.items() if v.dtype == numpy.float32}


def pretrained(form, folder):
    """(weights by our own names, word pieces)."""
    if form.name == "mpnet":
        from safetensors.torch import load_file

        root = f"{folder}/mpnet/all-mpnet-base-v2"
        raw = load_file(f"{root}/model.safetensors")
        raw = {k.removeprefix("mpnet."): v for k, v in raw.items()}
        tokens = [line.rstrip("\n") for line in open(f"{root}/vocab.txt", encoding="utf8")]
        names = {"attention.attn.q": "query", "attention.attn.k": "key", "attention.attn.v": "value", "attention.attn.o": "out",
                 "attention.LayerNorm": "norm1", "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "norm2"}
        types = 0
    else:
        raw = bert_from_onnx(f"{folder}/e5/e5-small-v2.onnx")
        vocabulary = json.load(open(f"{folder}/e5/e5-small-v2-tokenizer.json", encoding="utf8"))["model"]["vocab"]
        tokens = sorted(vocabulary, key=vocabulary.get)
        names = {"attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
                 "attention.output.dense": "out", "attention.output.LayerNorm": "norm1", "intermediate.dense": "up",
                 "output.dense": "down", "output.LayerNorm": "norm2"}
        types = raw["embeddings.token_type_embeddings.weight"][0]
    out = {
        "tokens.weight": raw["embeddings.word_embeddings.weight"],
        "positions.weight": raw["embeddings.position_embeddings.weight"] + types,
        "norm.weight": raw["embeddings.LayerNorm.weight"],
        "norm.bias": raw["embeddings.LayerNorm.bias"],
    }
    if form.relative:
        out["relative.weight"] = raw["encoder.relative_attention_bias.weight"]
    for layer in range(form.layers):
        for theirs, ours in names.items():
            for part in ("weight", "bias"):
                out[f"layers.{layer}.{ours}.{part}"] = raw[f"encoder.layer.{layer}.{theirs}.{part}"]
    return out, WordPieces({t: i for i, t in enumerate(tokens)}, "[UNK]")


class Layer(nn.Module):
    def __init__(self, form, dropout):
        super().__init__()
        d = form.width
        self.heads, self.dropout = form.heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(d, d) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(d, form.epsilon), nn.LayerNorm(d, form.epsilon)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = (m(x).view(b, n, self.heads, -1).transpose(1, 2) for m in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype).expand(b, -1, n, n)).transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, form, dropout=0.1):
        super().__init__()
        self.form = form
        vocabulary = 30527 if form.relative else 30522
        self.tokens = nn.Embedding(vocabulary, form.width)
        self.positions = nn.Embedding(514 if form.relative else 512, form.width)
        self.norm = nn.LayerNorm(form.width, form.epsilon)
        if form.relative:
            self.relative = nn.Embedding(32, form.heads)
        self.layers = nn.ModuleList(Layer(form, dropout) for _ in range(form.layers))
        self.cases = nn.Embedding(8, form.width)
        nn.init.zeros_(self.cases.weight)
        frozen = [self.tokens, self.positions, self.norm, *self.layers[: form.frozen]]
        for module in frozen + ([self.relative] if form.relative else []):
            for p in module.parameters():
                p.requires_grad = False

    def bias(self, mask):
        """What is added to attention scores: nothing between real pieces, and MPNet's learned distances."""
        out = torch.zeros(mask.shape[0], 1, 1, mask.shape[1]).masked_fill(~mask[:, None, None, :], -1e4)
        if self.form.relative:
            out = out + self.relative(distance_buckets(mask.shape[1])).permute(2, 0, 1)[None]
        return out

    def lower(self, ids):
        """The frozen layers over texts of one length; cached for training, since they never change."""
        f = self.form
        x = self.tokens(ids) + self.positions(torch.arange(ids.shape[1]) + f.first_position)
        x, bias = self.norm(x), self.bias(torch.ones_like(ids, dtype=torch.bool))
        for layer in self.layers[: f.frozen]:
            x = layer(x, bias)
        return x

    def upper(self, x, cases, mask):
        """The trained layers over the frozen ones' output; `cases` is -1 at the marks around the text."""
        x = x + (self.cases(cases.clamp(min=0)) * (cases >= 0)[..., None]).to(x.dtype)
        bias = self.bias(mask)
        for layer in self.layers[self.form.frozen:]:
            x = layer(x, bias)
        return x


def distance_buckets(n):
    """MPNet's relative positions (T5's buckets: 32, the farthest 128)."""
    distance = torch.arange(n)[None, :] - torch.arange(n)[:, None]
    far = 8 + (torch.log(distance.abs().clamp(min=1).float() / 8) / math.log(128 / 8) * 8).long()
    return torch.where(distance > 0, 16, 0) + torch.where(distance.abs() < 8, distance.abs(), far.clamp(max=15))
