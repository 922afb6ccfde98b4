import { addMonthsTo } from '../../check/add-months.ts';
import { type CalendarDate, printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import { ownDate, ownText } from '../../model/own-values.ts';
import { nameKey } from '../../model/plan-parts.ts';

/** So many months before a transfer an early-help plan stays as it is: Gloucestershire County Council, the Graduated Pathway. */
const quietMonths = 3;

/** Refuses two documents that do not belong together, or that must not become one now: a `UserError` with the reason. */
export function refusePair(source: PlanDocument, plan: PlanDocument): void {
	const refuse = (message: string, hint: string) => new UserError('usage/bring-in', message, hint);
	const [one, other] = [source.meta, plan.meta];
	if (one.child !== undefined && other.child !== undefined && nameKey(one.child) !== nameKey(other.child))
		throw refuse(`This is about ${one.child}, and the plan is about ${other.child}.`, 'Check that you named the right files.');
	if (one.case !== undefined && other.case !== undefined && nameKey(one.case) !== nameKey(other.case))
		throw refuse(`This has the case number ${one.case}, and the plan has ${other.case}.`, 'Check that you named the right files.');
	if (source.type !== 'early-help-plan') return;
	const due = ownDate(source, 'transfer-due');
	const from = laterOf(plan.meta.issued, source.meta.reviewBy);
	const isNear = due !== undefined && from !== undefined && due <= addMonthsTo(from, quietMonths);
	if (isNear) {
		throw refuse(
			`A transfer to the legal plan is due on ${printDate(due)}, less than three months away. So this plan does not move now.`,
			'Take it to the transfer review. People use it there.',
		);
	}
	if (ownText(source, 'special-needs') === 'no')
		throw refuse(
			'This early-help plan says that the child has no special educational needs.',
			'Keep it, or change "special-needs" if that is not right.',
		);
}

function laterOf(one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return one > other ? one : other;
}
