import type { LayoutInline } from '../layout/layout-node.ts';
import type { StructureMark } from '../node.ts';
import { baseOf, type Isolate, levelsOf } from './bidi.ts';
import { writtenFromTheRight } from './written-from-the-right.ts';

/** Which way the letters of a paragraph run. */
interface Directions {
	readonly base: 0 | 1;
	readonly levels: readonly number[];
}

/** Letters with their marks become one character where there is one: fonts have more of those. */
export function directionsOf(words: readonly LayoutInline[]): Directions {
	for (const word of words) word.text = word.text.normalize('NFC');
	const text = words.map((word) => word.text).join('');
	const base = baseOf(text);
	return { base, levels: levelsOf(text, base, isolatesOf(words)) };
}

/** Words of one language that is written from the right keep their own order, whatever stands round them. */
function isolatesOf(words: readonly LayoutInline[]): readonly Isolate[] {
	const isolates: { from: number; to: number; readonly base: 1; readonly lang: string }[] = [];
	let at = 0;
	for (const { text, ua } of words) {
		const lang = languageOf(ua);
		const last = isolates.at(-1);
		if (lang !== undefined && writtenFromTheRight(lang)) {
			if (last && last.to === at && last.lang === lang) last.to += text.length;
			else isolates.push({ from: at, to: at + text.length, base: 1, lang });
		}
		at += text.length;
	}
	return isolates;
}

/**
 * Words from the right are drawn from left to right: each stretch of them becomes a `Span` that says them in the order of reading.
 * (In the content itself the same words would be turned round again by programs that know such letters by where they stand.)
 */
export function sayFromTheRight(): (word: LayoutInline) => LayoutInline {
	let stretch: { readonly role: 'Span'; actual: string; readonly parent?: StructureMark } | undefined;
	let around: StructureMark | undefined;
	return (word) => {
		if ((word.level ?? 0) % 2 === 0) {
			stretch = undefined;
			return word;
		}
		if (!stretch || around !== word.ua) stretch = { role: 'Span', actual: '', ...(word.ua && { parent: word.ua }) };
		around = word.ua;
		stretch.actual += word.text + (word.lineEnd ? ' ' : '');
		return { ...word, ua: stretch };
	};
}

function languageOf(mark: StructureMark | undefined): string | undefined {
	return mark && (mark.lang ?? languageOf(mark.parent));
}
