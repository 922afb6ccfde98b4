import type { RuleFinding } from '../../model/rule.ts';
import { insideSentence, listInWords, quoted } from '../wording.ts';
import { editsFor } from './edits.ts';
import { fill, findingAt, type Looking } from './finder.ts';

/** Advice inside a sentence, where a message speaks of a replacement that there is not. */
function asClause(advice = 'other words'): string {
	return insideSentence(advice.replace(/\.$/, ''));
}

/** Words that should not stand there, with what to write where the pack knows it. */
export function* findWords(looking: Looking<'existence' | 'substitution'>): Iterable<RuleFinding> {
	const { pack, words, units, document } = looking;
	for (const [place, unit] of units.entries()) {
		for (const found of words.in(unit)) {
			const beside = [units[place - 1], units[place + 1]].filter((near) => near?.line === unit.line);
			if (beside.some((near) => near && words.areExcusedBy(near, found))) continue;
			const { entry, start, end } = found;
			const { texts, edits } = editsFor(unit, found, document);
			const slots = { instead: texts.length > 0 ? listInWords(texts.map(quoted), 'or') : asClause(entry.advice) };
			const finding = findingAt(looking, unit, [start, end], slots);
			const mend = entry.advice ?? (texts.length > 0 ? pack.offer : undefined);
			yield {
				...finding,
				...(mend !== undefined && { mend: fill(mend, { words: quoted(unit.text.slice(start, end)), ...slots }) }),
				...(edits.length > 0 && (entry.safe ? { fixes: edits } : { suggestions: edits })),
			};
		}
	}
}
