import type { PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { sliceOf } from '../../model/span.ts';
import type { Insertion } from './brought.ts';
import { hasWordsOf } from './places-in-plan.ts';

/** The footnotes that the brought words point at, for the end of the plan. A mark that means two footnotes is a `UserError`. */
export function footnotesOf(source: PlanDocument, plan: PlanDocument, brought: string): readonly Insertion[] {
	const { text } = plan.source;
	const wanted = source.footnotes.filter(({ name }) => brought.includes(`[^${name}]`));
	const fresh = wanted.map(({ span }) => sliceOf(source.source, span)).filter((words) => !hasWordsOf(text, words));
	const taken = wanted.find(({ name, span }) =>
		plan.footnotes.some((one) => nameKey(one.name) === nameKey(name) && !hasWordsOf(text, sliceOf(source.source, span))),
	);
	if (taken !== undefined)
		throw new UserError('usage/bring-in', `Both documents have a footnote "${taken.name}".`, 'Give one of them another mark.');
	return fresh.length === 0 ? [] : [{ at: text.trimEnd().length, text: fresh.join('\n\n') }];
}
