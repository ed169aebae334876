"""Running a planned suite: one function for each kind of tests. Results go to the trial (judge.py)."""

import ast
import io
import sys
import types

import plan
import shim


class ProgramModule:
    """What `import solution` gives to a test: each attribute is a global of the program, as it is now."""

    def __init__(self, remote):
        object.__setattr__(self, "_remote", remote)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._remote.ask({"op": "name", "name": name})


def run(suite, trial):
    if suite.in_process is not None:
        return run_in_process(suite, trial)
    space = trial.namespace()
    space["__coe_program__"] = lambda: ProgramModule(trial.remote)
    space["__coe_global__"] = lambda name: imported(trial, name)
    shim.install()
    if suite.kind == "asserts":
        return run_asserts(suite, trial, space)
    if suite.kind == "program":
        return run_script(suite, trial, space)
    if suite.kind == "pytest":
        return run_pytest(suite, trial, space)
    return run_doctest(suite, trial, space)


def imported(trial, name):
    if name not in trial.names:
        raise ImportError("cannot import name %r from the program: it defines no such name" % name)
    return trial.names[name]


def run_asserts(suite, trial, space):
    if suite.setup is not None:
        failed = trial.prepare(lambda: exec(suite.setup, space))
        if failed is not None:
            return failed
    for (title, hidden, code) in suite.items:
        space.update(trial.refresh())
        trial.test(title if trial.expected else hidden, lambda: exec(code, space))
        if trial.results[-1]["status"] == "outOfMemory":
            break
    return None


def run_script(suite, trial, space):
    """Top to bottom; the first failure ends it, as it would end the script."""
    for (title, hidden, code, counts) in suite.items:
        name = title if trial.expected else hidden
        space.update(trial.refresh())
        if counts:
            if not trial.test(name, lambda: exec(code, space)):
                return None
        else:
            failed = trial.prepare(lambda: exec(code, space))
            if failed is not None:
                return failed
    if suite.candidate is not None:
        check = space.get("check")
        name = suite.candidate or last_function(trial.program)
        trial.test("check(%s)" % name, lambda: check(trial.remote.ask({"op": "name", "name": name})))
    elif not trial.results:
        trial.test("the test script", lambda: None)
    return None


def last_function(program):
    names = [node.name for node in ast.parse(program).body if isinstance(node, ast.FunctionDef)]
    if not names:
        raise plan.TestFault("check(candidate) needs a function and the program defines none")
    return names[-1]


def run_pytest(suite, trial, space):
    failed = trial.prepare(lambda: exec(suite.setup, space))
    if failed is not None:
        return failed
    cases = []
    for name, value in list(space.items()):
        if isinstance(value, types.FunctionType) and name.startswith("test"):
            cases += shim.cases_of(name, value, None)
        elif isinstance(value, type) and value.__module__ == "tests" and (name.startswith("Test") or shim.is_unittest(value)):
            for method in vars(value):
                if method.startswith("test") and callable(vars(value)[method]):
                    cases += shim.cases_of("%s.%s" % (name, method), vars(value)[method], value)
    suite.items = [(case.name, case.name) for case in cases]
    for case in cases:
        space.update(trial.refresh())
        trial.test(case.name, case.run)
        if trial.results[-1]["status"] == "outOfMemory":
            break
    return None


def run_in_process(suite, trial):
    """What the solver says that full pytest said."""
    rows = trial.remote.ask({"op": "pytest", "source": suite.tests["source"], "modules": suite.in_process})
    if rows is None:
        raise plan.BadTests("full pytest is not installed in the Python that runs programs; install it there or leave inProcess out")
    for row in rows if type(rows) is list else []:
        if type(row) is not list or [type(part) for part in row[:2]] != [str, str] or row[1] not in ("passed", "failed", "errored", "skipped"):
            continue
        result = {"name": plan.shorten(row[0]), "status": row[1]}
        if row[1] in ("failed", "errored"):
            result.update(exception=plan.shorten(str(row[2])), message=plan.shorten(str(row[3]), 400))
            if type(row[4]) is int:
                result["line"] = row[4]
        trial.results.append(result)
    suite.items = [(result["name"], result["name"]) for result in trial.results]
    return None


def run_doctest(suite, trial, space):
    import doctest

    checker = doctest.OutputChecker()
    spaces = {}
    for (title, hidden, example, owner) in suite.items:
        own = spaces.setdefault(owner, dict(space))
        own.update(trial.refresh())

        def one():
            got = printed(example, own, trial)
            flags = 0
            for flag, on in example.options.items():
                flags |= flag if on else 0
            want = example.want
            if example.exc_msg is not None:
                want, flags = example.exc_msg, flags
            if not checker.check_output(want, got, flags):
                text = "%s gave %s" % (plan.shorten(example.source.strip()), shorten_output(got))
                error = AssertionError()
                error.coe_failure = text + (", expected %s" % shorten_output(want) if trial.expected else ", which is wrong")
                raise error

        trial.test(title if trial.expected else hidden, one)
        if trial.results[-1]["status"] == "outOfMemory":
            break
    return None


def shorten_output(text):
    return plan.shorten(repr(text.rstrip("\n")) if text.strip() else "nothing", 150)


def printed(example, space, trial):
    """What an example shows: the program's output, then the value; or its exception's last line where one is expected."""
    buffer = io.StringIO()
    out, hook, echo = sys.stdout, sys.displayhook, trial.remote.echo

    def display(value):
        if value is not None:
            buffer.write(repr(value) + "\n")

    sys.stdout, sys.displayhook, trial.remote.echo = buffer, display, buffer.write
    try:
        exec(compile(example.source, "<doctest>", "single", dont_inherit=True, optimize=0), space)
    except Exception as error:
        if example.exc_msg is None:
            raise
        name, message, _ = getattr(error, "coe_remote", None) or (type(error).__name__, str(error), None)
        return "%s: %s\n" % (name, message) if message else "%s\n" % name
    finally:
        sys.stdout, sys.displayhook, trial.remote.echo = out, hook, echo
    return buffer.getvalue()
