import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { outcomeFaultsIn } from '../text/outcome-faults.ts';
import { childOf } from '../wording.ts';

/** An outcome tells what the child will do, not what the child will be given. */
export const outcomeIsProvision: Rule = {
	id: 'outcome/is-provision',
	meta: {
		title: 'An outcome says what the child will do, not what help the child will get.',
		why: 'Going to a group is help, not a change. The outcome is what the child can do because of the help.',
		mend: 'Write what the child will do. Move the help to the table of help.',
		source: gateshead('writing outcomes, point a'),
		level: 'error',
		law: false,
		aliases: ['O1'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Attend a nurture group by Easter.', after: 'Play a board game with two friends on three days a week by Easter.' },
			bad: [
				'Ned will get daily physio until May.',
				'Attend a nurture group by Easter.',
				'Adults will prompt Ned by May.',
				'Ned will be given a laptop by May.',
				'Have access to a sensory room by Easter.',
				'By May, Ned will receive speech therapy every week.',
			],
			good: [
				'Ned will walk to four lessons a day by May.',
				'Join one after-school club by Easter.',
				'Ask an adult for a prompt by May.',
				'Attend four lessons a day by May.',
				'Have lunch in the hall on three days a week by May.',
				'Get dressed alone by Easter.',
			],
		},
	},
	*check(document, context) {
		for (const fault of outcomeFaultsIn(document, context)) {
			if (fault.kind !== 'is-provision') continue;
			yield {
				message: `This says what help ${childOf(document)} will get, not what ${childOf(document)} will do.`,
				mend: `Write what ${childOf(document)} will do because of the help. Move the help to the table.`,
				span: fault.sentence.spanOf(),
			};
		}
	},
};
