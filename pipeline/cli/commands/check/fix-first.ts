import type { FixedDocument } from '../../../build/fix-documents.ts';
import { printable } from '../../report/printable.ts';
import { progressOn } from '../../report/progress.ts';
import type { Session } from '../../session.ts';

interface FixOptions {
	readonly isDry: boolean;
	readonly quiet: boolean;
}

/** `check --fix`: makes every safe fix and says what it changed. With `isDry`, it says what it would change. */
export async function fixFirst({ host, home, people }: Session, paths: readonly string[], { isDry, quiet }: FixOptions): Promise<void> {
	const { fixDocuments } = await import('../../../build/fix-documents.ts');
	const progress = progressOn(people, 'Fixing', quiet);
	const run = fixDocuments({ host, home, onProgress: progress.show }, paths, { isDry });
	const fixed = await run.finally(progress.clear);
	if (quiet) return;
	for (const one of fixed) people.write(printable(`${said(one, isDry)}\n\n`));
	if (fixed.length === 0) people.write('There is nothing to fix without asking you.\n\n');
}

function said({ file, applied, left }: FixedDocument, isDry: boolean): string {
	if (left === 'unsettled') return `${file} stays as it is: its fixes would undo each other.`;
	if (left === 'new-error') return `${file} stays as it is: its fixes would bring a new error.`;
	const places = applied.length === 1 ? 'one place' : `${applied.length} places`;
	const head = isDry ? `Plainplan could fix ${places} in ${file}:` : `Plainplan fixed ${places} in ${file}:`;
	const lines = applied.map(({ ruleId, span: { start }, was, text }) => `  ${start.line}:${start.column}  ${change(was, text)}  ${ruleId}`);
	return [head, ...lines].join('\n');
}

/** What a change did: `"utilize" is now "use"`, `without "the "`, `with ","`. */
function change(was: string, text: string): string {
	const [before, after] = [was, text].map((words) => JSON.stringify(words.length > 60 ? `${words.slice(0, 57)}...` : words));
	if (text === '') return `without ${before}`;
	return was === '' ? `with ${after}` : `${before} is now ${after}`;
}
