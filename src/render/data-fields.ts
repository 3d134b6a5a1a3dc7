/** The schema of a data file → its fields as `/data/` lists them: path, kind of value, what it says. */
import { z } from 'zod';

/** One field of a row: `region.name`, `targets[].kind`. */
export interface FieldView {
  readonly name: string;
  readonly type: string;
  readonly note: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '真假',
  object: '一组值',
};

/** Returns the fields of a row, those inside a value below it; `schema` is that of the row or of a list of rows. */
export function fieldsOf(schema: z.ZodType): FieldView[] {
  const file: Schema = z.toJSONSchema(schema);
  return listFields(isSchema(file.items) ? file.items : file, '');
}

function listFields({ properties = {}, additionalProperties, description }: Schema, above: string): FieldView[] {
  const named = Object.entries(properties).flatMap(([name, field]) => {
    if (!isSchema(field)) return [];
    const inner = valueIn(field);
    const rows = isSchema(inner.items)
      ? listFields(inner.items, `${above}${name}[].`)
      : listFields(inner, `${above}${name}.`);
    return [{ name: above + name, type: typeOf(field), note: field.description ?? '' }, ...rows];
  });
  if (!isSchema(additionalProperties)) return named;
  return [...named, { name: '其余各列', type: typeOf(additionalProperties), note: description ?? '' }];
}

function typeOf(field: Schema): string {
  const value = valueIn(field);
  return value === field ? plainType(value) : `${plainType(value)}，或空`;
}

function plainType({ type, format, items, prefixItems, enum: choices }: Schema): string {
  if (prefixItems) return `${prefixItems.length}个整数`;
  if (isSchema(items)) return `若干${plainType(items)}`;
  if (choices) return '几个词之一';
  return format === 'date' ? '日期' : (typeNames[String(type)] ?? '值');
}

/** What a field that may be null is otherwise. */
function valueIn(field: Schema): Schema {
  return field.anyOf?.filter(isSchema).find(({ type }) => type !== 'null') ?? field;
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}
