"""A small stand-in for pytest, for fixture-free tests: raises, approx, mark.parametrize, mark.skip, mark.skipif, mark.xfail, fail, skip, param.

Anything else of pytest raises a TestFault that names it.
"""

import inspect
import itertools
import math
import re
import sys
import types

import plan


class Skip(BaseException):
    """A test that doesn't want to run."""


class Raises:
    def __init__(self, expected, match=None):
        self.expected = expected
        self.match = match
        self.type = self.value = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        names = getattr(self.expected, "__name__", None) or str(self.expected)
        if kind is None:
            raise AssertionError("no exception was raised, expected %s" % names)
        if not issubclass(kind, self.expected):
            return False
        self.type, self.value = kind, value
        if self.match is not None and not re.search(self.match, str(value)):
            raise AssertionError("the exception's message is %r, expected a match of %r" % (str(value), self.match))
        return True


def raises(expected, *args, match=None, **kwargs):
    context = Raises(expected, match)
    if not args:
        return context
    with context:
        args[0](*args[1:], **kwargs)
    return context


class approx:
    """Equal within a tolerance: relative 1e-6 or absolute 1e-12, whichever is larger."""

    __array_priority__ = 1000

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected = expected
        self.rel = 1e-6 if rel is None else rel
        self.abs = 1e-12 if abs is None else abs
        self.absolute_only = abs is not None and rel is None
        self.nan_ok = nan_ok

    def near(self, actual, expected):
        if isinstance(expected, dict):
            return isinstance(actual, dict) and actual.keys() == expected.keys() and all(self.near(actual[k], expected[k]) for k in expected)
        if isinstance(expected, (list, tuple)):
            return isinstance(actual, (list, tuple)) and len(actual) == len(expected) and all(map(self.near, actual, expected))
        if type(actual) not in (int, float, complex, bool) or isinstance(expected, (str, bytes)):
            return actual == expected
        if actual == expected:
            return True
        if math.isnan(abs(expected)):
            return self.nan_ok and math.isnan(abs(actual))
        if math.isinf(abs(expected)) or math.isinf(abs(actual)):
            return False
        tolerance = self.abs if self.absolute_only else max(self.abs, self.rel * abs(expected))
        return abs(actual - expected) <= tolerance

    def __eq__(self, actual):
        return self.near(actual, self.expected)

    def __ne__(self, actual):
        return not self == actual

    def __repr__(self):
        return "approx(%r)" % (self.expected,)

    __hash__ = None


def skip(reason="", **_):
    raise Skip(reason)


def fail(reason="", **_):
    raise AssertionError(reason)


class param:
    def __init__(self, *values, id=None, marks=()):
        self.values = values
        self.id = id


class Mark:
    def parametrize(self, names, values, ids=None, **_):
        names = [name.strip() for name in names.split(",") if name.strip()] if isinstance(names, str) else list(names)

        def decorate(function):
            rows = []
            for value in values:
                if isinstance(value, param):
                    value = value.values if len(names) > 1 else value.values[0]
                rows.append(dict(zip(names, value if len(names) > 1 else (value,))))
            function.__dict__.setdefault("coe_rows", []).append(rows)
            return function

        return decorate

    def skip(self, reason="", **_):
        if callable(reason):
            return self.skip()(reason)
        return lambda function: _set(function, "coe_skip", reason or "skip")

    def skipif(self, condition, *_, reason="", **__):
        return lambda function: _set(function, "coe_skip", reason or "skipif") if condition else function

    def xfail(self, *args, **_):
        if len(args) == 1 and callable(args[0]):
            return self.skip("xfail")(args[0])
        return self.skip("xfail")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **_: args[0] if len(args) == 1 and callable(args[0]) else lambda function: function


def _set(target, name, value):
    setattr(target, name, value)
    return target


class Case:
    def __init__(self, name, function, owner, row):
        self.name, self.function, self.owner, self.row = name, function, owner, row

    def run(self):
        reason = getattr(self.function, "coe_skip", None) or (self.owner is not None and getattr(self.owner, "coe_skip", None))
        if reason:
            raise Skip(reason)
        if self.owner is None:
            need = fixtures(self.function, self.row)
            if need:
                raise plan.TestFault("%s needs the fixture %r; only tests without fixtures run in the sandbox" % (self.name, need[0]))
            self.function(**self.row)
            return
        method = self.function.__name__
        if is_unittest(self.owner):
            import unittest

            instance = self.owner(method)
            instance.failureException = AssertionError
            try:
                instance.setUp()
                getattr(instance, method)(**self.row)
            except unittest.SkipTest as reason:
                raise Skip(str(reason)) from None
            finally:
                instance.tearDown()
            return
        instance = self.owner()
        for hook, args in (("setup_method", 1), ("setup", 0)):
            found = getattr(instance, hook, None)
            if found is not None:
                found(*[getattr(instance, method)][: args if len(inspect.signature(found).parameters) else 0])
        getattr(instance, method)(**self.row)


def fixtures(function, row):
    parameters = inspect.signature(function).parameters.values()
    return [p.name for p in parameters if p.name not in row and p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]


def cases_of(name, function, owner):
    rows = getattr(function, "coe_rows", None)
    if not rows:
        return [Case(name, function, owner, {})]
    cases = []
    for combination in itertools.product(*reversed(rows)):
        row = {key: value for part in combination for key, value in part.items()}
        label = "-".join(plan.shorten(value if isinstance(value, str) else repr(value), 40) for value in row.values())
        cases.append(Case("%s[%s]" % (name, label), function, owner, row))
    return cases


def is_unittest(kind):
    unittest = sys.modules.get("unittest")
    return unittest is not None and issubclass(kind, unittest.TestCase)


def _missing(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise plan.TestFault("pytest.%s is not available in the sandbox; it has raises, approx, fail, skip, param and mark" % name)


def install():
    """Makes `import pytest` give the stand-in."""
    if not isinstance(sys.modules.get("pytest"), _Shim):
        sys.modules["pytest"] = _Shim("pytest")


class _Shim(types.ModuleType):
    def __init__(self, name):
        super().__init__(name)
        self.raises, self.approx, self.skip, self.fail, self.param, self.mark = raises, approx, skip, fail, param, Mark()

    def __getattr__(self, name):
        return _missing(name)
