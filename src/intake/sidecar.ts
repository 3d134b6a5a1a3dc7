/** Reads `<id>.yaml`, in which an editor gives facts about the document beside it and decides what of it is published. */
import { z } from 'zod';
import type { DocumentMetadata } from '../model/document.ts';
import { readYaml, yamlIssues } from '../model/editors-yaml.ts';
import type { Issue } from '../model/issue.ts';
import { calendarDate } from '../model/records.ts';
import type { Publication } from './publication.ts';

const text = z.string().trim().min(1);
const day = z.string().pipe(calendarDate);

/** What a sidecar may say; unknown keys are faults, since they are mostly misspelt ones. */
const sidecarSchema = z.strictObject({
  title: text.optional(),
  issuingBodies: z.array(text, '发文机关的列表，如 [甲市人民政府]').min(1).optional(),
  documentNumber: text.optional(),
  documentDate: day.optional(),
  publishedOn: day.optional(),
  indexNumber: text.optional(),
  validity: text.optional(),
  status: z.enum(['issued', 'draft'], 'issued（已印发）或 draft（征求意见稿）').optional(),
  region: z
    .strictObject({ name: z.string('地区的名称'), level: z.string('级别（level），如 市级') }, 'name 和 level 两项')
    .optional(),
  shortName: text.optional(),
  sourceUrl: z.url({ protocol: /^https?$/u, error: 'http 或 https 网址' }).optional(),
  fetchedOn: day.optional(),
  replaces: text.optional(),
  proofread: day.optional(),
  original: z.boolean('true（公开原件）或 false（不公开原件）').optional(),
  public: z.boolean('true（文中的个人号码可以公开）或 false').optional(),
});

export interface SidecarResult {
  /** Empty when the sidecar has a fault, as is `publication`. */
  readonly metadata: DocumentMetadata;
  readonly publication: Publication;
  readonly issues: readonly Issue[];
}

/** Reads the sidecar `file` from its content. Every fault becomes an issue with its line, what was found and expected. */
export function readSidecar(file: string, content: string): SidecarResult {
  const { value, faults, lineOf } = readYaml(content, sidecarSchema);
  if (!value) return { metadata: {}, publication: {}, issues: yamlIssues(file, faults) };
  const { original, public: isPublic, replaces: plan, ...facts } = value;
  const replaces = plan === undefined ? undefined : { plan, line: lineOf('replaces') };
  return { metadata: dropAbsent({ ...facts, replaces }), publication: { original, public: isPublic }, issues: [] };
}

/** zod may leave a key with `undefined`; a fact is there or its key is not. */
function dropAbsent(
  facts: { readonly [Name in keyof DocumentMetadata]: DocumentMetadata[Name] | undefined },
): DocumentMetadata {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
