import { createHash } from 'node:crypto';
import type { PdfIdentity } from './delivery.ts';
import type { PlanDocument } from './document.ts';

/** Whose a made PDF is: the case, the stage and version (or the kind of document), and the hash of what was typed. */
export function pdfIdentityOf({ meta, type, source }: Pick<PlanDocument, 'meta' | 'type' | 'source'>): PdfIdentity {
	return {
		caseNumber: meta.case ?? '',
		version: meta.stage === undefined ? type : `${meta.stage} ${meta.version ?? 1}`,
		source: createHash('sha256').update(source.text).digest('hex'),
	};
}

const noCase = '-';

/**
 * The identity as it stands in the metadata of a PDF, under `dc:identifier`: `urn:plainplan:NM-0417:draft-1:<64 hexadecimal digits>`,
 * with `-` for a document of no case. Holds nobody's name.
 */
export function identifierOf({ caseNumber, version, source }: PdfIdentity): string {
	const plain = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, '-');
	return `urn:plainplan:${plain(caseNumber) || noCase}:${plain(version)}:${source}`;
}

/** The identity in an identifier; `undefined` where it is none of ours. */
export function identityFrom(identifier: string): PdfIdentity | undefined {
	const [, caseNumber = '', version = '', source = ''] =
		/^urn:plainplan:([A-Za-z0-9-]+):([A-Za-z0-9-]+):([0-9a-f]{64})$/.exec(identifier) ?? [];
	if (source === '') return undefined;
	return { caseNumber: caseNumber === noCase ? '' : caseNumber, version: version.replace(/^(draft|final)-(?=\d+$)/, '$1 '), source };
}
