"""What the judge makes of a test suite before any program is loaded: parsed, rewritten and compiled once, kept for the next job.

Rewriting: an assertion hands both sides of its comparison to the judge (for messages such as `add(1, 2) returned 0, expected 3`); imports of
modules that are not Python's own become look-ups in the program; where every assertion calls the program with literals only, all the calls are
planned: they go to the solver in the first frame (arguments, never expectations) and are answered one by one.
"""

import ast
import builtins
import collections
import json
import sys

import codec

_CACHE = collections.OrderedDict()
_CACHE_SIZE = 256
_BUILTINS = frozenset(vars(builtins))

# Names that tests take from a program's `from math import *` and the like. They mean the real thing, so that a program can't replace them.
_STANDARD_NAMES = {
    "math": "isclose sqrt pi inf nan ceil floor factorial gcd e tau isnan isinf log log2 log10 sin cos tan",
    "collections": "Counter OrderedDict defaultdict deque namedtuple",
    "decimal": "Decimal",
    "fractions": "Fraction",
    "datetime": "datetime date timedelta",
    "itertools": "chain islice product permutations combinations",
    "functools": "reduce partial",
    "copy": "deepcopy copy",
    "typing": "List Dict Set Tuple Optional Any Union",
}
_STANDARD = {name: module for module, names in _STANDARD_NAMES.items() for name in names.split()}
_OPERATORS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
# Pure builtins that may stand around a planned call.
_PURE = frozenset("set sorted list tuple len round abs sum str int float dict frozenset bool max min isinstance type all any repr".split())


class BadTests(Exception):
    """The suite can't be used: it doesn't parse, or is not of a known kind."""


class TestFault(Exception):
    """A test asks for what the judge doesn't have (a fixture, a missing program function)."""


class Suite:
    """A parsed suite. `names`: what to ask the program for (None: all that is public); `calls`: the planned calls."""

    def __init__(self, tests):
        self.kind = tests["kind"]
        self.tests = tests
        self.sites = []
        self.calls = []
        self.names = []
        self.standard = {}
        self.weak = False
        self.setup = None
        self.items = []  # [(title, hidden title, code or node data)]
        self.candidate = None
        self.in_process = None  # modules that the file imports, where full pytest runs it

    def titles(self, expected):
        counting = [item for item in self.items if self.kind != "program" or item[3]]
        return [item[0] if expected else item[1] for item in counting]


def of(job):
    """The suite of a job, from the cache where it was seen before."""
    tests = job["tests"]
    key = json.dumps(tests, sort_keys=True)
    program = job["program"] if tests["kind"] == "doctest" and tests.get("source") is None else ""
    key = (key, program)
    suite = _CACHE.get(key)
    if suite is None:
        suite = _build(tests, job["program"])
        _CACHE[key] = suite
        if len(_CACHE) > _CACHE_SIZE:
            _CACHE.popitem(last=False)
    else:
        _CACHE.move_to_end(key)
    return suite


def _build(tests, program):
    suite = Suite(tests)
    kind = suite.kind
    if kind == "asserts":
        _build_asserts(suite)
    elif kind == "pytest" and tests.get("inProcess"):
        _build_in_process(suite)
    elif kind in ("program", "pytest"):
        _build_source(suite)
    elif kind == "doctest":
        _build_doctest(suite, program)
    else:
        raise BadTests("tests of kind %r are not known" % kind)
    return suite


def parse(source, what):
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        raise BadTests("%s is not Python: %s%s" % (what, getattr(error, "msg", error), " (its line %d)" % line if line else "")) from None


def compile_nodes(body, name="<tests>"):
    return compile(ast.fix_missing_locations(ast.Module(body=body, type_ignores=[])), name, "exec", dont_inherit=True, optimize=0)


# Asserts ---------------------------------------------------------------------------------------------------------------------------------


def _build_asserts(suite):
    setup = parse(suite.tests["setup"], "the tests' setup")
    parsed = [parse(text, "assert %d" % (number + 1)) for number, text in enumerate(suite.tests["asserts"])]
    scope = Scope(setup, *parsed)
    scope.settle(suite)
    rewriter = Rewriter(suite)
    planner = Planner(suite, scope)
    single = all(len(tree.body) == 1 and isinstance(tree.body[0], ast.Assert) for tree in parsed)
    if not setup.body and single and all(planner.plans(tree.body[0].test) for tree in parsed):
        suite.calls = planner.calls
    else:
        planner = None
    suite.setup = compile_nodes(rewriter.body(setup)) if setup.body else None
    for number, (tree, text) in enumerate(zip(parsed, suite.tests["asserts"])):
        first = len(suite.sites)
        body = rewriter.body(tree, planner)
        hidden = suite.sites[first][0] if len(suite.sites) > first and suite.sites[first][2] == "call" else "test %d" % (number + 1)
        suite.items.append((text.strip(), hidden, compile_nodes(body)))


