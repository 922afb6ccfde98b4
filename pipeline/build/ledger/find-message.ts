import type { LedgerStore, MessageRow } from '../../deliver/ledger/store.ts';
import { UserError } from '../../model/errors.ts';

/** How many digits of a message's key a person has to type at least. */
const leastDigits = 8;

/** The message whose key starts with the digits that a person typed. Too few digits, digits of no message or of several are a `UserError`. */
export async function findMessage({ find }: Pick<LedgerStore, 'find'>, typed: string): Promise<MessageRow> {
	const digits = typed.trim().toLowerCase();
	if (!/^[0-9a-f]+$/.test(digits) || digits.length < leastDigits) {
		throw new UserError(
			'ledger/no-such-message',
			`"${typed}" is not the code of a message. The code has digits and the letters a to f, at least ${leastDigits} of them.`,
		);
	}
	const found = await find(digits);
	if (found === 'many')
		throw new UserError('ledger/no-such-message', `More than one message has a code that starts with "${typed}".`, 'Type more of it.');
	if (found === undefined) throw new UserError('ledger/no-such-message', `No message has the code "${typed}".`);
	return found;
}
