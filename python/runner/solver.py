"""The solver: runs one program and carries out what the judge asks of it. It never sees the tests.

Everything here shares a process with untrusted code and counts as its own word. Nothing is decided here.

How a back end embeds it (native: zygote.py; Pyodide: the solver host): codec and solver on sys.path, nothing else of this folder, then
    output = solver.Output()          # once, before the snapshot or fork: replaces sys.stdout, sys.stderr and sys.stdin
    output.install()
    solver.warm()                     # once: touch what every job touches
    solver.serve(link, output)        # for each job, in a fresh fork or a rewound heap; returns when the judge is done
`link` has `send(bytes)`, which may hold frames back until the next `recv`, `flush()` and `recv() -> bytes` (blocking, one frame; EOFError when the judge is done). After `serve` returned or
raised, throw the process (or heap) away: the program has had it.
"""

import builtins
import importlib
import io
import operator
import random
import sys
import types

import codec

PROGRAM = "<program>"
# Folders of installed packages, set by a back end that has them; only full pytest sees them.
packages = []
_MESSAGE = 1000
_KEEP = 8192

_OPERATORS = {
    name: getattr(operator, name)
    for name in (
        "eq ne lt le gt ge add sub mul truediv floordiv mod pow matmul and_ or_ xor lshift rshift neg pos invert abs index "
        "iadd isub imul itruediv ifloordiv imod ior iand ixor getitem setitem delitem contains"
    ).split()
}
_OPERATORS.update(
    len=len, repr=repr, str=str, bool=bool, int=int, float=float, hash=hash, iter=iter, reversed=reversed, round=round, dir=dir,
    isinstance=isinstance, issubclass=issubclass, divmod=divmod, format=format, bytes=bytes, complex=complex, type=type,
    enter=lambda value: type(value).__enter__(value),
    exit=lambda value: type(value).__exit__(value, None, None, None),
)


class TooMuchOutput(BaseException):
    """Printed more than the limit."""


class Output(io.RawIOBase):
    """What the program prints: the first KiBs are kept, the rest is counted."""

    def __init__(self):
        super().__init__()
        self.limit = 1 << 20
        self.count = 0
        self.kept = 0
        self.fresh = bytearray()
        self.stop = None

    def install(self):
        sys.stdout = io.TextIOWrapper(self, encoding="utf-8", errors="backslashreplace", write_through=True)
        sys.stderr = io.TextIOWrapper(_Discard(self), encoding="utf-8", errors="backslashreplace", write_through=True)
        sys.stdin = io.StringIO("")

    def writable(self):
        return True

    def write(self, data):
        size = len(data)
        self.count += size
        if self.count > self.limit and self.stop is not None:
            self.stop()
        room = _KEEP - self.kept
        if room > 0:
            self.fresh += bytes(data[:room])
            self.kept += min(size, room)
        return size

    def take(self):
        text = self.fresh.decode("utf-8", "replace")
        self.fresh.clear()
        return text


class _Discard(io.RawIOBase):
    def __init__(self, output):
        super().__init__()
        self.output = output

    def writable(self):
        return True

    def write(self, data):
        size = len(data)
        self.output.count += size
        if self.output.count > self.output.limit and self.output.stop is not None:
            self.output.stop()
        return size


class JudgeFunction:
    """A function or object of the tests, seen from the program: each use goes back to the judge."""

    def __init__(self, session, number):
        object.__setattr__(self, "_judge", (session, number))

    def __call__(self, *args, **kwargs):
        session, number = self._judge
        return session.call_back({"id": number, "do": "call"}, args, kwargs)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        session, number = self._judge
        return session.call_back({"id": number, "do": "get", "name": name}, (), {})

    def __setattr__(self, name, value):
        session, number = self._judge
        session.call_back({"id": number, "do": "set", "name": name}, (value,), {})


