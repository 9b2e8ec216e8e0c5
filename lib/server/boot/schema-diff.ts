import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { Pool, type QueryConfig } from "pg";

const schemaFile = "prisma/schema.prisma";

/**
 * The SQL that turns the tables of a database into those of `prisma/schema.prisma`, as Prisma's own
 * schema engine writes it; empty when they agree. Checks, triggers and partial indexes written by hand
 * are outside what the engine compares.
 *
 * For development only: the engine is a devDependency.
 */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  const files = [{ path: schemaFile, content: await readFile(schemaFile, "utf8") }];
  const pool = new Pool({ connectionString: databaseUrl });
  const engine = await loadEngine(pool, files);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout ?? "";
    return /^\s*(--[^\n]*\s*)*$/.test(sql) ? "" : sql.trim() + "\n";
  } finally {
    engine.free();
    await pool.end();
  }
}

async function loadEngine(pool: Pool, files: { path: string; content: string }[]) {
  loading ??= loadModule();
  const { SchemaEngine } = await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterWithCharType(pool));
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  return SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** The module keeps views on one memory: it can be brought to life once per process. */
let loading: ReturnType<typeof loadModule> | undefined;

async function loadModule() {
  // The package's own entry imports the .wasm as a module, which needs a bundler; its inner file does not.
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(await readFile(entry.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": Object.fromEntries(Object.entries(engine)),
  });
  engine.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (isExportedFunction(begin)) {
    begin();
  }
  return engine;
}

function isExportedFunction(value: WebAssembly.ExportValue | undefined): value is () => void {
  return typeof value === "function";
}

const charType = 18;
const moneyType = 790;

/**
 * The catalogue of PostgreSQL is full of the one-letter type "char", which the adapter refuses and the
 * engine demands. It passes the adapter as money, a type that the catalogue never uses and that the
 * adapter calls numeric, and becomes a character behind it.
 */
function adapterWithCharType(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(withMoneyForChar(pool));
  const restore = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const { Numeric, Character } = ColumnTypeEnum;
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === Numeric ? Character : type)) };
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => restore(await factory.connect()),
    connectToShadowDb: async () => restore(await factory.connectToShadowDb()),
  };
}

function withMoneyForChar(pool: Pool): Pool {
  const query = async (config: QueryConfig) => {
    const result = await pool.query(config);
    for (const field of result.fields) {
      field.dataTypeID = field.dataTypeID === charType ? moneyType : field.dataTypeID;
    }
    return result;
  };
  const get = (target: Pool, key: string | symbol): unknown =>
    key === "query" ? query : Reflect.get(target, key, target);
  return new Proxy(pool, { get });
}
