import type { BuiltDocument } from '../../build/build.ts';
import { printFullDate } from '../../model/calendar-date.ts';
import type { ReplyWindow } from '../../model/facts.ts';
import { personOf } from '../../model/plan-parts.ts';

/** The days in which a family can answer a made draft; `undefined` for any other document, and for a draft that was not made. */
export function windowOf({ checked, written }: BuiltDocument): ReplyWindow | undefined {
	if (written.length === 0 || !('document' in checked) || checked.document.meta.stage !== 'draft') return undefined;
	return checked.results?.facts.window;
}

/** For the officer who answers for the dates: the last day that everyone is told, and each person's own. */
export function lastDayLines(built: BuiltDocument): readonly string[] {
	const window = windowOf(built);
	if (window === undefined || !('document' in built.checked)) return [];
	const { document } = built.checked;
	const each = window.served.map(({ person, how, lastDay }) => {
		const name = personOf(document, person)?.name ?? person;
		return `${name}, by ${how}, ${printFullDate(lastDay)}`;
	});
	return [`Last day to answer, told to everyone: ${window.printed} (${built.file}).`, `  Each person's own last day: ${each.join('; ')}.`];
}
