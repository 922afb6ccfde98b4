import { saysOneOf } from '../../language/phrases.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { UnitRole } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { yearReached } from '../school-years.ts';
import { sendRegulations } from '../sources.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { childOf } from '../wording.ts';

const firstYearToWarn = 8;
const firstYearOfLaw = 9;

/** The four themes, with the phrase list that shows that a plan speaks of each. */
const themes = [
	{ list: 'adulthood-work', name: 'work or study' },
	{ list: 'adulthood-living', name: 'living independently' },
	{ list: 'adulthood-health', name: 'good health' },
	{ list: 'adulthood-community', name: 'friends and community' },
] as const;

/** From Year 8 a plan speaks of all four themes of adult life; from Year 9 it must. */
export const planPreparingForAdulthood: Rule = {
	id: 'plan/preparing-for-adulthood',
	meta: {
		title: 'From Year 8 the plan speaks of work or study, living independently, health, and friends and community.',
		why: 'Young people need time to get ready for adult life. From Year 9 the law asks for it.',
		mend: 'Write a hope or an outcome for each theme, or say why it can wait.',
		source: sendRegulations('regulation 12(3)'),
		level: 'error',
		law: true,
		aliases: ['T4'],
		examples: {
			place: 'document',
			bad: [
				grown('2012-03-14', 'Ned likes trains.'),
				grown('2013-03-14', 'Ned wants a job on the trains.'),
				grown('2010-03-14', 'Ned wants a job, and he wants to stay healthy.'),
				grown('2012-03-14', 'Ned wants to go to college and see his friends.'),
				grown('2014-03-14', 'Ned likes trains.'),
				grown('2012-03-14', 'Ned does his school work well in a group. He reads by himself. He likes swimming.'),
			],
			good: [
				grown('2012-03-14', 'Ned wants a job. He wants to live by himself, stay healthy and see friends.'),
				grown(
					'2010-03-14',
					'- Ned wants to go to college.\n- He wants to be independent.\n- He wants to keep healthy.\n- He wants to help in his community.',
				),
				grown('2017-03-14', 'Ned likes trains.'),
				grown('2015-03-14', 'Ned likes trains.'),
				grown('2014-03-14', 'Ned wants a job. He wants to live by himself, stay healthy and see friends.'),
			],
		},
	},
	*check(document, context) {
		const { type, facts, words } = context;
		const year = yearReached(facts);
		if (year < firstYearToWarn) return;
		const sentences = hopesAndOutcomes(document, context);
		for (const { list, name } of themes) {
			if (!words.phrases.has(list) || sentences.some((tokens) => saysOneOf(tokens, words.phrases.get(list) ?? []))) continue;
			yield {
				message: `The plan does not speak of ${name} when ${childOf(document)} grows up.`,
				mend: 'Write a hope or an outcome for it, or say why it can wait.',
				span: placeOf(document, sectionOfRole(document, type, 'outcome')),
				...(year < firstYearOfLaw && { level: 'warning' as const }),
			};
		}
	},
};

/** The sentences of hopes and views, the first of each outcome, and the names of hopes and outcomes. Help and baselines may say `school work` by accident. */
function hopesAndOutcomes(document: PlanDocument, context: Pick<RuleContext, 'type' | 'facts'>): readonly (readonly Token[])[] {
	const labels = [...blocksOfKind(document, 'hope'), ...blocksOfKind(document, 'outcome')].map(({ label }) => tokensOf(label.name));
	const sentences = sentencesIn(document, context).filter(({ role }) => read.has(role));
	return [...labels, ...sentences.map(({ tokens }) => tokens)];
}

const read: ReadonlySet<UnitRole> = new Set(['aspiration', 'view', 'outcome']);

function grown(born: string, hopes: string): string {
	return `born: ${born}\n\n## Section A: Views\n\n:::hope[Growing up]\n${hopes}\n:::\n\n## Section E: Outcomes\n\n:::outcome[Reading]{for="Reading"}\nRead a story aloud.\n:::`;
}
