import type { Finding, SourceRef } from '../../model/finding.ts';
import type { SourceText } from '../../model/span.ts';
import type { Stream } from '../session.ts';
import { codeFrame } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { type Colour, type Paint, paintWith } from './paint.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

const colours: Record<Finding['level'], Colour> = { error: 'red', warning: 'yellow', advice: 'cyan' };

/** A finding as a person reads it: its place, the line with marks under the words, what, why and how to mend it. */
export function prettyFinding(finding: Finding, source: SourceText, { colour, width }: Pick<Stream, 'colour' | 'width'>): string {
	const paint = paintWith(colour);
	const { level, ruleId, span } = finding;
	const head = `${paint(colours[level], `${level}[${ruleId}]`)}  ${paint('bold', placeOf(finding))}`;
	const gutter = ' '.repeat(String(span.start.line).length + 2);
	const frame = codeFrame(source, span, width - gutter.length - 3);
	const room = width - gutter.length - 3;
	const beside = displayWidth(`${frame.marks} ${finding.message}`) <= room;
	const marks = paint(colours[level], frame.marks);
	const message = printable(finding.message);
	const lines = beside ? [`${marks} ${message}`] : [marks, ...wrap(message, room)];
	return [
		head,
		`  ${span.start.line} | ${frame.line}`,
		...lines.map((line) => `${gutter} | ${line}`),
		...entry('why', finding.why, width, paint),
		...entry('mend', finding.mend, width, paint),
		...(finding.source ? entry('from', sourceLine(finding.source), width, paint) : []),
		...entry('more', `plainplan explain ${ruleId}`, width, paint),
		'',
	].join('\n');
}

/** `content/plans/sam.md:165:38`. */
export function placeOf({ span: { file, start } }: Finding): string {
	return printable(`${file}:${start.line}:${start.column}`);
}

/** `SEND Code of Practice 2015, paragraph 9.77 (Department for Education)`. */
export function sourceLine({ publisher, title, place }: SourceRef): string {
	return `${title}${place === undefined ? '' : `, ${place}`} (${publisher})`;
}

function entry(name: string, text: string, width: number, paint: Paint): readonly string[] {
	return wrap(printable(text), width - 12).map((line, index) =>
		index === 0 ? `    ${paint('dim', `= ${name.padEnd(4)}`)}  ${line}` : `            ${line}`,
	);
}
