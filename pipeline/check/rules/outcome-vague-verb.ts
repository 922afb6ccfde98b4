import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { outcomeFaultsIn } from '../text/outcome-faults.ts';
import { quoted } from '../wording.ts';

/** An outcome starts with something that can be seen or heard. */
export const outcomeVagueVerb: Rule = {
	id: 'outcome/vague-verb',
	meta: {
		title: 'An outcome starts with a verb that people can see or hear.',
		why: 'Nobody can see a child "understand" or "improve". Nobody can tell when the child is there.',
		mend: 'Start with what people will see or hear, such as say, show, write or choose. For growth, give both numbers.',
		source: gateshead('writing outcomes, point b'),
		level: 'error',
		law: false,
		aliases: ['O2'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Understand fractions by Year 6.', after: 'Share a pizza into halves and quarters by Year 6.' },
			bad: [
				'Realise how actions affect others by May.',
				'Be aware of time by Year 9.',
				'Enhance listening by May 2027.',
				'Ned will understand fractions by Year 6.',
				'Improve his reading by Easter.',
				'By May, Ned will be able to cope with change.',
			],
			good: [
				'Explain how a choice hurt a friend by May.',
				'Tell the time to the hour by Year 9.',
				'Increase listening from 2 to 6 minutes by May.',
				'Learn and perform a song at the summer fair.',
				'Build a model bridge by Easter.',
				'Grasp a pencil with three fingers by May.',
			],
		},
	},
	*check(document, context) {
		for (const fault of outcomeFaultsIn(document, context)) {
			if (fault.kind !== 'vague-verb') continue;
			yield {
				message: `Nobody can see or hear ${quoted(fault.words.toLowerCase())}.`,
				mend: 'Start with what people will see or hear, such as say, show, write or choose. For growth, give both numbers.',
				span: fault.span,
			};
		}
	},
};
