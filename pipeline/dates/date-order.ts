import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { adviceAsked, isAdvice } from './advice-asked.ts';
import { daysBetween } from './civil-date.ts';
import type { DateContext } from './date-context.ts';
import { dateFinding } from './date-finding.ts';
import { lastDayForReview } from './next-review.ts';

/** Two dates of the front matter of which the first cannot be the later one. */
interface Pair {
	readonly earlier: readonly [key: string, words: string, date: CalendarDate | undefined];
	readonly later: readonly [key: string, date: CalendarDate | undefined];
}

/** Dates of the front matter that cannot all be true, a cycle that is too long, an agreement outside its cycle, and a review that is too late. `parse` keeps reversed cycles out. */
export function dateOrderFindings(document: PlanDocument, context: DateContext): readonly Finding[] {
	return [
		...orderFindings(document, context),
		...cycleFindings(document, context.ruleSet),
		...agreedFindings(document),
		...reviewFindings(document, context),
	];
}

function orderFindings(document: PlanDocument, { beside }: DateContext): readonly Finding[] {
	const { meta } = document;
	const { asked, born, issued, cycle, checked, checkAgain, held, papers, written } = meta;
	const review = meta.held === undefined ? beside?.review?.meta.held : undefined;
	const pairs: readonly Pair[] = [
		...(isAdvice(document)
			? [{ earlier: ['asked', 'The council asked for the advice', adviceAsked(document)], later: ['written', written] } as const]
			: [{ earlier: ['asked', 'The request for the plan came', asked], later: ['issued', issued] } as const]),
		{ earlier: ['born', 'The child was born', born], later: ['asked', asked] },
		{ earlier: ['born', 'The child was born', born], later: ['issued', issued] },
		{ earlier: ['born', 'The child was born', born], later: ['cycle', cycle?.from] },
		{ earlier: ['born', 'The child was born', born], later: ['written', written] },
		{ earlier: ['papers', 'The papers of the review went out', papers], later: ['held', held] },
		{ earlier: ['held', 'The review took place', held], later: ['issued', issued] },
		{ earlier: ['review', 'The review took place', review], later: ['issued', issued] },
		{ earlier: ['served-draft', 'The council issued the draft', beside?.served?.meta.issued], later: ['issued', issued] },
		{ earlier: ['checked', 'Somebody checked the booklet', checked], later: ['check-again', checkAgain] },
	];
	return pairs.flatMap(({ earlier: [earlierKey, words, first], later: [laterKey, second] }) => {
		if (first === undefined || second === undefined || first <= second) return [];
		return [
			dateFinding('dates/order', {
				message: `${words} on ${printDate(first)}, but "${laterKey}" is ${printDate(second)}, an earlier day.`,
				mend: `Look at "${earlierKey}" and "${laterKey}", and mend the one that is wrong.`,
				span: meta.places.get(laterKey) ?? meta.top,
			}),
		];
	});
}

function cycleFindings({ meta }: PlanDocument, rules: RuleSet): readonly Finding[] {
	const { cycle } = meta;
	if (cycle === undefined) return [];
	const days = daysBetween(cycle.from, cycle.to) + 1;
	if (days <= rules.cycleDaysMax) return [];
	return [
		dateFinding('dates/cycle-length', {
			message: `This cycle lasts ${days} days. A cycle is a term: at most ${rules.cycleDaysMax} days.`,
			mend: 'Choose an earlier last day, and start a new cycle after the review.',
			span: meta.places.get('cycle') ?? meta.top,
		}),
	];
}

/** A plan is agreed shortly before its cycle or while it runs: 60 days hold a summer holiday and the weeks round it. */
const daysAgreedBefore = 60;

function agreedFindings({ meta }: PlanDocument): readonly Finding[] {
	const { agreed, cycle } = meta;
	if (agreed === undefined || cycle === undefined) return [];
	if (agreed.date <= cycle.to && daysBetween(agreed.date, cycle.from) <= daysAgreedBefore) return [];
	return [
		dateFinding('dates/agreed', {
			message: `The plan says "agreed" on ${printDate(agreed.date)}. Its cycle runs from ${printDate(cycle.from)} to ${printDate(cycle.to)}.`,
			mend: 'Look at "agreed" and "cycle", and mend the one that is wrong.',
			span: meta.places.get('agreed') ?? meta.top,
		}),
	];
}

function reviewFindings(document: PlanDocument, context: DateContext): readonly Finding[] {
	const { reviewBy, issued, stage, places, top } = document.meta;
	const last = lastDayForReview(document, context);
	if (reviewBy === undefined || issued === undefined || last === undefined || stage === 'draft') return [];
	if (reviewBy > issued && reviewBy <= last) return [];
	return [
		dateFinding('dates/review-by', {
			message: `The plan says that the review comes by ${printDate(reviewBy)}. It must come after ${printDate(issued)} and by ${printDate(last)}.`,
			mend: 'Choose a day between those two.',
			span: places.get('review-by') ?? top,
		}),
	];
}
