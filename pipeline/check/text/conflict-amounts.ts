import { lemmasOf } from '../../language/lemmas.ts';
import { tokensOf } from '../../language/tokens.ts';

/** How much of one help a text gives, as far as it says. */
export interface HelpAmount {
	/** How many times in a year of 39 school weeks: the least and the most, since `daily` is 5 or 7 times a week. */
	readonly timesAYear?: readonly [least: number, most: number];
	/** Minutes of one time, or of all times of a period that the text names. */
	readonly minutes?: number;
}

const weeks = 39;
const periods: Readonly<Record<string, readonly [number, number]>> = {
	day: [weeks * 5, weeks * 7],
	week: [weeks, weeks],
	fortnight: [weeks / 2, weeks / 2],
	month: [10, 12],
	'half term': [6, 6],
	'half-term': [6, 6],
	term: [3, 3],
	year: [1, 1],
};
const adverbs: Readonly<Record<string, string>> = {
	daily: 'day',
	weekly: 'week',
	fortnightly: 'fortnight',
	monthly: 'month',
	'half-termly': 'half term',
	termly: 'term',
	yearly: 'year',
	annually: 'year',
};
const small = [
	'once',
	'twice',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'fifteen',
	'twenty',
	'thirty',
	'forty',
	'sixty',
];
const values = [1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 40, 60];

const number = `\\d{1,3}(?:\\.\\d)?|${small.join('|')}|an?|half an`;
const period = 'school day|day|week|fortnight|month|half[ -]term|term|year';
const rate = new RegExp(`\\b(?:(${number})(?: times?| sessions?| visits?| lessons?)? ?(?:a|an|per|each|every|in a) (${period})\\b)`, 'gi');
const every = new RegExp(
	`\\b(?:every|each|once a|per|(?<!\\b(?:for|in|within|after|of|not|over|during) )a) (${period})\\b|\\b(${Object.keys(adverbs).join('|')})\\b`,
	'gi',
);
const length = new RegExp(`\\b(${number})(?: and a half)?[ -](hours?|minutes?|mins?)\\b(?: (?:a|per|each|every) (${period})\\b)?`, 'gi');

/** A range, an old value, a change over time: no single amount. */
const several =
	/\b(?:\d+|one|two|three|four|five) (?:to|or) (?:\d+|one|two|three|four|five|six|ten)\b|\d\s?[-–]\s?\d|\bbetween\b|\b(?:was|were|had|used to|before|until|instead|previous\w*|increas\w*|reduc\w*|rises?|rising|then|first|at first|from \d+|last (?:year|term)|now|more|less|extra|rather than|asked for|wants?|would like|up to|at least|may|might|could)\b/i;

/**
 * How much help a text gives; `undefined` where it gives no amount, a range, two amounts or one that changes.
 * @param text the words about one piece of help: a sentence, or the cells of a row together
 */
export function helpAmountOf(text: string): HelpAmount | undefined {
	if (text.length > longest || several.test(text)) return undefined;
	const lengths = [...text.matchAll(length)];
	if (lengths.length > 1) return undefined;
	const [, count, unit = '', ofPeriod] = lengths[0] ?? [];
	const minutes = count === undefined ? undefined : numberOf(count) * (/^h/i.test(unit) ? 60 : 1);
	const rest = lengths[0] ? text.replace(lengths[0][0], ' ') : text;
	const rates = [...rest.matchAll(rate)].map(([, times = '', name = '']) => timesOf(numberOf(times), name));
	const regular =
		rates.length > 0
			? []
			: [...rest.matchAll(every)].map(([, name, adverb = '']) => timesOf(1, name ?? adverbs[adverb.toLowerCase()] ?? ''));
	const times = [...rates, ...regular, ...(ofPeriod === undefined ? [] : [timesOf(1, ofPeriod)])];
	if (times.length > 1 || (times.length === 0 && minutes === undefined)) return undefined;
	const [timesAYear] = times;
	return { ...(timesAYear && { timesAYear }), ...(minutes !== undefined && { minutes }) };
}

const longest = 400;

function numberOf(count: string): number {
	const lower = count.toLowerCase();
	if (/^\d/.test(lower)) return Number(lower);
	return lower === 'half an' ? 0.5 : (values[small.indexOf(lower)] ?? 1);
}

function timesOf(times: number, name: string): readonly [number, number] {
	const [least, most] = periods[name.toLowerCase().replace('school ', '')] ?? [1, 1];
	return [times * least, times * most];
}

/** Whether two amounts of the same help cannot both be right: their hours in a year, else their times, else their minutes differ. */
export function amountsDiffer(one: HelpAmount, other: HelpAmount): boolean {
	const [mine, theirs] = [one.timesAYear, other.timesAYear];
	if (mine && theirs) {
		if (one.minutes === undefined || other.minutes === undefined) return apart(mine, theirs);
		return apart([mine[0] * one.minutes, mine[1] * one.minutes], [theirs[0] * other.minutes, theirs[1] * other.minutes]);
	}
	return (
		mine === undefined && theirs === undefined && one.minutes !== undefined && other.minutes !== undefined && one.minutes !== other.minutes
	);
}

function apart([least, most]: readonly [number, number], [otherLeast, otherMost]: readonly [number, number]): boolean {
	return most < otherLeast || otherMost < least;
}

const light = new Set(
	(
		'a an the of to for in on at by with from and or his her their its he she they him them who that this is are be been has have had get gets receive receives give gives ' +
		'given provide provides provided need needs will see sees meet meets visit visits do does total week day term month year hour minute session time times school each every per ' +
		'once twice daily weekly fortnightly monthly termly yearly annually half fortnight plan council lesson some all it lasts last takes run runs held up also help support'
	).split(' '),
);

/** What help a text is about: its words of meaning, sorted, without amounts, names and small words. Empty where nothing is left. */
export function helpNamedIn(text: string, names: ReadonlySet<string>): string {
	const plain = text
		.replace(/\b1:1\b|\bone[ -](?:to|on)[ -]one\b|\b1[ -](?:to|on)[ -]1\b/gi, ' individually ')
		.replace(length, ' ')
		.replace(rate, ' ')
		.replace(every, ' ');
	const words = tokensOf(plain).flatMap(({ kind, lower }) => {
		const word = lower.replace(/'s?$/, '');
		if (kind !== 'word' || names.has(word) || small.includes(word)) return [];
		const root = lemmasOf(word).reduce((one, other) => (other.length < one.length ? other : one), word);
		return light.has(word) || light.has(root) ? [] : [root];
	});
	return [...new Set(words)].sort().join(' ');
}
