"""Writes the model oracles: tiny random checkpoints saved by Transformers, what they compute, a PEFT adapter.

Run: python test/oracles/models.py   (torch, transformers, peft, tokenizers, safetensors). Deterministic on one thread.
Everything is computed in float32 from the weights as stored. See README.md for the meaning of each entry.
"""
import json
import shutil
from pathlib import Path

import peft
import tokenizers
import torch
import transformers
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, LlamaConfig, Qwen2Config

HERE = Path(__file__).parent
TOLERANCE = {"logits": 2e-4, "loss": 1e-5, "gradients": 2e-4, "training_losses": 1e-4}
VERSIONS = {m.__name__: m.__version__ for m in (torch, transformers, peft, tokenizers)}
torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)


def spread(model, seed):
    """Random weights large enough that attention, norms and biases matter."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in model.named_parameters():
            noise = torch.randn(p.shape, generator=generator)
            if name.endswith("norm.weight"):
                p.copy_(1 + 0.2 * noise)
            elif name.endswith("bias"):
                p.copy_(0.3 * noise)
            elif "embed_tokens" in name:
                p.copy_(0.5 * noise)
            else:
                p.copy_(noise * 1.5 / p.shape[1] ** 0.5)


def masked_loss(model, ids, mask):
    logits = model(input_ids=ids).logits[:, :-1]
    losses = torch.nn.functional.cross_entropy(logits.transpose(1, 2), ids[:, 1:], reduction="none")
    weights = mask[:, 1:].float()
    return (losses * weights).sum() / weights.sum()


def token_logprobs(model, ids):
    return torch.log_softmax(model(input_ids=ids).logits[:, :-1], -1).gather(2, ids[:, 1:, None])[..., 0]


def policy_loss(logprobs, old, reference, advantages, mask, clip=0.2, beta=0.01):
    weights = mask[:, 1:].float()
    ratio = torch.exp(logprobs - old)
    surrogate = torch.minimum(ratio * advantages, ratio.clamp(1 - clip, 1 + clip) * advantages)
    difference = reference - logprobs
    kl = torch.exp(difference) - difference - 1
    return ((beta * kl - surrogate) * weights).sum() / weights.sum()


def train(model, ids, mask, lr):
    """Six steps of AdamW, clipped at global norm 1; decay on matrices only. Losses before each step, and norms before clipping."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    groups = [{"params": [p for p in parameters if p.ndim >= 2], "weight_decay": 0.1}, {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95), eps=1e-8)
    losses, norms = [], []
    for _ in range(6):
        optimiser.zero_grad()
        loss = masked_loss(model, ids, mask)
        loss.backward()
        norms.append(float(torch.nn.utils.clip_grad_norm_(parameters, 1.0)))
        optimiser.step()
        losses.append(float(loss.detach()))
    return {"lr": lr, "betas": [0.9, 0.95], "eps": 1e-8, "weight_decay_matrices": 0.1, "clip": 1.0, "losses": losses, "gradient_norms": norms}


def batch(vocab, seed, rows=2, length=40):
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, vocab, (rows, length), generator=generator)
    ids[1, 20:24] = ids[1, 3]  # a token met several times: its embedding gradient is a sum
    mask = torch.zeros_like(ids)
    mask[0, 5:30] = 1
    mask[1, 12:] = 1
    return ids, mask


def greedy(model, prompt, count):
    ids, logprobs = prompt, []
    with torch.no_grad():
        for _ in range(count):
            last = torch.log_softmax(model(input_ids=ids).logits[:, -1], -1)
            top = last.topk(2).values[0]
            assert top[0] - top[1] > 1e-3, "greedy choice too close to call: change the seed"
            logprobs.append(float(top[0]))
            ids = torch.cat([ids, last.argmax(-1, keepdim=True)], 1)
        generated = model.generate(prompt, max_new_tokens=count, do_sample=False, eos_token_id=None, pad_token_id=0)
    assert torch.equal(generated, ids)
    return ids[0, prompt.shape[1] :].tolist(), logprobs


def base_oracle(folder, vocab, seed, keep):
    load = lambda: AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    model = load()
    ids, mask = batch(vocab, seed)
    with torch.no_grad():
        logits = model(input_ids=ids).logits
    loss = masked_loss(model, ids, mask)
    loss.backward()
    named = dict(model.named_parameters())
    tensors = {"logits": logits}
    for name in keep:
        tensors[f"grad.{name}"] = named[name].grad
    prompt = ids[:1, :8]
    tokens, logprobs = greedy(model, prompt, 24)
    record = {
        "versions": VERSIONS,
        "tolerance": TOLERANCE,
        "ids": ids.tolist(),
        "mask": mask.tolist(),
        "loss": float(loss.detach()),
        "gradient_norms": {name: float(p.grad.norm()) for name, p in named.items()},
        "greedy": {"prompt": prompt[0].tolist(), "tokens": tokens, "logprobs": logprobs},
        "training": train(load(), ids, mask, 1e-3),
    }
    write(folder, "oracle", record, tensors)


