import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry } from '../../model/words.ts';
import type { Stretch } from './quotations.ts';

/**
 * The times by which something is due, as stretches of tokens: a date, a term, a school year, an age, a review or a move to another school.
 * A level is no such time: `in five minutes`, `on Fridays`, `twice a term`, `before the bell`.
 * @param moments phrases that name a moment of the year or of school life, such as `easter` and `sports day`
 */
export function timesIn(tokens: readonly Token[], moments: readonly PhraseEntry[]): readonly Stretch[] {
	const { text, starts } = lineOf(tokens);
	const place = (at: number) => tokenAt(starts, at);
	const written = patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: place(index), end: place(index + words.length - 1) + 1 })),
	);
	return [...written, ...momentsIn(tokens, moments)].sort((one, other) => one.start - other.start);
}

/** The last token that starts at or before a place of the line. */
function tokenAt(starts: readonly number[], at: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The tokens with one space between them, and where each starts. Months keep their capital, which tells `May` from `may`. */
function lineOf(tokens: readonly Token[]): { readonly text: string; readonly starts: readonly number[] } {
	const starts: number[] = [];
	let text = '';
	for (const token of tokens) {
		if (text !== '') text += ' ';
		starts.push(text.length);
		text += isMonth.test(token.text) ? token.text : token.lower;
	}
	return { text, starts };
}

const isMonth =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

const month = isMonth.source.slice(1, -1);
const number =
	'(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)';
const due = '(?:by|before|until|till|from|after|since|at|in|during|over|of|to|this|next|early|late|mid|the)';
const strictlyDue = '(?:by|before|until|till|after|this|next|following)';
const edge = '(?:end|start|beginning|middle|close|last day|first day) of (?:the |his |her |their |this |next )?';
const whose = '(?:the |his |her |their |my |this |next |a )?';
const schools =
	'(?:(?:big |primary |secondary |senior |junior |infant |high |middle |special |upper |lower |first |his |her |their |next |new |the |a |in |at |to |this )*(?:school(?! (?:day|bus|gate|run|hall|trip|library|bag|field|play|fair|dinner|meal))|college|university|nursery|preschool|pre school|reception|sixth form|academy|infants|juniors|secondary|primary|apprenticeship|job|adult (?:life|care|services|college)|adulthood|y\\d{1,2}|p\\d|s\\d|year (?:\\d|' +
	number +
	')))';
const people =
	'(?:child|children|class|classes|pupils?|students?|boys?|girls?|budd(?:y|ies)|friends?|partners?|teachers?|group|groups|words?|books?|spellings?|lists?|levels?|maths|readers?|teams?|pond|corridor|room|tables?)';
const yearGroup = `(?:(?:year|yr) (?:\\d{1,2}|${number})|y\\d{1,2}|ks\\d|(?:the |this )?key stage(?: (?:\\d|${number}))?|reception|sixth form|foundation stage|foundation phase)`;

/** Each stands for one way to say when. All are bounded, so that no text makes them slow. */
const patterns: readonly RegExp[] = [
	// 4 May, May 2027, by May, the May half term
	`\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|(?<!\\bwith )${month} (?:\\d{1,2}(?:st|nd|rd|th)?\\b|the \\w+)|${due} ${month}\\b(?! (?:and|or|to) \\p{Lu})(?<!\\p{Lu}\\p{Ll}+ to \\p{Lu}\\p{Ll}+)(?!'s? (?!review|birthday|half)))`,
	// 2027, 2026/27, 4/5/27
	'\\b20[2-9]\\d(?:/\\d{2,4})?\\b|\\b\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d\\d\\b',
	// by Year 6, at the end of Reception, when he starts Year 7
	`\\b(?:(?:by|before|until|till|(?<!(?:child|pupil|boy|girl|friends|friend|mates|cousins|buddy|children|pupils|partner|class|book|work) )(?:in|of|from)|during|into|after|throughout|end|starts?|starting|begins?|enters?|entering|leaves?|leaving|finish(?:es|ing)?|joins?|joining|reach(?:es|ing)?|(?:move|moves|moving|go|goes|going|transfers?|transition|transferring|moving up|moves up|goes up|progress) to)|to(?= ${yearGroup} ?[,.]?$)) (?:the )?(?:${edge})?${yearGroup}\\b(?! ${people}\\b)`,
	'\\b(?:by|before|until|in|of) [ps][1-7]\\b',
	// this term, by the end of term, in the spring term, in two terms
	`\\b(?:this|next|same|second|third|first|last|coming|autumn|spring|summer|winter|christmas|easter|lent|michaelmas|${strictlyDue} (?:the )?|end of (?:the |this |next )?|start of (?:the |this |next )?|half) (?:school )?(?:half )?terms?\\b(?! times?\\b)(?<!\\b(?:each|every|per|a|once|twice|times) half terms?)`,
	`\\b(?:term|by week) (?:\\d+|${number})\\b`,
	`\\b(?:by|before|at|until) the end of (?:his|her|their) (?:time|years?|stay) (?:at|in)\\b`,
	`(?<!\\b(?:each|every|per|a) )\\b${strictlyDue} (?:the )?(?:${edge})?(?:half term|term)\\b`,
	// by the summer, next spring
	`\\b(?:${strictlyDue}|end of|start of) ${whose}(?:${edge})?(?:spring|summer|autumn|winter)\\b`,
	// by age 7, at the age of nine, by 16, when he is 12, turns 10
	`(?<!\\b(?:reading|spelling|developmental|maths|language|mental) )\\bage[ds]? (?:of )?${number}\\b|\\b(?:at|by|before|until) (?:1[1-9]|2[0-5])(?= ?(?:[,.;]|$|${'[a-z]+ will'}))|\\b(?:turns|turned|turning) ${number}\\b|\\b(?:he|she|they|[a-z]+) (?:is|are) ${number}(?= ?(?:[,.;]|$| years))`,
	// by his next review, at her annual review
	`(?<!\\b(?:book|film|game|food) )\\b(?:(?:annual|next|this|first|second|third|interim|early|mid year|${number} month|six monthly|month|monthly|termly|term|yearly|plan|half yearly) |(?:by|before|at|until|in|for|from|after) (?:the |his |her |their |my |an |our )?(?:own )?(?:(?:post |pre )?\\d{1,2} |post school |transition |transfer |phase transfer |planned |mid point |midway |pathway |early |statutory )?)reviews?\\b(?! of (?:an? |the )?(?:book|film|game|song|story|play|meal))`,
	// by his transition to college, before the move to Year 7
	`\\b(?:by|before|until|after|following|in time for|ready for|prior to|from) (?:\\w+ ){0,5}?(?:transition(?! (?:between|times?))|transfer)\\b`,
	`\\b(?:by|before|until|after|when|from|at|of|for|prior to|following|once|as)(?: the| time| he| she| they| his| her| their| \\w+){0,4} (?:moves?|moving|go(?:es)?|going|starts?|starting|leaves?|leaving|finish(?:es|ing)?|joins?|joining|transfers?|transferring|changes?|end of|start of|goes up|moves up|moving up|moving on)(?: up| on)?(?: to| into| at| from)? (?:his |her |their |the |a )?${schools}\\b`,
	`\\b(?:by|before|until) (?:the )?(?:end|start|beginning) of ${schools}`,
	'\\bin time for (?:his|her|their|the) (?:move|start|transition|new school|exams?)\\b',
	'\\b(?:by|before|until|at) the end of (?:the |his |her |their )(?:\\w+ ){0,3}(?:course|placement|apprenticeship|programme|project|plan|cycle)\\b',
	'\\b(?:by|before|until|into|for|in) (?:young )?adult(?:hood| life)\\b',
	'\\b(?:by|before|until|when|after) (?:he|she|they|\\w+) (?:leaves|leave|starts|start) (?:school|primary|nursery|college)\\b(?! (?:each|every|in the))',
	// in six weeks, within a year, over the next 12 weeks, in a month's time
	`(?<!\\b(?:times|once|twice|tries|days|lessons|sessions|minutes|hours|\\d+|day|time|row) )\\b(?:in|within|after|inside) (?:the )?(?:next )?(?:about )?(?:(?:${number}|half an?|an?|a few) )(?:school )?(?:months?|years?|(?<!\\b(?:a|one|1) )weeks|terms?|half terms)\\b(?! of \\w+ing\\b| old)`,
	`\\b(?:over|in|within|during|for|across) the (?:next|coming|following) (?:${number} )?(?:school )?(?:days|weeks?|months?|years?|terms?)\\b`,
	`\\b${number} (?:weeks|months|years|terms) (?:from now|on from|later)\\b|\\bin (?:a|${number}) (?:week|month|year|term|weeks|months|years|terms)'s? time\\b`,
	// this year, by the end of the year, by the end of the week, by Friday
	`\\b(?:(?:this|next|coming|current|${strictlyDue} (?:the )?(?:${edge})|end of (?:the |this |next )?)) ?(?:school |academic |calendar |following )?(?:year|month|week|cycle|plan|course)\\b(?!s)`,
	`\\b(?:by|before|until|next|this) (?:the )?(?:(?:start|end|beginning) of )?(?:school |academic )year\\b`,
	'\\b(?:by|before|until|till|next|this) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b',
	"\\b(?:by|before|until|after|on|at|next) (?:the |his |her |their |my |\\w+'s )?(?:next |own )?(?:\\d+(?:st|nd|rd|th) |[a-z]+th |first )?birthday\\b(?! (?:party|parties|cards?|cake|song))",
].map((source) => new RegExp(source, 'gu'));

const beforeMoment = new Set('by before until till at over after this next from during'.split(' '));
const insideMoment = new Set('the end of start beginning this next his her their first last day'.split(' '));

/** `By Easter`, `before the end of the summer holidays`. */
function momentsIn(tokens: readonly Token[], moments: readonly PhraseEntry[]): readonly Stretch[] {
	return tokens.flatMap(({ lower }, start) => {
		if (!beforeMoment.has(lower)) return [];
		let at = start + 1;
		while (at < start + 6 && insideMoment.has(tokens[at]?.lower ?? '')) at += 1;
		const hit = phraseAt(tokens, at, moments);
		return hit ? [{ start, end: hit.after }] : [];
	});
}
