import { dueItems } from '../../pipeline/dates/due-items.ts';
import type { DueDocument } from '../../pipeline/dates/due-road.ts';
import type { Beside } from '../../pipeline/model/beside.ts';
import type { Block, NameRef, ReplyBlock, RequestBlock, Table } from '../../pipeline/model/block.ts';
import type { CaseFile, Extension, Service } from '../../pipeline/model/case-file.ts';
import type { PlanDocument, PlanMeta } from '../../pipeline/model/document.ts';
import { aDocument, byEmail, draft, factsOf, nowhere, outcome, person } from './a-document.ts';

/** A document under a file name, with the facts that the program works out for it. */
export function named(file: string, document: PlanDocument, beside?: Partial<Beside>): DueDocument {
	const placed = { ...document, source: { file, text: '' } };
	return { document: placed, facts: factsOf(placed, beside ? { beside } : {}).value };
}

const parents: Partial<PlanMeta> = {
	people: [person('mum', byEmail, 'Leila'), person('dad', { kind: 'post', address: '7 Signal Cottages' }, 'Danny')],
	sendTo: [ref('mum'), ref('dad')],
};

/** What the case file says was sent in the course of the case, each to mum by email and to dad by post. */
export const sendings: CaseFile = caseFile(
	(
		[
			['draft 1', '2026-11-23'],
			['draft 2', '2026-12-11'],
			['final 1', '2027-01-04'],
			['draft 3', '2027-12-06'],
			['final 2', '2028-01-20'],
		] as const
	).flatMap(([name, on]) => [sentTo('mum', name, on), sentTo('dad', name, on, 'post')]),
);

export const draft1 = named('draft-1.md', { ...draft(parents), caseFile: sendings });
export const draft2 = named('draft-2.md', { ...draft({ ...parents, version: 2, issued: '2026-12-11' }), caseFile: sendings });
export const final1 = finalPlan('final-1.md', { issued: '2027-01-04' });

export function finalPlan(file: string, changes: Partial<PlanMeta>, beside?: Partial<Beside>): DueDocument {
	const plan = draft({ ...parents, stage: 'final', ...changes }, [outcome('E1'), outcome('E2'), outcome('E3', '31 July 2027')]);
	return named(file, { ...plan, caseFile: sendings }, beside);
}

/** The review of a plan. `held`: the day of the meeting. */
export function aReview(held: string, changes: Partial<PlanMeta> = {}, blocks: readonly Block[] = []): DueDocument {
	const document = aDocument({ case: 'NM-0417', child: 'Sam', born: '2017-03-14', version: 1, held, ...changes }, blocks);
	return named('annual-review-1.md', { ...document, type: 'annual-review' }, { plan: final1 });
}

export function aDecision(issued: string, decision: 'keep' | 'change' | 'end', review: DueDocument): DueDocument {
	const document = aDocument({ case: 'NM-0417', child: 'Sam', version: 1, issued, decision, review: ref('annual-review-1.md') });
	return named('review-decision-1.md', { ...document, type: 'review-decision' }, { plan: final1, review: review.document });
}

export function replies(version: number, blocks: readonly Block[]): DueDocument {
	const document = aDocument({ case: 'NM-0417', child: 'Sam', version }, blocks);
	return named(`replies-${version}.md`, { ...document, type: 'replies' });
}

export function aReply(whose: string, on: string, how: ReplyBlock['how'] & string = 'email'): ReplyBlock {
	return { kind: 'reply', whose: [ref(whose)], on: ref(on), how, children: [], span: nowhere };
}

export function aRequest(number: string, changes: Partial<RequestBlock> = {}): RequestBlock {
	return {
		kind: 'request',
		number,
		label: ref(`What ${number} asks for Sam`),
		from: [ref('mum')],
		asks: 'change',
		children: [],
		span: nowhere,
		...changes,
	};
}

export function ref(name: string): NameRef {
	return { name, span: nowhere };
}

export function words(text: string): Block {
	return { kind: 'paragraph', children: [{ kind: 'text', text, span: nowhere }], span: nowhere };
}

/** A list of advice: short name and day of each. */
export function adviceTable(rows: readonly (readonly [name: string, date: string])[]): Table {
	const cell = (text: string) => ({ children: text === '' ? [] : [{ kind: 'text', text, span: nowhere } as const], span: nowhere });
	return {
		kind: 'table',
		meaning: 'advice',
		columns: ['short-name', 'date'].map((meaning) => ({ meaning, ...cell(meaning) })),
		rows: rows.map((row) => ({ cells: row.map(cell), span: nowhere })),
		span: nowhere,
	};
}

export function caseFile(served: readonly Service[], extensions: readonly Extension[] = []): CaseFile {
	return { source: { file: 'sam.yml', text: '' }, terms: new Map(), served, extensions, agreedEarly: [] };
}

export function sentTo(who: string, document: string, on: string, how: Service['how'] = 'email', bounced = false): Service {
	return { document, person: who, how, on, bounced, span: nowhere };
}

/** What is due on a day, as `2026-12-10 last-day`, most urgent first. */
export function due(documents: readonly DueDocument[], today: string): readonly string[] {
	return dueItems(documents, today).map(({ date, id }) => `${date} ${id}`);
}

/** The words of one item on a day. */
export function wordsOf(documents: readonly DueDocument[], today: string, id: string): string | undefined {
	return dueItems(documents, today).find((item) => item.id === id)?.words;
}
