import type { UndoneWords } from '../../model/plan-changes.ts';
import type { Rule } from '../../model/rule.ts';
import { shownWords } from '../final/shown-words.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** What was agreed with the family stands in the final plan. */
export const finalAgreedNotDone: Rule = {
	id: 'final/agreed-not-done',
	meta: {
		title: 'A final plan holds every change that the council agreed to.',
		why: 'The council told the family that these words will change. A broken promise costs their trust.',
		mend: 'Make the change that the answer promises, or correct the answer to the request.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, { beside }) {
		const { stage, places, top } = document.meta;
		if (stage !== 'final' || !beside?.served) return;
		for (const words of beside.changes?.undone ?? []) {
			const { request, where, span } = words;
			const what = request ? `The answer to ${quoted(request.label.name)} promises this` : 'The list of corrections promises this';
			yield {
				message: `${what}: ${wanted(words)} at ${quoted(where)}. This plan does not do so.`,
				mend: request
					? 'Make the change that the answer promises, or correct the answer to the request.'
					: 'Correct the plan, or take the line out of the corrections.',
				span: span && span.start.offset < span.end.offset ? span : (places.get('replies') ?? top),
			};
		}
	},
};

function wanted({ before, after }: UndoneWords): string {
	if (after === '') return `${shownWords(before)} goes`;
	return before === '' ? `${shownWords(after)} comes in` : `${shownWords(before)} becomes ${shownWords(after)}`;
}
