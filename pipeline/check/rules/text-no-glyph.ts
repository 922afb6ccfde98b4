import { cannotPrint, noGlyph, stretchesOf } from '../../model/no-glyph.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { type SourceText, spanBetween } from '../../model/span.ts';
import { unprintableLetters } from '../text/printable.ts';

/** Letters that would print as a question mark, at their place in the source or in the case file. Comments do not print. */
export const textNoGlyph: Rule = {
	id: 'text/no-glyph',
	meta: noGlyph.meta,
	*check({ source, caseFile }) {
		yield* unprintableIn(source, /<!--[\s\S]*?-->/g);
		if (caseFile) yield* unprintableIn(caseFile.source, /(?<=^|\s)#.*/gm);
	},
};

function* unprintableIn(source: SourceText, comments: RegExp): Generator<RuleFinding> {
	const printed = source.text.replace(comments, (comment) => ' '.repeat(comment.length));
	for (const { words, offset } of stretchesOf(printed, unprintableLetters())) {
		yield { message: cannotPrint(words), mend: noGlyph.meta.mend, span: spanBetween(source, offset, offset + words.length) };
	}
}
