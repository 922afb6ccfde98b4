/** What may stand between the start of a line and its first word: white space, and the marks of lists and quotations. */
export const lineStart = /(?:^|[\r\n])[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*$/;
