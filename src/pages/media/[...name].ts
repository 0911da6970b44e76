/** The images of the content: re-encoded, turned upright, without their metadata. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { openLibrary } from '#site/library.ts';

export function getStaticPaths() {
  return openLibrary().content.images.map(({ name, path }) => ({ params: { name }, props: { path } }));
}

export const GET: APIRoute = async ({ props }) => {
  const image = await sharp(props.path, { animated: true }).autoOrient().toBuffer();
  return new Response(new Uint8Array(image));
};
