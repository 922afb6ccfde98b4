import { printDate } from '../../model/calendar-date.ts';
import { ownDate, ownText } from '../../model/own-values.ts';
import type { Rule } from '../../model/rule.ts';
import { addMonthsTo } from '../add-months.ts';
import { gloucestershire } from '../sources.ts';
import { childOf } from '../wording.ts';

/** So many months before a transfer to an EHC plan an early-help plan stays as it is. */
const quietMonths = 3;

/** One child has one plan: an early-help plan of a child with special needs moves into a My Plan+, unless a transfer is near. */
export const planOnePlan: Rule = {
	id: 'plan/one-plan',
	meta: {
		title: 'A child has one plan. An early-help plan moves into it at its next review, unless the legal plan is near.',
		why: 'Two plans side by side ask the family to say everything twice, and each of them is half a plan.',
		mend: 'Write where this plan goes after "moves-into", and the day of a transfer after "transfer-due".',
		source: gloucestershire('a child with an early-help plan and an older statement'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				moving('yes', 'nothing'),
				moving('no', 'My Plan+'),
				moving('yes', 'My Plan+', '2027-08-01'),
				moving('yes', 'My Plan+', '2027-05-28'),
				moving('yes', 'transfer review'),
				moving('yes', 'transfer review', '2027-12-01'),
			],
			good: [
				moving('no', 'nothing'),
				moving('not sure', 'nothing'),
				moving('yes', 'My Plan+'),
				moving('yes', 'My Plan+', '2027-12-01'),
				moving('yes', 'transfer review', '2027-08-01'),
			],
		},
	},
	*check(document) {
		const { reviewBy, places, top } = document.meta;
		const [needs, into] = [ownText(document, 'special-needs'), ownText(document, 'moves-into')];
		const due = ownDate(document, 'transfer-due');
		if (needs === undefined || into === undefined || reviewBy === undefined) return;
		const span = places.get('moves-into') ?? top;
		const isNear = due !== undefined && due <= addMonthsTo(reviewBy, quietMonths);
		if (needs === 'yes' && into === 'nothing') {
			yield {
				message: `${childOf(document)} has special educational needs, so this plan must move into one plan.`,
				mend: isNear ? 'Write "moves-into: transfer review".' : 'Write "moves-into: My Plan+".',
				span,
			};
		} else if (needs !== 'yes' && into === 'My Plan+') {
			yield {
				message: 'A My Plan+ is for a child with special educational needs.',
				mend: 'Write "moves-into: nothing", or check "special-needs".',
				span,
			};
		} else if (into === 'My Plan+' && isNear) {
			yield {
				message: `The transfer on ${printDate(due)} is less than three months after the review, so this plan does not move.`,
				mend: 'Write "moves-into: transfer review". The transfer review uses what stands here.',
				span,
			};
		} else if (into === 'transfer review' && !isNear) {
			yield {
				message: 'No transfer is due within three months after the review.',
				mend: 'Write "moves-into: My Plan+", or check "transfer-due".',
				span,
			};
		}
	},
};

function moving(needs: string, into: string, due?: string): string {
	const transfer = due === undefined ? '' : `\ntransfer-due: ${due}`;
	return `document: early-help-plan\nchild: Ned\nissued: 2027-02-01\nreview-by: 2027-05-28\nspecial-needs: ${needs}\nmoves-into: ${into}${transfer}`;
}
