/** Markdown of GFM beside what the parser makes of it, in short: see `gfm.test.ts`. */
type GfmCase = readonly [markdown: string, expected: string];

const head = '| a | b |\n|---|---|\n';

const tables: readonly GfmCase[] = [
	[`${head}| 1 | 2 |`, 'table(a|b; 1|2)'],
	['a | b\n---|---\n1 | 2', 'table(a|b; 1|2)'],
	['| a |\n|---|\n| 1 |', 'table(a; 1)'],
	['| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |', 'table(a|left:b|right:c|center:d; 1|2|3|4)'],
	[`${head}| 1 |`, 'table(a|b; 1|)'],
	[`${head}| 1 | |`, 'table(a|b; 1|)'],
	[`${head}| | |`, 'table(a|b; |)'],
	['| a | b |\n|---|---|', 'table(a|b)'],
	[`${head}| 1 \\| 2 | 3 |`, 'table(a|b; 1 | 2|3)'],
	[`${head}| \`1 \\| 2\` | 3 |`, 'table(a|b; `1 | 2`|3)'],
	[`${head}| *1* | **2** |`, 'table(a|b; em(1)|strong(2))'],
	[`${head}| ~~1~~ | [2](x.html) |`, 'table(a|b; del(1)|link(2 x.html))'],
	[`${head}| 1:1 | 10:30 |`, 'table(a|b; 1:1|10:30)'],
	[`${head}| Reads. :from[EP] | 2 |`, 'table(a|b; Reads. from(EP)|2)'],
	[`${head}| 1 | 2 |\n| 3 | 4 |`, 'table(a|b; 1|2; 3|4)'],
	[`${head}| 1 | 2 |\n\nText.`, 'table(a|b; 1|2) p(Text.)'],
	[`${head}| 1 | 2 |\nText.`, 'table(a|b; 1|2; Text.|)'],
	[`${head}| 1 | 2 |\n> Text.`, 'table(a|b; 1|2) quote(p(Text.))'],
	['| a | b |\n|---|\n| 1 | 2 |', 'table(a|b; 1|2)'],
	['| a | b |\n| 1 | 2 |', 'table(a|b; 1|2)'],
	[`> ${head.replaceAll('\n', '\n> ')}| 1 | 2 |`, 'quote(table(a|b; 1|2))'],
	[`- ${head.replaceAll('\n', '\n  ')}| 1 | 2 |`, 'ul(table(a|b; 1|2))'],
	[`${head}| https://example.org/a | 2 |`, 'table(a|b; link(https://example.org/a https://example.org/a)|2)'],
	[`${head}| é 😀 | &amp; |`, 'table(a|b; é 😀|&)'],
	[`${head}| ![map](map.png) | 2 |`, 'table(a|b; img(map map.png)|2)'],
];

const tasks: readonly GfmCase[] = [
	['- [ ] Ask.', 'ul([ ] p(Ask.))'],
	['- [x] Ask.', 'ul([x] p(Ask.))'],
	['- [X] Ask.', 'ul([x] p(Ask.))'],
	['1. [x] Ask.\n2. [ ] Go.', 'ol1([x] p(Ask.), [ ] p(Go.))'],
	['- [ ] Ask.\n- Go.', 'ul([ ] p(Ask.), p(Go.))'],
	['- [ ] Ask.\n  - [x] Mum.', 'ul([ ] p(Ask.) ul([x] p(Mum.)))'],
	['- [y] Ask.', 'ul(p([y] Ask.))'],
	['- [ ]Ask.', 'ul(p([ ]Ask.))'],
	['- []', 'ul(p([]))'],
	['[x] Ask.', 'p([x] Ask.)'],
	['- [x] *Ask.*', 'ul([x] p(em(Ask.)))'],
	['- text [x] more', 'ul(p(text [x] more))'],
];

const struck: readonly GfmCase[] = [
	['~~gone~~', 'p(del(gone))'],
	['~gone~', 'p(del(gone))'],
	['~~gone', 'p(~~gone)'],
	['~~~gone~~~', 'code(gone~~~: )'],
	['a ~~b *c*~~ d', 'p(a del(b em(c)) d)'],
	['*a ~~b~~*', 'p(em(a del(b)))'],
	['~~a\nb~~', 'p(del(a b))'],
	['~~a~', 'p(~~a~)'],
	['a~b~c', 'p(adel(b)c)'],
	['\\~~a~~', 'p(~~a~~)'],
	['`~~a~~`', 'p(`~~a~~`)'],
];

const addresses: readonly GfmCase[] = [
	['www.example.org', 'p(link(www.example.org http://www.example.org))'],
	['https://example.org/a?b=c', 'p(link(https://example.org/a?b=c https://example.org/a?b=c))'],
	['See https://example.org.', 'p(See link(https://example.org https://example.org).)'],
	['(https://example.org)', 'p((link(https://example.org https://example.org)))'],
	['https://example.org/(a)', 'p(link(https://example.org/(a) https://example.org/(a)))'],
	['leila@example.org', 'p(link(leila@example.org mailto:leila@example.org))'],
	['Write to leila@example.org.', 'p(Write to link(leila@example.org mailto:leila@example.org).)'],
	['leila@example', 'p(leila@example)'],
	['mailto:leila@example.org', 'p(mailto:leila@example.org)'],
	['<leila@example.org>', 'p(link(leila@example.org mailto:leila@example.org))'],
	['<https://example.org>', 'p(link(https://example.org https://example.org))'],
	['[https://example.org](x.html)', 'p(link(https://example.org x.html))'],
	['*https://example.org*', 'p(em(link(https://example.org https://example.org)))'],
	['`https://example.org`', 'p(`https://example.org`)'],
	['wwwexample.org', 'p(wwwexample.org)'],
	['http://', 'p(http://)'],
	['https://example.org:8080/a', 'p(link(https://example.org:8080/a https://example.org:8080/a))'],
];

const footnotes: readonly GfmCase[] = [
	['Text.[^a]\n\n[^a]: More.', 'p(Text.^a)'],
	['Text.[^a] Text.[^a]\n\n[^a]: More.', 'p(Text.^a Text.^a)'],
	['[^b] [^a]\n\n[^a]: One.\n[^b]: Two.', 'p(^b ^a)'],
	['Text.[^a]', 'p(Text.[^a])'],
	['Text.[^a]\n\n[^a]: More.\n\n    Still more.', 'p(Text.^a)'],
	['Text.[^a]\n\n[^a]: - One\n      - Two', 'p(Text.^a)'],
	['Text.[^a]\n\n[^a]: More.[^b]\n\n[^b]: Last.', 'p(Text.^a)'],
	['| a[^a] |\n|---|\n| b |\n\n[^a]: More.', 'table(a^a; b)'],
	['Text.[^A b]', 'p(Text.[^A b])'],
	['Text.[^1]\n\n[^1]:\n    More.', 'p(Text.^1)'],
];

/** All cases, by what they are about. */
export const gfmCases = [
	['tables', tables],
	['task lists', tasks],
	['struck words', struck],
	['addresses', addresses],
	['footnotes', footnotes],
] as const;
