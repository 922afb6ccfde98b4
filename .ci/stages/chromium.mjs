import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { check, finish } from './tally.mjs';

/** The script of axe-core, to run in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, which asks the net for nothing of its own. Where it cannot start, the stage has failed and ends. */
export async function startChromium(stage) {
	try {
		return await chromium.launch({
			executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
			],
		});
	} catch (error) {
		check('Chromium', `could not start: ${String(error.message).split('\n')[0]}`);
		return finish(stage);
	}
}
