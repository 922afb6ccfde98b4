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
