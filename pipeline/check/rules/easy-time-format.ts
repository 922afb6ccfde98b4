import type { Rule } from '../../model/rule.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A time in easy read is that of a clock on the wall: `2:30`, not `14:30`. */
export const easyTimeFormat: Rule = {
	id: 'easy/time-format',
	meta: {
		title: 'A time in easy read is one that a clock on the wall shows.',
		why: 'Many readers know the 12 hours of a clock. A time such as 14:30 asks them to work it out.',
		mend: 'Write the time with the hours 1 to 12, such as 2:30.',
		source: {
			publisher: 'Inclusion Europe',
			title: 'Information for all: European standards for making information easy to read and understand',
			place: 'numbers',
		},
		level: 'error',
		law: false,
		aliases: ['time-format'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'We meet at 14:30.', after: 'We meet at 2:30.' },
			bad: ['We meet at 14:30.', 'The bus leaves at 08:15.', 'Lunch is at 13.00.', 'I finish at 1530 hours.', 'The club ends at 18:45.'],
			good: [
				'We meet at 2:30.',
				'School starts at 8:45.',
				'I have 12.50 in my money box.',
				'I eat at 12:15.',
				'I am 13.',
				'Phone 01632 960 041.',
			],
		},
	},
	*check(document, context) {
		for (const unit of easySentencesIn(document, context)) {
			for (const match of unit.text.matchAll(timeOfDay)) {
				const [typed, hours = '', minute = ''] = [match[0], ...match.slice(1).filter((part) => part !== undefined)];
				const hour = Number(hours);
				if (hour >= 1 && hour <= 12 && !hours.startsWith('0')) continue;
				const text = `${hour % 12 || 12}:${minute}`;
				const span = unit.spanOf(match.index, match.index + typed.length);
				yield {
					message: `${quoted(typed)} is a time with 24 hours.`,
					mend: `Write ${quoted(text)}, with "in the morning" or "in the afternoon" where that is not clear.`,
					span,
					suggestions: [{ span, text, was: typed }],
				};
			}
		}
	},
};

/** `14:30`, `08:15`, `1530 hours`; with a full stop, `13.00`, only behind a word that a time follows. */
const timeOfDay =
	/(?<![\d.:/£])(?:([01]?\d|2[0-4]):([0-5]\d)|(?<=\b(?:at|by|from|until|till|to|before|after) )(1[3-9]|2[0-3])\.([0-5]\d)|(?<=\b(?:at|by|from|until|till|to|before|after) )([01]\d|2[0-3])([0-5]\d)(?= (?:hours|hrs)\b))(?![\d:/%]|\.\d)/g;
