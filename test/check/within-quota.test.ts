import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { withinQuota } from '../../pipeline/check/within-quota.ts';
import { read } from './checked.ts';

const long = (words: number, name: string) =>
	`${name} goes to the shop with ${Array.from({ length: words - 7 }, () => 'his').join(' ')} friend.`;

/** A booklet with so many sentences over its limit of 20 words, each longer than the one before, and short ones between them. */
function booklet(count: number, shortOnes = 0): string {
	const sentences = Array.from({ length: count }, (_, index) => long(22 + index, 'Tom'));
	const short = Array.from({ length: shortOnes }, () => 'Tom likes his tea.');
	return `---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n## A part\n\n${[...sentences, ...short].join('\n\n')}\n`;
}

function longSentences(text: string) {
	const { document, context } = read(text);
	const all = checkPlan(document, context).filter(({ ruleId }) => ruleId === 'lang/long-sentence');
	return { all, shown: withinQuota(all, document, context).findings, left: withinQuota(all, document, context).onlyCounted };
}

describe('warnings that could stand at every other sentence', () => {
	it('are all shown where there are six or fewer', () => {
		const { all, shown } = longSentences(booklet(6));
		expect(shown).toEqual(all);
		expect(shown).toHaveLength(6);
	});

	it('are shown for the longest sentences, in the order of the text, and the last one says how many more there are', () => {
		const { all, shown } = longSentences(booklet(8));
		expect(all).toHaveLength(8);
		expect(shown.map(({ message }) => message)).toEqual([
			'This sentence has 24 words. A sentence here has at most 20.',
			'This sentence has 25 words. A sentence here has at most 20.',
			'This sentence has 26 words. A sentence here has at most 20.',
			'This sentence has 27 words. A sentence here has at most 20.',
			'This sentence has 28 words. A sentence here has at most 20.',
			'This sentence has 29 words. A sentence here has at most 20. There are 2 more like this.',
		]);
	});

	it('are kept beside those that are shown, so that a baseline knows them all', () => {
		const { all, shown, left } = longSentences(booklet(8));
		expect(left).toHaveLength(2);
		expect(shown.length + left.length).toBe(all.length);
	});

	it('are shown in greater number the longer the text is: three for each 1,000 words', () => {
		const { shown } = longSentences(booklet(10, 500));
		expect(shown).toHaveLength(7);
		expect(shown.at(-1)?.message).toMatch(/There are 3 more like this\.$/);
	});

	it('are never hidden where they are errors', () => {
		const { document, context } = read(booklet(8));
		const errors = longSentences(booklet(8)).all.map((finding) => ({ ...finding, level: 'error' as const }));
		expect(withinQuota(errors, document, context).findings).toEqual(errors);
	});
});
