import { defineConfig } from "vitest/config";

// Vite asks for a default export here and nowhere else.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // Generous: LibreOffice takes its time on a busy machine; speed is the benchmark's business.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    setupFiles: ["test/support/failOnConsole.ts"],
    coverage: { provider: "v8", include: ["src/domain/**", "src/workbook/**"], reporter: ["text-summary", "json"] },
  },
});
