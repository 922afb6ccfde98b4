/** Words that name what a number counts, so that the number does not end a line. */
const units =
	'minutes?|hours?|days?|weeks?|months?|years?|terms?|lessons?|times|seconds?|words?|children|adults?|people|pages?|per cent|%|miles?|metres?|cm|kg|km|am|pm';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Day with month and year, telephone number, number with its unit, out of a number, year group, numbered thing, hyphenated word. A number or a word is tried from its start only: one may have 100,000 letters. */
const joined = new RegExp(
	[
		`\\d{1,2} (?:${months})(?: \\d{4})?`,
		`(?:${months}) \\d{4}`,
		'\\+?\\(?0\\d[\\d ()]{6,14}\\d',
		'out of \\d+(?![\\d.,:]*\\d)',
		`(?<!\\d[.,:]?)\\d+(?:[.,:]\\d+)* (?:x \\d+ )?(?:${units})(?![\\p{L}\\d])`,
		'(?:Year|Section|section|page|Page|need|outcome|help|row|paragraph) [A-Z]?\\d+(?:\\.\\d+)?',
		'(?:Section|section) [A-K]\\d?(?![\\p{L}\\d])',
		'(?<![\\p{L}\\d])[\\p{L}\\d]+(?:-[\\p{L}\\d]+)+',
	].join('|'),
	'gu',
);

/** A stretch of text; `whole` ones are never broken over two lines. */
export interface Stretch {
	readonly text: string;
	readonly whole: boolean;
}

/** Splits a text at the things that must stay on one line. Joined together the stretches are the text, letter for letter. */
export function stretchesOf(text: string): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let end = 0;
	for (const match of text.matchAll(joined)) {
		if (match.index > end) stretches.push({ text: text.slice(end, match.index), whole: false });
		stretches.push({ text: match[0], whole: true });
		end = match.index + match[0].length;
	}
	if (end < text.length || stretches.length === 0) stretches.push({ text: text.slice(end), whole: false });
	return stretches;
}

/** Where a column is too narrow for whole dates: a date parts before its year, and nowhere else. */
export function partedStretches(text: string): readonly Stretch[] {
	return stretchesOf(text).flatMap((stretch): readonly Stretch[] => {
		const [, day, year] = (stretch.whole && /^((?:\d{1,2} )?\p{L}+)( \d{4})$/u.exec(stretch.text)) || [];
		return day === undefined || year === undefined
			? [stretch]
			: [
					{ text: day, whole: true },
					{ text: year, whole: false },
				];
	});
}
