import type { NameRef } from '../model/block.ts';
import type { Inline } from '../model/inline.ts';
import { meantName } from '../model/nearest-name.ts';
import { inlinesOf, plainText } from '../model/walk.ts';
import { mendUnquoted } from './attribute-slips.ts';
import type { Building } from './building.ts';
import type { Call, Directive } from './directives/directive.ts';
import { called, openingOf } from './directives/find-directive.ts';
import { commas, semicolons, splitNames } from './names.ts';
import type { Opening, TypedAttribute } from './opening.ts';
import { orList, quote } from './say.ts';

/** A directive as typed, in offsets of the parsed text. */
export interface TypedDirective {
	readonly opening: Opening;
	readonly start: number;
	readonly end: number;
	readonly labelRuns: readonly Inline[];
	/** Attribute values with character references decoded, by name. */
	readonly decoded: Readonly<Record<string, string | null | undefined>>;
}

/** Checks a directive's label and attributes against its notes, and gives them to its build function. */
export function directiveCall(directive: Directive, typed: TypedDirective, building: Building): Call {
	const { places, report } = building;
	const { opening } = typed;
	const label = labelOf(directive, typed, building);
	const attributes = lawfulAttributes(directive, typed, building);
	const value = (attribute: string): NameRef | undefined => {
		const found = attributes.get(attribute);
		if (!found?.value) return undefined;
		return {
			name: found.value.raw.includes('&') ? (typed.decoded[attribute] ?? found.value.raw) : found.value.raw,
			span: places.span(found.value.start, found.value.end),
		};
	};
	for (const [name, note] of Object.entries(directive.attributes)) {
		if (!note.required || opening.attributes.some((typedAttribute) => typedAttribute.name.toLowerCase() === name)) continue;
		report('syntax/unknown-attribute', places.span(opening.start, opening.end), {
			message: `${called(directive)} does not say "${name}".`,
			mend: `Add ${name}="..." in curly brackets after the name. ${note.about}`,
		});
	}
	return {
		label,
		labelRuns: typed.labelRuns,
		span: places.span(typed.start, typed.end),
		value,
		labelNames: () => {
			const place = opening.label;
			const raw = place ? places.text.slice(place.start, place.end) : '';
			return place && raw.trim().replace(/\s+/g, ' ') === label.name
				? splitNames(raw, place.start, commas, places)
				: namesAt(label, commas);
		},
		names: (attribute, separator) => {
			const found = attributes.get(attribute)?.value;
			if (!found) return [];
			const parts = splitNames(found.raw, found.start, separator === ',' ? commas : semicolons, places);
			const decoded = namesAt({ name: typed.decoded[attribute] ?? '', span: places.span(found.start, found.end) }, separator);
			if (!found.raw.includes('&') || decoded.length !== parts.length) return parts;
			return parts.map((part, index) => ({ ...part, name: decoded[index]?.name ?? part.name }));
		},
	};
}

function namesAt(label: NameRef, separator: RegExp | string): readonly NameRef[] {
	const names = label.name.split(separator).map((name) => name.trim());
	return names.filter((name) => name !== '').map((name) => ({ name, span: label.span }));
}

function labelOf(directive: Directive, typed: TypedDirective, { places, report }: Building): NameRef {
	const { opening, labelRuns } = typed;
	const whole = places.span(opening.start, opening.end);
	const place = opening.label;
	const raw = place ? places.text.slice(place.start, place.end) : '';
	if (raw.trim() === '') {
		if (directive.label?.required) {
			report('syntax/unknown-attribute', whole, {
				message: `${called(directive)} has no text in square brackets.`,
				mend: `Write ${directive.label.about} in square brackets, as in ${openingOf(directive)}.`,
			});
		}
		return { name: '', span: whole };
	}
	const start = (place?.start ?? 0) + (raw.length - raw.trimStart().length);
	const span = places.span(start, start + raw.trim().length);
	if (!directive.label) {
		report('syntax/unknown-attribute', span, {
			message: `${called(directive)} takes no text in square brackets.`,
			mend: `Take the square brackets away, or write their text in a paragraph.`,
		});
	}
	if (directive.kind === 'inline') return { name: plainText(labelRuns).trim(), span };
	const strange = [...inlinesOf(labelRuns)].filter((inline) => !plainKinds.has(inline.kind));
	for (const inline of strange) {
		report('syntax/misplaced-directive', inline.span, {
			message: 'The square brackets of a block or a line hold plain words only.',
			mend: 'Write this in the text below instead.',
		});
	}
	return { name: strange.length > 0 ? raw.trim() : plainText(labelRuns).trim().replace(/\s+/g, ' '), span };
}

const plainKinds: ReadonlySet<Inline['kind']> = new Set<Inline['kind']>(['text', 'emphasis', 'strong', 'deleted', 'code', 'break']);

function lawfulAttributes(directive: Directive, typed: TypedDirective, building: Building): ReadonlyMap<string, TypedAttribute> {
	const { places, report } = building;
	const known = Object.keys(directive.attributes);
	const lawful = new Map<string, TypedAttribute>();
	for (const attribute of mendUnquoted(directive, typed.opening.attributes, building)) {
		const name = attribute.name.toLowerCase();
		const span = places.span(attribute.start, attribute.end);
		const note = Object.hasOwn(directive.attributes, name) ? directive.attributes[name] : undefined;
		if (!note) {
			const meant = meantName(name, known);
			const nameEnd = attribute.start + attribute.name.length;
			report('syntax/unknown-attribute', span, {
				message: `${called(directive)} does not know ${quote(attribute.name)}.`,
				mend: meant ? `Did you mean "${meant}"?` : known.length === 0 ? 'Take it away.' : `It knows ${orList(known.map(quote))}.`,
				fixes: meant ? [{ span: places.span(attribute.start, nameEnd), text: meant }] : [],
			});
		} else if (lawful.has(name)) {
			report('syntax/unknown-attribute', span, {
				message: `${called(directive)} says "${name}" twice.`,
				mend: 'Keep one of the two.',
			});
		} else if (!attribute.value || attribute.value.raw.trim() === '') {
			report('syntax/unknown-attribute', span, {
				message: `"${name}" has no value.`,
				mend: `Write ${name}="..." or take it away. ${note.about}`,
			});
		} else if (note.choices && !note.choices.includes(attribute.value.raw)) {
			const meant = meantName(attribute.value.raw, note.choices);
			const valueSpan = places.span(attribute.value.start, attribute.value.end);
			report('syntax/unknown-attribute', valueSpan, {
				message: `"${name}" cannot be ${quote(attribute.value.raw)}.`,
				mend: `Write ${orList(note.choices)}.`,
				fixes: meant ? [{ span: valueSpan, text: meant }] : [],
			});
		} else {
			lawful.set(name, attribute);
		}
	}
	return lawful;
}
