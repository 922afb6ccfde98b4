import type { DueGroup } from './due-item.ts';

/** A phrase for one and one for more; `{count}` is filled in. */
export interface CountedPhrase {
	readonly one: string;
	readonly many: string;
}

/** What the page of all that is due says beside the items: data from `templates/pages/due.yml`. Names in braces are filled in. */
export interface DuePageWords {
	/** `{date}`: today. */
	readonly title: string;
	readonly intro: string;
	/** How many items the list has, and how many of them are late. */
	readonly items: CountedPhrase;
	readonly late: CountedPhrase;
	readonly nothing: string;
	/** `{count}`: those after the last day of the list, `{date}`. */
	readonly further: CountedPhrase;
	readonly groups: Readonly<Record<DueGroup, string>>;
	readonly columns: {
		readonly date: string;
		readonly document: string;
		readonly what: string;
		readonly event: string;
		readonly law: string;
		readonly state: string;
	};
	/** How far off an item is. */
	readonly when: {
		readonly late: CountedPhrase;
		readonly today: string;
		readonly ahead: CountedPhrase;
		readonly past: string;
		readonly toCome: string;
	};
	readonly cases: {
		readonly heading: string;
		/** `{case}`. */
		readonly caption: string;
		/** `{case}`: what a person who cannot see the drawing hears. */
		readonly drawing: string;
		readonly noLaw: string;
		/** `{date}`: the last day of the list; `{cases}`: those with nothing in it. */
		readonly quiet: string;
		readonly documents: string;
	};
	readonly doubtful: {
		readonly heading: string;
		readonly intro: string;
		readonly file: string;
		readonly reason: string;
		readonly unreadable: string;
		readonly unknown: string;
		readonly broken: CountedPhrase;
	};
	/** What the marks of the drawings mean. */
	readonly key: { readonly heading: string; readonly stated: string; readonly workedOut: string; readonly late: string };
	readonly footer: string;
}

/** A phrase with its slots filled in. */
export function fillPhrase(phrase: string, slots: Readonly<Record<string, string | number>>): string {
	return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
}

/** The phrase for a number of things. */
export function countPhrase({ one, many }: CountedPhrase, count: number, slots: Readonly<Record<string, string | number>> = {}): string {
	return fillPhrase(count === 1 ? one : many, { count, ...slots });
}
