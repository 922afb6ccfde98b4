import { execFileSync } from 'node:child_process';

/** A word and the box round it, in points from the top left of its page. */
export interface Word {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The words of each page as poppler finds them: another reader than our own. */
export function popplerWords(bytes: Uint8Array): readonly (readonly Word[])[] {
	const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
	return html
		.split('<page ')
		.slice(1)
		.map((page) =>
			[...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
				([, left, top, right, bottom, text = '']) => ({
					text,
					left: Number(left),
					right: Number(right),
					top: Number(top),
					bottom: Number(bottom),
				}),
			),
		);
}
