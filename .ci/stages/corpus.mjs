// Everything that a writer can type, as PDFs: the examples of CommonMark, our cases of GFM, what is hard to print, and 200 documents of any
// kind. veraPDF judges all of them, as PDF/UA-1 and as PDF/A-2a, in one process for each. Writes them into the folder given, or CORPUS_FOLDER.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, finish } from './tally.mjs';

const jar = process.env['VERAPDF_JAR'] ?? '.tools/greenfield-apps-1.28.2.jar';
const folder = process.argv[2] ?? process.env['CORPUS_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'corpus-'));
mkdirSync(folder, { recursive: true });

/** 652 examples, 76 cases of GFM, 50 that are hard to print, 200 of any kind. */
const least = 970;
const pdfs = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
if (pdfs().length < least) {
	const run = spawnSync('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/render/pdf/corpus'], {
		stdio: 'inherit',
		env: { ...process.env, CORPUS_FOLDER: folder, UNIT_REPORT: '' },
	});
	check('every document of the corpus prints, with its words in order', run.status === 0 ? '' : `vitest ended with ${run.status}`);
}
const files = pdfs()
	.sort()
	.map((name) => join(folder, name));
check('the corpus is whole', files.length >= least ? '' : `only ${files.length} of ${least} files`);

for (const flavour of ['ua1', '2a']) {
	const run = spawnSync('java', ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v', ...files], {
		encoding: 'utf8',
		maxBuffer: 256e6,
	});
	const lines = (run.stdout ?? '').split('\n');
	// Its exit code is 0 too when it reads no file: each file must have a PASS line of its own.
	const passed = new Set(lines.filter((line) => line.startsWith('PASS ')).map((line) => line.slice(5).split(' ')[0]));
	const failed = files.filter((file) => ![...passed].some((name) => name.endsWith(file)));
	const reasons = failed.slice(0, 20).map((file) => {
		const at = lines.findIndex((line) => line.startsWith('FAIL ') && line.includes(file));
		return `${file}: ${at < 0 ? 'no verdict' : lines.slice(at + 1, at + 6).join(' ')}`;
	});
	const why = run.error ? `could not run: ${run.error.message}` : reasons.join('\n');
	check(`${flavour}: ${files.length - failed.length} of ${files.length} files of the corpus`, why);
}
finish('corpus');
