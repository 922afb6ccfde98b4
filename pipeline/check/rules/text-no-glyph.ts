import { cannotPrint, noGlyph, stretchesOf } from '../../model/no-glyph.ts';
import type { Rule } from '../../model/rule.ts';
import { spanBetween } from '../../model/span.ts';
import { unprintableLetters } from '../text/printable.ts';

/** Letters that would print as a question mark, at their place in the source. Comments do not print. */
export const textNoGlyph: Rule = {
	id: 'text/no-glyph',
	meta: noGlyph.meta,
	*check({ source }) {
		const printed = source.text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
		for (const { words, offset } of stretchesOf(printed, unprintableLetters())) {
			yield { message: cannotPrint(words), mend: noGlyph.meta.mend, span: spanBetween(source, offset, offset + words.length) };
		}
	},
};