class Session:
    """One job: the program's module, the handles that the judge holds, the link."""

    def __init__(self, link, output):
        self.link = link
        self.output = output
        self.objects = []
        self.numbers = {}
        self.judged = {}
        self.late = {}
        self.module = None
        self.decoder = codec.Decoder(self.special)
        self.frame = 8 << 20

    # Values ------------------------------------------------------------------------------------------------------------------------

    def encode(self, value):
        return codec.Encoder(self.opaque).encode(value)

    def opaque(self, value, encoder, depth):
        kind = type(value)
        if kind is JudgeFunction:
            return {"t": "j", "i": object.__getattribute__(value, "_judge")[1]}
        if isinstance(value, BaseException):
            return {"t": "x", **self.describe(value)}
        number = self.numbers.get(id(value))
        if number is None:
            number = self.numbers[id(value)] = len(self.objects)
            self.objects.append(value)
        item = {"t": "h", "i": number, "k": kind_of(value), "n": name_of(value)}
        if issubclass(kind, type):
            item["m"] = [base.__name__ for base in type.__getattribute__(value, "__mro__")]
        base = codec.base_of(kind)
        if base is not None:
            item["v"] = encoder.encode(codec.raw_of(value, base), depth + 1)
        return item

    def special(self, tag, item, decoder):
        if tag == "h":
            return self.objects[item["i"]]
        if tag == "j":
            number = item["i"]
            if number not in self.judged:
                self.judged[number] = JudgeFunction(self, number)
            return self.judged[number]
        if tag == "x":
            return exception_of(item, decoder)
        raise codec.CodecError("unknown tag %r" % tag)

    # Frames ------------------------------------------------------------------------------------------------------------------------

    def send(self, frame):
        if self.output.fresh:
            frame["o"] = self.output.take()
        data = codec.dumps(frame)
        if len(data) > self.frame:
            data = codec.dumps({"x": {"type": "ValueError", "mro": ["ValueError"], "message": "the value is larger than %d bytes" % self.frame}})
        self.link.send(data)

    def call_back(self, request, args, kwargs):
        request["args"] = [self.encode(value) for value in args]
        request["kwargs"] = {name: self.encode(value) for name, value in kwargs.items()}
        self.send({"b": request})
        answer = self.serve_until_answer()
        if "x" in answer:
            raise exception_of(answer["x"], self.decoder)
        return self.decoder.decode(answer.get("r"))

    def serve_until_answer(self):
        while True:
            frame = codec.loads(self.link.recv())
            if frame["op"] == "answer":
                return frame
            self.handle(frame)

    def attempt(self, action, *args):
        """Runs an action of the judge's and sends what came of it."""
        try:
            frame = action(*args)
        except codec.CodecError as error:
            frame = {"x": {"type": "ValueError", "mro": ["ValueError"], "message": str(error)}}
        except BaseException as error:
            frame = {"x": self.describe(error)}
        self.send(frame)

    def describe(self, error):
        line = line_of(error)
        kind = type(error)
        try:
            message = str(error.msg if isinstance(error, SyntaxError) else error)[:_MESSAGE]
        except BaseException:
            message = ""
        try:
            args = [self.encode(part) for part in error.args if type(part) in (int, str, float, bool, type(None))]
        except BaseException:
            args = []
        return {"type": kind.__name__, "mro": [base.__name__ for base in kind.__mro__], "message": message, "line": line, "args": args}

    # Operations --------------------------------------------------------------------------------------------------------------------

    def load(self, frame):
        self.output.limit = frame["output"]
        self.frame = frame["frame"]
        random.seed(frame["seed"])
        module = types.ModuleType("program")
        module.__dict__["__builtins__"] = builtins
        sys.modules["program"] = module
        self.module = module.__dict__
        code = compile(frame["program"], PROGRAM, "exec", dont_inherit=True, optimize=0)
        exec(code, self.module)
        names = frame["names"] if frame["names"] is not None else [name for name in self.module if not name.startswith("_")]
        return {"r": [[name, self.encode(self.module[name])] for name in names if name in self.module]}

    def call(self, target, args, kwargs, watch):
        decode = self.decoder.decode
        function = self.named(target) if type(target) is str else decode(target)
        values = decode(args)
        named = {name: decode(value) for name, value in kwargs.items()}
        result = function(*values, **named)
        frame = {"r": self.encode(result)}
        if watch:
            after = [self.encode(value) if type(value) in (list, dict, set, bytearray) else None for value in values]
            changed = [[place, new] for place, (new, old) in enumerate(zip(after, args)) if new is not None and new != old]
            if changed:
                frame["m"] = changed
        return frame

    def named(self, name):
        if name not in self.module:
            raise NameError("name %r is not defined" % name)
        return self.module[name]

    def operate(self, frame):
        op = frame["op"]
        decode = self.decoder.decode
        if op == "get":
            return {"r": self.encode(getattr(decode(frame["on"]), frame["name"]))}
        if op == "set":
            setattr(decode(frame["on"]), frame["name"], decode(frame["value"]))
            return {"r": None}
        if op == "del":
            delattr(decode(frame["on"]), frame["name"])
            return {"r": None}
        if op == "do":
            return {"r": self.encode(_OPERATORS[frame["name"]](*decode(frame["args"])))}
        if op == "next":
            return self.take(decode(frame["on"]), frame["count"])
        if op == "name":
            return {"r": self.encode(self.named(frame["name"]))}
        if op == "pytest":
            return {"r": self.pytest(frame["source"], frame["modules"])}
        raise codec.CodecError("unknown operation %r" % op)

    def pytest(self, source, modules):
        """Rows of full pytest's results, or None where it isn't installed."""
        import inprocess

        try:
            return inprocess.run(sys.modules["program"], source, modules, packages, line_of)
        except inprocess.Missing:
            return None

    def take(self, iterator, count):
        items = []
        late = self.late.pop(id(iterator), None)
        if late is not None:
            raise late
        for _ in range(count):
            try:
                items.append(self.encode(next(iterator)))
            except StopIteration:
                break
            except BaseException as error:
                if not items:
                    raise
                self.late[id(iterator)] = error
                break
        return {"r": items}

    def handle(self, frame):
        if frame["op"] == "call":
            self.attempt(self.call, frame["on"], frame["args"], frame["kwargs"], True)
        else:
            self.attempt(self.operate, frame)


