/** The collections as Astro knows them: each row of the table, given to our loader. */
import { defineCollection } from 'astro:content';
import { collectionNames, collections as table } from '#schema/collections.ts';
import { libraryLoader } from '#site/loader.ts';

export const collections = Object.fromEntries(
  collectionNames.map((name) => [name, defineCollection({ loader: libraryLoader(name), schema: table[name].schema })]),
);
