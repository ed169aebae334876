"""The native back end inside its namespaces: a zygote that forks a solver for each job, and one judge that lives as long as the zygote.

Started by src/sandbox/native with this file's text as `python3 -c`; fd 0 then brings one frame with the sources of the runner (no file needs to be mounted) and
after it the judge's jobs, fd 1 takes the judge's reports. Frames: 4 bytes of length, little-endian, then JSON.

Who holds what: the zygote reads the first frame to the byte, forks the judge, which alone keeps fd 0 and 1, and imports nothing but codec and solver; so neither it nor a
solver ever has a test in memory. A solver stands by, forked in advance; the judge gets its end of the solver's socket by SCM_RIGHTS. Between zygote and judge
(one byte): `J` a solver, please, with this wall limit in ms and memory in MiB · `D` this one is done · `E` it hung up: how did it end?

Not guaranteed: that the judge comes back from a test that loops by itself; whoever started this kills it.
"""

import gc
import importlib.abc
import importlib.machinery
import json
import os
import resource
import select
import signal
import socket
import stat
import sys
import time
import traceback

SCRATCH = "/tmp"
LINK = 3  # the solver's only open file besides /dev/null


def read_exactly(fd, count):
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def read_frame(fd):
    return read_exactly(fd, int.from_bytes(read_exactly(fd, 4), "little"))


def write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def frame_of(data):
    return len(data).to_bytes(4, "little") + data


class Sources(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the runner's modules from memory."""

    def __init__(self, files):
        self.files = files

    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self) if name in self.files else None

    def exec_module(self, module):
        exec(compile(self.files[module.__name__], "<runner>/%s.py" % module.__name__, "exec", dont_inherit=True, optimize=0), module.__dict__)


# The solver ------------------------------------------------------------------------------------------------------------------------------


class SolverLink:
    """The solver's end of its socket, at fd 3."""

    def __init__(self):
        self.buffer = b""

    def send(self, data):
        write_all(LINK, len(data).to_bytes(4, "little") + data)

    def flush(self):
        pass

    def recv(self):
        buffer = self.buffer
        while len(buffer) < 4:
            part = os.read(LINK, 65536)
            if not part:
                raise EOFError
            buffer += part
        length = 4 + int.from_bytes(buffer[:4], "little")
        if len(buffer) < length:
            buffer += read_exactly(LINK, length - len(buffer))
        self.buffer = buffer[length:]
        return buffer[4:length]


def solve(mine, memory, filters, solver, output):
    """A solver, right after the fork: nothing open but its socket, limits, filter; then its one job."""
    try:
        os.dup2(mine, LINK, False)
        os.closerange(LINK + 1, 64)
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        filters.install()
    except BaseException:
        os.kill(os.getppid(), signal.SIGKILL)  # a fault of the sandbox, not of a program; a program can't do this
        os._exit(1)
    gc.enable()
    try:
        solver.serve(SolverLink(), output)
    except BaseException:
        pass
    os._exit(0)


# The zygote ------------------------------------------------------------------------------------------------------------------------------


