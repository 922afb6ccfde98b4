import type { ChildPlan } from '../check/across/child-plan.ts';
import { copiedTextIn } from '../check/across/copied-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Run } from './run.ts';

/** Findings that only the documents of a run show together, by file: text that was copied from one child's plan to another's. */
export async function acrossDocuments(run: Run, files: readonly string[]): Promise<ReadonlyMap<string, readonly Finding[]>> {
	const plans = await childPlansAt(run, files);
	if (new Set(plans.map(({ document: { meta } }) => `${meta.case} ${meta.child}`)).size < 2) return new Map();
	const types = [...new Set(plans.map(({ context }) => context.type.id))].sort();
	const starters = types.map((type) => `${run.home}/templates/types/${type}/starter.md`);
	return copiedTextIn(plans, await childPlansAt(run, starters));
}

async function childPlansAt(run: Run, files: readonly string[]): Promise<readonly ChildPlan[]> {
	const plans: ChildPlan[] = [];
	for (const file of files) {
		const read = await run.read(file);
		if ('error' in read || read.known === undefined || read.document.meta.child === undefined) continue;
		const { document, project, known } = read;
		const { words, pictures } = run.settings;
		plans.push({ document, context: { type: known.type, facts: known.facts, project, words, pictures } });
	}
	return plans;
}