def serve(link, output):
    """Runs one job: the load frame, its planned calls, then whatever the judge asks until it is done."""
    session = Session(link, output)

    def stop():
        link.send(b'{"end":"output"}')
        link.flush()
        raise TooMuchOutput

    output.stop = stop
    try:
        frame = codec.loads(link.recv())
        session.attempt(session.load, frame)
        for name, args, kwargs in frame["calls"]:
            session.attempt(session.call, name, args, kwargs, False)
        while True:
            session.handle(codec.loads(link.recv()))
    except EOFError:
        return


def exception_of(item, decoder):
    """An exception of the builtin type that `item` names, or a plain Exception."""
    kind = getattr(builtins, str(item.get("type")), None)
    args = [decoder.decode(part) for part in item.get("args") or [item.get("message", "")]]
    if isinstance(kind, type) and issubclass(kind, BaseException):
        try:
            return kind(*args)
        except TypeError:
            pass
    return Exception(*args)


def line_of(error):
    """The program's line at which `error` arose: the innermost frame of the program."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PROGRAM:
            line = trace.tb_lineno
        trace = trace.tb_next
    if line is None and isinstance(error, SyntaxError) and error.filename == PROGRAM:
        line = error.lineno
    return line


def kind_of(value):
    if isinstance(value, type):
        return "exception" if issubclass(value, BaseException) else "class"
    if isinstance(value, types.ModuleType):
        return "module"
    if hasattr(type(value), "__next__"):
        return "iterator"
    return "callable" if callable(value) else "object"


def name_of(value):
    name = getattr(value, "__name__", None) if isinstance(value, (type, types.FunctionType, types.ModuleType)) else type(value).__name__
    return name if type(name) is str else "object"


# What programs import most often: shared by all solvers instead of loaded by each.
_COMMON = (
    "abc array bisect cmath collections contextlib copy dataclasses datetime decimal enum fractions functools heapq inspect itertools json math numbers "
    "operator random re statistics string struct textwrap time traceback typing unicodedata"
).split()


def load_common():
    for name in _COMMON:
        importlib.import_module(name)


_WARM = '''
import re
def add(a, b):
    "doc"
    c = [a + i for i in range(2)]
    for i, x in enumerate(c):
        c[i] = x * 1
    d = {"k": (1, 2.5), "s": {1, 2}}
    try:
        raise ValueError("x")
    except ValueError as e:
        str(e)
    return a + b, sorted(c), d, "%s" % c, f"{a}", len(d), [*map(str, c)], sum(c), max(c), min(c), " ".join("ab")
class P:
    def __init__(self, x): self.x = x
def bad(a): return a.nope
'''


def warm():
    """Carries out a job against a link that replays frames, so that caches are filled before the fork or the snapshot."""
    load = {"op": "load", "program": _WARM, "names": ["add", "P"], "calls": [["add", [1, 2], {}], ["bad", [1], {}]]}
    load.update(seed=0, output=1 << 20, frame=1 << 20, memory=512)

    class Replay:
        def __init__(self):
            self.frames = [load, {"op": "call", "on": "add", "args": [3, 4], "kwargs": {}}, {"op": "do", "name": "eq", "args": [1, 2]}]

        def recv(self):
            if not self.frames:
                raise EOFError
            return codec.dumps(self.frames.pop(0))

        def send(self, data):
            codec.loads(data)

    for _ in range(12):  # often enough for the interpreter to specialise the code before it is shared
        serve(Replay(), Output())
    sys.modules.pop("program", None)
