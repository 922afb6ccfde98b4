import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Summary } from './json.ts';

/** How many findings of each level there are. */
export function summaryOf(documents: number, findings: readonly Finding[]): Summary {
	const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
	return { documents, errors: count('error'), warnings: count('warning'), advice: count('advice') };
}

/** What all documents came to, the files that could not be read first: they were not checked. */
export function summaryLine(documents: readonly { readonly error?: UserError }[], findings: readonly Finding[]): string {
	const unread = documents.flatMap(({ error }) => (error ? [error] : []));
	const read = documents.length - unread.length;
	const line = read > 0 || unread.length === 0 ? [checkedLine(summaryOf(read, findings))] : [];
	return [...unreadLines(unread, documents.length), ...line].join('\n');
}

function unreadLines(errors: readonly UserError[], documents: number): readonly string[] {
	if (errors.length === 0) return [];
	const files = documents === 1 ? 'this file' : counted(errors.length, 'file', 'files');
	const how = errors.every(({ code }) => code === 'input/undecodable') ? ' as text' : '';
	return [`We could not read ${files}${how}.`];
}

/** `3 documents checked: no errors, 2 warnings.` */
function checkedLine({ documents, errors, warnings, advice }: Summary): string {
	const parts = [counted(errors, 'error', 'errors'), counted(warnings, 'warning', 'warnings')];
	if (advice > 0) parts.push(counted(advice, 'piece of advice', 'pieces of advice'));
	return `${counted(documents, 'document', 'documents')} checked: ${parts.join(', ')}.`;
}

/** `no errors`, `1 error`, `2 errors`. */
export function counted(number: number, one: string, many: string): string {
	return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;
}
