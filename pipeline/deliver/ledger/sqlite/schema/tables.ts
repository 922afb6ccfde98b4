/** A moment: `2026-11-23T09:00:00.000Z`. A day: `2026-11-23`. A hash: 64 hexadecimal digits. */
const instant = (column: string) => `CHECK (length(${column}) = 24 AND ${column} GLOB '[0-9]*T*Z')`;
const day = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
/** Five events tell of each message, and to look for other letters with `GLOB` takes longer than to write the event. */
const hash = (column: string) => `CHECK (length(${column}) = 64 AND unhex(${column}) IS NOT NULL AND ${column} = lower(${column}))`;

/**
 * The tables, version 1. `id` is what events call a row by. The order of the columns is part of each row's digest, so a later version adds columns only at the end.
 * No column holds a name or an address that can be read: `BLOB`s are sealed under the key of the case.
 */
export const tables = `
CREATE TABLE plan (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE ${hash('id')},
	case_number TEXT NOT NULL UNIQUE,
	wrapped BLOB,
	erased_at TEXT ${instant('erased_at')},
	erased_by TEXT,
	CHECK (erased_at IS NULL OR wrapped IS NULL)
) STRICT;

CREATE TABLE batch (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	released_by TEXT NOT NULL,
	released_at TEXT NOT NULL ${instant('released_at')}
) STRICT;

CREATE TABLE message (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE ${hash('id')},
	batch TEXT NOT NULL REFERENCES batch (id),
	round INTEGER NOT NULL CHECK (round >= 1),
	kind TEXT NOT NULL,
	occasion TEXT NOT NULL,
	case_number TEXT NOT NULL REFERENCES plan (case_number),
	document TEXT NOT NULL,
	document_digest TEXT NOT NULL,
	person_key TEXT NOT NULL,
	role TEXT NOT NULL,
	name BLOB,
	address BLOB,
	address_fp TEXT NOT NULL,
	route TEXT NOT NULL CHECK (route IN ('email', 'post', 'hand', 'portal')),
	lang TEXT NOT NULL,
	message_id TEXT UNIQUE,
	body_sha256 TEXT NOT NULL ${hash('body_sha256')},
	body_size INTEGER NOT NULL CHECK (body_size >= 0),
	stale_from TEXT ${instant('stale_from')},
	opens_last_day TEXT ${day('opens_last_day')},
	opens_rule TEXT,
	opens_calendar TEXT,
	only_if TEXT CHECK (only_if IN ('window-open', 'no-answer')),
	prints_last_day TEXT ${day('prints_last_day')},
	waits_for_windows INTEGER NOT NULL CHECK (waits_for_windows IN (0, 1)),
	added_at TEXT NOT NULL ${instant('added_at')},
	state TEXT NOT NULL
		CHECK (state IN ('held', 'queued', 'sending', 'accepted', 'bounced', 'refused', 'unsure', 'stale', 'cancelled')),
	changed_at TEXT NOT NULL ${instant('changed_at')},
	not_before TEXT NOT NULL ${instant('not_before')},
	open_holds INTEGER NOT NULL CHECK (open_holds >= 0),
	tries INTEGER NOT NULL CHECK (tries >= 0),
	lease_owner TEXT,
	lease_no INTEGER NOT NULL CHECK (lease_no >= 0),
	lease_until TEXT ${instant('lease_until')},
	handed_at TEXT ${instant('handed_at')},
	accepted_at TEXT ${instant('accepted_at')},
	sent_on TEXT ${day('sent_on')},
	code TEXT,
	reply TEXT,
	ended_by TEXT,
	why TEXT,
	purged INTEGER NOT NULL CHECK (purged IN (0, 1)),
	CHECK ((opens_last_day IS NULL) = (opens_rule IS NULL) AND (opens_last_day IS NULL) = (opens_calendar IS NULL)),
	CHECK (state IN ('held', 'cancelled', 'stale') OR open_holds = 0),
	CHECK (state <> 'held' OR open_holds > 0),
	CHECK ((state = 'sending') = (lease_owner IS NOT NULL) AND (state = 'sending') = (lease_until IS NOT NULL)),
	CHECK (state NOT IN ('held', 'queued', 'stale', 'cancelled') OR handed_at IS NULL),
	CHECK (state <> 'unsure' OR handed_at IS NOT NULL),
	CHECK (state <> 'accepted' OR accepted_at IS NOT NULL),
	CHECK (state <> 'accepted' OR route <> 'email' OR handed_at IS NOT NULL),
	CHECK (route = 'email' OR handed_at IS NULL)
) STRICT;
CREATE INDEX message_due ON message (not_before, n) WHERE state = 'queued' AND route = 'email';
CREATE INDEX message_stale ON message (stale_from) WHERE state IN ('held', 'queued') AND stale_from IS NOT NULL;
CREATE INDEX message_lease ON message (lease_until) WHERE state = 'sending';
CREATE INDEX message_state ON message (state, n);
CREATE INDEX message_case ON message (case_number, n);
CREATE INDEX message_body ON message (body_sha256) WHERE purged = 0;
CREATE INDEX message_address ON message (address_fp);

CREATE TABLE hold (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	message TEXT NOT NULL REFERENCES message (id),
	reason TEXT NOT NULL,
	detail BLOB,
	confirmed_by TEXT,
	confirmed_at TEXT ${instant('confirmed_at')},
	CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
) STRICT;
CREATE INDEX hold_message ON hold (message);
CREATE INDEX hold_open ON hold (message) WHERE confirmed_at IS NULL;

CREATE TABLE attempt (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	message TEXT NOT NULL REFERENCES message (id),
	try INTEGER NOT NULL CHECK (id = message || '/' || try),
	started_at TEXT NOT NULL ${instant('started_at')},
	handed_at TEXT ${instant('handed_at')},
	ended_at TEXT NOT NULL ${instant('ended_at')},
	outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'deferred', 'unsure')),
	code INTEGER,
	enhanced TEXT,
	relay TEXT NOT NULL
) STRICT;

CREATE TABLE verdict (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	message TEXT NOT NULL REFERENCES message (id),
	verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'not-sent')),
	evidence TEXT NOT NULL,
	given_by TEXT NOT NULL,
	at TEXT NOT NULL ${instant('at')}
) STRICT;
CREATE INDEX verdict_message ON verdict (message);

CREATE TABLE bounce (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE ${hash('id')},
	message TEXT NOT NULL REFERENCES message (id),
	code TEXT,
	at TEXT NOT NULL ${instant('at')}
) STRICT;
CREATE INDEX bounce_message ON bounce (message);

CREATE TABLE reply_window (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	message TEXT NOT NULL REFERENCES message (id) CHECK (id = substr(message, 1, 24)),
	case_number TEXT NOT NULL REFERENCES plan (case_number),
	document TEXT NOT NULL,
	document_digest TEXT NOT NULL,
	person_key TEXT NOT NULL,
	served_on TEXT NOT NULL ${day('served_on')},
	floor_day TEXT NOT NULL ${day('floor_day')},
	printed_day TEXT NOT NULL ${day('printed_day')},
	last_day TEXT NOT NULL ${day('last_day')},
	rule TEXT NOT NULL,
	calendar_version TEXT NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed', 'void')),
	closed_by TEXT,
	closed_at TEXT ${instant('closed_at')},
	CHECK (floor_day >= served_on),
	CHECK (last_day >= floor_day),
	CHECK (last_day >= printed_day),
	CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;
CREATE INDEX reply_window_case ON reply_window (case_number, document_digest, person_key);
CREATE INDEX reply_window_state ON reply_window (state, last_day);

CREATE TABLE extension (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	reply_window TEXT NOT NULL REFERENCES reply_window (id),
	last_day TEXT NOT NULL ${day('last_day')},
	given_by TEXT NOT NULL,
	why TEXT,
	at TEXT NOT NULL ${instant('at')}
) STRICT;
CREATE INDEX extension_window ON extension (reply_window);

CREATE TABLE reply (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE ${hash('id')},
	case_number TEXT NOT NULL REFERENCES plan (case_number),
	person_key TEXT NOT NULL,
	document TEXT,
	reply_window TEXT REFERENCES reply_window (id),
	received_on TEXT NOT NULL ${day('received_on')},
	late INTEGER NOT NULL CHECK (late IN (0, 1)),
	how TEXT NOT NULL CHECK (how IN ('email', 'form', 'phone', 'meeting', 'post')),
	from_fp TEXT,
	summary BLOB,
	source_message_id TEXT,
	entered_by TEXT NOT NULL,
	at TEXT NOT NULL ${instant('at')}
) STRICT;
CREATE INDEX reply_case ON reply (case_number, person_key);

CREATE TABLE consent (
	n INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE ${hash('id')},
	case_number TEXT NOT NULL REFERENCES plan (case_number),
	service TEXT NOT NULL,
	given_by TEXT NOT NULL,
	at TEXT NOT NULL ${instant('at')}
) STRICT;
CREATE INDEX consent_case ON consent (case_number);

CREATE TABLE event (
	seq INTEGER PRIMARY KEY,
	at TEXT NOT NULL ${instant('at')},
	kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z_]*'),
	subject TEXT NOT NULL CHECK (length(subject) BETWEEN 8 AND 80 AND subject NOT GLOB '*[^0-9a-f/]*'),
	what TEXT NOT NULL CHECK (length(what) <= 40 AND what NOT GLOB '*[^a-z-]*'),
	digest TEXT NOT NULL ${hash('digest')},
	prev TEXT NOT NULL,
	hash TEXT NOT NULL ${hash('hash')}
) STRICT;
`;

/** Every table whose rows the events speak of. */
export const keptTables = [
	'plan',
	'batch',
	'message',
	'hold',
	'attempt',
	'verdict',
	'bounce',
	'reply_window',
	'extension',
	'reply',
	'consent',
] as const;
