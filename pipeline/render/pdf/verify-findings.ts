import type { Finding } from '../../model/finding.ts';
import { keptStandard } from '../../model/pdf-standard.ts';
import type { Span } from '../../model/span.ts';
import { notAccessible } from './rule-notes.ts';
import type { TaggedPdf, TaggedRequest } from './tagged/render-tagged.ts';
import type { PdfFault } from './verify/pdf-fault.ts';
import { type VerifyOptions, verifyPdf } from './verify.ts';

/** A check of the finished pages. */
type Check = (bytes: Uint8Array, options: VerifyOptions) => readonly PdfFault[];

/**
 * Checks a PDF that was just made, with `more` after our own verifier. Each kind of fault is one finding for each place that the
 * writer typed; `otherwise` is the place of what nobody typed.
 */
export function verifyFindings(
	{ bytes, sources }: TaggedPdf,
	{ standard, password }: Pick<TaggedRequest, 'standard' | 'password'>,
	otherwise: Span,
	more: Check = () => [],
): readonly Finding[] {
	const options: VerifyOptions = { part: keptStandard(standard, password) === 'PDF/UA-2' ? 2 : 1, password };
	const faults = verifyPdf(bytes, options);
	const isReadable = faults.every(({ rule }) => rule !== 'file-unreadable');
	const byPlace = new Map<string, Finding>();
	for (const fault of [...faults, ...(isReadable ? more(bytes, options) : [])]) {
		const span = (fault.element === undefined ? undefined : sources.get(fault.element)) ?? otherwise;
		const key = [fault.rule, span.file, span.start.offset, span.end.offset].join('\n');
		if (!byPlace.has(key)) byPlace.set(key, finding(fault, span));
	}
	return [...byPlace.values()];
}

function finding({ rule, message, page }: PdfFault, span: Span): Finding {
	const { why, mend, source, level } = notAccessible.meta;
	const where = page === undefined ? '' : `, page ${page}`;
	return { ruleId: notAccessible.id, level, message: `${message} (The rule is ${rule}${where}.)`, why, mend, span, source, fixes: [] };
}
