import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeDocument } from './judge.ts';

/** What people in council offices and schools read. The pages in `pipeline/` are for programmers. */
const pages = [
	'README.md',
	'content/README.md',
	'content/guidance/README.md',
	'content/plans/README.md',
	'content/plans/sam/README.md',
	'output/README.md',
	'symbols/README.md',
	'templates/README.md',
	'templates/email/README.md',
	'templates/packs/README.md',
	'templates/packs/notation.md',
	'templates/themes/README.md',
	'templates/words/README.md',
];

/** A page as a booklet, without what is typed in it: blocks of code go, and typed code and quoted names stand for one word each. */
function asBooklet(page: string): string {
	const text = readFileSync(page, 'utf8')
		.replace(/^```[\s\S]*?^```$/gm, '')
		.replace(/(?<=^|[.:?!]\s+|\|\s*)`[^`\n]*`/gm, 'This')
		.replace(/`[^`\n]*`/g, 'this')
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '');
	return `---\ndocument: booklet\ntitle: Help\naudience: officers\n---\n\n${text}`;
}

describe('the pages of this repository obey the rules for booklets', () => {
	it.each(pages.map((page) => [page]))('%s', (page) => {
		expect(judgeDocument(asBooklet(page)).map(({ rule, words }) => `${rule}: ${words}`)).toEqual([]);
	});
});
