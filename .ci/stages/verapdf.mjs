// veraPDF, the reference validator: PDF/UA-1 and PDF/A-2a on every PDF the build made, on the finished example of every document type
// and on the engine's edge documents, PDF/UA-2 on the samples made anew, and locked edge documents, opened by qpdf. Its exit code is 0 too when it finds no file to read, so the
// PASS lines are counted against the files.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { made } from './files.mjs';
import { check, finish } from './tally.mjs';

const jar = process.env['VERAPDF_JAR'] ?? '.tools/greenfield-apps-1.28.2.jar';
const edgeFolder = process.env['EDGE_FOLDER'];
const startersFolder = process.env['STARTERS_FOLDER'];
const work = mkdtempSync(join(tmpdir(), 'verapdf-'));

const examples = starters();
for (const flavour of ['ua1', '2a']) judge(flavour, [...made('.pdf'), ...examples, ...edges('.')]);
judge('ua2', [...samplesAsUa2(), ...edges('ua-2')]);
judge('ua1', edges('locked').flatMap(opened));
finish('veraPDF');

function judge(flavour, files) {
	if (files.length === 0) return;
	const run = spawnSync('java', ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-v', ...files], {
		encoding: 'utf8',
		maxBuffer: 256e6,
	});
	if (run.error) {
		check(`veraPDF ${flavour}`, `could not run: ${run.error.message}`);
		return;
	}
	const lines = run.stdout.split('\n');
	for (const file of files) {
		const passed = lines.some((line) => line.startsWith('PASS ') && line.includes(file));
		const from = lines.findIndex((line) => line.startsWith('FAIL ') && line.includes(file));
		const why = from < 0 ? run.stderr.slice(-600) || 'no verdict' : lines.slice(from, from + 12).join('\n');
		check(`${flavour} ${file}`, passed ? '' : why);
	}
}

/** The PDFs of the finished example of every document type. */
function starters() {
	const files = startersFolder === undefined ? [] : pdfsIn(startersFolder, true);
	check('there are PDFs of the finished examples', files.length > 0 ? '' : 'none was made');
	return files;
}

/** The PDFs of the engine's edge documents in a folder below theirs. */
function edges(below) {
	const folder = edgeFolder && join(edgeFolder, below);
	if (!folder) return [];
	if (!existsSync(folder)) {
		check(`edge documents in ${below}`, 'were not written');
		return [];
	}
	return pdfsIn(folder, false);
}

/** All samples, built as PDF/UA-2 by a line in their settings. */
function samplesAsUa2() {
	cpSync('content', join(work, 'content'), { recursive: true });
	appendFileSync(join(work, 'content/project.yml'), '\npdf-standard: ua-2\n');
	const run = spawnSync(process.execPath, [resolve('dist/cli/main.js'), 'build', '--to', 'ua-2'], { cwd: work, encoding: 'utf8' });
	const files = existsSync(join(work, 'ua-2')) ? pdfsIn(join(work, 'ua-2'), true) : [];
	check('the samples are built as PDF/UA-2', run.status === 0 && files.length > 0 ? '' : run.stderr);
	return files;
}

/**
 * A locked file without its lock. veraPDF itself opens one locked file in thirty wrongly, whoever locked it; qpdf opens all of them,
 * and opens none without the password.
 */
function opened(file) {
	const folder = join(work, 'opened');
	mkdirSync(folder, { recursive: true });
	const to = join(folder, file.split('/').at(-1));
	const without = spawnSync('qpdf', ['--decrypt', file, to], { encoding: 'utf8' });
	check(`${file} does not open without the password`, without.status === 2 && !existsSync(to) ? '' : 'it opened');
	const run = spawnSync('qpdf', ['--password=three random words ŵ', '--decrypt', '--object-streams=preserve', file, to], {
		encoding: 'utf8',
	});
	check(`${file} opens with the password`, run.status === 0 ? '' : run.stderr || String(run.error));
	return run.status === 0 ? [to] : [];
}

function pdfsIn(folder, recursive) {
	return readdirSync(folder, { recursive })
		.map(String)
		.filter((name) => name.endsWith('.pdf'))
		.sort()
		.map((name) => join(folder, name));
}
