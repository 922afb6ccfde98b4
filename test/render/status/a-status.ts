import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { statusPageSchema } from '../../../pipeline/config/schema/status-page.ts';
import { themeSchema } from '../../../pipeline/config/schema/theme.ts';
import { messageStates } from '../../../pipeline/model/delivery.ts';
import type { CaseStatus, StatusMessage, StatusOverview, StatusWindow } from '../../../pipeline/model/delivery-status.ts';
import type { Theme } from '../../../pipeline/model/theme.ts';

function yaml(path: string, schema: 'core' | 'failsafe'): unknown {
	return parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'), { schema });
}

/** The shipped words and look. */
export const words = statusPageSchema.parse(yaml('pages/status.yml', 'failsafe'));
const { logo: _none, ...shipped } = themeSchema.parse(yaml('themes/default.yml', 'core'));
export const theme: Theme = { id: 'default', ...shipped };

export const today = '2026-12-02';

/** A draft that reached mum on 23 November 2026; she has until 8 December. */
export const open: StatusWindow = {
	id: 'w1',
	caseNumber: 'NM-0417',
	document: 'NM-0417-draft-1',
	personKey: 'mum',
	servedOn: '2026-11-23',
	lastDay: '2026-12-08',
	day: 9,
	days: 15,
	daysLeft: 6,
	state: 'open',
	printedTooEarly: false,
	reminders: [
		{ on: '2026-12-01', state: 'sent' },
		{ on: '2026-12-04', state: 'to-come' },
	],
	replies: [],
};

/** Dad's came by post two working days later; he has replied. */
export const answered: StatusWindow = {
	...open,
	id: 'w2',
	personKey: 'dad',
	servedOn: '2026-11-25',
	lastDay: '2026-12-10',
	day: 7,
	daysLeft: 8,
	state: 'answered',
	reminders: [{ on: '2026-12-08', state: 'stopped' }],
	replies: [{ receivedOn: '2026-11-30', how: 'phone', late: false }],
};

/** Somebody gave more time. */
export const longer: StatusWindow = {
	...open,
	id: 'w3',
	caseNumber: 'NM-0500',
	document: 'NM-0500-draft-2',
	personKey: 'young-person',
	lastDay: '2026-12-22',
	firstLastDay: '2026-12-08',
	extended: { on: '2026-11-30', by: 'Joy', why: 'Sam was ill.' },
	days: 29,
	daysLeft: 20,
	reminders: [{ on: '2026-12-18', state: 'to-come' }],
};

/** Over, and answered too late. */
export const over: StatusWindow = {
	...open,
	id: 'w4',
	personKey: 'gran',
	servedOn: '2026-11-02',
	lastDay: '2026-11-17',
	day: 15,
	daysLeft: -15,
	state: 'late',
	reminders: [{ on: '2026-11-13', state: 'sent' }],
	replies: [{ receivedOn: '2026-11-19', how: 'email', late: true }],
};

export function overview(changes: Partial<StatusOverview> = {}): StatusOverview {
	const none = Object.fromEntries(messageStates.map((state) => [state, 0])) as StatusOverview['messages'];
	return {
		today,
		cases: 412,
		messages: { ...none, accepted: 2318, queued: 96, bounced: 4, unsure: 1 },
		openWindows: 61,
		tasks: [
			{
				kind: 'unsure',
				caseNumber: 'NM-0388',
				document: 'NM-0388-draft-1',
				personKey: 'mum',
				code: '3f2a9c41d0',
				since: '2026-12-01',
				commands: ['plainplan resolve 3f2a9c41d0 --accepted --by YOU', 'plainplan resolve 3f2a9c41d0 --not-sent --by YOU'],
			},
			{
				kind: 'letter',
				caseNumber: 'NM-0417',
				document: 'NM-0417-draft-1',
				personKey: 'dad',
				code: '77aa01bc2e',
				since: '2026-12-02',
				commands: ['plainplan posted 77aa01bc2e --on DAY --by YOU'],
			},
		],
		dueNow: 2,
		hasMoreTasks: false,
		closing: [open, answered, longer],
		closingUntil: '2026-12-24',
		...changes,
	};
}

const sent: StatusMessage = {
	code: '1d5f00a9b2',
	kind: 'draft-plan',
	occasion: '',
	caseNumber: 'NM-0417',
	document: 'NM-0417-draft-1',
	personKey: 'mum',
	name: 'Ana Jones',
	address: 'ana.jones@mail.example',
	route: 'email',
	state: 'accepted',
	round: 1,
	holds: [],
	releasedOn: '2026-11-23',
	sentOn: '2026-11-23',
	sentAt: '10:04',
	relaySaid: '250 2.0.0 Ok: queued',
	tries: 1,
};

export function aCase(changes: Partial<CaseStatus> = {}): CaseStatus {
	const letter: StatusMessage = (({ relaySaid: _, sentAt: __, ...rest }) => ({
		...rest,
		code: '77aa01bc2e',
		personKey: 'dad',
		name: 'Danny Jones',
		address: '4 Quay Row\nNorthmoor',
		route: 'post' as const,
	}))(sent);
	const reminder: StatusMessage = (({ relaySaid: _, sentAt: __, sentOn: ___, ...rest }) => ({
		...rest,
		code: '9c40be1177',
		kind: 'reminder',
		occasion: '2',
		state: 'queued' as const,
		waitsUntil: '2026-12-04',
		tries: 0,
	}))(sent);
	return {
		today,
		caseNumber: 'NM-0417',
		isErased: false,
		messages: [sent, letter, reminder],
		windows: [open, answered, over],
		replies: [
			{
				personKey: 'dad',
				document: 'NM-0417-draft-1',
				receivedOn: '2026-11-30',
				how: 'phone',
				late: false,
				by: 'Joy',
				words: 'He is happy with section F. He asks for Marsh Farm Academy.',
			},
		],
		consents: [],
		tasks: [],
		toPaste: [
			{ document: 'draft 1', person: 'mum', how: 'email', on: '2026-11-23', at: '10:04', bounced: false },
			{ document: 'draft 1', person: 'dad', how: 'post', on: '2026-11-23', bounced: false },
		],
		...changes,
	};
}
