"""Writes a trained student as the two graphs that the product runs, in 8 bits, with vocabulary and settings.

    export.py --form e5 --model FILE.pt --weights FOLDER --gold FOLDER --out FOLDER [--settings FILE.json] [--float]

entities.onnx reads a text once: word pieces to vectors of words and scores of spans. relations.onnx reads those vectors
again for the entities that were decoded: scores of roles and of pairs. A text is one run, so nothing shares its batch.
"""

import argparse
import hashlib
import json
import os

import numpy
import onnx
import torch

from calming import calming, largest_inputs
from encoders import FORMS, pretrained
from graph import Graph
from network import KEY, Network
from papers import MAX_WIDTH, TYPES, gold_papers

SEEN = 60  # papers by which 8 bits are scaled


def parts(state, prefix):
    return lambda name: state[f"{prefix}.{name}"].float().numpy()


def layer(g, x, w, form, most):
    """One transformer layer over [pieces, width]; `most`: the largest inputs of its products, a column each."""
    of = lambda name: (w(f"{name}.weight"), w(f"{name}.bias"))
    (value, value_bias), (out, out_bias) = of("value"), of("out")
    # Attention mixes rows, not columns: what the value is divided by, the product after it is multiplied by.
    even = calming(most["out"], out)
    three = [of("query"), of("key"), (value / even[:, None], value_bias / even)]
    parts_of_x = g.rounded_linears(x, three, calming(most["query"], *(weight for weight, _ in three)))
    heads = [g.op("Unsqueeze", part, g.ints(0)) for part in parts_of_x]
    mixed = g.op("Squeeze", g.op("MultiHeadAttention", *heads, domain="com.microsoft", num_heads=form.heads), g.ints(0))
    (mixed,) = g.rounded_linears(mixed, [(out * even, out_bias)])
    x = g.norm(g.op("Add", x, mixed), w("norm1.weight"), w("norm1.bias"), form.epsilon)
    (up,) = g.rounded_linears(x, [of("up")], calming(most["up"], w("up.weight")), by_row=True)
    (down,) = g.rounded_linears(g.gelu(up), [of("down")], calming(most["down"], w("down.weight")), by_row=True)
    return g.norm(g.op("Add", x, down), w("norm2.weight"), w("norm2.bias"), form.epsilon)


def entity_graph(state, form, small, most):
    g = Graph("entities", small)
    ids, cases = g.input("ids", ["pieces"]), g.input("cases", ["pieces"])
    first, last = g.input("first", ["words"]), g.input("last", ["words"])
    e = parts(state, "encoder")
    length = g.op("Shape", ids)
    places = g.op("Slice", g.weight(e("positions.weight")), g.ints(0), length, g.ints(0))
    x = g.norm(g.op("Add", g.rows(e("tokens.weight"), ids, large=True), places), e("norm.weight"), e("norm.bias"), form.epsilon)
    for n in range(form.layers):
        if n == form.frozen:
            table = numpy.concatenate([e("cases.weight"), numpy.zeros((1, form.width), numpy.float32)])
            x = g.op("Add", x, g.rows(table, cases))
        x = layer(g, x, parts(state, f"encoder.layers.{n}"), form, most[n])
    words = g.op("Mul", g.op("Add", g.op("Gather", x, first), g.op("Gather", x, last)), g.scalar(0.5))
    s = parts(state, "spans")
    start = g.gelu(g.linear(words, s("start.weight"), s("start.bias")))
    end = g.gelu(g.linear(words, s("end.weight"), s("end.bias")))
    both = s("both")  # [kinds, start, end]
    kinds, size = both.shape[0], both.shape[1]
    left = g.op("Reshape", g.op("MatMul", start, g.weight(both.transpose(1, 0, 2).reshape(size, kinds * size), "matrix")), g.ints(-1, kinds, size))
    count = g.op("Shape", first)
    most = g.op("Sub", count, g.ints(1))
    row = g.op("Range", g.scalar(0, numpy.int64), g.op("Squeeze", count), g.scalar(1, numpy.int64))
    at = g.op("Min", g.op("Add", g.op("Unsqueeze", row, g.ints(1)), g.weight(numpy.arange(MAX_WIDTH)[None])), most)
    ends = g.op("Gather", end, at)  # [words, width, size]
    scores = g.op("MatMul", ends, g.op("Transpose", left, perm=[0, 2, 1]))
    scores = g.op("Add", scores, g.op("Gather", g.linear(end, s("from_end.weight")), at))
    scores = g.op("Add", scores, g.op("Unsqueeze", g.linear(start, s("from_start.weight"), s("from_start.bias")), g.ints(1)))
    scores = g.op("Add", scores, g.weight(s("width.weight")[None]))
    g.output(words, "vectors", ["words", form.width])
    g.output(g.op("Slice", x, g.ints(0), g.ints(1), g.ints(0)), "mark", [1, form.width])
    g.output(scores, "spans", ["words", MAX_WIDTH, kinds])
    return g.model()


