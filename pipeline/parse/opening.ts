/** One attribute as typed, with its offsets. */
export interface TypedAttribute {
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** Absent where no value was typed. */
	readonly value?: { readonly raw: string; readonly start: number; readonly end: number; readonly quoted: boolean };
}

/** The parts of `:::name[label]{attributes}`, by offsets. */
export interface Opening {
	readonly start: number;
	/** After the last part. */
	readonly end: number;
	readonly colons: number;
	readonly name: string;
	/** Between the brackets. */
	readonly label?: { readonly start: number; readonly end: number };
	/** With the braces. */
	readonly braces?: { readonly start: number; readonly end: number };
	readonly attributes: readonly TypedAttribute[];
}

/** Reads the opening that stands at `start`; nothing at or after `limit` belongs to it. */
export function readOpening(text: string, start: number, limit: number): Opening {
	let at = start;
	while (at < limit && text[at] === ':') at++;
	const colons = at - start;
	const nameStart = at;
	while (at < limit && !/[\s[\]{}:]/.test(text[at] ?? '')) at++;
	const name = text.slice(nameStart, at);
	const closing = text[at] === '[' ? closingBracket(text, at, limit) : undefined;
	const label = closing === undefined ? undefined : { start: at + 1, end: closing };
	if (closing !== undefined) at = closing + 1;
	const brace = text[at] === '{' && at < limit ? closingBrace(text, at, limit) : undefined;
	const braces = brace === undefined ? undefined : { start: at, end: brace + 1 };
	if (brace !== undefined) at = brace + 1;
	return {
		start,
		end: at,
		colons,
		name,
		...(label && { label }),
		...(braces && { braces }),
		attributes: braces ? readAttributes(text, braces.start + 1, braces.end - 1) : [],
	};
}

/** Where the bracket that opens at `at` closes, inner pairs and escapes skipped. */
export function closingBracket(text: string, at: number, limit: number): number | undefined {
	let depth = 0;
	for (let place = at; place < limit; place++) {
		const letter = text[place];
		if (letter === '\\') place++;
		else if (letter === '[') depth++;
		else if (letter === ']' && --depth === 0) return place;
	}
	return undefined;
}

export function closingBrace(text: string, at: number, limit: number): number | undefined {
	let quote: string | undefined;
	for (let place = at + 1; place < limit; place++) {
		const letter = text[place];
		if (quote !== undefined) {
			if (letter === quote) quote = undefined;
		} else if ((letter === '"' || letter === "'") && /[=\s]/.test(text[place - 1] ?? '')) quote = letter;
		else if (letter === '}') return place;
	}
	return undefined;
}

const attribute = /([#.]?[^\s=#."'{}][^\s="'{}]*)(?:[ \t]*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?/y;

function readAttributes(text: string, start: number, end: number): readonly TypedAttribute[] {
	const found: TypedAttribute[] = [];
	let at = start;
	while (at < end) {
		attribute.lastIndex = at;
		const match = attribute.exec(text);
		if (!match || at + match[0].length > end) {
			at++;
			continue;
		}
		const [typed, name = '', double, single, bare] = match;
		const raw = double ?? single ?? bare;
		const quoted = bare === undefined;
		const close = at + typed.length - (quoted && raw !== undefined ? 1 : 0);
		found.push({
			name,
			start: at,
			end: at + typed.length,
			...(raw !== undefined && { value: { raw, start: close - raw.length, end: close, quoted } }),
		});
		at += typed.length;
	}
	return found;
}
