// Kills the worker at each named point, then at 300 seeded random moments: nothing is lost, received twice or wrongly called accepted, and every unknown is shown.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, finish } from './tally.mjs';

const kills = process.env['KILLS'] ?? '300';
const folder = mkdtempSync(join(tmpdir(), 'plainplan-crash-'));

function run(program, words, environment = {}) {
	const ran = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, ...environment } });
	return { status: ran.status, out: ran.stdout ?? '', fault: ran.error?.message ?? (ran.stderr ?? '').slice(-2000) };
}

const report = join(folder, 'named.json');
const named = run('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/crash'], { UNIT_REPORT: report });
try {
	const tests = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(({ assertionResults }) => assertionResults);
	for (const { fullName, status, failureMessages } of tests)
		check(fullName, status === 'passed' ? '' : failureMessages.join('\n') || status);
	check('the suite of named points ends well', named.status === 0 ? '' : `it ended with ${named.status}`);
} catch (error) {
	check('the suite of named points runs', `${error.message}\n${named.fault}`);
}
rmSync(folder, { recursive: true });

const soak = run(process.execPath, ['test/crash/soak.mjs', kills]);
console.log(soak.out);
const rows = new Map(soak.out.split('\n').map((line) => [line.slice(0, 32).trim(), line.slice(32).trim()]));
const expected = [
	['kills', kills],
	['lost', '0'],
	['received twice', '0'],
	['wrongly called accepted', '0'],
	['received and not released', '0'],
	['chain of events', 'sound'],
];
for (const [name, value] of expected)
	check(`${kills} kills: ${name} ${value}`, rows.get(name) === value ? '' : `is ${rows.get(name) ?? `not said: ${soak.fault}`}`);
check('some were unknown, and every one was shown and resolved', Number(rows.get('unknown, shown and resolved')) > 0 ? '' : 'none was');
check('the soak ends well', soak.status === 0 ? '' : `it ended with ${soak.status}: ${soak.fault}`);
finish('crash');
