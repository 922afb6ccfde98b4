import { describe, expect, it } from 'vitest';
import { documentInPlace } from '../../pipeline/build/sentence-in-place.ts';
import type { SentencePlace } from '../../pipeline/model/rule-note.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { everyRule, read } from '../check/checked.ts';

const grammar = everyRule.filter(({ id }) => /^(?:lang\/(?:repeated-word|date-format)|easy\/contraction)$/.test(id));

/** What the rules would make of a text: safe fixes, and the first of each row of suggestions. Edits whose words differ in the source are left out. */
function mended(place: SentencePlace, text: string): string {
	const { document, context } = read(documentInPlace(place, text));
	const edits = grammar
		.flatMap((rule) => [...rule.check(document, context)])
		.flatMap(({ fixes = [], suggestions = [] }) => (fixes.length > 0 ? fixes : suggestions.slice(0, 1)))
		.filter(({ span, was }) => sliceOf(document.source, span) === was)
		.sort((one, other) => other.span.start.offset - one.span.start.offset);
	const all = edits.reduce(
		(source, edit) => source.slice(0, edit.span.start.offset) + edit.text + source.slice(edit.span.end.offset),
		document.source.text,
	);
	const at = document.source.text.indexOf(text);
	return all.slice(at, all.length - (document.source.text.length - at - text.length));
}

describe('what the grammar rules would write', () => {
	it.each<[SentencePlace, string, string]>([
		['booklet', 'To the the park.', 'To the park.'],
		['booklet', 'Toys &amp; games are in in the **big big** box.', 'Toys &amp; games are in the **big big** box.'],
		['booklet', 'Come on 14/05/2027 or 3/4/27.', 'Come on 14 May 2027 or 3 April 2027.'],
		['booklet', 'Tom &amp; Jo came on **14.5.27**.', 'Tom &amp; Jo came on **14 May 2027**.'],
		['easy-read', "I'm Ned and you can't come.", 'I am Ned and you cannot come.'],
		['easy-read', 'That’s my cup. They’ll help.', 'That is my cup. They will help.'],
		['easy-read', "Let's go. Gran's coming.", 'Let us go. Gran is coming.'],
		['easy-read', "It's been fun.", 'It has been fun.'],
		['view', 'It was was on 14/05/2027.', 'It was was on 14/05/2027.'],
		['booklet', 'He wrote: "We we met on 14/05/2027 there."', 'He wrote: "We we met on 14/05/2027 there."'],
	])('%s: %j -> %j', (place, text, expected) => {
		expect(mended(place, text)).toBe(expected);
	});

	it('leaves words alone that stand in different emphasis', () => {
		expect(mended('booklet', 'Go to the **the** park.')).toBe('Go to the **the** park.');
	});
});
