import { type CosDictionary, CosName, CosOperator } from '../verify/cos.ts';
import { CosParser } from '../verify/cos-parser.ts';
import type { PdfFault } from '../verify/pdf-fault.ts';
import { PdfFile } from '../verify/pdf-file.ts';
import type { VerifyOptions } from '../verify.ts';

/** 3 cm, the least that a picture may measure on its longer side. */
const leastInkPt = 85;
/** No words are smaller. */
const leastTextPt = 16;
/** Page numbers and what else repeats on each page. */
const leastFootPt = 14;

/**
 * Checks the finished pages: how large pictures and words really are. Pictures are cropped to their ink before they are drawn, so
 * the box of a drawing is its ink. Faults are bugs of ours, never a writer's mistake.
 */
export function verifyEasyRead(bytes: Uint8Array, { password }: VerifyOptions = {}): readonly PdfFault[] {
	const file = new PdfFile(bytes, password);
	return file.pages.flatMap(({ dictionary }, index) => {
		const content = Buffer.concat(file.list(dictionary.get('Contents')).map((part) => file.data(part)));
		const drawings = file.dictionary(file.dictionary(dictionary.get('Resources')).get('XObject'));
		return [...pageFaults(content, file, drawings)].map((message) => ({ rule: 'easy-read-size', message, page: index + 1 }));
	});
}

function* pageFaults(content: Buffer, file: PdfFile, drawings: CosDictionary): Generator<string> {
	const parser = new CosParser(content);
	let operands: unknown[] = [];
	let tag = '';
	let size = leastTextPt;
	for (let token = parser.next(); token !== undefined; token = parser.next()) {
		if (!(token instanceof CosOperator)) {
			operands.push(token);
			continue;
		}
		const [first, second] = operands;
		const name = first instanceof CosName ? first.name : '';
		if (token.operator === 'BDC' || token.operator === 'BMC') tag = name;
		if (token.operator === 'Tf' && typeof second === 'number') size = second;
		if (token.operator === 'TJ' || token.operator === 'Tj') {
			const least = tag === 'Artifact' ? leastFootPt : leastTextPt;
			if (size < least) yield `Words of ${size} pt stand on the page; the least is ${least} pt.`;
		}
		if (token.operator === 'Do' && tag !== 'Figure') {
			const box = file.list(file.dictionary(drawings.get(name)).get('BBox')).map((side) => file.number(side) ?? 0);
			const ink = Math.max((box[2] ?? 0) - (box[0] ?? 0), (box[3] ?? 0) - (box[1] ?? 0));
			if (ink < leastInkPt) yield `A picture of ${ink} pt stands on the page; the least is ${leastInkPt} pt.`;
		}
		operands = [];
	}
}
