import type { Rule } from '../../model/rule.ts';
import { placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { yearOn } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

const firstYear = 8;

/** What a meeting speaks of from Year 8, with the phrase list that shows that it does. */
const prompts = [
	{ list: 'transition-job', name: 'a job or training' },
	{ list: 'transition-housing', name: 'where to live' },
	{ list: 'transition-benefits', name: 'benefits' },
	{ list: 'transition-transport', name: 'transport' },
	{ list: 'transition-health', name: 'the move to health services for adults' },
] as const;

/** From Year 8 the papers of a meeting speak of all five parts of growing up. */
export const meetingTransitionPrompts: Rule = {
	id: 'meeting/transition-prompts',
	meta: {
		title: 'From Year 8 a meeting speaks of a job, a home, benefits, transport and health services for adults.',
		why: 'Each of these takes years to get ready. Help that nobody asked for comes too late at 18.',
		mend: 'Write what people said on each, or why it can wait, under "Getting ready for adult life".',
		source: gateshead('preparing for adulthood'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				minutes('2010-02-03', 'Ned wants a job.'),
				minutes('2010-02-03', 'Ned wants a job and a flat. He goes by bus, and knows which benefits he can have.'),
				minutes('2014-02-03', '- A job\n- Where to live\n- Transport\n- Health services for adults'),
				minutes('2008-02-03', '- Housing\n- Benefits\n- Transport\n- Health services for adults'),
				minutes('2010-02-03', '- A job\n- Housing\n- Benefits\n- Health services for adults'),
			],
			good: [
				minutes('2010-02-03', '- A job\n- Where to live\n- Benefits\n- Transport\n- Health services for adults'),
				minutes(
					'2010-02-03',
					'Ned wants work experience. He wants a flat.\n\nHe goes by bus. His benefits start at 16. He has a doctor for adults.',
				),
				minutes(
					'2014-02-03',
					'- An apprenticeship\n- His own home can wait until Year 11.\n- Benefits can wait.\n- Train travel\n- The clinic for adults',
				),
				minutes('2020-02-03', 'Ned likes trains.'),
				minutes('2015-02-03', 'Ned likes reading.'),
			],
		},
	},
	*check(document, { facts, words }) {
		const day = document.meta.held ?? document.meta.meeting?.date;
		if (day === undefined || (yearOn(facts, day) ?? 0) < firstYear) return;
		const said = document.sections.flatMap(({ blocks }) => textOf(blocks).split('\n'));
		const span = placeOf(
			document,
			document.sections.find(({ id }) => id === 'adult'),
		);
		for (const { list, name } of prompts) {
			if (said.some((line) => saysPhrase(line, list, words))) continue;
			yield {
				message: `Nobody speaks of ${name} for ${childOf(document)}.`,
				mend: 'Write what people said on it, or why it can wait.',
				span,
			};
		}
	},
};

function minutes(born: string, adult: string): string {
	return `document: action-planning-minutes\nchild: Ned\nborn: ${born}\nheld: 2026-11-05\nissued: 2026-11-12\n\n# Ned's meeting\n\n## Getting ready for adult life\n\n${adult}`;
}
