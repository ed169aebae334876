"""TRL: a `rollout_func` that plays episodes on `coe serve openenv`, and a GRPOTrainer with one advantage per turn.

Tested with TRL 1.13. The rollout keeps the sampled ids: a completion is reply, environment text, reply, …, and `env_mask`
is 1 on replies only. Reward fields: `episode_return` (sum of the turn rewards) is the scalar that TRL normalises;
PerTurnGRPOTrainer ignores it and uses `turn_rewards`.

    trainer = PerTurnGRPOTrainer(
        model="Qwen/Qwen2.5-0.5B", args=GRPOConfig(num_generations=4, …), train_dataset=task_rows("train", 400),
        reward_funcs=episode_return, rollout_func=edit_rollout(url, max_command_tokens=64))

Not covered: vLLM (pass your own `sample`), groups spread over processes, tool calling.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable

import torch
from trl import GRPOTrainer

from .client import EditClient

# contexts, trainer → one (ids, log-probabilities) per context
Sampler = Callable[[list[list[int]], Any], list[tuple[list[int], list[float]]]]


def task_rows(split: str, count: int) -> Any:
    """A dataset whose prompts name tasks (`split/index`); the rollout replaces them by the environment's prompt."""
    from datasets import Dataset

    return Dataset.from_list([{"prompt": f"{split}/{index}"} for index in range(count)])


def episode_return(completions: list, episode_return: list[float], **_: Any) -> list[float]:
    """The reward function: what the environment said."""
    return episode_return


def edit_rollout(
    url: str, max_command_tokens: int = 64, max_tokens: int = 2048, token: str | None = None, sample: Sampler | None = None
) -> Callable[[list[str], Any], dict[str, list]]:
    """A `rollout_func`; all episodes of the batch take their turns together, one generate call and one round of steps each."""
    draw = sample or (lambda contexts, trainer: sample_lines(contexts, trainer, max_command_tokens))

    def rollout(prompts: list[str], trainer: Any) -> dict[str, list]:
        tokenizer = trainer.processing_class
        encode = lambda text: tokenizer(text, add_special_tokens=False)["input_ids"]
        clients = [EditClient(url, token) for _ in prompts]
        try:
            with ThreadPoolExecutor(len(prompts)) as pool:
                names = [prompt.rsplit("/", 1) for prompt in prompts]
                results = list(pool.map(lambda c, n: c.reset(split=n[0], index=int(n[1])), clients, names))
                start = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
                prompt_ids = [start + encode(r.observation["metadata"]["prompt"]) for r in results]
                fields = ("completion_ids", "logprobs", "env_mask", "turn_rewards", "turn_spans")
                out: dict[str, list] = {field: [[] for _ in prompts] for field in fields}
                live = [i for i, r in enumerate(results) if not r.done]
                while live:
                    samples = draw([prompt_ids[i] + out["completion_ids"][i] for i in live], trainer)
                    texts = [tokenizer.decode(ids, skip_special_tokens=True) for ids, _ in samples]
                    steps = list(pool.map(lambda i, text: clients[i].step(text), live, texts))
                    for i, (ids, logprobs), step in zip(live, samples, steps):
                        at = len(out["completion_ids"][i])
                        after = [] if step.done else encode(step.observation["metadata"]["prompt"])
                        out["completion_ids"][i] += ids + after
                        out["logprobs"][i] += logprobs + [0.0] * len(after)
                        out["env_mask"][i] += [1] * len(ids) + [0] * len(after)
                        out["turn_rewards"][i].append(step.reward)
                        out["turn_spans"][i].append((at, at + len(ids)))
                        results[i] = step
                    length = lambda i: len(prompt_ids[i]) + len(out["completion_ids"][i])
                    live = [i for i in live if not results[i].done and length(i) + max_command_tokens <= max_tokens]
        finally:
            for client in clients:
                client.close()
        observations = [r.observation for r in results]
        ends = {field: [o[field] for o in observations] for field in ("episode_return", "solved")}
        return {"prompt_ids": prompt_ids, **out, **ends}

    return rollout


@torch.no_grad()
def sample_lines(contexts: list[list[int]], trainer: Any, max_new_tokens: int) -> list[tuple[list[int], list[float]]]:
    """One line per context by Transformers' generate, with the log-probabilities at the trainer's temperature."""
    tokenizer = trainer.processing_class
    model = trainer.accelerator.unwrap_model(trainer.model)
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id
    width = max(map(len, contexts))
    ids = torch.tensor([[pad] * (width - len(c)) + c for c in contexts], device=model.device)
    mask = torch.tensor([[0] * (width - len(c)) + [1] * len(c) for c in contexts], device=model.device)
    generated = model.generate(
        input_ids=ids, attention_mask=mask, max_new_tokens=max_new_tokens, do_sample=True, temperature=trainer.args.temperature,
        top_k=0, top_p=1.0, pad_token_id=pad, stop_strings=["\n"], tokenizer=tokenizer, output_logits=True, return_dict_in_generate=True,
    )  # fmt: skip
    logits = torch.stack(generated.logits, dim=1).float() / trainer.args.temperature  # (B, T, V)
    replies = generated.sequences[:, width:]
    logprobs = logits.log_softmax(-1).gather(-1, replies.unsqueeze(-1)).squeeze(-1)
    out = []
    for row, scores in zip(replies.tolist(), logprobs.tolist()):
        length = next((t + 1 for t, i in enumerate(row) if i == tokenizer.eos_token_id or "\n" in tokenizer.decode([i])), len(row))
        out.append((row[:length], scores[:length]))
    return out


class PerTurnGRPOTrainer(GRPOTrainer):
    """GRPO with an advantage for each turn: its return to go, normalised over the group's returns at that turn."""

    def _generate_and_score_completions(self, inputs: list[dict[str, Any]]) -> dict[str, Any]:
        output = super()._generate_and_score_completions(inputs)
        size = self.num_generations if self.model.training else self.num_generations_eval
        if len(inputs) % size:
            raise ValueError(f"a process holds {len(inputs)} rollouts, which is no multiple of num_generations {size}")
        advantages = torch.zeros(output["completion_ids"].shape, device=output["completion_ids"].device)  # (B, T)
        for first in range(0, len(inputs), size):
            group = inputs[first : first + size]
            for row, values in zip(range(first, first + size), turn_advantages([item["turn_rewards"] for item in group])):
                for (start, end), value in zip(group[row - first]["turn_spans"], values):
                    advantages[row, start:end] = value
        output["advantages"] = advantages
        return output


def turn_advantages(rewards: list[list[float]]) -> list[list[float]]:
    """[G][turns] rewards → advantages: return to go, less its mean, by its sample deviation, over the episodes that reach the turn.

    The same figures as chain-of-edits' own `per-turn` estimator; 0 where one episode alone reaches a turn.
    """
    returns = [[sum(turns[t:]) for t in range(len(turns))] for turns in rewards]
    out: list[list[float]] = [[0.0] * len(turns) for turns in returns]
    for t in range(max(map(len, returns), default=0)):
        reached = [i for i, turns in enumerate(returns) if t < len(turns)]
        if len(reached) < 2:
            continue
        values = torch.tensor([returns[i][t] for i in reached], dtype=torch.float64)
        for i, value in zip(reached, ((values - values.mean()) / (values.std() + 1e-6)).tolist()):
            out[i][t] = value
    return out
