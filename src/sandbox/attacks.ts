/**
 * Attacks that the sandbox runs against itself at the start: each is a program that tries to pass tests it doesn't meet, or to get out.
 *
 * They are chosen to be quick; none waits for a time limit. Not guaranteed: completeness; test/sandbox/attacks.test.ts has the long list.
 */
import type { Job } from "./types.ts";

/** A frame that says that all went well, in every form that somebody might believe, written to whatever is open. */
const forgery = `
import os, json
report = json.dumps({"status": "passed", "tests": [], "stdout": "", "weak": False}).encode()
for body in (report, b'{"r":true}', b'{"r":73911}'):
    for fd in range(64):
        if fd != 3:
            for data in (body + b"\\n", len(body).to_bytes(4, "little") + body, len(body).to_bytes(4, "little") + b"\\x01" + body):
                try:
                    os.write(fd, data)
                except BaseException:
                    pass
print("passed")
def f(x):
    return None
`;

const equal = `
class Equal(int):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = int.__hash__
    __class__ = property(lambda self: int)
def f(x):
    return Equal(0)
`;

const frames = `
import gc, sys
def found():
    frame = sys._getframe()
    while frame is not None:
        yield from [part for part in frame.f_locals.values() if type(part) is str]
        frame.f_globals["f"] = lambda x: 73911
        frame = frame.f_back
    for item in gc.get_objects():
        if type(item) in (list, tuple, set):
            yield from [part for part in item if type(part) is str]
        elif type(item) is dict:
            yield from [part for part in item.values() if type(part) is str]
def f(x):
    import re
    for text in found():
        for number in re.findall("f.1. == ([0-9]+)", text):
            return int(number)
`;

const patched = `
import builtins, json, sys
def always(*args, **kwargs):
    return True
for name in ("isinstance", "bool", "eval", "repr"):
    setattr(builtins, name, always)
json.dumps = lambda *args, **kwargs: '{"r":73911}'
builtins.AssertionError = type("AssertionError", (), {})
for module in ("solver", "judge", "codec", "plan", "__main__"):
    for name in ("_OPERATORS", "_COMPARE"):
        table = getattr(sys.modules.get(module), name, None)
        for key in table or ():
            table[key] = always
def f(x):
    return object()
`;

const escapes = `
import os, signal, sys
done = []
def attempt(action):
    try:
        action()
        done.append(1)
    except BaseException:
        pass
attempt(lambda: os.kill(os.getppid(), signal.SIGKILL))
attempt(lambda: os.kill(1, signal.SIGKILL))
attempt(lambda: os.fork() and None)
attempt(lambda: os.execv("/bin/true", ["true"]))
attempt(lambda: open("/etc/passwd").read())
attempt(lambda: open("/usr/escaped", "w"))
attempt(lambda: open("/dev/shm/escaped", "w"))
attempt(lambda: open("/proc/self/mem", "rb"))
def connect():
    import socket
    socket.create_connection(("127.0.0.1", 9), 0.2)
attempt(connect)
def script():
    import js
    js.eval("1")
attempt(script)
def f(x):
    return done
`;

const hidden = { kind: "asserts", setup: "", asserts: ["assert f(1) == 73911"] } as const;

/** Attacks by name; none may pass. */
export const embeddedAttacks: Readonly<Record<string, Job>> = Object.freeze(
  Object.fromEntries(
    Object.entries({
      "exit at the top": "import sys\nsys.exit(0)\n",
      "hard exit in the function": "import os\ndef f(x):\n    os._exit(0)\n",
      "an object that equals everything": equal,
      "forged reports on every descriptor": forgery,
      "the expected value from frames and the heap": frames,
      "patched builtins and operators": patched,
      "a trace function":
        "import sys\ndef jump(frame, event, arg):\n    return jump\nsys.settrace(jump)\ndef f(x):\n    sys._getframe(1).f_trace = jump\n    return NotImplemented\n",
      "a raised assertion": "class Skip(BaseException):\n    pass\ndef f(x):\n    raise Skip('skipped')\n",
      "more memory than there is": "def f(x):\n    return bytearray(1 << 31)\n",
    }).map(([name, program]) => [name, { program, tests: hidden }]),
  ),
);

/** Gets out of the sandbox in every way that the back ends close; passes only where all of them failed. */
export const escapeAttempts: Job = { program: escapes, tests: { kind: "asserts", setup: "", asserts: ["assert f(1) == []"] } };
