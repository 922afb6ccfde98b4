/** Keys of the front matter that are the same in all documents of a child, so that a case file may hold them. */
export const sharedKeys: ReadonlySet<string> = new Set([
	'case',
	'authority',
	'child',
	'born',
	'year',
	'school-now',
	'setting',
	'asked',
	'holidays',
	'people',
	'send-to',
	'send-school',
	'send-health',
	'contact-education',
	'contact-health',
	'contact-care',
	'siblings',
]);

/** Keys that only a case file has. */
export const caseKeys = ['terms', 'served', 'extensions', 'agreed-early'] as const;

export type CaseKey = (typeof caseKeys)[number];
