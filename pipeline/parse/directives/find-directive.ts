import type { Directive } from './directive.ts';
import { directives } from './index.ts';

/** The directive of this name, whatever its capitals. With two colons, the line that shares its name with a block. */
export function findDirective(name: string, colons = 3): Directive | undefined {
	const found = byName.get(name.toLowerCase());
	return found && asTyped(found, colons);
}

/** A directive as its colons say: a block that is a line too is the line after two colons. */
export function asTyped(directive: Directive, colons: number): Directive {
	return directive.kind === 'block' && colons === 2 ? (directive.asLine ?? directive) : directive;
}

const byName = new Map(directives.map((directive) => [directive.name, directive]));

/** How many colons each kind starts with. */
export const colonsOf = { block: 3, line: 2, inline: 1 } as const;

/** What messages call a directive: `The block "need"`, `The line "window"`, `The mark ":term"`. */
export function called(directive: Directive): string {
	return directive.kind === 'inline' ? `The mark ":${directive.name}"` : `The ${directive.kind} "${directive.name}"`;
}

/** The opening of a directive as a writer types it: `:::need[...]`. */
export function openingOf(directive: Directive): string {
	return `${':'.repeat(colonsOf[directive.kind])}${directive.name}${directive.label ? '[...]' : ''}`;
}
