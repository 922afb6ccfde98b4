import type { Building } from './building.ts';
import type { Directive } from './directives/directive.ts';
import type { TypedAttribute } from './opening.ts';

/**
 * Joins a value that was typed without quotation marks, such as `by=31 July 2028`, which Markdown reads as three attributes.
 * Reports it with the quotation marks as the fix.
 */
export function mendUnquoted(
	directive: Directive,
	attributes: readonly TypedAttribute[],
	{ places, report }: Building,
): readonly TypedAttribute[] {
	const mended: TypedAttribute[] = [];
	for (let index = 0; index < attributes.length; index++) {
		const attribute = attributes[index];
		if (!attribute) break;
		let last = attribute;
		const isKnown = (name: string) => Object.hasOwn(directive.attributes, name.toLowerCase());
		if (attribute.value && !attribute.value.quoted && isKnown(attribute.name)) {
			for (let next = attributes[index + 1]; next && !next.value && !isKnown(next.name); next = attributes[index + 1]) {
				last = next;
				index++;
			}
		}
		if (last === attribute || !attribute.value) {
			mended.push(attribute);
			continue;
		}
		const { start } = attribute.value;
		const raw = places.text.slice(start, last.end);
		const span = places.span(start, last.end);
		report('syntax/unknown-attribute', span, {
			message: `The value of "${attribute.name}" has no quotation marks, so only its first word counts.`,
			mend: `Write ${attribute.name}="${raw}".`,
			fixes: [{ span, text: `"${raw}"` }],
		});
		mended.push({ ...attribute, end: last.end, value: { raw, start, end: last.end, quoted: true } });
	}
	return mended;
}
