import type { Invocation, Log, Result, Run } from 'sarif';
import { shownPath } from '../../shown-path.ts';
import type { Outcome, ReportedRun } from '../outcome.ts';
import { type FileIndex, fileUri } from './file-uri.ts';
import { plainMessage } from './plain-message.ts';
import { absolvedResult, openResult } from './sarif-result.ts';
import { sarifRule } from './sarif-rule.ts';

/**
 * A run as a SARIF log, with every finding, those that a note in the text keeps quiet, and those that a baseline knew.
 * It holds no text of a plan but the words in its messages, and no time: the same run gives the same log.
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 */
export function sarifLog({ outcomes, notes, version }: ReportedRun): Log {
	const files = indexOf(outcomes);
	const found = outcomes.flatMap((outcome) => resultsOf(outcome, files));
	const hasBaseline = outcomes.some(({ checked }) => 'inBaseline' in checked && checked.inBaseline.length > 0);
	const ruleIds = [...new Set(found.map(({ ruleId }) => ruleId ?? ''))].sort();
	const results = found.map(
		(result): Result => ({
			...result,
			ruleIndex: ruleIds.indexOf(result.ruleId ?? ''),
			...(hasBaseline && { baselineState: result.baselineState ?? 'new' }),
		}),
	);
	const run: Run = {
		tool: {
			driver: {
				name: 'plainplan',
				version,
				language: 'en-GB',
				rules: ruleIds.map((id) => sarifRule(id, notes.get(id))),
			},
		},
		invocations: [invocationOf(outcomes)],
		columnKind: 'utf16CodeUnits',
		newlineSequences: ['\r\n', '\n', '\r'],
		artifacts: [...files.keys()].map((file) => ({ location: fileUri(file), roles: ['analysisTarget'] })),
		results,
	};
	return { $schema: schemaAddress, version: '2.1.0', runs: [run] };
}

const schemaAddress = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Documents and the case files that their findings point into. */
function indexOf(outcomes: readonly Outcome[]): FileIndex {
	const names = outcomes.flatMap(({ checked }) => ('sources' in checked ? checked.sources.map(({ file }) => file) : [checked.file]));
	return new Map([...new Set(names)].map((file, index) => [file, index]));
}

function resultsOf({ checked, findings }: Outcome, files: FileIndex): readonly Result[] {
	if (!('document' in checked)) return [];
	const { document } = checked;
	return [
		...findings.map((finding) => openResult(finding, document, files)),
		...checked.suppressed.map(({ finding, suppression }) => absolvedResult(finding, document, files, suppression)),
		...checked.inBaseline.map((finding) => absolvedResult(finding, document, files)),
	];
}

function invocationOf(outcomes: readonly Outcome[]): Invocation {
	const unread = outcomes.flatMap(({ checked, error }) => (error ? [{ file: checked.file, error }] : []));
	return {
		executionSuccessful: unread.length === 0,
		toolExecutionNotifications: unread.map(({ file, error }) => ({
			descriptor: { id: error.code },
			level: 'error',
			message: { text: plainMessage(`${error.message} ${error.hint}`) },
			locations: [{ physicalLocation: { artifactLocation: fileUri(shownPath(file)) } }],
		})),
	};
}
