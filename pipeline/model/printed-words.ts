/**
 * Phrases that stand on the pages of a document, each with the slots that it may hold; `{child}` and `{document}` fit in all of them.
 * Their words are data: `templates/printed/en-GB.yml`, and `words` of a document type.
 */
const pagePhrases = {
	and: [],
	or: [],
	range: ['from', 'to'],
	means: [],
	draftChip: ['version'],
	draftStatus: ['version'],
	draftSentence: [],
	finalStatus: [],
	chapter: [],
	footerChecked: ['authority', 'date'],
	footerCheckAgain: ['date'],
	aboutChild: [],
	aboutThisDocument: [],
	name: [],
	born: [],
	bornAge: ['date', 'age'],
	schoolYear: [],
	schoolNow: [],
	nextBigMove: [],
	caseNumber: [],
	support: [],
	cycle: [],
	agreed: [],
	agreedBy: ['who', 'date'],
	asked: [],
	draftSent: [],
	finalSent: [],
	nextReview: [],
	audience: [],
	checked: [],
	checkAgain: [],
	basedOn: [],
	contents: [],
	peopleInThisPlan: [],
	mainContact: ['area'],
	mainContactEducation: [],
	mainContactHealth: [],
	mainContactCare: [],
	howItFits: [],
	howItFitsHope: [],
	howItFitsNeed: [],
	howItFitsOutcome: [],
	howItFitsHelp: [],
	howItFitsNumbers: ['need'],
	notes: [],
	noteNumber: ['number'],
	wordsExplained: [],
	sources: [],
	sourcesFull: ['section', 'page'],
	section: [],
	strengths: [],
	hope: [],
	hopeWhose: [],
	need: [],
	outcome: [],
	help: [],
	helpPage: ['page'],
	outcomeNumber: ['numbers'],
	outcomeNumbers: ['numbers'],
	needServedBoth: ['outcomes', 'help'],
	needServedHelp: ['help'],
	needServedOutcome: ['outcomes'],
	needServedOutcomes: ['outcomes'],
	will: ['due'],
	willSomeDay: [],
	steps: [],
	stepsBy: ['date'],
	stepsHeadingBy: ['heading', 'date'],
	nextMove: [],
	nextMoveBy: ['to', 'when', 'date'],
	viewChild: [],
	viewOf: ['who'],
	lastDayTitle: [],
	lastDayCounts: [],
	lastDayTell: [],
	lastDaySchool: [],
	lastDayMeet: [],
	lastDayBudget: [],
	lastDayAfter: ['date'],
	answerTo: [],
	formOnPage: ['page'],
	findSchools: [],
	freeAdvice: [],
	adviceIndependent: ['name', 'how'],
	replyForm: [],
	formSendBy: [],
	formHow: [],
	formTick: [],
	formAgree: [],
	formChange: [],
	formChangeHint: [],
	formMeet: [],
	formMeetHint: [],
	formSchool: [],
	formSchoolHint: [],
	formBudget: [],
	formBudgetHint: [],
	formTime: [],
	formName: [],
	formDate: [],
	sendTo: [],
	freeHelp: [],
	achieved: [],
	achievedYes: [],
	achievedNo: [],
	achievedPartly: [],
	whyNot: [],
	becauseCircumstances: [],
	becauseOutcome: [],
	becauseSupport: [],
	checklistResult: [],
	checklistPart: [],
	checklistReason: [],
	checklistMet: [],
	checklistNotMet: [],
	checklistNotYetDue: [],
	checklistKeyMet: [],
	checklistKeyNotMet: [],
	checklistKeyNotYetDue: [],
	placementSchool: [],
	placementType: [],
	signatureName: [],
	signatureDate: [],
	emailTo: ['address'],
	telephone: ['number'],
	tickDone: [],
	tickNotDone: [],
} as const satisfies Slots;

/** Phrases that stand in letters and file properties as well, or for the child: there `{child}` is not known or must not be named. */
const framePhrases = {
	page: ['page', 'pages'],
	footerCase: ['case'],
	footerSent: ['date'],
	letterPhone: ['number'],
	theChild: [],
	propertiesDraft: ['version'],
	propertiesFinal: ['version'],
	propertiesChapter: ['title', 'chapter'],
} as const satisfies Slots;

type Slots = Readonly<Record<string, readonly string[]>>;

/** The name of a phrase that the program prints. */
export type WordKey = keyof typeof pagePhrases | keyof typeof framePhrases;

/** A phrase for each key, with `{slots}`. */
export type PrintedPhrases = Readonly<Record<WordKey, string>>;

/** The slots that each phrase may hold, by its key. */
const phraseSlots: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	...Object.entries(pagePhrases).map(([key, own]) => [key, ['child', 'document', ...own]] as const),
	...Object.entries(framePhrases),
]);

export const wordKeys: readonly WordKey[] = [...keysOf(pagePhrases), ...keysOf(framePhrases)];

function keysOf<K extends string>(phrases: Readonly<Record<K, unknown>>): readonly K[] {
	return Object.keys(phrases) as K[];
}

/** What is wrong with the slots of a phrase, in a sentence; `undefined` where all is well. */
export function slotFault(key: string, phrase: string): string | undefined {
	const known = phraseSlots.get(key) ?? [];
	const strange = /\{\w+\}|[{}]/g;
	const [slot] = (phrase.match(strange) ?? []).filter((found) => !known.includes(found.slice(1, -1)));
	if (slot === undefined) return undefined;
	const may = known.length === 0 ? 'It may hold no slot.' : `The slots are: ${known.map((name) => `{${name}}`).join(', ')}.`;
	return `There is no slot ${slot} in this phrase. ${may}`;
}