class Zygote:
    def __init__(self, control, filters, solver, output):
        self.control = control
        self.filters = filters
        self.solver = solver
        self.output = output
        self.memory = 512 << 20  # of the spare, in bytes
        self.spare = None
        self.running = None
        self.timed_out = False
        self.device = os.stat(SCRATCH).st_dev

    def fork(self):
        theirs, mine = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            solve(mine.fileno(), self.memory, self.filters, self.solver, self.output)
        mine.close()
        self.spare = (pid, theirs)

    def serve(self):
        control = self.control
        self.fork()
        control.send(b"R")
        poll = select.poll()
        poll.register(control, select.POLLIN)
        deadline = None
        while True:
            if deadline is not None and not poll.poll(max(0, (deadline - time.monotonic()) * 1000)):
                deadline = None
                self.timed_out = True
                os.kill(self.running, signal.SIGKILL)
            message = control.recv(16)
            if message[:1] == b"J":
                if self.running is not None:
                    self.finish()
                memory = int.from_bytes(message[5:9], "little") << 20
                if memory != self.memory:
                    self.memory = memory
                    self.discard()
                    self.fork()
                pid, theirs = self.spare
                self.running = pid
                self.timed_out = False
                deadline = time.monotonic() + int.from_bytes(message[1:5], "little") / 1000
                socket.send_fds(control, [b"S"], [theirs.fileno()])
                theirs.close()
                self.fork()
            elif message == b"D":
                deadline = None
                self.finish()
            elif message == b"E":
                deadline = None
                control.send(json.dumps(self.ending()).encode())
            else:  # the judge has gone
                os._exit(0)

    def discard(self):
        """Ends the spare: the next job has another limit of memory."""
        pid, theirs = self.spare
        theirs.close()
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)

    def finish(self):
        """Ends the running solver and removes what it left."""
        if self.running is None:
            return
        os.kill(self.running, signal.SIGKILL)
        os.waitpid(self.running, 0)
        self.running = None
        self.wipe()

    def ending(self):
        """How a solver that hung up ended. It gets a moment to become a corpse; one that only closed its socket is killed."""
        if self.running is None:
            return {"kind": "lost", "detail": ""}
        if self.timed_out:
            self.finish()
            return {"kind": "timedOut", "detail": ""}
        for nap in (0, 0.001, 0.004, 0.02, 0.05):
            time.sleep(nap)
            pid, status = os.waitpid(self.running, os.WNOHANG)
            if pid:
                self.running = None
                self.wipe()
                if os.WIFSIGNALED(status):
                    number = os.WTERMSIG(status)
                    return {"kind": "signal", "detail": signal.strsignal(number) or str(number)}
                return {"kind": "exited", "detail": "exit code %d" % os.WEXITSTATUS(status)}
        self.finish()
        return {"kind": "lost", "detail": "it closed its connection"}

    def wipe(self):
        """Empties the scratch folder, which is this sandbox's own file system and nothing else, and only where something is in it."""
        found = os.stat(SCRATCH)
        if found.st_dev != self.device:
            os._exit(1)
        if stat.S_IMODE(found.st_mode) != 0o700:
            os.chmod(SCRATCH, 0o700)
        if os.listdir(SCRATCH):
            empty(SCRATCH)


def empty(folder):
    """Removes everything in a folder. Folders in it are moved up before they are removed, so that no depth stops it; ends the zygote when it can't."""
    try:
        while names := os.listdir(folder):
            for name in names:
                if not remove_file(folder, name):
                    path = os.path.join(folder, name)
                    for inner in os.listdir(path):
                        if not remove_file(path, inner):
                            os.rename(os.path.join(path, inner), os.path.join(folder, os.urandom(8).hex()))
                    os.rmdir(path)
    except OSError:
        os._exit(1)


def remove_file(folder, name):
    """Removes what isn't a folder; makes a folder accessible and says False."""
    path = os.path.join(folder, name)
    try:
        os.unlink(path)
        return True
    except OSError:
        os.chmod(path, 0o700)
        return False


# The judge -------------------------------------------------------------------------------------------------------------------------------


class JudgeLink:
    """The judge's end of a solver's socket."""

    def __init__(self, control, wall, memory):
        control.send(b"J" + wall.to_bytes(4, "little") + memory.to_bytes(4, "little"))
        _, fds, _, _ = socket.recv_fds(control, 16, 1)
        if not fds:
            raise RuntimeError("the zygote has gone")
        self.control = control
        self.wall = wall
        self.fd = fds[0]
        self.buffer = b""
        self.limit = 1 << 26

    def send(self, data):
        write_all(self.fd, len(data).to_bytes(4, "little") + data)

    def recv(self):
        buffer = self.buffer
        while len(buffer) < 4:
            part = os.read(self.fd, 65536)
            if not part:
                raise EOFError
            buffer += part
        size = int.from_bytes(buffer[:4], "little")
        if size > self.limit:
            raise EOFError
        if len(buffer) < 4 + size:
            buffer += read_exactly(self.fd, 4 + size - len(buffer))
        self.buffer = buffer[4 + size :]
        return buffer[4 : 4 + size]

    def ended(self):
        self.control.send(b"E")
        reason = json.loads(self.control.recv(4096))
        if reason["kind"] == "timedOut":
            reason["detail"] = "no result after %d ms" % self.wall
        return reason

    def close(self):
        self.control.send(b"D")
        os.close(self.fd)


