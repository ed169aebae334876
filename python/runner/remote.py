"""The judge's side of the solver: proxies for the program's objects, and the session that carries their uses across.

What arrives is a claim by untrusted code. A proxy is never equal to a primitive and is never ordered against one, so that an object
cannot decide a comparison with an expected value; two proxies are compared by the program, which marks the job weak.
"""

import builtins
import collections
import types

import codec

class SolverGone(BaseException):
    """The solver ended before it answered. `reason` is the back end's: {"kind": "timedOut" | "outOfMemory" | "exited" | …}."""

    def __init__(self, reason):
        super().__init__(str(reason))
        self.reason = reason


class BrokenProtocol(BaseException):
    """The solver sent what no honest solver sends."""


class Remote:
    """One job's session with its solver."""

    def __init__(self, link):
        self.link = link
        self.output = ""
        self.echo = None  # a function that also gets the program's output, as it comes (doctest)
        self.weak = False
        self.gone = None
        self.proxies = {}
        self.exceptions = {}
        self.given = {}
        self.numbers = {}
        self.planned = 0  # answers to planned calls that are still to come
        self.early = collections.deque()  # those that were read before they were asked for
        self.decoder = codec.Decoder(self.special)

    # Frames ------------------------------------------------------------------------------------------------------------------------

    def send(self, frame):
        if self.gone is not None:
            raise SolverGone(self.gone)
        try:
            self.link.send(codec.dumps(frame))
        except (EOFError, OSError):
            self.fail()

    def fail(self):
        if self.gone is None:
            self.gone = self.link.ended()
        raise SolverGone(self.gone)

    def receive(self):
        if self.gone is not None:
            raise SolverGone(self.gone)
        try:
            data = self.link.recv()
        except (EOFError, OSError):
            self.fail()
        try:
            frame = codec.loads(data)
        except codec.CodecError as error:
            raise BrokenProtocol(str(error)) from None
        text = frame.get("o")
        if type(text) is str and len(self.output) < 65536:
            self.output += text
            if self.echo is not None:
                self.echo(text)
        if frame.get("end") == "output":
            self.gone = {"kind": "output"}
            raise SolverGone(self.gone)
        return frame

    def answer(self, frame, args=None):
        """The value of an answer; raises the program's exception. Serves call backs that come first."""
        while "b" in frame:
            self.serve(frame["b"])
            frame = self.receive()
        try:
            error = self.exception(frame["x"]) if "x" in frame else None
            if args is not None and "m" in frame:
                self.apply(args, frame["m"])
            value = self.decoder.decode(frame.get("r"))
        except (codec.CodecError, RecursionError) as broken:
            raise BrokenProtocol(str(broken)) from None
        if error is not None:
            raise error
        return value

    def ask(self, frame, args=None):
        while self.planned:  # their answers come before this one's
            self.planned -= 1
            self.early.append(self.receive())
        self.send(frame)
        return self.answer(self.receive(), args)

    def next_planned(self):
        """The frame that answers the next planned call."""
        if self.early:
            return self.early.popleft()
        self.planned -= 1
        return self.receive()

    def apply(self, args, changes):
        """Carries what the program did to its (mutable) arguments over to the test's own objects."""
        if type(changes) is not list:
            raise BrokenProtocol("malformed changes")
        for change in changes:
            if type(change) is not list or len(change) != 2 or type(change[0]) is not int or not 0 <= change[0] < len(args):
                raise BrokenProtocol("malformed changes")
            update(args[change[0]], self.decoder.decode(change[1]))

    # Values ------------------------------------------------------------------------------------------------------------------------

    def encode(self, value):
        return codec.Encoder(self.opaque).encode(value)

    def opaque(self, value, encoder, depth):
        if type(value) is Proxy:
            return {"t": "h", "i": value._coe_id}
        if isinstance(value, type) and "_coe_handle" in value.__dict__:
            return {"t": "h", "i": value._coe_handle}
        if isinstance(value, BaseException):
            return {"t": "x", "type": type(value).__name__, "message": str(value), "args": [encoder.encode(a, depth + 1) for a in value.args]}
        base = codec.base_of(type(value))
        if base is not None:
            return encoder.encode(codec.raw_of(value, base), depth)
        if hasattr(type(value), "__next__"):
            return {"t": "h", "i": self.iterator(list(value))}
        number = self.numbers.get(id(value))
        if number is None:
            number = self.numbers[id(value)] = len(self.given)
            self.given[number] = value
        return {"t": "j", "i": number}

    def iterator(self, items):
        proxy = self.ask({"op": "do", "name": "iter", "args": [self.encode(items)]})
        return proxy._coe_id

    def special(self, tag, item, decoder):
        if tag == "h":
            number = item["i"]
            if type(number) is not int:
                raise codec.CodecError("a malformed handle")
            known = self.proxies.get(number)
            if known is None:
                known = self.proxies[number] = self.proxy(number, item, decoder)
            elif type(known) is Proxy and "v" in item:
                object.__setattr__(known, "_coe_raw", (decoder.decode(item["v"]),))
            return known
        if tag == "x":
            return self.exception(item)
        if tag == "j":
            return self.given[item["i"]]
        raise codec.CodecError("unknown tag %r" % tag)

    def proxy(self, number, item, decoder):
        name = str(item.get("n"))[:100]
        if item.get("k") == "exception":
            kind = self.exception_class(name, item.get("m"))
            kind._coe_handle = number
            return kind
        raw = (decoder.decode(item["v"]),) if "v" in item else ()
        return Proxy(self, number, str(item.get("k")), name, raw)

    # Exceptions --------------------------------------------------------------------------------------------------------------------

    def exception_class(self, name, mro):
        """A class of the judge's that stands for an exception class of the program's, under the builtin it derives from."""
        known = self.exceptions.get(name)
        if known is None:
            base = Exception
            for ancestor in [str(part) for part in mro[1:20]] if type(mro) is list else []:
                found = self.exceptions.get(ancestor) or getattr(builtins, ancestor, None)
                if isinstance(found, type) and issubclass(found, BaseException):
                    base = found
                    break
            known = self.exceptions[name] = type(name, (base,), {})
        return known

    def exception(self, item):
        if type(item) is not dict:
            raise codec.CodecError("a malformed exception")
        name = str(item.get("type"))[:100]
        kind = getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            kind = self.exception_class(name, item.get("mro"))
        message = str(item.get("message"))[:1000]
        try:
            args = self.decoder.decode(item["args"]) if type(item.get("args")) is list and item["args"] else [message]
            error = kind(*args)
        except (TypeError, KeyError, codec.CodecError):
            error = Exception(message)
        line = item.get("line")
        error.coe_remote = (name, message, line if type(line) is int and 0 < line < 1_000_000 else None)
        return error

    # Call backs --------------------------------------------------------------------------------------------------------------------

    def serve(self, request):
        """A use of one of the test's own functions or objects by the program. Names with an underscore stay shut."""
        try:
            value = self.given[request["id"]]
            args = self.decoder.decode(request.get("args") or [])
            kwargs = {str(name): self.decoder.decode(item) for name, item in (request.get("kwargs") or {}).items()}
            do = request.get("do")
            if do == "call":
                result = value(*args, **kwargs)
            else:
                name = request["name"]
                if type(name) is not str or name.startswith("_") or isinstance(value, (types.ModuleType, type, types.FunctionType)):
                    raise AttributeError(name)
                result = getattr(value, name) if do == "get" else setattr(value, name, args[0])
            frame = {"op": "answer", "r": self.encode(result)}
        except (SolverGone, BrokenProtocol):
            raise
        except Exception as error:
            frame = {"op": "answer", "x": {"type": type(error).__name__, "message": str(error)[:200], "args": [str(error)[:200]]}}
        self.send(frame)

    def load(self, frame):
        self.send(frame)
        return self.answer(self.receive())

    def do(self, name, *args):
        return self.ask({"op": "do", "name": name, "args": [self.encode(value) for value in args]})


