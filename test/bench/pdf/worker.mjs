/**
 * One contestant of the bench in a process of its own: for each line `INPUT OUTPUT` of its standard input it makes a PDF and
 * answers with one line of JSON. `ms` is the time from the engine's own input to the bytes of the PDF, `cpuMs` the processor time
 * of all threads since the process began.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export async function serve(prepare, make) {
	for await (const line of createInterface({ input: process.stdin })) {
		const [input, output] = line.split(' ');
		const prepared = prepare(JSON.parse(readFileSync(input, 'utf8')));
		const from = performance.now();
		const bytes = await make(prepared);
		const ms = performance.now() - from;
		writeFileSync(output, bytes);
		const { user, system } = process.cpuUsage();
		console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, bytes: bytes.length, peakMiB: peakMiB() }));
	}
}

/** The most memory that this process has held, as Linux tells it. */
function peakMiB() {
	return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}
