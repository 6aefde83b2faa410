// Loads the messages of a language: one file each, so that a page loads only those that it asks for.

import { encoded } from "./encode.js";
import type { Engine } from "./engine.js";
import type { Language } from "./types.js";

/** The rows of a language's messages, as the module reads them.
 * @internal */
export type Catalogue = readonly (readonly string[])[];

/**
 * Loads the messages of a language, and starts the module if need be; from then on questions with this `language` are
 * answered in it. English is always there. Once is enough; a call that failed can be made again.
 */
export type Speak = (language: Language) => Promise<void>;

/** Each address stands in full, for bundlers to follow. */
const FILES: Record<Language, () => Promise<{ default: Catalogue } | undefined>> = {
  en: async () => undefined,
  de: () => import("./languages/de.js"),
  fr: () => import("./languages/fr.js"),
  es: () => import("./languages/es.js"),
  it: () => import("./languages/it.js"),
  nl: () => import("./languages/nl.js"),
};

/** @internal */
export function speaking({ init }: Engine, tell: (catalogue: Uint8Array) => boolean): Speak {
  const spoken = new Set<Language>();
  return async (language) => {
    if (!Object.hasOwn(FILES, language)) {
      throw new TypeError(`expected one of \`${Object.keys(FILES).join("`, `")}\`, got \`${language}\``);
    }
    const [file] = await Promise.all([FILES[language](), init()]);
    // The module keeps what it is told: once.
    if (!file || spoken.has(language)) return;
    if (!tell(encoded(file.default))) throw new Error(`the messages in \`${language}\` are of another version`);
    spoken.add(language);
  };
}
