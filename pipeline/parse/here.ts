import { nameKey } from '../model/plan-parts.ts';
import type { Building } from './building.ts';
import { nextNumber } from './building.ts';
import type { Here } from './directives/directive.ts';
import { checkKey } from './front-matter/check-key.ts';
import { quote } from './say.ts';
import { trimStart } from './trim.ts';

/** What a directive may ask of the place that is being built. */
export function hereOf(building: Building): Here {
	const { report, names, meta, places } = building;
	return {
		...(building.area && { area: building.area.id }),
		sectionName: building.sectionName,
		report,
		nextNumber: (kind) => {
			if (kind === 'answer') return String(nextNumber(building, 'answer '));
			const pattern = building.type?.numbering[kind] ?? fallback[kind];
			const prefix = pattern === 'section' ? (building.section?.letter ?? building.section?.id ?? '') : pattern;
			return `${prefix}${nextNumber(building, prefix)}`;
		},
		claimName: (kind, label) => {
			if (label.name === '') return;
			const key = `${kind} ${nameKey(label.name)}`;
			const first = names.get(key);
			if (first) {
				report('name/twice', label.span, {
					message: `Two ${kind} blocks have the name ${quote(label.name)}. The first is on line ${first.start.line}.`,
					mend: 'Give each one its own name.',
				});
			} else names.set(key, label.span);
		},
		claimMeaning: (word, { name, span }) => {
			const key = `meaning ${nameKey(word)}`;
			const first = names.get(key);
			if (first === undefined) names.set(key, span);
			else if (nameKey(places.text.slice(first.start.offset, first.end.offset)) !== nameKey(name)) {
				report('name/twice', span, {
					message: `Line ${first.start.line} explains ${quote(word)} in other words. Only those print.`,
					mend: 'Take "means" away here, or put all of it into the first explanation.',
				});
			}
		},
		checkPerson: (person, orChild) => {
			if (building.arePeopleKnown) checkKey(person, meta, report, orChild && meta.child !== undefined ? [meta.child] : []);
		},
		meaningOf: (word) => building.terms.get(nameKey(word)),
		trimStart,
	};
}

const fallback = { hope: 'H', need: 'N', outcome: 'O', request: 'R' } as const;
