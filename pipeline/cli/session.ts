import type { KeySource } from '../build/ledger/key-source.ts';
import type { Host } from '../host/host.ts';

/** One run of the program: the machine and the two streams. Nothing else in `cli` touches `process`. */
export interface Session {
	readonly host: Host;
	/** The folder of the program's own data, absolute. */
	readonly home: string;
	readonly version: string;
	readonly data: Stream;
	readonly people: Stream;
	/** Where a password comes from; absent where nobody can give one. */
	readonly secrets?: Secrets;
	/** Where the key of the ledger comes from; absent where no ledger can be opened. */
	readonly ledgerKey?: KeySource;
	/** Asks at the terminal, and shows the answer; `undefined` where the person broke off. Absent where there is no terminal. */
	readonly ask?: (question: string) => Promise<string | undefined>;
	/** The value of an environment variable that the settings name for a secret. */
	readonly variable?: (name: string) => string | undefined;
	/** From now on the first Ctrl-C sets this signal in place of ending the program; the second ends it. */
	readonly stopGently?: () => AbortSignal;
	/** The exit code, set by the command that ran. */
	finish(code: number): void;
}

export interface Secrets {
	/** The value of `PLAINPLAN_PASSWORD`. */
	readonly given?: string;
	/** Asks at the terminal, and shows nothing of the answer; `undefined` where the person broke off. Absent where there is no terminal. */
	readonly ask?: (question: string) => Promise<string | undefined>;
}

/** Standard output takes data only; standard error takes text for people only. */
export interface Stream {
	write(text: string): void;
	readonly isTerminal: boolean;
	/** Whether colours may be printed: on a terminal, unless `NO_COLOR` is set. */
	readonly colour: boolean;
	/** Columns of the terminal; 100 where there is none. */
	readonly width: number;
}
