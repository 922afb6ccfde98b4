import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../pipeline/model/span.ts';
import { checked } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const table = '| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|';
const document = (row: string) => exampleDocument(`\n## Section F: Help at school\n\n${table}\n${row}`);

/** The wrong name that the golden thread finds, with its place as an editor shows it. */
function lostNames(text: string): readonly string[] {
	return checked(text)
		.filter(({ ruleId, message }) => ruleId === 'outcome/thread' && message.startsWith('No need has the name'))
		.map(({ span }) => {
			const line = text.split(/\r\n|\r|\n/)[span.start.line - 1] ?? '';
			const seen = line.slice(span.start.column - 1, span.end.column - 1);
			expect(seen).toBe(sliceOf({ file: '', text }, span));
			return seen;
		});
}

describe('the place of a wrong name', () => {
	it.each([
		['alone in a cell', '| Lesson | Tom | Daily | 20 minutes | Writing |', ['Writing']],
		['beside a right one', '| Lesson | Tom | Daily | 20 minutes | Reading; Writing |', ['Writing']],
		['typed twice', '| Lesson | Tom | Daily | 20 minutes | Writing; Reading; Writing |', ['Writing', 'Writing']],
		['inside a right one', '| Lesson | Tom | Daily | 20 minutes | Reading; Read |', ['Read']],
		['after an emoji', '| 🎈 Lesson 🎈 | Tom | Daily | 20 minutes | Writing |', ['Writing']],
		['with a number 1:1 before it', '| Lesson, 1:1 at 10:30 | Tom | Daily | 20 minutes | Writing |', ['Writing']],
	])('%s is that of the name alone', (_, row, names) => {
		const text = document(row);
		expect(lostNames(text)).toEqual(names);
		expect(lostNames(text.replaceAll('\n', '\r\n'))).toEqual(names);
	});

	it('in an attribute is that of the name alone, and the fix puts the right name there', () => {
		const text = exampleDocument(
			'\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Raeding"}\nRead a story.\n:::',
		).replaceAll('\n', '\r\n');
		const [finding] = checked(text).filter(({ ruleId }) => ruleId === 'outcome/thread');
		const [fix] = finding?.fixes ?? [];
		expect(fix && text.slice(0, fix.span.start.offset) + fix.text + text.slice(fix.span.end.offset)).toBe(
			text.replace('Raeding', 'Reading'),
		);
	});

	it('in a citation is that of the name alone', () => {
		const text = exampleDocument('\n## Section J: Personal budget\n\n🎈 Nobody asked. :from[Shcool]');
		const [finding] = checked(text).filter(({ ruleId }) => ruleId === 'plan/sources');
		expect(finding && sliceOf({ file: '', text }, finding.span)).toBe('Shcool');
		expect(finding?.fixes).toEqual([{ span: finding?.span, text: 'School' }]);
	});
});
