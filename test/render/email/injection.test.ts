import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../../pipeline/deliver/compose-message.ts';
import { isPlainAddress } from '../../../pipeline/model/email-address.ts';
import type { Notice } from '../../../pipeline/model/notice.ts';
import { messages } from '../../../pipeline/render/email/index.ts';
import { makeNotices } from '../../../pipeline/render/email/make-notices.ts';
import { safeUrl } from '../../../pipeline/render/email/safe-url.ts';
import { toHtml } from '../../../pipeline/render/email/to-html.ts';
import { toText } from '../../../pipeline/render/email/to-text.ts';
import { jobOf, make, project, sam, samSource, theme } from './a-job.ts';
import { allowedHeaders } from './allowed-headers.ts';

const hostile = [
	'</mj-text><mj-raw><script>alert(1)</script></mj-raw><mj-text>',
	'<img src=x onerror=alert(1)>',
	'" onmouseover="alert(1)',
	"'><svg/onload=alert(1)>",
	'&lt;script&gt;',
	'<!-- --><b>',
	']]><x>',
	'**bold** [link](https://evil.example)',
	'{last-day} {phone}',
	'a\r\nBcc: evil@evil.example\r\n\r\nbody',
	'\u202egnp.exe',
	'{{ 7 * 7 }} <% x %>',
	'<mj-include path="/etc/passwd" />',
];

const [first] = makeNotices(sam, []).value;
if (first === undefined) throw new Error('Sam has a message.');
const plain: Notice = first;

function tagsOf(page: string): readonly string[] {
	return page.match(/<\/?[a-z][^\s/>]*/gi) ?? [];
}

describe('a hostile value in a message', () => {
	it.each(hostile)('as a name, %j adds no tag, link or line', async (value) => {
		const job = { ...sam, document: { ...sam.document, meta: { ...sam.document.meta, people: withName(value) } } };
		const [notice] = makeNotices(job, []).value;
		if (notice === undefined) throw new Error('There is a message.');
		const [page, baseline] = await Promise.all([toHtml(notice, theme), toHtml(plain, theme)]);
		expect(tagsOf(page)).toEqual(tagsOf(baseline));
		expect(page.match(/href="[^"]*"/g)).toEqual(baseline.match(/href="[^"]*"/g));
		expect(toText(notice).split('\n')).toHaveLength(toText(plain).split('\n').length);
	});

	it.each(hostile)('as the name of the council and of the schools list, %j adds no tag', async (value) => {
		const authority = { ...project.authority, name: value, phone: '01632 960 041', address: value };
		const look = { ...sam.look, project: { ...project, authority, schoolsList: { name: value, web: 'www.northmoor.example' } } };
		const rendered = await messages.render({ ...sam, look }, []);
		const page = new TextDecoder().decode(rendered.artifacts[0]?.bytes);
		expect(tagsOf(page)).toEqual(tagsOf(await toHtml(plainWithoutFiles(), theme)));
	});

	it('whatever it is, the page keeps its tags', async () => {
		const baseline = tagsOf(await toHtml(plain, theme));
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (value) => {
				const runs = [{ text: value }];
				const blocks = plain.blocks.map((block) =>
					block.kind === 'paragraph' && block.runs[0]?.text.startsWith('Dear') ? { ...block, runs } : block,
				);
				expect(tagsOf(await toHtml({ ...plain, blocks }, theme)).filter((tag) => tag !== '<span' && tag !== '</span')).toEqual(
					baseline.filter((tag) => tag !== '<span' && tag !== '</span'),
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('cannot write a header: 10 hostile senders leave the headers as they are', async () => {
		for (const value of hostile) {
			const eml = await composeMessage({ ...plain, from: { ...plain.from, name: value } }, { html: '<p>x</p>', text: 'x' });
			const mail = await PostalMime.parse(eml.bytes);
			expect(mail.headers.map(({ key }) => key).sort()).toEqual(allowedHeaders);
			expect(mail.to?.map((to) => 'address' in to && to.address)).toEqual(['leila@example.org']);
			expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
		}
	});

	it('cannot become a recipient: the envelope refuses what is not one plain address', async () => {
		const person = { ...plain.person, channel: { kind: 'email' as const, address: 'parent@good.example <evil@z.example>' } };
		await expect(composeMessage({ ...plain, person }, { html: '', text: '' })).rejects.toThrow('is not one plain address');
	});
});

describe('an address', () => {
	it.each([
		'leila@example.org',
		"ann.o'neill@post.example.org",
		'ann+plan@example.org',
		'a@b-c.example',
		'x_1@example.co.uk',
		'_ann@example.org',
	])('%s is plain', (address) => expect(isPlainAddress(address)).toBe(true));

	it.each([
		'',
		'leila',
		'Leila <leila@example.org>',
		'leila@example.org, evil@z.example',
		'leila@example.org;evil@z.example',
		'leila@example.org evil@z.example',
		'leila@example.org\r\nBcc: evil@z.example',
		'leila@example.org\n',
		'leila(comment)@example.org',
		'"leila"@example.org',
		'leila@exämple.org',
		'lëila@example.org',
		'leila@[127.0.0.1]',
		'leila@127.0.0.1',
		'leila@example.org.',
		'leila@example',
		'leila@@example.org',
		'.leila@example.org',
		'leila.@example.org',
		'lei..la@example.org',
		'-leila@example.org',
		'leila@-example.org',
		'leila@example-.org',
		'leila%evil@example.org',
		'evil!leila@example.org',
		'leila@example.org\u0000',
		'@example.org',
		`${'a'.repeat(65)}@example.org`,
		`a@${'b'.repeat(64)}.org`,
		`a@${'b.'.repeat(130)}org`,
	])('%j is not', (address) => expect(isPlainAddress(address)).toBe(false));

	it('that is not plain is a finding at its person, and nobody is written to', async () => {
		const job = jobOf(samSource.replace('leila@example.org', '-leila@example.org'));
		const { findings, notices } = await make(job);
		expect(findings.map(({ ruleId, level, message }) => `${ruleId} ${level} ${message}`)).toEqual([
			'notice/address error "-leila@example.org" is not an address that we can write to.',
		]);
		expect(findings[0]?.span.start.line).toBe(14);
		expect(notices).toEqual([]);
	});
});

describe('a link', () => {
	it.each([
		['www.northmoor.example/schools', 'https://www.northmoor.example/schools'],
		['https://northmoor.example', 'https://northmoor.example'],
		['mailto:joy@northmoor.example', 'mailto:joy@northmoor.example'],
		['tel:01632960041', 'tel:01632960041'],
	])('to %s leads to %s', (typed, url) => expect(safeUrl(typed)).toBe(url));

	it.each([
		'javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		' java\nscript:alert(1)',
		'data:text/html,x',
		'http://northmoor.example',
		'file:///etc/passwd',
		'https://user:secret@northmoor.example',
		'https://northmoor.example/"onclick="x',
		'https://localhost',
		'mailto:a@b.example,c@d.example',
		'mailto:a@b.example?bcc=evil@z.example',
		'mailto:',
		'tel:abc',
		'',
	])('to %j leads nowhere', (typed) => expect(safeUrl(typed)).toBeUndefined());
});

describe('MJML', () => {
	it('is never loaded where a file stands that it would run: build refuses', () => {
		expect(messages.refuses).toEqual(['.mjmlconfig']);
	});
});

function withName(name: string) {
	return sam.document.meta.people.map((person) => (person.key === 'mum' ? { ...person, name } : person));
}

function plainWithoutFiles(): Notice {
	return plain;
}
