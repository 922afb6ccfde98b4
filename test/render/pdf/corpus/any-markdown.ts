import fc from 'fast-check';

/** What stands in a line. Each `@` becomes a word. */
const inlinePieces = [
	'@',
	'@ @ @.',
	'*@*',
	'**@ *@* @**',
	'~~@~~',
	'`@ @`',
	'[@ @](https://example.org/page)',
	'[@][link]',
	'[@](#place)',
	'<https://example.org/a?b=c>',
	'www.example.org',
	'leila@example.org',
	'@[^one]',
	'@[^two] @[^one]',
	'@  \n@',
	'@\n@',
	'\\*@\\* &amp; &copy; &#8594;',
	'![@ @](map.png)',
	'![@](map.png "@ @") @',
	'"@" and \'@\'',
	'Siân, tŷ, Łódź, Việt',
	'3 out of 10 @ on 2 December 2026, 01632 960123',
	':term[@]{means="@ @"}',
	':lang[@ @]{is="cy"}',
	':@ 10:30 a:@',
	'<b>@</b>',
	`${'@@@@@@@@@@'.repeat(8)}`,
	'@@/@@/@@-@@_@@',
	'½ ½ → ✓ ☐ …',
] as const;

const line = fc.array(fc.constantFrom(...inlinePieces), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
const longText = fc.tuple(line, fc.constantFrom(1, 1, 2, 3, 5, 20)).map(([text, times]) => Array.from({ length: times }, () => text));
const heading = fc
	.tuple(fc.integer({ min: 1, max: 6 }), line)
	.map(([level, text]) => [`${'#'.repeat(level)} ${text.replaceAll('\n', ' ').replaceAll('!', '')}`]);
const picture = fc.constantFrom(['![@ @](map.png)'], ['[![@](map.png)](https://example.org/)'], ['![@](map.png)', '![@ @](map.png)']);
const webCode = fc.constantFrom(['<div class="@">', '@', '</div>'], ['<!-- @ -->']);
const code = fc
	.tuple(
		fc.constantFrom('```', '~~~', '    '),
		fc.array(fc.constantFrom('@ @', '  @', '\t@ {@}', '', '@'.repeat(40)), { minLength: 1, maxLength: 12 }),
	)
	.map(([fence, lines]) => (fence === '    ' ? ['@', '', `    @ ${lines[0] ?? ''}`] : [`${fence} @`.slice(0, 3), ...lines, fence]));

const table = fc
	.tuple(
		fc.array(fc.constantFrom('---', ':--', '--:', ':-:'), { minLength: 1, maxLength: 6 }),
		fc.array(fc.array(fc.oneof(fc.constantFrom('', '@'), line), { maxLength: 7 }), { maxLength: 12 }),
		fc.constantFrom(1, 1, 1, 1, 4),
	)
	.map(([rule, rows, times]) => [
		row(rule.map(() => '@')),
		row(rule),
		...Array.from({ length: times }, () => rows).flatMap((all) => all.map((cells) => row(rule.map((_, index) => cells[index] ?? '')))),
	]);

const notes =
	'[link]: https://example.org/link\n\n[^one]: The first note.\n\n    It has *two* paragraphs.\n\n[^two]: The second note.[^one]\n';

const itemMarks = ['-', '*', '- [ ]', '- [x]', '1.', '7.', '3)'] as const;

/** A document as a plan writer types it, long or short, lawful or sloppy. Every word stands in it once. */
export const anyMarkdown: fc.Arbitrary<string> = fc
	.array(
		fc.letrec<{ readonly block: readonly string[] }>((tie) => {
			const inside = fc.array(tie('block'), { minLength: 1, maxLength: 2, depthIdentifier: 'block' }).map(apart);
			return {
				block: fc.oneof(
					{ depthSize: 'small', withCrossShrink: true, depthIdentifier: 'block' },
					{
						arbitrary: fc.oneof(
							line.map((text) => [text]),
							longText,
						),
						weight: 4,
					},
					{ arbitrary: fc.oneof(heading, code, fc.constant(['***']), picture, webCode), weight: 2 },
					{ arbitrary: table, weight: 2 },
					{
						arbitrary: fc.tuple(fc.constantFrom(...itemMarks), fc.boolean(), fc.array(inside, { minLength: 1, maxLength: 3 })).map(list),
						weight: 4,
					},
					{ arbitrary: inside.map((lines) => lines.map((text) => `> ${text}`.trimEnd())), weight: 2 },
					{ arbitrary: inside.map((lines) => [':::note[@ @]', ...lines.filter((text) => !text.startsWith(':::')), ':::']), weight: 1 },
				),
			};
		}).block,
		{ minLength: 1, maxLength: 5 },
	)
	.map((blocks) => `${withWords(apart(blocks).join('\n'))}\n\n${notes}\n`);

function row(cells: readonly string[]): string {
	return `| ${cells.map((cell) => cell.replaceAll(/ *\n/g, ' ')).join(' | ')} |`;
}

function list([mark, loose, items]: readonly [string, boolean, readonly (readonly string[])[]]): readonly string[] {
	const room = ' '.repeat(mark.replace(/ \[.\]/, '').length + 1);
	const typed = items.map((lines) => lines.map((text, index) => (index === 0 ? `${mark} ${text}` : `${room}${text}`.trimEnd())));
	return loose ? apart(typed) : typed.flat();
}

/** Blocks with an empty line between them. */
function apart(blocks: readonly (readonly string[])[]): readonly string[] {
	return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])).flatMap((lines) => lines.split('\n'));
}

/** Each `@` between spaces or signs as a word that stands nowhere else. The sign in an address of a mailbox stays. */
function withWords(text: string): string {
	let count = 0;
	return text.replace(/(?<!\bleila)@/g, () => `w${(++count).toString(36)}q`);
}
