// Times the two things that plan writers wait for, each as a whole new process, and prints them with the machine's details.
// Run it on a quiet machine: `npm run bench`, `npm run bench language` for the checker, `npm run bench easy-read` for easy read, or
// `npm run bench pdf` for the PDF engine beside plain pdfmake and Typst.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { timeComparison } from './compare-long-plan.mjs';
import { benchEasyRead } from './easy-read/bench-easy-read.mjs';
import { benchLanguage } from './language/bench-language.mjs';
import { caseOf, invitationAndList } from './many-documents.mjs';
import { benchPdf } from './pdf/bench-pdf.mjs';

const program = 'dist/cli/main.js';
const runs = 7;

function time(title, barMs, makeArguments) {
	const times = [];
	for (let run = 0; run < runs; run += 1) {
		const folder = mkdtempSync(join(tmpdir(), 'plainplan-bench-'));
		const from = performance.now();
		const result = spawnSync(process.execPath, [program, ...makeArguments(folder)], { encoding: 'utf8' });
		times.push(performance.now() - from);
		rmSync(folder, { recursive: true });
		if (result.status !== 0) throw new Error(`${title} ended with ${result.status}: ${result.stderr}`);
	}
	times.sort((a, b) => a - b);
	const [least, middle, most] = [times[0], times[Math.floor(runs / 2)], times[runs - 1]].map((ms) => `${Math.round(ms)} ms`);
	console.log(`${title}: median ${middle}, least ${least}, most ${most}, ${runs} runs (bar ${barMs} ms)`);
}

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} x ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`);
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { dist: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
if (positionals[0] === 'pdf') await benchPdf(values);
else if (positionals[0] === 'language') await benchLanguage();
else if (positionals[0] === 'easy-read') benchEasyRead();
else await benchProgram();

/** What one child's case may hold: the plan, what goes round it, and the papers of a meeting. */
const ofOneCase = [
	'ehc-plan',
	'one-plan',
	'help-started',
	'meeting-invitation',
	'plan-decision',
	'views-request',
	'advice-request',
	'advice',
	'annual-review',
	'replies',
	'review-decision',
	'list-of-changes',
];

async function benchProgram() {
	time('check of one plan, cold', 1200, () => ['check', 'content/plans/sam/draft-1.md']);
	const three = ['content/plans/sam/draft-1.md', 'content/plans/one-plan-amira.md', 'content/guidance'];
	time('build --force of a draft with its reports, a One Plan and a booklet', 6000, (folder) => [
		'build',
		'--force',
		'--to',
		folder,
		...three,
	]);
	time('build --force of all content, every output, empty folder', 8000, (folder) => ['build', '--force', '--to', folder, 'content']);
	time('build of a case of 12 documents, cold', 4000, (folder) => caseOf(folder, ofOneCase));
	time('a document for each of 200 rows', 20_000, (folder) => invitationAndList(folder, 200));
	await timeComparison();
}
