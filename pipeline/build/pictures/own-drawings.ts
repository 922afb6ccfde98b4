import { drawingReader } from '../../config/read-drawing.ts';
import type { Host } from '../../host/host.ts';
import { UserError } from '../../model/errors.ts';
import type { Finding, Reported } from '../../model/finding.ts';
import type { Drawing, Drawings, Picture } from '../../model/picture.ts';
import { buildFinding } from '../build-finding.ts';
import type { ShownPicture } from './licence-findings.ts';
import { pictureSmall, pictureUnreadable } from './rule-notes.ts';

/**
 * The art of the pictures that a project brings, as far as a document uses them. One that is not there, not safe or broken is a finding where it is shown; one
 * that is only offered to a person who chooses gets an empty frame. A pack as a whole that cannot be read is a `UserError`.
 */
export async function ownDrawings(host: Host, shown: readonly ShownPicture[], offered: readonly Picture[]): Promise<Reported<Drawings>> {
	const value = new Map<string, Drawing>();
	const own = [...shown.map((one) => one.picture), ...offered].filter(({ within }) => within !== undefined);
	if (own.length === 0) return { value, findings: [] };
	// Most documents show no picture of a project's own, and need nothing that makes images.
	const { drawingImage, symbolImage } = await import('../../render/shared/symbol-image.ts');
	const read = drawingReader(host, { photo: symbolImage, drawing: drawingImage });
	const findings: Finding[] = [];
	const spans = new Map(shown.map(({ picture, span }) => [picture.drawing, span]));
	for (const picture of own) {
		if (value.has(picture.drawing)) continue;
		const span = spans.get(picture.drawing);
		try {
			const drawing = await read(picture);
			value.set(picture.drawing, drawing);
			if (span !== undefined && isSmall(drawing)) findings.push(buildFinding(pictureSmall, span, sizeOf(picture, drawing)));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			value.set(picture.drawing, emptyFrame);
			if (span !== undefined) findings.push(buildFinding(pictureUnreadable, span, error.message, error.hint));
		}
	}
	return { value, findings };
}

/** 3 cm at 200 dots an inch, the least that looks sharp. */
const fewestPx = 236;

function isSmall({ kind, width, height }: Drawing): boolean {
	return kind === 'image' && Math.max(width, height) < fewestPx;
}

function sizeOf({ file }: Picture, { width, height }: Drawing): string {
	return `The picture "${file}" has only ${width} by ${height} dots.`;
}

const emptyFrame: Drawing = {
	kind: 'svg',
	svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72"><rect x="2" y="2" width="68" height="68" fill="none" stroke="#9B9B9A" stroke-width="2" stroke-dasharray="6 6"/></svg>',
	width: 72,
	height: 72,
};
