import type { Stretch } from './quotations.ts';

/** A time to answer that is too short, in a sentence to a family. */
export interface ShortDeadline extends Stretch {
	/** Whole days, counted as calendar days. */
	readonly days: number;
}

/** The law's least time for views on a draft, in days (SEND Code of Practice, paragraph 9.77). */
export const leastDays = 15;

/** A sentence is read over this many letters: more is no sentence. */
const longest = 600;

/**
 * The times in a sentence within which a family shall answer, where they are shorter than 15 days. Working days count 7 for 5.
 * Left out: the time in which somebody else answers, times of the past, and answers about a visit, a booking or an illness.
 */
export function shortDeadlinesIn(text: string): readonly ShortDeadline[] {
	if (text.length > longest || !answer.test(text) || !isForFamily(text)) return [];
	if (otherMatter.test(text) && !plan.test(text)) return [];
	return [...text.matchAll(period)].flatMap((match) => {
		const [words = '', count = '', working, unit = ''] = match;
		const [start, end] = [match.index, match.index + words.length];
		const days = daysOf(count, unit, working !== undefined && /^(?:working|school|business|week)/i.test(working));
		if (days === undefined || days >= leastDays || isNoDeadline(text, start, end)) return [];
		return [{ start, end, days: Math.floor(days) }];
	});
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');

const period = new RegExp(
	`\\b(\\d{1,3}|an?|${numbers.join('|')})[ -](?:clear |full |short |calendar |more )?((?:working|school|business|week) ?)?(hour|day|week|fortnight)s?\\b`,
	'gi',
);

function daysOf(count: string, unit: string, isWorking: boolean): number | undefined {
	const number = /^\d/.test(count) ? Number(count) : /^an?$/i.test(count) ? 1 : numbers.indexOf(count.toLowerCase()) + 1;
	if (number === 0) return undefined;
	const days = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 }[unit.toLowerCase()] ?? 0;
	return number * days * (isWorking ? 7 / 5 : 1);
}

/** What a family does with a draft. */
const answer =
	/\b(?:repl(?:y|ies)|respond|responses?|comment(?:s|ing)?|views?|write back|(?:get|come|write) back to us|answers?|thoughts|feedback|have (?:your|their) say|what (?:you|they|families|parents|carers) think|(?:ask|tell) us|let us know|representations?|changes? (?:to|in) (?:the|your|\p{Lu}\p{Ll}+['’]s) (?:draft|plan))\b/iu;

const plan = /\b(?:draft|plan|views?|comments?|thoughts|what (?:you|they|families|parents|carers) think)\b/i;

/** Answers with deadlines of their own. */
const otherMatter =
	/\b(?:invit\w+|book(?:ing)?|meeting|appointment|visit|trip|workshop|course|event|survey|questionnaire|complain\w*|absen\w+|ill|sick|place on|places|lunch|form for|bus|taxi|transport|job|refund|appeal|tribunal|mediation|move|moved|moving|address|if (?:your|his|her|you have|you are|there)|coat|lost)\b/i;

/** Somebody else has to answer, or it was done. */
const othersAnswer =
	/\b(?:we|council|school|panel|team|officer|authority|nurse|doctor|clinic|hospital|service|therapist|teacher|head|tribunal|they|he|she|i)(?:['’]ll)?\s+(?:(?:will|must|shall|should|can|always|aim to|try to|has to|have to|promise to|then|also|usually|normally)\s+){0,3}(?:repl(?:y|ies)|answers?|responds?|writes?|decides?|comments?|tells?|sends?|gives?|lets?|reads?|looks?(?! forward)|gets? back|comes? back|phones?|calls?|rings?|emails?|contacts?|acknowledges?|considers?|shares?|meets?|takes?|needs \w+ days)\b/i;

const othersTime =
	/(?<!\b(?:can|could|may|might|shall|should) )\b(?:council|school|panel|team|authority|nurse|clinic|service|therapist|hospital|they|we|he|she) (?:has|have|gets?|takes?|had|took)\b/i;

const getsAnswer =
	/\b(?:get|receive|expect|allow|given|sent) (?:an?|our|the|its) (?:\w+ ){0,2}(?:reply|answer|response)\b|\bour (?:reply|answer|response|views|comments)\b|\bhear from us\b|\bfor (?:a|our) reply\b/i;

const past = /\b(?:took|came|arrived|reached|was|were|sent us|got|had|read|met|replied|answered)\b/i;

/** Whether a sentence asks something of a family: it speaks to them, of them, or of the views themselves. */
function isForFamily(text: string): boolean {
	if (othersAnswer.test(text) || othersTime.test(text) || getsAnswer.test(text) || past.test(text)) return false;
	return (
		/\b(?:you|your|famil(?:y|ies)|parents?|carers?|mums?|dads?|young (?:person|people)|everyone)\b/i.test(text) ||
		/^(?:please |kindly )?(?:do )?(?:reply|respond|write|send|comment|tell|let|return|answer|give|get|ask)\b/i.test(text) ||
		/\b(?:views|comments|replies|responses|answers|feedback|representations) (?:(?:on|about|to) [^.]{1,40} )?(?:are|is|must|should|need|have|has|can|within|in|by|due)\b/i.test(
			text,
		) ||
		/\b(?:reply|replies|respond|comment|response) (?:within|in|by|needed|due)\b/i.test(text)
	);
}

/** `2 days ago`, `14 days before the holiday`, `for 5 days`, `at least 10 days`, `10 days after the deadline`, `10 to 20 days`. */
function isNoDeadline(text: string, start: number, end: number): boolean {
	const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 40)];
	if (/^\s+(?:and (?:a|\d)|ago|old|earlier|a|per|each|off|late|long|early)\b/i.test(after)) return true;
	if (/^\s+(?:before|after|until)\b/i.test(after) && !/^\s+after (?:you|the|this|we|getting|it|receiv|today|your)\b/i.test(after))
		return true;
	return /\b(?:after|more than|over|extra|another|further|every|last|past|for|lasts?|took|waited|once|twice|and)\s+$/i.test(before);
}
