import type { Block, NameRef, RequestBlock } from '../../../pipeline/model/block.ts';
import type { PlanDocument } from '../../../pipeline/model/document.ts';
import type { TimelineEvent } from '../../../pipeline/model/facts.ts';
import type { Ground, PlanChange } from '../../../pipeline/model/plan-changes.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import type { Span } from '../../../pipeline/model/span.ts';

const span: Span = { file: 'made.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

export const named = (name: string): NameRef => ({ name, span });

export const line = (kind: 'changes' | 'timeline' | 'thread' | 'window'): Block => ({ kind, span });

export const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text, span }], span });

/** A job whose document holds only these blocks, under one heading. */
export function jobWithBlocks(job: PrintJob, blocks: readonly Block[], more: Partial<PrintJob> = {}): PrintJob {
	const heading = { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Made for a test', span }], span } as const;
	return { ...job, document: { ...job.document, sections: [{ id: 'made', heading, blocks, span }] }, ...more };
}

/** Dates a fortnight apart, by turns stated and worked out. */
export function events(count: number, words = 'The council sends the draft plan to the family'): readonly TimelineEvent[] {
	return Array.from({ length: count }, (_, index): TimelineEvent => {
		const date = new Date(Date.UTC(2026, 7, 17 + 14 * index)).toISOString().slice(0, 10);
		const law = {
			publisher: 'UK Parliament',
			title: 'The Special Educational Needs and Disability Regulations 2014',
			place: `regulation ${index + 4}`,
		};
		return {
			id: `event-${index}`,
			date,
			words: `${words} ${index + 1}`,
			for: 'family',
			kind: index % 2 === 0 ? 'stated' : 'worked-out',
			...(index % 3 !== 2 && { law }),
		};
	});
}

let offset = 0;

export function request(number: string, label: string, more: Partial<RequestBlock> = {}): RequestBlock {
	offset += 1;
	return {
		kind: 'request',
		number,
		label: named(label),
		from: [named('mum')],
		asks: 'change',
		answer: 'yes',
		children: [paragraph('The psychologist agrees that five short lessons help more than four long ones.')],
		span: { ...span, start: { ...span.start, offset } },
		...more,
	};
}

export function change(more: Partial<PlanChange> & { readonly ground: Ground }): PlanChange {
	const { before = '4 times a week', after = '5 times a week' } = more;
	return {
		kind: before === '' ? 'added' : after === '' ? 'removed' : 'reworded',
		section: 'F',
		place: 'F1, How often',
		before,
		after,
		wholeBefore: before,
		wholeAfter: after,
		span,
		...more,
	};
}

/** A document that holds replies. */
export function repliesDocument(document: PlanDocument, requests: readonly RequestBlock[]): PlanDocument {
	return { ...document, sections: [{ id: 'requests', blocks: requests, span }] };
}

/** A table of words, a cell a string. */
export function table(meaning: string, columns: readonly string[], heads: readonly string[], rows: readonly (readonly string[])[]): Block {
	const cell = (text: string) => ({ children: [{ kind: 'text', text, span } as const], span });
	return {
		kind: 'table',
		meaning,
		columns: heads.map((head, index) => ({ meaning: columns[index] ?? head, ...cell(head) })),
		rows: rows.map((cells) => ({ cells: cells.map(cell), span })),
		span,
	};
}

/** The sample as a final plan: with a school and a signature, and without its box for an answer. */
export function finalJob(job: PrintJob): PrintJob {
	const { document, facts, look } = job;
	const placed: readonly Block[] = [
		{ kind: 'placement', school: named('Alder Lane Primary School'), type: named('mainstream primary school'), span },
		{ kind: 'signature', person: named('officer'), date: named('2 January 2027'), span },
	];
	const sections = document.sections.map((section) => ({
		...section,
		blocks: section.id === 'I' ? placed : section.blocks.filter(({ kind }) => kind !== 'window'),
	}));
	const project = { ...look.project, mediationService: { name: 'Calm Bridge Mediation', phone: '01632 960 055' } };
	return {
		...job,
		document: { ...document, sections, meta: { ...document.meta, stage: 'final', version: 1, issued: '2027-01-02' } },
		facts: { ...facts, nextReview: '2028-01-01' },
		look: { ...look, project },
	};
}
