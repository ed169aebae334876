"""The peer of bench/sampling.ts: Transformers' generate on the same checkpoint. Reads "batch length new" lines, answers with seconds."""

import sys
import time

import torch
import transformers

folder, threads = sys.argv[1], int(sys.argv[2])
torch.set_num_threads(threads)
model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
print(f"Transformers {transformers.__version__} (torch {torch.__version__}, {model.config._attn_implementation})", flush=True)
for line in sys.stdin:
    batch, length, new = map(int, line.split())
    ids = torch.randint(3, model.config.vocab_size, (batch, length), generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        start = time.perf_counter()
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
        print(time.perf_counter() - start, flush=True)
