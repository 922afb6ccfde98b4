import type { InlineImage } from '../model/inline.ts';
import type { Building } from './building.ts';
import { closingBracket } from './opening.ts';

/** What a picture shows, by address. */
export interface Shown {
	readonly url: string;
	readonly title?: string | null | undefined;
}

/** A picture that stands from `start` to `end` of the parsed text. Reports one without words for people who cannot see it. */
export function image(start: number, end: number, alt: string | null | undefined, shown: Shown, { places, report }: Building): InlineImage {
	const span = places.span(start, end);
	const words = alt?.trim() ?? '';
	if (words === '') {
		report('image/alt', span, {
			message: 'This picture has no words for people who cannot see it.',
			mend: 'Say what it shows in the square brackets, as in ![A map of the bus route](map.png).',
		});
	}
	const typed = places.text.slice(start + 2, closingBracket(places.text, start + 1, end) ?? start + 2);
	if (wordsOf(typed.replace(/&#?\w{1,31};/g, ' ')).some((word) => !words.includes(word))) {
		report('image/alt', span, {
			message: 'The words for this picture hold more than plain words. The rest does not print.',
			mend: 'Write plain words in the square brackets, without links or pictures.',
		});
	}
	return { kind: 'image', url: shown.url, alt: words, ...(shown.title && { title: shown.title }), span };
}

function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
