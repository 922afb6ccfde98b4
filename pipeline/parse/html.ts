import type { Building } from './building.ts';

/** A stretch of raw HTML that is kept as text. */
export interface HtmlPart {
	readonly start: number;
	readonly end: number;
}

const comment = /<!--(?:>|->|[\s\S]*?(?:-->|$))/g;

/**
 * Raw HTML without its comments. Reports each comment, save our own notes to the checker, and reports tags.
 * Offsets are those of the parsed text.
 */
export function htmlParts(start: number, end: number, { places, report }: Building): readonly HtmlPart[] {
	const text = places.text.slice(start, end);
	const parts: HtmlPart[] = [];
	let done = 0;
	const keep = (upTo: number) => {
		const piece = text.slice(done, upTo);
		if (piece.trim() === '') return;
		const from = start + done + (piece.length - piece.trimStart().length);
		const part = { start: from, end: from + piece.trim().length };
		parts.push(part);
		if (/<[/!?a-z]/i.test(piece)) {
			report('syntax/html', places.span(part.start, part.end), {
				message: 'This is code for web pages. It prints as it stands here.',
				mend: 'Write the same in Markdown, or take it away.',
			});
		}
	};
	for (const found of text.matchAll(comment)) {
		keep(found.index);
		done = found.index + found[0].length;
		if (/^<!--\s*plainplan\s/.test(found[0])) continue;
		const span = places.span(start + found.index, start + found.index + found[0].trimEnd().length);
		if (!places.source.text.slice(span.start.offset, span.end.offset).endsWith('>')) {
			report('syntax/unclosed-block', span, {
				message: 'This comment has no end.',
				mend: 'Write --> where the comment ends.',
			});
			continue;
		}
		report('syntax/comment', span, {
			message: 'This comment is left out of everything that is built.',
			mend: 'Take it away before the document goes to a family.',
		});
	}
	keep(text.length);
	return parts;
}
