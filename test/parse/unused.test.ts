import { describe, expect, it } from 'vitest';
import { booklet, parse } from './settings.ts';

/** What is said of a text under a title, and what to do. */
function said(text: string): readonly string[] {
	return parse(`${booklet}# Title\n\n${text}\n`).findings.map(({ message, mend }) => `${message} ${mend}`);
}

describe('what is typed and does not print', () => {
	it.each([
		[
			'a footnote with a name that is taken',
			'Text.[^a]\n\n[^a]: One.\n\n[^a]: Two.',
			'The footnote called "a" stands here for the second time. The first one counts, so this one does not print. Give this one a name of its own, or take it away.',
		],
		[
			'a link with a name that is taken',
			'A [map].\n\n[map]: https://example.org/one\n[map]: https://example.org/two',
			'The link called "map" stands here for the second time. The first one counts, so this one does not print. Give this one a name of its own, or take it away.',
		],
		[
			'a footnote that no text names',
			'Text.\n\n[^a]: One.',
			'No text uses the footnote called "a", so it does not print. Name it in the text, or take it away.',
		],
		[
			'a second meaning of a word',
			'The :term[SENCO]{means="A teacher"} came.\n\nThe :term[senco]{means="Someone else"} went. A :term[SENCO]{means="a teacher"}.',
			'Line 14 explains "senco" in other words. Only those print. Take "means" away here, or put all of it into the first explanation.',
		],
	])('%s', (_, text, message) => {
		expect(said(text)).toEqual([message]);
	});

	it('a mark with one word it knows says that word in quotation marks', () => {
		expect(said(':lang[Bore da]{is="cy" code="x"}')).toEqual(['The mark ":lang" does not know "code". It knows "is".']);
	});
});
