import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Colours of Office.context.officeTheme, "#rrggbb"; any may be absent. */
export type OfficeColors = Readonly<{
  bodyBackgroundColor?: string;
  bodyForegroundColor?: string;
  controlBackgroundColor?: string;
  controlForegroundColor?: string;
}>;

/** What the browser says of the person's wishes. */
export type ColorWishes = Readonly<{ dark: boolean; forcedColors: boolean }>;

export type ThemeKind = "light" | "dark" | "contrast";

/** Below this relative luminance a background counts as dark: it then bears white text better than black. Source: WCAG 2.2, equal contrast to both. */
const DARK_BELOW = 0.179;

/** WCAG relative luminance of "#rrggbb", 0 to 1; null when it is no such colour. */
function luminanceOf(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast themes go first, then Office's colours, then the browser's wish. */
export function themeKind(colors: OfficeColors | undefined, wishes: ColorWishes): ThemeKind {
  if (wishes.forcedColors) return "contrast";
  const background = colors?.bodyBackgroundColor ?? colors?.controlBackgroundColor;
  const luminance = background === undefined ? null : luminanceOf(background);
  const dark = luminance === null ? wishes.dark : luminance < DARK_BELOW;
  return dark ? "dark" : "light";
}

/** The colour of a Windows contrast theme that a token stands for. */
function systemColor(token: string): string {
  if (/Disabled/.test(token)) return token.includes("Background") ? "Canvas" : "GrayText";
  if (/Foreground.*(OnBrand|Inverted)|ForegroundInverted/.test(token)) return "HighlightText";
  // Tints lie under ordinary text.
  if (/BrandBackground2/.test(token)) return "Canvas";
  if (/BrandBackground|CompoundBrand|Selected/.test(token) && !/Foreground/.test(token)) return "Highlight";
  if (/Link/.test(token)) return "LinkText";
  if (/Background/.test(token)) return "Canvas";
  return "CanvasText";
}

function contrastTheme(): Theme {
  const colors = Object.keys(webLightTheme).filter((token) => token.startsWith("color") && !token.includes("Shadow"));
  return { ...webLightTheme, ...Object.fromEntries(colors.map((token) => [token, systemColor(token)])) };
}

/** Sizes of type and their lines at a meeting: what is read at the desk is read from the wall. */
const ENLARGED: Readonly<Partial<Theme>> = {
  fontSizeBase200: "16px",
  lineHeightBase200: "22px",
  fontSizeBase300: "20px",
  lineHeightBase300: "28px",
  fontSizeBase400: "24px",
  lineHeightBase400: "32px",
  fontSizeBase500: "28px",
  lineHeightBase500: "36px",
  fontSizeBase600: "40px",
  lineHeightBase600: "52px",
  fontSizeHero800: "56px",
  lineHeightHero800: "68px",
};

/** A theme in large type. */
export function enlarged(theme: Theme): Theme {
  return { ...theme, ...ENLARGED };
}

/** Fluent's theme of a kind. Body text is 14 px (fontSizeBase300). */
export function themeOf(kind: ThemeKind): Theme {
  switch (kind) {
    case "light":
      return webLightTheme;
    case "dark":
      return webDarkTheme;
    case "contrast":
      return contrastTheme();
  }
}
