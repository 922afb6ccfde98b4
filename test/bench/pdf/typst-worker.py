"""Typst as a contestant of the bench: see worker.mjs for what it reads and answers."""

import json
import sys
import time

packages, fonts = sys.argv[1:3]
sys.path.insert(0, packages)

import typst  # noqa: E402

compiler = typst.Compiler(root="/", font_paths=typst.Fonts(False, False, [fonts]))


def peak_mib():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


for line in sys.stdin:
    source, output = line.split()
    with open(source, "rb") as file:
        text = file.read()
    start = time.perf_counter()
    pdf = compiler.compile(input=text, format="pdf", pdf_standards="ua-1")
    ms = (time.perf_counter() - start) * 1000
    with open(output, "wb") as file:
        file.write(pdf)
    cpu_ms = time.process_time() * 1000
    print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "bytes": len(pdf), "peakMiB": peak_mib()}), flush=True)
