import { createContext, useContext, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** Where the step's next deed is drawn: at the bottom right of the pane; null before it is there. */
const Place = createContext<HTMLElement | null>(null);

/** Holds the place of the action bar for the steps inside; `bar` draws it, handing on where the deed goes. */
export function ActionBarProvider({
  children,
  bar,
}: Readonly<{ children: ReactNode; bar: (placeRef: (place: HTMLElement | null) => void) => ReactNode }>) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Place.Provider value={place}>
      {children}
      {bar(setPlace)}
    </Place.Provider>
  );
}

/**
 * The next thing to do on a screen, at the bottom right of the pane, and left of it what still stands in its way. One a
 * screen: it is the only place of a primary button.
 */
export function ActionBar({ children }: Readonly<{ children: ReactNode }>) {
  const place = useContext(Place);
  return place === null ? null : createPortal(children, place);
}
