import type { Host } from '../../host/host.ts';

/** Where the key of the ledger comes from. */
export interface KeySource {
	/** 64 hexadecimal digits: the value of `PLAINPLAN_KEY`. It goes before the file. */
	readonly given?: string;
	/** The file that keeps the key, absolute. */
	readonly file: string;
	/** Told where a new key was kept, so that the person learns to keep a copy of it. */
	readonly made?: (file: string) => void;
}

/** What it takes to open a ledger; a session of the program has it. */
export interface LedgerTools {
	readonly host: Host;
	readonly ledgerKey?: KeySource;
}
