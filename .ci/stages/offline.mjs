// Builds the content again in another folder, with the network off, an empty HOME, another clock and another time zone:
// the same files must come out, byte for byte.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, finish } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plainplan-offline-'));
const home = join(folder, 'home');
mkdirSync(home);
cpSync('content', join(folder, 'content'), { recursive: true });

const program = [
	process.execPath,
	'--import',
	pathToFileURL(resolve('.ci/stages/shifted-clock.mjs')).href,
	resolve('dist/cli/main.js'),
	'build',
];
const run = spawnSync('unshare', ['--map-root-user', '--net', ...program], {
	cwd: folder,
	encoding: 'utf8',
	env: { PATH: process.env['PATH'], HOME: home, TZ: 'Pacific/Auckland', LANG: 'C' },
});
check(
	'builds with the network off and HOME empty',
	run.error ? run.error.message : run.status === 0 ? '' : `exit ${run.status}: ${run.stderr}`,
);
check('leaves nothing in HOME', readdirSync(home).join('\n'));

function filesIn(root) {
	return readdirSync(root, { recursive: true })
		.map(String)
		.filter((name) => name !== 'README.md' && statSync(join(root, name)).isFile())
		.sort();
}

if (run.status === 0) {
	const here = filesIn('output');
	const there = filesIn(join(folder, 'output'));
	check('makes the same files', here.join() === there.join() ? '' : `here: ${here.join(', ')}\nthere: ${there.join(', ')}`);
	for (const name of here) {
		const same = there.includes(name) && readFileSync(join('output', name)).equals(readFileSync(join(folder, 'output', name)));
		check(`same bytes: ${name}`, same ? '' : 'differs');
	}
}
rmSync(folder, { recursive: true });
finish('offline');
