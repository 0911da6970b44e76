/** Each register as a file for spreadsheets; what its columns mean is said in `model/registers/fields.ts`. */
import type { APIRoute } from 'astro';
import { FIELD_NAMES } from '#model/registers/fields.ts';
import type { RegisterName } from '#model/routes.ts';
import { csvOf } from '#site/csv.ts';
import { registerFields, registerFiles } from '#site/register-files.ts';

export const getStaticPaths = registerFiles;

export const GET: APIRoute<{ name: RegisterName }> = ({ props }) =>
  new Response(csvOf(registerFields(props.name), FIELD_NAMES[props.name]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
