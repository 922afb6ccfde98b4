import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Everything that the family asked for is answered before the plan is final. */
export const finalUnansweredRequest: Rule = {
	id: 'final/unanswered-request',
	meta: {
		title: 'Every request has an answer before the plan is final.',
		why: 'The council must think about all that the family says before it decides. An open request shows that it has not.',
		mend: 'Write answer="yes", "partly" or "no" on the request, and say why below it.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, { beside }) {
		const { stage, replies, places, top } = document.meta;
		if (stage !== 'final') return;
		for (const reply of beside?.replies ?? []) {
			for (const { label, answer } of blocksOfKind(reply, 'request')) {
				if (answer !== undefined) continue;
				const file = reply.source.file.replace(/^.*[\\/]/, '');
				const named = replies.find(({ name }) => name.endsWith(file));
				yield {
					message: `The request ${quoted(label.name)} in ${quoted(file)} has no answer yet.`,
					mend: 'Write answer="yes", "partly" or "no" on the request, and say why below it.',
					span: named?.span ?? places.get('replies') ?? top,
				};
			}
		}
	},
};
