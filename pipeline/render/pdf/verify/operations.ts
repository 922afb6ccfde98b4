import { type Cos, CosOperator } from './cos.ts';
import { CosParser } from './cos-parser.ts';

/** Reads a content stream: each operator with what stands before it. The list of operands is used again for the next one. */
export function readOperations(content: Buffer, visit: (operator: string, operands: readonly Cos[]) => void): void {
	const parser = new CosParser(content);
	const operands: Cos[] = [];
	for (let token = parser.next(); token !== undefined; token = parser.next()) {
		if (!(token instanceof CosOperator)) {
			operands.push(token);
			continue;
		}
		if (token.operator === 'ID') parser.position = endOfInlineImage(content, parser.position);
		visit(token.operator, operands);
		operands.length = 0;
	}
}

/** The bytes of a picture in the page end before `EI` between two spaces (ISO 32000-1, 8.9.7). */
function endOfInlineImage(content: Buffer, from: number): number {
	for (let at = content.indexOf('EI', from); at >= 0; at = content.indexOf('EI', at + 1)) {
		const after = content[at + 2] ?? 10;
		if ((content[at - 1] ?? 0) <= 32 && after <= 32) return at;
	}
	return content.length;
}
