import { keptTables } from './tables.ts';

/** `from>to`: every change of state that a message may go through. */
const messageEdges = [
	'held>queued',
	'held>stale',
	'held>cancelled',
	'queued>sending',
	'queued>stale',
	'queued>cancelled',
	'queued>accepted',
	'stale>accepted',
	'stale>cancelled',
	'sending>queued',
	'sending>accepted',
	'sending>refused',
	'sending>unsure',
	'sending>stale',
	'sending>cancelled',
	'sending>bounced',
	'unsure>accepted',
	'unsure>queued',
	'unsure>bounced',
	'accepted>bounced',
];

const windowEdges = ['open>answered', 'open>closed', 'open>void', 'answered>void', 'closed>void', 'closed>open', 'closed>answered'];

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** What a message is; none of it changes once it stands in the ledger. */
const frozen = [
	'n',
	'id',
	'batch',
	'round',
	'kind',
	'occasion',
	'case_number',
	'document',
	'document_digest',
	'person_key',
	'role',
	'address_fp',
	'route',
	'lang',
	'message_id',
	'body_sha256',
	'body_size',
	'stale_from',
	'opens_last_day',
	'opens_rule',
	'opens_calendar',
	'only_if',
	'prints_last_day',
	'waits_for_windows',
	'added_at',
];

const windowFrozen = [
	'n',
	'id',
	'message',
	'case_number',
	'document',
	'document_digest',
	'person_key',
	'served_on',
	'floor_day',
	'printed_day',
	'rule',
	'calendar_version',
];

/** A trigger that refuses what `when` describes. */
function refuse(name: string, moment: string, when: string, words: string): string {
	return `CREATE TRIGGER ${name} BEFORE ${moment} ${when && `WHEN ${when} `}BEGIN SELECT RAISE(ABORT, '${words}'); END;`;
}

const changes = (columns: readonly string[]) => columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
/** A value is erased or stays: it is never another. */
const onlyErased = (columns: readonly string[]) =>
	columns.map((column) => `(NEW.${column} IS NOT NULL AND NEW.${column} IS NOT OLD.${column})`).join(' OR ');

