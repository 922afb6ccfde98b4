import type { Person, PlanMeta } from '../../model/document.ts';

/** The kinds of service that a family may agree to, each on its own. */
export const services = ['health', 'care', 'education'] as const;

export type Service = (typeof services)[number];

/** The service that somebody writes for: as the document names its contacts, else by their role. */
export function serviceOf({ key, role }: Person, { sendHealth, contactHealth, contactCare }: PlanMeta): Service {
	const isOne = (names: readonly ({ readonly name: string } | undefined)[]) => names.some((name) => name?.name === key);
	if (
		isOne([...sendHealth, contactHealth]) ||
		/\b(health|nurse|doctor|paediatric\w*|psychiatr\w*|therap\w*|clinic\w*|hospital|nhs|gp|midwife)\b/i.test(role)
	) {
		return 'health';
	}
	if (isOne([contactCare]) || /\bsocial (work\w*|care)\b/i.test(role)) return 'care';
	return 'education';
}
