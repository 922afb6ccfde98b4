import type { Ledger } from '../../deliver/ledger/ledger.ts';
import { UserError } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import type { LedgerTools } from './key-source.ts';
import { openLedgerIfMade } from './open-ledger.ts';

/** Does something in the ledger of a project, and closes it whatever comes. Where nobody released anything yet, it is a `UserError`. */
export async function withLedger<T>(tools: LedgerTools, project: Project, act: (ledger: Ledger) => Promise<T>): Promise<T> {
	const ledger = await openLedgerIfMade(tools, project);
	if (ledger === undefined) {
		throw new UserError(
			'ledger/no-such-message',
			'There is no ledger yet: nobody has released a message.',
			'Use "plainplan release" first.',
		);
	}
	try {
		return await act(ledger);
	} finally {
		await ledger.close();
	}
}
