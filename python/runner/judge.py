"""The judge: holds the tests, asks a solver, decides. It never runs the program.

How a back end embeds it (native: zygote.py; Pyodide: the judge host): put codec, remote, plan, shim, kinds and judge (all of them standard
library only) on sys.path of one long-lived interpreter per worker, send its sys.stdout and sys.stderr to nowhere, and call
    report = judge.run_job(job, link)     # job: the dict of src/sandbox/backend.ts WorkerJob; report: its Report, JSON-ready
for each job, where `link` has
    send(bytes)            one frame to the solver
    recv() -> bytes        the next frame from it, blocking; raises EOFError once the solver has gone
    ended() -> dict        after an EOFError: why, as {"kind": "timedOut" | "outOfMemory" | "exited" | "signal" | "lost", "detail": str}
The back end enforces the wall limit: at the deadline it kills the solver, which makes `recv` raise EOFError and `ended` say "timedOut".
A report {"bad": str} means that the tests themselves can't be used. What run_job raises is a fault of the sandbox.

Decisions: an assertion that is false is `failed`; any other exception is `errored`; the program's MemoryError is `outOfMemory`. A name in the tests
means, in this order: what the tests define or import, a builtin, a module of the standard library, the program's global of that name. So a
program can't shadow `sorted` or `math` under its tests; it may where the tests use no other name of the program's (a task named `sum`).

Not guaranteed: that Proxy objects behave like the real ones in every corner (no subclassing, no pickling, no identity of copied values).
"""

import kinds
import plan
from shim import Skip
from remote import BrokenProtocol, Proxy, Remote, SolverGone

_MESSAGE = 400
_REPR = 160
_TESTS = 500


def shorten(text, limit=_MESSAGE):
    return text if len(text) <= limit else text[: limit - 1] + "…"


def show(value):
    """A bounded repr that never raises."""
    try:
        if type(value) is Proxy and value._coe_remote.gone is not None:
            return "<%s object>" % value._coe_name
        return shorten(repr(value), _REPR)
    except (SolverGone, BrokenProtocol):
        return "<object>"
    except BaseException as error:
        if type(value) is int:
            return "an integer of %d bits" % value.bit_length()
        return "<%s that can't be shown: %s>" % (type(value).__name__, type(error).__name__)


_COMPARE = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "is": lambda a, b: a is b,
    "is not": lambda a, b: a is not b,
    "in": lambda a, b: a in b,
    "not in": lambda a, b: a not in b,
}


class Trial:
    """One job under way: the names that rewritten tests call, and the results so far."""

    def __init__(self, suite, job, remote):
        self.suite = suite
        self.remote = remote
        self.expected = job["showExpected"]
        self.results = []
        self.site = None
        self.answers = 0
        self.arguments = []
        self.names = {}
        self.values = []
        self.program = job["program"]

    # Called from rewritten assertions ----------------------------------------------------------------------------------------------

    def compare(self, number, op, left, right):
        outcome = bool(_COMPARE[op](left, right))
        if not outcome:
            self.site = (number, op, left, right)
        return outcome

    def truth(self, number, value):
        outcome = bool(value)
        if not outcome:
            self.site = (number, None, value, None)
        return outcome

    def failure(self, number, *message):
        error = AssertionError(*message)
        error.coe_failure = self.explain(number, message)
        return error

    def planned(self, number):
        """The answer to the next planned call: they come in order."""
        while self.answers < number:  # an answer that an exception left unread
            self.remote.next_planned()
            self.answers += 1
        self.answers += 1
        return self.remote.answer(self.remote.next_planned())

    def explain(self, number, message):
        left_text, right_text, swap = self.suite.sites[number]
        if self.site is None or self.site[0] != number:
            return "assertion failed"
        _, op, left, right = self.site
        if op is None:
            text = "%s returned %s" % (left_text, show(left)) if swap == "call" else "%s is false" % left_text
            if not self.expected and swap != "call":
                text = "assertion is false"
        else:
            if swap == "swap":
                left_text, left, right = right_text, right, left
            shown = "%s %s %s" % (left_text, "returned" if left_text.endswith(")") else "is", show(left))
            if not self.expected:
                text = "%s, which is wrong" % shown if swap != "hide" else "a comparison is false"
            elif op == "==":
                text = "%s, expected %s" % (shown, show(right))
            else:
                text = "%s, expected %s %s" % (shown, "it to be" if swap != "swap" else "the reverse of", "%s %s" % (op, show(right)))
        if message and self.expected:
            text += " (%s)" % show(message[0]) if not isinstance(message[0], str) else " (%s)" % shorten(message[0], 200)
        return text

    # Running -----------------------------------------------------------------------------------------------------------------------

    def test(self, name, action):
        """Runs one test and records its result. Returns whether it passed. SolverGone ends the run."""
        self.site = None
        try:
            action()
            self.results.append({"name": name, "status": "passed"})
            return True
        except Skip as skip:
            self.results.append({"name": name, "status": "skipped", "message": shorten(str(skip))})
            return True
        except SolverGone as gone:
            self.results.append({"name": name, **self.ending(gone.reason)})
            raise
        except BrokenProtocol as broken:
            self.results.append({"name": name, "status": "errored", "exception": "ProtocolError", "message": shorten("the program's process sent a bad answer: %s" % broken)})
            raise SolverGone({"kind": "protocol"}) from None
        except BaseException as error:
            self.results.append({"name": name, **self.outcome(error)})
            return False

    def outcome(self, error):
        remote = getattr(error, "coe_remote", None)
        if remote is not None:
            name, message, line = remote
            result = {"status": "outOfMemory" if name == "MemoryError" else "errored", "exception": name, "message": shorten(message)}
            if line is not None:
                result["line"] = line
            return result
        if isinstance(error, MemoryError):
            return {"status": "outOfMemory", "exception": "MemoryError", "message": "out of memory while comparing"}
        text = getattr(error, "coe_failure", None)
        if isinstance(error, AssertionError):
            return {"status": "failed", "exception": "AssertionError", "message": shorten(text or (str(error) if self.expected else "assertion failed") or "assertion failed")}
        if isinstance(error, (NameError, ImportError)):
            return {"status": "errored", "exception": type(error).__name__, "message": shorten(str(error))}
        text = "%s: %s" % (type(error).__name__, error) if not isinstance(error, plan.TestFault) else str(error)
        return {"status": "errored", "exception": type(error).__name__, "message": shorten("in the test: %s" % text)}

    def ending(self, reason):
        kind = reason.get("kind")
        detail = str(reason.get("detail", ""))
        if kind == "timedOut":
            return {"status": "timedOut", "exception": "TimeoutError", "message": detail or "the time limit was reached"}
        if kind == "outOfMemory":
            return {"status": "outOfMemory", "exception": "MemoryError", "message": detail or "the memory limit was reached"}
        if kind == "output":
            return {"status": "errored", "exception": "OutputLimit", "message": "the program printed more than the output limit"}
        if kind == "exited":
            return {"status": "errored", "exception": "SystemExit", "message": "the program ended its own process" + (" (%s)" % detail if detail else "")}
        return {"status": "errored", "exception": "Crash", "message": "the program crashed its process" + (" (%s)" % detail if detail else "")}

    def prepare(self, action):
        """Runs what comes before the tests; returns None, or what went wrong as a result without a name."""
        try:
            action()
        except (SolverGone, BrokenProtocol):
            raise
        except BaseException as error:
            return self.outcome(error)
        return None

    def refresh(self):
        """Globals of the program that are plain values, read again: they may have changed since the last test."""
        return {name: self.remote.ask({"op": "name", "name": name}) for name in self.values}

    def namespace(self):
        space = {"__name__": "tests", "__coe_compare__": self.compare, "__coe_truth__": self.truth, "__coe_failure__": self.failure}
        space["__coe_planned__"] = self.planned
        space.update(self.names)
        return space


