import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectSchema } from '../../pipeline/config/schema/project.ts';

const file = 'content/project.schema.json';

describe('the JSON Schema beside project.yml, by which editors help to fill it in', () => {
	const made = `${JSON.stringify(z.toJSONSchema(projectSchema, { io: 'input' }), null, '\t')}\n`;

	it('says what the program reads (UPDATE=1 writes it anew)', () => {
		if (process.env['UPDATE']) writeFileSync(file, made);
		expect(readFileSync(file, 'utf8')).toBe(made);
	});

	it('is named in the first line of the settings, so that editors find it', () => {
		expect(readFileSync('content/project.yml', 'utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=project.schema.json');
	});
});
