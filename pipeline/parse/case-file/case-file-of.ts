import { printDate } from '../../model/calendar-date.ts';
import type { CaseFile, EarlyAgreement, Extension, Service } from '../../model/case-file.ts';
import type { PlanMeta } from '../../model/document.ts';
import { oneLine } from '../front-matter/fields.ts';
import type { TypedValue } from '../front-matter/typed-value.ts';
import type { Report } from '../report.ts';
import { reportUnknownVersions } from './known-versions.ts';
import type { TypedCaseFile } from './read-case-file.ts';
import { dayOf, personOf, routeOf, timeOf, versionOf, yesOrNo } from './read-part.ts';
import { type CaseRow, type RowNote, rowsOf } from './rows.ts';
import { termsOf } from './terms.ts';

const document = 'which document it is, as in "draft 1"';

const servedNote: RowNote = {
	example: '{document: draft 1, person: mum, how: email, on: 23 November 2026}',
	needed: { document, person: 'who got it, by their key', how: 'how it went out', on: 'the day it went out' },
	more: { at: 'the time it went out', bounced: 'yes where it came back' },
};

const extensionNote: RowNote = {
	example: '{document: draft 1, person: mum, to: 2026-12-20, on: 2026-12-04, who: officer, why: Mum was ill}',
	needed: {
		document,
		person: 'who got more time, by their key',
		to: 'the new last day',
		on: 'the day they got it',
		who: 'who gave it, by their key',
		why: 'why they got it',
	},
	more: {},
};

const agreementNote: RowNote = {
	example: '{document: draft 1, person: mum, on: 2 December 2026, how: email}',
	needed: { document, person: 'who agreed, by their key', on: 'the day they agreed', how: 'how they put it in writing' },
	more: {},
};

interface Reading {
	readonly meta: PlanMeta;
	readonly arePeopleKnown: boolean;
	readonly report: Report;
}

/** What only a case has: its words, and who was sent what. `meta` is that of the document, with all people of the case. */
export function caseFileOf(typed: TypedCaseFile, reading: Reading): CaseFile {
	const { source, places, own } = typed;
	const { report } = reading;
	const rows = (key: 'served' | 'extensions' | 'agreed-early', note: RowNote) => rowsOf(own.get(key), note, places, report);
	const sent = {
		served: rows('served', servedNote).flatMap((row) => serviceOf(row, reading)),
		extensions: rows('extensions', extensionNote).flatMap((row) => extensionOf(row, reading)),
		agreedEarly: rows('agreed-early', agreementNote).flatMap((row) => agreementOf(row, reading)),
	};
	reportUnknownVersions(sent, reading.meta, report);
	return { source, terms: termsOf(own.get('terms'), places, report), ...sent };
}

function serviceOf({ span, parts }: CaseRow, reading: Reading): readonly Service[] {
	const { report } = reading;
	const subject = subjectOf(parts, reading);
	const how = routeOf(part(parts, 'how'), report);
	const on = dayOf(part(parts, 'on'), report);
	const at = parts.has('at') ? timeOf(part(parts, 'at'), report) : undefined;
	const bounced = parts.has('bounced') ? yesOrNo(part(parts, 'bounced'), report) : false;
	if (!subject || how === undefined || on === undefined || bounced === undefined) return [];
	return [{ ...subject, how, on, ...(at !== undefined && { at }), bounced, span }];
}

function extensionOf({ span, parts }: CaseRow, reading: Reading): readonly Extension[] {
	const { report, meta, arePeopleKnown } = reading;
	const subject = subjectOf(parts, reading);
	const to = dayOf(part(parts, 'to'), report);
	const on = dayOf(part(parts, 'on'), report);
	const who = personOf(part(parts, 'who'), meta, arePeopleKnown, report);
	if (!subject || to === undefined || on === undefined) return [];
	if (to < on) {
		report('case-file/bad-value', part(parts, 'to').span, {
			message: `The new last day in "to" comes before ${printDate(on)}, the day in "on".`,
			mend: 'Mend one of the two days.',
		});
		return [];
	}
	return [{ ...subject, to, on, who, why: oneLine(part(parts, 'why').text), span }];
}

function agreementOf({ span, parts }: CaseRow, reading: Reading): readonly EarlyAgreement[] {
	const subject = subjectOf(parts, reading);
	const on = dayOf(part(parts, 'on'), reading.report);
	return subject && on !== undefined ? [{ ...subject, on, how: oneLine(part(parts, 'how').text), span }] : [];
}

/** Which document and which person a row is about. */
function subjectOf(
	parts: CaseRow['parts'],
	{ meta, arePeopleKnown, report }: Reading,
): { readonly document: string; readonly person: string } | undefined {
	const about = versionOf(part(parts, 'document'), report);
	const person = personOf(part(parts, 'person'), meta, arePeopleKnown, report);
	return about === undefined ? undefined : { document: about, person };
}

/** A part that the row is known to have. */
function part(parts: CaseRow['parts'], name: string): TypedValue {
	const value = parts.get(name);
	if (!value) throw new Error(`A row without its part "${name}" came through.`);
	return value;
}
