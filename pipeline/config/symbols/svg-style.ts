import { refuseOutside, type SvgElement, UnsafeSvg } from './svg-elements.ts';

/** One rule of a `<style>`: what it sets, on which elements. */
interface StyleRule {
	readonly element?: string;
	readonly className?: string;
	readonly id?: string;
	readonly sets: readonly (readonly [property: string, value: string])[];
}

/** What a style sheet sets on an element, the weaker rules first (CSS 2.1, section 6.4.3). */
export type StyleSheet = (element: SvgElement) => readonly (readonly [property: string, value: string])[];

/**
 * Reads the `<style>` elements of a drawing: rules for elements, classes and ids, as drawing programs write them. Throws `UnsafeSvg` for anything that could
 * load a file, and for rules that we cannot be sure to apply as their writer meant.
 */
export function styleSheetOf(svg: SvgElement): StyleSheet {
	const texts = allOf(svg).flatMap(({ name, text }) => (name === 'style' && text !== undefined ? [text] : []));
	const rules = texts.flatMap(rulesIn).toSorted((one, other) => weight(one) - weight(other));
	return (element) => {
		const classes = (element.attributes.get('class') ?? '').split(/\s+/);
		return rules
			.filter(({ element: name }) => name === undefined || name === element.name)
			.filter(({ className }) => className === undefined || classes.includes(className))
			.filter(({ id }) => id === undefined || id === element.attributes.get('id'))
			.flatMap(({ sets }) => sets);
	};
}

function allOf(element: SvgElement): readonly SvgElement[] {
	return [element, ...element.children.flatMap(allOf)];
}

function weight({ element, className, id }: StyleRule): number {
	return (id === undefined ? 0 : 100) + (className === undefined ? 0 : 10) + (element === undefined ? 0 : 1);
}

function rulesIn(text: string): readonly StyleRule[] {
	const bare = withoutComments(text.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '')).trim();
	if (bare.includes('@') || bare.includes('\\')) throw new UnsafeSvg('The style of the drawing holds more than colours and lines.');
	const rules: StyleRule[] = [];
	const blocks = bare.split('}');
	if (blocks.pop()?.trim() !== '') throw new UnsafeSvg('The style of the drawing is not whole.');
	for (const block of blocks) {
		const [selectors = '', body, more] = block.split('{');
		if (body === undefined || more !== undefined) throw new UnsafeSvg('The style of the drawing is not whole.');
		const sets = declarationsIn(body);
		for (const selector of selectors.split(',')) rules.push({ ...selected(selector.trim()), sets });
		if (rules.length > mostRules) throw new UnsafeSvg(`The style of the drawing has more than ${mostRules} rules.`);
	}
	return rules;
}

const mostRules = 1000;

function withoutComments(text: string): string {
	const [first = '', ...others] = text.split('/*');
	return [first, ...others.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))].join('');
}

function selected(selector: string): Omit<StyleRule, 'sets'> {
	const { element, className, id } =
		/^(?:(?<element>[A-Za-z]+)|\*)?(?:\.(?<className>[\w-]+)|#(?<id>[\w-]+))?$/.exec(selector)?.groups ?? {};
	if (element === undefined && className === undefined && id === undefined && selector !== '*')
		throw new UnsafeSvg(`The style of the drawing has a rule for "${selector.slice(0, 40)}", which we cannot follow.`);
	return { ...(element !== undefined && { element }), ...(className !== undefined && { className }), ...(id !== undefined && { id }) };
}

/** `fill: red; stroke: none` as pairs. Throws `UnsafeSvg` for a value that leads outside the drawing. */
export function declarationsIn(body: string): readonly (readonly [property: string, value: string])[] {
	return body
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const colon = part.indexOf(':');
			const property = part.slice(0, colon).trim().toLowerCase();
			const value = part
				.slice(colon + 1)
				.replace(/!\s*important/i, '')
				.trim();
			refuseOutside(property, value);
			return [property, value.replace(/url\(\s*['"]?(#[^'")\s]+)['"]?\s*\)/g, 'url($1)')] as const;
		});
}
