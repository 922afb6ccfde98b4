import type { Building } from './building.ts';
import { readSuppressionComment } from './suppression-note.ts';

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
export function htmlParts(start: number, end: number, building: Building): readonly HtmlPart[] {
	const { places, report } = building;
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
		const commentEnd = start + found.index + found[0].trimEnd().length;
		const span = places.span(start + found.index, commentEnd);
		if (!places.source.text.slice(span.start.offset, span.end.offset).endsWith('>')) {
			report('syntax/unclosed-block', span, {
				message: 'This comment has no end.',
				mend: 'Write --> where the comment ends.',
			});
			continue;
		}
		if (/^<!--\s*plainplan[\s:]/.test(found[0])) {
			readSuppressionComment(start + found.index, commentEnd, building);
			continue;
		}
		report('syntax/comment', span, {
			message: 'This comment does not print.',
			mend: 'Take it away before the document goes to a family.',
		});
	}
	keep(text.length);
	return parts;
}
