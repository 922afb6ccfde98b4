import type { ReaderLevel } from '../../../model/easy-read.ts';
import type { Picture } from '../../../model/picture.ts';
import { type LookKind, lookKinds } from '../../../model/picture-proof-words.ts';
import type { ProofLine } from './proof-line.ts';

/** Something that its writer looks at before the rest. */
export interface LookFirst {
	readonly kind: LookKind;
	/** The words that it is about; the sentence where it is about no words of it. */
	readonly words: string;
	/** At least one. */
	readonly lines: readonly number[];
	/** Whether this level of reading prints a picture there. */
	readonly printed: boolean;
}

/** Words that have more than one picture in a document. */
export interface TwicePictured {
	/** As typed first. */
	readonly words: string;
	readonly pictures: readonly Picture[];
	/** The lines with these words. */
	readonly lines: readonly number[];
}

/**
 * What is worth a look, each thing once with all of its lines, the most important kind first, then by line. Where a level prints
 * pictures, a line without one is worth a look too.
 */
export function lookFirst(lines: readonly ProofLine[], level: ReaderLevel): readonly LookFirst[] {
	const twice = twicePictured(lines).map((two): LookFirst => ({ kind: 'twice', words: two.words, lines: two.lines, printed: true }));
	const found = new Map<string, LookFirst>();
	for (const { n, ...one } of lines.flatMap((line) => lookAt(line, level))) {
		const key = `${one.kind} ${one.printed} ${one.words.toLowerCase()}`;
		const { words = one.words, lines: earlier = [] } = found.get(key) ?? {};
		found.set(key, { ...one, words, lines: earlier.includes(n) ? earlier : [...earlier, n] });
	}
	const place = ({ kind }: LookFirst) => lookKinds.indexOf(kind);
	return [...found.values(), ...twice].sort((one, other) => place(one) - place(other) || (one.lines[0] ?? 0) - (other.lines[0] ?? 0));
}

interface LookAt extends Omit<LookFirst, 'lines'> {
	readonly n: number;
}

function lookAt({ n, sentences, whole, noneOnPurpose }: ProofLine, level: ReaderLevel): readonly LookAt[] {
	const choices = sentences.flatMap((sentence) => sentence.choices);
	const shown = choices.filter((choice) => choice.shown && choice.sure && choice.picture !== undefined);
	const asks = choices.some((choice) => choice.shown && !choice.sure);
	const words = sentences.map((sentence) => sentence.words).join(' ');
	const isBare = level !== 'E' && whole === undefined && shown.length === 0 && !asks && !noneOnPurpose;
	const found: readonly Omit<LookAt, 'n'>[] = [
		...choices.filter(({ sure }) => !sure).map((choice) => ({ kind: 'unsure' as const, words: choice.words, printed: choice.shown })),
		...(isBare ? [{ kind: 'none' as const, words, printed: true }] : []),
		...(whole?.crossed ? [{ kind: 'crossed' as const, words, printed: true }] : []),
		...shown.filter(({ crossed }) => crossed).map((choice) => ({ kind: 'crossed' as const, words: choice.words, printed: true })),
		...shown.filter(({ by }) => by === 'pack').map((choice) => ({ kind: 'name' as const, words: choice.words, printed: true })),
	];
	return found.map((one) => ({ ...one, n }));
}

/** The same words with different pictures, in the order of first use. */
export function twicePictured(lines: readonly ProofLine[]): readonly TwicePictured[] {
	const uses = new Map<string, { readonly words: string; readonly pictures: Map<string, Picture>; readonly lines: Set<number> }>();
	for (const { n, sentences } of lines) {
		for (const { words, picture, sure } of sentences.flatMap((sentence) => sentence.choices)) {
			if (picture === undefined || !sure) continue;
			const use = uses.get(words.toLowerCase()) ?? { words, pictures: new Map(), lines: new Set() };
			uses.set(words.toLowerCase(), use);
			use.pictures.set(picture.drawing, picture);
			use.lines.add(n);
		}
	}
	return [...uses.values()]
		.filter(({ pictures }) => pictures.size > 1)
		.map((use) => ({ words: use.words, pictures: [...use.pictures.values()], lines: [...use.lines] }));
}
