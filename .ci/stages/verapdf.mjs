// veraPDF, the reference validator, on every PDF the build made and on the engine's edge documents: PDF/UA-1 and PDF/A-2a.
// Its exit code is 0 too when it finds no file to read, so the PASS lines are counted against the files.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './files.mjs';
import { check, finish } from './tally.mjs';

const jar = process.env['VERAPDF_JAR'] ?? '.tools/greenfield-apps-1.28.2.jar';
const edgeFolder = process.env['EDGE_FOLDER'];
const edges = edgeFolder
	? readdirSync(edgeFolder)
			.filter((name) => name.endsWith('.pdf'))
			.sort()
			.map((name) => join(edgeFolder, name))
	: [];
const files = [...made('.pdf'), ...edges];

for (const flavour of ['ua1', '2a']) {
	const run = spawnSync('java', ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v', ...files], {
		encoding: 'utf8',
		maxBuffer: 256e6,
	});
	if (run.error) {
		check(`veraPDF ${flavour}`, `could not run: ${run.error.message}`);
		continue;
	}
	const lines = run.stdout.split('\n');
	for (const file of files) {
		const passed = lines.some((line) => line.startsWith('PASS ') && line.includes(file));
		const from = lines.findIndex((line) => line.startsWith('FAIL ') && line.includes(file));
		const why = from < 0 ? run.stderr.slice(-600) || 'no verdict' : lines.slice(from, from + 12).join('\n');
		check(`${flavour} ${file}`, passed ? '' : why);
	}
}
finish('veraPDF');
