import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { amira, make, sam } from './a-job.ts';

const draft = await make(sam);
const mail = await PostalMime.parse(draft.bytes('.eml'));

describe("mum's email, read back by another program", () => {
	it('goes to one person, from the council, with answers to the team', () => {
		expect(mail.from).toMatchObject({ name: 'Northmoor Council', address: 'plans@northmoor.example' });
		expect(mail.to).toMatchObject([{ address: 'leila@example.org' }]);
		expect(mail.replyTo).toMatchObject([{ address: 'sen@northmoor.example' }]);
		expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
	});

	it('says what it is, and on which day', () => {
		expect(mail.subject).toBe('A draft plan is ready for you to read');
		expect(mail.date).toBe('2026-11-23T09:00:00.000Z');
		expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@northmoor\.example>$/);
	});

	it('holds the HTML and the text that stand beside it', () => {
		expect(lines(mail.html)).toBe(draft.text('.html').trim());
		expect(lines(mail.text)).toBe(draft.text('.txt').trim());
	});

	it('carries the two PDFs, byte for byte, under names without a name, and the last day for a calendar', () => {
		expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
			['draft-plan.pdf', 'application/pdf'],
			['easy-read.pdf', 'application/pdf'],
			['last-day.ics', 'text/calendar'],
		]);
		const contents = mail.attachments.slice(0, 2).map(({ content }) => new TextDecoder().decode(content as ArrayBuffer));
		expect(contents).toEqual(['%PDF-1.7 NM-0417-draft-1.pdf', '%PDF-1.7 NM-0417-draft-1-easy-read.pdf']);
	});

	it('carries every report that the plan names, under names without a name', async () => {
		const bytes = new TextEncoder().encode('%PDF-1.7 advice');
		const reports = [
			{ title: 'Psychological advice', address: "reports/Sam's EP report.PDF", bytes },
			{ title: 'Medical advice', address: 'reports/hana', bytes },
		];
		const carried = await make({ ...sam, reports });
		const parsed = await PostalMime.parse(carried.bytes('.eml'));
		expect(parsed.attachments.slice(2, 4).map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
			['report-1.pdf', 'application/pdf'],
			['report-2', 'application/octet-stream'],
		]);
		expect(carried.text('.txt')).toContain('- Psychological advice\n- Medical advice\n');
	});

	it('is seven-bit text in lines that every mail program takes: each ends with CR LF', () => {
		expect(draft.text('.eml').match(/(?<!\r)\n/g)).toBeNull();
		const eml = draft.text('.eml');
		expect([...eml].filter((character) => character > '\u007e')).toEqual([]);
		expect(eml.split(/\r?\n/).filter((line) => line.length > 998)).toEqual([]);
	});

	it('asks for no automatic answer', () => {
		const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
		expect(header('auto-submitted')).toBe('auto-generated');
		expect(header('x-auto-response-suppress')).toBe('OOF, AutoReply');
	});
});

function lines(part: string | undefined): string {
	return (part ?? '').replaceAll('\r\n', '\n').trim();
}

describe("the email to Amira's mum", () => {
	it('bears the name of the school, and answers go to the school', async () => {
		const shared = await PostalMime.parse((await make(amira)).bytes('.eml'));
		expect(shared.from).toMatchObject({ name: 'Marsh Farm Academy', address: 'plans@northmoor.example' });
		expect(shared.replyTo).toMatchObject([{ address: 'office@marshfarm.example' }]);
		expect(shared.attachments.map(({ filename }) => filename)).toEqual(['one-plan.pdf', 'easy-read.pdf']);
	});
});
