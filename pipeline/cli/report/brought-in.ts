import type { BroughtGroup, BroughtIn, Piece } from '../../build/bring-in/brought.ts';
import { wrap } from './wrap.ts';

/** What was understood of a document and where each of its words went, for people. */
export function broughtInText({ groups, left, people, source, into, isWritten, parts, insertions }: BroughtIn, width: number): string {
	const unsure = groups.filter(({ isUnsure }) => isUnsure);
	const first = unsure[0]?.title.replace(/\D/g, '');
	const lines = [
		`We read this as: ${source}.`,
		'',
		...groups.flatMap((group) => groupLines(group, width)),
		...(left.length > 0 ? [...wrap(`These parts stay where they are: ${left.join('; ')}.`, width), ''] : []),
		...(people.length > 0 ? [...wrap(`The plan names these people from now on: ${people.join('; ')}.`, width), ''] : []),
		...(unsure.length > 0
			? [
					...wrap(`We do not know which part of life these belong to: ${unsure.map(({ title }) => title).join(', ')}.`, width),
					...wrap(`Say it, such as --part "${first}=${parts[0]}". The parts are: ${parts.join('; ')}.`, width),
				]
			: []),
		lastLine(isWritten, insertions.length, into),
		...(isWritten ? [`Now run "plainplan check ${into}". It shows what is still to fill in.`] : []),
	];
	return `${lines.join('\n')}\n`;
}

function lastLine(isWritten: boolean, count: number, into: string): string {
	if (isWritten) return `We wrote all of it into ${into}, and changed nothing else there.`;
	return count === 0 ? 'The plan holds all of it already. We wrote nothing.' : 'We wrote nothing.';
}

function groupLines({ title, pieces, isUnsure = false }: BroughtGroup, width: number): readonly string[] {
	return [title, ...pieces.flatMap((piece) => pieceLines(piece, isUnsure, width)), ''];
}

function pieceLines({ what, words, to, name, isThere }: Piece, isUnsure: boolean, width: number): readonly string[] {
	const named = name === undefined ? '' : ` as "${name}"`;
	const where = isThere ? 'the plan has this already' : isUnsure && to === '' ? 'not sure where' : `to "${to}"${named}`;
	const quoted = words
		.split(/\r?\n/)
		.flatMap((line) => (line === '' ? ['    |'] : wrap(line, Math.max(20, width - 6)).map((part) => `    | ${part}`)));
	return [...wrap(`${what}: ${where}`, Math.max(20, width - 2)).map((line) => `  ${line}`), ...quoted];
}
