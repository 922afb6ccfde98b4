import { printDate } from '../../../model/calendar-date.ts';
import type { PlanMeta } from '../../../model/document.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import type { PrintedWords } from '../../shared/printed-words.ts';
import { capital } from '../blocks/meaning.ts';
import { listWords } from '../fill-words.ts';
import type { PrintContext } from '../print-context.ts';

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** The facts of the cover as lists with a title each; facts that are not known are left out. */
export function factsAbout(context: PrintContext): readonly (readonly [string, readonly Fact[]])[] {
	const { words, document } = context;
	const lists: readonly (readonly [string, readonly Fact[]])[] = [
		...(document.meta.child === undefined ? [] : [[words('aboutChild'), childFacts(context)] as const]),
		[words('aboutThisDocument'), documentFacts(context)],
	];
	return lists.filter(([, facts]) => facts.length > 0);
}

function childFacts({ document, words, job }: PrintContext): readonly Fact[] {
	const { child, born, schoolNow, setting, year, stage } = document.meta;
	const { age, schoolYear, nextMove } = job.facts;
	const day = born === undefined ? undefined : printDate(born);
	return known(
		[
			['name', child],
			['born', day === undefined || age === undefined ? day : words('bornAge', { date: day, age: String(age) })],
			['schoolYear', schoolYear?.name ?? year],
			['schoolNow', schoolNow ?? setting],
			['nextBigMove', stage === undefined ? nextMove?.printed : undefined],
		],
		words,
	);
}

function documentFacts({ document, words, job }: PrintContext): readonly Fact[] {
	const { meta } = document;
	const { nextMove } = job.facts;
	const date = (day: string | undefined) => (day === undefined ? undefined : printDate(day));
	const agreed = meta.agreed && words('agreedBy', { who: listWords(meta.agreed.who, words), date: printDate(meta.agreed.date) });
	return known(
		[
			['caseNumber', meta.case],
			['support', meta.support],
			['cycle', meta.cycle && shortRange(meta.cycle, words)],
			['agreed', agreed],
			['asked', date(meta.asked)],
			[meta.stage === 'final' ? 'finalSent' : 'draftSent', date(meta.issued)],
			['nextBigMove', meta.stage === undefined ? undefined : nextMove?.printed],
			['nextReview', meta.stage === 'final' ? date(job.facts.nextReview) : undefined],
			['audience', meta.audience && capital(meta.audience)],
			['checked', date(meta.checked)],
			['checkAgain', date(meta.checkAgain)],
			['basedOn', meta.basedOn],
		],
		words,
	);
}

/** `9 September to 18 November 2026`: the year once where it is one year. */
export function shortRange({ from, to }: NonNullable<PlanMeta['cycle']>, words: PrintedWords): string {
	const [first, last] = [printDate(from), printDate(to)];
	return words('range', { from: from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d{4}$/, '') : first, to: last });
}

function known(facts: readonly (readonly [WordKey, string | undefined])[], words: PrintedWords): readonly Fact[] {
	return facts.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[words(key), value] as const]));
}
