import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate, printFullDate } from '../model/calendar-date.ts';
import type { CaseFile, Service } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';
import { stageName } from './answered-draft.ts';
import { dateFinding } from './date-finding.ts';
import type { DraftRows } from './draft-rows.ts';
import { extensionFindings } from './extension-findings.ts';

/** Rows of the case file that cannot be right for this draft or for the document's own final, each at its place in the case file. */
export function caseRowFindings(rows: DraftRows): readonly Finding[] {
	const { document, draft, caseFile } = rows;
	if (caseFile === undefined) return [];
	return [
		...serviceFindings(draft, caseFile),
		...(document.meta.stage === 'final' ? serviceFindings(document, caseFile) : []),
		...missingRows(rows),
		...notServed(rows),
		...extensionFindings(rows),
		...agreementFindings(rows),
	];
}

function serviceFindings(sent: PlanDocument, caseFile: CaseFile): readonly Finding[] {
	const name = stageName(sent);
	const { sendTo, sendSchool, sendHealth, issued } = sent.meta;
	const keys = [...sendTo, ...(sent.meta.stage === 'final' ? [...sendSchool, ...sendHealth] : [])].map((ref) => nameKey(ref.name));
	return caseFile.served
		.filter((row) => nameKey(row.document) === name)
		.flatMap((row) => [...strangerFinding(row, name, keys), ...earlyFinding(row, name, issued)]);
}

function strangerFinding({ person, span }: Service, name: string, keys: readonly string[]): readonly Finding[] {
	if (keys.includes(nameKey(person))) return [];
	return [
		dateFinding('dates/service', {
			message: `The case file says that ${name} went to "${person}", who is not in "send-to".`,
			mend: `Add "${person}" to "send-to", or mend this row.`,
			span,
		}),
	];
}

function earlyFinding({ on, span }: Service, name: string, issued: CalendarDate | undefined): readonly Finding[] {
	if (issued === undefined || on >= issued) return [];
	return [
		dateFinding('dates/service', {
			message: `The case file says that ${name} went out on ${printDate(on)}. The council issued it on ${printDate(issued)}, a later day.`,
			mend: 'Mend the day in this row, or "issued" in the document.',
			span,
		}),
	];
}

/** Somebody with no row, where others have one: the days still count from the day of issue, but nobody knows that it was sent. */
function missingRows({ draft, request }: DraftRows): readonly Finding[] {
	const [first] = request.recipients.flatMap(({ rows }) => rows);
	if (first === undefined) return [];
	return request.recipients
		.filter(({ rows }) => rows.length === 0)
		.map(({ name, key }) =>
			dateFinding('dates/service', {
				level: 'warning',
				message: `The case file says when ${stageName(draft)} went to others, but not to ${name}.`,
				mend: `Add a row with "person: ${key}" under "served". If it is still to go, build again before you send it.`,
				span: first.span,
			}),
		);
}

/** What came back can be sent again, so a draft still builds. That a final waits for everyone is a rule of `check`. */
function notServed({ document, draft, window, request }: DraftRows): readonly Finding[] {
	if (document.meta.stage === 'final') return [];
	return request.recipients
		.filter(({ key }) => window.notServed.includes(key))
		.flatMap(({ name, rows }) => {
			const last = rows.at(-1);
			if (last === undefined) return [];
			return [
				dateFinding('dates/not-served', {
					message: `It came back: ${stageName(draft)} has not reached ${name}.`,
					mend: `Add a row under "served" for a new sending to ${name}. Build again before you send it: the last day moves.`,
					span: last.span,
				}),
			];
		});
}

function agreementFindings({ draft, caseFile, window }: DraftRows): readonly Finding[] {
	const name = stageName(draft);
	return (caseFile?.agreedEarly ?? [])
		.filter((row) => nameKey(row.document) === name)
		.flatMap(({ person, on, span }) => {
			const key = personOf(draft, person)?.key ?? person;
			const served = window.served.find((one) => one.person === key)?.served;
			if (served !== undefined && on >= served) return [];
			const isAsked = draft.meta.sendTo.some((ref) => nameKey(ref.name) === nameKey(key));
			const had = served === undefined ? 'it had not reached them' : `it reached them on ${printFullDate(served)}`;
			return [
				dateFinding('dates/agreed-early', {
					message: isAsked
						? `The case file says that "${person}" agreed on ${printDate(on)}, but ${had}.`
						: `The case file says that "${person}" agreed early, but ${name} did not go to "${person}".`,
					mend: 'Mend this row, or take it away.',
					span,
				}),
			];
		});
}
