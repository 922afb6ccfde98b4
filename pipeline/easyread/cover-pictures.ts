import type { EasyReadPart } from '../model/easy-read.ts';
import type { Picture } from '../model/picture.ts';
import type { EasyReadContext } from './easy-read-context.ts';

/** From this age the reader's picture is a young person (the SEND Code of Practice 2015 starts preparing for adulthood at Year 9). */
const youngPersonFromAge = 13;

/** The pictures that a frame names for the cover, each once, at most three. A picture that no pack has is left out. */
export function coverPicturesOf(
	named: readonly string[],
	parts: readonly EasyReadPart[],
	{ facts, pictures }: EasyReadContext,
): readonly Picture[] {
	const rows = parts.flatMap((part) => part.rows);
	const [first] = rows.flatMap(({ picture, symbols = [] }) => picture?.concept ?? symbols.flat()[0]?.picture.concept ?? []);
	const reader = (facts.age ?? 0) >= youngPersonFromAge ? 'young-person' : 'me';
	const concepts = named.map((name) => (name === 'first' ? first : name === 'reader' ? reader : name));
	const found = [...new Set(concepts)].flatMap((id) => (id === undefined ? [] : (pictures.byConcept.get(id) ?? [])));
	return found.slice(0, 3);
}
