/** Exit codes of the program, as users and scripts rely on them. */
export const exitCodes = {
	fine: 0,
	findings: 1,
	usage: 2,
	undecodable: 3,
	nothingBuilt: 4,
	delivery: 5,
	bug: 70,
	interrupted: 130,
} as const;

/** Every mistake of settings, usage or disk that stops a run: one catalogue, so that each has its hint. */
export const errorCatalogue = {
	'usage/unknown-rule': { exit: exitCodes.usage, hint: 'Run "plainplan explain" to list every rule.' },
	'usage/unknown-type': { exit: exitCodes.usage, hint: 'Use one of the document types listed above.' },
	'usage/file-exists': { exit: exitCodes.usage, hint: 'Choose another name. Nothing was overwritten.' },
	'usage/no-such-path': { exit: exitCodes.usage, hint: 'Check the path and try again.' },
	'usage/bad-command': { exit: exitCodes.usage, hint: 'Run "plainplan --help" to see every command.' },
	'usage/bad-list': { exit: exitCodes.usage, hint: 'Mend the list or the command, and try again. We made nothing.' },
	'usage/returned-form': { exit: exitCodes.usage, hint: 'Look at what came back. We wrote nothing.' },
	'usage/bring-in': { exit: exitCodes.usage, hint: 'Check both files. We wrote nothing.' },
	'usage/password': {
		exit: exitCodes.usage,
		hint: 'Choose three random words, such as a colour, a bird and a tool. Plainplan made no file.',
	},
	'settings/bad': { exit: exitCodes.usage, hint: 'Mend the settings file at the place named above.' },
	'settings/contrast': { exit: exitCodes.usage, hint: 'Choose a darker text or a lighter ground in the theme.' },
	'settings/missing-file': { exit: exitCodes.usage, hint: 'Put the file back, or mend the path that names it.' },
	'baseline/growth': {
		exit: exitCodes.findings,
		hint: 'Mend what is new, or add --allow-growth to keep it for now. The baseline stays as it is.',
	},
	'release/refused': { exit: exitCodes.findings, hint: 'Mend what is named above, then release again. Nothing was frozen.' },
	'release/changed': { exit: exitCodes.usage, hint: 'Bring the folder back from a copy. Nobody may change a frozen draft by hand.' },
	'release/digest': { exit: exitCodes.usage, hint: 'Build again, look at the page of messages, and release with the code that it shows.' },
	'ledger/missing-key': {
		exit: exitCodes.usage,
		hint: 'Bring the key back from the place where you keep its copy. Without it nobody can read the names in the ledger.',
	},
	'ledger/locked': { exit: exitCodes.usage, hint: 'Wait until the other one has ended, then try again.' },
	'ledger/unsafe-place': { exit: exitCodes.usage, hint: 'Put the ledger into a folder on this computer that only you can open.' },
	'ledger/damaged': { exit: exitCodes.usage, hint: 'Send nothing. Bring the ledger back from a copy, and run "plainplan verify".' },
	'ledger/old-copy': {
		exit: exitCodes.usage,
		hint: 'Run "plainplan send --dry-run", and stop with "plainplan cancel" what went out since. Then run "plainplan resolve --old-copy".',
	},
	'ledger/erased': { exit: exitCodes.usage, hint: 'Give the child a new case number.' },
	'ledger/no-such-case': { exit: exitCodes.usage, hint: 'Run "plainplan status" to see what the ledger holds.' },
	'ledger/no-such-message': { exit: exitCodes.usage, hint: 'Run "plainplan status" with the number of the case. It lists every message.' },
	'delivery/settings': { exit: exitCodes.usage, hint: 'Mend the part "transports" of project.yml.' },
	'delivery/too-late': {
		exit: exitCodes.findings,
		hint: 'Build again with the day of posting as "issued", and post that letter. If this one has gone already, add --has-gone, and tell the family the later day.',
	},
	'delivery/unreachable': { exit: exitCodes.delivery, hint: 'Nothing is lost. Check the mail relay, then run "plainplan send" again.' },
	'disk/read': { exit: exitCodes.usage, hint: 'Check that the file exists and that you may read it.' },
	'disk/write': { exit: exitCodes.usage, hint: 'Check that the folder exists, that you may write to it and that the disk is not full.' },
	'output/same-name': { exit: exitCodes.usage, hint: 'Give each document its own case number, stage or version.' },
	'input/undecodable': { exit: exitCodes.undecodable, hint: 'In Word: Save as, Plain text, then choose Unicode (UTF-8).' },
	'build/nothing': { exit: exitCodes.nothingBuilt, hint: 'Name a folder that holds Markdown documents.' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** A mistake that a person can mend (settings, usage, disk). Anything else that is thrown is a bug of ours. */
export class UserError extends Error {
	readonly code: ErrorCode;
	/** What to do about it, one plain sentence. */
	readonly hint: string;
	readonly exitCode: number;

	constructor(code: ErrorCode, message: string, hint: string = errorCatalogue[code].hint) {
		super(message);
		this.name = 'UserError';
		this.code = code;
		this.hint = hint;
		this.exitCode = errorCatalogue[code].exit;
	}
}
