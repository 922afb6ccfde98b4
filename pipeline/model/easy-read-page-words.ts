/** What the easy-read web page says beside the document's own words: data from `templates/pages/easy-read-page.yml`. */
export interface EasyReadPageWords {
	readonly skip: string;
	/** What the row of buttons is called for someone who cannot see it. */
	readonly tools: string;
	readonly back: string;
	readonly next: string;
	/** Shows one line at a time. */
	readonly one: string;
	readonly readLine: string;
	readonly readPart: string;
	readonly stop: string;
	readonly slower: string;
	readonly faster: string;
	/** `{n}`, `{total}`. */
	readonly place: string;
	/** `{n}`, `{total}`. */
	readonly speed: string;
	/** The name of a picture that stands without words, where it has a cross: `{name}`. */
	readonly crossed: string;
}
