import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs a stage on a folder with one made file of each kind, with the given environment. */
function runStage(name: string, environment: NodeJS.ProcessEnv) {
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-stage-'));
	mkdirSync(join(folder, 'messages'));
	writeFileSync(join(folder, 'plan.pdf'), '%PDF-1.7\n');
	writeFileSync(join(folder, 'messages', 'message.html'), '<!doctype html><html lang="en"><title>A message</title><h1>Hello</h1></html>');
	return spawnSync(process.execPath, [`.ci/stages/${name}.mjs`], {
		encoding: 'utf8',
		env: { ...process.env, TALLY: '', FAULTS: '', EDGE_FOLDER: '', OUTPUT_FOLDER: folder, STARTERS_FOLDER: folder, ...environment },
	});
}

describe('a conformance stage that cannot run has failed', () => {
	it('veraPDF, without Java', () => {
		const stage = runStage('verapdf', { PATH: '/nowhere' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('could not run');
	});

	it('veraPDF, without its own program', () => {
		const stage = runStage('verapdf', { VERAPDF_JAR: '/nowhere/verapdf.jar' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toMatch(/veraPDF: [12] passed, \d+ failed/);
	});

	it('axe-core, without Chromium', () => {
		const stage = runStage('axe', { CHROMIUM: '/nowhere/chromium' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('could not start');
	});

	it('the printed emails, without Chromium', () => {
		const stage = runStage('printed-mail', { CHROMIUM: '/nowhere/chromium' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('could not start');
	});

	it('the reading order, without poppler', () => {
		const stage = runStage('reading-order', { PATH: '/nowhere' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('could not read');
	});

	it('the judges of the messages, without the compiled program', () => {
		const stage = runStage('mail-html', { DIST: '/nowhere' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).not.toContain('pass');
	});

	it('the road through Postfix, without Postfix', () => {
		const stage = runStage('smtp', { PATH: '/nowhere' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toMatch(/smtp: 0 passed, 1 failed/);
	});

	it('the 10,000 messages, without Postfix', () => {
		const stage = runStage('send-bench', { PATH: '/nowhere' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toMatch(/send-bench: 0 passed, 1 failed/);
	});

	it('the crashes, without the tests', () => {
		const stage = runStage('crash', { PATH: '/nowhere', KILLS: '0' });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('the suite of named points runs');
	}, 120_000);

	it('any stage, when there is nothing to check', () => {
		const empty = mkdtempSync(join(tmpdir(), 'plainplan-empty-'));
		const stage = runStage('mail', { OUTPUT_FOLDER: empty });
		expect(stage.status).toBe(1);
		expect(stage.stdout).toContain('nothing was there to check');
	});
});
