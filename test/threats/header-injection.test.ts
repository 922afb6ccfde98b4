import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../pipeline/deliver/compose-message.ts';
import { markTrial } from '../../pipeline/deliver/worker/mark-trial.ts';
import type { Notice, NoticeAttachment } from '../../pipeline/model/notice.ts';
import { makeNotices } from '../../pipeline/render/email/make-notices.ts';
import { jobOf, make, onItsDay, project, sam, samSource } from '../render/email/a-job.ts';
import { allowedHeaders } from '../render/email/allowed-headers.ts';

/** What somebody may type to write a header of their own, or to spoil one. */
const hostile: readonly (readonly [what: string, value: string])[] = [
	['CR LF', 'Draft plan\r\nBcc: evil@z.example'],
	['LF', 'Draft plan\nBcc: evil@z.example'],
	['CR', 'Draft plan\rBcc: evil@z.example'],
	['a blank line', 'Draft plan\r\n\r\n<script>alert(1)</script>'],
	['a folded line', 'Draft plan\r\n Bcc: evil@z.example'],
	['NUL', 'Draft plan\u0000Bcc: evil@z.example'],
	['an encoded word', '=?utf-8?B?RHJhZnQNCkJjYzogZXZpbEB6LmV4YW1wbGU=?='],
	['an encoded word with its own line ends', '=?utf-8?Q?Draft=0D=0ABcc:_evil@z.example?='],
	['2,000 letters without a blank', 'a'.repeat(2000)],
	['2,000 letters beyond ASCII', 'é'.repeat(2000)],
	['marks that turn letters round', '📬\u202eelpmaxe.z@live\u202c'],
	['line ends of Unicode', 'Draft plan\u2028Bcc: evil@z.example\u2029\u0085'],
	['quotes, commas and brackets', '"Draft" <evil@z.example>, plan; \\"'],
];

/** What a part of a message may say about itself. */
const allowedInParts = ['content-disposition', 'content-transfer-encoding', 'content-type'];

const parts = { html: '<!doctype html><p>Here it is.</p>', text: 'Here it is.' };
const file: NoticeAttachment = {
	fileName: 'draft-plan.pdf',
	title: 'The draft',
	mediaType: 'application/pdf',
	bytes: Buffer.from('%PDF-1.7'),
};
const plain: Notice = { ...firstNotice(), attachments: [file] };

describe.each<[string, (value: string) => Partial<Notice>]>([
	['the subject', (value) => ({ subject: value })],
	['the name of the sender', (value) => ({ from: { ...plain.from, name: value } })],
	['the name of the reader', (value) => ({ person: { ...plain.person, name: value } })],
	['the number that makes the Message-ID and the marks between parts', (value) => ({ fileName: value, kind: value, case: value })],
	['the name on the letterhead', (value) => ({ letterhead: { name: value, lines: [value] } })],
])('%s', (_, at) => {
	it.each(hostile)('with %s writes no header', async (_what, value) => {
		const { bytes } = await composeMessage({ ...plain, ...at(value) }, parts);
		const mail = await expectOurHeadersOnly(bytes);
		expect(mail.text?.trim()).toBe(parts.text);
		expect(mail.attachments.map(({ filename }) => filename)).toEqual(['draft-plan.pdf']);
	});
});

it('the words of a subject stay, but for the signs that could harm', async () => {
	const subjects = ['Draft plan\r\nBcc: evil@z.example', '=?utf-8?Q?Draft?=', 'Cynllun drafft – ŵyth', 'b'.repeat(450)];
	const read = await Promise.all(
		subjects.map(async (subject) => (await PostalMime.parse((await composeMessage({ ...plain, subject }, parts)).bytes)).subject),
	);
	expect(read).toEqual([
		'Draft plan Bcc: evil@z.example',
		'= ?utf-8?Q?Draft?=',
		'Cynllun drafft – ŵyth',
		`${'b'.repeat(200)} ${'b'.repeat(200)} ${'b'.repeat(50)}`,
	]);
});

describe.each<[string, (value: string) => Partial<Notice>]>([
	['the name of a file', (value) => ({ attachments: [{ ...file, fileName: value }] })],
	['the kind of a file', (value) => ({ attachments: [{ ...file, mediaType: value }] })],
	['the language', (value) => ({ lang: value })],
	['the day', (value) => ({ date: value })],
	['the address of the reader', (value) => ({ person: { ...plain.person, channel: { kind: 'email', address: value } } })],
	['the address of the sender', (value) => ({ from: { ...plain.from, address: value } })],
	['the address for answers', (value) => ({ from: { ...plain.from, replyTo: value } })],
])('%s, which nobody types as free words', (_, at) => {
	it.each(hostile)('with %s stops the message', async (_what, value) => {
		await expect(composeMessage({ ...plain, ...at(value) }, parts)).rejects.toThrow(/is no .* of a message\.|is not one plain address\./);
	});
});

