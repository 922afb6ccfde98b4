// Times the checker on a plan of 10,000 words, cold (a new process) and warm (the same process, every sentence changed), and on lines
// that are meant to be hard: `npm run bench language`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bars = { coldMs: 3000, warmMs: 600, memoryMiB: 200, hostileMs: 1000 };

/** Lines of some 100 KB that break checkers whose time grows with the square of a line. */
const hostile = {
	'nested brackets': `${'['.repeat(25_000)}help${']'.repeat(25_000)} ${'('.repeat(25_000)}help${')'.repeat(25_000)}`,
	'one giant sentence': `${'Sam goes to the shop with his mum and then '.repeat(2400)}sleeps.`,
	'10,000 commas': `${'milk, '.repeat(10_000)}tea.`.padEnd(100_000, 'a, '),
	'open quotation marks': '"Sam said '.repeat(10_000),
	'one word': 'a'.repeat(100_000),
	'words that nobody knows': Array.from({ length: 14_000 }, (_, index) => `zq${index.toString(36)}x`).join(' '),
	'capital letters': 'ABC '.repeat(25_000),
	'full stops and numbers': '1.2.3. e.g. '.repeat(8_500),
	'the same vague words': 'as required where possible access to '.repeat(2_700),
	'stars and directives': ':term[a]{means="b"} *c* '.repeat(4_200),
};

export async function benchLanguage() {
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-language-'));
	try {
		const plan = join(folder, 'plan.md');
		writeFileSync(plan, planOf(10_000, 0));
		report(
			'10,000 words, cold',
			medianOf(5, () => run(plan)),
			bars.coldMs,
		);
		const plans = Array.from({ length: 9 }, (_, index) => join(folder, `plan-${index}.md`));
		for (const [index, file] of plans.entries()) writeFileSync(file, planOf(10_000, index));
		const worker = spawnSync(process.execPath, [join(import.meta.dirname, 'worker.mjs'), ...plans], { encoding: 'utf8' });
		if (worker.status !== 0) throw new Error(worker.stderr);
		const { times } = JSON.parse(worker.stdout);
		report('10,000 words, warm, all new', times.slice(2).sort((a, b) => a - b)[3], bars.warmMs);
		const memory = memoryOf(plan);
		console.log(
			`memory at its highest: ${Math.round(memory)} MiB (bar ${bars.memoryMiB} MiB)${memory > bars.memoryMiB ? ' TOO MUCH' : ''}`,
		);
		for (const [name, line] of Object.entries(hostile)) {
			for (const [place, file] of Object.entries(places(line))) {
				writeFileSync(plan, file);
				report(
					`${name}, ${Math.round(line.length / 1000)} KB, ${place}`,
					medianOf(1, () => run(plan)),
					bars.hostileMs,
				);
			}
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function places(line) {
	const plan = (body) => `---\ndocument: ehc-plan\nstage: final\nversion: 1\ncase: EX-1\n---\n\n# A plan\n\n${body}\n`;
	return {
		'in a booklet': `---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n## A part\n\n${line}\n`,
		'as help in a plan': plan(`## Section F: Help\n\n${line}`),
		'as a need': plan(`## Section B: Needs\n\n### Thinking and learning\n\n:::need[Reading]\n${line}\n:::`),
		'as an outcome': plan(`## Section E: Outcomes\n\n:::outcome[Reading]{for="Reading"}\n${line}\n:::`),
		'as a view': plan(`## Section A: Views\n\n:::view[Ned]{how="Ned talked to Ann."}\n${line}\n:::`),
		'in easy read': plan(`## Section C: Health needs\n\n:::easy-read[About me]\n- ${line}\n:::`),
	};
}

function run(file) {
	const from = performance.now();
	const result = spawnSync(process.execPath, ['dist/cli/main.js', 'check', file, '--format', 'short'], {
		encoding: 'utf8',
		maxBuffer: 1 << 27,
	});
	if (result.status > 1 || result.signal) throw new Error(`${result.status} ${result.signal} ${result.stderr.slice(0, 500)}`);
	return performance.now() - from;
}

/** The most memory that one run of the program had, in MiB. */
function memoryOf(file) {
	const say = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;
	const { stderr } = spawnSync(process.execPath, ['--import', say, 'dist/cli/main.js', 'check', file], { encoding: 'utf8' });
	return Number(stderr.split('\n').at(-1)) / 1024;
}

function medianOf(runs, time) {
	const times = Array.from({ length: runs }, time).sort((a, b) => a - b);
	return times[Math.floor(runs / 2)];
}

function report(what, ms, bar) {
	console.log(`${what}: ${Math.round(ms)} ms (bar ${bar} ms)${ms > bar ? ' TOO SLOW' : ''}`);
}

const people = ['Tom', 'Priya', 'Grace', 'the class teacher', 'a teaching assistant', 'the nurse', 'his mum', 'Leila'];
const does = [
	'reads with him',
	'shows him the next step',
	'counts with blocks',
	'writes the plan for the day',
	'plays a board game with two friends',
];
const when = [
	'every morning for 10 minutes',
	'on Mondays and Thursdays for 20 minutes',
	'three times a week for 15 minutes',
	'once each term for an hour',
];
const why = [
	'so he knows what comes next',
	'because loud rooms make him tired',
	'and he likes to choose the book',
	'until he can do it alone',
];

/** A plan of so many words; `seed` changes each of its sentences. */
function planOf(words, seed) {
	let state = seed * 7919 + 17;
	const next = (list) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return list[state % list.length];
	};
	const parts = [];
	let count = 0;
	for (let section = 0; count < words; section += 1) {
		parts.push(`## ${'BCDEFGHJ'[section % 8]}${section} part ${section}`);
		for (let paragraph = 0; paragraph < 8 && count < words; paragraph += 1) {
			const sentences = Array.from({ length: 5 }, (_, index) => {
				const sentence = `In week ${(state % 30) + index + seed} ${next(people)} ${next(does)} ${next(when)}, ${next(why)}.`;
				count += sentence.split(' ').length;
				return sentence.replace(/^./, (letter) => letter.toUpperCase());
			});
			parts.push(sentences.join(' '));
		}
	}
	return `---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n${parts.join('\n\n')}\n`;
}
