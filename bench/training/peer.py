"""The PyTorch peer of bench/training.ts: the same Llama, the same weights and batch, eager with scaled_dot_product_attention and fused AdamW.

Reads one JSON setting from argv, then a line per step from standard input; answers each with a JSON line.
LoRA is PEFT's: y = x W + (alpha/r) (x A) B, base frozen.
"""
import json
import math
import resource
import struct
import sys
import time

import torch
import torch.nn.functional as F

setting = json.loads(sys.argv[1])
torch.set_num_threads(setting["threads"])
c = setting["config"]
head_dim = c["hiddenSize"] // c["heads"]


def tensors(path):
    with open(path, "rb") as file:
        data = bytearray(file.read())
    (length,) = struct.unpack_from("<Q", data, 0)
    header = json.loads(data[8 : 8 + length])
    out = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        flat = torch.frombuffer(data, dtype=torch.float32, count=(end - begin) // 4, offset=8 + length + begin)
        out[name] = flat.reshape(entry["shape"]).clone()
    return out


weights = tensors(setting["weights"])
lora = setting.get("lora")
for tensor in weights.values():
    tensor.requires_grad_(not lora)
adapters = {}
if lora:
    generator = torch.Generator().manual_seed(1)
    for name, w in weights.items():
        if "_proj" in name:
            a = (torch.rand(lora["rank"], w.shape[1], generator=generator) * 2 - 1) / math.sqrt(w.shape[1])
            adapters[name] = (a.requires_grad_(), torch.zeros(w.shape[0], lora["rank"]).requires_grad_())
trained = [t for pair in adapters.values() for t in pair] if lora else list(weights.values())
optimizer = torch.optim.AdamW(trained, lr=1e-3, betas=(0.9, 0.95), weight_decay=0.1, fused=True)

with open(setting["batch"], "rb") as file:
    flat = torch.frombuffer(bytearray(file.read()), dtype=torch.int32).long().reshape(2, setting["size"], setting["length"])
ids, targets = flat[0], flat[1]

positions = torch.arange(setting["length"], dtype=torch.float32)
frequencies = 1.0 / (c["ropeTheta"] ** (torch.arange(0, head_dim, 2, dtype=torch.float32) / head_dim))
angles = torch.cat([torch.outer(positions, frequencies)] * 2, dim=-1)
cos, sin = angles.cos(), angles.sin()


def rotate(x):
    left, right = x.chunk(2, dim=-1)
    return x * cos + torch.cat([-right, left], dim=-1) * sin


def linear(x, name):
    y = F.linear(x, weights[name])
    if lora:
        a, b = adapters[name]
        y = y + F.linear(F.linear(x, a), b) * (lora["alpha"] / lora["rank"])
    return y


def loss_of():
    size, length = ids.shape
    x = F.embedding(ids, weights["model.embed_tokens.weight"])
    for layer in range(c["layers"]):
        p = f"model.layers.{layer}."
        h = F.rms_norm(x, (c["hiddenSize"],), weights[p + "input_layernorm.weight"], c["normEps"])
        q, k, v = (
            linear(h, p + f"self_attn.{n}_proj.weight").view(size, length, -1, head_dim).transpose(1, 2) for n in "qkv"
        )
        o = F.scaled_dot_product_attention(rotate(q), rotate(k), v, is_causal=True, enable_gqa=True)
        x = x + linear(o.transpose(1, 2).reshape(size, length, -1), p + "self_attn.o_proj.weight")
        m = F.rms_norm(x, (c["hiddenSize"],), weights[p + "post_attention_layernorm.weight"], c["normEps"])
        inner = F.silu(linear(m, p + "mlp.gate_proj.weight")) * linear(m, p + "mlp.up_proj.weight")
        x = x + linear(inner, p + "mlp.down_proj.weight")
    x = F.rms_norm(x, (c["hiddenSize"],), weights["model.norm.weight"], c["normEps"])
    logits = F.linear(x, weights["model.embed_tokens.weight"])
    return F.cross_entropy(logits.view(-1, logits.shape[-1]), targets.reshape(-1))


def step():
    loss = loss_of()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trained, 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return loss.item()



print(json.dumps({"ready": torch.__version__}), flush=True)
for _ in sys.stdin:
    start, cpu = time.perf_counter(), time.process_time()
    loss = step()
    print(
        json.dumps(
            {
                "seconds": time.perf_counter() - start,
                "cpu": time.process_time() - cpu,
                "loss": loss,
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            }
        ),
        flush=True,
    )
