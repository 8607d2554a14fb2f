"""A small writer of ONNX graphs: nodes are made in order, matrices and tables are kept in 8 bits."""

import numpy
from onnx import TensorProto, helper, numpy_helper

OPSET, BLOCK = 17, 128


class Graph:
    def __init__(self, name, small=True):
        self.small = small
        self.name, self.nodes, self.weights, self.inputs, self.outputs = name, [], [], [], []
        self.names = set()

    def input(self, name, shape, integer=True):
        self.inputs.append(helper.make_tensor_value_info(name, TensorProto.INT64 if integer else TensorProto.FLOAT, shape))
        return name

    def output(self, value, name, shape):
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def weight(self, value, name="w"):
        key = f"{name}_{len(self.names)}"
        self.names.add(key)
        self.weights.append(numpy_helper.from_array(numpy.asarray(value, order="C"), key))
        return key

    def op(self, kind, *inputs, domain="", **attributes):
        key = f"{kind}_{len(self.names)}"
        self.names.add(key)
        self.nodes.append(helper.make_node(kind, list(inputs), [key], name=key, domain=domain, **attributes))
        return key

    def ints(self, *values):
        return self.weight(numpy.array(values, dtype=numpy.int64))

    def scalar(self, value, kind=numpy.float32):
        return self.weight(numpy.array(value, dtype=kind))

    def rows(self, table, at, large=False):
        """Rows of a table; in 8 bits, each row with a scale of its own, if `large`."""
        if not (large and self.small):
            return self.op("Gather", self.weight(table), at)
        scale = numpy.abs(table).max(1, keepdims=True).clip(1e-8) / 127
        whole = numpy.rint(table / scale).astype(numpy.int8)
        picked = self.op("Cast", self.op("Gather", self.weight(whole, "table"), at), to=TensorProto.FLOAT)
        return self.op("Mul", picked, self.op("Gather", self.weight(scale.astype(numpy.float32)), at))

    def linear(self, x, weight, bias=None):
        """`weight` as torch keeps it, [out, in]; every BLOCK of inputs has its own scale, in the weights and at run time."""
        rows, columns = weight.shape
        if self.small:
            blocks = -(-columns // BLOCK)
            padded = numpy.zeros((rows, blocks * BLOCK), numpy.float32)
            padded[:, :columns] = weight
            padded = padded.reshape(rows, blocks, BLOCK)
            scale = numpy.abs(padded).max(2, keepdims=True).clip(1e-9) / 127
            whole = (numpy.rint(padded / scale) + 128).astype(numpy.uint8)
            y = self.op("MatMulNBits", x, self.weight(whole, "matrix"), self.weight(scale.astype(numpy.float32).reshape(-1)),
                        domain="com.microsoft", K=columns, N=rows, bits=8, block_size=BLOCK, accuracy_level=4)
        else:
            y = self.op("MatMul", x, self.weight(weight.T, "matrix"))
        return y if bias is None else self.op("Add", y, self.weight(bias))

    def rounded_linears(self, x, weights, calm=None, by_row=False):
        """Several (weight, bias) of one input, rounded with one scale at run time: quicker and coarser than `linear`.
        `by_row`: every row of the input has a scale of its own on top.
        The input is divided by `calm`, a factor a column, and the weights are multiplied by it. Weights are in 7 bits: with 8, processors without VNNI saturate."""
        if not self.small:
            return [self.linear(x, w, b) for w, b in weights]
        if calm is not None:
            x, weights = self.op("Mul", x, self.weight(1 / calm)), [(w * calm, b) for w, b in weights]
        if by_row:
            most = self.op("ReduceMax", self.op("Abs", x), axes=[1], keepdims=1)
            x = self.op("Div", x, most)
        keys = [f"Rounded_{len(self.names)}_{part}" for part in ("x", "scale", "zero")]
        self.names.update(keys)
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], keys, name=keys[0]))
        out = []
        for weight, bias in weights:
            scale = numpy.abs(weight).max(1).clip(1e-9) / 63
            whole = numpy.rint(weight / scale[:, None]).astype(numpy.int8)
            product = self.op("MatMulInteger", keys[0], self.weight(whole.T, "matrix"), keys[2])
            factor = self.op("Mul", self.weight(scale.astype(numpy.float32)), keys[1])
            y = self.op("Mul", self.op("Cast", product, to=TensorProto.FLOAT), factor)
            if by_row:
                y = self.op("Mul", y, most)
            out.append(self.op("Add", y, self.weight(bias)))
        return out

    def norm(self, x, weight, bias, epsilon):
        return self.op("LayerNormalization", x, self.weight(weight), self.weight(bias), axis=-1, epsilon=epsilon)

    def gelu(self, x):
        half = self.op("Mul", x, self.scalar(0.5))
        return self.op("Mul", half, self.op("Add", self.op("Erf", self.op("Div", x, self.scalar(2 ** 0.5))), self.scalar(1.0)))

    def model(self):
        graph = helper.make_graph(self.nodes, self.name, self.inputs, self.outputs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)], producer_name="tangent")
        model.ir_version = 9
        return model
