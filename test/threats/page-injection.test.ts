import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintJob } from '../../pipeline/model/renderer.ts';
import { booklet, pageOf } from '../render/html/document/a-job.ts';

/** Markup that somebody may type into a plan, a name or a setting. */
const hostile = [
	'<script>alert(1)</script>',
	'</style><script>alert(1)</script>',
	'</title><base href="https://evil.example/">',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'" onmouseover="alert(1)" x="',
	"' style='background:url(https://evil.example)'",
	'"><a href="javascript:alert(1)">',
	'</main></body><form action="https://evil.example"><input>',
	'&lt;script&gt;&#60;script&#62;',
	'*/}body{display:none}/*',
	'";}@import "https://evil.example/x.css";a{content:"',
	'\\"}body{background:url(https://evil.example)}',
	'<!-- --!><iframe src="https://evil.example">',
	']]><use href="https://evil.example/#a"/>',
];

const addresses = [
	'javascript:alert(1)',
	'data:text/html,x',
	'vbscript:x',
	'//evil.example',
	'file:///etc/passwd',
	'blob:x',
	' java\tscript:x',
];

const sam = readFileSync('test/samples/draft-ehc-plan-sam.md', 'utf8');
const amira = readFileSync('content/plans/one-plan-amira.md', 'utf8');
const every = booklet(
	[
		'Ask **early** or ~~late~~, `now`. Read [it](https://www.example.org).[^a] :lang[bore da]{is="cy"} :lang[x]{is="ar"}',
		'- one\n\n1. first\n\n5. fifth\n\n- [x] done',
		'> quoted',
		'    code\n    code',
		'| A | B | C |\n|---|:-:|---|\n| 1 | 2 | 3 |',
		'---',
		':::note[A note]\nText.\n:::',
		'::contact[joy]',
		'The :term[SENCO]{means="special educational needs co-ordinator"} helps, and a :term[plan]{means="a paper"} too.',
		'### Third\n\n#### Fourth\n\n[^a]: A note.',
	].join('\n\n'),
);

const tag = /<([a-z][^\s<>/]*)((?:\s+[^\s=<>/"']+(?:="[^"<]*")?)*)\s*\/?>/gi;
const attribute = /\s([^\s=<>/"']+)(?:="([^"<]*)")?/g;

/** Every tag of a page with the names of its attributes. */
function shapesOf(page: string): readonly string[] {
	return [...page.matchAll(tag)].map(([, name = '', rest = '']) =>
		[name, ...[...rest.matchAll(attribute)].map(([, one = '']) => one).toSorted()].join(' ').toLowerCase(),
	);
}

const attributesOf = (page: string) => [...page.matchAll(tag)].flatMap(([, , rest = '']) => [...rest.matchAll(attribute)]);

/** The names of tags and of attributes that we write. */
const pages = await Promise.all([sam, amira, every].map((text) => pageOf(text)));
const tags = new Set(pages.flatMap(shapesOf).map((shape) => shape.split(' ')[0]));
const attributes = new Set(pages.flatMap(attributesOf).map(([, name = '']) => name));

function expectOurs(page: string): void {
	expect(shapesOf(page).filter((shape) => !tags.has(shape.split(' ')[0]))).toEqual([]);
	expect(
		attributesOf(page).filter(
			([, name = '']) => !attributes.has(name) && !/^(?:start|dir|lang|colspan|rowspan|name|abbr|title)$/.test(name),
		),
	).toEqual([]);
	// A sign that opens no tag of ours would open one in a program that is less strict.
	const rest = page.replace(tag, '').replace(/<\/[a-z][a-z0-9]*>|<!doctype html>/gi, '');
	expect(rest.split('\n').filter((line) => line.includes('<'))).toEqual([]);
	const links = attributesOf(page).filter(([, name = '']) => /^(?:href|src|action|background|poster|data|xlink:href)$/i.test(name));
	expect(
		links
			.map(([, , to = '']) => to)
			.filter((to) => !/^(?:#|\.\/|https?:\/\/|mailto:|tel:|data:image\/(?:png|jpeg|svg\+xml);base64,)/.test(to)),
	).toEqual([]);
	const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
	expect(style).not.toMatch(/url\(|@import|@font-face|expression\(/i);
	expect(style.split('{').length).toBe(style.split('}').length);
}

describe.each(hostile)('%j', (value) => {
	it('in the text, the headings, the names and the tables of a document stays words', async () => {
		const safe = value.replaceAll('$', '$$$$');
		const typed = (text: string) =>
			text
				.replaceAll(/^(#{1,3} .*)$/gm, `$1 ${safe}`)
				.replaceAll(/^(## .*)$/gm, `$1\n\n${safe}\n\n- ${safe}\n`)
				.replaceAll(/^\| (?!-)(.*)$/gm, (_, cells: string) => `| ${value.replaceAll('|', ' ')} ${cells}`);
		for (const text of [sam, amira, every]) expectOurs(await pageOf(typed(text)));
	});

	it('in settings and in the front matter stays words', async () => {
		const named = (job: PrintJob): PrintJob => ({
			...job,
			document: { ...job.document, meta: { ...job.document.meta, case: value, authority: value, child: value, title: value } },
			look: { ...job.look, project: { ...job.look.project, authority: { name: value, team: value, address: value } } },
		});
		for (const text of [sam, every]) expectOurs(await pageOf(text, named));
	});
});

it.each(addresses)('a link to %j leads nowhere', async (address) => {
	expectOurs(await pageOf(booklet(`Read [it](<${address}>).`)));
});

it('random words hold our tags only', async () => {
	const parts = fc.array(
		fc.constantFrom(...hostile, '<', '>', '"', "'", '&', '/', '=', '{', '}', '\\', '\n', '`', '\u0000', '\u2028', 'a '),
		{ maxLength: 12 },
	);
	await fc.assert(
		fc.asyncProperty(parts, async (words) => expectOurs(await pageOf(booklet(words.join(''))))),
		{ numRuns: 100 },
	);
});
