/** The classes of one page: every look that is asked for gets one name, however often it stands in the page. No element has a style of its own, so the page may refuse them all. */
export interface ClassSheet {
	/** The class of these declarations of CSS; '' for none. */
	of(declarations: readonly string[]): string;
	/** The rules of all classes given out, in the order in which they were asked for. */
	rules(): string;
}

export function newClassSheet(): ClassSheet {
	const names = new Map<string, string>();
	return {
		of: (declarations) => {
			if (declarations.length === 0) return '';
			const look = declarations.join(';');
			const name = names.get(look) ?? `c${names.size.toString(36)}`;
			names.set(look, name);
			return name;
		},
		rules: () => [...names].map(([look, name]) => `.${name}{${look}}`).join('\n'),
	};
}
