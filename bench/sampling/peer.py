"""The peer of bench/sampling.ts: Transformers on the same checkpoint. Reads a job a line, answers with wall and CPU seconds.

generate BATCH LENGTH NEW: prompts and new tokens; turns BATCH OLD NEW: a forward pass of NEW tokens each on caches that hold OLD;
greedy IDS COUNT: the most probable tokens after a prompt.
"""

import sys
import time

import torch
import transformers

folder, threads = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(threads)
model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
print(f"Transformers {transformers.__version__} (torch {torch.__version__}, {model.config._attn_implementation})", flush=True)


def draw(batch, length, seed):
    return torch.randint(3, model.config.vocab_size, (batch, length), generator=torch.Generator().manual_seed(seed))


def generate(batch, length, new):
    ids = draw(batch, length, 1)
    model.generate(
        ids,
        attention_mask=torch.ones_like(ids),
        do_sample=True,
        temperature=1.0,
        top_k=0,
        min_new_tokens=new,
        max_new_tokens=new,
        pad_token_id=2,
    )


caches = {}


def turns(batch, old, new):
    cache = caches[batch, old]
    model(draw(batch, new, 2), past_key_values=cache, logits_to_keep=1).logits[:, -1].softmax(-1).multinomial(1)
    cache.crop(old)


for line in sys.stdin:
    kind, *numbers = line.split()
    if kind == "greedy":
        prompt = torch.tensor([[int(i) for i in numbers[0].split(",")]])
        count = int(numbers[1])
        ids = model.generate(prompt, attention_mask=torch.ones_like(prompt), do_sample=False, min_new_tokens=count, max_new_tokens=count, pad_token_id=2)
        print(",".join(map(str, ids[0, prompt.shape[1] :].tolist())), flush=True)
        continue
    batch, length, new = map(int, numbers)
    with torch.inference_mode():
        if kind == "turns" and (batch, length) not in caches:
            caches.clear()
            caches[batch, length] = transformers.DynamicCache()
            model(draw(batch, length, 1), past_key_values=caches[batch, length], logits_to_keep=1)
        start, cpu = time.perf_counter(), time.process_time()
        {"generate": generate, "turns": turns}[kind](batch, length, new)
        print(time.perf_counter() - start, time.process_time() - cpu, flush=True)
