import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { projectSchema } from '../../pipeline/config/schema/project.ts';
import { composeMessage } from '../../pipeline/deliver/compose-message.ts';
import { smtpTransport } from '../../pipeline/deliver/transports/smtp.ts';
import type { Transport } from '../../pipeline/deliver/transports/transport.ts';
import { isPlainAddress } from '../../pipeline/model/email-address.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import { runOver } from '../build/run-over.ts';
import { letter } from '../deliver/transports/contract.ts';
import { type Receiver, startReceiver } from '../deliver/transports/receiver.ts';
import { jobOf, make, samSource } from '../render/email/a-job.ts';

/** What a lenient program reads as another address, as two, or as an option of its own. */
const hostile: readonly (readonly [what: string, address: string])[] = [
	['a name before it', 'Leila <leila@example.org>'],
	['an address before it', 'leila@good.example <evil@z.example>'],
	['a second address after a comma', 'leila@example.org, evil@z.example'],
	['a second address after a semicolon', 'leila@example.org;evil@z.example'],
	['a second address after a blank', 'leila@example.org evil@z.example'],
	['a second "@"', 'leila@example.org@evil.example'],
	['a header of its own', 'leila@example.org\r\nBcc: evil@z.example'],
	['a command to the relay', 'leila@example.org\nRCPT TO:<evil@z.example>'],
	['a lone CR', 'leila@example.org\rBcc: evil@z.example'],
	['NUL', 'leila@example.org\u0000'],
	['a line end of Unicode', 'leila@example.org\u2028evil@z.example'],
	['a tab', 'leila\t@example.org'],
	['a comment', 'leila(comment)@example.org'],
	['quotation marks', '"leila"@example.org'],
	['letters beyond ASCII before the "@"', 'lëila@example.org'],
	['letters beyond ASCII after the "@"', 'leila@exämple.org'],
	['letters as wide as two', 'leila@ｅxample.org'],
	['an encoded word', '=?utf-8?Q?evil=40z.example?=@example.org'],
	['the number of a machine', 'leila@127.0.0.1'],
	['the number of a machine in brackets', 'leila@[127.0.0.1]'],
	['a dot at its end', 'leila@example.org.'],
	['two dots together', 'lei..la@example.org'],
	['a dash at its start', '-leila@example.org'],
	['an option of sendmail', '-oQ/tmp@example.org'],
	['a way through another place, by "%"', 'leila%evil.example@example.org'],
	['a way through another place, by "!"', 'evil.example!leila@example.org'],
	['a way through another place, by name', '@evil.example:leila@example.org'],
	['a name too long', `${'a'.repeat(65)}@example.org`],
	['a place too long', `leila@${'b.'.repeat(130)}org`],
	['a place without a dot', 'leila@localhost'],
];

async function errorsOf(source: string): Promise<readonly Finding[]> {
	const checked = await checkDocument(runOver({ 'plan.md': source, 'project.yml': settings }), 'plan.md');
	return 'findings' in checked ? checked.findings.filter(({ level }) => level === 'error') : [];
}

const typedLine = "mum: Leila, Sam's mum, leila@example.org";
const settings = readFileSync('content/project.yml', 'utf8');

describe.each(hostile)('an address with %s', (_, address) => {
	it('is not plain', () => expect(isPlainAddress(address)).toBe(false));

	it.each<[string, string]>([
		['on the line of a person', `mum: ${JSON.stringify(`Leila, Sam's mum, ${address}`)}`],
		['as the "email" of a person', `mum: {name: Leila, role: Sam's mum, email: ${JSON.stringify(address)}}`],
	])('%s stops the build, and says the line and the column', async (_where, line) => {
		const source = samSource.replace(typedLine, line);
		const errors = await errorsOf(source);
		expect(errors.map(({ span }) => span.start.line)).toEqual(errors.map(() => 14));
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.every(({ span }) => span.start.column >= 3)).toBe(true);
		expect(errors.map(({ message, mend }) => `${message}${mend}`).join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
	});

	it('as that of the authority stops the program before it reads a plan', () => {
		for (const one of [
			{ sender: { name: 'Northmoor', address } },
			{ sender: { name: 'Northmoor', address: 'a@b.example', 'reply-to': address } },
		]) {
			expect(projectSchema.safeParse(one).success).toBe(false);
		}
	});

	it('has no envelope', async () => {
		const { notices } = await make(jobOf(samSource));
		const [notice] = notices;
		if (notice === undefined) throw new Error('Sam has a message.');
		const person = { ...notice.person, channel: { kind: 'email' as const, address } };
		await expect(composeMessage({ ...notice, person }, { html: 'x', text: 'x' })).rejects.toThrow('is not one plain address');
	});
});

it('the same places take a plain address', async () => {
	expect(await errorsOf(samSource)).toEqual([]);
	expect(projectSchema.safeParse({ sender: { name: 'Northmoor', address: 'a@b.example', 'reply-to': 'c@b.example' } }).success).toBe(true);
});

describe('on the wire', () => {
	let receiver: Receiver;
	let transport: Transport;
	beforeAll(async () => {
		receiver = await startReceiver();
		const relay = {
			host: 'localhost',
			port: receiver.port,
			security: 'none',
			connections: 1,
			bounces: 'bounces@northmoor.example',
		} as const;
		transport = await smtpTransport(relay, { secretOf: () => undefined });
	});
	afterAll(async () => {
		await transport.close();
		await receiver.close();
	});

	it('the relay hears of the one good address among all hostile ones, and of no other', async () => {
		const results: string[] = [];
		for (const [index, [, to]] of hostile.entries()) {
			results.push((await transport.send(letter(index, { to }))).result);
			results.push((await transport.send(letter(index, { from: to }))).result);
		}
		expect(new Set(results)).toEqual(new Set(['refused', 'lost']));
		expect(await transport.send(letter(99))).toMatchObject({ result: 'accepted' });
		expect(receiver.recipients).toEqual(['parent@home.example']);
		expect(receiver.messages.map(({ from, to }) => [from, to])).toEqual([['bounces+tag@northmoor.example', ['parent@home.example']]]);
	});
});

describe('two ways to reach one person', () => {
	it('are a finding that names both, and nobody is chosen silently', async () => {
		const source = samSource.replace(typedLine, `${typedLine}, dan@example.org`);
		expect((await errorsOf(source)).map(({ message, span }) => [span.start.line, message])).toEqual([
			[14, 'The line of one person holds "leila@example.org" as well as "dan@example.org".'],
		]);
	});
});
