import { holdReasons, messageStates } from '../../../model/delivery.ts';
import type { MessageRow, ReplyRow, WindowRow } from '../store.ts';
import { oneOf, present, type Row, sealed, text, textOrNull, whole } from './columns.ts';
import type { Connection } from './database.ts';

const routes = ['email', 'post', 'hand', 'portal'] as const;
const conditions = ['window-open', 'no-answer'] as const;
const windowStates = ['open', 'answered', 'closed', 'void'] as const;
const ways = ['email', 'form', 'phone', 'meeting', 'post'] as const;

/** A row of `message` with its open holds. */
export function messageRow(connection: Pick<Connection, 'all'>, row: Row): MessageRow {
	return {
		key: text(row, 'id'),
		round: whole(row, 'round'),
		kind: text(row, 'kind'),
		occasion: text(row, 'occasion'),
		caseNumber: text(row, 'case_number'),
		document: text(row, 'document'),
		documentDigest: text(row, 'document_digest'),
		personKey: text(row, 'person_key'),
		role: text(row, 'role'),
		name: sealed(row, 'name'),
		address: sealed(row, 'address'),
		addressFingerprint: text(row, 'address_fp'),
		route: oneOf(routes, row, 'route'),
		lang: text(row, 'lang'),
		bodySha256: text(row, 'body_sha256'),
		bodySize: whole(row, 'body_size'),
		notBefore: text(row, 'not_before'),
		waitsForWindows: whole(row, 'waits_for_windows') === 1,
		state: oneOf(messageStates, row, 'state'),
		batch: text(row, 'batch'),
		addedAt: text(row, 'added_at'),
		tries: whole(row, 'tries'),
		purged: whole(row, 'purged') === 1,
		openHolds: whole(row, 'open_holds') === 0 ? [] : openHolds(connection, text(row, 'id')),
		...present<OptionalFields>({
			messageId: textOrNull(row, 'message_id'),
			staleFrom: textOrNull(row, 'stale_from'),
			printsLastDay: textOrNull(row, 'prints_last_day'),
			handedAt: textOrNull(row, 'handed_at'),
			acceptedAt: textOrNull(row, 'accepted_at'),
			sentOn: textOrNull(row, 'sent_on'),
			code: textOrNull(row, 'code'),
			reply: textOrNull(row, 'reply'),
			onlyIf: row['only_if'] === null ? null : oneOf(conditions, row, 'only_if'),
			opens: row['opens_last_day'] === null ? null : opens(row),
		}),
	};
}

type OptionalName =
	| 'messageId'
	| 'staleFrom'
	| 'printsLastDay'
	| 'handedAt'
	| 'acceptedAt'
	| 'sentOn'
	| 'code'
	| 'reply'
	| 'onlyIf'
	| 'opens';
type OptionalFields = { [K in OptionalName]-?: NonNullable<MessageRow[K]> };

function opens(row: Row): NonNullable<MessageRow['opens']> {
	return { lastDay: text(row, 'opens_last_day'), rule: text(row, 'opens_rule'), calendarVersion: text(row, 'opens_calendar') };
}

function openHolds(connection: Pick<Connection, 'all'>, message: string): MessageRow['openHolds'] {
	const rows = connection.all('SELECT * FROM hold WHERE message = ? AND confirmed_at IS NULL ORDER BY n', [message]);
	return rows.map((row) => ({ reason: oneOf(holdReasons, row, 'reason'), detail: sealed(row, 'detail') }));
}

/** A row of `reply_window`. */
export function windowRow(row: Row): WindowRow {
	return {
		id: text(row, 'id'),
		caseNumber: text(row, 'case_number'),
		document: text(row, 'document'),
		documentDigest: text(row, 'document_digest'),
		personKey: text(row, 'person_key'),
		message: text(row, 'message'),
		servedOn: text(row, 'served_on'),
		floorDay: text(row, 'floor_day'),
		lastDay: text(row, 'last_day'),
		printedTooEarly: text(row, 'printed_day') < text(row, 'floor_day'),
		rule: text(row, 'rule'),
		calendarVersion: text(row, 'calendar_version'),
		state: oneOf(windowStates, row, 'state'),
		...present<{ closedBy: string }>({ closedBy: textOrNull(row, 'closed_by') }),
		...(typeof row['extended_at'] === 'string' && {
			extended: { at: row['extended_at'], by: text(row, 'extended_by'), why: textOrNull(row, 'extended_why') ?? '' },
		}),
	};
}

/** A row of `reply`. The Message-ID of an erased one is ''. */
export function replyRow(row: Row): ReplyRow {
	return {
		id: text(row, 'id'),
		caseNumber: text(row, 'case_number'),
		personKey: text(row, 'person_key'),
		receivedOn: text(row, 'received_on'),
		how: oneOf(ways, row, 'how'),
		summary: sealed(row, 'summary'),
		sourceMessageId: textOrNull(row, 'source_message_id') ?? '',
		by: text(row, 'entered_by'),
		late: whole(row, 'late') === 1,
		at: text(row, 'at'),
		...present<{ document: string; windowId: string; fromFingerprint: string }>({
			document: textOrNull(row, 'document'),
			windowId: textOrNull(row, 'reply_window'),
			fromFingerprint: textOrNull(row, 'from_fp'),
		}),
	};
}
