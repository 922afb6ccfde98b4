import { nameKey } from '../../model/plan-parts.ts';

const mostWords = 6;

/** Words that cannot end a name. */
const loose =
	/(?:\s+(?:a|an|the|and|or|but|by|at|in|on|of|to|for|with|from|so|that|than|who|when|she|he|they|is|are|all|her|his|their))+$/i;

/** A name for a need or an outcome, made of its first words: `Walks ten steps`. A number follows where the plan has that name already. */
export function shortName(words: string, child: string | undefined, taken: ReadonlySet<string>): string {
	const first = (words.split(/[.,;:!?]\s|[.!?]$/)[0] ?? '').replace(/[[\]{}"“”|*_`]/g, '').trim();
	const said = first.replace(new RegExp(`^(?:${[...(child ? [child] : []), 'He', 'She', 'They'].map(escaped).join('|')})\\s+`), '');
	const short = said.split(/\s+/).slice(0, mostWords).join(' ').replace(/[,;]$/, '').replace(loose, '');
	const name = short === '' ? 'What the advice says' : short.charAt(0).toLocaleUpperCase('en-GB') + short.slice(1);
	for (let count = 1; ; count += 1) {
		const tried = count === 1 ? name : `${name} ${count}`;
		if (!taken.has(nameKey(tried))) return tried;
	}
}

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
