import type { CosDictionary } from './cos.ts';

/** Where something is drawn. */
export interface DrawnPlace {
	readonly page: number;
	readonly element: number | undefined;
	/** Whether other words stand for the drawn ones, or they are not read. */
	readonly hasWords: boolean;
	/** Text may be drawn so that nobody sees it. */
	readonly isVisible: boolean;
}

/** A font that words are drawn in, and the first place of each of its letters: the first one to be seen, where there is one. */
export class FontUse {
	readonly font: CosDictionary;
	readonly place: Pick<DrawnPlace, 'page' | 'element'>;
	isVisible = false;
	readonly codes = new Map<number, DrawnPlace>();
	readonly #seen = new Uint8Array(65536);
	readonly #isWide: boolean;

	constructor(font: CosDictionary, isWide: boolean, place: Pick<DrawnPlace, 'page' | 'element'>) {
		this.font = font;
		this.#isWide = isWide;
		this.place = place;
	}

	/** Notes the letters of a string that is drawn. */
	show(bytes: Buffer, place: DrawnPlace): void {
		const step = this.#isWide ? 2 : 1;
		const rank = place.isVisible ? 2 : 1;
		this.isVisible ||= place.isVisible;
		for (let index = 0; index + step <= bytes.length; index += step) {
			const code = this.#isWide ? ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0) : (bytes[index] ?? 0);
			if ((this.#seen[code] ?? 0) >= rank) continue;
			this.#seen[code] = rank;
			this.codes.set(code, place);
		}
	}
}
