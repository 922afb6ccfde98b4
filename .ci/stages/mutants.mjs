// veraPDF on every mutant of our own documents, against the table of its verdicts that the tests hold our own verifier to.
// `node .ci/stages/mutants.mjs --write` makes the table anew.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { check, finish } from './tally.mjs';

const jar = process.env['VERAPDF_JAR'] ?? '.tools/greenfield-apps-1.28.2.jar';
const table = 'test/render/pdf/mutants/verapdf.csv';
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const writing = spawnSync('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/render/pdf/mutants/write-mutants.test.ts'], {
	stdio: 'inherit',
	env: { ...process.env, MUTANT_FOLDER: folder, UNIT_REPORT: '' },
});
check('the mutants are written', writing.status === 0 ? '' : `vitest ended with ${writing.status}`);

const lines = readdirSync(folder)
	.sort()
	.flatMap((part) => verdicts(part, join(folder, part)))
	.sort();
rmSync(folder, { recursive: true });
if (process.argv.includes('--write')) writeFileSync(table, `document,mutation,veraPDF\n${lines.join('\n')}\n`);

const known = new Map(readFileSync(table, 'utf8').trim().split('\n').slice(1).map(split));
const judged = new Map(lines.map(split));
for (const [mutant, verdict] of judged) {
	const expected = known.get(mutant);
	check(mutant, verdict === expected ? '' : `veraPDF says ${verdict}; the table says ${expected ?? 'nothing'}`);
}
for (const mutant of known.keys()) if (!judged.has(mutant)) check(mutant, 'is in the table only');
finish('mutants');

/** `document,mutation,clauses` for each PDF below a folder that is named after a flavour. */
function verdicts(flavour, below) {
	const files = readdirSync(below, { recursive: true })
		.filter((name) => name.endsWith('.pdf'))
		.map((name) => join(below, name));
	const run = spawnSync('java', ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'xml', ...files], {
		encoding: 'utf8',
		maxBuffer: 1e9,
	});
	const jobs = (run.stdout ?? '').split('<job>').slice(1);
	check(
		`veraPDF judges every mutant of ${flavour}`,
		jobs.length === files.length ? '' : `${jobs.length} of ${files.length}: ${run.stderr}`,
	);
	return jobs.map((job) => {
		const file = /<name>([^<]*)<\/name>/.exec(job)?.[1] ?? '';
		const clauses = [...job.matchAll(/clause="([^"]*)" testNumber="(\d+)" status="failed"/g)].map(
			([, clause, test]) => `${clause}-${test}`,
		);
		const isJudged = /isCompliant="(true|false)"/.exec(job)?.[1];
		const verdict = isJudged === 'true' ? 'PASS' : isJudged === 'false' ? [...new Set(clauses)].sort().join(' ') : 'no verdict';
		return `${basename(dirname(file))},${basename(file, '.pdf')},${verdict}`;
	});
}

function split(line) {
	const at = line.lastIndexOf(',');
	return [line.slice(0, at), line.slice(at + 1)];
}
