import type { EasyReadPart } from '../model/easy-read.ts';
import type { Finding } from '../model/finding.ts';
import type { Picture } from '../model/picture.ts';
import { picturesOfRow } from '../model/pictures-used.ts';
import { easyReadFinding } from './easy-read-finding.ts';

/**
 * Where one drawing stands for two concepts in a document, or two drawings for one: a reader would take them for one, or for two. Each pair
 * is reported once, at the later row.
 */
export function samePictures(parts: readonly EasyReadPart[]): readonly Finding[] {
	const byDrawing = new Map<string, Picture>();
	const byConcept = new Map<string, Picture>();
	const told = new Set<string>();
	const findings: Finding[] = [];
	for (const row of parts.flatMap((part) => part.rows)) {
		for (const picture of picturesOfRow(row)) {
			const alike = byDrawing.get(picture.drawing) ?? picture;
			const same = byConcept.get(picture.concept) ?? picture;
			byDrawing.set(picture.drawing, alike);
			byConcept.set(picture.concept, same);
			const pair = `${alike.concept} ${picture.concept} ${same.drawing} ${picture.drawing}`;
			if (row.span === undefined || told.has(pair)) continue;
			told.add(pair);
			if (alike.concept !== picture.concept) findings.push(shared(alike, picture, row.span));
			else if (same.drawing !== picture.drawing) findings.push(changed(same, picture, row.span));
		}
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

function changed(earlier: Picture, picture: Picture, span: Finding['span']): Finding {
	return easyReadFinding('easy/picture', {
		message: `The word "${picture.name}" has two pictures. One shows ${earlier.shows}, and one shows ${picture.shows}.`,
		mend: 'Choose one of them, and use it in every line.',
		span,
	});
}
