import type { NameRef } from '../../model/block.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { OwnValue, PlanMeta } from '../../model/document.ts';
import { readerLevels } from '../../model/easy-read.ts';
import { meantName } from '../../model/nearest-name.ts';
import { pdfStandards, readPdfStandard } from '../../model/pdf-standard.ts';
import type { Span } from '../../model/span.ts';
import type { FieldKind, FieldTemplate } from '../../model/template.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { orList, quote } from '../say.ts';
import { readMeeting } from './meeting.ts';
import { readPeople } from './read-people.ts';
import type { TypedKey } from './read-yaml.ts';
import { listOf, type TypedValue } from './typed-value.ts';

/** What reading a field needs. */
export interface FieldReading {
	readonly typed: TypedKey;
	readonly field: FieldTemplate;
	readonly places: Places;
	readonly report: Report;
}

/** What a field adds to the meta of a document. A bad value is reported and adds nothing. */
export function readField(reading: FieldReading): Partial<PlanMeta> {
	if (reading.field.kind === 'people') return { people: readPeople(reading.typed, reading.places, reading.report) };
	if (isListKind(reading.field.kind)) {
		const names = namesOf(reading);
		if (!names) return {};
		// The choices of documents are the kinds of document that they may be, which only their files tell.
		const known = reading.field.kind === 'documents' ? names : knownNames(names, reading);
		return listSetters[reading.field.key]?.(known) ?? ownValue(reading, { kind: 'names', names: known, span: wholeOf(reading) });
	}
	const { value } = reading.typed;
	if (value.kind !== 'text') {
		badValue(reading, wholeOf(reading), `"${reading.field.key}" takes one value.`);
		return {};
	}
	return readers[reading.field.kind](value.value, reading);
}

type ListKind = 'keys' | 'list' | 'documents';
type TextKind = Exclude<FieldKind, 'people' | ListKind>;

function isListKind(kind: FieldKind): kind is ListKind {
	return kind === 'keys' || kind === 'list' || kind === 'documents';
}

const readers: Readonly<Record<TextKind, (value: TypedValue, reading: FieldReading) => Partial<PlanMeta>>> = {
	text: (value, reading) => textSetters[reading.field.key]?.(oneLine(value.text)) ?? ownText(reading, value, oneLine(value.text)),
	key: (value, reading) => keySetters[reading.field.key]?.(nameOf(value)) ?? ownName(reading, value),
	document: (value, reading) => addressSetters[reading.field.key]?.(nameOf(value)) ?? ownName(reading, value),
	digest: (value, reading) => {
		const digest = value.text.trim().toLowerCase();
		if (/^[\da-f]{8,64}$/.test(digest))
			return reading.field.key === 'served-draft' ? { servedDraft: { name: digest, span: value.span } } : {};
		badValue(reading, value.span, `${quote(value.text)} is not the mark of a frozen draft.`);
		return {};
	},
	date: (value, reading) => {
		const date = readCalendarDate(value.text);
		if (date === undefined) badValue(reading, value.span, `${quote(value.text)} is not a day that Plainplan can read.`);
		if (date === undefined) return {};
		return dateSetters[reading.field.key]?.(date) ?? ownValue(reading, { kind: 'date', date, span: value.span });
	},
	dates: (value, reading) => {
		const days = /^(.+?)\s+to\s+(.+)$/.exec(value.text.trim());
		const [from, to] = [readCalendarDate(days?.[1] ?? ''), readCalendarDate(days?.[2] ?? '')];
		if (from === undefined || to === undefined) badValue(reading, value.span, `${quote(value.text)} is not a first and a last day.`);
		else if (to < from) badValue(reading, value.span, 'The last day comes before the first day.');
		else if (reading.field.key === 'cycle') return { cycle: { from, to } };
		return {};
	},
	number: (value, reading) => {
		const number = /^\d{1,6}$/.test(value.text.trim()) ? Number(value.text) : 0;
		if (number < 1) badValue(reading, value.span, `${quote(value.text)} is not a whole number from 1.`);
		return number >= 1 && reading.field.key === 'version' ? { version: number } : {};
	},
	choice: (value, reading) => {
		const choices = reading.field.choices ?? [];
		const typed = oneLine(value.text).toLowerCase();
		const choice = choices.find(
			(known) => known.toLowerCase() === typed || (typed.length === 1 && known.toLowerCase().startsWith(`${typed} `)),
		);
		if (choice === undefined) return noChoice(reading, value, choices);
		const { key } = reading.field;
		return choiceSetters[key]?.(choice) ?? textSetters[key]?.(choice) ?? ownText(reading, value, choice);
	},
	standard: (value, reading) => {
		const pdfStandard = readPdfStandard(value.text);
		const names = [...pdfStandards.keys()];
		return pdfStandard === undefined
			? noChoice(reading, value, names, `Write ${orList(names.map((name) => `"${name}"`))}.`)
			: { pdfStandard };
	},
	case: (value, reading) => {
		if (/^[a-z\d]+(?:-[a-z\d]+)*$/i.test(value.text.trim())) return { case: value.text.trim() };
		badValue(reading, value.span, 'A case number holds letters, digits and hyphens only.');
		return {};
	},
	meeting: (value, reading) => {
		const read = readMeeting(value.text, value.span);
		if ('meeting' in read) return { meeting: read.meeting };
		badValue(reading, value.span, read.wrong);
		return {};
	},
	agreement: (value, reading) => {
		const agreed = /^(.+),\s*([^,]+)$/s.exec(value.text);
		const date = readCalendarDate(agreed?.[2] ?? '');
		if (agreed?.[1] === undefined || date === undefined) {
			badValue(reading, value.span, 'This does not say who agreed and on which day.');
			return {};
		}
		const who = agreed[1].split(/,|\s+and\s+/).map((name) => name.trim());
		return { agreed: { who: who.filter((name) => name !== ''), date } };
	},
};

