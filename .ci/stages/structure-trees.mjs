// The structure tree as poppler reads it, one section of each kind of document, held against files that a person has read.
// To write them anew: UPDATE=1 node .ci/stages/structure-trees.mjs, then read the difference.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from './files.mjs';
import { check, finish } from './tally.mjs';

const goldenFolder = 'test/golden/structure';
const excerpts = [
	{ golden: 'ehc-plan-need.txt', pdf: 'NM-0417-draft-1.pdf', section: 'Health needs' },
	{ golden: 'ehc-plan-provision.txt', pdf: 'NM-0417-draft-1.pdf', section: 'Health provision' },
	{ golden: 'ehc-plan-reply-form.txt', pdf: 'NM-0417-draft-1.pdf', section: 'Form for your answer' },
	{ golden: 'ehc-plan-easy-read.txt', pdf: 'NM-0417-draft-1-easy-read.pdf', section: 'My health' },
	{ golden: 'final-placement.txt', pdf: 'NM-0417-final-1.pdf', section: 'Placement' },
	{ golden: 'list-of-changes.txt', pdf: 'NM-0417-list-of-changes-1.pdf', section: 'What has changed' },
	{ golden: 'replies-requests.txt', pdf: 'NM-0417-replies-2.pdf', section: 'What they asked for' },
	{ golden: 'annual-review-outcomes.txt', pdf: 'NM-0417-annual-review-1.pdf', section: 'How each outcome went' },
	{ golden: 'advice-four-columns.txt', pdf: 'NM-0417-advice-ep.pdf', section: 'What Sam needs, and how to help' },
	{ golden: 'one-plan-review.txt', pdf: 'MF-1022-one-plan.pdf', section: 'How did it go?' },
	{ golden: 'booklet-question.txt', pdf: 'parent-booklet-chapter.pdf', section: 'How can I tell if a plan is good?' },
];

/** The lines of one section: from its heading of level 2 up to the next. Object numbers are left out: they say nothing to a reader. */
function sectionTree(pdf, section) {
	const run = spawnSync('pdfinfo', ['-struct-text', join(outputFolder, pdf)], { encoding: 'utf8', maxBuffer: 64e6 });
	if (run.error) throw run.error;
	const lines = run.stdout.split('\n').filter((line) => !/^\s*Object \d/.test(line));
	const heads = lines.flatMap((line, index) => (/^\s*H2\b/.test(line) ? [index] : []));
	const from = heads.find((head) => lines.slice(head, head + 8).some((line) => line.includes(`"${section}"`)));
	if (from === undefined) throw new Error(`no section "${section}" in ${pdf}`);
	const to = heads.find((head) => head > from) ?? lines.length;
	return `${lines.slice(from, to).join('\n').trimEnd()}\n`;
}

mkdirSync(goldenFolder, { recursive: true });
for (const { golden, pdf, section } of excerpts) {
	const path = join(goldenFolder, golden);
	let fault = '';
	try {
		const tree = sectionTree(pdf, section);
		if (process.env['UPDATE']) writeFileSync(path, tree);
		const agreed = existsSync(path) ? readFileSync(path, 'utf8') : '';
		const line = tree.split('\n').findIndex((text, index) => text !== agreed.split('\n')[index]);
		if (tree !== agreed) fault = `differs from ${path} at line ${line + 1}: ${tree.split('\n')[line]}`;
	} catch (error) {
		fault = error.message;
	}
	check(`${pdf}, ${section}`, fault);
}
finish('structure trees');
