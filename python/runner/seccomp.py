"""Seccomp filters for the native back end: what a solver or judge process may ask of the kernel.

An allowlist, laid out as a binary search so that installing it in each new process costs little. All else fails with EPERM, as an honest program that
tries it should see an exception and not a crash. Numbers are per architecture. Signals go only to the process itself, no new process can be made (threads
can), no program executed, no socket opened but a pair to oneself, no other process looked at or limited.

Not guaranteed: anything about what is open already; the caller closes it.
"""

import ctypes
import os
import struct

# name: (x86-64, aarch64); None where the architecture has no such call.
_ALLOWED = {
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67), "pwrite64": (18, 68), "lseek": (8, 62),
    "preadv": (295, 69), "pwritev": (296, 70), "preadv2": (327, 286), "pwritev2": (328, 287), "sendfile": (40, 71), "copy_file_range": (326, 285),
    "open": (2, None), "openat": (257, 56), "close": (3, 57), "close_range": (436, 436), "creat": (85, None),
    "stat": (4, None), "fstat": (5, 80), "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291), "statfs": (137, 43), "fstatfs": (138, 44),
    "access": (21, None), "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78),
    "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "getdents": (78, None), "getdents64": (217, 61),
    "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "unlink": (87, None), "unlinkat": (263, 35), "rename": (82, None),
    "renameat": (264, 38), "renameat2": (316, 276), "link": (86, None), "linkat": (265, 37), "symlink": (88, None), "symlinkat": (266, 36),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "utimensat": (280, 88), "truncate": (76, 45), "ftruncate": (77, 46),
    "fallocate": (285, 47), "fsync": (74, 82), "fdatasync": (75, 83), "flock": (73, 32), "umask": (95, 166), "fadvise64": (221, 223),
    "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None), "pipe2": (293, 59),
    "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
    "epoll_create": (213, None), "epoll_create1": (291, 20), "epoll_ctl": (233, 21), "epoll_wait": (232, None), "epoll_pwait": (281, 22), "eventfd2": (290, 19),
    "sendto": (44, 206), "recvfrom": (45, 207), "sendmsg": (46, 211), "recvmsg": (47, 212), "shutdown": (48, 210),
    "getsockopt": (55, 209), "setsockopt": (54, 208), "getsockname": (51, 204), "getpeername": (52, 205),
    "mmap": (9, 222), "munmap": (11, 215), "mprotect": (10, 226), "mremap": (25, 216), "madvise": (28, 233), "brk": (12, 214), "msync": (26, 227), "mincore": (27, 232),
    "exit": (60, 93), "exit_group": (231, 94), "futex": (202, 98), "set_robust_list": (273, 99), "rseq": (334, 293), "set_tid_address": (218, 96), "membarrier": (324, 283),
    "sched_yield": (24, 124), "sched_getaffinity": (204, 123), "arch_prctl": (158, None),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136), "rt_sigtimedwait": (128, 137),
    "rt_sigsuspend": (130, 133), "sigaltstack": (131, 132), "pause": (34, None), "restart_syscall": (219, 128),
    "alarm": (37, None), "setitimer": (38, 103), "getitimer": (36, 102),
    "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114), "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153),
    "getpid": (39, 172), "getppid": (110, 173), "gettid": (186, 178), "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
    "getresuid": (118, 148), "getresgid": (120, 150), "getgroups": (115, 158), "getpgid": (121, 155), "getpgrp": (111, None), "getsid": (124, 156), "getpriority": (140, 141),
    "getrlimit": (97, 163), "getrusage": (98, 165), "uname": (63, 160), "sysinfo": (99, 179), "getrandom": (318, 278), "getcpu": (309, 168),
}  # fmt: skip
_CHECKED = {
    "kill": (62, 129), "tgkill": (234, 131), "clone": (56, 220), "clone3": (435, 435), "prlimit64": (302, 261), "socketpair": (53, 199),
    "ioctl": (16, 29), "fcntl": (72, 25), "prctl": (157, 167),
}  # fmt: skip
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_CLONE_THREAD = 0x10000
_FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1031, 1032)  # not F_SETOWN and F_SETSIG: they signal other processes
_IOCTL = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
_PRCTL = (15, 16)  # PR_SET_NAME, PR_GET_NAME

_ALLOW = 0x7FFF0000
_KILL = 0x80000000
_EPERM, _ENOTTY, _ENOSYS = (0x00050000 | number for number in (1, 25, 38))
_LOAD, _JUMP, _EQUAL, _AT_LEAST, _SET, _RETURN = 0x20, 0x05, 0x15, 0x35, 0x45, 0x06
_NR, _ARCH, _ARGS = 0, 4, 16
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2
_MARK = 0x7EADBEEF  # stands for the process's own number until the filter is installed


