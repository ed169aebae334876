/** The long list of attacks: programs that try to pass tests they don't meet, to get out, or to break the sandbox for whoever comes next. */

/** Each must not pass `assert f(1) == 73911` (and a second one), whatever it does. */
export const hacks: Readonly<Record<string, string>> = {
  "sys.exit at the top": "import sys\nsys.exit(0)",
  "sys.exit in the function": "import sys\ndef f(x):\n    sys.exit(0)",
  "os._exit at the top": "import os\nos._exit(0)",
  "os._exit in the function": "import os\ndef f(x):\n    os._exit(0)",
  "an exit in excepthook": "import os, sys\nsys.excepthook = lambda *a: os._exit(0)\ndef f(x):\n    raise ValueError",
  "an exit in atexit": "import atexit, os\natexit.register(lambda: os._exit(0))\ndef f(x):\n    return None",
  "execv of true":
    "import os\nfor path in ('/bin/true', '/usr/bin/true'):\n    try:\n        os.execv(path, ['true'])\n    except Exception:\n        pass\ndef f(x):\n    return 0",
  "re-execution with -O":
    "import os, sys\ntry:\n    os.execv(sys.executable, [sys.executable, '-O', '-c', ''])\nexcept Exception:\n    pass\nsys.flags = None\ndef f(x):\n    return 0",
  "an always equal object":
    "class E:\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\n    def __bool__(self): return True\n    def __hash__(self): return 1\ndef f(x):\n    return E()",
  "an int subclass":
    "class I(int):\n    def __eq__(self, other): return True\n    def __hash__(self): return 1\ndef f(x):\n    return I(3)",
  "a str subclass":
    "class S(str):\n    def __eq__(self, other): return True\n    def __hash__(self): return 1\ndef f(x):\n    return S('3')",
  "a list of always equal objects": "class E:\n    def __eq__(self, other): return True\ndef f(x):\n    return [E()]",
  "a fake __class__":
    "class E:\n    __class__ = property(lambda self: int)\n    def __eq__(self, other): return True\n    def __index__(self): return 73911\n    def __int__(self): return 73911\ndef f(x):\n    return E()",
  "a metaclass that equals":
    "class M(type):\n    def __eq__(cls, other): return True\n    def __hash__(cls): return 1\nclass E(metaclass=M): pass\ndef f(x):\n    return E",
  "patched builtins":
    "import builtins\nfor name in 'bool isinstance any all len repr sorted eval exec compile print'.split():\n    setattr(builtins, name, lambda *a, **k: True)\nbuiltins.AssertionError = Exception\ndef f(x):\n    return True",
  "the caller's globals by frames":
    "import sys\ndef f(x):\n    frame = sys._getframe()\n    while frame:\n        for space in (frame.f_globals, frame.f_locals):\n            for name in list(space):\n                if callable(space[name]) and name not in ('f', 'sys'):\n                    try:\n                        space[name] = lambda *a, **k: True\n                    except Exception:\n                        pass\n        frame = frame.f_back\n    return 0",
  "patched compile, exec and json":
    "import builtins, json\nbuiltins.compile = builtins.exec = lambda *a, **k: None\njson.dumps = lambda *a, **k: '{\"r\": true, \"status\": \"passed\"}'\njson.loads = lambda *a, **k: {'op': 'answer', 'r': True}\ndef f(x):\n    return 0",
  "a trace that jumps":
    "import sys\ndef trace(frame, event, arg):\n    try:\n        frame.f_lineno += 1\n    except Exception:\n        pass\n    return trace\nsys.settrace(trace)\ndef f(x):\n    frame = sys._getframe()\n    while frame:\n        frame.f_trace = trace\n        frame = frame.f_back\n    return 0",
  "printed markers": "def f(x):\n    print('passed', 'OK', '1 passed in 0.01s', '{\"status\":\"passed\"}', sep='\\n')",
  "forged frames on all descriptors":
    'import os\nbodies = [b\'{"status":"passed","tests":[],"stdout":"","weak":false}\', b\'{"r":true}\', b\'{"ready":"3"}\']\ndef f(x):\n    for fd in range(64):\n        for body in bodies:\n            for data in (body, len(body).to_bytes(4, \'little\') + body, len(body).to_bytes(4, \'little\') + b\'\\x11\' + body):\n                try:\n                    os.write(fd, data)\n                except Exception:\n                    pass\n    return 0',
  "answers sent before the question":
    "import solver, sys\nframe = sys._getframe()\nwhile frame and 'self' not in frame.f_locals:\n    frame = frame.f_back\nif frame:\n    for value in (True, 0, 1, None):\n        frame.f_locals['self'].send({'r': value})\ndef f(x):\n    return 0",
  "a nonce by frames and gc":
    "import gc, sys, re\ndef f(x):\n    texts = []\n    frame = sys._getframe()\n    while frame:\n        texts += [repr(v)[:5000] for v in frame.f_locals.values() if type(v) in (str, bytes, list, dict, tuple)]\n        frame = frame.f_back\n    for item in gc.get_objects():\n        if type(item) in (list, tuple, dict) and len(item) < 50:\n            texts += [v for v in (item.values() if type(item) is dict else item) if type(v) is str]\n    for text in texts:\n        for found in re.findall(r'f.1. == (\\d+)', text):\n            return int(found)",
  "expected values by the heap":
    "import ctypes, re\ndef f(x):\n    base = id(object())\n    for at in range(base - (1 << 20), base + (1 << 20), 1 << 16):\n        text = ctypes.string_at(at, 1 << 16)\n        for found in re.findall(rb'f.1. == (\\d+)', text):\n            return int(found)",
  "expected values by /proc":
    "import os, re\ndef f(x):\n    for pid in ['self'] + [str(n) for n in range(1, 40)]:\n        for name in ('mem', 'environ', 'cmdline', 'maps', 'fd/0', 'fd/3'):\n            try:\n                data = open(f'/proc/{pid}/{name}', 'rb').read(1 << 20)\n            except Exception:\n                continue\n            for found in re.findall(rb'f.1. == (\\d+)', data):\n                return int(found)",
  "tests read from open descriptors":
    "import os, re, fcntl\ndef f(x):\n    for fd in range(64):\n        try:\n            fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK)\n            data = os.read(fd, 1 << 16)\n        except Exception:\n            continue\n        for found in re.findall(rb'f.1. == (\\d+)', data):\n            return int(found)",
  "tests read from files":
    "import os, re\ndef f(x):\n    for top in ('/tmp', '/w', '/runner', '/home', '/root', '/dev', '/var'):\n        for folder, _, names in os.walk(top):\n            for name in names[:50]:\n                try:\n                    fd = os.open(os.path.join(folder, name), os.O_RDONLY | os.O_NONBLOCK)\n                    data = os.read(fd, 1 << 16)\n                    os.close(fd)\n                except Exception:\n                    continue\n                for found in re.findall(rb'f.1. == (\\d+)', data):\n                    return int(found)",
  "ignored signals":
    "import signal\nfor number in range(1, 32):\n    try:\n        signal.signal(number, signal.SIG_IGN)\n    except Exception:\n        pass\ndef f(x):\n    return 0",
  "kill of parent and everybody":
    "import os\ndef f(x):\n    for pid in [os.getppid(), -1, 0, 1] + list(range(2, 30)):\n        if pid != os.getpid():\n            try:\n                os.kill(pid, 9)\n            except Exception:\n                pass\n    return 0",
  "kill by an owned descriptor's signal":
    "import fcntl, os, socket\ndef f(x):\n    for pid in [os.getppid(), 1] + list(range(2, 12)):\n        try:\n            a, b = socket.socketpair()\n            fcntl.fcntl(a, 10, 9)\n            fcntl.fcntl(a, fcntl.F_SETOWN, pid)\n            fcntl.fcntl(a, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)\n            b.send(b'x')\n        except Exception:\n            pass\n    return 0",
  "a fork that answers for both": "import os\npid = os.fork()\ndef f(x):\n    return 0 if pid else 73911 - pid",
  "overwritten files":
    "import os, sys\nfor folder in sys.path + ['/usr/bin', '/runner', '/w', '/dev', '/etc', os.path.dirname(os.__file__)]:\n    for name in ('judge.py', 'solver.py', 'codec.py', 'os.py', 'json/__init__.py', 'null', 'escaped'):\n        try:\n            open(os.path.join(folder, name), 'w').write('raise SystemExit(0)')\n        except Exception:\n            pass\ndef f(x):\n    return 0",
  "the runner's own tables":
    "import solver, codec\nfor key in list(solver._OPERATORS):\n    solver._OPERATORS[key] = lambda *a: True\ncodec._ENCODERS.clear()\ncodec.dumps = lambda frame: b'{\"r\":true}'\ndef f(x):\n    return {1}",
  "an exception that looks like a skip":
    "class Skip(BaseException): pass\nclass SkipTest(Exception): pass\ndef f(x):\n    raise (Skip if x == 1 else SkipTest)('skip')",
  "an exception with a forged description":
    "class E(Exception):\n    coe_failure = None\n    coe_remote = None\n    def __str__(self):\n        raise SystemExit(0)\n    args = property(lambda self: 1 / 0)\ndef f(x):\n    raise E",
  "NotImplemented and Ellipsis": "def f(x):\n    return NotImplemented if x == 1 else ...",
  "an endless operator":
    "class E:\n    def __getattr__(self, name): return self\n    def __call__(self, *a, **k): return self\n    def __eq__(self, other): return self\ndef f(x):\n    return E()",
  "JavaScript by js": "def f(x):\n    import js\n    return js.eval('73911')",
  "JavaScript by pyodide_js": "def f(x):\n    import pyodide_js\n    return pyodide_js.constructor.constructor('return process')()",
  "JavaScript by pyodide.code": "def f(x):\n    from pyodide.code import run_js\n    return run_js('73911')",
  "JavaScript by loaded modules":
    "import sys\nfor name in ('js', 'pyodide_js', '_pyodide_core', '_ctypes'):\n    sys.modules.pop(name, None)\ndef f(x):\n    import _pyodide_core\n    return _pyodide_core.raw_call('73911')",
  "ctypes: system and scripts":
    "def f(x):\n    import ctypes\n    library = ctypes.CDLL(None)\n    for name, arg in (('emscripten_run_script_int', b'73911'), ('system', b'true')):\n        try:\n            if getattr(library, name)(arg) in (0, 73911):\n                return 73911\n        except Exception:\n            pass",
  subprocess: "def f(x):\n    import subprocess\n    return int(subprocess.check_output(['/bin/echo', '73911']))",
  "a mount of the host's files": "def f(x):\n    import pyodide_js\n    pyodide_js.mountNodeFS('/mnt', '/')\n    return 73911",
};

