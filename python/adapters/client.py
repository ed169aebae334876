"""A client of `coe serve openenv` for the adapters in this folder: one WebSocket is one environment.

Uses OpenEnv's own GenericEnvClient where the package `openenv` is installed and no token is needed (its releases
send none); else the package `websockets`, speaking the same protocol. Not covered: Docker, HTTP, MCP.
"""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class StepResult:
    """What reset and step give back; `reward` is the last command's alone (None at reset)."""

    observation: dict[str, Any]
    reward: float | None
    done: bool


class EditClient:
    """A connection; `reset(split=, index=, seed=)`, then `step(command)` until `done`. Closing frees the session."""

    def __init__(self, url: str, token: str | None = None, timeout: float = 60.0):
        self._timeout = timeout
        self._openenv = None if token else _openenv_client(url, timeout)
        if self._openenv is None:
            from websockets.sync.client import connect

            address = url.rstrip("/").replace("http://", "ws://").replace("https://", "wss://") + "/ws"
            headers = {"Authorization": f"Bearer {token}"} if token else None
            self._socket = connect(address, additional_headers=headers, max_size=1 << 24, open_timeout=timeout)

    def reset(self, **where: Any) -> StepResult:
        if self._openenv is not None:
            return _result(vars(self._openenv.reset(**where)))
        return self._ask({"type": "reset", "data": where})

    def step(self, command: str) -> StepResult:
        if self._openenv is not None:
            return _result(vars(self._openenv.step({"command": command})))
        return self._ask({"type": "step", "data": {"command": command}})

    def close(self) -> None:
        (self._openenv or self._socket).close()

    def __enter__(self) -> "EditClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, message: dict[str, Any]) -> StepResult:
        self._socket.send(json.dumps(message))
        reply = json.loads(self._socket.recv(timeout=self._timeout))
        if reply["type"] == "error":
            raise RuntimeError(f"{reply['data']['code']}: {reply['data']['message']}")
        return _result(reply["data"])


def _result(data: dict[str, Any]) -> StepResult:
    return StepResult(data["observation"], data["reward"], data["done"])


def _openenv_client(url: str, timeout: float) -> Any:
    try:
        from openenv.core.generic_client import GenericEnvClient
    except ImportError:
        return None
    client = GenericEnvClient(base_url=url, message_timeout_s=timeout)
    client = client.sync() if hasattr(client, "sync") else client  # asynchronous by default since 0.3
    client.connect()
    return client
