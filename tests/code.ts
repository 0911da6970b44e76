/** Reads a TypeScript, JavaScript or Astro file as the compiler does. */
import ts from 'typescript';

const FRONT_MATTER_AND_SCRIPTS = /(?<=^---\n)[\s\S]*?(?=\n---)|(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/g;

/** What the laws of the house look at in a file of code; each with its place, such as `src/model/weave.ts:3`. */
export interface Code {
  imports: { place: string; value: string }[];
  /** Literal text, also in templates. */
  texts: { place: string; value: string }[];
  /** Where the present time is asked for. */
  clocks: string[];
}

export function readCode(path: string, text: string): Code {
  const code: Code = { imports: [], texts: [], clocks: [] };
  if (!/\.(?:ts|mjs|js|astro)$/.test(path)) return code;
  const source = ts.createSourceFile(path, scriptsOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const placeOf = (position: number) => `${path}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const visit = (node: ts.Node): void => {
    const place = placeOf(node.getStart(source));
    const value = importedName(node);
    if (value !== undefined) code.imports.push({ place, value });
    if (asksForTime(node)) code.clocks.push(place);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      code.texts.push({ place, value: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (path.endsWith('.astro')) {
    for (const { 1: value = '', index } of text.matchAll(/\b(?:href|src|action)=["'{`]+(\/[^"'`}]*)/g))
      code.texts.push({ place: placeOf(index), value });
  }
  return code;
}

/** Of an Astro file, the front matter and the scripts; the rest is blank, so that lines keep their numbers. */
function scriptsOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const kept = text.replace(/[^\n]/g, ' ').split('');
  for (const { 0: script, index } of text.matchAll(FRONT_MATTER_AND_SCRIPTS)) {
    kept.splice(index, script.length, ...script.split(''));
  }
  return kept.join('');
}

/** The name in `import … from`, `export … from`, `import()` and `import type`. */
function importedName(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** `new Date()`, `Date()`, `Date.now()` and `Temporal.Now`. */
function asksForTime(node: ts.Node): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    if (node.expression.getText() === 'Date') return ts.isCallExpression(node) || !node.arguments?.length;
  }
  return ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Temporal\.Now)$/.test(node.getText());
}
