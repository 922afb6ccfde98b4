import type { Unit } from '../../language/unit.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { planningStage } from '../sources.ts';
import { isBareCondition, saysNoMore } from '../text/need-condition.ts';
import { sentencesIn } from '../text/sentences-in.ts';

/** Where a need names a condition, it says what the condition does to this child. */
export const needDiagnosisOnly: Rule = {
	id: 'need/diagnosis-only',
	meta: {
		title: 'A need says what a condition does to the child, not just its name.',
		why: 'Two children with one diagnosis need different help. The name alone tells nobody what to do.',
		mend: 'Write what the child finds hard because of it: "Ned has dyspraxia, so he drops things".',
		source: planningStage('what parents said: a need is more than the name of a condition'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'need',
			rewrite: { before: 'Ned has dyspraxia.', after: 'Ned has dyspraxia, so he drops things and needs longer to get dressed.' },
			bad: [
				'Ned has dyspraxia.',
				'She is diabetic.',
				'Diagnosis: glaucoma.',
				'Ned was diagnosed with cerebral palsy in 2021 by Dr Roe.',
				'He has epilepsy and asthma.',
				'Kabuki syndrome was confirmed at birth.',
				'Mild hearing loss in both ears.',
			],
			good: [
				'Ned has dyspraxia, so he drops things.',
				'Her diabetes means that she eats at set times.',
				'Glaucoma blurs the board for him.',
				'She has Usher syndrome. She sees only what is straight in front of her.',
				'Ned has epilepsy. He has two kinds of seizure. After each one he sleeps.',
				'He has a great memory for maps.',
				'Ned has a brother with autism.',
				'Diabetes: he must eat every two hours.',
				'Ned finds it hard to wait for his turn.',
			],
		},
	},
	*check(document, context) {
		const units = sentencesIn(document, context).filter(({ role, verbatim }) => role === 'need' && !verbatim);
		const bare = new Set(units.filter(({ tokens }) => isBareCondition(tokens, context.words)));
		if (bare.size === 0) return;
		const needs = blocksOfKind(document, 'need').map(({ span }) => span);
		const needOf = (unit: Unit) => {
			const { offset } = unit.spanOf().start;
			return needs.findIndex(({ start, end }) => start.offset <= offset && offset < end.offset);
		};
		for (const unit of bare) {
			const need = needOf(unit);
			const near = units.filter((other) => (need >= 0 ? needOf(other) === need : other.line === unit.line || other.line === unit.line + 1));
			if (near.some((other) => !bare.has(other) && !saysNoMore(other.tokens, context.words))) continue;
			yield {
				message: 'This names a condition and does not say what the child finds hard.',
				mend: 'Write what it does to the day: "Ned has dyspraxia, so he drops things".',
				span: unit.spanOf(),
			};
		}
	},
};
