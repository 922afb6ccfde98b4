import type { Inline } from '../../model/inline.ts';
import { plainText } from '../../model/walk.ts';
import { typographicQuotes } from '../shared/typographic-quotes.ts';

/** Some letters of a sentence that look the same. Places count UTF-16 units of its plain text. */
export interface Run {
	readonly start: number;
	readonly end: number;
	/** As it is shown; nothing for what a page leaves out, such as a citation. */
	readonly text: string;
	readonly bold?: boolean;
	readonly deleted?: boolean;
	readonly lang?: string;
	readonly href?: string;
}

type RunLook = Pick<Run, 'bold' | 'deleted' | 'lang' | 'href'>;

/** A sentence as flat runs, with its quotation marks as printers set them. Stress is bold only: slanted letters are hard to read. */
export function sentenceRuns(sentence: readonly Inline[]): readonly Run[] {
	const runs: Run[] = [];
	let at = 0;
	const add = (look: RunLook, plain: string, text = plain) => {
		runs.push({ ...look, start: at, end: at + plain.length, text });
		at += plain.length;
	};
	const read = (line: readonly Inline[], look: RunLook): void => {
		for (const inline of line) {
			switch (inline.kind) {
				case 'text':
				case 'code':
					add(look, inline.text);
					break;
				case 'break':
					add(look, ' ');
					break;
				case 'image':
					add(look, inline.alt);
					break;
				case 'emphasis':
				case 'strong':
				case 'term':
					read(inline.children, { ...look, bold: true });
					break;
				case 'deleted':
					read(inline.children, { ...look, deleted: true });
					break;
				case 'language':
					read(inline.children, { ...look, lang: inline.is });
					break;
				case 'link':
					read(inline.children, { ...look, ...(safeAddress.test(inline.url) && { href: inline.url }) });
					break;
				case 'kept':
					read(inline.children, look);
					break;
				default:
					add(look, plainText([inline]), '');
			}
		}
	};
	read(sentence, {});
	return withQuotes(runs);
}

/** Of the web, of a mailbox or of a telephone. */
const safeAddress = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** Words in a language other than English or Welsh keep their quotation marks as typed. */
function withQuotes(runs: readonly Run[]): readonly Run[] {
	const isLeft = ({ lang }: Run) => lang !== undefined && !/^(en|cy)\b/i.test(lang);
	const typed = runs.map((run) => (isLeft(run) ? 'x'.repeat(run.text.length) : run.text)).join('');
	const set = typographicQuotes(typed);
	let at = 0;
	return runs.map((run) => {
		at += run.text.length;
		return isLeft(run) ? run : { ...run, text: set.slice(at - run.text.length, at) };
	});
}
