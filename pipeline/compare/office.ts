/**
 * Whether words name the office of a person who signs a plan, and say nothing else: `head of special educational needs`.
 * At most eight words, one of which is an office; no number, no second clause and no verb.
 */
export function isOffice(words: string): boolean {
	const text = words.trim();
	const isPlain = /^[\p{L}\p{M}'’ -]+$/u.test(text) && text.split(/\s+/).length <= 8;
	return isPlain && offices.test(text) && !clauses.test(text);
}

const offices =
	/\b(?:head|deputy|manager|officer|director|lead|leader|co-ordinator|coordinator|governors?|chair|teacher|commissioner|executive|principal|adviser|advisor|administrator|secretary|councillor|sendco|senco)\b/i;

const clauses =
	/\b(?:who|whom|whose|which|that|when|while|if|unless|until|but|may|might|can|could|will|would|shall|should|must|is|are|was|were|be|has|have|had|do|does|did|not|no|only|ends?|stops?|gives?|gets?|takes?|makes?|needs? no|less|more|without)\b/i;
