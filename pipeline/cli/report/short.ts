import type { Finding } from '../../model/finding.ts';
import { placeOf } from './pretty.ts';
import { printable } from './printable.ts';

/** A finding on one line, for editors and for searching: `content/plans/sam.md:165:38: error[outcome/thread] No need has this name.` */
export function shortFinding(finding: Finding): string {
	return `${placeOf(finding)}: ${finding.level}[${finding.ruleId}] ${printable(finding.message).replace(/\s+/g, ' ')}`;
}
