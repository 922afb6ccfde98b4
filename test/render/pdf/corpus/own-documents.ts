/** Bodies of booklets, one for each thing that Markdown can hold and that is hard to print. */
export const ownDocuments: Readonly<Record<string, string>> = {
	'lists six deep': listDeep(6, '-'),
	'numbered lists six deep': listDeep(6, '1.'),
	'lists of several paragraphs': '1. One.\n\n   More of one.\n\n   - Inside.\n\n     More inside.\n\n   Last of one.\n\n2. Two.\n',
	'lists that hold all kinds of blocks': [
		'- > A quotation first.',
		'- ```\n  code first\n  ```',
		'- | A | B |\n  |---|---|\n  | table | first |',
		'- - - A list in a list in a list.',
		'- # A heading first',
		'-\n- An item after an empty one.',
		'- ***',
		'- ![A map](map.png)',
	].join('\n'),
	'numbers of lists': '7. Seven\n8. Eight\n\n<!-- -->\n\n0) Nought\n1) One\n\n<!-- -->\n\n999999999. Very many\n1. More\n',
	'a list of 300 items': lines(300, (at) => `${at}. Item ${at} of many.`),
	'task lists':
		'- [x] Done\n- [ ] Open\n  - [x] Done inside\n\n    with a paragraph\n  - [ ] Open inside\n- No task\n\n1. [ ] First\n2. [x] Second\n',
	'an item longer than a page': `- ${words(900)}\n\n  ${words(300)}\n- After it.\n`,
	'code of 200 lines': `\`\`\`js\n${lines(200, (at) => `${'  '.repeat(at % 7)}line${at}();`)}\n\`\`\`\n`,
	'code of very long lines': `\`\`\`\n${'letters'.repeat(80)}\n${words(120)}\n\tafter a tab\n\n  after spaces\n\`\`\`\n`,
	'empty code': '```\n```\n\nAfter.\n\n    set in\n\n\n    after gaps\n',
	'code in a list in a quotation': '> - Item\n>\n>   ```\n>   code\n>     more\n>   ```\n> - Next\n',
	'`marks` in code': 'Type `` a ` b `` and `*not bold*` and ` `, or `'.concat('x'.repeat(300), '`.\n'),
	'quotations six deep': `${'> '.repeat(6)}Six deep.\n\nAfter.\n\n> - a list\n> - | A | B |\n>   |---|---|\n>   | 1 | 2 |\n>\n> # A heading\n>\n> > \`\`\`\n> > code\n> > \`\`\`\n`,
	'a quotation over three pages': lines(90, (at) => `> Line ${at} of a quotation.\n>`),
	'footnotes of all kinds': [
		'One.[^1] Two.[^2] One again.[^1] And again.[^1]',
		'### A heading with a note[^3]',
		'| A[^4] | B |\n|---|---|\n| x[^1] | y[^5] |',
		'- An item.[^6]\n\n> A quotation.[^7]',
		'[^1]: Note one, with a [link](https://example.org/).',
		'[^2]: Note two.\n\n    Its second paragraph.\n\n    - its list\n    - of two\n\n    ```\n    its code\n    ```',
		'[^3]: Note three leads to another.[^8]',
		'[^4]: | A | B |\n    |---|---|\n    | in | note |',
		'[^5]: Note five.\n\n[^6]: ![A map](map.png)\n\n[^7]: > A quotation as a note.\n\n[^8]: Note eight leads to itself.[^8]',
	].join('\n\n'),
	'60 footnotes': `${lines(60, (at) => `Word ${at}.[^n${at}]`)}\n\n${lines(60, (at) => `[^n${at}]: Note ${at}.\n`)}`,
	'a footnote over two pages': `Text.[^long]\n\n[^long]: ${words(700)}\n\n    ${words(300)}\n`,
	'aligned tables':
		'| Left | Middle | Right | None |\n|:--|:-:|--:|---|\n| a | b | c | d |\n| one two | `three` | **four** | [five](https://example.org) |\n',
	'a table over five pages': `| Week | What | Who |\n|---|---|---|\n${lines(150, (at) => `| ${at} | ${words(12)} | Teacher ${at} |`)}\n`,
	'a row taller than a page': `| Part | What |\n|---|---|\n| short | row |\n| tall | ${words(800)} |\n| short | row |\n`,
	'a first row taller than a page': `| Part | What |\n|---|---|\n| tall | ${words(800)} |\n| short | row |\n`,
	'rows taller than a page, as records': `|${' Column |'.repeat(9)}\n|${'---|'.repeat(9)}\n${lines(3, (at) => `| ${at} | ${words(600)} |${' Internationalisation |'.repeat(7)}`)}\n`,
	'a table of twelve columns': `|${lines(12, (at) => ` Col ${at} |`).replaceAll('\n', '')}\n|${'---|'.repeat(12)}\n${lines(8, () => `|${lines(12, (at) => ` Word${at} |`).replaceAll('\n', '')}`)}\n`,
	'a table of one column': `| Only |\n|---|\n${lines(60, (at) => `| Row ${at} |`)}\n`,
	'tables with gaps': '| A | B | C |\n|---|---|---|\n| 1 |\n| | 2 | |\n| | | |\n\n| | |\n|---|---|\n| a | b |\n\n| Head | |\n|---|---|\n',
	'very long words in a table': `| A | B | C |\n|---|---|---|\n| ${'longer'.repeat(40)} | https://example.org/${'path/'.repeat(40)} | ${'w'.repeat(200)} |\n`,
	'tables in lists and quotations': '1. - | A | B |\n     |---|---|\n     | 1 | 2 |\n\n> > | A | B |\n> > |---|---|\n> > | 1 | 2 |\n',
	'pictures in a table': '| Picture | Words |\n|---|---|\n| ![A map](map.png) | ![A bus](bus.png) by bus ![A train](train.png) |\n',
	'very long words': [
		words(3),
		'longer'.repeat(400),
		`**${'bolder'.repeat(60)}**`,
		`### ${'heading'.repeat(40)}`,
		`- ${'item'.repeat(90)}`,
		`> ${'quote'.repeat(90)}`,
	].join('\n\n'),
	'a very long address': `See https://example.org/${'a-path/of-many_parts?and=more&'.repeat(30)} now, or [${'here'.repeat(60)}](https://example.org/).\n`,
	'headings of all levels':
		'### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\nText.\n\n## Two\n\n###### Six after two\n\n# One again\n\n### Three\n',
	'80 headings in a row': lines(80, (at) => `### Heading ${at}\n`),
	'a heading of many lines': `### ${words(150)}\n\nText.\n\n## ${words(90)}\n\nText.\n`,
	'headings without words':
		'##\n\nText.\n\n###\n\nText.\n\n## ![A map](map.png)\n\n### Before ![A bus](bus.png) after\n\n#\n\nText.\n\n## &nbsp;\n\nText.\n',
	'headings with marks':
		'### *Bold* `code` ~~gone~~ [link](https://example.org) :lang[Cymraeg]{is="cy"} <b>x</b>\n\nText.\n\n## A *part* with `code` and a [link](https://example.org)\n\nText.\n',
	pictures: [
		'![A map](map.png)',
		'![A map](map.png "The way to school")',
		'[![A map](map.png)](https://example.org/map)',
		'Before ![A bus](bus.png) between ![A train](train.png) after.',
		'- ![A map](map.png)\n- Words ![A bus](bus.png)',
		'> ![A map](map.png)',
		'**bold ![A bus](bus.png) bold**',
		'![*Starred* words](map.png)',
		'![](map.png)',
	].join('\n\n'),
	'60 rules': lines(60, (at) => `${at}\n\n***\n`),
	'code for web pages':
		'<div>\n*not Markdown*\n</div>\n\nText <b>bold</b> <!-- a comment --> and <br/> more.\n\n<!-- alone -->\n\n<script>\nlet x;\n</script>\n',
	'escapes and references': '\\# \\*a\\* \\[b\\] &amp; &lt; &copy; &nbsp; &#233; &#x1F600; &NotEqualTilde; \\\\ \\`\n',
	'hard breaks': `One  \ntwo\\\nthree\n\n${lines(80, (at) => `line ${at}\\`)}\nend\n`,
	'a paragraph over five pages': `${words(3000)}\n`,
	'a note over three pages': `:::note[A long note]\n${lines(70, (at) => `Line ${at} of a note.\n`)}\n:::\n`,
	'a note that holds all kinds of blocks':
		':::note[Title]\n### Inside\n\n- a\n  - b\n\n> quoted\n\n```\ncode\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![A map](map.png)\n\nText.[^1]\n:::\n\n[^1]: Note.\n',
	'letters of many languages':
		'Welsh: Mae Siân yn darllen, tŷ, gŵr, ẁ ẅ. Polish: Zażółć gęślą jaźń. Vietnamese: Tiếng Việt rất đẹp. Greek: Καλημέρα. Cyrillic: Добрый день.\n\nTurkish: ığdır İ ş. Romanian: ș ț. Czech: ďťňů. Maltese: ħ ġ ż. Lithuanian: ėšį.\n',
	'signs, arrows and boxes': '✓ ✗ ☐ ☑ → ← ↑ ↓ ⇒ • ■ □ ▲ ● ○ ★ ½ ¼ ¾ × ÷ ± ≤ ≥ ≠ € £ ° … – — ‰ № ™\n',
	'combining marks': 'Cafe\u0301, n\u0303, s\u0323\u0307, o\u031b\u0323, x\u0301, A\u030a.\n',
	emoji: 'Happy 😀, family 👩‍👧, thumbs 👍🏽, flag 🇬🇧, heart ❤️, star ⭐.\n',
	'a Hebrew and an Arabic word':
		'She says שלום to her aunt and مرحبا to her uncle.\n\n| Word | Means |\n|---|---|\n| שלום עולם | hello world |\n| مرحبا | hello |\n',
	'Chinese and Japanese words': 'Her name is 王小明. He says こんにちは.\n',
	'spaces and signs that are not seen':
		'A no\u00a0break, a no\u2011break, a soft\u00adhyphen, a zero\u200bwidth, a joiner\u200d, a tab\there, a\u2028line.\n',
	'nothing at all': '',
	'only marks': '*\n\n-\n\n>\n\n1.\n\n- [ ]\n\n```\n```\n',
};

function listDeep(depth: number, mark: string): string {
	return Array.from({ length: depth }, (_, level) => {
		const room = ' '.repeat((mark.length + 1) * level);
		return `${room}${mark} Level ${level + 1}.\n\n${room}${' '.repeat(mark.length + 1)}More of level ${level + 1}.\n`;
	}).join('\n');
}

function lines(count: number, line: (at: number) => string): string {
	return Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
}

function words(count: number): string {
	return lines(count, (at) => `word${at}`).replaceAll('\n', ' ');
}
