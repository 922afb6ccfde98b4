export const sentenceRules: readonly string[];
export function documentInPlace(context: string, text: string): string;
