import type { Person, PlanDocument } from '../../model/document.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { RoleWords } from '../../model/sheet-words.ts';
import type { SheetPart, SheetPerson } from '../../model/sheets.ts';
import { askedTo } from './meeting-of.ts';
import { picked } from './options.ts';
import type { SheetContext } from './sheet-context.ts';

/**
 * The people who were asked to a meeting, each with a photo or a picture of what they are; where nobody was, those of the document whose role
 * the settings know. The child comes first at a meeting, and is not among those who help.
 */
export function who(document: PlanDocument, context: SheetContext): readonly SheetPart[] {
	const { meta } = document;
	const { me, other } = context.words.who;
	const asked = askedTo(document, context);
	const helpers = asked.length > 0 ? asked : meta.people.filter((person) => roleOf(person, context) !== undefined);
	const others = helpers.filter((person) => !isChild(person, document));
	if (others.length === 0) return [];
	const child: readonly SheetPerson[] =
		meta.child === undefined || asked.length === 0
			? []
			: [{ ...pictured(meta.child, me.picture, context), name: meta.child, role: me.words, does: me.does }];
	return [{ kind: 'people', people: [...child, ...others.map((person) => personWords(person, document, context))], other }];
}

function isChild({ name, role }: Person, { meta: { child } }: PlanDocument): boolean {
	return (child !== undefined && nameKey(name) === nameKey(child)) || /^the (?:child|young person|pupil|student)$/i.test(role.trim());
}

function personWords(person: Person, { meta }: PlanDocument, context: SheetContext): SheetPerson {
	const role = roleOf(person, context);
	return {
		...pictured(person.name, role?.picture ?? ['person'], context),
		name: person.name,
		role: myRole(person.role, meta.child),
		...(role && { does: role.does }),
	};
}

/** Their photo, where they agreed to one, else the picture of their role. */
function pictured(name: string, ids: readonly string[], context: SheetContext): Pick<SheetPerson, 'picture'> {
	const photo = context.pictures.photos.get(nameKey(name));
	return photo === undefined ? picked(ids, context) : { picture: photo };
}

/** By the end of what somebody is: a family support worker is no family, and a parent support adviser no parent. */
function roleOf({ role }: Person, { words }: SheetContext): RoleWords | undefined {
	const said = nameKey(role);
	const [head = ''] = said.split(/ (?:of|for|at|from|in|with) |[,(]/);
	return words.roles.find(({ match }) => match.some((word) => said === word || ` ${head.trim()}`.endsWith(` ${word}`)));
}

/** `Sam's mum` is `My mum` to Sam. */
function myRole(role: string, child: string | undefined): string {
	const own = child === undefined ? role : role.replace(new RegExp(`^${literal(child)}['’]s? `, 'iu'), 'my ');
	return own.charAt(0).toLocaleUpperCase('en-GB') + own.slice(1);
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
