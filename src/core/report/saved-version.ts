/** The newest version of the saved form. `save` writes the lowest that can hold the content; every released version opens. */
export const savedVersion = 2
