// Begins a document of every type with `new`, as a person would, and builds it: the finished example of each type has nothing to report.
// What it makes is left in STARTERS_FOLDER, for the judges of PDFs and of web pages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, finish } from './tally.mjs';

const folder = process.env['STARTERS_FOLDER'];
if (folder === undefined) throw new Error('STARTERS_FOLDER names no folder');
const program = resolve('dist/cli/main.js');

for (const type of readdirSync('templates/types').sort()) {
	const place = join(folder, type);
	mkdirSync(place, { recursive: true });
	const begun = run(place, 'new', type, '.');
	const built = run(place, 'build', '.', '--to', 'made');
	const isClean = built.status === 0 && /: no errors, no warnings\b/.test(built.stderr);
	check(`new ${type}, then build`, begun.status === 0 && isClean ? '' : `${begun.stderr}${built.stderr}`);
}
finish('starters');

function run(place, ...words) {
	return spawnSync(process.execPath, [program, ...words], { cwd: place, encoding: 'utf8' });
}
