export function nameOfFinding(finding: { readonly ruleId: string; readonly words: string }): string | undefined;
export const onlyInEasyRead: readonly string[];
