import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestReport, readDeliveryStatus } from '../../../pipeline/deliver/bounces/read-delivery-status.ts';
import { about, bytes, messageIdOf, report } from './reports.ts';

async function read(text: string) {
	const status = await readDeliveryStatus(bytes(text));
	if (typeof status === 'string') throw new Error(status);
	return status;
}

describe('reading what a mail server reports', () => {
	it('a real report of Postfix that a message failed', async () => {
		expect(await read(report('failed'))).toEqual({
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			cameTo: ['bounces+5d28a90f4498a81461ef.fa0329dce0b81cac@northmoor.example'],
			envelopeId: about.failed.key,
			messageId: messageIdOf(about.failed.key),
			recipients: [{ action: 'failed', status: '5.1.1', address: 'jo.berry@gone.example' }],
		});
	});

	it('a real report that a message is late', async () => {
		const { recipients, envelopeId } = await read(report('delayed'));
		expect(recipients).toEqual([{ action: 'delayed', status: '4.2.1', address: 'jo.berry@busy.example' }]);
		expect(envelopeId).toBe(about.delayed.key);
	});

	it('a real report that a message arrived', async () => {
		const { recipients } = await read(report('delivered'));
		expect(recipients).toEqual([{ action: 'delivered', status: '2.0.0', address: 'jo.berry@family.example' }]);
	});

	it('a report that came in another coding, with other capitals and folded lines', async () => {
		const body =
			'REPORTING-MTA: dns; mx.other.example\n\nFINAL-RECIPIENT:\n rfc822; x@gone.example\nACTION: Failed (bad\n address)\nSTATUS: 5.7.1 (no)\n';
		const text = `To: <b@northmoor.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: Message/Delivery-Status\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n--b--\r\n`;
		expect((await read(text)).recipients).toEqual([{ action: 'failed', status: '5.7.1' }]);
	});

	it('a report that sends the whole message back: the Message-ID is that of the returned one', async () => {
		const whole = report('failed').replace('Content-Type: text/rfc822-headers', 'Content-Type: message/rfc822');
		expect((await read(whole)).messageId).toBe(messageIdOf(about.failed.key));
	});

	it('a report without the returned headers has no Message-ID, and never its own', async () => {
		const short = report('failed').replace(/--[^\r\n]+\r\nContent-Description: Undelivered[\s\S]*?\r\n(?=--[^\r\n]+--)/, '');
		const status = await read(short);
		expect(status.messageId).toBeUndefined();
		expect(status.envelopeId).toBe(about.failed.key);
	});

	it('a report inside a forwarded email is not a report on a message of ours', async () => {
		const outer = `To: sen@northmoor.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n${report('failed')}\r\n--outer--\r\n`;
		expect(await readDeliveryStatus(bytes(outer))).toBe('no-report');
	});
});

describe('broken and hostile reports are told as what they are', () => {
	it.each([
		['nothing', '', 'no-report'],
		['a reply of a parent', 'From: jo.berry@family.example\r\nSubject: Re: plan\r\n\r\nThank you', 'no-report'],
		['a report that is cut off before its fields', report('failed').slice(0, report('failed').indexOf('Final-Recipient')), 'broken'],
		['a report with an unknown action', report('failed').replace('Action: failed', 'Action: eaten'), 'broken'],
		['a report with no action', report('failed').replace('Action: failed\r\n', ''), 'broken'],
	])('%s', async (_, text, expected) => {
		expect(await readDeliveryStatus(bytes(text))).toBe(expected);
	});

	it('a file larger than any report is not read', async () => {
		expect(await readDeliveryStatus(new Uint8Array(largestReport + 1))).toBe('too-large');
	});

	it('two thousand parts within each other', async () => {
		const nested = Array.from(
			{ length: 2000 },
			(_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
		).join('');
		expect(await readDeliveryStatus(bytes(nested))).toBe('no-report');
	});

	it('a report cut or changed anywhere gives an answer and never fails', async () => {
		const text = report('failed');
		await fc.assert(
			fc.asyncProperty(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8, unit: 'binary' }), async (at, length, put) => {
				const status = await readDeliveryStatus(bytes(text.slice(0, at) + put + text.slice(at + length)));
				expect(typeof status === 'string' || status.recipients.length > 0).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});
});