def relation_graph(state, form, small):
    g = Graph("relations", small)
    vectors, mark = g.input("vectors", ["words", form.width], False), g.input("mark", [1, form.width], False)
    starts, stops = g.input("starts", ["mentions"]), g.input("stops", ["mentions"])  # words of each mention, end exclusive
    members = g.input("members", ["entities", "most"])  # of each entity its mentions, the last one repeated
    types, sentences = g.input("types", ["entities"]), g.input("sentences", ["entities"])
    heads, tails = g.input("heads", ["pairs"]), g.input("tails", ["pairs"])  # entities of each mention pair
    head_mentions, tail_mentions = g.input("headMentions", ["pairs"]), g.input("tailMentions", ["pairs"])
    low, high = g.input("low", ["pairs"]), g.input("high", ["pairs"])
    distance, apart, places = g.input("distance", ["pairs"]), g.input("apart", ["pairs"]), g.input("places", ["pairs", "words"])

    sums = g.op("CumSum", vectors, g.scalar(0, numpy.int64))
    sums = g.op("Concat", g.weight(numpy.zeros((1, form.width), numpy.float32)), sums, axis=0)

    def mean(begin, finish):
        total = g.op("Sub", g.op("Gather", sums, finish), g.op("Gather", sums, begin))
        count = g.op("Cast", g.op("Max", g.op("Sub", finish, begin), g.ints(1)), to=1)
        return g.op("Div", total, g.op("Unsqueeze", count, g.ints(1)))

    means = mean(starts, stops)
    entities = g.op("ReduceMax", g.op("Gather", means, members), axes=[1], keepdims=0)
    begin = g.op("Gather", vectors, starts)
    finish = g.op("Gather", vectors, g.op("Sub", stops, g.ints(1)))
    ends = g.op("Concat", begin, finish, axis=1)

    r = parts(state, "roles")
    leading = g.op("Gather", begin, g.op("Gather", members, g.scalar(0, numpy.int64), axis=1))
    marks = g.op("Expand", mark, g.op("Shape", entities))
    capped = g.op("Min", sentences, g.ints(r("sentences.weight").shape[0] - 1))
    x = g.op("Concat", entities, leading, marks, g.rows(r("types.weight"), types), g.rows(r("sentences.weight"), capped), axis=1)
    x = g.gelu(g.linear(x, r("mlp.1.weight"), r("mlp.1.bias")))
    g.output(g.linear(x, r("mlp.4.weight"), r("mlp.4.bias")), "roles", ["entities", "roles"])

    w = parts(state, "relations")
    pick = lambda name, source, at: g.op("Gather", g.linear(source, w(f"{name}.weight")), at)
    kind = g.op("Add", g.op("Mul", g.op("Gather", types, heads), g.ints(len(TYPES))), g.op("Gather", types, tails))
    x = g.op("Add", pick("head", ends, head_mentions), g.weight(w("head.bias")))
    for term in (pick("tail", ends, tail_mentions), pick("head_entity", entities, heads), pick("tail_entity", entities, tails),
                 g.rows(w("types.weight"), kind), g.rows(w("distance.weight"), distance), g.rows(w("sentence.weight"), apart),
                 g.linear(mean(low, high), w("between.weight"))):
        x = g.op("Add", x, term)
    query = g.linear(x, w("query.weight") / KEY ** 0.5, w("query.bias") / KEY ** 0.5)
    key = g.linear(vectors, w("key.weight"), w("key.bias"))
    looks = g.op("Add", g.op("MatMul", query, g.op("Transpose", key, perm=[1, 0])), g.op("Gather", g.weight(w("place")), places))
    looks = g.op("Softmax", looks, axis=-1)
    g.output(looks, "looks", ["pairs", "words"])
    x = g.op("Add", x, g.op("MatMul", looks, g.linear(vectors, w("value.weight"), w("value.bias"))))
    x = g.gelu(g.linear(g.gelu(x), w("mlp.2.weight"), w("mlp.2.bias")))
    x = g.linear(x, w("mlp.5.weight"), w("mlp.5.bias"))
    none = g.op("Slice", x, g.ints(0), g.ints(1), g.ints(1))
    g.output(g.op("Sub", x, none), "pairs", ["pairs", "relations"])
    return g.model()


def run(options):
    form = FORMS[options.form]
    weights, pieces = pretrained(form, options.weights)
    network = Network(form)
    network.load_state_dict(torch.load(options.model, weights_only=True))
    state = network.state_dict()
    os.makedirs(options.out, exist_ok=True)
    digest = hashlib.sha256()
    network.eval()
    most = largest_inputs(network, gold_papers(options.gold, "train", pieces)[:SEEN])
    for name, model in (("entities", entity_graph(state, form, not options.float, most)),
                        ("relations", relation_graph(state, form, not options.float))):
        path = f"{options.out}/{name}.onnx"
        onnx.checker.check_model(model)
        onnx.save(model, path)
        with open(path, "rb") as file:
            digest.update(file.read())
    tokens = sorted(pieces.ids, key=pieces.ids.get)
    text = "\n".join(tokens)
    with open(f"{options.out}/vocabulary.txt", "w", encoding="utf8") as file:
        file.write(text)
    digest.update(text.encode())
    settings = json.load(open(options.settings, encoding="utf8")) if options.settings else {}
    settings["sha256"] = digest.hexdigest()
    with open(f"{options.out}/settings.json", "w", encoding="utf8") as file:
        json.dump(settings, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("form", "model", "weights", "gold", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--settings")
    parser.add_argument("--float", action="store_true")
    run(parser.parse_args())
