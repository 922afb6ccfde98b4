import { createInterface } from 'node:readline/promises';

/** Asks questions whose answers are shown. Control-C and the end of input break off. */
export function personAsker(
	keyboard: NodeJS.ReadableStream,
	screen: NodeJS.WritableStream,
): (question: string) => Promise<string | undefined> {
	return async (question) => {
		const lines = createInterface({ input: keyboard, output: screen });
		try {
			const brokenOff = new Promise<undefined>((resolve) => {
				lines.once('SIGINT', () => resolve(undefined));
				lines.once('close', () => resolve(undefined));
			});
			return await Promise.race([lines.question(question), brokenOff]);
		} finally {
			lines.close();
		}
	};
}
