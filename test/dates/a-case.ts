import type { CaseFile, EarlyAgreement, Extension, Service } from '../../pipeline/model/case-file.ts';
import type { PlanDocument, PlanMeta } from '../../pipeline/model/document.ts';
import { byEmail, draft, nowhere, person } from './a-document.ts';

/** Where the rows of a case file stand, so that a test can tell them from the document. */
export const inCaseFile = { ...nowhere, file: 'sam.yml' };

type Typed<T> = Omit<T, 'span' | 'document' | 'bounced'> & { readonly document?: string; readonly bounced?: boolean };

interface TypedCase {
	readonly served?: readonly Typed<Service>[];
	readonly extensions?: readonly Typed<Extension>[];
	readonly agreedEarly?: readonly Typed<EarlyAgreement>[];
}

/** A case file whose rows are about `draft 1` where they do not say otherwise. */
export function caseFile({ served = [], extensions = [], agreedEarly = [] }: TypedCase): CaseFile {
	const about = { document: 'draft 1', span: inCaseFile };
	return {
		source: { file: 'sam.yml', text: '' },
		terms: new Map(),
		served: served.map((row) => ({ bounced: false, ...about, ...row })),
		extensions: extensions.map((row) => ({ ...about, ...row })),
		agreedEarly: agreedEarly.map((row) => ({ ...about, ...row })),
	};
}

/** Sam's draft to mum by email and to dad by post, with what its case file says. */
export function served(typed: TypedCase, changes: Partial<PlanMeta> = {}): PlanDocument {
	const plan = draft({
		people: [person('mum', byEmail, 'Leila'), person('dad', { kind: 'post' }, 'Danny'), person('officer', byEmail, 'Joy')],
		sendTo: [
			{ name: 'mum', span: nowhere },
			{ name: 'dad', span: nowhere },
		],
		...changes,
	});
	return { ...plan, caseFile: caseFile(typed) };
}
