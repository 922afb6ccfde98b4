import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { MessageRow } from '../../deliver/ledger/store.ts';

/** The name that a person of the ledger is printed with. */
export async function nameIn({ seals }: Pick<Ledger, 'seals'>, { caseNumber, name }: MessageRow): Promise<string> {
	const opened = await seals.openText(caseNumber, name);
	return opened === 'erased' || opened === '' ? 'somebody whose name is erased' : opened;
}
