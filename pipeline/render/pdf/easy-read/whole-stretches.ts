import { type Stretch, stretchesOf } from '../joins.ts';

const weekday = /^(.*?)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )$/s;

/** As everywhere in a PDF, and a date keeps its day of the week: `Monday 23 November 2026` stays on one line. */
export function wholeStretches(text: string): readonly Stretch[] {
	const stretches = [...stretchesOf(text)];
	for (const [index, { text: words, whole }] of stretches.entries()) {
		const [, before, day] = (whole ? undefined : weekday.exec(words)) ?? [];
		const date = stretches[index + 1];
		if (before === undefined || day === undefined || date === undefined || !/^\d/.test(date.text)) continue;
		stretches[index] = { text: before, whole: false };
		stretches[index + 1] = { text: day + date.text, whole: true };
	}
	return stretches.filter(({ text: words }) => words !== '');
}
