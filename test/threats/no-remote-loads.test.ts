import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { runOver } from '../build/run-over.ts';
import { jobOf, make, onItsDay, project, sam, samSource } from '../render/email/a-job.ts';
import { everyKind } from '../render/email/every-kind.ts';

/** Whatever makes a mail program ask another machine for something as soon as it shows a page. */
const loads =
	/<(?:img|script|link|iframe|frame|object|embed|audio|video|source|input|base|svg|v:image|v:fill)\b|\b(?:src|srcset|background|poster|lowsrc|dynsrc|ping)\s*=|url\(|@import|@font-face|http-equiv="?refresh/i;

describe.each(Object.entries(everyKind))('the messages of %s', (_, job) => {
	it('load nothing, follow nobody, and carry all their files', async () => {
		const made = await make(job);
		const emails = made.paths.filter((path) => path.endsWith('.eml'));
		expect(emails.length).toBeGreaterThan(0);
		for (const path of emails) {
			const mail = await PostalMime.parse(made.bytes(path));
			expect(loads.exec(mail.html ?? 'no page')?.[0]).toBeUndefined();
			const links = [...(mail.html ?? '').matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, link = '']) => link);
			// A mark of its own in a link would tell who opened it.
			expect(links.filter((link) => /[?&#]|@[^.]*$/.test(link) || !/^(?:https:\/\/[a-z0-9.-]+(?:\/|$)|mailto:|tel:)/.test(link))).toEqual(
				[],
			);
			expect(mail.headers.map(({ key }) => key)).not.toContain('disposition-notification-to');
			expect(mail.attachments.every(({ content, mimeType }) => !/external-body|rfc822/.test(mimeType) && content.toString() !== '')).toBe(
				true,
			);
		}
	});
});

describe('a machine that listens, named wherever a document or its settings can name one', () => {
	const asked: string[] = [];
	let trap: Server;
	let address: string;
	beforeAll(async () => {
		trap = createServer((request, response) => {
			asked.push(request.url ?? '');
			response.end();
		});
		await new Promise<void>((done) => {
			trap.listen(0, '127.0.0.1', done);
		});
		address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
	});
	afterAll(() => void trap.close());

	it('is never asked by a check, by the messages or by what stands in them', async () => {
		const plan = samSource
			.replace('send-to: mum, dad', `send-to: mum, dad\nenclose: ${address}/enclosed.pdf`)
			.replace(
				'- Sam is funny and kind.',
				[
					`- ![A map](${address}/map.png) [here](${address}/link) <${address}/auto>`,
					`- <img src="${address}/raw.png">`,
					'- Sam is funny and kind.',
				].join('\n'),
			);
		expect(plan).toContain('/map.png');
		const settings = `schools-list: {name: Schools, web: "127.0.0.1:${address.split(':')[2]}/schools"}\n`;
		const checked = await checkDocument(runOver({ 'plan.md': plan, 'project.yml': settings }), 'plan.md');
		expect('findings' in checked && checked.findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual(
			expect.arrayContaining(['image/missing']),
		);
		const made = await make(onItsDay(jobOf(plan, { ...project, schoolsList: { name: 'Schools', web: `${address}/schools` } })));
		expect(made.paths.length).toBeGreaterThan(0);
		await make(sam);
		expect(asked).toEqual([]);
		await fetch(`${address}/seen`);
		expect(asked).toEqual(['/seen']);
	});
});
