import { threadOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';
import { childOf } from '../wording.ts';

/** A plan tells what is hard, what will change, and who does what. When it is looked at again is worked out or asked for by its own keys. */
export const planQualityFive: Rule = {
	id: 'plan/quality-five',
	meta: {
		title: 'A plan names needs, outcomes and the help for them.',
		why: 'Those who check plans look for five things: needs, outcomes, what is done, who does it when, and the day to look again.',
		mend: 'Write a need, an outcome for it, and a row of help.',
		source: gloucestershire('what makes a good plan: the five things that are looked at'),
		level: 'error',
		law: false,
		aliases: ['G7'],
		examples: {
			place: 'document',
			bad: [
				'## Section B: Special educational needs\n\n### Thinking and learning\n\nNed remembers songs.',
				'## Section E: What Ned will be able to do\n\nNed will be happy.',
				'## Section F: Special educational provision\n\nHelp is given.',
				'document: one-plan\n\n## What do we know?\n\n### Thinking and learning\n\nNed remembers songs.',
				'document: one-plan\n\n## What will Ned do, and who will help?\n\nNed will be happy.',
			],
			good: [
				'born: 2017-03-14',
				'stage: final',
				'document: one-plan',
				'document: one-plan\nborn: 2012-03-14',
				'## Section C: Health needs\n\n:::need[Asthma]\nNed coughs when he runs.\n:::',
			],
		},
	},
	*check(document) {
		const { needs, outcomes, help } = threadOf(document);
		const child = childOf(document);
		const missing = [
			needs.length === 0 && { what: `what is hard for ${child}`, mend: 'Write a need, as :::need[Name] ... :::.' },
			outcomes.length === 0 && {
				what: `what ${child} will be able to do`,
				mend: 'Write an outcome, as :::outcome[Name]{for="..."} ... :::.',
			},
			help.length === 0 && { what: `what help ${child} will get`, mend: 'Write a table of help: what, who, how often and how long.' },
		];
		for (const one of missing) {
			if (one) yield { message: `The plan does not say ${one.what}.`, mend: one.mend, span: document.title?.span ?? document.meta.top };
		}
	},
};
