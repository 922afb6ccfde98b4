import type { Row } from './columns.ts';
import type { Value } from './database.ts';
import type { Transaction } from './group-commit.ts';

/** Adds one row with its event. `undefined`: a row with this id stands there already, and stays. */
export function insert(
	transaction: Transaction,
	what: string,
	at: string,
	table: string,
	row: Readonly<Record<string, Value>> & { readonly id: string },
): Row | undefined {
	const columns = Object.keys(row);
	const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})
		ON CONFLICT (id) DO NOTHING RETURNING *`;
	return transaction.change(what, at, sql, row)[0];
}