def update(old, new):
    """Makes `old` equal to `new` in place, keeping nested containers where their kind stays."""
    if type(old) is list and type(new) is list:
        kept = list(old)
        for place, value in enumerate(new):
            if place < len(kept) and type(kept[place]) is type(value) and type(value) in (list, dict, set):
                update(kept[place], value)
                new[place] = kept[place]
        old[:] = new
    elif type(old) is dict and type(new) is dict:
        kept = dict(old)
        old.clear()
        for key, value in new.items():
            if key in kept and type(kept[key]) is type(value) and type(value) in (list, dict, set):
                update(kept[key], value)
                value = kept[key]
            old[key] = value
    elif type(old) is set and type(new) is set:
        old.clear()
        old.update(new)
    elif type(old) is bytearray and type(new) is bytearray:
        old[:] = new


class Proxy:
    """Stands for an object of the program's. Each use is a request to the solver."""

    __slots__ = ("_coe_remote", "_coe_id", "_coe_kind", "_coe_name", "_coe_raw", "_coe_queue", "_coe_asked")

    def __init__(self, remote, number, kind, name, raw):
        put = object.__setattr__
        put(self, "_coe_remote", remote)
        put(self, "_coe_id", number)
        put(self, "_coe_kind", kind)
        put(self, "_coe_name", name)
        put(self, "_coe_raw", raw)
        put(self, "_coe_queue", collections.deque())
        put(self, "_coe_asked", 0)

    @property
    def __class__(self):  # so that isinstance sees a namedtuple as a tuple
        return type(self._coe_raw[0]) if self._coe_raw else Proxy

    def __call__(self, *args, **kwargs):
        remote = self._coe_remote
        frame = {"op": "call", "on": {"t": "h", "i": self._coe_id}, "args": [remote.encode(value) for value in args]}
        frame["kwargs"] = {name: remote.encode(value) for name, value in kwargs.items()}
        return remote.ask(frame, args)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") and name not in ("__name__", "__doc__", "__dict__", "__len__"):
            raise AttributeError(name)
        return self._coe_remote.ask({"op": "get", "on": {"t": "h", "i": self._coe_id}, "name": name})

    def __setattr__(self, name, value):
        remote = self._coe_remote
        remote.ask({"op": "set", "on": {"t": "h", "i": self._coe_id}, "name": name, "value": remote.encode(value)})

    def __delattr__(self, name):
        self._coe_remote.ask({"op": "del", "on": {"t": "h", "i": self._coe_id}, "name": name})

    def __repr__(self):
        return str(self._coe_remote.do("repr", self))

    def __str__(self):
        return str(self._coe_remote.do("str", self))

    def __format__(self, spec):
        return str(self._coe_remote.do("format", self, spec))

    def __hash__(self):
        return hash(self._coe_raw[0]) if self._coe_raw else hash((Proxy, self._coe_id))

    def __eq__(self, other):
        if type(other) is not Proxy:
            return self._coe_raw[0] == other if self._coe_raw else False
        if self is other:
            return True
        if self._coe_raw and other._coe_raw:
            return self._coe_raw[0] == other._coe_raw[0]
        self._coe_remote.weak = True
        return self._coe_remote.do("eq", self, other) is True

    def __ne__(self, other):
        return not self == other

    def __bool__(self):
        if self._coe_raw:
            return bool(self._coe_raw[0])
        return self._coe_remote.do("bool", self) is True

    def __iter__(self):
        if self._coe_kind == "iterator":
            return self
        return self._coe_remote.do("iter", self)

    def __next__(self):
        queue = self._coe_queue
        if not queue:
            # One at first, so that a lazy test stays lazy; more at a time for one that drains.
            count = min(64, 1 << self._coe_asked)
            object.__setattr__(self, "_coe_asked", self._coe_asked + 1)
            answer = self._coe_remote.ask({"op": "next", "on": {"t": "h", "i": self._coe_id}, "count": count})
            if type(answer) is not list or not answer:
                raise StopIteration
            queue.extend(answer)
        return queue.popleft()

    def __len__(self):
        if self._coe_raw:
            return len(self._coe_raw[0])
        size = self._coe_remote.do("len", self)
        if type(size) is not int or not 0 <= size < 1 << 60:
            raise TypeError("the program's __len__ returned %r" % (size,))
        return size

    def __index__(self):
        return _number(self, "index", int)

    def __int__(self):
        return _number(self, "int", int)

    def __float__(self):
        return _number(self, "float", float)

    def __instancecheck__(self, value):
        if type(value) is not Proxy and not isinstance(value, BaseException):
            return False
        return self._coe_remote.do("isinstance", value, self) is True

    def __subclasscheck__(self, value):
        return type(value) is Proxy and self._coe_remote.do("issubclass", value, self) is True

    def __mro_entries__(self, bases):
        raise TypeError("tests can't derive classes from the program's class %s: the two live in separate processes" % self._coe_name)

    def __enter__(self):
        return self._coe_remote.do("enter", self)

    def __exit__(self, kind, value, trace):
        self._coe_remote.do("exit", self)
        return False


