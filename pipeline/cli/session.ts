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
