import type { Fix, Location, Region, Result, Suppression as SarifSuppression } from 'sarif';
import type { PlanDocument } from '../../../model/document.ts';
import type { Finding, TextEdit } from '../../../model/finding.ts';
import { fingerprintOf } from '../../../model/fingerprint.ts';
import type { Span } from '../../../model/span.ts';
import type { Suppression } from '../../../model/suppression.ts';
import { plainText } from '../../../model/walk.ts';
import { keptBecause } from '../kept-on-purpose.ts';
import { artifactOf, type FileIndex } from './file-uri.ts';
import { plainMessage } from './plain-message.ts';
import { sarifLevels } from './sarif-rule.ts';

/** A finding that somebody must look at. */
export function openResult(finding: Finding, document: PlanDocument, files: FileIndex): Result {
	const { ruleId, level, message, mend, span } = finding;
	const fixes = fixesOf(finding, files);
	return {
		ruleId,
		level: sarifLevels[level],
		message: { text: plainMessage(`${message} ${mend}`) },
		locations: [locationOf(span, document, files)],
		partialFingerprints: { 'plainplan/v1': fingerprintOf(finding, document) },
		...(fixes.length > 0 && { fixes }),
	};
}

/** A finding that a note in the text, or with no note the project's baseline, keeps quiet. */
export function absolvedResult(finding: Finding, document: PlanDocument, files: FileIndex, note?: Suppression): Result {
	const suppression: SarifSuppression =
		note === undefined
			? { kind: 'external', status: 'accepted', justification: 'The baseline of the project knew it.' }
			: {
					kind: 'inSource',
					status: 'accepted',
					justification: keptBecause(note),
					location: locationOf(note.span, document, files),
				};
	return {
		...openResult(finding, document, files),
		suppressions: [suppression],
		...(note === undefined && { baselineState: 'unchanged' }),
	};
}

function locationOf(span: Span, document: PlanDocument, files: FileIndex): Location {
	const { start, end } = span;
	const region = { ...regionOf(span), charOffset: start.offset, charLength: end.offset - start.offset };
	const name = sectionName(span, document);
	return {
		physicalLocation: { artifactLocation: artifactOf(span.file, files), region },
		...(name !== undefined && { logicalLocations: [{ fullyQualifiedName: name }] }),
	};
}

function regionOf({ start, end }: Span): Region {
	return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function sectionName({ file, start }: Span, { source, sections }: PlanDocument): string | undefined {
	if (file !== source.file) return undefined;
	const section = sections.find(({ span }) => span.start.offset <= start.offset && start.offset < span.end.offset);
	return section?.heading && plainText(section.heading.children);
}

/** Safe edits go together; of the others a person chooses one, so each is a fix of its own. */
function fixesOf({ fixes, suggestions = [] }: Finding, files: FileIndex): Fix[] {
	const safe = fixes.length === 0 ? [] : [fixOf(fixes, 'This change is safe.', files)];
	return [...safe, ...suggestions.map((edit) => fixOf([edit], `Write "${edit.text}".`, files))];
}

function fixOf(edits: readonly TextEdit[], description: string, files: FileIndex): Fix {
	const changed = [...new Set(edits.map(({ span }) => span.file))];
	return {
		description: { text: plainMessage(description) },
		artifactChanges: changed.map((file) => ({
			artifactLocation: artifactOf(file, files),
			replacements: edits
				.filter(({ span }) => span.file === file)
				.map(({ span, text }) => ({ deletedRegion: regionOf(span), insertedContent: { text } })),
		})),
	};
}
