"""Running a program and telling what it took."""
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass


class BenchError(Exception):
    """A program did what makes its figures worthless; the message says what."""


@dataclass
class Cost:
    seconds: float = 0.0      # wall clock
    cpu_seconds: float = 0.0  # user and system, all threads
    peak_bytes: int = 0       # largest resident set


def environment(work):
    """The user's environment without what would change the programs: no configuration, no index of
    their own, no batch size for Xapian."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("DATELINE_", "XAPIAN_")) or name == "DATELINE_DATA"}
    return {**kept, "XDG_CONFIG_HOME": os.path.join(work, "no-configuration")}


def cost_of(command, work, allowed=(0,)):
    """Runs a command to its end. GNU time stands between it and us, because a process that Python
    starts is charged with Python's own memory. Returns the cost and what it printed."""
    report = os.path.join(work, "time.txt")
    start = time.perf_counter()
    done = subprocess.run([shutil.which("time"), "-q", "-f", "%U %S %M", "-o", report, *command],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment(work), text=True, errors="replace")
    seconds = time.perf_counter() - start
    if done.returncode not in allowed:
        raise BenchError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-1000:]}")
    with open(report, encoding="ascii") as file:
        user, system, kib = file.read().split()
    return Cost(seconds, float(user) + float(system), int(kib) * 1024), done.stdout


def milliseconds_of(command, work, allowed):
    """Runs a short command as cheaply as Python can, its output thrown away; the time from before
    its start to after its end."""
    null = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    variables = environment(work)
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, variables, file_actions=null)
    _, status = os.waitpid(child, 0)
    milliseconds = (time.perf_counter() - start) * 1000
    if os.waitstatus_to_exitcode(status) not in allowed:
        raise BenchError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return milliseconds


def bytes_on_disk(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def version_of(command):
    """The last word of the first line that it prints: "dateline 0.1.0"."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=sys.stderr, text=True, check=True)
    return done.stdout.splitlines()[0].split()[-1]
