import { readYaml } from '../config/read-yaml.ts';
import { caseServedSchema } from '../config/schema/case-served.ts';
import { caseStatus } from '../deliver/status/case-status.ts';
import { statusOverview } from '../deliver/status/status-overview.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { CaseStatus, StatusOverview } from '../model/delivery-status.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { openLedgerIfMade } from './ledger/open-ledger.ts';

export interface StatusRequest {
	/** The number of a case; an overview of all where it is absent. */
	readonly caseNumber?: string;
	/** The day to work from; today where it is absent. */
	readonly today?: CalendarDate;
	/** Windows that close in so many days stand in the overview. */
	readonly closingDays: number;
	/** The case file, so that only rows that it lacks are given. */
	readonly caseFile?: string;
}

export type StatusAnswer =
	| { readonly kind: 'overview'; readonly overview: StatusOverview }
	| { readonly kind: 'case'; readonly status: CaseStatus }
	/** Nobody released anything yet. */
	| { readonly kind: 'no-ledger' };

/** So many windows are shown with their reminders and replies: more than fits a morning. */
const windowsShown = 40;

/** What the ledger of a project says. A case that it does not hold is a `UserError`. It changes nothing. */
export async function collectStatus(tools: LedgerTools, project: Project, request: StatusRequest): Promise<StatusAnswer> {
	const { caseNumber, today, closingDays, caseFile } = request;
	const { host } = tools;
	const held = caseFile === undefined ? [] : await readYaml(host, caseFile, caseServedSchema, 'strings');
	const ledger = await openLedgerIfMade(tools, project);
	if (ledger === undefined) return { kind: 'no-ledger' };
	try {
		const asked = { now: host.now().toISOString(), ...(today !== undefined && { today }) };
		if (caseNumber === undefined) {
			return { kind: 'overview', overview: await statusOverview(ledger.store, { ...asked, closingDays, closely: windowsShown }) };
		}
		const status = await caseStatus(ledger, caseNumber, { ...asked, held });
		if (status !== undefined) return { kind: 'case', status };
		throw new UserError(
			'ledger/no-such-case',
			`The ledger holds nothing of case "${caseNumber}".`,
			'Type the number of the case as its documents have it, such as "NM-0417".',
		);
	} finally {
		await ledger.close();
	}
}
