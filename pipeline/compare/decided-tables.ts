import type { TextPart } from '../model/text-part.ts';
import { isOffice } from './office.ts';

/** The section of the advice, in which a final plan also shows how it was decided. */
const decidedIn = 'K';

/** The table of who signed what off, or a row of it that says no more than that. */
export function isSignOff(part: TextPart): boolean {
	if (!isTableOf(part, ['what', 'who', 'date'])) return false;
	if (part.kind === 'table') return true;
	const { what = '', who = '', date = '' } = cellsOf(part);
	const [name = '', ...role] = who.split(',');
	const isSomebody = isName(name) && (role.length === 0 || isOffice(role.join(',')));
	return wordsOf(what).every((word) => partOfPlan.test(word)) && isSomebody && isDate(date);
}

/** The table of what each panel decided and why, or a row of it that changes no help. */
export function isPanel(part: TextPart): boolean {
	if (!isTableOf(part, ['date', 'panel', 'decision', 'why'])) return false;
	if (part.kind === 'table') return true;
	const { date = '', panel = '', decision = '', why = '' } = cellsOf(part);
	return isDate(date) && wordsOf(panel).length <= 8 && [panel, decision, why].every(changesNoHelp);
}

/** A heading over those tables that says no more than that something was decided. */
export function isDecidedHeading({ kind, section, lines, children }: TextPart): boolean {
	const words = wordsOf(lines.map(({ text }) => text).join(' '));
	const stands = section === decidedIn && kind === 'heading' && children.some((child) => isSignOff(child) || isPanel(child));
	return stands && words.some((word) => decided.test(word)) && words.every((word) => decided.test(word) || aroundDecided.test(word));
}

const decided = /^(?:decided|decisions?|agreed|signed|sign-off)$/i;
const aroundDecided = /^(?:how|who|when|what|this|the|final|plan|was|were|is|we|to|off|and|it|on|by|of|whom)$/i;

/** Whether a part of the section of the advice is a table of exactly these columns, or a row of one. */
function isTableOf({ kind, section, lines }: TextPart, columns: readonly string[]): boolean {
	const labels = new Set(lines.map(({ label }) => label));
	return (
		section === decidedIn &&
		(kind === 'row' || kind === 'table') &&
		lines.length === columns.length &&
		columns.every((column) => labels.has(column))
	);
}

function cellsOf({ lines }: TextPart): Readonly<Record<string, string>> {
	return Object.fromEntries(lines.map(({ label, text }) => [label, text.trim()]));
}

function wordsOf(text: string): readonly string[] {
	return text.split(/[\s,.;]+/).filter((word) => word !== '');
}

/** What can be signed off: the plan, its sections, its help and its money, and nothing that says how much of it. */
const partOfPlan =
	/^(?:the|this|whole|final|plan|help|money|in|for|of|and|all|it|sections?|[A-K]|H[12]|health|education|social|care|educational|special|provision|outcomes?|needs?|placement|school|personal|budget|direct|payments?|advice|views)$/i;

function isName(text: string): boolean {
	const words = text.trim().split(/\s+/);
	return words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(`\\b(?:\\d{1,2} )?(?:${months}) \\d{4}\\b`, 'gi');

function isDate(text: string): boolean {
	return (
		text === '' ||
		text
			.replace(dates, '')
			.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? /i, '')
			.trim() === ''
	);
}

/** Numbers of sections and rows: `H1`, `H1.1`. */
const numbersOfPlan = /\b[A-K]\d{0,2}(?:\.\d+)?\b/g;

/** What costs no more may be said: it gives nobody more or less help. */
const costs = /\bcosts? (?:us )?(?:no|not) more\b/gi;

const changesHelp =
	/\p{N}|\b(?:hours?|minutes?|half|twice|times|once|less|fewer|more|instead|rather than|(?:do(?:es)?|need|must|will|may|can) not|cannot|need not|ends?|ended|ending|stops?|stopped|becomes?|reduc\w+|replac\w+|chang\w+|only|unless|until|except|without|guide|one|two|three|four|five|six|seven|eight|nine|ten|weekly|daily)\b/iu;

function changesNoHelp(text: string): boolean {
	const words = text
		.replace(dates, '')
		.replace(numbersOfPlan, '')
		.replace(costs, '')
		.replace(/\b(?:for|asked) one\b/gi, '');
	return !changesHelp.test(words);
}
