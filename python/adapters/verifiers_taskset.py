"""verifiers v1 / prime-rl: a taskset whose episodes are played on `coe serve openenv`, with prompts as in training.

verifiers' own OpenEnvTaskset(base_url=…, split=…) works too, with the observation as JSON. Reward field: the sum of the
step rewards, which equals `episode_return`; `solved` is a metric, and pass@k comes from it, never from the reward.

Written against verifiers.v1 as of autumn 2026; not tested here, since the package could not be installed.
"""

import asyncio
import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import verifiers.v1 as vf

from .client import EditClient


class EditData(vf.TaskData):
    split: str
    index: int


class EditTask(vf.Task[EditData]):
    pass


class EditConfig(vf.TasksetConfig):
    base_url: str = "http://127.0.0.1:8000"
    split: str = "train"
    token: str | None = None


class EditTaskset(vf.Taskset[EditTask, EditConfig]):
    """One task per index of the split, by OpenEnv's task routes."""

    def load(self) -> Iterator[EditTask]:
        config = self.config
        for index in range(count_tasks(config.base_url, config.split, config.token)):
            data = EditData(idx=index, name=f"{config.split}#{index}", prompt=None, split=config.split, index=index)
            yield EditTask(data, config.task)


class EditEnvConfig(vf.EnvConfig):
    player: vf.AgentConfig = vf.AgentConfig()


class EditEnv(vf.Env[EditEnvConfig]):
    """Plays one episode: each reply is a command, each observation the next user turn."""

    async def run(self, task: EditTask, agents: Any) -> None:
        config: EditConfig = self.taskset.config
        client = await asyncio.to_thread(EditClient, config.base_url, config.token)
        try:
            result = await asyncio.to_thread(client.reset, split=task.data.split, index=task.data.index)
            total = 0.0
            async with agents.player.interaction(task) as interaction:
                segment = await interaction.turn(_messages(result))
                while not segment.terminated and not result.done:
                    result = await asyncio.to_thread(client.step, segment.last_reply)
                    total += result.reward or 0.0
                    if not result.done:
                        segment = await interaction.turn(_messages(result))
            trace = interaction.trace
            trace.record_reward("edit_return", total)
            trace.record_metric("solved", float(result.observation["solved"]))
            trace.record_metric("turns", float(result.observation["turn"]))
        finally:
            await asyncio.to_thread(client.close)


def _messages(result: Any) -> list[Any]:
    kinds = {"system": vf.SystemMessage, "user": vf.UserMessage, "assistant": vf.AssistantMessage}
    return [kinds[m["role"]](content=m["content"]) for m in result.observation["metadata"]["messages"]]


def count_tasks(base_url: str, split: str, token: str | None = None) -> int:
    """The number of tasks of a split."""
    request = urllib.request.Request(
        f"{base_url.rstrip('/')}/chain_of_edits_env/num_tasks",
        data=json.dumps({"split": split}).encode(),
        headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)["num_tasks"]
