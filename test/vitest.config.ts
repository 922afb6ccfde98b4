import { defineConfig } from 'vitest/config';

const report = process.env['UNIT_REPORT'];

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
	},
});