it.each(['..', '../plan.pdf', 'c:plan.pdf', '/etc/passwd', 'plan.pdf\t', '.hidden', 'a=b?.pdf'])(
	'%j is no name of a file',
	async (fileName) => {
		await expect(composeMessage({ ...plain, attachments: [{ ...file, fileName }] }, parts)).rejects.toThrow('is no file name');
	},
);

it.each(['2026-13-01', '2026-11-32', '2026-11-1', 'today', ''])('%j is no day', async (date) => {
	await expect(composeMessage({ ...plain, date }, parts)).rejects.toThrow('is no day');
});

describe.each<[string, (typed: string) => string]>([
	['the number of the case', (typed) => samSource.replace('case: NM-0417', `case: ${typed}`)],
	["the child's name", (typed) => samSource.replace('child: Sam', `child: ${typed}`)],
	['the name of a parent', (typed) => samSource.replace('Leila,', `${typed.slice(1, -1).replaceAll(',', '')},`)],
	['the school', (typed) => samSource.replace(/^school-now: .*$/m, `school-now: ${typed}`)],
])('a message made of a document with %s typed', (_, change) => {
	it.each(hostile)('with %s: our headers, or no message', async (_what, value) => {
		const source = change(JSON.stringify(value));
		expect(source).not.toBe(samSource);
		await expectSoundMessages(onItsDay(jobOf(source)));
	});
});

describe.each<[string, (value: string) => object]>([
	['the name of the authority', (name) => ({ authority: { ...project.authority, name } })],
	['its team, address and telephone', (value) => ({ authority: { ...project.authority, team: value, address: value, phone: value } })],
	['the name of the sender', (name) => ({ sender: { ...project.sender, name } })],
])('a message made with %s in the settings', (_, change) => {
	it.each(hostile)('as %s has our headers only', async (_what, value) => {
		expect(await expectSoundMessages(onItsDay(jobOf(samSource, change(value))))).toBeGreaterThan(0);
	});
});

it('a trial marks the one subject that there is, whatever the message says below it', async () => {
	const { bytes } = await composeMessage(plain, { ...parts, text: 'Subject: another\r\n\r\nSubject: a third' });
	const mail = await expectOurHeadersOnly(markTrial(bytes));
	expect(mail.subject).toBe(`[Trial] ${plain.subject}`);
	expect(mail.text).toContain('Subject: another');
});

/** Makes all messages of a job; how many emails there are. */
async function expectSoundMessages(job: Parameters<typeof make>[0]): Promise<number> {
	const made = await make(job);
	const emails = made.paths.filter((path) => path.endsWith('.eml'));
	for (const path of emails) {
		await expectOurHeadersOnly(made.bytes(path));
		expect(path).toMatch(/^messages\/[\w-]+\.eml$/);
	}
	if (emails.length === 0) expect(made.notices.filter(({ person }) => person.channel?.kind === 'email')).toEqual([]);
	return emails.length;
}

/** Our headers, each once; one reader; lines that every mail program takes. */
async function expectOurHeadersOnly(bytes: Uint8Array): Promise<Email> {
	const raw = Buffer.from(bytes).toString('latin1');
	const mail = await PostalMime.parse(bytes);
	expect(mail.headers.map(({ key }) => key).toSorted()).toEqual(allowedHeaders);
	expect(raw.split('\r\n\r\n')[0]?.match(/^(?:From|To|Subject|Date|Message-ID|Reply-To):/gim)).toHaveLength(6);
	expect([mail.to, mail.replyTo].map((found) => found?.map(({ address }) => address))).toEqual([
		['leila@example.org'],
		['sen@northmoor.example'],
	]);
	expect([mail.from?.address, mail.cc, mail.bcc]).toEqual(['plans@northmoor.example', undefined, undefined]);
	expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@northmoor\.example>$/);
	expect(mail.date).toMatch(/^\d{4}-\d\d-\d\dT09:00:00\.000Z$/);
	expect(Object.values({ ...mail, html: '', text: '', attachments: [] }).join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
	expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
	expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	expect(namesInParts(raw).filter((name) => !allowedInParts.includes(name))).toEqual([]);
	return mail;
}

/** The names of the headers of all parts. */
function namesInParts(raw: string): readonly string[] {
	const heads = raw
		.split(/\r\n--+_NmP-[^\r]*\r\n/)
		.slice(1)
		.map((part) => part.split('\r\n\r\n')[0] ?? '');
	return heads.flatMap((head) => [...head.matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name.toLowerCase()));
}

function firstNotice(): Notice {
	const [first] = makeNotices(sam, []).value;
	if (first === undefined) throw new Error('Sam has a message.');
	return first;
}
