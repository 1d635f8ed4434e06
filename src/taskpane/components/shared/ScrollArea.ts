import { createContext, useContext, type RefObject } from "react";

const Context = createContext<RefObject<HTMLElement | null>>({ current: null });

/** Tells what is inside which element scrolls. */
export const ScrollAreaProvider = Context.Provider;

/** The element that scrolls around a component. */
export function useScrollArea(): RefObject<HTMLElement | null> {
  return useContext(Context);
}
