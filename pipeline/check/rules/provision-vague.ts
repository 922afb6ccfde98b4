import type { Unit } from '../../language/unit.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { type LeftOpen, vagueHitsIn } from '../text/vague-words.ts';
import { listInWords, quoted } from '../wording.ts';

/** Provision says exactly what will be given. */
export const provisionVague: Rule = {
	id: 'provision/vague',
	meta: {
		title: 'Provision says exactly what the child gets, how often and for how long.',
		why: 'Nobody can tell whether "regular support" happened. Anyone can check an exact amount.',
		mend: 'Write numbers: how often, how long, how many people. Say what is done, not that something may be done.',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P2'],
		examples: {
			place: 'provision',
			rewrite: {
				before: 'Regular help from the teaching assistant.',
				after: 'The teaching assistant helps with reading for 20 minutes every day.',
			},
			bad: [
				'Some adult help.',
				'Input as and when.',
				'Would benefit from a calm room.',
				'Regular speech therapy from the therapist.',
				'Access to a laptop.',
				'Opportunities for paired work.',
				'A nurse visits where possible.',
				'Up to 5 hours a week with the tutor.',
				'The tutor should read with him for 10 minutes a day.',
				'A flexible timetable agreed with his tutor.',
				'The teaching assistant reads with him for 20 minutes most days.',
				'Access to a small group as required.',
			],
			good: [
				'The tutor helps at 9am daily for 10 minutes.',
				'Help at the start of each lesson, 5 minutes, from the tutor.',
				'A calm room, opened by the tutor daily for 15 minutes.',
				'A regular-size pencil with a grip in every lesson.',
				'Language group of no more than 4 children, 3 times a week, from the assistant.',
				'Step-free access to the hall every day.',
				'The nurse trains all staff each May for 2 hours.',
				'The coach draws regular octagons with Ned for 10 minutes each Tuesday.',
				'He and the tutor count up to 100 for 5 minutes every day.',
				'The tutor walks up to the station with Ned every Tuesday for 20 minutes.',
				'A volunteer reads "Some Dogs Do" with her for 10 minutes every evening.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (!saysHelp(unit) || unit.verbatim || unit.column === 'until' || unit.column === 'cost') continue;
			const hits = vagueHitsIn(unit, context.words);
			const [first, last] = [hits[0], hits.at(-1)];
			if (!first || !last) continue;
			const words = [...new Set(hits.map(({ start, end }) => quoted(unit.text.slice(start, end))))];
			yield {
				message: `${listInWords(words)} ${words.length === 1 ? 'leaves' : 'leave'} open what the child gets.`,
				mend: [...new Set(hits.map(({ open }) => mends[open]))].join(' '),
				span: unit.spanOf(first.start, last.end),
			};
		}
	},
};

/** Help of a plan, or help that a professional advises under `How to help`: the plan takes those words over (Code of Practice, 9.51). */
function saysHelp({ role, section, column }: Unit): boolean {
	return role === 'provision' || (section.id === 'analysis' && column === 'how') || (section.id === 'E' && column === 'how-often');
}

/** A better example for what the words leave open. */
const mends: Readonly<Record<LeftOpen, string>> = {
	when: 'Write when it happens, such as "at the start of every lesson".',
	'how-often': 'Write how often, such as "3 times a week".',
	'how-much': 'Write how much, such as "20 minutes" or "4 picture cards".',
	what: 'Write what happens, such as "The tutor teaches reading".',
	may: 'Write "will", so that it must happen.',
	group: 'Write how many children the group has, such as "a group of 4 children".',
	kind: 'Write what the helper does, such as "reads each question aloud".',
};
