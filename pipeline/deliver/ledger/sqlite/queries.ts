import { messageStates } from '../../../model/delivery.ts';
import type { LedgerCounts, LedgerStore, StateQuery } from '../store.ts';
import { text, whole } from './columns.ts';
import type { Connection } from './database.ts';
import { lastEvent } from './group-commit.ts';
import { messageRow, replyRow, windowRow } from './rows.ts';

type Queries = Pick<
	LedgerStore,
	| 'batch'
	| 'message'
	| 'find'
	| 'byMessageId'
	| 'messages'
	| 'countMessages'
	| 'windows'
	| 'countRunning'
	| 'replies'
	| 'consents'
	| 'counts'
	| 'relays'
	| 'addressUses'
	| 'lastAddressOf'
	| 'head'
>;

/** Everything that is only read. */
export function queries(connection: Connection): Queries {
	const all = connection.all;
	const rowsOf = (sql: string, values: readonly (string | number)[]) => all(sql, values).map((row) => messageRow(connection, row));
	const count = (sql: string, values: readonly (string | number)[] = []) =>
		all(sql, values).reduce((sum, row) => sum + whole(row, 'count'), 0);

	return {
		batch: async (digest) =>
			all('SELECT released_by, released_at FROM batch WHERE id = ?', [digest]).map((row) => ({
				by: text(row, 'released_by'),
				at: text(row, 'released_at'),
			}))[0],
		message: async (key) => rowsOf('SELECT * FROM message WHERE id = ?', [key])[0],
		find: async (digits) => {
			const start = digits.toLowerCase();
			if (!/^[0-9a-f]{8,64}$/.test(start)) return undefined;
			const rows = rowsOf('SELECT * FROM message WHERE id >= ? AND id < ? LIMIT 2', [start, `${start}g`]);
			return rows.length > 1 ? 'many' : rows[0];
		},
		byMessageId: async (messageId) => rowsOf('SELECT * FROM message WHERE message_id = ?', [messageId])[0],
		messages: async (query) => {
			if ('caseNumber' in query) return rowsOf('SELECT * FROM message WHERE case_number = ? ORDER BY n', [query.caseNumber]);
			const { where, values } = stateCondition(query);
			return rowsOf(`SELECT * FROM message WHERE ${where} ${firstOfThem}`, [...values, query.limit ?? -1]);
		},
		countMessages: async (query) => {
			const { where, values } = stateCondition(query);
			return count(`SELECT COUNT(*) AS count FROM (SELECT n FROM message WHERE ${where} ${firstOfThem})`, [...values, query.limit ?? -1]);
		},
		windows: async (query) => {
			if ('caseNumber' in query) return all(`${windowsWithTime} WHERE w.case_number = ? ORDER BY w.n`, [query.caseNumber]).map(windowRow);
			const until = query.closingUntil ?? '9999-12-31';
			if ('runningOn' in query) {
				const where = `${running} AND w.last_day <= ? ${query.printedTooEarly ? 'AND w.printed_day < w.floor_day' : ''}`;
				return all(`${windowsWithTime} WHERE ${where} ORDER BY w.last_day, w.n`, [query.runningOn, until]).map(windowRow);
			}
			return all(`${windowsWithTime} WHERE w.state = 'open' AND w.last_day <= ? ORDER BY w.last_day, w.n`, [until]).map(windowRow);
		},
		countRunning: async (day) => count(`SELECT COUNT(*) AS count FROM reply_window w WHERE ${running}`, [day]),
		replies: async (caseNumber) => all('SELECT * FROM reply WHERE case_number = ? ORDER BY n', [caseNumber]).map(replyRow),
		consents: async (caseNumber) =>
			all('SELECT * FROM consent WHERE case_number = ? ORDER BY n', [caseNumber]).map((row) => ({
				service: text(row, 'service'),
				by: text(row, 'given_by'),
				at: text(row, 'at'),
			})),
		relays: async () => all('SELECT DISTINCT relay FROM attempt ORDER BY relay').map((row) => text(row, 'relay')),
		counts: async () => {
			const found = new Map(
				all('SELECT state, COUNT(*) AS count FROM message GROUP BY state').map((row) => [text(row, 'state'), whole(row, 'count')]),
			);
			return {
				cases: count('SELECT COUNT(*) AS count FROM plan'),
				messages: Object.fromEntries(messageStates.map((state) => [state, found.get(state) ?? 0])) as LedgerCounts['messages'],
				openWindows: count(`SELECT COUNT(*) AS count FROM reply_window WHERE state = 'open'`),
				openHolds: count(
					`SELECT COUNT(*) AS count FROM message m JOIN hold h ON h.message = m.id WHERE m.state = 'held' AND h.confirmed_at IS NULL`,
				),
			};
		},
		addressUses: async (fingerprint) =>
			all(
				`SELECT case_number, person_key, role, MAX(COALESCE(accepted_at, added_at)) AS last_at FROM message WHERE address_fp = ?
					GROUP BY case_number, person_key, role ORDER BY case_number, person_key, role`,
				[fingerprint],
			).map((row) => ({
				caseNumber: text(row, 'case_number'),
				personKey: text(row, 'person_key'),
				role: text(row, 'role'),
				lastAt: text(row, 'last_at'),
			})),
		lastAddressOf: async (caseNumber, personKey) =>
			all(
				`SELECT address_fp FROM message WHERE case_number = ? AND person_key = ? AND route = 'email' AND state <> 'cancelled'
					ORDER BY n DESC LIMIT 1`,
				[caseNumber, personKey],
			).map((row) => text(row, 'address_fp'))[0],
		head: async () => lastEvent(connection),
	};
}

/** Of windows `w` those that run on a day: open, or answered before their last day. */
const running = `w.state IN ('open', 'answered') AND w.last_day >= ?`;

/** Windows with the last time that somebody gave more days. */
const windowsWithTime = `SELECT w.*, e.given_by AS extended_by, e.why AS extended_why, e.at AS extended_at FROM reply_window w
	LEFT JOIN extension e ON e.n = (SELECT MAX(n) FROM extension WHERE reply_window = w.id)`;

function stateCondition({ states, notReplaced, dueBy, routes }: StateQuery): {
	readonly where: string;
	readonly values: readonly string[];
} {
	const places = (values: readonly string[]) => values.map(() => '?').join(', ');
	const parts: readonly { readonly where: string; readonly values: readonly string[] }[] = [
		{ where: `state IN (${places(states)})`, values: states },
		...(routes ? [{ where: `route IN (${places(routes)})`, values: routes }] : []),
		...(dueBy === undefined ? [] : [{ where: 'not_before <= ?', values: [dueBy] }]),
		...(notReplaced ? [{ where: notReplacedRows, values: [] }] : []),
	];
	return { where: parts.map(({ where }) => where).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

const notReplacedRows = `NOT EXISTS (SELECT 1 FROM message later WHERE later.case_number = message.case_number AND later.n > message.n
	AND later.document = message.document AND later.kind = message.kind AND later.occasion = message.occasion AND later.person_key = message.person_key)`;

/** Oldest first, and no more than asked for; -1 for all. */
const firstOfThem = 'ORDER BY n limit ?';
