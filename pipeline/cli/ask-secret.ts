import { StringDecoder } from 'node:string_decoder';

/** A keyboard whose keys can be read one by one: `process.stdin` on a terminal. */
export interface Keyboard {
	setRawMode(raw: boolean): unknown;
	on(event: 'data', listener: (keys: Uint8Array) => void): unknown;
	off(event: 'data', listener: (keys: Uint8Array) => void): unknown;
	resume(): unknown;
	pause(): unknown;
}

/** Asks questions whose answers are never shown. Keys that come too early count for the next question. */
export function secretAsker(keyboard: Keyboard, write: (text: string) => void): (question: string) => Promise<string | undefined> {
	let early = '';
	return (question) =>
		new Promise((resolve) => {
			const decoder = new StringDecoder('utf8');
			let answer = '';
			const finish = (given: string | undefined): void => {
				keyboard.off('data', listen);
				keyboard.pause();
				keyboard.setRawMode(false);
				write('\n');
				resolve(given);
			};
			const take = (keys: string): void => {
				// Arrow keys and the like come as a sequence that starts with an escape.
				const typed = keys.replace(arrows, '');
				for (let at = 0; at < typed.length; at++) {
					const key = typed[at] ?? '';
					if (key === '\r' || key === '\n' || key === endOfInput) {
						early = typed.slice(at + 1).replace(/^\n/, '');
						finish(key === endOfInput && answer === '' ? undefined : answer);
						return;
					}
					if (key === interrupt) {
						finish(undefined);
						return;
					}
					if (key === '\b' || key === rubout) answer = [...answer].slice(0, -1).join('');
					else if (key === eraseLine) answer = '';
					else answer += key;
				}
			};
			const listen = (keys: Uint8Array): void => take(decoder.write(Buffer.from(keys)));
			write(question);
			keyboard.setRawMode(true);
			keyboard.on('data', listen);
			keyboard.resume();
			const waiting = early;
			early = '';
			if (waiting !== '') take(waiting);
		});
}

const [interrupt, endOfInput, eraseLine, rubout, escapeKey] = ['\u0003', '\u0004', '\u0015', '\u007f', '\u001b'] as const;
const arrows = new RegExp(`${escapeKey}(?:\\[[\\d;]*[A-Za-z~]|O[A-Z])?`, 'g');
