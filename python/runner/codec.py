"""Values that cross between judge and solver, as tagged JSON (see src/sandbox/protocol.md, "Values").

Only objects of exact builtin types and a few value types of the standard library cross as values; all else crosses as a handle that the
`opaque` hook makes (encode) or resolves (decode). Runs on CPython 3.9 and later and on Pyodide.

Not guaranteed: identity and aliasing inside one value; what is shared arrives as copies.
"""

import builtins
import collections
import datetime
import decimal
import fractions
import json

MAX_DEPTH = 150
MAX_ITEMS = 2_000_000

_PLAIN = frozenset((str, bool, type(None)))
_SMALL = 1 << 63

# Types and functions that may cross by name. Functions that reach files, code or the interpreter are left out.
BUILTINS = {
    name: value
    for name, value in vars(builtins).items()
    if isinstance(value, type)
    or name in ("abs", "all", "any", "ascii", "bin", "callable", "chr", "divmod", "hash", "hex", "isinstance", "iter", "len", "max", "min")
    or name in ("next", "oct", "ord", "pow", "repr", "round", "sorted", "sum")
}
_NAMES_OF_BUILTINS = {id(value): name for name, value in BUILTINS.items()}

_BASES = (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)


class CodecError(ValueError):
    """A value that can't cross: too deep, cyclic, too large; or a frame that is not well formed."""


def base_of(kind):
    """The builtin type that `kind` derives from, or None. Reads the real type, so that a fake __class__ changes nothing."""
    for base in type.__getattribute__(kind, "__mro__"):
        if base in _BASES:
            return base
    return None


def raw_of(value, base):
    """The exact builtin value inside an instance of a subclass, read past anything that the subclass overrides."""
    if base is dict:
        return dict(dict.items(value))
    if base is list or base is tuple or base is set or base is frozenset:
        return base(base.__iter__(value))
    if base is int:
        return int.__add__(value, 0)
    if base is float:
        return float.__add__(value, 0.0)
    if base is str:
        return str.__getitem__(value, slice(None)) if type(value) is str else "".join(str.__iter__(value))
    if base is bytes or base is bytearray:
        return base(bytearray.__iter__(value) if base is bytearray else bytes.__iter__(value))
    return complex.__add__(value, 0j)


class Encoder:
    """Turns values into tagged JSON. `opaque(value)` makes the object for anything that has no value form."""

    def __init__(self, opaque):
        self.opaque = opaque
        self.items = 0

    def encode(self, value, depth=0):
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is int:
            return value if -_SMALL < value < _SMALL else {"t": "i", "v": hex(value)}
        if kind is float:
            if value - value == 0.0:
                return value
            return {"t": "f", "v": "nan" if value != value else "inf" if value > 0 else "-inf"}
        if depth > MAX_DEPTH:
            raise CodecError("the value is nested more than %d deep or holds itself" % MAX_DEPTH)
        if kind is list:
            return self.sequence(value, depth)
        if kind is tuple:
            return {"t": "t", "v": self.sequence(value, depth)}
        if kind is dict:
            return {"t": "d", "v": self.pairs(value.items(), depth)}
        encode = _ENCODERS.get(kind)
        if encode is not None:
            return encode(self, value, depth + 1)
        name = _NAMES_OF_BUILTINS.get(id(value))
        if name is not None:
            return {"t": "T", "v": name}
        return self.opaque(value, self, depth)

    def sequence(self, values, depth):
        self.items += len(values)
        if self.items > MAX_ITEMS:
            raise CodecError("the value holds more than %d items" % MAX_ITEMS)
        encode = self.encode
        depth += 1
        return [encode(item, depth) for item in values]

    def pairs(self, items, depth):
        self.items += len(items)
        if self.items > MAX_ITEMS:
            raise CodecError("the value holds more than %d items" % MAX_ITEMS)
        encode = self.encode
        depth += 1
        return [[encode(key, depth), encode(value, depth)] for key, value in items]


def _tagged(tag, form):
    return lambda encoder, value, depth: {"t": tag, "v": form(encoder, value, depth)}


