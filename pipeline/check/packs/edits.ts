import { formOf, inflect } from '../../language/inflect.ts';
import { lemmasOf } from '../../language/lemmas.ts';
import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { TextEdit } from '../../model/finding.ts';
import { sliceOf } from '../../model/span.ts';
import { sourceAt } from '../../model/words-at.ts';
import type { EntryHit } from './entry-hit.ts';
import type { FoundWords } from './words-in.ts';

/** The replacements for words that were found, in the form that fits there, and as edits where the source reads letter for letter as the rule saw it. */
export function editsFor(
	{ text, tokens, spanOf }: Unit,
	{ entry, start, end, hit }: FoundWords,
	document: PlanDocument,
): { readonly texts: readonly string[]; readonly edits: readonly TextEdit[] } {
	const was = text.slice(start, end);
	const texts = entry.instead.map((instead) => withCapitalOf(was, hit ? inFormOf(tokens, hit, instead) : instead));
	const article = hit && articleBefore(tokens, hit.first);
	const edits = texts.map((replacement): TextEdit => {
		const other = article && articleFor(replacement);
		if (!article || !other || other === article.lower) return { span: spanOf(start, end), text: replacement, was };
		const gap = text.slice(article.end, start);
		return {
			span: spanOf(article.start, end),
			text: withCapitalOf(article.text, other) + gap + replacement,
			was: article.text + gap + was,
		};
	});
	return { texts, edits: edits.filter(({ span, was: seen }) => sliceOf(sourceAt(document, span), span) === seen) };
}

/** `utilised` -> `used`, where the entry is `utilise: use`. Of a noun the last word of the replacement takes the form, else the first. */
function inFormOf(tokens: readonly Token[], { first, after, steps }: EntryHit, instead: string): string {
	if (steps.length !== after - first) return instead;
	for (const [index, step] of steps.entries()) {
		const token = tokens[first + index];
		if (step.kind !== 'word' || step.match !== 'forms' || !token) continue;
		const form = formOf(token.lower.replace(/'s?$/, ''), step.word);
		if (form === undefined) continue;
		const isNoun = form === 's' && isPlural(tokens, first + index);
		if (!isNoun) return inflect(instead, form === 'past' && isParticiple(tokens, first + index) ? 'participle' : form) ?? instead;
		const words = instead.split(' ');
		const last = words.pop() ?? '';
		return [...words, inflect(last, 's') ?? last].join(' ');
	}
	return instead;
}

/** A noun; a word before an article is a verb, and so is one that is made as verbs are, whatever the tagger says. */
function isPlural(tokens: readonly Token[], at: number): boolean {
	const [word, next] = [tokens[at], tagsOf(tokens)[at + 1]];
	return tagsOf(tokens)[at] === 'NOUN' && next !== 'DET' && next !== 'PRON' && !/(?:ises|izes|ifies|ates)$/.test(word?.lower ?? '');
}

/** After a form of `be` or `have`: `was taken`, `has often taken`. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
	return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lemmasOf(lower).some((lemma) => lemma === 'be' || lemma === 'have'));
}

/** The replacement with a capital where what it replaces has one: `Utilise` -> `Use`. */
function withCapitalOf(was: string, instead: string): string {
	return /^\p{Lu}(?:\p{Ll}|$)/u.test(was) ? instead.charAt(0).toLocaleUpperCase('en-GB') + instead.slice(1) : instead;
}

function articleBefore(tokens: readonly Token[], first: number): Token | undefined {
	const before = tokens[first - 1];
	return before && /^an?$/.test(before.lower) ? before : undefined;
}

/** `a` or `an`, by how a word sounds. */
function articleFor(words: string): 'a' | 'an' {
	return /^(?:[aeiou]|hour|honest|heir)/i.test(words) && !/^(?:one|once|us(?:e|a)|uni(?!n|m)|eu|u\b)/i.test(words) ? 'an' : 'a';
}
