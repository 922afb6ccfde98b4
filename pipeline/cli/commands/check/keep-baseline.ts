import type { CheckedRun } from '../../../build/check-documents.ts';
import type { WrittenBaseline } from '../../../build/write-baseline.ts';
import { counted } from '../../report/summary.ts';
import type { Session } from '../../session.ts';
import { shownPath } from '../../shown-path.ts';

/** `check --write-baseline`: keeps what is left to mend in the baseline of each project, and says how much that is. */
export async function keepBaseline(
	{ host, people }: Session,
	run: CheckedRun,
	{ mayGrow, quiet }: { readonly mayGrow: boolean; readonly quiet: boolean },
): Promise<void> {
	const { writeBaseline } = await import('../../../build/write-baseline.ts');
	const written = await writeBaseline(host, run, { mayGrow });
	if (!quiet) for (const one of written) people.write(`${said(one)}\n\n`);
}

function said({ file, findings, before }: WrittenBaseline): string {
	const now = `The baseline "${shownPath(file)}" holds ${counted(findings, 'finding', 'findings')} now.`;
	if (before === 0) return now;
	const fewer = before - findings;
	if (fewer === 0) return `${now} That is as many as before.`;
	return `${now} That is ${Math.abs(fewer)} ${fewer > 0 ? 'fewer' : 'more'} than before.`;
}
