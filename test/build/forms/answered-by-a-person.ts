/** What somebody answers to a question: words, or those of its choices that fit, by their place from 0. */
export type Answer = { readonly words: string } | { readonly chosen: readonly number[] };

/** An answer for each question of a message: words with signs that mean something in Markdown, and choices. */
export function answersTo(message: string): ReadonlyMap<string, Answer> {
	const answers = new Map<string, Answer>();
	for (const { number, choices, many } of askedIn(message)) {
		const last = choices.length - 1;
		if (choices.length === 0) answers.set(number, { words: `Answer *${number}*: “Pip” & <Marmalade>.\n\n# Not a heading\n- twice a week` });
		else answers.set(number, { chosen: many ? [0, last] : [Number(number) % choices.length] });
	}
	return answers;
}

/**
 * The message as a person sends it back, with each answer under its question and a mark at each choice.
 * `quote`: as a mail program does it, with `> ` before each line of the message; long ones broken. Words that were typed have no mark.
 */
export function answered(message: string, answers: ReadonlyMap<string, Answer>, quote: boolean): string {
	let current: Answer | undefined;
	let place = 0;
	const lines = message.split('\n').flatMap((line) => {
		const number = /^(\d+)\. /.exec(line)?.[1];
		if (number !== undefined) [current, place] = [answers.get(number), 0];
		const marked = current && 'chosen' in current && /^- \[ \]/.test(line) && current.chosen.includes(place);
		if (/^- \[ \]/.test(line)) place += 1;
		const shown = marked ? line.replace('[ ]', '[x]') : line;
		const printed = quote ? broken(shown).map((part) => `> ${part}`.trimEnd()) : [shown];
		const typed = line === 'Your answer:' && current && 'words' in current ? ['', ...current.words.split('\n'), ''] : [];
		return [...printed, ...typed];
	});
	return lines.join('\n');
}

interface Asked {
	readonly number: string;
	readonly choices: readonly string[];
	readonly many: boolean;
}

/** The questions as a message prints them. */
export function askedIn(message: string): readonly Asked[] {
	const [questions = ''] = message.split('These are all the questions.');
	return questions
		.split(/^(?=\d+\. )/m)
		.slice(1)
		.map((part) => ({
			number: /^\d+/.exec(part)?.[0] ?? '',
			choices: [...part.matchAll(/^- \[ \] (.*)$/gm)].map(([, choice = '']) => choice),
			many: part.includes('as many of these'),
		}));
}

function broken(line: string): readonly string[] {
	return line.match(/.{1,60}(?:\s|$)/g)?.map((part) => part.trimEnd()) ?? [''];
}
