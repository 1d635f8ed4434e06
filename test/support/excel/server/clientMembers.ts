/** Members of a class of the client, by their names on the wire. */
export type ClientClass = Readonly<{
  scalars: ReadonlySet<string>;
  /** Names that setters send: a few differ from what is read. */
  setters: ReadonlySet<string>;
  navigation: ReadonlyMap<string, string>;
  methods: ReadonlySet<string>;
}>;

const CLASS =
  /\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([\s\S]*?)\n {4}\}\([\w.]+\)\);\n {4}Excel\.\1 = \1;/g;

/** Reads from the text of the client's debug file what it can ask of each class. */
export function clientMembersOf(clientSource: string): ReadonlyMap<string, ClientClass> {
  const source = clientSource.replaceAll("\r\n", "\n");
  const classes = new Map<string, ClientClass>();
  for (const [, name = "", body = ""] of source.matchAll(CLASS)) {
    const names = /"_scalarPropertyOriginalNames", \{\s*get: function \(\) \{\s*return (\[[^\]]*\]);/.exec(body);
    classes.set(name, {
      scalars: new Set(names ? (JSON.parse(names[1]!) as string[]) : []),
      setters: new Set([...matches(body, /_invokeSetProperty\(this, "(\w+)"/g), ...helperSetters(source, name)]),
      navigation: new Map(
        Array.from(body.matchAll(/_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g), ([, type = "", path = ""]) => [
          path,
          type,
        ]),
      ),
      methods: new Set(
        matches(
          body,
          /(?:_create\w*MethodObject\((?:Excel\.)?\w+, this|_invokeMethod\(this|_invokeRetrieve\(this), "(\w+)"/g,
        ),
      ),
    });
  }
  return classes;
}

/** Setters that the client wraps in functions of their own, named after class and property. */
function helperSetters(source: string, className: string): readonly string[] {
  const wrapped = new RegExp(`function ${className}_\\w+_Set\\(thisObj, value\\) \\{[\\s\\S]*?\\n {8}\\}`, "g");
  return Array.from(source.matchAll(wrapped)).flatMap(([text]) => matches(text, /SetProperty\(thisObj, "(\w+)"/g));
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = ""]) => name);
}
