import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice, NoticeBlock, NoticeRun } from '../../pipeline/model/notice.ts';
import type { PrintJob } from '../../pipeline/model/renderer.ts';
import { makeNotices } from '../../pipeline/render/email/make-notices.ts';
import { safeUrl } from '../../pipeline/render/email/safe-url.ts';
import { toHtml } from '../../pipeline/render/email/to-html.ts';
import { jobOf, onItsDay, project, sam, samSource, templateOf, theme, worded } from '../render/email/a-job.ts';
import { everyKind, starter } from '../render/email/every-kind.ts';

/** Markup of every kind that somebody may type into a plan, a name or a setting. */
const hostile = [
	'</mj-text><mj-raw><script>alert(1)</script></mj-raw><mj-text>',
	'</mj-text></mj-column></mj-section><mj-include path="/etc/passwd" type="html" />',
	'<mj-include path="..%2f..%2fetc/passwd" type="css" />',
	'</mj-title><mj-raw><base href="https://evil.example/"></mj-raw>',
	'</mj-style><mj-raw><style>@import "https://evil.example/x.css"</style></mj-raw>',
	'<![CDATA[<img src="https://evil.example/pixel.gif">]]>',
	'<!-- <b> --><!--[if mso]><v:rect><![endif]-->',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'" onmouseover="alert(1)" x="',
	"' style='background:url(https://evil.example)'",
	'"><a href="javascript:alert(1)">',
	'&lt;script&gt;&#60;script&#62;&#x3c;script>',
	'<scr\u0000ipt>alert(1)</scr\u0000ipt>',
	'＜script＞',
	'\\"><script>',
	'{{ 7*7 }} <% x %> {last-day}',
	'<mj-button href="data:text/html,x">x</mj-button>',
	'</td></tr></table><form action="https://evil.example"><input>',
];

const addresses = [
	'javascript:alert(1)',
	'data:text/html,x',
	'vbscript:x',
	'http://evil.example',
	'//evil.example',
	'file:///etc/passwd',
	'https://evil.example',
	' java\tscript:x',
	'blob:x',
	'',
	'mailto:a@b.example?bcc=evil@z.example',
];

const [first] = makeNotices(sam, []).value;
if (first === undefined) throw new Error('Sam has a message.');
const plain: Notice = first;

const tag = /<([a-z][^\s<>/]*)((?:\s+[^\s=<>/"']+(?:="[^"<]*")?)*)\s*\/?>/gi;
const attribute = /\s([^\s=<>/"']+)(?:="([^"<]*)")?/g;
/** What else begins with `<`: the ends of tags, the doctype, and the comments that Outlook reads. */
const others = /<\/[a-z][\w:-]*>|<!doctype html>|<!--\[if [^\]<>]*\]>(?:<!-->)?|<!--<!\[endif\]-->|<!\[endif\]-->/gi;

/** What our own renderer writes: each tag with its attributes. Anything else came from a value. */
const allowed = new Set([
	...(await Promise.all(Object.values(everyKind).map(shapesOfJob))).flat(),
	...shapesOf(await toHtml({ ...plain, subject: '', preview: '' }, theme)),
]);

async function shapesOfJob(job: PrintJob): Promise<readonly string[]> {
	return (await pagesOf(job)).flatMap(shapesOf);
}

/** Every tag of a page with the names of its attributes: `a href style`. */
function shapesOf(page: string): readonly string[] {
	return [...page.matchAll(tag)].map(([, name = '', rest = '']) =>
		[name, ...[...rest.matchAll(attribute)].map(([, one = '']) => one).toSorted()].join(' ').toLowerCase(),
	);
}

/** A page that holds only what our renderer writes, and leads only to where a message may lead. */
function expectOurs(page: string): void {
	expect(shapesOf(page).filter((shape) => !allowed.has(shape))).toEqual([]);
	// A sign that opens no tag of ours would open one in a program that is less strict.
	expect(
		page
			.replace(tag, '')
			.replace(others, '')
			.split('\n')
			.filter((line) => line.includes('<')),
	).toEqual([]);
	const attributes = [...page.matchAll(tag)].flatMap(([, , rest = '']) => [...rest.matchAll(attribute)]);
	const links = attributes.filter(([, name = '']) => /^(?:href|src|srcset|action|background|poster|data|xlink:href)$/i.test(name));
	expect(links.map(([, , target = '']) => target).filter((target) => !/^(?:https:\/\/|mailto:|tel:)/.test(target))).toEqual([]);
	const sheets = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, sheet = '']) => sheet);
	const styles = attributes.filter(([, name]) => name === 'style').map(([, , style = '']) => style);
	expect([...sheets, ...styles].filter((style) => /url\(|expression\(|@import|@font-face/i.test(style))).toEqual([]);
}

const text = fc.oneof(
	fc.constantFrom(...hostile),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc
		.array(fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'mj-text', 'mj-raw', 'script', '!--', ']]>', ' ', 'a', '\n', '\u0000', '`'), {
			maxLength: 20,
		})
		.map((parts) => parts.join('')),
	fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile)).map((both) => both.join('')),
);
const url = fc.option(
	fc.constantFrom(...addresses, 'tel:01632960041', 'mailto:joy@northmoor.example', 'www.northmoor.example').map((typed) => safeUrl(typed)),
	{ nil: undefined },
);
const run: fc.Arbitrary<NoticeRun> = fc
	.record({ text, strong: fc.boolean(), url })
	.map(({ text: words, strong, url: to }) => ({ text: words, ...(strong && { strong }), ...(to !== undefined && { url: to }) }));
