/** What may a file say, in the words of JSON Schema? From it editors complete fields, say what each means and mark mistakes. */
import { z } from 'zod';
import { collaboration } from './collaboration.ts';
import { collectionNames, collections } from './collections.ts';

/** A JSON Schema (draft 7, which all editors know) as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** All schemas, by the names of their files: one for each collection, and one for the settings. */
export function jsonSchemas(): Map<string, JsonSchema> {
  const files = new Map(collectionNames.map((name) => [`${name}.json`, toJsonSchema(collections[name].schema)]));
  return files.set('collaboration.json', toJsonSchema(collaboration));
}

/**
 * The schema of what people write: fields that have a default may be left out, other fields than these are mistakes.
 * What only a program can tell, such as whether a day is in the calendar, is left to the check.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Which collection a field refers to is for the program: JSON Schema has no such word.
      delete jsonSchema.reference;
      const complaint = complaintOf(zodSchema);
      if (jsonSchema.type === 'string' && complaint) jsonSchema.patternErrorMessage = complaint;
    },
  });
}

/** What a field says of text that it refuses by its form. VS Code shows it in place of the pattern. */
function complaintOf(field: z.core.$ZodType): string | undefined {
  const { def } = field._zod as { def: Partial<z.core.$ZodStringDef & z.core.$ZodStringFormatDef> };
  const forms = [def, ...(def.checks ?? []).map((it) => it._zod.def as z.core.$ZodCheckStringFormatDef)];
  const error = forms.find((it) => it.format)?.error;
  const message = typeof error === 'function' ? error({ code: 'invalid_format', input: '' } as never) : error;
  return typeof message === 'string' ? message : undefined;
}
