import { ownNames } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { quoted } from '../wording.ts';

/** A handbook prints each chapter once. */
export const handbookChapterTwice: Rule = {
	id: 'handbook/chapter-twice',
	meta: {
		title: 'A handbook names each of its chapters once.',
		why: 'Readers would meet the same pages again, and links could lead to either.',
		mend: 'Take one of the two names away.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'handbooks' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['a.md, a.md', 'a.md, b.md, a.md', 'a.md, ./a.md', 'parts/../a.md, a.md', 'a.md, b.md, b.md'].map(handbook),
			good: ['a.md', 'a.md, b.md', 'a.md, b.md, c.md', 'a.md, parts/a.md', 'chapter-1.md, chapter-10.md'].map(handbook),
		},
	},
	*check(document) {
		const seen = new Set<string>();
		const typed = document.meta.places.get('chapters');
		if (typed && document.meta.own.get('chapters') && ownNames(document, 'chapters').length === 0)
			yield { message: 'This handbook names no chapter.', mend: 'Write the files of its chapters in the brackets, in order.', span: typed };
		for (const { name, span } of ownNames(document, 'chapters')) {
			const file = tidy(name);
			if (seen.has(file)) yield { message: `The chapter ${quoted(name)} stands here twice.`, mend: handbookChapterTwice.meta.mend, span };
			seen.add(file);
		}
	},
};

/** `./parts/../a.md` -> `a.md`. */
function tidy(address: string): string {
	const steps: string[] = [];
	for (const step of address.split('/')) {
		if (step === '..' && steps.length > 0) steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/');
}

function handbook(chapters: string): string {
	return `---
document: handbook
title: Help
authority: Northmoor Council
audience: parents
checked: 2026-11-16
check-again: 2027-11-16
chapters: [${chapters}]
---

# Help

This handbook is for parents.
`;
}
