import type { LedgerStore, MessageRow } from '../../deliver/ledger/store.ts';
import { UserError } from '../../model/errors.ts';
import { meantName } from '../../model/nearest-name.ts';

/** The messages to one person of a case. A case or a person that the ledger does not know is a `UserError` with the nearest right name. */
export async function messagesTo(
	{ messages }: Pick<LedgerStore, 'messages'>,
	caseNumber: string,
	personKey: string,
): Promise<readonly MessageRow[]> {
	const rows = await messages({ caseNumber });
	if (rows.length === 0) {
		throw new UserError(
			'ledger/no-such-case',
			`The ledger holds nothing of case "${caseNumber}".`,
			'Type the number of the case as its documents have it, such as "NM-0417".',
		);
	}
	const own = rows.filter((row) => row.personKey === personKey);
	if (own.length > 0) return own;
	const keys = [...new Set(rows.map((row) => row.personKey))].sort();
	const meant = meantName(personKey, keys);
	const all = `We wrote to: ${keys.join(', ')}.`;
	throw new UserError(
		'usage/bad-command',
		`We wrote to nobody called "${personKey}" in case ${caseNumber}.`,
		meant === undefined ? all : `Did you mean "${meant}"? ${all}`,
	);
}
