import type { PlanDocument } from '../../model/document.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { optionOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';

/** Cards to cut out and to show: yes, no, stop, a break, help. */
export function cards(_: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { cards: words } = context.words;
	return [{ kind: 'cards', cards: words.cards.map((card) => optionOf(card, context)), across: 3, how: words.how }];
}
