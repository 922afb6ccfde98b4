import { rules } from '../check/rules/index.ts';
import { dateRuleNotes } from '../dates/rule-notes.ts';
import { easyReadRuleNotes } from '../easyread/rule-notes.ts';
import { messageRuleNotes } from '../model/message-rules.ts';
import type { RuleNote } from '../model/rule-note.ts';
import { parseRuleNotes } from '../parse/rule-notes.ts';
import { pdfRuleNotes } from '../render/pdf/rule-notes.ts';
import { buildRuleNotes } from './rule-notes.ts';

const judged = new Set(rules.map(({ id }) => id));
const found = [...buildRuleNotes, ...messageRuleNotes, ...dateRuleNotes, ...easyReadRuleNotes, ...parseRuleNotes];
/** Rules whose findings stand for words, dates or files that would come out wrong. */
const wrong = new Set(
	[...pdfRuleNotes, ...found.filter(({ meta }) => meta.level === 'error')].map(({ id }) => id).filter((id) => !judged.has(id)),
);

/**
 * Whether a note or the baseline may keep what a rule finds quiet: never a rule that rests on law, one whose findings stand for words, dates or
 * files that would come out wrong, or one about notes and the baseline themselves.
 */
export function maySilence({ id, meta }: RuleNote): boolean {
	return !meta.law && !wrong.has(id) && !/^(?:suppression|baseline)\//.test(id);
}
