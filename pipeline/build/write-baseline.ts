import { knownFindings } from '../check/baseline.ts';
import { baselineFile, loadBaseline, printBaseline } from '../config/load-baseline.ts';
import type { Host } from '../host/host.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import type { CheckedRun } from './check-documents.ts';
import { type Checked, type CheckedDocument, everyFindingOf } from './checked.ts';
import { pathFrom } from './path-from.ts';
import { joined } from './paths.ts';
import { holdableBy } from './quieted.ts';
import { rulesFor } from './rules-for.ts';

/** A baseline that was written: how many findings it holds now, and how many it held. */
export interface WrittenBaseline {
	readonly file: string;
	readonly findings: number;
	readonly before: number;
}

/**
 * Writes what the checked documents have left to mend into the baseline of each one's project. Documents that were not checked keep what the
 * baseline knew of them, as long as they are there.
 *
 * @throws UserError `baseline/growth` where a baseline would hold a finding that it did not hold, unless `mayGrow`. Nothing is written then.
 */
export async function writeBaseline(
	host: Host,
	{ checked, settings }: Pick<CheckedRun, 'checked' | 'settings'>,
	{ mayGrow }: { readonly mayGrow: boolean },
): Promise<readonly WrittenBaseline[]> {
	const written: WrittenBaseline[] = [];
	const files = new Map<string, string>();
	for (const [folder, documents] of byProject(checked)) {
		const old = await loadBaseline(host, folder);
		const entries = await Promise.all(
			documents.map(async (one) => {
				const mayHold = holdableBy(rulesFor(settings, one.project));
				return [await pathFrom(host, folder, one.file), knownFindings(everyFindingOf(one), one.document, mayHold)] as const;
			}),
		);
		if (old && !mayGrow) for (const [document, known] of entries) refuseGrowth(folder, document, known, old.get(document) ?? []);
		const baseline: Baseline = new Map([...(await stillThere(host, folder, old ?? new Map())), ...entries]);
		files.set(baselineFile(folder), printBaseline(baseline));
		written.push({ file: baselineFile(folder), findings: countOf(baseline), before: countOf(old ?? new Map()) });
	}
	await host.write([...files].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })));
	return written;
}

function byProject(checked: readonly Checked[]): ReadonlyMap<string, readonly CheckedDocument[]> {
	const projects = new Map<string, CheckedDocument[]>();
	for (const one of checked) {
		if ('error' in one) continue;
		projects.set(one.project.folder, [...(projects.get(one.project.folder) ?? []), one]);
	}
	return projects;
}

function refuseGrowth(folder: string, document: string, known: readonly KnownFinding[], before: readonly KnownFinding[]): void {
	const held = new Map(before.map(({ print, count }) => [print, count]));
	const more = known.filter(({ print, count }) => count > (held.get(print) ?? 0));
	const [first] = more;
	if (!first) return;
	const count = more.reduce((sum, one) => sum + one.count - (held.get(one.print) ?? 0), 0);
	const findings = count === 1 ? 'a finding' : `${count} findings`;
	throw new UserError(
		'baseline/growth',
		`"${document}" has ${findings} that the baseline "${baselineFile(folder)}" does not hold. The first is of the rule ${first.rule}.`,
	);
}

async function stillThere(host: Host, folder: string, baseline: Baseline): Promise<Baseline> {
	const kept = await Promise.all(
		[...baseline].map(async (entry) =>
			(await host.kind(entry[0].startsWith('/') ? entry[0] : joined(folder, entry[0]))) === 'file' ? [entry] : [],
		),
	);
	return new Map(kept.flat());
}

function countOf(baseline: Baseline): number {
	return [...baseline.values()].flat().reduce((sum, { count }) => sum + count, 0);
}
