import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { levelOf, milder } from '../levels.ts';
import { planCopiedText } from '../rules/plan-copied-text.ts';
import { quoted } from '../wording.ts';
import type { ChildPlan } from './child-plan.ts';
import { otherNamesIn } from './other-names.ts';
import { sharedPassagesIn } from './shared-passages.ts';

/**
 * What the documents of a run show only together: another child's first name in a plan, and long passages that the plans of two
 * children share. By file; a file without findings is absent. `templates`: the documents that plans start from, whose words
 * they may share, as they may those of the project.
 */
export function copiedTextIn(plans: readonly ChildPlan[], templates: readonly ChildPlan[] = []): ReadonlyMap<string, readonly Finding[]> {
	const found = new Map<string, Finding[]>();
	const tell = ({ document, context }: ChildPlan, said: Pick<Finding, 'message' | 'mend' | 'span'>, asked?: Finding['level']) => {
		const level = levelOf(planCopiedText, document, context, { inEasyRead: false });
		if (level === 'off') return;
		const { why, source } = planCopiedText.meta;
		const finding = { ruleId: planCopiedText.id, level: milder(level, asked), ...said, why, source, fixes: [] };
		found.set(document.source.file, [...(found.get(document.source.file) ?? []), finding]);
	};
	const withChild = plans.filter(({ document }) => document.meta.child !== undefined);
	for (const plan of withChild) {
		for (const { name, span, other } of otherNamesIn(plan, withChild)) {
			tell(plan, {
				message: `${quoted(name)} is the name of a child who has a plan of their own, in "${other.document.source.file}".`,
				mend: `Write the name of the child of this plan. If ${name} belongs here, say who ${name} is, such as "his friend ${name}".`,
				span,
			});
		}
	}
	const texts = [...new Set(plans.flatMap(({ context }) => context.project.sharedWording ?? []))];
	for (const { plan, first, last, words, other, there } of sharedPassagesIn(withChild, { templates, texts })) {
		const { file, start } = there.spanOf();
		tell(
			plan,
			{
				message: `${words} words in a row from here on also stand in another child's plan, "${file}", line ${start.line}.`,
				mend: 'Write what is true of this child. Brothers and sisters go under "siblings", wording for all under "shared-wording" in project.yml.',
				span: joined(first.spanOf(), last.spanOf()),
			},
			other.document.type === plan.document.type ? 'warning' : 'advice',
		);
	}
	return found;
}

function joined(first: Span, last: Span): Span {
	return first.file === last.file && last.end.offset >= first.start.offset ? { ...first, end: last.end } : first;
}
