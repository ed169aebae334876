"""Binds the runner (python/runner) to the two devices of the host process; see host.mjs and src/sandbox/wasm.

`prepare()` runs once, before the memory snapshot is taken; `solver(peer)` or `judge(peer, parent)` runs in each process and returns its job function.
Not guaranteed: anything about a program that the solver has started; its module, this one included, is the program's to change until the rewind.
"""

import gc
import importlib
import json
import os
import sys


class Link:
    """Frames over a device: 4 bytes of length, little-endian, then the payload."""

    def __init__(self, fd):
        self.fd = fd
        self.buffer = b""

    def send(self, data, write=os.write):
        data = len(data).to_bytes(4, "little") + data
        while data:
            data = data[write(self.fd, data) :]

    def flush(self, sync=os.fsync):
        """Sends what waits to be sent with the next frame that is read."""
        sync(self.fd)

    def take(self, count, read=os.read):
        while len(self.buffer) < count:
            part = read(self.fd, max(65536, min(count - len(self.buffer), 1 << 22)))
            if not part:
                raise EOFError
            self.buffer = self.buffer + part if self.buffer else part
        data = self.buffer[:count]
        self.buffer = self.buffer[count:]
        return data

    def recv(self):
        return self.take(int.from_bytes(self.take(4), "little"))


class JudgeLink(Link):
    """The judge's link to a solver, with the parent's word on why the solver has gone."""

    def __init__(self, fd, parent):
        super().__init__(fd)
        self.parent = parent

    def ended(self):
        return json.loads(self.parent.recv())


def prepare():
    gc.disable()
    importlib.import_module("judge")
    solver = importlib.import_module("solver")
    solver.load_common()
    solver.warm()
    gc.collect()


def settle():
    """What is there now is there for good: collections leave it alone."""
    gc.collect()
    gc.freeze()
    gc.enable()


def solver(peer):
    import solver

    # The bridge to JavaScript and foreign functions are shut by the import gate; a plain ImportError tells an honest program so.
    for name in ("js", "pyodide_js", "_ctypes"):
        sys.modules[name] = None
    output = solver.Output()
    output.install()

    def job():
        solver.serve(Link(peer), output)

    settle()
    return job


def judge(peer, parent):
    import judge

    def job():
        host = Link(parent)
        task = json.loads(host.recv())
        host.send(json.dumps(judge.run_job(task, JudgeLink(peer, host)), separators=(",", ":")).encode())

    settle()
    return job
