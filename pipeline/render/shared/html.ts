/** Markup that may stand as it is. Only this file makes it, so that no value gets between tags unescaped. */
export class Safe {
	readonly #markup: string;

	private constructor(markup: string) {
		this.#markup = markup;
	}

	/** A template string: its own text is markup, plain strings in it are escaped, `Safe` values and lists of them stand as they are. */
	static html(parts: TemplateStringsArray, ...values: readonly SafeOrPlain[]): Safe {
		return new Safe(parts.map((part, index) => part + markupOf(values[index] ?? '')).join(''));
	}

	/** A drawing of our own, which is markup already. */
	static drawing(svg: string): Safe {
		return new Safe(svg);
	}

	toString(): string {
		return this.#markup;
	}
}

export type SafeOrPlain = string | number | Safe | readonly Safe[];

/** As `Safe.html`. */
export const html = Safe.html;

function markupOf(value: SafeOrPlain): string {
	if (value instanceof Safe) return value.toString();
	return typeof value === 'object' ? value.map(String).join('') : esc(String(value));
}

/** A value as text between tags or in a double-quoted attribute. */
function esc(value: string): string {
	return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
