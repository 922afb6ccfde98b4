import type { PlanDocument, PlanMeta } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import { addDays, daysBetween } from './civil-date.ts';
import { dateFinding } from './date-finding.ts';
import type { WindowRequest } from './reply-window.ts';

/** School holidays stop no window, but a family may be away: a warning where most days of one lie in them and nobody was given more. */
export function schoolHolidayFindings(
	{ meta }: PlanDocument,
	window: ReplyWindow,
	{ policy, days }: WindowRequest,
	{ schoolHolidays }: Pick<Project, 'schoolHolidays'>,
): readonly Finding[] {
	const namesNone = schoolHolidays.length === 0;
	if (policy.counts === 'term') return namesNone ? [noneNamed(meta, policy.id)] : [];
	if (namesNone || window.extensions.length > 0) return [];
	const first = window.served.map(({ served }) => served).sort()[0] ?? meta.issued;
	if (first === undefined) return [];
	const length = daysBetween(first, window.lastDay);
	const names = Array.from({ length }, (_, index) => days.schoolHolidays(addDays(first, index + 1))).filter((name) => name !== undefined);
	const [name] = names;
	if (name === undefined || names.length * 2 <= length) return [];
	return [
		dateFinding('dates/school-holidays', {
			message: `${names.length} of the ${length} days to answer lie in the school holidays (${name}).`,
			mend: 'Offer the family a longer time to answer. Write it under "extensions" in the case file.',
			span: meta.places.get('issued') ?? meta.top,
		}),
	];
}

/** A policy that counts school days knows them from the project alone. */
function noneNamed({ places, top }: PlanMeta, policy: string): Finding {
	return dateFinding('dates/school-holidays', {
		message: `The policy "${policy}" leaves out school holidays, but project.yml names none.`,
		mend: 'Write the school holidays of your council into project.yml, under "school-holidays".',
		span: places.get('issued') ?? top,
	});
}
