/** Each register as a file for programs: an array of records; its fields are said in `model/registers/fields.ts`. */
import type { APIRoute } from 'astro';
import type { RegisterName } from '#model/routes.ts';
import { registerFields, registerFiles } from '#site/register-files.ts';

export const getStaticPaths = registerFiles;

export const GET: APIRoute<{ name: RegisterName }> = ({ props }) =>
  new Response(`${JSON.stringify(registerFields(props.name), undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
