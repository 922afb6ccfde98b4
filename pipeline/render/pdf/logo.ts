import { nameKey } from '../../model/plan-parts.ts';
import type { Logo, Theme } from '../../model/theme.ts';
import type { PdfNode } from './tagged/node.ts';

/** The logo, where it says who writes: a school that writes under a council's theme has its name printed. */
export function logoFor(name: string, { logo }: Theme): Logo | undefined {
	return logo !== undefined && nameKey(logo.alt).includes(nameKey(name)) ? logo : undefined;
}

/** A theme's logo, fitted into some room: read as its alternative text. */
export function logoNode(
	{ alt, heightPt, widthPt, drawing }: Logo,
	room: { readonly width: number; readonly height?: number },
): { readonly node: PdfNode; readonly height: number } {
	const share = Math.min(1, room.width / widthPt, (room.height ?? heightPt) / heightPt);
	const [width, height] = [widthPt * share, heightPt * share];
	const ua = { role: 'Figure', alt } as const;
	const node = 'svg' in drawing ? { svg: drawing.svg, width, height, ua } : { image: drawing.image, fit: [width, height] as const, ua };
	return { node, height };
}