def _number(proxy, name, kind):
    if proxy._coe_raw:
        return kind(proxy._coe_raw[0])
    value = proxy._coe_remote.do(name, proxy)
    if type(value) is not kind:
        raise TypeError("the program's object is not a number")
    return value


def _order(name, symbol):
    def method(self, other):
        if type(other) is Proxy:
            if self._coe_raw and other._coe_raw:
                return getattr(self._coe_raw[0], "__%s__" % name)(other._coe_raw[0])
            self._coe_remote.weak = True
            return self._coe_remote.do(name, self, other) is True
        if self._coe_raw:
            return getattr(self._coe_raw[0], "__%s__" % name)(other)
        raise TypeError("'%s' not supported between an object of the program's class %s and %s" % (symbol, self._coe_name, type(other).__name__))

    return method


def _binary(name, swapped):
    def method(self, other):
        remote = self._coe_remote
        if self._coe_raw and type(other) is not Proxy:
            return remote.do(name, other, self) if swapped else remote.do(name, self, other)
        remote.weak = True
        return remote.do(name, other, self) if swapped else remote.do(name, self, other)

    return method


def _unary(name):
    return lambda self: self._coe_remote.do(name, self)


for _name, _symbol in (("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")):
    setattr(Proxy, "__%s__" % _name, _order(_name, _symbol))