_ENCODERS = {
    complex: _tagged("c", lambda e, v, d: [e.encode(v.real), e.encode(v.imag)]),
    bytes: _tagged("b", lambda e, v, d: v.decode("latin-1")),
    bytearray: _tagged("B", lambda e, v, d: v.decode("latin-1")),
    set: _tagged("s", lambda e, v, d: e.sequence(list(v), d)),
    frozenset: _tagged("z", lambda e, v, d: e.sequence(list(v), d)),
    range: _tagged("r", lambda e, v, d: [e.encode(v.start), e.encode(v.stop), e.encode(v.step)]),
    type(...): _tagged("e", lambda e, v, d: None),
    type(NotImplemented): _tagged("n", lambda e, v, d: None),
    collections.OrderedDict: _tagged("O", lambda e, v, d: e.pairs(v.items(), d)),
    collections.Counter: _tagged("C", lambda e, v, d: e.pairs(v.items(), d)),
    collections.deque: _tagged("q", lambda e, v, d: e.sequence(list(v), d)),
    decimal.Decimal: _tagged("D", lambda e, v, d: str(v)),
    fractions.Fraction: _tagged("F", lambda e, v, d: [e.encode(v.numerator), e.encode(v.denominator)]),
    datetime.datetime: _tagged("dt", lambda e, v, d: v.isoformat()),
    datetime.date: _tagged("da", lambda e, v, d: v.isoformat()),
    datetime.time: _tagged("ti", lambda e, v, d: v.isoformat()),
    datetime.timedelta: _tagged("td", lambda e, v, d: [v.days, v.seconds, v.microseconds]),
    type({}.keys()): _tagged("dk", lambda e, v, d: e.sequence(list(v), d)),
    type({}.values()): _tagged("dv", lambda e, v, d: e.sequence(list(v), d)),
    type({}.items()): _tagged("di", lambda e, v, d: e.pairs(list(v), d)),
}


class Decoder:
    """Turns tagged JSON into values. `special(tag, object, decoder)` resolves handles (h), exceptions (x) and call backs (j)."""

    def __init__(self, special):
        self.special = special

    def decode(self, item, depth=0):
        kind = type(item)
        if kind is list:
            if depth > MAX_DEPTH:
                raise CodecError("nested too deep")
            depth += 1
            decode = self.decode
            return [decode(part, depth) for part in item]
        if kind is not dict:
            return item
        tag = item.get("t")
        if depth > MAX_DEPTH:
            raise CodecError("nested too deep")
        if tag == "t":
            return tuple(self.decode(_list(item), depth))
        if tag == "d":
            return self.pairs(item, depth)
        decode = _DECODERS.get(tag)
        try:
            if decode is not None:
                return decode(self, item, depth)
            return self.special(tag, item, self)
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            if isinstance(error, CodecError):
                raise
            raise CodecError("a malformed value of kind %r: %s" % (tag, error)) from None

    def pairs(self, item, depth):
        decode = self.decode
        depth += 1
        try:
            return {decode(key, depth): decode(value, depth) for key, value in _list(item)}
        except TypeError as error:
            raise CodecError("a malformed dict: %s" % error) from None


def _list(item):
    value = item["v"]
    if type(value) is not list:
        raise CodecError("a malformed value")
    return value


def _text(item):
    value = item["v"]
    if type(value) is not str:
        raise CodecError("a malformed value")
    return value


def _float(text):
    return {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}[text]


_DECODERS = {
    "i": lambda d, item, n: int(_text(item), 16),
    "f": lambda d, item, n: _float(_text(item)),
    "c": lambda d, item, n: complex(*d.decode(_list(item), n)),
    "b": lambda d, item, n: _text(item).encode("latin-1"),
    "B": lambda d, item, n: bytearray(_text(item).encode("latin-1")),
    "s": lambda d, item, n: set(d.decode(_list(item), n)),
    "z": lambda d, item, n: frozenset(d.decode(_list(item), n)),
    "r": lambda d, item, n: range(*d.decode(_list(item), n)),
    "e": lambda d, item, n: ...,
    "n": lambda d, item, n: NotImplemented,
    "O": lambda d, item, n: collections.OrderedDict(d.pairs(item, n)),
    "C": lambda d, item, n: _counter(d.pairs(item, n)),
    "q": lambda d, item, n: collections.deque(d.decode(_list(item), n)),
    "D": lambda d, item, n: decimal.Decimal(_text(item)),
    "F": lambda d, item, n: fractions.Fraction(*d.decode(_list(item), n)),
    "dt": lambda d, item, n: datetime.datetime.fromisoformat(_text(item)),
    "da": lambda d, item, n: datetime.date.fromisoformat(_text(item)),
    "ti": lambda d, item, n: datetime.time.fromisoformat(_text(item)),
    "td": lambda d, item, n: datetime.timedelta(*_list(item)),
    "dk": lambda d, item, n: dict.fromkeys(d.decode(_list(item), n)).keys(),
    "dv": lambda d, item, n: dict(enumerate(d.decode(_list(item), n))).values(),
    "di": lambda d, item, n: d.pairs(item, n).items(),
    "T": lambda d, item, n: BUILTINS[_text(item)],
}


def _counter(pairs):
    counter = collections.Counter()
    for key, value in pairs.items():
        counter[key] = value
    return counter


_write = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode
_read = json.JSONDecoder().decode


def dumps(frame):
    """A frame as bytes. NaN never occurs as a bare number: values are tagged, and their depth is bounded."""
    return _write(frame).encode("ascii")


def loads(frame):
    """A frame from bytes. Raises CodecError on anything that is not a JSON object."""
    try:
        value = _read(frame.decode())
    except (ValueError, RecursionError) as error:
        raise CodecError("a frame that is not JSON: %s" % str(error)[:100]) from None
    if type(value) is not dict:
        raise CodecError("a frame that is not an object")
    return value
