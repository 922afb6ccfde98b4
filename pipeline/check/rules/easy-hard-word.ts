import type { Rule } from '../../model/rule.ts';
import { notedIn } from '../noted.ts';
import { easyReadGuide } from '../sources.ts';
import { explainedIn } from '../text/explained.ts';
import { easierWords, hardWordsIn } from '../text/hard-words.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { shortNamesIn } from '../text/short-names.ts';
import { quoted } from '../wording.ts';

/** Easy read uses everyday words; a hard word is explained in the next sentence. Each word is reported at its first use. */
export const easyHardWord: Rule = {
	id: 'easy/hard-word',
	meta: {
		title: 'Easy read uses everyday words, or explains a hard word in the next sentence.',
		why: 'One hard word can lose the reader for the whole page.',
		mend: 'Use an everyday word. To keep the word, say what it means in the next sentence.',
		source: easyReadGuide('use easy words, and explain hard ones'),
		level: 'error',
		law: false,
		aliases: ['hard-word'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'My provision is good.', after: 'My help is good.' },
			bad: [
				'You have a diagnosis.',
				'My provision is good.',
				'Our panel will decide.',
				'We will assess you.',
				'I get an intervention every week.',
				'The professionals will attend.',
			],
			good: [
				'A panel is a group who decide.',
				'My help is good.',
				'Ned will decide.',
				'You have a diagnosis. A diagnosis is the name of a health problem.',
				'Our :term[panel]{means="a group of people who decide"} will meet.',
				'I read with my teacher.',
				'We will look at my plan in May.',
			],
		},
	},
	*check(document, context) {
		const seen = new Set<string>();
		const isNoted = notedIn(document, easyHardWord);
		let isExplained: ReturnType<typeof explainedIn> | undefined;
		for (const unit of easySentencesIn(document, context)) {
			for (const { tokens, start, end, instead } of hardWordsIn(unit, context.words, shortNamesIn(document))) {
				const word = unit.text.slice(start, end);
				if (seen.has(word.toLowerCase())) continue;
				isExplained ??= explainedIn(document, context);
				if (isExplained(tokens)) continue;
				if (!isNoted(unit.spanOf(start, end))) seen.add(word.toLowerCase());
				const easier = easierWords(instead);
				yield {
					message: `${quoted(word)} is a hard word in easy read.`,
					mend:
						easier === ''
							? 'Use an everyday word, or explain it in the next sentence.'
							: `Write ${easier}, or explain it in the next sentence.`,
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};
