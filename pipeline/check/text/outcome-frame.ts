import type { Token } from '../../language/tokens.ts';

const timeWords = new Set(
	'by in before within after at on from until during over when once this next every each for through throughout as with given if while aged'.split(
		' ',
	),
);

/** The first token after `By May 2027,` and the like, and after a label such as `Water safety:`. */
export function afterTime(tokens: readonly Token[]): number {
	const colon = tokens.findIndex(({ text }, index) => index < 5 && text === ':');
	let start = colon > 0 ? colon + 1 : 0;
	for (let round = 0; round < 2; round += 1) {
		if (!timeWords.has(tokens[start]?.lower ?? '') && !spans.test(tokens[start + 1]?.lower ?? '')) break;
		const comma = tokens.findIndex(({ text }, index) => index > start && text === ',');
		const modal = modalAfter(tokens, start);
		if (comma < 0 || comma - start > 14 || (modal !== undefined && modal < comma)) break;
		start = comma + 1;
	}
	return start;
}

/** `Two terms from now,` and `Six weeks after Easter,`. */
const spans = /^(?:days|weeks|months|terms|years)$/;

const modals = new Set(["won't", 'will', 'can', 'should', 'shall', 'must', 'could', 'would', "he'll", "she'll", "they'll"]);
const clauseWords = new Set('that which who so if because until where when what how why whether , ; : .'.split(' '));

/** The place of `will`, `can` or `is able` whose subject starts at a place; a modal of another clause is not meant. */
export function modalAfter(tokens: readonly Token[], start: number): number | undefined {
	for (let index = start; index < Math.min(tokens.length, start + 11); index += 1) {
		const lower = tokens[index]?.lower ?? '';
		if (modals.has(lower)) return isOfRelative(tokens, start, index) ? undefined : index;
		if (lower === 'is' && (tokens[index + 1]?.lower === 'able' || tokens[index + 1]?.lower === 'going')) return index + 2;
		if (index > start && clauseWords.has(lower)) return undefined;
	}
	return undefined;
}

/** `he can`, in `Name three people he can ask`. */
function isOfRelative(tokens: readonly Token[], start: number, modal: number): boolean {
	const [before, subject] = [tokens[modal - 2]?.lower ?? '', tokens[modal - 1]?.lower ?? ''];
	if (modal - 1 <= start || !['he', 'she', 'they', 'you', 'it', 'we', 'i'].includes(subject)) return false;
	return ![',', 'and', 'or'].includes(before) && !timeWords.has(tokens[start]?.lower ?? '');
}
