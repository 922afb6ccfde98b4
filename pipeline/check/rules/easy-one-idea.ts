import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { isQuoted } from '../text/quotations.ts';
import { secondIdeaAt } from '../text/second-idea.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** An easy-read sentence says one thing. */
export const easyOneIdea: Rule = {
	id: 'easy/one-idea',
	meta: {
		title: 'A sentence in easy read holds one idea.',
		why: 'One idea at a time is easier to hold in mind. Each idea also has room for its own picture.',
		mend: 'Make two sentences.',
		source: easyReadGuide('one idea in each sentence'),
		level: 'error',
		law: false,
		aliases: ['many-ideas'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'I like art and Sam likes sport.', after: 'I like art.' },
			bad: [
				'I like art and Sam likes PE.',
				'Come in, then we will eat.',
				'I will go but you can stay.',
				'It was raining, so we stayed in.',
				'My dad bakes bread and my mum drives a bus.',
				'When I am sad I go out and I count to 10.',
				'I like dogs, I have 2.',
			],
			good: [
				'Sam and I like art.',
				'I feel ill when I run.',
				'I sing and dance.',
				'I like the boy and girl who live next door.',
				'I am so happy.',
				'When I am sad, I tell Mum.',
				'My mum lets me and Sam cook.',
				'I wear a hat so that I stay dry.',
				'You can have milk or juice.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'easy-item') continue;
			const at = secondIdeaAt(unit.tokens);
			const join = at === undefined ? undefined : unit.tokens[at];
			if (!join || isQuoted(unit.text, join.start, join.end)) continue;
			yield {
				message: join.kind === 'mark' ? 'A second idea starts here.' : `A second idea starts at ${quoted(join.text)}.`,
				mend: 'Make two sentences.',
				span: unit.spanOf(join.start, join.end),
			};
		}
	},
};
