import type { NameRef } from '../model/block.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Service } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Facts, TimelineEvent } from '../model/facts.ts';
import { nameKey } from '../model/plan-parts.ts';
import { stageName } from './answered-draft.ts';

/** A document of a case, as far as `due` asks. */
export interface DueDocument {
	readonly document: PlanDocument;
	readonly facts: Facts;
}

/** The documents of one case, seen on one day, by what they are on the road from a draft to a final plan and its reviews. */
export interface Road {
	readonly today: CalendarDate;
	/** In the order given. */
	readonly documents: readonly DueDocument[];
	/** Drafts and finals in the order in which they are sent; one without a day comes last. */
	readonly plans: readonly DueDocument[];
	/** Those of `plans` that are issued by today. */
	readonly out: readonly DueDocument[];
	/** Those of `out` of which the case shows that they were sent: by a row under `served`, by a later plan that has one, or by a review of it. */
	readonly sent: readonly DueDocument[];
	/** The draft that waits for answers: no later draft and no final is sent. Where nothing shows a sending, the last that is issued. */
	readonly openDraft?: DueDocument;
	/** The last final plan that is issued. */
	readonly final?: DueDocument;
	/** The last final plan of which the case shows that everyone has it. */
	readonly settled?: DueDocument;
	/** Reviews of a plan, by the day they are held. */
	readonly reviews: readonly DueDocument[];
	/** What the council decided after a review and told by today, earliest first. */
	readonly decisions: readonly DueDocument[];
	/** Plans that run for a cycle, by its first day. */
	readonly cycles: readonly DueDocument[];
}

/** Sorts the documents of one case. What is sent after `today` is planned, not sent. */
export function roadOf(documents: readonly DueDocument[], today: CalendarDate): Road {
	const plans = documents.filter(({ document: { meta } }) => meta.stage !== undefined).toSorted(bySending);
	const reviews = by(({ held }) => held, documents);
	const out = plans.filter((plan) => isOut(plan, today));
	const rows = new Map(out.map((plan) => [plan, rowsOf(plan, documents, today)]));
	const isReviewed = ({ document: { meta } }: DueDocument) =>
		meta.stage === 'final' &&
		reviews.some(
			({
				document: {
					meta: { held = '9999' },
				},
			}) => held >= (meta.issued ?? '') && held <= today,
		);
	const isPast = (plan: DueDocument, index: number) =>
		isReviewed(plan) || out.slice(index + 1).some((later) => rows.get(later)?.length !== 0 || isReviewed(later));
	const sent = out.filter((plan, index) => rows.get(plan)?.length !== 0 || isPast(plan, index));
	const isFinal = ({ document }: DueDocument) => document.meta.stage === 'final';
	const isSettled = (plan: DueDocument) =>
		isPast(plan, out.indexOf(plan)) || recipientsOf(plan).every(({ name }) => hasArrived(rowsTo(name, rows.get(plan) ?? [])));
	const last = sent.at(-1)?.document.meta.stage === 'draft' ? sent.at(-1) : out.at(-1);
	const final = out.findLast(isFinal);
	const settled = sent.findLast((plan) => isFinal(plan) && isSettled(plan));
	return {
		today,
		documents,
		plans,
		out,
		sent,
		...(last?.document.meta.stage === 'draft' && { openDraft: last }),
		...(final && { final }),
		...(settled && { settled }),
		reviews,
		decisions: by(decidedOn, documents).filter((decision) => isOut(decision, today)),
		cycles: by(({ cycle }) => cycle?.from, documents),
	};
}

/** What the case file says, by a day, of the sendings of a plan; those of the other documents of the case where the plan names none. */
export function rowsOf({ document }: DueDocument, documents: readonly DueDocument[], today: CalendarDate): readonly Service[] {
	const name = stageName(document);
	const known = document.caseFile?.served ?? documents.flatMap((one) => one.document.caseFile?.served ?? []);
	return known.filter((row) => nameKey(row.document) === name && row.on <= today);
}

/** The rows of one person, earliest first. */
export function rowsTo(person: string, rows: readonly Service[]): readonly Service[] {
	return rows.filter((row) => nameKey(row.person) === nameKey(person)).toSorted((one, other) => compare(one.on, other.on));
}

/** Whether any of a person's rows arrived: what came back undoes what went before it by the same route. */
export function hasArrived(rows: readonly Service[]): boolean {
	return rows.some((row, place) => !row.bounced && !rows.slice(place + 1).some(({ bounced, how }) => bounced && how === row.how));
}

/** Everyone a plan goes to. */
export function recipientsOf({ document: { meta } }: DueDocument): readonly NameRef[] {
	return meta.stage === 'final' ? [...meta.sendTo, ...meta.sendSchool, ...meta.sendHealth] : meta.sendTo;
}

/** Whether a document is issued by a day. */
export function isOut({ document: { meta } }: DueDocument, today: CalendarDate): boolean {
	return meta.issued !== undefined && meta.issued <= today;
}

/** The day of a document that tells what the council decided after a review. */
export function decidedOn({ review, stage, held, decision, issued }: PlanDocument['meta']): CalendarDate | undefined {
	return review !== undefined && decision !== undefined && stage === undefined && held === undefined ? issued : undefined;
}

/** Documents that have a day of one kind, in its order. */
function by(dayOf: (meta: PlanDocument['meta']) => CalendarDate | undefined, documents: readonly DueDocument[]): readonly DueDocument[] {
	return documents
		.flatMap((one) => {
			const day = dayOf(one.document.meta);
			return day === undefined ? [] : [{ one, day }];
		})
		.toSorted((first, second) => compare(first.day, second.day))
		.map(({ one }) => one);
}

function bySending({ document: one }: DueDocument, { document: other }: DueDocument): number {
	return (
		compare(one.meta.issued ?? '9999', other.meta.issued ?? '9999') ||
		compare(one.meta.stage ?? '', other.meta.stage ?? '') ||
		(one.meta.version ?? 0) - (other.meta.version ?? 0)
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

/** The event of a timeline with this id, on this day where one is named. */
export function eventOf({ facts }: DueDocument, id: string, date?: CalendarDate): TimelineEvent | undefined {
	return facts.timeline.find((event) => event.id === id && (date === undefined || event.date === date));
}

/** What to call a person: the key, unless the child's own name stands in it. */
export function personWords({ meta }: PlanDocument, key: string): string {
	const names = nameKey(meta.child ?? '').split(/[^\p{Letter}]+/u);
	const taken = names.some((name) => name !== '' && nameKey(key).includes(name));
	return taken ? 'the child or young person' : key;
}
