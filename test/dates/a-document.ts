import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { calendarSchema } from '../../pipeline/config/schema/calendar.ts';
import { ruleSetSchema } from '../../pipeline/config/schema/rule-set.ts';
import { workOutFacts } from '../../pipeline/dates/work-out-facts.ts';
import type { Beside } from '../../pipeline/model/beside.ts';
import type { Block, OutcomeBlock, ReviewBlock } from '../../pipeline/model/block.ts';
import type { Channel, Person, PlanDocument, PlanMeta } from '../../pipeline/model/document.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Reported } from '../../pipeline/model/finding.ts';
import type { Profile } from '../../pipeline/model/profile.ts';
import type { Project } from '../../pipeline/model/project.ts';
import type { Calendar, RuleSet } from '../../pipeline/model/rule-set.ts';
import type { Span } from '../../pipeline/model/span.ts';
import type { DocumentType } from '../../pipeline/model/template.ts';
import { emptyMeta } from '../../pipeline/parse/front-matter/plan-meta.ts';

/** The shipped data, read as the program reads it. */
export const england2014: RuleSet = { id: 'england-2014', ...ruleSetSchema.parse(yaml('rules/england-2014.yml')) };
export const england: Calendar = { id: 'england', ...calendarSchema.parse(yaml('calendars/england.yml')) };
export const scotland: Calendar = { id: 'scotland', ...calendarSchema.parse(yaml('calendars/scotland.yml')) };

export function yaml(path: string): unknown {
	return parse(readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8'));
}

export const nowhere: Span = { file: 'a.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

const project: Project = {
	folder: '.',
	output: 'output',
	organisations: [],
	region: 'england',
	rules: 'england-2014',
	language: 'en-GB',
	theme: 'default',
	levels: new Map(),
	holidays: [],
	schoolHolidays: [],
	served: 'output/served',
	ledger: 'ledger',
	transports: { outbox: 'output/outbox' },
};

const profile = (id: Profile['id']): Profile => ({
	id,
	sentence: { most: 25, source: { publisher: 'A', title: 'B' } },
	rules: new Map(),
	quota: { perThousandWords: 3, rules: [] },
});

/** Only what `dates` reads of a type: whether it has steps. */
const type: DocumentType = {
	id: 'ehc-plan',
	name: 'Education, Health and Care Plan',
	shortName: 'plan',
	profile: profile('plan'),
	easyRead: profile('easy-read'),
	overlays: [],
	sectionsBy: 'letter',
	fields: [],
	sections: [],
	areas: [],
	tables: [{ id: 'steps', inOutcome: true, columns: [] }],
	numbering: { hope: 'section', need: 'section', outcome: 'section', request: 'R' },
	rules: new Map(),
	stageRules: new Map(),
	notices: new Map([['draft', [{ to: 'send-to', notice: 'draft-plan', when: 'issued' }]]]),
	followUps: [],
	outputs: [],
	words: new Map(),
};

export function person(key: string, channel: Channel, name = key): Person {
	return { key, name, role: 'a parent', channel, format: [], span: nowhere };
}

export const byEmail: Channel = { kind: 'email', address: 'someone@example.org' };

/** Sam's draft, sent by email to one parent, with some of its front matter changed. */
export function draft(changes: Partial<PlanMeta> = {}, blocks: readonly Block[] = []): PlanDocument {
	return aDocument(
		{
			case: 'NM-0417',
			stage: 'draft',
			version: 1,
			child: 'Sam',
			born: '2017-03-14',
			asked: '2026-08-17',
			issued: '2026-11-23',
			people: [person('mum', byEmail, 'Leila')],
			sendTo: [{ name: 'mum', span: nowhere }],
			...changes,
		},
		blocks,
	);
}

/** Amira's One Plan, with some of its front matter changed. */
export function onePlan(changes: Partial<PlanMeta> = {}, blocks: readonly Block[] = []): PlanDocument {
	return aDocument({ child: 'Amira', born: '2012-05-20', cycle: { from: '2026-09-09', to: '2026-11-18' }, ...changes }, blocks);
}

export function aDocument(meta: Partial<PlanMeta>, blocks: readonly Block[] = []): PlanDocument {
	return {
		type: 'ehc-plan',
		lang: 'en-GB',
		meta: { ...emptyMeta(nowhere), ...meta },
		sections: [{ id: 'E', blocks, span: nowhere }],
		footnotes: [],
		suppressions: [],
		source: { file: 'a.md', text: '' },
	};
}

export function outcome(number: string, by?: string): OutcomeBlock {
	return {
		kind: 'outcome',
		number,
		label: { name: `Outcome ${number}`, span: nowhere },
		for: [],
		hopes: [],
		training: false,
		maintenance: false,
		children: [],
		span: nowhere,
		...(by !== undefined && { by: { name: by, span: nowhere } }),
	};
}

export const review: ReviewBlock = {
	kind: 'review',
	label: { name: 'Outcome O1', span: nowhere },
	achieved: 'yes',
	next: [],
	children: [],
	span: nowhere,
};

/** A paragraph that holds `:date[name]`. */
export function dateLine(name: string): Block {
	return { kind: 'paragraph', children: [{ kind: 'date', name, span: nowhere }], span: nowhere };
}

/** What the facts of a test are worked out with, where it is not the usual. */
interface Setting extends Partial<Pick<Project, 'holidays' | 'schoolHolidays' | 'window'>> {
	readonly calendar?: Calendar;
	readonly ruleSet?: RuleSet;
	readonly beside?: Partial<Beside>;
}

export function factsOf(
	document: PlanDocument,
	{ calendar = england, ruleSet = england2014, beside, ...more }: Setting = {},
): Reported<Facts> {
	return workOutFacts(document, {
		type,
		ruleSet,
		calendar,
		project: { ...project, ...more },
		...(beside && { beside: { replies: [], ...beside } }),
	});
}
