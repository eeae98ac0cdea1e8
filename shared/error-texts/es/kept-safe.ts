/** What most failures mean for the person's data: nothing. */
export const keptSafe = 'Todo lo que ya estaba en esta computadora sigue aquí.';
