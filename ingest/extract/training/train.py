"""Trains a teacher or a student.

    train.py --form mpnet|e5 --weights FOLDER --gold FOLDER --out FILE.pt
             [--soft FOLDER] [--from FILE.pt] [--epochs 5] [--seed 1] [--rate 1.0] [--with-dev] [--threads 1]

Goes on from FILE.pt.part, which is written after every epoch, if a run was cut off.
"""

import argparse
import glob
import os
import random
import time

import torch

from encoders import FORMS, pretrained
from losses import gold_loss, soft_loss
from network import Network
from papers import gold_papers
from predict import brief, lower_states, score

BATCH, CLIP, WARM_UP = 3, 1.0, 0.1


def soft_papers(folder, limit):
    out = []
    for path in sorted(glob.glob(f"{folder}/*.pt")):
        out.extend(torch.load(path, weights_only=False))
    return out[:limit] if limit else out


def batches(papers, chance):
    """Papers of similar length side by side, the batches in random order."""
    order = sorted(range(len(papers)), key=lambda i: len(papers[i].pieces) + chance.uniform(-20, 20))
    out = [order[i: i + BATCH] for i in range(0, len(order), BATCH)]
    chance.shuffle(out)
    return out


def optimizer_of(network, form, scale):
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    own = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in own]
    groups = [{"params": encoder, "lr": form.rate * scale}, {"params": heads, "lr": form.head_rate * scale}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def run(options):
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    form = FORMS[options.form]
    weights, pieces = pretrained(form, options.weights)
    network = Network(form)
    missing, unexpected = network.encoder.load_state_dict(weights, strict=False)
    assert missing == ["cases.weight"] and not unexpected, (missing, unexpected)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    dev = gold_papers(options.gold, "dev", pieces)
    train = gold_papers(options.gold, "train", pieces) + (dev if options.with_dev else [])
    papers = train * options.gold_times + (soft_papers(options.soft, options.limit) if options.soft else [])
    print(f"{len(train)} annotated papers, {len(papers)} in all", flush=True)
    began = time.time()
    states, dev_states = lower_states(network, papers), lower_states(network, dev)
    print(f"lower layers: {time.time() - began:.0f} s", flush=True)
    optimizer = optimizer_of(network, form, options.rate)
    steps = options.epochs * -(-len(papers) // BATCH)
    warm = max(1, int(WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm))))
    epoch, part = 0, options.out + ".part"
    if os.path.exists(part):
        kept = torch.load(part, weights_only=False)
        network.load_state_dict(kept["network"])
        optimizer.load_state_dict(kept["optimizer"])
        schedule.load_state_dict(kept["schedule"])
        epoch = kept["epoch"]
    for epoch in range(epoch, options.epochs):
        chance, noise = random.Random(options.seed * 1000 + epoch), torch.Generator().manual_seed(options.seed * 1000 + epoch)
        torch.manual_seed(options.seed * 1000 + epoch)
        network.train()
        began, total = time.time(), 0.0
        for chosen in batches(papers, chance):
            group = [papers[i] for i in chosen]
            with torch.autocast("cpu", torch.bfloat16):
                read = network.read([states[i] for i in chosen], group)
                loss = sum(soft_loss(network, w, m, p) if p.soft else gold_loss(network, w, m, p, noise)
                           for (w, m), p in zip(read, group)) / len(group)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], CLIP)
            optimizer.step()
            schedule.step()
            total += float(loss.detach()) * len(group)
        print(f"epoch {epoch + 1}: loss {total / len(papers):.3f}, {time.time() - began:.0f} s", flush=True)
        figures, _ = score(network, dev_states, dev, options.gold, "dev")
        print("dev", brief(figures), flush=True)
        torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                    "epoch": epoch + 1}, part)
    torch.save(network.state_dict(), options.out)
    os.remove(part)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("form", "weights", "gold", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--soft")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--from", dest="start")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--gold-times", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--with-dev", action="store_true")
    run(parser.parse_args())
