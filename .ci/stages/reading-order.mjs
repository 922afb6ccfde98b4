// poppler reads the structure tree of each PDF; the words must come in the order in which the source says them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { outputFolder } from './files.mjs';
import { easyReadPieces, plainWords, sourcePieces } from './source-words.mjs';
import { check, finish } from './tally.mjs';

/** The text of a PDF in the order of its structure tree. */
function structureText(file) {
	const run = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8', maxBuffer: 64e6 });
	if (run.error) throw run.error;
	const runs = run.stdout.split('\n').map((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? '');
	return plainWords(runs.join(' '));
}

/** The first piece that does not follow the one before it, or ''. */
function outOfOrder(pieces, text) {
	let at = 0;
	for (const { words, anywhere } of pieces) {
		const found = text.indexOf(words, anywhere ? 0 : at);
		if (found < 0)
			return `"${words}" ${text.includes(words) ? 'comes too early' : 'is not there'}; here stands: ${text.slice(at, at + 160)}`;
		if (!anywhere) at = found + words.length;
	}
	return '';
}

function sources(folder) {
	return readdirSync(folder, { recursive: true })
		.map((name) => join(folder, String(name)))
		.filter((name) => name.endsWith('.md') && basename(name) !== 'README.md' && !/[0-9a-f]{64}/.test(name))
		.sort();
}

function pdfName(file, markdown) {
	const read = (text, key) => new RegExp(`^${key}: *(.*)$`, 'm').exec(text)?.[1]?.trim();
	const caseFile = read(markdown, 'case-file');
	const shared = caseFile === undefined ? '' : readFileSync(join(dirname(file), caseFile), 'utf8');
	const value = (key) => read(markdown, key) ?? read(shared, key);
	const caseNumber = value('case');
	if (caseNumber === undefined) return basename(file, '.md');
	if (value('stage')) return `${caseNumber}-${value('stage')}-${value('version')}`;
	const short = value('short-name')
		?.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');
	return [caseNumber, value('document'), short, value('version')].filter(Boolean).join('-');
}

/** The chapters that a handbook prints, in order; none for any other document. */
function chaptersOf(file) {
	const list = /^chapters: *\[(.*)\]$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
	return list.split(',').flatMap((name) => (name.trim() === '' ? [] : [join(dirname(file), name.trim())]));
}

const files = sources('content');
const chapters = new Set(files.flatMap(chaptersOf));
for (const file of files.filter((one) => !chapters.has(one))) {
	const markdown = readFileSync(file, 'utf8');
	const parts = [markdown, ...chaptersOf(file).map((chapter) => readFileSync(chapter, 'utf8'))];
	const name = join(outputFolder, pdfName(file, markdown));
	for (const [pdf, pieces] of [
		[`${name}.pdf`, parts.flatMap(sourcePieces)],
		[`${name}-easy-read.pdf`, parts.flatMap(easyReadPieces)],
	]) {
		if (pieces.length === 0) continue;
		let fault;
		try {
			fault = outOfOrder(pieces, structureText(pdf));
		} catch (error) {
			fault = `could not read: ${error.message}`;
		}
		check(`${pdf}: ${pieces.length} pieces of ${file} in order`, fault);
	}
}
finish('reading order');
