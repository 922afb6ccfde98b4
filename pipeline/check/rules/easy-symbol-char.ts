import type { Unit } from '../../language/unit.ts';
import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Easy read says in words what a sign stands for: `Mum and Dad`, not `Mum & Dad`. */
export const easySymbolChar: Rule = {
	id: 'easy/symbol-char',
	meta: {
		title: 'Easy read has words in place of signs.',
		why: 'Not every reader knows what a sign such as & or / stands for, and a screen reader may leave it out.',
		mend: 'Write the word that the sign stands for, such as "and" or "or".',
		source: easyReadGuide('punctuation'),
		level: 'error',
		law: false,
		aliases: ['symbol-char'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'Mum & Dad help me.', after: 'Mum and Dad help me.' },
			bad: [
				'Mum & Dad help me.',
				'I can walk and/or ride.',
				'My help: a reading group.',
				'I like art + music.',
				'He/she will phone.',
				'My club = fun.',
			],
			good: [
				'Mum and Dad help me.',
				'We meet at 10:30.',
				'Look at www.northmoor.example/help.',
				'Email team@northmoor.example.',
				'I can walk or ride.',
				'I have help from 1 person.',
			],
		},
	},
	*check(document, context) {
		for (const unit of easySentencesIn(document, context)) {
			for (const [start, end] of signsIn(unit)) {
				const sign = unit.text.slice(start, end);
				const words = meanings.get(sign.trim());
				yield {
					message: `The sign ${quoted(sign.trim())} stands for a word.`,
					mend: words === undefined ? 'Write it in words, or make two sentences.' : `Write ${quoted(words)}.`,
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};

const meanings: ReadonlyMap<string, string> = new Map([
	['&', 'and'],
	['/', 'or'],
	['+', 'and'],
	['=', 'is'],
	['>', 'more than'],
	['<', 'less than'],
	['@', 'at'],
]);

/** Signs outside addresses, times, dates, fractions and what carries a mark of its own. */
function* signsIn({ text, marks }: Unit): Generator<readonly [start: number, end: number]> {
	for (const { index, 0: sign } of text.matchAll(/[&/+=<>@]|:/g)) {
		const word = /\S*$/.exec(text.slice(0, index))?.[0] ?? '';
		const rest = /^\S*/.exec(text.slice(index + 1))?.[0] ?? '';
		const whole = `${word}${sign}${rest}`;
		if (/^\W*(?:https?:|www\.)|\w@\w+\.\w|\w\.(?:example|org|uk|com|gov)\b/i.test(whole)) continue;
		if (/\d$/.test(word) && /^\d/.test(rest) && sign === ':') continue;
		if (/\d$/.test(word) && /^\d/.test(rest) && sign === '/') continue;
		if (sign === '+' && /Plan\+/.test(whole)) continue;
		if (marks.some(({ kind, start, end }) => kind !== 'kept' && kind !== 'term' && start <= index && index < end)) continue;
		yield [index, index + 1];
	}
}
