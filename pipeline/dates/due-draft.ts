import type { CalendarDate } from '../model/calendar-date.ts';
import { readCalendarDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import { blocksOfKind, cellOf, nameKey, tablesOf } from '../model/plan-parts.ts';
import { plainText } from '../model/walk.ts';
import { stageName } from './answered-draft.ts';
import { type DueNote, eventNote, note } from './due-note.ts';
import { type DueDocument, hasArrived, personWords, type Road, recipientsOf, rowsOf, rowsTo } from './due-road.ts';

/** What is due on plans that are to be sent, and on the draft that waits for answers. A draft that was replaced asks for nothing. */
export function draftNotes(road: Road): readonly DueNote[] {
	const { openDraft, final, sent } = road;
	const unsent = road.plans.filter((plan) => !sent.includes(plan));
	const listing = [...unsent, ...(openDraft && !unsent.includes(openDraft) ? [openDraft] : [])];
	return [
		...unsent.flatMap(sendingNotes),
		...listing.flatMap((plan) => adviceNotes(plan, road)),
		...(openDraft ? [...windowNotes(openDraft, road), ...serviceNotes(openDraft, road)] : []),
		...(final && sent.at(-1) === final ? serviceNotes(final, road) : []),
	];
}

/** A plan is sent where the case file says so: until then it is still to send, and late after the day it was issued. */
function sendingNotes(plan: DueDocument): readonly DueNote[] {
	const { issued, stage } = plan.document.meta;
	if (issued === undefined) return [];
	const id = stage === 'draft' ? 'draft-sent' : 'final-sent';
	const words = `Send ${stageName(plan.document)}, and write under "served" who got it.`;
	return [{ ...eventNote(plan, id, issued, words), words }];
}

/** The last day, and the days to remind those who have not answered. */
function windowNotes(draft: DueDocument, road: Road): readonly DueNote[] {
	const { window } = draft.facts;
	const isUnserved = window !== undefined && window.served.length === 0 && window.notServed.length > 0;
	if (window === undefined || isUnserved) return [];
	const name = stageName(draft.document);
	const more = window.extensions.filter(({ document, on }) => nameKey(document) === name && on <= road.today).map(({ person }) => person);
	const given = [...new Set(more)].map((key) => personWords(draft.document, key)).join(', ');
	const last = eventNote(draft, 'last-day', window.lastDay, `Last day for answers to ${name}.`, { passes: true });
	const words = [last.words, ...(given === '' ? [] : [`The council gave more days to: ${given}.`])].join(' ');
	return [{ ...last, words }, ...reminderNotes(draft, window, road)];
}

/** Nobody is reminded of a draft before the day after they got it. */
function reminderNotes(draft: DueDocument, { reminders, served }: ReplyWindow, road: Road): readonly DueNote[] {
	const answered = new Set(repliesTo(draft, road).flatMap(({ document }) => whoAnswered(document, road.today)));
	return reminders.flatMap((day, index) => {
		const silent = draft.document.meta.sendTo.filter(({ name }) => {
			const got = served.find(({ person }) => nameKey(person) === nameKey(name))?.served;
			return !answered.has(nameKey(name)) && (served.length === 0 || (got !== undefined && got < day));
		});
		if (silent.length === 0) return [];
		const who = silent.map(({ name }) => personWords(draft.document, name)).join(', ');
		const words = `Remind those who have not answered ${stageName(draft.document)}: ${who}.`;
		return [note(draft, `reminder-${index + 1}`, day, words, { passes: true })];
	});
}

function whoAnswered(document: PlanDocument, today: CalendarDate): readonly string[] {
	const came = blocksOfKind(document, 'reply').filter(({ on }) => on === undefined || (readCalendarDate(on.name) ?? '') <= today);
	return came.flatMap(({ whose }) => whose.map(({ name }) => nameKey(name)));
}

/** The documents that hold the replies to a draft. */
function repliesTo({ document }: DueDocument, { documents }: Road): readonly DueDocument[] {
	return documents.filter((one) => one.document.type === 'replies' && (one.document.meta.version ?? 1) === (document.meta.version ?? 1));
}

/** Who has not got a plan that was sent to others: it came back, or the case file does not say that it went to them. */
function serviceNotes(plan: DueDocument, { documents, today }: Road): readonly DueNote[] {
	const { issued } = plan.document.meta;
	const rows = rowsOf(plan, documents, today);
	if (rows.length === 0 || issued === undefined) return [];
	const name = stageName(plan.document);
	return recipientsOf(plan).flatMap(({ name: key, span }, index) => {
		const own = rowsTo(key, rows);
		if (hasArrived(own)) return [];
		const who = personWords(plan.document, key);
		const last = own.at(-1);
		const id = `not-served-${index + 1}`;
		return last === undefined
			? [note(plan, id, issued, `Write down when and how ${name} went to: ${who}. If it has not gone, send it.`, { span })]
			: [note(plan, id, last.on, `It came back, so send ${name} again to: ${who}.`, { span: last.span })];
	});
}

/** Advice that the list names without the day it was written: it goes with the draft, so it must be there when the draft is sent. */
function adviceNotes(plan: DueDocument, { documents }: Road): readonly DueNote[] {
	const { issued, stage } = plan.document.meta;
	if (stage !== 'draft' || issued === undefined) return [];
	const there = new Set(documents.flatMap(({ document: { meta } }) => (meta.shortName === undefined ? [] : [nameKey(meta.shortName)])));
	return tablesOf(plan.document, 'advice').flatMap(({ table }) =>
		table.rows.flatMap((row, index) => {
			const date = cellOf(table, row, 'date');
			const name = plainText(cellOf(table, row, 'short-name')?.children ?? []).trim();
			if (date === undefined || plainText(date.children).trim() !== '' || name === '' || there.has(nameKey(name))) return [];
			return [
				note(plan, `advice-${index + 1}`, issued, `Get the advice "${name}". It goes with ${stageName(plan.document)}.`, {
					span: row.span,
				}),
			];
		}),
	);
}
