"""Trains a tiny random Llama for two steps against a running server: argv[1] is its URL. Prints one JSON line of what was seen."""

import json
import os
import sys
import tempfile

os.environ.update(TRL_EXPERIMENTAL_SILENCE="1", HF_HUB_OFFLINE="1", WANDB_DISABLED="true", TOKENIZERS_PARALLELISM="false")
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "python"))

import torch
from adapters.trl_rollout import PerTurnGRPOTrainer, edit_rollout, episode_return, task_rows, turn_advantages
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from trl import GRPOConfig

torch.manual_seed(0)
torch.set_num_threads(1)
alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
vocabulary = {character: i for i, character in enumerate(alphabet)} | {"<end>": len(alphabet), "<pad>": len(alphabet) + 1}
raw = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
raw.decoder = decoders.ByteLevel()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=raw, eos_token="<end>", pad_token="<pad>", padding_side="left")
shape = dict(hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, max_position_embeddings=2048)
model = LlamaForCausalLM(LlamaConfig(vocab_size=len(vocabulary), eos_token_id=len(alphabet), pad_token_id=len(alphabet) + 1, **shape))

seen = {"advantages": []}


class Watched(PerTurnGRPOTrainer):
    def _generate_and_score_completions(self, inputs):
        output = super()._generate_and_score_completions(inputs)
        for item, row, mask in zip(inputs, output["advantages"], output["tool_mask"]):
            assert (row[mask == 0] == 0).all(), "an advantage on environment text"
            assert sum(item["turn_rewards"]) == item["episode_return"]
            for start, end in item["turn_spans"]:
                assert (mask[start:end] == 1).all() and (row[start:end] == row[start]).all()
        seen["advantages"].append(list(output["advantages"].shape))
        seen["env_tokens"] = int((output["tool_mask"] == 0).sum())
        return output


# Replies are scripted in turn, so that some episodes of a group solve the task and the advantages differ.
replies = iter(range(10**9))


def scripted(contexts, trainer):
    texts = ["REPW 2 >>>- >>>+\n" if next(replies) % 3 == 0 else "hello\n" for _ in contexts]
    ids = [tokenizer(text)["input_ids"] for text in texts]
    return [(i, [-1.0] * len(i)) for i in ids]


with tempfile.TemporaryDirectory() as folder:
    for name, sample in (("scripted", scripted), ("sampled", None)):
        arguments = GRPOConfig(
            output_dir=folder, per_device_train_batch_size=4, num_generations=4, max_steps=2, learning_rate=1e-3, report_to=[],
            save_strategy="no", logging_steps=1, use_cpu=True, bf16=False, disable_tqdm=True, gradient_checkpointing=False,
        )  # fmt: skip
        trainer = Watched(
            model=model, args=arguments, processing_class=tokenizer, train_dataset=task_rows("train", 1),
            reward_funcs=episode_return, rollout_func=edit_rollout(sys.argv[1], max_command_tokens=8, sample=sample),
        )  # fmt: skip
        before = model.lm_head.weight.detach().clone()
        trainer.train()
        logged = [entry for entry in trainer.state.log_history if "reward" in entry]
        seen[name] = {"rewards": [entry["reward"] for entry in logged], "moved": bool((model.lm_head.weight != before).any())}

seen["turn_advantages"] = turn_advantages([[-0.5, 1.0], [0.0, -0.5, -0.5], [1.0]])
print(json.dumps(seen))
