import { type CST, Parser } from 'yaml';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';

/** Reports each comment, or each that stands behind a value and may be meant as a part of it. `from` is the offset of the text. */
export function reportYamlComments(text: string, from: number, places: Places, report: Report, which: 'all' | 'behind-words'): void {
	if (!text.includes('#')) return;
	const queue: unknown[] = [...new Parser().parse(text)];
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		if (isComment(next)) {
			if (which === 'behind-words' && standsAlone(text, next.offset)) continue;
			const start = from + next.offset;
			report('syntax/comment', places.span(start, start + next.source.trimEnd().length), {
				message: 'This comment does not print.',
				mend:
					which === 'all'
						? 'Take it away before the document goes to a family. To print it, put the whole value in quotation marks.'
						: 'Give it a line of its own. To make it a part of the value, put the whole value in quotation marks.',
			});
		} else if (Array.isArray(next)) for (const inner of next) queue.push(inner);
		else if (typeof next === 'object' && next !== null)
			for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) queue.push(inner);
	}
}

function standsAlone(text: string, offset: number): boolean {
	return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - 500), offset));
}

function isComment(token: unknown): token is CST.SourceToken {
	return typeof token === 'object' && token !== null && 'type' in token && token.type === 'comment' && 'offset' in token;
}