class Planner:
    """Finds the calls of the program in an assertion, where all of them are certain to happen, in order, with literal arguments."""

    def __init__(self, suite, scope):
        self.asked = frozenset(suite.names or ())
        self.bound = scope.bound
        self.calls = []
        self.nodes = {}

    def plans(self, node):
        count = len(self.calls)
        return self.visit(node) and len(self.calls) > count

    def visit(self, node):
        kind = type(node)
        if kind is ast.Constant:
            return True
        if kind is ast.Compare:
            return len(node.ops) == 1 and self.visit(node.left) and self.visit(node.comparators[0])
        if kind is ast.BinOp:
            return self.visit(node.left) and self.visit(node.right)
        if kind is ast.UnaryOp:
            return self.visit(node.operand)
        if kind in (ast.List, ast.Tuple, ast.Set):
            return all(map(self.visit, node.elts))
        if kind is ast.Dict:
            return None not in node.keys and all(self.visit(k) and self.visit(v) for k, v in zip(node.keys, node.values))
        if kind is ast.Subscript:
            return self.visit(node.value) and isinstance(node.slice, (ast.Constant, ast.UnaryOp))
        if kind is ast.Name:
            return node.id in _BUILTINS and node.id not in self.asked
        if kind is ast.Call and isinstance(node.func, ast.Name):
            name = node.func.id
            if name in self.asked and name not in self.bound:
                return self.plan(node, name)
            if name in _PURE and not node.keywords:
                return all(map(self.visit, node.args))
        return False

    def plan(self, node, name):
        encode = codec.Encoder(None).encode
        try:
            args = [encode(ast.literal_eval(arg)) for arg in node.args]
            kwargs = {item.arg: encode(ast.literal_eval(item.value)) for item in node.keywords}
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return False
        if None in kwargs:
            return False
        self.nodes[id(node)] = len(self.calls)
        self.calls.append([name, args, kwargs])
        return True


# Scripts and pytest files ----------------------------------------------------------------------------------------------------------------


def _build_source(suite):
    tree = parse(suite.tests["source"], "the test file")
    scope = Scope(tree)
    scope.settle(suite)
    rewriter = Rewriter(suite)
    if suite.kind == "pytest":
        suite.setup = compile_nodes(rewriter.body(tree))
        return
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for node in tree.body:
        title = shorten(_source(node))
        first = len(suite.sites)
        code = compile_nodes(rewriter.body(ast.Module(body=[node], type_ignores=[])))
        hidden = suite.sites[first][0] if len(suite.sites) > first and suite.sites[first][2] == "call" else "line %d" % node.lineno
        suite.items.append((title, hidden, code, tests_something(node)))
    called = {n.func.id for node in tree.body if not isinstance(node, (ast.FunctionDef, ast.ClassDef)) for n in ast.walk(node) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}  # fmt: skip
    if "check" in names and "check" not in called:
        suite.candidate = suite.tests.get("entryPoint") or ""
        if suite.names is not None and suite.candidate and suite.candidate not in suite.names:
            suite.names.append(suite.candidate)


def _build_in_process(suite):
    """Full pytest in the program's process: all that the judge needs is what the file imports."""
    tree = parse(suite.tests["source"], "the test file")
    suite.weak = True
    suite.in_process = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            suite.in_process.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            suite.in_process.add(node.module.split(".")[0])
    suite.in_process = sorted(name for name in suite.in_process if not is_standard(name))


