import type { RuleNote } from '../model/rule-note.ts';

/** A baseline that knows findings which are no longer there. */
export const staleBaseline: RuleNote = {
	id: 'baseline/stale',
	meta: {
		title: 'The baseline holds only what the check still finds.',
		why: 'A mistake that comes back would stay quiet.',
		mend: 'Run "plainplan check --write-baseline". It takes out what is gone.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'the baseline' },
		level: 'advice',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
};
