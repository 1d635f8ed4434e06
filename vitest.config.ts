import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Vite asks for a default export here and nowhere else.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Two also on two cores: tests that wait for a browser or for LibreOffice leave a core to the others.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Generous: LibreOffice takes its time on a busy machine; speed is the benchmark's business.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    setupFiles: ["test/support/failOnConsole.ts"],
    coverage: { provider: "v8", include: ["src/domain/**", "src/workbook/**"], reporter: ["text-summary", "json"] },
  },
});
