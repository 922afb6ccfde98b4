// Times the easy-read PDF of 12 pages and more with some 60 pictures, cold (a new process) and warm (the same process, every sentence
// changed): `npm run bench easy-read`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bars = { coldMs: 3000, warmMs: 1000 };
const runs = 7;

export function benchEasyRead() {
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-easy-read-'));
	try {
		const files = Array.from({ length: runs + 2 }, (_, index) => join(folder, `plan-${index}.md`));
		for (const [index, file] of files.entries()) writeFileSync(file, planOf(index));
		const worker = spawnSync(process.execPath, [join(import.meta.dirname, 'worker.mjs'), ...files], { encoding: 'utf8' });
		if (worker.status !== 0) throw new Error(worker.stderr);
		const made = JSON.parse(worker.stdout);
		const [{ pages, pictures, size }] = made;
		console.log(`${pages} pages, ${pictures} pictures, ${Math.round(size / 1024)} KiB`);
		report(
			'easy read, cold, a new process',
			Array.from({ length: runs }, () => cold(files[0], folder)),
			bars.coldMs,
		);
		report(
			'easy read, warm, all new',
			made.slice(2).map(({ ms }) => ms),
			bars.warmMs,
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function cold(file, folder) {
	const from = performance.now();
	const result = spawnSync(process.execPath, ['dist/cli/main.js', 'build', file, '--output', 'easy-read', '--to', join(folder, 'out')], {
		encoding: 'utf8',
	});
	if (result.status !== 0) throw new Error(`${result.status} ${result.stderr}`);
	return performance.now() - from;
}

function report(title, times, barMs) {
	const sorted = times.toSorted((one, other) => one - other);
	const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(Math.round);
	console.log(
		`${title}: median ${median} ms, least ${least}, most ${most}, ${times.length} runs (bar ${barMs} ms)${median > barMs ? ' TOO SLOW' : ''}`,
	);
}

/** A booklet with ten parts of six lines; each line has a picture of its own. */
function planOf(version) {
	const concepts = readFileSync('symbols/openmoji/concepts.csv', 'utf8')
		.split('\n')
		.slice(1)
		.map((line) => line.split(',')[0])
		.filter((concept) => /^[a-z]+$/.test(concept))
		.slice(0, 60);
	const parts = Array.from({ length: 10 }, (_, part) => {
		const items = concepts
			.slice(part * 6, part * 6 + 6)
			.map((concept, line) => `- :pic[${concept}]{as="${concept}"} This is line ${part * 6 + line + version + 1} of my book.`);
		return `## Part ${part + 1}\n\nThis part has lines ${Array.from({ length: 6 }, (_, line) => part * 6 + line + version + 1).join(', ')}.\n\n:::easy-read[Part ${part + 1}]\n${items.join('\n')}\n:::\n`;
	});
	const front =
		'document: booklet\ntitle: A book of lines\naudience: parents\nauthority: Northmoor Council\nchecked: 2026-09-01\ncheck-again: 2027-09-01';
	return `---\n${front}\n---\n\n# A book of lines\n\n${parts.join('\n')}`;
}
