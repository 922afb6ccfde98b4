import type { Term } from '../../model/inline.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { inlinesIn } from '../inlines.ts';
import { quoted } from '../wording.ts';

/** Two chapters of a handbook explain a word in the same way. Within one chapter, reading it says so. */
export const handbookTermTwice: Rule = {
	id: 'handbook/term-twice',
	meta: {
		title: 'A handbook explains each word in one way.',
		why: 'Readers would not know which of the two meanings counts. The index has room for one.',
		mend: 'Use the same words in both chapters, or take "means" away in one of them.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'handbooks' },
		level: 'error',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(_document, { beside }) {
		if (beside?.whole === undefined) return;
		const explained = new Map<string, Term>();
		for (const { inline } of inlinesIn(beside.whole)) {
			if (inline.kind !== 'term' || inline.means === undefined) continue;
			const word = plainText(inline.children).trim();
			const first = explained.get(nameKey(word));
			if (first === undefined) explained.set(nameKey(word), inline);
			else if (first.span.file !== inline.span.file && nameKey(first.means ?? '') !== nameKey(inline.means)) {
				const file = first.span.file.split('/').at(-1) ?? '';
				yield {
					message: `Line ${first.span.start.line} of ${quoted(file)} explains ${quoted(word)} in other words.`,
					mend: handbookTermTwice.meta.mend,
					span: inline.span,
				};
			}
		}
	},
};
