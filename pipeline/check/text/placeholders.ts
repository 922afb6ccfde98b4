import { findPhrases } from '../../language/phrases.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { quotationsIn, type Stretch } from './quotations.ts';

/** The stretches of a sentence that somebody still has to fill in, in order, none inside another. */
export function placeholdersIn(unit: Unit, words: WordLists): readonly Stretch[] {
	const isTyped = ({ start, end }: Stretch) =>
		!unit.marks.some((mark) => notTyped.has(mark.kind) && mark.start <= start && end <= mark.end);
	const phrases = phrasesIn(unit, words.phrases.get('placeholders') ?? none);
	const found: Stretch[] = [...gapsIn(unit), ...bracketsIn(unit), ...phrases].filter(isTyped);
	found.sort((one, other) => one.start - other.start || other.end - one.end);
	const kept: Stretch[] = [];
	for (const stretch of found) if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
	return kept;
}

/** Whether something in a sentence still has to be filled in. */
export function holdsPlaceholder(unit: Unit, words: WordLists): boolean {
	return placeholdersIn(unit, words).length > 0;
}

const none: readonly PhraseEntry[] = [];

/** Text that is no writing: code, addresses, worked-out names. */
const notTyped: ReadonlySet<string> = new Set(['code', 'address', 'name', 'foreign']);

/** Marks for a gap: `{{name}}`, `%%name%%`, `#REF!`, `<<date>>`, `XX/XX`, `____`, `.....`, `???`, `00/00/0000`. */
const gap =
	/\{\{[^{}]*\}\}|\{[a-z][a-z' _-]{1,30}\}|<<[^<>]*>>|«[^«»]*»|<[a-z][a-z' _-]{2,30}>|\bX{2,}(?:\/X{2,})+\b|\bX\/X\b|_{3,}|(?:_{2,}\/){1,2}_{2,}|\.{5,}|…{2,}|\?{3,}|%%[\w ]{1,30}%%|\{\d\}|#(?:REF|NAME|VALUE)[!?]|\bX[Xx]{3,}\b|\b0?0\/0?0\/0{2,4}\b/g;

/** Gaps that are also ordinary typing in somebody's own words, such as kisses and doubt. */
const writersGap = /(?<![\p{L}\p{N}])(?:(?<!\b(?:love|kiss(?:es)?|hugs?),? {0,2})x{2,}|X{2,})(?:\/x{2,})*(?![\p{L}\p{N}]|-\p{Ll})|\?{2}/gu;

/** What a form or a broken merge leaves as a whole line. */
const leftOver = /^(?:undefined|null|NaN|choose an item|select an item|type here|enter text|your text here|N\.?N\.?)(?=\.?$)/i;

/** Tags of a web page, which `parse` reports. Those whose names a template may use for a gap are left out: `<address>`, `<title>`. */
const webTag =
	/^<(?:abbr|article|aside|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|del|div|font|footer|head|header|hr|html|iframe|img|ins|main|mark|nav|pre|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|ul|var|video)>$/i;

function gapsIn({ text, verbatim }: Unit): readonly Stretch[] {
	const whole = leftOver.exec(text);
	if (whole) return [{ start: 0, end: whole[0].length }];
	const marks = [...text.matchAll(gap)].filter(([words]) => !webTag.test(words));
	return [...marks, ...(verbatim ? [] : text.matchAll(writersGap))].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** Words that a template puts in brackets, even where the bracket stands in somebody's own words. */
const templateWord =
	/\b(?:insert|name|date|link|add|enter|number|address|school|tbc|xx+|delete|choose|select|details|title|surname|picture|photo)\b|\?|\//i;

/**
 * `[insert link]`. Brackets in a quotation or in somebody's own words make a quotation clear, so they count only with a template's words.
 * The label of a directive that `parse` could not read (`:::needs[Hip pain]`) and the mark of a lost footnote (`[^9]`) are no gaps: `parse` reports them.
 */
function bracketsIn({ text, verbatim }: Unit): readonly Stretch[] {
	const quotes = quotationsIn(text);
	return [...text.matchAll(/(?<!:[a-z][a-z-]{0,30})\[(?!\^)([^[\]\n]{1,90})\]/gi)]
		.map((match) => ({ start: match.index, end: match.index + match[0].length, inside: match[1] ?? '' }))
		.filter(({ inside }) => !/^\s*(?:\d+[a-z]?|x|sic|\.+|…)?\s*$/i.test(inside))
		.filter(
			({ start, end, inside }) =>
				!(verbatim || quotes.some((quote) => quote.start <= start && end <= quote.end)) || templateWord.test(inside),
		);
}

function phrasesIn({ tokens }: Unit, entries: readonly PhraseEntry[]): readonly Stretch[] {
	return findPhrases(tokens, entries).flatMap(({ first, after }) => {
		const [from, to] = [tokens[first], tokens[after - 1]];
		return from && to ? [{ start: from.start, end: to.end }] : [];
	});
}
