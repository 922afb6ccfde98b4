import type { Rule } from '../../model/rule.ts';
import { knownSectionsOf, textOf } from '../outline.ts';
import { gateshead } from '../sources.ts';

/** As many words as fit on one page in the usual size of letters, below the title and the facts. Measured on our own pages. */
const mostWords = 120;
/** More points than this in one part, and nobody remembers them. Our own number. */
const mostPoints = 5;

/** A profile fits on one page, and each part has few points. */
export const profileOnePage: Rule = {
	id: 'profile/one-page',
	meta: {
		title: 'A one page profile fits on one page, with at most five points in each part.',
		why: 'A new helper reads it in a minute, before the lesson begins.',
		mend: 'Keep what a new helper must know today. The rest belongs in the plan.',
		source: gateshead('the one page profile'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				profile(points(6)),
				profile(points(8)),
				profile(points(12)),
				profile('He likes trains. '.repeat(40)),
				profile(points(1), points(6)),
			],
			good: [
				profile(points(5)),
				profile(points(1)),
				profile('Ned is kind.'),
				profile(points(3), points(5)),
				profile('He likes trains. '.repeat(10)),
			],
		},
	},
	*check(document, { type }) {
		const parts = knownSectionsOf(document, type).map(({ section }) => section.blocks.filter(({ kind }) => kind !== 'easy-read'));
		for (const block of parts.flat()) {
			if (block.kind !== 'list' || block.items.length <= mostPoints) continue;
			yield {
				message: `This list has ${block.items.length} points. Five is the most.`,
				mend: 'Keep those that matter most, in the words of the child.',
				span: block.items[mostPoints]?.span ?? block.span,
			};
		}
		const words = textOf(parts.flat()).split(/\s+/).filter(Boolean).length;
		if (words <= mostWords) return;
		yield {
			message: `The profile has ${words} words. A page holds about ${mostWords}.`,
			mend: 'Keep what a new helper must know today.',
			span: document.title?.span ?? document.meta.top,
		};
	},
};

function points(count: number): string {
	return Array.from({ length: count }, (_, index) => `- He likes train ${index + 1}.`).join('\n');
}

function profile(admire: string, help = 'Ask one question.'): string {
	return `document: one-page-profile\nchild: Ned\n\n## One page profile\n\n### What people like about Ned\n\n${admire}\n\n### How to help Ned well\n\n${help}`;
}
