import type { Token } from '../../language/tokens.ts';
import type { Rule } from '../../model/rule.ts';
import { isQuoted } from '../text/quotations.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Easy read says what is or will be, where it can. Advice: only a person knows whether it can. */
export const easyNegative: Rule = {
	id: 'easy/negative',
	meta: {
		title: 'Easy read says what is, before what is not.',
		why: 'A small word such as "not" is easy to miss, and it turns the meaning round.',
		mend: 'Say what is or will be, if you can. Keep the sentence if you cannot.',
		source: {
			publisher: 'Inclusion Europe',
			title: 'Information for all: European standards for making information easy to read and understand',
			place: 'sentences',
		},
		level: 'advice',
		law: false,
		aliases: ['negative'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'You must not be late.', after: 'You must come on time.' },
			bad: [
				'You must not be late.',
				'Do not forget your bag.',
				'You cannot come in before 9.',
				'I will never be alone.',
				'There is nobody in the hall then.',
			],
			good: [
				'You must come on time.',
				'Remember your bag.',
				'You can say yes or no.',
				'I do not know yet.',
				'My dad is at home.',
				'This is what is not working.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'easy-item') continue;
			const found = unit.tokens.find((_, index) => isNegation(unit.tokens, index));
			if (!found || isQuoted(unit.text, found.start, found.end)) continue;
			yield {
				message: `The word ${quoted(found.text)} says what is not so.`,
				mend: 'Say what is or will be, if you can.',
				span: unit.spanOf(found.start, found.end),
			};
		}
	},
};

const negations = new Set(['not', 'never', 'cannot', 'nobody', 'nothing', 'nowhere', 'neither', 'without']);

function isNegation(tokens: readonly Token[], index: number): boolean {
	const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (token === undefined || token.kind !== 'word') return false;
	if (token.lower === 'no')
		return (
			after?.kind === 'word' &&
			!/^(?:or|and|to|by|if|thank|thanks|means)$/.test(after.lower) &&
			!/^(?:say|says|said|or|a|the|answer)$/.test(before?.lower ?? '')
		);
	if (!negations.has(token.lower) && !token.lower.endsWith("n't")) return false;
	const next = after?.lower ?? '';
	// What nobody can say in another way: `I do not know`, `not sure`, `not working`, `or not`, `not only`.
	if (/^(?:know|mind|only|sure|yet|working|always|just)$/.test(next)) return false;
	return before?.lower !== 'or';
}
