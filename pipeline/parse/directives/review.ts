import type { ReviewBlock } from '../../model/block.ts';
import type { BlockDirective } from './directive.ts';

const achieved = ['yes', 'no', 'partly'] as const;
const because = ['circumstances', 'outcome', 'support'] as const;

export const review: BlockDirective = {
	name: 'review',
	kind: 'block',
	doc: 'How one outcome went.',
	label: { about: 'the name of the outcome', required: true },
	attributes: {
		achieved: { about: 'Whether the child reached the outcome.', required: true, choices: achieved },
		because: { about: 'Why it did not happen.', choices: because },
		next: { about: 'The names of the outcomes that follow it, with semicolons between them.' },
	},
	example: ':::review[Getting to lessons on time]{achieved="no" because="support"}\nAmira was on time for 7 lessons out of 10.\n:::',
	build: (call): ReviewBlock => {
		const wasAchieved = achieved.find((choice) => choice === call.value('achieved')?.name);
		const reason = because.find((choice) => choice === call.value('because')?.name);
		return {
			kind: 'review',
			label: call.label,
			...(wasAchieved && { achieved: wasAchieved }),
			...(reason && { because: reason }),
			next: call.names('next', ';'),
			children: call.children(),
			span: call.span,
		};
	},
};
