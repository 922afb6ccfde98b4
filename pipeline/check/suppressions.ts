import { type CalendarDate, printDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleNote } from '../model/rule-note.ts';
import type { SuppressedFinding, Suppression } from '../model/suppression.ts';
import { isAbout } from './noted.ts';
import * as notes from './suppression-notes.ts';
import { quoted } from './wording.ts';

/** What is known of the rules that notes name, and of the day they are read for. */
export interface SuppressionContext {
	/** The rules that a typed name stands for: one by its id, or all with that short id; none where nobody knows it. */
	rulesNamed(name: string): readonly RuleNote[];
	/** The id that is typed most like a name. */
	nearestRule(name: string): string | undefined;
	/** Whether a note may keep what a rule finds quiet. */
	maySilence(rule: RuleNote): boolean;
	/** The day that the document stands for, where that is known: after it, a day to look again has passed. */
	readonly referenceDate?: CalendarDate;
	/** Whether a rule was asked about all that it judges. Where not, no note for it counts as unused. */
	wasAsked(ruleId: string): boolean;
}

export interface Settled {
	/** The findings that no note keeps quiet, in the order given. */
	readonly findings: readonly Finding[];
	readonly suppressed: readonly SuppressedFinding[];
	/** What is wrong with the notes themselves. */
	readonly ofNotes: readonly Finding[];
}

/** The fewest letters of a reason that another person can understand. */
const fewestLetters = 10;

/**
 * Takes out the findings that the notes of a document keep quiet, and reports notes that name no rule, give no reason, rest on nothing, or are
 * past their day.
 */
export function suppress(findings: readonly Finding[], document: PlanDocument, context: SuppressionContext): Settled {
	const judged = document.suppressions.map((note) => judge(note, context));
	const byRule = new Map<string, Judged[]>();
	for (const one of judged) for (const id of one.silences) byRule.set(id, [...(byRule.get(id) ?? []), one]);
	const suppressed: SuppressedFinding[] = [];
	const rest = findings.filter((finding) => {
		const fitting = (byRule.get(finding.ruleId) ?? []).filter(({ note }) => isAbout(note, finding.span, document));
		for (const one of fitting) one.isUsed = true;
		const [first] = fitting;
		if (first) suppressed.push({ finding, suppression: first.note });
		return first === undefined;
	});
	const ofNotes = judged.flatMap((one) => [...one.faults, ...afterUse(one, rest, document, context)]);
	return { findings: rest, suppressed, ofNotes };
}

interface Judged {
	readonly note: Suppression;
	/** Ids of the rules that it keeps quiet. */
	readonly silences: readonly string[];
	readonly faults: readonly Finding[];
	isUsed: boolean;
}

/** A note with a reason and a rule that may be turned off keeps that rule quiet; any other keeps nothing quiet. */
function judge(note: Suppression, { rulesNamed, nearestRule, maySilence }: SuppressionContext): Judged {
	const bad = (...faults: readonly Finding[]): Judged => ({ note, silences: [], faults, isUsed: false });
	const { name } = note.rule;
	const named = rulesNamed(name);
	if (named.length === 0) {
		const near = nearestRule(name);
		const message = name === '' ? 'This note names no rule.' : `No rule has the name ${quoted(name)}.`;
		return bad(about(notes.unknownRule, note, message, near === undefined ? undefined : `Did you mean ${quoted(near)}?`));
	}
	const free = named.filter(maySilence);
	if (free.length === 0) {
		const message = named.some(({ meta }) => meta.law)
			? `The rule ${quoted(name)} rests on law, so no note turns it off.`
			: `The rule ${quoted(name)} finds what would come out wrong, so no note turns it off.`;
		return bad(about(notes.notAllowed, note, message));
	}
	if (note.reason.length < fewestLetters) {
		const message = note.reason === '' ? 'This note does not say why the words stay.' : `The reason ${quoted(note.reason)} is too short.`;
		return bad(about(notes.reason, note, message));
	}
	return { note, silences: free.map(({ id }) => id), faults: [], isUsed: false };
}

function afterUse(
	{ note, silences, isUsed }: Judged,
	rest: readonly Finding[],
	document: PlanDocument,
	{ wasAsked, referenceDate }: SuppressionContext,
): readonly Finding[] {
	if (silences.length === 0) return [];
	if (!isUsed) return silences.every(wasAsked) ? [unused(note, silences, rest, document)] : [];
	if (note.badDate) return [about(notes.pastReview, note, `${quoted(note.badDate.name)} is no day.`, 'Write the day as in 4 May 2027.')];
	if (note.reviewBy === undefined || referenceDate === undefined || note.reviewBy >= referenceDate) return [];
	return [about(notes.pastReview, note, `Somebody wanted to look at these words again by ${printDate(note.reviewBy)}.`)];
}

function unused(note: Suppression, silences: readonly string[], rest: readonly Finding[], { source }: PlanDocument): Finding {
	if (!note.covers) return about(notes.unused, note, 'No text follows this note.');
	const wider = rest.find(
		({ ruleId, span }) =>
			silences.includes(ruleId) &&
			span.file === source.file &&
			span.start.offset < note.span.end.offset &&
			note.span.start.offset < span.end.offset,
	);
	if (!wider) return about(notes.unused, note, `The rule ${quoted(note.rule.name)} has nothing to report here.`);
	return about(
		notes.unused,
		note,
		`The rule ${quoted(note.rule.name)} speaks of more than these words.`,
		'Put all that it reports into the brackets, or write a note above the paragraph.',
	);
}

function about({ id, meta }: RuleNote, note: Suppression, message: string, mend: string = meta.mend): Finding {
	return { ruleId: id, level: meta.level, message, why: meta.why, mend, span: note.rule.span, source: meta.source, fixes: [] };
}
