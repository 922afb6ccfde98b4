import { describe, expect, it } from 'vitest';
import { bothOf, documents } from './both.ts';
import { ownWordsOf } from './page-words.ts';
import { readWordsOf } from './pdf-words.ts';

/** What paper says and a page of the web cannot: each with what the page says in its place. Nothing else may differ. */
const differences: readonly (readonly [paper: RegExp, page: string])[] = [
	[/There is a form on page \d+\./g, 'There is a form at the end.'],
	[/ on page \d+ has the full list\./g, ' has the full list.'],
	[/ \(page \d+\)/g, ''],
	[/,? ?page \d+(?!\d)/g, ''],
	[/Fill it in on a screen, save it and email it to us\. Or print it and use a pen\./g, 'PEN'],
	[/Fill it in on a screen and print it, or use a pen\./g, 'PEN'],
	[/You cannot type on this page\. Print it and use a pen, or answer in your own words\./g, 'PEN'],
];

/** Letters in order: blanks depend on where lines end, and a colon after a section's letter is only heard. */
function lettersOf(words: string): string {
	const same = differences.reduce((text, [paper, page]) => text.replace(paper, page), words.replace(/\s+/g, ' '));
	return withoutIndex(same)
		.replace(/((?:Section|Chapter) \w+):/g, '$1')
		.replace(/[\s\u00ad]+/g, '');
}

/** A handbook ends with an index, which names pages on paper and headings on a page. */
function withoutIndex(words: string): string {
	const [first, ...parts] = words.split('Words and where they stand');
	return parts.length < 2 ? words : [first, ...parts.slice(0, -1)].join('');
}

describe('a web page says the words of its PDF in the order of its structure', () => {
	it.each(documents)('%s', async (file) => {
		const { pdf, page } = await bothOf(file);
		const [heard, shown] = [lettersOf(await readWordsOf(pdf)), lettersOf(ownWordsOf(page))];
		const at = [...heard].findIndex((letter, index) => letter !== shown[index]);
		expect(shown.slice(Math.max(0, at - 40), at + 60)).toBe(heard.slice(Math.max(0, at - 40), at + 60));
		expect(shown).toBe(heard);
	});
});
