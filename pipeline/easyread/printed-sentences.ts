import type { PlanDocument } from '../model/document.ts';
import type { Inline, Strong, Term, TextRun } from '../model/inline.ts';
import { nameKey, personOf } from '../model/plan-parts.ts';
import { plainText } from '../model/walk.ts';
import type { EasyReadContext } from './easy-read-context.ts';
import { meaningOf } from './words-explained.ts';

/**
 * What an item prints: its sentence with names and dates filled in and hard words bold, then one sentence for each hard word
 * that says what it means.
 */
export function printedSentences(
	children: readonly Inline[],
	document: PlanDocument,
	{ facts, glossary }: EasyReadContext,
): readonly (readonly Inline[])[] {
	const meanings: (readonly Inline[])[] = [];
	const print = (inline: Inline): readonly Inline[] => {
		switch (inline.kind) {
			case 'person':
				return [text(personOf(document, inline.key)?.name ?? inline.key, inline)];
			case 'date':
				return [text(facts.named.get(nameKey(inline.name)) ?? inline.name, inline)];
			case 'citation':
				return [text(`[${inline.name}]`, inline)];
			case 'picture':
			case 'footnote-reference':
				return [];
			case 'term': {
				const means = meaningOf(inline, document, glossary);
				if (means !== undefined) meanings.push(explained(inline, means));
				return [bold(inline, inline.children.flatMap(print))];
			}
			case 'kept':
				return inline.children.flatMap(print);
			case 'emphasis':
			case 'strong':
			case 'deleted':
			case 'link':
			case 'language':
				return [{ ...inline, children: inline.children.flatMap(print) }];
			default:
				return [inline];
		}
	};
	const sentence = trimmed(children.flatMap(print));
	return [sentence, ...meanings];
}

/** **Seizure** means a sudden burst of activity in the brain. */
function explained(term: Term, means: string): readonly Inline[] {
	const word = plainText(term.children);
	const capital = word.charAt(0).toUpperCase() + word.slice(1);
	return [bold(term, [text(capital, term)]), text(` means ${means.replace(/\.$/, '')}.`, term)];
}

function text(words: string, { span }: Inline): TextRun {
	return { kind: 'text', text: words, span };
}

function bold({ span }: Inline, children: readonly Inline[]): Strong {
	return { kind: 'strong', children, span };
}

/** White space where the picture stood is no part of the sentence. */
function trimmed(line: readonly Inline[]): readonly Inline[] {
	const [first, ...rest] = line;
	return first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : line;
}
