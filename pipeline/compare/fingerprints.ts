import type { TextPart } from '../model/text-part.ts';
import { folded } from './words.ts';

/** Tells parts apart by all they say, children included: equal text gets an equal print, within one comparison. */
export interface Fingerprints {
	of(part: TextPart): string;
}

export function newFingerprints(): Fingerprints {
	const known = new Map<string, string>();
	const made = new Map<TextPart, string>();
	const of = (part: TextPart): string => {
		const before = made.get(part);
		if (before !== undefined) return before;
		const lines = part.lines.filter(({ text }) => text.trim() !== '').map(({ label, text }) => `${label}=${folded(text)}`);
		const all = [part.kind, part.kind === 'section' ? part.section : '', ...lines.sort(), ...part.children.map(of)].join('\n');
		const print = known.get(all) ?? `#${known.size}`;
		known.set(all, print);
		made.set(part, print);
		return print;
	};
	return { of };
}