def adapter_oracle(folder, vocab, seed, targets, rank, alpha, name="adapter", extra=True):
    load = lambda: AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    model = get_peft_model(load(), LoraConfig(r=rank, lora_alpha=alpha, target_modules=targets, task_type="CAUSAL_LM", lora_dropout=0.0))
    generator = torch.Generator().manual_seed(seed + 1)
    with torch.no_grad():
        for key, p in model.named_parameters():
            if "lora_" in key:
                p.copy_(torch.randn(p.shape, generator=generator) * (0.3 / p.shape[1] ** 0.5 if "_A" in key else 0.2))
    model.peft_config["default"].base_model_name_or_path = "tiny-base"
    model.save_pretrained(folder / name)
    (folder / name / "README.md").unlink(missing_ok=True)
    settings = folder / name / "adapter_config.json"
    config = json.loads(settings.read_text())
    config["target_modules"] = sorted(config["target_modules"])  # a set in PEFT: its order varies from run to run
    settings.write_text(json.dumps(config, indent=2) + "\n")
    ids, mask = batch(vocab, seed)
    with torch.no_grad():
        logits = model(input_ids=ids).logits
        with model.disable_adapter():
            reference = token_logprobs(model, ids)
    loss = masked_loss(model, ids, mask)
    loss.backward()
    lora = {k.replace(".default", ""): p for k, p in model.named_parameters() if p.requires_grad}
    tensors = {"logits": logits}
    record = {
        "versions": VERSIONS,
        "tolerance": TOLERANCE,
        "ids": ids.tolist(),
        "mask": mask.tolist(),
        "loss": float(loss.detach()),
        "gradient_norms": {k: float(p.grad.norm()) for k, p in lora.items()},
    }
    if extra:
        for k, p in lora.items():
            tensors[f"grad.{k}"] = p.grad.clone()
        for p in lora.values():
            p.grad = None
        generator = torch.Generator().manual_seed(seed + 2)
        with torch.no_grad():
            old = token_logprobs(model, ids)
            old = old + 0.25 * torch.randn(old.shape, generator=generator)  # some ratios fall outside the clip range
            advantages = torch.randn(old.shape, generator=generator)
        policy = policy_loss(token_logprobs(model, ids), old, reference, advantages, mask)
        policy.backward()
        tensors |= {"policy.old": old, "policy.reference": reference, "policy.advantages": advantages}
        for k in list(lora)[:4]:
            tensors[f"policy.grad.{k}"] = lora[k].grad.clone()
        record["policy"] = {"clip": 0.2, "beta": 0.01, "loss": float(policy.detach()), "gradient_norms": {k: float(p.grad.norm()) for k, p in lora.items()}}
        fresh = PeftModel.from_pretrained(load(), folder / name, is_trainable=True)
        record["training"] = train(fresh, ids, mask, 3e-3)
    merged = PeftModel.from_pretrained(load(), folder / name).merge_and_unload()
    with torch.no_grad():
        record["merged_logits_difference"] = float((merged(input_ids=ids).logits - logits).abs().max())
    record["merged_norms"] = {k: float(p.norm()) for k, p in merged.named_parameters()}
    write(folder, f"{name}-oracle", record, tensors)


def write(folder, name, record, tensors):
    (folder / f"{name}.json").write_text(json.dumps(record, indent=1) + "\n")
    save_file({k: v.detach().float().contiguous() for k, v in tensors.items()}, folder / f"{name}.safetensors")


def save(model, name, seed, dtype, **options):
    folder = HERE / name
    kept = folder / "tokenizer.json"
    tokenizer = kept.read_bytes() if kept.exists() else None
    shutil.rmtree(folder, ignore_errors=True)
    spread(model, seed)
    model.to(dtype).save_pretrained(folder, **options)
    (folder / "generation_config.json").unlink(missing_ok=True)
    if tokenizer:
        kept.write_bytes(tokenizer)
    return folder


def main():
    torch.manual_seed(0)
    rope = {"rope_type": "llama3", "rope_theta": 10000.0, "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 64}
    tied = LlamaConfig(vocab_size=320, hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
                       max_position_embeddings=512, rope_parameters=rope, tie_word_embeddings=True, bos_token_id=0, eos_token_id=[1, 2], pad_token_id=3)
    folder = save(AutoModelForCausalLM.from_config(tied), "llama-tied", 11, torch.float32)
    block = "model.layers.0"
    base_oracle(folder, 320, 21, ["model.embed_tokens.weight", f"{block}.self_attn.q_proj.weight", f"{block}.self_attn.k_proj.weight",
                                          f"{block}.self_attn.v_proj.weight", f"{block}.input_layernorm.weight", "model.layers.1.mlp.down_proj.weight", "model.norm.weight"])
    adapter_oracle(folder, 320, 31, "all-linear", 4, 8)

    untied = LlamaConfig(vocab_size=128, hidden_size=32, intermediate_size=80, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=1, head_dim=16,
                         max_position_embeddings=256, rope_parameters={"rope_type": "default", "rope_theta": 500000.0}, tie_word_embeddings=False, rms_norm_eps=1e-5, bos_token_id=0, eos_token_id=1)
    folder = save(AutoModelForCausalLM.from_config(untied), "llama-untied", 12, torch.bfloat16, max_shard_size="30KB")
    base_oracle(folder, 128, 22, ["lm_head.weight", "model.layers.1.self_attn.o_proj.weight", "model.layers.0.mlp.gate_proj.weight", "model.layers.1.post_attention_layernorm.weight"])
    adapter_oracle(folder, 128, 32, ["q_proj", "down_proj", "lm_head", "embed_tokens"], 2, 2, extra=False)

    qwen = Qwen2Config(vocab_size=128, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=256,
                       rope_parameters={"rope_type": "default", "rope_theta": 1000000.0}, tie_word_embeddings=True, bos_token_id=0, eos_token_id=1)
    folder = save(AutoModelForCausalLM.from_config(qwen), "qwen2", 13, torch.float32)
    base_oracle(folder, 128, 23, [f"{block}.self_attn.q_proj.bias", f"{block}.self_attn.k_proj.bias", "model.layers.1.self_attn.v_proj.bias", "model.layers.1.mlp.up_proj.weight"])
    adapter_oracle(folder, 128, 33, "all-linear", 3, 3)


main()
