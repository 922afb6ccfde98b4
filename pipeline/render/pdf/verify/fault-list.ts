import type { PdfFault, Say } from './pdf-fault.ts';
import { type PdfRule, type PdfRuleId, pdfRules } from './pdf-rules.ts';

/** Part 1 or 2 of ISO 14289. */
export type UaPart = 1 | 2;

/** Collects the faults of one file by the rules of its part of the standard; the same fault at one place counts once. */
export class FaultList {
	readonly #part: UaPart;
	readonly #seen = new Set<string>();
	readonly faults: PdfFault[] = [];

	constructor(part: UaPart) {
		this.#part = part;
	}

	readonly say: Say = (id, { page, element, detail, clause: named } = {}) => {
		const clause = named ?? clauseOf(id, this.#part);
		const rule: PdfRule = pdfRules[id];
		if (clause === undefined && !rule.always) return;
		const message = detail === undefined ? rule.says : `${rule.says} ${detail}`;
		const key = [id, page, element, message].join('\n');
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.faults.push({
			rule: id,
			message,
			...(clause !== undefined && { clause }),
			...(page !== undefined && { page }),
			...(element !== undefined && { element }),
		});
	};
}

function clauseOf(id: PdfRuleId, part: UaPart): string | undefined {
	const { ua1, ua2 }: PdfRule = pdfRules[id];
	return part === 1 ? ua1 : ua2;
}
