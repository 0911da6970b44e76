/** The images that pages show: re-encoded, turned upright, without their metadata. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { openLibrary } from '#site/library.ts';

export function getStaticPaths() {
  return [...openLibrary().images.values()].map(({ name, path }) => ({ params: { name }, props: { path } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { data, info } = await sharp(props.path, { animated: true }).autoOrient().toBuffer({ resolveWithObject: true });
  return new Response(new Uint8Array(data), { headers: { 'Content-Type': `image/${info.format}` } });
};