for _name in "add sub mul truediv floordiv mod pow matmul lshift rshift".split():
    setattr(Proxy, "__%s__" % _name, _binary(_name, False))
    setattr(Proxy, "__r%s__" % _name, _binary(_name, True))
for _name, _op in (("and", "and_"), ("or", "or_"), ("xor", "xor")):
    setattr(Proxy, "__%s__" % _name, _binary(_op, False))
    setattr(Proxy, "__r%s__" % _name, _binary(_op, True))
for _name in ("neg", "pos", "invert", "abs"):
    setattr(Proxy, "__%s__" % _name, _unary(_name))
for _name in ("round", "reversed"):
    setattr(Proxy, "__%s__" % _name, _unary(_name))


def _getitem(self, key):
    return self._coe_raw[0][key] if self._coe_raw else self._coe_remote.do("getitem", self, key)


def _contains(self, item):
    if self._coe_raw:
        return item in self._coe_raw[0]
    self._coe_remote.weak = True
    return self._coe_remote.do("contains", self, item) is True


Proxy.__getitem__ = _getitem
Proxy.__setitem__ = lambda self, key, value: self._coe_remote.do("setitem", self, key, value)
Proxy.__delitem__ = lambda self, key: self._coe_remote.do("delitem", self, key)
Proxy.__contains__ = _contains
