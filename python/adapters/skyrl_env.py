"""SkyRL: a text environment whose turns are played on `coe serve openenv`.

    from skyrl_gym.envs import register
    register(id="chain_of_edits", entry_point="adapters.skyrl_env:EditEnv")

A dataset row carries `split` and `index` (and `url`, `token` where they differ from the configuration's) as extras.
Reward field: the step's reward; SkyRL sums them over the turns. Not tested here, since the package could not be installed.
"""

from typing import Any

from skyrl_gym.envs.base_text_env import BaseTextEnv, BaseTextEnvStepOutput

from .client import EditClient


class EditEnv(BaseTextEnv):
    """One episode. `init` gives the whole first conversation, the row's own prompt is not used."""

    def __init__(self, env_config: Any = None, extras: dict[str, Any] | None = None):
        super().__init__()
        settings = {**dict(env_config or {}), **(extras or {})}
        self._client = EditClient(settings.get("url", "http://127.0.0.1:8000"), settings.get("token"))
        self._where = {key: settings[key] for key in ("split", "index", "seed") if key in settings}
        self._last: Any = None

    def init(self, prompt: list[dict[str, str]]) -> tuple[list[dict[str, str]], dict[str, Any]]:
        self._last = self._client.reset(**self._where)
        self.turns = 0
        self.max_turns = self._last.observation["max_turns"]
        return self._last.observation["metadata"]["messages"], {"task_id": self._last.observation["metadata"]["task_id"]}

    def step(self, action: str) -> BaseTextEnvStepOutput:
        self.turns += 1
        self._last = self._client.step(action)
        observation = self._last.observation
        return BaseTextEnvStepOutput(
            observations=[] if self._last.done else observation["metadata"]["messages"],
            reward=float(self._last.reward),
            done=self._last.done,
            metadata={name: observation[name] for name in ("solved", "first_solved_turn", "stop_condition", "episode_return")},
        )

    def get_metrics(self) -> dict[str, float]:
        """Per-episode figures; pass@k comes from `solved`, never from the reward."""
        observation = self._last.observation
        return {"solved": float(observation["solved"]), "turns": float(observation["turn"])}

    def close(self) -> None:
        self._client.close()
