import { answeredKeys } from '../../model/answered.ts';
import type { ReplyRoute } from '../../model/block.ts';
import { type CalendarDate, printDate } from '../../model/calendar-date.ts';
import type { SourceText } from '../../model/span.ts';
import type { Question, Understood } from './question.ts';
import { escapedLine, typedAsMarkdown } from './typed-as-markdown.ts';

/** What goes into the copy of a form. */
export interface AnswersToWrite {
	readonly questions: readonly Question[];
	readonly answers: readonly Understood[];
	readonly rest: readonly string[];
	/** Keys of people, or the child's name. */
	readonly by: readonly string[];
	readonly on: CalendarDate;
	readonly how: ReplyRoute;
	/** The label of the part that holds `rest`. */
	readonly restLabel: string;
}

/**
 * A copy of a form's text with its answers: each question that has one becomes a block that holds it, who answered stands in the front
 * matter, and what nobody could place follows the last question. Nothing else changes.
 */
export function answeredSource({ text }: SourceText, { questions, answers, rest, by, on, how, restLabel }: AnswersToWrite): string {
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const edits = questions.flatMap((question, index): readonly Edit[] => {
		const { start, end } = question.span;
		const answer = answers.find((one) => one.question === question);
		const typed = text.slice(start.offset, end.offset);
		const last = index === questions.length - 1 && rest.length > 0 ? `\n\n:::answer[${restLabel}]\n${restBody(rest)}\n:::` : '';
		const body = answer && bodyOf(answer);
		if (!body && last === '') return [];
		const filled = body ? `:${typed.trimEnd()}\n${body}\n:::` : typed.trimEnd();
		return [{ start: start.offset, end: end.offset, text: `${filled}${last}`.replaceAll('\n', eol) }];
	});
	const keys = [`${answeredKeys.by}: ${yamlList(by)}`, `${answeredKeys.on}: ${printDate(on)}`, `${answeredKeys.how}: ${how}`, ''].join(eol);
	const at = frontMatterEnd(text);
	const all = at === undefined ? edits : [...edits, { start: at, end: at, text: keys }];
	return all.sort((a, b) => b.start - a.start).reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** One choice as a line, several as a list, and under them what stands beside. */
function bodyOf({ question, chosen, words }: Understood): string {
	const marked = chosen.map(escapedLine).map((choice) => (question.many ? `- ${choice}` : choice));
	return [marked.join(question.many ? '\n' : '\\\n'), typedAsMarkdown(words)].filter((part) => part !== '').join('\n\n');
}

function restBody(rest: readonly string[]): string {
	return rest
		.map(typedAsMarkdown)
		.filter((part) => part !== '')
		.join('\n\n');
}

/** Where the line stands that ends the front matter. */
function frontMatterEnd(text: string): number | undefined {
	const found = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?=---[ \t]*(?:\r?\n|$))/.exec(text);
	return found ? found[0].length : undefined;
}

/** Names in one value of YAML; in quotation marks where one of them holds a mark that YAML reads. */
function yamlList(names: readonly string[]): string {
	const list = names.join(', ');
	return /^[\p{L}\p{N}][\p{L}\p{N} ,.'’-]*$/u.test(list) ? list : JSON.stringify(list);
}
