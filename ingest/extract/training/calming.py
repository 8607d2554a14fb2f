"""How large the inputs of the encoder's products get, column by column: what 8 bits must hold."""

import numpy
import torch

from predict import lower_states

PRODUCTS = ("query", "out", "up", "down")  # key and value have the input of query


@torch.no_grad()
def largest_inputs(network, papers):
    """Of each layer and product the largest absolute value of every column over the papers."""
    most = [{} for _ in network.encoder.layers]

    def watch(n, name):
        def hook(_, given):
            seen = given[0].float().abs().flatten(0, -2).amax(0)
            most[n][name] = torch.maximum(most[n].get(name, seen), seen)
        return hook

    watched = [getattr(layer, name).register_forward_pre_hook(watch(n, name))
               for n, layer in enumerate(network.encoder.layers) for name in PRODUCTS]
    for paper, states in zip(papers, lower_states(network, papers)):
        with torch.autocast("cpu", torch.bfloat16):
            network.read([states], [paper])
    for hook in watched:
        hook.remove()
    return [{name: seen.numpy() for name, seen in own.items()} for own in most]


def calming(seen, *weights):
    """The factor of each column that shares its outliers evenly between input and weights (SmoothQuant, Xiao et al. 2023)."""
    heaviest = numpy.max([numpy.abs(weight).max(0) for weight in weights], 0)
    return numpy.sqrt(seen.clip(1e-4) / heaviest.clip(1e-4)).astype(numpy.float32)
