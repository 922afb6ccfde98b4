import { type CST, Parser } from 'yaml';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';

/** Reports each comment of a front matter. `from` is the offset of its text. */
export function reportYamlComments(text: string, from: number, places: Places, report: Report): void {
	if (!text.includes('#')) return;
	const queue: unknown[] = [...new Parser().parse(text)];
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		if (isComment(next)) {
			const start = from + next.offset;
			report('syntax/comment', places.span(start, start + next.source.trimEnd().length), {
				message: 'This comment is left out of everything that is built.',
				mend: 'Take it away before the document goes to a family. To print it, put the whole value in quotation marks.',
			});
		} else if (Array.isArray(next)) for (const inner of next) queue.push(inner);
		else if (typeof next === 'object' && next !== null)
			for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) queue.push(inner);
	}
}

function isComment(token: unknown): token is CST.SourceToken {
	return typeof token === 'object' && token !== null && 'type' in token && token.type === 'comment' && 'offset' in token;
}