/** What the tables cannot say by themselves: rows that stay, states that follow one another, facts that come together. */
export const triggers = [
	...[...keptTables, 'event'].map((table) => refuse(`${table}_stays`, `DELETE ON ${table}`, '', 'nothing leaves the ledger')),
	...['batch', 'attempt', 'verdict', 'bounce', 'consent', 'event'].map((table) =>
		refuse(`${table}_fixed`, `UPDATE ON ${table}`, '', 'only added to, never changed'),
	),
	refuse(
		'event_follows',
		'INSERT ON event',
		`NEW.seq <> COALESCE((SELECT MAX(seq) FROM event), 0) + 1
		OR NEW.prev <> COALESCE((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '${'0'.repeat(64)}')`,
		'an event follows the last one',
	),

	refuse('message_begins', 'INSERT ON message', `NEW.state NOT IN ('held', 'queued')`, 'a message begins held or queued'),
	refuse(
		'message_erased_case',
		'INSERT ON message',
		'(SELECT erased_at FROM plan WHERE case_number = NEW.case_number) IS NOT NULL',
		'the case was erased',
	),
	refuse('message_frozen', 'UPDATE ON message', changes(frozen), 'a message stays what it was released as'),
	refuse('message_sealed', 'UPDATE OF name, address ON message', onlyErased(['name', 'address']), 'sealed values are erased or stay'),
	refuse(
		'message_edge',
		'UPDATE OF state ON message',
		`OLD.state <> NEW.state AND (OLD.state || '>' || NEW.state) NOT IN (${list(messageEdges)})`,
		'no such change of state',
	),
	refuse(
		'message_letter',
		'UPDATE OF state ON message',
		`(NEW.state = 'sending' AND NEW.route <> 'email')
		OR (OLD.state IN ('queued', 'stale') AND NEW.state = 'accepted' AND NEW.route = 'email')`,
		'workers send emails and people post letters',
	),
	refuse(
		'message_lease',
		'UPDATE ON message',
		`(NEW.state = 'sending' AND OLD.state = 'queued' AND NEW.lease_no <> OLD.lease_no + 1)
		OR (NEW.lease_no <> OLD.lease_no AND NOT (NEW.state = 'sending' AND OLD.state = 'queued'))
		OR (NEW.state = 'sending' AND OLD.state = 'sending' AND NEW.lease_owner IS NOT OLD.lease_owner)`,
		'I4: each lease has its own number',
	),
	refuse(
		'message_handed',
		'UPDATE OF handed_at ON message',
		`(NEW.handed_at IS NOT NULL AND NEW.handed_at IS NOT OLD.handed_at AND NOT (OLD.handed_at IS NULL AND OLD.state = 'sending' AND NEW.state = 'sending'))
		OR (NEW.handed_at IS NULL AND OLD.handed_at IS NOT NULL AND NEW.state <> 'queued')`,
		'I5: a message is handed over once in each lease',
	),
	refuse(
		'message_confirmed',
		'UPDATE OF state ON message',
		`OLD.state = 'held' AND NEW.state = 'queued'
		AND EXISTS (SELECT 1 FROM hold WHERE message = NEW.id AND confirmed_at IS NULL)`,
		'somebody must confirm every hold',
	),
	refuse(
		'message_window',
		'UPDATE OF state ON message',
		`NEW.state = 'accepted' AND OLD.state <> 'accepted' AND NEW.opens_last_day IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM reply_window WHERE id = substr(NEW.id, 1, 24))`,
		'I6: an accepted draft opens its window in the same step',
	),
	refuse(
		'message_retry',
		'UPDATE OF state ON message',
		`OLD.state = 'sending' AND NEW.state = 'queued' AND OLD.handed_at IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id || '/' || (OLD.tries + 1)
			AND outcome = 'deferred' AND code BETWEEN 400 AND 499)`,
		'I7: only a 4yz answer lets a message that was handed over go again',
	),
	refuse(
		'message_unsure',
		'UPDATE OF state ON message',
		`OLD.state = 'unsure' AND NEW.state <> 'unsure'
		AND NOT (NEW.state IN ('accepted', 'queued') AND EXISTS (SELECT 1 FROM verdict WHERE message = NEW.id AND at = NEW.changed_at
			AND verdict = CASE NEW.state WHEN 'accepted' THEN 'accepted' ELSE 'not-sent' END))
		AND NOT (NEW.state = 'bounced' AND EXISTS (SELECT 1 FROM bounce WHERE message = NEW.id))`,
		'I8: only a resolver or a person ends an unsure message',
	),
	refuse(
		'message_waits',
		'UPDATE OF state ON message',
		// A day in London begins an hour before that of UTC at most.
		`NEW.state = 'sending' AND OLD.state = 'queued' AND NEW.waits_for_windows = 1
		AND (EXISTS (SELECT 1 FROM reply_window WHERE case_number = NEW.case_number
				AND (state = 'open' OR (state = 'answered' AND last_day >= date(NEW.changed_at, '+1 hour'))))
			OR EXISTS (SELECT 1 FROM message WHERE case_number = NEW.case_number AND opens_last_day IS NOT NULL AND state = 'unsure'))`,
		'I13: a final waits for every window',
	),

	refuse(
		'hold_fixed',
		'UPDATE ON hold',
		`${changes(['n', 'id', 'message', 'reason'])} OR ${onlyErased(['detail'])}
		OR (OLD.confirmed_at IS NOT NULL AND (${changes(['confirmed_by', 'confirmed_at'])}))`,
		'a hold is confirmed once',
	),

	refuse('window_begins', 'INSERT ON reply_window', `NEW.state <> 'open'`, 'a window begins open'),
	refuse('window_frozen', 'UPDATE ON reply_window', changes(windowFrozen), 'a window stays what it was opened as'),
	refuse('window_later', 'UPDATE OF last_day ON reply_window', 'NEW.last_day < OLD.last_day', 'I9: a last day moves only later'),
	refuse(
		'window_edge',
		'UPDATE OF state ON reply_window',
		`OLD.state <> NEW.state AND (OLD.state || '>' || NEW.state) NOT IN (${list(windowEdges)})`,
		'no such change of a window',
	),

	refuse(
		'plan_fixed',
		'UPDATE ON plan',
		`${changes(['n', 'id', 'case_number'])} OR OLD.erased_at IS NOT NULL OR (OLD.wrapped IS NOT NULL AND ${onlyErased(['wrapped'])})`,
		'an erased case stays erased',
	),
	refuse(
		'reply_fixed',
		'UPDATE ON reply',
		`${changes(['n', 'id', 'case_number', 'person_key', 'document', 'received_on', 'how', 'entered_by', 'at'])}
		OR ${onlyErased(['summary', 'source_message_id', 'from_fp'])}
		OR (OLD.reply_window IS NOT NULL AND (${changes(['reply_window', 'late'])}))`,
		'a reply stays what it was',
	),
	refuse(
		'extension_fixed',
		'UPDATE ON extension',
		`${changes(['n', 'id', 'reply_window', 'last_day', 'given_by', 'at'])} OR ${onlyErased(['why'])}`,
		'an extension stays what it was',
	),
].join('\n');
