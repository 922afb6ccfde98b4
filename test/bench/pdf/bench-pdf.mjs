// Sets the same plan with our own engine, plain pdfmake and Typst, in turn, and prints what each took: `npm run bench pdf`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PDFDocument } from 'pdf-lib';
import { planContent } from './content.mjs';
import { contestants } from './contestants.mjs';

/** The first warm runs are not counted. */
const lengths = [
	{ sections: 8, cold: 9, unmeasured: 5, warm: 15 },
	{ sections: 69, cold: 5, unmeasured: 1, warm: 5 },
	{ sections: 345, cold: 3, unmeasured: 1, warm: 2 },
];

/** `dist` is the compiled program; `quick` leaves the longest plan out. */
export async function benchPdf({ dist = 'dist', quick = false } = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-bench-'));
	try {
		const players = await contestants(resolve(dist), folder);
		for (const length of quick ? lengths.slice(0, 2) : lengths) await benchLength(length, players, folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function benchLength({ sections, cold, unmeasured, warm }, players, folder) {
	const jobs = players.map((player, index) => {
		const write = (variant) => {
			const input = join(folder, `${sections}-${variant}-${index}`);
			writeFileSync(input, player.inputOf(planContent({ sections, variant })));
			return `${input} ${input}.pdf`;
		};
		return { ...player, lines: Array.from({ length: unmeasured + warm }, (_, variant) => write(variant)), cold: [], warm: [] };
	});

	for (let run = 0; run < cold; run += 1) for (const job of jobs) job.cold.push(runCold(job, job.lines[0]));
	const workers = jobs.map(startWorker);
	for (let run = 0; run < unmeasured + warm; run += 1) {
		for (const [index, job] of jobs.entries()) {
			const answer = await workers[index].make(job.lines[run]);
			if (run >= unmeasured) job.warm.push(answer);
		}
	}
	for (const worker of workers) worker.end();

	const pages = await Promise.all(jobs.map(({ lines }) => pagesOf(lines[0].split(' ')[1])));
	print(
		`${pages[0]} pages`,
		jobs,
		jobs.map(({ name }, index) => `${name} (${pages[index]})`),
	);
}

/** A whole process, from its start to its end. */
function runCold({ name, command: [program, ...words] }, line) {
	const from = performance.now();
	const { status, stdout, stderr } = spawnSync(program, words, { input: `${line}\n`, encoding: 'utf8' });
	const ms = performance.now() - from;
	if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
	return { ...JSON.parse(stdout), ms };
}

function startWorker({ name, command: [program, ...words] }) {
	const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		async make(line) {
			child.stdin.write(`${line}\n`);
			const { value, done } = await answers.next();
			if (done) throw new Error(`${name} ended before its time.`);
			return JSON.parse(value);
		},
		end: () => child.stdin.end(),
	};
}

async function pagesOf(file) {
	return (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount();
}

function print(title, jobs, names) {
	const [ours, plain, typst] = jobs;
	const ratio = (figure) => {
		const faster = plain && `${(figure(plain) / figure(ours)).toFixed(2)} x`;
		const slower = typst && `${(figure(ours) / figure(typst)).toFixed(2)} x`;
		return [faster, slower].filter(Boolean);
	};
	const row = (label, figure, unit) => [label, ...jobs.map((job) => `${Math.round(figure(job))} ${unit}`), ...ratio(figure)];
	const rows = [
		[title, ...names, 'pdfmake / ours', ...(typst ? ['ours / Typst'] : [])],
		row('new process, median', ({ cold }) => median(cold.map(({ ms }) => ms)), 'ms'),
		row('new process, least', ({ cold }) => Math.min(...cold.map(({ ms }) => ms)), 'ms'),
		row('new process, processor time of all threads', ({ cold }) => median(cold.map(({ cpuMs }) => cpuMs)), 'ms'),
		row('new process, peak memory', ({ cold }) => median(cold.map(({ peakMiB }) => peakMiB)), 'MiB'),
		row('warm, every paragraph new, median', ({ warm }) => median(warm.map(({ ms }) => ms)), 'ms'),
		row('warm, every paragraph new, least', ({ warm }) => Math.min(...warm.map(({ ms }) => ms)), 'ms'),
		row('warm, peak memory', ({ warm }) => warm.at(-1).peakMiB, 'MiB'),
		row('size of the file', ({ cold }) => cold[0].bytes / 1024, 'KiB'),
	];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
	for (const cells of rows)
		console.log(cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('  '));
	console.log();
}

function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}
