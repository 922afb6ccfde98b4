import { readabilityOf } from '../../language/readability.ts';
import type { Rule } from '../../model/rule.ts';
import { sentencesIn } from '../text/sentences-in.ts';

/** The upper end of the reading ages that the source asks for, in years. */
const oldest = 14;

/** A part of at least 100 words is no harder to read than a text for age 14. It speaks only where a project asks for it. */
export const docReadingAge: Rule = {
	id: 'doc/reading-age',
	meta: {
		title: 'A reader of 14 can read each part of 100 words or more.',
		why: 'Many adults find long words and long sentences hard. The age is an estimate that shows where to look first.',
		mend: 'Look at the sentences that the report names. Split them, or use shorter words.',
		source: { publisher: 'NHS', title: 'NHS digital service manual', place: 'how we write: aim for a reading age of 9 to 11, or 11 to 14' },
		level: 'advice',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				part(
					'Participation in assessment facilitates comprehensive identification of educational requirements and appropriate interventions.',
				),
				part(
					'Professionals collaboratively determine individual objectives, utilising comprehensive information concerning educational attainment.',
				),
				part(
					'The authority will undertake a proportionate evaluation of all relevant documentation prior to any determination about eligibility.',
				),
				part(
					'If the person who is responsible for the co-ordination of the assessment decides that additional information is necessary, then every organisation that has been involved with the family will be contacted.',
				),
				part(
					'In circumstances where agreement cannot be reached between the organisations that are responsible for the different elements of provision, independent mediation is available to the family without any obligation.',
				),
			],
			good: [
				part('We meet with you and your child. We talk about what helps.'),
				part('You can bring a friend to the meeting. The teacher writes down what we agree.'),
				part('Your child can draw, write or talk. We ask what they like and what is hard.'),
				part('Participation in assessment facilitates comprehensive identification of educational requirements.', 60),
				`document: ehc-plan\n\n## Section A: Views, interests and hopes\n\n:::view[mum]{how="Ann talked to Tom."}\n${'Comprehensive collaboration facilitates educational participation. '.repeat(20).trim()}\n:::\n`,
			],
		},
	},
	*check(document, context) {
		for (const { level, hardest } of readabilityOf(sentencesIn(document, context))) {
			const [first] = hardest;
			if (level.age <= oldest || first === undefined) continue;
			yield {
				message: `This part reads like a text for age ${level.age}. This sentence costs the most.`,
				mend: 'Split it, or use shorter words. The report of "check --readability" names the next ones.',
				span: first.span,
			};
		}
	},
};

/** A part of a booklet with some sentences again and again, up to about so many words: only its length and its words count here. */
function part(sentences: string, words = 110): string {
	const times = Math.ceil(words / sentences.split(' ').length);
	return `document: booklet\n\n## How we decide\n\n${Array(times).fill(sentences).join(' ')}`;
}
