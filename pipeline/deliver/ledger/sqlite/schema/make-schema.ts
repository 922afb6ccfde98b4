import { UserError } from '../../../../model/errors.ts';
import { whole } from '../columns.ts';
import type { Connection } from '../database.ts';
import { tables } from './tables.ts';
import { triggers } from './triggers.ts';

/** The step at place `n` leads from version `n` to `n + 1`. A step that was once released stays as it is. */
const steps = [`${tables}\n${triggers}`];

/** Brings a new or older file to today's tables, in one transaction; several processes may do so at once. */
export function makeSchema(connection: Connection): void {
	if (versionOf(connection) === steps.length) return;
	connection.exec('BEGIN IMMEDIATE');
	try {
		const version = versionOf(connection);
		if (version > steps.length)
			throw new UserError('ledger/damaged', 'A newer Plainplan made this ledger.', 'Install the newer Plainplan.');
		for (const step of steps.slice(version)) connection.exec(step);
		connection.exec(`PRAGMA user_version = ${steps.length}`);
		connection.exec('COMMIT');
	} catch (error) {
		if (connection.inTransaction()) connection.exec('ROLLBACK');
		throw error;
	}
}

function versionOf(connection: Connection): number {
	const row = connection.all('PRAGMA user_version')[0];
	return row ? whole(row, 'user_version') : 0;
}
