import { describe, expect, it } from 'vitest';
import { booklet, carets, fixed } from './settings.ts';

/** What a writer typed, with ⟦ ⟧ round the words that the caret must stand under. */
interface Slip {
	readonly what: string;
	readonly typed: string;
	readonly ruleId: string;
	/** What `--fix` makes of it; absent where a person must choose. */
	readonly mended?: string;
}

const inLines: readonly Slip[] = [
	{
		what: 'curly marks round one word',
		typed: 'A :term[seizure]{means=⟦“fit”⟧} today.',
		ruleId: 'syntax/quotes',
		mended: 'A :term[seizure]{means="fit"} today.',
	},
	{
		what: 'curly marks round two words',
		typed: 'A :term[seizure]{means=⟦“two words”⟧} today.',
		ruleId: 'syntax/quotes',
		mended: 'A :term[seizure]{means="two words"} today.',
	},
	{
		what: 'single curly marks',
		typed: 'A :term[seizure]{means=⟦‘Sam’s word’⟧} today.',
		ruleId: 'syntax/quotes',
		mended: 'A :term[seizure]{means="Sam’s word"} today.',
	},
	{
		what: 'a curly and a straight mark',
		typed: 'A :term[seizure]{means=⟦“two words"⟧} today.',
		ruleId: 'syntax/quotes',
		mended: 'A :term[seizure]{means="two words"} today.',
	},
	{
		what: 'curly marks in the second value',
		typed: 'A :keep[nurture group]{rule="lang/jargon" reason=⟦“Its name”⟧} today.',
		ruleId: 'syntax/quotes',
		mended: 'A :keep[nurture group]{rule="lang/jargon" reason="Its name"} today.',
	},
	{ what: 'a space before the square bracket', typed: 'He reads. :from⟦ ⟧[EP]', ruleId: 'syntax/spacing', mended: 'He reads. :from[EP]' },
	{
		what: 'two spaces before the square bracket',
		typed: 'He reads. :from⟦  ⟧[EP] More.',
		ruleId: 'syntax/spacing',
		mended: 'He reads. :from[EP] More.',
	},
	{
		what: 'a space before the curly bracket',
		typed: 'A :term[seizure]⟦ ⟧{means="fit"} today.',
		ruleId: 'syntax/spacing',
		mended: 'A :term[seizure]{means="fit"} today.',
	},
	{ what: 'a square bracket that is not closed', typed: 'He reads. :from⟦[⟧EP', ruleId: 'syntax/unclosed-block' },
	{ what: 'a curly bracket that is not closed', typed: 'A :term[seizure]⟦{⟧means="fit"', ruleId: 'syntax/unclosed-block' },
	{ what: 'a quotation mark that is not closed', typed: 'A :term[seizure]⟦{means=a "fit}⟧ today.', ruleId: 'syntax/unknown-attribute' },
	{
		what: 'a value without quotation marks',
		typed: 'A :term[seizure]{means=⟦a short fit⟧} today.',
		ruleId: 'syntax/unknown-attribute',
		mended: 'A :term[seizure]{means="a short fit"} today.',
	},
	{
		what: 'an unknown mark with brackets',
		typed: 'A ⟦:trem⟧[seizure]{means="fit"} today.',
		ruleId: 'syntax/unknown-directive',
		mended: 'A :term[seizure]{means="fit"} today.',
	},
	{ what: 'an unknown mark like no other', typed: 'A ⟦:banana⟧[seizure] today.', ruleId: 'syntax/unknown-directive' },
	{ what: 'an unknown mark with curly brackets', typed: 'A ⟦:banana⟧{x="y"} today.', ruleId: 'syntax/unknown-directive' },
	{
		what: 'an unknown attribute',
		typed: 'A :term[seizure]{⟦mean="fit"⟧} today.',
		ruleId: 'syntax/unknown-attribute',
		mended: 'A :term[seizure]{means="fit"} today.',
	},
	{ what: 'an empty attribute', typed: 'A :term[seizure]{⟦means=""⟧} today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'an attribute without a value', typed: 'A :term[seizure]{⟦means⟧} today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'an attribute twice', typed: 'A :term[seizure]{means="fit" ⟦means="turn"⟧} today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a mark without its words', typed: 'A ⟦:term{means="fit"}⟧ today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a mark with empty brackets', typed: 'A ⟦:from[]⟧ today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a mark that must say more', typed: 'A ⟦:lang[cariad]⟧ today.', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a line inside a line', typed: 'A ⟦::window⟧ today.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a block inside a line', typed: 'A ⟦:::note⟧[Title] today.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a block with one colon inside a line', typed: 'A ⟦:note⟧[Title] today.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a picture outside an easy-read block', typed: 'A ⟦:pic[train]⟧ today.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a key that nobody has', typed: 'Write to :person[⟦mmu⟧].', ruleId: 'name/unknown', mended: 'Write to :person[mum].' },
	{ what: 'a comment', typed: 'A ⟦<!-- ask Joy -->⟧ today.', ruleId: 'syntax/comment' },
	{ what: 'a tag', typed: 'A ⟦<b>⟧today.', ruleId: 'syntax/html' },
	{ what: 'a picture without words', typed: 'A ⟦![](map.png)⟧ today.', ruleId: 'image/alt' },
	{ what: 'a picture with a link in its words', typed: 'A ⟦![a [map](x.html)](map.png)⟧ today.', ruleId: 'image/alt' },
];

const inSections: readonly Slip[] = [
	{
		what: 'curly marks round one word',
		typed: ':::outcome[Reading]{by=⟦“July”⟧}\nRead a story.\n:::',
		ruleId: 'syntax/quotes',
		mended: ':::outcome[Reading]{by="July"}\nRead a story.\n:::',
	},
	{
		what: 'curly marks round three words',
		typed: ':::outcome[Reading]{by=⟦“31 July 2028”⟧}\nRead a story.\n:::',
		ruleId: 'syntax/quotes',
		mended: ':::outcome[Reading]{by="31 July 2028"}\nRead a story.\n:::',
	},
	{
		what: 'curly marks on a line',
		typed: '::placement[Alder Lane]{type=⟦“primary school”⟧}',
		ruleId: 'syntax/quotes',
		mended: '::placement[Alder Lane]{type="primary school"}',
	},
	{
		what: 'a space after the colons of a block',
		typed: ':::⟦ ⟧note[Title]\nText.\n:::',
		ruleId: 'syntax/spacing',
		mended: ':::note[Title]\nText.\n:::',
	},
	{ what: 'a space after the colons of a line', typed: '::⟦ ⟧contents', ruleId: 'syntax/spacing', mended: '::contents' },
	{
		what: 'a space before the square bracket',
		typed: ':::need⟦ ⟧[Reading]\nText.\n:::',
		ruleId: 'syntax/spacing',
		mended: ':::need[Reading]\nText.\n:::',
	},
	{
		what: 'a space before the curly bracket',
		typed: ':::outcome[Reading]⟦ ⟧{for="Words"}\nRead.\n:::',
		ruleId: 'syntax/spacing',
		mended: ':::outcome[Reading]{for="Words"}\nRead.\n:::',
	},
	{
		what: 'a name in two words',
		typed: ':::⟦easy read⟧[About me]\n- I like maps.\n:::',
		ruleId: 'syntax/spacing',
		mended: ':::easy-read[About me]\n- I like maps.\n:::',
	},
	{ what: 'a name in three words', typed: '::⟦no easy read⟧[A reason.]', ruleId: 'syntax/spacing', mended: '::no-easy-read[A reason.]' },
	{
		what: 'a date without quotation marks',
		typed: ':::outcome[Reading]{by=⟦31 July 2028⟧}\nRead.\n:::',
		ruleId: 'syntax/unknown-attribute',
		mended: ':::outcome[Reading]{by="31 July 2028"}\nRead.\n:::',
	},
	{
		what: 'an unknown attribute',
		typed: ':::outcome[Reading]{⟦hop="Maps"⟧}\nRead.\n:::',
		ruleId: 'syntax/unknown-attribute',
		mended: ':::outcome[Reading]{hope="Maps"}\nRead.\n:::',
	},
	{
		what: 'an unknown attribute after an emoji',
		typed: ':::outcome[Reading 😀]{⟦colour="red"⟧}\nRead.\n:::',
		ruleId: 'syntax/unknown-attribute',
	},
	{ what: 'a class and an id', typed: ':::outcome[Reading]{⟦.big⟧}\nRead.\n:::', ruleId: 'syntax/unknown-attribute' },
	{
		what: 'a value that is not one of its choices',
		typed: ':::review[Reading]{achieved="⟦partley⟧"}\nText.\n:::',
		ruleId: 'syntax/unknown-attribute',
		mended: ':::review[Reading]{achieved="partly"}\nText.\n:::',
	},
	{ what: 'a review that does not say how it went', typed: '⟦:::review[Reading]⟧\nText.\n:::', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a need without a name', typed: '⟦:::need⟧\nText.\n:::', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a line with brackets it does not take', typed: '::contents[⟦All of it⟧]', ruleId: 'syntax/unknown-attribute' },
	{ what: 'a mark inside square brackets', typed: ':::note[Ask ⟦:person[mum]⟧ first]\nText.\n:::', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a block that the next block ends', typed: '⟦:::note[One]⟧\nText.\n\n:::note[Two]\nText.\n:::', ruleId: 'syntax/unclosed-block' },
	{ what: 'a block that a heading ends', typed: '⟦:::note[One]⟧\nText.\n\n## Next\n\nText.', ruleId: 'syntax/unclosed-block' },
	{ what: 'a block that nothing ends', typed: '⟦:::note[One]⟧\nText.', ruleId: 'syntax/unclosed-block' },
	{
		what: 'a block in a block of as many colons',
		typed: ':::note[One]\nText.\n\n⟦:::view[mum]⟧\nText.\n:::\n\nText.\n\n:::\n\nText.',
		ruleId: 'syntax/nested-block',
	},
	{
		what: 'a block in a block of more colons',
		typed: '::::note[One]\nText.\n\n⟦:::view[mum]⟧\nText.\n:::\n\n::::',
		ruleId: 'syntax/nested-block',
	},
	{ what: 'a closing line too many', typed: ':::note[One]\nText.\n:::\n\n⟦:::⟧\n\nText.', ruleId: 'syntax/nested-block' },
	{ what: 'a square bracket that is not closed', typed: ':::note⟦[⟧One\nText.\n:::', ruleId: 'syntax/unclosed-block' },
	{ what: 'a curly bracket that is not closed', typed: ':::outcome[One]⟦{⟧for="Two"\nText.\n:::', ruleId: 'syntax/unclosed-block' },
	{
		what: 'an unknown block',
		typed: ':::⟦outcom⟧[Reading]\nText.\n:::',
		ruleId: 'syntax/unknown-directive',
		mended: ':::outcome[Reading]\nText.\n:::',
	},
	{ what: 'an unknown line', typed: '::⟦banana⟧', ruleId: 'syntax/unknown-directive' },
	{ what: 'colons before other words', typed: '⟦:: hello⟧ there', ruleId: 'syntax/unknown-directive' },
	{
		what: 'a block with two colons',
		typed: '⟦::note⟧[Title]\nText.\n:::',
		ruleId: 'syntax/misplaced-directive',
		mended: ':::note[Title]\nText.\n:::',
	},
	{
		what: 'a block with one colon',
		typed: '⟦:note⟧[Title]\nText.\n:::',
		ruleId: 'syntax/misplaced-directive',
		mended: ':::note[Title]\nText.\n:::',
	},
	{ what: 'a block with two colons and no end', typed: '⟦::note⟧[Title]\nText.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a line with three colons', typed: '⟦:::contents⟧', ruleId: 'syntax/misplaced-directive', mended: '::contents' },
	{ what: 'a mark with two colons', typed: '⟦::term⟧[seizure]', ruleId: 'syntax/misplaced-directive', mended: ':term[seizure]' },
	{ what: 'text after a line', typed: '⟦::contents⟧ and more', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a line in a list', typed: '- ⟦::contents⟧\n- Text.', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a block in a quotation', typed: '> ⟦:::note⟧[Title]\n> Text.\n> :::', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a line in a block', typed: ':::note[Title]\n⟦::contents⟧\n:::', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a line that is set in', typed: 'Text.\n\n    ⟦::contents⟧', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a line that is set in under a paragraph', typed: 'Text.\n     ⟦::contents⟧', ruleId: 'syntax/misplaced-directive' },
	{ what: 'a name that two blocks have', typed: ':::need[Reading]\nText.\n:::\n\n:::need[⟦reading⟧]\nText.\n:::', ruleId: 'name/twice' },
	{ what: 'a view of nobody', typed: ':::view[mum, ⟦dad⟧]\nText.\n:::', ruleId: 'name/unknown' },
	{ what: 'a hope of nobody', typed: ':::hope[Maps]{whose="mum, ⟦teecher⟧"}\nText.\n:::', ruleId: 'name/unknown' },
	{ what: 'a person under their name', typed: '::contact[⟦Leila⟧]', ruleId: 'name/unknown', mended: '::contact[mum]' },
	{ what: 'a comment before text', typed: '⟦<!-- ask Joy -->⟧ Text.', ruleId: 'syntax/comment' },
	{ what: 'a comment of two lines', typed: '⟦<!-- ask\nJoy -->⟧', ruleId: 'syntax/comment' },
	{ what: 'a comment that is not closed', typed: '⟦<!-- ask Joy⟧', ruleId: 'syntax/unclosed-block' },
	{ what: 'a block of tags', typed: '⟦<div>\nText.\n</div>⟧', ruleId: 'syntax/html' },
	{ what: 'a link that nothing uses', typed: 'Text.\n\n⟦[map]: https://example.org/map⟧', ruleId: 'syntax/unused-link' },
	{
		what: 'a link that is given twice',
		typed: '[map]\n\n[map]: https://example.org/one\n⟦[map]: https://example.org/two⟧',
		ruleId: 'syntax/unused-link',
	},
	{ what: 'a footnote that is given twice', typed: 'Text.[^a]\n\n[^a]: One.\n\n⟦[^a]: Two.⟧', ruleId: 'syntax/unused-link' },
	{ what: 'a footnote that nothing uses', typed: 'Text.\n\n⟦[^note]: More.⟧', ruleId: 'syntax/unused-link' },
	{ what: 'a level of heading left out', typed: '## One\n\n⟦#### Two⟧', ruleId: 'heading/skip' },
	{ what: 'a second title', typed: '⟦# Two⟧', ruleId: 'heading/skip' },
	{ what: 'a table without headings', typed: '⟦| | |⟧\n|---|---|\n| a | b |', ruleId: 'table/header' },
	{ what: 'a column without a heading', typed: '| a |⟦ ⟧|\n|---|---|\n| a | b |', ruleId: 'table/header' },
	{ what: 'a row with a cell too many', typed: '| a | b |\n|---|---|\n| a | b | ⟦c⟧ |', ruleId: 'table/column' },
];

const manners: readonly (readonly [string, (text: string) => string])[] = [
	['as typed', (text) => text],
	['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
	['after a byte-order mark', (text) => `\uFEFF${text}`],
	['after a line of emoji', (text) => text.replace('# Title\n', '# Title 😀👩‍👧\n\n👩‍👧 é\n')],
	['without a front matter', (text) => text.slice(booklet.length)],
];

function expectSlip(slip: Slip, around: (typed: string) => string, manner: (text: string) => string): void {
	const marked = manner(`${booklet}# Title\n\n${around(slip.typed)}\n`);
	const text = marked.replace(/[⟦⟧]/g, '');
	const withoutMark = marked.replace(/^\uFEFF/, '');
	const start = withoutMark.indexOf('⟦');
	const end = withoutMark.indexOf('⟧') - 1;
	const place = (offset: number) => {
		const lines = withoutMark
			.replace(/[⟦⟧]/g, '')
			.slice(0, offset)
			.split(/\r\n|\n/);
		return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
	};
	const words = JSON.stringify(withoutMark.slice(start + 1, end + 1));
	const beside = slip.ruleId === 'name/unknown' ? /front-matter\/missing-key/ : /front-matter\/missing-key|name\/unknown|heading\/words/;
	const found = carets(text).filter((line) => !beside.test(line));
	expect(found).toEqual([`${place(start)}-${place(end)} ${slip.ruleId} ${words}`]);
	if (slip.mended === undefined) return;
	expect(fixed(text.replace(/^\uFEFF/, ''))).toBe(manner(`${booklet}# Title\n\n${around(slip.mended)}\n`).replace(/^\uFEFF/, ''));
}

describe.each(manners)('%s', (_, manner) => {
	const hasPeople = manner(booklet) !== '';
	const known = (slip: Slip) => hasPeople || slip.ruleId !== 'name/unknown';

	it.each(inLines.filter(known).map((slip) => [slip.what, slip] as const))('in a paragraph: %s', (_what, slip) => {
		expectSlip(slip, (typed) => typed, manner);
	});
	it.each(inLines.filter(known).map((slip) => [slip.what, slip] as const))('after an emoji: %s', (_what, slip) => {
		expectSlip(slip, (typed) => `👩‍👧 😀 ${typed}`, manner);
	});
	it.each(inLines.filter(known).map((slip) => [slip.what, slip] as const))('in a cell of a table: %s', (_what, slip) => {
		expectSlip(slip, (typed) => `| One | Two |\n|---|---|\n| 😀 | ${typed} |`, manner);
	});
	it.each(inLines.filter(known).map((slip) => [slip.what, slip] as const))('in a list in a block: %s', (_what, slip) => {
		expectSlip(slip, (typed) => `:::note[Title 😀]\n- a\n  1. ${typed}\n:::`, manner);
	});
	it.each(inLines.filter(known).map((slip) => [slip.what, slip] as const))('in a heading: %s', (_what, slip) => {
		expectSlip(slip, (typed) => `## ${typed}`, manner);
	});
	it.each(inSections.filter(known).map((slip) => [slip.what, slip] as const))('in a section: %s', (_what, slip) => {
		expectSlip(slip, (typed) => typed, manner);
	});
});
