// Reads the compact text that an answer comes in (`wasm/src/answer.rs` describes it).

// The letters by their codes, which esbuild puts where they are used.
const ABSENT = 0x2d; // -
const TRUE = 0x31; // 1
const FALSE = 0x32; // 2
const LIST = 0x5b; // [
const LIST_END = 0x5d; // ]
const NEW_WORD = 0x64; // d
const NEW_RECORD = 0x66; // f
const COUNT = 0x6e; // n
const RECORD = 0x72; // r
const TEXT = 0x73; // s
const WORD = 0x77; // w
const NAMED = 0x7b; // {
const NAMED_END = 0x7d; // }

/** Reads the answers of one module, all of them in their order: what is told once is known afterwards. */
export function decoder(): (text: string) => any {
  // As many as `WORDS` of the module, and full from the start: a list that is filled here and there is kept as a table, and reading it takes longer.
  const words = new Array<string>(1 << 11).fill("");
  const kinds: string[][] = [];
  let text = "";
  let at = 0;

  function count(): number {
    let part = text.charCodeAt(at++);
    if (part < 64) return part;
    let value = part & 63;
    for (let scale = 64; part > 63; scale *= 64) {
      part = text.charCodeAt(at++);
      value += (part & 63) * scale;
    }
    return value;
  }

  function place(): number {
    at += 2;
    return text.charCodeAt(at - 2) + (text.charCodeAt(at - 1) << 6);
  }

  function chars(): string {
    const length = count();
    return text.slice(at, (at += length));
  }

  function value(): unknown {
    switch (text.charCodeAt(at++)) {
      case WORD:
        return words[place()];
      case TEXT:
        return chars();
      case RECORD:
        return record(kinds[count()] as string[]);
      case LIST:
        return list();
      case NAMED:
        return named();
      case COUNT:
        return count();
      case TRUE:
        return true;
      case FALSE:
        return false;
      case NEW_WORD:
        return (words[place()] = chars());
      case NEW_RECORD: {
        const kind = count();
        const names = Array.from({ length: count() }, chars);
        return record((kinds[kind] = names));
      }
      default:
        return null;
    }
  }

  function record(names: string[]): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index += 1) {
      if (text.charCodeAt(at) === ABSENT) at += 1;
      else fields[names[index] as string] = value();
    }
    return fields;
  }

  function list(): unknown[] {
    const items: unknown[] = [];
    while (text.charCodeAt(at) !== LIST_END) items.push(value());
    at += 1;
    return items;
  }

  function named(): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    while (text.charCodeAt(at) !== NAMED_END) {
      const name = value() as string;
      if (text.charCodeAt(at) === ABSENT) at += 1;
      else fields[name] = value();
    }
    at += 1;
    return fields;
  }

  return (answer) => {
    text = answer;
    at = 0;
    return value();
  };
}
