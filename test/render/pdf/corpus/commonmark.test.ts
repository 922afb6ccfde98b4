import { describe } from 'vitest';
import { commonmarkDocuments } from './corpus-documents.ts';
import { printCorpus } from './print-corpus.ts';

describe('every example of CommonMark prints as a booklet', () => printCorpus(commonmarkDocuments));
