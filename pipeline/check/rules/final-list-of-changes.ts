import type { Rule } from '../../model/rule.ts';
import { changesOfFinal } from '../final/unasked-changes.ts';
import { codeOfPractice } from '../sources.ts';

/** The family is told what changed since the draft that they read. */
export const finalListOfChanges: Rule = {
	id: 'final/list-of-changes',
	meta: {
		title: 'A list of changes goes with a final plan that differs from its draft.',
		why: 'Nobody should have to lay two plans side by side to find out what became of their wishes.',
		mend: 'Write a list of changes, and name its file after "enclose".',
		source: codeOfPractice('paragraph 9.129'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const { enclose, places, top } = document.meta;
		if (enclose.some(({ name }) => /changes/i.test(name))) return;
		if (!changesOfFinal(document, context).some(({ ground }) => ground.kind === 'request')) return;
		yield {
			message: 'This plan differs from the draft where the family asked, and no list of the changes goes with it.',
			mend: 'Write a list of changes, and name its file after "enclose", as in "list-of-changes.md".',
			span: places.get('enclose') ?? places.get('replies') ?? top,
		};
	},
};