class Filter:
    """A compiled filter; `install` puts it on the calling process for good."""

    def __init__(self):
        machine = os.uname().machine
        if machine not in _ARCHITECTURES:
            raise OSError("no table of system calls for %s; known: %s" % (machine, ", ".join(_ARCHITECTURES)))
        column, arch = _ARCHITECTURES[machine]
        program = _assemble(column, arch)
        self.code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *line) for line in program))
        self.places = [index * 8 + 4 for index, line in enumerate(program) if line[3] == _MARK]
        self.header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(self.code)))
        self.prctl = ctypes.CDLL(None, use_errno=True).prctl
        self.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4

    def install(self):
        pid = os.getpid()
        for place in self.places:
            struct.pack_into("<I", self.code, place, pid)
        address = ctypes.addressof(self.header)
        if self.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 or self.prctl(_PR_SET_SECCOMP, _FILTER, address, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the kernel takes no seccomp filter")


def _assemble(column, arch):
    """The filter as lines (code, jt, jf, k). Jumps are resolved from labels at the end."""
    ranges = []
    for number in sorted(pair[column] for pair in _ALLOWED.values() if pair[column] is not None):
        if ranges and ranges[-1][1] == number:
            ranges[-1][1] = number + 1
        else:
            ranges.append([number, number + 1, "allow"])
    for name, pair in _CHECKED.items():
        ranges.append([pair[column], pair[column] + 1, name])
    ranges.sort()
    cuts = [(0, "eperm")]  # from this number on, this label
    for low, high, label in ranges:
        if cuts[-1][0] == low:
            cuts[-1] = (low, label)
        else:
            cuts.append((low, label))
        cuts.append((high, "eperm"))

    lines = [(_LOAD, None, None, _ARCH), (_EQUAL, "nr", "kill", arch), "nr", (_LOAD, None, None, _NR)]
    _search(lines, cuts, 0, len(cuts), "n")

    def argument(index, high=False):
        return (_LOAD, None, None, _ARGS + 8 * index + (4 if high else 0))

    for name in ("kill_", "tgkill_"):
        lines += [name, argument(0), (_EQUAL, "allow", "eperm", _MARK)]
    lines += ["clone_", argument(0), (_SET, "allow", "eperm", _CLONE_THREAD)]
    lines += ["clone3_", (_RETURN, None, None, _ENOSYS)]
    lines += ["prlimit64_", argument(2), (_EQUAL, "prlimit high", "eperm", 0), "prlimit high", argument(2, True), (_EQUAL, "prlimit pid", "eperm", 0)]
    lines += ["prlimit pid", argument(0), (_EQUAL, "allow", "prlimit own", 0), "prlimit own", (_EQUAL, "allow", "eperm", _MARK)]
    lines += ["socketpair_", argument(0), (_EQUAL, "allow", "eperm", 1)]
    for name, index, values, otherwise in (("ioctl_", 1, _IOCTL, "enotty"), ("fcntl_", 1, _FCNTL, "eperm"), ("prctl_", 0, _PRCTL, "eperm")):
        lines += [name, argument(index)]
        for place, value in enumerate(values):
            follow = "%s%d" % (name, place)
            lines += [(_EQUAL, "allow", follow if place + 1 < len(values) else otherwise, value), follow]
    lines += ["allow", (_RETURN, None, None, _ALLOW), "eperm", (_RETURN, None, None, _EPERM), "enotty", (_RETURN, None, None, _ENOTTY), "kill", (_RETURN, None, None, _KILL)]
    return _resolve(lines)


def _search(lines, cuts, low, high, path):
    """Binary search: the label of the last cut at or below the number."""
    lines.append(path)
    if high - low == 1:
        label = cuts[low][1]
        ends = {"allow": (_RETURN, None, None, _ALLOW), "eperm": (_RETURN, None, None, _EPERM)}
        lines.append(ends.get(label) or (_JUMP, None, None, label + "_"))
        return
    middle = (low + high) // 2
    lines.append((_AT_LEAST, path + "1", path + "0", cuts[middle][0]))
    _search(lines, cuts, low, middle, path + "0")
    _search(lines, cuts, middle, high, path + "1")


def _resolve(lines):
    places, code = {}, []
    for line in lines:
        if type(line) is str:
            places[line] = len(code)
        else:
            code.append(line)
    resolved = []
    for index, (op, yes, no, value) in enumerate(code):
        if op == _JUMP:
            resolved.append((op, 0, 0, places[value] - index - 1))
        elif type(yes) is str:
            steps = places[yes] - index - 1, places[no] - index - 1
            if not all(0 <= step < 256 for step in steps):
                raise ValueError("a jump of the filter is too far")
            resolved.append((op, *steps, value))
        else:
            resolved.append((op, 0, 0, value))
    return resolved