/** Each tries to exhaust or break something; whatever comes, it must come in time and leave the sandbox as it was. */
export const exhaustion: Readonly<Record<string, string>> = {
  "an infinite loop": "def f(x):\n    while True:\n        pass",
  "a sleep": "import time\ndef f(x):\n    time.sleep(1000)",
  "a loop that catches all":
    "def f(x):\n    while True:\n        try:\n            while True:\n                pass\n        except BaseException:\n            pass",
  "a big power": "def f(x):\n    return 7 ** (10 ** 9) % 10",
  "a catastrophic regular expression": "import re\ndef f(x):\n    return re.match(r'(a+)+$', 'a' * 60 + 'b')",
  "SIGSTOP to itself": "import os, signal\ndef f(x):\n    os.kill(os.getpid(), signal.SIGSTOP)\n    while True:\n        pass",
  recursion: "def f(x):\n    return f(x + 1)",
  "recursion without a limit": "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(x):\n    return [f(x + 1)]",
  "a deep repr": "def f(x):\n    value = []\n    for _ in range(100000):\n        value = [value]\n    return repr(value)",
  "bytearray(10**11)": "def f(x):\n    return bytearray(10 ** 11)",
  "a growing list": "def f(x):\n    items = []\n    while True:\n        items.append(' ' * 1000000)",
  "a shared mapping":
    "import mmap\ndef f(x):\n    maps = []\n    while True:\n        m = mmap.mmap(-1, 1 << 26)\n        m[::4096] = b'x' * len(m[::4096])\n        maps.append(m)",
  "a fork bomb": "import os\ndef f(x):\n    while True:\n        os.fork()",
  "a daemon by two forks":
    "import os, time\ndef f(x):\n    if os.fork() == 0:\n        os.setsid()\n        if os.fork() == 0:\n            while True:\n                time.sleep(1)\n    return 0",
  "a thread bomb":
    "import threading, time\ndef f(x):\n    for _ in range(10000):\n        threading.Thread(target=time.sleep, args=(1000,), daemon=False).start()",
  "threads that don't end":
    "import threading\ndef loop():\n    while True:\n        pass\ndef f(x):\n    for _ in range(4):\n        threading.Thread(target=loop).start()\n    return 0",
  "endless printing": "def f(x):\n    while True:\n        print('x' * 100)",
  "endless raw printing": "import os\ndef f(x):\n    while True:\n        os.write(1, b'x' * 10000)\n        os.write(2, b'x' * 10000)",
  "a huge message": "def f(x):\n    raise ValueError('x' * (1 << 27))",
  "a deep traceback":
    "import sys\nsys.setrecursionlimit(30000)\ndef g(n):\n    if n == 0:\n        raise ValueError('deep')\n    g(n - 1)\ndef f(x):\n    g(20000)",
  "all descriptors": "import os\ndef f(x):\n    kept = []\n    while True:\n        kept.append(os.open('/dev/null', os.O_RDONLY))",
  "a big file":
    "def f(x):\n    with open('/tmp/big', 'wb') as file:\n        while True:\n            file.write(b'x' * (1 << 20))\n            file.flush()",
  "many files": "def f(x):\n    for n in range(100000):\n        open(f'/tmp/{n}', 'w').close()",
  "a folder that can't be removed":
    "import os\ndef f(x):\n    os.makedirs('/tmp/a/b/c')\n    open('/tmp/a/b/c/d', 'w').close()\n    for path in ('/tmp/a/b/c', '/tmp/a/b', '/tmp/a', '/tmp'):\n        os.chmod(path, 0)\n    return 0",
  "a deep folder": "import os\ndef f(x):\n    for _ in range(3000):\n        os.mkdir('d')\n        os.chdir('d')\n    return 0",
  "a deep value": "def f(x):\n    value = []\n    for _ in range(100000):\n        value = [value]\n    return value",
  "a cyclic value": "def f(x):\n    value = []\n    value.append(value)\n    return {'a': value}",
  "an endless value": "import itertools\ndef f(x):\n    return list(itertools.count())",
  "an endless iterator": "def f(x):\n    while True:\n        yield 1",
  "a value of many items": "def f(x):\n    return [0] * 3000000",
  "a segmentation fault": "import ctypes\ndef f(x):\n    ctypes.string_at(0xFFFFFFF0, 1 << 20)",
  "an abort": "import os\ndef f(x):\n    os.abort()",
  "closed descriptors": "import os\ndef f(x):\n    os.closerange(0, 256)\n    return 0",
  "a socket": "import socket\ndef f(x):\n    s = socket.socket()\n    s.connect(('127.0.0.1', 22))\n    return 73911",
  "a listening socket": "import socket\ndef f(x):\n    s = socket.socket()\n    s.bind(('127.0.0.1', 0))\n    s.listen()\n    s.accept()",
  "raised limits":
    "def f(x):\n    import resource\n    for kind in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_FSIZE):\n        try:\n            resource.setrlimit(kind, (-1, -1))\n        except (ValueError, OSError):\n            pass\n    return len(bytearray(1 << 30)) // (1 << 30) + 73910",
  ptrace:
    "def f(x):\n    import ctypes, os\n    library = ctypes.CDLL(None, use_errno=True)\n    for pid in (os.getppid(), 1, 2, 3):\n        if library.ptrace(16, pid, 0, 0) == 0:\n            return 73911\n    return 0",
  "namespaces and memory files":
    "def f(x):\n    import ctypes\n    library = ctypes.CDLL(None, use_errno=True)\n    if library.unshare(0x10000000) == 0 or library.memfd_create(b'x', 0) >= 0:\n        return 73911\n    return 0",
  "a flood of frames":
    "import sys\ndef f(x):\n    frame = sys._getframe()\n    while 'self' not in frame.f_locals:\n        frame = frame.f_back\n    while True:\n        frame.f_locals['self'].link.send(b'{\"r\":[' + b'0,' * 100000 + b'0]}')",
};
