import type { Host } from '../host/host.ts';

/** One run of the program: the machine and the two streams. Nothing else in `cli` touches `process`. */
export interface Session {
	readonly host: Host;
	/** The folder of the program's own data, absolute. */
	readonly home: string;
	readonly version: string;
	readonly data: Stream;
	readonly people: Stream;
	/** The exit code, set by the command that ran. */
	finish(code: number): void;
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
