import { z } from 'zod';
import type { ReportPageWords } from '../../model/report-page-words.ts';
import { counted, phrase } from './page.ts';

const plain = phrase();
const start = z.strictObject({
	one: phrase(['place', 'line', 'mend'], ['mend']),
	many: phrase(['place', 'line', 'count'], ['place', 'count']),
});
const levels = z.strictObject({ error: plain, warning: plain, advice: plain });
const list = z.array(plain).min(1);

/** `templates/pages/report.yml`. */
export const reportPageSchema = z
	.strictObject({
		title: plain,
		intro: plain,
		documents: counted(),
		nothing: plain,
		counts: z.strictObject({ error: counted(), warning: counted(), advice: counted(), kept: counted() }),
		key: z.strictObject({ heading: plain, ...levels.shape }),
		levels,
		progress: z.strictObject({ heading: plain, mended: counted(), fresh: counted(), still: counted(), first: plain }),
		contents: plain,
		clean: plain,
		stops: counted(),
		passes: plain,
		'all-clear': plain,
		start: z.strictObject({ error: start, warning: start, advice: start }),
		places: z.strictObject({
			section: phrase(['letter', 'heading'], ['letter', 'heading']),
			front: plain,
			intro: plain,
			unnamed: plain,
			'case-file': phrase(['file'], ['file']),
		}),
		finding: z.strictObject({
			line: phrase(['line'], ['line']),
			things: counted(),
			several: phrase(['title'], ['title']),
			words: plain,
			typed: plain,
			why: plain,
			mend: plain,
			better: plain,
			choices: plain,
			example: plain,
			instead: phrase(['before', 'after'], ['before', 'after']),
			source: plain,
			rule: phrase(['rule'], ['rule']),
			more: counted(),
		}),
		known: counted(),
		kept: z.strictObject({
			heading: plain,
			intro: plain,
			words: plain,
			rule: plain,
			reason: plain,
			who: plain,
			again: plain,
			nobody: plain,
		}),
		readability: z.strictObject({
			heading: plain,
			intro: plain,
			caption: phrase(['title'], ['title']),
			part: plain,
			words: plain,
			sentence: plain,
			age: plain,
			hardest: plain,
			'of-part': phrase(['part'], ['part']),
			'long-words': phrase(['words'], ['words']),
			'easy-read': plain,
			none: plain,
		}),
		checklist: z.strictObject({ heading: plain, intro: plain, met: plain, 'not-met': plain, 'not-yet-due': plain }),
		people: z.strictObject({ heading: plain, intro: plain, plan: list, booklet: list, email: list, 'easy-read': list }),
		unread: z.strictObject({ heading: plain, intro: plain, file: plain, reason: plain }),
		footer: plain,
	})
	.transform(
		({
			'all-clear': allClear,
			places: { 'case-file': caseFile, ...places },
			readability: { 'of-part': ofPart, 'long-words': longWords, 'easy-read': easyRead, ...readability },
			...rest
		}): ReportPageWords => ({
			...rest,
			allClear,
			places: { ...places, caseFile },
			readability: { ...readability, ofPart, longWords, easyRead },
		}),
	);