const runs = fc.array(run, { maxLength: 3 });
const block: fc.Arbitrary<NoticeBlock> = fc.oneof(
	fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs }),
	fc.record({ kind: fc.constant('paragraph' as const), runs }),
	fc.record({ kind: fc.constant('date-box' as const), title: text, date: text, runs }),
	fc.record({
		kind: fc.constant('button' as const),
		text,
		url: fc.constantFrom('https://northmoor.example', 'https://northmoor.example/?a=1&b=2'),
	}),
	fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 3 }) }),
	fc.record({ kind: fc.constant('small-print' as const), lines: fc.array(runs, { maxLength: 2 }) }),
);
const notice: fc.Arbitrary<Notice> = fc
	.record({ subject: text, preview: text, letterhead: text, blocks: fc.array(block, { minLength: 1, maxLength: 4 }) })
	.map(({ letterhead: name, ...rest }) => ({ ...plain, ...rest, letterhead: { name, lines: [] } }));

/** Random messages of a unit run, about 3 seconds of them; `SOAK=1` makes 5,000. */
const trees = process.env['SOAK'] === undefined ? 600 : 5000;

it(`${trees} random messages of hostile words hold our tags and attributes only`, async () => {
	await fc.assert(
		fc.asyncProperty(notice, async (one) => expectOurs(await toHtml(one, theme))),
		{ numRuns: trees },
	);
}, 600_000);

describe.each(hostile)('%j', (value) => {
	it('in the text of a document, in names and in settings stays words', async () => {
		const typed = (text: string) =>
			text.replaceAll(/^(## .*)$/gm, `$1\n\n${value.replaceAll('$', '$$$$')}\n\n- ${value.replaceAll('$', '$$$$')}\n`);
		const authority = { ...project.authority, name: value, team: value, phone: value, address: value };
		const jobs = [starter('views-request', typed), starter('help-started', typed), onItsDay(jobOf(samSource, { authority }))];
		const pages = (await Promise.all(jobs.map(pagesOf))).flat();
		expect(pages.length).toBeGreaterThan(3);
		for (const page of pages) expectOurs(page);
	});

	it('in the wording of a template stays words', async () => {
		const template = templateOf(sam);
		const blocks = [...template.blocks, { kind: 'paragraph' as const, text: `${value} [${value}](${value}) **${value}**` }];
		for (const page of await pagesOf(worded(sam, { ...template, blocks, preview: value, subject: value }))) expectOurs(page);
	});
});

it.each(addresses)('a link of a template to %j leads nowhere, or where it says', async (address) => {
	const template = templateOf(sam);
	const blocks = [
		...template.blocks,
		{ kind: 'paragraph' as const, text: `[Here](${address.replaceAll(/[\s()]/g, '')})` },
		{ kind: 'button' as const, text: 'Here', url: address },
	];
	for (const page of await pagesOf(worded(sam, { ...template, blocks }))) expectOurs(page);
});

it('the program that makes the HTML is told to read no other file, and the wording holds no name of one', async () => {
	const include = '<mj-include path="package.json" />';
	const page = await toHtml({ ...plain, blocks: [{ kind: 'paragraph', runs: [{ text: include }] }] }, theme);
	expect(page).toContain('&lt;mj-include path=&quot;package.json&quot; /&gt;');
	expect(page).not.toContain('plainplan"');
});

async function pagesOf(job: PrintJob): Promise<readonly string[]> {
	return Promise.all(makeNotices(job, []).value.map((one) => toHtml(one, theme)));
}
