import type { Finding } from '../../model/finding.ts';
import type { Summary } from './json.ts';

/** How many findings of each level there are. */
export function summaryOf(documents: number, findings: readonly Finding[]): Summary {
	const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
	return { documents, errors: count('error'), warnings: count('warning'), advice: count('advice') };
}

/** `3 documents checked: no errors, 2 warnings.` */
export function summaryLine({ documents, errors, warnings, advice }: Summary): string {
	const parts = [counted(errors, 'error', 'errors'), counted(warnings, 'warning', 'warnings')];
	if (advice > 0) parts.push(counted(advice, 'piece of advice', 'pieces of advice'));
	return `${counted(documents, 'document', 'documents')} checked: ${parts.join(', ')}.`;
}

/** `no errors`, `1 error`, `2 errors`. */
export function counted(number: number, one: string, many: string): string {
	return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;
}
