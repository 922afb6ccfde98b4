import type { Doubt, Understood } from '../../build/forms/question.ts';
import type { ReturnedForm, UnreadPdf } from '../../build/forms/read-returned-form.ts';
import { displayWidth } from './display-width.ts';
import { wrap } from './wrap.ts';

/** Why a person must look at an answer, each as one sentence. */
const doubts: Readonly<Record<Doubt, string>> = {
	number: 'The question is not there, only its number.',
	words: 'The question has another number there.',
	places: 'There is an answer in more than one place.',
	two: 'They chose more than one, and the form asks for one.',
	'no-choice': 'This is none of the choices.',
	beside: 'There are more words beside the choice.',
	'asked-otherwise': 'The form asks this in other words now.',
};

/** What was understood of a returned form, as a table that people read: each question, its answer, and how sure that is. */
export function returnedFormText({ questions, answers, rest, to, isWritten, otherFiles, unread }: ReturnedForm, width: number): string {
	const rows = questions.map((question): Row => {
		const title = `${question.number}. ${question.words}`;
		if (question.isAnswered) return { title, answer: ['(The form has an answer already.)'], sure: '' };
		const answer = answers.find((one) => one.question === question);
		return answer ? { title, answer: answerLines(answer), sure: sureWords(answer) } : { title, answer: ['(no answer)'], sure: '' };
	});
	const looks = answers.filter(({ doubt }) => doubt).length;
	const lines = [
		...rows.flatMap((row) => rowLines(row, width)),
		...(rest.length > 0 ? ['What else they wrote:', ...rest.flatMap((part) => quoted(part.split('\n'), width)), ''] : []),
		countLine(answers.length, questions.filter(({ isAnswered }) => !isAnswered).length, looks),
		...(otherFiles > 0
			? [
					`${otherFiles === 1 ? 'A file' : `${otherFiles} files`} came with the email. Look at ${otherFiles === 1 ? 'it' : 'them'} yourself.`,
				]
			: []),
		...unread.flatMap((pdf) => wrap(unreadWords(pdf), width)),
		isWritten ? `We wrote the answers to ${to}. Read them there, then keep both files.` : 'We wrote nothing.',
	];
	return `${lines.join('\n')}\n`;
}

/** What stood in the way of a PDF that came with an email, and what to do. */
function unreadWords({ name, why }: UnreadPdf): string {
	const called = name === '' ? '' : ` "${name}"`;
	return why === 'broken'
		? `We cannot read the PDF${called} that came with the email. Open it in another program, save it again, and read that copy.`
		: `The PDF${called} that came with the email has no fields to fill in. Look at it yourself: it may be a scan or a print.`;
}

interface Row {
	readonly title: string;
	readonly answer: readonly string[];
	readonly sure: string;
}

function rowLines({ title, answer, sure }: Row, width: number): readonly string[] {
	return [...wrap(title, width), ...quoted(answer, width), ...(sure === '' ? [] : [`    ${sure}`]), ''];
}

function quoted(lines: readonly string[], width: number): readonly string[] {
	return lines.flatMap((line) =>
		displayWidth(line) === 0 ? ['    |'] : wrap(line, Math.max(20, width - 6)).map((part) => `    | ${part}`),
	);
}

function answerLines({ chosen, words }: Understood): readonly string[] {
	return [...chosen.map((choice) => `[x] ${choice}`), ...(words === '' ? [] : words.split('\n'))];
}

function sureWords({ doubt }: Understood): string {
	return doubt ? `Look at this: ${doubts[doubt]}` : 'Sure.';
}

function countLine(answered: number, asked: number, looks: number): string {
	const first = `We understood ${answered} of ${asked} answers.`;
	return looks === 0 ? first : `${first} Look at ${looks === 1 ? 'one of them' : `${looks} of them`}.`;
}
