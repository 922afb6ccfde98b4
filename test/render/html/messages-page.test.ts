import { describe, expect, it } from 'vitest';
import { loadMessagesPage } from '../../../pipeline/config/load-page.ts';
import { loadTheme } from '../../../pipeline/config/load-theme.ts';
import { messagesPageSchema } from '../../../pipeline/config/schema/messages-page.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { MessagesPage, PageMessage } from '../../../pipeline/model/messages-page.ts';
import { messagesPage } from '../../../pipeline/render/html/messages/index.ts';
import { attachment, letter, message } from '../../deliver/holds/a-batch.ts';

const words = await loadMessagesPage(nodeHost, '.');
const { theme } = await loadTheme(nodeHost, '.', 'default');

const email: PageMessage = {
	message: message({
		staleAfter: '2026-11-26',
		printsLastDay: '2026-12-10',
		opens: { lastDay: '2026-12-10', floorDays: 14, postWorkingDays: 2, rule: 'plain-15', calendarVersion: '2026-11-22' },
	}),
	subject: 'A draft plan is ready for you to read',
	opening: ['Dear Leila', 'We have written a draft.'],
	files: [
		{ name: 'NM-0417-draft-1-draft-plan-1.html', kind: 'html' },
		{ name: 'NM-0417-draft-1-draft-plan-1.eml', kind: 'eml' },
	],
	holds: [],
};
const post: PageMessage = {
	...email,
	message: letter(),
	files: [{ name: 'NM-0417-draft-1-draft-plan-2.pdf', kind: 'pdf' }],
	holds: [{ reason: 'changed-address', detail: 'Danny had another address when we last wrote.' }],
};

function made(more: Partial<MessagesPage> = {}): string {
	const page: MessagesPage = {
		document: 'NM-0417-draft-1',
		kind: 'Education, Health and Care Plan',
		file: 'draft-1.md',
		date: '2026-11-23',
		digest: '0123456789abcdef'.repeat(4),
		path: 'plans/sam/draft-1.md',
		messages: [email, post],
		refusals: [],
		...more,
	};
	return messagesPage(page, words, theme);
}

function said(html: string): string {
	return html
		.replace(/<style[\s\S]*?<\/style>/, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('\u00a0', ' ')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replace(/\s+/g, ' ');
}

describe('the page of messages', () => {
	it('says how many there are and how many wait', () => {
		expect(said(made())).toContain('2 messages 1 will wait for a second person');
		expect(said(made({ messages: [email] }))).toContain('1 message None has to wait, as far as the documents show');
	});

	it('lists who gets what, and sets the place of each address on the web apart', () => {
		expect(made().match(/leila@<strong class="domain">example\.org<\/strong>/g)).toHaveLength(2);
		expect(said(made())).toMatch(/Danny .*By post 7 Signal Cottages, Northmoor 23 November 2026 None Waits for a second person/);
	});

	it('says of each message when it goes, until when it may, and what it opens', () => {
		expect(said(made())).toContain('Goes from Monday 23 November 2026 Last day to send Thursday 26 November 2026');
		expect(said(made())).toContain('Last day to answer Thursday 10 December 2026');
		expect(said(made())).toContain('The law gives at least 14 days after that day.');
	});

	it('says of each file whose it is, how large it is, and its short hash', () => {
		expect(said(made())).toContain('draft-plan.pdf NM-0417, draft 1 412 KB dddddddddddd');
		const { identity: _, ...silent } = attachment({ fileName: 'report-1.pdf' });
		const one = (more: object) => said(made({ messages: [{ ...email, message: message({ attachments: [{ ...silent, ...more }] }) }] }));
		expect(one({ isOurs: false })).toContain('A file from outside. Open it, and check the name in it.');
		expect(one({ isOurs: false, isLocked: true })).toContain('A password locks it');
		expect(one({ fileName: 'last-day.ics' })).toContain('Made for this message');
	});

	it('leads to the finished files beside it', () => {
		expect([...made().matchAll(/<a href="(NM[^"]*)"/g)].map(([, href]) => href)).toEqual([
			'NM-0417-draft-1-draft-plan-1.html',
			'NM-0417-draft-1-draft-plan-1.eml',
			'NM-0417-draft-1-draft-plan-2.pdf',
		]);
	});

	it('ends with the line to type, which a shell reads as it stands', () => {
		expect(said(made())).toContain('plainplan release plans/sam/draft-1.md --batch 0123456789abcdef --by "Your name"');
		expect(said(made({ path: "Sam's plan/draft 1.md" }))).toContain(`plainplan release 'Sam'\\''s plan/draft 1.md' --batch`);
	});

	it('shows no such line where nobody may release the batch, and says why', () => {
		const page = said(made({ refusals: ['That PDF belongs to the case NM-0500.'] }));
		expect(page).toContain('Nobody can release this batch Mend these first, then build again. That PDF belongs to the case NM-0500.');
		expect(page).not.toContain('plainplan release');
	});

	it('lets no name of a person become markup', () => {
		const page = made({ messages: [{ ...email, message: message({ person: { key: 'mum', name: '<img src=x>', role: '"&' } }) }] });
		expect(page).not.toContain('<img');
		expect(page).toContain('&lt;img src=x&gt;');
	});

	it('is one file without a script, which fetches nothing', () => {
		expect(made()).not.toMatch(/<script|<link|@import|url\(|src=/);
		expect(made()).toContain('default-src &#39;none&#39;');
		expect(made()).toContain('script-src &#39;none&#39;');
	});
});

describe('its words', () => {
	it('must keep the names in braces', () => {
		const result = messagesPageSchema.safeParse({ title: 'Look before you send' });
		expect(result.error?.issues.some(({ path, message: why }) => path.join('.') === 'title' && why.includes('{document}'))).toBe(true);
	});
});
