import { loadPrintedWords } from '../../config/load-printed-words.ts';
import { readWholeMail } from '../../deliver/replies/read-whole-mail.ts';
import type { Host } from '../../host/host.ts';
import { answeredIn } from '../../model/answered.ts';
import type { ReplyRoute } from '../../model/block.ts';
import { type CalendarDate, printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import { londonDay } from '../../model/london-day.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { decodeSource } from '../../parse/decode-source.ts';
import { LockedPdf } from '../../render/pdf/verify/pdf-file.ts';
import { wordsOf } from '../../render/shared/printed-words.ts';
import type { ReadDocument } from '../read-document.ts';
import { startRun, type Tools } from '../run.ts';
import { answeredSource } from './answered-source.ts';
import { type FilledField, pdfFields } from './pdf-fields.ts';
import { type Question, questionsOf, type ReadAnswers, type Understood } from './question.ts';
import { readFields } from './read-fields.ts';
import { type FormPhrases, readLines } from './read-lines.ts';
import { together } from './together.ts';

/** What a person says of a form that came back. */
export interface Returned {
	/** The PDF, email or text that came back. */
	readonly file: string;
	/** The form as it was sent: its Markdown. */
	readonly form: string;
	/** Keys of those who answered, or the child's name. */
	readonly by: readonly string[];
	readonly on: CalendarDate;
	/** How it came; by the file where nobody says. */
	readonly how?: ReplyRoute;
	/** Where the answered form goes; beside the form where nobody says. */
	readonly to?: string;
	/** Only shows what it understood. */
	readonly dryRun: boolean;
	readonly password?: string | undefined;
}

/** What became of a returned form. */
export interface ReturnedForm {
	readonly questions: readonly Question[];
	readonly answers: readonly Understood[];
	readonly rest: readonly string[];
	/** The answered form; written, unless it was a dry run. */
	readonly to: string;
	readonly isWritten: boolean;
	/** Files of an email that nobody read. */
	readonly otherFiles: number;
	/** PDFs of an email that gave no answer, because they could not. */
	readonly unread: readonly UnreadPdf[];
}

/** A PDF that came with an email: `broken` where it cannot be read at all, `no-fields` where it is no form, such as a scan. */
export interface UnreadPdf {
	readonly name: string;
	readonly why: 'broken' | 'no-fields';
}

/** Bytes of a file that comes back: a PDF with the scans of somebody, at most. */
const mostBytes = 30_000_000;
/** Letters of an email or a text. */
const mostLetters = 300_000;

/**
 * Reads a form that came back, and writes the form with its answers as a document of the case. Nothing is overwritten, no word is lost, and
 * what was typed prints as it was typed. What cannot be read, or names nobody of the form, is a `UserError`.
 */
export async function readReturnedForm(tools: Tools, returned: Returned): Promise<ReturnedForm> {
	const { host } = tools;
	if (returned.on > londonDay(host.now()))
		throw new UserError('usage/bad-command', `${printDate(returned.on)} is still to come.`, 'Type the day on which the form came in.');
	const run = await startRun(tools);
	const form = await run.read(returned.form);
	if ('error' in form) throw form.error;
	const document = form.document;
	const questions = questionsOf(document);
	refuseForm(form, questions);
	const by = returned.by.map((typed) => personIn(document, typed));
	const to = returned.to ?? fileBeside(returned.form, by);
	if (!returned.dryRun && (await host.kind(to)) !== 'missing')
		throw new UserError('usage/file-exists', `The file "${to}" is there already.`);
	const type = form.known?.type;
	if (!type)
		throw new UserError('usage/returned-form', 'We do not know what kind of form this is.', 'Mend the line "document:" of the form.');
	const words = wordsOf({ type, printed: await loadPrintedWords(host, tools.home) });
	const phrases: FormPhrases = {
		hints: [words('answerHere'), words('answerMarkOne'), words('answerMarkAny')],
		end: words('answerEnd'),
	};
	const { answers, rest, how, otherFiles, unread } = await answersOf(host, returned, questions, phrases);
	const text = answeredSource(document.source, {
		questions,
		answers,
		rest,
		by,
		on: returned.on,
		how: returned.how ?? how,
		restLabel: words('answeredElse'),
	});
	const isWritten = !returned.dryRun && (answers.length > 0 || rest.length > 0);
	if (isWritten) await host.write([{ path: to, bytes: new TextEncoder().encode(text) }]);
	return { questions, answers, rest, to, isWritten, otherFiles, unread };
}

function refuseForm({ document, findings }: ReadDocument, questions: readonly Question[]): void {
	const refuse = (message: string, hint: string) => new UserError('usage/returned-form', message, hint);
	if (questions.length === 0) throw refuse('This document asks no questions.', 'Name the form that you sent, with its ::answer lines.');
	if (answeredIn(document).by.length > 0 || questions.every(({ isAnswered }) => isAnswered))
		throw refuse('This form has its answers already.', 'Name the empty form that you sent.');
	const broken = findings.find(({ ruleId, level }) => level === 'error' && /^(?:syntax|front-matter|case-file)\//.test(ruleId));
	if (broken) throw refuse('The form itself has mistakes in it.', 'Run "plainplan check" on it first, and mend them.');
}

/** The key as the form has it, or the child's name. */
function personIn({ meta }: PlanDocument, typed: string): string {
	const person = meta.people.find(({ key }) => nameKey(key) === nameKey(typed));
	if (person) return person.key;
	if (meta.child !== undefined && nameKey(meta.child) === nameKey(typed)) return meta.child;
	const known = [...meta.people.map(({ key }) => key), ...(meta.child === undefined ? [] : [meta.child])];
	throw new UserError('usage/bad-command', `Nobody in the form has the key "${typed}".`, `Use one of these: ${known.join(', ')}.`);
}

/** `forms/parent-views.md` answered by mum: `forms/parent-views-mum.md`. */
function fileBeside(form: string, by: readonly string[]): string {
	const end = by.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')).join('-');
	return `${form.replace(/\.[^./\\]*$/, '')}-${end}.md`;
}

interface Came extends ReadAnswers {
	readonly how: ReplyRoute;
	readonly otherFiles: number;
	readonly unread: readonly UnreadPdf[];
}

async function answersOf(
	host: Pick<Host, 'read'>,
	{ file, password }: Returned,
	questions: readonly Question[],
	phrases: FormPhrases,
): Promise<Came> {
	const bytes = await host.read(file);
	if (bytes.length > mostBytes)
		throw new UserError('usage/returned-form', 'This file is too large to be a form.', 'Save the PDF alone, and read that.');
	const isMail = /\.eml$/i.test(file);
	if (!isMail && isPdf(bytes)) return { ...readFields(fieldsIn(bytes, password), questions), how: 'form', otherFiles: 0, unread: [] };
	if (!isMail) {
		const { text } = decodeSource(file, bytes);
		refuseLong(text);
		return { ...readLines(text, questions, phrases), how: 'form', otherFiles: 0, unread: [] };
	}
	const mail = await readWholeMail(bytes);
	refuseLong(mail.words);
	const forms: ReadAnswers[] = [];
	const unread: UnreadPdf[] = [];
	for (const { name, bytes: pdf } of mail.pdfs) {
		const fields = fieldsOfPdf(pdf, password);
		if (fields === undefined || fields.length === 0) unread.push({ name, why: fields ? 'no-fields' : 'broken' });
		else forms.push(readFields(fields, questions));
	}
	const read = together([...forms, readLines(mail.words, questions, phrases)], questions);
	return { ...read, how: 'email', otherFiles: mail.others, unread };
}

function isPdf(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function refuseLong(text: string): void {
	if (text.length > mostLetters)
		throw new UserError(
			'usage/returned-form',
			'This text is too long to be a form.',
			'Copy the answers into a file of their own, and read that.',
		);
}

/** The fields of a PDF that must be a form. */
function fieldsIn(bytes: Uint8Array, password: string | undefined): readonly FilledField[] {
	const fields = fieldsOfPdf(bytes, password);
	if (fields === undefined)
		throw new UserError(
			'usage/returned-form',
			'We cannot read this PDF.',
			'Open it in another program, save it again, and read that copy.',
		);
	if (fields.length > 0) return fields;
	throw new UserError(
		'usage/returned-form',
		'This PDF has no fields to fill in. It may be a scan or a print.',
		'Read it yourself, and type the answers into a text file: each question, then its answer.',
	);
}

/** `undefined` where the file cannot be read. */
function fieldsOfPdf(bytes: Uint8Array, password: string | undefined): readonly FilledField[] | undefined {
	try {
		return pdfFields(bytes, password);
	} catch (error) {
		if (error instanceof LockedPdf)
			throw new UserError(
				'usage/returned-form',
				'A password locks this PDF.',
				'Put its password into the variable PLAINPLAN_PASSWORD, and try again.',
			);
		return undefined;
	}
}