class Requests:
    """Jobs from Node. Only the judge reads them, so it may read ahead."""

    def __init__(self, fd):
        self.fd = fd
        self.buffer = b""

    def next(self):
        buffer = self.buffer
        while len(buffer) < 4:
            part = os.read(self.fd, 65536)
            if not part:
                os._exit(0)
            buffer += part
        end = 4 + int.from_bytes(buffer[:4], "little")
        if len(buffer) < end:
            buffer += read_exactly(self.fd, end - len(buffer))
        self.buffer = buffer[end:]
        return json.loads(buffer[4:end])


def judge_jobs(control, filters, requests, reports):
    import judge

    sys.stdout = sys.stderr = open(os.devnull, "w")
    sys.stdin = open(os.devnull)
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    filters.install()
    gc.collect()
    gc.freeze()
    gc.enable()
    if control.recv(16) != b"R":
        return
    write_all(reports, frame_of(json.dumps({"ready": "%d.%d.%d" % sys.version_info[:3]}).encode()))
    requests = Requests(requests)
    while True:
        job = requests.next()
        limits = job["limits"]
        link = JudgeLink(control, limits["wallMs"], limits["memoryMb"])
        link.limit = limits["valueBytes"] + (1 << 18)
        report = judge.run_job(job, link)
        link.close()
        write_all(reports, frame_of(json.dumps(report, separators=(",", ":")).encode()))


# Start -----------------------------------------------------------------------------------------------------------------------------------


def set_limits():
    """What all of the processes keep to; memory is the job's own."""
    for name, value in (("CORE", 0), ("FSIZE", 4 << 20), ("NOFILE", 32), ("NPROC", 64), ("STACK", 8 << 20)):
        kind = getattr(resource, "RLIMIT_" + name)
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (value, value))


def check_scratch():
    """The folder that is wiped must be a file system of the sandbox's own, empty at the start."""
    if os.path.realpath(SCRATCH) != SCRATCH or not os.path.ismount(SCRATCH) or os.listdir(SCRATCH):
        raise SystemExit("%s is not the sandbox's own file system" % SCRATCH)


def check_filter(filters):
    """A process under the filter must be refused what the filter is there to refuse."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            filters.install()
            try:
                socket.socket()
            except PermissionError:
                try:
                    os.kill(os.getppid(), 0)
                except PermissionError:
                    code = 0
        finally:
            os._exit(code)
    if os.waitpid(pid, 0)[1] != 0:
        raise SystemExit("the seccomp filter doesn't hold")


def main():
    gc.disable()
    check_scratch()
    set_limits()
    start = json.loads(read_frame(0))
    finder = Sources({name[:-3]: source for name, source in start["files"].items()})
    sys.meta_path.insert(0, finder)
    import seccomp

    filters = seccomp.Filter()
    filters.prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: no other process may look into these
    check_filter(filters)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        requests, reports = os.dup(0), os.dup(1)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        try:
            judge_jobs(theirs, filters, requests, reports)
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        os._exit(1)
    theirs.close()
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    import solver

    solver.packages = start["packages"]
    solver.load_common()
    solver.warm()
    output = solver.Output()
    output.install()
    finder.files = {"inprocess": finder.files["inprocess"]}
    del sys.modules["seccomp"]
    os.dup2(null, 2)
    if null > 2:
        os.close(null)
    gc.collect()
    gc.freeze()
    Zygote(ours, filters, solver, output).serve()


if __name__ == "__main__":
    main()
