import { printable } from '../printable.ts';

/** Words as a SARIF message: braces stand twice, since single ones are places to fill in (3.11.5), and nothing can be read as a link (3.11.6). */
export function plainMessage(words: string): string {
	return printable(words).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (');
}