function nameOf(value: TypedValue): NameRef {
	return { name: oneLine(value.text), span: value.span };
}

/** What a key says that has no place of its own in the front matter: only its document type knows it. */
function ownValue({ field }: FieldReading, value: OwnValue): Partial<PlanMeta> {
	return { own: new Map([[field.key, value]]) };
}

function ownText(reading: FieldReading, { span }: TypedValue, text: string): Partial<PlanMeta> {
	return ownValue(reading, { kind: 'text', text, span });
}

function ownName(reading: FieldReading, value: TypedValue): Partial<PlanMeta> {
	return ownValue(reading, { kind: 'names', names: [nameOf(value)], span: value.span });
}

const textSetters: Readonly<Record<string, (text: string) => Partial<PlanMeta>>> = {
	authority: (authority) => ({ authority }),
	child: (child) => ({ child }),
	year: (year) => ({ year }),
	'school-now': (schoolNow) => ({ schoolNow }),
	setting: (setting) => ({ setting }),
	support: (support) => ({ support }),
	holidays: (holidays) => ({ holidays }),
	'case-file': (caseFile) => ({ caseFile }),
	'short-name': (shortName) => ({ shortName }),
	title: (title) => ({ title }),
	chapter: (chapter) => ({ chapter }),
	audience: (audience) => ({ audience }),
	'based-on': (basedOn) => ({ basedOn }),
	'late-because': (lateBecause) => ({ lateBecause }),
	theme: (theme) => ({ theme }),
};

const dateSetters: Readonly<Record<string, (date: CalendarDate) => Partial<PlanMeta>>> = {
	born: (born) => ({ born }),
	asked: (asked) => ({ asked }),
	issued: (issued) => ({ issued }),
	'review-by': (reviewBy) => ({ reviewBy }),
	checked: (checked) => ({ checked }),
	'check-again': (checkAgain) => ({ checkAgain }),
	held: (held) => ({ held }),
	papers: (papers) => ({ papers }),
	written: (written) => ({ written }),
};

