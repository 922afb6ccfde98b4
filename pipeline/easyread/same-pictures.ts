import type { EasyReadPart } from '../model/easy-read.ts';
import type { Finding } from '../model/finding.ts';
import type { Picture } from '../model/picture.ts';
import { easyReadFinding } from './easy-read-finding.ts';

/** Where one drawing stands for two concepts in a document: a reader would take them for one. Reported at the later row. */
export function samePictures(parts: readonly EasyReadPart[]): readonly Finding[] {
	const firstUse = new Map<string, Picture>();
	const findings: Finding[] = [];
	for (const { picture, span } of parts.flatMap((part) => part.rows)) {
		if (picture === undefined || span === undefined) continue;
		const drawing = picture.drawing ?? picture.svg;
		const earlier = firstUse.get(drawing);
		if (earlier === undefined) firstUse.set(drawing, picture);
		else if (earlier.concept !== picture.concept) findings.push(shared(earlier, picture, span));
	}
	return findings;
}

function shared(earlier: Picture, picture: Picture, span: Finding['span']): Finding {
	return easyReadFinding('easy/picture', {
		message: `The same picture means "${earlier.name}" in one line and "${picture.name}" in another.`,
		mend: `Choose another picture for "${picture.name}".`,
		span,
	});
}
