import type { UnitRole } from '../../language/unit.ts';
import type { Rule } from '../../model/rule.ts';
import { secondIdeaAt } from '../text/second-idea.ts';
import { sentenceLength, wordLimitOf } from '../text/sentence-length.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

const notSentences: ReadonlySet<UnitRole> = new Set(['heading', 'easy-title', 'meaning', 'front']);

/** Sentences keep to the length that their readers can hold: 25 words in a plan, 20 in a booklet or message, 15 in easy read. */
export const langLongSentence: Rule = {
	id: 'lang/long-sentence',
	meta: {
		title: 'A sentence has at most 25 words in a plan, 20 in a booklet and 15 in easy read.',
		why: 'In a long sentence readers lose the beginning before they reach the end.',
		mend: 'Split it where a new idea begins, or make a list.',
		source: {
			publisher: 'Government Digital Service and NHS',
			title: 'GOV.UK content design guidance and the NHS digital service manual',
			place: 'sentence length: 25 words and 20 words',
		},
		level: 'warning',
		law: false,
		aliases: ['L1', 'too-long'],
		examples: {
			place: 'booklet',
			rewrite: {
				before: 'If you want to change the time of the meeting, please phone the office at least two days before it is due.',
				after: 'Do you want to change the time of the meeting? Then phone the office two days before.',
			},
			bad: [
				'If you want to change the time of the meeting, please phone the office at least two days before it is due.',
				'The person who leads the plan writes down what your child says about school and then shares it with everyone who helps.',
				'Ask for the papers early enough to read them all before the day, because it is hard to read and listen at once.',
				'We will send you a letter that tells you what we have decided and what you can do if you do not agree with it.',
				'Your child can come to the whole meeting or to a part of it, and they can bring a friend or somebody they trust.',
			],
			good: [
				'Phone the office at least two days before the meeting.',
				'Bring: a coat, a cup, a pen.',
				'Bring these to the meeting: the last plan, the letter we sent you, the list of names, your own notes, and your questions.',
				'If you want to change the time of the meeting, please phone the office at least two days before.',
				'You can ask questions. We will answer them. You do not have to wait for the meeting, and you can phone us on any day.',
			],
		},
	},
	*check(document, context) {
		for (const unit of writersSentencesIn(document, context)) {
			if (notSentences.has(unit.role)) continue;
			const words = sentenceLength(unit);
			const limit = wordLimitOf(unit, context.type);
			if (words <= limit) continue;
			const second = unit.tokens[secondIdeaAt(unit.tokens) ?? -1];
			const join = second?.kind === 'word' ? second.text : undefined;
			yield {
				message: `This sentence has ${words} words. A sentence here has at most ${limit}.`,
				mend: join === undefined ? 'Split it where a new idea begins, or make a list.' : `Split it at ${quoted(join)}, or make a list.`,
				span: unit.spanOf(),
			};
		}
	},
};