def tests_something(node):
    """Whether a top-level statement counts as a test: an assertion, a call, or a block that holds one."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.AugAssign)):
        return False
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Call)
    return any(isinstance(inner, (ast.Assert, ast.Raise)) for inner in ast.walk(node))


def _build_doctest(suite, program):
    import doctest

    parser = doctest.DocTestParser()
    source = suite.tests.get("source")
    texts = [("examples", source)] if source is not None else docstrings(program)
    suite.weak = source is None
    trees = []
    for name, text in texts:
        try:
            examples = parser.get_examples(text)
        except ValueError as error:
            raise BadTests("the doctest of %s is malformed: %s" % (name, error)) from None
        for example in examples:
            try:
                tree = ast.parse(example.source)
            except SyntaxError:
                tree = ast.Module(body=[], type_ignores=[])
            trees.append(tree)
            suite.items.append((shorten(example.source.strip()), "%s, example %d" % (name, len(suite.items) + 1), example, name))
    Scope(*trees).settle(suite)


def docstrings(program):
    try:
        tree = ast.parse(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            text = ast.get_docstring(node)
            if text:
                found.append((getattr(node, "name", "the module"), text))
    return found


# Names -----------------------------------------------------------------------------------------------------------------------------------


def is_standard(module):
    root = module.split(".")[0]
    known = getattr(sys, "stdlib_module_names", None)
    if known is not None:
        return root in known or root == "pytest"
    import importlib.util

    return root == "pytest" or root in sys.builtin_module_names or importlib.util.find_spec(root) is not None


class Scope:
    """Which names the tests use and which they make themselves."""

    def __init__(self, *trees):
        self.used = {}
        self.bound = set()
        self.imported = set()
        self.bases = set()
        self.star = False
        self.counts = []
        for tree in trees:
            self.collect(tree)

    def collect(self, tree):
        calls = set()
        bases = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                if isinstance(node.ctx, ast.Load):
                    self.used[node.id] = True
                    if id(node) not in bases:
                        self.bases.add(node.id)
            elif isinstance(node, ast.arg):
                self.bound.add(node.arg)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                calls.add(node.func.id)
            elif isinstance(node, (ast.ImportFrom, ast.Import)):
                program = isinstance(node, ast.ImportFrom) and (node.level > 0 or not is_standard(node.module or ""))
                for alias in node.names:
                    if alias.name == "*" and program:
                        self.star = True
                    elif program:
                        self.imported.add(alias.name)
                        self.bound.add(alias.asname or alias.name)
                    else:
                        self.bound.add(alias.asname or alias.name.split(".")[0])
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
                self.bound.add(node.name)
            elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.For, ast.With)):
                self.bound.update(n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
        if any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
            self.counts.append(calls)

    def settle(self, suite):
        """Decides for each name whether it is asked of the program or is Python's own."""
        free = [name for name in self.used if name not in self.bound]
        own = []
        for name in free:
            if name in _BUILTINS:
                continue
            if name not in self.bases and is_standard(name):
                suite.standard[name] = (name, None)
            elif name in _STANDARD:
                suite.standard[name] = (_STANDARD[name], name)
            else:
                own.append(name)
        if not own and not self.imported and not self.star and self.counts:
            # The tests use no name of their own: the function under test is named like a builtin or a standard function.
            common = set.intersection(*self.counts) - self.bound
            own = [name for name in common if name in _BUILTINS or name in suite.standard]
            for name in own:
                suite.standard.pop(name, None)
            if len(own) > 1:
                own = [name for name in own if name not in _PURE] or own
        suite.names = None if self.star else sorted(set(own) | self.imported)


def resolve(suite, names):
    """The names to put under the tests: the program's and Python's own."""
    space = {}
    for name, (module, member) in suite.standard.items():
        found = __import__(module)
        space[name] = getattr(found, member) if member else found
    for name, value in names.items():
        if suite.names is not None or name not in _BUILTINS:
            space[name] = value
    return space


# Rewriting -------------------------------------------------------------------------------------------------------------------------------


class Rewriter(ast.NodeTransformer):
    def __init__(self, suite):
        self.suite = suite
        self.planner = None

    def body(self, tree, planner=None):
        self.planner = planner
        body = []
        for node in tree.body:
            made = self.visit(node)
            body.extend(made if isinstance(made, list) else [made])
        return body

    def visit_Call(self, node):
        number = self.planner.nodes.get(id(node)) if self.planner else None
        if number is not None:
            return ast.copy_location(_call("__coe_planned__", ast.Constant(number)), node)
        self.generic_visit(node)
        return node

    def visit_Assert(self, node):
        test = node.test
        number = ast.Constant(len(self.suite.sites))
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            left, right = test.left, test.comparators[0]
            has_call = [any(isinstance(n, ast.Call) for n in ast.walk(side)) for side in (left, right)]
            how = "call" if has_call[0] else "swap" if has_call[1] else "hide"
            self.suite.sites.append((shorten(_source(left)), shorten(_source(right)), how))
            self.generic_visit(node)
            condition = _call("__coe_compare__", number, ast.Constant(_OPERATORS[type(test.ops[0])]), test.left, test.comparators[0])
        else:
            self.suite.sites.append((shorten(_source(test)), "", "call" if isinstance(test, ast.Call) else "truth"))
            self.generic_visit(node)
            condition = _call("__coe_truth__", number, node.test)
        message = [node.msg] if node.msg is not None else []
        raising = ast.Raise(exc=_call("__coe_failure__", number, *message), cause=None)
        made = ast.If(test=ast.UnaryOp(op=ast.Not(), operand=condition), body=[raising], orelse=[])
        return ast.copy_location(made, node)

    def visit_Import(self, node):
        made = []
        for alias in node.names:
            if is_standard(alias.name):
                made.append(ast.copy_location(ast.Import(names=[alias]), node))
            else:
                target = alias.asname or alias.name.split(".")[0]
                made.append(_assign(node, target, _call("__coe_program__")))
        return made

    def visit_ImportFrom(self, node):
        if node.level == 0 and is_standard(node.module or ""):
            return node
        made = []
        for alias in node.names:
            if alias.name != "*":
                made.append(_assign(node, alias.asname or alias.name, _call("__coe_global__", ast.Constant(alias.name))))
        return made or ast.copy_location(ast.Pass(), node)


def _call(name, *args):
    return ast.Call(func=ast.Name(id=name, ctx=ast.Load()), args=list(args), keywords=[])


def _assign(node, target, value):
    return ast.copy_location(ast.Assign(targets=[ast.Name(id=target, ctx=ast.Store())], value=value), node)


def _source(node):
    try:
        return ast.unparse(node)
    except (RecursionError, ValueError):
        return "the test"


def shorten(text, limit=200):
    return text if len(text) <= limit else text[: limit - 1] + "…"
