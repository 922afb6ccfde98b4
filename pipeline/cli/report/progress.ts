import type { Stream } from '../session.ts';
import { printable } from './printable.ts';

/** One line on a terminal that says how far a run is. Off a terminal it prints nothing at all. */
export interface Progress {
	show(file: string, done: number, total: number): void;
	clear(): void;
}

export function progressOn(people: Stream, doing: string, silent: boolean): Progress {
	if (silent || !people.isTerminal) return { show: () => {}, clear: () => {} };
	return {
		show: (file, done, total) =>
			people.write(`\r\u001b[K${`${doing} ${done + 1} of ${total}: ${printable(file)}`.slice(0, people.width - 1)}`),
		clear: () => people.write('\r\u001b[K'),
	};
}
