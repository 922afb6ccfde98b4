import type { Placed } from './places.ts';
import type { PrintContext } from './print-context.ts';
import { placeRun, wordRuns } from './runs.ts';
import type { InlineNode } from './tagged/node.ts';

/** Something numbered that the text leads to. */
export interface Numbered {
	readonly number: string;
	readonly thing: Placed;
	readonly label?: string;
}

/** `F1, F2 and F3`, each number a link; `last` stands before the last one. */
export function numberRuns(items: readonly Numbered[], context: PrintContext, last = ` ${context.words('and')} `): readonly InlineNode[] {
	return items.flatMap(({ number, thing, label }, index) => {
		const between = index === 0 ? [] : [{ text: index === items.length - 1 ? last : ', ' }];
		const contents = label === undefined ? number : `${number} ${label}`;
		return [...between, placeRun(number, context.places.of(thing), context, contents)];
	});
}

/** A pattern of printed words whose `{holes}` are filled with runs. A page number is not parted from the word before it. */
export function patternRuns(pattern: string, fills: Readonly<Record<string, readonly InlineNode[]>>): readonly InlineNode[] {
	return pattern
		.replaceAll(' {page}', '\u00a0{page}')
		.split(/(\{\w+\})/)
		.flatMap((part) => {
			const name = /^\{(\w+)\}$/.exec(part)?.[1];
			if (part === '') return [];
			return (name !== undefined && fills[name]) || wordRuns(part);
		});
}