const addressSetters: Readonly<Record<string, (address: NameRef) => Partial<PlanMeta>>> = {
	plan: (plan) => ({ plan }),
	proposed: (proposed) => ({ proposed }),
	review: (review) => ({ review }),
	pictures: (pictures) => ({ pictures }),
};

const choiceSetters: Readonly<Record<string, (choice: string) => Partial<PlanMeta> | undefined>> = {
	stage: (choice) => (choice === 'draft' || choice === 'final' ? { stage: choice } : undefined),
	'reader-level': (choice) => {
		const readerLevel = readerLevels.find((level) => choice.startsWith(level));
		return readerLevel && { readerLevel };
	},
	marks: (choice) => (choice === 'yes' || choice === 'no' ? { marks: choice === 'yes' } : undefined),
	decision: (choice) => (choice === 'keep' || choice === 'change' || choice === 'end' ? { decision: choice } : undefined),
	'ends-because': (choice) =>
		choice === 'needs are met' || choice === 'no training outcome is left' ? { endsBecause: choice } : undefined,
};

const keySetters: Readonly<Record<string, (key: NameRef) => Partial<PlanMeta>>> = {
	'contact-education': (contactEducation) => ({ contactEducation }),
	'contact-health': (contactHealth) => ({ contactHealth }),
	'contact-care': (contactCare) => ({ contactCare }),
	'written-by': (writtenBy) => ({ writtenBy }),
};

const listSetters: Readonly<Record<string, (names: readonly NameRef[]) => Partial<PlanMeta>>> = {
	'send-to': (sendTo) => ({ sendTo }),
	'send-school': (sendSchool) => ({ sendSchool }),
	'send-health': (sendHealth) => ({ sendHealth }),
	invited: (invited) => ({ invited }),
	came: (came) => ({ came }),
	replies: (replies) => ({ replies }),
	enclose: (enclose) => ({ enclose }),
	'meeting-with': (meetingWith) => ({ meetingWith }),
	sheets: (sheets) => ({ sheets }),
	siblings: (names) => ({ siblings: names.map(({ name }) => name) }),
	format: (names) => ({ format: names.map(({ name }) => name) }),
};

function namesOf(reading: FieldReading): readonly NameRef[] | undefined {
	const { value } = reading.typed;
	if (value.kind === 'text') return listOf(value.value, reading.places);
	if (value.kind === 'list') return value.items.map((item) => ({ name: oneLine(item.text), span: item.span }));
	badValue(reading, wholeOf(reading), `"${reading.field.key}" takes a list with commas between its parts.`);
	return undefined;
}

/** The names that a list of choices knows, spelled as it spells them; the others are reported. */
function knownNames(names: readonly NameRef[], reading: FieldReading): readonly NameRef[] {
	const { choices } = reading.field;
	if (choices === undefined) return names;
	return names.flatMap(({ name, span }) => {
		const known = choices.find((choice) => choice.toLowerCase() === name.toLowerCase());
		if (known === undefined) noChoice(reading, { text: name, span }, choices);
		return known === undefined ? [] : [{ name: known, span }];
	});
}

/** `mend`: said even where a slip of the keyboard is clear. */
function noChoice(
	{ field, report }: FieldReading,
	{ text, span }: TypedValue,
	choices: readonly string[],
	mend?: string,
): Partial<PlanMeta> {
	const meant = meantName(text, choices);
	report('front-matter/bad-value', span, {
		message: `"${field.key}" cannot be ${quote(text)}.`,
		mend: mend ?? (meant ? `Did you mean "${meant}"?` : `Write ${orList(choices)}.`),
		fixes: meant ? [{ span, text: meant }] : [],
	});
	return {};
}

function badValue({ field, report }: FieldReading, span: Span, message: string): void {
	report('front-matter/bad-value', span, { message, mend: `${field.about} Write it as in "${field.example}".` });
}

function wholeOf({ typed, places }: FieldReading): Span {
	return places.span(typed.start, typed.end);
}

/** A value on one line, with single spaces between its words. */
export function oneLine(text: string): string {
	return text.trim().replace(/\s+/g, ' ');
}