def run_job(job, link):
    """Loads the program in the solver behind `link`, runs the tests, returns the report."""
    try:
        suite = plan.of(job)
    except plan.BadTests as error:
        return {"bad": str(error)}
    remote = Remote(link)
    trial = Trial(suite, job, remote)
    limits = job["limits"]
    loaded = None
    try:
        loaded = load(trial, job, limits)
        if loaded is None:
            loaded = kinds.run(suite, trial)
    except plan.BadTests as error:
        return {"bad": str(error)}
    except SolverGone as gone:
        if not trial.results or trial.results[-1]["status"] in ("passed", "failed", "skipped"):
            loaded = trial.ending(gone.reason)
    except BrokenProtocol as broken:
        loaded = {"status": "errored", "exception": "ProtocolError", "message": shorten("the program's process sent a bad answer: %s" % broken)}
    return report(trial, loaded)


def load(trial, job, limits):
    """Loads the program; returns None, or what went wrong as a result without a name."""
    suite = trial.suite
    frame = {"op": "load", "program": job["program"], "names": suite.names, "calls": suite.calls, "seed": job["seed"]}
    frame.update(memory=limits["memoryMb"], output=limits["outputBytes"], frame=limits["valueBytes"])
    try:
        pairs = trial.remote.load(frame)
        names = {str(name): value for name, value in pairs}
    except (SolverGone, BrokenProtocol):
        raise
    except BaseException as error:
        return trial.outcome(error)
    trial.remote.planned = len(suite.calls)
    trial.names = plan.resolve(suite, names)
    trial.values = [name for name, value in names.items() if name in trial.names and type(value) is not Proxy and not isinstance(value, type)]
    if suite.calls:
        trial.values = []
    return None


def report(trial, loaded):
    results = trial.results[:_TESTS]
    seen = len(trial.results)
    results += [{"name": name, "status": "skipped"} for name in trial.suite.titles(trial.expected)[seen:_TESTS]]
    worst = loaded or next((result for result in trial.results if result["status"] not in ("passed", "skipped")), None)
    if worst is None and not any(result["status"] == "passed" for result in trial.results):
        worst = {"status": "errored", "exception": "NoTests", "message": "there is no test to run"}
    out = {"status": worst["status"] if worst else "passed", "tests": results, "stdout": trial.remote.output[:1024], "weak": trial.remote.weak or trial.suite.weak}
    if worst is not None:
        out["exception"] = {"type": worst.get("exception", "AssertionError"), "message": worst.get("message", "")}
        if "line" in worst:
            out["exception"]["line"] = worst["line"]
    return out
