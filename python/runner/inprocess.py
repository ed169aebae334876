"""Full pytest in the solver's own process: for test files that need fixtures or plugins. Weak: what is said here is the program's word.

Only the solver imports this, and only for such a job. Not guaranteed: anything about the outcome; a program can make itself pass.
"""

import importlib.util
import sys

FILE = "/tmp/test_program.py"


class Missing(Exception):
    """pytest is not installed."""


class Recorder:
    """A pytest plugin that keeps the outcome of each test."""

    def __init__(self, program, line_of):
        self.program = program
        self.line_of = line_of
        self.results = {}
        self.errors = {}

    def pytest_collection_modifyitems(self, items):
        public = {name: value for name, value in vars(self.program).items() if not name.startswith("_")}
        for item in items:
            space = getattr(getattr(item, "module", None), "__dict__", {})
            for name, value in public.items():
                space.setdefault(name, value)

    def pytest_exception_interact(self, node, call, report):
        error = call.excinfo.value
        self.errors[report.nodeid] = (type(error).__name__, str(error)[:400], self.line_of(error), isinstance(error, AssertionError))

    def pytest_collectreport(self, report):
        if report.failed:
            self.results[report.nodeid] = "errored"
            self.errors.setdefault(report.nodeid, ("CollectionError", str(report.longrepr)[-400:], None, False))

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.results[report.nodeid] = "failed" if report.when == "call" and self.errors.get(report.nodeid, (0, 0, 0, True))[3] else "errored"
        elif report.when == "call" or report.skipped:
            self.results.setdefault(report.nodeid, "skipped" if report.skipped else "passed")

    def rows(self):
        rows = []
        for name, status in self.results.items():
            kind, message, line, _ = self.errors.get(name, (None, "", None, False))
            rows.append([name.split("::", 1)[-1], status, kind, message, line])
        return rows


def run(program, source, modules, packages, line_of):
    """Runs the test file; rows of [name, status, exception, message, line]. `modules`: what it imports that is not Python's own."""
    sys.path += packages
    if importlib.util.find_spec("pytest") is None:
        raise Missing
    sys.modules.pop("pytest", None)
    import pytest

    for name in modules:
        if name not in sys.modules and importlib.util.find_spec(name) is None:
            sys.modules[name] = program
    with open(FILE, "w", encoding="utf-8") as file:
        file.write(source)
    recorder = Recorder(program, line_of)
    # The reporter's options are needed, its lines are not.
    silence = lambda self, config: config.pluginmanager.unregister(name="terminalreporter")  # noqa: E731
    Recorder.pytest_configure = pytest.hookimpl(trylast=True)(silence)
    recorder = Recorder(program, line_of)
    pytest.main(["-s", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--rootdir=/tmp", "--import-mode=importlib", FILE], [recorder])
    return recorder.rows()
