/** The facts at the head of a guide (讲义), which editors write as YAML. */
import { z } from 'zod';

/** What the pages need of a guide; `order` is its place in the list of guides, from 1. */
export const guideFacts = z.strictObject({
  title: z.string().min(1),
  description: z.string('一句话的简介').min(1),
  order: z.coerce.number('整数，讲义列表里的次序').int('整数，讲义列表里的次序'),
});
